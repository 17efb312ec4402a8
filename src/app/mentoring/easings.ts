import { asDay, type Day, formatDayShort, maxDay } from '../../domain/day.js';
import { Fault, faultOf } from '../../domain/fault.js';
import {
  type Change,
  type Fields,
  type Goal,
  type Id,
  isClosed,
  type Milestone,
  type Op,
} from '../../domain/goal.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import { type EasingWrite, eased } from '../../domain/mentoring/easing-writes.js';
import { checkMilestones } from '../../domain/milestones/check.js';
import { clausesInWords } from '../../domain/milestones/reason.js';
import type { Entity } from '../../domain/record.js';
import { shorten } from '../../domain/text.js';
import { refuseEdit } from '../goals/refuse-edit.js';
import type { Reader, Store, Writer } from '../ports.js';

/** An easing whose time came, and what became of it. */
export interface SettledEasing {
  readonly easing: Easing;
  readonly goal: Goal;
  readonly as: 'matured' | 'lapsed';
}

/** The command under which the history keeps what took effect by itself. */
export const settling = 'settle';

/** What becomes easier, a clause each. */
export function clausesOfEasing(easing: Easing): readonly string[] {
  return JSON.parse(easing.clauses) as string[];
}

/** The easing that waits for each goal, if one does. */
export function waitingEasings(store: Reader, goalIds: readonly Id[]): Map<Id, Easing> {
  const waiting = store.easings(goalIds).filter((easing) => easing.state === 'waiting');
  return new Map(waiting.map((easing) => [easing.goalId, easing]));
}

/**
 * Lets every easing take effect whose day has come, a change each, dated on that day and by whom it was asked for, whoever
 * comes by next. One that cannot be done any more lapses.
 */
export function settleEasings(store: Store, today: Day): SettledEasing[] {
  return store.easingsMatured(today).flatMap((easing) => {
    const { effectiveOn: day, reason, who } = easing;
    const about = { command: settling, who, reason, when: { day } };
    const { result } = store.write<SettledEasing[]>(about, (w) => {
      const goal = w.goalById(easing.goalId);
      // Another process may have been faster.
      if (goal === undefined || !stillWaits(w, easing)) return { summary: '', result: [] };
      const as = takesEffect(w, easing) ? 'matured' : 'lapsed';
      w.update('easing', easing.id, { state: as, settledOn: day });
      return { summary: summaryOf(easing, goal, as), result: [{ easing, goal, as }] };
    });
    return result;
  });
}

/** The store with all easings settled: itself when none is to be settled, else a copy in memory; nothing is written. */
export function settledToRead(store: Store, today: Day): Store {
  if (store.easingsMatured(today).length === 0) return store;
  const copy = store.inMemory();
  settleEasings(copy, today);
  return copy;
}

/** Lets an easing that waits take effect, since the other side agreed; one that cannot be done any more lapses. */
export function acknowledgeEasing(w: Writer, easing: Easing, day: Day): 'acknowledged' | 'lapsed' {
  if (!stillWaits(w, easing)) {
    throw new Fault('failed', `what was asked for on ${easing.day} does not wait any more`, {
      hint: 'mentor history tells what became of it.',
    });
  }
  const as = takesEffect(w, easing) ? 'acknowledged' : 'lapsed';
  w.update('easing', easing.id, { state: as, settledOn: maxDay(day, easing.day) });
  return as;
}

/** Whether what an easing would change has changed meanwhile, or would not hold together any more. */
export function isStale(w: Writer, easing: Easing): boolean {
  const goal = w.goalById(easing.goalId);
  if (goal === undefined || isClosed(goal)) return true;
  const writes = writesOf(easing);
  if (writes.some((write) => !isAsItWas(w, write)) || namesNothing(w, writes)) return true;
  const milestones = w.milestones([goal.id]);
  const then = eased(goal, milestones, writes);
  if (writes.every((write) => write.entity === 'goal')) return !holds(() => refuseEdit(w, goal, then.goal));
  if (numbersClash(then.milestones)) return true;
  const held = holds(() => checkMilestones(goal, milestones));
  return held && !holds(() => checkMilestones(then.goal, then.milestones));
}

/** Lets lapse what an undo put back to waiting though its day has come: it would be done again at once. Tells whether there was any. */
export function lapseAfterUndo(w: Writer, undone: Change, ops: readonly Op[], today: Day): boolean {
  let lapsed = false;
  for (const { entity, entityId } of ops) {
    const easing = entity === 'easing' ? w.record(entity, entityId) : undefined;
    if (easing?.['state'] !== 'waiting') continue;
    if (undone.command !== settling && String(easing['effectiveOn']) > today) continue;
    const day = maxDay(today, asDay(String(easing['day'])));
    w.update('easing', entityId, { state: 'lapsed', settledOn: day });
    lapsed = true;
  }
  return lapsed;
}

/** Whether a person or a mentorship that would be written is not there any more. */
function namesNothing(w: Writer, writes: readonly EasingWrite[]): boolean {
  const named = writes.flatMap(({ entity, after }) => (entity === 'goal' && after !== null ? [after] : []));
  const isGone = (entity: Entity, id: unknown): boolean =>
    typeof id === 'string' && w.record(entity, id) === undefined;
  return named.some(
    (fields) => isGone('person', fields['personId']) || isGone('mentorship', fields['mentorshipId']),
  );
}

function summaryOf(easing: Easing, goal: Goal, as: SettledEasing['as']): string {
  const asked = `as asked on ${formatDayShort(easing.day)}`;
  return as === 'matured'
    ? `made goal ${goal.number}, ${shorten(goal.statement, 60)}, easier ${asked}: ${clausesInWords(clausesOfEasing(easing))}`
    : `did not make goal ${goal.number}, ${shorten(goal.statement, 60)}, easier ${asked}: it had changed meanwhile`;
}

function writesOf(easing: Easing): EasingWrite[] {
  return JSON.parse(easing.writes) as EasingWrite[];
}

function stillWaits(w: Writer, easing: Easing): boolean {
  return w.record('easing', easing.id)?.['state'] === 'waiting';
}

/** Does what was asked for, if that can be; else nothing is done. What cannot be must never stop the command that finds it. */
function takesEffect(w: Writer, easing: Easing): boolean {
  return w.attempt(() => {
    if (isStale(w, easing)) return false;
    applyWrites(w, easing);
    return true;
  });
}

/** Does what was asked for, the way an undo brings a write back. */
function applyWrites(w: Writer, easing: Easing): void {
  for (const { entity, id, before, after } of writesOf(easing)) {
    const op = { change: 0, part: 0, entity, entityId: id, goalId: easing.goalId };
    w.revert({ ...op, before: after, after: before });
  }
}

/** Names and places of a milestone may change; then it is the same step still. */
const named = new Set(['title', 'doneWhen', 'position']);

function isAsItWas(w: Writer, { entity, id, before, after }: EasingWrite): boolean {
  const now = w.record(entity, id);
  if (before === null || now === undefined) return before === null && now === undefined;
  const free = (field: string): boolean => named.has(field) && (after === null || !(field in after));
  return Object.keys(before).every((field) => free(field) || same(now, before, field));
}

function same(a: Fields, b: Fields, field: string): boolean {
  return (a[field] ?? null) === (b[field] ?? null);
}

/** Whether two milestones would have the same name, or one would hang in the air. */
function numbersClash(milestones: readonly Milestone[]): boolean {
  const ids = new Set(milestones.map((m) => m.id));
  const names = new Set(milestones.map((m) => `${m.parentId ?? ''}.${m.number}`));
  return (
    names.size < milestones.length || milestones.some((m) => m.parentId !== null && !ids.has(m.parentId))
  );
}

function holds(check: () => void): boolean {
  return faultOf(check) === undefined;
}

import { addDays, type Day } from '../../domain/day.js';
import type { Fields, Goal, Id } from '../../domain/goal.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import { type EasingWrite, fieldsTogether, promiseFields } from '../../domain/mentoring/easing-writes.js';
import { clausesInWords } from '../../domain/milestones/reason.js';
import { type Entity, flatten } from '../../domain/record.js';
import { shorten } from '../../domain/text.js';
import type { Writer } from '../ports.js';
import { isStale, waitingEasings } from './easings.js';
import { type SecondKey, secondKeyOf } from './second-key.js';

/** The part of a writer that changes a promise. */
export type Writes = Pick<Writer, 'insert' | 'update' | 'remove'>;

/** What waits before a promise becomes easier, and who may agree to it before its day. */
export interface Waiting {
  readonly easing: Easing;
  readonly by: SecondKey;
  /** What waited before, and gave its place up. */
  readonly replaced: Easing | null;
}

/** A change of a goal's promise. */
export interface PromiseChange {
  readonly goal: Goal;
  /** In what it becomes easier, a clause each. */
  readonly clauses: readonly string[];
  readonly because: string | null;
  readonly who: string;
  readonly today: Day;
}

/** What became of a change: whether it waits, and whether it took the ground from one that waited. */
export interface PromiseChanged {
  readonly waiting: Waiting | null;
  readonly lapsed: Easing | null;
}

/**
 * Changes a promise by the given writes: at once, or, where it becomes easier and somebody else has a say in it, later. Then only what is no part
 * of the promise is written, and the rest is kept with the day on which it will be.
 */
export function changePromise(
  w: Writer,
  it: PromiseChange,
  change: (writes: Writes) => void,
): PromiseChanged {
  const by = waitsFor(w, it);
  if (by === undefined) {
    change(w);
    return { waiting: null, lapsed: lapseStale(w, it.goal, it.today) };
  }
  const writes: EasingWrite[] = [];
  change(recorder(w, writes));
  const [replaced] = waitingEasings(w, [it.goal.id]).values();
  if (replaced !== undefined) w.update('easing', replaced.id, { state: 'lapsed', settledOn: it.today });
  const easing: Easing = {
    id: w.newId(),
    goalId: it.goal.id,
    day: it.today,
    effectiveOn: addDays(it.today, by.tie.mentorship.coolingOff),
    who: it.who,
    reason: it.because ?? '',
    clauses: JSON.stringify(it.clauses),
    writes: JSON.stringify(writes),
    state: 'waiting',
    settledOn: null,
  };
  w.insert('easing', easing);
  return { waiting: { easing, by, replaced: replaced ?? null }, lapsed: null };
}

/** A change that waits, as the history tells it. */
export function askedFor(goal: Goal, clauses: readonly string[]): string {
  return `asked to make goal ${goal.number}, ${shorten(goal.statement, 60)}, easier: ${clausesInWords(clauses)}`;
}

/** Who has to agree before a change takes effect; undefined when it does so at once. */
export function waitsFor(w: Writer, { goal, clauses, who, today }: PromiseChange): SecondKey | undefined {
  if (clauses.length === 0 || goal.state === 'draft') return undefined;
  const key = secondKeyOf(w, who, goal, today);
  return key === undefined || key.tie.mentorship.coolingOff === 0 ? undefined : key;
}

/** What waits for a goal lapses as soon as it could not be done any more. */
function lapseStale(w: Writer, goal: Goal, day: Day): Easing | null {
  if (goal.mentorshipId === null) return null;
  const [waits] = waitingEasings(w, [goal.id]).values();
  if (waits === undefined || !isStale(w, waits)) return null;
  w.update('easing', waits.id, { state: 'lapsed', settledOn: day });
  return waits;
}

/** Notes writes instead of doing them; what is no part of a promise is done. */
function recorder(w: Writer, into: EasingWrite[]): Writes {
  const note = (entity: Entity, id: Id, before: Fields | null, after: Fields | null): void => {
    if (entity !== 'goal' && entity !== 'milestone') throw new Error(`a promise has no ${entity}`);
    into.push({ entity, id, before, after });
  };
  return {
    insert: (entity, record) => note(entity, record.id, null, record as unknown as Fields),
    remove: (entity, id) => note(entity, id, w.record(entity, id) ?? null, null),
    update: (entity, id, fields) => {
      const old = w.record(entity, id) ?? {};
      const flat = flatten(entity, fields as Fields);
      const waits = (field: string): boolean => entity !== 'goal' || promiseFields.includes(field);
      const differs = (field: string): boolean => (old[field] ?? null) !== (flat[field] ?? null);
      const later = Object.keys(flat).filter((field) => waits(field) && differs(field));
      const now = Object.entries(flat).filter(([field]) => !waits(field));
      if (now.length > 0) w.update(entity, id, Object.fromEntries(now) as typeof fields);
      if (later.length === 0) return;
      note(entity, id, picked(old, [...later, ...guards(entity, later)]), picked(flat, later));
    },
  };
}

/** What has to be the same still for a write to mean what it did. */
function guards(entity: Entity, written: readonly string[]): readonly string[] {
  if (entity === 'milestone') return ['state', 'parentId'];
  return fieldsTogether.filter((fields) => fields.some((field) => written.includes(field))).flat();
}

function picked(from: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
}

import { type Day, minDay } from '../day.js';
import type { Break, Fields, Goal, Milestone, Op } from '../goal.js';
import { type FlatMeasure, flatMeasure, flatten, measureOf } from '../record.js';

/** A single write with what its change says about it. */
export interface DatedOp extends Op {
  readonly day: Day;
  readonly who: string;
  readonly reason: string | null;
  /** The change that its change takes back. */
  readonly undoes: number | null;
}

/** A goal with its parts. */
export interface Parts {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
  readonly breaks: readonly Break[];
}

/** A record's flat fields as they were before some ops, newest first; undefined when it was not there yet. */
export function rewind(record: Fields | undefined, opsNewestFirst: readonly Op[]): Fields | undefined {
  let fields = record;
  for (const op of opsNewestFirst) {
    if (op.before === null) fields = undefined;
    else if (op.after === null) fields = op.before;
    else if (fields !== undefined) fields = { ...fields, ...op.before };
  }
  return fields;
}

/**
 * A goal and its parts as they stood at the end of a day; undefined when it was not there at all. The ops are those
 * of later changes, newest first. What was promised is taken from the log of changes. What happened is a fact of the day
 * it is dated on, whenever it was written down: ticks, days off and the closing of a goal.
 */
export function asItStood(present: Parts, opsNewestFirst: readonly DatedOp[], day: Day): Parts | undefined {
  const later = sinceMade(present.goal, opsNewestFirst);
  const goal = goalAsItStood(present.goal, later, day);
  if (goal === undefined) return undefined;
  return {
    goal,
    milestones: tickedThen(milestonesBefore(present.milestones, later), later, day),
    breaks: breaksAsTheyStood(present.breaks, later, day),
  };
}

/** {@link asItStood} for the goal alone. */
export function goalAsItStood(present: Goal, opsNewestFirst: readonly DatedOp[], day: Day): Goal | undefined {
  const goal = goalBefore(present, sinceMade(present, opsNewestFirst));
  if (goal === undefined) return undefined;
  const { state, closedOn, lesson, instead } = present;
  if (closedOn !== null && closedOn <= day) return { ...goal, state, closedOn, lesson, instead };
  if (goal.closedOn === null || goal.closedOn <= day) return goal;
  return { ...goal, state: 'active', closedOn: null, lesson: null, instead: null };
}

/** A goal as it was before some ops. */
export function goalBefore(goal: Goal, opsNewestFirst: readonly Op[]): Goal | undefined {
  const own = opsNewestFirst.filter((op) => op.entity === 'goal' && op.entityId === goal.id);
  if (own.length === 0) return goal;
  // The oldest of them made it.
  if (own.at(-1)?.before === null) return undefined;
  const flat = rewind(flatten('goal', goal as unknown as Fields), own);
  return flat && goalOf(flat);
}

/** Milestones as they were before some ops, in their order; whether they are done stays as it is. */
export function milestonesBefore(
  milestones: readonly Milestone[],
  opsNewestFirst: readonly Op[],
): readonly Milestone[] {
  const ops = opsNewestFirst.filter((op) => op.entity === 'milestone');
  if (ops.length === 0) return milestones;
  const records = new Map<string, Fields | undefined>(
    milestones.map((m) => [m.id, m as unknown as Fields] as const),
  );
  for (const op of ops) records.set(op.entityId, rewind(records.get(op.entityId), [promiseOnly(op)]));
  return [...records.values()]
    .filter((fields) => fields !== undefined)
    .map((fields) => ({ ...emptyMilestone, ...fields }) as unknown as Milestone)
    .sort((a, b) => a.position - b.position || a.number - b.number);
}

/**
 * A milestone that was done by a day and opened again later was done on that day. One that was ticked later, for a day up to
 * then, is a fact of that day; and what was taken back by undo never was.
 */
function tickedThen(
  milestones: readonly Milestone[],
  later: readonly DatedOp[],
  day: Day,
): readonly Milestone[] {
  return milestones.map((m) => {
    // Newest first, so that the last is the first after the day.
    const op = later.findLast(
      ({ entityId, before }) => entityId === m.id && before !== null && 'doneOn' in before,
    );
    const { doneOn, state = m.state, confirmedOn = null } = op?.before ?? {};
    const was = op?.undoes === null && typeof doneOn === 'string' && doneOn <= day;
    return was ? ({ ...m, doneOn, state, confirmedOn } as Milestone) : m;
  });
}

/** Milestones with what was done and confirmed after a day left out. */
export function doneBy(milestones: readonly Milestone[], day: Day): Milestone[] {
  return milestones.map((m) => {
    if (m.doneOn !== null && m.doneOn > day) return { ...m, state: 'open', doneOn: null, confirmedOn: null };
    if (m.confirmedOn !== null && m.confirmedOn > day) return { ...m, state: 'claimed', confirmedOn: null };
    return m;
  });
}

const emptyMilestone = { parentId: null, doneWhen: null, target: null, doneOn: null, confirmedOn: null };

/** An edit without what it says about done or not. */
function promiseOnly(op: Op): Op {
  if (op.before === null || op.after === null) return op;
  const { state: _, doneOn: __, confirmedOn: ___, ...before } = op.before;
  return { ...op, before };
}

/** Days off that were planned by then, and those noted later for days up to then. */
export function breaksAsTheyStood(
  present: readonly Break[],
  later: readonly DatedOp[],
  day: Day,
): readonly Break[] {
  const ops = later.filter((op) => op.entity === 'break');
  if (ops.length === 0) return present;
  // Days off that were taken away since were planned then; those that an undo took away never were.
  const gone = ops.filter(
    ({ entityId, after, undoes }) =>
      after === null && undoes === null && present.every(({ id }) => id !== entityId),
  );
  const back = [...new Set(gone.map((op) => op.entityId))].flatMap((id) => {
    const then = rewind(
      undefined,
      ops.filter((op) => op.entityId === id),
    );
    return then === undefined ? [] : [breakOf(then)];
  });
  const kept = present.flatMap((now) => {
    const own = ops.filter((op) => op.entityId === now.id);
    if (own.length === 0) return [now];
    const then = rewind(now as unknown as Fields, own);
    if (then !== undefined) return [breakOf(then)];
    return now.from > day ? [] : [{ ...now, to: now.to === null ? null : minDay(now.to, day) }];
  });
  return back.length === 0 ? kept : [...kept, ...back];
}

function breakOf(fields: Fields): Break {
  return { goalId: null, to: null, reason: null, ...fields } as unknown as Break;
}

/**
 * The ops after the change that made the goal: it counts from its first day, whenever it was written down. So do its milestones as
 * they were at the end of that day, and its own days off that were put down on it; else a goal brought over from a notebook would have no past.
 */
function sinceMade(goal: Goal, ops: readonly DatedOp[]): readonly DatedOp[] {
  const made = ops.find((op) => op.entity === 'goal' && op.entityId === goal.id && op.before === null);
  if (made === undefined) return ops;
  const began = (op: DatedOp): boolean =>
    op.day === made.day && (op.entity === 'milestone' || (op.before === null && op.goalId === goal.id));
  return ops.filter((op) => op.change > made.change && !began(op));
}

function goalOf(flat: Fields): Goal {
  const { planDay, planValue, measure: _, ...rest } = flat;
  for (const field of Object.keys(flatMeasure({ kind: 'milestones' })))
    delete (rest as Record<string, unknown>)[field];
  return {
    // A record that was written before there were others has no word on whose it is.
    personId: null,
    mentorshipId: null,
    ...rest,
    measure: measureOf(flat as unknown as FlatMeasure),
    planFrom:
      typeof planDay === 'string' && typeof planValue === 'number'
        ? { day: planDay as Day, value: planValue }
        : null,
  } as unknown as Goal;
}

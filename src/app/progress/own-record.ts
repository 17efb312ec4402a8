import { type Day, FIRST_DAY, maxDay } from '../../domain/day.js';
import type { Goal, Id } from '../../domain/goal.js';
import { promiseHistory } from '../../domain/goals/promise.js';
import { grouped } from '../../domain/grouped.js';
import { once } from '../../domain/once.js';
import type { Saying } from '../../domain/progress/calibration.js';
import {
  type FirstPromise,
  type Like,
  type PastPromise,
  type Slip,
  slipOf,
} from '../../domain/progress/slip.js';
import type { Reader } from '../ports.js';

/** How many of the goals closed last tell of a person's record. */
const remembered = 200;

/** What one's own past says; it is read when somebody asks for it, and once. */
export interface OwnRecord {
  /** How the promises most like this one went. */
  readonly slip: (like: Like) => Slip | undefined;
  /** What was said about goals at first, and what came of them. */
  readonly sayings: () => readonly Saying[];
}

/** A person's record up to a day; one's own, unless another person is named. */
export function ownRecord(store: Reader, today: Day, person: Id | null = null): OwnRecord {
  const closed = once(() => closedLast(store, today, person));
  const promises = once(() => pastPromises(store, closed()));
  const sayings = once(() => sayingsOf(store, closed()));
  return { slip: (like) => slipOf(promises(), like), sayings };
}

type ClosedGoal = Goal & { readonly closedOn: Day };

/** The goals that tell of a person's record up to a day: those closed last. */
export function closedLast(store: Reader, today: Day, person: Id | null): ClosedGoal[] {
  const goals = store.goalsClosedLast(today, remembered, person);
  return goals.filter((goal): goal is ClosedGoal => goal.closedOn !== null);
}

/** What was promised first of goals that are closed, in the order given. */
export function pastPromises(store: Reader, closed: readonly ClosedGoal[]): PastPromise[] {
  const ids = closed.map((goal) => goal.id);
  // Newest first as they come, oldest first as they are wanted.
  const ops = grouped([...store.promiseOps(ids, FIRST_DAY)].reverse(), 'entityId');
  return closed.map((goal) => {
    const promisedDue = promiseHistory(goal, ops.get(goal.id) ?? []).first.due;
    return { goal, closedOn: goal.closedOn, promisedDue };
  });
}

/** The first promise of a goal. What of its time was over when it was written down was not ahead any more. */
export function firstPromise(store: Reader, goal: Goal): FirstPromise {
  const ops = [...store.promiseOps([goal.id], FIRST_DAY)].reverse();
  const made = ops.find((op) => op.entity === 'goal' && op.entityId === goal.id && op.before === null);
  return {
    from: maxDay(goal.start, made?.day ?? goal.start),
    due: promiseHistory(goal, ops).first.due,
  };
}

/**
 * The first confidence of each goal counts: it was given when the whole way was still ahead, and later ones know more and
 * more of the end. One of the closing day is no guess at all. A goal that was let go was not made, whatever the reason.
 */
function sayingsOf(store: Reader, closed: readonly ClosedGoal[]): Saying[] {
  const first = store.firstConfidences(closed.map((goal) => goal.id));
  return closed.flatMap(({ id, state, closedOn }) => {
    const said = first.get(id);
    if (said === undefined || said.day >= closedOn) return [];
    return [{ confidence: said.confidence, achieved: state === 'achieved' }];
  });
}

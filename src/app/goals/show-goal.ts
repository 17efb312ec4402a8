import type { CheckIn, Op } from '../../domain/goal.js';
import type { FanPoint } from '../../domain/progress/values-by-day.js';
import type { Deps } from '../ports.js';
import type { Said } from '../progress/forecast-goal.js';
import { type GoalStanding, standingOf } from '../progress/standings.js';
import { findGoal } from './find-goal.js';

/** A check-in with the number by which the history knows it: `42`, or `42.2` where a change wrote several records. */
export interface NumberedCheckIn {
  readonly checkIn: CheckIn;
  readonly number: string;
}

export interface Shown {
  readonly row: GoalStanding;
  /** All check-ins up to today, oldest first. */
  readonly allCheckIns: readonly CheckIn[];
  /** Where a forecast sees the value go from today on; left out without one. */
  readonly fan?: readonly FanPoint[];
  /** What its forecast says of an active goal that is not over; left out where nobody asked for it. */
  readonly said?: Said;
  /** The newest check-ins, oldest of them first. */
  readonly checkIns: readonly NumberedCheckIn[];
  /** All ops of the goal up to today, oldest first: what was promised first, and since. */
  readonly ops: readonly Op[];
}

/** Everything that is told of one goal. */
export function showGoal(deps: Deps, name: string, last: number): Shown {
  const { store, today } = deps;
  const goal = findGoal(store, name);
  const row = standingOf(store, goal, today);
  const ops = store.opsOfGoal(goal.id);
  const made = new Map(
    ops.filter((op) => op.entity === 'check-in' && op.before === null).map((op) => [op.entityId, op]),
  );
  const allCheckIns = store.checkIns(goal.id, { to: today });
  const checkIns = last === 0 ? [] : allCheckIns.slice(-last);
  const counts = store.opCounts(checkIns.flatMap((checkIn) => made.get(checkIn.id)?.change ?? []));
  return {
    row,
    allCheckIns,
    checkIns: checkIns.map((checkIn) => ({ checkIn, number: entryNumber(made.get(checkIn.id), counts) })),
    ops: ops.filter((op) => op.day <= today),
  };
}

/** `42` where a change made one record alone, else `42.3` for its third. */
export function entryNumber(op: Op | undefined, counts: ReadonlyMap<number, number>): string {
  if (op === undefined) return '';
  return (counts.get(op.change) ?? 1) === 1 ? String(op.change) : `${op.change}.${op.part + 1}`;
}

import type { Day } from '../../domain/day.js';
import { usage } from '../../domain/fault.js';
import type { Change, CheckIn, Goal, Tally } from '../../domain/goal.js';
import { readLogValue } from '../../domain/progress/log-value.js';
import { shorten } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { refuseDoubts, refuseNo, type Weighed, weighAgainst, withValues } from './check-in-drafts.js';
import { findCheckIn } from './find-check-in.js';
import { type GoalStanding, standingOf } from './standings.js';

/** What is to be different about a check-in; what is not named stays, and null clears. */
export interface Correction {
  /** The number of the history: `42` or `42.2`. */
  readonly number: string;
  readonly value?: string;
  readonly day?: Day;
  readonly note?: string | null;
  readonly confidence?: number | null;
  readonly evidence?: string | null;
}

export interface Corrected {
  readonly goal: Goal;
  readonly checkIn: CheckIn;
  readonly row: GoalStanding;
  readonly change: Change | null;
}

/** What the corrected check-in comes to and what looks wrong about it. */
export function weighCorrection(
  store: Reader,
  correction: Correction,
  today: Day,
): Weighed & { checkIn: CheckIn } {
  const { goal, checkIn } = findCheckIn(store, correction.number);
  const day = correction.day ?? checkIn.day;
  // As it was when it was logged: what came later, even on the same day, does not count.
  const earlier = (c: CheckIn): boolean => c.id !== checkIn.id && (c.day < day || c.id < checkIn.id);
  const others = store.checkIns(goal.id, { to: day }).filter(earlier);
  const typed = correction.value === undefined ? null : readLogValue(goal, correction.value);
  refuseNo(store, goal, typed);
  const entry = {
    goalId: goal.id,
    day,
    typed,
    note: corrected(correction.note, checkIn.note),
    confidence: corrected(correction.confidence, checkIn.confidence),
    evidence: corrected(correction.evidence, checkIn.evidence),
  };
  const weighed = weighAgainst(goal, entry, tallyOf(others), withValues(others).slice(-40), today);
  const touched = typed !== null || day !== checkIn.day;
  return {
    ...weighed,
    value: typed === null ? checkIn.value : weighed.value,
    doubts: touched ? weighed.doubts : [],
    checkIn,
  };
}

function corrected<T>(told: T | null | undefined, kept: T | null): T | null {
  return told === undefined ? kept : told;
}

/** Corrects a check-in, as a change of its own; doubts must have been accepted. */
export function correctCheckIn(
  deps: Deps,
  correction: Correction,
  accepted: readonly string[] | 'all',
): Corrected {
  const { number: _, ...parts } = correction;
  if (Object.keys(parts).length === 0) {
    throw usage(
      `nothing was named to correct on ${correction.number}`,
      'Type the right value after it, or give --on, --note, --confidence or --evidence.',
    );
  }
  const { change, result } = deps.store.write({ command: 'log --correct', who: deps.who }, (w) => {
    const { goal, checkIn, entry, value, doubts } = weighCorrection(w, correction, deps.today);
    refuseDoubts(doubts, accepted);
    const { day, note, confidence, evidence } = entry;
    if (value === null && note === null && confidence === null && evidence === null) {
      throw usage(
        `nothing would be left of ${correction.number}`,
        `Take it away with mentor log --remove ${correction.number}`,
      );
    }
    const right: CheckIn = { ...checkIn, day, value, note, confidence, evidence };
    w.update('check-in', checkIn.id, right);
    return {
      summary: `corrected the check-in of ${checkIn.day} on goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: { goal, checkIn: right },
    };
  });
  return { ...result, row: standingOf(deps.store, result.goal, deps.today), change };
}

/** Removes a check-in, as a change of its own. */
export function removeCheckIn(deps: Deps, number: string): Corrected {
  const { change, result } = deps.store.write({ command: 'log --remove', who: deps.who }, (w) => {
    const { goal, checkIn } = findCheckIn(w, number);
    w.remove('check-in', checkIn.id);
    return {
      summary: `removed the check-in of ${checkIn.day} on goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: { goal, checkIn },
    };
  });
  return { ...result, row: standingOf(deps.store, result.goal, deps.today), change };
}

/** What check-ins, oldest first, come to. */
function tallyOf(checkIns: readonly CheckIn[]): Tally {
  const values = withValues(checkIns);
  return {
    level: values.at(-1)?.value ?? null,
    sum: values.reduce((sum, c) => sum + c.value, 0),
    count: checkIns.length,
    values: values.length,
    lastDay: checkIns.at(-1)?.day ?? null,
    toldOn: checkIns.findLast((c) => (c.value ?? c.note ?? c.evidence) !== null)?.day ?? null,
    confidence: null,
  };
}

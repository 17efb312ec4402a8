import type { Change, CheckIn, Milestone } from '../../domain/goal.js';
import { isReached, progress, reachedParts } from '../../domain/progress/progress.js';
import { showValue } from '../../domain/progress/standing.js';
import { shorten } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { type Entry, refuseDoubts, type Weighed, weigh } from './check-in-drafts.js';
import { type GoalStanding, standingOf } from './standings.js';

export interface Logged {
  readonly checkIn: CheckIn;
  readonly row: GoalStanding;
  /** Milestones that it reached, and that are not ticked yet. */
  readonly reached?: readonly Milestone[];
}

/**
 * Keeps check-ins, all in one change. What looks wrong about one must have been accepted; otherwise nothing is kept and a
 * refusal says why.
 */
export function logCheckIns(
  deps: Deps,
  entries: readonly Entry[],
  accepted: readonly string[] | 'all',
): { logged: Logged[]; change: Change | null } {
  const { store, today } = deps;
  const { change, result } = store.write({ command: 'log', who: deps.who }, (w) => {
    const weighed = entries.map((entry) => weigh(w, entry, today));
    refuseDoubts(
      weighed.flatMap((one) => one.doubts),
      accepted,
    );
    const kept = weighed.map(({ goal, entry, value, tally }) => {
      const { day, note, confidence, evidence } = entry;
      const checkIn: CheckIn = { id: w.newId(), goalId: goal.id, day, value, note, confidence, evidence };
      w.insert('check-in', checkIn);
      return { goal, checkIn, tally };
    });
    return { summary: `logged ${inWords(weighed)}`, result: kept };
  });
  const logged = result.map(({ goal, checkIn, tally }) => {
    const row = standingOf(store, goal, today);
    const { progress: now } = row.standing;
    const before = progress(goal, tally, row.milestones, now.target);
    const reached = reachedParts(row.milestones, now).filter((m) => !isReached(m, before));
    return { checkIn, row, reached };
  });
  return { logged, change };
}

function inWords(weighed: readonly Weighed[]): string {
  const [only, ...others] = weighed;
  if (only !== undefined && others.length === 0) {
    return `${what(only)} on goal ${only.goal.number}, ${shorten(only.goal.statement, 60)}`;
  }
  const named = weighed.slice(0, 5).map((one) => `${what(one)} on goal ${one.goal.number}`);
  const more = weighed.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function what({ goal, value, entry }: Weighed): string {
  if (value !== null)
    return goal.measure.kind === 'yes-no' ? (value >= 1 ? 'yes' : 'no') : showValue(goal, value);
  if (entry.note !== null) return 'a note';
  return entry.confidence === null ? 'evidence' : `${entry.confidence}% confidence`;
}

import { milestoneName } from '../../app/goals/find-goal.js';
import { type GoalStanding, nextMilestone, statusOf } from '../../app/progress/standings.js';
import { type Day, formatDayShort, relativeDays } from '../../domain/day.js';
import type { Goal } from '../../domain/goal.js';
import { plural, showPercent } from '../../domain/number.js';
import { chanceInWords, type Standing, showValue } from '../../domain/progress/standing.js';
import { shown } from '../../domain/text.js';
import { statusWord } from '../goals/goal-list.js';

/** Where a goal is on its way: `12 km, target 21.1 km (43%)`, `3 of 8 ways (38%)`, `40% done`, `done`. */
export function placeInWords(goal: Goal, standing: Standing): string {
  const { value, target, share } = standing.progress;
  switch (goal.measure.kind) {
    case 'number':
    case 'habit':
    case 'learning':
      return `${showValue(goal, value)}, target ${showValue(goal, target)} (${showPercent(share)})`;
    case 'milestones':
      return `${showPercent(share)} done`;
    case 'yes-no':
      return standing.progress.reached ? 'done' : share > 0 ? `${showPercent(share)} done` : 'not done yet';
  }
}

/**
 * The status of a goal with its buffer: `on-track, 2 days in front`, and the chance that made it worse than that; the state of
 * one that does not run. Who has not begun, or was silent, is not told how far behind that is.
 */
export function statusInWords(row: GoalStanding): string {
  const { buffer, progress, status } = row.standing;
  const set = row.override !== undefined && row.goal.state === 'active';
  const word = set ? `${statusOf(row)} (set by hand)` : statusWord(row);
  const early = status === 'not-started' || status === 'silent';
  if (row.goal.state !== 'active' || buffer === null || progress.reached || early) return word;
  const place =
    buffer === 0
      ? 'right on the plan line'
      : `${plural(Math.abs(buffer), 'day')} ${buffer > 0 ? 'in front' : 'behind'}`;
  return set ? `${word}, ${place}` : `${word}, ${place}${chanceInWords(row.standing)}`;
}

/** What to say of milestones that wait to be ticked, by their names; undefined where there are none. */
export function reachedInWords(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const commands = names.slice(0, 3).map((name) => `mentor tick ${name}`);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${names.slice(0, 3).join(', ')}${more} ${are} reached; tick ${them} with ${commands.join(', ')}`;
}

/** The next open milestone: `3.2 First draft, 1 Dec 2026, in 7 days`; undefined when there is none. */
export function nextMilestoneInWords(row: GoalStanding, today: Day): string | undefined {
  const next = nextMilestone(row);
  if (next === undefined) return undefined;
  const name = milestoneName(row.goal.number, next, row.milestones);
  return `${name} ${shown(next.title)}, ${formatDayShort(next.due)}, ${relativeDays(next.due, today)}`;
}

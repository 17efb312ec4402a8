import { addDays, type Day, dayNumber, daysBetween, maxDay } from '../../domain/day.js';
import type { Goal, Id } from '../../domain/goal.js';
import { leaves } from '../../domain/progress/progress.js';
import type { Reader } from '../ports.js';
import type { GoalStanding } from './standings.js';

/** One value for each of the last weeks, oldest first, null where nothing was told; weeks end on the weekday of today. */
export interface Weeks {
  readonly values: readonly (number | null)[];
  /** Amounts of the week, which begin at nothing; otherwise the last level of the week. */
  readonly fromZero: boolean;
}

/** How many weeks are looked at. */
const weeksSeen = 12;

/** The last weeks of goals, those before a goal's start left out: one query for the check-ins of all of them. */
export function lastWeeks(store: Reader, rows: readonly GoalStanding[], today: Day): Map<Id, Weeks> {
  const from = addDays(today, 1 - 7 * weeksSeen);
  const told = rows.filter(({ goal }) => !byMilestones(goal)).map(({ goal }) => goal.id);
  const values = new Map<Id, (number | null)[]>();
  const weeks = new Map(
    rows.map(({ goal, milestones }) => {
      const seen = new Array<number | null>(weeksOf(goal, from, today)).fill(null);
      values.set(goal.id, seen);
      if (byMilestones(goal)) {
        for (const m of leaves(milestones)) if (m.doneOn !== null) add(seen, m.doneOn, m.share, today);
      }
      return [goal.id, { values: seen, fromZero: !isLevel(goal) }];
    }),
  );
  for (const { goalId, day, value } of store.valuesOf(told, { from, to: today })) {
    const seen = values.get(goalId);
    if (seen !== undefined) add(seen, day, value, today, weeks.get(goalId)?.fromZero === false);
  }
  return weeks;
}

function byMilestones(goal: Goal): boolean {
  return goal.measure.kind === 'milestones' || goal.measure.kind === 'yes-no';
}

function isLevel(goal: Goal): boolean {
  return goal.measure.kind === 'number' && goal.measure.reading === 'level';
}

function weeksOf(goal: Goal, from: Day, today: Day): number {
  const days = daysBetween(maxDay(goal.start, from), today) + 1;
  return Math.max(0, Math.ceil(days / 7));
}

/** Values come oldest first, so the last of a week stays. */
function add(seen: (number | null)[], day: Day, value: number, today: Day, replaces = false): void {
  const ago = Math.floor((dayNumber(today) - dayNumber(day)) / 7);
  const at = seen.length - 1 - ago;
  if (ago < 0 || at < 0) return;
  seen[at] = replaces ? value : (seen[at] ?? 0) + value;
}

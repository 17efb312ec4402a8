import { addDays, type Day, type DaySpan, daysBetween } from '../../domain/day.js';
import type { Goal, Id, Milestone } from '../../domain/goal.js';
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
  const spans = Array.from({ length: weeksSeen }, (_, i) => {
    const to = addDays(today, 7 * (i + 1 - weeksSeen));
    return { from: addDays(to, -6), to };
  });
  const checkedIn = rows.filter(({ goal }) => !isByMilestones(goal)).map(({ goal }) => goal.id);
  const told = new Map<Id, Map<number, { sum: number; last: number }>>(
    checkedIn.map((id) => [id, new Map()]),
  );
  for (const week of store.valuesIn(checkedIn, spans)) told.get(week.goalId)?.set(week.span, week);
  return new Map(
    rows.map(({ goal, milestones }) => {
      const fromZero = !isLevel(goal);
      const values = spans.map((span, i) => {
        if (isByMilestones(goal)) return ticked(milestones, span);
        const week = told.get(goal.id)?.get(i);
        return week === undefined ? null : fromZero ? week.sum : week.last;
      });
      return [goal.id, { values: values.slice(weeksSeen - weeksSince(goal, today)), fromZero }];
    }),
  );
}

function isByMilestones(goal: Goal): boolean {
  return goal.measure.kind === 'milestones' || goal.measure.kind === 'yes-no';
}

function isLevel(goal: Goal): boolean {
  return goal.measure.kind === 'number' && goal.measure.reading === 'level';
}

/** The share of the milestones that were ticked in a span; null without any. */
function ticked(milestones: readonly Milestone[], { from, to }: DaySpan): number | null {
  const done = leaves(milestones).filter((m) => m.doneOn !== null && m.doneOn >= from && m.doneOn <= to);
  return done.length === 0 ? null : done.reduce((sum, m) => sum + m.share, 0);
}

/** Weeks of those looked at that have a day of the goal. */
function weeksSince(goal: Goal, today: Day): number {
  return Math.min(weeksSeen, Math.max(0, Math.ceil((daysBetween(goal.start, today) + 1) / 7)));
}

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
  const wanted = rows
    .filter(({ goal }) => !isByMilestones(goal))
    .map(({ goal }) => ({ id: goal.id, take: isLevel(goal) ? 'last' : 'sum' }) as const);
  const told = new Map(wanted.map(({ id }) => [id, new Array<number | null>(weeksSeen).fill(null)]));
  for (const { goalId, span, value } of store.valuesIn(wanted, spans))
    told.get(goalId)?.splice(span, 1, value);
  return new Map(
    rows.map(({ goal, milestones }) => {
      const values = told.get(goal.id) ?? spans.map((span) => ticked(milestones, span));
      return [
        goal.id,
        { values: values.slice(weeksSeen - weeksSince(goal, today)), fromZero: !isLevel(goal) },
      ];
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

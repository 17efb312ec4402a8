import { type Day, daysBetween } from '../../domain/day.js';
import { checkInDue, nextCheckIn } from '../../domain/progress/due.js';
import type { Deps } from '../ports.js';
import { type GoalStanding, standingsOf } from './standings.js';

/** Active goals that wait for a check-in, quietest first; looks at no more than `limit` goals. */
export function dueCheckIns(deps: Deps, limit: number): GoalStanding[] {
  const { store, today } = deps;
  return standingsOf(store, store.quietGoals(today, limit), today).filter((row) => checkInDue(row, today));
}

/** The active goal whose next check-in comes first, among those that are due soonest. */
export function firstToCome(deps: Deps): { row: GoalStanding; day: Day } | undefined {
  const { store, today } = deps;
  const goals = store.goals({ states: ['active'], order: 'due', limit: 30 });
  return standingsOf(store, goals, today)
    .filter((row) => !row.standing.progress.reached && row.goal.due >= today)
    .map((row) => ({ row, day: nextCheckIn(row, today) }))
    .sort((a, b) => daysBetween(b.day, a.day) || a.row.goal.number - b.row.goal.number)[0];
}

import { type Day, dayNumber, maxDay, minDay } from '../day.js';
import type { Break, Goal } from '../goal.js';
import { plural } from '../number.js';
import { dayAfterWorkingDays, daysOff, isOff } from './days-off.js';
import type { Facts, Standing } from './standing.js';

type Row = Facts & { readonly standing: Standing };

/** Whether today is a day off for a goal. */
export function offToday(facts: Facts, today: Day): boolean {
  return isOff(today, daysOff(facts.breaks, today));
}

/**
 * Whether what was due on a day, a goal or a milestone, is overdue: not while days off last that held that day, since they are no
 * time to do it in.
 */
export function isOverdue(due: Day, breaks: readonly Break[], today: Day): boolean {
  if (due >= today) return false;
  const [day, now] = [dayNumber(due), dayNumber(today)];
  return !daysOff(breaks, today).some(([from, to]) => day >= from && now <= to);
}

/**
 * Whether a goal waits for a check-in: it is active and under way, its target is not reached, its rhythm has passed since
 * the last one, and today is no day off.
 */
export function checkInDue(row: Row, today: Day): boolean {
  const { goal, standing } = row;
  if (goal.state !== 'active' || standing.progress.reached || standing.quietDays === null) return false;
  return standing.quietDays >= goal.rhythm && !offToday(row, today);
}

/**
 * The day on which a goal's next check-in is due: its due day at the latest, today when one waits already; never a day off
 * but the working day after it, on which it is asked for.
 */
export function nextCheckIn(row: Row, today: Day): Day {
  const { goal, standing } = row;
  const off = daysOff(row.breaks, today);
  const working = (day: Day): Day => (isOff(day, off) ? dayAfterWorkingDays(day, 1, off) : day);
  if (standing.quietDays === null) {
    return working(minDay(dayAfterWorkingDays(goal.start, goal.rhythm, off), goal.due));
  }
  const left = goal.rhythm - standing.quietDays;
  if (left <= 0) return working(maxDay(today, goal.start));
  return working(minDay(dayAfterWorkingDays(today, left, off), maxDay(today, goal.due)));
}

/** What to type for a goal's next check-in. */
export function logCommand(goal: Goal): string {
  switch (goal.measure.kind) {
    case 'number':
      return `mentor log ${goal.number} VALUE`;
    case 'habit':
    case 'learning':
      return `mentor log ${goal.number}`;
    case 'milestones':
    case 'yes-no':
      return `mentor log ${goal.number} --note TEXT`;
  }
}

/** The kind word after a silence: how long it was, and the one small thing that ends it. */
export function wayBack(goal: Goal, quietDays: number): string {
  const first = `${plural(quietDays, 'day')} quiet on goal ${goal.number}.`;
  switch (goal.measure.kind) {
    case 'number':
      return `${first} One number brings it back: ${logCommand(goal)}`;
    case 'habit':
    case 'learning':
      return `${first} Once is enough to be back: ${logCommand(goal)}`;
    case 'milestones':
    case 'yes-no':
      return `${first} One sentence brings it back: ${logCommand(goal)}`;
  }
}

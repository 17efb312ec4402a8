import { formatDayShort } from '../day.js';
import { direction, type Measure } from '../goal.js';
import { plural } from '../number.js';
import { daysInPeriod } from '../progress/plan-line.js';
import { withUnit } from '../progress/standing.js';
import type { NewGoal } from './goal-from.js';

/** The part of a goal that is promised. */
export type Promised = Pick<NewGoal, 'measure' | 'due'>;

/** In what a changed promise asks less than before, a clause each; empty when it asks the same or more. */
export function easier(before: Promised, after: Promised): string[] {
  const clauses: string[] = [];
  const less = measureEasier(before.measure, after.measure);
  if (less !== undefined) clauses.push(less);
  if (after.due > before.due) {
    clauses.push(`it is due ${formatDayShort(after.due)} instead of ${formatDayShort(before.due)}`);
  }
  return clauses;
}

function measureEasier(before: Measure, after: Measure): string | undefined {
  const instead = `${promisedAmount(after)} instead of ${promisedAmount(before)}`;
  if (before.kind === 'number' && after.kind === 'number') {
    const further = (after.target - before.target) * direction(before);
    return further < 0 ? `the target comes nearer: ${instead}` : undefined;
  }
  if (before.kind === 'habit' && after.kind === 'habit') {
    return perDay(after) < perDay(before) - 1e-9 ? `it is done less often: ${instead}` : undefined;
  }
  if (before.kind === 'learning' && after.kind === 'learning') {
    return after.ways < before.ways ? `fewer ways are tried: ${instead}` : undefined;
  }
  // Two kinds of measure have no common scale, so nobody can say that the new promise is not the easier one.
  return before.kind === after.kind ? undefined : `it is measured otherwise: ${instead}`;
}

function perDay(habit: { times: number; per: 'week' | 'month' }): number {
  return habit.times / daysInPeriod[habit.per];
}

/** What a measure promises, in a few words: `21.1 km`, `3 times a week`, `5 ways`. */
export function promisedAmount(measure: Measure): string {
  switch (measure.kind) {
    case 'number':
      return withUnit(measure.target, measure.unit);
    case 'habit':
      return `${habitAmount(measure.times, measure.unit)} a ${measure.per}`;
    case 'learning':
      return `${plural(measure.ways, 'way')} tried`;
    case 'milestones':
      return 'all milestones';
    case 'yes-no':
      return 'done or not';
  }
}

function habitAmount(times: number, unit: string | null): string {
  if (unit !== null) return withUnit(times, unit);
  return times === 1 ? 'once' : times === 2 ? 'twice' : plural(times, 'time');
}

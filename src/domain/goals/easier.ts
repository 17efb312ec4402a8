import { formatDayShort } from '../day.js';
import { direction, type Goal, type Measure } from '../goal.js';
import { plural } from '../number.js';
import type { DaysOff } from '../progress/days-off.js';
import { daysInPeriod, habitTarget } from '../progress/plan-line.js';
import { withUnit } from '../progress/standing.js';
import type { NewGoal } from './goal-from.js';

/** The part of a goal that is promised. */
export type Promised = Pick<NewGoal, 'measure' | 'start' | 'due'> & Partial<Pick<Goal, 'planFrom'>>;

/** What a comparison may know beside the two promises. */
export interface Known {
  /** Days on which a habit asks for nothing. */
  readonly off?: DaysOff;
  /** There are check-ins with a value: under another unit they say something else. */
  readonly checkedIn?: boolean;
}

/** In what a changed promise asks less than before, a clause each; empty when it asks the same or more. */
export function easier(before: Promised, after: Promised, known: Known = {}): string[] {
  const clauses = measureEasier(before.measure, after.measure, known.checkedIn ?? false);
  if (clauses.length === 0) clauses.push(...fewerTimes(before, after, known.off ?? []));
  if (after.due > before.due) {
    clauses.push(`it is due ${formatDayShort(after.due)} instead of ${formatDayShort(before.due)}`);
  }
  return clauses;
}

function measureEasier(before: Measure, after: Measure, checkedIn: boolean): string[] {
  const instead = `${promisedAmount(after)} instead of ${promisedAmount(before)}`;
  if (before.kind === 'number' && after.kind === 'number') {
    const way = direction(before);
    const nearer = (after.target - before.target) * way < 0;
    // A start nearer to the target makes the way shorter, unless the target went farther by as much.
    const shorter =
      (after.baseline - before.baseline) * way > 0 &&
      (after.target - after.baseline) * way < (before.target - before.baseline) * way;
    const from = (m: typeof before): string => withUnit(m.baseline, m.unit);
    return [
      ...(nearer ? [`the target comes nearer: ${instead}`] : []),
      ...(shorter ? [`it starts nearer to the target: from ${from(after)} instead of ${from(before)}`] : []),
      // Dropping it counts, or another one would follow without a word.
      ...(checkedIn && before.unit !== null && before.unit !== after.unit
        ? [`what was checked in is told otherwise: ${instead}`]
        : []),
    ];
  }
  if (before.kind === 'habit' && after.kind === 'habit') {
    return perDay(after) < perDay(before) - 1e-9 ? [`it is done less often: ${instead}`] : [];
  }
  if (before.kind === 'learning' && after.kind === 'learning') {
    return after.ways < before.ways ? [`fewer ways are tried: ${instead}`] : [];
  }
  // Two kinds of measure have no common scale, so nobody can say that the new promise is not the easier one.
  return before.kind === after.kind ? [] : [`it is measured otherwise: ${instead}`];
}

/** A habit in less time, or one that is planned anew from what was done, may ask for less in all. */
function fewerTimes(before: Promised, after: Promised, off: DaysOff): string[] {
  const [was, is] = [timesInAll(before, off), timesInAll(after, off)];
  if (is >= was) return [];
  const told = ({ measure }: Promised, times: number): string =>
    measure.kind === 'habit' && measure.unit !== null ? withUnit(times, measure.unit) : plural(times, 'time');
  return [`it asks for ${told(after, is)} in all instead of ${told(before, was)}`];
}

/** The times that a habit promises in all; 0 for other measures. */
export function timesInAll(promised: Promised, off: DaysOff = []): number {
  return habitTarget({ ...promised, planFrom: promised.planFrom ?? null }, off);
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

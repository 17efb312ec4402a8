import { addDays, type Day, endOfMonth, endOfQuarter, startOfWeek, type Weekday } from '../day.js';
import { Fault, usage } from '../fault.js';
import { plural } from '../number.js';
import { dayAfterWorkingDays, workingDays } from '../progress/days-off.js';
import { mostMilestones } from './check.js';
import type { Stretch } from './stretch.js';

export const periods = ['week', 'month', 'quarter'] as const;
export type Every = (typeof periods)[number];

/** The time of a stretch. */
type Time = Pick<Stretch, 'from' | 'to' | 'off'>;

/** Fewer working days than these between the end of a month and the due day are no milestone of their own. */
const fewDays = 3;

/** Ends of weeks, months or quarters inside the stretch, and its last day; a period that is all days off gets none. */
export function calendarEnds(stretch: Time, by: Every, weekStart: Weekday): Day[] {
  const endOf = (day: Day): Day => {
    if (by === 'week') return addDays(startOfWeek(day, weekStart), 6);
    return by === 'month' ? endOfMonth(day) : endOfQuarter(day);
  };
  const ends: Day[] = [];
  let last = stretch.from;
  for (let day = endOf(addDays(last, 1)); day < stretch.to; day = endOf(addDays(day, 1))) {
    if (workingDays(last, day, stretch.off) === 0) continue;
    ends.push(day);
    last = day;
    refuseTooMany(ends.length, by);
  }
  // An end right before the due day gives way to it.
  if (workingDays(last, stretch.to, stretch.off) <= (by === 'week' ? 0 : fewDays)) ends.pop();
  ends.push(stretch.to);
  refuseTooMany(ends.length, by);
  return ends;
}

function refuseTooMany(count: number, by?: Every): void {
  if (count <= mostMilestones) return;
  throw usage(
    `that makes more than ${mostMilestones} milestones`,
    by === 'week' ? 'Split by month or quarter.' : `Split into fewer, e.g. --into 12.`,
  );
}

/** Days with the same number of working days between them, as near as whole days allow. */
export function evenDays(stretch: Time, count: number): Day[] {
  refuseTooMany(count);
  const { from, to, off } = stretch;
  const whole = workingDays(from, to, off);
  if (count > whole) {
    throw new Fault(
      'failed',
      `${count} milestones do not fit into the ${plural(whole, 'working day')} up to ${to}`,
      {
        hint: `Split into at most ${whole}.`,
      },
    );
  }
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? to : dayAfterWorkingDays(from, (whole * (i + 1)) / count, off),
  );
}

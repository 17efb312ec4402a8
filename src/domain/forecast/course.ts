import { type Day, type DaySpan, dayFromNumber, dayNumber, LAST_DAY } from '../day.js';
import type { ForecastInput } from './types.js';

/** A point of the way: days since the start (breaks left out) and the share of the way from baseline to target (1 = there). */
export interface Point {
  readonly at: number;
  readonly share: number;
}

/**
 * The goal freed of its unit, its direction and its breaks, which is all a forecast may see. Times are days since the
 * start with breaks left out.
 */
export interface Course {
  /** Readings by day, the first at 0: the check-in of the start day, or else the baseline. */
  readonly points: readonly [Point, ...Point[]];
  readonly last: Point;
  /** Days from start to due, at least 1. */
  readonly length: number;
  /** Days from start to today. */
  readonly now: number;
  /** Days from today to the due day; negative when it has passed. */
  readonly left: number;
  /** The day since which the value has been at or beyond the target; null where it is short of it now. */
  readonly reachedOn: Day | null;
  /** The last day on which a reading was at or beyond the target, where the value is short of it now. */
  readonly wasThereOn: Day | null;
  /** The day of the last reading; null without one. */
  readonly lastDay: Day | null;
  /** Days with a reading that are no points of their own: a reading on a day off replaces the one before. */
  readonly onDaysOff: number;
  /** The calendar day that lies `days` working days after today; null beyond the calendar. */
  dayAfterToday(days: number): Day | null;
}

/** Rounding of a share that still counts as the target reached, so that a change of units cannot unreach it. */
const HAIR = 1e-9;

/** So far behind the baseline, or beyond the target, that farther changes nothing; keeps sums finite when the way is minute. */
const FARTHEST = 1e9;

/** Reads an input as a course; check-ins before the start and after `asOf` are left out. */
export function courseOf(input: ForecastInput): Course {
  const time = workingTime(input.start, input.breaks ?? []);
  const way = input.target - input.baseline;
  const now = Math.max(0, time.since(input.asOf));
  // A goal that starts in the future is forecast from its start.
  const today = Math.max(dayNumber(input.asOf), dayNumber(input.start));

  let last: Point = { at: 0, share: 0 };
  const points: [Point, ...Point[]] = [last];
  let reachedOn: Day | null = null;
  let wasThereOn: Day | null = null;
  let onDaysOff = 0;
  const told = byDay(input);
  for (let i = 0; i < told.length; i += 1) {
    const reading = told[i];
    if (reading === undefined) break;
    const day = reading[0];
    const value = reading[1];
    const at = time.since(day);
    // A check-in within a break stands on the same working day as the one before the break, and replaces it.
    if (at === last.at) {
      points.pop();
      if (day !== input.start) onDaysOff += 1;
    }
    last = { at, share: Math.min(FARTHEST, Math.max(-FARTHEST, (value - input.baseline) / way)) };
    points.push(last);
    if (last.share >= 1 - HAIR) {
      reachedOn ??= day;
      wasThereOn = day;
    } else reachedOn = null;
  }
  const length = Math.max(1, time.since(input.due));
  return {
    points,
    last,
    length,
    now,
    left: input.asOf > input.due ? -1 : time.since(input.due) - now,
    reachedOn,
    wasThereOn: reachedOn === null ? wasThereOn : null,
    lastDay: told.at(-1)?.[0] ?? null,
    onDaysOff,
    dayAfterToday: (days) => time.dayAfter(today, days),
  };
}

function byDay(input: ForecastInput): (readonly [Day, number])[] {
  const sorted = input.checkIns
    .filter((told) => told[0] >= input.start && told[0] <= input.asOf)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)); // stable: of two on one day the later given stays later
  return sorted.filter((told, i) => sorted[i + 1]?.[0] !== told[0]);
}

interface WorkingTime {
  since(day: Day): number;
  dayAfter(today: number, days: number): Day | null;
}

/** Days counted from the start without those of the breaks; both ends of a break belong to it. */
function workingTime(start: Day, breaks: readonly DaySpan[]): WorkingTime {
  const first = dayNumber(start);
  const spans = merged(breaks);
  return {
    since(day) {
      const n = dayNumber(day);
      let off = 0;
      for (let i = 0; i < spans.length; i += 1) {
        const span = spans[i];
        if (span !== undefined) off += Math.max(0, Math.min(n, span[1]) - Math.max(first + 1, span[0]) + 1);
      }
      return n - first - off;
    },
    dayAfter(today, days) {
      let n = today + days;
      for (const [from, to] of spans) {
        if (to <= today) continue;
        if (from > n) break;
        n += to - Math.max(from, today + 1) + 1;
      }
      return n > dayNumber(LAST_DAY) ? null : dayFromNumber(n);
    },
  };
}

/** The spans as day numbers in order, none touching another. */
function merged(breaks: readonly DaySpan[]): (readonly [number, number])[] {
  const sorted = breaks
    .map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const)
    .filter(([from, to]) => from <= to)
    .sort(([a], [b]) => a - b);
  const spans: (readonly [number, number])[] = [];
  for (const [from, to] of sorted) {
    const before = spans[spans.length - 1];
    if (before !== undefined && from <= before[1] + 1)
      spans[spans.length - 1] = [before[0], Math.max(before[1], to)];
    else spans.push([from, to]);
  }
  return spans;
}

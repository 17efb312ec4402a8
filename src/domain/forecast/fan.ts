import type { FanPoint } from '../progress/values-by-day.js';
import { futuresOf } from './chance.js';
import { courseOf } from './course.js';
import type { ForecastInput } from './types.js';

/** Days that are reckoned between today and the due day. */
const steps = 6;

/**
 * Where the value will likely be on days from today to the due day, oldest first: the middle, and the edges that seven in
 * ten futures stay between. Empty once the target is reached or no day is left. A total never falls below what it is.
 */
export function fanOf(input: ForecastInput): FanPoint[] {
  const course = courseOf(input);
  if (course.reachedOn !== null || course.left <= 0) return [];
  const futures = futuresOf(course, input.idleIsFlat, !input.cumulative && !input.idleIsFlat);
  const here = course.last.share;
  const value = (share: number): number =>
    input.baseline + (input.cumulative ? Math.max(here, share) : share) * (input.target - input.baseline);
  const days = [
    ...new Set(Array.from({ length: steps + 1 }, (_, i) => Math.round((course.left * i) / steps))),
  ];
  return days.flatMap((after) => {
    const day = course.dayAfterToday(after);
    if (day === null) return [];
    if (after === 0) return { day, low: value(here), mid: value(here), high: value(here) };
    const [low, mid, high] = [0.85, 0.5, 0.15].map((chance) => value(futures.shareAfter(after, chance)));
    return { day, low: low ?? 0, mid: mid ?? 0, high: high ?? 0 };
  });
}

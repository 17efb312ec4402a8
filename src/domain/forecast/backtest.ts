import { type Day, minDay } from '../day.js';
import type { ClosedState } from '../goal.js';
import { courseOf } from './course.js';
import { type Called, forecast } from './forecast.js';
import type { Forecast, ForecastInput } from './types.js';

/** How a day named back then turned out: reached by it, not reached by it, still ahead, or none was named. */
export type DateOutcome = 'held' | 'broken' | 'open' | 'none';

/** One look back: what would have been said on a day, and what is known of it by now. */
export interface LookBack {
  readonly said: Forecast;
  readonly p50: DateOutcome;
  readonly p85: DateOutcome;
  /** Whether the promise of that day was kept: known once it is reached in time or its due day has passed. */
  readonly promise: 'kept' | 'broken' | 'open';
  /** Mean rate since then, in the goal's unit per week, positive toward the target; null where no day has passed but days off. */
  readonly rateSince: number | null;
}

/** How a closed goal ended. */
export interface Ending {
  readonly on: Day;
  readonly state: ClosedState;
}

/** How many weeks back it is looked. */
export const WEEKS_AGO = [4, 8, 12] as const;

/**
 * What the forecast would have said of `then`, beside what happened. `known` is the same promise with all that has been
 * seen since, and with the days off as they are known by now. A day held if the value was at the target on it, or is there
 * now where the day is still to come. A goal closed as achieved counts as reached on that day at the latest; one closed as
 * missed will not be reached any more.
 */
export function backtest(
  then: ForecastInput,
  known: ForecastInput,
  ending?: Ending,
  called?: Called,
): LookBack {
  const knownOn = (day: Day) => courseOf({ ...known, asOf: minDay(day, known.asOf) });
  const [before, now] = [knownOn(then.asOf), courseOf(known)];
  const way = Math.abs(known.target - known.baseline);
  const days = now.now - before.now;
  const outcome = (day: Day): 'held' | 'broken' | 'open' => {
    if (knownOn(day).reachedOn !== null) return 'held';
    if (ending?.state === 'achieved' && ending.on <= day) return 'held';
    return day < known.asOf || ending?.state === 'missed' ? 'broken' : 'open';
  };
  const named = (day: Day | null): DateOutcome => (day === null ? 'none' : outcome(day));
  const said = forecast(then, called);
  const dates = said.kind === 'forecast' ? said : { p50: null, p85: null };
  const promise = outcome(then.due);
  return {
    said,
    p50: named(dates.p50),
    p85: named(dates.p85),
    promise: promise === 'held' ? 'kept' : promise,
    rateSince: days > 0 ? (7 * way * (now.last.share - before.last.share)) / days : null,
  };
}

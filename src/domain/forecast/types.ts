import type { Day, DaySpan } from '../day.js';

/** A reading: the day and the value standing on that day, in the goal's own unit. */
export type CheckIn = readonly [day: Day, value: number];

/** One goal as it looks on the day `asOf`. Values are in the goal's own unit; nothing is known beyond what stands here. */
export interface ForecastInput {
  readonly direction: 'increase' | 'decrease';
  /** The value is a running total (kilometres so far), which goes one way only; otherwise it is a level (body weight). */
  readonly cumulative: boolean;
  /** A day without a check-in means "no progress", not "not known". */
  readonly idleIsFlat: boolean;
  /** The value on the start day. */
  readonly baseline: number;
  readonly target: number;
  readonly start: Day;
  readonly due: Day;
  /** The day of the forecast: later check-ins are not looked at. */
  readonly asOf: Day;
  /** Running totals as totals, not as amounts; in any order; of two on one day the later in the list counts. */
  readonly checkIns: readonly CheckIn[];
  /** Planned breaks: their days are left out of the time, so that they neither help nor hurt. */
  readonly breaks?: readonly DaySpan[];
}

/** What is always answered, however little is known. */
export interface Estimate {
  /** Chance (0..1) that the target is reached on or before the due day; 1 when the value is there now, 0 when the due day has passed. */
  readonly chance: number;
  /** First day by which the target is reached with a chance of at least 50 %; null: not in sight. */
  readonly p50: Day | null;
  /** The same for 85 %; never before `p50`. */
  readonly p85: Day | null;
}

/** How much has been seen. */
export interface Evidence {
  /** Days with a check-in after the start day. */
  readonly checkIns: number;
  /** Days from start to today, breaks left out. */
  readonly days: number;
}

/** What a forecast rests on, for showing beside it; rates are in the goal's unit per week, positive toward the target. */
export interface Basis extends Evidence {
  /** Mean rate from the start to today, or to the last check-in when days without one say nothing. */
  readonly rateSoFar: number;
  /** Rate needed from today to the due day; null when no day is left. */
  readonly rateNeeded: number | null;
  /** Days since the last check-in, or since the start when there is none; breaks left out. */
  readonly silentDays: number;
  /** The day of the last check-in; null when there is none. */
  readonly lastOn: Day | null;
  /** Days off with a check-in: no more of `checkIns`, since it counts with the one before. */
  readonly onDaysOff: number;
}

/** The forecast for people: the answer, the news that there is nothing left to forecast, or a refusal that says what is missing. */
export type Forecast =
  | { readonly kind: 'reached'; readonly on: Day }
  | {
      readonly kind: 'too-little';
      readonly have: Evidence;
      readonly need: Evidence;
      readonly missing: string;
    }
  | ({
      readonly kind: 'forecast';
      readonly checkIns: number;
      readonly basis: Basis;
      /** The last day on which the value was at the target, where it has left it since. */
      readonly wasThereOn: Day | null;
    } & Estimate);

import { type Day, dayNumber } from '../../domain/day.js';

/** Where a value stands in a picture: 0 is the top row; what lies outside stands at the edge. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (value: number) => number;
  /** Whether a value belongs in one of the rows, and does not only stand at the edge. */
  readonly holds: (value: number) => boolean;
}

/** A scale over so many rows; values that are all the same stand in the middle. */
export function scaleOf({ low, high }: { low: number; high: number }, rows: number): Scale {
  const bottom = rows - 1;
  // Halves, because the distance of two huge numbers may be too large to be told.
  const size = high / 2 - low / 2;
  const row = (value: number): number => ((high / 2 - value / 2) / size) * bottom;
  const place = (value: number): number =>
    size === 0 ? Math.floor(bottom / 2) : Math.min(bottom, Math.max(0, row(value)));
  const holds = (value: number): boolean => size === 0 || (row(value) > -0.5 && row(value) < bottom + 0.5);
  return { low, high, place, holds };
}

/** Which column of a picture a day is in, and which day a column stands for. */
export interface TimeScale {
  readonly column: (day: number) => number;
  readonly day: (column: number) => number;
  /** None when a day is missing, nor for days outside the picture. */
  readonly columnsBetween: (from: Day | undefined, to: Day | undefined) => number[];
}

/** The days from first to last over so many columns. */
export function timeScale(first: number, last: number, columns: number): TimeScale {
  const days = Math.max(1, last - first);
  const steps = columns - 1;
  const column = (day: number): number =>
    Math.round((Math.min(last, Math.max(first, day)) - first) * (steps / days));
  return {
    column,
    day: (at: number): number => first + Math.round(at * (days / steps)),
    columnsBetween: (from: Day | undefined, to: Day | undefined): number[] => {
      if (from === undefined || to === undefined || dayNumber(from) > last || dayNumber(to) < first)
        return [];
      const start = column(dayNumber(from));
      return Array.from({ length: column(dayNumber(to)) - start + 1 }, (_, i) => start + i);
    },
  };
}

import type { Measure } from '../goal.js';
import { tidy } from '../number.js';

/**
 * How values are rounded: to counts, each of them one more; to whole amounts, since books or euros that add up are not cut; to
 * whole numbers where the steps allow it; or as fine as the steps ask for.
 */
export type Rounding = 'counts' | 'amounts' | 'whole' | 'fine';

/** The rounding that suits a measure: whole numbers stay whole. */
export function roundingOf(measure: Measure): Rounding {
  if (measure.kind !== 'number') return 'counts';
  if (!Number.isInteger(measure.baseline) || !Number.isInteger(measure.target)) return 'fine';
  return measure.reading === 'total' ? 'amounts' : 'whole';
}

/** By what share of an average step a step may differ from its exact size: little where the steps are to be even. */
const slack = { even: 0.1, other: 0.25 } as const;

/**
 * Values on the way from one number to another, rounded to what suits their steps: to a quarter of a step, or as much finer as it
 * takes for all of them to lead on and to stay what they were, but for some {@link slack}. A value that is the end itself stays exact.
 * Undefined when there is no room for so many.
 */
export function roundedValues(
  exact: readonly number[],
  from: number,
  end: number,
  rounding: Rounding,
  steps: keyof typeof slack = 'even',
): number[] | undefined {
  const sign = end > from ? 1 : -1;
  const leadsOn = (values: readonly number[]): boolean =>
    values.every((value, i) => (value - (values[i - 1] ?? from)) * sign > 0 && (end - value) * sign >= 0);
  if (rounding === 'counts') {
    const values = wholeValues(exact, from, end);
    return leadsOn(values) ? values : undefined;
  }
  const step = Math.abs(end - from) / Math.max(1, exact.length);
  const whole = rounding !== 'fine' && step >= 1;
  const stepOf = (values: readonly number[], i: number): number => (values[i] ?? 0) - (values[i - 1] ?? from);
  const even = (values: readonly number[]): boolean =>
    values.every(
      (_, i) => Math.abs(stepOf(values, i) - stepOf(exact, i)) <= slack[steps] * step * (1 + 1e-9),
    );
  let finest: number[] | undefined;
  for (const grain of grains(whole ? Math.max(1, step / 4) : step / 4)) {
    const values = exact.map((value) => (value === end ? end : tidy(Math.round(value / grain) * grain)));
    if (!leadsOn(values)) continue;
    if (even(values) || (rounding === 'amounts' && grain === 1)) return values;
    finest = values;
  }
  return finest;
}

/** Counts upwards, each at least one more than the one before. */
function wholeValues(exact: readonly number[], from: number, end: number): number[] {
  let last = Math.floor(from + 1e-9);
  const risen = exact.map((value) => {
    last = Math.max(Math.round(value), last + 1);
    return last;
  });
  let most = end + 1;
  return risen
    .reverse()
    .map((value) => {
      most = Math.min(value, most - 1);
      return most;
    })
    .reverse();
}

/** 5 and 1 times powers of ten, from a size downwards. */
function grains(most: number): number[] {
  const power = Math.floor(Math.log10(most));
  const all: number[] = [];
  for (let p = power; p > power - 5; p -= 1) all.push(5 * 10 ** p, 10 ** p);
  return all.filter((grain) => grain <= most * (1 + 1e-9));
}

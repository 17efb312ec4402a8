import type { Measure } from '../goal.js';

/** How values are rounded: to counts, to whole numbers where the steps allow it, or as fine as the steps ask for. */
export type Rounding = 'counts' | 'whole' | 'fine';

/** The rounding that suits a measure: whole numbers stay whole. */
export function roundingOf(measure: Measure): Rounding {
  if (measure.kind !== 'number') return 'counts';
  return Number.isInteger(measure.baseline) && Number.isInteger(measure.target) ? 'whole' : 'fine';
}

/**
 * Values on the way from one number to another, rounded to what suits their steps: to a quarter of a step, and finer where
 * the steps would no longer all lead on. A value that is the end itself stays exact. Undefined when there is no room for so many.
 */
export function roundedValues(
  exact: readonly number[],
  from: number,
  end: number,
  rounding: Rounding,
): number[] | undefined {
  const sign = end > from ? 1 : -1;
  const leadsOn = (values: readonly number[]): boolean =>
    values.every((value, i) => (value - (values[i - 1] ?? from)) * sign > 0 && (end - value) * sign >= 0);
  if (rounding === 'counts') {
    const values = wholeValues(exact, from, end);
    return leadsOn(values) ? values : undefined;
  }
  const step = Math.abs(end - from) / Math.max(1, exact.length);
  const coarsest = rounding === 'whole' && step >= 1 ? Math.max(1, step / 4) : step / 4;
  for (const grain of grains(coarsest)) {
    const values = exact.map((value) => (value === end ? end : tidy(Math.round(value / grain) * grain)));
    if (leadsOn(values)) return values;
  }
  return undefined;
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

/** Twelve significant digits: without the dust of binary fractions. */
function tidy(value: number): number {
  const tidied = Number(value.toPrecision(12));
  return tidied === 0 ? 0 : tidied;
}

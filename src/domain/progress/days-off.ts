import { type Day, dayFromNumber, dayNumber, LAST_DAY } from '../day.js';
import type { Break } from '../goal.js';

/** Days off as merged, sorted, closed stretches of day numbers. */
export type DaysOff = readonly (readonly [from: number, to: number])[];

const forever = dayNumber(LAST_DAY);

/**
 * Merges breaks, skips and pauses of one goal. An open pause lasts through `asOf`, since nobody knows how much longer;
 * without that day it never ends.
 */
export function daysOff(breaks: readonly Break[], asOf?: Day): DaysOff {
  if (breaks.length === 0) return [];
  const now = asOf === undefined ? forever : dayNumber(asOf);
  const stretches = breaks
    .map((b): [number, number] => [dayNumber(b.from), b.to === null ? now : dayNumber(b.to)])
    .filter(([from, to]) => from <= to)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Working days after `from`, up to and with `to`; negative never, 0 when `to` is not after `from`. */
export function workingDays(from: Day, to: Day, off: DaysOff): number {
  return workingNumbers(dayNumber(from), dayNumber(to), off);
}

/** {@link workingDays} on day numbers. */
export function workingNumbers(from: number, to: number, off: DaysOff): number {
  if (to <= from) return 0;
  let count = to - from;
  // By index here and in the plan line: they run a hundred times for every goal that is shown, in a program that has just
  // started, where each step of an iterator is garbage and fills the young heap.
  for (let i = 0; i < off.length; i += 1) {
    const stretch = off[i];
    if (stretch === undefined) break;
    const low = Math.max(stretch[0], from + 1);
    const high = Math.min(stretch[1], to);
    if (high >= low) count -= high - low + 1;
  }
  return count;
}

/** A day number, or of a day off the one before its stretch: the last working day. */
export function workingNumber(n: number, off: DaysOff): number {
  for (let i = 0; i < off.length; i += 1) {
    const stretch = off[i];
    if (stretch !== undefined && n >= stretch[0] && n <= stretch[1]) return stretch[0] - 1;
  }
  return n;
}

/** Whether a day is off. */
export function isOff(day: Day, off: DaysOff): boolean {
  const n = dayNumber(day);
  return off.some(([a, b]) => n >= a && n <= b);
}

/** The day on which `count` working days after `from` have passed (whole days; `from` itself for 0 or less). */
export function dayAfterWorkingDays(from: Day, count: number, off: DaysOff): Day {
  let n = dayNumber(from);
  let left = Math.ceil(count - 1e-9);
  let i = 0;
  while (left > 0 && n < forever) {
    const stretch = off[i];
    if (stretch !== undefined && stretch[1] <= n) {
      i += 1;
      continue;
    }
    const free = stretch === undefined ? left : Math.max(0, stretch[0] - 1 - n);
    if (free >= left) return dayFromNumber(Math.min(forever, n + left));
    left -= free;
    n = stretch === undefined ? n : stretch[1];
  }
  return dayFromNumber(Math.min(forever, n));
}

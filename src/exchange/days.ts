import { isDay } from '../domain/day.js';
import { type DayWordOptions, understandDay } from '../domain/day-words.js';
import { usage } from '../domain/fault.js';
import type { DayReader } from '../domain/goals/answers.js';
import { shorten, shown } from '../domain/text.js';

/** Reads the days of a file: only forms that name the year, so that they mean the same whenever they are read. */
export function fullDays(how: Pick<DayWordOptions, 'today' | 'order' | 'orderSet'>): DayReader {
  return (text, what) => {
    const typed = text.trim();
    if (isDay(typed)) return typed;
    if (!/\d{4}/.test(typed)) {
      throw usage(`${what} is no full date: "${shorten(shown(typed), 40)}"; write it like 2026-11-24`);
    }
    const understood = understandDay(typed, { ...how, strict: true });
    if (understood.kind === 'day') return understood.day;
    throw usage(`${what}: ${understood.message}`, understood.hint);
  };
}

import { addDays, type DaySpan, formatDayWithWeekday, startOfWeek } from '../domain/day.js';
import { understandRange } from '../domain/day-words.js';
import { usage } from '../domain/fault.js';
import { type Context, capitalised } from './context.js';

/** A stretch of days as typed, e.g. `2026-12-24..2027-01-02` or `next week`, echoed when it was not ISO. */
export function readSpan(ctx: Context, text: string, what: string): DaySpan {
  const read = understandRange(text, ctx.dayWords);
  if (read.kind !== 'range') throw usage(`${what}: ${read.message}`, capitalised(read.hint));
  const { from, to } = read;
  if (text.trim() !== `${from}..${to}` && text.trim() !== from) {
    const end = from === to ? '' : ` to ${formatDayWithWeekday(to)}`;
    ctx.say(`${what}: ${formatDayWithWeekday(from)}${end}`);
  }
  return { from, to };
}

/** The present week, as the user's weeks begin. */
export function presentWeek(ctx: Context): DaySpan {
  const from = startOfWeek(ctx.today, ctx.config.weekStart ?? 1);
  return { from, to: addDays(from, 6) };
}

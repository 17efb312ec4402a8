import { type Day, dayNumber, isDay } from '../domain/day.js';
import type { NaturalReader } from '../domain/day-words.js';

type Chrono = typeof import('chrono-node/en');

/**
 * Reads days in free English ("the day after tomorrow"), day before month or month before day. Only for people at a terminal,
 * who see the day that was understood. Chrono is loaded here alone, and only when somebody may be asked.
 */
export async function loadNaturalDay(): Promise<NaturalReader> {
  const chrono = await import('chrono-node/en');
  return (text, today, order, past) => naturalDay(chrono, text, today, order, past);
}

function naturalDay(
  chrono: Chrono,
  text: string,
  today: Day,
  order: 'dmy' | 'mdy',
  past: boolean,
): Day | undefined {
  const reader = order === 'dmy' ? chrono.GB : chrono.casual;
  const reference = new Date(Date.UTC(1970, 0, 1) + dayNumber(today) * 86_400_000 + 12 * 3_600_000);
  const [found, ...others] = reader.parse(text, { instant: reference, timezone: 0 }, { forwardDate: !past });
  // Half-understood texts are worse than none: chrono reads "by March" as "March" and June 31 as 1 June.
  if (found === undefined || others.length > 0 || found.text.length < text.trim().length) return undefined;
  const year = found.start.get('year');
  const month = found.start.get('month');
  const day = found.start.get('day');
  if (year === null || month === null || day === null) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // Without a direction chrono takes the nearest, which what has happened cannot be when it is still to come.
  if (!isDay(iso) || (past && iso > today)) return undefined;
  return iso;
}

import { isOrdinal } from './numbers.js';
import { HOLIDAYS, isMonth, isWeekday, PARTS_OF_DAY, SEASON_NOUNS, SEASONS } from './time-words.js';
import { lowAt, type Token, touches } from './tokens.js';

/** Whether the token is a year of our time. */
export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);

const isDayNumber = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return (
    token?.kind === 'number' && /^(?:[12]?\d|3[01]|0\d)$/.test(token.text) && lowAt(tokens, i + 1) !== '%'
  );
};

function afterDay(tokens: readonly Token[], i: number): number {
  return isOrdinal(tokens, i) ? i + 2 : i + 1;
}

/** The index behind a year at `i` that belongs to the date before it, or `i` itself. */
export function withYear(tokens: readonly Token[], i: number): number {
  if (isYear(tokens[i])) return i + 1;
  if (/^(?:,|of|-)$/.test(lowAt(tokens, i)) && isYear(tokens[i + 1])) return i + 2;
  return i;
}

function readMonth(tokens: readonly Token[], i: number): number {
  const dot = lowAt(tokens, i + 1) === '.' && touches(tokens, i) ? 1 : 0;
  const day = i + 1 + dot;
  return isDayNumber(tokens, day) ? withYear(tokens, afterDay(tokens, day)) : withYear(tokens, day);
}

function readNumericDate(tokens: readonly Token[], i: number): number {
  const { text = '' } = tokens[i] ?? {};
  if (/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(text) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text)) return i + 1;
  if (isYear(tokens[i])) {
    // 2026-12-31, and 2026-27 for a school year
    const more = lowAt(tokens, i + 1) === '-' && touches(tokens, i) && tokens[i + 2]?.kind === 'number';
    if (!more) return i + 1;
    return lowAt(tokens, i + 3) === '-' && tokens[i + 4]?.kind === 'number' ? i + 5 : i + 3;
  }
  if (!isDayNumber(tokens, i)) return -1;
  const behind = afterDay(tokens, i);
  const month = /^(?:of|-)$/.test(lowAt(tokens, behind)) ? behind + 1 : behind;
  const name = tokens[month];
  if (name !== undefined && isMonth(name)) return withYear(tokens, month + 1);
  // "the 15th": a day of the month, unless it counts something ("the 8th graders")
  const ordinal = isOrdinal(tokens, i) && lowAt(tokens, i - 1) === 'the';
  return ordinal && tokens[behind]?.kind !== 'word' ? behind : -1;
}

function readWeekday(tokens: readonly Token[], i: number): number {
  const next = PARTS_OF_DAY.has(lowAt(tokens, i + 1)) ? i + 2 : i + 1;
  // "Friday, 3 June"
  const dated = lowAt(tokens, next) === ',' ? readDayAndMonth(tokens, next + 1) : -1;
  return dated > 0 ? dated : next;
}

function readDayAndMonth(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (token === undefined) return -1;
  if (isMonth(token)) return readMonth(tokens, i);
  return token.kind === 'number' ? readNumericDate(tokens, i) : -1;
}

function readFiscal(tokens: readonly Token[], i: number): number {
  const low = lowAt(tokens, i);
  if (/^(?:q|h)$/.test(low))
    return touches(tokens, i) && /^[1-4]$/.test(lowAt(tokens, i + 1)) ? withYear(tokens, i + 2) : -1;
  const number = low === 'fy' ? i + 1 : lowAt(tokens, i + 1) === 'year' ? i + 2 : tokens.length;
  return tokens[number]?.kind === 'number' ? number + 1 : -1;
}

function readFeast(tokens: readonly Token[], i: number): number {
  const next = lowAt(tokens, i + 1);
  if (HOLIDAYS.has(lowAt(tokens, i)))
    return withYear(tokens, /^(?:day|eve|break)$/.test(next) ? i + 2 : i + 1);
  // "New Year", "New Year's Eve"
  if (!/^(?:year's|year|years)$/.test(next)) return -1;
  return /^(?:day|eve)$/.test(lowAt(tokens, i + 2)) ? i + 3 : i + 2;
}

function readSeason(tokens: readonly Token[], i: number): number {
  if (SEASON_NOUNS.has(lowAt(tokens, i + 1))) return withYear(tokens, i + 2);
  const next = withYear(tokens, i + 1);
  return next > i + 1 ? next : -1;
}

/** The index behind a named day, month, quarter, season or year at `i`, or -1. */
export function readDate(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (token === undefined) return -1;
  const { low, kind } = token;
  if (kind === 'blank') return /date|deadline|day|month|year|time|_/.test(low) ? i + 1 : -1;
  if (isMonth(token) || kind === 'number') return readDayAndMonth(tokens, i);
  if (isWeekday(low)) return readWeekday(tokens, i);
  if (/^(?:tomorrow|tonight|today|eoy|eom|eod|eow|eoq|midnight)$/.test(low))
    return PARTS_OF_DAY.has(lowAt(tokens, i + 1)) ? i + 2 : i + 1;
  if (/^(?:q|h|fy|fiscal)$/.test(low)) return readFiscal(tokens, i);
  if (HOLIDAYS.has(low) || low === 'new') return readFeast(tokens, i);
  if (SEASONS.has(low)) return readSeason(tokens, i);
  // "the first of May"
  const month = tokens[i + 2];
  const first = /^(?:first|second|third|last)$/.test(low) && lowAt(tokens, i + 1) === 'of';
  return first && month !== undefined && isMonth(month) ? withYear(tokens, i + 3) : -1;
}

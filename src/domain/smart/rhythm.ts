import { readNumber } from './numbers.js';
import { PERIOD_ADJECTIVES } from './periods.js';
import { isPeriod, isShort, isWeekday, PARTS_OF_DAY } from './time-words.js';
import { lowAt, type Token } from './tokens.js';

/** The index behind a rhythm ("twice a week", "every other day", "on weekdays") at `i`, or -1. */
export function readRhythm(tokens: readonly Token[], i: number): number {
  const low = lowAt(tokens, i);
  const next = lowAt(tokens, i + 1);
  if (
    /^(?:daily|weekly|monthly|quarterly|yearly|annually|nightly|hourly|biweekly|fortnightly|everyday)$/.test(
      low,
    )
  )
    return i + 1;
  if (low === '/' && (isPeriod(next) || isShort(next) || next === 'wk' || next === 'mo')) return i + 2;
  if (/^(?:per|each|every)$/.test(low)) {
    let at = i + 1;
    if (next === 'other' || next === 'single' || PERIOD_ADJECTIVES.has(next)) at += 1;
    const number = readNumber(tokens, at);
    if (number !== undefined) at = number.next;
    const unit = lowAt(tokens, at);
    if (
      isPeriod(unit) ||
      isShort(unit) ||
      isWeekday(unit) ||
      PARTS_OF_DAY.has(unit) ||
      /^(?:weekend|meal|class|lesson|meeting|occasion|game|practice)$/.test(unit)
    )
      return at + 1;
    return -1;
  }
  if (/^(?:a|an)$/.test(low) && (isPeriod(next) || isShort(next) || PARTS_OF_DAY.has(next)) && i > 0) {
    // "three times a week", "two books a month", "$50 a month"; "a day off" and "in a week" are something else
    const before = lowAt(tokens, i - 1);
    return /^(?:in|within|for|over|during|by|of|on|take|after|as|have|with|through)$/.test(before)
      ? -1
      : i + 2;
  }
  if (low === 'on' && (/^(?:weekdays|weekends)$/.test(next) || (isWeekday(next) && next.endsWith('s'))))
    return i + 2;
  if (/^(?:weekdays|weekends|mornings|evenings|nights)$/.test(low)) return i + 1;
  return -1;
}

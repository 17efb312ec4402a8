import { isYear, readDate } from './dates.js';
import { readNumber } from './numbers.js';
import { endOf, isLoose, readStretch } from './periods.js';
import { readRhythm } from './rhythm.js';
import { type Found, isReference, readLed, type TimeKind } from './time-leads.js';
import { isMonth, isPeriod, isWeekday, SEASONS } from './time-words.js';
import { lowAt, spanOf, type Token } from './tokens.js';
import type { Span } from './types.js';

/** A time expression: kind, place in the text, and the tokens `from` up to but without `to`. */
export interface TimeSpan extends Span {
  readonly kind: TimeKind;
  readonly from: number;
  readonly to: number;
}

/** "From January to June" ends in June. */
function readRange(tokens: readonly Token[], i: number): Found {
  const start = tokens[i + 1]?.kind === 'word' ? readDate(tokens, i + 1) : -1;
  if (start < 0 || !/^(?:to|until|till|through|-|–)$/.test(lowAt(tokens, start))) return undefined;
  const next = readDate(tokens, start + 1);
  return next < 0 ? undefined : { kind: isReference(tokens, i, next) ? 'reference' : 'end', next };
}

/** "Two years after the launch", "six weeks from now". */
function readAfter(tokens: readonly Token[], i: number): Found {
  const number = readNumber(tokens, i);
  if (number === undefined || !isPeriod(lowAt(tokens, number.next))) return undefined;
  const behind = number.next + 1;
  if (lowAt(tokens, behind) === 'after') return { kind: 'end', next: behind + 1 };
  const now = lowAt(tokens, behind) === 'from' && /^(?:now|today)$/.test(lowAt(tokens, behind + 1));
  return now ? { kind: 'end', next: behind + 2 } : undefined;
}

/** "This week", "next summer"; but in "plan the next day" the day is what is planned. */
function readNext(tokens: readonly Token[], i: number): Found {
  if (lowAt(tokens, i - 1) === 'the') return undefined;
  if (SEASONS.has(lowAt(tokens, i + 1))) return { kind: 'end', next: i + 2 };
  const date = readDate(tokens, i + 1);
  if (date > 0) return { kind: 'end', next: date };
  const span = readStretch(tokens, i + 1);
  return span === undefined || span.short ? undefined : { kind: 'end', next: span.next };
}

/** A day that stands there without a preposition. */
function readNamed(tokens: readonly Token[], i: number): Found {
  const next = readDate(tokens, i);
  const token = tokens[i];
  if (next < 0 || token === undefined) return undefined;
  // "from 1/4 to 2/4" are levels
  if (token.kind === 'number' && /^\d{1,2}\/\d{1,2}$/.test(token.text)) return undefined;
  if (isReference(tokens, i, next)) return { kind: 'reference', next };
  // A year or a month alone needs a preposition ("in 2027", "in May"), and so does a blank.
  const alone = next === i + 1;
  if (token.kind === 'blank' || (alone && isYear(token))) return undefined;
  if (alone && isMonth(token) && i > 0 && lowAt(tokens, i - 1) !== '(') return undefined;
  // "the Monday stand-up" is a meeting
  const behind = tokens[next];
  if (isWeekday(token.low) && behind?.kind === 'word' && !isLoose(behind.low)) return undefined;
  return { kind: 'end', next };
}

function readOne(tokens: readonly Token[], i: number, carer: boolean): Found {
  const low = lowAt(tokens, i);
  const rhythm = readRhythm(tokens, i);
  if (rhythm > 0) return { kind: 'rhythm', next: rhythm };
  const led =
    (low === 'from' ? readRange(tokens, i) : undefined) ?? readLed(tokens, i, carer) ?? readAfter(tokens, i);
  if (led !== undefined) return led;
  if (/^(?:this|next|coming|current|upcoming)$/.test(low)) return readNext(tokens, i);
  const end = low === 'the' ? -1 : endOf(tokens, i);
  if (end > 0) return { kind: 'end', next: end };
  const named = readNamed(tokens, i);
  if (named !== undefined) return named;
  return low === 'all' && isPeriod(lowAt(tokens, i + 1)) ? { kind: 'end', next: i + 2 } : undefined;
}

/** Reads every time expression, left to right; `carer` says that a patient or client is cared for, where hours are ends. */
export function readTimes(tokens: readonly Token[], carer = false): TimeSpan[] {
  const times: TimeSpan[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = readOne(tokens, i, carer);
    if (found === undefined || found.next <= i) {
      i += 1;
      continue;
    }
    const to = Math.min(found.next, tokens.length);
    times.push({ kind: found.kind, from: i, to, ...spanOf(tokens, i, to) });
    i = to;
  }
  return times;
}

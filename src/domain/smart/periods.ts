import { readDate, withYear } from './dates.js';
import { isOrdinal, readNumber } from './numbers.js';
import { EVENTS, isPeriod, isShort } from './time-words.js';
import { lowAt, type Token } from './tokens.js';
import { isGerund } from './verbs.js';

/** Whether a word begins something new behind a time. */
export function isLoose(low: string): boolean {
  return (
    /^(?:and|by|with|through|to|in|so|the|for|from|using|i|we|at|on|as|via|because|which|of|that|while|he|she|they|it|or|without|until|before)$/.test(
      low,
    ) || isGerund(low)
  );
}

/** Words that may stand between a preposition and its period: "within the next academic year". */
export const PERIOD_ADJECTIVES = new Set(
  'instructional therapy training teaching study trading next coming following current present first second third fourth last final same upcoming fiscal academic calendar school working work business financial full whole entire new grading marking reporting performance consecutive straight 1st 2nd 3rd 4th rest st nd rd th'.split(
    ' ',
  ),
);

/** A stretch of time: the index behind it, whether it is shorter than a day, and how many periods it counts. */
export interface Stretch {
  readonly next: number;
  readonly short: boolean;
  readonly count: number;
}

/** Reads `(the) (next) (N) <period>` at `i`. */
export function readStretch(tokens: readonly Token[], i: number): Stretch | undefined {
  let at = i;
  let count = 0;
  let seen = false;
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const number = token.kind === 'number' || token.kind === 'word' ? readNumber(tokens, at) : undefined;
    if (number !== undefined) {
      count = number.high ?? number.value;
      at = number.next;
    } else if (
      /^(?:the|my|our|this|a|an|these|her|his|their|about|approximately|around|roughly|couple|few|of|-|under|less|than|below|just|only|exactly|another)$/.test(
        token.low,
      )
    ) {
      if (count > 0 && /^(?:the|my|our|this|these|a|an)$/.test(token.low)) return undefined;
      if (/^(?:a|an)$/.test(token.low)) count = 1;
      at += 1;
    } else if (PERIOD_ADJECTIVES.has(token.low) || isOrdinal(tokens, at)) {
      at += 1;
    } else if (isPeriod(token.low) || isShort(token.low)) {
      seen = true;
      break;
    } else return undefined;
  }
  if (!seen) return undefined;
  const short = isShort(lowAt(tokens, at));
  at += 1;
  // "school year", "week of March", "shift"
  while (isPeriod(lowAt(tokens, at)) || /^(?:period|window|timeframe|mark|ending)$/.test(lowAt(tokens, at)))
    at += 1;
  const of = lowAt(tokens, at) === 'of' || lowAt(tokens, at) === 'in' ? readDate(tokens, at + 1) : -1;
  const dated = of > 0 ? of : withYear(tokens, at);
  return { next: dated, short, count };
}

/** The index behind "(the) end of …", "year-end" at `i`, or -1. */
export function endOf(tokens: readonly Token[], i: number): number {
  let at = lowAt(tokens, i) === 'the' || lowAt(tokens, i) === 'my' || lowAt(tokens, i) === 'our' ? i + 1 : i;
  if (!/^(?:end|close|start|beginning|middle|mid|late|early|finish|conclusion)$/.test(lowAt(tokens, at))) {
    if (isPeriod(lowAt(tokens, at)) && /^(?:end|-)$/.test(lowAt(tokens, at + 1))) {
      const end = lowAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
      if (/^(?:end|close)$/.test(lowAt(tokens, end))) return end + 1;
    }
    return -1;
  }
  // "finish the report", "close the shop" are doings; the noun has `of` or a hyphen behind it
  const keyword = lowAt(tokens, at);
  const behind = lowAt(tokens, at + 1);
  const joined =
    /^(?:of|-)$/.test(behind) || (/^(?:mid|late|early)$/.test(keyword) && readDate(tokens, at + 1) > 0);
  if (!joined) return -1;
  at += 1;
  while (/^(?:of|-|the|this|my|our|each|every)$/.test(lowAt(tokens, at))) {
    if (/^(?:each|every)$/.test(lowAt(tokens, at)) && lowAt(tokens, at + 1) !== 'session') return -1;
    at += 1;
  }
  const date = readDate(tokens, at);
  if (date > 0) return date;
  const span = readStretch(tokens, at);
  if (span !== undefined && !span.short) return span.next;
  // "the end of my placement": whatever ends, ends on some day
  const word = tokens[at];
  const article = /^(?:the|my|our|this)$/.test(lowAt(tokens, at - 1));
  if (word?.kind !== 'word') return -1;
  if (EVENTS.has(word.low)) return at + 1;
  return article || EVENTS.has(lowAt(tokens, at + 1)) ? at + (EVENTS.has(lowAt(tokens, at + 1)) ? 2 : 1) : -1;
}

/** The index behind a happening that has its day ("my first half marathon") at `i`, or -1. */
export function eventAfter(tokens: readonly Token[], i: number): number {
  const next =
    /^(?:next|upcoming)$/.test(lowAt(tokens, i)) || /^(?:next|upcoming)$/.test(lowAt(tokens, i + 1));
  // up to three words before the event: "before my first half marathon"
  for (let at = i; at < i + 5; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      (at > i &&
        /^(?:this|next|last|that)$/.test(token.low) &&
        !/^(?:the|our|my)$/.test(lowAt(tokens, at - 1))) ||
      isGerund(token.low) ||
      /^(?:each|every|any|to|i|we)$/.test(token.low)
    )
      return -1;
    // "the unit assessment" is no unit
    const behind = tokens[at + 1];
    if (
      (EVENTS.has(token.low) || (next && /^(?:issue|edition|meeting|lesson|call|class)$/.test(token.low))) &&
      (behind?.kind !== 'word' || isLoose(behind.low) || EVENTS.has(behind.low))
    )
      return withYear(tokens, EVENTS.has(behind?.low ?? '') ? at + 2 : at + 1);
  }
  return -1;
}

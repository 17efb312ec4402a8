import type { Facts } from './facts.js';
import { readNumber } from './numbers.js';
import { lowAt, spanOf } from './tokens.js';
import type { Span } from './types.js';

/** The hours a week that a goal is given, and the tokens that say so. */
export interface Effort extends Span {
  readonly hours: number;
  readonly from: number;
  readonly to: number;
}

/** Words behind which hours a week are an amount to reach or to leave: "to two hours a week". */
const LEVELS = /^(?:to|from|by|least|most|than|under|over|below|above|of)$/;

/** "Two hours a week", "an hour per week", outside means and reasons. */
export function readEffort({ tokens }: Facts, elsewhere: (from: number) => boolean): Effort | undefined {
  for (let from = 0; from < tokens.length; from++) {
    const one = /^(?:a|an)$/.test(lowAt(tokens, from));
    const number = one ? { value: 1, next: from + 1 } : readNumber(tokens, from);
    if (number === undefined || !/^(?:hours?|hrs?|h)$/.test(lowAt(tokens, number.next))) continue;
    const behind = number.next + 1;
    const weekly = lowAt(tokens, behind) === 'weekly';
    if (!weekly && !/^(?:a|per|each|every|\/)$/.test(lowAt(tokens, behind))) continue;
    if (!weekly && lowAt(tokens, behind + 1) !== 'week') continue;
    const half = one && lowAt(tokens, from - 1) === 'half';
    const first = half ? from - 1 : from;
    if (LEVELS.test(lowAt(tokens, first - 1)) || elsewhere(first)) continue;
    const to = behind + (weekly ? 1 : 2);
    return { hours: half ? 0.5 : number.value, from: first, to, ...spanOf(tokens, first, to) };
  }
  return undefined;
}

import type { Facts } from './facts.js';
import type { Quantity } from './quantity.js';
import { lowAt, spanOf, wordSet } from './tokens.js';
import type { Span } from './types.js';

/** Words found in a sentence, with their place. */
export interface Part extends Span {
  readonly text: string;
}

/** An amount found in a sentence. */
export interface Amount extends Part {
  readonly value: number;
}

/** The words at a span, with their place. */
export function part(text: string, { start, end }: Span): Part {
  return { text: text.slice(start, end), start, end };
}

/** The two quantities of "from 40 to 60", whatever stands between them. */
export function findPair(
  facts: Facts,
  quantities: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const { tokens, times } = facts;
  for (const [i, first] of quantities.entries()) {
    const second = quantities[i + 1];
    if (second === undefined || lowAt(tokens, first.from - 1) !== 'from') continue;
    const between = tokens.slice(first.to, second.from);
    const bare = between.filter(
      (_, k) => !times.some((time) => first.to + k >= time.from && first.to + k < time.to),
    );
    if (
      /^(?:down |up )?to(?: under| over| below| above| at least| at most)?$/.test(
        bare.map((token) => token.low).join(' '),
      )
    )
      return [first, second];
  }
  return undefined;
}

/** The amount of a quantity, without its unit. */
export function numberOf(facts: Facts, { from, to, value }: Quantity): Amount {
  // sign, digits and scale
  let end = from;
  while (
    end < to &&
    !/^(?:%|percent)$/.test(lowAt(facts.tokens, end)) &&
    (end === from ||
      facts.tokens[end]?.kind === 'number' ||
      SCALE.has(lowAt(facts.tokens, end)) ||
      CURRENCY.has(lowAt(facts.tokens, end - 1)))
  )
    end += 1;
  return { value, ...part(facts.text, spanOf(facts.tokens, from, Math.max(end, from + 1))) };
}

const SCALE = wordSet('k m bn mn hundred thousand million billion dozen');
const CURRENCY = wordSet('$ € £ ¥');

/** What a quantity counts, in the words of the sentence. */
export function unitOf(facts: Facts, quantity: Quantity, amount: Amount): Part | undefined {
  const { tokens, text, object, clause } = facts;
  if (quantity.kind === 'money' && CURRENCY.has(quantity.unit))
    return part(text, spanOf(tokens, quantity.from, quantity.from + 1));
  if (quantity.kind === 'factor' || quantity.kind === 'ratio') return undefined;
  const words = tokens.filter((token) => token.start >= amount.end && token.end <= quantity.end);
  const first = words[0];
  if (first !== undefined) return part(text, { start: first.start, end: quantity.end });
  // "newsletter subscribers from 1,200 to 2,000": the object is what is counted
  const named = tokens
    .slice(clause.verb + 1, object.to)
    .filter((token) => token.kind === 'word' && !/^(?:the|my|our|a|an|to|number|of)$/.test(token.low));
  const head = named[0];
  const tail = named.at(-1);
  return clause.verb >= 0 && head !== undefined && tail !== undefined && object.to <= quantity.from
    ? part(text, { start: head.start, end: tail.end })
    : undefined;
}

import { lowAt, type Token, touches, wordSet } from './tokens.js';

const ONES = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);

const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
  ['mn', 1e6],
]);

/** Letters that touch a number as an abbreviated scale (`5k`). */
const SHORT_SCALES = wordSet('k m bn mn');

const ORDINALS = wordSet('st nd rd th');

/** A number read from the text: its value, and the index behind it. */
export interface ReadNumber {
  readonly value: number;
  /** The upper end, where the text gives a range such as `3 to 5`. */
  readonly high?: number;
  readonly next: number;
}

/** Whether the token at an index is an ordinal such as `8th`. */
export function isOrdinal(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'number' && touches(tokens, index) && ORDINALS.has(lowAt(tokens, index + 1));
}

function digits(tokens: readonly Token[], index: number): ReadNumber | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || isOrdinal(tokens, index)) return undefined;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token.text)
    ? token.text.replaceAll(',', '')
    : token.text;
  if (!/^\d+(?:[.,]\d+)?$/.test(plain)) return undefined;
  return { value: Number(plain.replace(',', '.')), next: index + 1 };
}

function words(tokens: readonly Token[], index: number): ReadNumber | undefined {
  const low = lowAt(tokens, index);
  const ten = TENS.get(low);
  if (ten !== undefined) {
    const hyphen = lowAt(tokens, index + 1) === '-' ? 1 : 0;
    const one = ONES.get(lowAt(tokens, index + 1 + hyphen));
    return one !== undefined && one > 0 && one < 10
      ? { value: ten + one, next: index + 2 + hyphen }
      : { value: ten, next: index + 1 };
  }
  const one = ONES.get(low);
  if (one !== undefined) {
    // "one of the", "one another", "no one", "one-on-one" count nothing.
    const after = lowAt(tokens, index + 1);
    const before = lowAt(tokens, index - 1);
    const noCount =
      /^(?:of|another|day|on|-|to|by|can|who)$/.test(after) ||
      /^(?:no|this|that|each|any|on|-)$/.test(before);
    return low === 'one' && noCount ? undefined : { value: one, next: index + 1 };
  }
  if (
    (low === 'a' || low === 'an') &&
    SCALES.has(lowAt(tokens, index + 1)) &&
    lowAt(tokens, index + 1).length > 2
  )
    return { value: 1, next: index + 1 };
  if (low === 'half' && /^(?:a|an|of|the|my|our)$/.test(lowAt(tokens, index + 1))) {
    const scale = SCALES.get(lowAt(tokens, index + 2));
    return scale === undefined ? { value: 0.5, next: index + 1 } : { value: scale / 2, next: index + 3 };
  }
  return undefined;
}

function single(tokens: readonly Token[], index: number): ReadNumber | undefined {
  const number = digits(tokens, index) ?? words(tokens, index);
  if (number === undefined) return undefined;
  let { value, next } = number;
  for (;;) {
    const low = lowAt(tokens, next);
    const scale = SCALES.get(low);
    // "100m" is a distance; "$100m" is a hundred million
    if (low === 'm' && !/^[$€£¥]$/.test(lowAt(tokens, index - 1))) break;
    if (scale === undefined || (SHORT_SCALES.has(low) && !touches(tokens, next - 1))) break;
    value *= scale;
    next += 1;
    const more = lowAt(tokens, next) === 'and' ? words(tokens, next + 1) : words(tokens, next);
    if (more !== undefined && more.value < scale) {
      value += more.value;
      next = more.next;
    }
  }
  return { value, next };
}

const RANGE_MARKS = wordSet('- – — to');

/** Reads a number at an index, in digits or words, with scale and range; undefined where there is none. */
export function readNumber(tokens: readonly Token[], index: number): ReadNumber | undefined {
  if (lowAt(tokens, index) === 'between') {
    const low = single(tokens, index + 1);
    if (low === undefined || lowAt(tokens, low.next) !== 'and') return undefined;
    const high = single(tokens, low.next + 1);
    return high === undefined ? undefined : { value: low.value, high: high.value, next: high.next };
  }
  const low = single(tokens, index);
  if (low === undefined || !RANGE_MARKS.has(lowAt(tokens, low.next))) return low;
  // "from 3 to 5" is a way from a baseline to a target, not a range.
  if (lowAt(tokens, low.next) === 'to' && lowAt(tokens, index - 1) === 'from') return low;
  const high = single(tokens, low.next + 1);
  return high === undefined || high.value <= low.value
    ? low
    : { value: low.value, high: high.value, next: high.next };
}

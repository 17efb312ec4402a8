import { isOrdinal, readNumber } from './numbers.js';
import type { TimeSpan } from './time.js';
import { isPeriod, isShort } from './time-words.js';
import { lowAt, spanOf, type Token, touches, wordSet } from './tokens.js';
import type { Span } from './types.js';

/** What a number counts. */
export type QuantityKind = 'percent' | 'money' | 'count' | 'ratio' | 'factor' | 'bare';

/** A number with what it counts, and the tokens it takes. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

const CURRENCY = wordSet('$ € £ ¥');
const MONEY_WORDS = wordSet('dollars dollar euros euro eur usd gbp pounds chf francs cents');

/** Words that end the name of a unit. */
const UNIT_ENDS = wordSet(`
  by from to in on at of for with per each every a an the my our and or before until within over during through so
  because that which who while when using via after into than as is are be will if against above below across i we
  including between without under such about around up out off
`);

const MATCHERS = wordSet('out of');

function unitAfter(tokens: readonly Token[], at: number, times: readonly TimeSpan[]): number {
  let end = at;
  while (end < at + 4) {
    const token = tokens[end];
    if (token === undefined || (token.kind !== 'word' && token.low !== '-') || UNIT_ENDS.has(token.low))
      break;
    if (times.some((time) => time.from === end)) break;
    end += 1;
  }
  return end;
}

/** Things that are numbered, and not counted by the number behind them. */
const NUMBERED = wordSet(
  'grade level phase version chapter unit year type stage tier section module room page ward zone sprint iteration release',
);
const CAPITAL_NUMBERED = wordSet(
  'part step class goal objective cycle windows office python web postgres node java',
);

/** Whether the number is part of a name: `Algebra 1`, `Python 3`, `COVID-19`, `(2)`. */
function isName(tokens: readonly Token[], i: number, next: number): boolean {
  if (lowAt(tokens, next) === ')' && !/^(?:than|to|of)$/.test(lowAt(tokens, i - 1))) {
    const open = lowAt(tokens, i - 1);
    if (open === '(' || tokens[i]?.kind === 'number') return tokens[i]?.text.length === 1;
  }
  const before = tokens[i - 1];
  if (tokens[i]?.kind !== 'number' || before === undefined) return false;
  if (before.low === '-' && touches(tokens, i - 1)) return tokens[i - 2]?.kind === 'word';
  const counted = /^(?:%|percent|out|-)$/.test(lowAt(tokens, next));
  if (!counted && before.text !== before.low && CAPITAL_NUMBERED.has(before.low)) return true;
  if (!counted && NUMBERED.has(before.low)) return !/^(?:reach|to|a)$/.test(lowAt(tokens, i - 2));
  if (before.kind !== 'word' || i < 2) return false;
  const title = /^\p{Lu}\p{Ll}+$/u.test(before.text);
  const after = tokens[next];
  return (
    title &&
    /^[1-9]$/.test(tokens[i]?.text ?? '') &&
    (after === undefined || after.kind !== 'word' || UNIT_ENDS.has(after.low))
  );
}

/** Reads every quantity outside the time expressions that are ends or references. */
export function readQuantities(tokens: readonly Token[], times: readonly TimeSpan[]): Quantity[] {
  const quantities: Quantity[] = [];
  const taken = times.filter(
    (time) => time.kind === 'end' || time.kind === 'reference' || time.kind === 'rhythm',
  );
  const add = (kind: QuantityKind, value: number, unit: string, from: number, to: number): void => {
    quantities.push({ kind, value, unit, from, to, ...spanOf(tokens, from, to) });
  };
  let i = 0;
  while (i < tokens.length) {
    const inside = taken.find((time) => i >= time.from && i < time.to);
    if (inside !== undefined) {
      i = inside.to;
      continue;
    }
    const low = lowAt(tokens, i);
    if (
      /^(?:double|triple|quadruple|halve|doubling|tripling|halving)$/.test(low) &&
      lowAt(tokens, i + 1) !== '-'
    ) {
      add('factor', low.startsWith('d') ? 2 : low.startsWith('h') ? 0.5 : 3, low, i, i + 1);
      i += 1;
      continue;
    }
    if (
      /^(?:half|two-thirds|third|quarter)$/.test(low) &&
      /^(?:by|in|to)$/.test(
        lowAt(tokens, i - (lowAt(tokens, i - 1) === 'a' || lowAt(tokens, i - 1) === 'one' ? 2 : 1)),
      )
    ) {
      add('factor', 0.5, low, i, i + 1);
      i += 1;
      continue;
    }
    // "an A in chemistry": a school grade counts like a number
    if (
      /^[A-F]s?$/.test(tokens[i]?.text ?? '') &&
      /^(?:a|an|straight|least|grade)$/.test(lowAt(tokens, i - 1)) &&
      (low !== 'a' || tokens[i]?.text === 'A')
    ) {
      const plus = /^[+]$/.test(lowAt(tokens, i + 1)) ? 1 : 0;
      if (tokens[i + 1]?.kind !== 'word' || UNIT_ENDS.has(lowAt(tokens, i + 1))) {
        add('ratio', 0, 'grade', i, i + 1 + plus);
        i += 1 + plus;
        continue;
      }
    }
    if (/^(?:once|twice|thrice)$/.test(low)) {
      add('count', low === 'once' ? 1 : low === 'twice' ? 2 : 3, 'times', i, i + 1);
      i += 1;
      continue;
    }
    const number = readNumber(tokens, i);
    if (number === undefined || isName(tokens, i, number.next) || isOrdinal(tokens, i)) {
      // "4/5", "8:30", "2.5.1": more than a plain number, still a measure when it is a fraction
      if (tokens[i]?.kind === 'number' && /^\d+\/\d+$/.test(lowAt(tokens, i))) add('ratio', 0, '', i, i + 1);
      else if (tokens[i]?.kind === 'number' && /^\d+:\d\d$/.test(lowAt(tokens, i)))
        add('count', 0, 'time', i, i + 1);
      else if (
        low === '{' ||
        (tokens[i]?.kind === 'blank' && /number|amount|percent|count|target|%|x/.test(low))
      )
        add('count', 0, '', i, i + 1);
      i += 1;
      continue;
    }
    // "a 10k", "run 5k": a race, and not ten thousand
    if (
      lowAt(tokens, i + 1) === 'k' &&
      touches(tokens, i) &&
      /^(?:a|an|the|my|first|run|jog|race)$/.test(lowAt(tokens, i - 1))
    ) {
      add('count', Number(low), 'km', i, i + 2);
      i += 2;
      continue;
    }
    const from = CURRENCY.has(lowAt(tokens, i - 1)) ? i - 1 : i;
    let to = number.next;
    const after = lowAt(tokens, to);
    if (from < i || CURRENCY.has(after) || MONEY_WORDS.has(after)) {
      const word = CURRENCY.has(after) || MONEY_WORDS.has(after);
      // British pounds of money and of weight read alike; both are a unit.
      add('money', number.value, from < i ? lowAt(tokens, from) : after, from, word ? to + 1 : to);
      i = word ? to + 1 : to;
      continue;
    }
    if (
      /^(?:%|percent|pct|percentage)$/.test(after) ||
      (after === 'per' && lowAt(tokens, to + 1) === 'cent')
    ) {
      to += after === 'per' ? 2 : lowAt(tokens, to + 1) === 'points' ? 2 : 1;
      add('percent', number.value, '%', from, to);
      i = to;
      continue;
    }
    if (MATCHERS.has(after) || after === '/') {
      const at = after === 'out' ? to + 2 : to + 1;
      const second = readNumber(tokens, at);
      if (second !== undefined && (after !== 'of' || second.value >= number.value)) {
        const end = unitAfter(tokens, second.next, times);
        add('ratio', number.value, spanText(tokens, second.next, end), from, end);
        i = end;
        continue;
      }
    }
    const end = unitAfter(tokens, to, times);
    const unit = spanText(tokens, to, end);
    if (unit === '' && /^(?:a|an)$/.test(low)) {
      i += 1;
      continue;
    }
    add(unit === '' || unit === '-' ? 'bare' : 'count', number.value, unit, from, end);
    i = Math.max(end, i + 1);
  }
  return quantities;
}

function spanText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.low)
    .join(' ');
}

/** Whether a unit is a stretch of time (`minutes`, `days`). */
export function isTimeUnit(unit: string): boolean {
  const words = unit.split(/[ -]+/);
  return words.some((word) => isShort(word) || isPeriod(word));
}

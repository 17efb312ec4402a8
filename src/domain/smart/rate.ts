import type { Facts } from './facts.js';
import { readNumber } from './numbers.js';
import { isTimeUnit } from './quantity.js';
import type { Rate } from './sentence.js';

const PERIODS: readonly (readonly [RegExp, Rate['per'], number])[] = [
  [
    /^(?:daily|nightly|everyday|days?|mornings?|evenings?|nights?|afternoons?|noon|lunch|lunchtime|breakfast|dinner|bedtime)$/,
    'day',
    1,
  ],
  [/^(?:fortnightly|biweekly|fortnights?)$/, 'week', 2],
  [/^(?:weekly|weeks?|wk|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/, 'week', 1],
  [/^(?:monthly|months?|mo)$/, 'month', 1],
  [/^(?:quarterly|quarters?)$/, 'quarter', 1],
  [/^(?:yearly|annually|years?)$/, 'year', 1],
];

const DOINGS = /(?:^|\s)(?:times|days?|evenings?|mornings?|nights?|sessions?|runs?)$/;

/** Reads how often the goal itself is done; `elsewhere` says which tokens belong to means or reasons. */
export function readRate(facts: Facts, elsewhere: (from: number) => boolean): Rate | undefined {
  const { tokens, times, quantities, text } = facts;
  const rhythm = times.find((time) => time.kind === 'rhythm' && !elsewhere(time.from));
  if (rhythm === undefined) return undefined;
  const words = tokens.slice(rhythm.from, rhythm.to).map((token) => token.low);
  if (words.includes('weekdays')) return rate(5, 'week', 1, rhythm.start);
  const found = PERIODS.find(([pattern]) => words.some((word) => pattern.test(word)));
  if (found === undefined) return undefined;
  const [, per, base] = found;
  let every = words.includes('other') ? base * 2 : base;
  if (/^(?:every|each)$/.test(words[0] ?? '')) {
    const number = readNumber(tokens, rhythm.from + 1);
    if (number !== undefined) every = number.value;
  }
  // What is counted right before the rhythm is how often: "three times a week", "two books a month". A stretch of time or
  // a large amount is how much each time: "30 minutes a day", "8,000 metres a day".
  const before = quantities.find((quantity) => quantity.to === rhythm.from && quantity.kind === 'count');
  const doings = before !== undefined && DOINGS.test(before.unit);
  const often = doings || (before !== undefined && before.value <= 31 && !isTimeUnit(before.unit));
  return often && before !== undefined
    ? rate(before.value, per, every, before.start)
    : rate(1, per, every, rhythm.start);

  function rate(times: number, period: Rate['per'], step: number, start: number): Rate {
    const end = rhythm?.end ?? start;
    return { times, per: period, every: step, start, end, text: text.slice(start, end) };
  }
}

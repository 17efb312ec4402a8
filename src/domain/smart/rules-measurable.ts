import type { Facts } from './facts.js';
import { core, exchanged, type Rule, sharpened } from './rule.js';
import { lowAt, spanOf, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { CHANGE } from './verbs.js';
import { VAGUE_AMOUNTS, VANITY } from './words.js';

const UNITLESS = wordSet('score rating grade gpa index rate nps csat age weight level number average count');

function vagueAmounts(facts: Facts): Span[] {
  const spans: Span[] = [];
  facts.tokens.forEach((token, i) => {
    if (VAGUE_AMOUNTS.has(token.low) && !/^(?:or|than)$/.test(lowAt(facts.tokens, i + 1)))
      spans.push(spanOf(facts.tokens, i, i + 1));
  });
  return spans;
}

/** Rules on the M: how will one know, and how far is it? */
export const MEASURABLE: readonly Rule[] = [
  {
    id: 'M1',
    letter: 'measurable',
    severity: 'error',
    name: 'nothing to count, nothing to tick off',
    reason: 'There is no number to reach and nothing that is either done or not.',
    question: 'What number, or what finished thing, would tell you that you are there?',
    bad: ['Improve our onboarding', 'Work on my handwriting', 'Teachers will give kinder feedback'],
    good: ['Cut onboarding from ten days to six', 'Pass the driving test', 'Stretch every morning'],
    find: (facts) =>
      facts.measured.length === 0 && vagueAmounts(facts).length === 0
        ? [
            CHANGE.has(facts.clause.base)
              ? { span: core(facts), rewrite: sharpened(facts, 'from … to …') }
              : { span: core(facts) },
          ]
        : [],
  },
  {
    id: 'M2',
    letter: 'measurable',
    severity: 'warning',
    name: 'a number without a unit',
    reason: 'The number stands alone, so it is open what it counts.',
    question: 'What does the number count?',
    bad: ['Get to 40 by May', 'Increase it by 12 this year'],
    good: ['Get to 40 paying members by May', 'Reach a score of 40'],
    find: (facts) =>
      facts.quantities
        .filter((quantity) => {
          if (quantity.kind !== 'bare') return false;
          const before = facts.tokens.slice(Math.max(0, quantity.from - 5), quantity.from);
          const named =
            before.some((token) => UNITLESS.has(token.low)) || /^\p{Lu}{2,}/u.test(before.at(-1)?.text ?? '');
          // The thing counted may stand between verb and number: "raise the pass rate to 40".
          const counted =
            facts.object.head !== '' && facts.object.head !== 'it' && facts.object.to <= quantity.from;
          return !named && !counted;
        })
        .map(({ start, end, to }) => ({
          span: { start, end },
          rewrite: exchanged(facts, { start: end, end: facts.tokens[to - 1]?.end ?? end }, ' …'),
        })),
  },
  {
    id: 'M3',
    letter: 'measurable',
    severity: 'note',
    name: 'a change without a baseline',
    reason: 'A change is only as clear as the place it starts from.',
    question: 'Where does it stand today?',
    bad: ['Increase bookings by 15% by June'],
    good: ['Increase bookings from 200 to 230 a month by June'],
    find: (facts) => {
      const percent = facts.quantities.find(
        (quantity) => quantity.kind === 'percent' || quantity.kind === 'factor',
      );
      const based = facts.tokens.some(
        (token, i) =>
          i > facts.clause.verb && /^(?:from|baseline|than|versus|vs|compared|level|levels)$/.test(token.low),
      );
      if (percent === undefined || based || !CHANGE.has(facts.clause.base)) return [];
      const { start, end } = percent;
      return [{ span: { start, end }, rewrite: exchanged(facts, { start: end, end }, ' (from … to …)') }];
    },
  },
  {
    id: 'M4',
    letter: 'measurable',
    severity: 'warning',
    name: 'a measure that flatters',
    reason: 'This number can grow while nothing that matters to you does.',
    question: 'What do you hope these people will do next, and can you count that?',
    bad: ['Reach 5,000 followers by June', 'Get 10,000 page views a month'],
    good: ['Get 40 readers to book a first lesson by June'],
    find: (facts) =>
      facts.tokens
        .map((token, i) => ({ token, i }))
        .filter(
          ({ token, i }) =>
            VANITY.has(token.low) || (token.low === 'views' && lowAt(facts.tokens, i - 1) === 'page'),
        )
        .slice(0, 1)
        .map(({ i }) => ({ span: spanOf(facts.tokens, i, i + 1) })),
  },
  {
    id: 'M5',
    letter: 'measurable',
    severity: 'error',
    name: 'an amount without a number',
    reason: 'Words like "more" or "regularly" are true after one day and never finished.',
    question: 'How many, how often, or how much?',
    bad: ['Read more', 'Exercise regularly', 'Spend less on takeaways'],
    good: ['Read 20 pages a day', 'Spend at most $60 a month on takeaways'],
    find: (facts) =>
      facts.measured.length === 0
        ? vagueAmounts(facts)
            .slice(0, 2)
            .map((span) =>
              /better$/i.test(facts.text.slice(span.start, span.end))
                ? { span }
                : { span, rewrite: exchanged(facts, span, '…') },
            )
        : [],
  },
];

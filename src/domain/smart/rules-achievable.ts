import type { Facts } from './facts.js';
import { core, exchanged, extended, phrases, places, type Rule } from './rule.js';
import { lowAt, wordSet } from './tokens.js';
import { ROLES } from './words.js';

const FOREIGN = wordSet(`
  promotion promoted job offer sales revenue customers followers subscribers users clients award prize funding grant
  accepted hired viral rank best elected internship scholarship satisfaction traffic attendance turnover votes donations
  members bookings orders downloads market position role published
`);
const WINNING = wordSet(
  'get win land secure gain become earn obtain attract attain achieve reach increase grow raise receive be find',
);
const NEW = phrases(
  'from scratch|as a beginner|as a complete beginner|for the first time|i have never|never done|new to|no experience|without any experience|i am a beginner|never run|never coded|never sung|never played',
);

/** Whether others decide how it ends. */
function inOtherHands(facts: Facts): boolean {
  const { clause, object, tokens } = facts;
  if (/^(?:win|beat|outperform)$/.test(clause.base)) return true;
  if (!WINNING.has(clause.base)) return false;
  const words = tokens.slice(clause.verb + 1, Math.max(object.to, clause.verb + 2));
  return words.some((token) => FOREIGN.has(token.low) || ROLES.has(token.low));
}

type Lack = 'restated' | 'hollow' | 'foreign' | 'none';

/** Why no way to the goal can be seen; undefined where one can. */
function lack(facts: Facts): Lack | undefined {
  if (facts.ways.length > 0 || facts.doing !== undefined) return undefined;
  if (facts.means.length > 0) return 'restated';
  if (facts.hollow.some((hollow) => hollow.kind === 'means')) return 'hollow';
  return inOtherHands(facts) ? 'foreign' : 'none';
}

/** Rules on the A: is there a way to go, and is it in one's own hands? */
export const ACHIEVABLE: readonly Rule[] = [
  {
    id: 'A1',
    letter: 'achievable',
    severity: 'error',
    name: 'no way to get there',
    reason: 'The words name a place to arrive at, but no road to it.',
    question: 'What will you do, week by week, to get there?',
    bad: ['Lose six kilos by August', 'Improve my French'],
    good: ['Lose six kilos by August by cycling to work', 'Cycle to work three days a week'],
    find: (facts) =>
      lack(facts) === 'none' ? [{ span: core(facts), rewrite: extended(facts, 'by …ing …') }] : [],
  },
  {
    id: 'A2',
    letter: 'achievable',
    severity: 'error',
    name: 'means that are only words',
    reason: 'Effort and support are a wish for means: nobody can put them in a calendar.',
    question: 'Who helps with what, or which hour of the week is for this?',
    bad: ['Improve my French with dedication', 'Cut complaints by half by working hard'],
    good: ['Cut complaints by half by calling back every caller within a day'],
    find: (facts) =>
      lack(facts) === 'hollow'
        ? facts.hollow
            .filter((hollow) => hollow.kind === 'means')
            .map(({ start, end }) => ({
              span: { start, end },
              rewrite: exchanged(facts, { start, end }, 'by …ing …'),
            }))
        : [],
  },
  {
    id: 'A3',
    letter: 'achievable',
    severity: 'error',
    name: 'in the hands of others',
    reason: 'Others decide how this ends; what you do for it is missing.',
    question: 'Which of your own doings makes it likelier, and how often will you do it?',
    bad: ['Get a promotion this year', 'Win the regional sales award'],
    good: ['Get a promotion this year by leading two client projects', 'Apply for two senior posts by May'],
    find: (facts) =>
      lack(facts) === 'foreign' ? [{ span: core(facts), rewrite: extended(facts, 'by …ing …') }] : [],
  },
  {
    id: 'A4',
    letter: 'achievable',
    severity: 'error',
    name: 'the measure said twice',
    reason: 'What stands behind "by" is the result once more, and no way to it.',
    question: 'What will you change so that the number moves?',
    bad: ['Make waiting bearable by reducing the wait by 20%'],
    good: ['Reduce the wait by 20% by opening a second desk'],
    find: (facts) =>
      lack(facts) === 'restated'
        ? facts.means.map(({ start, end }) => ({
            span: { start, end },
            rewrite: extended(facts, 'by …ing …'),
          }))
        : [],
  },
  {
    id: 'A5',
    letter: 'achievable',
    severity: 'note',
    name: 'a skill too new to promise: leave this one loose',
    reason: 'With a skill this new, a promised result tends to get in the way of learning it.',
    question: 'Would a learning goal suit you better: find and try three ways to do it?',
    bad: [
      'Learn watercolour',
      'Write a novel from scratch by May',
      'Build a boat, although I am new to woodwork',
    ],
    good: ['Learn 300 Polish words by May', 'Write the second volume by May'],
    find: (facts) => {
      const marked = places(facts, NEW).slice(0, 1);
      if (marked.length > 0) return marked.map((span) => ({ span }));
      const { clause, tokens, blur } = facts;
      const learning =
        clause.base === 'learn' ||
        (/^(?:take|pick)$/.test(clause.base) && lowAt(tokens, clause.verb + 1) === 'up');
      return learning && blur !== undefined ? [{ span: core(facts) }] : [];
    },
  },
];

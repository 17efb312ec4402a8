import type { Facts } from './facts.js';
import { core, exchanged, extended, type Hit, type Rule } from './rule.js';
import type { TimeKind } from './time-leads.js';

function without(facts: Facts, kind: TimeKind): Hit[] {
  if (facts.ends.length > 0) return [];
  return facts.times
    .filter((time) => time.kind === kind)
    .slice(0, 1)
    .map(({ start, end }) => ({ span: { start, end }, rewrite: extended(facts, 'until …') }));
}

/** Times that end nothing, the strongest first; the finding names only the first kind there is. */
function endless(facts: Facts): 'rhythm' | 'performance' | 'vague' | 'none' {
  if (facts.times.some((time) => time.kind === 'rhythm')) return 'rhythm';
  if (facts.times.some((time) => time.kind === 'performance')) return 'performance';
  return facts.hollow.some((hollow) => hollow.kind === 'time') ? 'vague' : 'none';
}

/** Rules on the T: when is it over? */
export const TIME_BOUND: readonly Rule[] = [
  {
    id: 'T1',
    letter: 'timeBound',
    severity: 'error',
    name: 'no end',
    reason: 'Nothing says when it is over, so there is no day to look back on it.',
    question: 'On which day will you look whether you made it?',
    bad: ['Pass the driving test', 'Increase bookings by 15%'],
    good: ['Pass the driving test by 12 May', 'Increase bookings by 15% within three months'],
    find: (facts) =>
      facts.ends.length === 0 && endless(facts) === 'none'
        ? [{ span: core(facts), rewrite: extended(facts, 'by …') }]
        : [],
  },
  {
    id: 'T2',
    letter: 'timeBound',
    severity: 'error',
    name: 'a rhythm without an end',
    reason: 'A rhythm says how often, and not until when.',
    question: 'For how many weeks will you keep it before you look back?',
    bad: ['Swim twice a week', 'Write every morning'],
    good: ['Swim twice a week until the end of June', 'Write every morning for six weeks'],
    find: (facts) => (endless(facts) === 'rhythm' ? without(facts, 'rhythm') : []),
  },
  {
    id: 'T3',
    letter: 'timeBound',
    severity: 'error',
    name: 'how fast, and not by when',
    reason: 'This time tells how long one try takes; the day to be able to do it is missing.',
    question: 'By when do you want to be that fast?',
    bad: ['Run five kilometres in 28 minutes', 'Answer every call within two minutes'],
    good: ['Run five kilometres in 28 minutes by October'],
    find: (facts) => (endless(facts) === 'performance' ? without(facts, 'performance') : []),
  },
  {
    id: 'T4',
    letter: 'timeBound',
    severity: 'error',
    name: 'some day',
    reason: 'Words like "soon" move along with the calendar and never arrive.',
    question: 'Which day would be soon enough?',
    bad: ['Learn the cello someday', 'Send the invoices as soon as possible'],
    good: ['Send the invoices by Friday'],
    find: (facts) => {
      if (facts.ends.length > 0 || endless(facts) !== 'vague') return [];
      return facts.hollow
        .filter((hollow) => hollow.kind === 'time')
        .slice(0, 1)
        .map(({ start, end }) => ({
          span: { start, end },
          rewrite: exchanged(facts, { start, end }, 'by …'),
        }));
    },
  },
  {
    id: 'T5',
    letter: 'timeBound',
    severity: 'note',
    name: 'an end that is not a day yet',
    reason: 'There is an end, but one must look elsewhere to know the day.',
    question: 'Which day is that in the calendar?',
    bad: ['Graduate on time', 'Finish the poster by {date}', 'Finish the poster before the conference'],
    good: ['Finish the poster by 3 June'],
    find: (facts) =>
      facts.ends
        .filter((end) =>
          /^(?:on time|.*[{[_<].*|(?:before|ahead of|in time for|prior to) (?:the|my|our) \p{L}+)$/iu.test(
            facts.text.slice(end.start, end.end),
          ),
        )
        .slice(0, 1)
        .map(({ start, end }) => ({ span: { start, end } })),
  },
];

import { core, exchanged, extended, type Rule } from './rule.js';

/** Rules on the R: what is it for? */
export const RELEVANT: readonly Rule[] = [
  {
    id: 'R1',
    letter: 'relevant',
    severity: 'error',
    name: 'no reason',
    reason: 'The words do not say what it is for, and that is what keeps you going in week six.',
    question: 'What will be better, and for whom, when you have it?',
    bad: ['Read one book a month', 'Cut the build time to four minutes by May'],
    good: [
      'Read one book a month so that I can join the library circle',
      'Cut the build time to four minutes by May because the team stops testing when it waits',
    ],
    find: (facts) =>
      facts.reasons.length === 0 && !facts.hollow.some((hollow) => hollow.kind === 'reason')
        ? [{ span: core(facts), rewrite: extended(facts, 'so that …') }]
        : [],
  },
  {
    id: 'R2',
    letter: 'relevant',
    severity: 'error',
    name: 'a reason that fits everything',
    reason: 'This reason would fit any goal, so it will not help you choose this one.',
    question: 'What would you miss if you dropped this goal and kept the others?',
    bad: [
      'Read one book a month in order to be successful',
      'Run twice a week because it is important to me',
    ],
    good: ['Run twice a week to keep up with my daughter on the bike'],
    find: (facts) =>
      facts.reasons.length === 0
        ? facts.hollow
            .filter((hollow) => hollow.kind === 'reason')
            .map(({ start, end }) => ({
              span: { start, end },
              rewrite: exchanged(facts, { start, end }, 'so that …'),
            }))
        : [],
  },
];

import type { DemoTie } from './demo-tie.js';

const run = 'Run the spring half marathon';
const review = 'Lead the first architecture review of the team';
const mentee = 'Meet my mentee twice a month';
const releases = 'Delegate every release of the quarter';
const italian = 'Italian good enough to order without pointing';
const runbook = 'Write the runbook for on-call';

/** Two peers who take turns. */
export const withPriya: DemoTie = {
  name: 'Priya',
  kind: 'peer',
  role: 'peer',
  cadence: 28,
  minutes: 60,
  start: -150,
  ends: null,
  next: 4,
  purpose: 'An hour a month in which somebody else asks',
  goals: 'One goal each that we would put off alone',
  expectations: 'Half an hour for each of us, on foot where it does not rain.',
  disagreeing: 'Say "I see it otherwise", then ask one question before the reason.',
  confidential: 'Names of colleagues.',
  kept: [run, review, mentee, releases, italian, runbook],
  selfRatings: [
    { on: -150, phase: 'start', side: 'me', skills: { 'asking for help': 4, 'sure that I can': 6 } },
    { on: -150, phase: 'start', side: 'them', skills: { 'letting go': 3, 'sure that I can': 5 } },
    { on: -38, phase: 'middle', side: 'me', skills: { 'asking for help': 6, 'sure that I can': 7 } },
    { on: -38, phase: 'middle', side: 'them', skills: { 'letting go': 5, 'sure that I can': 6 } },
  ],
  levels: [
    {
      goal: run,
      on: -150,
      words: [
        'I stop before 10 km',
        '15 km',
        'The half marathon, without walking',
        'Below two hours',
        'Below 1:50',
      ],
      rated: [{ on: -38, me: 0, them: 0 }],
    },
    {
      goal: releases,
      on: -150,
      words: [
        'I do all of them',
        'One or two by others',
        'All six by others',
        'Others plan them too',
        'I do not know when they are',
      ],
      rated: [{ on: -66, me: -1, them: -1 }],
    },
  ],
  sessions: [
    {
      on: -150,
      minutes: 65,
      talks: [
        { goal: run, me: { S: 2, M: 2, A: 0, R: 2, T: 1 }, them: { S: 2, M: 2, A: 1, R: 1, T: 1 } },
        {
          goal: releases,
          me: { S: 1, A: 0 },
          them: { S: 1, A: 1 },
          will: { what: 'hand the release of Tuesday to Tom', by: -140, end: { on: -140, state: 'done' } },
          commitment: 7,
        },
      ],
    },
    {
      on: -122,
      minutes: 55,
      wins: ['Six kilometres without a stop', 'Two releases by others'],
      talks: [
        {
          goal: run,
          me: { progress: 0 },
          them: { progress: 1 },
          will: { what: 'run on Tuesday before work', by: -110, end: { on: -112, state: 'done' } },
          commitment: 8,
        },
        { goal: releases, me: { progress: 1 }, them: { progress: 0 } },
      ],
    },
    {
      on: -94,
      minutes: 60,
      wins: ['Nine kilometres'],
      talks: [
        { goal: run, me: { progress: 0 }, them: { progress: 1 } },
        {
          goal: releases,
          me: { A: 0, progress: -1 },
          them: { A: -1, progress: -2 },
          reality: 'It was Friday',
          options: ['Only on Tuesdays', 'Pair on it', 'A list that anybody can follow'],
          will: {
            what: 'write the list for releases',
            by: -80,
            end: { on: -66, state: 'dropped', word: 'The quarter was over' },
          },
          commitment: 4,
          eight: 'Somebody who asks for it on Monday',
        },
      ],
      feedback: [
        {
          giver: 'me',
          kind: 'concern',
          goal: releases,
          situation: 'On the Friday of the third release',
          behaviour: 'You took the keyboard back after ten minutes',
          impact: 'Tom has not asked for another one since',
          answer: 'disagree',
          answerNote: 'The database was down; I would do it again',
          trust: 6,
        },
      ],
      confirmed: ['Run 9 km'],
    },
    {
      on: -66,
      minutes: 45,
      talks: [
        { goal: run, me: { progress: 1 }, them: { progress: 1 } },
        { goal: releases, me: { progress: -1 }, them: { progress: -1 } },
        { goal: mentee, me: { progress: 1 }, them: { progress: 1 } },
      ],
      feedback: [
        {
          giver: 'them',
          kind: 'strength',
          goal: run,
          situation: 'When it rained in September',
          behaviour: 'You sent a picture of wet shoes',
          impact: 'I went out as well',
          answer: 'accept',
          trust: 9,
        },
      ],
    },
    {
      on: -38,
      minutes: 60,
      wins: ['Four teams heard', 'Thirteen kilometres this morning'],
      notes: 'Next month may fall out: the review takes Priya whole.',
      talks: [
        {
          goal: review,
          me: { S: 1, A: 1, progress: 0 },
          them: { S: 1, A: 0, progress: 1 },
          will: { what: 'put the rules on one page', by: -31, end: { on: -32, state: 'done' } },
          commitment: 9,
        },
        {
          goal: run,
          me: { progress: 0 },
          them: { progress: 1 },
          will: { what: 'run with Ines on Sundays', by: 4 },
          commitment: 8,
        },
        { goal: italian, me: { R: 0, progress: -1 }, them: { R: 1, progress: -1 } },
      ],
      confirmed: ['Talk to each of the four teams'],
    },
  ],
  list: [{ on: -9, side: 'them', what: 'how to say no to a review' }],
};

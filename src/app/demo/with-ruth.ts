import type { DemoTie } from './demo-tie.js';

const thesis = 'Finish the first draft of the thesis';

/** Ruth, who has seen many theses, is Maya's mentor. */
export const withRuth: DemoTie = {
  name: 'Ruth',
  kind: 'mentor',
  role: 'mentee',
  cadence: 14,
  minutes: 45,
  start: -127,
  ends: 85,
  next: 2,
  purpose: 'A first draft, and somebody who asks for it',
  goals: 'Sixty thousand words that can be thrown at',
  expectations: 'Maya sends two pages on Monday, Ruth has read them on Wednesday.',
  disagreeing: 'With a reason from the text, never from the calendar.',
  confidential: 'What we say about the department.',
  kept: [thesis],
  selfRatings: [
    {
      on: -127,
      phase: 'start',
      side: 'me',
      skills: { 'writing every day': 3, 'showing bad drafts': 2, 'sure that I can': 5 },
    },
    {
      on: -127,
      phase: 'start',
      side: 'them',
      skills: { 'asking without steering': 6, 'sure that I can': 8 },
    },
  ],
  levels: [
    {
      goal: thesis,
      on: -127,
      words: [
        'Two chapters',
        'Four chapters of six',
        'All six, in a draft that others can read',
        'The draft, and comments on half of it',
        'Ready to hand in',
      ],
      rated: [{ on: -29, me: -2, them: -1 }],
    },
  ],
  sessions: [
    {
      on: -127,
      minutes: 60,
      notes: 'What a first draft is, and what it is not.',
      talks: [
        {
          goal: thesis,
          me: { S: 0, M: 1, A: 1, R: 2, T: 0, progress: 0 },
          them: { S: 0, M: 1, A: 0, R: 1, T: 0, progress: 0 },
          will: {
            what: 'write at seven for two weeks, whatever comes',
            by: -113,
            end: { on: -113, state: 'done', word: 'Nine of ten mornings' },
          },
          commitment: 8,
        },
      ],
    },
    {
      on: -113,
      minutes: 45,
      wins: ['Nine mornings of ten'],
      talks: [{ goal: thesis, me: { progress: 1 }, them: { progress: 0 } }],
      feedback: [
        {
          giver: 'them',
          kind: 'strength',
          goal: thesis,
          situation: 'In the pages of Monday',
          behaviour: 'You state your claim in the first line',
          impact: 'I knew what to disagree with',
          answer: 'accept',
          trust: 8,
        },
      ],
    },
    {
      on: -99,
      minutes: 40,
      talks: [
        {
          goal: thesis,
          me: { T: 0, progress: 0 },
          them: { T: -1, progress: 0 },
          will: {
            what: 'send the two pages as they are on Monday',
            by: -92,
            end: {
              on: -85,
              state: 'done',
              word: 'They were not that bad',
              carried: [{ on: -92, due: -85, word: 'I polished them instead' }],
            },
          },
          commitment: 5,
          eight: 'To send them before I read them',
        },
      ],
    },
    {
      on: -85,
      minutes: 45,
      wins: ['Two pages sent unread'],
      talks: [
        {
          goal: thesis,
          me: { A: -1, progress: -1 },
          them: { A: 1, progress: 0 },
          gap: 'Maya counts words, Ruth counts arguments.',
        },
      ],
      feedback: [
        {
          giver: 'them',
          kind: 'concern',
          goal: thesis,
          situation: 'Three Mondays in a row',
          behaviour: 'You sent the same two pages, smoother each time',
          impact: 'I read polish and could not read the argument',
          answer: 'try',
          answerNote: 'New pages only, and no rewriting before noon',
          tryUntil: -57,
          trust: 9,
          outcome: { on: -57, was: 'kept' },
        },
      ],
    },
    {
      on: -57,
      minutes: 45,
      wins: ['A week at the sea without a laptop', 'Chapter 3 has an end'],
      notes: 'We left one session out for the sea.',
      talks: [
        {
          goal: thesis,
          me: { progress: 0 },
          them: { progress: 0 },
          will: { what: 'write the summary of chapter 4 first', by: -43, end: { on: -44, state: 'done' } },
          commitment: 7,
        },
      ],
    },
    {
      on: -43,
      minutes: 35,
      privateNotes: 'I did not tell Ruth about the job in Lyon. Next time.',
      talks: [{ goal: thesis, me: { A: -1, progress: -1 }, them: { A: 0, progress: -1 } }],
      feedback: [
        {
          giver: 'me',
          kind: 'strength',
          situation: 'After the bad week',
          behaviour: 'You asked what I had read instead of what I had written',
          impact: 'I went home with a chapter in my head',
          answer: 'accept',
          trust: 9,
        },
      ],
    },
    {
      on: -29,
      minutes: 50,
      wins: ['Four mornings in the library'],
      talks: [
        {
          goal: thesis,
          me: { A: -1, T: -1, progress: -1 },
          them: { A: 1, T: 0, progress: -1 },
          gap: 'Two apart on whether it can be done: Ruth has seen drafts grow late.',
          aim: 'To know by the end of the year whether the day holds',
          reality: 'Thirty thousand words, half of the time gone and more',
          options: [
            'Fewer words, the same chapters',
            'A week away to write',
            'Move the day',
            'Leave chapter 5 for later',
          ],
          will: {
            what: 'write down what chapter 5 is for, in ten lines',
            by: -15,
            end: { on: -16, state: 'done', word: 'It is for chapter 6' },
          },
          commitment: 7,
        },
      ],
    },
    {
      on: -15,
      minutes: 45,
      wins: ['Chapter 5 has a purpose'],
      privateNotes: 'Lyon again not told. Why?',
      talks: [
        {
          goal: thesis,
          me: { A: 0, progress: -1 },
          them: { A: 1, progress: 0 },
          will: { what: 'write chapter 4 to its end, with holes', by: 2 },
          commitment: 8,
        },
      ],
      actions: [{ owner: 'them', what: 'ask Hanna whether she reads chapter 3', due: -5 }],
    },
  ],
  list: [{ on: -3, side: 'me', what: 'whether fewer words would be enough' }],
};

import type { Measure, State } from '../../domain/goal.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Offset } from './demo-tie.js';
import { demoOwner } from './owner.js';

export interface DemoGoal {
  readonly who: string;
  readonly statement: string;
  readonly details?: string;
  readonly area: string;
  readonly tags?: readonly string[];
  readonly measure: Measure;
  readonly means?: string;
  readonly reason: string;
  readonly start: Offset;
  readonly due: Offset;
  readonly rhythm?: number;
  readonly hours?: number;
  readonly milestones?: readonly DemoMilestone[];
  readonly checkIns?: readonly DemoCheckIn[];
  readonly daysOff?: readonly {
    kind: 'break' | 'skip' | 'pause';
    from: Offset;
    to: Offset | null;
    reason: string;
  }[];
  /** The promise became easier: asked for on a day, and settled on another, or waiting still. */
  readonly eased?: {
    readonly on: Offset;
    readonly because: string;
    /** The day that was promised first. */
    readonly firstDue?: Offset;
    /** The target that is asked for. */
    readonly target?: number;
    /** Without anybody's word on this day; else a session acknowledges it, or it waits. */
    readonly maturedOn?: Offset;
  };
  readonly closed?: {
    readonly on: Offset;
    readonly state: Extract<State, 'achieved' | 'missed' | 'let-go'>;
    readonly lesson: string;
    readonly instead?: string;
  };
  readonly paused?: boolean;
}

export interface DemoMilestone {
  readonly title: string;
  readonly due: Offset;
  readonly share: number;
  readonly target?: number;
  readonly doneWhen?: string;
  readonly doneOn?: Offset;
  readonly parts?: readonly DemoMilestone[];
}

export interface DemoCheckIn {
  readonly on: Offset;
  readonly value?: number;
  readonly note?: string;
  readonly confidence?: number;
}

/** Values every `step` days, with notes and confidence on some of them. */
function series(
  from: Offset,
  step: number,
  values: readonly number[],
  more: Readonly<Record<number, Omit<DemoCheckIn, 'on' | 'value'>>> = {},
): DemoCheckIn[] {
  return values.map((value, i) => ({ on: from + i * step, value, ...more[i] }));
}

const maya: readonly DemoGoal[] = [
  {
    who: 'Maya',
    statement: 'Run the spring half marathon',
    details: 'The town run along the river, without walking',
    area: 'health',
    tags: ['run'],
    measure: { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' },
    means: 'Three runs a week before work, one of them long',
    hours: 4,
    reason: 'To feel strong again after two years at a desk',
    start: -150,
    due: 55,
    milestones: [
      { title: 'Run 9 km', due: -100, share: 0.25, target: 9, doneOn: -103 },
      { title: 'Run 13 km', due: -45, share: 0.25, target: 13, doneOn: -38 },
      { title: 'Run 17 km', due: 10, share: 0.25, target: 17 },
      {
        title: 'Run the race',
        due: 55,
        share: 0.25,
        target: 21.1,
        doneWhen: 'The finisher medal hangs in the kitchen',
      },
    ],
    checkIns: series(
      -143,
      7,
      [5.5, 6, 7, 7, 8.5, 9.2, 9.5, 10, 10.5, 11, 11, 11.5, 12, 12.5, 12, 13.2, 14, 14.5, 15, 15.5, 16],
      {
        0: { confidence: 60, note: 'Slow, and the knee held' },
        5: { note: 'First nine without a stop' },
        11: { confidence: 55, note: 'Rain, alone, short' },
        15: { confidence: 70 },
        20: { confidence: 75, note: 'Long run with Ines, almost easy' },
      },
    ),
    daysOff: [{ kind: 'break', from: -72, to: -63, reason: 'A week at the sea with the family' }],
    eased: { on: -60, maturedOn: -53, firstDue: 27, because: 'The race was moved from February to March' },
  },
  {
    who: 'Maya',
    statement: 'Finish the first draft of the thesis',
    area: 'study',
    tags: ['thesis'],
    measure: { kind: 'number', unit: 'words', baseline: 0, target: 60_000, reading: 'total' },
    means: 'Ninety minutes every weekday at seven, phone in the drawer',
    hours: 7.5,
    reason: 'To be Doctor before the contract ends',
    start: -130,
    due: 85,
    checkIns: series(
      -125,
      6,
      [
        1200, 1500, 900, 1800, 2100, 1600, 400, 1900, 2200, 800, 1500, 1700, 1200, 300, 1600, 1900, 1400,
        1100, 1800, 900, 700,
      ],
      {
        0: { confidence: 80 },
        6: { note: 'Marked exams all week' },
        13: { note: 'Rewrote instead of writing' },
        20: { confidence: 50, note: 'Chapter 4 fights back' },
      },
    ),
  },
  {
    who: 'Maya',
    statement: 'Save three months of rent',
    area: 'money',
    measure: { kind: 'number', unit: 'euro', baseline: 0, target: 2400, reading: 'total' },
    means: 'A standing order on the first of each month',
    reason: 'To be able to say no to bad work',
    start: -330,
    due: -30,
    rhythm: 30,
    checkIns: series(-320, 30, [240, 240, 240, 240, 240, 300, 240, 240, 240, 240], {
      5: { note: 'Sold the old bicycle' },
    }),
    closed: { on: -42, state: 'achieved', lesson: 'What leaves the account on the first day is not missed' },
  },
  {
    who: 'Maya',
    statement: 'Evenings without a screen',
    area: 'family',
    measure: { kind: 'habit', times: 4, per: 'week', unit: null },
    means: 'The chargers live in the hall',
    reason: 'The children grow up only once',
    start: -70,
    due: 60,
    checkIns: [
      -69, -67, -66, -64, -62, -60, -59, -57, -55, -52, -50, -48, -46, -45, -43, -41, -38, -36, -34, -33, -31,
      -29, -27, -26, -24, -22, -20, -19, -17, -15, -13, -12, -10, -8, -6, -5, -3, -1,
    ].map((on) => ({
      on,
      value: 1,
      ...(on === -10 ? { note: 'Board games until nine', confidence: 85 } : {}),
    })),
    daysOff: [{ kind: 'skip', from: -35, to: -35, reason: 'Night shift' }],
  },
];

const jonas: readonly DemoGoal[] = [
  {
    who: 'Jonas',
    statement: 'Weigh 82 kg again',
    area: 'health',
    tags: ['body'],
    measure: { kind: 'number', unit: 'kg', baseline: 91, target: 82, reading: 'level' },
    means: 'Cook at home on weekdays, swim twice',
    reason: 'My back hurts less below 85',
    start: -105,
    due: 70,
    checkIns: series(
      -98,
      7,
      [90.4, 90.1, 89.2, 89.5, 88.8, 88.1, 88.4, 87.9, 88.2, 87.7, 87.9, 87.5, 87.8, 87.4, 87.6],
      {
        0: { confidence: 70 },
        9: { note: 'Three birthdays in a row' },
        14: { confidence: 40, note: 'Stuck since October' },
      },
    ),
    eased: { on: -30, firstDue: 42, because: 'A kilogram in three weeks is what I can hold' },
  },
  {
    who: 'Jonas',
    statement: 'Practise the guitar',
    area: 'leisure',
    measure: { kind: 'habit', times: 3, per: 'week', unit: null },
    means: 'The guitar stands beside the coffee machine',
    reason: 'To play at the summer party',
    start: -85,
    due: 120,
    checkIns: [
      -84, -81, -79, -77, -75, -72, -70, -67, -64, -61, -57, -54, -50, -47, -44, -40, -37, -33, -30, -26, -23,
      -19, -14, -9, -4,
    ].map((on) => ({
      on,
      value: 1,
      ...(on === -4 ? { note: 'The F chord rings at last', confidence: 65 } : {}),
    })),
    daysOff: [{ kind: 'skip', from: -12, to: -10, reason: 'A cut in the finger' }],
  },
  {
    who: 'Jonas',
    statement: 'Give a talk at the autumn conference',
    area: 'career',
    tags: ['talk'],
    measure: { kind: 'yes-no' },
    means: 'Rehearse in front of the team twice',
    reason: 'To stop hiding behind slides of others',
    start: -200,
    due: -45,
    milestones: [
      { title: 'Hand in the proposal', due: -170, share: 0.3, doneOn: -172 },
      { title: 'Write the talk', due: -85, share: 0.4, doneOn: -80 },
      { title: 'Rehearse twice', due: -52, share: 0.3, doneOn: -50 },
    ],
    checkIns: [
      { on: -150, confidence: 60, note: 'Accepted!' },
      { on: -46, value: 1, note: 'Two questions I could not answer, and it was fine' },
    ],
    closed: { on: -45, state: 'achieved', lesson: 'The second rehearsal is where the talk gets good' },
  },
  {
    who: 'Jonas',
    statement: 'Find a way to sleep through',
    area: 'health',
    measure: { kind: 'learning', ways: 6 },
    means: 'Two weeks for each way, a line in the evening',
    reason: 'I am a better father after seven hours',
    start: -55,
    due: 75,
    rhythm: 14,
    checkIns: [
      { on: -42, value: 1, note: 'No coffee after noon: helps' },
      { on: -27, value: 1, note: 'Reading on paper: helps a little' },
      { on: -13, value: 1, note: 'Magnesium: nothing' },
    ],
  },
  {
    who: 'Jonas',
    statement: 'Read twenty books',
    area: 'leisure',
    measure: { kind: 'number', unit: 'books', baseline: 0, target: 20, reading: 'total' },
    reason: 'Other heads are a good place to be',
    start: -210,
    due: 150,
    rhythm: 14,
    checkIns: series(-200, 16, [1, 1, 2, 1, 1, 1, 1, 1, 1], { 8: { note: 'A thick one' } }),
    eased: { on: -3, target: 16, because: 'The talk took the autumn' },
  },
  {
    who: 'Jonas',
    statement: 'Open a small bar with friends',
    area: 'career',
    measure: { kind: 'milestones' },
    reason: 'An old dream',
    start: -280,
    due: 100,
    milestones: [
      { title: 'Business plan', due: -220, share: 0.4, doneOn: -215 },
      { title: 'Find the place', due: -100, share: 0.6 },
    ],
    closed: {
      on: -120,
      state: 'let-go',
      lesson: 'I like evenings with friends, not running a kitchen',
      instead: 'A dinner for eight on the first Friday of each month',
    },
  },
];

const priya: readonly DemoGoal[] = [
  {
    who: 'Priya',
    statement: 'Lead the first architecture review of the team',
    area: 'career',
    tags: ['lead'],
    measure: { kind: 'milestones' },
    means: 'An hour each Thursday with Tom, who has done it before',
    hours: 1,
    reason: 'The team outgrew deciding things in the corridor',
    start: -60,
    due: 45,
    milestones: [
      {
        title: 'Agree on what is reviewed',
        due: -30,
        share: 0.3,
        doneOn: -32,
        parts: [
          { title: 'Talk to each of the four teams', due: -40, share: 0.2, doneOn: -41 },
          { title: 'One page of rules', due: -30, share: 0.1, doneOn: -32 },
        ],
      },
      { title: 'A trial with one service', due: 3, share: 0.3, doneWhen: 'Its authors would do it again' },
      { title: 'The first real review', due: 45, share: 0.4 },
    ],
    checkIns: [
      { on: -31, confidence: 70, note: 'Rules fit on one page' },
      { on: -11, note: 'Trial service found: billing' },
      { on: -4, confidence: 75 },
    ],
  },
  {
    who: 'Priya',
    statement: 'Meet my mentee twice a month',
    area: 'mentoring',
    measure: { kind: 'habit', times: 2, per: 'month', unit: null },
    means: 'Wednesdays at noon, walking',
    reason: 'Somebody did it for me',
    start: -160,
    due: 200,
    rhythm: 15,
    checkIns: [-152, -138, -121, -108, -93, -77, -58, -44, -29, -12].map((on) => ({
      on,
      value: 1,
      ...(on === -12 ? { note: 'Jonas brought his own agenda' } : {}),
    })),
  },
  {
    who: 'Priya',
    statement: 'Delegate every release of the quarter',
    area: 'career',
    measure: { kind: 'number', unit: 'releases', baseline: 0, target: 6, reading: 'total' },
    reason: 'I am the bottleneck',
    start: -150,
    due: -62,
    checkIns: series(-140, 20, [1, 1, 0, 1], { 2: { note: 'Did it myself: it was Friday' } }),
    closed: {
      on: -60,
      state: 'missed',
      lesson: 'Delegate the first one on a Tuesday, not the last one on a Friday',
    },
  },
  {
    who: 'Priya',
    statement: 'Italian good enough to order without pointing',
    area: 'study',
    measure: { kind: 'number', unit: 'lessons', baseline: 0, target: 40, reading: 'total' },
    reason: 'My grandmother in law',
    start: -90,
    due: 160,
    checkIns: series(-84, 8, [2, 2, 1, 2, 2, 1, 1]),
    daysOff: [{ kind: 'pause', from: -25, to: null, reason: 'Until the review is through' }],
    paused: true,
  },
  {
    who: 'Priya',
    statement: 'Write the runbook for on-call',
    area: 'career',
    measure: { kind: 'yes-no' },
    reason: 'To sleep while others are on call',
    start: 6,
    due: 40,
  },
];

/** Which side of its mentorship a goal belongs to. */
export function ownerNamed(statement: string): Side {
  return people.find((goal) => goal.statement === statement)?.who === demoOwner ? 'me' : 'them';
}

/** A year of three people's goals. Made up, all of it. */
export const people: readonly DemoGoal[] = [...maya, ...jonas, ...priya];

import type { Field } from './answers.js';

/** The five letters of SMART, in the order in which they are asked. */
export const letters = ['S', 'M', 'A', 'R', 'T'] as const;
export type Letter = (typeof letters)[number];

export const letterNames: Readonly<Record<Letter, string>> = {
  S: 'Specific',
  M: 'Measurable',
  A: 'Achievable',
  R: 'Relevant',
  T: 'Time-bound',
};

/** What the help, the text form and the menus tell of a field. */
export interface FieldNote {
  readonly letter: Letter;
  /** What stands for the value in the help. */
  readonly value: string;
  readonly about: string;
  /** Line breaks are kept. */
  readonly lines?: true;
}

/** Every field with its one description. */
export const fieldNotes: Readonly<Record<Field, FieldNote>> = {
  statement: { letter: 'S', value: 'text', about: 'specific: what you will reach' },
  details: { letter: 'S', value: 'text', about: 'specific: what exactly, where, with whom', lines: true },
  area: { letter: 'S', value: 'area', about: 'area of life, e.g. health, career, study' },
  tags: { letter: 'S', value: 'tag', about: 'tags, separated by commas' },
  measure: {
    letter: 'M',
    value: 'kind',
    about: 'measurable: number, milestones, habit, yes-no or learning',
  },
  unit: { letter: 'M', value: 'unit', about: 'unit of the numbers, e.g. km, kg, pages' },
  from: { letter: 'M', value: 'number', about: 'where you stand at the start' },
  to: { letter: 'M', value: 'number', about: 'the target' },
  reading: {
    letter: 'M',
    value: 'kind',
    about: 'what a check-in says: level (where you stand) or total (how much was added, or came off)',
  },
  times: { letter: 'M', value: 'n', about: 'habit: how often in each period' },
  per: { letter: 'M', value: 'period', about: 'habit: week or month' },
  ways: { letter: 'M', value: 'n', about: 'learning: how many ways you will try' },
  rate: { letter: 'M', value: 'number', about: 'amount a week, in the place of the target or the due day' },
  means: { letter: 'A', value: 'text', about: 'achievable: how you will do it', lines: true },
  confidence: {
    letter: 'A',
    value: 'percent',
    about: 'how sure you are that you will make it, 0 to 100',
  },
  'check-in': {
    letter: 'A',
    value: 'time',
    about: 'how often you check in: daily, weekly, fortnightly, monthly, 10 days, 2w',
  },
  hours: { letter: 'A', value: 'n', about: 'hours a week that it takes' },
  relevant: { letter: 'R', value: 'text', about: 'relevant: why it matters to you', lines: true },
  start: { letter: 'T', value: 'day', about: 'time-bound: first day' },
  due: { letter: 'T', value: 'day', about: 'time-bound: the day by which it is done' },
};

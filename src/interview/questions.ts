import type { Answers, Field } from '../domain/goals/answers.js';
import { fieldNotes, type Letter } from '../domain/goals/fields.js';
import { goesWith, measureImplied } from '../domain/goals/needs.js';
import { areas } from './examples.js';
import type { Choice } from './prompter.js';

/** One question of the interview, as data. Its check is that of its field. */
export interface Question {
  readonly field: Field;
  readonly message: string;
  /** One line on why it is asked. */
  readonly why: string;
  /** Whether Enter alone passes it by; a sentence says what happens then. */
  readonly skip?: string;
  /** What Enter alone answers. */
  readonly preset?: string;
  readonly choices?: readonly Choice<string>[];
  /** Another value than the choices may be typed. */
  readonly open?: true;
  /** Whether it has a place in this goal, by what was answered; `given` were answered by flags. */
  readonly applies?: (answers: Answers, given: ReadonlySet<Field>) => boolean;
}

/** All questions, in the order in which they are asked: S, M, A, R, T. */
export const questions: readonly Question[] = [
  {
    field: 'statement',
    message: 'What will you reach?',
    why: 'One sentence, so clear that somebody else could tell whether you are there.',
  },
  {
    field: 'area',
    message: 'Which part of your life is it about?',
    why: 'It groups your goals, and makes the examples that follow fit.',
    skip: 'none',
    choices: areas.map((area) => ({ value: area, label: area })),
    open: true,
  },
  {
    field: 'details',
    message: 'What exactly, where, with whom?',
    why: 'It says what belongs to the goal, and what does not.',
    skip: 'skips it',
  },
  {
    field: 'tags',
    message: 'Which tags, separated by commas?',
    why: 'Words by which mentor list finds it.',
    skip: 'skips it',
  },
  {
    field: 'measure',
    message: 'How will you tell how far you are?',
    why: 'What is measured can be checked in on, and warned about in time.',
    choices: [
      { value: 'number', label: 'number', hint: 'a value goes from here to there: km, kg, euros, pages' },
      { value: 'milestones', label: 'milestones', hint: 'several steps, each done or not' },
      { value: 'habit', label: 'habit', hint: 'something done n times a week or month' },
      { value: 'yes-no', label: 'yes-no', hint: 'one thing that is there in the end, or is not' },
      { value: 'learning', label: 'learning', hint: 'ways tried, for a skill too new to promise a result' },
    ],
  },
  {
    field: 'unit',
    message: 'In which unit do you count?',
    why: 'With it a bare number is enough when you check in.',
    skip: 'counts without a unit',
  },
  {
    field: 'from',
    message: 'Where do you stand at the start?',
    why: 'Your plan line begins at this number.',
  },
  {
    field: 'to',
    message: 'Which number do you want to reach?',
    why: 'Your plan line ends at this number on the due day.',
    skip: 'lets you give an amount a week instead',
    applies: (_, given) => !(given.has('rate') && given.has('due')),
  },
  {
    field: 'rate',
    message: 'How much do you mean to add in a week?',
    why: 'With the due day it makes the target. A minus if the number is to fall.',
    applies: (answers) => answers.to === undefined,
  },
  {
    field: 'reading',
    message: 'What will you tell at a check-in?',
    why: 'So that the number you log is read the way you mean it.',
    choices: [
      { value: 'level', label: 'level', hint: 'where you stand now, e.g. your weight' },
      {
        value: 'total',
        label: 'total',
        hint: 'how much was added or came off, e.g. pages read, or money paid back, since the last time',
      },
    ],
  },
  {
    field: 'times',
    message: 'How many times?',
    why: 'A number you can keep in a bad week is worth more than a proud one.',
  },
  {
    field: 'per',
    message: 'In each week or each month?',
    why: 'That is the stretch in which you count.',
    choices: [
      { value: 'week', label: 'week' },
      { value: 'month', label: 'month' },
    ],
  },
  {
    field: 'ways',
    message: 'How many ways will you try?',
    why: 'What is too new to promise a result can still be promised to be tried.',
  },
  {
    field: 'means',
    message: 'How will you do it?',
    why: 'A goal without a next step is a wish.',
    skip: 'skips it',
  },
  {
    field: 'confidence',
    message: 'How sure are you that you will make it, 0 to 100?',
    why: 'Your first guess, to look back at. If it is low, what would raise it?',
    skip: 'skips it',
  },
  {
    field: 'check-in',
    message: 'How often will you check in?',
    why: 'After two of these without a word the goal counts as silent. E.g. daily, weekly, 10 days.',
    preset: 'weekly',
  },
  {
    field: 'hours',
    message: 'How many hours a week does it take?',
    why: 'Held against the hours you have, which mentor config capacity tells.',
    skip: 'skips it',
  },
  {
    field: 'relevant',
    message: 'Why does it matter to you?',
    why: 'It is shown again when the going gets hard, so write it to yourself.',
  },
  {
    field: 'start',
    message: 'On which day does it start?',
    why: 'The time between start and due day is what your plan line is drawn over.',
    preset: 'today',
  },
  {
    field: 'due',
    message: 'By which day is it done?',
    why: 'A day, such as 2027-05-01, "end of March", +12w.',
    applies: (answers, given) => !(given.has('rate') && answers.to !== undefined),
  },
];

/** The question of a field. */
export function questionOf(field: Field): Question {
  const found = questions.find((question) => question.field === field);
  if (found === undefined) throw new Error(`no question asks for ${field}`);
  return found;
}

/** Whether a question is to be asked in a goal with these answers. */
export function asked(field: Field, answers: Answers, given: ReadonlySet<Field>): boolean {
  const { applies } = questionOf(field);
  const kind = measureImplied(answers);
  if (
    fieldNotes[field].letter === 'M' &&
    field !== 'measure' &&
    (kind === undefined || !goesWith(field, kind))
  )
    return false;
  return applies === undefined || applies(answers, given);
}

/** The fields of a letter, in the order of the questions. */
export function fieldsOf(letter: Letter): Field[] {
  return questions.map((question) => question.field).filter((field) => fieldNotes[field].letter === letter);
}

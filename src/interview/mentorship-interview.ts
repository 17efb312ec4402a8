import { sureThatICan } from '../domain/mentoring/mentorship.js';
import { readMentorship, readSkills } from '../domain/mentoring/mentorship-answers.js';
import { readPerson } from '../domain/mentoring/person-answers.js';
import { shown } from '../domain/text.js';
import { askRow, type RowAnswers, type RowQuestion } from './answer-questions.js';
import type { Prompter } from './prompter.js';
import { selfRatingQuestion } from './self-ratings.js';

/** Every part of a mentorship that is asked, in order. Both skills and both sures are told by the side that they are of. */
export const mentorshipKeys = [
  'kind',
  'with',
  'as',
  'purpose',
  'every',
  'minutes',
  'start',
  'end',
  'next',
  'goals',
  'expectations',
  'disagreeing',
  'confidential',
  'coolingOff',
  'skills',
  'sure',
  'theirSkills',
  'theirSure',
] as const;
export type MentorshipKey = (typeof mentorshipKeys)[number];

/** What was told of a mentorship, as it was typed. */
export type MentorshipTexts = RowAnswers<MentorshipKey>;

/** What the questions need from outside. */
export interface MentorshipRoom {
  readonly ask: Prompter;
  readonly me: string;
  /** Names that are known already. */
  readonly known: readonly string[];
  /** Reads a day; throws a Fault for what is none. */
  readonly day: (text: string, what: string) => unknown;
  /** Called with the name of the other person; throws a Fault for one that cannot be. */
  readonly with: (name: string) => unknown;
}

/** Asks some parts of a mentorship; what is told already is offered to be kept. */
export function askMentorship(
  present: MentorshipTexts,
  keys: readonly MentorshipKey[],
  room: MentorshipRoom,
): Promise<MentorshipTexts> {
  return askRow(room.ask, keys, present, (key, answers) => questionOf(key, answers, room));
}

type Question = Omit<RowQuestion<MentorshipKey>, 'key'>;

function questionOf(
  key: MentorshipKey,
  answers: MentorshipTexts,
  room: MentorshipRoom,
): RowQuestion<MentorshipKey> | undefined {
  const { kind } = answers;
  const alone = kind === 'self';
  if (
    alone &&
    ['with', 'coolingOff', 'theirSkills', 'theirSure', 'disagreeing', 'confidential'].includes(key)
  ) {
    return undefined;
  }
  if (key === 'as' && kind !== 'mentor' && kind !== 'reverse') return undefined;
  const names = { me: shown(room.me), them: shown(answers.with?.trim() ?? 'the other') };
  return { key, ...questions[key](names, room, answers) };
}

interface Names {
  readonly me: string;
  readonly them: string;
}

const page = (message: string, why: string, read: (text: string) => unknown): (() => Question) => {
  return () => ({ message, why, skip: 'skips it', read });
};

const skills = (name: string): Question => ({
  message: `Which skills does ${name} want to grow, and where does ${name} stand now?`,
  why: 'Each with a number, 0 not at all and 10 fully, e.g. asking for help=4, saying no=2. They are asked again later.',
  skip: 'skips it',
  read: readSkills,
});

const sure = (name: string): Question => ({
  message: selfRatingQuestion(name, sureThatICan).message,
  why: 'Asked again in the middle and at the end, to see what has changed.',
  skip: 'skips it',
  read: readMentorship.sure,
});

const questions: {
  readonly [K in MentorshipKey]: (names: Names, room: MentorshipRoom, answers: MentorshipTexts) => Question;
} = {
  kind: () => ({
    message: 'What kind of mentorship is it?',
    why: 'It decides whose goals it is about.',
    choices: [
      { value: 'mentor', label: 'mentor', hint: 'one mentors, the goals are the mentee’s' },
      { value: 'peer', label: 'peer', hint: 'both bring goals and take turns' },
      { value: 'reverse', label: 'reverse', hint: 'the mentor learns: the goals are the mentor’s' },
      { value: 'self', label: 'self', hint: 'you with yourself' },
    ],
  }),
  with: (_, room) => ({
    message: 'With whom?',
    why:
      room.known.length === 0
        ? 'The name of the other person.'
        : `Known already: ${room.known.slice(0, 10).map(shown).join(', ')}. A new name is made known.`,
    read: (text) => room.with(readPerson.name(text)),
  }),
  as: ({ me, them }, _, { kind }) => ({
    message: 'Who is who?',
    why: kind === 'reverse' ? 'In reverse, the goals are the mentor’s.' : 'The goals are the mentee’s.',
    choices: [
      { value: 'mentor', label: `${me} is the mentor, ${them} the mentee` },
      { value: 'mentee', label: `${them} is the mentor, ${me} the mentee` },
    ],
  }),
  purpose: page('What is it for, in a sentence?', 'It heads every report.', readMentorship.purpose),
  every: () => ({
    message: 'How often will you meet?',
    why: 'E.g. 2w, weekly, monthly, 10 days.',
    preset: '2w',
    read: readMentorship.every,
  }),
  minutes: () => ({
    message: 'For how many minutes?',
    why: 'The session keeps quiet time by it.',
    preset: '60',
    read: readMentorship.minutes,
  }),
  start: (_, room) => ({
    message: 'On which day does it start?',
    why: 'Sessions held are counted from then on.',
    preset: 'today',
    read: (text) => room.day(text, 'start'),
  }),
  end: (_, room) => ({
    message: 'On which day does it end?',
    why: 'An end makes it easier to begin. E.g. +6m, "end of June".',
    skip: 'leaves it open',
    read: (text) => room.day(text, 'end'),
  }),
  next: (_, room) => ({
    message: 'When do you meet next?',
    why: 'The day of the first session.',
    skip: 'leaves it open',
    read: (text) => room.day(text, 'next'),
  }),
  goals: page(
    'The agreement in a page. What do you want to reach together?',
    'Whoever reads it in half a year should be able to tell whether it was.',
    readMentorship.goals,
  ),
  expectations: page(
    'What does each of you expect of the other?',
    'E.g. who prepares the session, and how quickly you answer.',
    readMentorship.expectations,
  ),
  disagreeing: page(
    'How will you disagree?',
    'Agreed on in good weather, for the day it rains.',
    readMentorship.disagreeing,
  ),
  confidential: page(
    'What stays between you?',
    'So that both can speak freely.',
    readMentorship.confidential,
  ),
  coolingOff: () => ({
    message: 'How many days does a promise wait before it becomes easier?',
    why: 'A later day or a lower target waits so long, or until the other one acknowledges it. 0: at once.',
    preset: '7',
    read: readMentorship.coolingOff,
  }),
  skills: ({ me }) => skills(me),
  sure: ({ me }) => sure(me),
  theirSkills: ({ them }) => skills(them),
  theirSure: ({ them }) => sure(them),
};

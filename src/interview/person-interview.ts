import { readPerson } from '../domain/mentoring/person-answers.js';
import { askRow, type RowAnswers, type RowQuestion } from './answer-questions.js';
import type { Prompter } from './prompter.js';

const keys = ['name', 'reach', 'goodAt', 'notes'] as const;
type Key = (typeof keys)[number];

/** What is told of a person, as it was typed. */
export type PersonTexts = RowAnswers<Key>;

const questions: { readonly [K in Key]: RowQuestion<Key> } = {
  name: {
    key: 'name',
    message: 'What is the name?',
    why: 'It is used in every view; a beginning of it is enough to type later.',
    read: readPerson.name,
  },
  reach: {
    key: 'reach',
    message: 'How can you reach them?',
    why: 'An address or a number, for yourself.',
    skip: 'skips it',
    read: readPerson.reach,
  },
  goodAt: {
    key: 'goodAt',
    message: 'What are they good at?',
    why: 'So that you know whom to ask when an obstacle comes.',
    skip: 'skips it',
    read: readPerson.goodAt,
  },
  notes: {
    key: 'notes',
    message: 'Any notes?',
    why: 'For yourself: they are in no report and no summary.',
    skip: 'skips it',
    read: readPerson.notes,
  },
};

/** Asks for what is known of a person; the name only where it is not `named` already. */
export function askPerson(ask: Prompter, present: PersonTexts, named: boolean): Promise<PersonTexts> {
  const known = Object.fromEntries(
    keys.flatMap((key) => (present[key] === undefined ? [] : [[key, present[key]]])),
  );
  return askRow(ask, keys, known, (key) => (key === 'name' && named ? undefined : questions[key]));
}

import type { OwnRecord } from '../app/progress/own-record.js';
import { type Day, maxDay } from '../domain/day.js';
import type { Answers, Field } from '../domain/goals/answers.js';
import { fieldNotes, type Letter, letterNames, letters } from '../domain/goals/fields.js';
import { dueOf, thirdOf } from '../domain/goals/two-of-three.js';
import type { FirstPromise } from '../domain/progress/slip.js';
import { shorten, shown, shownLines } from '../domain/text.js';
import { answered, type DayReaders, sentence, wrongWith } from './answering.js';
import { exampleFor } from './examples.js';
import { keepOrTake, likeOf, pastBefore } from './own-record.js';
import type { Prompter } from './prompter.js';
import { asked, type Question, questionOf } from './questions.js';

/** What a walk through questions needs from outside. */
export interface Room {
  readonly ask: Prompter;
  readonly days: DayReaders;
  /** What one's own past says, where there is one to look at. */
  readonly record?: OwnRecord;
  /** What was promised first, of a goal that is there already. */
  readonly first?: FirstPromise;
}

export interface Walk {
  readonly answers: Answers;
  /** The questions to ask, in order; those that have no place in the goal are passed by. */
  readonly fields: readonly Field[];
  /** Where to begin, when not at the first. */
  readonly from?: Field;
  readonly given?: ReadonlySet<Field>;
  /** Keeps what was answered; called after each answer. */
  readonly save?: (answers: Answers, next: Field | null) => void;
  /** Looks back on a letter when all its questions were answered; gives the answers to go on with. */
  readonly review?: (letter: Letter, answers: Answers) => Promise<Answers>;
  /** `<` at the first question ends the walk, instead of staying there. */
  readonly canLeave?: boolean;
}

const back = '<';

/** Asks one question after the other, with a way back; undefined when it was left at its first question. */
export async function walk(way: Walk, room: Room): Promise<Answers | undefined> {
  const given = way.given ?? new Set();
  const inPlace = (field: Field | undefined, answers: Answers): boolean =>
    field !== undefined && !given.has(field) && asked(field, answers, given);
  let answers = way.answers;
  let at = Math.max(0, way.from === undefined ? 0 : way.fields.indexOf(way.from));
  let heading: Letter | undefined;
  let forward = false;
  for (;;) {
    while (at < way.fields.length && !inPlace(way.fields[at], answers)) at += 1;
    const field = way.fields[at];
    const letter = field === undefined ? undefined : fieldNotes[field].letter;
    if (forward && heading !== undefined && letter !== heading && way.review !== undefined) {
      forward = false;
      answers = await way.review(heading, answers);
      continue;
    }
    if (field === undefined || letter === undefined) return answers;
    if (letter !== heading) room.ask.say(`\n${letterNames[letter]} ${letters.indexOf(letter) + 1}/5`);
    heading = letter;
    // What is still to be asked may change, so only what comes before it is held against an answer.
    const later = way.fields.slice(at + 1).filter((f) => inPlace(f, answers));
    const text = await put(questionOf(field), answers, without(answers, later), room);
    forward = text !== back;
    if (text === back) {
      let before = at - 1;
      while (before >= 0 && !inPlace(way.fields[before], answers)) before -= 1;
      if (before < 0 && way.canLeave === true) return undefined;
      if (before < 0) room.ask.say('This is the first question.');
      else at = before;
      continue;
    }
    const next = answered(answers, field, text, room.days, true);
    if (field === 'due' && !(await acceptsPast(next.due, answers.due, room))) {
      forward = false;
      continue;
    }
    const heard = field === 'due' ? await heardRecord(next, answers, room) : next;
    if (heard === undefined) {
      forward = false;
      continue;
    }
    answers = heard;
    tellThird(field, without(answers, later), room);
    at += 1;
    way.save?.(answers, way.fields.slice(at).find((f) => inPlace(f, answers)) ?? null);
  }
}

function without(answers: Answers, fields: readonly Field[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.includes(field as Field)));
}

/** Of target, due day and weekly rate, the third is told as soon as it is known. */
function tellThird(field: Field, answers: Answers, room: Room): void {
  if (!['to', 'from', 'rate', 'start', 'due'].includes(field)) return;
  try {
    const third = thirdOf(answers, room.days.today, room.days.quiet);
    if (third !== undefined) room.ask.say(third);
  } catch (error) {
    room.ask.say(sentence(error));
  }
}

async function acceptsPast(
  due: string | undefined,
  before: string | undefined,
  room: Room,
): Promise<boolean> {
  if (due === undefined || due === before || (due as Day) >= room.days.today) return true;
  return room.ask.confirm({ message: `${due} is over. Is this a goal of the past?`, preset: false });
}

/**
 * The answers with the due day that is promised in the end, once one's own record has been heard of the one that was typed or
 * that an amount a week makes; undefined when it is to be asked again.
 */
async function heardRecord(next: Answers, before: Answers, room: Room): Promise<Answers | undefined> {
  const { ask, days, record } = room;
  const due = dueOf(next, days.today, days.quiet);
  if (record === undefined || due === undefined || due === dueOf(before, days.today, days.quiet)) return next;
  const start = next.start === undefined ? days.today : days.quiet(next.start, 'start');
  const first = room.first ?? { from: maxDay(start, days.today), due };
  const chosen = await keepOrTake(ask, record, { like: likeOf(next), first, due }, true);
  if (chosen === undefined || chosen === due) return chosen && next;
  return { ...(next.due === undefined ? without(next, ['rate']) : next), due: chosen };
}

/** Puts one question; the text that was taken, empty when it was passed by, or `<` to go back. */
async function put(question: Question, answers: Answers, others: Answers, room: Room): Promise<string> {
  const present = answers[question.field] ?? byRate(question.field, answers);
  if (question.choices === undefined) return typed(question, present, answers, others, room);
  const chosen = await choose(question, present, room);
  if (chosen !== other) return chosen;
  const { skip: _, ...needed } = question;
  return typed({ ...needed, message: 'Which one?' }, undefined, answers, others, room);
}

async function typed(
  question: Question,
  present: string | undefined,
  answers: Answers,
  others: Answers,
  room: Room,
): Promise<string> {
  // More than a line cannot be put into a line to be edited.
  const long = present !== undefined && (present.includes('\n') || present.length > 300);
  if (long) room.ask.say(shownLines(shorten(present, 1000)));
  const preset = long ? undefined : (present ?? question.preset);
  const text = await room.ask.text({
    message: messageOf(question, answers),
    why: [
      pastBefore(question.field, answers, room.record),
      question.why,
      exampleLine(question.field, answers),
      keys(question, present, answers),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    ...(preset === undefined ? {} : { preset: shown(preset) }),
    check: (text) => wrong(text, question, present, others, room.days),
  });
  const bare = text.trim();
  if (bare === '') return present ?? '';
  return bare === '-' && question.skip !== undefined ? '' : bare;
}

/** A due day that was given as a weekly rate is shown as that. */
function byRate(field: Field, answers: Answers): string | undefined {
  return field === 'due' && answers.to !== undefined && answers.rate !== undefined
    ? `${answers.rate} a week`
    : undefined;
}

function wrong(
  text: string,
  question: Question,
  present: string | undefined,
  others: Answers,
  days: DayReaders,
): string | undefined {
  const typed = text.trim();
  if (typed === back) return undefined;
  if (typed === '-' && question.skip !== undefined) return undefined;
  if (typed !== '') return wrongWith(others, question.field, typed, days);
  if (question.skip !== undefined || present !== undefined) return undefined;
  return 'an answer is needed here; < goes back, Ctrl-C keeps what you have for later.';
}

/** Where the target is known, the due day may also be told as an amount a week. */
function messageOf(question: Question, answers: Answers): string {
  if (question.field !== 'due' || answers.to === undefined) return question.message;
  return 'By which day is it done, or how much a week?';
}

function exampleLine(field: Field, answers: Answers): string {
  if (field === 'due' && answers.to !== undefined)
    return 'Or an amount, such as 0.5 a week: then the day is computed.';
  if (field === 'unit' && answers.measure === 'habit')
    return 'For example: pages, where you tell an amount each time. How often comes next.';
  const example = exampleFor(field, answers.area);
  return example === undefined ? '' : `For example: ${example}`;
}

function keys(question: Question, present: string | undefined, answers: Answers): string {
  if (question.skip === undefined) return '';
  const skip = question.field === 'unit' && answers.measure === 'habit' ? 'counts the times' : question.skip;
  return present === undefined ? `Enter ${skip}.` : 'Enter keeps it, - clears it.';
}

const other = Symbol('another value');

/** A choice: a value, empty to pass by, `<` to go back, or `other` when the value is to be typed. */
async function choose(
  question: Question,
  present: string | undefined,
  room: Room,
): Promise<string | typeof other> {
  const choices = question.choices ?? [];
  const own = present !== undefined && !choices.some((choice) => choice.value === present);
  const preset = present ?? (question.skip === undefined ? undefined : '');
  return room.ask.choose<string | typeof other>({
    message: question.message,
    why: question.why,
    choices: [
      ...choices,
      ...(own ? [{ value: present, label: shown(present) }] : []),
      ...(question.open === true ? [{ value: other, label: 'another (type it)' } as const] : []),
      ...(question.skip === undefined ? [] : [{ value: '', label: question.skip }]),
      { value: back, label: 'back' },
    ],
    ...(preset === undefined ? {} : { preset }),
  });
}

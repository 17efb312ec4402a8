import * as v from 'valibot';
import type { Day } from '../domain/day.js';
import { feedbackAnswers, feedbackKinds, feedbackOutcomes } from '../domain/mentoring/feedback.js';
import { phases, sureThatICan } from '../domain/mentoring/mentorship.js';
import type { Side } from '../domain/mentoring/person.js';
import { sessionScales } from '../domain/mentoring/session.js';
import { nextMeeting, notBefore, readSession } from '../domain/mentoring/session-checks.js';
import {
  emptySession,
  type FeedbackAnswered,
  type FeedbackGiven,
  type GoalTalk,
  type NewAction,
  type PromiseAnswer,
  type SelfRatingGiven,
  type SessionDraft,
  sameSelfRating,
  type View,
} from '../domain/mentoring/session-draft.js';
import { checked, day, strict, text, whole } from './check-values.js';
import { MistakeList, type Place } from './mistakes.js';
import { type Path, parseJson, pathText, placesIn } from './places.js';

/** What may be left out, or null. */
const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
const few = <T extends v.GenericSchema>(schema: T) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(200, 'there are more than 200')), []);
const number = whole(1, 1_000_000_000);
const rating = v.optional(whole(-2, 2));

const view = strict({ S: rating, M: rating, A: rating, R: rating, T: rating, progress: rating });

/** By the names of sides; those that the record below would leave out without a word are nobody's. */
const views = v.pipe(
  v.unknown(),
  v.check(
    (raw) => !['__proto__', 'prototype', 'constructor'].some((name) => Object.hasOwn(Object(raw), name)),
    'a name in it is of neither side',
  ),
  v.record(v.string(), view),
);

const promise = strict({
  action: number,
  state: v.picklist(['done', 'carried', 'dropped']),
  word: maybe(text(readSession.word)),
  due: maybe(day),
});

const talk = strict({
  goal: number,
  views: v.optional(views, {}),
  gap: maybe(text(readSession.gap)),
  aim: maybe(text(readSession.aim)),
  reality: maybe(text(readSession.reality)),
  options: few(text(readSession.option)),
  will: maybe(text(readSession.will)),
  willBy: maybe(day),
  commitment: maybe(whole(1, 10)),
  eight: maybe(text(readSession.eight)),
  confirmed: few(v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9}){1,2}$/, 'it is no milestone like 3.2'))),
  acknowledged: v.optional(v.boolean(), false),
});

const given = strict({
  giver: v.string(),
  kind: v.picklist(feedbackKinds),
  goal: maybe(number),
  situation: maybe(text(readSession.situation)),
  behaviour: text(readSession.behaviour),
  impact: maybe(text(readSession.impact)),
  answer: maybe(v.picklist(feedbackAnswers)),
  answerNote: maybe(text(readSession.answerNote)),
  tryUntil: maybe(day),
  trust: maybe(whole(0, 10)),
});

const answered = strict({
  feedback: number,
  answer: maybe(v.picklist(feedbackAnswers)),
  answerNote: maybe(text(readSession.answerNote)),
  tryUntil: maybe(day),
  outcome: maybe(v.picklist(feedbackOutcomes)),
});

const action = strict({
  owner: v.string(),
  what: text(readSession.what),
  due: maybe(day),
  goal: maybe(number),
});

const selfRating = strict({
  side: v.string(),
  phase: v.picklist(phases),
  skill: v.optional(text(readSession.skillName), sureThatICan),
  value: whole(0, 10),
});

const file = strict({
  with: maybe(v.string()),
  day: maybe(day),
  minutes: maybe(whole(0, 1440)),
  promised: few(promise),
  goals: few(talk),
  wins: few(text(readSession.win)),
  talkedAbout: few(text(readSession.listItem)),
  feedback: few(given),
  answered: few(answered),
  actions: few(action),
  selfRatings: few(selfRating),
  next: maybe(day),
  notes: maybe(text(readSession.notes)),
  privateNotes: maybe(text(readSession.privateNotes)),
});

/** How a session file is to be read. */
export interface SessionReading {
  readonly today: Day;
  /** The side that `me`, `them` or a name tells, once it is known with whom the session was; throws a usage Fault. */
  readonly sides: (withName: string | undefined) => (name: string) => Side;
}

/** A session that was held elsewhere, as a JSON file tells it; every mistake is told with its place. */
export function readSessionFile(source: string, how: SessionReading): SessionDraft {
  const value = parseJson(source);
  const place = placesIn(source);
  const mistakes = new MistakeList();
  mistakes.hint = 'Mend the file and try again.';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    mistakes.add('a session is one JSON object with fields such as goals, feedback and actions', place([]));
  }
  mistakes.done();
  const shape = checked(file, value, [], place, mistakes);
  mistakes.done();
  if (shape === undefined) throw new Error('what has no mistake has a shape');
  const sideOf = how.sides(shape.with ?? undefined);
  const side = (name: string, path: Path): Side | undefined =>
    mistakes.try(
      () => place(path),
      () => (name === 'me' || name === 'them' ? name : sideOf(name)),
    );
  const held = shape.day ?? how.today;
  const it: Reading = { held, side, place, mistakes };
  const draft: SessionDraft = {
    ...emptySession(held),
    minutes: shape.minutes,
    promised: shape.promised.map((one, i) => promiseIn(it, one, i)),
    goals: shape.goals.map((one, i) => talkIn(it, one, i)),
    wins: shape.wins,
    talkedAbout: shape.talkedAbout,
    feedback: shape.feedback.flatMap((one, i) => feedbackIn(it, one, i)),
    answered: shape.answered.map((one, i) => answeredIn(it, one, i)),
    actions: shape.actions.flatMap((one, i) => actionIn(it, one, i)),
    selfRatings: selfRatingsIn(it, shape.selfRatings),
    next: shape.next,
    notes: shape.notes,
    privateNotes: shape.privateNotes,
  };
  if (held > how.today) mistakes.add(`day: ${held} is in the future`, place(['day']));
  it.mistakes.try(
    () => place(['next']),
    () => (shape.next === null ? null : nextMeeting(held, shape.next)),
  );
  twice(it, 'promised', 'action', shape.promised);
  twice(it, 'goals', 'goal', shape.goals);
  twice(it, 'answered', 'feedback', shape.answered);
  mistakes.done();
  return draft;
}

/** What the parts of a file need while they are read. */
interface Reading {
  readonly held: Day;
  readonly side: (name: string, path: Path) => Side | undefined;
  readonly place: (path: Path) => Place;
  readonly mistakes: MistakeList;
}

function promiseIn({ held, place, mistakes }: Reading, one: PromiseAnswer, i: number): PromiseAnswer {
  const path = ['promised', i, 'due'];
  if (one.due !== null && one.state !== 'carried') {
    mistakes.add(`${pathText(path)}: only what is carried gets a new day`, place(path));
  }
  later(one.due, held, path, place, mistakes);
  return one;
}

function talkIn(it: Reading, one: v.InferOutput<typeof talk>, i: number): GoalTalk {
  const { held, place, mistakes } = it;
  const views: { [S in Side]?: View } = {};
  for (const [name, view] of Object.entries(one.views)) {
    const path = ['goals', i, 'views', name];
    const side = it.side(name, path);
    if (side === undefined) continue;
    if (views[side] !== undefined)
      mistakes.add(`${pathText(path)}: the view of one side is there twice`, place(path));
    views[side] = Object.fromEntries(
      sessionScales.flatMap((scale) => (view[scale] === undefined ? [] : [[scale, view[scale]]])),
    );
  }
  if (one.willBy !== null && one.will === null) {
    const path = ['goals', i, 'willBy'];
    mistakes.add(`${pathText(path)}: it is not said what will be done (will)`, place(path));
  }
  later(one.willBy, held, ['goals', i, 'willBy'], place, mistakes);
  one.confirmed.forEach((name, j) => {
    if (name.startsWith(`${one.goal}.`)) return;
    const path = ['goals', i, 'confirmed', j];
    mistakes.add(`${pathText(path)}: ${name} is no milestone of goal ${one.goal}`, place(path));
  });
  return { ...one, views };
}

function feedbackIn(it: Reading, one: v.InferOutput<typeof given>, i: number): FeedbackGiven[] {
  tried(it, one, ['feedback', i, 'tryUntil']);
  const giver = it.side(one.giver, ['feedback', i, 'giver']);
  return giver === undefined ? [] : [{ ...one, giver }];
}

function answeredIn(it: Reading, one: FeedbackAnswered, i: number): FeedbackAnswered {
  const path = ['answered', i];
  if (one.answer === null && one.outcome === null) {
    it.mistakes.add(`${pathText(path)}: it has neither an answer nor an outcome`, it.place(path));
  }
  tried(it, one, [...path, 'tryUntil']);
  return one;
}

/** What is tried has a day until which, and nothing else has. */
function tried(
  { held, place, mistakes }: Reading,
  { answer, tryUntil }: Pick<FeedbackAnswered, 'answer' | 'tryUntil'>,
  path: Path,
): void {
  if (answer === 'try' && tryUntil === null) {
    mistakes.add(`${pathText(path)}: what is tried needs a day until which`, place(path));
  }
  if (answer !== 'try' && tryUntil !== null) {
    mistakes.add(`${pathText(path)}: the answer is not try`, place(path));
  }
  later(tryUntil, held, path, place, mistakes);
}

function actionIn(it: Reading, one: v.InferOutput<typeof action>, i: number): NewAction[] {
  later(one.due, it.held, ['actions', i, 'due'], it.place, it.mistakes);
  const owner = it.side(one.owner, ['actions', i, 'owner']);
  return owner === undefined ? [] : [{ ...one, owner }];
}

function selfRatingsIn(it: Reading, list: readonly v.InferOutput<typeof selfRating>[]): SelfRatingGiven[] {
  const read: SelfRatingGiven[] = [];
  list.forEach((one, i) => {
    const side = it.side(one.side, ['selfRatings', i, 'side']);
    if (side === undefined) return;
    const rating = { ...one, side };
    const path = ['selfRatings', i];
    if (read.some((other) => sameSelfRating(other, rating))) {
      it.mistakes.add(`${pathText(path)}: the same self-rating is there twice`, it.place(path));
    }
    read.push(rating);
  });
  return read;
}

function later(
  value: Day | null,
  held: Day,
  path: Path,
  place: (path: Path) => Place,
  mistakes: MistakeList,
): void {
  if (value === null) return;
  mistakes.try(
    () => place(path),
    () => notBefore(held, value, pathText(path)),
  );
}

/** Numbers that are there twice in a list. */
function twice<F extends string>(
  { place, mistakes }: Reading,
  list: string,
  field: F,
  records: readonly Readonly<Record<F, number>>[],
): void {
  const seen = new Set<number>();
  records.forEach((record, i) => {
    const number = record[field];
    const path = [list, i, field];
    if (seen.has(number)) mistakes.add(`${pathText(path)}: ${number} is there twice`, place(path));
    seen.add(number);
  });
}

import { addDays } from '../../domain/day.js';
import type { FeedbackKind } from '../../domain/mentoring/feedback.js';
import { feedbackKinds } from '../../domain/mentoring/feedback.js';
import { owners } from '../../domain/mentoring/mentorship.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { notBefore, readSession } from '../../domain/mentoring/session-checks.js';
import type { FeedbackGiven } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import { askChoice, askDay, askHidden, askText } from './asking.js';
import type { Hour, Step } from './hour.js';

/**
 * Feedback in both directions, first to the one whose goals it is about. A strength comes before a concern; what was not
 * begun has no further questions.
 */
export function feedbackSteps(hour: Hour): Step[] {
  const { mentorship } = hour.room;
  if (mentorship.kind === 'self') return [];
  const [receiver = 'me'] = owners(mentorship);
  return [otherSide(receiver), receiver].flatMap((giver) =>
    feedbackKinds.flatMap((kind) => oneFeedback(giver, kind, hour)),
  );
}

const fresh: Omit<FeedbackGiven, 'giver' | 'kind'> = {
  goal: null,
  situation: null,
  behaviour: '',
  impact: null,
  answer: null,
  answerNote: null,
  tryUntil: null,
  trust: null,
};

/** What was given so far; a behaviour that is not told yet is empty. */
function givenBy(hour: Hour, giver: Side, kind: FeedbackKind): FeedbackGiven | undefined {
  return hour.said.feedback.find((one) => one.giver === giver && one.kind === kind);
}

function oneFeedback(giver: Side, kind: FeedbackKind, hour: Hour): Step[] {
  const receiver = otherSide(giver);
  const [from, to] = [hour.name(giver), hour.name(receiver)];
  const part = `feedback ${giver}`;
  const at = (): FeedbackGiven => givenBy(hour, giver, kind) ?? { giver, kind, ...fresh };
  const set = (fields: Partial<FeedbackGiven>): void => {
    const others = hour.said.feedback.filter((one) => one.giver !== giver || one.kind !== kind);
    hour.set({ feedback: [...others, { ...at(), ...fields }] });
  };
  const clear = (): void =>
    hour.set({ feedback: hour.said.feedback.filter((one) => one.giver !== giver || one.kind !== kind) });
  const step = (name: string, ask: Step['ask']): Step => ({
    key: `${part}/${kind} ${name}`,
    part,
    group: 'feedback',
    title: `Feedback from ${from} to ${to}`,
    ask,
  });
  const given = givenBy(hour, giver, kind);
  const first = step('situation', () =>
    askText(hour, {
      message:
        kind === 'strength'
          ? `${from}, when did ${to} do something well? The situation:`
          : `${from}, is there a concern? The situation:`,
      why:
        kind === 'strength' ? 'A strength first: what happened, as a camera would have seen it.' : undefined,
      present: at().situation,
      read: readSession.situation,
      take: (situation) => (situation === null ? clear() : set({ situation })),
      enter: kind === 'strength' ? 'Enter: nothing now.' : 'Enter: none.',
    }),
  );
  if (given === undefined) return [first];
  const more = (name: string, ask: Step['ask']): Step => ({
    ...step(name, ask),
    recall: () =>
      [
        ...(given.situation === null ? [] : [`The situation: ${shorten(shown(given.situation), 120)}`]),
        ...(given.behaviour === '' || name === 'behaviour'
          ? []
          : [`Behaviour: ${shorten(shown(given.behaviour), 120)}`]),
      ].join('\n'),
  });
  return [
    first,
    more('behaviour', () =>
      askText(hour, {
        message: `Behaviour: what did ${to} do or say?`,
        present: at().behaviour === '' ? null : at().behaviour,
        read: readSession.behaviour,
        take: (behaviour) => set({ behaviour: behaviour ?? '' }),
        needed: true,
      }),
    ),
    more('impact', () =>
      askText(hour, {
        message: `Impact: what did it do to ${from} or to others?`,
        present: at().impact,
        read: readSession.impact,
        take: (impact) => set({ impact }),
      }),
    ),
    more('answer', () =>
      askChoice(hour, {
        message: `${to}, what do you make of it?`,
        choices: [
          { value: 'accept', label: 'accept', hint: 'it holds' },
          { value: 'try', label: 'try', hint: 'something else, until a day' },
          { value: 'park', label: 'park', hint: 'think about it, and come back to it' },
          { value: 'disagree', label: 'disagree', hint: 'seen otherwise' },
          { value: 'none', label: 'no answer now' },
        ] as const,
        present: at().answer,
        take: (taken) =>
          set({
            answer: taken === 'none' ? null : taken,
            ...(taken === 'try' ? {} : { tryUntil: null }),
          }),
      }),
    ),
    ...(given.answer === 'try'
      ? [
          more('until', () =>
            askDay(hour, {
              message: `${to}, until which day will you try it?`,
              what: 'until',
              present: at().tryUntil,
              preset: addDays(hour.said.day, hour.room.mentorship.cadence),
              check: (until) => notBefore(hour.said.day, until, 'the day'),
              take: (tryUntil) => set({ tryUntil }),
              needed: true,
            }),
          ),
        ]
      : []),
    ...(given.answer === null
      ? []
      : [
          more('note', () =>
            askText(hour, {
              message: `${to}, a word on your answer?`,
              present: at().answerNote,
              read: readSession.answerNote,
              take: (answerNote) => set({ answerNote }),
            }),
          ),
        ]),
    more('trust', () =>
      askHidden(hour, {
        message: `${to}, how sure are you that ${from} wants the best for you, 0 to 10?`,
        why: `Only for ${to}: ${from} looks away. It is in no summary.`,
        given: at().trust !== null,
        read: readSession.trust,
        take: (trust) => set({ trust }),
        wrong: 'It is a whole number from 0 to 10.',
      }),
    ),
  ];
}

/** Feedback that was said; what was begun and has no behaviour is left out. */
export function feedbackSaid(feedback: readonly FeedbackGiven[]): FeedbackGiven[] {
  return feedback
    .filter((one) => one.behaviour !== '')
    .map((one) => (one.answer === 'try' && one.tryUntil === null ? { ...one, answer: null } : one));
}

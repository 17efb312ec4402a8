import { addDays, formatDay } from '../../domain/day.js';
import type { Feedback, FeedbackAnswer, FeedbackOutcome } from '../../domain/mentoring/feedback.js';
import { otherSide } from '../../domain/mentoring/person.js';
import { notBefore, readSession } from '../../domain/mentoring/session-checks.js';
import type { FeedbackAnswered } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import type { Choice } from '../prompter.js';
import { askChoice, askDay, askText } from './asking.js';
import { type Hour, inPart, type Step } from './hour.js';

type Became = Pick<FeedbackAnswered, 'answer' | 'outcome'>;

const answers: readonly Choice<FeedbackAnswer>[] = [
  { value: 'accept', label: 'accept', hint: 'it holds' },
  { value: 'try', label: 'try', hint: 'something else, until a day' },
  { value: 'park', label: 'park', hint: 'think about it, and come back to it' },
  { value: 'disagree', label: 'disagree', hint: 'seen otherwise' },
];

const outcomes: readonly Choice<FeedbackOutcome | 'try'>[] = [
  { value: 'kept', label: 'kept', hint: 'it stays that way' },
  { value: 'dropped', label: 'dropped', hint: 'it was tried, and is left' },
  { value: 'try', label: 'try on', hint: 'until another day' },
];

/** What became of feedback from before: an answer where it waits for one, else how the try went. */
export function answerSteps(entry: Feedback, hour: Hour): Step[] {
  const { number, giver } = entry;
  const [from, to] = [hour.name(giver), hour.name(otherSide(giver))];
  const at = (): FeedbackAnswered | undefined => hour.said.answered.find((one) => one.feedback === number);
  const none = { feedback: number, answer: null, answerNote: null, tryUntil: null, outcome: null };
  const set = (fields: Partial<FeedbackAnswered>): void => {
    const others = hour.said.answered.filter((one) => one.feedback !== number);
    hour.set({ answered: [...others, { ...none, ...at(), ...fields }] });
  };
  const step = (name: string, ask: Step['ask']): Step =>
    inPart('answered', 'Feedback from before', `${number} ${name}`, ask);
  const became = ({ answer, outcome }: Became): void =>
    set({ answer, outcome, ...(answer === 'try' ? {} : { tryUntil: null }) });
  const tried = entry.tryUntil === null ? '' : `, to be tried until ${formatDay(entry.tryUntil)}`;
  const said = `${from} said: ${shorten(shown(entry.behaviour), 120)}`;
  const common = {
    why: `A ${entry.kind} of ${formatDay(entry.day)}${tried}.`,
    skip: 'skip the rest of it',
  };
  const first =
    entry.answer === null
      ? step('became', () =>
          askChoice(hour, {
            ...common,
            message: `${to}, what do you make of it? ${said}`,
            choices: answers,
            present: at()?.answer ?? null,
            take: (answer) => became({ answer, outcome: null }),
          }),
        )
      : step('became', () =>
          askChoice<FeedbackOutcome | 'try'>(hour, {
            ...common,
            message: `${to}, what became of it? ${said}`,
            choices: outcomes,
            present: at()?.outcome ?? (at()?.answer === 'try' ? 'try' : null),
            take: (value) =>
              became(value === 'try' ? { answer: 'try', outcome: null } : { answer: null, outcome: value }),
          }),
        );
  /** A question that does not repeat what it is about. */
  const more = (name: string, ask: Step['ask']): Step => ({ ...step(name, ask), recall: () => said });
  const given = at();
  if (given === undefined) return [first];
  return [
    first,
    ...(given.answer === 'try'
      ? [
          more('until', () =>
            askDay(hour, {
              message: `${to}, until which day will you try it?`,
              what: 'until',
              present: at()?.tryUntil ?? null,
              preset: addDays(hour.said.day, hour.room.mentorship.cadence),
              check: (until) => notBefore(hour.said.day, until, 'the day'),
              take: (tryUntil) => set({ tryUntil }),
              needed: true,
            }),
          ),
        ]
      : []),
    more('note', () =>
      askText(hour, {
        message: `${to}, a word on it?`,
        present: at()?.answerNote ?? null,
        read: readSession.answerNote,
        take: (answerNote) => set({ answerNote }),
      }),
    ),
  ];
}

/** Feedback from before that was answered; a try without its day was only begun. */
export function answersSaid(answered: readonly FeedbackAnswered[]): FeedbackAnswered[] {
  return answered.filter((one) => one.answer !== 'try' || one.tryUntil !== null);
}

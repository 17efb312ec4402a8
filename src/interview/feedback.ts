import type { FeedbackWords } from '../app/mentoring/feedback.js';
import type { Day } from '../domain/day.js';
import type { FeedbackAnswer, FeedbackKind } from '../domain/mentoring/feedback.js';
import { readSession } from '../domain/mentoring/session-checks.js';
import { checkBy, checkUnseen } from './answering.js';
import type { Choice, Prompter } from './prompter.js';

const opening: Readonly<Record<FeedbackKind, (name: string) => string>> = {
  strength: (name) => `What did ${name} do well?`,
  concern: (name) => `What could ${name} do differently?`,
};

/** Asks for one feedback: what was done, when, and what it led to. Nothing when it is passed by. */
export async function askFeedback(
  ask: Prompter,
  kind: FeedbackKind,
  name: string,
): Promise<FeedbackWords | undefined> {
  const behaviour = await ask.text({
    message: opening[kind](name),
    why: 'What you saw or heard, not what you think of it. Enter passes by.',
    check: optional(readSession.behaviour),
  });
  if (behaviour.trim() === '') return undefined;
  const situation = await ask.text({
    message: 'When was that?',
    why: 'Where and when. Enter passes by.',
    check: optional(readSession.situation),
  });
  const impact = await ask.text({
    message: 'What did it lead to?',
    why: 'For you, or for somebody else. Enter passes by.',
    check: optional(readSession.impact),
  });
  return {
    kind,
    behaviour: readSession.behaviour(behaviour),
    situation: given(situation, readSession.situation),
    impact: given(impact, readSession.impact),
  };
}

/** What kind of feedback it is. */
export function askKind(ask: Prompter, name: string): Promise<FeedbackKind> {
  return ask.choose<FeedbackKind>({
    message: 'What is it?',
    choices: [
      { value: 'strength', label: 'strength', hint: `what ${name} did well` },
      { value: 'concern', label: 'concern', hint: `what ${name} could do differently` },
    ],
  });
}

const answers: readonly Choice<FeedbackAnswer>[] = [
  { value: 'accept', label: 'accept', hint: 'yes, that is so' },
  { value: 'try', label: 'try', hint: 'until a day, and see' },
  { value: 'park', label: 'park', hint: 'not now' },
  { value: 'disagree', label: 'disagree', hint: 'it looks different from here' },
];

/** What the receiver makes of it. */
export function askAnswer(ask: Prompter, name: string): Promise<FeedbackAnswer> {
  return ask.choose({ message: `What does ${name} make of it?`, choices: answers });
}

/** Until when it is tried. */
export function askTryUntil(ask: Prompter, read: (text: string) => Day): Promise<string> {
  return ask.text({ message: 'Until when will it be tried?', why: 'e.g. +2w', check: checkBy(read) });
}

/** A word on the answer; null when it is passed by. */
export async function askAnswerNote(ask: Prompter): Promise<string | null> {
  const text = await ask.text({
    message: 'Anything to say to it?',
    why: 'Enter passes by.',
    check: optional(readSession.answerNote),
  });
  return given(text, readSession.answerNote);
}

/** How sure the receiver is that the giver has his interest in mind; kept for himself, null when it is passed by. */
export async function askTrust(ask: Prompter, receiver: string, giver: string): Promise<number | null> {
  const text = await ask.hidden({
    message: `${receiver}: how sure are you that ${giver} has your interest in mind, 0 to 10?`,
    why: 'Kept apart: no ledger, summary or report shows it. Enter passes by.',
    check: checkUnseen(readSession.trust, 'Type a whole number from 0 to 10.'),
  });
  return given(text, readSession.trust);
}

function optional(read: (text: string) => unknown): (text: string) => string | undefined {
  return (text) => (text.trim() === '' ? undefined : checkBy(read)(text));
}

function given<T>(text: string, read: (text: string) => T): T | null {
  return text.trim() === '' ? null : read(text);
}

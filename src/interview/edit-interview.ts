import { type Answers, type Field, fields } from '../domain/goals/answers.js';
import { type Letter, letterNames, letters } from '../domain/goals/fields.js';
import { shorten, shown } from '../domain/text.js';
import { askAgain } from './goal-interview.js';
import { asked, fieldsOf } from './questions.js';
import type { Room } from './walk.js';

/** What was chosen in the end: to save, to go on in the editor, or to leave everything as it was. */
export type Chosen =
  | { readonly kind: 'save'; readonly answers: Answers }
  | { readonly kind: 'editor' | 'leave' };

/** A menu of the five letters until somebody saves or leaves. `refused` says why answers cannot be saved. */
export async function editMenu(
  old: Answers,
  room: Room,
  refused: (answers: Answers) => string | undefined,
): Promise<Chosen> {
  let answers = old;
  for (;;) {
    const changed = changedFields(old, answers);
    if (changed.length > 0) room.ask.say(`Changed: ${changed.join(', ')}.`);
    const choice = await room.ask.choose<Letter | 'save' | 'editor' | 'leave'>({
      message: 'Which part?',
      choices: [
        ...letters.map((letter) => ({
          value: letter,
          label: `${letter}, ${letterNames[letter]}`,
          hint: summary(letter, answers),
        })),
        ...(changed.length > 0
          ? [{ value: 'save' as const, label: 'save the changes' }]
          : [{ value: 'editor' as const, label: 'everything in your editor' }]),
        { value: 'leave', label: changed.length > 0 ? 'drop the changes' : 'leave it as it is' },
      ],
    });
    if (choice === 'leave' || choice === 'editor') return { kind: choice };
    if (choice !== 'save') {
      answers = (await askParts(fieldsOf(choice), answers, room)) ?? answers;
      continue;
    }
    const why = refused(answers);
    if (why === undefined) return { kind: 'save', answers };
    room.ask.say(why);
  }
}

/** Asks some parts again; undefined when it was left. Confidence is a check-in, not a part of the goal. */
export async function askParts(
  wanted: readonly Field[],
  answers: Answers,
  room: Room,
): Promise<Answers | undefined> {
  return askAgain(
    wanted.filter((field) => field !== 'confidence'),
    answers,
    room,
  );
}

function summary(letter: Letter, answers: Answers): string {
  const none = new Set<Field>();
  const told = fieldsOf(letter)
    .filter((field) => asked(field, answers, none))
    .flatMap((field) => answers[field] ?? []);
  return shorten(shown(told.join(', ').replace(/\s+/g, ' ')), 50);
}

/** The fields in which two sets of answers differ. */
function changedFields(old: Answers, now: Answers): Field[] {
  return fields.filter((field) => (old[field] ?? '') !== (now[field] ?? ''));
}

/** The answers that lead from the old to the new ones; an empty one clears its part. Days and rates are as `edit` takes them. */
export function changesBetween(old: Answers, now: Answers): Answers {
  const changes: { [F in Field]?: string } = {};
  for (const field of changedFields(old, now)) changes[field] = now[field] ?? '';
  if (now.rate === undefined) return changes;
  // The rate makes the one of target and due day that is not there any more; the other one is named with it.
  for (const field of ['to', 'due'] as const) {
    if (now[field] === undefined) delete changes[field];
    else changes[field] = now[field];
  }
  return changes;
}

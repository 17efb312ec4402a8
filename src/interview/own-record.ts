import type { OwnRecord } from '../app/progress/own-record.js';
import { type Day, formatDay } from '../domain/day.js';
import type { Answers, Field } from '../domain/goals/answers.js';
import { measureImplied } from '../domain/goals/needs.js';
import { calibrationInWords, tooEarly } from '../domain/progress/calibration.js';
import { type FirstPromise, type Like, laterDue, slipInWords } from '../domain/progress/slip.js';
import type { Prompter } from './prompter.js';

/** What one's own past says before a question is put; empty where it says nothing. */
export function pastBefore(field: Field, answers: Answers, record: OwnRecord | undefined): string {
  if (record === undefined) return '';
  if (field === 'confidence') return calibrationInWords(record.sayings()) ?? tooEarly(record.sayings());
  if (field !== 'due') return '';
  const slip = record.slip(likeOf(answers));
  return slip === undefined ? '' : slipInWords(slip);
}

/** The goal that answers will make, as far as the record asks about it. */
export function likeOf(answers: Answers): Like {
  return { area: answers.area ?? null, kind: measureImplied(answers) ?? null };
}

/**
 * Asks whether to keep a due day or to take the one that one's own record leads to; undefined when it is to be another
 * one. Nothing is asked where the record does not lead to a later day.
 */
export async function keepOrTake(
  ask: Prompter,
  record: OwnRecord,
  goal: { readonly like: Like; readonly first: FirstPromise; readonly due: Day },
  told: boolean,
): Promise<Day | undefined> {
  const { due } = goal;
  const slip = record.slip(goal.like);
  const later = slip === undefined ? undefined : laterDue(slip, goal.first, due);
  if (slip === undefined || later === undefined) return due;
  return ask.choose<Day | undefined>({
    message: `Keep ${formatDay(due)}, or take ${formatDay(later)}?`,
    ...(told ? {} : { why: slipInWords(slip) }),
    choices: [
      { value: due, label: `keep ${formatDay(due)}` },
      { value: later, label: `take ${formatDay(later)}`, hint: 'where your own record leads' },
      { value: undefined, label: 'another day' },
    ],
    preset: due,
  });
}

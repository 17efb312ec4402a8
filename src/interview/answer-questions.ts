import { shorten, shown, shownLines } from '../domain/text.js';
import { checkBy } from './answering.js';
import type { Choice, Prompter } from './prompter.js';

/** One question of a short row of questions: its answer is the text that was typed, checked by `read`. */
export interface RowQuestion<K extends string> {
  readonly key: K;
  readonly message: string;
  /** One line on why it is asked. */
  readonly why: string;
  /** What Enter alone answers. */
  readonly preset?: string;
  /** What Enter alone does, for a question that may be passed by. */
  readonly skip?: string;
  readonly choices?: readonly Choice<string>[];
  /** Throws a Fault for what it does not take. */
  readonly read?: (text: string) => unknown;
}

export type RowAnswers<K extends string> = { readonly [A in K]?: string };

const back = '<';

/**
 * Asks a row of questions one after the other; `<` goes back. `next` gives the question of a key for the answers so far, or
 * undefined where it has no place. A question that was passed by has no answer; `-` clears one that has a preset.
 */
export async function askRow<K extends string>(
  ask: Prompter,
  keys: readonly K[],
  start: RowAnswers<K>,
  next: (key: K, answers: RowAnswers<K>) => RowQuestion<K> | undefined,
): Promise<RowAnswers<K>> {
  const answers: { [A in K]?: string } = { ...start };
  const way: number[] = [];
  let at = 0;
  while (at < keys.length) {
    const key = keys[at];
    const question = key === undefined ? undefined : next(key, answers);
    if (key === undefined || question === undefined) {
      at += 1;
      continue;
    }
    const text = await put(ask, question, answers[key]);
    if (text === back) {
      const before = way.pop();
      if (before === undefined) ask.say('This is the first question.');
      else at = before;
      continue;
    }
    if (text === '') delete answers[key];
    else answers[key] = text;
    way.push(at);
    at += 1;
  }
  return answers;
}

/** Puts one question; empty when it was passed by. */
async function put<K extends string>(
  ask: Prompter,
  question: RowQuestion<K>,
  present: string | undefined,
): Promise<string> {
  const { message, why, choices, skip } = question;
  const preset = present ?? question.preset;
  if (choices !== undefined) {
    const all: Choice<string>[] = [...choices, { value: back, label: 'back' }];
    return ask.choose({ message, why, choices: all, ...(preset === undefined ? {} : { preset }) });
  }
  const keys =
    skip === undefined ? '' : preset === undefined ? `Enter ${skip}.` : 'Enter keeps it, - clears it.';
  // More than a line cannot be put into a line to be edited.
  const long = preset !== undefined && (preset.includes('\n') || preset.length > 300);
  if (long) ask.say(shownLines(shorten(preset, 1000)));
  const offered = preset === undefined || long ? undefined : shown(preset);
  const text = await ask.text({
    message,
    why: [why, keys].filter((line) => line !== '').join('\n'),
    ...(offered === undefined ? {} : { preset: offered }),
    check: (typed) => wrong(typed.trim(), question, preset),
  });
  const bare = text.trim();
  if (bare === '-' && skip !== undefined) return '';
  return bare === '' || bare === offered ? (preset ?? '') : bare;
}

function wrong<K extends string>(
  typed: string,
  question: RowQuestion<K>,
  preset: string | undefined,
): string | undefined {
  if (typed === back || (typed === '-' && question.skip !== undefined)) return undefined;
  if (typed === '') {
    const mayPass = question.skip !== undefined || preset !== undefined;
    return mayPass ? undefined : 'an answer is needed here; < goes back.';
  }
  return question.read === undefined ? undefined : checkBy(question.read)(typed);
}

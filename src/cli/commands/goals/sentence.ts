import { type Answers, type Field, fields, flagOf } from '../../../domain/goals/answers.js';
import { goesWith, measureImplied, missingFields } from '../../../domain/goals/needs.js';
import type { Understood } from '../../../domain/smart/answers-in.js';
import { cleanText, shown } from '../../../domain/text.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';

/** What the sentence of `--sentence` says, read when it is wanted: the reading is loaded for nothing else. */
export async function understoodIn(ctx: Context, text: string): Promise<Understood> {
  const { answersIn } = await import('../../../domain/smart/answers-in.js');
  return answersIn(cleanText(text, { what: 'the sentence', max: 2000 }), ctx.dayQuietly);
}

/** The answers of a sentence with those that flags and files gave over them; what a given measure has no place for is left out. */
export function overSentence(understood: Understood, given: Answers): Answers {
  const kind = measureImplied(given);
  const kept = Object.entries(understood.answers).filter(
    ([field]) => kind === undefined || (field !== 'measure' && goesWith(field as Field, kind)),
  );
  return { ...Object.fromEntries(kept), ...given };
}

/** Tells what was understood, a line each, and what was not. */
export function tellUnderstood(understood: Understood, answers: Answers, ctx: Context): void {
  for (const { field, value, words, readAs } of understood.parts) {
    if (answers[field] !== value) continue;
    const as = readAs === undefined ? '' : `, read as the ${shown(readAs)}`;
    const from = words === undefined || words.text === value ? '' : ` ("${shown(words.text)}"${as})`;
    ctx.say(wrap(`${field}: ${shown(value)}${from}`, ctx.look.width, '  '));
  }
  const { unread } = understood;
  if (unread === undefined || answers[unread.field] !== undefined) return;
  // Measured in another way by a flag, the amount may have its place.
  if (unread.field === 'to' && answers.measure !== 'habit') return;
  const hint = unread.why.hint === undefined ? '' : `. ${unread.why.hint}`;
  ctx.say(wrap(`${shown(unread.why.message)}${shown(hint)}`, ctx.look.width, '  '));
}

/** What is still missing, as flags; a wrong mix of answers misses nothing here, the goal itself will tell. */
export function missingFlags(answers: Answers): string[] {
  return missingFields(answers).map(flagOf);
}

/** What a sentence was understood to say, as `--json --dry-run` shows it. */
export function sentenceJson(
  sentence: string,
  understood: Understood,
  answers: Answers,
  goal: unknown,
): Record<string, unknown> {
  const { parts, unread } = understood;
  return {
    sentence,
    answers: Object.fromEntries(fields.map((field) => [field, answers[field] ?? null])),
    understood: parts.map(({ field, value, words }) => ({
      field,
      value,
      words: words?.text ?? null,
      start: words?.start ?? null,
      end: words?.end ?? null,
    })),
    unread: unread === undefined ? null : { words: unread.words, why: unread.why.message },
    missing: missingFlags(answers),
    goal,
  };
}

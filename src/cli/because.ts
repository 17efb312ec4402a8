import { clausesInWords, NeedsReason, readReason } from '../domain/milestones/reason.js';
import { shown } from '../domain/text.js';
import { checkBy } from '../interview/answering.js';
import type { Prompter } from '../interview/prompter.js';

/**
 * Does what may make a promise easier: with the reason given, or else with one that is asked for when it turns out to be
 * needed. Nothing was written when a reason is missing, so it is done again with it.
 */
export async function withReason<T>(
  ask: Prompter | undefined,
  given: string | undefined,
  attempt: (because: string | null) => T,
): Promise<T> {
  const because = given === undefined ? null : readReason(given);
  try {
    return attempt(because);
  } catch (error) {
    if (!(error instanceof NeedsReason) || ask === undefined) throw error;
    ask.say(`This makes the promise easier: ${shown(clausesInWords(error.clauses))}.`);
    const reason = await ask.text({
      message: 'Why?',
      why: 'The history keeps what you promised before, and your reason.',
      check: checkBy(readReason),
    });
    return attempt(readReason(reason));
  }
}

import { Fault } from '../domain/fault.js';
import type { Prompter } from '../interview/prompter.js';

/**
 * What looks wrong is asked about, once for all; gives what was said to be right. Without somebody to ask nothing is
 * accepted, and the use case refuses it.
 */
export async function accept(
  ask: Prompter | undefined,
  doubts: readonly string[],
  force: boolean,
  otherwise: string,
): Promise<readonly string[] | 'all'> {
  if (force) return 'all';
  if (ask === undefined || doubts.length === 0) return [];
  const right = await ask.confirm({ message: `${doubts.join('; ')}. Is it right?`, preset: false });
  if (right) return doubts;
  throw new Fault('refused', otherwise, { hint: 'Type the command again with what is right.' });
}

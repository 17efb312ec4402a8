import { isEmpty } from './hollow.js';
import { CLAIM_WORDS, GLUE, REASON_WORDS } from './hollow-words.js';
import { read } from './reading.js';
import { FUNCTION } from './words.js';

/** Words that lead to a reason and say nothing of it. */
const LEADS = /^(?:in order to|so that|so as to|because|since|for|to|as)\b/i;

/** Whether a word with weight is left, both with and without what leads to it. */
function tells(text: string, weighs: (low: string) => boolean): boolean {
  const bare = text.trim().slice(0, 2000);
  return [bare, bare.replace(LEADS, '')].every((words) =>
    read(words).tokens.some((token) => token.kind === 'word' && weighs(token.low)),
  );
}

/** Whether a text that tells the means holds a word that could be put in a calendar, and not effort and support alone. */
export function tellsMeans(text: string): boolean {
  return tells(text, (low) => !isEmpty(low));
}

/** Whether a text that tells a reason holds a word of its own, and not only what would fit any goal. */
export function tellsReason(text: string): boolean {
  return tells(
    text,
    (low) => !REASON_WORDS.has(low) && !GLUE.has(low) && !FUNCTION.has(low) && !CLAIM_WORDS.has(low),
  );
}

import { isEmpty } from './hollow.js';
import { CLAIM_WORDS, GLUE, REASON_WORDS } from './hollow-words.js';
import { read } from './reading.js';
import { FUNCTION } from './words.js';

/** Words that lead to a reason and say nothing of it. */
const LEADS = /^(?:in order to|so that|so as to|because|since|for|to|as)\b/i;

function words(text: string): string[] {
  return read(text.trim().replace(LEADS, '').slice(0, 2000))
    .tokens.filter((token) => token.kind === 'word')
    .map((token) => token.low);
}

/** Whether a text that tells the means holds a word that could be put in a calendar, and not effort and support alone. */
export function tellsMeans(text: string): boolean {
  return words(text).some((low) => !isEmpty(low));
}

/** Whether a text that tells a reason holds a word of its own, and not only what would fit any goal. */
export function tellsReason(text: string): boolean {
  return words(text).some(
    (low) => !REASON_WORDS.has(low) && !GLUE.has(low) && !FUNCTION.has(low) && !CLAIM_WORDS.has(low),
  );
}

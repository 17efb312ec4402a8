import { plural } from '../domain/number.js';
import type { Prompter } from './prompter.js';

/** What may have come between, by the key that says so. */
const reasons = { i: 'ill', b: 'busy', h: 'lost heart', o: 'something else' } as const;

function isKey(text: string): text is keyof typeof reasons {
  return Object.hasOwn(reasons, text);
}

/** Asks what came between; one key, or Enter for nothing. */
export async function whatCameBetween(ask: Prompter): Promise<string | null> {
  const keys = Object.entries(reasons).map(([key, word]) => `${key} ${word}`);
  const key = await ask.text({
    message: `What came between? ${keys.join(', ')}`,
    why: 'Enter says nothing.',
    check: (text) => {
      const typed = text.trim().toLowerCase();
      return typed === '' || isKey(typed) ? undefined : 'Type i, b, h or o, or only Enter.';
    },
  });
  const typed = key.trim().toLowerCase();
  return isKey(typed) ? reasons[typed] : null;
}

/** The note of the check-in that ends a silence: how long it was, and why, if that was said. */
export function noteAfterSilence(
  note: string | null,
  quietDays: number,
  reason: string | null,
): string | null {
  if (reason === null) return note;
  const silence = `after ${plural(quietDays, 'quiet day')}: ${reason}`;
  return note === null ? silence : `${note} (${silence})`;
}

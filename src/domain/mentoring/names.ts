import { folded } from '../text.js';

/** Words that mean the person whose database it is, wherever a name is typed. */
export const oneself: readonly string[] = ['me', 'myself', 'self'];

/** Whether a name, as it was typed, means the person whose database it is: by such a word, or by the own name. */
export function isOneself(typed: string, who: string): boolean {
  const word = nameKey(typed);
  return oneself.includes(word) || word === nameKey(who);
}

/** Whom of some people a name, as it was typed, may mean: who is called exactly so, else all of whom a word of the name begins so. */
export function whoFits<P extends { readonly name: string }>(people: readonly P[], typed: string): P[] {
  const word = nameKey(typed);
  if (word === '') return [];
  const exact = people.filter(({ name }) => nameKey(name) === word);
  if (exact.length > 0) return exact;
  return people.filter(({ name }) => nameKey(name).startsWith(word) || nameKey(name).includes(` ${word}`));
}

/** What of a name tells whether two are the same. */
export function nameKey(name: string): string {
  return folded(name.trim()).replace(/\s+/g, ' ');
}

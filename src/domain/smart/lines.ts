import { checkWords, refuseStatement } from './check.js';
import type { LetterResult, WordCheck } from './types.js';

/** What is answered to one line: the letters, or one sentence that says why there are none. */
export type LineAnswer =
  | { readonly id: string; readonly letters: WordCheck['letters']; readonly loose?: 'learning' | 'open' }
  | { readonly id: string; readonly error: string };

/** Checks the words of one statement, which a line named or gave its number to. */
export function checkStatement(id: string, text: string): LineAnswer {
  const error = refuseStatement(text);
  if (error !== undefined) return { id, error };
  const { letters, loose } = checkWords(text);
  return { id, letters, ...(loose !== undefined && { loose }) };
}

/** Whether any letter of the answer fails; an error fails too. */
export function lineFails(answer: LineAnswer): boolean {
  if ('error' in answer) return true;
  return Object.values(answer.letters).some((letter: LetterResult) => !letter.pass);
}

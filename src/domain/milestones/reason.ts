import { Fault } from '../fault.js';
import { cleanText } from '../text.js';

/** A promise that would get easier, without a reason: it can be asked for, and the change tried again. */
export class NeedsReason extends Fault {
  /** What gets easier, a clause each. */
  readonly clauses: readonly string[];

  constructor(clauses: readonly string[]) {
    super('usage', `this makes the promise easier: ${clausesInWords(clauses)}`, {
      hint: 'Say why with --because "..."; the history keeps it.',
    });
    this.clauses = clauses;
  }
}

/** The first few of what gets easier, in one line. */
export function clausesInWords(clauses: readonly string[]): string {
  const more = clauses.length - 3;
  return more > 0 ? `${clauses.slice(0, 3).join('; ')}; and ${more} more` : clauses.join('; ');
}

/** The one check of a reason for changing a promise; throws a usage Fault. */
export function readReason(text: string): string {
  return cleanText(text, { what: 'the reason', max: 1000 });
}

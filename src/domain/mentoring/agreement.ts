import type { Day } from '../day.js';
import { type Mentorship, sidesOf } from './mentorship.js';
import type { Side } from './person.js';

/** What two people agreed on: a change of any of it is confirmed anew. Each field with its flag. */
export const termFlags = {
  cadence: 'every',
  minutes: 'minutes',
  ends: 'end',
  purpose: 'purpose',
  goals: 'goals',
  expectations: 'expectations',
  disagreeing: 'disagreeing',
  confidential: 'confidential',
  coolingOff: 'cooling-off',
} as const;

export type Term = keyof typeof termFlags;
export type Terms = Pick<Mentorship, Term>;
export const termNames = Object.keys(termFlags) as readonly Term[];

/** The terms in which two agreements differ. */
export function termsChanged(before: Terms, after: Terms): Term[] {
  return termNames.filter((term) => before[term] !== after[term]);
}

/** Who agrees once some sides have said so to new terms: they, and nobody else any more. */
export function agreedAnew(
  sides: readonly Side[],
  day: Day,
): Pick<Mentorship, 'agreedByMe' | 'agreedByThem'> {
  return {
    agreedByMe: sides.includes('me') ? day : null,
    agreedByThem: sides.includes('them') ? day : null,
  };
}

/** The sides that have not agreed to the present terms. */
export function notAgreed(it: Pick<Mentorship, 'kind' | 'agreedByMe' | 'agreedByThem'>): Side[] {
  return sidesOf(it).filter((side) => (side === 'me' ? it.agreedByMe : it.agreedByThem) === null);
}

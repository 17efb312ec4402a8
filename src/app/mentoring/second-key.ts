import type { Goal } from '../../domain/goal.js';
import { ownerOf, secondKey } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Reader } from '../ports.js';
import { nameOf, type Tie } from './find-mentorship.js';
import type { Owned, Whose } from './whose.js';

/** Who has to agree when a goal is done or becomes easier. */
export interface SecondKey {
  readonly tie: Tie;
  readonly side: Side;
  readonly name: string;
  readonly owner: Side;
  readonly ownerName: string;
}

/** Who has to agree to a goal; undefined where it is kept alone, with oneself, or the mentorship is over. */
export function secondKeyOf(
  store: Reader,
  who: string,
  goal: Pick<Goal, 'personId' | 'mentorshipId'>,
): SecondKey | undefined {
  if (goal.mentorshipId === null) return undefined;
  const mentorship = store.mentorships().find((one) => one.id === goal.mentorshipId);
  if (mentorship === undefined || mentorship.endedOn !== null) return undefined;
  const side = secondKey(mentorship, goal);
  if (side === undefined) return undefined;
  const person = store.people().find((one) => one.id === mentorship.personId) ?? null;
  const tie: Tie = { mentorship, person };
  const owner = ownerOf(goal);
  return { tie, side, name: nameOf(tie, side, { who }), owner, ownerName: nameOf(tie, owner, { who }) };
}

/** The same for views, of which one reads many goals: only who it is. */
export function keyHolder(
  goal: Owned,
  whose: Whose,
): { readonly side: Side; readonly name: string } | undefined {
  const tie = whose.tie(goal);
  if (tie === undefined || tie.mentorship.endedOn !== null) return undefined;
  const side = secondKey(tie.mentorship, goal);
  return side && { side, name: nameOf(tie, side, { who: whose.me }) };
}

import type { Day } from '../../domain/day.js';
import type { Goal } from '../../domain/goal.js';
import { guardsPromises, type Mentorship, ownerOf, secondKey } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Reader } from '../ports.js';
import { nameOf, type Tie, tieById } from './find-mentorship.js';
import type { Owned, Whose } from './whose.js';

/** Who has to agree when a goal is done or becomes easier. */
export interface SecondKey {
  readonly tie: Tie;
  readonly side: Side;
  readonly name: string;
  readonly owner: Side;
  readonly ownerName: string;
}

/**
 * Who holds the second key to a goal of a mentorship as long as that runs, or ran on a day: once it has ended, one key is
 * enough.
 */
export function keyInForce(mentorship: Mentorship, goal: Owned, on?: Day): Side | undefined {
  const { endedOn } = mentorship;
  if (endedOn !== null && (on === undefined || endedOn <= on)) return undefined;
  return secondKey(mentorship, goal);
}

/** The same for a promise that was to become easier on a day: then also for a while after the end. */
function keyToPromise(mentorship: Mentorship, goal: Owned, asked: Day | undefined): Side | undefined {
  if (asked === undefined) return keyInForce(mentorship, goal);
  return guardsPromises(mentorship, asked) ? secondKey(mentorship, goal) : undefined;
}

/**
 * Who has to agree to a goal; undefined where it is kept alone, with oneself, or the mentorship is over. `asked`: the day on
 * which it was asked to make the promise easier, where it is about that.
 */
export function secondKeyOf(
  store: Reader,
  who: string,
  goal: Pick<Goal, 'personId' | 'mentorshipId'>,
  asked?: Day,
): SecondKey | undefined {
  const tie = tieById(store, goal.mentorshipId);
  const side = tie && keyToPromise(tie.mentorship, goal, asked);
  if (tie === undefined || side === undefined) return undefined;
  const owner = ownerOf(goal);
  return { tie, side, name: nameOf(tie, side, { who }), owner, ownerName: nameOf(tie, owner, { who }) };
}

/** The same for views, of which one reads many goals: only who it is. */
export function keyHolder(
  goal: Owned,
  whose: Whose,
  asked?: Day,
): { readonly side: Side; readonly name: string } | undefined {
  const tie = whose.tie(goal);
  const side = tie && keyToPromise(tie.mentorship, goal, asked);
  return tie && side && { side, name: nameOf(tie, side, { who: whose.me }) };
}

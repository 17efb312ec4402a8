import type { Day } from '../../domain/day.js';
import type { Id } from '../../domain/goal.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import type { Reader } from '../ports.js';
import { keyInForce } from './second-key.js';
import type { Owned } from './whose.js';

/**
 * Tells whether what the owner of a goal ticks has to be confirmed by somebody else, now or at the end of a day. Mentorships
 * are read once, and only when a goal is met that is kept in one.
 */
export function twoKeysIn(store: Pick<Reader, 'mentorships'>, on?: Day): (goal: Owned) => boolean {
  let known: Map<Id, Mentorship> | undefined;
  return (goal) => {
    if (goal.mentorshipId == null) return false;
    known ??= new Map(store.mentorships().map((one) => [one.id, one]));
    const kept = known.get(goal.mentorshipId);
    return kept !== undefined && keyInForce(kept, goal, on) !== undefined;
  };
}

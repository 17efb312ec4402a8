import type { Id } from '../../domain/goal.js';
import { type Mentorship, secondKey } from '../../domain/mentoring/mentorship.js';
import type { Reader } from '../ports.js';
import type { Owned } from './whose.js';

/**
 * Tells whether what the owner of a goal ticks has to be confirmed by somebody else. Mentorships are read once, and only
 * when a goal is met that is kept in one.
 */
export function twoKeysIn(store: Pick<Reader, 'mentorships'>): (goal: Owned) => boolean {
  let known: Map<Id, Mentorship> | undefined;
  return (goal) => {
    if (goal.mentorshipId == null) return false;
    known ??= new Map(store.mentorships().map((one) => [one.id, one]));
    const kept = known.get(goal.mentorshipId);
    return kept !== undefined && secondKey(kept, goal) !== undefined;
  };
}

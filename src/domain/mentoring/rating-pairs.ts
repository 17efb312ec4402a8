import { type Day, maxDay } from '../day.js';
import type { Id } from '../goal.js';
import type { Side } from './person.js';
import type { Rating, Scale } from './session.js';

/** Both views of a goal on a scale, given in the same session, or outside of one after another. */
export interface RatingPair {
  readonly goalId: Id;
  readonly scale: Scale;
  readonly sessionId: Id | null;
  /** The day of the later one. */
  readonly day: Day;
  readonly me: number;
  readonly them: number;
}

export interface Paired {
  /** In the order in which they became whole. */
  readonly pairs: readonly RatingPair[];
  /** Ratings of one side that stay sealed until the other one gives his. */
  readonly sealed: readonly Rating[];
}

/**
 * Puts ratings together, oldest first, to pairs. In a session both views belong together; outside, a view waits for the
 * other side's next one, and a second one by the same side takes its place.
 */
export function paired(ratings: readonly Rating[]): Paired {
  const waiting = new Map<string, Rating>();
  const pairs: RatingPair[] = [];
  for (const rating of ratings) {
    const { goalId, scale, sessionId, side } = rating;
    const key = (of: Side): string => [goalId, scale, sessionId ?? '', of].join(' ');
    const otherKey = key(side === 'me' ? 'them' : 'me');
    const other = waiting.get(otherKey);
    if (other === undefined) {
      waiting.set(key(side), rating);
      continue;
    }
    waiting.delete(otherKey);
    const [me, them] = side === 'me' ? [rating.value, other.value] : [other.value, rating.value];
    const day = maxDay(rating.day, other.day);
    pairs.push({ goalId, scale, sessionId, day, me, them });
  }
  return { pairs, sealed: [...waiting.values()] };
}

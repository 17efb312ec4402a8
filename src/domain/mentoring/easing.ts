import type { Day } from '../day.js';
import type { Id } from '../goal.js';

export const easingStates = ['waiting', 'acknowledged', 'matured', 'lapsed'] as const;
export type EasingState = (typeof easingStates)[number];

/** A promise that is to become easier and waits until its day, or until the other side acknowledges it. */
export interface Easing {
  readonly id: Id;
  readonly goalId: Id;
  readonly day: Day;
  readonly effectiveOn: Day;
  readonly who: string;
  readonly reason: string;
  /** JSON: what becomes easier, a clause each. */
  readonly clauses: string;
  /** JSON: the writes that will be done. */
  readonly writes: string;
  readonly state: EasingState;
  readonly settledOn: Day | null;
}

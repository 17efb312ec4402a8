import type { Day } from '../day.js';
import type { Id } from '../goal.js';
import type { Side } from './person.js';

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** Who does what by when; it comes first in the next session. */
export interface ActionItem {
  readonly id: Id;
  readonly number: number;
  readonly mentorshipId: Id;
  readonly sessionId: Id | null;
  readonly goalId: Id | null;
  readonly owner: Side;
  readonly what: string;
  readonly madeOn: Day;
  readonly due: Day | null;
  /** How often it was carried over to a later session. */
  readonly carried: number;
  readonly state: ActionState;
  readonly closedOn: Day | null;
  /** A word why: on the last time that it was done, carried or dropped. */
  readonly word: string | null;
}

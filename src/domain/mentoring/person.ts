import type { Day } from '../day.js';
import type { Id } from '../goal.js';

/** The two seats of a tie: the person whose database it is, and the other one. */
export const sides = ['me', 'them'] as const;
export type Side = (typeof sides)[number];

export function otherSide(side: Side): Side {
  return side === 'me' ? 'them' : 'me';
}

/** Somebody one knows. `notes` and `reach` are private: no report, summary, scorecard or calendar holds them. */
export interface Person {
  readonly id: Id;
  readonly name: string;
  /** How to reach them. */
  readonly reach: string | null;
  readonly notes: string | null;
  readonly goodAt: string | null;
}

/** `gave-advice` and `introduced`: they helped me; `asked-me`: I helped them. */
export const helpKinds = ['gave-advice', 'introduced', 'asked-me'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** One help between two people; `note` is private. */
export interface Help {
  readonly id: Id;
  readonly personId: Id;
  readonly day: Day;
  readonly kind: HelpKind;
  readonly note: string | null;
  readonly thankedOn: Day | null;
}

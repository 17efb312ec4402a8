import type { Day } from '../day.js';
import type { Id } from '../goal.js';
import type { Side } from './person.js';

/** One meeting of a mentorship. `privateNotes` are one's own and never leave. */
export interface Session {
  readonly id: Id;
  readonly mentorshipId: Id;
  /** Its place in the mentorship: the first is 1. */
  readonly number: number;
  readonly day: Day;
  /** How long it took. */
  readonly minutes: number | null;
  /** Lines, one a win. */
  readonly wins: string | null;
  readonly notes: string | null;
  readonly privateNotes: string | null;
}

/** What was said of a goal in a session, along GROW: goal, reality, options, will. */
export interface Talk {
  readonly id: Id;
  readonly sessionId: Id;
  readonly goalId: Id;
  /** On the difference between the two views. */
  readonly gap: string | null;
  readonly aim: string | null;
  readonly reality: string | null;
  /** Lines, one an option. */
  readonly options: string | null;
  /** `I will …`. */
  readonly will: string | null;
  readonly willBy: Day | null;
  /** 1 to 10. */
  readonly commitment: number | null;
  /** What would make it an eight. */
  readonly eight: string | null;
}

/** The scales of a session, in the order in which they are asked. */
export const sessionScales = ['S', 'M', 'A', 'R', 'T', 'progress'] as const;
export type SessionScale = (typeof sessionScales)[number];
/** `attainment` is rated against the levels that were written for the goal. */
export type Scale = SessionScale | 'attainment';

/** One side's view of a goal on a scale: -2 to 2. */
export interface Rating {
  readonly id: Id;
  readonly goalId: Id;
  readonly mentorshipId: Id;
  readonly sessionId: Id | null;
  readonly side: Side;
  readonly scale: Scale;
  readonly value: number;
  readonly day: Day;
}

/** Something to talk about next time; `sessionId` tells where it was. */
export interface AgendaItem {
  readonly id: Id;
  readonly mentorshipId: Id;
  readonly side: Side;
  readonly what: string;
  readonly day: Day;
  readonly sessionId: Id | null;
}

/** Five levels of reaching a goal, written before it is known which it will be. */
export interface Attainment {
  readonly id: Id;
  readonly goalId: Id;
  readonly muchLess: string;
  readonly less: string;
  readonly expected: string;
  readonly more: string;
  readonly muchMore: string;
  readonly day: Day;
}

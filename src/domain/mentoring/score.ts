import type { Day } from '../day.js';
import type { Goal, Milestone, State } from '../goal.js';
import type { ActionItem } from './action.js';
import type { Easing } from './easing.js';
import type { Mentorship, SelfRating } from './mentorship.js';
import type { Side } from './person.js';
import type { Attainment, Rating, Session } from './session.js';

/** What is known of a mentorship; all of it belongs to it. */
export interface ScorecardFacts {
  readonly mentorship: Mentorship;
  readonly today: Day;
  /** Drafts are not promised yet and are left out by who reads them. */
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
  readonly easings: readonly Easing[];
  readonly attainments: readonly Attainment[];
  readonly ratings: readonly Rating[];
  readonly actions: readonly ActionItem[];
  readonly sessions: readonly Session[];
  readonly selfRatings: readonly SelfRating[];
}

/** How far a goal came, held against the levels that were written for it. */
export interface GoalScore {
  readonly number: number;
  readonly statement: string;
  readonly owner: Side;
  readonly state: State;
  /** The day on which its levels were written; null: none are. */
  readonly levelsOn: Day | null;
  /** Written when half of the goal's time was over, so that they were no promise any more. */
  readonly levelsLate: boolean;
  /** The last views of both; null as long as they are not both there. */
  readonly rated: { readonly day: Day; readonly me: number; readonly them: number | null } | null;
  /** Whoever has rated it while the other one has not. */
  readonly waitingFor: Side | null;
}

/** What was promised in sessions and had to be done by now. */
export interface PromiseScore {
  readonly due: number;
  /** Done by the day that was named first, or without a day. */
  readonly kept: number;
  /** Done after its day, or carried over before. */
  readonly later: number;
  readonly dropped: number;
  /** Not done, and its day is over. */
  readonly overdue: number;
}

/** Days that something waited for the other side's word. */
export interface WaitScore {
  readonly n: number;
  readonly median: number | null;
  /** Things that wait today. */
  readonly waiting: number;
}

/** How far the two views of the same goal on the same scale are apart, over some sessions. */
export interface GapScore {
  readonly sessions: number;
  /** Pairs of ratings. */
  readonly n: number;
  /** The mean distance of the two views, 0 to 4. */
  readonly mean: number;
}

export interface SkillScore {
  readonly side: Side;
  readonly skill: string;
  readonly start: number | null;
  readonly middle: number | null;
  readonly end: number | null;
  /** From the start to the last one given; null without both. */
  readonly change: number | null;
}

/** A mentorship in counts: each with its n, none averaged over the two sides, none a proof. */
export interface Scorecard {
  readonly from: Day;
  /** The last day that counts: today, or the end of the mentorship. */
  readonly upTo: Day;
  readonly goals: readonly GoalScore[];
  /** How many goals came at least as far as expected, in the eyes of each. */
  readonly attained: { readonly [S in Side]: { readonly n: number; readonly asExpected: number } };
  readonly promises: { readonly [S in Side]: PromiseScore };
  readonly claims: WaitScore;
  readonly easings: WaitScore & { readonly unanswered: number };
  readonly sessions: { readonly held: number; readonly agreed: number };
  readonly gap: {
    /** All sessions with both views. */
    readonly all: GapScore | null;
    /** The first and the last ones; null while there are too few to compare. */
    readonly ends: { readonly first: GapScore; readonly last: GapScore } | null;
  };
  readonly skills: readonly SkillScore[];
}

import type { Day } from '../day.js';
import type { FeedbackAnswer, FeedbackKind, FeedbackOutcome } from './feedback.js';
import type { Phase } from './mentorship.js';
import type { Side } from './person.js';
import type { SessionScale } from './session.js';

/** What was said in a session, before it is kept: the draft of one that goes on, and what a session file tells. */
export interface SessionDraft {
  readonly day: Day;
  /** Minutes that it took. */
  readonly minutes: number | null;
  /** What became of what was promised last time. */
  readonly promised: readonly PromiseAnswer[];
  readonly goals: readonly GoalTalk[];
  readonly wins: readonly string[];
  /** Items of the list that were talked about, by their words. */
  readonly talkedAbout: readonly string[];
  /** What became of feedback from before. */
  readonly answered: readonly FeedbackAnswered[];
  readonly feedback: readonly FeedbackGiven[];
  readonly actions: readonly NewAction[];
  readonly selfRatings: readonly SelfRatingGiven[];
  /** The next meeting. */
  readonly next: Day | null;
  readonly notes: string | null;
  /** One's own, for nobody else. */
  readonly privateNotes: string | null;
}

export interface PromiseAnswer {
  /** The number of the action item. */
  readonly action: number;
  readonly state: 'done' | 'carried' | 'dropped';
  /** A word why. */
  readonly word: string | null;
  /** The new day of one that is carried. */
  readonly due: Day | null;
}

/** One side's view, scale by scale; what was skipped is not there. */
export type View = { readonly [S in SessionScale]?: number };

export interface GoalTalk {
  /** The number of the goal. */
  readonly goal: number;
  readonly views: { readonly [S in Side]?: View };
  readonly gap: string | null;
  readonly aim: string | null;
  readonly reality: string | null;
  readonly options: readonly string[];
  readonly will: string | null;
  readonly willBy: Day | null;
  /** 1 to 10. */
  readonly commitment: number | null;
  readonly eight: string | null;
  /** Claimed milestones that the other side agreed to, e.g. `3.2`. */
  readonly confirmed: readonly string[];
  /** Whether the easing that waited was acknowledged. */
  readonly acknowledged: boolean;
}

export interface FeedbackGiven {
  readonly giver: Side;
  readonly kind: FeedbackKind;
  /** The number of the goal it is about, if any. */
  readonly goal: number | null;
  readonly situation: string | null;
  readonly behaviour: string;
  readonly impact: string | null;
  readonly answer: FeedbackAnswer | null;
  readonly answerNote: string | null;
  readonly tryUntil: Day | null;
  readonly trust: number | null;
}

/** What its receiver makes of feedback that was given before, or what became of it. */
export interface FeedbackAnswered {
  /** The number of the feedback. */
  readonly feedback: number;
  readonly answer: FeedbackAnswer | null;
  readonly answerNote: string | null;
  /** Goes with `try`. */
  readonly tryUntil: Day | null;
  readonly outcome: FeedbackOutcome | null;
}

export interface NewAction {
  readonly owner: Side;
  readonly what: string;
  readonly due: Day | null;
  readonly goal: number | null;
}

export interface SelfRatingGiven {
  readonly side: Side;
  readonly phase: Phase;
  readonly skill: string;
  /** 0 to 10. */
  readonly value: number;
}

/** Whether two self-ratings are of the same side, at the same time, of the same skill however it is written. */
export function sameSelfRating(
  one: Omit<SelfRatingGiven, 'value'>,
  other: Omit<SelfRatingGiven, 'value'>,
): boolean {
  const [skill, otherSkill] = [one.skill.toLowerCase(), other.skill.toLowerCase()];
  return one.side === other.side && one.phase === other.phase && skill === otherSkill;
}

/** A session of which nothing was said yet. */
export function emptySession(day: Day): SessionDraft {
  return {
    day,
    minutes: null,
    promised: [],
    goals: [],
    wins: [],
    talkedAbout: [],
    answered: [],
    feedback: [],
    actions: [],
    selfRatings: [],
    next: null,
    notes: null,
    privateNotes: null,
  };
}

/** A goal of which nothing was said yet. */
export function emptyTalk(goal: number): GoalTalk {
  return {
    goal,
    views: {},
    gap: null,
    aim: null,
    reality: null,
    options: [],
    will: null,
    willBy: null,
    commitment: null,
    eight: null,
    confirmed: [],
    acknowledged: false,
  };
}

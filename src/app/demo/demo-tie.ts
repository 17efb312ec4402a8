import type { FeedbackAnswer, FeedbackKind } from '../../domain/mentoring/feedback.js';
import type { MentorshipKind, Phase, Role } from '../../domain/mentoring/mentorship.js';
import type { HelpKind, Side } from '../../domain/mentoring/person.js';
import type { View } from '../../domain/mentoring/session-draft.js';

/** Days are counted from today: -30 is thirty days ago. */
export type Offset = number;

/** Somebody whom the owner of the examples knows. */
export interface DemoPerson {
  readonly name: string;
  readonly since: Offset;
  readonly reach: string;
  readonly notes: string;
  readonly goodAt: string;
  readonly helps: readonly {
    readonly on: Offset;
    readonly kind: HelpKind;
    readonly note: string;
    readonly thanked?: Offset;
  }[];
}

/** A mentorship of the examples, with all its sessions. */
export interface DemoTie {
  readonly name: string;
  readonly kind: MentorshipKind;
  readonly role: Role;
  readonly cadence: number;
  readonly minutes: number;
  readonly start: Offset;
  readonly ends: Offset | null;
  readonly next: Offset;
  readonly purpose: string;
  readonly goals: string;
  readonly expectations: string;
  readonly disagreeing: string;
  readonly confidential: string;
  /** The statements of the goals that are kept in it. */
  readonly kept: readonly string[];
  readonly selfRatings: readonly {
    readonly on: Offset;
    readonly phase: Phase;
    readonly side: Side;
    readonly skills: Readonly<Record<string, number>>;
  }[];
  readonly levels: readonly DemoLevels[];
  readonly sessions: readonly DemoSession[];
  /** What is on the list for the next session. */
  readonly list: readonly { readonly on: Offset; readonly side: Side; readonly what: string }[];
}

/** Levels of reaching a goal, and how both rated it since. */
export interface DemoLevels {
  readonly goal: string;
  readonly on: Offset;
  readonly words: readonly [string, string, string, string, string];
  readonly rated: readonly { readonly on: Offset; readonly me: number; readonly them: number }[];
}

export interface DemoSession {
  readonly on: Offset;
  readonly minutes: number;
  readonly wins?: readonly string[];
  readonly notes?: string;
  readonly privateNotes?: string;
  readonly talks: readonly DemoTalk[];
  readonly feedback?: readonly DemoFeedback[];
  readonly actions?: readonly DemoAction[];
  /** Milestones that the other side agreed to, by their titles. */
  readonly confirmed?: readonly string[];
  /** Goals whose easing was acknowledged. */
  readonly acknowledged?: readonly string[];
}

export interface DemoTalk {
  readonly goal: string;
  readonly me: View;
  readonly them: View;
  readonly gap?: string;
  readonly aim?: string;
  readonly reality?: string;
  readonly options?: readonly string[];
  /** What the owner of the goal will do; with a day it becomes an action item. */
  readonly will?: { readonly what: string; readonly end?: DemoEnd } & (
    | { readonly by: Offset }
    | { readonly by?: never }
  );
  readonly commitment?: number;
  readonly eight?: string;
}

/** What became of an action item: done or dropped on a day, after it was carried so often. */
export interface DemoEnd {
  readonly on: Offset;
  readonly state: 'done' | 'dropped';
  readonly word?: string;
  readonly carried?: readonly { readonly on: Offset; readonly due: Offset; readonly word: string }[];
}

export interface DemoAction {
  readonly owner: Side;
  readonly what: string;
  readonly due: Offset;
  readonly end?: DemoEnd;
}

export interface DemoFeedback {
  readonly giver: Side;
  readonly kind: FeedbackKind;
  readonly goal?: string;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly answer?: FeedbackAnswer;
  readonly answerNote?: string;
  readonly tryUntil?: Offset;
  readonly trust?: number;
  readonly outcome?: { readonly on: Offset; readonly was: 'kept' | 'dropped' };
}

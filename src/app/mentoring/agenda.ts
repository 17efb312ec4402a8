import type { Milestone } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import type { Feedback } from '../../domain/mentoring/feedback.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { AgendaItem, Scale, Session } from '../../domain/mentoring/session.js';
import type { Status } from '../../domain/progress/standing.js';
import type { GoalStanding } from '../progress/standings.js';
import type { Tie } from './find-mentorship.js';

/** Why a goal needs talk; the first that holds decides its place. */
export const talkReasons = [
  'off-track',
  'status-changed',
  'silent',
  'not-started',
  'at-risk',
  'to-confirm',
  'easing-waits',
  'views-differ',
  'due-soon',
] as const;
export type TalkReason = (typeof talkReasons)[number];

/** A goal on the agenda. */
export interface AgendaGoal {
  readonly row: GoalStanding;
  readonly owner: Side;
  /** Empty when there is nothing that presses. */
  readonly reasons: readonly TalkReason[];
  /** Its status on the day of the last session; null without one. */
  readonly statusThen: Status | null;
  /** Milestones that were claimed and not yet confirmed. */
  readonly toConfirm: readonly Milestone[];
  readonly easing: Easing | null;
  /** Scales on which the two views were two or more apart the last time. */
  readonly gaps: readonly { readonly scale: Scale; readonly me: number; readonly them: number }[];
}

/** What a session is about, made from the data. */
export interface Agenda {
  readonly tie: Tie;
  readonly last: Session | null;
  /** The number of the session to come. */
  readonly number: number;
  /** Open action items: what was promised. */
  readonly promised: readonly ActionItem[];
  /** In the order that needs talk. */
  readonly goals: readonly AgendaGoal[];
  /** What went well since the last session, a sentence each. */
  readonly wins: readonly string[];
  /** What somebody put on the list. */
  readonly list: readonly AgendaItem[];
  /** Feedback that is being tried and whose day has come, or that waits for an answer. */
  readonly feedback: readonly Feedback[];
}

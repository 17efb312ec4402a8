import type { Day } from '../day.js';
import type { Id } from '../goal.js';
import type { Side } from './person.js';

export const feedbackKinds = ['strength', 'concern'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];
export const feedbackAnswers = ['accept', 'try', 'park', 'disagree'] as const;
export type FeedbackAnswer = (typeof feedbackAnswers)[number];
export const feedbackOutcomes = ['kept', 'dropped'] as const;
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];

/** Feedback by situation, behaviour and impact, and what its receiver made of it. */
export interface Feedback {
  readonly id: Id;
  readonly number: number;
  readonly mentorshipId: Id;
  readonly sessionId: Id | null;
  readonly goalId: Id | null;
  readonly day: Day;
  readonly giver: Side;
  readonly kind: FeedbackKind;
  readonly situation: string | null;
  readonly behaviour: string;
  readonly impact: string | null;
  readonly answer: FeedbackAnswer | null;
  readonly answerNote: string | null;
  readonly tryUntil: Day | null;
  /** How sure the receiver is that the giver has his interest in mind, 0 to 10; private. */
  readonly trust: number | null;
  readonly outcome: FeedbackOutcome | null;
  readonly outcomeOn: Day | null;
}

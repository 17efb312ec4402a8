import type { Feedback } from './feedback.js';
import type { Side } from './person.js';

/** What one side gave, and what the receiver made of it. */
export interface Ledger {
  readonly giver: Side;
  readonly strengths: number;
  readonly concerns: number;
  /** Without an answer so far. */
  readonly unanswered: number;
  readonly accepted: number;
  /** To be tried until a day, whatever came of it. */
  readonly tried: number;
  readonly parked: number;
  readonly disagreed: number;
  /** Of what was accepted or tried: what is still done, and what was given up. */
  readonly kept: number;
  readonly dropped: number;
}

/** The feedback that a side gave, counted: giving counts too. */
export function ledgerOf(feedback: readonly Feedback[], giver: Side): Ledger {
  const given = feedback.filter((one) => one.giver === giver);
  const count = (fits: (one: Feedback) => boolean): number => given.filter(fits).length;
  return {
    giver,
    strengths: count((one) => one.kind === 'strength'),
    concerns: count((one) => one.kind === 'concern'),
    unanswered: count((one) => one.answer === null),
    accepted: count((one) => one.answer === 'accept'),
    tried: count((one) => one.answer === 'try'),
    parked: count((one) => one.answer === 'park'),
    disagreed: count((one) => one.answer === 'disagree'),
    kept: count((one) => one.outcome === 'kept'),
    dropped: count((one) => one.outcome === 'dropped'),
  };
}

import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Feedback } from '../../../src/domain/mentoring/feedback.js';
import { ledgerOf } from '../../../src/domain/mentoring/ledger.js';

const one: Feedback = {
  id: 'f',
  number: 1,
  mentorshipId: 'm',
  sessionId: null,
  goalId: null,
  day: asDay('2026-11-24'),
  giver: 'them',
  kind: 'strength',
  situation: null,
  behaviour: 'you let everybody finish',
  impact: null,
  answer: null,
  answerNote: null,
  tryUntil: null,
  trust: 9,
  outcome: null,
  outcomeOn: null,
};

describe('the ledger of feedback', () => {
  it('counts what one side gave, what was made of it, and what was kept', () => {
    const given: Feedback[] = [
      one,
      { ...one, kind: 'concern', answer: 'accept', outcome: 'kept' },
      { ...one, kind: 'concern', answer: 'try', outcome: 'dropped' },
      { ...one, answer: 'try' },
      { ...one, answer: 'park' },
      { ...one, answer: 'disagree' },
      { ...one, giver: 'me', kind: 'concern' },
    ];
    expect(ledgerOf(given, 'them')).toEqual({
      giver: 'them',
      strengths: 4,
      concerns: 2,
      unanswered: 1,
      accepted: 1,
      tried: 2,
      parked: 1,
      disagreed: 1,
      kept: 1,
      dropped: 1,
    });
    expect(ledgerOf(given, 'me')).toMatchObject({ strengths: 0, concerns: 1, unanswered: 1 });
  });
});

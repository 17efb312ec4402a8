import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { feedbackAnswers, feedbackKinds, feedbackOutcomes } from '../../src/domain/mentoring/feedback.js';
import { phases } from '../../src/domain/mentoring/mentorship.js';
import { sides } from '../../src/domain/mentoring/person.js';
import { sessionScales } from '../../src/domain/mentoring/session.js';
import { emptySession } from '../../src/domain/mentoring/session-draft.js';
import { hourFrom, hourText } from '../../src/interview/review/hour-draft.js';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const maybe = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(it, { nil: null });
const day = fc.constantFrom(asDay('2026-11-10'), asDay('2027-02-28'));
const number = fc.integer({ min: 1, max: 999 });
const view = fc.dictionary(fc.constantFrom(...sessionScales), fc.integer({ min: -2, max: 2 }));
const draft = fc.record({
  at: text,
  seconds: fc.integer({ min: 0, max: 9999 }),
  said: fc.record({
    day,
    minutes: maybe(fc.integer({ min: 0, max: 90 })),
    promised: fc.array(
      fc.record({
        action: number,
        state: fc.constantFrom('done' as const, 'carried' as const, 'dropped' as const),
        word: maybe(text),
        due: maybe(day),
      }),
    ),
    goals: fc.array(
      fc.record({
        goal: number,
        views: fc.dictionary(fc.constantFrom(...sides), view),
        gap: maybe(text),
        aim: maybe(text),
        reality: maybe(text),
        options: fc.array(text),
        will: maybe(text),
        willBy: maybe(day),
        commitment: maybe(fc.integer({ min: 1, max: 10 })),
        eight: maybe(text),
        confirmed: fc.array(text),
        acknowledged: fc.boolean(),
      }),
    ),
    wins: fc.array(text),
    talkedAbout: fc.array(text),
    feedback: fc.array(
      fc.record({
        giver: fc.constantFrom(...sides),
        kind: fc.constantFrom(...feedbackKinds),
        goal: maybe(number),
        situation: maybe(text),
        behaviour: text,
        impact: maybe(text),
        answer: maybe(fc.constantFrom(...feedbackAnswers)),
        answerNote: maybe(text),
        tryUntil: maybe(day),
        trust: maybe(fc.integer({ min: 0, max: 10 })),
      }),
    ),
    answered: fc.array(
      fc.record({
        feedback: number,
        answer: maybe(fc.constantFrom(...feedbackAnswers)),
        answerNote: maybe(text),
        tryUntil: maybe(day),
        outcome: maybe(fc.constantFrom(...feedbackOutcomes)),
      }),
    ),
    actions: fc.array(
      fc.record({ owner: fc.constantFrom(...sides), what: text, due: maybe(day), goal: maybe(number) }),
    ),
    selfRatings: fc.array(
      fc.record({
        side: fc.constantFrom(...sides),
        phase: fc.constantFrom(...phases),
        skill: text,
        value: fc.integer({ min: 0, max: 10 }),
      }),
    ),
    next: maybe(day),
    notes: maybe(text),
    privateNotes: maybe(text),
  }),
});

describe('the draft of a session', () => {
  it('gives back what was kept, whatever was said', () => {
    fc.assert(
      fc.property(draft, (it) => {
        expect(hourFrom(hourText(it))).toEqual(it);
      }),
    );
  });

  it('of a version that asked nothing of earlier feedback is still read', () => {
    const { answered: _, ...said } = emptySession(asDay('2026-11-10'));
    const text = JSON.stringify({ version: 1, said, at: 'closing/next', seconds: 60 });
    expect(hourFrom(text)?.said.answered).toEqual([]);
  });

  it('is taken whole or not at all when it is damaged', () => {
    const whole = hourText({ said: emptySession(asDay('2026-11-10')), at: 'closing/next', seconds: 60 });
    expect(hourFrom(whole)).toBeDefined();
    for (let cut = 0; cut < whole.trimEnd().length; cut += 1)
      expect(hourFrom(whole.slice(0, cut))).toBeUndefined();
  });

  it.each([
    ['of another version', { version: 2 }],
    ['without its place', { at: 3 }],
    ['with a negative time', { seconds: -1 }],
    ['with a day that is none', { said: { ...emptySession(asDay('2026-11-10')), next: '2026-02-30' } }],
    ['with a list that is none', { said: { ...emptySession(asDay('2026-11-10')), wins: 'one' } }],
    ['with a session that is none', { said: [] }],
    [
      'with a side that is none',
      {
        said: {
          ...emptySession(asDay('2026-11-10')),
          actions: [{ owner: 'it', what: 'x', due: null, goal: null }],
        },
      },
    ],
  ])('is not taken %s', (_, fields) => {
    const sound = { version: 1, said: emptySession(asDay('2026-11-10')), at: '', seconds: 0 };
    expect(hourFrom(JSON.stringify(sound))).toBeDefined();
    expect(hourFrom(JSON.stringify({ ...sound, ...fields }))).toBeUndefined();
  });
});

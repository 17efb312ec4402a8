import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { paired } from '../../../src/domain/mentoring/rating-pairs.js';
import type { Rating } from '../../../src/domain/mentoring/session.js';

let made = 0;
function rating(more: Partial<Rating>): Rating {
  made += 1;
  return {
    id: `r${made}`,
    goalId: 'g',
    mentorshipId: 'm',
    sessionId: null,
    side: 'me',
    scale: 'progress',
    value: 0,
    day: asDay('2026-11-24'),
    ...more,
  };
}

describe('two views of a goal', () => {
  it('open once both are there, on the day of the later one', () => {
    const mine = rating({ value: 2 });
    expect(paired([mine])).toEqual({ pairs: [], sealed: [mine] });
    expect(paired([mine, rating({ side: 'them', value: -1, day: asDay('2026-11-26') })])).toEqual({
      pairs: [{ goalId: 'g', scale: 'progress', sessionId: null, day: '2026-11-26', me: 2, them: -1 }],
      sealed: [],
    });
    expect(paired([rating({ side: 'them', value: 1 }), rating({ value: 0 })]).pairs[0]).toMatchObject({
      me: 0,
      them: 1,
    });
  });

  it('belong together within a session, and to the same goal and scale', () => {
    const apart = [
      rating({ sessionId: 's1' }),
      rating({ sessionId: 's2', side: 'them' }),
      rating({ side: 'them' }),
      rating({ scale: 'S' }),
      rating({ goalId: 'h' }),
    ];
    expect(paired(apart)).toEqual({ pairs: [], sealed: apart });
  });

  it('are given anew, round by round; the last one before the other side counts', () => {
    const { pairs, sealed } = paired([
      rating({ value: -2 }),
      rating({ value: -1 }),
      rating({ side: 'them', value: 0 }),
      rating({ side: 'them', value: 1 }),
      rating({ value: 2 }),
      rating({ value: 1 }),
    ]);
    expect(pairs.map(({ me, them }) => [me, them])).toEqual([
      [-1, 0],
      [2, 1],
    ]);
    expect(sealed.map(({ value }) => value)).toEqual([1]);
  });

  it('never tell what one side alone gave', () => {
    const ratings = fc.array(
      fc.record({
        sessionId: fc.constantFrom(null, 's1', 's2'),
        scale: fc.constantFrom('S' as const, 'progress' as const),
        value: fc.integer({ min: -2, max: 2 }),
      }),
    );
    fc.assert(
      fc.property(ratings, (alone) => {
        expect(paired(alone.map((one) => rating(one))).pairs).toEqual([]);
      }),
    );
  });

  it('lose no rating but those that were given anew', () => {
    const ratings = fc.array(
      fc.record({
        side: fc.constantFrom('me' as const, 'them' as const),
        sessionId: fc.constantFrom(null, 's1'),
        value: fc.integer({ min: -2, max: 2 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(ratings, (given) => {
        const { pairs, sealed } = paired(given.map((one) => rating(one)));
        expect(2 * pairs.length + sealed.length).toBeLessThanOrEqual(given.length);
        // At most one waits for each session and for the time outside.
        expect(new Set(sealed.map((one) => one.sessionId)).size).toBe(sealed.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal, Measure } from '../../../src/domain/goal.js';
import { type Candidate, doubtsAbout, plannedStep } from '../../../src/domain/progress/suspicion.js';
import { aTally, facts, onDay } from './making.js';

const km = (reading: 'level' | 'total', baseline = 0, target = 100): Measure => ({
  kind: 'number',
  unit: 'km',
  baseline,
  target,
  reading,
});

/** What looks wrong about a value on a day, after one value a week so far. */
function doubts(
  measure: Measure,
  value: number | null,
  before: readonly number[] = [],
  n = before.length * 7 + 7,
) {
  const recent = before.map((v, i) => ({ day: onDay((i + 1) * 7), value: v }));
  const sum = before.reduce((a, b) => a + b, 0);
  const candidate: Candidate = {
    goal: facts({ with: { measure } }).goal,
    day: onDay(n),
    value,
    tally: aTally({ level: before.at(-1) ?? null, sum }),
    recent,
  };
  return doubtsAbout(candidate, onDay(50));
}

describe('a check-in looks wrong', () => {
  it('in the future, and before the start', () => {
    expect(doubts(km('level'), null, [], 51)).toEqual(['2026-02-21 is in the future']);
    expect(doubts(km('level'), null, [], -1)).toEqual(['2025-12-31 is before goal 3 starts (2026-01-01)']);
    expect(doubts(km('level'), null, [], 50)).toEqual([]);
  });

  it('at more than ten times the usual step', () => {
    const steady = [2, 4, 6, 8];
    expect(doubts(km('level'), 28, steady)).toEqual([]);
    expect(doubts(km('level'), 29, steady)).toEqual([
      'from 8 km to 29 km on goal 3 is 11 times the usual step (2 km)',
    ]);
    expect(doubts(km('total'), 20, [2, 2, 2])).toEqual([]);
    expect(doubts(km('total'), 21, [2, 2, 2])).toEqual(['21 km on goal 3 is 11 times the usual step (2 km)']);
  });

  it('but not after a gap that a level may have moved in', () => {
    const steady = [2, 4, 6, 8];
    expect(doubts(km('level'), 45, steady, 35)).toHaveLength(1);
    expect(doubts(km('level'), 45, steady, 49)).toEqual([]);
    expect(doubts(km('total'), 45, [2, 2, 2, 2], 49)).toHaveLength(1);
  });

  it('at more than ten times the planned step while little is known, or nothing has moved yet', () => {
    // A hundred in a hundred days, checked in weekly: seven a week.
    expect(doubts(km('level'), 70)).toEqual([]);
    expect(doubts(km('level'), 71)).toEqual([
      'from 0 km to 71 km on goal 3 is 10 times the usual step (7 km)',
    ]);
    expect(doubts(km('level'), 76, [5, 5, 5, 5])).toHaveLength(1);
    expect(doubts(km('level'), 74, [5, 5, 5, 5])).toEqual([]);
    expect(doubts({ kind: 'habit', times: 3, per: 'week', unit: null }, 30)).toEqual([]);
    expect(doubts({ kind: 'habit', times: 3, per: 'week', unit: null }, 31)).toHaveLength(1);
    expect(doubts({ kind: 'learning', ways: 5 }, 11)).toHaveLength(1);
  });

  it('and a long silence does not make everything right', () => {
    expect(doubts(km('level'), 1100, [], 49)).toHaveLength(1);
  });

  it('in the wrong direction, when it never went there before', () => {
    expect(doubts(km('level'), 7, [8])).toEqual([
      '7 km on goal 3 leads away from the target of 100 km (the last was 8 km)',
    ]);
    expect(doubts(km('level'), -1)).toEqual([
      '-1 km on goal 3 leads away from the target of 100 km (the start was 0 km)',
    ]);
    expect(doubts(km('level', 80, 70), 81)).toHaveLength(1);
    expect(doubts(km('level', 80, 70), 79)).toEqual([]);
    expect(doubts(km('level'), 7, [8, 6, 8])).toEqual([]);
    expect(doubts(km('level'), 110, [115])).toEqual([]);
    expect(doubts(km('level'), 8, [8])).toEqual([]);
  });

  it('when it takes off what was added', () => {
    const debt: Measure = { kind: 'number', unit: 'euro', baseline: 5000, target: 0, reading: 'total' };
    expect(doubts(debt, -500, [500])).toEqual([
      '-500 euro on goal 3 takes away from what was done so far; what came off is told without a minus: mentor log 3 500',
    ]);
    const more = doubtsAbout(
      {
        goal: facts({ with: { measure: debt } }).goal,
        day: onDay(20),
        value: -400,
        set: true,
        tally: aTally({ sum: 300 }),
        recent: [],
      },
      onDay(50),
    );
    expect(more).toEqual(['-400 euro on goal 3 takes away from what was done so far']);
    expect(doubts(km('total'), -1, [3])).toEqual(['-1 km on goal 3 takes away from what was done so far']);
    expect(doubts({ kind: 'habit', times: 3, per: 'week', unit: null }, -1)).toHaveLength(1);
    expect(doubts(km('total', 100, 0), 3)).toEqual([]);
  });

  it('never, for yes or no and for milestones', () => {
    expect(doubts({ kind: 'yes-no' }, 1)).toEqual([]);
    expect(doubts({ kind: 'milestones' }, null)).toEqual([]);
    const goal: Goal = facts({ with: { measure: { kind: 'milestones' } } }).goal;
    expect(plannedStep(goal)).toBe(0);
  });

  it('never for who keeps the pace of the plan or half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (weeks, pace) => {
          const before = Array.from({ length: weeks - 1 }, (_, i) => (i + 1) * 7 * pace);
          expect(doubts(km('level'), weeks * 7 * pace, before)).toEqual([]);
        },
      ),
    );
  });

  it('the same way for mirrored goals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 120 }), { maxLength: 6 }),
        fc.integer({ min: -200, max: 400 }),
        (before, value) => {
          const mirrored = doubts(
            km('level', 0, -100),
            -value,
            before.map((v) => -v),
          );
          expect(mirrored).toHaveLength(doubts(km('level'), value, before).length);
        },
      ),
    );
  });
});

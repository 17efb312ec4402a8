import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, dayNumber } from '../../../src/domain/day.js';
import { type CheckIn, emptyTally, type Goal, type Measure, type Tally } from '../../../src/domain/goal.js';
import { progress } from '../../../src/domain/progress/progress.js';
import { valuesByDay } from '../../../src/domain/progress/values-by-day.js';
import { aMilestone, facts, onDay } from './making.js';

function aGoalBy(measure: Measure, more: Partial<Goal> = {}): Goal {
  return { ...facts().goal, measure, ...more };
}

function checkIn(n: number, value: number | null): CheckIn {
  return { id: `c${n}`, goalId: 'g', day: onDay(n), value, note: 'n', confidence: null, evidence: null };
}

const saving: Measure = { kind: 'number', unit: 'euro', baseline: 100, target: 900, reading: 'total' };
const debt: Measure = { kind: 'number', unit: 'euro', baseline: 900, target: 0, reading: 'total' };
const running: Measure = { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' };

/** Pairs of the day after the start, and the value. */
function told(goal: Goal, checkIns: readonly CheckIn[], milestones: Parameters<typeof valuesByDay>[2] = []) {
  const start = dayNumber(onDay(0));
  return valuesByDay(goal, checkIns, milestones, onDay(60)).map(({ day, value }) => [day - start, value]);
}

describe('the values of a goal by day', () => {
  const three = [checkIn(3, 7), checkIn(5, null), checkIn(9, 8), checkIn(9, 9), checkIn(61, 99)];

  it('are its levels, the last of each day, up to a day', () => {
    expect(told(aGoalBy(running), three)).toEqual([
      [3, 7],
      [9, 9],
    ]);
  });

  it('are running totals: added to what was there, taken off a debt', () => {
    expect(told(aGoalBy(saving), three)).toEqual([
      [3, 107],
      [9, 124],
    ]);
    expect(told(aGoalBy(debt), three)).toEqual([
      [3, 893],
      [9, 876],
    ]);
  });

  it('are counts of a habit or of ways', () => {
    for (const measure of [
      { kind: 'habit', times: 3, per: 'week', unit: null },
      { kind: 'learning', ways: 40 },
    ] as const)
      expect(told(aGoalBy(measure), three)).toEqual([
        [3, 7],
        [9, 24],
      ]);
  });

  it('are the shares of ticked milestones, those split further counted by their parts', () => {
    const milestones = [
      aMilestone(1, '2026-02-01', { share: 0.5 }),
      aMilestone(2, '2026-01-20', { parentId: 'm1', share: 0.3, state: 'claimed', doneOn: onDay(20) }),
      aMilestone(3, '2026-02-01', { parentId: 'm1', share: 0.2 }),
      aMilestone(4, '2026-03-01', { share: 0.5, state: 'claimed', doneOn: onDay(10) }),
    ];
    expect(told(aGoalBy({ kind: 'milestones' }), [], milestones)).toEqual([
      [10, 0.5],
      [20, 0.8],
    ]);
    const all = milestones.map((m) =>
      m.id === 'm3' ? { ...m, state: 'claimed' as const, doneOn: onDay(30) } : m,
    );
    expect(told(aGoalBy({ kind: 'milestones' }), [], all).at(-1)).toEqual([30, 1]);
    const later = milestones.map((m) => (m.id === 'm4' ? { ...m, doneOn: onDay(61) } : m));
    expect(told(aGoalBy({ kind: 'milestones' }), [], later)).toEqual([[20, 0.3]]);
  });

  it('are nothing where no milestone has a share', () => {
    const none = aMilestone(1, '2026-02-01', { share: 0, state: 'claimed', doneOn: onDay(10) });
    expect(told(aGoalBy({ kind: 'milestones' }), [], [none])).toEqual([[10, 0]]);
  });

  it('are all with a yes, and the milestones again after a no', () => {
    const half = [
      aMilestone(1, '2026-02-01', { share: 0.5, state: 'claimed', doneOn: onDay(4) }),
      aMilestone(2, '2026-03-01', { share: 0.5 }),
    ];
    expect(told(aGoalBy({ kind: 'yes-no' }), [checkIn(8, 1), checkIn(9, 0)], half)).toEqual([
      [4, 0.5],
      [8, 1],
      [9, 0.5],
    ]);
    const achieved = { state: 'achieved', closedOn: onDay(12) } as const;
    expect(told(aGoalBy({ kind: 'yes-no' }, achieved), [], half).at(-1)).toEqual([12, 1]);
    expect(told(aGoalBy({ kind: 'yes-no' }, { ...achieved, closedOn: onDay(70) }), [], half)).toEqual([
      [4, 0.5],
    ]);
  });

  it('end where the progress of the goal is', () => {
    const measures = fc.constantFrom<Measure>(
      saving,
      debt,
      running,
      { kind: 'habit', times: 3, per: 'week', unit: null },
      { kind: 'learning', ways: 8 },
    );
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(measures, amounts, (measure, list) => {
        const checkIns = list.sort((a, b) => a[0] - b[0]).map(([n, value]) => checkIn(n, value));
        const tally: Tally = {
          ...emptyTally,
          level: checkIns.at(-1)?.value ?? null,
          sum: checkIns.reduce((sum, c) => sum + (c.value ?? 0), 0),
        };
        const values = valuesByDay(aGoalBy(measure), checkIns, [], onDay(60));
        expect(values.at(-1)?.value).toBeCloseTo(progress(aGoalBy(measure), tally, [], 100).value, 9);
        expect(values.map(({ day }) => day)).toEqual(
          [...new Set(values.map(({ day }) => day))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('know nothing of what comes later', () => {
    expect(valuesByDay(aGoalBy(running), [checkIn(3, 7)], [], asDay('2025-12-31'))).toEqual([]);
  });
});

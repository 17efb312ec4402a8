import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { type Carried, goalToThin } from '../../../src/domain/progress/thin.js';
import { aGoal } from '../../goals.js';

function carried(
  number: number,
  confidence: number | null,
  buffer: number | null,
  more: Partial<Goal> = {},
): Carried {
  return { goal: aGoal(`g${number}`, { number, ...more }), confidence, buffer };
}
const thin = (...goals: Carried[]): string | undefined => {
  const found = goalToThin(goals);
  return found && `${found.goal.number}: ${found.because}`;
};

describe('the goal to thin first', () => {
  it('is the one with the lowest confidence where that is low, the older one of two', () => {
    expect(thin(carried(1, 70, -50), carried(3, 30, 9), carried(2, 30, 9), carried(4, null, -90))).toBe(
      '2: you are 30 % sure of it',
    );
  });

  it('is the one most behind where no confidence was told, or none is low', () => {
    expect(thin(carried(1, null, -3), carried(2, null, -12), carried(3, null, null))).toBe(
      '2: it is 12 days behind its plan',
    );
    expect(thin(carried(1, 100, -1), carried(2, null, 4))).toBe('1: it is 1 day behind its plan');
    expect(thin(carried(1, 99, 2), carried(2, 100, -87))).toBe('2: it is 87 days behind its plan');
    expect(thin(carried(1, 50, -1), carried(2, 49, 4))).toBe('2: you are 49 % sure of it');
  });

  it('is the one that takes most, or else is due last, where nothing speaks against any', () => {
    expect(
      thin(carried(1, 100, 0), carried(2, null, 5, { hours: 3 }), carried(3, null, null, { hours: 6 })),
    ).toBe('3: none is doubted or behind, and it takes most, 6 hours a week');
    const last = { due: asDay('2027-09-01') };
    expect(thin(carried(1, null, null), carried(2, null, null, last), carried(3, null, null, last))).toBe(
      '2: none is doubted or behind, and it is due last, 1 Sep 2027',
    );
    expect(thin()).toBeUndefined();
  });
});

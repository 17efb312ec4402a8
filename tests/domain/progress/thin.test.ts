import { describe, expect, it } from 'vitest';
import { type Carried, goalToThin } from '../../../src/domain/progress/thin.js';
import { aGoal } from '../../goals.js';

function carried(number: number, confidence: number | null, buffer: number | null): Carried {
  return { goal: aGoal(`g${number}`, { number }), confidence, buffer };
}
const thin = (...goals: Carried[]): string | undefined => {
  const found = goalToThin(goals);
  return found && `${found.goal.number}: ${found.because}`;
};

describe('the goal to thin first', () => {
  it('is the one with the lowest confidence, the older one of two', () => {
    expect(thin(carried(1, 70, -50), carried(3, 30, 9), carried(2, 30, 9), carried(4, null, -90))).toBe(
      '2: you are 30 % sure of it',
    );
  });

  it('is the one most behind where no confidence was told, or nothing is doubted', () => {
    expect(thin(carried(1, null, -3), carried(2, null, -12), carried(3, null, null))).toBe(
      '2: it is 12 days behind its plan',
    );
    expect(thin(carried(1, 100, -1), carried(2, null, 4))).toBe('1: it is 1 day behind its plan');
  });

  it('is none where nothing speaks against any', () => {
    expect(thin()).toBeUndefined();
    expect(thin(carried(1, 100, 0), carried(2, null, 5), carried(3, null, null))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/domain/nearest.js';

const names = ['statement', 'details', 'due', 'unit'] as const;

describe('the nearest name', () => {
  it.each([
    ['statment', 'statement'],
    ['Details', 'details'],
    ['detials', 'details'],
    ['unti', 'unit'],
    ['details', 'details'],
    ['dua', 'due'],
  ])('of %s is %s', (typed, name) => {
    expect(nearest(typed, names)).toBe(name);
  });
  it.each(['', 'xy', 'completely-else', 'x'.repeat(1_000_000), '__proto__'])('of %.20s is none', (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
  });
});

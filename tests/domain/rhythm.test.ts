import { describe, expect, it } from 'vitest';
import { readRhythm } from '../../src/domain/rhythm.js';

describe('how often something comes back', () => {
  it.each([
    ['daily', 1],
    ['Every day', 1],
    ['every other day', 2],
    ['every 3 days', 3],
    ['7d', 7],
    ['weekly', 7],
    ['once a week', 7],
    ['10', 10],
    ['10 days', 10],
    ['2w', 14],
    ['2 weeks', 14],
    ['every 2 weeks', 14],
    ['once every two weeks', 14],
    ['biweekly', 14],
    ['fortnightly', 14],
    ['every month', 30],
    ['monthly', 30],
    ['2 months', 60],
  ])('%j is %i days', (text, days) => {
    expect(readRhythm(text, 'check-in')).toBe(days);
  });

  it.each([
    [
      'often',
      'check-in must be daily, weekly, fortnightly, monthly or a time such as 10 days or 2w, not "often"',
    ],
    ['every often days', 'not "every often days"'],
    ['', 'not ""'],
    ['constructor', 'a time such as 10 days or 2w, not "constructor"'],
    ['0 days', 'check-in must be from 1 to 366 days, not "0 days"'],
    ['60 weeks', 'check-in must be from 1 to 366 days, not "60 weeks"'],
  ])('%j is refused in the words that were typed', (text, message) => {
    expect(() => readRhythm(text, 'check-in')).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import {
  checkInsideGoal,
  checkLength,
  checkNotOff,
  spanInWords,
} from '../../../src/domain/progress/days-off-check.js';
import { aBreak, day, facts } from './making.js';

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('a stretch of days off', () => {
  it('is at most a year long', () => {
    expect(() => checkLength(span('2026-01-01', '2027-01-01'))).not.toThrow();
    expect(() => checkLength(span('2026-01-01', '2027-01-02'))).toThrow('more than a year off');
  });

  it('touches the time of its goal', () => {
    const { goal } = facts();
    expect(() => checkInsideGoal(goal, span('2025-12-20', '2026-01-01'))).not.toThrow();
    expect(() => checkInsideGoal(goal, span('2026-04-11', '2026-05-01'))).not.toThrow();
    expect(() => checkInsideGoal(goal, span('2025-12-20', '2025-12-31'))).toThrow(
      'outside the time of goal 3',
    );
    expect(() => checkInsideGoal(goal, span('2026-04-12', '2026-04-12'))).toThrow('12 Apr 2026 is outside');
  });

  it('is not off already', () => {
    const breaks = [aBreak('2026-02-01', '2026-02-05'), aBreak('2026-02-06', '2026-02-10')];
    expect(() => checkNotOff(breaks, span('2026-02-03', '2026-02-11'))).not.toThrow();
    expect(() => checkNotOff([], span('2026-02-03', '2026-02-11'))).not.toThrow();
    expect(() => checkNotOff(breaks, span('2026-02-02', '2026-02-04'))).toThrow(
      'these days are off already (break 1 Feb to 5 Feb 2026)',
    );
    expect(() => checkNotOff(breaks, span('2026-02-04', '2026-02-08'))).toThrow('these days are off already');
    expect(() => checkNotOff(breaks, span('2026-02-08', '2026-02-08'))).toThrow('8 Feb 2026 is off already');
    expect(() => checkNotOff([aBreak('2026-02-01', null)], span('2026-03-01', '2026-03-02'))).toThrow(
      'these days are off already (pause since 1 Feb 2026)',
    );
  });

  it('is told shortly', () => {
    expect(spanInWords(span('2026-12-24', '2027-01-02'))).toBe('24 Dec 2026 to 2 Jan 2027');
    expect(spanInWords(span('2026-12-01', '2026-12-02'))).toBe('1 Dec to 2 Dec 2026');
    expect(spanInWords(span('2026-12-01', '2026-12-01'))).toBe('1 Dec 2026');
    expect(spanInWords({ from: day('2026-12-01'), to: null })).toBe('since 1 Dec 2026');
  });
});

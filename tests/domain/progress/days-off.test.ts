import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/day.js';
import { dayAfterWorkingDays, daysOff, isOff, workingDays } from '../../../src/domain/progress/days-off.js';
import { aBreak, anyBreaks, day, onDay } from './making.js';

const christmas = daysOff([aBreak('2026-12-24', '2027-01-02')]);

describe('days off', () => {
  it('do not count as working days', () => {
    expect(workingDays(day('2026-12-20'), day('2026-12-30'), christmas)).toBe(3);
    expect(workingDays(day('2026-12-24'), day('2027-01-02'), christmas)).toBe(0);
    expect(workingDays(day('2026-12-30'), day('2026-12-20'), christmas)).toBe(0);
  });

  it('include the first and the last day of a break', () => {
    expect(isOff(day('2026-12-23'), christmas)).toBe(false);
    expect(isOff(day('2026-12-24'), christmas)).toBe(true);
    expect(isOff(day('2027-01-02'), christmas)).toBe(true);
    expect(isOff(day('2027-01-03'), christmas)).toBe(false);
  });

  it('that overlap or touch count once', () => {
    const off = daysOff([
      aBreak('2026-01-05', '2026-01-08'),
      aBreak('2026-01-01', '2026-01-02'),
      aBreak('2026-01-07', '2026-01-10'),
      aBreak('2026-01-11', '2026-01-12'),
      aBreak('2026-01-06', '2026-01-06'),
    ]);
    expect(off).toHaveLength(2);
    expect(workingDays(day('2025-12-31'), day('2026-01-13'), off)).toBe(3);
  });

  it('of a pause without an end last as long as anybody knows', () => {
    const pause = [aBreak('2026-03-01', null)];
    expect(isOff(day('2199-01-01'), daysOff(pause))).toBe(true);
    const known = daysOff(pause, day('2026-03-10'));
    expect(isOff(day('2026-03-10'), known)).toBe(true);
    expect(isOff(day('2026-03-11'), known)).toBe(false);
    expect(daysOff(pause, day('2026-02-01'))).toEqual([]);
  });

  it('are passed over when working days are counted forward', () => {
    expect(dayAfterWorkingDays(day('2026-12-22'), 3, christmas)).toBe('2027-01-04');
    expect(dayAfterWorkingDays(day('2026-12-28'), 1, christmas)).toBe('2027-01-03');
    expect(dayAfterWorkingDays(day('2026-12-28'), 0, christmas)).toBe('2026-12-28');
    expect(dayAfterWorkingDays(day('2026-02-28'), 5, daysOff([aBreak('2026-03-01', null)]))).toBe(
      '2199-12-31',
    );
    expect(dayAfterWorkingDays(day('2027-06-01'), 5, christmas)).toBe('2027-06-06');
  });

  it('counting forward and counting between agree', () => {
    fc.assert(
      fc.property(
        anyBreaks,
        fc.integer({ min: -20, max: 150 }),
        fc.integer({ min: 1, max: 60 }),
        (breaks, from, n) => {
          const off = daysOff(breaks);
          const end = dayAfterWorkingDays(onDay(from), n, off);
          expect(workingDays(onDay(from), end, off)).toBe(n);
          expect(isOff(end, off)).toBe(false);
        },
      ),
    );
  });

  it('working days are the days that are not off', () => {
    fc.assert(
      fc.property(
        anyBreaks,
        fc.integer({ min: -20, max: 100 }),
        fc.integer({ min: 0, max: 90 }),
        (breaks, from, n) => {
          const off = daysOff(breaks);
          const days = Array.from({ length: n }, (_, i) => addDays(onDay(from), i + 1));
          const working = days.filter((d) => !isOff(d, off)).length;
          expect(workingDays(onDay(from), addDays(onDay(from), n), off)).toBe(working);
          expect(daysBetween(onDay(from), addDays(onDay(from), n))).toBe(n);
        },
      ),
    );
  });
});

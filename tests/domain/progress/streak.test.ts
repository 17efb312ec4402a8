import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/day.js';
import { checkInsKept } from '../../../src/domain/progress/streak.js';
import { aBreak, anyBreaks, facts, onDay } from './making.js';

const { goal } = facts();
const on = (...days: number[]): Day[] => days.map(onDay);
const kept = (days: Day[], today: number, breaks = [] as ReturnType<typeof aBreak>[]): number =>
  checkInsKept(goal, days, breaks, onDay(today));

describe('check-ins kept in a row', () => {
  it('are the weeks with a check-in, whatever day of the week it was', () => {
    expect(kept(on(1, 13, 14, 15, 27), 27)).toBe(4);
    expect(kept(on(1, 2, 3), 3)).toBe(1);
    expect(kept([], 20)).toBe(0);
  });

  it('wait for the present week, and end with a week that was missed', () => {
    expect(kept(on(1, 8, 15), 21)).toBe(3);
    expect(kept(on(1, 8, 15), 27)).toBe(3);
    expect(kept(on(1, 8, 15), 28)).toBe(0);
    expect(kept(on(1, 8, 22), 22)).toBe(1);
  });

  it('forgive skips and breaks', () => {
    const holiday = [aBreak(onDay(14), onDay(27))];
    expect(kept(on(1, 8, 29), 29, holiday)).toBe(3);
    expect(kept(on(1, 8), 27, holiday)).toBe(2);
  });

  it('look at nothing before the start, nor after today', () => {
    expect(kept(on(-3, 1, 9), 8)).toBe(1);
    expect(kept(on(1), -1)).toBe(0);
  });

  it('are never fewer for one check-in more', () => {
    const days = fc.array(fc.integer({ min: -5, max: 110 }));
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 110 }),
        fc.integer({ min: 0, max: 110 }),
        anyBreaks,
        (all, one, today, breaks) => {
          expect(kept(on(...all, one), today, breaks)).toBeGreaterThanOrEqual(
            kept(on(...all), today, breaks),
          );
        },
      ),
    );
  });
});

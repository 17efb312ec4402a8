import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { fanOf } from '../../../src/domain/forecast/fan.js';
import type { ForecastInput } from '../../../src/domain/forecast/types.js';

const run: ForecastInput = {
  direction: 'increase',
  cumulative: true,
  idleIsFlat: true,
  baseline: 0,
  target: 100,
  start: asDay('2026-01-01'),
  due: asDay('2026-04-11'),
  asOf: asDay('2026-02-20'),
  checkIns: [
    [asDay('2026-01-10'), 8],
    [asDay('2026-01-20'), 15],
    [asDay('2026-02-01'), 27],
    [asDay('2026-02-20'), 40],
  ],
};

describe('the fan of a forecast', () => {
  it('starts at the present value and ends on the due day', () => {
    const fan = fanOf(run);
    expect(fan[0]).toMatchObject({ day: '2026-02-20', low: 40, mid: 40, high: 40 });
    expect(fan.at(-1)?.day).toBe('2026-04-11');
  });

  it('opens with time, around a middle that goes on at about the pace so far', () => {
    const last = fanOf(run).at(-1);
    expect(last?.low).toBeLessThan(last?.mid ?? 0);
    expect(last?.high).toBeGreaterThan(last?.mid ?? 0);
    expect(last?.mid).toBeGreaterThan(70);
    expect(last?.mid).toBeLessThan(95);
  });

  it('of a total never falls below what is done', () => {
    for (const point of fanOf(run)) expect(point.low).toBeGreaterThanOrEqual(40);
  });

  it('goes down for a goal that goes down, as its mirror', () => {
    const down = fanOf({
      ...run,
      direction: 'decrease',
      baseline: 100,
      target: 0,
      checkIns: run.checkIns.map(([day, value]) => [day, 100 - value] as const),
    });
    fanOf(run).forEach((point, i) => {
      expect(down[i]?.mid).toBeCloseTo(100 - point.mid, 6);
    });
  });

  it('is empty once the target is reached', () => {
    expect(fanOf({ ...run, target: 40 })).toEqual([]);
  });
});

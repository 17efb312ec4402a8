import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import { backtest, type Ending } from '../../../src/domain/forecast/backtest.js';
import { forecast } from '../../../src/domain/forecast/forecast.js';
import type { CheckIn, ForecastInput } from '../../../src/domain/forecast/types.js';

const START = asDay('2026-01-05');
const weeks = (n: number) => addDays(START, 7 * n);

/** 1000 pages in 20 weeks. */
function reading(weeksPassed: number, pagesAWeek: number, due = weeks(20)): ForecastInput {
  return {
    direction: 'increase',
    cumulative: true,
    idleIsFlat: true,
    baseline: 0,
    target: 1000,
    start: START,
    due,
    asOf: weeks(weeksPassed),
    checkIns: Array.from({ length: weeksPassed }, (_, i): CheckIn => [weeks(i + 1), pagesAWeek * (i + 1)]),
  };
}

/** Looking back on a promise that has not changed. */
const lookBack = (input: ForecastInput, weeksAgo: number, ending?: Ending) =>
  backtest({ ...input, asOf: addDays(input.asOf, -7 * weeksAgo) }, input, ending);

describe('backtest', () => {
  it('says what would have been said then, from the check-ins of that time', () => {
    const look = lookBack(reading(16, 55), 8);
    expect(look.said).toEqual(forecast(reading(8, 55)));
    expect(look).toMatchObject({ promise: 'open', p50: 'open' });
  });

  it('sets it beside what happened', () => {
    const kept = reading(19, 55); // reached in week 19, promised for week 20
    expect([4, 8, 12].map((ago) => lookBack(kept, ago).promise)).toEqual(['kept', 'kept', 'kept']);
    expect(lookBack(kept, 4).p85).toBe('held');

    const pages = reading(12, 70).checkIns; // went well until week 12, then nothing
    const broken = { ...reading(24, 0), checkIns: pages };
    expect(lookBack(broken, 12)).toMatchObject({
      said: { kind: 'forecast' },
      p50: 'broken',
      promise: 'broken',
    });
    expect(lookBack(broken, 4)).toMatchObject({ p85: 'none', promise: 'broken' });
  });

  it('says at which rate it went on', () => {
    const slower = [...reading(8, 55).checkIns, [weeks(12), 500] as const, [weeks(16), 520] as const];
    const input = { ...reading(16, 0), checkIns: slower };
    expect([4, 8, 12].map((ago) => lookBack(input, ago).rateSince?.toFixed(6))).toEqual([
      '5.000000',
      '10.000000',
      '25.000000',
    ]);
    const resting = { ...input, breaks: [{ from: addDays(weeks(12), 1), to: weeks(16) }] };
    expect(lookBack(resting, 4).rateSince).toBeNull();
  });

  it('judges the promise of that day, and not one that was made easier since', () => {
    const now = reading(16, 40, weeks(30));
    const then = { ...now, due: weeks(14), asOf: weeks(8) };
    expect(backtest(then, { ...then, asOf: now.asOf }).promise).toBe('broken');
    expect(lookBack(now, 8).promise).toBe('open');
  });

  it('calls a promise broken that was kept too late', () => {
    expect(lookBack(reading(22, 50, weeks(18)), 4)).toMatchObject({ promise: 'broken' });
  });

  it('says why when too little was known', () => {
    expect(lookBack(reading(5, 50), 4)).toMatchObject({
      said: { kind: 'too-little' },
      p50: 'none',
      p85: 'none',
    });
  });

  it('knows a target that had been reached by then', () => {
    expect(lookBack(reading(30, 100), 4)).toMatchObject({
      said: { kind: 'reached', on: weeks(10) },
      promise: 'kept',
    });
  });

  it('holds a day to the value of that day: what left the target again was not kept', () => {
    const left = {
      ...{ ...reading(24, 0), cumulative: false, idleIsFlat: false },
      checkIns: [8, 10, 12, 14, 16].map((n): CheckIn => [weeks(n), n === 12 ? 1000 : 400 + n]),
    };
    expect(lookBack(left, 4)).toMatchObject({ promise: 'broken' });
    const open = { ...left, due: weeks(30), asOf: weeks(18) };
    expect(lookBack(open, 4)).toMatchObject({ said: { kind: 'forecast' }, promise: 'open' });
    expect(lookBack(open, 6)).toMatchObject({ said: { kind: 'reached', on: weeks(12) }, promise: 'open' });
  });

  it('knows of days off what is known by now', () => {
    const known = { ...reading(16, 55), breaks: [{ from: addDays(weeks(8), 1), to: weeks(12) }] };
    const then = { ...reading(8, 55), breaks: [] };
    expect(backtest(then, known).rateSince).toBeCloseTo(110, 9); // eight weeks' pages in four weeks of work
    const paused = { ...reading(12, 55), breaks: [{ from: addDays(weeks(8), 1), to: weeks(12) }] };
    expect(
      backtest(paused, { ...known, breaks: [{ from: addDays(weeks(8), 1), to: weeks(11) }] }),
    ).toMatchObject({ rateSince: expect.closeTo(55, 9) });
  });

  it('takes the word of who closed the goal, where the check-ins do not say how it ended', () => {
    const early = reading(12, 40);
    const on = early.asOf;
    expect(lookBack(early, 4, { on, state: 'achieved' })).toMatchObject({ promise: 'kept' });
    expect(lookBack(early, 4, { on, state: 'missed' })).toMatchObject({ promise: 'broken' });
    expect(lookBack(early, 4, { on, state: 'let-go' })).toMatchObject({ promise: 'open' });
  });
});

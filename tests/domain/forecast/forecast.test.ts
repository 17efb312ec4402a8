import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import { estimate, forecast, forecastAssumptions } from '../../../src/domain/forecast/forecast.js';
import type { CheckIn, ForecastInput } from '../../../src/domain/forecast/types.js';

const START = asDay('2026-01-05');
const weeks = (n: number) => addDays(START, Math.round(7 * n));

/** "Run 260 km this half year": a running total, 10 km a week. */
function running(
  weeksPassed: number,
  kmByWeek: readonly number[],
  more: Partial<ForecastInput> = {},
): ForecastInput {
  return {
    direction: 'increase',
    cumulative: true,
    idleIsFlat: true,
    baseline: 0,
    target: 260,
    start: START,
    due: weeks(26),
    asOf: weeks(weeksPassed),
    checkIns: kmByWeek.map((km, i): CheckIn => [weeks(i + 1), km]),
    ...more,
  };
}

/** `perWeek` a week, as running totals. */
const steady = (perWeek: number, n: number) => Array.from({ length: n }, (_, i) => perWeek * (i + 1));
const chanceOf = (input: ForecastInput) => estimate(input).chance;

describe('forecast', () => {
  it('says since when the value has been at the target', () => {
    const there = running(5, [100, 270, 255, 262, 268], { cumulative: false });
    expect(forecast(there)).toEqual({ kind: 'reached', on: weeks(4) });
    expect(estimate(there)).toEqual({ chance: 1, p50: weeks(4), p85: weeks(4) });
  });

  it('forecasts anew what has left the target: the present value decides', () => {
    const fellBack = running(4, [100, 270, 255, 250], { cumulative: false, idleIsFlat: false });
    expect(forecast(fellBack)).toMatchObject({ kind: 'forecast', wasThereOn: weeks(2) });
    expect(chanceOf(fellBack)).toBeLessThan(1);
    const corrected = running(4, [100, 200, 260, 230]);
    expect(forecast(corrected)).toMatchObject({
      kind: 'forecast',
      basis: { rateNeeded: expect.closeTo(30 / 22, 9) },
    });
    expect(estimate(corrected).chance).toBeLessThan(1);
  });

  it.each([
    ['nothing at all', running(0, []), '2 more check-ins on different days, and 7 more days'],
    ['the start alone', running(3, [], { checkIns: [[START, 0]] }), '2 more check-ins on different days'],
    ['one check-in', running(3, [12]), '1 more check-in on another day'],
    [
      'two in the first days',
      running(6 / 7, [], {
        checkIns: [
          [addDays(START, 2), 3],
          [addDays(START, 4), 6],
        ],
      }),
      '1 more day',
    ],
    [
      'a goal that starts in the future',
      running(-2, []),
      '2 more check-ins on different days, and 7 more days',
    ],
    ['check-ins of the future', running(1.5, [10, 20, 30]), '1 more check-in on another day'],
  ])('refuses on %s and says what is missing', (_, input, lacking) => {
    expect(forecast(input)).toMatchObject({
      kind: 'too-little',
      missing: `It needs ${lacking} (at least 2 check-ins after the start day, and 7 days).`,
    });
  });

  it('shows what it rests on', () => {
    expect(forecast(running(10, steady(8, 8)))).toMatchObject({
      kind: 'forecast',
      checkIns: 8,
      basis: { checkIns: 8, days: 70, rateSoFar: 6.4, rateNeeded: 12.25, silentDays: 14 },
    });
  });

  it('says what it takes for granted, and what a quiet day means', () => {
    const [rest, promise, quiet] = forecastAssumptions(true);
    expect([rest, promise]).toEqual(forecastAssumptions(false).slice(0, 2));
    expect(quiet).toContain('no progress');
    expect(forecastAssumptions(false)[2]).toContain('not known');
  });

  it('gives an even chance to a pace that is just the plan, and dates around the due day', () => {
    const { chance, p50, p85 } = estimate(running(13, steady(10, 13)));
    expect(chance).toBeGreaterThan(0.45);
    expect(chance).toBeLessThan(0.6);
    expect(Math.abs(Date.parse(p50 ?? '') - Date.parse(weeks(26))) / 864e5).toBeLessThan(14);
    expect(p85 !== null && p85 > weeks(26)).toBe(true);
  });

  it('is sure of a fast pace and doubtful of a slow one, but never certain', () => {
    expect(chanceOf(running(13, steady(16, 13)))).toBeGreaterThan(0.9);
    expect(chanceOf(running(13, steady(16, 13)))).toBeLessThan(0.97);
    expect(chanceOf(running(13, steady(6, 13)))).toBeLessThan(0.15);
    expect(chanceOf(running(13, steady(6, 13)))).toBeGreaterThan(0.02);
  });

  it('says "not in sight" when nothing points to the target', () => {
    expect(estimate(running(13, steady(0.2, 13)))).toMatchObject({ p50: null, p85: null });
  });

  it('falls with each week in which nothing is logged, where quiet means idle', () => {
    const chances = [8, 11, 14, 17, 20].map((now) => chanceOf(running(now, steady(12, 8))));
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[0]).toBeGreaterThan(0.75);
    expect(chances[4]).toBeLessThan(0.1);
  });

  it('takes a quiet time as unknown where the goal says so', () => {
    const level = { cumulative: false, idleIsFlat: false };
    const quiet = running(12, steady(12, 8), level);
    expect(chanceOf(quiet)).toBeGreaterThan(chanceOf({ ...quiet, idleIsFlat: true }));
    expect(forecast(quiet)).toMatchObject({ basis: { rateSoFar: 12, silentDays: 28 } });
  });

  it('goes with the newer pace: who speeds up is ahead of who slows down', () => {
    const speedingUp = running(12, [2, 4, 8, 12, 18, 26, 36, 48, 62, 78, 96, 114]);
    const slowingDown = running(12, [18, 36, 52, 66, 78, 88, 96, 102, 106, 110, 112, 114]);
    expect(chanceOf(speedingUp)).toBeGreaterThan(chanceOf(slowingDown) + 0.15);
  });

  it('follows a debt that goes down to nothing', () => {
    const debt = (paidAMonth: number): ForecastInput => ({
      direction: 'decrease',
      cumulative: false,
      idleIsFlat: true,
      baseline: 6000,
      target: 0,
      start: asDay('2026-01-01'),
      due: asDay('2026-12-31'),
      asOf: asDay('2026-07-01'),
      checkIns: [2, 3, 4, 5, 6, 7].map((m): CheckIn => [asDay(`2026-0${m}-01`), 6000 - paidAMonth * (m - 1)]),
    });
    expect(chanceOf(debt(700))).toBeGreaterThan(0.85);
    expect(chanceOf(debt(200))).toBeLessThan(0.15);
  });

  it('leaves room for a weight that went the wrong way, the less the less time is left', () => {
    const weight = (weeksPassed: number): ForecastInput => ({
      ...running(weeksPassed, [82.5, 83, 82.8, 83.4]),
      ...{ direction: 'decrease', cumulative: false, idleIsFlat: false, baseline: 82, target: 78 },
    });
    expect(chanceOf(weight(5))).toBeGreaterThan(chanceOf(weight(20)));
    expect(chanceOf(weight(20))).toBeGreaterThan(0.02);
  });

  it('rests on the plan alone without a check-in, and on it the less the more there are', () => {
    expect(chanceOf(running(0, []))).toBeCloseTo(0.54, 2);
    expect(chanceOf(running(0, [], { idleIsFlat: false, cumulative: false }))).toBeCloseTo(0.54, 2);
  });

  it('still gives dates after the due day, but no chance', () => {
    const late = running(28, steady(9, 28), { target: 300 });
    expect(forecast(late)).toMatchObject({ kind: 'forecast', chance: 0, basis: { rateNeeded: null } });
    expect(estimate(late).p50 ?? '').toMatch(/^2026-08/);
  });

  it('keeps a chance on the due day itself, whose end is not known yet', () => {
    expect(chanceOf(running(26, steady(9.9, 26)))).toBeGreaterThan(0.1);
  });

  it('names no day beyond the end of the calendar', () => {
    const long = running(0, [], {
      start: asDay('2190-01-01'),
      due: asDay('2198-01-01'),
      asOf: asDay('2196-01-01'),
    });
    expect(estimate({ ...long, checkIns: [[asDay('2193-01-01'), 120]] })).toMatchObject({
      p50: null,
      p85: null,
    });
  });
});

describe('a planned break', () => {
  const holiday = { from: addDays(weeks(8), 1), to: weeks(12) };

  it('does not count as silence', () => {
    const resting = running(12, steady(12, 8));
    expect(chanceOf({ ...resting, due: weeks(30), breaks: [holiday] })).toBe(
      chanceOf(running(8, steady(12, 8))),
    );
    expect(forecast({ ...resting, breaks: [holiday] })).toMatchObject({ basis: { days: 56, silentDays: 0 } });
  });

  it('moves the dates behind it when it lies ahead', () => {
    const before = estimate(running(8, steady(12, 8)));
    const ahead = estimate(running(8, steady(12, 8), { due: weeks(30), breaks: [holiday] }));
    expect(ahead).toEqual({
      chance: before.chance,
      p50: before.p50 && addDays(before.p50, 28),
      p85: before.p85 && addDays(before.p85, 28),
    });
  });

  it('may overlap another, be turned round or lie outside the goal', () => {
    const halves = [
      { from: weeks(10), to: weeks(12) },
      { from: holiday.from, to: addDays(weeks(10), 3) },
      { from: weeks(20), to: weeks(19) },
      { from: weeks(-4), to: weeks(-3) },
    ];
    const resting = running(14, steady(12, 8));
    expect(estimate({ ...resting, breaks: halves })).toEqual(estimate({ ...resting, breaks: [holiday] }));
  });

  it('lets a check-in within it count as made on its eve', () => {
    const onEve = running(14, [...steady(12, 7), 110]);
    const within = {
      ...onEve,
      checkIns: [...running(14, steady(12, 8)).checkIns, [weeks(10), 110] as const],
    };
    expect(estimate({ ...within, breaks: [holiday] })).toEqual(estimate({ ...onEve, breaks: [holiday] }));
  });

  it('may swallow the goal whole without harm', () => {
    expect(chanceOf(running(4, [10, 20], { breaks: [{ from: weeks(-1), to: weeks(40) }] }))).toBeGreaterThan(
      0,
    );
  });
});

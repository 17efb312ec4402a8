import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day, daysBetween } from '../../../src/domain/day.js';
import { futuresOf } from '../../../src/domain/forecast/chance.js';
import { courseOf } from '../../../src/domain/forecast/course.js';
import { chanceAlone, estimate, forecast } from '../../../src/domain/forecast/forecast.js';
import type { CheckIn, ForecastInput } from '../../../src/domain/forecast/types.js';

const START = asDay('2025-01-06');
const NOISE = 1e-9; // of floating point, in a chance

/** Any goal upward: long or short, sparse or dense, ahead, behind or below the baseline. */
const goal: fc.Arbitrary<ForecastInput> = fc
  .record({
    length: fc.integer({ min: 1, max: 800 }),
    passed: fc.double({ min: 0, max: 1, noNaN: true }),
    cumulative: fc.boolean(),
    idleIsFlat: fc.boolean(),
    baseline: fc.double({ min: -1000, max: 1000, noNaN: true }),
    way: fc.double({ min: 0.5, max: 500, noNaN: true }),
    readings: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1.5, max: 1.2, noNaN: true })),
      { maxLength: 25 },
    ),
  })
  .map(({ length, passed, cumulative, idleIsFlat, baseline, way, readings }) => {
    const now = Math.round(length * passed);
    const checkIns = readings
      .map(([when, share]): CheckIn => [addDays(START, Math.round(when * now)), baseline + way * share])
      .sort(([a], [b]) => daysBetween(b, a));
    return {
      direction: 'increase',
      cumulative,
      idleIsFlat,
      baseline,
      target: baseline + way,
      start: START,
      due: addDays(START, length),
      asOf: addDays(START, now),
      checkIns,
    };
  });

const holds = (property: fc.IProperty<[ForecastInput]> | fc.IProperty<[ForecastInput, number]>) =>
  fc.assert(property as fc.IProperty<[ForecastInput]>, { numRuns: 2000 });

/** Reached is sooner than any day, not in sight later. */
const order = (day: Day | null) => day ?? '9999-12-31';

function mapValues(input: ForecastInput, f: (value: number) => number): ForecastInput {
  return {
    ...input,
    baseline: f(input.baseline),
    target: f(input.target),
    checkIns: input.checkIns.map(([day, value]): CheckIn => [day, f(value)]),
  };
}

describe('a forecast, whatever the goal', () => {
  it('never falls and never moves its dates back when the last check-in is nearer to the target', () => {
    holds(
      fc.property(goal, fc.double({ min: 0, max: 2, noNaN: true }), (input, more) => {
        const last = input.checkIns.at(-1);
        fc.pre(last !== undefined);
        const better: CheckIn = [last[0], last[1] + more * (input.target - input.baseline)];
        const [before, after] = [
          estimate(input),
          estimate({ ...input, checkIns: [...input.checkIns.slice(0, -1), better] }),
        ];
        expect(after.chance).toBeGreaterThanOrEqual(before.chance - NOISE);
        expect(order(after.p50) <= order(before.p50)).toBe(true);
        expect(order(after.p85) <= order(before.p85)).toBe(true);
      }),
    );
  });

  it('never rises when the target moves away', () => {
    holds(
      fc.property(goal, fc.double({ min: 1, max: 10, noNaN: true }), (input, times) => {
        const target = input.baseline + times * (input.target - input.baseline);
        expect(estimate({ ...input, target }).chance).toBeLessThanOrEqual(estimate(input).chance + NOISE);
      }),
    );
  });

  it('is the same in other units and on a scale with another zero', () => {
    holds(
      fc.property(goal, fc.constantFrom(1000, 0.001, 0.45359237, 1.609344, 60), (input, unit) => {
        const [here, there] = [estimate(input), estimate(mapValues(input, (value) => unit * value))];
        expect(there.chance).toBeCloseTo(here.chance, 8);
        expect(there).toMatchObject({ p50: here.p50, p85: here.p85 });
        expect(estimate(mapValues(input, (value) => value + 4096)).chance).toBeCloseTo(here.chance, 6);
      }),
    );
  });

  it('is the same for a goal mirrored from up to down', () => {
    holds(
      fc.property(goal, (input) => {
        expect(estimate({ ...mapValues(input, (value) => -value), direction: 'decrease' })).toEqual(
          estimate(input),
        );
      }),
    );
  });

  it('keeps chance and dates consistent', () => {
    holds(
      fc.property(goal, (input) => {
        const { chance, p50, p85 } = estimate(input);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(order(p50) <= order(p85)).toBe(true);
        if (input.asOf === input.due) return; // no later day to name
        expect(chance >= 0.85 - NOISE).toBe(order(p85) <= input.due);
        expect(chance >= 0.5 - NOISE).toBe(order(p50) <= input.due);
        if (chance < 1 && p50 !== null) expect(p50 > input.asOf).toBe(true);
      }),
    );
  });

  it('never gets less likely with more time', () => {
    holds(
      fc.property(goal, fc.integer({ min: 0, max: 2000 }), (input, days) => {
        const course = courseOf(input);
        fc.pre(course.reachedOn === null);
        const { chanceWithin } = futuresOf(course, input.idleIsFlat, !input.cumulative);
        expect(chanceWithin(days + 1)).toBeGreaterThanOrEqual(chanceWithin(days) - NOISE);
      }),
    );
  });

  it('is the same where a view asks for the chance alone', () => {
    holds(
      fc.property(goal, (input) => {
        const alone = chanceAlone(input);
        if (alone !== null) expect(alone).toBeCloseTo(estimate(input).chance, 12);
      }),
    );
  });

  it('takes no future as going backward, so that a value slipping from just under the target keeps its dates in order', () => {
    const input: ForecastInput = {
      ...{ direction: 'increase', cumulative: false, idleIsFlat: true, baseline: 0, target: 100 },
      ...{ start: START, due: addDays(START, 100), asOf: addDays(START, 6) },
      checkIns: [99.9, 99.6, 99.2, 98.9].map((value, i): CheckIn => [addDays(START, 2 * i), value]),
    };
    const { chanceWithin } = futuresOf(courseOf(input), true, false);
    const chances = [0, 1, 2, 5, 10, 20, 40, 80].map(chanceWithin);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  });

  it('rests on nothing but the goal: not on the order of the check-ins, on earlier calls, on the year or on later check-ins', () => {
    holds(
      fc.property(goal, (input) => {
        const here = estimate(input);
        const onePerDay = input.checkIns.filter(([day], i) => input.checkIns[i + 1]?.[0] !== day);
        expect(estimate({ ...input, checkIns: onePerDay.toReversed() })).toEqual(here);
        expect(
          estimate({ ...input, checkIns: [...input.checkIns, [addDays(input.asOf, 1), input.target]] }),
        ).toEqual(here);
        const later = (day: Day) => addDays(day, 3653);
        const shifted = estimate({
          ...input,
          start: later(input.start),
          due: later(input.due),
          asOf: later(input.asOf),
          checkIns: input.checkIns.map(([day, value]): CheckIn => [later(day), value]),
        });
        expect(shifted).toEqual({
          ...here,
          p50: here.p50 && later(here.p50),
          p85: here.p85 && later(here.p85),
        });
      }),
    );
  });

  it('neither gains nor loses by a planned break', () => {
    holds(
      fc.property(goal, fc.integer({ min: 1, max: 60 }), (input, off) => {
        // A break put in right after the start: all that follows happens that much later.
        const later = (day: Day) => (day > input.start ? addDays(day, off) : day);
        const first = addDays(input.start, 1);
        const here = estimate(input);
        const rested = estimate({
          ...input,
          due: later(input.due),
          asOf: later(input.asOf),
          checkIns: input.checkIns.map(([day, value]): CheckIn => [later(day), value]),
          breaks: [{ from: first, to: addDays(first, off - 1) }],
        });
        expect(rested).toEqual({
          ...here,
          p50: here.p50 && later(here.p50),
          p85: here.p85 && later(here.p85),
        });
      }),
    );
  });

  it('says the same to people as to machines, or says why it says nothing', () => {
    holds(
      fc.property(goal, (input) => {
        const said = forecast(input);
        if (said.kind === 'forecast') expect(said).toMatchObject(estimate(input));
        if (said.kind === 'reached')
          expect(estimate(input)).toEqual({ chance: 1, p50: said.on, p85: said.on });
        if (said.kind === 'too-little') expect(said.missing).toMatch(/^It needs \d+ more (check-in|day)/);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/domain/goal.js';
import { judged, weighed, withChance } from '../../../src/domain/progress/heading.js';
import { reckoning } from '../../../src/domain/progress/reckoning.js';
import { type Status, standing } from '../../../src/domain/progress/standing.js';
import { aTally, facts, onDay } from './making.js';

/** The goal from 0 to 100 in a hundred days, on a day, after these levels. */
function goalAfter(n: number, ...levels: readonly [number, number][]) {
  const told = levels.map(([on, value]): Told => ({ day: onDay(on), value }));
  const last = told.at(-1);
  const tally = aTally({ level: last?.value ?? null, values: told.length, lastDay: last?.day ?? null });
  return { facts: facts({ tally }), told, day: onDay(n) };
}

function statusAfter(...given: Parameters<typeof goalAfter>): Status {
  const a = goalAfter(...given);
  return judged(a.facts, a.told, a.day).status;
}

/** From the best to the worst. */
const order: readonly Status[] = ['ahead', 'on-track', 'at-risk', 'off-track'];

describe('the chance in a status', () => {
  it('puts a goal at risk that is on the plan line still, and has stood still for long', () => {
    const a = goalAfter(50, [5, 45], [10, 45], [20, 46], [30, 46], [40, 46], [50, 46]);
    expect(standing(a.facts, a.day).status).toBe('on-track');
    const s = judged(a.facts, a.told, a.day);
    expect(s.status).toBe('at-risk');
    expect(s.because()).toMatch(
      /^46% done, 50% planned by now: 4 days behind, with a chance of 3\d% to be there in time$/,
    );
    expect(s.rule()).toBe('a chance below 40% by the forecast');
  });

  it('calls a goal off track that is behind and has stood still', () => {
    expect(statusAfter(90, [5, 70], [30, 70], [60, 70], [80, 70], [90, 69])).toBe('off-track');
  });

  it('leaves a goal alone that goes at the pace of its plan', () => {
    expect(statusAfter(50, [10, 11], [20, 21], [30, 31], [40, 41], [50, 51])).toBe('on-track');
  });

  it('does not count while there is too little to forecast from', () => {
    expect(statusAfter(50, [50, 45])).toBe('on-track');
    expect(statusAfter(5, [3, 0], [5, 0])).toBe('on-track');
  });

  it('is told line by line', () => {
    const a = goalAfter(50, [5, 45], [20, 46], [40, 46], [50, 46]);
    const lines = reckoning(a.facts, a.day, judged(a.facts, a.told, a.day));
    const chance = lines.find(({ label }) => label === 'chance')?.value;
    expect(chance).toMatch(
      /^\d+% to be there in time, by the forecast; at-risk at best below 40%, off-track below 20%$/,
    );
  });

  it('is judged as it is shown, in whole percent', () => {
    const { facts, day } = goalAfter(50, [50, 50]);
    const after = (chance: number): Status => withChance(standing(facts, day), chance).status;
    expect([0.395, 0.3949, 0.195, 0.1949].map(after)).toEqual([
      'on-track',
      'at-risk',
      'at-risk',
      'off-track',
    ]);
  });

  it('makes no status better, and a better chance or a better buffer never a worse one', () => {
    const chance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const level = fc.integer({ min: -20, max: 99 });
    fc.assert(
      fc.property(chance, chance, level, level, fc.integer({ min: 10, max: 99 }), (c, d, v, w, n) => {
        const rank = (value: number, chance: number | null): number => {
          const { facts, day } = goalAfter(n, [n, value]);
          return order.indexOf(withChance(standing(facts, day), chance).status);
        };
        expect(rank(v, c)).toBeGreaterThanOrEqual(rank(v, null));
        expect(rank(v, Math.max(c, d))).toBeLessThanOrEqual(rank(v, Math.min(c, d)));
        expect(rank(Math.max(v, w), c)).toBeLessThanOrEqual(rank(Math.min(v, w), c));
      }),
    );
  });

  it('is the same where the chance is worked out, and where it is only seen to be enough', () => {
    const path = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('level' as const, 'total' as const),
        fc.boolean(),
        (values, reading, rising) => {
          const levels = rising ? [...values].sort((a, b) => a - b) : values;
          const of = goalAfter(
            5 * levels.length,
            ...levels.map((value, i): [number, number] => [5 * (i + 1), value]),
          );
          const { measure } = of.facts.goal;
          if (measure.kind !== 'number') throw new Error('a number is told');
          const all = { ...of.facts, goal: { ...of.facts.goal, measure: { ...measure, reading } } };
          const { status } = weighed(all, standing(all, of.day), of.told, of.day, false);
          expect(status).toBe(judged(all, of.told, of.day).status);
        },
      ),
    );
  });

  it('never falls with a better last level', () => {
    const path = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(path, fc.integer({ min: 0, max: 40 }), (levels, more) => {
        const days = levels.map((value, i): [number, number] => [5 * (i + 1), value]);
        const [on, value] = days.at(-1) ?? [0, 0];
        const better: [number, number][] = [...days.slice(0, -1), [on, value + more]];
        expect(order.indexOf(statusAfter(on, ...better))).toBeLessThanOrEqual(
          order.indexOf(statusAfter(on, ...days)),
        );
      }),
    );
  });
});

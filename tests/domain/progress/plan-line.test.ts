import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/day.js';
import type { Goal, Measure } from '../../../src/domain/goal.js';
import { type DaysOff, daysOff, isOff } from '../../../src/domain/progress/days-off.js';
import {
  expectedAt,
  habitTarget,
  lastDayCovered,
  type PlanLine,
  planLine,
} from '../../../src/domain/progress/plan-line.js';
import { aBreak, aMilestone, anyBreaks, day, facts, onDay } from './making.js';

/** The line of the goal from 0 to 100 in a hundred days. */
function line(more: Parameters<typeof facts>[0] = {}): PlanLine {
  const it = facts(more);
  const drawn = planLine(it.goal, it.milestones, daysOff(it.breaks));
  if (drawn === undefined) throw new Error('no line');
  return drawn;
}

const down: Measure = { kind: 'number', unit: 'kg', baseline: 80, target: 70, reading: 'level' };

describe('the plan line', () => {
  it('is straight from the baseline at the start to the target at the due day', () => {
    expect([-5, 0, 1, 50, 100, 130].map((n) => expectedAt(line(), onDay(n)))).toEqual([
      0, 0, 1, 50, 100, 100,
    ]);
  });

  it('falls for a goal that goes down', () => {
    expect(expectedAt(line({ with: { measure: down } }), onDay(50))).toBe(75);
  });

  it('goes through the target values of milestones, whatever their order', () => {
    const milestones = [
      aMilestone(2, onDay(80), { target: 90 }),
      aMilestone(1, onDay(50), { target: 20 }),
      aMilestone(3, onDay(50), { target: 30 }),
    ];
    const bent = line({ milestones });
    expect([25, 50, 80, 100].map((n) => expectedAt(bent, onDay(n)))).toEqual([15, 30, 90, 100]);
  });

  it('leaves out milestones that would turn it back: nested ones, those outside its time, behind it or beyond the target', () => {
    const milestones = [
      aMilestone(1, onDay(20), { target: 40 }),
      aMilestone(2, onDay(40), { target: 30 }),
      aMilestone(3, onDay(60), { target: 120 }),
      aMilestone(4, onDay(0), { target: 50 }),
      aMilestone(5, onDay(100), { target: 60 }),
      aMilestone(6, onDay(30), { target: 90, parentId: 'm1' }),
    ];
    expect(line({ milestones }).points.map((p) => p.value)).toEqual([0, 40, 100]);
  });

  it('starts anew after a replan, from the value of that day', () => {
    const replanned = line({ with: { planFrom: { day: onDay(60), value: 20 } } });
    expect([10, 60, 80, 100].map((n) => expectedAt(replanned, onDay(n)))).toEqual([20, 20, 60, 100]);
    const done = line({ with: { planFrom: { day: onDay(60), value: 150 } } });
    expect(expectedAt(done, onDay(80))).toBe(100);
  });

  it('of a habit rises from the day before its first to its whole times, and days off lower its end', () => {
    const habit = { measure: { kind: 'habit', times: 3, per: 'week', unit: null } } as const;
    const weeks = { ...habit, due: onDay(97) };
    expect([-1, 0, 6, 69, 97].map((n) => expectedAt(line({ with: weeks }), onDay(n)))).toEqual([
      0,
      expect.closeTo(3 / 7),
      expect.closeTo(3),
      expect.closeTo(30),
      42,
    ]);
    const breaks = [aBreak(onDay(0), onDay(13))];
    expect(expectedAt(line({ with: weeks, breaks }), onDay(13))).toBe(0);
    expect(expectedAt(line({ with: weeks, breaks }), onDay(69))).toBeCloseTo(24);
    const target = (more: Partial<Goal>, off: DaysOff = []): number =>
      habitTarget(facts({ with: { ...habit, ...more } }).goal, off);
    expect(target({}, daysOff(breaks))).toBe(Math.round((87 * 3) / 7));
    expect(habitTarget(facts().goal, [])).toBe(0);
    expect(target({ planFrom: { day: onDay(50), value: 4 } })).toBe(Math.round(4 + 150 / 7));
    expect(target({ planFrom: { day: onDay(50), value: 4.5 } })).toBe(Math.round(4.5 + 150 / 7));
    // One time at least, while there is a day for it.
    expect(target({ due: onDay(1) })).toBe(1);
    expect(target({ planFrom: { day: onDay(99), value: 4 } })).toBe(5);
    expect(target({}, daysOff([aBreak(onDay(0), onDay(100))]))).toBe(0);
  });

  it('of a learning goal counts ways, of a goal told by milestones the shares that are due', () => {
    expect(expectedAt(line({ with: { measure: { kind: 'learning', ways: 8 } } }), onDay(50))).toBe(4);
    const told = { measure: { kind: 'milestones' } } as const;
    expect(expectedAt(line({ with: told }), onDay(50))).toBe(0.5);
    const milestones = [aMilestone(1, onDay(20)), aMilestone(2, onDay(40), { share: 0.75 })];
    expect([20, 30, 40, 90].map((n) => expectedAt(line({ with: told, milestones }), onDay(n)))).toEqual([
      0.25, 0.25, 1, 1,
    ]);
  });

  it('counts milestones due on one day together, and after a replan only those to come', () => {
    const told = { measure: { kind: 'milestones' } } as const;
    const milestones = [1, 2, 3, 4].map((n) => aMilestone(n, onDay(n < 3 ? 20 : 60)));
    expect(expectedAt(line({ with: told, milestones }), onDay(20))).toBe(0.5);
    const replanned = { ...told, planFrom: { day: onDay(30), value: 0.5 } };
    expect([20, 30, 45].map((n) => expectedAt(line({ with: replanned, milestones }), onDay(n)))).toEqual([
      0.5, 0.5, 0.5,
    ]);
    const onTheDay = { ...told, planFrom: { day: onDay(20), value: 0.25 } };
    expect(expectedAt(line({ with: onTheDay, milestones }), onDay(20))).toBe(0.5);
    const nothing = milestones.map((m) => ({ ...m, share: 0 }));
    expect(expectedAt(line({ with: told, milestones: nothing }), onDay(50))).toBe(0);
  });

  it('expects nothing of a yes-no goal without milestones', () => {
    const { goal } = facts({ with: { measure: { kind: 'yes-no' } } });
    expect(planLine(goal, [], [])).toBeUndefined();
    expect(planLine(goal, [aMilestone(1, onDay(50))], [])).toBeDefined();
  });

  it('waits where a whole stretch is off, and makes up for it on the first working day', () => {
    const milestones = [aMilestone(1, onDay(10), { target: 50 })];
    const bent = line({ milestones, breaks: [aBreak(onDay(1), onDay(10))] });
    expect([5, 9, 10, 11].map((n) => expectedAt(bent, onDay(n)))).toEqual([0, 0, 0, 50]);
    expect(expectedAt(bent, onDay(12))).toBeCloseTo(50 + 50 / 89);
    const end = line({ milestones, breaks: [aBreak(onDay(11), onDay(100))] });
    expect([99, 100].map((n) => expectedAt(end, onDay(n)))).toEqual([50, 100]);
  });

  it('goes on as it was up to days off to come, and asks for what they leave out after them', () => {
    const off = line({ breaks: [aBreak(onDay(51), onDay(75))] });
    expect([25, 50, 60, 75, 76, 100].map((n) => expectedAt(off, onDay(n)))).toEqual([
      25, 50, 50, 50, 52, 100,
    ]);
    const twice = line({ breaks: [aBreak(onDay(21), onDay(40)), aBreak(onDay(71), onDay(90))] });
    expect([20, 40, 70, 90, 100].map((n) => expectedAt(twice, onDay(n)))).toEqual([20, 20, 60, 60, 100]);
    const ways = line({
      with: { measure: { kind: 'learning', ways: 10 } },
      breaks: [aBreak(onDay(51), onDay(75))],
    });
    expect([50, 75, 100].map((n) => expectedAt(ways, onDay(n)))).toEqual([5, 5, 10]);
  });

  it('asks for milestones inside days off on the first working day after them', () => {
    const milestones = [20, 30, 35].map((n, i) => aMilestone(i + 1, onDay(n), { target: n * 2 }));
    const bent = line({ milestones, breaks: [aBreak(onDay(26), onDay(39))] });
    expect([20, 25, 30, 39, 40, 100].map((n) => expectedAt(bent, onDay(n)))).toEqual([
      40, 50, 50, 50, 70, 100,
    ]);
    const told = { measure: { kind: 'milestones' } } as const;
    const steps = [aMilestone(1, onDay(20)), aMilestone(2, onDay(40), { share: 0.75 })];
    const breaks = [aBreak(onDay(38), onDay(60))];
    const waits = line({ with: told, milestones: steps, breaks });
    expect([20, 40, 60, 61].map((n) => expectedAt(waits, onDay(n)))).toEqual([0.25, 0.25, 0.25, 1]);
  });

  describe('where days off last over the due day', () => {
    const told = { measure: { kind: 'milestones' } } as const;

    it('goes on as it was up to them, and asks for what is missing on the due day', () => {
      const over = line({ breaks: [aBreak(onDay(81), onDay(120))] });
      expect([40, 80, 81, 99, 100, 120].map((n) => expectedAt(over, onDay(n)))).toEqual([
        40, 80, 80, 80, 100, 100,
      ]);
      const twice = line({ breaks: [aBreak(onDay(21), onDay(40)), aBreak(onDay(91), onDay(100))] });
      expect([20, 40, 90, 99, 100].map((n) => expectedAt(twice, onDay(n)))).toEqual([
        20,
        20,
        expect.closeTo(20 + (80 * 50) / 60),
        expect.closeTo(20 + (80 * 50) / 60),
        100,
      ]);
    });

    it('does so for a milestone inside them or on their eve, and where all days are off', () => {
      const inside = [aMilestone(1, onDay(90), { target: 45 }), aMilestone(2, onDay(95), { target: 50 })];
      const over = line({ milestones: inside, breaks: [aBreak(onDay(81), onDay(120))] });
      expect([40, 80, 90, 95, 99, 100].map((n) => expectedAt(over, onDay(n)))).toEqual([
        20, 40, 40, 40, 40, 100,
      ]);
      const eve = [aMilestone(1, onDay(80), { target: 50 })];
      const after = line({ milestones: eve, breaks: [aBreak(onDay(81), onDay(120))] });
      expect([40, 80, 99, 100].map((n) => expectedAt(after, onDay(n)))).toEqual([25, 50, 50, 100]);
      const never = line({ breaks: [aBreak(onDay(0), onDay(120))] });
      expect([0, 50, 99, 100].map((n) => expectedAt(never, onDay(n)))).toEqual([0, 0, 0, 100]);
    });

    it('does so for the steps of milestones', () => {
      const steps = [
        aMilestone(1, onDay(40)),
        aMilestone(2, onDay(85)),
        aMilestone(3, onDay(90), { share: 0.5 }),
      ];
      const over = line({ with: told, milestones: steps, breaks: [aBreak(onDay(81), onDay(120))] });
      expect([40, 85, 90, 99, 100].map((n) => expectedAt(over, onDay(n)))).toEqual([
        0.25, 0.25, 0.25, 0.25, 1,
      ]);
    });
  });

  it('says how long a value is enough', () => {
    const held = (value: number): number => lastDayCovered(line(), value) - dayNumber(onDay(0));
    expect([-3, 0, 30, 30.5, 100, 500].map(held)).toEqual([-1, 0, 30, 30, 100, 100]);
    const falling = line({ with: { measure: down } });
    expect(lastDayCovered(falling, 75) - dayNumber(onDay(0))).toBe(50);
    expect(lastDayCovered(falling, 81) - dayNumber(onDay(0))).toBe(-1);
  });

  it('is not there without points', () => {
    const empty: PlanLine = { points: [], off: [] };
    expect(expectedAt(empty, day('2026-01-01'))).toBe(0);
    expect(() => lastDayCovered(empty, 1)).toThrow('points');
  });
});

const anyEnds = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }))
  .filter(([a, b]) => a !== b);
const anyCorners = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.double({ min: -1.5, max: 1.5, noNaN: true })),
  { maxLength: 5 },
);

describe('every plan line of a number goal', () => {
  const lines = fc.tuple(anyEnds, anyCorners, anyBreaks).map(([[baseline, target], corners, breaks]) => ({
    drawn: line({
      with: { measure: { kind: 'number', unit: null, baseline, target, reading: 'level' } },
      milestones: corners.map(([at, share], i) =>
        aMilestone(i + 1, onDay(at), { target: baseline + share * (target - baseline) }),
      ),
      breaks,
    }),
    way: Math.sign(target - baseline),
    target,
    off: daysOff(breaks),
  }));

  it('never turns back, and ends exactly on the target at the due day', () => {
    fc.assert(
      fc.property(lines, ({ drawn, way, target }) => {
        let before = expectedAt(drawn, onDay(-1));
        for (let n = 0; n <= 101; n += 1) {
          const now = expectedAt(drawn, onDay(n));
          expect(way * (now - before)).toBeGreaterThanOrEqual(-1e-9);
          before = now;
        }
        expect(expectedAt(drawn, onDay(100))).toBe(target);
      }),
    );
  });

  it('is flat on days off, but for the due day', () => {
    fc.assert(
      fc.property(lines, ({ drawn, off }) => {
        for (let n = 1; n <= 101; n += 1) {
          if (n !== 100 && isOff(onDay(n), off))
            expect(expectedAt(drawn, onDay(n))).toBeCloseTo(expectedAt(drawn, onDay(n - 1)), 9);
        }
      }),
    );
  });

  it('is before days off to come what it is without them, and asks no more on them', () => {
    const plans = fc.tuple(anyEnds, anyCorners, anyBreaks, fc.integer({ min: 1, max: 110 }), fc.nat(40));
    fc.assert(
      fc.property(plans, ([[baseline, target], corners, known, from, length]) => {
        const plan = {
          with: { measure: { kind: 'number', unit: null, baseline, target, reading: 'level' } as const },
          milestones: corners.map(([at, share], i) =>
            aMilestone(i + 1, onDay(at), { target: baseline + share * (target - baseline) }),
          ),
        };
        const more = [...known, aBreak(onDay(from), onDay(from + length))];
        const [before, after] = [line({ ...plan, breaks: known }), line({ ...plan, breaks: more })];
        const way = Math.sign(target - baseline);
        const dust = 1e-9 * Math.abs(target - baseline);
        for (let n = -1; n <= from + length; n += 1) {
          const raised = way * (expectedAt(after, onDay(n)) - expectedAt(before, onDay(n)));
          expect(raised).toBeLessThanOrEqual(dust);
          if (n < from) expect(raised).toBeGreaterThanOrEqual(-dust);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds a value through the day before the one that asks more', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 100 }), ({ drawn, way }, n) => {
        const value = expectedAt(drawn, onDay(n));
        const covered = lastDayCovered(drawn, value) - dayNumber(onDay(0));
        expect(covered).toBeGreaterThanOrEqual(n);
        if (covered < 100) expect(way * (expectedAt(drawn, onDay(covered + 1)) - value)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('every plan line of a habit', () => {
  const anyHabit = fc.record({
    times: fc.integer({ min: 1, max: 20 }),
    per: fc.constantFrom('week' as const, 'month' as const),
    days: fc.integer({ min: 1, max: 150 }),
    planFrom: fc.option(
      fc.record({ day: fc.integer({ min: 0, max: 149 }).map(onDay), value: fc.integer({ min: 0, max: 30 }) }),
    ),
    breaks: anyBreaks,
  });

  it('rises to a whole number, and is flat on days off', () => {
    fc.assert(
      fc.property(anyHabit, ({ times, per, days, planFrom, breaks }) => {
        const measure: Measure = { kind: 'habit', times, per, unit: null };
        const goal = {
          measure,
          due: onDay(days),
          planFrom: (planFrom?.day ?? '') < onDay(days) ? planFrom : null,
        };
        const off = daysOff(breaks);
        const drawn = line({ with: goal, breaks });
        const target = habitTarget(facts({ with: goal }).goal, off);
        expect(Number.isInteger(target)).toBe(true);
        expect(expectedAt(drawn, onDay(days))).toBe(target);
        for (let n = 0; n <= days; n += 1) {
          const rise = expectedAt(drawn, onDay(n)) - expectedAt(drawn, onDay(n - 1));
          if (isOff(onDay(n), off)) expect(rise).toBeCloseTo(0, 9);
          else expect(rise).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('every plan line of a goal told by milestones', () => {
  it('is flat on days off but for the due day, and planning them changes nothing before', () => {
    const anySteps = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        anySteps,
        anyBreaks,
        fc.integer({ min: 1, max: 110 }),
        fc.nat(40),
        (days, known, from, length) => {
          const plan = {
            with: { measure: { kind: 'milestones' } as const },
            milestones: days.map((n, i) => aMilestone(i + 1, onDay(n))),
          };
          const breaks = [...known, aBreak(onDay(from), onDay(from + length))];
          const [before, after] = [line({ ...plan, breaks: known }), line({ ...plan, breaks })];
          const off = daysOff(breaks);
          for (let n = 0; n <= 101; n += 1) {
            const now = expectedAt(after, onDay(n));
            const rise = now - expectedAt(after, onDay(n - 1));
            expect(rise).toBeGreaterThanOrEqual(0);
            if (n !== 100 && isOff(onDay(n), off)) expect(rise).toBe(0);
            if (n < from) expect(now).toBe(expectedAt(before, onDay(n)));
            else expect(now).toBeLessThanOrEqual(expectedAt(before, onDay(n)));
          }
          expect(expectedAt(after, onDay(100))).toBe(1);
        },
      ),
    );
  });
});

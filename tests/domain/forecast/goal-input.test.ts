import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/domain/day.js';
import { estimate, forecast } from '../../../src/domain/forecast/forecast.js';
import { goalInput, type Readable } from '../../../src/domain/forecast/goal-input.js';
import type { ForecastInput } from '../../../src/domain/forecast/types.js';
import type { Break, CheckIn, Goal, Measure, Milestone } from '../../../src/domain/goal.js';
import { standing } from '../../../src/domain/progress/standing.js';
import { aGoal } from '../../goals.js';
import { aBreak, aMilestone, aTally } from '../progress/making.js';

const START = asDay('2026-01-01');
const on = (n: number): Day => addDays(START, n);

function checkIn(day: Day, value: number | null, more: Partial<CheckIn> = {}): CheckIn {
  return {
    id: `${day}-${value}`,
    goalId: 'g',
    day,
    value,
    note: null,
    confidence: null,
    evidence: null,
    ...more,
  };
}

interface Record {
  readonly measure: Measure;
  readonly goal?: Partial<Goal>;
  readonly checkIns?: readonly CheckIn[];
  readonly milestones?: readonly Milestone[];
  readonly breaks?: readonly Break[];
}

const number = (reading: 'level' | 'total', baseline: number, target: number): Measure => ({
  kind: 'number',
  unit: 'km',
  baseline,
  target,
  reading,
});

function read(
  { measure, goal, checkIns = [], milestones = [], breaks = [] }: Record,
  asOf = on(50),
): Readable {
  const whole = aGoal('g', { start: START, due: on(100), measure, ...goal });
  return goalInput({ goal: whole, milestones, breaks }, checkIns, asOf);
}

function inputOf(record: Record, asOf = on(50)): ForecastInput {
  const readable = read(record, asOf);
  if (readable.kind !== 'readings') throw new Error(readable.why);
  return readable.input;
}

describe('a stored goal as the forecast reads it', () => {
  it('takes levels as they are, up or down, and a quiet day as unknown', () => {
    const checkIns = [checkIn(on(10), 6), checkIn(on(20), null, { note: 'tired' }), checkIn(on(30), 9)];
    expect(inputOf({ measure: number('level', 5, 21.1), checkIns })).toMatchObject({
      direction: 'increase',
      cumulative: false,
      idleIsFlat: false,
      baseline: 5,
      target: 21.1,
      checkIns: [
        [on(10), 6],
        [on(30), 9],
      ],
    });
    expect(inputOf({ measure: number('level', 90, 80), checkIns }).direction).toBe('decrease');
  });

  it('adds amounts up, from the baseline toward the target, and takes a quiet day as nothing done', () => {
    const checkIns = [checkIn(on(10), 100), checkIn(on(10), 50), checkIn(on(20), 200)];
    expect(inputOf({ measure: number('total', 1000, 3000), checkIns })).toMatchObject({
      cumulative: true,
      idleIsFlat: true,
      checkIns: [
        [on(10), 1100],
        [on(10), 1150],
        [on(20), 1350],
      ],
    });
    expect(inputOf({ measure: number('total', 6000, 0), checkIns })).toMatchObject({
      direction: 'decrease',
      checkIns: [
        [on(10), 5900],
        [on(10), 5850],
        [on(20), 5650],
      ],
    });
  });

  it('counts a habit toward all its times, of which days off take some', () => {
    const measure: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
    const checkIns = [checkIn(on(2), 1), checkIn(on(4), 2)];
    const habit = inputOf({ measure, checkIns });
    expect(habit).toMatchObject({ cumulative: true, idleIsFlat: true, baseline: 0 });
    expect(habit.target).toBe(Math.round((3 * 101) / 7));
    // What is done on the first day is part of the pace: the time begins at the end of the day before.
    expect(habit.start).toBe(on(-1));
    expect(habit.checkIns).toEqual([
      [on(2), 1],
      [on(4), 3],
    ]);
    const rested = inputOf({ measure, checkIns, breaks: [aBreak(on(11), on(31))] });
    expect(rested.target).toBe(Math.round((3 * 80) / 7));
    expect(rested.breaks).toEqual([{ from: on(11), to: on(31) }]);
  });

  it('has nothing to say of a habit whose days are all off', () => {
    const measure: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
    expect(read({ measure, breaks: [aBreak(START, on(200))] })).toEqual({ kind: 'nothing', why: 'all-off' });
  });

  it('counts the ways tried of a learning goal', () => {
    expect(
      inputOf({ measure: { kind: 'learning', ways: 6 }, checkIns: [checkIn(on(7), 1), checkIn(on(30), 1)] }),
    ).toMatchObject({
      target: 6,
      cumulative: true,
      idleIsFlat: true,
      checkIns: [
        [on(7), 1],
        [on(30), 2],
      ],
    });
  });

  it('adds up the shares of ticked milestones by the day they were done, parts in the place of their parent', () => {
    const done = (n: number, day: number, share: number, more: Partial<Milestone> = {}) =>
      aMilestone(n, on(90), { share, state: 'claimed', doneOn: on(day), ...more });
    const milestones = [
      done(1, 40, 0.5),
      aMilestone(2, on(90), { share: 0.5 }),
      done(3, 20, 0.25, { parentId: 'm2' }),
      aMilestone(4, on(95), { share: 0.25, parentId: 'm2' }),
      done(5, 60, 0.0, { parentId: 'm2' }),
    ];
    for (const kind of ['milestones', 'yes-no'] as const) {
      expect(inputOf({ measure: { kind }, milestones })).toMatchObject({
        baseline: 0,
        target: 1,
        cumulative: true,
        idleIsFlat: true,
        checkIns: [
          [on(20), 0.25],
          [on(40), 0.75],
        ],
      });
    }
    expect(read({ measure: { kind: 'milestones' }, milestones })).toMatchObject({
      called: { many: 'ticked milestones' },
    });
  });

  it('is there when the last milestone is ticked, whatever binary fractions add up to', () => {
    const milestones = [0.1, 0.2, 0.3, 0.4].map((share, i) =>
      aMilestone(i + 1, on(90), { share: share * 0.7, state: 'claimed', doneOn: on(10 * (i + 1)) }),
    );
    expect(forecast(inputOf({ measure: { kind: 'milestones' }, milestones }))).toEqual({
      kind: 'reached',
      on: on(40),
    });
  });

  it('has nothing to say without milestones: a yes-no goal is known by confidence alone', () => {
    expect(read({ measure: { kind: 'yes-no' } })).toEqual({ kind: 'nothing', why: 'yes-no' });
    expect(read({ measure: { kind: 'milestones' } })).toEqual({ kind: 'nothing', why: 'no-milestones' });
  });

  it('takes a yes for the end, unless a no came after it', () => {
    const measure: Measure = { kind: 'yes-no' };
    const answers = [checkIn(on(5), 1), checkIn(on(6), 0), checkIn(on(20), 1), checkIn(on(30), 1)];
    expect(forecast(inputOf({ measure, checkIns: answers }))).toEqual({ kind: 'reached', on: on(20) });
    expect(read({ measure, checkIns: answers.slice(0, 2) })).toEqual({ kind: 'nothing', why: 'yes-no' });
  });

  it('keeps what was logged before the start day', () => {
    const checkIns = [checkIn(on(-20), 10), checkIn(on(-5), 20), checkIn(on(10), 5)];
    expect(inputOf({ measure: number('total', 0, 100), checkIns }).checkIns).toEqual([
      [START, 10],
      [START, 30],
      [on(10), 35],
    ]);
  });

  it('takes breaks, skips and pauses as time off; a pause without an end lasts through today', () => {
    const breaks = [
      aBreak(on(10), on(12)),
      aBreak(on(13), on(15), { kind: 'skip', goalId: 'g' }),
      aBreak(on(40), null, { goalId: 'g' }),
      aBreak(on(60), on(66)),
    ];
    expect(inputOf({ measure: number('level', 0, 10), breaks }).breaks).toEqual([
      { from: on(10), to: on(15) },
      { from: on(40), to: on(50) },
      { from: on(60), to: on(66) },
    ]);
    const before = inputOf({ measure: number('level', 0, 10), breaks }, on(30));
    expect(before.breaks).toHaveLength(2);
  });
});

const anyMeasure: fc.Arbitrary<Measure> = fc.constantFrom<Measure>(
  number('level', 0, 50),
  number('level', 50, 0),
  number('total', 0, 50),
  number('total', 50, 0),
  { kind: 'habit', times: 2, per: 'month', unit: null },
  { kind: 'learning', ways: 9 },
  { kind: 'milestones' },
  { kind: 'yes-no' },
);

const anyRecord = fc.record({
  measure: anyMeasure,
  checkIns: fc
    .array(fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 9 })), { maxLength: 20 })
    .map((all) => all.sort(([a], [b]) => a - b).map(([day, value]) => checkIn(on(day), value))),
  milestones: fc
    .array(fc.option(fc.integer({ min: -20, max: 120 }), { nil: null }), { maxLength: 6 })
    .map((days) =>
      days.map((day, i) =>
        aMilestone(i + 1, on(90), {
          share: 1 / days.length,
          state: day === null ? 'open' : 'claimed',
          doneOn: day === null ? null : on(day),
        }),
      ),
    ),
  breaks: fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 110 }), fc.option(fc.integer({ min: 0, max: 20 }), { nil: null })),
      {
        maxLength: 3,
      },
    )
    .map((all) => all.map(([from, length]) => aBreak(on(from), length === null ? null : on(from + length)))),
});

describe('a stored goal, whatever it holds', () => {
  it('rests on nothing later than the day of the forecast', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer({ min: 0, max: 110 }), (record, n) => {
        const asOf = on(n);
        const known = {
          ...record,
          checkIns: record.checkIns.filter((c) => c.day <= asOf),
          milestones: record.milestones.map((m) =>
            m.doneOn !== null && m.doneOn > asOf ? { ...m, state: 'open' as const, doneOn: null } : m,
          ),
        };
        expect(read(record, asOf)).toEqual(read(known, asOf));
      }),
    );
  });

  it('gives a chance from 0 to 1 and dates in order', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer({ min: -5, max: 130 }), (record, n) => {
        const readable = read(record, on(n));
        if (readable.kind === 'nothing') return;
        const { chance, p50, p85 } = estimate(readable.input);
        expect(chance >= 0 && chance <= 1).toBe(true);
        expect((p50 ?? '9') <= (p85 ?? '9')).toBe(true);
      }),
    );
  });

  it('stands where the status says it stands', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer({ min: 0, max: 110 }), (record, n) => {
        const asOf = on(n);
        const readable = read(record, asOf);
        if (readable.kind === 'nothing' || record.measure.kind === 'yes-no') return;
        const seen = record.checkIns.filter((c) => c.day <= asOf);
        const goal = aGoal('g', { start: START, due: on(100), measure: record.measure });
        const tally = aTally({
          level: seen.at(-1)?.value ?? null,
          sum: seen.reduce((sum, c) => sum + (c.value ?? 0), 0),
        });
        const { value, target } = standing({ ...record, goal, tally }, asOf).progress;
        const { input } = readable;
        expect(input.checkIns.at(-1)?.[1] ?? input.baseline).toBeCloseTo(value, 9);
        expect(input.target).toBe(target);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, type Day, dayFromNumber, dayNumber } from '../../../src/domain/day.js';
import type { Goal, Milestone } from '../../../src/domain/goal.js';
import { checkMilestones } from '../../../src/domain/milestones/check.js';
import { periods } from '../../../src/domain/milestones/dates.js';
import { curves, type How, type Listed, onCurve, propose } from '../../../src/domain/milestones/propose.js';
import { stretchOf } from '../../../src/domain/milestones/stretch.js';
import { lastPlace, placed } from '../../../src/domain/milestones/tree.js';
import { daysOff } from '../../../src/domain/progress/days-off.js';
import { expectedAt, planLine } from '../../../src/domain/progress/plan-line.js';
import {
  books,
  byMilestones,
  day,
  dues,
  fault,
  kilometres,
  m,
  pounds,
  row,
  thrice,
  told,
  ways,
} from './plans.js';

const monday: How = { weekStart: 1 };

function proposal(
  goal: Goal,
  how: Partial<How>,
  more: { today?: string; all?: Milestone[]; off?: [string, string] } = {},
) {
  const off =
    more.off === undefined
      ? []
      : daysOff([
          {
            id: 'b',
            goalId: null,
            kind: 'break',
            from: day(more.off[0]),
            to: day(more.off[1]),
            reason: null,
          },
        ]);
  const stretch = stretchOf(goal, more.all ?? [], off, day(more.today ?? '2026-09-01'), null);
  return propose(stretch, { ...monday, ...how });
}

const titles = (...names: string[]): Listed[] =>
  names.map((title) => ({ title, due: null, target: null, weight: null, doneWhen: null }));

describe('a proposal', () => {
  it('ends each month, and gives way to the due day right after the last end', () => {
    const rows = proposal(told(kilometres), { by: 'month' });
    expect(rows.map((one) => [one.due, one.target, one.title])).toEqual([
      ['2026-09-30', 7, 'Reach 7 km'],
      ['2026-10-31', 9, 'Reach 9 km'],
      ['2026-11-30', 11, 'Reach 11 km'],
      ['2026-12-31', 13, 'Reach 13 km'],
      ['2027-01-31', 15, 'Reach 15 km'],
      ['2027-02-28', 17, 'Reach 17 km'],
      ['2027-03-31', 19, 'Reach 19 km'],
      ['2027-05-01', 21.1, 'Reach 21.1 km'],
    ]);
  });

  it('ends each quarter', () => {
    expect(dues(proposal(told(byMilestones, { due: day('2027-06-15') }), { by: 'quarter' }))).toEqual([
      '2026-09-30',
      '2026-12-31',
      '2027-03-31',
      '2027-06-15',
    ]);
  });

  it("ends each of the user's weeks", () => {
    const goal = told(byMilestones, { due: day('2026-09-20') });
    expect(dues(proposal(goal, { by: 'week' }))).toEqual(['2026-09-06', '2026-09-13', '2026-09-20']);
    expect(dues(proposal(goal, { by: 'week', weekStart: 7 }))).toEqual([
      '2026-09-05',
      '2026-09-12',
      '2026-09-19',
      '2026-09-20',
    ]);
  });

  it('has no milestone at the end of a week that is all days off', () => {
    const goal = told(byMilestones, { due: day('2026-09-27') });
    expect(dues(proposal(goal, { by: 'week' }, { off: ['2026-09-07', '2026-09-13'] }))).toEqual([
      '2026-09-06',
      '2026-09-20',
      '2026-09-27',
    ]);
    expect(dues(proposal(goal, { by: 'week' }, { off: ['2026-09-21', '2026-09-27'] }))).toEqual([
      '2026-09-06',
      '2026-09-13',
      '2026-09-27',
    ]);
  });

  it('divides working days evenly, days off left out', () => {
    const goal = told(byMilestones, { due: day('2026-09-21') });
    expect(dues(proposal(goal, { into: 2 }))).toEqual(['2026-09-11', '2026-09-21']);
    expect(dues(proposal(goal, { into: 2 }, { off: ['2026-09-02', '2026-09-11'] }))).toEqual([
      '2026-09-16',
      '2026-09-21',
    ]);
  });

  it('begins today when the goal has begun, from what the plan line expects by now', () => {
    const rows = proposal(told(kilometres), { into: 2 }, { today: '2026-12-31' });
    expect(rows.map((one) => [one.due, one.target])).toEqual([
      ['2027-03-02', 17],
      ['2027-05-01', 21.1],
    ]);
  });

  it('begins after the last milestone that is done and stays', () => {
    const done = row(['a', '2026-12-31', { state: 'claimed' }], ['b', '2027-05-01']);
    const rows = proposal(told(byMilestones), { into: 2 }, { all: done });
    expect(dues(rows)).toEqual(['2027-03-02', '2027-05-01']);
  });

  it('goes down where the goal does', () => {
    const rows = proposal(told(pounds), { by: 'quarter' });
    expect(rows.map((one) => one.target)).toEqual([91, 88.5, 86, 85]);
  });

  it('counts whole times of a habit, ways and books', () => {
    const habit = proposal(told(thrice), { into: 4 });
    expect(habit.map((one) => one.title)).toEqual([
      '26 of 104 times',
      '52 of 104 times',
      '78 of 104 times',
      '104 of 104 times',
    ]);
    expect(proposal(told(ways), { into: 8 }).map((one) => one.target)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(proposal(told(books), { into: 3 }).map((one) => one.title)).toEqual([
      '8 of 24 books',
      '16 of 24 books',
      '24 of 24 books',
    ]);
    expect(proposal(told({ ...thrice, unit: 'runs' }), { into: 2 })[0]?.title).toBe('52 of 104 runs');
    expect(proposal(told({ ...books, unit: null }), { into: 2 })[0]?.title).toBe('12 of 24');
    expect(proposal(told({ ...pounds, reading: 'total' }), { into: 2 })[0]?.title).toMatch(/^Reach/);
  });

  it('has parts of even weight for a goal told by milestones, and follows a curve', () => {
    const even = proposal(told(byMilestones), { into: 4 });
    expect(even.map((one) => [one.title, one.weight])).toEqual([
      ['Part 1 of 4', 0.25],
      ['Part 2 of 4', 0.25],
      ['Part 3 of 4', 0.25],
      ['Part 4 of 4', 0.25],
    ]);
    const weights = (curve: How['curve']) =>
      proposal(told(byMilestones), { into: 4, ...(curve === undefined ? {} : { curve }) }).map(
        (one) => one.weight,
      );
    expect(weights('ramp-up').map((w) => Math.round(w * 100))).toEqual([13, 23, 30, 35]);
    expect(weights('front-loaded').map((w) => Math.round(w * 100))).toEqual([35, 30, 23, 13]);
  });

  it('ramps a number up, and goes back to even when that is said', () => {
    const goal = told(kilometres);
    const ramped = proposal(goal, { into: 4, curve: 'ramp-up' });
    expect(ramped.map((one) => one.target)).toEqual([7, 11, 15, 21.1]);
    const all = ramped.map((one, i) =>
      m(`m${i}`, one.due, { target: one.target, position: i, number: i + 1 }),
    );
    expect(proposal(goal, { into: 2 }, { all }).map((one) => one.target)).toEqual([11, 21.1]);
    expect(proposal(goal, { into: 2, curve: 'even' }, { all }).map((one) => one.target)).toEqual([13, 21.1]);
  });

  it('has even parts on a straight line, whatever the rounding', () => {
    const scale = { kind: 'number', unit: null, baseline: -5, target: 5, reading: 'level' } as const;
    const goal = told(scale, { start: day('2026-10-01'), due: day('2027-05-01') });
    const targets = (today: string): (number | null)[] =>
      proposal(goal, { into: 5 }, { today }).map((one) => one.target);
    expect(targets('2026-10-01')).toEqual([-3, -1, 1, 3, 5]);
    expect(targets('2026-11-24')).toEqual([-1, 0.5, 2, 3.5, 5]);
  });

  it('whatever the ends: even parts differ by one unit of what is shown at most, and by a tenth of a step from even', () => {
    const ends = fc
      .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }))
      .filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 30 }), fc.boolean(), ([a, b], into, tenths) => {
        const cut = tenths ? 10 : 1;
        const measure = {
          kind: 'number',
          unit: null,
          baseline: a / cut,
          target: b / cut,
          reading: 'level',
        } as const;
        const targets = proposal(told(measure), { into }).map((one) => one.target ?? 0);
        const even = (measure.target - measure.baseline) / into;
        const steps = targets.map((value, i) => value - (targets[i - 1] ?? measure.baseline));
        for (const step of steps)
          expect(Math.abs(step - even)).toBeLessThanOrEqual(Math.abs(even) * 0.1 + 1e-9);
        const digits = Math.max(
          ...targets.map((value) => String(value).split('.')[1]?.length ?? 0),
          tenths ? 1 : 0,
        );
        const inner = steps.slice(0, -1);
        const grain = Math.max(10 ** -digits, Math.abs(even) / 5);
        if (inner.length > 1)
          expect(Math.max(...inner) - Math.min(...inner)).toBeLessThanOrEqual(grain + 1e-9);
      }),
    );
  });

  it('has the shares of its parts of the way from the baseline, or from the last target that stays', () => {
    const weights = (rows: ReturnType<typeof proposal>): number[] =>
      rows.map((one) => Math.round(one.weight * 1000) / 1000);
    const goal = told(kilometres, { start: day('2026-11-01') });
    // Nothing was done in the first month, and yet the first milestone is all the way up to it.
    expect(weights(proposal(goal, { into: 2 }, { today: '2026-12-01' }))).toEqual([9, 7.1]);
    const done = row(
      ['a', '2026-12-01', { target: 8, state: 'claimed' }],
      ['b', '2027-05-01', { target: 21.1 }],
    );
    expect(weights(proposal(goal, { into: 2 }, { today: '2027-01-01', all: done }))).toEqual([8, 5.1]);
    const whole = row(['a', '2027-01-31', { target: 12 }], ['b', '2027-05-01', { target: 21.1 }]);
    const part = stretchOf(goal, whole, [], day('2026-12-01'), whole[1] ?? null);
    expect(propose(part, { ...monday, into: 2 }).map((one) => one.weight)).toEqual([
      expect.closeTo(5),
      expect.closeTo(4.1),
    ]);
    // A line that starts anew behind the baseline.
    const back = told(kilometres, { planFrom: { day: day('2026-12-01'), value: 3 } });
    expect(weights(proposal(back, { into: 2 }, { today: '2026-12-01' }))).toEqual([9, 9.1]);
  });

  it('takes titles, with days and targets where they are given', () => {
    const some = proposal(told(byMilestones), { listed: titles('A', 'B') });
    expect(some.map((one) => [one.title, one.due])).toEqual([
      ['A', '2026-12-31'],
      ['B', '2027-05-01'],
    ]);
    const dated: Listed[] = [
      { title: 'Second', due: day('2027-01-31'), target: null, weight: null, doneWhen: null },
      { title: 'First', due: day('2026-10-01'), target: 6.5, weight: null, doneWhen: 'a parkrun' },
    ];
    expect(proposal(told(kilometres), { listed: dated })).toEqual([
      { title: 'First', due: '2026-10-01', target: 6.5, weight: expect.closeTo(1.5), doneWhen: 'a parkrun' },
      { title: 'Second', due: '2027-01-31', target: 15, weight: expect.closeTo(8.5), doneWhen: null },
    ]);
    const weighed = dated.map((one) => ({ ...one, target: null, weight: 0.3 }));
    expect(proposal(told(byMilestones), { listed: weighed }).map((one) => one.weight)).toEqual([0.3, 0.3]);
    expect(proposal(told(byMilestones), { listed: titles('A', 'B', 'C', 'D'), by: 'quarter' })).toHaveLength(
      4,
    );
  });

  it('plans listed days before today from the start of the line', () => {
    const past: Listed[] = [
      { title: 'Past', due: day('2026-10-01'), target: null, weight: null, doneWhen: null },
      { title: 'To come', due: day('2027-02-01'), target: null, weight: null, doneWhen: null },
    ];
    const rows = proposal(told(kilometres), { listed: past }, { today: '2026-12-31' });
    expect(rows.map((one) => one.target)).toEqual([7, 15]);
  });

  it('splits a milestone into parts up to its day and target', () => {
    const goal = told(kilometres);
    const all = row(['a', '2026-12-31', { target: 12 }], ['b', '2027-05-01', { target: 21.1 }]);
    const stretch = stretchOf(goal, all, [], day('2026-09-01'), all[1] ?? null);
    expect(propose(stretch, { ...monday, into: 2 }).map((one) => [one.due, one.target])).toEqual([
      ['2027-03-02', 17],
      ['2027-05-01', 21.1],
    ]);
    const untold = row(['a', '2026-12-31'], ['b', '2027-05-01']);
    const plain = stretchOf(goal, untold, [], day('2026-09-01'), untold[0] ?? null);
    expect(propose(plain, { ...monday, into: 2 }).map((one) => [one.due, one.target, one.title])).toEqual([
      ['2026-11-01', null, 'Part 1 of 2'],
      ['2026-12-31', null, 'Part 2 of 2'],
    ]);
  });

  it.each([
    [{ into: 400 }, 'usage: that makes more than 366 milestones'],
    [{ into: 300 }, 'failed: 300 milestones do not fit into the 242 working days up to 2027-05-01'],
    [{ listed: [] }, 'usage: no milestone is listed'],
    [{ into: 3, listed: titles('A') }, 'usage: 1 title is given for 3 milestones'],
    [{ by: 'month', listed: titles('A', 'B') }, 'usage: 2 titles are given for 8 months'],
    [
      {
        listed: [
          ...titles('A'),
          {
            ...titles('B')[0],
            title: 'B',
            due: asDay('2027-01-01'),
            target: null,
            weight: null,
            doneWhen: null,
          },
        ],
      },
      'usage: some of the milestones have a day and some have none',
    ],
    [
      { listed: [{ title: 'B', due: asDay('2027-06-01'), target: null, weight: null, doneWhen: null }] },
      'usage: the day 2027-06-01 is outside the time that is split',
    ],
  ] as [Partial<How>, string][])('%j is refused', (how, said) => {
    expect(fault(() => proposal(told(byMilestones), how))).toBe(said);
  });

  it('refuses more steps than there are times or ways', () => {
    expect(fault(() => proposal(told(ways), { by: 'week' }))).toBe(
      'failed: the way from 0 ways to 8 ways is too short for 35 milestones',
    );
  });

  it('refuses weeks over a whole decade', () => {
    const goal = told(byMilestones, { due: day('2036-09-01') });
    expect(fault(() => proposal(goal, { by: 'week' }))).toBe('usage: that makes more than 366 milestones');
  });

  it('refuses when no day, or nothing of the way, is left', () => {
    expect(fault(() => proposal(told(byMilestones), { into: 2 }, { today: '2027-05-01' }))).toBe(
      'failed: no working day is left between 2027-05-01 and 2027-05-01, when goal 1 is due',
    );
    expect(
      fault(() => proposal(told(byMilestones), { into: 1 }, { off: ['2026-08-01', '2027-05-01'] })),
    ).toMatch(/no working day is left/);
    const all = row(['a', '2026-12-31', { target: 12 }], ['b', '2026-12-20', { target: 12 }]);
    expect(fault(() => stretchOf(told(kilometres), all, [], day('2026-12-30'), all[0] ?? null))).toBe(
      'failed: the plan line of 1.1 "a" is at its end on 2026-12-30 already: nothing is left to split',
    );
    expect(
      fault(() =>
        stretchOf(told(byMilestones), row(['a', '2026-12-31']), [], day('2027-01-01'), m('a', '2026-12-31')),
      ),
    ).toMatch(/no working day is left between 2027-01-01 and 2026-12-31, when 1.1 "a" is due/);
  });

  it('whatever the goal: rises to the exact end, and passes the check of milestones', () => {
    const goals = fc.record({
      length: fc.integer({ min: 14, max: 800 }),
      today: fc.integer({ min: -10, max: 10 }),
      measure: fc.constantFrom(kilometres, pounds, books, thrice, byMilestones, { kind: 'yes-no' } as const),
      by: fc.constantFrom(undefined, ...periods),
      into: fc.integer({ min: 1, max: 12 }),
      curve: fc.constantFrom(undefined, ...curves),
      off: fc.option(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))),
    });
    fc.assert(
      fc.property(goals, ({ length, today, measure, by, into, curve, off }) => {
        const start = dayNumber(day('2026-09-01'));
        const at = (n: number): Day => dayFromNumber(start + n);
        const goal = told(measure, { start: at(0), due: at(length) });
        const breaks =
          off === null
            ? []
            : daysOff([
                {
                  id: 'b',
                  goalId: null,
                  kind: 'break',
                  from: at(off[0]),
                  to: at(off[0] + off[1]),
                  reason: null,
                },
              ]);
        const said = fault(() => {
          const stretch = stretchOf(goal, [], breaks, at(today), null);
          const how = {
            ...monday,
            ...(by === undefined ? { into } : { by }),
            ...(curve === undefined ? {} : { curve }),
          };
          const rows = propose(stretch, how);
          const last = rows.at(-1);
          expect(last?.due).toBe(goal.due);
          if (stretch.way !== null) expect(last?.target).toBe(stretch.way.to);
          expect(new Set(dues(rows)).size).toBe(rows.length);
          expect(rows.every((one) => one.weight >= 0)).toBe(true);
          checkMilestones(
            goal,
            placed(rows.map((one, i) => m(`m${i}`, one.due, { ...one, position: lastPlace + i }))),
          );
        });
        expect(said).toMatch(/^nothing was wrong$|too short|do not fit|no working day/);
      }),
    );
  });

  it('without a curve lies on the plan line as it is, to a quarter of a step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 6, max: 20 }), (into, corner) => {
        const goal = told(kilometres);
        const all = row(['a', '2026-12-31', { target: corner }], ['b', '2027-05-01', { target: 21.1 }]);
        const line = planLine(goal, all, []);
        if (line === undefined) throw new Error('a number goal has a plan line');
        const rows = proposal(goal, { into }, { all });
        for (const { due, target } of rows)
          expect(Math.abs((target ?? 0) - expectedAt(line, due))).toBeLessThanOrEqual(16.1 / into / 4);
      }),
    );
  });
});

describe('a curve', () => {
  it('rises from nothing to all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...curves), fc.double({ min: 0, max: 1, noNaN: true }), (curve, x) => {
        expect(onCurve(curve, 0)).toBe(0);
        expect(onCurve(curve, 1)).toBe(1);
        expect(onCurve(curve, x)).toBeGreaterThanOrEqual(0);
        expect(onCurve(curve, x)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

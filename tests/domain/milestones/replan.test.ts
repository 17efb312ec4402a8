import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.js';
import type { Goal, Milestone, Tally } from '../../../src/domain/goal.js';
import { emptyTally } from '../../../src/domain/goal.js';
import { dueByPace, spread, stretchedTo } from '../../../src/domain/milestones/replan.js';
import { daysOff } from '../../../src/domain/progress/days-off.js';
import { expectedAt, habitTarget, planLine } from '../../../src/domain/progress/plan-line.js';
import { type Progress, progress, shareDone } from '../../../src/domain/progress/progress.js';
import { byMilestones, day, dues, fault, kilometres, m, pounds, row, thrice, told, ways } from './plans.js';

const today = day('2027-01-01');

function at(goal: Goal, value: number, all: readonly Milestone[] = []): Progress {
  const tally: Tally = { ...emptyTally, level: value, sum: value };
  return progress(goal, tally, all, habitTarget(goal, []));
}

const plan = row(
  ['a', '2026-10-31', { target: 9, title: 'Reach 9 km', state: 'claimed' }],
  ['b', '2026-12-31', { target: 13, title: 'Reach 13 km' }],
  ['c', '2027-02-28', { target: 17, title: 'Reach 17 km' }],
  ['d', '2027-05-01', { target: 21.1, title: 'Reach 21.1 km' }],
);

describe('spreading what is left', () => {
  it('starts the plan line anew, today at the present value, and puts the open milestones evenly on it', () => {
    const goal = told(kilometres);
    const after = spread(goal, plan, [], at(goal, 9.5), today);
    expect(after.goal).toEqual({ ...goal, planFrom: { day: today, value: 9.5 } });
    expect(after.milestones.map((one) => [one.due, one.target, one.title])).toEqual([
      ['2026-10-31', 9, 'Reach 9 km'],
      ['2027-02-10', 13.5, 'Reach 13.5 km'],
      ['2027-03-22', 17, 'Reach 17 km'],
      ['2027-05-01', 21.1, 'Reach 21.1 km'],
    ]);
    const line = planLine(after.goal, after.milestones, []);
    expect(line && expectedAt(line, today)).toBe(9.5);
    expect(line && expectedAt(line, goal.due)).toBe(21.1);
  });

  it('keeps what was done early as it is, and leaves it out of the new line', () => {
    const goal = told(kilometres);
    const early = plan.map((one) =>
      one.id === 'c' ? m('c', one.due, { ...one, state: 'claimed', doneOn: day('2026-12-20') }) : one,
    );
    const after = spread(goal, early, [], at(goal, 12), today);
    expect(after.milestones.map((one) => [one.id, one.due, one.target])).toEqual([
      ['a', '2026-10-31', 9],
      ['c', '2027-02-28', 17],
      ['b', '2027-03-02', 17],
      ['d', '2027-05-01', 21.1],
    ]);
    const line = planLine(after.goal, after.milestones, []);
    expect(line?.points.map((point) => point.value)).toEqual([12, 17, 21.1]);
  });

  it('counts the shares of what was done early from the start of the new line', () => {
    const goal = told(byMilestones);
    const all = row(
      ['a', '2026-12-01'],
      ['b', '2027-03-01', { state: 'claimed', doneOn: day('2026-12-20') }],
    );
    const after = spread(goal, all, [], at(goal, 0, all), today);
    const line = planLine(after.goal, after.milestones, []);
    expect(line?.points.map((point) => point.value)).toEqual([0.5, 1]);
  });

  it('leaves what is reached and only waits to be ticked', () => {
    const goal = told(kilometres);
    const after = spread(goal, plan, [], at(goal, 17.5), today);
    expect(after.milestones.map((one) => [one.id, one.due, one.target])).toEqual([
      ['a', '2026-10-31', 9],
      ['b', '2026-12-31', 13],
      ['c', '2027-01-01', 17],
      ['d', '2027-05-01', 21.1],
    ]);
    const first = row(['a', '2026-10-31', { target: 9 }], ['b', '2027-05-01', { target: 21.1 }]);
    expect(dues(spread(goal, first, [], at(goal, 9), goal.start).milestones)).toEqual([
      '2026-09-02',
      '2027-05-01',
    ]);
    const kilos = row(['a', '2027-02-01', { target: 90 }], ['b', '2027-05-01', { target: 85 }]);
    expect(dues(spread(told(pounds), kilos, [], at(told(pounds), 89), today).milestones)).toEqual([
      '2027-01-01',
      '2027-05-01',
    ]);
  });

  it('spreads shares and parts, and leaves days off out', () => {
    const goal = told(byMilestones);
    const all = [
      ...row(['a', '2026-10-01', { state: 'claimed' }], ['b', '2026-11-01'], ['c', '2026-12-01']),
      m('b1', '2026-10-20', { parentId: 'b', share: 0.2 }),
      m('b2', '2026-11-01', { parentId: 'b', share: 0.133, position: 1 }),
    ];
    const off = daysOff([
      { id: 'x', goalId: null, kind: 'break', from: day('2027-01-02'), to: day('2027-03-02'), reason: null },
    ]);
    const after = spread(goal, all, off, at(goal, 0, all), today);
    expect(after.milestones.map((one) => [one.id, one.due])).toEqual([
      ['a', '2026-10-01'],
      ['b', '2027-04-01'],
      ['b1', '2027-03-17'],
      ['b2', '2027-04-01'],
      ['c', '2027-05-01'],
    ]);
    expect(shareDone(after.milestones)).toBe(shareDone(all));
  });

  it('gives parts targets on the way of their milestone', () => {
    const goal = told(kilometres);
    const all = [
      ...plan,
      m('d1', '2027-03-31', { parentId: 'd', target: 19, title: 'Reach 19 km' }),
      m('d2', '2027-05-01', { parentId: 'd', position: 1 }),
    ];
    const after = spread(goal, all, [], at(goal, 9.5), today);
    expect(
      after.milestones.filter((one) => one.parentId === 'd').map((one) => [one.title, one.due, one.target]),
    ).toEqual([
      ['Reach 19 km', '2027-04-11', 19],
      ['d2', '2027-05-01', null],
    ]);
    const untold = [...row(['a', '2027-01-31']), m('a1', '2027-01-31', { parentId: 'a', target: 8 })];
    expect(spread(goal, untold, [], at(goal, 6), today).milestones.map((one) => one.target)).toEqual([
      null,
      8,
    ]);
  });

  it('starts from what was done of a habit', () => {
    const goal = told(thrice);
    const all = row(
      ['a', '2026-12-31', { target: 52, title: '52 of 104 times' }],
      ['b', '2027-05-01', { target: 104, title: '104 of 104 times' }],
    );
    const after = spread(goal, all, [], at(goal, 10), today);
    expect(after.milestones.map((one) => [one.title, one.due])).toEqual([
      ['36 of 61 times', '2027-03-02'],
      ['61 of 61 times', '2027-05-01'],
    ]);
  });

  it('is refused before the start, when no day is left, and when too little is left', () => {
    const goal = told(kilometres);
    expect(fault(() => spread(goal, plan, [], at(goal, 9), day('2026-08-01')))).toMatch(
      /starts on 2026-09-01/,
    );
    expect(fault(() => spread(goal, plan, [], at(goal, 9), goal.due))).toMatch(/no working day is left/);
    const tried = told(ways);
    const parts = [
      ...row(['a', '2027-03-01', { target: 7 }], ['b', '2027-05-01', { target: 8 }]),
      m('b1', '2027-04-01', { parentId: 'b', target: 7 }),
      m('b2', '2027-05-01', { parentId: 'b', target: 8, position: 1 }),
    ];
    expect(fault(() => spread(tried, parts, [], at(tried, 6), today))).toBe(
      'failed: what is left is too little for 2 open milestones',
    );
  });

  it('lets milestones share a day where there are more of them than days', () => {
    const goal = told(byMilestones);
    const many = row(...Array.from({ length: 5 }, (_, i) => [`m${i}`, `2026-10-0${i + 1}`] as const));
    expect(dues(spread(goal, many, [], at(goal, 0, many), day('2027-04-29')).milestones)).toEqual([
      '2027-04-30',
      '2027-04-30',
      '2027-05-01',
      '2027-05-01',
      '2027-05-01',
    ]);
  });
});

describe('the due day by the present pace', () => {
  it('is where the line through the present value meets the target', () => {
    const goal = told(kilometres);
    const due = dueByPace(goal, at(goal, 9), [], today);
    expect(due).toBe('2028-01-06');
    const line = planLine({ ...goal, due }, [], []);
    expect(line && expectedAt(line, today)).toBeCloseTo(9, 1);
    expect(dueByPace(told(pounds), at(told(pounds), 90), [], today)).toBe('2027-11-02');
  });

  it('counts from the last replan, and leaves days off out', () => {
    const goal = told(kilometres, { planFrom: { day: day('2026-12-12'), value: 7 } });
    expect(dueByPace(goal, at(goal, 9), [], today)).toBe('2027-05-02');
    const off = daysOff([
      { id: 'x', goalId: null, kind: 'break', from: day('2026-12-22'), to: day('2027-01-10'), reason: null },
    ]);
    expect(dueByPace(goal, at(goal, 9), off, today)).toBe('2027-03-06');
  });

  it('is refused without progress, beyond ten years, and for a habit', () => {
    const goal = told(kilometres);
    expect(fault(() => dueByPace(goal, at(goal, 5), [], today))).toBe(
      'failed: there is no progress since 2026-09-01 to reckon a pace from',
    );
    expect(fault(() => dueByPace(goal, at(goal, 9), [], goal.start))).toMatch(/no progress/);
    expect(fault(() => dueByPace(goal, at(goal, 5.1), [], today))).toMatch(/more than ten years/);
    expect(fault(() => dueByPace(goal, at(goal, 5.0001), [], today))).toMatch(/more than ten years/);
    expect(fault(() => dueByPace(told(thrice), at(told(thrice), 9), [], today))).toMatch(/leads to no day/);
  });
});

describe('another due day', () => {
  it('stretches the time that is left, and the open milestones with it', () => {
    const goal = told(kilometres);
    const all = plan.map((one) => (one.id === 'b' ? { ...one, due: day('2027-01-31') } : one));
    const after = stretchedTo(goal, all, [], day('2027-08-29'), today);
    expect(after.goal).toEqual({ ...goal, due: '2027-08-29' });
    expect(after.milestones.map((one) => [one.due, one.target])).toEqual([
      ['2026-10-31', 9],
      ['2027-03-02', 13],
      ['2027-04-27', 17],
      ['2027-08-29', 21.1],
    ]);
    expect(dues(stretchedTo(goal, all, [], day('2027-01-03'), today).milestones)).toEqual([
      '2026-10-31',
      '2027-01-02',
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  it('brings overdue milestones into the time to come', () => {
    const goal = told(kilometres);
    expect(dues(stretchedTo(goal, plan, [], day('2027-08-01'), today).milestones)).toEqual([
      '2026-10-31',
      '2027-03-14',
      '2027-05-21',
      '2027-08-01',
    ]);
    const late = row(['a', '2026-12-01'], ['b', '2026-12-20']);
    const over = told(byMilestones, { due: day('2026-12-20') });
    expect(dues(stretchedTo(over, late, [], day('2027-03-01'), today).milestones)).toEqual([
      '2027-02-19',
      '2027-03-01',
    ]);
    const again = { ...over, planFrom: { day: day('2026-11-25'), value: 0 } };
    expect(dues(stretchedTo(again, late, [], day('2027-03-01'), today).milestones)).toEqual([
      '2027-01-16',
      '2027-03-01',
    ]);
    expect(stretchedTo(over, [], [], day('2027-03-01'), today).goal.due).toBe('2027-03-01');
  });

  it('counts the times of a habit anew', () => {
    const goal = told(thrice);
    const all = row(
      ['a', '2027-01-31', { target: 65, title: '65 of 104 times' }],
      ['b', '2027-05-01', { target: 104, title: '104 of 104 times' }],
    );
    expect(stretchedTo(goal, all, [], day('2027-08-01'), today).milestones.map((one) => one.title)).toEqual([
      '76 of 144 times',
      '144 of 144 times',
    ]);
  });

  it('is refused when a part would not fit', () => {
    const goal = told(byMilestones);
    const off = daysOff([
      { id: 'x', goalId: null, kind: 'break', from: day('2027-01-02'), to: day('2027-05-01'), reason: null },
    ]);
    expect(
      dues(stretchedTo(goal, row(['a', '2027-03-01']), off, day('2027-06-01'), today).milestones),
    ).toEqual(['2027-06-01']);
  });
});

describe('whatever is left', () => {
  it('a spread keeps what is done, the order, and the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 240 }),
        fc.double({ min: 5, max: 20, noNaN: true }),
        (doneOnes, openOnes, passed, value) => {
          const goal = told(kilometres);
          const all = row(
            ...Array.from({ length: doneOnes + openOnes }, (_, i) => {
              const target = 6 + i;
              const state: 'claimed' | 'open' = i < doneOnes ? 'claimed' : 'open';
              return [`m${i}`, addDays(goal.start, 10 * (i + 1)), { target, state }] as const;
            }),
          );
          const now = addDays(goal.start, passed);
          const after = spread(goal, all, [], at(goal, value), now);
          const done = (list: readonly Milestone[]) =>
            list
              .filter((one) => one.state === 'claimed')
              .map(({ id, due, target, share }) => ({ id, due, target, share }));
          expect(done(after.milestones)).toEqual(done(all));
          const open = after.milestones.filter((one) => one.state === 'open');
          expect(open.map((one) => one.id)).toEqual(
            all.filter((one) => one.state === 'open').map((one) => one.id),
          );
          const left = open.filter((one) => (one.target ?? 0) > value);
          if (left.length > 0) expect([left.at(-1)?.due, left.at(-1)?.target]).toEqual([goal.due, 21.1]);
          expect(left.every((one) => one.due > now)).toBe(true);
        },
      ),
    );
  });
});

describe('parts without targets', () => {
  it('are spread whatever the target of their milestone', () => {
    const goal = told(ways);
    const all = [
      ...row(['a', '2026-12-01', { target: 4 }], ['b', '2027-05-01', { target: 8 }]),
      ...[1, 2, 3, 4, 5, 6].map((n) => m(`a${n}`, '2026-11-01', { parentId: 'a', position: n, number: n })),
    ];
    const after = spread(goal, all, [], at(goal, 3), today);
    expect(after.milestones.map((one) => one.target)).toEqual([6, null, null, null, null, null, null, 8]);
    const covered = spread(goal, all, [], at(goal, 6), today);
    expect(dues(covered.milestones).slice(0, 2)).toEqual(['2026-12-01', '2026-11-01']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/day.js';
import type { Goal, Milestone } from '../../../src/domain/goal.js';
import { easierMilestones } from '../../../src/domain/milestones/easier.js';
import { byMilestones, day, kilometres, m, pounds, row, thrice, told } from './plans.js';

function easier(goal: Goal, before: readonly Milestone[], after: readonly Milestone[]): string[] {
  return easierMilestones({ goal, milestones: before, off: [] }, { goal, milestones: after, off: [] });
}

const plan = row(
  ['a', '2026-11-01', { target: 9 }],
  ['b', '2027-01-01', { target: 13 }],
  ['c', '2027-05-01', { target: 21.1 }],
);

describe('a plan gets easier', () => {
  it('when a milestone is due later, or asks for less', () => {
    const later = plan.map((one) => (one.id === 'b' ? { ...one, due: day('2027-02-01'), target: 12 } : one));
    expect(easier(told(kilometres), plan, later)).toEqual([
      '1.2 "b" is due 1 Feb 2027 instead of 1 Jan 2027',
      '1.2 "b" asks for 12 km instead of 13 km',
    ]);
    expect(easier(told(kilometres), later, plan)).toEqual([]);
    const untold = plan.map((one) => (one.id === 'a' ? { ...one, target: null } : one));
    expect(easier(told(kilometres), plan, untold)).toEqual(['1.1 "a" has no target any more']);
    const kilos = row(['a', '2026-11-01', { target: 90 }]);
    const heavier = kilos.map((one) => ({ ...one, target: 91 }));
    expect(easier(told(pounds), kilos, heavier)).toEqual(['1.1 "a" asks for 91 kg instead of 90 kg']);
    expect(easier(told(pounds), heavier, kilos)).toEqual([]);
  });

  it('when an open milestone is removed, told once with its parts', () => {
    const all = [...plan, m('p', '2026-10-01', { parentId: 'a' })];
    expect(easier(told(kilometres), all, plan.slice(1))).toEqual(['1.1 "a" is removed']);
    expect(easier(told(kilometres), all, plan)).toEqual(['1.1.1 "p" is removed']);
  });

  it('but not by what concerns done ones, by titles, or by more milestones', () => {
    const done = plan.map((one) =>
      one.id === 'a' ? m('a', '2026-11-01', { ...one, state: 'claimed' }) : one,
    );
    expect(easier(told(kilometres), done, done.slice(1))).toEqual([]);
    expect(easier(told(kilometres), plan, done)).toEqual([]);
    expect(
      easier(
        told(kilometres),
        plan,
        plan.map((one) => ({ ...one, title: 'other' })),
      ),
    ).toEqual([]);
    expect(easier(told(kilometres), plan, [...plan, m('d', '2027-02-01', { target: 14 })])).toEqual([]);
  });

  it('when the new milestones of a split promise clearly less by the days of the old', () => {
    const coarse = [m('x', '2027-05-01', { target: 21.1 })];
    expect(easier(told(kilometres), plan, coarse)).toEqual([]);
    const ramped = [m('x', '2027-02-01', { target: 8 }), m('y', '2027-05-01', { target: 21.1 })];
    expect(easier(told(kilometres), plan, ramped)).toEqual([
      'by 1 Jan 2027 it asks for 7.39 km instead of 13 km',
    ]);
  });

  it('likewise in shares, and in the times of a habit', () => {
    const thirds = row(['a', '2026-11-20'], ['b', '2027-02-08'], ['c', '2027-05-01']);
    const late = [m('x', '2027-04-20', { share: 0.5 }), m('y', '2027-05-01', { share: 0.5 })];
    expect(easier(told(byMilestones), thirds, late)).toEqual([
      'by 8 Feb 2027 it asks for 35% instead of 67%',
    ]);
    const times = row(['a', '2026-12-31', { target: 52 }], ['b', '2027-05-01', { target: 104 }]);
    const fewer = [m('x', '2026-12-31', { target: 20 }), m('y', '2027-05-01', { target: 104 })];
    expect(easier(told(thrice), times, fewer)).toEqual([
      'by 31 Dec 2026 it asks for 20 times instead of 52 times',
    ]);
    expect(easier(told(thrice), times, [m('x', '2027-05-01', { target: 104 })])).toEqual([]);
  });

  it('likewise in ways to try, with days off on the way', () => {
    const ways = told({ kind: 'learning', ways: 10 });
    const off = [[dayNumber(day('2026-12-24')), dayNumber(day('2027-01-02'))]] as const;
    const old = row(['a', '2027-03-01', { target: 8 }], ['b', '2027-05-01', { target: 10 }]);
    const late = [m('x', '2027-03-01', { target: 2 }), m('y', '2027-05-01', { target: 10 })];
    expect(
      easierMilestones({ goal: ways, milestones: old, off }, { goal: ways, milestones: late, off }),
    ).toEqual(['by 1 Mar 2027 it asks for 2 ways instead of 8 ways']);
  });

  it('not for a goal without a line', () => {
    const goal = told({ kind: 'yes-no' });
    expect(easier(goal, [], [])).toEqual([]);
    expect(easier(goal, [], row(['a', '2026-12-01']))).toEqual([]);
    expect(easier(goal, row(['a', '2026-12-01']), [])).toEqual(['1.1 "a" is removed']);
  });

  it('never by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 6, max: 20 }), { minLength: 1, maxLength: 8 }), (targets) => {
        const all = targets.map((target, i) =>
          m(`m${i}`, `2026-1${i % 3}-0${1 + (i % 9)}`, { target, position: i }),
        );
        expect(easier(told(kilometres), all, all)).toEqual([]);
      }),
    );
  });
});

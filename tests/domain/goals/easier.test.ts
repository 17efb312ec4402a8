import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import type { Measure } from '../../../src/domain/goal.js';
import { easier, promisedAmount } from '../../../src/domain/goals/easier.js';
import { kilometres } from '../../goals.js';

const due = asDay('2027-05-01');
const start = asDay('2026-09-01');
const weekly: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
const down: Measure = { kind: 'number', unit: 'kg', baseline: 90, target: 80, reading: 'level' };
const measures = (after: Measure, before: Measure): string[] =>
  easier({ measure: before, start, due }, { measure: after, start, due });

describe('a changed promise', () => {
  it.each<[string, Measure, Measure]>([
    ['a nearer target', { ...kilometres, target: 15 }, kilometres],
    ['a start nearer to the target', { ...kilometres, baseline: 19 }, kilometres],
    ['a start nearer to the target on the way down', { ...down, baseline: 81 }, down],
    ['a nearer target on the way down', { ...down, target: 85 }, down],
    ['fewer times', { ...weekly, times: 2 }, weekly],
    ['the same times in a longer stretch', { ...weekly, per: 'month' }, weekly],
    ['fewer ways', { kind: 'learning', ways: 2 }, { kind: 'learning', ways: 5 }],
    ['another kind of measure', { kind: 'yes-no' }, kilometres],
  ])('is easier with %s', (_, after, before) => {
    expect(measures(after, before)).toHaveLength(1);
  });

  it.each<[string, Measure, Measure]>([
    ['a farther target', { ...kilometres, target: 42.2 }, kilometres],
    ['a lower target on the way down', { ...down, target: 75 }, down],
    ['a start farther from the target', { ...kilometres, baseline: 2 }, kilometres],
    ['a longer way from a nearer start', { ...kilometres, baseline: 10, target: 42.2 }, kilometres],
    ['more times', { ...weekly, times: 4 }, weekly],
    ['more ways', { kind: 'learning', ways: 6 }, { kind: 'learning', ways: 5 }],
    ['another unit', { ...kilometres, unit: 'kilometres' }, kilometres],
    ['nothing changed', { kind: 'milestones' }, { kind: 'milestones' }],
  ])('is not easier with %s', (_, after, before) => {
    expect(measures(after, before)).toEqual([]);
  });

  it('is told with both promises', () => {
    const promise = { measure: kilometres, start, due };
    expect(
      easier(promise, { start, measure: { ...kilometres, target: 15 }, due: asDay('2027-06-01') }),
    ).toEqual([
      'the target comes nearer: 15 km instead of 21.1 km',
      'it is due 1 Jun 2027 instead of 1 May 2027',
    ]);
  });

  it('is easier in another unit once there are check-ins to be told in it', () => {
    const before = { measure: kilometres, start, due };
    const otherwise = (unit: string | null): string[] =>
      easier(before, { ...before, measure: { ...kilometres, unit } }, { checkedIn: true });
    expect(otherwise('m')).toEqual(['what was checked in is told otherwise: 21.1 m instead of 21.1 km']);
    expect(otherwise(null)).toHaveLength(1);
    const untold = { ...before, measure: { ...kilometres, unit: null } };
    expect(easier(untold, before, { checkedIn: true })).toEqual([]);
  });

  it('is easier where a habit asks for fewer times in all, in less time or planned anew', () => {
    const promise = { measure: weekly, start, due };
    const from = (day: string): string[] => easier(promise, { ...promise, start: asDay(day) });
    expect(from('2027-04-01')).toEqual(['it asks for 13 times in all instead of 104 times']);
    expect(from('2026-08-01')).toEqual([]);
    expect(easier(promise, { ...promise, due: asDay('2027-03-01') })).toHaveLength(1);
    expect(easier(promise, { ...promise, start: asDay('2026-10-01'), due: asDay('2027-06-01') })).toEqual([
      'it is due 1 Jun 2027 instead of 1 May 2027',
    ]);
    const anew = { ...promise, planFrom: { day: asDay('2027-04-01'), value: 4 } };
    expect(easier(promise, anew)).toEqual(['it asks for 17 times in all instead of 104 times']);
    const runs = { ...promise, measure: { ...weekly, unit: 'runs' } };
    expect(easier(runs, { ...runs, start: asDay('2027-04-01') })).toEqual([
      'it asks for 13 runs in all instead of 104 runs',
    ]);
  });

  it('is never easier both ways, unless it is measured otherwise', () => {
    const measure = fc.oneof(
      fc.record({
        kind: fc.constant('habit' as const),
        times: fc.integer({ min: 1, max: 99 }),
        per: fc.constantFrom('week' as const, 'month' as const),
        unit: fc.constant(null),
      }),
      fc.record({ kind: fc.constant('learning' as const), ways: fc.integer({ min: 1, max: 99 }) }),
      fc.record({
        kind: fc.constant('number' as const),
        unit: fc.constant(null),
        baseline: fc.constant(0),
        target: fc.integer({ min: 1, max: 99 }),
        reading: fc.constant('level' as const),
      }),
    );
    fc.assert(
      fc.property(measure, measure, (a, b) => {
        const [there, andBack] = [measures(a, b), measures(b, a)];
        if (a.kind === b.kind) expect(there.length === 0 || andBack.length === 0).toBe(true);
        else expect([there.length, andBack.length]).toEqual([1, 1]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
        const promise = { measure: kilometres, start, due };
        const later = easier(promise, { ...promise, due: addDays(due, days) });
        expect(later.length).toBe(days > 0 ? 1 : 0);
      }),
    );
  });
});

describe('what a measure promises', () => {
  it.each<[Measure, string]>([
    [kilometres, '21.1 km'],
    [{ ...weekly, times: 1 }, 'once a week'],
    [{ ...weekly, times: 2 }, 'twice a week'],
    [weekly, '3 times a week'],
    [{ ...weekly, unit: 'runs', per: 'month' }, '3 runs a month'],
    [{ kind: 'learning', ways: 5 }, '5 ways tried'],
    [{ kind: 'milestones' }, 'all milestones'],
    [{ kind: 'yes-no' }, 'done or not'],
  ])('%j reads "%s"', (measure, words) => {
    expect(promisedAmount(measure)).toBe(words);
  });
});

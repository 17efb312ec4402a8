import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import type { Measure } from '../../../src/domain/goal.js';
import { easier, promisedAmount } from '../../../src/domain/goals/easier.js';
import { kilometres } from '../../goals.js';

const due = asDay('2027-05-01');
const weekly: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
const down: Measure = { kind: 'number', unit: 'kg', baseline: 90, target: 80, reading: 'level' };
const measures = (after: Measure, before: Measure): string[] =>
  easier({ measure: before, due }, { measure: after, due });

describe('a changed promise', () => {
  it.each<[string, Measure, Measure]>([
    ['a nearer target', { ...kilometres, target: 15 }, kilometres],
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
    ['more times', { ...weekly, times: 4 }, weekly],
    ['more ways', { kind: 'learning', ways: 6 }, { kind: 'learning', ways: 5 }],
    ['another unit', { ...kilometres, unit: 'kilometres' }, kilometres],
    ['nothing changed', { kind: 'milestones' }, { kind: 'milestones' }],
  ])('is not easier with %s', (_, after, before) => {
    expect(measures(after, before)).toEqual([]);
  });

  it('is told with both promises', () => {
    const promise = { measure: kilometres, due };
    expect(easier(promise, { measure: { ...kilometres, target: 15 }, due: asDay('2027-06-01') })).toEqual([
      'the target comes nearer: 15 km instead of 21.1 km',
      'it is due 1 Jun 2027 instead of 1 May 2027',
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
        const later = easier({ measure: weekly, due }, { measure: weekly, due: addDays(due, days) });
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

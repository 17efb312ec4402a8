import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/domain/goal.js';
import { reordered } from '../../../src/domain/milestones/order.js';
import {
  afterSplit,
  divide,
  splitting,
  withAdded,
  withoutOne,
  withWeight,
} from '../../../src/domain/milestones/shares.js';
import { ticked, unticked } from '../../../src/domain/milestones/tick.js';
import { isDone, lastPlace, partsOf, placed, tops } from '../../../src/domain/milestones/tree.js';
import { leaves, shareDone } from '../../../src/domain/progress/progress.js';
import { byMilestones, day, fault, m, row, told } from './plans.js';

const sum = (list: readonly Milestone[]): number => list.reduce((all, one) => all + one.share, 0);
const shares = (list: readonly Milestone[]): number[] =>
  list.map((one) => Math.round(one.share * 1000) / 1000);

describe('dividing a whole', () => {
  it('follows the weights, evens out where there are none, and leaves no rest', () => {
    expect(divide(1, [1, 3])).toEqual([0.25, 0.75]);
    expect(divide(0.5, [0, 0])).toEqual([0.25, 0.25]);
    expect(divide(1, [])).toEqual([]);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 366 }),
        (total, weights) => {
          const parts = divide(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9);
          expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
        },
      ),
    );
  });
});

describe('shares', () => {
  it('of a new milestone come from the open ones, as much as they have on average', () => {
    const all = row(
      ['a', '2026-10-01', { state: 'claimed' }],
      ['b', '2026-11-01'],
      ['c', '2026-12-01'],
      ['d', '2027-01-01'],
    );
    const after = withAdded(all, m('e', '2027-02-01'));
    expect(shares(after)).toEqual([0.25, 0.188, 0.188, 0.188, 0.188]);
    expect(shareDone(after)).toBe(shareDone(all));
  });

  it('of a new milestone can be said', () => {
    const all = row(['a', '2026-10-01'], ['b', '2026-11-01']);
    expect(shares(withAdded(all, m('c', '2026-12-01'), 0.4))).toEqual([0.3, 0.3, 0.4]);
    expect(fault(() => withAdded(all, m('c', '2026-12-01'), 1))).toMatch(/leaves nothing for the others/);
    expect(fault(() => withAdded([], m('c', '2026-12-01'), 0.4))).toMatch(
      /the first milestone has the whole 100%/,
    );
    expect(shares(withAdded([], m('c', '2026-12-01')))).toEqual([1]);
  });

  it('come from the done ones when none is open', () => {
    const all = row(['a', '2026-10-01', { state: 'claimed' }], ['b', '2026-11-01', { state: 'confirmed' }]);
    expect(shares(withAdded(all, m('c', '2026-12-01')))).toEqual([0.333, 0.333, 0.333]);
    expect(shares(withAdded(all, m('c', '2026-12-01'), 0.5))).toEqual([0.25, 0.25, 0.5]);
  });

  it('of parts add up to that of their milestone', () => {
    const all = row(['a', '2026-10-01'], ['b', '2026-11-01']);
    const one = withAdded(all, m('a1', '2026-09-10', { parentId: 'a' }));
    expect(shares(one)).toEqual([0.5, 0.5, 0.5]);
    const two = withAdded(one, m('a2', '2026-09-20', { parentId: 'a' }));
    expect(shares(two)).toEqual([0.5, 0.5, 0.25, 0.25]);
  });

  it('move between the open ones when a weight is changed', () => {
    const all = row(
      ['a', '2026-10-01', { state: 'claimed' }],
      ['b', '2026-11-01'],
      ['c', '2026-12-01'],
      ['d', '2027-01-01'],
    );
    expect(shares(withWeight(all, 'b', 0.5))).toEqual([0.25, 0.5, 0.125, 0.125]);
    expect(withWeight(all, 'x', 0.5)).toEqual(all);
    expect(fault(() => withWeight(all, 'b', 0.75))).toMatch(/leaves nothing for the others: 75% is open/);
    expect(fault(() => withWeight(row(['a', '2026-10-01']), 'a', 0.5))).toMatch(/no other open milestone/);
    const begun = [
      ...row(['a', '2026-10-01'], ['b', '2026-11-01']),
      m('a1', '2026-09-05', { parentId: 'a', share: 0.3, state: 'claimed' }),
      m('a2', '2026-09-09', { parentId: 'a', share: 0.2 }),
    ];
    expect(fault(() => withWeight(begun, 'a', 0.3))).toMatch(/30% of it is done already/);
    expect(shares(withWeight(begun, 'a', 0.6))).toEqual([0.6, 0.4, 0.3, 0.3]);
    expect(fault(() => withWeight(begun, 'a2', 0.1))).toMatch(/no other open milestone/);
  });

  it('of a removed milestone go to those of its kind', () => {
    const all = row(
      ['a', '2026-10-01', { state: 'claimed' }],
      ['b', '2026-11-01', { state: 'claimed' }],
      ['c', '2026-12-01'],
      ['d', '2027-01-01'],
    );
    expect(shares(withoutOne(all, 'c'))).toEqual([0.25, 0.25, 0.5]);
    expect(shares(withoutOne(all, 'a'))).toEqual([0.5, 0.25, 0.25]);
    expect(withoutOne(all, 'x')).toEqual(all);
    const noDone = row(['a', '2026-10-01', { state: 'claimed' }], ['b', '2026-11-01']);
    expect(shareDone(withoutOne(noDone, 'a'))).toBe(0);
    expect(shareDone(withoutOne(noDone, 'b'))).toBe(1);
    expect(withoutOne(row(['a', '2026-10-01']), 'a')).toEqual([]);
  });

  it('of a removed part stay in its milestone, which has it to itself without any', () => {
    const all = [
      ...row(['a', '2026-10-01'], ['b', '2026-11-01']),
      m('a1', '2026-09-05', { parentId: 'a', share: 0.3 }),
      m('a2', '2026-09-09', { parentId: 'a', share: 0.2 }),
    ];
    const one = withoutOne(all, 'a1');
    expect(shares(one)).toEqual([0.5, 0.5, 0.5]);
    expect(shares(withoutOne(one, 'a2'))).toEqual([0.5, 0.5]);
  });

  it('leave a milestone done when its last open part is removed', () => {
    const all = [
      ...row(['a', '2026-10-01'], ['b', '2026-11-01']),
      m('a1', '2026-09-05', { parentId: 'a', share: 0.3, state: 'claimed' }),
      m('a2', '2026-09-09', { parentId: 'a', share: 0.2 }),
    ];
    const after = withoutOne(all, 'a2');
    expect(after.map((one) => [one.id, one.state])).toEqual([
      ['a', 'claimed'],
      ['b', 'open'],
      ['a1', 'claimed'],
    ]);
    expect(shareDone(after)).toBeCloseTo(shareDone(all), 12);
  });

  it('of a split keep what is done, and a milestone that has begun with all its parts', () => {
    const all = [
      ...row(
        ['a', '2026-10-01', { state: 'claimed' }],
        ['b', '2026-11-01'],
        ['c', '2026-12-01'],
        ['d', '2027-01-01'],
      ),
      m('b1', '2026-10-05', { parentId: 'b', share: 0.1, state: 'claimed' }),
      m('b2', '2026-10-09', { parentId: 'b', share: 0.15 }),
    ];
    const split = splitting(all, null);
    expect(split.replaced.map((one) => one.id)).toEqual(['c', 'd']);
    expect(split.room).toBeCloseTo(0.5, 12);
    const parts = splitting(all, all[1] ?? null);
    expect(parts.replaced.map((one) => one.id)).toEqual(['b2']);
    expect(parts.room).toBeCloseTo(0.15, 12);
  });
});

type Step = {
  readonly do:
    | 'split'
    | 'split-part'
    | 'add'
    | 'add-part'
    | 'remove'
    | 'tick'
    | 'untick'
    | 'reorder'
    | 'weigh';
  readonly which: number;
  readonly n: number;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    do: fc.constantFrom(
      'split',
      'split-part',
      'add',
      'add-part',
      'remove',
      'tick',
      'untick',
      'reorder',
      'weigh' as const,
    ),
    which: fc.nat(20),
    n: fc.integer({ min: 1, max: 6 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 25 },
);

const goal = told(byMilestones);
let made = 0;
const fresh = (due: string, parentId: string | null = null): Milestone => {
  made += 1;
  return m(`m${made}`, due, { number: made, parentId, share: made % 7, position: lastPlace });
};

function taken(all: Milestone[], step: Step): Milestone[] {
  const top = tops(all)[step.which % Math.max(1, tops(all).length)];
  const any = all[step.which % Math.max(1, all.length)];
  switch (step.do) {
    case 'split': {
      const split = splitting(all, null);
      return split.room < 1e-9
        ? all
        : afterSplit(
            split,
            Array.from({ length: step.n }, () => fresh('2027-04-01')),
          );
    }
    case 'split-part': {
      if (top === undefined || isDone(top)) return all;
      const parts = Array.from({ length: step.n }, () => fresh(top.due, top.id));
      return afterSplit(splitting(all, top), parts);
    }
    case 'add':
      return withAdded(all, fresh('2027-03-01'));
    case 'add-part':
      return top === undefined || isDone(top) ? all : withAdded(all, fresh(top.due, top.id));
    case 'remove':
      return any === undefined ? all : withoutOne(all, any.id);
    case 'tick':
      return any === undefined ? all : ticked(all, any.id, day('2026-10-01'));
    case 'untick':
      return any === undefined ? all : unticked(all, any.id);
    case 'reorder':
      return top === undefined || isDone(top) ? all : tried(all, () => reordered(goal, all, top, 1, 1));
    case 'weigh':
      return any === undefined || isDone(any) ? all : tried(all, () => withWeight(all, any.id, step.n / 10));
  }
}

/** A refusal leaves everything as it was. */
function tried(all: Milestone[], work: () => Milestone[]): Milestone[] {
  let after = all;
  fault(() => {
    after = work();
  });
  return after;
}

describe('whatever is done to milestones, one step after the other', () => {
  it('shares add up to the whole, parents are told by their parts, and only ticks and removals move progress', () => {
    fc.assert(
      fc.property(steps, (list) => {
        made = 0;
        let all = placed(row(['a', '2026-12-01'], ['b', '2027-01-01'], ['c', '2027-02-01']));
        for (const step of list) {
          const before = shareDone(all);
          const openBefore = leaves(all).some((one) => !isDone(one));
          all = placed(taken(all, step));
          if (all.length > 0) expect(sum(tops(all))).toBeCloseTo(1, 9);
          for (const one of tops(all)) {
            const parts = partsOf(all, one.id);
            if (parts.length === 0) continue;
            expect(sum(parts)).toBeCloseTo(one.share, 9);
            expect(isDone(one)).toBe(parts.every(isDone));
          }
          expect(all.every((one) => one.share >= 0 && one.share <= 1)).toBe(true);
          expect(tops(all).map((one) => one.position)).toEqual(tops(all).map((_, i) => i));
          if (step.do === 'tick') expect(shareDone(all)).toBeGreaterThanOrEqual(before - 1e-9);
          else if (step.do === 'untick') expect(shareDone(all)).toBeLessThanOrEqual(before + 1e-9);
          else if (step.do !== 'remove' && openBefore) expect(shareDone(all)).toBeCloseTo(before, 9);
        }
      }),
      {
        numRuns: 300,
        // Found by chance: all that is left goes to one that comes before one of no share.
        examples: [
          [
            [
              { do: 'split', which: 0, n: 4 },
              { do: 'split', which: 0, n: 3 },
              { do: 'weigh', which: 0, n: 1 },
              { do: 'weigh', which: 1, n: 2 },
              { do: 'remove', which: 0, n: 1 },
            ],
          ],
        ],
      },
    );
  });
});

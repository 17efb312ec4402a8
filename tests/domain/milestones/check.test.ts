import { describe, expect, it } from 'vitest';
import { checkMilestones } from '../../../src/domain/milestones/check.js';
import { books, byMilestones, day, fault, kilometres, m, pounds, row, thrice, told, ways } from './plans.js';

const check = (
  goal: Parameters<typeof checkMilestones>[0],
  all: Parameters<typeof checkMilestones>[1],
): string => fault(() => checkMilestones(goal, all));
const fine = 'nothing was wrong';

describe('milestones', () => {
  it('lie inside the time of their goal', () => {
    const goal = told(byMilestones);
    expect(check(goal, row(['a', '2026-09-02'], ['b', '2027-05-01']))).toBe(fine);
    expect(check(goal, row(['a', '2026-09-01']))).toBe(
      'usage: 1.1 "a" would be due 1 Sep 2026, and goal 1 starts on 1 Sep 2026',
    );
    expect(check(goal, row(['a', '2027-05-02']))).toBe(
      'usage: 1.1 "a" would be due 2 May 2027, after goal 1 itself on 1 May 2027',
    );
  });

  it('that are done are facts, wherever they lie', () => {
    const done = row(
      ['a', '2028-01-01', { state: 'claimed', target: 99 }],
      ['b', '2026-12-01', { target: 9 }],
    );
    expect(check(told(kilometres), done)).toBe(fine);
  });

  it('keep their order, and the error names both with their days', () => {
    const all = row(['a', '2027-01-12'], ['b', '2026-12-01']);
    expect(check(told(byMilestones), all)).toBe(
      'usage: 1.1 "a" (12 Jan 2027) comes before 1.2 "b" (1 Dec 2026), so it cannot be due later',
    );
    expect(check(told(byMilestones), row(['a', '2027-01-12'], ['b', '2027-01-12']))).toBe(fine);
  });

  it('have targets that lead on to that of the goal', () => {
    const goal = told(kilometres);
    expect(
      check(
        goal,
        row(['a', '2026-12-01', { target: 8 }], ['b', '2027-01-01'], ['c', '2027-02-01', { target: 9 }]),
      ),
    ).toBe(fine);
    expect(check(goal, row(['a', '2026-12-01', { target: 8 }], ['b', '2027-01-01', { target: 8 }]))).toBe(
      'usage: 1.2 "b", due 1 Jan 2027, has the target 8 km, which does not lead on from 8 km of 1.1 "a", due 1 Dec 2026',
    );
    expect(check(goal, row(['a', '2026-12-01', { target: 22 }]))).toBe(
      'usage: 1.1 "a" has the target 22 km, which is not on the way from 5 km to 21.1 km',
    );
    expect(check(goal, row(['a', '2026-12-01', { target: 5 }]))).toMatch(/not on the way/);
    expect(
      check(told(pounds), row(['a', '2026-12-01', { target: 90 }], ['b', '2027-01-01', { target: 88 }])),
    ).toBe(fine);
    expect(check(told(pounds), row(['a', '2026-12-01', { target: 84 }]))).toMatch(/from 92 kg to 85 kg/);
    expect(check(told(books), row(['a', '2026-12-01', { target: 24 }]))).toBe(fine);
  });

  it('may lie behind the baseline when a replan began there', () => {
    const goal = told(kilometres, { planFrom: { day: day('2026-11-01'), value: 3 } });
    expect(check(goal, row(['a', '2026-12-01', { target: 4 }]))).toBe(fine);
    expect(check(goal, row(['a', '2026-12-01', { target: 3 }]))).toMatch(/from 3 km to 21.1 km/);
  });

  it('count whole times and ways, and have no target where nothing is counted', () => {
    expect(check(told(thrice), row(['a', '2026-12-01', { target: 400 }]))).toBe(fine);
    expect(check(told(thrice), row(['a', '2026-12-01', { target: 0 }]))).toMatch(
      /not on the way above 0 times/,
    );
    expect(check(told(ways), row(['a', '2026-12-01', { target: 2.5 }]))).toMatch(/a count is a whole number/);
    expect(check(told(ways), row(['a', '2026-12-01', { target: 9 }]))).toMatch(/from 0 ways to 8 ways/);
    expect(check(told(byMilestones), row(['a', '2026-12-01', { target: 2 }]))).toMatch(/not told by numbers/);
  });

  it('hold their parts: by day, by target, and one level deep', () => {
    const parent = row(['a', '2026-12-01', { target: 8 }]);
    const part = (due: string, target: number | null, parentId = 'a', id = 'p') =>
      m(id, due, { parentId, target });
    expect(check(told(kilometres), [...parent, part('2026-12-01', 8)])).toBe(fine);
    expect(check(told(kilometres), [...parent, part('2026-12-02', null)])).toBe(
      'usage: 1.1.1 "p" would be due 2 Dec 2026, after the milestone it belongs to, 1.1 "a", on 1 Dec 2026',
    );
    expect(check(told(kilometres), [...parent, part('2026-11-02', 9)])).toMatch(
      /the target 9 km, beyond that of the milestone it belongs to, 1.1 "a": 8 km/,
    );
    expect(check(told(kilometres), [...parent, part('2026-11-02', 7), part('2026-11-01', 6, 'p', 'q')])).toBe(
      'usage: 1.1.1 "p" is a part itself, and a part has no parts',
    );
  });

  it('are no more than 366', () => {
    const many = Array.from({ length: 367 }, (_, i) => m(`m${i}`, '2026-12-01', { number: 0, position: i }));
    expect(check(told(byMilestones), many)).toBe('usage: 367 milestones are too many; at most 366 are kept');
  });
});

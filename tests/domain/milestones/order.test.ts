import { describe, expect, it } from 'vitest';
import { reordered } from '../../../src/domain/milestones/order.js';
import { ticked, unticked } from '../../../src/domain/milestones/tick.js';
import { withTarget } from '../../../src/domain/milestones/titles.js';
import { labelOf } from '../../../src/domain/milestones/tree.js';
import { byMilestones, day, fault, kilometres, m, row, thrice, told } from './plans.js';

describe('reordering', () => {
  const all = row(['a', '2026-10-01'], ['b', '2026-11-01'], ['c', '2026-12-01'], ['d', '2027-01-01']);
  const at = (id: string, place: number, list = all) =>
    reordered(
      told(byMilestones),
      list,
      list.find((one) => one.id === id) ?? m('x', '2026-10-01'),
      place,
      1,
    ).map((one) => [one.id, one.due]);

  it('moves titles between the days, which stay', () => {
    expect(at('c', 1)).toEqual([
      ['c', '2026-10-01'],
      ['a', '2026-11-01'],
      ['b', '2026-12-01'],
      ['d', '2027-01-01'],
    ]);
    expect(at('a', 3).map(([id]) => id)).toEqual(['b', 'c', 'a', 'd']);
    expect(at('b', 2).map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves the done ones in their places', () => {
    const some = all.map((one) => (one.id === 'b' ? m('b', one.due, { ...one, state: 'claimed' }) : one));
    expect(at('c', 1, some).map(([id]) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(fault(() => at('c', 2, some))).toBe('failed: 1.2 "b" is done, and keeps its place');
    expect(fault(() => at('b', 1, some))).toBe('failed: 1.2 "b" is done, and keeps its place');
    expect(fault(() => at('a', 9))).toBe('usage: there is no place 9: 1.1 "a" is one of 4');
  });

  it('leaves targets with their days; made titles follow them, and open parts move along', () => {
    const list = [
      ...row(
        ['a', '2026-10-01', { target: 7, title: 'Reach 7 km' }],
        ['b', '2026-11-01', { target: 9, title: 'Race' }],
      ),
      m('b1', '2026-10-20', { parentId: 'b' }),
      m('b2', '2026-10-25', { parentId: 'b', state: 'claimed' }),
    ];
    const after = reordered(told(kilometres), list, list[1] ?? m('x', '2026-10-01'), 1, 21.1);
    expect(after.map((one) => [one.title, one.due, one.target])).toEqual([
      ['Race', '2026-10-01', 7],
      ['b1', '2026-09-19', null],
      ['b2', '2026-10-25', null],
      ['Reach 9 km', '2026-11-01', 9],
    ]);
  });
});

describe('ticking', () => {
  const all = [
    ...row(['a', '2026-10-01'], ['b', '2026-11-01']),
    m('a1', '2026-09-10', { parentId: 'a' }),
    m('a2', '2026-09-20', { parentId: 'a' }),
  ];
  const states = (list: typeof all) => list.map((one) => [one.id, one.state, one.doneOn]);

  it('ticks a milestone with its open parts', () => {
    const first = ticked(all, 'a1', day('2026-09-09'));
    expect(states(first)).toEqual([
      ['a', 'open', null],
      ['b', 'open', null],
      ['a1', 'claimed', '2026-09-09'],
      ['a2', 'open', null],
    ]);
    expect(states(ticked(first, 'a', day('2026-09-30')))).toEqual([
      ['a', 'claimed', '2026-09-30'],
      ['b', 'open', null],
      ['a1', 'claimed', '2026-09-09'],
      ['a2', 'claimed', '2026-09-30'],
    ]);
  });

  it('ticks a milestone with its last part, on the day of the last one done', () => {
    const later = ticked(ticked(all, 'a1', day('2026-09-25')), 'a2', day('2026-09-20'));
    expect(states(later)[0]).toEqual(['a', 'claimed', '2026-09-25']);
  });

  it('opens a milestone with its parts, and with a part its milestone', () => {
    const done = ticked(all, 'a', day('2026-09-25'));
    expect(states(unticked(done, 'a2'))).toEqual([
      ['a', 'open', null],
      ['b', 'open', null],
      ['a1', 'claimed', '2026-09-25'],
      ['a2', 'open', null],
    ]);
    expect(states(unticked(done, 'a'))).toEqual(states(all));
  });
});

describe('titles', () => {
  it('follow a target when they were made from it', () => {
    const goal = told(kilometres);
    expect(withTarget(m('Reach 8 km', '2026-10-01', { target: 8 }), 9, goal, 21.1).title).toBe('Reach 9 km');
    expect(withTarget(m('Race', '2026-10-01', { target: 8 }), 9, goal, 21.1).title).toBe('Race');
    expect(withTarget(m('Race', '2026-10-01', { target: 8 }), null, goal, 21.1).target).toBeNull();
    const times = m('12 of 104 times', '2026-10-01', { target: 12 });
    expect(withTarget(times, 15, told(thrice), 90).title).toBe('15 of 90 times');
    expect(withTarget({ ...times, title: '12 of my friends' }, 15, told(thrice), 90).title).toBe(
      '12 of my friends',
    );
  });

  it('stand beside the number in an error, and alone while there is none', () => {
    const all = [
      m('a', '2026-10-01', { number: 2 }),
      m('p', '2026-10-01', { parentId: 'a', number: 3 }),
      m('new', '2026-10-01', { number: 0 }),
    ];
    expect(all.map((one) => labelOf(told(byMilestones), one, all))).toEqual([
      '1.2 "a"',
      '1.2.3 "p"',
      '"new"',
    ]);
  });
});

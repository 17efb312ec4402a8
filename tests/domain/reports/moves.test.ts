import { expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Fields, Milestone } from '../../../src/domain/goal.js';
import type { DatedOp } from '../../../src/domain/reports/as-it-stood.js';
import { moves } from '../../../src/domain/reports/moves.js';
import { aGoal } from '../../goals.js';

const goal = aGoal('g');
const draft = {
  id: 'm',
  goalId: 'g',
  number: 1,
  position: 0,
  due: asDay('2026-11-20'),
  target: 9,
} as Milestone;

function op(
  change: number,
  entity: string,
  before: object | null,
  after: object | null,
  more: Partial<DatedOp> = {},
): DatedOp {
  const entityId = entity === 'goal' ? 'g' : 'm';
  const day = asDay(`2026-11-${10 + change}`);
  const fields = { before: before as Fields | null, after: after as Fields | null };
  return {
    change,
    part: 0,
    entity,
    entityId,
    goalId: 'g',
    ...fields,
    day,
    who: 'Ada',
    reason: null,
    undoes: null,
    ...more,
  };
}

it('tells what was moved, from what to what, when, by whom and why, oldest first', () => {
  const ops = [
    op(
      7,
      'goal',
      { due: '2027-04-01', statement: 'Run' },
      { due: '2027-05-01', statement: 'Run a half marathon' },
      { reason: 'a cold' },
    ),
    op(6, 'goal', { target: 30, start: '2026-08-01' }, { target: 21.1, start: '2026-09-01' }, { who: 'Bo' }),
    op(
      6,
      'milestone',
      { due: '2026-11-18', target: 8 },
      { due: '2026-11-20', target: 9 },
      { part: 1, who: 'Bo' },
    ),
  ];
  expect(moves(goal, [draft], ops)).toEqual([
    {
      what: 'start',
      milestone: null,
      from: '2026-08-01',
      to: '2026-09-01',
      day: '2026-11-16',
      who: 'Bo',
      reason: null,
    },
    { what: 'target', milestone: null, from: 30, to: 21.1, day: '2026-11-16', who: 'Bo', reason: null },
    {
      what: 'milestone-due',
      milestone: draft,
      from: '2026-11-18',
      to: '2026-11-20',
      day: '2026-11-16',
      who: 'Bo',
      reason: null,
    },
    {
      what: 'milestone-target',
      milestone: draft,
      from: 8,
      to: 9,
      day: '2026-11-16',
      who: 'Bo',
      reason: null,
    },
    {
      what: 'due',
      milestone: null,
      from: '2027-04-01',
      to: '2027-05-01',
      day: '2026-11-17',
      who: 'Ada',
      reason: 'a cold',
    },
  ]);
});

it('tells the times and the period of a habit, the ways of learning, and another measure', () => {
  const habit = aGoal('g', { measure: { kind: 'habit', times: 2, per: 'month', unit: null } });
  const thinner = op(6, 'goal', { target: 3, per: 'week' }, { target: 2, per: 'month' });
  expect(moves(habit, [], [thinner])).toMatchObject([
    { what: 'target', from: 3, to: 2 },
    { what: 'period', from: 'week', to: 'month' },
  ]);
  const learning = aGoal('g', { measure: { kind: 'learning', ways: 5 } });
  expect(moves(learning, [], [op(6, 'goal', { target: 8 }, { target: 5 })])).toMatchObject([
    { from: 8, to: 5 },
  ]);
  const deed = aGoal('g', { measure: { kind: 'yes-no' } });
  const other = op(6, 'goal', { measure: 'learning', target: 8 }, { measure: 'yes-no', target: null });
  expect(moves(deed, [], [other])).toMatchObject([{ what: 'measure', from: 'learning', to: 'yes-no' }]);
});

it('tells a milestone that was removed; one that was added is no move', () => {
  expect(moves(goal, [], [op(6, 'milestone', draft, null)])).toMatchObject([
    { what: 'milestone-removed', milestone: { id: 'm' }, from: '2026-11-20', to: null },
  ]);
  expect(moves(goal, [draft], [op(6, 'milestone', null, draft)])).toEqual([]);
});

it('does not tell what is no promise', () => {
  expect(
    moves(goal, [draft], [op(6, 'goal', { reason: 'x' }, { reason: 'y' }), op(5, 'break', null, {})]),
  ).toEqual([]);
});

it('leaves out a change that was taken back among them, and keeps one that came back', () => {
  const there = op(5, 'goal', { due: '2027-04-01' }, { due: '2027-05-01' });
  const back = op(6, 'goal', { due: '2027-05-01' }, { due: '2027-04-01' }, { undoes: 5 });
  const again = op(7, 'goal', { due: '2027-04-01' }, { due: '2027-05-01' }, { undoes: 6 });
  expect(moves(aGoal('g', { due: asDay('2027-04-01') }), [], [back, there])).toEqual([]);
  expect(moves(goal, [], [again, back, there])).toMatchObject([
    { from: '2027-04-01', to: '2027-05-01', day: '2026-11-15' },
  ]);
  // What it takes back is older than the week: it moved the promise.
  expect(moves(goal, [], [{ ...again, undoes: 1 }])).toHaveLength(1);
});

it('stops where the goal was written', () => {
  const made = op(5, 'goal', null, { id: 'g' });
  const moved = op(6, 'goal', { due: '2027-04-01' }, { due: '2027-05-01' });
  expect(moves(goal, [], [moved, made])).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Op } from '../../../src/domain/goal.js';
import { promiseHistory } from '../../../src/domain/goals/promise.js';
import { aGoal, kilometres } from '../../goals.js';

const id = 'a';
const op = (change: number, before: Op['before'], after: Op['after'], entity = 'goal'): Op => ({
  change,
  part: 0,
  entity,
  entityId: entity === 'goal' ? id : 'other',
  goalId: id,
  before,
  after,
});
const made = op(1, null, { id });

describe('the history of a promise', () => {
  it('of a goal that never changed has one promise and no steps', () => {
    const goal = aGoal(id);
    const promise = { measure: kilometres, start: goal.start, due: goal.due };
    expect(promiseHistory(goal, [made])).toEqual({ first: promise, now: promise, steps: [] });
  });

  it('keeps the first promise, and tells what each step made easier', () => {
    const goal = aGoal(id, { due: asDay('2027-06-01'), measure: { ...kilometres, target: 42.2 } });
    const history = promiseHistory(goal, [
      made,
      op(2, { due: '2027-05-01' }, { due: '2027-06-01' }),
      op(3, { means: null }, { means: 'with friends' }),
      op(4, { target: 21.1 }, { target: 42.2 }),
    ]);
    expect(history.first).toEqual({ measure: kilometres, start: goal.start, due: '2027-05-01' });
    expect(history.now).toEqual({ measure: goal.measure, start: goal.start, due: '2027-06-01' });
    expect(history.steps.map(({ change, easier }) => [change, easier.length])).toEqual([
      [2, 1],
      [4, 0],
    ]);
  });

  it('tells a later start of a habit, and a nearer baseline', () => {
    const habit = aGoal(id, {
      start: asDay('2027-04-01'),
      measure: { kind: 'habit', times: 5, per: 'week', unit: null },
    });
    const later = promiseHistory(habit, [made, op(2, { start: '2026-10-01' }, { start: '2027-04-01' })]);
    expect(later.first.start).toBe('2026-10-01');
    expect(later.steps.map((step) => step.easier)).toEqual([
      ['it asks for 22 times in all instead of 152 times'],
    ]);
    const near = aGoal(id, { measure: { ...kilometres, baseline: 19 } });
    const nearer = promiseHistory(near, [made, op(2, { baseline: 5 }, { baseline: 19 })]);
    expect(nearer.steps.map((step) => step.easier)).toEqual([
      ['it starts nearer to the target: from 19 km instead of 5 km'],
    ]);
  });

  it('leaves out a step that was taken back, and what is no promise', () => {
    const goal = aGoal(id);
    const history = promiseHistory(goal, [
      made,
      op(2, { due: '2027-05-01' }, { due: '2027-06-01' }),
      op(3, { due: '2027-06-01' }, { due: '2027-05-01' }),
      op(4, { due: '2027-01-01' }, { due: '2027-02-01' }, 'milestone'),
    ]);
    expect(history.steps).toEqual([]);
    expect(history.first).toEqual(history.now);
  });

  it('needs no op that made the goal', () => {
    const goal = aGoal(id, { measure: { kind: 'yes-no' } });
    const before = { measure: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' };
    const after = { measure: 'yes-no', unit: null, baseline: null, target: null, reading: null };
    expect(promiseHistory(goal, [op(7, before, after)]).first.measure).toEqual(kilometres);
  });
});

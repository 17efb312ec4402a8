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
    const promise = { measure: kilometres, due: goal.due };
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
    expect(history.first).toEqual({ measure: kilometres, due: '2027-05-01' });
    expect(history.now).toEqual({ measure: goal.measure, due: '2027-06-01' });
    expect(history.steps.map(({ change, easier }) => [change, easier.length])).toEqual([
      [2, 1],
      [4, 0],
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

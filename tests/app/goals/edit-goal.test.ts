import { describe, expect, it } from 'vitest';
import { addGoal } from '../../../src/app/goals/add-goal.js';
import { editGoal, planEdit } from '../../../src/app/goals/edit-goal.js';
import { asDay } from '../../../src/domain/day.js';
import type { Answers } from '../../../src/domain/goals/answers.js';
import { NeedsReason } from '../../../src/domain/milestones/reason.js';
import { aStore } from '../../a-store.js';

const run: Answers = {
  statement: 'Run a half marathon',
  from: '5',
  to: '21.1',
  start: '2026-09-01',
  due: '2027-05-01',
  relevant: 'to breathe',
};

function aGoalIn(answers: Answers = run) {
  const deps = aStore();
  const { goal } = addGoal(deps, answers, asDay);
  const edit = (changes: Answers, because: string | null = null) =>
    editGoal(deps, goal.id, changes, because, asDay);
  return { deps, goal, edit };
}

describe('editing a goal', () => {
  it('is one change with the reason, and none when nothing differs', () => {
    const { deps, goal, edit } = aGoalIn();
    const { change, changed } = edit({ due: '2027-06-01' }, 'a cold');
    expect(change).toMatchObject({ command: 'edit', reason: 'a cold' });
    expect(changed).toEqual(['due']);
    expect(edit({ due: '2027-06-01' }).change).toBeNull();
    expect(deps.store.changes({ goalId: goal.id })).toHaveLength(2);
  });

  it('throws what it would make easier, and leaves the goal as it was', () => {
    const { deps, goal, edit } = aGoalIn();
    expect(() => edit({ to: '10' })).toThrow(NeedsReason);
    expect(deps.store.goalById(goal.id)?.measure).toMatchObject({ target: 21.1 });
  });

  it('keeps the line of a replan while it fits the days and the kind of measure', () => {
    const { deps, goal, edit } = aGoalIn();
    const planFrom = { day: asDay('2026-11-01'), value: 7 };
    const replan = () =>
      deps.store.write({ command: 'replan', who: 'Ada' }, (w) => {
        w.update('goal', goal.id, { planFrom });
        return { summary: 'replanned', result: null };
      });
    replan();
    expect(edit({ means: 'by foot' }).after.planFrom).toEqual(planFrom);
    expect(edit({ start: '2026-11-02' }).after.planFrom).toBeNull();
    replan();
    expect(edit({ start: '2026-09-01', due: '2026-11-01' }).after.planFrom).toBeNull();
    replan();
    expect(edit({ measure: 'yes-no' }, 'simpler').after.planFrom).toBeNull();
    expect(deps.store.goalById(goal.id)?.planFrom).toBeNull();
  });

  it('takes a rate for the due day, for the target, or as a third that agrees', () => {
    const { edit } = aGoalIn();
    expect(edit({ rate: '1', to: '40' }, 'a longer way').after).toMatchObject({
      due: '2027-05-04',
      measure: { target: 40 },
    });
    expect(edit({ rate: '2', due: '2027-05-04' }).after.measure).toMatchObject({ target: 75 });
    expect(edit({ rate: '2', to: '75', due: '2027-05-04' }).changed).toEqual([]);
    expect(edit({ rate: '' }).changed).toEqual([]);
  });

  it('says when the goal is gone meanwhile', () => {
    const { deps } = aGoalIn();
    expect(() => planEdit(deps.store, 'no-such-id', {}, deps, asDay)).toThrow(
      'the goal is not there any more',
    );
  });

  it('lets another measure in while no check-in has a value', () => {
    const { edit } = aGoalIn({ ...run, confidence: '70' });
    expect(edit({ measure: 'learning', ways: '3' }, 'too new').after.measure).toEqual({
      kind: 'learning',
      ways: 3,
    });
  });
});

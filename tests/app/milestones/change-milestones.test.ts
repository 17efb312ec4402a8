import { describe, expect, it } from 'vitest';
import { changeMilestones, situation } from '../../../src/app/milestones/change-milestones.js';
import { checkRows, proposeSplit, saveSplit, toSplit } from '../../../src/app/milestones/split.js';
import { withAdded } from '../../../src/domain/milestones/shares.js';
import { placed } from '../../../src/domain/milestones/tree.js';
import { aStore } from '../../a-store.js';
import { byMilestones, fault, m } from '../../domain/milestones/plans.js';
import { aGoal } from '../../goals.js';

function thesis() {
  const deps = aStore({ today: '2026-09-01' });
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => ({
    summary: 'wrote goal 1',
    result: w.insertGoal(aGoal(w.newId(), { measure: byMilestones })),
  }));
  return deps;
}

const thirds = (name: string) => ({
  name,
  rows: ['A', 'B', 'C'].map((title, i) => ({
    title,
    due: m('x', `2026-1${i}-01`).due,
    target: null,
    weight: 1,
    doneWhen: null,
  })),
  mayReplace: [],
  because: null,
});

describe('a change of milestones', () => {
  it('writes only what differs', () => {
    const deps = thesis();
    saveSplit(deps, thirds('1'));
    const find = () => ({ goal: deps.store.goal(1) ?? aGoal('none') });
    const nothing = changeMilestones(deps, { command: 'x', because: null }, find, (it) => ({
      milestones: it.milestones.map((one) => ({ ...one, share: one.share + 1e-14 })),
      summary: 'changed nothing',
      result: 'kept',
    }));
    expect(nothing.changed.change).toBeNull();
    expect(nothing.result).toBe('kept');
    const one = changeMilestones(deps, { command: 'x', because: null }, find, (it, _at, w) => ({
      milestones: placed(
        withAdded(it.milestones, m(w.newId(), '2027-01-01', { goalId: it.goal.id, number: 9 })),
      ),
      summary: 'added one',
      result: null,
    }));
    const ops = deps.store.ops([one.changed.change?.number ?? 0]);
    expect(ops.map((op) => [op.before === null, Object.keys(op.after ?? {}).length])).toEqual([
      [false, 1],
      [false, 1],
      [false, 1],
      [true, 8],
    ]);
  });

  it('is refused as a whole when it is decided on what is there no more', () => {
    const deps = thesis();
    saveSplit(deps, thirds('1'));
    const it = toSplit(deps, '1');
    const seen = it.split.replaced.map((one) => one.id);
    saveSplit(deps, { ...thirds('1'), mayReplace: seen });
    expect(fault(() => saveSplit(deps, { ...thirds('1'), mayReplace: seen }))).toBe(
      'usage: this would replace 3 open milestones of goal 1',
    );
    expect(deps.store.milestones([it.goal.id]).map((one) => one.number)).toEqual([4, 5, 6]);
  });

  it('checks rows before anything is written', () => {
    const deps = thesis();
    const it = toSplit(deps, '1');
    const rows = proposeSplit(it, { into: 2, weekStart: 1 });
    expect(fault(() => checkRows(it, rows))).toBe('nothing was wrong');
    const late = rows.map((row) => ({ ...row, due: m('x', '2028-01-01').due }));
    expect(fault(() => checkRows(it, late))).toMatch(/^usage: "Part 1 of 2" would be due 1 Jan 2028/);
    expect(situation(deps.store, it.goal, deps.today).milestones).toEqual([]);
  });
});

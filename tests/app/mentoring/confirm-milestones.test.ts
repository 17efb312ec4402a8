import { describe, expect, it } from 'vitest';
import { milestoneName } from '../../../src/app/goals/find-goal.js';
import { confirmMilestones } from '../../../src/app/mentoring/confirm-milestones.js';
import { saveSplit } from '../../../src/app/milestones/split.js';
import { tick } from '../../../src/app/milestones/tick.js';
import type { Deps } from '../../../src/app/ports.js';
import { asDay } from '../../../src/domain/day.js';
import type { Id } from '../../../src/domain/goal.js';
import { aStore } from '../../a-store.js';
import { byMilestones, fault } from '../../domain/milestones/plans.js';
import { aGoal } from '../../goals.js';
import { aMentorship } from './a-mentorship.js';

/** Three milestones, of which the second has two parts; the first and the second are ticked. */
function thesis(): Deps {
  const deps = aStore();
  const { mentorship } = aMentorship(deps);
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => ({
    summary: 'wrote goal 1',
    result: w.insertGoal(aGoal(w.newId(), { measure: byMilestones, mentorshipId: mentorship.id })),
  }));
  const rows = (count: number, month: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...{ title: `Step ${i}`, due: asDay(`2027-0${month + i}-01`), target: null, weight: 1, doneWhen: null },
    }));
  saveSplit(deps, { name: '1', rows: rows(3, 1), mayReplace: [], because: null });
  saveSplit(deps, { name: '1.2', rows: rows(2, 1), mayReplace: [], because: null });
  tick(deps, { name: '1.1', on: asDay('2026-11-20'), note: null });
  tick(deps, { name: '1.2', on: asDay('2026-11-22'), note: null });
  return deps;
}

const all = ({ store }: Deps) => store.milestones([store.goal(1)?.id ?? '']);

function confirm(deps: Deps, day: string, pick: (title: string, part: boolean) => boolean): void {
  const ids = all(deps).flatMap((m): Id[] => (pick(m.title, m.parentId !== null) ? [m.id] : []));
  deps.store.write({ command: 'review', who: 'Ada' }, (w) => {
    const goal = w.goal(1);
    if (goal === undefined) throw new Error('the goal is there');
    confirmMilestones(w, goal, ids, asDay(day));
    return { summary: 'held session 1', result: undefined };
  });
}

const told = (deps: Deps) =>
  all(deps)
    .map((m, _, every) => `${milestoneName(1, m, every)} ${m.state} ${m.confirmedOn ?? ''}`.trim())
    .sort();

describe('confirming milestones', () => {
  it('confirms each with its parts, and again changes nothing', () => {
    const deps = thesis();
    confirm(deps, '2026-11-24', (title, part) => !part && title !== 'Step 2');
    const names = ['1.1', '1.2', '1.2.1', '1.2.2'];
    const confirmed = [...names.map((name) => `${name} confirmed 2026-11-24`), '1.3 open'];
    expect(told(deps)).toEqual(confirmed);
    const count = deps.store.changes({}).length;
    confirm(deps, '2026-11-30', (title, part) => !part && title !== 'Step 2');
    expect(told(deps)).toEqual(confirmed);
    expect(deps.store.changes({})).toHaveLength(count);
  });

  it('confirms what parts belong to with the last of them', () => {
    const deps = thesis();
    confirm(deps, '2026-11-23', (title, part) => part && title === 'Step 0');
    expect(told(deps).slice(0, 4)).toEqual([
      '1.1 claimed',
      '1.2 claimed',
      '1.2.1 confirmed 2026-11-23',
      '1.2.2 claimed',
    ]);
    confirm(deps, '2026-11-24', (title, part) => part && title === 'Step 1');
    expect(told(deps)[1]).toBe('1.2 confirmed 2026-11-24');
  });

  it('never before it was done', () => {
    const deps = thesis();
    confirm(deps, '2026-11-10', (title, part) => !part && title === 'Step 0');
    expect(told(deps)[0]).toBe('1.1 confirmed 2026-11-20');
  });

  it('refuses what is open or gone, and then confirms nothing', () => {
    const deps = thesis();
    expect(fault(() => confirm(deps, '2026-11-24', () => true))).toBe(
      'failed: 1.3 "Step 2" is open: it is ticked first, then confirmed',
    );
    expect(told(deps).join()).not.toContain('confirmed');
    const goal = deps.store.goal(1);
    const gone = () =>
      deps.store.write({ command: 'review', who: 'Ada' }, (w) => {
        if (goal !== undefined) confirmMilestones(w, goal, ['none'], deps.today);
        return { summary: '', result: undefined };
      });
    expect(fault(gone)).toBe('not-found: a milestone of goal 1 is not there any more');
  });
});

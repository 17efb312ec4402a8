import { describe, expect, it } from 'vitest';
import { pauseGoal } from '../../../src/app/goals/pause-goal.js';
import { resumeGoal } from '../../../src/app/goals/resume-goal.js';
import type { Deps } from '../../../src/app/ports.js';
import { type Entry, takesCheckIns, weigh } from '../../../src/app/progress/check-in-drafts.js';
import { dueCheckIns, firstToCome } from '../../../src/app/progress/due-check-ins.js';
import { findCheckIn } from '../../../src/app/progress/find-check-in.js';
import { logCheckIns } from '../../../src/app/progress/log-check-ins.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { readLogValue } from '../../../src/domain/progress/log-value.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';

/** Keeps some goals that differ from the usual one, as one change. */
function write(deps: Deps, ...goals: Partial<Goal>[]): Goal[] {
  return deps.store.write({ command: 'test', who: 'Ada' }, (w) => ({
    summary: 'wrote goals',
    result: goals.map((more) => {
      const { number: _, ...goal } = aGoal(w.newId(), more);
      return w.insertGoal(goal);
    }),
  })).result;
}

const entry = (goal: Goal, typed: string | null, more: Partial<Entry> = {}): Entry => ({
  goalId: goal.id,
  day: addDays(goal.start, 84),
  typed: typed === null ? null : readLogValue(goal, typed),
  note: null,
  confidence: null,
  evidence: null,
  ...more,
});

describe('check-ins of many goals at once', () => {
  it('are told shortly in the history, and each by its number', () => {
    const deps = aStore();
    const goals = write(deps, ...Array.from({ length: 8 }, () => ({})));
    const { change } = logCheckIns(
      deps,
      goals.map((goal, i) => (i === 1 ? entry(goal, null, { note: 'rain' }) : entry(goal, '6'))),
      [],
    );
    expect(change?.summary).toBe(
      'logged 6 km on goal 1, a note on goal 2, 6 km on goal 3, 6 km on goal 4, 6 km on goal 5 and 3 more',
    );
    expect(() => findCheckIn(deps.store, String(change?.number))).toThrow(
      '2.1 (goal 1, 6 km), 2.2 (goal 2), 2.3 (goal 3, 6 km), 2.4 (goal 4, 6 km), 2.5 (goal 5, 6 km), 2.6 (goal 6, 6 km) and 2 more',
    );
    expect(findCheckIn(deps.store, '2.8').goal.number).toBe(8);
  });

  it('are named with their change even when their goal is gone', () => {
    const deps = aStore();
    const { change, result } = deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      const { number: _, ...fields } = aGoal(w.newId());
      const goal = w.insertGoal(fields);
      const checkIns = ['2026-11-20', '2026-11-21'].map((day) => ({
        id: w.newId(),
        goalId: goal.id,
        day: asDay(day),
        value: 6,
        note: null,
        confidence: null,
        evidence: null,
      }));
      for (const checkIn of checkIns) w.insert('check-in', checkIn);
      return { summary: 'wrote', result: { goal, checkIns } };
    });
    const { goal, checkIns } = result;
    expect(findCheckIn(deps.store, '1.3').checkIn.day).toBe('2026-11-21');
    deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      for (const { id } of checkIns) w.remove('check-in', id);
      w.remove('goal', goal.id);
      return { summary: 'removed', result: undefined };
    });
    expect(() => findCheckIn(deps.store, String(change?.number))).toThrow('1.2 (goal that is gone)');
    expect(() => findCheckIn(deps.store, '1.2')).toThrow('the check-in of change 1 is no longer there');
  });

  it('are named by their own number alone, never by their place among the check-ins', () => {
    const deps = aStore();
    const { result: goal } = deps.store.write({ command: 'import', who: 'Ada' }, (w) => {
      const { number: _, ...fields } = aGoal(w.newId());
      const made = w.insertGoal(fields);
      for (const day of ['2026-11-20', '2026-11-21']) {
        const said = { value: 6, note: null, confidence: null, evidence: null };
        w.insert('check-in', { id: w.newId(), goalId: made.id, day: asDay(day), ...said });
      }
      return { summary: 'imported', result: made };
    });
    expect(findCheckIn(deps.store, '1.2').checkIn.day).toBe('2026-11-20');
    expect(() => findCheckIn(deps.store, '1.1')).toThrow(
      expect.objectContaining({
        kind: 'not-found',
        message: 'change 1 has no check-in 1.1, but 1.2 (goal 1, 6 km), 1.3 (goal 1, 6 km)',
        hint: 'Name one of them, such as 1.2.',
      }),
    );
    expect(deps.store.checkIns(goal.id)).toHaveLength(2);
  });

  it('say yes and no where that is the question', () => {
    const deps = aStore();
    const [goal] = write(deps, { measure: { kind: 'yes-no' } });
    if (goal === undefined) throw new Error('no goal');
    expect(logCheckIns(deps, [entry(goal, 'yes')], []).change?.summary).toContain('logged yes on goal 1');
  });

  it('are all refused when one of them looks wrong and nobody said that it is right', () => {
    const deps = aStore();
    const goals = write(deps, {}, {});
    const [one, two] = goals;
    if (one === undefined || two === undefined) throw new Error('no goals');
    const entries = [entry(one, '6'), entry(two, '600')];
    expect(() => logCheckIns(deps, entries, ['something else'])).toThrow('from 5 km to 600 km on goal 2');
    expect(deps.store.checkIns(one.id)).toEqual([]);
    const doubts = weigh(deps.store, entries[1] ?? entry(two, '600'), deps.today).doubts;
    expect(logCheckIns(deps, entries, doubts).logged).toHaveLength(2);
  });
});

describe('a goal takes check-ins', () => {
  it('while it runs', () => {
    expect(takesCheckIns(aGoal('g', { state: 'paused' })).state).toBe('paused');
    expect(() => takesCheckIns(aGoal('g', { state: 'draft' }))).toThrow('goal 1 is a draft');
    const deps = aStore();
    expect(() => weigh(deps.store, entry(aGoal('gone'), '6'), deps.today)).toThrow('the goal is gone');
  });

  it('and a draft cannot be paused', () => {
    const deps = aStore();
    write(deps, { state: 'draft' });
    expect(() => pauseGoal(deps, { goal: '1', on: deps.today, reason: null })).toThrow('nothing to pause');
  });

  it('and a goal that was paused in another file is resumed as well', () => {
    const deps = aStore();
    write(deps, { state: 'paused' });
    expect(() => pauseGoal(deps, { goal: '1', on: deps.today, reason: null })).toThrow(
      'goal 1 is paused already',
    );
    expect(resumeGoal(deps, '1')).toMatchObject({
      pausedFrom: undefined,
      active: 1,
      goal: { state: 'active' },
    });
  });
});

describe('who waits for a check-in', () => {
  it('is told quietest first, and who comes next', () => {
    const deps = aStore();
    const [one, two, three] = write(deps, {}, {}, { rhythm: 30 });
    if (one === undefined || two === undefined || three === undefined) throw new Error('no goals');
    logCheckIns(deps, [entry(one, '6', { day: addDays(deps.today, -8) })], []);
    logCheckIns(deps, [entry(two, '6', { day: addDays(deps.today, -10) })], []);
    logCheckIns(deps, [entry(three, '6', { day: addDays(deps.today, -12) })], []);
    expect(dueCheckIns(deps, 10).map((row) => row.goal.number)).toEqual([2, 1]);
    logCheckIns(
      deps,
      [entry(one, '7', { day: deps.today }), entry(two, '7', { day: addDays(deps.today, -1) })],
      [],
    );
    expect(dueCheckIns(deps, 10)).toEqual([]);
    expect(firstToCome(deps)).toMatchObject({ row: { goal: { number: 2 } }, day: addDays(deps.today, 6) });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../../src/app/ports.js';
import { judgedAtMost } from '../../../src/app/reports/goals-of-week.js';
import { weeklyReport } from '../../../src/app/reports/weekly.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { type Week, weekToReport } from '../../../src/domain/reports/week.js';
import { aStore } from '../../a-store.js';
import { aGoal, kilometres } from '../../goals.js';

const week = weekToReport('2026-W47', asDay('2026-11-24'));
const many = 260;

/** Many goals: every fifth with a check-in in the week, every thirteenth with a milestone, some closed or paused. */
function fill({ store }: Deps): Goal[] {
  return store.write({ command: 'import', who: 'Ada' }, (w) => {
    const goals = Array.from({ length: many }, (_, i) => {
      const n = i + 1;
      const closed = n % 17 === 0;
      return w.insertGoal({
        ...aGoal(w.newId()),
        number: n,
        statement: `Goal ${n}`,
        due: addDays(asDay('2026-12-01'), (n * 37) % 200),
        state: closed ? 'achieved' : n % 11 === 0 ? 'paused' : 'active',
        closedOn: closed ? asDay(n % 2 === 0 ? '2026-11-18' : '2026-11-02') : null,
        start: asDay(n % 29 === 0 ? '2026-11-25' : '2026-09-01'),
      });
    });
    goals.forEach((goal, i) => {
      const n = i + 1;
      const checkIn = { goalId: goal.id, value: 6, note: null, confidence: null, evidence: null };
      if (n % 5 === 0) w.insertCheckIns([{ ...checkIn, day: asDay('2026-11-17') }]);
      if (n % 7 === 0) w.insertCheckIns([{ ...checkIn, day: asDay('2026-11-23') }]);
      if (n % 13 === 0) {
        const done = n % 2 === 0;
        w.insert('milestone', {
          id: w.newId(),
          goalId: goal.id,
          parentId: null,
          number: 1,
          position: 0,
          title: 'Half way',
          doneWhen: null,
          due: asDay(done ? '2026-12-01' : '2026-11-20'),
          share: 1,
          target: null,
          state: done ? 'claimed' : 'open',
          doneOn: done ? asDay('2026-11-19') : null,
          confirmedOn: null,
        });
      }
    });
    return { summary: 'imported', result: goals };
  }).result;
}

/** The same by going through all. */
function byHand(goals: readonly Goal[], limit: number): number[] {
  const closed = (g: Goal): boolean => g.closedOn !== null;
  const ran = goals.filter((g) => (closed(g) ? g.closedOn === '2026-11-18' : g.start <= week.to));
  const news = (g: Goal): boolean => closed(g) || g.number % 5 === 0 || g.number % 13 === 0;
  return ran
    .sort(
      (a, b) =>
        Number(news(b)) - Number(news(a)) || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number - b.number),
    )
    .slice(0, limit)
    .map((g) => g.number)
    .sort((a, b) => a - b);
}

const numbers = (report: { goals: readonly { goal: Goal }[] }): number[] =>
  report.goals.map((g) => g.goal.number).sort((a, b) => a - b);

describe('with very many goals', () => {
  let deps: Deps & { file: string };
  let goals: Goal[];
  const report = (limit: number, every = false, of: Week = week) =>
    weeklyReport(deps.store, { week: of, limit, every });

  beforeAll(() => {
    deps = aStore({ keep: true });
    goals = fill(deps);
    return () => deps.store.close();
  });

  it('tells those with something in the week first, then by due day', () => {
    for (const limit of [1, 20, 70, 90, many]) {
      expect(numbers(report(limit).report)).toEqual(byHand(goals, limit));
    }
  });

  it('counts all of them, and judges those that are told', () => {
    const { report: told, judged } = report(20);
    expect(judged).toHaveLength(20);
    const ran = byHand(goals, many).length;
    expect(ran).toBeGreaterThan(judgedAtMost);
    expect(told.ran).toBe(ran);
    expect(told.judged.goals).toBe(20);
    expect(told.counts).toEqual({
      checkIns: Math.floor(many / 5),
      goalsCheckedIn: Math.floor(many / 5),
      milestonesDone: Math.floor(many / 26),
    });
    const checkedIn = told.goals.filter((g) => g.checkIns.length > 0).length;
    expect(told.more).toEqual({ goals: ran - 20, quiet: ran - 20 - (Math.floor(many / 5) - checkedIn) });
  });

  it('judges every goal when asked to', () => {
    const { report: told, judged } = report(20, true);
    expect(judged).toHaveLength(told.ran);
    expect(numbers(told)).toEqual(byHand(goals, 20));
    expect(told.judged.goals).toBe(told.ran);
  });

  it('tells ten of those that start next week, and that there are more', () => {
    const { report: told } = report(20, false, weekToReport('2026-W48', asDay('2026-12-10')));
    expect(told.starting).toEqual({ goals: [], more: false });
    expect(told.due.goals.map((goal) => goal.due)).toEqual(
      [...told.due.goals.map((goal) => goal.due)].sort(),
    );
    const { report: now } = report(20);
    expect(now.starting.goals).toHaveLength(Math.floor(many / 29));
  });

  it('takes goals that were changed since as they stood', () => {
    const { store, who } = deps;
    const before = numbers(report(20).report);
    const totals = report(20).report.ran;
    store.write({ command: 'edit', who }, (w) => {
      for (const n of before.slice(0, 5)) w.update('goal', w.goal(n)?.id ?? '', { due: asDay('2028-01-01') });
      for (const n of before.slice(5, 9)) {
        w.update('goal', w.goal(n)?.id ?? '', { state: 'missed', closedOn: asDay('2026-11-24') });
      }
      const quiet = goals.find((g) => g.state === 'active' && g.number % 5 !== 0 && g.number % 13 !== 0);
      w.update('goal', quiet?.id ?? '', { due: asDay('2026-11-25'), state: 'paused' });
      w.insertGoal({
        ...aGoal(w.newId()),
        number: 900,
        start: asDay('2026-12-01'),
        due: asDay('2026-12-26'),
      });
      return { summary: 'changed', result: null };
    });
    expect(numbers(report(20).report)).toEqual(before);
    expect(report(20).report.ran).toBe(totals);
    expect(report(90).report.due.goals).toEqual([]);
  });
});

describe('what comes', () => {
  it('is told as it was planned at the end of the week', () => {
    const { store, who } = aStore();
    const change = (body: (w: Parameters<Parameters<typeof store.write>[1]>[0]) => void) =>
      store.write({ command: 'edit', who }, (w) => {
        body(w);
        return { summary: 'changed', result: null };
      });
    change((w) => {
      for (let n = 1; n <= 12; n += 1)
        w.insertGoal({ ...aGoal(w.newId()), number: n, statement: `Goal ${n}`, due: asDay('2026-11-27') });
    });
    change((w) => w.update('goal', w.goal(3)?.id ?? '', { due: asDay('2027-11-27') }));
    const { report } = weeklyReport(store, { week, limit: 20, every: false });
    expect(report.due.goals.map((goal) => goal.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(report.due.more).toBe(true);
    expect(report.goals.map((g) => g.goal.due)).toEqual(Array.from({ length: 12 }, () => '2026-11-27'));
  });
});

describe('a goal with parts', () => {
  it('counts ticked parts, and not what was split into them', () => {
    const { store, who } = aStore();
    const { report } = (() => {
      store.write({ command: 'new', who }, (w) => {
        const goal = w.insertGoal({ ...aGoal(w.newId()), number: 1, measure: kilometres });
        const parent = w.newId();
        const of = {
          goalId: goal.id,
          doneWhen: null,
          due: asDay('2026-11-20'),
          target: null,
          state: 'claimed',
          doneOn: asDay('2026-11-18'),
          confirmedOn: null,
        } as const;
        w.insert('milestone', {
          ...of,
          id: parent,
          parentId: null,
          number: 1,
          position: 0,
          title: 'Whole',
          share: 1,
        });
        w.insert('milestone', {
          ...of,
          id: w.newId(),
          parentId: parent,
          number: 1,
          position: 1,
          title: 'Part',
          share: 1,
        });
        return { summary: 'wrote', result: null };
      });
      return weeklyReport(store, { week, limit: 20, every: false });
    })();
    expect(report.counts.milestonesDone).toBe(1);
    expect(report.goals[0]?.milestonesDone.map((m) => m.title)).toEqual(['Part']);
  });
});

import { expect, it } from 'vitest';
import { lastWeeks } from '../../../src/app/progress/last-weeks.js';
import { standingsOf } from '../../../src/app/progress/standings.js';
import { asDay } from '../../../src/domain/day.js';
import type { Measure, Milestone } from '../../../src/domain/goal.js';
import { aStore } from '../../a-store.js';
import { aMilestone } from '../../domain/progress/making.js';
import { aGoal } from '../../goals.js';

type Told = readonly (readonly [day: string, value: number | null])[];

const today = asDay('2026-03-25');
const running: Measure = { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' };
const saving: Measure = { kind: 'number', unit: 'euro', baseline: 0, target: 900, reading: 'total' };
const sitting: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };

/** The last weeks of goals that were told these values, up to 25 March. */
function weeksOf(
  ...goals: { measure: Measure; told?: Told; start?: string; ticked?: Partial<Milestone>[] }[]
) {
  const { store } = aStore({ today });
  const made = store.write({ command: 'test', who: 'Ada' }, (w) => {
    const result = goals.map(({ measure, told = [], start = '2026-01-01', ticked = [] }) => {
      const { number: _, ...goal } = aGoal(w.newId(), { measure, start: asDay(start) });
      const kept = w.insertGoal(goal);
      for (const [i, m] of ticked.entries())
        w.insert('milestone', {
          ...aMilestone(i + 1, '2026-02-01', { state: 'claimed', ...m }),
          id: w.newId(),
          goalId: kept.id,
        });
      const more = { goalId: kept.id, note: 'so it was', confidence: null, evidence: null };
      w.insertCheckIns(told.map(([day, value]) => ({ day: asDay(day), value, ...more })));
      return kept;
    });
    return { summary: 'made goals', result };
  }).result;
  const weeks = lastWeeks(store, standingsOf(store, made, today), today);
  return made.map((goal) => weeks.get(goal.id));
}

it('gives the last level of each week, and null for a week without one', () => {
  const told: Told = [
    ['2025-12-31', 4],
    ['2026-01-01', 5],
    ['2026-03-12', null],
    ['2026-03-18', 7],
    ['2026-03-19', 9],
    ['2026-03-19', 8],
    ['2026-03-20', null],
    ['2026-03-26', 10],
  ];
  expect(weeksOf({ measure: running, told })).toEqual([
    { values: [5, null, null, null, null, null, null, null, null, null, 7, 8], fromZero: false },
  ]);
});

it('adds up the amounts of each week, goal by goal', () => {
  const saved: Told = [
    ['2026-03-18', 50],
    ['2026-03-19', 20],
    ['2026-03-25', 5],
  ];
  const [saving_, sitting_, quiet] = weeksOf(
    { measure: saving, told: saved },
    { measure: sitting, told: [['2026-03-25', 1]] },
    { measure: sitting },
  );
  expect(saving_?.values.slice(-3)).toEqual([null, 50, 25]);
  expect(saving_?.fromZero).toBe(true);
  expect(sitting_?.values.slice(-2)).toEqual([null, 1]);
  expect(quiet?.values).toEqual(new Array(12).fill(null));
});

it('adds up the shares of milestones that were ticked', () => {
  const ticked = [
    { share: 0.5, doneOn: asDay('2026-03-02') },
    { share: 0.2, doneOn: asDay('2026-03-24') },
    { share: 0.1, doneOn: asDay('2026-03-19') },
    { share: 0.1, doneOn: asDay('2026-03-26') },
    { share: 0.1, doneOn: asDay('2025-03-26') },
  ];
  const [weeks] = weeksOf({ measure: { kind: 'milestones' }, ticked });
  expect(weeks?.values.slice(-4)).toEqual([0.5, null, null, expect.closeTo(0.3)]);
  expect(weeks?.values.slice(0, -4)).toEqual(new Array(8).fill(null));
  expect(weeksOf({ measure: { kind: 'yes-no' } })[0]?.values).toEqual(new Array(12).fill(null));
});

it('begins with the week of the start, and has nothing of a goal that is still to come', () => {
  const since = (start: string) => weeksOf({ measure: running, start })[0]?.values;
  expect(since('2026-03-18')).toEqual([null, null]);
  expect(since('2026-03-19')).toEqual([null]);
  expect(since('2026-04-19')).toEqual([]);
});

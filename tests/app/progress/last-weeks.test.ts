import { expect, it } from 'vitest';
import type { Reader } from '../../../src/app/ports.js';
import { lastWeeks } from '../../../src/app/progress/last-weeks.js';
import type { GoalStanding } from '../../../src/app/progress/standings.js';
import { asDay } from '../../../src/domain/day.js';
import type { Measure } from '../../../src/domain/goal.js';
import { aMilestone, facts, rowOn } from '../../domain/progress/making.js';

const today = asDay('2026-03-25');

function aRow(id: string, measure: Measure, more: Partial<GoalStanding> = {}): GoalStanding {
  const it = facts({ with: { id, measure } });
  return { ...rowOn(it, today), ...more };
}

/** A store that was told these values, and remembers what it was asked for. */
function told(values: readonly [string, string, number][]) {
  const asked: unknown[] = [];
  const store: Pick<Reader, 'valuesOf'> = {
    valuesOf: (ids, span) => {
      asked.push([...ids], span);
      return values.map(([goalId, day, value]) => ({ goalId, day: asDay(day), value }));
    },
  };
  return { store: store as Reader, asked };
}

const running: Measure = { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' };
const saving: Measure = { kind: 'number', unit: 'euro', baseline: 0, target: 900, reading: 'total' };

it('gives the last level of each week, and null for a week without one', () => {
  const { store } = told([
    ['run', '2026-01-01', 5],
    ['run', '2026-03-12', 6],
    ['run', '2026-03-18', 7],
    ['run', '2026-03-19', 8],
    ['run', '2026-03-25', 9],
  ]);
  expect(lastWeeks(store, [aRow('run', running)], today).get('run')).toEqual({
    values: [5, null, null, null, null, null, null, null, null, null, 7, 9],
    fromZero: false,
  });
});

it('adds up the amounts of each week, with one query for all goals', () => {
  const { store, asked } = told([
    ['save', '2026-03-18', 50],
    ['save', '2026-03-19', 20],
    ['save', '2026-03-25', 5],
    ['sit', '2026-03-25', 1],
  ]);
  const weeks = lastWeeks(
    store,
    [aRow('save', saving), aRow('sit', { kind: 'habit', times: 3, per: 'week', unit: null })],
    today,
  );
  expect(weeks.get('save')?.values.slice(-3)).toEqual([null, 50, 25]);
  expect(weeks.get('save')?.fromZero).toBe(true);
  expect(weeks.get('sit')?.values.at(-1)).toBe(1);
  expect(asked).toEqual([['save', 'sit'], { from: '2026-01-01', to: '2026-03-25' }]);
});

it('takes the shares that were ticked from the milestones, without asking', () => {
  const milestones = [
    aMilestone(1, '2026-02-01', { share: 0.5, state: 'claimed', doneOn: asDay('2026-03-02') }),
    aMilestone(2, '2026-03-01', { share: 0.2, state: 'claimed', doneOn: asDay('2026-03-24') }),
    aMilestone(3, '2026-03-01', { share: 0.1, state: 'claimed', doneOn: asDay('2026-03-26') }),
    aMilestone(4, '2026-03-01', { share: 0.2, state: 'claimed', doneOn: asDay('2025-03-26') }),
  ];
  const { store, asked } = told([]);
  const weeks = lastWeeks(store, [aRow('m', { kind: 'milestones' }, { milestones })], today);
  expect(weeks.get('m')?.values.slice(-4)).toEqual([0.5, null, null, 0.2]);
  expect(weeks.get('m')?.values.filter((value) => value !== null)).toHaveLength(2);
  expect(asked[0]).toEqual([]);
});

it('begins with the week of the start, and has nothing of a goal that is still to come', () => {
  const { store } = told([['other', '2026-03-18', 50]]);
  const row = (start: string) => {
    const it = aRow('run', running);
    return { ...it, goal: { ...it.goal, start: asDay(start) } };
  };
  expect(lastWeeks(store, [row('2026-03-18')], today).get('run')?.values).toEqual([null, null]);
  expect(lastWeeks(store, [row('2026-03-19')], today).get('run')?.values).toEqual([null]);
  expect(lastWeeks(store, [row('2026-04-19')], today).get('run')?.values).toEqual([]);
});

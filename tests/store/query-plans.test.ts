import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { migrate, readMigrations } from '../../src/store/migrate.js';
import { preparer, reader } from '../../src/store/reader.js';

const db = new Database(':memory:');
migrate(db, readMigrations(join(import.meta.dirname, '..', '..', 'migrations')));

/** Runs a reading and gives the plans of the statements that it used. */
function plans(read: (r: ReturnType<typeof reader>) => unknown): string {
  const used = new Map<string, number>();
  const prepare = preparer(db);
  read(
    reader((sql) => {
      used.set(sql, (sql.match(/\?/g) ?? []).length);
      return prepare(sql);
    }),
  );
  return [...used]
    .flatMap(([sql, values]) =>
      db
        .prepare(`explain query plan ${sql}`)
        .all(...Array.from({ length: values }, () => 0))
        .map((row) => (row as { detail: string }).detail),
    )
    .join('\n');
}

const day = asDay('2026-11-24');
const id = '01900000-0000-7000-8000-000000000000';

it.each<[string, (r: ReturnType<typeof reader>) => unknown]>([
  ['a goal by number', (r) => r.goal(1)],
  [
    'the goals of a state, soonest due first',
    (r) => r.goals({ states: ['active'], order: 'due', limit: 30 }),
  ],
  ['the goals of several states', (r) => r.goals({ states: ['active', 'paused'], limit: 30 })],
  ['how many goals run', (r) => r.countGoals({ states: ['active'] })],
  ['the hours promised', (r) => r.hoursPromised()],
  ['the goals closed last', (r) => r.goalsClosedLast(day, 200)],
  ['the first confidence of goals', (r) => r.firstConfidences([id])],
  ['milestones of goals', (r) => r.milestones([id])],
  ['milestones that are due', (r) => r.milestonesDue(day, 10)],
  ['check-ins of a goal', (r) => r.checkIns(id, { last: 5 })],
  ['check-ins of a week', (r) => r.checkInsBetween(day, day)],
  ['the values of goals in some weeks', (r) => r.valuesIn([{ id, take: 'sum' }], [{ from: day, to: day }])],
  ['what check-ins come to', (r) => r.tallies([id], day)],
  ['breaks', (r) => r.breaks([id])],
  ['what was put aside in the check', (r) => r.checkIgnores(id)],
  ['statuses set by hand', (r) => r.statusOverrides(day)],
  ['the status set by hand on a goal', (r) => r.statusOverrideOf(id)],
  ['quiet goals', (r) => r.quietGoals(day, 10)],
  ['the newest changes', (r) => r.changes({ limit: 20 })],
  ['the changes of a goal', (r) => r.changes({ goalId: id, limit: 20 })],
  ['the changes of a week', (r) => r.changes({ fromDay: day, toDay: day })],
  ['the writes of changes', (r) => r.ops([1, 2])],
  ['the writes on a goal', (r) => r.opsOfGoal(id)],
  ['the change to undo', (r) => r.changeToUndo()],
])('reads %s without looking at every row', (_what, read) => {
  expect(plans(read)).not.toMatch(
    /SCAN (?!w\b|json_each|CONSTANT|\(subquery|change USING INDEX change_to_undo|change$|goal_count$)/m,
  );
});

it('lists the goals of one state in the order of the index, without sorting', () => {
  expect(plans((r) => r.goals({ states: ['active'], order: 'due', limit: 30 }))).not.toContain(
    'TEMP B-TREE FOR ORDER BY',
  );
});

it('reads values where they lie side by side', () => {
  const plan = plans((r) => r.valuesIn([{ id, take: 'sum' }], [{ from: day, to: day }]));
  const searches = plan.match(/SEARCH c USING PRIMARY KEY \(goal_id=\? AND day>\? AND day<\?\)/g) ?? [];
  expect(searches).toHaveLength(2);
});

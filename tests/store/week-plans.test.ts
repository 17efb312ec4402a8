import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { WeekReader } from '../../src/app/reports/week-reader.js';
import { asDay } from '../../src/domain/day.js';
import { migrate, readMigrations } from '../../src/store/migrate.js';
import { preparer, reader } from '../../src/store/reader.js';

const db = new Database(':memory:');
migrate(db, readMigrations(join(import.meta.dirname, '..', '..', 'migrations')));

const day = asDay('2026-11-22');
const span = { from: asDay('2026-11-16'), to: day };
const id = '01900000-0000-7000-8000-000000000000';
const values = {
  ...span,
  day,
  after: day,
  state: 'active',
  ids: '[]',
  edited: '[]',
  numbers: '[]',
  news: '[]',
  without: '[]',
  limit: 10,
};

/** Runs a reading and gives the plans of the statements that it used. */
function plans(read: (r: WeekReader) => unknown): string {
  const used = new Set<string>();
  const prepare = preparer(db);
  read(
    reader((sql) => {
      used.add(sql);
      return prepare(sql);
    }),
  );
  const lines = [...used].flatMap((sql) => db.prepare(`explain query plan ${sql}`).all(values));
  return lines.map((row) => (row as { detail: string }).detail).join('\n');
}

const readings: [string, (r: WeekReader) => unknown][] = [
  ['edits of goals after the week', (r) => r.goalEdits(day)],
  ['goals closed since the week began', (r) => r.goalsClosedSince(day)],
  ['goals of some ids', (r) => r.goalsById([id])],
  ['how many goals ran', (r) => r.countRunning(day)],
  ['goals by due day', (r) => r.goalsByDue(day, [id])],
  ['how many check-ins there were', (r) => r.countCheckIns({ from: day, to: day })],
  ['goals with news', (r) => r.goalsWithNews(span)],
  ['how many milestones were done', (r) => r.countMilestonesDone(span)],
  ['goals by id', (r) => r.goalsById([id])],
  ['goals by number', (r) => r.goalsNumbered([1])],
  ['ops on promises', (r) => r.promiseOps([id], day)],
  ['check-ins of goals in the week', (r) => r.checkInsOf([id], span)],
  ['goals that start or are due next week', (r) => r.goalsComing(span, [], 10)],
];

it.each(readings)('reads %s without going through a table', (_what, read) => {
  // A list given, a result of its own, or a row made of nothing may be gone through.
  const scans = plans(read)
    .split('\n')
    .filter(
      (line) =>
        /^SCAN/.test(line) && !/^SCAN (\w+ VIRTUAL TABLE|\(subquery|CONSTANT ROW|first$|w$)/.test(line),
    );
  expect(scans).toEqual([]);
});

it.each(readings.slice(3, 6))('reads %s from an index alone', (_what, read) => {
  const searches = plans(read)
    .split('\n')
    .filter((line) => /SEARCH (g|goal|check_in) /.test(line));
  expect(searches.length).toBeGreaterThan(0);
  for (const line of searches) expect(line).toContain('COVERING INDEX');
});

it('reads goals by due day in the order of the index', () => {
  // What is found of each state is sorted once more when it is put together.
  const [looking] = plans((r) => r.goalsByDue(day, [])).split('SCAN (subquery');
  expect(looking).toContain('goal_by_state_and_due');
  expect(looking).not.toContain('TEMP B-TREE');
});

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Writer } from '../../src/app/ports.js';
import { asDay } from '../../src/domain/day.js';
import { migrate, readMigrations } from '../../src/store/migrate.js';
import { type Prepare, preparer, reader } from '../../src/store/reader.js';
import { writer } from '../../src/store/writer.js';

const db = new Database(':memory:');
migrate(db, readMigrations(join(import.meta.dirname, '..', '..', 'migrations')));

/** Runs a reading, or what a writer reads, and gives the plans of the statements that it used. */
function plans(read: (r: Writer) => unknown): string {
  const used = new Map<string, number>();
  const prepared = preparer(db);
  const prepare: Prepare = (sql) => {
    used.set(sql, (sql.match(/\?/g) ?? []).length);
    return prepared(sql);
  };
  const written = { ops: [], silent: false, touched: new Set<string>(), undone: [] };
  read(writer(reader(prepare), prepare, () => id, written));
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

it.each<[string, (r: Writer) => unknown]>([
  ['a goal by number', (r) => r.goal(1)],
  [
    'the goals of a state, soonest due first',
    (r) => r.goals({ states: ['active'], order: 'due', limit: 30 }),
  ],
  ['the goals of several states', (r) => r.goals({ states: ['active', 'paused'], limit: 30 })],
  ['how many goals run', (r) => r.countGoals({ states: ['active'] })],
  [
    'the goals of a person, soonest due first',
    (r) => r.goals({ states: ['active'], person: id, order: 'due', limit: 30 }),
  ],
  ['the goals of oneself', (r) => r.goals({ states: ['active'], person: null, order: 'due', limit: 30 })],
  ['how many goals of oneself run', (r) => r.countGoals({ states: ['active'], person: null })],
  ['the hours promised', (r) => r.hoursPromised(null)],
  ['the goals closed last', (r) => r.goalsClosedLast(day, 200, null)],
  ['the first confidence of goals', (r) => r.firstConfidences([id])],
  ['milestones of goals', (r) => r.milestones([id])],
  ['milestones that are due', (r) => r.milestonesDue(day, 10)],
  ['check-ins of a goal', (r) => r.checkIns(id, { last: 5 })],
  ['the values of goals in some weeks', (r) => r.valuesIn([{ id, take: 'sum' }], [{ from: day, to: day }])],
  ['what check-ins come to', (r) => r.tallies([id], day)],
  ['breaks', (r) => r.breaks([id])],
  ['what was put aside in the check', (r) => r.checkIgnores(id)],
  ['statuses set by hand', (r) => r.statusOverrides(day)],
  ['the status set by hand on a goal', (r) => r.statusOverrideOf(id)],
  ['quiet goals', (r) => r.quietGoals(day, 10)],
  ['the newest changes', (r) => r.changes({ limit: 20 })],
  ['the changes of a goal', (r) => r.changes({ goalId: id, limit: 20 })],
  ['the writes of changes', (r) => r.ops([1, 2])],
  ['the writes on a goal', (r) => r.opsOfGoal(id)],
  ['the change to undo', (r) => r.changeToUndo()],
  ['the helps of a person', (r) => r.helps(id)],
  ['the self-ratings of a mentorship', (r) => r.selfRatings(id)],
  ['the sessions of a mentorship', (r) => r.sessions(id)],
  ['what was said in its sessions', (r) => r.talks(id)],
  ['the ratings of a mentorship', (r) => r.ratings(id)],
  ['the list for its next session', (r) => r.agendaItems(id)],
  ['the levels of goals', (r) => r.attainments([id])],
  ['the feedback of a mentorship', (r) => r.feedback(id)],
  ['feedback by number', (r) => r.feedbackNumbered(1)],
  ['the action items of a mentorship', (r) => r.actions(id)],
  ['an action item by number', (r) => r.actionNumbered(1)],
  ['the easings of goals', (r) => r.easings([id])],
  ['easings whose day has come', (r) => r.easingsMatured(day)],
  ['the number of the next action item', (r) => r.nextNumber('action')],
  ['the number of the next mentorship', (r) => r.nextNumber('mentorship')],
  ['the goals of a mentorship', (r) => r.goalsOfMentorship(id, ['active'])],
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

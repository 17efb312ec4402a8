import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { openStore } from '../../src/store/open.js';
import { keptCounts } from '../kept-counts.js';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations');
const released = readdirSync(fixtures).filter((name) => /^schema-\d+\.db$/.test(name));

function open(file: string, mode: 'read' | 'write') {
  return openStore({
    file,
    mode,
    migrationsFolder,
    now: () => new Date('2026-11-25T09:00:00Z'),
    zone: () => 'UTC',
    today: () => asDay('2026-11-25'),
  });
}

/** Tables, indexes and checks, as SQLite keeps them. */
function schemaOf(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare(
      "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_%' order by name",
    )
    .all();
  db.close();
  return rows;
}

it('there is a database of every released schema', () => {
  expect(released.length).toBeGreaterThan(0);
});

it.each(released)(
  '%s, made by the version that had it, is brought to this one with all that is in it',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'mentor-released-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, name);
    copyFileSync(join(fixtures, name), file);

    const before = open(file, 'read');
    const goals = before.goals({});
    const checkIns = goals.map((goal) => before.checkIns(goal.id));
    before.close();
    const store = open(file, 'write');
    expect(store.goals({})).toEqual(goals);
    expect(goals.map((goal) => store.checkIns(goal.id))).toEqual(checkIns);
    expect(goals).toHaveLength(15);
    expect(checkIns.flat().length).toBeGreaterThan(150);
    store.close();

    const fresh = join(folder, 'fresh.db');
    open(fresh, 'write').close();
    expect(schemaOf(file)).toEqual(schemaOf(fresh));
    const db = new Database(file, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    const { kept, anew } = keptCounts(file);
    expect(kept).toEqual(anew);
  },
);

// How fast check-ins come in: the text of a CSV file and of an export, inside the process, durable, with ops and indexes.
// Beside it the same rows by better-sqlite3 alone: no ops, no history, nothing checked. Best of some rounds.
//
//   npx esbuild bench/import.ts --bundle --platform=node --format=esm --packages=external --outfile=bench/.import.mjs &&
//     node bench/.import.mjs [rows]; rm -f bench/.import.mjs
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { importCheckIns } from '../src/app/exchange/import-check-ins.js';
import { importGoals } from '../src/app/exchange/import-goals.js';
import { importWhole } from '../src/app/exchange/import-whole.js';
import { undoChange } from '../src/app/history/undo-change.js';
import type { Deps } from '../src/app/ports.js';
import { addDays, asDay, type Day } from '../src/domain/day.js';
import type { CheckIn, Goal } from '../src/domain/goal.js';
import { fullDays } from '../src/exchange/days.js';
import { readCheckIns } from '../src/exchange/read-check-ins.js';
import { readExport } from '../src/exchange/read-export.js';
import { readGoals } from '../src/exchange/read-goals.js';
import { exportText } from '../src/exchange/write-export.js';
import { openStore } from '../src/store/open.js';

const rows = Number(process.argv[2] ?? 100_000);
const goals = 100;
const rounds = 5;
const today = asDay('2026-11-24');
const start = asDay('2020-01-01');
const migrations = join(process.cwd(), 'migrations');
const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));

function fresh(name: string): Deps {
  const file = join(folder, name);
  rmSync(file, { force: true });
  const store = openStore({
    file,
    mode: 'write',
    migrationsFolder: migrations,
    now: () => new Date(),
    zone: () => 'UTC',
    today: () => today,
  });
  return { store, today, who: 'bench', now: new Date().toISOString() };
}

const reading = { today, readDay: fullDays({ today: today, order: 'dmy' }), force: false };
const goalList = JSON.stringify(
  Array.from({ length: goals }, (_, i) => ({
    statement: `Run ${i + 1} km`,
    from: 0,
    to: 100,
    unit: 'km',
    start,
    due: '2029-01-01',
    relevant: 'for speed',
  })),
);
const dayOf = (i: number): Day => addDays(start, Math.floor(i / goals) % 2000);
const row = (i: number): string =>
  `${(i % goals) + 1},${dayOf(i)},${(i % 97) + 0.5},${i % 10 === 0 ? `note ${i}` : ''}`;
const csv = `goal,day,value,note\n${Array.from({ length: rows }, (_, i) => row(i)).join('\n')}\n`;

function withGoals(name: string): Deps {
  const deps = fresh(name);
  importGoals(deps, readGoals(goalList, reading), 'goals.json');
  return deps;
}

const times = new Map<string, number>();
function timed<T>(name: string, work: () => T): T {
  const from = performance.now();
  const result = work();
  const ms = performance.now() - from;
  times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, ms));
  return result;
}

for (let round = 0; round < rounds; round += 1) {
  const how = { ...reading, goal: undefined, map: {}, decimalComma: false };
  const deps = withGoals('csv.db');
  timed('CSV: from text to commit', () => importCheckIns(deps, readCheckIns(csv, how).read, 'bench.csv'));
  const text = timed('export to text', () => [...exportText(deps.store.pages())].join(''));
  if (round === 0) timed('undo of the import', () => undoChange(deps, undefined));
  deps.store.close();

  const ready = withGoals('rows.db');
  let checkIns: Omit<CheckIn, 'id'>[] = [];
  const named = (name: string): Goal => ready.store.goal(Number(name)) as Goal;
  timed('CSV: reading and checking', () => {
    checkIns = readCheckIns(csv, how).read(named);
  });
  timed('check-ins, ops and indexes: one transaction', () =>
    importCheckIns(ready, () => checkIns, 'bench.csv'),
  );
  ready.store.close();

  const empty = fresh('export.db');
  timed('export into an empty file: from text to commit', () =>
    importWhole(empty, readExport(text), 'bench.json'),
  );
  empty.store.close();

  const db = new Database(join(folder, `bare-${round}.db`));
  db.exec(readFileSync(join(migrations, '0001_goals.sql'), 'utf8'));
  db.pragma('foreign_keys = on');
  db.pragma('synchronous = extra');
  const ids = Array.from(
    { length: goals },
    (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
  );
  for (const id of ids) {
    db.prepare(
      "insert into goal (id, statement, measure, reason, start, due, rhythm, state, created_at) values (?, 'g', 'yes-no', 'r', '2020-01-01', '2029-01-01', 7, 'active', '')",
    ).run(id);
  }
  const insert = db.prepare('insert into check_in (id, goal_id, day, value, note) values (?, ?, ?, ?, ?)');
  timed('better-sqlite3 alone: the same rows and indexes, no ops', () =>
    db
      .transaction(() => {
        checkIns.forEach((c, i) => {
          const id = `01a20e8c-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
          insert.run(id, ids[i % goals], c.day, c.value, c.note);
        });
      })
      .immediate(),
  );
  db.close();
}
rmSync(folder, { recursive: true, force: true });

const bare = times.get('better-sqlite3 alone: the same rows and indexes, no ops') ?? 1;
for (const [name, ms] of times) {
  const perSecond = Math.round((rows / ms) * 1000).toLocaleString('en');
  process.stdout.write(
    `${name.padEnd(58)} ${ms.toFixed(0).padStart(6)} ms ${perSecond.padStart(10)} /s  ${(ms / bare).toFixed(2)} x bare\n`,
  );
}

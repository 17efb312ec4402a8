import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeOf } from '../../src/app/exchange/whole-of.js';
import type { Store } from '../../src/app/ports.js';
import { asDay } from '../../src/domain/day.js';
import { Fault } from '../../src/domain/fault.js';
import { newestVersion, schemaVersion } from '../../src/store/migrate.js';
import { type OpenOptions, openStore } from '../../src/store/open.js';
import { aGoal } from '../goals.js';

const migrations = join(import.meta.dirname, '..', '..', 'migrations');
const newest = newestVersion(migrations);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-store-'));
  file = join(folder, 'mentor.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(mode: OpenOptions['mode'], more: Partial<OpenOptions> = {}): Store {
  return openStore({
    file,
    mode,
    migrationsFolder: migrations,
    now: () => new Date('2026-11-24T09:00:00Z'),
    zone: () => 'UTC',
    today: () => asDay('2026-11-24'),
    ...more,
  });
}

function writeGoal(store: Store): void {
  store.write({ command: 'new', who: 'Ada' }, (w) => ({
    summary: 'wrote a goal',
    result: w.insertGoal(aGoal(w.newId())),
  }));
}

function made(): void {
  const store = open('write');
  writeGoal(store);
  store.close();
}

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function refusal(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('opening a database', () => {
  it('makes a private file in a private folder, whatever the umask', () => {
    const old = process.umask(0);
    try {
      file = join(folder, 'deep', 'er', 'mentor.db');
      made();
    } finally {
      process.umask(old);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'deep', 'er')).mode & 0o777).toBe(0o700);
  });

  it('reads what was written', () => {
    made();
    const store = open('read');
    expect(store.goal(1)?.statement).toBe('Run a half marathon');
    store.close();
  });

  it('reads without a file as empty, and makes none', () => {
    const store = open('read');
    expect(store.goals({})).toEqual([]);
    store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('changes what is there, and without a file keeps no change and makes none', () => {
    const store = open('change');
    const refused = refusal(() => writeGoal(store));
    store.close();
    expect(refused.kind).toBe('not-found');
    expect(refused.message).toBe(`there is no file ${file}`);
    expect(readdirSync(folder)).toEqual([]);
    open('write').close();
    const there = open('change');
    writeGoal(there);
    expect(there.goal(1)?.statement).toBe('Run a half marathon');
    there.close();
  });

  it('takes an empty file for a new one', () => {
    writeFileSync(file, '');
    made();
    const store = open('read');
    expect(store.countGoals({})).toBe(1);
    store.close();
  });

  it('leaves file and folder as they were when reading', () => {
    made();
    const before = { hash: hash(file), mtime: statSync(file).mtimeMs, folder: statSync(folder).mtimeMs };
    const store = open('read');
    wholeOf(store);
    store.close();
    expect({ hash: hash(file), mtime: statSync(file).mtimeMs, folder: statSync(folder).mtimeMs }).toEqual(
      before,
    );
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });

  it.each(['read', 'write'] as const)('refuses a text file to %s, and leaves it as it was', (mode) => {
    writeFileSync(file, 'Dear diary, this is not a database but a long enough text to look at.\n'.repeat(20));
    const before = hash(file);
    const fault = refusal(() => open(mode));
    expect(fault.kind).toBe('storage');
    expect(fault.message).toContain('is not a mentor database');
    expect(hash(file)).toBe(before);
  });

  it.each(['read', 'write'] as const)("refuses another program's database to %s", (mode) => {
    const other = new Database(file);
    other.exec('create table task (id integer)');
    other.close();
    const before = hash(file);
    const fault = refusal(() => open(mode));
    expect(fault.kind).toBe('storage');
    expect(fault.message).toContain('another program');
    expect(hash(file)).toBe(before);
  });

  it.each(['read', 'write'] as const)('refuses a database of a newer version to %s, naming both', (mode) => {
    made();
    const db = new Database(file);
    db.pragma('user_version = 99');
    db.close();
    const before = hash(file);
    const fault = refusal(() => open(mode));
    expect(fault.kind).toBe('storage');
    expect(fault.message).toContain(`schema 99; this one knows up to ${newest})`);
    expect(hash(file)).toBe(before);
  });

  it.each(['read', 'write'] as const)('refuses a database that was cut off to %s', (mode) => {
    made();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const before = hash(file);
    expect(refusal(() => open(mode)).message).toContain('is damaged');
    expect(hash(file)).toBe(before);
  });

  it('says that the file is damaged when a page is garbage, and keeps it', () => {
    made();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 4096 * 6);
    writeFileSync(file, bytes);
    const before = hash(file);
    const fault = refusal(() => {
      const store = open('read');
      try {
        wholeOf(store);
      } finally {
        store.close();
      }
    });
    expect(fault.kind).toBe('storage');
    expect(hash(file)).toBe(before);
  });

  it.each(['read', 'write'] as const)('takes back what a killed process left half written, to %s', (mode) => {
    made();
    const whole = readFileSync(file);
    halfWritten();
    // The first page tells of more pages than there are: nothing that looks at the file alone can take it for whole.
    expect(statSync(file).size).toBeLessThan(readFileSync(file).readUInt32BE(28) * 4096);
    const store = open(mode);
    expect(store.goal(1)?.statement).toBe('Run a half marathon');
    expect(store.checkIns(store.goal(1)?.id ?? '')).toEqual([]);
    store.close();
    expect(readFileSync(file)).toEqual(whole);
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });

  it.each(['read', 'write'] as const)(
    'refuses a file without its version to %s, instead of showing no goals',
    (mode) => {
      made();
      setVersion(0);
      const before = hash(file);
      expect(refusal(() => open(mode)).message).toContain('is damaged');
      expect(hash(file)).toBe(before);
    },
  );

  it.each(['read', 'write'] as const)(
    'refuses a file whose version is not that of its tables to %s',
    (mode) => {
      made();
      setVersion(1);
      const before = hash(file);
      expect(refusal(() => open(mode)).message).toContain('is damaged');
      expect(hash(file)).toBe(before);
      expect(existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []).toEqual([]);
    },
  );

  it.each([
    ['a blank at its end', 'mentor.db '],
    ['a line break at its end', 'mentor.db\n'],
  ])('refuses a name with %s, which would lead to another file', (_, name) => {
    made();
    const before = hash(file);
    expect(refusal(() => open('write', { file: join(folder, name) })).message).toContain('blank');
    expect(hash(file)).toBe(before);
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });

  it('refuses the name under which SQLite keeps nothing', () => {
    expect(refusal(() => open('write', { file: ':memory:' })).message).toContain(':memory:');
  });

  it.each(['read', 'write'] as const)(
    'puts a file back that another program switched to a log beside it, to %s',
    (mode) => {
      made();
      const other = new Database(file);
      other.pragma('journal_mode = wal');
      other.close();
      const reading = open('read');
      const store = open(mode);
      expect(store.goal(1)?.statement).toBe('Run a half marathon');
      store.close();
      reading.close();
      expect(readFileSync(file)[18]).toBe(1);
      expect(readdirSync(folder)).toEqual(['mentor.db']);
    },
  );

  it('refuses a folder in the place of a file', () => {
    mkdirSync(file);
    expect(refusal(() => open('write')).message).toContain('is a folder');
  });

  it('says who is in the way when another process writes for too long', () => {
    made();
    const other = new Database(file);
    other.exec('begin exclusive');
    const fault = refusal(() => writeGoal(open('write', { patience: 20 })));
    other.exec('rollback');
    other.close();
    expect(fault.kind).toBe('busy');
  });
});

function setVersion(version: number): void {
  const db = new Database(file);
  db.pragma(`user_version = ${version}`);
  db.close();
}

/** Leaves file and journal as a process does that is killed while it writes out many check-ins. */
function halfWritten(): void {
  const db = new Database(file);
  db.pragma('cache_size = 5');
  db.exec('begin immediate');
  const goal = db.prepare('select id from goal').pluck().get();
  const insert = db.prepare('insert into check_in (goal_id, day, id, note) values (?, ?, ?, ?)');
  for (let i = 0; i < 300; i += 1)
    insert.run(goal, '2026-11-20', String(i).padStart(36, '0'), 'x'.repeat(900));
  const journal = readFileSync(`${file}-journal`);
  const before = readFileSync(file);
  db.exec('commit');
  db.close();
  const firstPage = readFileSync(file).subarray(0, 4096);
  writeFileSync(file, Buffer.concat([firstPage, before.subarray(4096)]));
  writeFileSync(`${file}-journal`, journal);
}

describe('upgrading a database', () => {
  /** A migrations folder with one step more than the program has today. */
  function withNextStep(sql: string): string {
    const next = join(folder, 'migrations');
    mkdirSync(next);
    for (const name of readdirSync(migrations)) copyFileSync(join(migrations, name), join(next, name));
    writeFileSync(join(next, `000${newest + 1}_next.sql`), sql);
    return next;
  }
  const backups = (): string[] => readdirSync(join(folder, 'backups'));

  it('keeps a verified, private copy of the old file and says where', () => {
    made();
    const told: string[] = [];
    const next = withNextStep('alter table goal add column mood text;');
    const store = open('write', { migrationsFolder: next, tell: (text) => told.push(text) });
    expect(store.goal(1)?.statement).toBe('Run a half marathon');
    store.close();
    expect(backups()).toHaveLength(1);
    const copy = join(folder, 'backups', backups()[0] ?? '');
    expect(told.join()).toContain(copy);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const old = new Database(copy, { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(newest);
    expect(old.prepare('select count(*) from goal').pluck().get()).toBe(1);
    old.close();
  });

  it('reads an older file without upgrading it', () => {
    made();
    const before = hash(file);
    const store = open('read', { migrationsFolder: withNextStep('alter table goal add column mood text;') });
    expect(store.goal(1)?.statement).toBe('Run a half marathon');
    store.close();
    expect(hash(file)).toBe(before);
  });

  it('leaves the old version whole when a step fails', () => {
    made();
    const next = withNextStep(
      'alter table goal add column mood text; alter table nowhere add column x text;',
    );
    expect(() => open('write', { migrationsFolder: next })).toThrow();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(newest);
    expect(
      db.prepare("select count(*) from pragma_table_info('goal') where name = 'mood'").pluck().get(),
    ).toBe(0);
    db.close();
  });

  it('says so only when it is done, and a try that fails leaves the copies as they were', () => {
    made();
    const told: string[] = [];
    const folderOfCopies = join(folder, 'backups');
    mkdirSync(folderOfCopies);
    const olds = [1, 2, 3, 4, 5].map((n) => `mentor.db.schema-1.2026-0${n}-01`);
    for (const name of olds) writeFileSync(join(folderOfCopies, name), 'an old copy');
    const next = withNextStep('alter table nowhere add column x text;');
    expect(() => open('write', { migrationsFolder: next, tell: (text) => told.push(text) })).toThrow();
    expect(told).toEqual([]);
    expect(backups()).toEqual(olds);
  });

  it('happens once when several begin at a time: who waited finds it done', () => {
    made();
    const next = withNextStep('create table more (x integer) strict;');
    const told: string[] = [];
    const first = open('write', { migrationsFolder: next, tell: (text) => told.push(text) });
    const second = open('write', { migrationsFolder: next, tell: (text) => told.push(text) });
    first.close();
    second.close();
    expect(told).toHaveLength(1);
    expect(backups()).toHaveLength(1);
  });

  it('reads an older file that a killed upgrade left half written', () => {
    made();
    const next = withNextStep('create table more (x integer) strict;');
    halfWritten();
    const store = open('read', { migrationsFolder: next });
    expect(store.goal(1)?.statement).toBe('Run a half marathon');
    expect(store.checkIns(store.goal(1)?.id ?? '')).toEqual([]);
    store.close();
  });

  it('knows the newest step of the folder', () => {
    expect(schemaVersion).toBe(newest);
  });

  it('keeps the last five copies', () => {
    for (let i = 0; i < 7; i += 1) {
      rmSync(file, { force: true });
      made();
      const next = join(folder, 'migrations');
      rmSync(next, { recursive: true, force: true });
      open('write', {
        migrationsFolder: withNextStep('create table more (x integer) strict;'),
        now: () => new Date(Date.UTC(2026, 10, 24, 9, i)),
      }).close();
    }
    expect(backups()).toHaveLength(5);
    expect(backups()[0]).toContain('09-02-00');
  });

  it('has migrations that are numbered without a gap', () => {
    const numbers = readdirSync(migrations).map((name) => Number(name.slice(0, 4)));
    expect(numbers.sort()).toEqual(numbers.map((_, i) => i + 1));
  });
});

import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Store } from '../app/ports.js';
import type { Day } from '../domain/day.js';
import { Fault } from '../domain/fault.js';
import { makeFolder } from '../make-folder.js';
import { codeOf, reasonOf } from '../system-error.js';
import { applicationId, damaged, type Header, readHeader } from './header.js';
import { type Dice, idMaker } from './ids.js';
import { copyBefore, dropOldCopies, migrate, newestVersion, readMigrations, versionOf } from './migrate.js';
import { store } from './store.js';

/** What the store is given from outside. */
export interface OpenOptions {
  readonly file: string;
  /**
   * `read` leaves file and folder untouched; a missing file is an empty store. So it is to `change`, which writes to a file
   * that is there: what was to be changed is missed in it, and nothing is made. `write` makes the file.
   */
  readonly mode: 'read' | 'change' | 'write';
  readonly migrationsFolder: string;
  /** The newest version there, where it is known; else the folder is read. */
  readonly newest?: number;
  readonly now: () => Date;
  /** The name of the time zone that a change is filed under; asked only when one is written. */
  readonly zone: () => string;
  /** The calendar day that a change is filed under; asked only when one is written. */
  readonly today: () => Day;
  /** Randomness for ids; SQLite's own unless given. */
  readonly dice?: Dice;
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** Told what was done on the way, e.g. that a copy was made before an upgrade. */
  readonly tell?: (sentence: string) => void;
  /** Told when there is no file, and none is made. */
  readonly missing?: (() => void) | undefined;
}

/**
 * Opens the database in the order that can do no harm: look at the header without SQLite, refuse what is not ours or
 * newer, make the file private, open, set the rules, bring the schema up to date after a verified copy.
 * Throws storage and busy Faults; a refused file is left byte for byte as it was.
 */
export function openStore(options: OpenOptions): Store {
  const { file } = options;
  refuseName(file);
  const header = readHeader(file);
  const newest = options.newest ?? newestVersion(options.migrationsFolder);
  if (header.kind === 'ours' && header.version > newest) {
    throw new Fault(
      'storage',
      `${file} was written by a newer mentor (schema ${header.version}; this one knows up to ${newest})`,
      { hint: 'Nothing was changed. Update with: npm install -g inner-mentor' },
    );
  }
  const missing = options.mode !== 'write' && header.kind === 'missing';
  if (missing) options.missing?.();
  return guarded(file, () => {
    const db =
      options.mode === 'read' || missing
        ? openToRead(file, header, newest, options)
        : openToWrite(file, options, newest);
    const dice: Dice =
      options.dice ?? ((count) => db.prepare('select randomblob(?)').pluck().get(count) as Uint8Array);
    const newId = idMaker(() => options.now().getTime(), dice);
    if (options.mode !== 'read' || header.kind !== 'ours') ensureDevice(db, newId);
    return store(db, {
      newId,
      now: options.now,
      zone: options.zone,
      today: options.today,
      guard: (work) => guarded(file, work),
      copy: () => inMemory(db),
      inPlaceOf: missing && options.mode === 'change' ? file : undefined,
    });
  });
}

/** The driver cuts blanks off a name and takes one for no file at all: another file would be looked at than is written. */
function refuseName(file: string): void {
  if (file !== file.trim()) {
    throw new Fault('usage', `the name of the database begins or ends in a blank: ${JSON.stringify(file)}`, {
      hint: 'Name the file without it.',
    });
  }
  if (file === ':memory:')
    throw new Fault('usage', ':memory: keeps nothing', { hint: 'Name a file with --db FILE.' });
}

function openToRead(file: string, header: Header, newest: number, options: OpenOptions): Database.Database {
  const migrations = () => readMigrations(options.migrationsFolder);
  if (header.kind !== 'ours') {
    const none = new Database(':memory:');
    migrate(none, migrations());
    return none;
  }
  const { db, version } = openReadable(file, header.wal, options);
  if (version === newest) return db;
  // An older schema: reading must not write, so it happens on a copy in memory.
  try {
    const copy = new Database(db.serialize());
    migrate(copy, migrations());
    return copy;
  } finally {
    db.close();
  }
}

/** Opened, with the version that it has once a transaction that a killed process left behind is taken back. */
function openReadable(
  file: string,
  wal: boolean,
  options: OpenOptions,
): { db: Database.Database; version: number } {
  if (!wal) {
    const db = new Database(file, { readonly: true, timeout: options.patience ?? 10_000 });
    try {
      return { db, version: versionOf(db) };
    } catch (error) {
      db.close();
      // Only a connection that may write can roll the journal back.
      if (!/^SQLITE_(READONLY|CANTOPEN|IOERR)/.test(codeOf(error))) throw error;
    }
  }
  const db = connect(file, options);
  return { db, version: versionOf(db) };
}

function inMemory(db: Database.Database): Database.Database {
  const copy = new Database(db.serialize());
  copy.pragma('foreign_keys = on');
  return copy;
}

function openToWrite(file: string, options: OpenOptions, newest: number): Database.Database {
  makeFolder(dirname(file));
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const db = connect(file, options);
  try {
    if (versionOf(db) < newest) upgrade(db, file, options);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Brings the file to the newest schema, after a copy of it where it holds something; tells of the copy when all is done. */
function upgrade(db: Database.Database, file: string, options: OpenOptions): void {
  const open = (path: string) => new Database(path, { readonly: true });
  let copy: string | undefined;
  try {
    migrate(db, readMigrations(options.migrationsFolder), () => {
      const old = open(file);
      try {
        copy = copyBefore(old, file, open, options.now().toISOString());
      } finally {
        old.close();
      }
    });
  } catch (error) {
    if (copy !== undefined) rmSync(copy, { force: true });
    throw error;
  }
  chmodSync(file, 0o600);
  if (copy === undefined) return;
  dropOldCopies(file);
  options.tell?.(`The database was brought to this version of mentor. A copy of the old one is ${copy}`);
}

/**
 * The rollback journal with EXTRA lost no acknowledged commit in simulated power cuts, and leaves one file that may be copied.
 */
function connect(file: string, options: OpenOptions): Database.Database {
  const db = new Database(file, { timeout: options.patience ?? 10_000 });
  try {
    const id = Number(db.pragma('application_id', { simple: true }));
    const other = id !== applicationId && db.prepare('select 1 from sqlite_schema').get() !== undefined;
    if (other) throw damaged(file);
    db.pragma('journal_mode = delete');
    db.pragma('synchronous = extra');
    db.pragma('foreign_keys = on');
    db.pragma('trusted_schema = off');
    db.pragma('cell_size_check = on');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function ensureDevice(db: Database.Database, newId: () => string): void {
  if (db.prepare('select 1 from device').get() === undefined) {
    db.transaction(() => {
      if (db.prepare('select 1 from device').get() === undefined)
        db.prepare('insert into device (id) values (?)').run(newId());
    }).immediate();
  }
}

/** Runs work on the database and turns what SQLite and the file system say into Faults. */
function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = codeOf(error);
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new Fault('busy', 'another program has the database in use', {
        hint: 'Nothing was changed. Try again in a moment.',
        cause: error,
      });
    }
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw damaged(file, error);
    if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/.test(code)) {
      const why =
        code === 'SQLITE_FULL'
          ? 'no space left on the disk'
          : code.startsWith('SQLITE_READONLY')
            ? 'it is read-only'
            : 'the disk or its permissions do not allow it';
      throw new Fault('storage', `cannot use ${file}: ${why}`, {
        hint: 'Nothing was changed. Free some space or mend the permissions, or name another file with --db.',
        cause: error,
      });
    }
    if (code.startsWith('E') && code !== 'ERR_ASSERTION' && !code.startsWith('ERR_')) {
      throw new Fault('storage', `cannot use ${file}: ${reasonOf(error)}`, {
        hint: 'Nothing was changed. Mend the folder, or name another file with --db.',
        cause: error,
      });
    }
    throw error;
  }
}

import { chmodSync, closeSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Store } from '../app/ports.js';
import type { Day } from '../domain/day.js';
import { Fault } from '../domain/fault.js';
import { makeFolder } from '../make-folder.js';
import { applicationId, damaged, isCode, readHeader, reasonOf } from './header.js';
import { type Dice, idMaker } from './ids.js';
import { copyBefore, migrate, newestVersion, readMigrations, versionOf } from './migrate.js';
import { store } from './store.js';

/** What the store is given from outside. */
export interface OpenOptions {
  readonly file: string;
  /** `read` leaves file and folder untouched; a missing file is an empty store. */
  readonly mode: 'read' | 'write';
  readonly migrationsFolder: string;
  /** The newest version there, where it is known; else the folder is read. */
  readonly newest?: number;
  readonly now: () => Date;
  /** The name of the time zone that a change is filed under; asked only when one is written. */
  readonly zone: () => string;
  /** The calendar day that a change is filed under. */
  readonly today: Day;
  /** Randomness for ids; SQLite's own unless given. */
  readonly dice?: Dice;
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** Told what was done on the way, e.g. that a copy was made before an upgrade. */
  readonly tell?: (sentence: string) => void;
  /** Told when there is no file to read. */
  readonly missing?: (() => void) | undefined;
}

/**
 * Opens the database in the order that can do no harm: look at the header without SQLite, refuse what is not ours or
 * newer, make the file private, open, set the rules, bring the schema up to date after a verified copy.
 * Throws storage and busy Faults; a refused file is left byte for byte as it was.
 */
export function openStore(options: OpenOptions): Store {
  const { file } = options;
  const header = readHeader(file);
  const newest = options.newest ?? newestVersion(options.migrationsFolder);
  if (header.kind === 'ours' && header.version > newest) {
    throw new Fault(
      'storage',
      `${file} was written by a newer mentor (schema ${header.version}; this one knows up to ${newest})`,
      { hint: 'Nothing was changed. Update with: npm install -g inner-mentor' },
    );
  }
  if (options.mode === 'read' && header.kind === 'missing') options.missing?.();
  return guarded(file, () => {
    const db =
      options.mode === 'read'
        ? openToRead(file, header.kind === 'ours' ? header.version : 0, newest, options)
        : openToWrite(file, options, newest);
    const dice: Dice =
      options.dice ?? ((count) => db.prepare('select randomblob(?)').pluck().get(count) as Uint8Array);
    const newId = idMaker(() => options.now().getTime(), dice);
    if (options.mode === 'write' || header.kind !== 'ours') ensureDevice(db, newId);
    return store(db, {
      newId,
      now: options.now,
      zone: options.zone,
      today: options.today,
      guard: (work) => guarded(file, work),
      copy: () => inMemory(db),
    });
  });
}

function openToRead(file: string, version: number, newest: number, options: OpenOptions): Database.Database {
  if (version === newest) {
    const db = new Database(file, { readonly: true, timeout: options.patience ?? 10_000 });
    try {
      db.prepare('select count(*) from sqlite_schema').get();
      return db;
    } catch (error) {
      db.close();
      // A writer died in the middle: only a connection that may write can roll its journal back.
      if (!/^SQLITE_(READONLY|CANTOPEN|IOERR)/.test(codeOf(error))) throw error;
      return connect(file, options);
    }
  }
  // No file yet, or an older schema: reading must not write, so it happens on a copy in memory.
  const db = version === 0 ? new Database(':memory:') : new Database(readFileSync(file));
  migrate(db, readMigrations(options.migrationsFolder));
  return db;
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
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const db = connect(file, options);
  try {
    const version = versionOf(db);
    if (version < newest) {
      if (version > 0) {
        const open = (path: string) => new Database(path, { readonly: true });
        const copy = copyBefore(db, file, open, options.now().toISOString());
        options.tell?.(
          `The database was brought to this version of mentor. A copy of the old one is ${copy}`,
        );
      }
      migrate(db, readMigrations(options.migrationsFolder));
      chmodSync(file, 0o600);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * The rollback journal with EXTRA lost no acknowledged commit in simulated power cuts, and leaves one file that may be copied.
 */
function connect(file: string, options: OpenOptions): Database.Database {
  const db = new Database(file, { timeout: options.patience ?? 10_000 });
  try {
    const id = Number(db.pragma('application_id', { simple: true }));
    if (versionOf(db) > 0 && id !== applicationId) throw damaged(file);
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Runs work on the database and turns what SQLite and the file system say into Faults. */
function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = codeOf(error);
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new Fault('busy', 'another mentor is writing to the database', {
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

import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { Fault } from '../domain/fault.js';
import { makeFolder } from '../make-folder.js';
import { codeOf } from '../system-error.js';
import { applicationId, damaged } from './header.js';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The numbered `.sql` files of a folder, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(join(folder, name), 'utf8') }));
}

/** The newest schema version in `migrations/`. */
export const schemaVersion = 3;

/** The newest schema version that a folder of migrations makes, from the file names alone. */
export function newestVersion(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder).map((name) => Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? 0)),
  );
}

/**
 * Brings a database to the newest schema, all steps in one transaction. Another process may have been faster:
 * the version is read again inside it. `before` runs there before the first step of an older schema, while nobody else can
 * write. Foreign keys are off around it, since a table rebuild would delete children.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], before?: () => void): void {
  db.pragma('foreign_keys = off');
  db.transaction(() => {
    const from = versionOf(db);
    const steps = migrations.filter((step) => step.version > from);
    if (steps.length === 0) return;
    if (from > 0) before?.();
    for (const step of steps) {
      run(db, step);
      db.pragma(`user_version = ${step.version}`);
    }
    if (from === 0) db.pragma(`application_id = ${applicationId}`);
    const orphans = db.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new Fault(
        'storage',
        'the database could not be brought to this version of mentor: some records lost their goal',
        {
          hint: 'Nothing was changed. Keep the file and report this.',
        },
      );
    }
  }).immediate();
  db.pragma('foreign_keys = on');
}

/** One step. Tables that are there already, or are not, belong to another version than the file tells. */
function run(db: Database.Database, step: Migration): void {
  try {
    db.exec(step.sql);
  } catch (cause) {
    if (codeOf(cause) === 'SQLITE_ERROR') throw damaged(db.name, cause);
    throw cause;
  }
}

/** `user_version` of an open database. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

const kept = 5;

/**
 * A verified copy in `backups/` beside the file: made under a temporary name, checked, synced, renamed. `db` is a connection
 * of its own, since the one that upgrades holds a transaction open. Gives the copy's path; throws before anything is migrated.
 */
export function copyBefore(
  db: Database.Database,
  file: string,
  openCopy: (path: string) => Database.Database,
  stamp: string,
): string {
  const folder = backupsOf(file);
  makeFolder(folder);
  const path = join(folder, `${basename(file)}.schema-${versionOf(db)}.${stamp.replace(/[:.]/g, '-')}`);
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  try {
    db.prepare('vacuum into ?').run(temporary);
    chmodSync(temporary, 0o600);
    const copy = openCopy(temporary);
    try {
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok' || versionOf(copy) !== versionOf(db)) {
        throw new Fault(
          'storage',
          `the copy made before the upgrade does not check out: ${String(verdict)}`,
          {
            hint: 'Nothing was changed.',
          },
        );
      }
    } finally {
      copy.close();
    }
    sync(temporary);
    renameSync(temporary, path);
    sync(folder);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return path;
}

/** Of the copies of a file the last five stay. */
export function dropOldCopies(file: string): void {
  const folder = backupsOf(file);
  const olds = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.schema-`) && !name.endsWith('.part'))
    .sort();
  for (const name of olds.slice(0, -kept)) rmSync(join(folder, name), { force: true });
}

function backupsOf(file: string): string {
  return join(dirname(file), 'backups');
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

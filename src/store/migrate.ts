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
import { applicationId } from './header.js';

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
 * the version is read again inside it. Foreign keys are off around it, since a table rebuild would delete children.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  db.pragma('foreign_keys = off');
  db.transaction(() => {
    const from = versionOf(db);
    for (const step of migrations) {
      if (step.version <= from) continue;
      db.exec(step.sql);
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

/** `user_version` of an open database. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

const kept = 5;

/**
 * A verified copy in `backups/` beside the file: made under a temporary name, checked, synced, renamed; the last five stay.
 * Gives its path. Throws before anything is migrated.
 */
export function copyBefore(
  db: Database.Database,
  file: string,
  openCopy: (path: string) => Database.Database,
  stamp: string,
): string {
  const folder = join(dirname(file), 'backups');
  makeFolder(folder);
  const prefix = `${basename(file)}.schema-${versionOf(db)}.`;
  const path = join(folder, `${prefix}${stamp.replace(/[:.]/g, '-')}`);
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
  const olds = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.schema-`) && !name.endsWith('.part'))
    .sort();
  for (const name of olds.slice(0, -kept)) rmSync(join(folder, name));
  return path;
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

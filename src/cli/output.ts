import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { usage } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import type { Context } from './context.js';
import { writeWhole } from './files.js';

/** Writes an answer to the file that `--output` names: whole or not at all, and never over the database. */
export function writeOutput(
  ctx: Context,
  file: string,
  text: string | Iterable<string>,
  flags: { readonly force?: boolean },
): void {
  if (file === '') throw usage('--output is empty', 'Name a file with --output FILE.');
  if (isPartOf(ctx.database, file)) {
    throw usage(`${shown(file)} is the database itself, or a part of it`, 'Name another file with --output.');
  }
  writeWhole(file, text, { force: flags.force === true });
}

/** Whether a file is the database or a journal that SQLite keeps beside it, by whatever name and over whatever links. */
function isPartOf(database: string, file: string): boolean {
  const real = realPath(database);
  const own = realPath(file);
  return ['', '-journal', '-wal', '-shm'].some((end) => own === real + end || isSame(file, real + end));
}

function isSame(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a), statSync(b)];
    return one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** The path without links; of a file that is not there yet, its folder's. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    try {
      return join(realpathSync(dirname(file)), basename(file));
    } catch {
      return file;
    }
  }
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import { makeFolder } from '../make-folder.js';

/** The largest file that is read whole. */
const largest = 512 * 1024 * 1024;

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function why(error: unknown): string {
  const known: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'no space left on the disk',
    EROFS: 'the file system is read-only',
    ELOOP: 'too many links',
    ENAMETOOLONG: 'the name is too long',
  };
  return known[code(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** A file's bytes; a Fault says why it can't be read. */
export function readBytes(file: string): Buffer {
  try {
    if (statSync(file).size > largest) throw new Fault('failed', `${file} is larger than 512 MB`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      code(error) === 'ENOENT' ? 'not-found' : 'storage',
      `cannot read ${shown(file)}: ${why(error)}`,
      {
        cause: error,
      },
    );
  }
}

export function isThere(file: string): boolean {
  return existsSync(file);
}

/** A file's text, or undefined when there is none. */
export function readTextIfThere(file: string): string | undefined {
  return existsSync(file) ? readBytes(file).toString('utf8') : undefined;
}

/** Bytes as UTF-8 text; a byte order mark is dropped, other encodings are refused. */
export function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('usage', `${shown(name)} is not UTF-8 text`, {
      hint: 'Save it as UTF-8 and try again.',
      cause,
    });
  }
}

/**
 * Writes a whole file or nothing: a temporary name in the same folder, synced, then put in place.
 * An existing file is kept unless `force`. Readable by its owner alone.
 */
export function writeWhole(file: string, text: string | Iterable<string>, options: { force: boolean }): void {
  try {
    if (!options.force && lstatSync(file, { throwIfNoEntry: false }) !== undefined) {
      throw new Fault('failed', `${shown(file)} is there already`, { hint: 'Add --force to replace it.' });
    }
    writeAndRename(file, text);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('storage', `cannot write ${shown(file)}: ${why(error)}`, { cause: error });
  }
}

function writeAndRename(file: string, text: string | Iterable<string>): void {
  const folder = dirname(file);
  // Of a long name its end, so that the temporary name is not too long where the name itself is not.
  const temporary = join(folder, `.${basename(file).slice(-40)}.${Math.trunc(statSafely(folder))}.part`);
  rmSync(temporary, { force: true });
  const handle = openSync(temporary, 'wx', 0o600);
  try {
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The inode of the folder: a suffix that differs between folders and needs no dice. */
function statSafely(folder: string): number {
  try {
    return statSync(folder).ino;
  } catch {
    return 0;
  }
}

/** Writes a private working file (a draft), making its folder. */
export function writePrivate(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
  } catch (error) {
    throw new Fault('storage', `cannot make ${shown(dirname(file))}: ${why(error)}`, { cause: error });
  }
  writeWhole(file, text, { force: true });
}

/** Removes a file; one that is not there is fine. */
export function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (code(error) === 'ENOTDIR') return;
    throw new Fault('storage', `cannot remove ${shown(file)}: ${why(error)}`, { cause: error });
  }
}

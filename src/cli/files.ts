import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault, usage } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import { makeFolder } from '../make-folder.js';
import { codeOf, reasonOf } from '../system-error.js';
import type { Host } from './host.js';

/** The largest file that is read whole. */
const largest = 512 * 1024 * 1024;

/** A file's bytes; a Fault says why it can't be read. What may never end is not read. */
export function readBytes(file: string): Buffer {
  try {
    const stat = statSync(file);
    if (stat.size > largest) throw tooLarge(file);
    if (!stat.isFile() && !stat.isFIFO() && !stat.isDirectory()) throw notOrdinary(file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      codeOf(error) === 'ENOENT' ? 'not-found' : 'storage',
      `cannot read ${shown(file)}: ${reasonOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

function tooLarge(name: string): Fault {
  return new Fault('failed', `${shown(name)} is larger than 512 MB`);
}

function notOrdinary(file: string): Fault {
  return usage(`${shown(file)} is no ordinary file`, 'Name a file; a device is neither read nor written.');
}

export function isThere(file: string): boolean {
  return existsSync(file);
}

/** A file's text, or undefined when there is none. */
export function readTextIfThere(file: string): string | undefined {
  return existsSync(file) ? readBytes(file).toString('utf8') : undefined;
}

/** As {@link readTextIfThere}, but a byte order mark is dropped, and what is no UTF-8 refused. */
export function readUtf8IfThere(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readBytes(file);
  const text = bytes.toString('utf8');
  // The decoder that refuses is asked in doubt alone: it has to be loaded.
  return /[\ufeff\ufffd]/.test(text) ? decode(bytes, file) : text;
}

/** The text of a file that was named, or of standard input for `-`; `input` is how messages call that one. */
export function readNamed(host: Pick<Host, 'readInput'>, file: string, input = 'standard input'): string {
  if (file === '') throw usage('the name of the file is empty', 'Name a file, or - for standard input.');
  return file === '-' ? decode(host.readInput(largest + 1), input) : decode(readBytes(file), file);
}

/** Bytes as UTF-8 text; a byte order mark is dropped, other encodings are refused, and so is what is larger than any file may be. */
export function decode(bytes: Buffer, name: string, most = largest): string {
  if (bytes.length > most) throw tooLarge(name);
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
  const there = (): Fault =>
    new Fault('failed', `${shown(file)} is there already`, { hint: 'Add --force to replace it.' });
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) throw usage(`${shown(file)} is a folder`, 'Name a file.');
    if (stat?.isFile() === false) throw notOrdinary(file);
    if (!options.force && lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw there();
    writeAndPlace(file, text, options.force ? renameSync : placeNew);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (!options.force && codeOf(error) === 'EEXIST') throw there();
    throw new Fault('storage', `cannot write ${shown(file)}: ${reasonOf(error)}`, { cause: error });
  }
}

function writeAndPlace(
  file: string,
  text: string | Iterable<string>,
  place: (temporary: string, file: string) => void,
): void {
  const { temporary, handle } = openBeside(file);
  try {
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    place(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * A new file beside one, that no other writer has: the first name that is free. What a killed writer left behind keeps its
 * name, since nobody knows whether that writer still lives.
 */
function openBeside(file: string): { temporary: string; handle: number } {
  // Of a long name its end, so that the temporary name is not too long where the name itself is not.
  const name = join(dirname(file), `.${basename(file).slice(-40)}`);
  for (let n = 1; ; n += 1) {
    const temporary = `${name}.${n}.part`;
    try {
      return { temporary, handle: openSync(temporary, 'wx', 0o600) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Puts a file in a place where none may be: a link fails where one came meanwhile, a rename would replace it. */
function placeNew(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems know no links: there an empty file holds the place.
    closeSync(openSync(file, 'wx', 0o600));
    renameSync(temporary, file);
    return;
  }
  rmSync(temporary, { force: true });
}

/** Writes a private working file (a draft), making its folder. */
export function writePrivate(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
  } catch (error) {
    throw new Fault('storage', `cannot make ${shown(dirname(file))}: ${reasonOf(error)}`, { cause: error });
  }
  writeWhole(file, text, { force: true });
}

/** Removes a file; one that is not there is fine. */
export function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return;
    throw new Fault('storage', `cannot remove ${shown(file)}: ${reasonOf(error)}`, { cause: error });
  }
}

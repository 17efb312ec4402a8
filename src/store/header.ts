import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Fault } from '../domain/fault.js';
import { codeOf, reasonOf } from '../system-error.js';

/** 'MNTR': marks a SQLite file as one of ours. */
export const applicationId = 0x4d4e5452;

export type Header =
  | { readonly kind: 'missing' | 'empty' }
  /** `wal`: another program made it keep a log beside it, which even reading would write to. */
  | { readonly kind: 'ours'; readonly version: number; readonly wal: boolean };

/**
 * What the first hundred bytes of a file say, read without SQLite, so that nothing can be written to a file that is not ours.
 * `missing` and `empty` files may become databases; everything else that is refused throws a storage Fault.
 * Offsets: the SQLite file format, section 1.3.
 */
export function readHeader(file: string): Header {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return { kind: 'missing' };
    throw new Fault('storage', `cannot open ${file}: ${reasonOf(cause)}`, {
      hint: 'Name a file you may read with --db, or mend its permissions.',
      cause,
    });
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) {
      throw new Fault('storage', `${file} is a folder, not a database`, {
        hint: `Name a file: --db ${file}/mentor.db`,
      });
    }
    if (!stat.isFile())
      throw new Fault('storage', `${file} is no ordinary file`, { hint: 'Name a database file with --db.' });
    if (stat.size === 0) return { kind: 'empty' };
    // Arrays of the language: each function of Buffer costs its compiling at the first call.
    const bytes = new Uint8Array(100);
    const length = readSync(handle, bytes, 0, 100, 0);
    const head = new DataView(bytes.buffer);
    if (length < 16 || String.fromCharCode(...bytes.subarray(0, 16)) !== 'SQLite format 3\0') {
      throw new Fault('storage', `${file} is not a mentor database`, {
        hint: 'It was left as it is. Name another file with --db.',
      });
    }
    if (length < 100) throw damaged(file);
    if (head.getUint32(68) !== applicationId) {
      throw new Fault('storage', `${file} is a database of another program`, {
        hint: 'It was left as it is. Name another file with --db.',
      });
    }
    const version = head.getUint32(60);
    // The first upgrade sets both numbers at once. Whether all pages are there is left to SQLite: it looks while nobody
    // writes, and takes back first what a killed process left half written.
    if (version === 0) throw damaged(file);
    return { kind: 'ours', version, wal: bytes[18] === 2 };
  } finally {
    closeSync(handle);
  }
}

/** The Fault for a file that SQLite finds broken. */
export function damaged(file: string, cause?: unknown): Fault {
  return new Fault('storage', `${file} is damaged`, {
    hint: 'Nothing was changed. Put back a copy of it; copies made before upgrades are in the backups folder beside it.',
    cause,
  });
}

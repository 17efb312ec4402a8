import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './system-error.js';

/** Makes a private folder and those above it. One by one: on Node 20 `recursive` never returns under /proc. */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let above = folder;
  while (!existsSync(above) && above !== dirname(above)) {
    missing.push(above);
    above = dirname(above);
  }
  for (const next of missing.reverse()) {
    try {
      mkdirSync(next, { mode: 0o700 });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

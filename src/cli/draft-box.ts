import { existsSync, renameSync } from 'node:fs';
import type { DraftBox } from '../interview/draft.js';
import { readTextIfThere, removeFile, writePrivate } from './files.js';
import type { Host } from './host.js';
import { draftFile } from './paths.js';

/** A draft in a private file of the user's state folder. */
export function draftBox(host: Host, name: string): DraftBox {
  const file = draftFile(host, name);
  return {
    load: () => readTextIfThere(file),
    save: (text) => writePrivate(file, text),
    drop: () => removeFile(file),
    setAside: () => setAside(file),
  };
}

/** Renames a file to the first free name beside it, and gives that name. */
function setAside(file: string): string {
  for (let i = 1; ; i += 1) {
    const aside = `${file}.damaged-${i}`;
    if (existsSync(aside)) continue;
    renameSync(file, aside);
    return aside;
  }
}

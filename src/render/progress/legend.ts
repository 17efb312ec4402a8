import { width, wrap } from '../width.js';

/** What glyphs mean, in as few lines as fit; an entry is broken only where it is too long for a line. */
export function legend(entries: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 3 + width(entry) <= columns)
      lines[lines.length - 1] = `${last}   ${entry}`;
    else if (width(entry) <= columns) lines.push(entry);
    else lines.push(...wrap(entry, columns, '  ').split('\n'));
  }
  return lines;
}

import { clip, width } from '../width.js';

/** What glyphs mean, in as few lines as fit; an entry is not broken. */
export function legend(entries: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const entry of entries.map((text) => clip(text, columns))) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 3 + width(entry) <= columns)
      lines[lines.length - 1] = `${last}   ${entry}`;
    else lines.push(entry);
  }
  return lines;
}

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

// Printable ASCII and the signs that we draw ourselves; the library is slow to warm up and is kept for other texts.
const ascii = /^[\x20-\x7e…·˙─━│┃┊┓└┛┤┬┴▁-█░▒▓▼●]*$/;

/** Columns that a text takes in a terminal; colours take none. */
export function width(text: string): number {
  // The library gives the non-joiner of Persian a column.
  return ascii.test(text) ? text.length : stringWidth(text.replaceAll('\u200c', ''));
}

/** A text cut to a width, with an ellipsis where something was cut. The text has no colours. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (ascii.test(text)) return `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
  let cut = '';
  let used = 0;
  for (const character of text) {
    const w = width(character);
    if (used + w > columns - 1) break;
    cut += character;
    used += w;
  }
  return `${cut.trimEnd()}…`;
}

/** A text padded on the right (or, for numbers, on the left) to a width. */
export function pad(text: string, columns: number, right = false): string {
  if (ascii.test(text)) return right ? text.padStart(columns) : text.padEnd(columns);
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? space + text : text + space;
}

/** Lines of at most a width, each after the first under the same indent. */
export function wrap(text: string, columns: number, indent = ''): string {
  const room = Math.max(10, columns - width(indent));
  return text
    .split('\n')
    .flatMap((line) => plainLines(line, room) ?? wrapAnsi(line, room, { hard: true, trim: true }).split('\n'))
    .map((line, i) => (i === 0 ? line : indent + line))
    .join('\n');
}

/** The same lines as the library's, for words that are plain and fit; it takes as long to load as everything else to render. */
function plainLines(line: string, room: number): string[] | undefined {
  if (!ascii.test(line) || /^ | {2}| $|^$/.test(line)) return undefined;
  const lines: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    if (word.length > room) return undefined;
    if (last === '') last = word;
    else if (last.length + 1 + word.length <= room) last += ` ${word}`;
    else {
      lines.push(last);
      last = word;
    }
  }
  return [...lines, last];
}

/** A text of whole lines for a terminal of so many columns: longer lines go on under two blanks; unchanged without a terminal. */
export function fold(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const room = Math.max(20, columns);
  return text
    .split('\n')
    .map((line) => (width(line) <= room ? line : wrap(line, room, '  ')))
    .join('\n');
}

/** A line of an input, by its number from 1. */
export interface Line {
  readonly number: number;
  /** Undefined where the bytes are not UTF-8, or too many for one text. */
  readonly text: string | undefined;
}

/** The lines of an input one after the other, without the mark that some programs put before the first one. */
export function* linesOf(bytes: Buffer): Generator<Line> {
  let from = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  for (let number = 1; from < bytes.length; number += 1) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end;
    const raw = bytes.subarray(from, to);
    from = to + 1;
    yield { number, text: decoded(raw) };
  }
}

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

const reader = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(raw: Buffer): string | undefined {
  try {
    return reader.decode(raw);
  } catch {
    return undefined;
  }
}

/** Said of a line that has no text. */
export const notUtf8 = 'The line is not UTF-8 text.';

import { isUtf8 } from 'node:buffer';
import { answerLine, type LineResult } from '../domain/forecast/json-line.js';

/** A line that was read, by its number from 1, and what became of it. */
export interface AnsweredLine {
  readonly line: number;
  readonly result: LineResult;
}

/** Answers JSON Lines one after the other; blank lines count, and are passed over. Nothing in them can make it throw. */
export function* answerLines(bytes: Buffer): Generator<AnsweredLine> {
  let from = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  for (let line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end;
    const raw = bytes.subarray(from, to);
    from = to + 1;
    if (!raw.every(isBlank)) yield { line, result: answered(raw) };
  }
}

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function answered(raw: Buffer): LineResult {
  if (!isUtf8(raw)) return { ok: false, error: 'The line is not UTF-8 text.' };
  let value: unknown;
  try {
    value = JSON.parse(raw.toString('utf8'));
  } catch {
    return { ok: false, error: 'The line is not JSON.' };
  }
  return answerLine(value);
}

import { answerLine, type LineResult } from '../domain/forecast/json-line.js';
import { linesOf, notUtf8 } from './lines.js';

/** A line that was read, by its number from 1, and what became of it. */
export interface AnsweredLine {
  readonly line: number;
  readonly result: LineResult;
}

/** Answers JSON Lines one after the other; blank lines count, and are passed over. Nothing in them can make it throw. */
export function* answerLines(bytes: Buffer): Generator<AnsweredLine> {
  for (const { number, text } of linesOf(bytes)) {
    if (text === undefined || !blank.test(text)) yield { line: number, result: answered(text) };
  }
}

/** What JSON takes for space; anything else is no blank line, and no JSON either. */
const blank = /^[ \t\r]*$/;

function answered(text: string | undefined): LineResult {
  if (text === undefined) return { ok: false, error: notUtf8 };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, error: 'The line is not JSON.' };
  }
  return answerLine(value);
}

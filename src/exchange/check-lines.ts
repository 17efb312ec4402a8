import { checkStatement, type LineAnswer } from '../domain/smart/lines.js';
import { linesOf, notUtf8 } from './lines.js';

/** Checks the lines of an input one after the other; empty ones count, and are passed over. */
export function* checkLines(bytes: Buffer): Generator<LineAnswer> {
  for (const { number, text } of linesOf(bytes)) {
    const answer = text === undefined ? { id: String(number), error: notUtf8 } : checkLine(text, number);
    if (answer !== undefined) yield answer;
  }
}

/** A line longer than this is refused unread; a JSON line may carry other fields beside the text. */
const MAX_LINE = 20_000;

interface Statement {
  readonly id: string;
  readonly text: string;
}

function parse(line: string, id: string): Statement | { readonly id: string; readonly error: string } {
  if (line.length > MAX_LINE)
    return {
      id,
      error: `The line has ${line.length.toLocaleString('en-US')} characters; the check reads up to ${MAX_LINE.toLocaleString('en-US')}.`,
    };
  const trimmed = line.trim();
  if (!trimmed.startsWith('{"') && !/^\{\s*(?:"|\})/.test(trimmed)) return { id, text: trimmed };
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return { id, error: 'The line begins like JSON and is none.' };
  }
  if (typeof value !== 'object' || value === null) return { id, error: 'The line holds no object.' };
  const given =
    'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : id;
  if (!('text' in value) || typeof value.text !== 'string')
    return { id: given, error: 'The object has no "text" that is a string.' };
  return { id: given, text: value.text };
}

/** Checks one line, plain or `{"id","text"}`; a plain line is named by its number. Undefined for an empty line. */
export function checkLine(line: string, number: number): LineAnswer | undefined {
  if (line.trim() === '') return undefined;
  const statement = parse(line, String(number));
  if ('error' in statement) return statement;
  return checkStatement(statement.id, statement.text);
}

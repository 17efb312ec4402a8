import { Fault, usage } from '../domain/fault.js';
import { type Answers, type DayReader, type Field, fields, read } from '../domain/goals/answers.js';
import { fieldNotes, letterNames } from '../domain/goals/fields.js';
import { goesWith, mayBeLeftOut, measureImplied } from '../domain/goals/needs.js';
import { nearest } from '../domain/nearest.js';
import { shorten, shown } from '../domain/text.js';
import { sentence } from './answering.js';

/** Something wrong in a form; the line counts from 1, and is undefined for what no single line is to blame for. */
export interface FormError {
  readonly line: number | undefined;
  readonly message: string;
}

export interface FormRead {
  readonly answers: Answers;
  readonly errors: readonly FormError[];
}

const indent = '  ';
const formFields: readonly Field[] = fields.filter((field) => field !== 'rate' && field !== 'confidence');

/** A goal as a text to be edited: a line per field, explained by comments. */
export function goalForm(title: string, answers: Answers): string {
  const head = [
    `# ${title}`,
    '# Change what you like, save and close. Lines that begin with # are not read.',
    '# A text may go on over more lines when each is indented by two blanks.',
    '# An optional field left empty is cleared. Saved without a change, nothing happens.',
  ];
  const kind = measureImplied(answers);
  let letter = '';
  const lines = formFields
    .filter((field) => kind === undefined || goesWith(field, kind))
    .flatMap((field) => {
      const note = fieldNotes[field];
      const heading = note.letter === letter ? [] : [`# --- ${letterNames[note.letter]}`];
      letter = note.letter;
      const optional = mayBeLeftOut(field) && !needed(field) ? ' (optional)' : '';
      return ['', ...heading, `# ${note.about}${optional}`, ...fieldLines(field, answers[field] ?? '')];
    });
  return `${[...head, ...lines].join('\n')}\n`;
}

function needed(field: Field): boolean {
  return ['from', 'to', 'times', 'per', 'ways', 'reading'].includes(field);
}

function fieldLines(field: Field, text: string): string[] {
  const [first = '', ...more] = text.split('\n');
  return [
    first === '' ? `${field}:` : `${field}: ${first}`,
    ...more.map((line) => (line === '' ? '' : indent + line)),
  ];
}

interface Entry {
  readonly field: Field;
  readonly line: number;
  readonly lines: string[];
}

/** Reads a form back. Every mistake is told, with its line; the answers are those that could be read. */
export function readForm(text: string, readDay: DayReader): FormRead {
  const errors: FormError[] = [];
  const answers: { [F in Field]?: string } = {};
  for (const entry of entriesOf(text, errors)) {
    const value = entry.lines.join('\n').trim();
    try {
      if (value !== '') check(entry, value, readDay);
      else if (!mayBeLeftOut(entry.field))
        throw usage(`${entry.field} is empty; a goal cannot be without it`);
      answers[entry.field] = value;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      errors.push({ line: entry.line, message: sentence(error) });
    }
  }
  errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { answers, errors };
}

function check(entry: Entry, value: string, readDay: DayReader): void {
  if (entry.field === 'start' || entry.field === 'due') readDay(value, entry.field);
  else read[entry.field](value);
}

function entriesOf(text: string, errors: FormError[]): Entry[] {
  const entries = new Map<Field, Entry>();
  let open: Entry | undefined;
  let blanks = 0;
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  for (const [i, line] of lines.entries()) {
    const number = i + 1;
    if (line.startsWith('#')) continue;
    if (line.trim() === '' && !line.startsWith(indent)) {
      blanks += 1;
      continue;
    }
    if (line.startsWith(indent) || line.startsWith('\t')) {
      const rest = line.startsWith('\t') ? line.slice(1) : line.slice(indent.length);
      if (open !== undefined) open.lines.push(...Array.from({ length: blanks }, () => ''), rest);
      else if (rest.trim() !== '') errors.push({ line: number, message: 'this line belongs to no field' });
      blanks = 0;
      continue;
    }
    blanks = 0;
    open = begun(line, number, entries, errors);
    if (open !== undefined) entries.set(open.field, open);
  }
  return [...entries.values()];
}

/** The field that a line begins; undefined, with a mistake noted, when it begins none. */
function begun(
  line: string,
  number: number,
  entries: Map<Field, Entry>,
  errors: FormError[],
): Entry | undefined {
  const m = /^([\w-]+)[ \t]*:(.*)$/s.exec(line);
  if (m === null) {
    errors.push({
      line: number,
      message: `"${shorten(shown(line), 40)}" begins no field; indent it by two blanks if it belongs to the line above`,
    });
    return undefined;
  }
  const name = (m[1] ?? '').toLowerCase();
  const field = formFields.find((known) => known === name);
  if (field === undefined) {
    const close = nearest(name, formFields);
    errors.push({
      line: number,
      message: `there is no field "${shorten(shown(name), 40)}"${close === undefined ? '' : `; did you mean ${close}?`}`,
    });
    return undefined;
  }
  const before = entries.get(field);
  if (before !== undefined) {
    errors.push({ line: number, message: `${field} is given twice, first in line ${before.line}` });
    return undefined;
  }
  return { field, line: number, lines: [m[2] ?? ''] };
}

const mark = '# ! ';

/** A form with what is wrong with it as comments on top; those of an earlier time are taken off. Lines count in the new text. */
export function withErrors(text: string, errors: readonly FormError[]): string {
  const bare = withoutErrors(text);
  const gone = text.split('\n').length - bare.split('\n').length;
  const shift = errors.length - gone;
  const notes = errors.map(({ line, message }) =>
    line === undefined ? `${mark}${shown(message)}` : `${mark}line ${line + shift}: ${shown(message)}`,
  );
  return [...notes, bare].join('\n');
}

/** A form without the comments of {@link withErrors}. */
export function withoutErrors(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .join('\n');
}

/** The mistakes that {@link withErrors} noted, as sentences. */
export function errorsNoted(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(mark.length));
}

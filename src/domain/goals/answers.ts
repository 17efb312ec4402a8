import { type Day, daysBetween } from '../day.js';
import { usage } from '../fault.js';
import { longestStatement, measureKinds } from '../goal.js';
import { readCount, readNumber } from '../number.js';
import { readRhythm } from '../rhythm.js';
import { cleanTag, cleanText, shorten, shown } from '../text.js';

/** Every part of a goal that can be answered: by a flag, a question, a line of a file or of the text form. */
export const fields = [
  'statement',
  'details',
  'area',
  'tags',
  'measure',
  'unit',
  'from',
  'to',
  'reading',
  'times',
  'per',
  'ways',
  'rate',
  'means',
  'confidence',
  'check-in',
  'hours',
  'relevant',
  'start',
  'due',
] as const;
export type Field = (typeof fields)[number];

/** What was answered so far, as it was typed. */
export type Answers = { readonly [F in Field]?: string };

/** How each field is named on the command line. */
export function flagOf(field: Field): string {
  if (field === 'statement') return '"STATEMENT"';
  return field === 'tags' ? '--tag' : `--${field}`;
}

/** Reads a day as typed; the border that knows today gives it. */
export type DayReader = (text: string, what: string) => Day;

/** A unit as it may be kept; of new ones more is asked. */
export const keptUnit = (text: string): string => cleanText(text, { what: 'unit', max: 30 });

/** The one check of each field: what was typed becomes a value, or a usage Fault says what is wrong. */
export const read = {
  statement: (text: string): string => cleanText(text, { what: 'the statement', max: longestStatement }),
  details: (text: string): string => cleanText(text, { what: 'details', max: 4000, lines: true }),
  area: (text: string): string => cleanText(text, { what: 'area', max: 40 }).toLowerCase(),
  tags: (text: string): string[] =>
    [
      ...new Set(
        text
          .split(',')
          .filter((t) => t.trim() !== '')
          .map(cleanTag),
      ),
    ].sort(),
  measure: (text: string) => oneOf(text, 'measure', measureKinds),
  unit(text: string): string {
    const unit = keptUnit(text);
    if (!/^[+-]?[\d.,]+$/.test(unit)) return unit;
    throw usage(`unit is a number: "${unit}"`, 'Type a word such as km; the numbers are --from and --to.');
  },
  from: (text: string): number => readNumber(text, 'from'),
  to: (text: string): number => readNumber(text, 'to'),
  reading: (text: string) => oneOf(text, 'reading', ['level', 'total'] as const),
  times: (text: string): number => readCount(text, 'times', 1, 1000),
  per: (text: string) => oneOf(text, 'per', ['week', 'month'] as const),
  ways: (text: string): number => readCount(text, 'ways', 1, 1000),
  /** Amount a week; `2 a month` and the like are not taken, since a month has no fixed number of weeks. */
  rate(text: string): number {
    const bare = text.trim().replace(/\s*(?:\/|per|a|an|each)\s*w(?:ee)?k$/i, '');
    const value = readNumber(bare, 'rate');
    if (value === 0)
      throw usage('rate is 0: nothing would ever change', 'Type what you mean to add or lose in a week.');
    return value;
  },
  means: (text: string): string => cleanText(text, { what: 'means', max: 4000, lines: true }),
  confidence: (text: string): number => readCount(text, 'confidence', 0, 100),
  'check-in': (text: string): number => readRhythm(text, 'check-in'),
  hours(text: string): number {
    const value = readNumber(text.replace(/\s*h(?:ours?)?$/i, ''), 'hours');
    if (value > 0 && value <= 168) return value;
    throw usage(
      'hours must be above 0 and at most 168',
      'Type the hours a week that the goal takes, such as 2.5.',
    );
  },
  relevant: (text: string): string => cleanText(text, { what: 'relevant', max: 4000, lines: true }),
} as const;

/** Days that a goal may span: enough for a plan of decades, and a stop for typing mistakes. */
export const longestGoal = 365 * 30;

/** A start and a due day that make a goal's time. */
export function checkDays(start: Day, due: Day): void {
  if (due <= start) {
    throw usage(
      `the due day ${due} is not after the start ${start}`,
      'Give a later --due, or an earlier --start.',
    );
  }
  if (daysBetween(start, due) > longestGoal) {
    throw usage(
      `from ${start} to ${due} is more than thirty years`,
      'Give a nearer --due, and a next goal after it.',
    );
  }
}

function oneOf<T extends string>(text: string, what: string, allowed: readonly T[]): T {
  const word = text.trim().toLowerCase();
  const found = allowed.find((value) => value === word);
  if (found !== undefined) return found;
  throw usage(
    `${what} must be one of ${allowed.join(', ')}, not "${shorten(shown(text), 40)}"`,
    `Type ${allowed[0]}, for example.`,
  );
}

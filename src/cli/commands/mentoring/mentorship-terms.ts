import type { Command } from 'commander';
import type { Day } from '../../../domain/day.js';
import type { Term } from '../../../domain/mentoring/agreement.js';
import type { Mentorship } from '../../../domain/mentoring/mentorship.js';
import { readMentorship } from '../../../domain/mentoring/mentorship-answers.js';
import type { MentorshipTexts } from '../../../interview/mentorship-interview.js';
import type { Context } from '../../context.js';

/** Flags for what may be changed of a mentorship, as commander hands them over. */
export type TermTexts = Pick<
  MentorshipTexts,
  | 'every'
  | 'minutes'
  | 'end'
  | 'next'
  | 'purpose'
  | 'goals'
  | 'expectations'
  | 'disagreeing'
  | 'confidential'
  | 'coolingOff'
>;

export const termKeys = [
  'purpose',
  'every',
  'minutes',
  'end',
  'next',
  'goals',
  'expectations',
  'disagreeing',
  'confidential',
  'coolingOff',
] as const satisfies readonly (keyof TermTexts)[];

/** Declares a flag for each of them. */
export function withTerms(command: Command): Command {
  return command
    .option('--every <time>', 'how often you meet: 2w, weekly, monthly, 10 days')
    .option('--minutes <n>', 'how long a session takes')
    .option('--end <day>', 'the day on which it ends')
    .option('--next <day>', 'the day of the next meeting')
    .option('--purpose <text>', 'what it is for, in a sentence')
    .option('--goals <text>', 'agreement: what you want to reach together')
    .option('--expectations <text>', 'agreement: what each expects of the other')
    .option('--disagreeing <text>', 'agreement: how you disagree')
    .option('--confidential <text>', 'agreement: what stays between you')
    .option('--cooling-off <days>', 'days that a promise waits before it becomes easier; 0 for none');
}

const pages = ['purpose', 'goals', 'expectations', 'disagreeing', 'confidential'] as const;

/** The terms that texts tell; an empty text clears what may be empty. Days are echoed as they were understood. */
export function termsFrom(texts: TermTexts, ctx: Context, asked: boolean): Partial<Terms> {
  const day = (text: string, name: string): Day => ctx.day(text, asked ? name : `--${name}`);
  const told: { -readonly [T in keyof Terms]?: Terms[T] } = {};
  if (texts.every !== undefined) told.cadence = readMentorship.every(texts.every);
  if (texts.minutes !== undefined) told.minutes = readMentorship.minutes(texts.minutes);
  if (texts.coolingOff !== undefined) told.coolingOff = readMentorship.coolingOff(texts.coolingOff);
  if (texts.end !== undefined) told.ends = texts.end.trim() === '' ? null : day(texts.end, 'end');
  if (texts.next !== undefined) told.nextDay = texts.next.trim() === '' ? null : day(texts.next, 'next');
  for (const page of pages) {
    const text = texts[page];
    if (text !== undefined) told[page] = text.trim() === '' ? null : readMentorship[page](text);
  }
  return told;
}

type Terms = Pick<Mentorship, Term | 'nextDay'>;

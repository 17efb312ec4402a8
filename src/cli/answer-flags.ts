import type { Command } from 'commander';
import { measureKinds } from '../domain/goal.js';
import { type Answers, type Field, fields } from '../domain/goals/answers.js';
import { gather } from './flags.js';

/** The flags by which a goal is written or changed, as commander hands them over. */
export type AnswerFlags = { readonly [F in Exclude<Field, 'statement' | 'tags' | 'check-in'>]?: string } & {
  readonly tag?: readonly string[];
  readonly checkIn?: string;
};

/** Declares one flag per part of a goal. */
export function withAnswerFlags(command: Command): Command {
  return command
    .option('--details <text>', 'specific: what exactly, where, with whom')
    .option('--area <area>', 'area of life, e.g. health, career, study')
    .option('--tag <tag>', 'a tag; may be given several times', gather)
    .option('--measure <kind>', `measurable: ${measureKinds.join(', ')}`)
    .option('--unit <unit>', 'unit of the numbers, e.g. km, kg, pages')
    .option('--from <number>', 'where you stand at the start')
    .option('--to <number>', 'the target')
    .option('--reading <kind>', 'what a check-in says: level (where you stand) or total (how much was added)')
    .option('--times <n>', 'habit: how often in each period')
    .option('--per <period>', 'habit: week or month')
    .option('--ways <n>', 'learning: how many ways you will try')
    .option('--rate <number>', 'amount a week, in the place of --to or --due')
    .option('--means <text>', 'achievable: how you will do it')
    .option('--confidence <percent>', 'how sure you are that you will make it, 0 to 100')
    .option('--check-in <days>', 'how often you check in: daily, weekly, monthly or a number of days')
    .option('--relevant <text>', 'relevant: why it matters to you')
    .option('--start <day>', 'time-bound: first day')
    .option('--due <day>', 'time-bound: the day by which it is done');
}

/** The answers that flags give. */
export function answersFrom(flags: AnswerFlags, statement: string | undefined): Answers {
  const given: Record<string, string> = {};
  if (statement !== undefined) given['statement'] = statement;
  for (const field of fields) {
    if (field === 'statement' || field === 'tags' || field === 'check-in') continue;
    const value = flags[field];
    if (value !== undefined) given[field] = value;
  }
  if (flags.tag !== undefined) given['tags'] = flags.tag.join(',');
  if (flags.checkIn !== undefined) given['check-in'] = flags.checkIn;
  return given;
}

import type { Command } from 'commander';
import { type Answers, type Field, fields, flagOf } from '../../../domain/goals/answers.js';
import { fieldNotes } from '../../../domain/goals/fields.js';
import { gather } from '../../flags.js';

/** The flags by which a goal is written or changed, as commander hands them over. */
export type AnswerFlags = { readonly [F in Exclude<Field, 'statement' | 'tags' | 'check-in'>]?: string } & {
  readonly tag?: readonly string[];
  readonly checkIn?: string;
};

/** Declares one flag per part of a goal, with the description that the questions and the text form have too. */
export function withAnswerFlags(command: Command, but: readonly Field[] = []): Command {
  for (const field of fields) {
    if (field === 'statement' || but.includes(field)) continue;
    const { value, about } = fieldNotes[field];
    if (field === 'tags')
      command.option(`${flagOf(field)} <${value}>`, 'a tag; may be given several times', gather);
    else command.option(`${flagOf(field)} <${value}>`, about);
  }
  return command;
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

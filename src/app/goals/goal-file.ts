import { usage } from '../../domain/fault.js';
import { type Answers, type Field, fields } from '../../domain/goals/answers.js';
import { nearest } from '../../domain/nearest.js';
import { shorten, shown } from '../../domain/text.js';
import type { BelongingNamed } from '../mentoring/belonging.js';

/** A file with one goal: its answers, and whose it is to be. */
export interface GoalFile {
  readonly answers: Answers;
  readonly belonging: BelongingNamed;
}

/** The goal that a JSON object gives; besides the fields of a goal it may hold `for` and `with`, which are names. */
export function goalFileFrom(raw: unknown): GoalFile {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { answers: answersFromFile(raw), belonging: {} };
  const { for: owner, with: kept, ...rest } = raw as Record<string, unknown>;
  return {
    answers: answersFromFile(rest),
    belonging: { for: nameIn('for', owner), with: nameIn('with', kept) },
  };
}

function nameIn(field: 'for' | 'with', value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && field === 'with') return String(value);
  throw usage(`${field} in the goal file must be a name`);
}

/** The answers that a JSON object gives: its fields are those of a goal, numbers may be numbers, tags a list. */
export function answersFromFile(raw: unknown): Answers {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw usage('the goal file must hold one JSON object', `Its fields are: ${fields.join(', ')}.`);
  }
  const answers: { [F in Field]?: string } = {};
  for (const [name, value] of Object.entries(raw)) {
    const field = fields.find((known) => known === name);
    if (field === undefined) throw unknownField(name);
    const text = textOf(field, value);
    if (text !== undefined) answers[field] = text;
  }
  return answers;
}

function unknownField(name: string): Error {
  const close = nearest(name, fields);
  return usage(
    `the goal file has a field "${shorten(shown(name), 40)}", which is not known`,
    close === undefined ? `Its fields are: ${fields.join(', ')}.` : `Did you mean ${close}?`,
  );
}

/** A value as it would have been typed; undefined for null, which is no answer. */
function textOf(field: Field, value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (field === 'tags' && Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map(tagOf).join(',');
  }
  throw usage(
    `${field} in the goal file must be ${field === 'tags' ? 'a text or a list of texts' : 'a text or a number'}`,
  );
}

function tagOf(tag: unknown): string {
  if (typeof tag !== 'string') throw usage('a tag in the goal file must be a text');
  if (tag.includes(',')) throw usage(`the tag "${shorten(shown(tag), 40)}" in the goal file holds a comma`);
  return tag;
}

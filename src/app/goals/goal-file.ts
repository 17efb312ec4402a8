import { usage } from '../../domain/fault.js';
import { type Answers, type Field, fields } from '../../domain/goals/answers.js';
import { nearest } from '../../domain/nearest.js';
import { shorten, shown } from '../../domain/text.js';

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

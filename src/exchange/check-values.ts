import * as v from 'valibot';
import { type Day, isDay } from '../domain/day.js';
import { Fault } from '../domain/fault.js';
import type { MistakeList, Place } from './mistakes.js';
import { type Path, pathText } from './places.js';

/** An object with these fields and no others; valibot by itself lets names pass that every object has, such as `constructor`. */
export function strict<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
  return v.strictObject(Object.assign(Object.create(null), entries) as E);
}

/** An object with some of these fields and no others. */
export function someOf<const E extends v.ObjectEntries>(entries: E) {
  return strict(v.partial(v.strictObject(entries)).entries);
}

/** Text that a check of the program takes; what the check makes of it is kept. */
export function text<T>(read: (raw: string) => T) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      try {
        return read(dataset.value);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        addIssue({ message: error.message });
        return NEVER;
      }
    }),
  );
}

/** A calendar day. */
export const day = v.pipe(
  v.string(),
  v.check(isDay, 'it is no day like 2026-11-24'),
  v.transform((raw) => raw as Day),
);

/** A whole number within bounds. */
export function whole(low: number, high: number) {
  const message = `it must be a whole number from ${low} to ${high}`;
  return v.pipe(
    v.number(),
    v.check((n) => Number.isInteger(n) && n >= low && n <= high, message),
  );
}

/** A value that fits the schema; else its mistakes are added, each at its place, and it is undefined. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: Path,
  place: (path: Path) => Place,
  mistakes: MistakeList,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const own = (issue.path ?? []).map((item) => item.key as string | number);
    const whole = [...path, ...own];
    mistakes.add(`${pathText(whole)}: ${sentence(issue)}`, place(whole));
  }
  return undefined;
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema' || issue.type === 'custom') return issue.message;
  if (issue.expected === 'never') return 'it is not known here';
  if (issue.received === 'undefined') return 'it is missing';
  if (issue.type === 'union') return issue.message;
  const expected = (issue.expected ?? 'something else').replace(/[()"]/g, '').replaceAll(' | ', ', ');
  const received = issue.received.length > 40 ? `${issue.received.slice(0, 39)}…` : issue.received;
  return `it must be ${names[expected] ?? `one of ${expected}`}, not ${received === 'Object' ? 'an object' : received}`;
}

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  'string, null': 'a text or null',
  'number, null': 'a number or null',
  null: 'null',
};

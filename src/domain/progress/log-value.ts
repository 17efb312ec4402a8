import { Fault, usage } from '../fault.js';
import { direction, type Goal, type Tally } from '../goal.js';
import { checkNumber, readNumber, tidy } from '../number.js';
import { shorten, shown } from '../text.js';

/** What a typed value says: where one stands (`set`), or how much came to it (`add`). */
export interface LogValue {
  readonly kind: 'set' | 'add';
  readonly amount: number;
}

/**
 * A value as typed: `12`, `+3`, `-0.5`, `=120`, with or without the goal's unit; `yes` or `no` for a yes-no goal.
 * A bare number is the new level of a goal that is told by levels, and an amount that is added everywhere else.
 * Throws a usage Fault for anything else, and for any value of a goal that is told by its milestones.
 */
export function readLogValue(goal: Goal, raw: string): LogValue {
  const { measure } = goal;
  const text = withoutUnit(goal, raw.trim());
  if (measure.kind === 'milestones') {
    throw usage(
      `goal ${goal.number} is told by its milestones, not by a value`,
      `Tick a milestone with mentor tick ${goal.number}.1, or log a --note or --confidence.`,
    );
  }
  if (measure.kind === 'yes-no') return { kind: 'set', amount: yesOrNo(goal, text) };
  const sign = /^[+=-]/.exec(text)?.[0];
  const amount = readNumber(sign === '=' ? text.slice(1) : text, `the value for goal ${goal.number}`);
  const counted = measure.kind === 'learning' || (measure.kind === 'habit' && measure.unit === null);
  if (counted && !Number.isInteger(amount)) {
    throw usage(
      `goal ${goal.number} counts ${measure.kind === 'learning' ? 'ways tried' : 'times done'}: "${shorten(shown(text), 40)}" is no whole number`,
      'Type a whole number such as 1.',
    );
  }
  const bareLevel = sign === undefined && measure.kind === 'number' && measure.reading === 'level';
  return { kind: sign === '=' || bareLevel ? 'set' : 'add', amount };
}

/** The value that a check-in without one stands for: once done or one way tried; undefined where that is no answer. */
export function valueUnsaid(goal: Goal): LogValue | undefined {
  const once = goal.measure.kind === 'habit' || goal.measure.kind === 'learning';
  return once ? { kind: 'add', amount: 1 } : undefined;
}

/** The value to keep, given what the goal's other check-ins come to up to that day. */
export function valueToKeep(goal: Goal, typed: LogValue, tally: Tally): number {
  const { measure } = goal;
  const { kind, amount } = typed;
  const value = (): number => {
    if (measure.kind === 'number' && measure.reading === 'level') {
      return kind === 'set' ? amount : (tally.level ?? measure.baseline) + amount;
    }
    if (measure.kind === 'yes-no' || kind === 'add') return amount;
    if (measure.kind === 'number') {
      return direction(measure) * (amount - measure.baseline) - tally.sum;
    }
    return amount - tally.sum;
  };
  return checkNumber(tidy(value()), `the value for goal ${goal.number}`);
}

/**
 * A line of the check-in round: a value and a sentence, either alone, in this order. For goals that are told by their
 * milestones all of it is the sentence.
 */
export function splitLine(goal: Goal, line: string): { value: string | null; note: string | null } {
  const text = line.trim();
  if (goal.measure.kind === 'milestones') return { value: null, note: text === '' ? null : text };
  const [first = ''] = text.split(/\s/, 1);
  const isValue =
    goal.measure.kind === 'yes-no'
      ? /^(?:yes|no|[yn01])[,.;:]?$/i.test(first)
      : /^[+=-]{0,2}[.\d]/.test(first);
  if (!isValue) return { value: null, note: text === '' ? null : text };
  const rest = afterUnit(goal, text.slice(first.length).trim());
  return { value: first.replace(/[,;:]$|(?<=\D)\.$/, ''), note: rest === '' ? null : rest };
}

function yesOrNo(goal: Goal, text: string): number {
  if (/^(?:y|yes|1)$/i.test(text)) return 1;
  if (/^(?:n|no|0)$/i.test(text)) return 0;
  throw new Fault('usage', `goal ${goal.number} takes yes or no, not "${shorten(shown(text), 40)}"`, {
    hint: `Type mentor log ${goal.number} yes, or leave the value out and give a --note.`,
  });
}

/** The words that a goal's values may be followed by, in small letters: its unit, or what it counts. */
export function unitWords(goal: Goal): readonly string[] {
  const { measure } = goal;
  switch (measure.kind) {
    case 'number':
      return measure.unit === null ? [] : [measure.unit.toLowerCase()];
    case 'habit':
      return measure.unit === null ? ['times', 'time', 'x'] : [measure.unit.toLowerCase()];
    case 'learning':
      return ['ways', 'way'];
    default:
      return [];
  }
}

function withoutUnit(goal: Goal, text: string): string {
  const small = text.toLowerCase();
  const unit = unitWords(goal).find((word) => text.length > word.length && small.endsWith(word));
  return unit === undefined ? text : text.slice(0, -unit.length).trim();
}

function afterUnit(goal: Goal, text: string): string {
  const small = text.toLowerCase();
  for (const word of unitWords(goal)) {
    const rest = text.slice(word.length);
    if (small.startsWith(word) && /^(?:$|[\s,.;:])/.test(rest)) return rest.replace(/^[\s,.;:]+/, '');
  }
  return text;
}

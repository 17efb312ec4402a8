import { type Day, daysBetween, isDay } from '../day.js';
import { estimate } from './forecast.js';
import type { CheckIn, Estimate, ForecastInput } from './types.js';

/** The answer to one line: `id` as it came, chance 0..1 with four decimals, days or null for "not in sight". */
interface LineAnswer extends Estimate {
  readonly id: string | number;
}

/** What became of one line: an answer, or a sentence that says what is wrong with it. */
export type LineResult =
  | { readonly ok: true; readonly answer: LineAnswer }
  | { readonly ok: false; readonly error: string };

/** Enough for a check-in a day over 54 years; bounds the memory one line can ask for. */
const MOST_CHECK_INS = 20_000;
const LONGEST_ID = 200;

/** Larger values would lose their decimals in a double, and sums of them could overflow. */
const LARGEST_VALUE = 1e15;

/** Answers one goal, given as a JSON value nobody has looked at yet; unknown fields are passed over. There is always a chance, however little is known. */
export function answerLine(line: unknown): LineResult {
  const goal = readGoal(line);
  if (typeof goal === 'string') return { ok: false, error: goal };
  const { chance, p50, p85 } = estimate(goal.input);
  return { ok: true, answer: { id: goal.id, chance: Math.round(chance * 1e4) / 1e4, p50, p85 } };
}

/** The goal, or the sentence that says what is wrong. */
function readGoal(line: unknown): { id: string | number; input: ForecastInput } | string {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return 'A line must be one JSON object.';
  // Own fields only, so that neither an inherited name nor a field called __proto__ can stand in for one.
  const field = (name: string): unknown => (Object.hasOwn(line, name) ? Reflect.get(line, name) : undefined);

  const id = field('id');
  const idIsText = typeof id === 'string' && id.length > 0 && id.length <= LONGEST_ID;
  if (!idIsText && !(typeof id === 'number' && Number.isSafeInteger(id))) {
    return `"id" must be a text of 1 to ${LONGEST_ID} characters or a whole number.`;
  }
  const direction = field('direction');
  if (direction !== 'increase' && direction !== 'decrease')
    return '"direction" must be "increase" or "decrease".';
  const cumulative = field('cumulative');
  if (typeof cumulative !== 'boolean') return '"cumulative" must be true or false.';
  const idleIsFlat = field('idleIsFlat');
  if (typeof idleIsFlat !== 'boolean') return '"idleIsFlat" must be true or false.';
  const baseline = field('baseline');
  if (!isValue(baseline)) return `"baseline" ${VALUE_RULE}`;
  const target = field('target');
  if (!isValue(target)) return `"target" ${VALUE_RULE}`;
  if (direction === 'increase' ? !(target > baseline) : !(target < baseline)) {
    return `"target" must lie ${direction === 'increase' ? 'above' : 'below'} "baseline" when "direction" is "${direction}".`;
  }
  const start = field('start');
  if (!isDayText(start)) return `"start" ${DAY_RULE}`;
  const due = field('due');
  if (!isDayText(due)) return `"due" ${DAY_RULE}`;
  const asOf = field('asOf');
  if (!isDayText(asOf)) return `"asOf" ${DAY_RULE}`;
  if (daysBetween(start, due) < 1) return '"due" must lie after "start".';
  if (asOf < start || asOf > due) return '"asOf" must lie between "start" and "due".';
  const checkIns = readCheckIns(field('checkIns'), start, asOf);
  if (typeof checkIns === 'string') return checkIns;
  const input = { direction, cumulative, idleIsFlat, baseline, target, start, due, asOf, checkIns } as const;
  return { id: id as string | number, input };
}

function readCheckIns(list: unknown, start: Day, asOf: Day): CheckIn[] | string {
  if (!Array.isArray(list)) return '"checkIns" must be a list of [day, value] pairs.';
  if (list.length > MOST_CHECK_INS) return `"checkIns" must hold at most ${MOST_CHECK_INS} check-ins.`;
  const checkIns: CheckIn[] = [];
  for (const [i, pair] of list.entries()) {
    const name = `Check-in ${i + 1} of "checkIns"`;
    if (!Array.isArray(pair) || pair.length !== 2) return `${name} must be a pair [day, value].`;
    const [day, value] = pair as [unknown, unknown];
    if (!isDayText(day)) return `The day of check-in ${i + 1} of "checkIns" ${DAY_RULE}`;
    if (!isValue(value)) return `The value of check-in ${i + 1} of "checkIns" ${VALUE_RULE}`;
    if (day < start || day > asOf) return `${name} must lie between "start" and "asOf".`;
    checkIns.push([day, value]);
  }
  return checkIns;
}

const VALUE_RULE = 'must be a number from -1e15 to 1e15.';
const DAY_RULE = 'must be a real day of the years 1900 to 2199, written YYYY-MM-DD.';

function isValue(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_VALUE; // false for NaN too
}

function isDayText(value: unknown): value is Day {
  return typeof value === 'string' && isDay(value);
}

import type { PlannedGoal } from '../app/exchange/import-goals.js';
import { answersFromFile } from '../app/goals/goal-file.js';
import type { Day } from '../domain/day.js';
import type { Goal } from '../domain/goal.js';
import { type Answers, type DayReader, type Field, fields, read } from '../domain/goals/answers.js';
import { goalFrom, type NewGoal } from '../domain/goals/goal-from.js';
import { missingFields } from '../domain/goals/needs.js';
import { columnsOf, readCsv } from './csv.js';
import { MistakeList, type Place } from './mistakes.js';
import { type Path, parseJson, placesIn } from './places.js';
import { checkInFields, readCheckInOf } from './read-check-ins.js';
import { readMilestones } from './read-milestones.js';

/** How goals are to be read. */
export interface GoalReading {
  readonly today: Day;
  readonly readDay: DayReader;
  /** What looks wrong is taken as it is. */
  readonly force: boolean;
}

/** One goal as the file has it, and where its parts are. */
interface Raw {
  readonly value: unknown;
  readonly place: (path: Path) => Place;
}

/** Reads a list of goals: a JSON array, one JSON object or JSON Lines, or CSV with a column for each field. */
export function readGoals(text: string, how: GoalReading): PlannedGoal[] {
  const mistakes = new MistakeList();
  const raws = /^\s*[[{]/.test(text) ? rawFromJson(text) : rawFromCsv(text, mistakes);
  const planned = raws.flatMap((raw, i) => {
    mistakes.goal = i + 1;
    const one = plan(raw, i, how, mistakes);
    return one === undefined ? [] : [one];
  });
  mistakes.done();
  return planned;
}

function rawFromJson(text: string): Raw[] {
  if (isJsonLines(text)) {
    return text
      .split('\n')
      .flatMap((line, i): Raw[] =>
        line.trim() === '' ? [] : [{ value: parseJson(line, i + 1), place: placesIn(line, i + 1) }],
      );
  }
  const file = parseJson(text);
  const place = placesIn(text);
  if (!Array.isArray(file)) return [{ value: file, place }];
  return file.map((value: unknown, i) => ({ value, place: (path) => place([i, ...path]) }));
}

/** Whether each line is an object of its own: the first is, and it is not the only one. */
function isJsonLines(text: string): boolean {
  const [first = '', ...others] = text.trim().split('\n');
  if (!/^\{.*\}\s*$/.test(first) || others.length === 0) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

function rawFromCsv(text: string, mistakes: MistakeList): Raw[] {
  const csv = readCsv(text);
  const { columns } = columnsOf(csv, fields, {}, mistakes);
  mistakes.done();
  return [...csv.rows].slice(1).map((row, i) => ({
    value: Object.fromEntries(
      [...columns].flatMap(([field, column]) => {
        const cell = row[column] ?? '';
        return cell.trim() === '' ? [] : [[field, cell]];
      }),
    ),
    place: ([field]) => csv.place(i + 1, columns.get(field as Field) ?? 0),
  }));
}

/** A goal with all its parts checked; undefined when something was a mistake. */
function plan(raw: Raw, index: number, how: GoalReading, mistakes: MistakeList): PlannedGoal | undefined {
  const at = (path: Path) => (): Place => raw.place(path);
  const { value } = raw;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    mistakes.add('a goal is an object with fields such as statement and due', raw.place([]));
    return undefined;
  }
  const { checkIns = null, milestones = null, ...parts } = value as Record<string, unknown>;
  const { answers, wrong } = answersOf(parts, how.readDay, at, mistakes);
  const missing = mistakes.try(at([]), () => missingFields(answers).filter((field) => !wrong.has(field)));
  if (missing === undefined) return undefined;
  if (missing.length > 0) mistakes.add(`missing: ${missing.join(', ')}`, raw.place([]));
  if (missing.length > 0 || wrong.size > 0) return undefined;
  const written = mistakes.try(at([]), () => goalFrom(answers, how.today, how.readDay));
  if (written === undefined) return undefined;
  const { goal, confidence } = written;
  const whole = asGoal(goal, index + 1);
  return {
    goal,
    confidence,
    ...readMilestones(milestones, whole, how, (path) => at(['milestones', ...path]), mistakes),
    checkIns: checkInsOf(checkIns, whole, how, (path) => at(['checkIns', ...path]), mistakes),
  };
}

/** The answers of a goal, each checked by itself, so that a mistake has its place; and the fields that are wrong. */
function answersOf(
  parts: Readonly<Record<string, unknown>>,
  readDay: DayReader,
  at: (path: Path) => () => Place,
  mistakes: MistakeList,
): { answers: Answers; wrong: ReadonlySet<string> } {
  const wrong = new Set<string>();
  const answers: { [F in Field]?: string } = {};
  for (const name of Object.keys(parts)) {
    const one = mistakes.try(at([name]), () => {
      const answer = answersFromFile({ [name]: parts[name] });
      for (const [field, text] of Object.entries(answer) as [Field, string][]) {
        if (field === 'start' || field === 'due') readDay(text, field);
        else read[field](text);
      }
      return answer;
    });
    if (one === undefined) wrong.add(name);
    else Object.assign(answers, one);
  }
  return { answers, wrong };
}

/** The goal as it will be, under the number that it has in the file; checks name it by that. */
function asGoal(goal: NewGoal, number: number): Goal {
  return {
    ...goal,
    id: '',
    number,
    state: 'active',
    closedOn: null,
    lesson: null,
    instead: null,
    planFrom: null,
    createdAt: '',
    personId: null,
    mentorshipId: null,
  };
}

/** Check-ins as pairs of day and value, or as objects with the fields of a check-in. */
function checkInsOf(
  raw: unknown,
  goal: Goal,
  how: GoalReading,
  at: (path: Path) => () => Place,
  mistakes: MistakeList,
): PlannedGoal['checkIns'] {
  if (raw === null) return [];
  if (!Array.isArray(raw)) {
    mistakes.add('checkIns must be a list', at([])());
    return [];
  }
  return raw.flatMap((one: unknown, i) => {
    const pair = Array.isArray(one);
    const given: Readonly<Record<string, unknown>> | undefined = pair
      ? { day: one[0] as unknown, value: one[1] as unknown }
      : typeof one === 'object' && one !== null
        ? (one as Record<string, unknown>)
        : undefined;
    const known: readonly string[] = checkInFields.filter((field) => field !== 'goal');
    const strange = given === undefined ? [] : Object.keys(given).filter((name) => !known.includes(name));
    if (given === undefined || (pair && one.length !== 2)) {
      mistakes.add('a check-in is a pair of day and value, or an object with a day', at([i])());
      return [];
    }
    for (const name of strange)
      mistakes.add(`a check-in has no field "${name.slice(0, 40)}"`, at([i, name])());
    if (strange.length > 0) return [];
    const cell = (field: string): string | undefined => {
      const value = given[field];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
    const bad = Object.keys(given).filter((name) => given[name] !== null && cell(name) === undefined);
    for (const name of bad) mistakes.add(`${name} must be a text or a number`, at([i, name])());
    if (bad.length > 0) return [];
    const place = (field: string) => at(pair ? [i, field === 'day' ? 0 : 1] : [i, field]);
    const read = readCheckInOf(goal, cell, place, { ...how, decimalComma: false }, mistakes);
    if (read === undefined) return [];
    const { goalId: _, ...checkIn } = read;
    return [checkIn];
  });
}

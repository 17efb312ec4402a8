import { type Day, isDay } from '../domain/day.js';
import { usage } from '../domain/fault.js';
import { type CheckIn, emptyTally, type Goal } from '../domain/goal.js';
import type { DayReader } from '../domain/goals/answers.js';
import { readCheckIn } from '../domain/progress/check-in.js';
import { readLogValue, valueUnsaid } from '../domain/progress/log-value.js';
import { doubtsAbout } from '../domain/progress/suspicion.js';
import { shorten, shown } from '../domain/text.js';
import { columnsOf, readCsv } from './csv.js';
import { commaDoubt, pointed } from './decimal-comma.js';
import { MistakeList, type Place } from './mistakes.js';

export const checkInFields = ['goal', 'day', 'value', 'note', 'confidence', 'evidence'] as const;
export type CheckInField = (typeof checkInFields)[number];

/** A check-in that has no id yet. */
export type NewCheckIn = Omit<CheckIn, 'id'>;

/** How check-ins are to be read. */
export interface CheckInReading {
  /** The goal of rows that name none. */
  readonly goal: string | undefined;
  /** Which column gives a field, where it is called otherwise. */
  readonly map: Readonly<Partial<Record<CheckInField, string>>>;
  readonly decimalComma: boolean;
  /** What looks wrong is taken as it is. */
  readonly force: boolean;
  readonly today: Day;
  readonly readDay: DayReader;
}

/** Check-ins as a file gives them, ready to be matched with the goals that they name. */
export interface CheckInFile {
  /** Columns that were not asked for. */
  readonly leftOut: readonly string[];
  /** The check-ins; `goalNamed` finds a goal or throws. A Mistakes tells all that is wrong. */
  readonly read: (goalNamed: (name: string) => Goal) => NewCheckIn[];
}

/** Reads check-ins from CSV with named columns. */
export function readCheckIns(text: string, how: CheckInReading): CheckInFile {
  const csv = readCsv(text);
  const mistakes = new MistakeList();
  const { columns, leftOut } = columnsOf(csv, checkInFields, how.map, mistakes);
  if (mistakes.hint !== undefined) mistakes.hint += ' Others are named like --map day=Date,value=Distance.';
  if (!columns.has('day')) mistakes.add('there is no column "day"', csv.place(0, 0));
  if (!columns.has('goal') && how.goal === undefined) {
    mistakes.add('there is no column "goal"; name the goal with --goal', csv.place(0, 0));
  }
  mistakes.done();
  const [header = []] = csv.rows;
  const width = header.length;

  function read(goalNamed: (name: string) => Goal): NewCheckIn[] {
    const found = new MistakeList();
    const goals = new Map<string, Goal | undefined>();
    const days = new Map<string, Day>();
    const readDay: DayReader = (typed, what) => {
      const day = days.get(typed) ?? how.readDay(typed, what);
      days.set(typed, day);
      return day;
    };
    const rowHow = { ...how, readDay };
    const readRow = (row: readonly string[], i: number): NewCheckIn | undefined => {
      const place = (field: CheckInField) => (): Place => csv.place(i, columns.get(field) ?? 0);
      if (row.length > width && row.slice(width).some((field) => field !== '')) {
        found.add(`this row has ${row.length} fields, and the header has ${width}`, csv.place(i, width));
        return undefined;
      }
      const cell = (field: CheckInField): string | undefined => {
        const column = columns.get(field);
        const text = column === undefined ? undefined : row[column];
        return text === undefined || text.trim() === '' ? undefined : text;
      };
      const name = (cell('goal') ?? how.goal ?? '').trim();
      if (!goals.has(name))
        goals.set(
          name,
          found.try(place('goal'), () => goalNamed(name)),
        );
      const goal = goals.get(name);
      if (goal === undefined) return undefined;
      const value = cell('value');
      if (value !== undefined && commaDoubt(value, how.decimalComma)) {
        found.add(
          `"${value}" may be thousands or decimals; write it without a comma, or say with --decimal-comma that it is decimals`,
          place('value')(),
        );
        return undefined;
      }
      return readCheckInOf(goal, cell, place, rowHow, found);
    };
    const kept: NewCheckIn[] = [];
    let i = 0;
    for (const row of csv.rows) {
      const checkIn = i === 0 ? undefined : readRow(row, i);
      if (checkIn !== undefined) kept.push(checkIn);
      i += 1;
    }
    found.done();
    return kept;
  }
  return { leftOut, read };
}

/** One check-in from its fields; undefined when something about it was a mistake. */
export function readCheckInOf(
  goal: Goal,
  cell: (field: CheckInField) => string | undefined,
  place: (field: CheckInField) => () => Place,
  how: Pick<CheckInReading, 'decimalComma' | 'force' | 'today' | 'readDay'>,
  mistakes: MistakeList,
): NewCheckIn | undefined {
  const day = mistakes.try(place('day'), () => dayOf(cell('day'), how.readDay));
  const value = mistakes.try(place('value'), () => valueIn(goal, cell('value'), how.decimalComma));
  const part = <T>(
    field: 'note' | 'confidence' | 'evidence',
    read: (text: string) => T,
  ): T | null | undefined => {
    const text = cell(field);
    return text === undefined ? null : mistakes.try(place(field), () => read(text));
  };
  const note = part('note', readCheckIn.note);
  const confidence = part('confidence', readCheckIn.confidence);
  const evidence = part('evidence', readCheckIn.evidence);
  if (day === undefined || value === undefined || note === undefined) return undefined;
  if (confidence === undefined || evidence === undefined) return undefined;
  if (!how.force && (day > how.today || day < goal.start)) {
    for (const doubt of doubtsAbout({ goal, day, value: null, tally: emptyTally, recent: [] }, how.today)) {
      mistakes.add(doubt, place('day')(), true);
    }
  }
  const said = note !== null || confidence !== null || evidence !== null;
  const kept = value ?? (said ? null : (valueUnsaid(goal)?.amount ?? null));
  if (kept === null && !said) {
    mistakes.add('there is no value, and nothing else to keep', place('value')());
    return undefined;
  }
  return { goalId: goal.id, day, value: kept, note, confidence, evidence };
}

/** A day that means the same whenever the file is read; a time of day behind it is dropped. */
function dayOf(text: string | undefined, readDay: DayReader): Day {
  const typed = text?.trim() ?? '';
  if (typed === '') throw usage('there is no day');
  const stamped = typed.length > 10 ? /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(typed)?.[1] : undefined;
  if (stamped !== undefined && isDay(stamped)) return stamped;
  return readDay(typed, 'day');
}

/** The value as it is kept: of a goal told by levels the level, of any other the amount. */
function valueIn(goal: Goal, text: string | undefined, decimalComma: boolean): number | null {
  if (text === undefined) return null;
  const typed = decimalComma ? pointed(text.trim()) : text.trim();
  if (typed.startsWith('+') && goal.measure.kind === 'number' && goal.measure.reading === 'level')
    throw usage(
      `a file gives the level of goal ${goal.number} itself, not a step such as "${shorten(shown(typed), 40)}"`,
    );
  // With `=` a sign belongs to the number and does not mean a step.
  return readLogValue(goal, /^[+-]/.test(typed) ? `=${typed}` : typed).amount;
}

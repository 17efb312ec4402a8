import { addDays, type Day, daysBetween } from '../day.js';
import { Fault, usage } from '../fault.js';
import type { Goal, Measure, MeasureKind } from '../goal.js';
import { checkNumber, showNumber } from '../number.js';
import { type Answers, checkDays, type DayReader, type Field, flagOf, read } from './answers.js';

/** A goal that was written and not yet kept. */
export type NewGoal = Omit<
  Goal,
  'id' | 'number' | 'state' | 'closedOn' | 'lesson' | 'instead' | 'planFrom' | 'createdAt'
>;

export interface Written {
  readonly goal: NewGoal;
  readonly confidence: number | null;
  /** The third of target, due day and weekly rate, reckoned from the other two, as a sentence. */
  readonly computed: string | undefined;
  /** Optional parts that were not given. */
  readonly notGiven: readonly Field[];
}

/** The fields that a measure needs besides its kind; a number goal also takes `rate` in the place of `to` or `due`. */
export function neededBy(kind: MeasureKind): readonly Field[] {
  switch (kind) {
    case 'number':
      return ['from', 'to'];
    case 'habit':
      return ['times', 'per'];
    case 'learning':
      return ['ways'];
    default:
      return [];
  }
}

/** The measure that the given numbers imply, when it is not named. */
export function measureImplied(answers: Answers): MeasureKind | undefined {
  if (answers.measure !== undefined) return read.measure(answers.measure);
  if (answers.to !== undefined || answers.from !== undefined) return 'number';
  if (answers.times !== undefined) return 'habit';
  return answers.ways === undefined ? undefined : 'learning';
}

/** What is still missing to make a goal: statement, measure with its numbers, due day, a reason. */
export function missingFields(answers: Answers): Field[] {
  const missing: Field[] = [];
  const need = (field: Field): void => {
    if (answers[field] === undefined) missing.push(field);
  };
  need('statement');
  const kind = measureImplied(answers);
  const byRate = kind === 'number' && answers.rate !== undefined;
  if (kind === undefined) missing.push('measure');
  else {
    for (const field of neededBy(kind)) {
      if (field === 'per') continue;
      if (field === 'from' && answers.reading !== undefined && read.reading(answers.reading) === 'total')
        continue;
      if (field === 'to' && byRate && answers.due !== undefined) continue;
      need(field);
    }
  }
  need('relevant');
  if (!(byRate && answers.to !== undefined)) need('due');
  return missing;
}

const optional: readonly Field[] = ['details', 'area', 'means', 'confidence'];

/**
 * The goal that the answers make. Throws a usage Fault for the first wrong answer, and one that names every missing flag.
 */
export function goalFrom(answers: Answers, today: Day, readDay: DayReader): Written {
  const missing = missingFields(answers);
  if (missing.length > 0) {
    throw usage(
      `missing: ${missing.map(flagOf).join(', ')}`,
      'Give these flags, or run mentor new in a terminal to be asked.',
    );
  }
  const statement = read.statement(answers.statement ?? '');
  const start = answers.start === undefined ? today : readDay(answers.start, 'start');
  const { measure, due, computed } = measureAndDue(answers, start, readDay);
  checkDays(start, due);
  return {
    goal: {
      statement,
      details: answers.details === undefined ? null : read.details(answers.details),
      area: answers.area === undefined ? null : read.area(answers.area),
      tags: answers.tags === undefined ? [] : read.tags(answers.tags),
      measure,
      means: answers.means === undefined ? null : read.means(answers.means),
      reason: read.relevant(answers.relevant ?? ''),
      start,
      due,
      rhythm: answers['check-in'] === undefined ? 7 : read['check-in'](answers['check-in']),
    },
    confidence: answers.confidence === undefined ? null : read.confidence(answers.confidence),
    computed,
    notGiven: optional.filter((field) => answers[field] === undefined),
  };
}

function measureAndDue(
  answers: Answers,
  start: Day,
  readDay: DayReader,
): { measure: Measure; due: Day; computed: string | undefined } {
  const kind = measureImplied(answers) ?? 'yes-no';
  refuseForeign(answers, kind);
  const unit = answers.unit === undefined ? null : read.unit(answers.unit);
  const due = (): Day => readDay(answers.due ?? '', 'due');
  switch (kind) {
    case 'number': {
      const reading = answers.reading === undefined ? 'level' : read.reading(answers.reading);
      const baseline = answers.from === undefined ? 0 : read.from(answers.from);
      const third = twoOfThree(answers, baseline, start, readDay, unit);
      if (third.target === baseline) {
        throw usage(
          `the target ${showNumber(baseline)} equals the baseline`,
          'Give another --to, or another --from.',
        );
      }
      return {
        measure: { kind, unit, baseline, target: third.target, reading },
        due: third.due,
        computed: third.computed,
      };
    }
    case 'habit': {
      const times = read.times(answers.times ?? '');
      const per = answers.per === undefined ? 'week' : read.per(answers.per);
      return { measure: { kind, times, per, unit }, due: due(), computed: undefined };
    }
    case 'learning':
      return { measure: { kind, ways: read.ways(answers.ways ?? '') }, due: due(), computed: undefined };
    case 'milestones':
    case 'yes-no':
      return { measure: { kind }, due: due(), computed: undefined };
  }
}

const belongs: Readonly<Partial<Record<Field, readonly MeasureKind[]>>> = {
  unit: ['number', 'habit'],
  from: ['number'],
  to: ['number'],
  reading: ['number'],
  rate: ['number'],
  times: ['habit'],
  per: ['habit'],
  ways: ['learning'],
};

/** A number that the measure has no place for is a mistake, not something to drop silently. */
function refuseForeign(answers: Answers, kind: MeasureKind): void {
  for (const [field, kinds] of Object.entries(belongs) as [Field, readonly MeasureKind[]][]) {
    if (answers[field] !== undefined && !kinds.includes(kind)) {
      throw new Fault('usage', `${flagOf(field)} does not go with the measure ${kind}`, {
        hint: `It belongs to ${kinds.join(' or ')}.`,
      });
    }
  }
}

/** Of target, due day and weekly rate two are given and the third is reckoned; given all three, they must agree. */
function twoOfThree(
  answers: Answers,
  baseline: number,
  start: Day,
  readDay: DayReader,
  unit: string | null,
): { target: number; due: Day; computed: string } {
  const rate = answers.rate === undefined ? undefined : read.rate(answers.rate);
  const to = answers.to === undefined ? undefined : read.to(answers.to);
  const due = answers.due === undefined ? undefined : readDay(answers.due, 'due');
  const named = (value: number): string => `${showNumber(value)}${unit === null ? '' : ` ${unit}`}`;
  if (to !== undefined && due !== undefined) {
    checkDays(start, due);
    const weekly = ((to - baseline) / daysBetween(start, due)) * 7;
    if (rate !== undefined && Math.abs(Math.abs(rate) - Math.abs(weekly)) > Math.abs(weekly) * 0.02) {
      throw usage(
        `target, due day and rate do not agree: ${named(to)} by ${due} needs ${named(weekly)} a week, not ${named(rate)}`,
        'Leave out one of --to, --due and --rate; it is computed.',
      );
    }
    return { target: to, due, computed: `That is ${named(weekly)} a week.` };
  }
  if (rate === undefined) throw new Error('two of target, due day and rate were checked to be given');
  if (to !== undefined) {
    const days = Math.ceil((Math.abs(to - baseline) / Math.abs(rate)) * 7 - 1e-9);
    if (days > 365 * 30)
      throw usage(`at ${named(rate)} a week it would take more than thirty years`, 'Give a higher --rate.');
    const reached = addDays(start, Math.max(1, days));
    return { target: to, due: reached, computed: `At ${named(rate)} a week it is due on ${reached}.` };
  }
  if (due === undefined) throw new Error('two of target, due day and rate were checked to be given');
  checkDays(start, due);
  const reach = checkNumber(tidy(baseline + (rate * daysBetween(start, due)) / 7), 'the target');
  return { target: reach, due, computed: `At ${named(rate)} a week that makes ${named(reach)} by ${due}.` };
}

/** Twelve significant digits: sums of decimals without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The answers that would make this goal again: what `edit` starts from. */
export function answersOf(goal: NewGoal): Answers {
  const m = goal.measure;
  return {
    statement: goal.statement,
    ...(goal.details === null ? {} : { details: goal.details }),
    ...(goal.area === null ? {} : { area: goal.area }),
    ...(goal.tags.length === 0 ? {} : { tags: goal.tags.join(',') }),
    measure: m.kind,
    ...('unit' in m && m.unit !== null ? { unit: m.unit } : {}),
    ...(m.kind === 'number' ? { from: String(m.baseline), to: String(m.target), reading: m.reading } : {}),
    ...(m.kind === 'habit' ? { times: String(m.times), per: m.per } : {}),
    ...(m.kind === 'learning' ? { ways: String(m.ways) } : {}),
    ...(goal.means === null ? {} : { means: goal.means }),
    'check-in': String(goal.rhythm),
    relevant: goal.reason,
    start: goal.start,
    due: goal.due,
  };
}

import type { Day } from '../day.js';
import { usage } from '../fault.js';
import type { Goal, Measure } from '../goal.js';
import { type Answers, checkDays, type DayReader, type Field, flagOf, read } from './answers.js';
import { measureImplied, missingFields, refuseForeign } from './needs.js';
import { twoOfThree } from './two-of-three.js';

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

const worthSaying: readonly Field[] = ['details', 'area', 'means', 'confidence'];

/**
 * The goal that the answers make. Throws a usage Fault for the first wrong answer, and one that names every missing flag.
 */
export function goalFrom(answers: Answers, today: Day, readDay: DayReader): Written {
  const missing = missingFields(answers);
  if (missing.length > 0) {
    throw usage(
      `missing: ${missing.map(flagOf).join(', ')}`,
      'Give these flags, or run it in a terminal without --no-input to be asked.',
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
    notGiven: worthSaying.filter((field) => answers[field] === undefined),
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

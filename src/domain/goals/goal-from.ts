import type { Day } from '../day.js';
import { usage } from '../fault.js';
import type { Goal, Measure } from '../goal.js';
import { type Answers, checkDays, type DayReader, type Field, flagOf, read } from './answers.js';
import { measureImplied, missingFields, refuseForeign } from './needs.js';
import { twoOfThree } from './two-of-three.js';

/** A goal that was written and not yet kept. */
export type NewGoal = Omit<
  Goal,
  | 'id'
  | 'number'
  | 'state'
  | 'closedOn'
  | 'lesson'
  | 'instead'
  | 'planFrom'
  | 'createdAt'
  | 'personId'
  | 'mentorshipId'
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
  const given = reader(answers);
  const start = given('start', (text) => readDay(text, 'start')) ?? today;
  const { measure, due, computed } = measureAndDue(answers, start, readDay);
  checkDays(start, due);
  return {
    goal: {
      statement: read.statement(needed(answers, 'statement')),
      details: given('details', read.details),
      area: given('area', read.area),
      tags: given('tags', read.tags) ?? [],
      measure,
      means: given('means', read.means),
      reason: read.relevant(needed(answers, 'relevant')),
      start,
      due,
      rhythm: given('check-in', read['check-in']) ?? 7,
      hours: given('hours', read.hours),
    },
    confidence: given('confidence', read.confidence),
    computed,
    notGiven: worthSaying.filter((field) => answers[field] === undefined),
  };
}

/** Reads an answer; null where there is none. */
function reader(answers: Answers): <T>(field: Field, read: (text: string) => T) => T | null {
  return (field, read) => {
    const text = answers[field];
    return text === undefined ? null : read(text);
  };
}

/** An answer that {@link missingFields} made sure of. */
function needed(answers: Answers, field: Field): string {
  return answers[field] ?? '';
}

function measureAndDue(
  answers: Answers,
  start: Day,
  readDay: DayReader,
): { measure: Measure; due: Day; computed: string | undefined } {
  const kind = measureImplied(answers) ?? 'yes-no';
  refuseForeign(answers, kind);
  const given = reader(answers);
  const unit = given('unit', read.unit);
  const by = (measure: Measure) => ({
    measure,
    due: readDay(needed(answers, 'due'), 'due'),
    computed: undefined,
  });
  switch (kind) {
    case 'number': {
      const reading = given('reading', read.reading) ?? 'level';
      const baseline = given('from', read.from) ?? 0;
      const { target, due, computed } = twoOfThree(answers, baseline, start, readDay, unit);
      return { measure: { kind, unit, baseline, target, reading }, due, computed };
    }
    case 'habit': {
      const times = read.times(needed(answers, 'times'));
      const per = given('per', read.per);
      const made = by({ kind, times, per: per ?? 'week', unit });
      return per === null
        ? { ...made, computed: 'That is by the week; --per month makes it by the month.' }
        : made;
    }
    case 'learning':
      return by({ kind, ways: read.ways(needed(answers, 'ways')) });
    case 'milestones':
    case 'yes-no':
      return by({ kind });
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
    ...(goal.hours === null ? {} : { hours: String(goal.hours) }),
    relevant: goal.reason,
    start: goal.start,
    due: goal.due,
  };
}

import type { Day } from '../day.js';
import { chanceInTime, type Futures, futuresOf } from './chance.js';
import { type Course, courseOf } from './course.js';
import type { Basis, Estimate, Evidence, Forecast, ForecastInput } from './types.js';

/**
 * The least a person is given a forecast for. Measured on logs of real people with at least two check-ins after the
 * start: from seven days on the Brier score is about half of what knowing the rate of goals met would score; under
 * seven days it was no better than that.
 */
const LEAST_EVIDENCE: Evidence = { checkIns: 2, days: 7 };

/** The three things that every forecast takes for granted, to be shown with it. */
export function forecastAssumptions(idleIsFlat: boolean): readonly [string, string, string] {
  return [
    'The rest goes like pieces of the time since the start, the newer ones counting more.',
    'The target, the due day and the planned breaks stay as they are.',
    idleIsFlat
      ? 'What was done is written down: a day without an entry counts as no progress.'
      : 'The check-ins tell the course well enough: a day without one counts as not known.',
  ];
}

/** How that is called which a forecast rests on. */
export interface Called {
  readonly one: string;
  readonly many: string;
}

/** Dates are looked for up to this many times the time left, and at least one length of the plan ahead; farther is "not in sight". */
const FAR = 3;

/** The forecast for people; below the least evidence it refuses and says what is missing, by the name that a check-in has. */
export function forecast(
  input: ForecastInput,
  called: Called = { one: 'check-in', many: 'check-ins' },
): Forecast {
  const course = courseOf(input);
  if (course.reachedOn !== null) return { kind: 'reached', on: course.reachedOn };
  const have: Evidence = { checkIns: course.points.length - 1, days: course.now };
  const missing = whatIsMissing(have, called);
  if (missing !== null) return { kind: 'too-little', have, need: LEAST_EVIDENCE, missing };
  return {
    kind: 'forecast',
    ...estimateOf(course, input),
    checkIns: have.checkIns,
    basis: basisOf(course, input, have),
    wasThereOn: course.wasThereOn,
  };
}

/** The chance and the dates for any input, also where people would be refused; without check-ins it rests on the plan alone. */
export function estimate(input: ForecastInput): Estimate {
  return estimateOf(courseOf(input), input);
}

/** The chance alone; null where people would be refused a forecast, and where it is surely at least `enough`. */
export function chanceAlone(input: ForecastInput, enough = 1): number | null {
  const course = courseOf(input);
  if (course.reachedOn !== null) return 1;
  if (course.points.length - 1 < LEAST_EVIDENCE.checkIns || course.now < LEAST_EVIDENCE.days) return null;
  return chanceInTime(course, input.idleIsFlat, jitters(input), enough);
}

function jitters(input: ForecastInput): boolean {
  return !input.cumulative && !input.idleIsFlat;
}

function estimateOf(course: Course, input: ForecastInput): Estimate {
  if (course.reachedOn !== null) return { chance: 1, p50: course.reachedOn, p85: course.reachedOn };
  const futures = futuresOf(course, input.idleIsFlat, jitters(input));
  const far = Math.ceil(Math.max(FAR * course.left, course.length));
  return {
    chance: futures.chanceWithin(course.left),
    p50: firstDay(course, futures, 0.5, far),
    p85: firstDay(course, futures, 0.85, far),
  };
}

/** A difference in chance too small to move a date, so that a change of units cannot. */
const HAIR = 1e-9;

function firstDay(course: Course, futures: Futures, chance: number, far: number): Day | null {
  const enough = (days: number) => futures.chanceWithin(days) >= chance - HAIR;
  if (!enough(far)) return null;
  let [before, by] = [0, far];
  while (by - before > 1) {
    const middle = (before + by) >> 1;
    if (enough(middle)) by = middle;
    else before = middle;
  }
  return course.dayAfterToday(by);
}

function whatIsMissing(have: Evidence, called: Called): string | null {
  const checkIns = LEAST_EVIDENCE.checkIns - have.checkIns;
  const days = LEAST_EVIDENCE.days - have.days;
  if (checkIns <= 0 && days <= 0) return null;
  const counted = (n: number) => (n === 1 ? called.one : called.many);
  const lacking = [
    ...(checkIns > 0
      ? [`${checkIns} more ${counted(checkIns)} on ${checkIns === 1 ? 'another day' : 'different days'}`]
      : []),
    ...(days > 0 ? [`${days} more ${days === 1 ? 'day' : 'days'}`] : []),
  ].join(', and ');
  const { checkIns: least, days: leastDays } = LEAST_EVIDENCE;
  return `It needs ${lacking} (at least ${least} ${counted(least)} after the start day, and ${leastDays} days).`;
}

function basisOf(course: Course, input: ForecastInput, have: Evidence): Basis {
  const way = Math.abs(input.target - input.baseline);
  const seen = input.idleIsFlat ? course.now : course.last.at;
  const perWeek = (share: number, days: number) => (7 * way * share) / days;
  return {
    ...have,
    rateSoFar: perWeek(course.last.share - course.points[0].share, seen),
    rateNeeded: course.left > 0 ? perWeek(1 - course.last.share, course.left) : null,
    silentDays: course.now - course.last.at,
    lastOn: course.lastDay,
    onDaysOff: course.onDaysOff,
  };
}

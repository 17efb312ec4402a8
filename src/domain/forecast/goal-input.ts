import { type Day, dayFromNumber, dayNumber, FIRST_DAY, maxDay } from '../day.js';
import { direction, type Milestone, type Told } from '../goal.js';
import { daysOff } from '../progress/days-off.js';
import { beginning, habitTarget } from '../progress/plan-line.js';
import { leaves } from '../progress/progress.js';
import type { Parts } from '../reports/as-it-stood.js';
import { courseOf } from './course.js';
import type { Called } from './forecast.js';
import type { ForecastInput, CheckIn as Reading } from './types.js';

/** What a forecast can rest on: readings, or nothing that has a pace, and why. */
export type Readable =
  | { readonly kind: 'readings'; readonly input: ForecastInput; readonly called: Called }
  | { readonly kind: 'nothing'; readonly why: 'yes-no' | 'no-milestones' | 'all-off' };

const checkIns: Called = { one: 'check-in with a value', many: 'check-ins with a value' };
const ticks: Called = { one: 'ticked milestone', many: 'ticked milestones' };

/**
 * A stored goal as the forecast reads it on the day `asOf`, from nothing later than that day; check-ins oldest first.
 *
 * Where a day without a check-in means "no progress" (idle is flat): amounts that add up, habits, ways tried and ticked
 * milestones, since nothing done is nothing added. A level is another thing: weight or savings go on moving while nobody
 * looks, so a quiet day says nothing of them.
 */
export function goalInput(parts: Parts, all: readonly Told[], asOf: Day): Readable {
  const { goal } = parts;
  const { measure } = goal;
  const seen = all.filter((c) => c.day <= asOf);
  const off = daysOff(parts.breaks, asOf);
  // What is done on the first day of a habit is part of its pace; before the first day of all there is none to begin on.
  const start = dayFromNumber(Math.max(dayNumber(FIRST_DAY), beginning(goal)));
  const frame = {
    start,
    due: goal.due,
    asOf,
    breaks: off.map(([from, to]) => ({ from: dayFromNumber(from), to: dayFromNumber(to) })),
  };
  const readings = (
    way: { baseline: number; target: number },
    values: readonly Reading[],
    called: Called,
    isLevel = false,
  ): Readable => ({
    kind: 'readings',
    called,
    input: {
      direction: direction(way) === 1 ? 'increase' : 'decrease',
      cumulative: !isLevel,
      idleIsFlat: !isLevel,
      baseline: way.baseline,
      target: way.target,
      ...frame,
      checkIns: values.map((told) => [maxDay(told[0], start), told[1]]),
    },
  });

  switch (measure.kind) {
    case 'number': {
      const values = valuesOf(seen);
      return measure.reading === 'level'
        ? readings(measure, values, checkIns, true)
        : readings(measure, totals(values, measure.baseline, direction(measure)), checkIns);
    }
    case 'habit': {
      const target = habitTarget(goal, off);
      if (target <= 0) return { kind: 'nothing', why: 'all-off' };
      return readings({ baseline: 0, target }, totals(valuesOf(seen), 0, 1), checkIns);
    }
    case 'learning':
      return readings({ baseline: 0, target: measure.ways }, totals(valuesOf(seen), 0, 1), checkIns);
    case 'milestones':
    case 'yes-no': {
      const answered = measure.kind === 'yes-no' ? yesSince(seen) : [];
      const parted = leaves(parts.milestones);
      if (parted.length === 0 && answered.length === 0)
        return { kind: 'nothing', why: measure.kind === 'yes-no' ? 'yes-no' : 'no-milestones' };
      return readings({ baseline: 0, target: 1 }, [...shares(parted, asOf), ...answered], ticks);
    }
  }
}

/** The day since which a goal has been at its target; null where it is short of it, or its check-ins cannot tell. */
export function reachedSince(parts: Parts, all: readonly Told[], asOf: Day): Day | null {
  const readable = goalInput(parts, all, asOf);
  return readable.kind === 'readings' ? courseOf(readable.input).reachedOn : null;
}

function valuesOf(seen: readonly Told[]): Reading[] {
  return seen.flatMap((c): Reading[] => (c.value === null ? [] : [[c.day, c.value]]));
}

/** Amounts as a running total; of a goal that goes down they are taken off the baseline. */
function totals(amounts: readonly Reading[], baseline: number, way: 1 | -1): Reading[] {
  let sum = 0;
  return amounts.map((told): Reading => {
    sum += told[1];
    return [told[0], baseline + way * sum];
  });
}

/** The share of the whole that was done by each day on which a milestone was ticked. */
function shares(parts: readonly Milestone[], asOf: Day): Reading[] {
  const done = parts
    .flatMap((m) => (m.doneOn === null || m.doneOn > asOf ? [] : [{ on: m.doneOn, share: m.share }]))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const whole = parts.reduce((sum, m) => sum + m.share, 0);
  let sum = 0;
  return done.map(({ on, share }, i): Reading => {
    sum += share;
    // All of them are the whole, without the dust of binary fractions.
    return [on, i === parts.length - 1 ? 1 : sum / whole];
  });
}

/** The day since which the answer has been yes; the newest answer counts. */
function yesSince(seen: readonly Told[]): Reading[] {
  const answers = valuesOf(seen);
  const lastNo = answers.findLastIndex(([, value]) => value < 1);
  const first = answers[lastNo + 1];
  return first === undefined ? [] : [[first[0], 1]];
}

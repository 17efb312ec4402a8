import { addDaysExactly, type Day, daysBetween, formatDayWithWeekday } from '../day.js';
import { Fault, usage } from '../fault.js';
import { checkNumber, showNumber, tidy } from '../number.js';
import { withUnit } from '../progress/standing.js';
import { type Answers, checkDays, type DayReader, longestGoal, read } from './answers.js';
import { measureImplied } from './needs.js';

/**
 * The third of target, due day and weekly rate as a sentence, as soon as two of them are known; undefined before, and for
 * other measures than numbers. Throws the usage Fault when they cannot be.
 */
export function thirdOf(answers: Answers, today: Day, readDay: DayReader): string | undefined {
  return reckoned(answers, today, readDay)?.computed;
}

/** The due day that answers make: the one they name, or that of the weekly rate; undefined while it is not known. */
export function dueOf(answers: Answers, today: Day, readDay: DayReader): Day | undefined {
  if (answers.due !== undefined) return readDay(answers.due, 'due');
  return reckoned(answers, today, readDay)?.due;
}

function reckoned(
  answers: Answers,
  today: Day,
  readDay: DayReader,
): ReturnType<typeof twoOfThree> | undefined {
  const known = [answers.to, answers.due, answers.rate].filter((answer) => answer !== undefined);
  if (measureImplied(answers) !== 'number' || known.length < 2) return undefined;
  const start = answers.start === undefined ? today : readDay(answers.start, 'start');
  const baseline = answers.from === undefined ? 0 : read.from(answers.from);
  const unit = answers.unit === undefined ? null : read.unit(answers.unit);
  return twoOfThree(answers, baseline, start, readDay, unit);
}

/** Of target, due day and weekly rate two are given and the third is reckoned; given all three, they must agree. */
export function twoOfThree(
  answers: Answers,
  baseline: number,
  start: Day,
  readDay: DayReader,
  unit: string | null,
): { target: number; due: Day; computed: string } {
  const rate = answers.rate === undefined ? undefined : read.rate(answers.rate);
  const to = answers.to === undefined ? undefined : read.to(answers.to);
  const due = answers.due === undefined ? undefined : readDay(answers.due, 'due');
  const named = (value: number): string => withUnit(value, unit);
  if (to !== undefined) checkTarget(baseline, to);
  // A rate without a sign is taken as one towards the target, up or down.
  if (to !== undefined && rate !== undefined && rate < 0 && to > baseline) {
    throw usage(
      `at ${named(rate)} a week it never gets from ${named(baseline)} up to ${named(to)}`,
      'Give a --rate above 0.',
    );
  }
  if (to !== undefined && due !== undefined) {
    checkDays(start, due);
    const weekly = (Math.abs(to - baseline) / daysBetween(start, due)) * 7;
    if (rate !== undefined && Math.abs(Math.abs(rate) - weekly) > weekly * 0.02) {
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
    if (days > longestGoal)
      throw usage(`at ${named(rate)} a week it would take more than thirty years`, 'Give a higher --rate.');
    const reached = dayLater(start, Math.max(1, days));
    return {
      target: to,
      due: reached,
      computed: `At ${named(Math.abs(rate))} a week it is due on ${formatDayWithWeekday(reached)}.`,
    };
  }
  if (due === undefined) throw new Error('two of target, due day and rate were checked to be given');
  checkDays(start, due);
  const reach = checkNumber(tidy(baseline + (rate * daysBetween(start, due)) / 7), 'the target');
  checkTarget(baseline, reach);
  return {
    target: reach,
    due,
    computed: `At ${named(rate)} a week that makes ${named(reach)} by ${formatDayWithWeekday(due)}.`,
  };
}

function dayLater(start: Day, days: number): Day {
  try {
    return addDaysExactly(start, days);
  } catch (cause) {
    throw new Fault('usage', `${days} days after ${start} the calendar ends`, {
      hint: 'Give an earlier --start or a higher --rate.',
      cause,
    });
  }
}

/** A target that is somewhere else than the baseline. */
export function checkTarget(baseline: number, target: number): void {
  if (target !== baseline) return;
  throw usage(
    `the target ${showNumber(target)} equals the baseline`,
    'Give another --to, or another --from.',
  );
}

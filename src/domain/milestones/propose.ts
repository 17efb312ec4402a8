import { addDays, type Day, endOfMonth, endOfQuarter, startOfWeek, type Weekday } from '../day.js';
import { Fault, usage } from '../fault.js';
import { plural } from '../number.js';
import { dayAfterWorkingDays, workingDays } from '../progress/days-off.js';
import { expectedAt } from '../progress/plan-line.js';
import { mostMilestones } from './check.js';
import type { Stretch } from './stretch.js';
import { targetText, targetTitle } from './titles.js';
import { roundedValues, roundingOf } from './values.js';

export const periods = ['week', 'month', 'quarter'] as const;
export type Every = (typeof periods)[number];
export const curves = ['even', 'ramp-up', 'front-loaded'] as const;
export type Curve = (typeof curves)[number];

/** A milestone as it is proposed. */
export interface Row {
  readonly title: string;
  readonly due: Day;
  readonly target: number | null;
  /** Its part of what is split, against the weights of the others. */
  readonly weight: number;
  readonly doneWhen: string | null;
}

/** A milestone as somebody lists it: only the title is needed. */
export interface Listed {
  readonly title: string;
  readonly due: Day | null;
  readonly target: number | null;
  readonly weight: number | null;
  readonly doneWhen: string | null;
}

/** How to split: by the calendar, into a number of parts, or as listed. */
export interface How {
  readonly by?: Every;
  readonly into?: number;
  readonly listed?: readonly Listed[];
  /** Without one the plan line stays as it is. */
  readonly curve?: Curve;
  readonly weekStart: Weekday;
}

/** Share of the way that is planned after a share of the time. */
export function onCurve(curve: Curve, x: number): number {
  if (curve === 'ramp-up') return x ** 1.5;
  return curve === 'front-loaded' ? 1 - (1 - x) ** 1.5 : x;
}

/** The proposed milestones of a stretch: they end exactly on its last day and target. Throws a Fault where that cannot be. */
export function propose(stretch: Stretch, how: How): Row[] {
  const listed = inOrder(stretch, how.listed);
  const dated = listed?.some((one) => one.due !== null) === true;
  if (how.into !== undefined && listed !== undefined && how.into !== listed.length) {
    throw usage(
      `${plural(listed.length, 'title is', 'titles are')} given for ${plural(how.into, 'milestone')}`,
      'Leave out --into, or give as many titles.',
    );
  }
  const days = daysOf(stretch, { ...how, ...(listed === undefined ? {} : { listed }) }, dated);
  if (listed !== undefined && listed.length !== days.length) {
    throw usage(
      `${plural(listed.length, 'title is', 'titles are')} given for ${plural(days.length, how.by ?? 'day')}`,
      'Leave out --by to spread them evenly, or give a title for each.',
    );
  }
  const targets = targetsOf(stretch, days, how.curve, listed);
  const steps =
    how.by === undefined && !dated ? days.map((_, i) => (i + 1) / days.length) : sharesOfTime(stretch, days);
  return days.map((due, i) => {
    const target = targets?.[i] ?? null;
    const one = listed?.[i];
    const curve = how.curve ?? 'even';
    const weight =
      target === null
        ? onCurve(curve, steps[i] ?? 1) - onCurve(curve, steps[i - 1] ?? 0)
        : Math.abs(target - (targets?.[i - 1] ?? stretch.way?.from ?? 0));
    return {
      title: one?.title ?? titleOf(stretch, target, i, days.length),
      due,
      target,
      weight: one?.weight ?? weight,
      doneWhen: one?.doneWhen ?? null,
    };
  });
}

function titleOf(stretch: Stretch, target: number | null, i: number, count: number): string {
  if (target !== null) return targetTitle(stretch.goal.measure, target, stretch.whole);
  return `Part ${i + 1} of ${count}`;
}

/** The listed milestones by their days, each inside the goal's time; all of them have a day, or none has. */
function inOrder(stretch: Stretch, listed: readonly Listed[] | undefined): readonly Listed[] | undefined {
  if (listed === undefined) return undefined;
  if (listed.length === 0) throw usage('no milestone is listed', 'Give at least one title.');
  const days = listed.flatMap((one) => one.due ?? []);
  if (days.length === 0) return listed;
  if (days.length < listed.length) {
    throw usage('some of the milestones have a day and some have none', 'Give each of them a day, or none.');
  }
  const { goal, to } = stretch;
  const outside = days.find((day) => day <= goal.start || day > to);
  if (outside !== undefined) {
    throw usage(
      `the day ${outside} is outside the time that is split`,
      `Give days after ${goal.start}, up to ${to}.`,
    );
  }
  return [...listed].sort((a, b) =>
    (a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : 0,
  );
}

function daysOf(stretch: Stretch, how: How, dated: boolean): Day[] {
  if (dated) return (how.listed ?? []).flatMap((one) => one.due ?? []).sort();
  if (how.by !== undefined) return calendarEnds(stretch, how.by, how.weekStart);
  return evenDays(stretch, how.into ?? how.listed?.length ?? 0);
}

/** Fewer working days than these between the end of a month and the due day are no milestone of their own. */
const fewDays = 3;

/** Ends of weeks, months or quarters inside the stretch, and its last day; a period that is all days off gets none. */
function calendarEnds(stretch: Stretch, by: Every, weekStart: Weekday): Day[] {
  const endOf = (day: Day): Day => {
    if (by === 'week') return addDays(startOfWeek(day, weekStart), 6);
    return by === 'month' ? endOfMonth(day) : endOfQuarter(day);
  };
  const ends: Day[] = [];
  let last = stretch.from;
  for (let day = endOf(addDays(last, 1)); day < stretch.to; day = endOf(addDays(day, 1))) {
    if (workingDays(last, day, stretch.off) === 0) continue;
    ends.push(day);
    last = day;
    refuseTooMany(ends.length, by);
  }
  // An end right before the due day gives way to it.
  if (workingDays(last, stretch.to, stretch.off) <= (by === 'week' ? 0 : fewDays)) ends.pop();
  ends.push(stretch.to);
  refuseTooMany(ends.length, by);
  return ends;
}

function refuseTooMany(count: number, by?: Every): void {
  if (count <= mostMilestones) return;
  throw usage(
    `that makes more than ${mostMilestones} milestones`,
    by === 'week' ? 'Split by month or quarter.' : `Split into fewer, e.g. --into 12.`,
  );
}

/** Days with the same number of working days between them, as near as whole days allow. */
export function evenDays(stretch: Pick<Stretch, 'from' | 'to' | 'off'>, count: number): Day[] {
  refuseTooMany(count);
  const { from, to, off } = stretch;
  const whole = workingDays(from, to, off);
  if (count > whole) {
    throw new Fault(
      'failed',
      `${count} milestones do not fit into the ${plural(whole, 'working day')} up to ${to}`,
      {
        hint: `Split into at most ${whole}.`,
      },
    );
  }
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? to : dayAfterWorkingDays(from, (whole * (i + 1)) / count, off),
  );
}

function sharesOfTime(stretch: Stretch, days: readonly Day[]): number[] {
  const whole = workingDays(stretch.from, stretch.to, stretch.off);
  return days.map((day) => workingDays(stretch.from, day, stretch.off) / whole);
}

/** The target of each day: as given, else on the plan line or on the curve. Undefined for goals without targets. */
function targetsOf(
  stretch: Stretch,
  days: readonly Day[],
  curve: Curve | undefined,
  listed: readonly Listed[] | undefined,
): (number | null)[] | undefined {
  const { way, goal } = stretch;
  if (way === null) {
    return listed === undefined ? undefined : listed.map((one) => one.target);
  }
  const shares = sharesOfTime(stretch, days);
  const exact = days.map((day, i) => {
    if (day === stretch.to) return way.to;
    if (curve === undefined) return expectedAt(way.line, day);
    return way.from + (way.to - way.from) * onCurve(curve, shares[i] ?? 1);
  });
  // Listed days may lie before the stretch: those are planned from the start of the line.
  const early = days[0] !== undefined && days[0] <= stretch.from;
  const from = early ? (way.line.points[0]?.value ?? way.from) : way.from;
  const rounded = roundedValues(exact, from, way.to, roundingOf(goal.measure));
  const given = listed?.map((one) => one.target) ?? [];
  if (rounded === undefined && !(given.length > 0 && given.every((target) => target !== null))) {
    throw tooFine(stretch, days.length);
  }
  return days.map((_, i) => given[i] ?? rounded?.[i] ?? null);
}

function tooFine(stretch: Stretch, count: number): Fault {
  const way = stretch.way ?? { from: 0, to: 0 };
  return new Fault(
    'failed',
    `the way from ${targetText(stretch.goal, way.from)} to ${targetText(stretch.goal, way.to)} is too short for ` +
      plural(count, 'milestone'),
    { hint: 'Split into fewer, e.g. with --into.' },
  );
}

import type { Day, Weekday } from '../day.js';
import { Fault, usage } from '../fault.js';
import { plural } from '../number.js';
import { workingDays } from '../progress/days-off.js';
import { expectedAt } from '../progress/plan-line.js';
import { calendarEnds, type Every, evenDays } from './dates.js';
import type { Stretch } from './stretch.js';
import { targetText, targetTitle } from './titles.js';
import { roundedValues, roundingOf } from './values.js';

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

/** A milestone to be: its day, the share of the time that has passed by then, and what was listed of it. */
interface Slot {
  readonly due: Day;
  readonly passed: number;
  readonly listed: Listed | null;
}

/** The proposed milestones of a stretch: they end exactly on its last day and target. Throws a Fault where that cannot be. */
export function propose(stretch: Stretch, how: How): Row[] {
  const slots = slotsOf(stretch, how);
  const { way, goal } = stretch;
  const curve = how.curve ?? 'even';
  const targets = way === null ? [] : targetsOf(stretch, way, slots, how);
  let before = { passed: 0, target: way?.base ?? 0 };
  return slots.map(({ due, passed, listed }, i) => {
    const target = targets[i] ?? listed?.target ?? null;
    const step =
      target === null
        ? onCurve(curve, passed) - onCurve(curve, before.passed)
        : Math.abs(target - before.target);
    before = { passed, target: target ?? before.target };
    const made =
      target === null ? `Part ${i + 1} of ${slots.length}` : targetTitle(goal.measure, target, stretch.whole);
    return {
      title: listed?.title ?? made,
      due,
      target,
      weight: listed?.weight ?? step,
      doneWhen: listed?.doneWhen ?? null,
    };
  });
}

function slotsOf(stretch: Stretch, how: How): Slot[] {
  const { by, into, listed } = how;
  if (listed?.length === 0) throw usage('no milestone is listed', 'Give at least one title.');
  const dated = datedSlots(stretch, listed ?? []);
  if (dated !== undefined) return dated;
  const count = into ?? listed?.length ?? 1;
  const days = by === undefined ? evenDays(stretch, count) : calendarEnds(stretch, by, how.weekStart);
  if (listed !== undefined && listed.length !== days.length) {
    throw usage(
      `${plural(listed.length, 'title is', 'titles are')} given for ${plural(days.length, by ?? 'milestone')}`,
      `Leave out ${by === undefined ? '--into' : '--by'} to spread them evenly, or give a title for each.`,
    );
  }
  return days.map((due, i) => ({
    due,
    // Even parts are even, although whole days are not.
    passed: by === undefined ? (i + 1) / days.length : passedBy(stretch, due),
    listed: listed?.[i] ?? null,
  }));
}

/** Listed milestones that have days, in their order and inside the goal's time; undefined when none of them has one. */
function datedSlots(stretch: Stretch, listed: readonly Listed[]): Slot[] | undefined {
  const slots = listed.flatMap((one) =>
    one.due === null ? [] : [{ due: one.due, passed: passedBy(stretch, one.due), listed: one }],
  );
  if (slots.length === 0) return undefined;
  if (slots.length < listed.length) {
    throw usage('some of the milestones have a day and some have none', 'Give each of them a day, or none.');
  }
  const { goal, to } = stretch;
  const outside = slots.find(({ due }) => due <= goal.start || due > to);
  if (outside !== undefined) {
    throw usage(
      `the day ${outside.due} is outside the time that is split`,
      `Give days after ${goal.start}, up to ${to}.`,
    );
  }
  return slots.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function passedBy({ from, to, off }: Stretch, day: Day): number {
  return workingDays(from, day, off) / workingDays(from, to, off);
}

/** The target of each slot: as listed, else on the plan line as it is or on the curve; on a straight line even parts are even. */
function targetsOf(
  stretch: Stretch,
  way: NonNullable<Stretch['way']>,
  slots: readonly Slot[],
  { by, curve }: How,
): number[] {
  const { bent } = way;
  const even = by === undefined && (curve ?? 'even') === 'even' && !bent;
  const exact = slots.map(({ due, passed }) => {
    if (due === stretch.to) return way.to;
    if (curve === undefined && (bent || due <= stretch.from)) return expectedAt(way.line, due);
    return way.from + (way.to - way.from) * onCurve(curve ?? 'even', passed);
  });
  // Listed days may lie before the stretch: those are planned from the start of the line.
  const early = slots.some(({ due }) => due <= stretch.from);
  const start = early ? expectedAt(way.line, stretch.goal.start) : way.from;
  const rounded = roundedValues(
    exact,
    start,
    way.to,
    roundingOf(stretch.goal.measure),
    even ? 'even' : 'other',
  );
  return slots.map(({ listed }, i) => {
    const target = listed?.target ?? rounded?.[i];
    if (target !== undefined) return target;
    throw new Fault(
      'failed',
      `the way from ${targetText(stretch.goal, way.from)} to ${targetText(stretch.goal, way.to)} is too short for ` +
        plural(slots.length, 'milestone'),
      { hint: 'Split into fewer, e.g. with --into.' },
    );
  });
}

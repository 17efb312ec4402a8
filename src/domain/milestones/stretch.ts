import { type Day, dayNumber, maxDay } from '../day.js';
import { Fault } from '../fault.js';
import type { Goal, Milestone } from '../goal.js';
import { type DaysOff, workingDays } from '../progress/days-off.js';
import { expectedAt, habitTarget, type PlanLine, planLine } from '../progress/plan-line.js';
import { splitting } from './shares.js';
import { hasTargets } from './titles.js';
import { labelOf, tops } from './tree.js';

/** The time and the way that new milestones divide among them. */
export interface Stretch {
  readonly goal: Goal;
  /** Milestones are due after this day and up to `to`. */
  readonly from: Day;
  readonly to: Day;
  readonly off: DaysOff;
  /**
   * Expected values at both ends, and the line between them as it is planned now; null for goals without targets. `base` is
   * where what came before ends: the baseline, or the last target that stays. From there on the shares count.
   */
  readonly way: {
    readonly from: number;
    readonly to: number;
    readonly line: PlanLine;
    /** Whether milestones bend it between. */
    readonly bent: boolean;
    readonly base: number;
  } | null;
  /** What the whole goal comes to, in its unit. */
  readonly whole: number;
}

/** What a goal comes to in its unit: its target, the times of a habit, the ways tried. */
export function wholeOf(goal: Goal, off: DaysOff): number {
  switch (goal.measure.kind) {
    case 'number':
      return goal.measure.target;
    case 'habit':
      return habitTarget(goal, off);
    case 'learning':
      return goal.measure.ways;
    default:
      return 1;
  }
}

/**
 * What is left to be split, of the goal or of one of its milestones: from today (or the start, or the last milestone that is done and
 * stays, whichever is latest) and from what the plan line expects by then. Throws a Fault when no day or nothing of the way is left.
 */
export function stretchOf(
  goal: Goal,
  all: readonly Milestone[],
  off: DaysOff,
  today: Day,
  parent: Milestone | null,
): Stretch {
  const to = parent?.due ?? goal.due;
  const name = parent === null ? `goal ${goal.number}` : labelOf(goal, parent, all);
  const ahead = before(all, parent, to);
  const last = ahead.map((m) => m.due).sort();
  const from = maxDay(maxDay(goal.start, today), last.at(-1) ?? goal.start);
  if (from >= to || workingDays(from, to, off) === 0) {
    throw new Fault('failed', `no working day is left between ${from} and ${to}, when ${name} is due`, {
      hint: `Move the due day: ${parent === null ? `mentor replan ${goal.number} --due DAY` : 'mentor milestone move'}.`,
    });
  }
  const whole = wholeOf(goal, off);
  const line = hasTargets(goal.measure) ? planLine(goal, all, off) : undefined;
  if (line === undefined || (parent !== null && parent.target === null))
    return { goal, from, to, off, way: null, whole };
  const start = expectedAt(line, from);
  const end = parent?.target ?? whole;
  const sign = goal.measure.kind === 'number' && goal.measure.target < goal.measure.baseline ? -1 : 1;
  if ((end - start) * sign <= 0) {
    throw new Fault(
      'failed',
      `the plan line of ${name} is at its end on ${from} already: nothing is left to split`,
      {
        hint: 'Set another target first: mentor edit, or mentor milestone edit.',
      },
    );
  }
  const own = parent === null ? line : straight(from, start, to, end, off);
  const targets = ahead.flatMap((m) => (m.target === null ? [] : [m.target]));
  const base = targets.at(-1) ?? (goal.measure.kind === 'number' ? goal.measure.baseline : 0);
  // Without days off its points are its corners alone.
  const corners = parent === null ? (planLine(goal, all, [])?.points ?? []) : [];
  const bent = corners.some(({ day }) => day > dayNumber(from) && day < dayNumber(to));
  const way = { from: start, to: end, line: own, bent, base: (start - base) * sign < 0 ? start : base };
  return { goal, from, to, off, way, whole };
}

function straight(from: Day, start: number, to: Day, end: number, off: DaysOff): PlanLine {
  return {
    points: [
      { day: dayNumber(from), value: start },
      { day: dayNumber(to), value: end },
    ],
    off,
  };
}

/** The milestones that come before what is split and leave it some time. */
function before(all: readonly Milestone[], parent: Milestone | null, to: Day): Milestone[] {
  const replaced = new Set(splitting(all, null).replaced.map((m) => m.id));
  const level = tops(all).sort((a, b) => a.position - b.position);
  const end = level.findIndex((m) => (parent === null ? replaced.has(m.id) : m.id === parent.id));
  return (end === -1 ? level : level.slice(0, end)).filter((m) => m.due < to);
}

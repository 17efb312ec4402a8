import { type Day, dayFromNumber, dayNumber, daysBetween, maxDay, minDay } from '../day.js';
import { Fault } from '../fault.js';
import type { Goal, Milestone } from '../goal.js';
import { plural } from '../number.js';
import { type DaysOff, dayAfterWorkingDays, workingDays } from '../progress/days-off.js';
import { expectedAt, planLine } from '../progress/plan-line.js';
import type { Progress } from '../progress/progress.js';
import { checkMilestones } from './check.js';
import { wholeOf } from './stretch.js';
import { hasTargets, withTarget } from './titles.js';
import { isDone, partsOf, placed, tops } from './tree.js';
import { roundedValues, roundingOf } from './values.js';

/** A goal with its milestones, before or after a replan. */
export interface Replanned {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
}

/** The longest way from today to a due day that a pace may lead to, in days. */
const longest = 3653;

/** What is left, spread over the days left: the plan line starts anew today at the present value, and ends where it did. */
export function spread(
  goal: Goal,
  all: readonly Milestone[],
  off: DaysOff,
  done: Progress,
  today: Day,
): Replanned {
  if (today < goal.start) {
    throw new Fault(
      'failed',
      `goal ${goal.number} starts on ${goal.start}: nothing of it has been missed yet`,
      {
        hint: `Plan it anew with mentor split ${goal.number}, or move it with --due.`,
      },
    );
  }
  if (workingDays(today, goal.due, off) === 0) {
    throw new Fault('failed', `no working day is left up to ${goal.due} to spread anything over`, {
      hint: 'Move the due day with --move-due or --due DAY.',
    });
  }
  const planned: Goal = { ...goal, planFrom: { day: today, value: done.value } };
  const open = tops(all)
    .filter((m) => !isDone(m))
    .sort((a, b) => a.position - b.position);
  const days = evenly(today, goal.due, off, open.length);
  const whole = wholeOf(planned, off);
  const dated = open.map((m, i) => ({ ...m, due: days[i] ?? goal.due }));
  // By their places and not by their days, of which two may be the same where more milestones than days are left.
  const onWay = (_: Milestone, i: number): number =>
    done.value + ((whole - done.value) * (i + 1)) / open.length;
  const valued = hasTargets(goal.measure) ? withValues(planned, dated, whole, onWay) : dated;
  const byId = new Map<string, Milestone>(valued.map((m) => [m.id, m]));
  valued.forEach((m, i) => {
    const parts = partsOf(all, m.id).filter((part) => !isDone(part));
    const ends = evenly(valued[i - 1]?.due ?? today, m.due, off, parts.length);
    const from = valued.slice(0, i).findLast((one) => one.target !== null)?.target ?? done.value;
    const targets = m.target === null ? undefined : partTargets(planned, parts, from, m.target);
    parts.forEach((part, j) => {
      const target = part.target === null ? null : (targets?.[j] ?? part.target);
      byId.set(part.id, { ...withTarget(part, target, planned, whole), due: ends[j] ?? m.due });
    });
  });
  const milestones = placed(all.map((m) => byId.get(m.id) ?? m));
  checkMilestones(planned, milestones);
  return { goal: planned, milestones };
}

/** As even days as whole days allow; two may fall on one day where there are more milestones than days. */
function evenly(from: Day, to: Day, off: DaysOff, count: number): Day[] {
  const whole = workingDays(from, to, off);
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? to : minDay(to, dayAfterWorkingDays(from, (whole * (i + 1)) / count, off)),
  );
}

/** Open milestones with other targets, rounded; the one at the end asks for the whole. */
function withValues(
  planned: Goal,
  open: readonly Milestone[],
  whole: number,
  targetOf: (m: Milestone, i: number) => number,
): Milestone[] {
  const exact = open.flatMap((m, i) =>
    m.target === null ? [] : [m.due === planned.due && i === open.length - 1 ? whole : targetOf(m, i)],
  );
  const valued = open.filter((m) => m.target !== null);
  const from = planned.planFrom?.value ?? 0;
  const values = roundedValues(exact, from, whole, roundingOf(planned.measure));
  if (values === undefined) throw tooLittle(planned, valued.length);
  const byId = new Map(valued.map((m, i) => [m.id, values[i] ?? null]));
  return open.map((m) => (byId.has(m.id) ? withTarget(m, byId.get(m.id) ?? null, planned, whole) : m));
}

/** Even targets for the parts of a milestone, up to its own. */
function partTargets(goal: Goal, parts: readonly Milestone[], from: number, to: number): readonly number[] {
  const exact = parts.map((_, j) =>
    j === parts.length - 1 ? to : from + ((to - from) * (j + 1)) / parts.length,
  );
  const values = roundedValues(exact, from, to, roundingOf(goal.measure));
  if (values === undefined) throw tooLittle(goal, parts.length);
  return values;
}

function tooLittle(goal: Goal, count: number): Fault {
  return new Fault('failed', `what is left is too little for ${plural(count, 'open milestone')}`, {
    hint: `Split it anew into fewer: mentor split ${goal.number} --replace.`,
  });
}

/** The due day to which the present pace leads: the progress since the start, or since the last replan, per working day. */
export function dueByPace(goal: Goal, done: Progress, off: DaysOff, today: Day): Day {
  const refuse = (message: string): Fault =>
    new Fault('failed', message, {
      hint: 'Say the day yourself with --due DAY, or spread what is left with --spread.',
    });
  if (goal.measure.kind === 'habit') {
    throw refuse('a habit asks for the same in every period, so its pace leads to no day');
  }
  const since = goal.planFrom ?? { day: goal.start, value: done.baseline };
  const days = workingDays(since.day, today, off);
  const gained = (done.value - since.value) * (done.target > done.baseline ? 1 : -1);
  if (days === 0 || gained <= 1e-9) {
    throw refuse(`there is no progress since ${since.day} to reckon a pace from`);
  }
  const left = Math.abs(done.target - done.value) / (gained / days);
  const due = left > longest ? undefined : dayAfterWorkingDays(today, Math.max(1, left), off);
  if (due === undefined || daysBetween(today, due) > longest) {
    throw refuse('at the present pace it would take more than ten years');
  }
  return due;
}

/** The goal with another due day; its open milestones keep their proportions in the time that is left. */
export function stretchedTo(
  goal: Goal,
  all: readonly Milestone[],
  off: DaysOff,
  due: Day,
  today: Day,
): Replanned {
  const moved: Goal = { ...goal, due };
  const now = maxDay(goal.start, today);
  const open = all.filter((m) => !isDone(m));
  const first = open.map((m) => m.due).sort()[0];
  // Where some are overdue already, the time since what came before them is squeezed into what is left.
  const late = first !== undefined && first <= now;
  const earlier = [goal.planFrom?.day, ...all.filter(isDone).map((m) => m.due)];
  const last = earlier.filter((day) => day !== undefined && first !== undefined && day < first).sort();
  const from = late ? (last.at(-1) ?? goal.start) : now;
  const before = workingDays(from, goal.due, off);
  const after = workingDays(now, due, off);
  const at = (day: Day): Day => {
    if (day === goal.due) return due;
    const share = before === 0 ? 1 : workingDays(from, day, off) / before;
    const stretched = dayAfterWorkingDays(now, after * share, off);
    return minDay(due, stretched > now ? stretched : dayFromNumber(dayNumber(now) + 1));
  };
  const dated = all.map((m) => (isDone(m) ? m : { ...m, due: at(m.due) }));
  const milestones = placed(goal.measure.kind === 'habit' ? recounted(moved, dated, off) : dated);
  checkMilestones(moved, milestones);
  return { goal: moved, milestones };
}

/** A habit asks for more in a longer time: its open milestones count anew. */
function recounted(moved: Goal, all: readonly Milestone[], off: DaysOff): Milestone[] {
  const open = tops(all)
    .filter((m) => !isDone(m))
    .sort((a, b) => a.position - b.position);
  const line = planLine(moved, [], off);
  const counted = withValues(moved, open, wholeOf(moved, off), (m) =>
    line === undefined ? 0 : expectedAt(line, m.due),
  );
  const byId = new Map(counted.map((m) => [m.id, m]));
  return all.map((m) => byId.get(m.id) ?? m);
}

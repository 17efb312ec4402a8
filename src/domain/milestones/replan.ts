import { addDays, type Day, daysBetween, maxDay, minDay } from '../day.js';
import { Fault } from '../fault.js';
import type { Goal, Milestone } from '../goal.js';
import { plural } from '../number.js';
import { type DaysOff, dayAfterWorkingDays, workingDays } from '../progress/days-off.js';
import { expectedAt, planLine } from '../progress/plan-line.js';
import { isReached, type Progress } from '../progress/progress.js';
import { checkMilestones } from './check.js';
import { wholeOf } from './stretch.js';
import { withTarget } from './titles.js';
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
    .filter((m) => !isDone(m) && !isReached(m, done))
    .sort((a, b) => a.position - b.position);
  const whole = wholeOf(planned, off);
  const even = (list: readonly Milestone[], from: Day, to: Day): Milestone[] =>
    list.map((m, i) => ({ ...m, due: evenDay(from, to, off, i, list.length) }));
  let before = { day: today, value: done.value };
  const spreadOut = withValues(planned, even(open, today, goal.due), whole, onWay(done.value, whole));
  const byId = new Map(
    spreadOut.flatMap((m) => {
      const parts = even(
        partsOf(all, m.id).filter((part) => !isDone(part) && !isReached(part, done)),
        before.day,
        m.due,
      );
      const to = m.target ?? before.value;
      const valued = m.target === null ? parts : withValues(planned, parts, whole, onWay(before.value, to));
      before = { day: m.due, value: to };
      return [m, ...valued].map((one) => [one.id, one] as const);
    }),
  );
  // What is reached and not ticked yet keeps its target, and comes before what is left.
  const latest = today > goal.start ? today : addDays(today, 1);
  const reached = (m: Milestone): Milestone => (isDone(m) || m.due <= latest ? m : { ...m, due: latest });
  const milestones = placed(all.map((m) => byId.get(m.id) ?? reached(m)));
  checkMilestones(planned, milestones);
  return { goal: planned, milestones };
}

/** As even days as whole days allow; two may fall on one day where there are more milestones than days. */
function evenDay(from: Day, to: Day, off: DaysOff, i: number, count: number): Day {
  if (i === count - 1) return to;
  return minDay(to, dayAfterWorkingDays(from, (workingDays(from, to, off) * (i + 1)) / count, off));
}

/** Values from one to another by places and not by days, of which two may be the same. */
function onWay(from: number, to: number): Way {
  return { from, to, at: (_, i, count) => (i === count - 1 ? to : from + ((to - from) * (i + 1)) / count) };
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly at: (m: Milestone, i: number, count: number) => number;
}

/** Milestones with their targets, where they have some, on another way, rounded to what suits the steps. */
function withValues(goal: Goal, list: readonly Milestone[], whole: number, way: Way): Milestone[] {
  const exact = list.flatMap((m, i) => (m.target === null ? [] : [way.at(m, i, list.length)]));
  const values = roundedValues(exact, way.from, way.to, roundingOf(goal.measure));
  if (values === undefined) throw tooLittle(goal, exact.length);
  let next = 0;
  return list.map((m) => {
    if (m.target === null) return m;
    next += 1;
    return withTarget(m, values[next - 1] ?? m.target, goal, whole);
  });
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
    return minDay(due, stretched > now ? stretched : addDays(now, 1));
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
  if (line === undefined) return [...all];
  const to = wholeOf(moved, off);
  const counted = withValues(moved, open, to, {
    from: expectedAt(line, moved.start),
    to,
    at: (m) => (m.due === moved.due ? to : expectedAt(line, m.due)),
  });
  const byId = new Map(counted.map((m) => [m.id, m]));
  return all.map((m) => byId.get(m.id) ?? m);
}

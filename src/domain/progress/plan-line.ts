import { type Day, dayFromNumber, dayNumber } from '../day.js';
import type { Goal, Milestone } from '../goal.js';
import { type DaysOff, workingNumbers } from './days-off.js';
import { leaves } from './progress.js';

/** Corners of the plan line: the value expected by the end of a day. Days rise; the line is straight over working days between. */
export interface PlanLine {
  readonly points: readonly { readonly day: number; readonly value: number }[];
  readonly off: DaysOff;
}

/** Days in an average month (365.2425 / 12). */
export const daysInPeriod = { week: 7, month: 30.436875 } as const;

/**
 * The plan line of a goal: from the baseline at the start to the target at the due day, through the milestones'
 * target values (or, for goals told by milestones, their shares). A habit's line rises by its n per period, so days off
 * lower its end; everywhere else the end stays and the line is flat on days off. Undefined for a yes-no goal without
 * milestones: it has nothing to expect before its due day.
 */
export function planLine(goal: Goal, milestones: readonly Milestone[], off: DaysOff): PlanLine | undefined {
  const start = dayNumber(goal.planFrom?.day ?? goal.start);
  const due = dayNumber(goal.due);
  const measure = goal.measure;
  const from = (baseline: number): number => goal.planFrom?.value ?? baseline;
  const straight = (baseline: number, to: number): PlanLine => ({
    points: [
      { day: start, value: from(baseline) },
      { day: due, value: to },
    ],
    off,
  });
  switch (measure.kind) {
    case 'number': {
      const corners = milestones
        .filter((m): m is Milestone & { target: number } => m.parentId === null && m.target !== null)
        .map((m) => ({ day: dayNumber(m.due), value: m.target }))
        .filter((c) => c.day > start && c.day < due)
        .sort((a, b) => a.day - b.day);
      const line = straight(measure.baseline, measure.target);
      return { points: [line.points[0], ...corners, line.points[1]].filter((p) => p !== undefined), off };
    }
    case 'habit':
      return straight(0, habitTarget(goal, off));
    case 'learning':
      return straight(0, measure.ways);
    case 'milestones':
    case 'yes-no':
      return throughShares(goal, milestones, off, straight);
  }
}

function throughShares(
  goal: Goal,
  milestones: readonly Milestone[],
  off: DaysOff,
  straight: (from: number, to: number) => PlanLine,
): PlanLine | undefined {
  const parts = leaves(milestones)
    .map((m) => ({ day: dayNumber(m.due), share: m.share }))
    .sort((a, b) => a.day - b.day);
  if (parts.length === 0) return goal.measure.kind === 'yes-no' ? undefined : straight(0, 1);
  const total = parts.reduce((sum, p) => sum + p.share, 0);
  const points = [{ day: dayNumber(goal.planFrom?.day ?? goal.start), value: goal.planFrom?.value ?? 0 }];
  let sum = 0;
  for (const part of parts) {
    sum += part.share;
    const value = total === 0 ? 0 : sum / total;
    const last = points.at(-1);
    // After a replan the line starts at what was done by then; parts due before that day are in it already.
    if (last !== undefined && (last.value >= value || last.day > part.day)) continue;
    if (last !== undefined && last.day === part.day) points[points.length - 1] = { day: part.day, value };
    else points.push({ day: part.day, value });
  }
  return { points, off };
}

/** Times promised by a habit over its whole time, days off left out; after a replan, what was done by then and the rest. */
export function habitTarget(goal: Goal, off: DaysOff): number {
  if (goal.measure.kind !== 'habit') return 0;
  const days = workingNumbers(dayNumber(goal.planFrom?.day ?? goal.start), dayNumber(goal.due), off);
  return (goal.planFrom?.value ?? 0) + (goal.measure.times * days) / daysInPeriod[goal.measure.per];
}

/** The value expected by the end of a day; before the start the baseline, after the end the target. */
export function expectedAt(line: PlanLine, day: Day): number {
  const n = dayNumber(day);
  const first = line.points[0];
  if (first === undefined) return 0;
  let from = first;
  if (n <= from.day) return from.value;
  for (const to of line.points.slice(1)) {
    if (n <= to.day) {
      const whole = workingNumbers(from.day, to.day, line.off);
      // A stretch that is all days off: the line waits, and is at its end on the last of them.
      if (whole === 0) return n === to.day ? to.value : from.value;
      return from.value + ((to.value - from.value) * workingNumbers(from.day, n, line.off)) / whole;
    }
    from = to;
  }
  return from.value;
}

/**
 * The first day on which the plan line is at a value or beyond it, in the line's direction; the last day of the line
 * when it never gets there.
 */
export function dayExpecting(line: PlanLine, value: number): Day {
  const first = line.points[0];
  const last = line.points.at(-1);
  if (first === undefined || last === undefined) throw new Error('a plan line has points');
  const up = last.value >= first.value;
  const behind = (planned: number): boolean => (up ? planned < value - 1e-9 : planned > value + 1e-9);
  let low = first.day;
  let high = last.day;
  if (!behind(first.value)) return dayFromNumber(low);
  if (behind(last.value)) return dayFromNumber(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (behind(expectedAt(line, dayFromNumber(middle)))) low = middle;
    else high = middle;
  }
  return dayFromNumber(high);
}

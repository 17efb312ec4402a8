import { dayNumber, formatDayShort } from '../day.js';
import { direction, type Goal, type Milestone } from '../goal.js';
import { showPercent } from '../number.js';
import type { DaysOff } from '../progress/days-off.js';
import { expectedAt, type PlanLine, planLine, sloped } from '../progress/plan-line.js';
import { countsTimes, hasTargets, targetText } from './titles.js';
import { isDone, labelOf, tops } from './tree.js';

/** A goal's promise on the way: its milestones, and the days on which nothing is asked. */
export interface Plan {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
  readonly off: DaysOff;
}

/** Less promised by a milestone's day than this share of the way is rounding, not relief. */
const tolerance = 0.05;

/**
 * In what a changed plan asks less than before, a clause each; empty when it asks the same or more. A milestone that stays is easier
 * when its day comes later or its target nearer; one that is removed always is. Where a split puts new ones in the place of
 * open ones, the two plans are compared on the days of the old: easier is when clearly less is promised by then.
 * Ticked milestones, titles, shares and the order make nothing easier.
 */
export function easierMilestones(before: Plan, after: Plan): string[] {
  const now = new Map(after.milestones.map((m) => [m.id, m]));
  const known = new Set(before.milestones.map((m) => m.id));
  const open = before.milestones.filter((m) => !isDone(m));
  const gone = open.filter((m) => !now.has(m.id));
  const clauses = open.flatMap((m) => {
    const then = now.get(m.id);
    return then === undefined || isDone(then) ? [] : stepEasier(before, m, then);
  });
  if (after.milestones.some((m) => !known.has(m.id)))
    return [...clauses, ...lessPromised(before, after, gone)];
  const removed = gone.filter((m) => m.parentId === null || now.has(m.parentId));
  return [...clauses, ...removed.map((m) => `${labelOf(before.goal, m, before.milestones)} is removed`)];
}

function stepEasier(plan: Plan, m: Milestone, then: Milestone): string[] {
  const label = labelOf(plan.goal, m, plan.milestones);
  const clauses: string[] = [];
  if (then.due > m.due) {
    clauses.push(`${label} is due ${formatDayShort(then.due)} instead of ${formatDayShort(m.due)}`);
  }
  if (m.target === null) return clauses;
  if (then.target === null) clauses.push(`${label} has no target any more`);
  else if ((then.target - m.target) * signOf(plan.goal) < 0) {
    clauses.push(
      `${label} asks for ${targetText(plan.goal, then.target)} instead of ${targetText(plan.goal, m.target)}`,
    );
  }
  return clauses;
}

function signOf(goal: Goal): 1 | -1 {
  return goal.measure.kind === 'number' ? direction(goal.measure) : 1;
}

/** Of the days of replaced milestones the one on which most is let off, as a clause. */
function lessPromised(before: Plan, after: Plan, gone: readonly Milestone[]): string[] {
  const [old, fresh] = [promiseLine(before), promiseLine(after)];
  const first = old?.points[0];
  const last = old?.points.at(-1);
  if (old === undefined || fresh === undefined || first === undefined || last === undefined) return [];
  const span = Math.abs(last.value - first.value);
  const sign = signOf(before.goal);
  let worst: { readonly less: number; readonly clause: string } | undefined;
  for (const { due } of gone) {
    const [was, is] = [expectedAt(old, due), expectedAt(fresh, due)];
    const less = (was - is) * sign;
    if (less <= span * tolerance || less <= (worst?.less ?? 0)) continue;
    const said = (value: number): string =>
      hasTargets(before.goal.measure) ? targetText(before.goal, value) : showPercent(value);
    worst = { less, clause: `by ${formatDayShort(due)} it asks for ${said(is)} instead of ${said(was)}` };
  }
  return worst === undefined ? [] : [worst.clause];
}

/** The line that the milestones promise; those of a habit or of ways tried do not bend its plan line, but they are a promise. */
function promiseLine({ goal, milestones, off }: Plan): PlanLine | undefined {
  const line = planLine(goal, milestones, off);
  if (line === undefined) return line;
  if (!countsTimes(goal.measure)) return sloped(line);
  const first = line.points[0];
  const last = line.points.at(-1);
  if (first === undefined || last === undefined) return line;
  const corners = tops(milestones)
    .flatMap((m) => (m.target === null ? [] : [{ day: dayNumber(m.due), value: m.target }]))
    .filter((corner) => corner.day > first.day && corner.day < last.day)
    .sort((a, b) => a.day - b.day);
  return { points: [first, ...corners, last], off };
}

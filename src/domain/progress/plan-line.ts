import { type Day, dayNumber } from '../day.js';
import { direction, type Goal, type Milestone } from '../goal.js';
import { type DaysOff, workingNumber, workingNumbers } from './days-off.js';
import { leaves } from './progress.js';

/** The value expected by the end of a day, as a day number. */
interface Point {
  readonly day: number;
  readonly value: number;
}

/** Points of the plan line: its corners and where it waits. Days rise; the line is straight over working days between. */
export interface PlanLine {
  readonly points: readonly Point[];
  readonly off: DaysOff;
  /** The value waits for each corner's day: a milestone is not late before it is due, and cannot be half ticked. */
  readonly steps?: true;
}

/** What tells when a goal's line begins and ends. */
type Timed = Pick<Goal, 'measure' | 'start' | 'due' | 'planFrom'>;

/** Days in an average month (365.2425 / 12). */
export const daysInPeriod = { week: 7, month: 30.436875 } as const;

/**
 * The plan line of a goal: from the baseline at the start to the target at the due day, through the milestones'
 * target values (or, for goals told by milestones, their shares). A habit's line rises to the times it promises, so days
 * off lower its end; everywhere else the end stays and the line waits on days off. Undefined for a yes-no goal without
 * milestones: it has nothing to expect before its due day.
 */
export function planLine(goal: Goal, milestones: readonly Milestone[], off: DaysOff): PlanLine | undefined {
  const start = lineFrom(goal);
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
    case 'number':
      return waiting(
        throughTargets(
          straight(measure.baseline, measure.target),
          milestones.filter((m) => !settled(goal, m)),
          direction(measure),
        ),
      );
    case 'habit':
      return straight(0, habitTarget(goal, off));
    case 'learning':
      return waiting(straight(0, measure.ways));
    case 'milestones':
    case 'yes-no':
      return throughShares(goal, milestones, off, straight);
  }
}

/**
 * A line bent through the milestones' target values. It never turns back: a target that lies behind what came before it
 * (such as one from before a replan) or beyond the goal's own is left out.
 */
function throughTargets(line: PlanLine, milestones: readonly Milestone[], way: 1 | -1): PlanLine {
  const [start, end] = line.points;
  if (start === undefined || end === undefined) return line;
  const before = (a: number, b: number): boolean => way * (b - a) > 0;
  if (milestones.length === 0 && !before(end.value, start.value)) return line;
  const points = [{ day: start.day, value: before(end.value, start.value) ? end.value : start.value }];
  const corners = milestones
    .filter((m): m is Milestone & { target: number } => m.parentId === null && m.target !== null)
    .map((m) => ({ day: dayNumber(m.due), value: m.target }))
    .filter((c) => c.day > start.day && c.day < end.day && !before(end.value, c.value))
    .sort((a, b) => a.day - b.day || way * (a.value - b.value));
  for (const corner of corners) {
    const last = points.at(-1) ?? start;
    if (before(corner.value, last.value)) continue;
    if (last.day === corner.day) points[points.length - 1] = corner;
    else points.push(corner);
  }
  return { points: [...points, end], off: line.off };
}

/**
 * A line that waits on its days off. Up to them it goes as it would without them, and what they leave out is asked after them: so
 * that days off to come change nothing of what is expected before. A corner counts on its {@link dayItCounts}.
 */
function waiting(line: PlanLine): PlanLine {
  const { points: corners, off } = line;
  const end = corners.at(-1);
  let last = corners[0];
  if (off.length === 0 || last === undefined || end === undefined) return line;
  const points: Point[] = [last];
  const put = (point: Point): void => {
    if (points.at(-1)?.day === point.day) points.pop();
    points.push(point);
    last = point;
  };
  // From here on the line goes towards the next corner: its last point, or the end of the days off after that.
  let since = last.day;
  for (const corner of corners.slice(1)) {
    for (const [from, to] of off) {
      if (to < since || from > corner.day) continue;
      const eve = from - 1;
      const passed = (eve - since) / (corner.day - since);
      if (eve > since) put({ day: eve, value: last.value + (corner.value - last.value) * passed });
      since = to;
    }
    // Of several corners inside the same days off the last one counts.
    put({ day: Math.max(dayItCounts(corner.day, off, end.day), last.day), value: corner.value });
    since = Math.max(since, last.day);
  }
  return { ...line, points };
}

/**
 * The day on which the line asks for what is due on a day: that day, or where it is off the first working day after, but no later
 * than the end. So where days off last over the end, all that is missing by then is asked for at the end: it stays on its day, and
 * is the only day off on which a line moves.
 */
function dayItCounts(day: number, off: DaysOff, end: number): number {
  const holiday = off.find(([from, to]) => day >= from && day <= to);
  return holiday === undefined ? day : Math.min(holiday[1] + 1, end);
}

function throughShares(
  goal: Goal,
  milestones: readonly Milestone[],
  off: DaysOff,
  straight: (from: number, to: number) => PlanLine,
): PlanLine | undefined {
  const parts = leaves(milestones)
    .map((m) => ({ day: settled(goal, m) ? dayNumber(goal.planFrom.day) : dayNumber(m.due), share: m.share }))
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
  // The steps between wait by themselves; the line is at its end from its last day on.
  const last = points.at(-1);
  if (last !== undefined)
    points[points.length - 1] = { ...last, day: dayItCounts(last.day, off, dayNumber(goal.due)) };
  return { points, off, steps: true };
}

/** A line of steps as a slope: to compare two plans, or to tell how far in front somebody is. */
export function sloped(line: PlanLine): PlanLine {
  return waiting({ points: line.points, off: line.off });
}

/** Whether a milestone was done by the day of a replan, and so is in the value from which the line starts anew. */
function settled(
  goal: Goal,
  m: Milestone,
): goal is Goal & { readonly planFrom: NonNullable<Goal['planFrom']> } {
  return goal.planFrom !== null && m.doneOn !== null && m.doneOn <= goal.planFrom.day;
}

/**
 * The day at whose end nothing is done yet, as a day number. What is done on the first day of a habit counts as on every
 * other; elsewhere the start is the day of the baseline.
 */
export function beginning(goal: Pick<Goal, 'measure' | 'start'>): number {
  return dayNumber(goal.start) - (goal.measure.kind === 'habit' ? 1 : 0);
}

function lineFrom(goal: Timed): number {
  return goal.planFrom === null ? beginning(goal) : dayNumber(goal.planFrom.day);
}

/**
 * Times promised by a habit, a whole number: its n per period over its days from the first to the last, days off left out,
 * and at least one where there is a day to do it on; after a replan, what was done by then and the rest.
 */
export function habitTarget(goal: Timed, off: DaysOff): number {
  if (goal.measure.kind !== 'habit') return 0;
  const done = goal.planFrom?.value ?? 0;
  const days = workingNumbers(lineFrom(goal), dayNumber(goal.due), off);
  const rest = (goal.measure.times * days) / daysInPeriod[goal.measure.per];
  return days === 0 ? done : Math.max(Math.floor(done) + 1, Math.round(done + rest));
}

/** The value expected by the end of a day; before the start the baseline, after the end the target. */
export function expectedAt(line: PlanLine, day: Day): number {
  return valueOn(line, dayNumber(day));
}

function valueOn(line: PlanLine, n: number): number {
  const first = line.points[0];
  const last = line.points.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (n >= last.day) return last.value;
  // On a day off the line waits where it was on the last working day.
  const day = workingNumber(n, line.off);
  if (day <= first.day) return first.value;
  let from = first;
  for (let i = 0; i < line.points.length; i += 1) {
    const to = line.points[i];
    if (to === undefined) break;
    if (day <= to.day) {
      if (line.steps === true && day < to.day) return from.value;
      const passed = workingNumbers(from.day, day, line.off);
      const whole = workingNumbers(from.day, to.day, line.off);
      // At the end exactly its value, without the dust of binary fractions.
      return passed === whole ? to.value : from.value + ((to.value - from.value) * passed) / whole;
    }
    from = to;
  }
  return last.value;
}

/** What the line asks per week of working days from a day on; null where it ends by then. */
export function plannedPerWeek(line: PlanLine, day: Day): number | null {
  const n = dayNumber(day);
  const last = line.points.at(-1);
  if (last === undefined) return null;
  const days = workingNumbers(n, last.day, line.off);
  return days <= 0 ? null : ((last.value - valueOn(line, n)) / days) * 7;
}

/**
 * The last day on which the plan line asks no more than a value, as a day number: the day before the line begins when it
 * asks more from its first day on, its last day when it never asks more.
 */
export function lastDayCovered(line: PlanLine, value: number): number {
  const { first, last, way, dust } = endsOf(line);
  const asksMore = (day: number): boolean => way * (valueOn(line, day) - value) > dust;
  return firstWhere(first.day, last.day + 1, asksMore) - 1;
}

/** The ends of a line, its direction, and the difference below which two of its values are the same. */
function endsOf(line: PlanLine) {
  const first = line.points[0];
  const last = line.points.at(-1);
  if (first === undefined || last === undefined) throw new Error('a plan line has points');
  const way = last.value >= first.value ? 1 : -1;
  const size = Math.max(Math.abs(first.value), Math.abs(last.value));
  return { first, last, way, dust: Math.max(Math.abs(last.value - first.value) * 1e-9, size * 1e-14) };
}

/** The first number from `low` for which a condition holds that never stops holding; `high` when none before it does. */
function firstWhere(low: number, high: number, holds: (n: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

import { type Day, dayFromNumber, dayNumber } from '../day.js';
import { type CheckIn, direction, type Goal, type Measure } from '../goal.js';
import { showNumber } from '../number.js';

const FOUR_WEEKS = 28;

/** Whether progress is counted in numbers, so that a rate means something. */
export function counted(measure: Measure): boolean {
  return measure.kind === 'number' || measure.kind === 'habit' || measure.kind === 'learning';
}

/**
 * The most that was gained in any four weeks, as a rate a week, and the last day of them. Between two check-ins the way is
 * taken for even. Undefined before there are four weeks of check-ins.
 */
export function bestFourWeeks(
  goal: Goal,
  checkIns: readonly CheckIn[],
  today: Day,
): { rate: number; to: Day } | undefined {
  const points = wayOf(goal, checkIns, today);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || last.day - first.day < FOUR_WEEKS) return undefined;
  const ends = points.flatMap(({ day }) => [day, day + FOUR_WEEKS]);
  let best = { gain: Number.NEGATIVE_INFINITY, to: last.day };
  for (const end of ends) {
    if (end > last.day || end - FOUR_WEEKS < first.day) continue;
    const gain = valueAt(points, end) - valueAt(points, end - FOUR_WEEKS);
    if (gain > best.gain) best = { gain, to: end };
  }
  return { rate: Math.max(0, best.gain) / 4, to: dayFromNumber(best.to) };
}

interface Point {
  readonly day: number;
  readonly value: number;
}

/** The way so far, upwards whatever the goal's direction: a point for the start and for each day with a value. */
function wayOf(goal: Goal, checkIns: readonly CheckIn[], today: Day): Point[] {
  const { measure } = goal;
  const level = measure.kind === 'number' && measure.reading === 'level';
  const sign = level ? direction(measure) : 1;
  // What is added on the first day counts; a level told on it is where the way begins.
  const points: Point[] = [
    level
      ? { day: dayNumber(goal.start), value: measure.baseline * sign }
      : { day: dayNumber(goal.start) - 1, value: 0 },
  ];
  let sum = 0;
  for (const { day, value } of checkIns) {
    if (value === null || day > today) continue;
    sum += value;
    const point = { day: dayNumber(day), value: level ? value * sign : sum };
    const last = points.at(-1);
    if (last !== undefined && point.day <= last.day) points[points.length - 1] = { ...point, day: last.day };
    else points.push(point);
  }
  return points;
}

function valueAt(points: readonly Point[], day: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((points[middle]?.day ?? 0) >= day) high = middle;
    else low = middle + 1;
  }
  const after = points[low];
  const before = points[low - 1];
  if (after === undefined) return 0;
  if (before === undefined || after.day === day) return after.value;
  return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
}

/** What is said beside the rate that a goal needs: `your best four weeks were 3.4`; undefined before there were four. */
export function bestInWords(goal: Goal, checkIns: readonly CheckIn[], today: Day): string | undefined {
  const best = counted(goal.measure) ? bestFourWeeks(goal, checkIns, today) : undefined;
  return best === undefined ? undefined : `your best four weeks were ${showNumber(best.rate)}`;
}

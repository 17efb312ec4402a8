import { type Day, daysBetween } from '../day.js';
import { direction, type Goal, type Tally } from '../goal.js';
import { showNumber } from '../number.js';
import { daysInPeriod } from './plan-line.js';
import { showValue } from './standing.js';

/** A check-in that is about to be kept, and what was there before it. */
export interface Candidate {
  readonly goal: Goal;
  readonly day: Day;
  /** The value to keep; null when there is none. */
  readonly value: number | null;
  /** The total was told, and not what came to it. */
  readonly set?: boolean;
  /** What the other check-ins come to up to that day. */
  readonly tally: Tally;
  /** The newest check-ins with a value up to that day, oldest first. */
  readonly recent: readonly { readonly day: Day; readonly value: number }[];
}

/** How many of the last values tell what is usual, and how many steps it takes to tell. */
const memory = 20;
const enoughSteps = 3;
/** A step this many times the usual one looks like a typing mistake. */
const tooMuch = 10;

/**
 * What looks wrong about a check-in, a sentence each: in the future, before the start, the wrong direction, or more than
 * ten times the usual step. Empty when nothing does.
 */
export function doubtsAbout(candidate: Candidate, today: Day): string[] {
  const { goal, day, value } = candidate;
  const found: string[] = [];
  if (day > today) found.push(`${day} is in the future`);
  if (day < goal.start) found.push(`${day} is before goal ${goal.number} starts (${goal.start})`);
  if (value === null) return found;
  const wrongWay = turnsBack(candidate, value);
  if (wrongWay !== undefined) found.push(wrongWay);
  const size = stepSize(candidate, value);
  const usual = usualStep(candidate);
  if (usual > 0 && size > tooMuch * usual * (1 + 1e-9)) {
    const times = showNumber(Math.round(size / usual));
    found.push(
      `${stepInWords(candidate, value)} on goal ${goal.number} is ${times} times the usual step (${showValue(goal, Number(usual.toPrecision(2)))})`,
    );
  }
  return found;
}

function isLevel(goal: Goal): boolean {
  return goal.measure.kind === 'number' && goal.measure.reading === 'level';
}

function turnsBack({ goal, tally, recent, set = false }: Candidate, value: number): string | undefined {
  const { measure } = goal;
  if (measure.kind === 'milestones' || measure.kind === 'yes-no') return undefined;
  if (measure.kind !== 'number' || measure.reading === 'total') {
    if (value >= 0) return undefined;
    const down = measure.kind === 'number' && direction(measure) === -1;
    const hint =
      down && !set ? `; what came off is told without a minus: mentor log ${goal.number} ${-value}` : '';
    return `${showValue(goal, value)} on goal ${goal.number} takes away from what was done so far${hint}`;
  }
  const way = direction(measure);
  const arrived = way * (value - measure.target) >= 0;
  const before = tally.level ?? measure.baseline;
  if (arrived || way * (value - before) >= 0) return undefined;
  const levels = [measure.baseline, ...recent.map((c) => c.value)];
  if (stepsBetween(levels).some((step) => way * step < 0)) return undefined;
  return (
    `${showValue(goal, value)} on goal ${goal.number} leads away from the target of ` +
    `${showValue(goal, measure.target)} (${tally.level === null ? 'the start was' : 'the last was'} ${showValue(goal, before)})`
  );
}

function stepSize({ goal, tally }: Candidate, value: number): number {
  const { measure } = goal;
  if (measure.kind === 'number' && measure.reading === 'level')
    return Math.abs(value - (tally.level ?? measure.baseline));
  return Math.abs(value);
}

/**
 * The median of the last steps, or where there are too few, the step that the plan asks for per rhythm; 0: none. After a gap
 * a level, and what was planned, may have moved as many steps as there were rhythms in it.
 */
function usualStep(candidate: Candidate): number {
  const { goal, recent } = candidate;
  const values = recent.slice(-memory).map((c) => c.value);
  const steps = (isLevel(goal) ? stepsBetween(values) : values).map(Math.abs);
  const usual = steps.length >= enoughSteps ? median(steps) : 0;
  if (usual > 0) return isLevel(goal) ? usual * rhythmsPassed(candidate) : usual;
  const rhythms = Math.min(rhythmsPassed(candidate), plannedRhythms(goal));
  return plannedStep(goal) * rhythms;
}

/** The step that the plan asks for between two check-ins. */
export function plannedStep(goal: Goal): number {
  const rhythms = plannedRhythms(goal);
  const { measure } = goal;
  switch (measure.kind) {
    case 'number':
      return Math.abs(measure.target - measure.baseline) / rhythms;
    case 'habit':
      return Math.max(1, (measure.times * goal.rhythm) / daysInPeriod[measure.per]);
    case 'learning':
      return Math.max(1, measure.ways / rhythms);
    default:
      return 0;
  }
}

function plannedRhythms(goal: Goal): number {
  return Math.max(1, daysBetween(goal.start, goal.due) / goal.rhythm);
}

function rhythmsPassed({ goal, day, recent }: Candidate): number {
  return Math.max(1, daysBetween(recent.at(-1)?.day ?? goal.start, day) / goal.rhythm);
}

function stepInWords({ goal, tally }: Candidate, value: number): string {
  const { measure } = goal;
  if (measure.kind !== 'number' || measure.reading !== 'level') return showValue(goal, value);
  return `from ${showValue(goal, tally.level ?? measure.baseline)} to ${showValue(goal, value)}`;
}

function stepsBetween(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => value - (values[i] ?? value));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

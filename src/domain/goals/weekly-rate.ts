import { daysBetween } from '../day.js';
import { direction, type Goal, type Measure } from '../goal.js';

/** What a promise of a number is reckoned from; `planFrom` is where it was planned anew. */
export interface Planned {
  readonly start: Goal['start'];
  readonly due: Goal['due'];
  readonly planFrom?: Goal['planFrom'];
}

/** How much a week a number asks up to its due day: of the whole way, or of what was left where it was planned anew. */
export function weeklyRate(measure: Extract<Measure, { kind: 'number' }>, goal: Planned): number {
  const from = goal.planFrom ?? { day: goal.start, value: measure.baseline };
  const left = Math.max(0, (measure.target - from.value) * direction(measure));
  return (left / daysBetween(from.day, goal.due)) * 7;
}

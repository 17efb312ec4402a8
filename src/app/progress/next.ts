import { addDays } from '../../domain/day.js';
import { type NextStep, nextStep } from '../../domain/progress/next-step.js';
import type { Deps } from '../ports.js';
import type { GoalStanding } from './standings.js';
import { rowsToLookAt } from './today.js';

/** The one thing to do now, among the goals due soonest, the quietest, and those with a milestone due within a week. */
export function nextThing(deps: Deps): NextStep<GoalStanding> {
  const { rows } = rowsToLookAt(deps, addDays(deps.today, 7));
  return nextStep(rows, deps.today);
}

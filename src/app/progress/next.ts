import { addDays } from '../../domain/day.js';
import { type NextStep, nextStep } from '../../domain/progress/next-step.js';
import { type PromisedItem, waitingUpTo } from '../mentoring/waiting.js';
import type { Deps } from '../ports.js';
import type { GoalStanding } from './standings.js';
import { rowsToLookAt } from './today.js';

/** The one thing to do now: for a goal, or what was promised in a session. */
export type NextThing =
  | NextStep<GoalStanding>
  | { readonly kind: 'action-item'; readonly promised: PromisedItem };

/**
 * The one thing to do now, among the goals due soonest, the quietest, and those with a milestone due within a week. What was
 * promised in a session for today or before comes after what is overdue and goals that are due today, and before everything else.
 */
export function nextThing(deps: Deps): NextThing {
  const { rows } = rowsToLookAt(deps, addDays(deps.today, 7));
  const step = nextStep(rows, deps.today);
  if (step.kind === 'overdue-milestone' || step.kind === 'overdue-goal' || step.kind === 'due-goal')
    return step;
  const [promised] = waitingUpTo(deps.store, deps.today).actions;
  return promised === undefined ? step : { kind: 'action-item', promised };
}

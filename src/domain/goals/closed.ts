import { Fault } from '../fault.js';
import { type Goal, isClosed } from '../goal.js';

/** Refuses a goal that is closed: what was promised in it is history. */
export function refuseClosed(goal: Goal): void {
  if (!isClosed(goal)) return;
  throw new Fault('failed', `goal ${goal.number} is closed (${goal.state})`, { hint: openAgain(goal) });
}

/** What brings a closed goal back. */
export function openAgain(goal: Goal): string {
  return `Open it again with mentor reopen ${goal.number}.`;
}

import { addDays, type Day } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import { type Change, type Goal, isClosed } from '../../domain/goal.js';
import { openAgain } from '../../domain/goals/closed.js';
import { shorten } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { findGoal } from './find-goal.js';
import { openPauses } from './pause-goal.js';

/** Takes a paused goal up again: its pause ends yesterday, or is gone when it began today. */
export function resumeGoal(
  deps: Deps,
  name: string,
): { goal: Goal; pausedFrom: Day | undefined; change: Change | null; active: number } {
  const { store, today } = deps;
  const { change, result } = store.write({ command: 'resume', who: deps.who }, (w) => {
    const goal = findGoal(w, name);
    if (goal.state !== 'paused') {
      throw new Fault('failed', `goal ${goal.number} is not paused (${goal.state})`, {
        hint: isClosed(goal) ? openAgain(goal) : `mentor show ${goal.number} shows it.`,
      });
    }
    const pauses = openPauses(w, goal.id);
    for (const pause of pauses) {
      if (pause.from >= today) w.remove('break', pause.id);
      else w.update('break', pause.id, { to: addDays(today, -1) });
    }
    w.update('goal', goal.id, { state: 'active' });
    return {
      summary: `resumed goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: { goal: { ...goal, state: 'active' as const }, pausedFrom: pauses[0]?.from },
    };
  });
  return {
    ...result,
    change,
    active: store.countGoals({ states: ['active'], person: result.goal.personId }),
  };
}

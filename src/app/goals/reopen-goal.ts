import { Fault } from '../../domain/fault.js';
import { type Change, type Goal, isClosed } from '../../domain/goal.js';
import { shorten } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { findGoal } from './find-goal.js';

/** Opens a closed goal again. Its lesson stays in the history. */
export function reopenGoal(
  deps: Deps,
  request: { readonly goal: string; readonly reason: string | null },
): { goal: Goal; was: Goal; change: Change | null; active: number } {
  const { store } = deps;
  const about = { command: 'reopen', who: deps.who, reason: request.reason };
  const { change, result } = store.write(about, (w) => {
    const was = findGoal(w, request.goal);
    if (!isClosed(was)) {
      throw new Fault('failed', `goal ${was.number} is not closed (${was.state})`, {
        hint:
          was.state === 'paused'
            ? `mentor resume ${was.number} takes it up again.`
            : `mentor show ${was.number} shows it.`,
      });
    }
    const fields = { state: 'active' as const, closedOn: null, lesson: null, instead: null };
    w.update('goal', was.id, fields);
    return {
      summary: `reopened goal ${was.number}, ${shorten(was.statement, 60)}`,
      result: { goal: { ...was, ...fields }, was },
    };
  });
  return {
    ...result,
    change,
    active: store.countGoals({ states: ['active'], person: result.goal.personId }),
  };
}

import { type Day, formatDayShort } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Break, Change, Goal, Id } from '../../domain/goal.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { shorten } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { findGoal } from './find-goal.js';

/** Pauses an active goal from a day on: days off with an open end. */
export function pauseGoal(
  deps: Deps,
  request: { readonly goal: string; readonly on: Day; readonly reason: string | null },
): { goal: Goal; change: Change | null } {
  const { on, reason } = request;
  if (on > deps.today) {
    throw usage(
      `a pause begins today or earlier, not on ${on}`,
      'Plan days off to come with mentor break DAYS --goal GOAL.',
    );
  }
  const { change, result } = deps.store.write({ command: 'pause', who: deps.who, reason }, (w) => {
    const goal = findGoal(w, request.goal);
    refuse(w, goal);
    refuseBeforeStart(goal, on, deps.today);
    w.update('goal', goal.id, { state: 'paused' });
    w.insert('break', { id: w.newId(), goalId: goal.id, kind: 'pause', from: on, to: null, reason });
    return {
      summary: `paused goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: { ...goal, state: 'paused' as const },
    };
  });
  return { goal: result, change };
}

function refuse(store: Reader, goal: Goal): void {
  if (goal.state === 'active') return;
  if (goal.state === 'paused') {
    const since = openPauses(store, goal.id)[0]?.from;
    throw new Fault(
      'failed',
      `goal ${goal.number} is paused already${since === undefined ? '' : `, since ${since}`}`,
      {
        hint: `mentor resume ${goal.number} takes it up again.`,
      },
    );
  }
  if (goal.state === 'draft')
    throw new Fault('failed', `goal ${goal.number} is a draft; there is nothing to pause`);
  refuseClosed(goal);
}

/** A goal was not there to pause before it started; one that is yet to start may be put off today. */
function refuseBeforeStart(goal: Goal, on: Day, today: Day): void {
  if (on >= goal.start || on === today) return;
  const day = goal.start <= today ? ` --on ${goal.start}` : '';
  throw new Fault('failed', `${formatDayShort(on)} is before goal ${goal.number} starts (${goal.start})`, {
    hint: `mentor pause ${goal.number}${day} pauses it from ${day === '' ? 'today' : 'its first day'}.`,
  });
}

/** The pauses of a goal that have no end yet. */
export function openPauses(store: Reader, goalId: Id): Break[] {
  return store.breaks([goalId]).filter((b) => b.goalId === goalId && b.kind === 'pause' && b.to === null);
}

import { type Day, minDay } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Change, Goal, StatusOverride } from '../../domain/goal.js';
import { shorten } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { type GoalStanding, standingOf } from './standings.js';

/**
 * Sets the status of an active goal by hand, over the computed one, up to a day: its due day at the latest, since after that it is
 * another thing that is judged; then `cut` says so. One change.
 */
export function overrideStatus(
  deps: Deps,
  name: string,
  wanted: Pick<StatusOverride, 'status' | 'reason' | 'until'>,
): { row: GoalStanding; cut: boolean; change: Change | null } {
  const { store, today, who } = deps;
  checkUntil(wanted.until, today);
  const { change, result } = store.write({ command: 'status', who, reason: wanted.reason }, (w) => {
    const goal = findGoal(w, name);
    refuse(goal);
    const before = w.statusOverrideOf(goal.id);
    const until = goal.due < today ? wanted.until : minDay(wanted.until, goal.due);
    const fields = { ...wanted, until, who, from: today };
    if (before === undefined) w.insert('status-override', { id: w.newId(), goalId: goal.id, ...fields });
    else w.update('status-override', before.id, fields);
    const summary = `set the status of goal ${goal.number}, ${shorten(goal.statement, 60)}, to ${wanted.status} until ${until}`;
    return { summary, result: { goal, cut: until < wanted.until } };
  });
  return { row: standingOf(store, result.goal, today), cut: result.cut, change };
}

/** Gives a goal its computed status back. One change. */
export function clearStatus(deps: Deps, name: string): { row: GoalStanding; change: Change | null } {
  const { store, today, who } = deps;
  const { change, result } = store.write({ command: 'status', who }, (w) => {
    const goal = findGoal(w, name);
    const before = w.statusOverrideOf(goal.id);
    if (before === undefined) {
      throw new Fault('failed', `the status of goal ${goal.number} is not set by hand`, {
        hint: `mentor show ${goal.number} --why tells how it is reckoned.`,
      });
    }
    w.remove('status-override', before.id);
    const summary = `gave goal ${goal.number}, ${shorten(goal.statement, 60)}, its reckoned status back`;
    return { summary, result: goal };
  });
  return { row: standingOf(store, result, today), change };
}

/** The active goal that a name stands for; throws a Fault for one that has no status. */
export function goalWithStatus(store: Reader, name: string): Goal {
  const goal = findGoal(store, name);
  refuse(goal);
  return goal;
}

/** Throws a usage Fault for an end day that is over. */
export function checkUntil(until: Day, today: Day): void {
  if (until < today) throw usage(`--until must be today or later, not ${until}`);
}

function refuse(goal: Goal): void {
  if (goal.state === 'active') return;
  throw new Fault('failed', `goal ${goal.number} is ${goal.state}, so it has no status`, {
    hint: `mentor show ${goal.number} shows it.`,
  });
}

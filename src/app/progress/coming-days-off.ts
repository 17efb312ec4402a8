import { addDays } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { type Break, type Change, type Id, isClosed } from '../../domain/goal.js';
import { plural } from '../../domain/number.js';
import { spanInWords } from '../../domain/progress/days-off-check.js';
import type { Deps, Reader } from '../ports.js';

/** Days off with their place in the list, from 1, and the number of their goal (null: all goals). */
export interface ListedDaysOff {
  readonly place: number;
  readonly off: Break;
  readonly goal: number | null;
}

/** Present and coming days off of all goals and of those that run, soonest first. */
export function comingDaysOff(store: Reader, today: Deps['today']): ListedDaysOff[] {
  const numbers = store.goalIds();
  const coming = store.breaks([...numbers.keys()]).filter((off) => off.to === null || off.to >= today);
  const over = (id: Id | null): boolean => {
    const goal = store.goalById(id ?? '');
    return goal !== undefined && isClosed(goal);
  };
  const closed = new Set([...new Set(coming.map((off) => off.goalId))].filter(over));
  return coming
    .filter((off) => !closed.has(off.goalId))
    .map((off, i) => ({
      place: i + 1,
      off,
      goal: numbers.get(off.goalId ?? '') ?? null,
    }));
}

/** Days off that were taken off the list, and those of a break that are over: they are left. */
export interface DaysOffRemoved {
  readonly removed: ListedDaysOff;
  readonly left: Break | null;
  readonly change: Change | null;
}

/** Removes days off by their place in the list of those present and to come. A break under way ends: its days that are over were off. */
export function removeDaysOff(deps: Deps, place: number): DaysOffRemoved {
  const { change, result } = deps.store.write({ command: 'break --remove', who: deps.who }, (w) => {
    const listed = comingDaysOff(w, deps.today);
    const one = listed.find((l) => l.place === place);
    if (one === undefined) {
      throw new Fault(
        'not-found',
        listed.length === 0
          ? 'there are no days off, now or to come'
          : `there is no entry ${place}: the list has ${plural(listed.length, 'entry', 'entries')}`,
        { hint: 'mentor break shows the list; mentor undo takes back the last change.' },
      );
    }
    if (one.off.kind === 'pause') {
      throw usage(
        `entry ${place} is the pause of goal ${one.goal}`,
        `End it with mentor resume ${one.goal}.`,
      );
    }
    const { id, kind, from } = one.off;
    const left = kind === 'break' && from < deps.today ? { ...one.off, to: addDays(deps.today, -1) } : null;
    if (left === null) w.remove('break', id);
    else w.update('break', id, { to: left.to });
    const whom = one.goal === null ? 'all goals' : `goal ${one.goal}`;
    const verb = left === null ? 'removed' : 'ended';
    return {
      summary: `${verb} the ${one.off.kind} ${spanInWords(one.off)} on ${whom}`,
      result: { removed: one, left },
    };
  });
  return { ...result, change };
}

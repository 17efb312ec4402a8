import type { Day } from '../../domain/day.js';
import type { Id } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import type { Records } from '../../domain/record.js';
import { asItStood, breaksAsTheyStood, doneBy, type Parts } from '../../domain/reports/as-it-stood.js';
import type { Store, Writer } from '../ports.js';

/**
 * The store as its promises stood at the end of a day that is over: itself when nothing was promised otherwise, done or taken
 * off since, else a copy in memory; nothing is written. What happened up to that day counts whenever it was written down.
 */
export function asOfToRead(store: Store, day: Day): Store {
  const changed = store.goalsChangedAfter(day);
  if (changed.length === 0) return store;
  const copy = store.inMemory();
  copy.write({ command: 'as-of', who: '', silent: true }, (w) => {
    turnBack(w, changed, day);
    return { summary: '', result: undefined };
  });
  return copy;
}

function turnBack(w: Writer, changed: readonly (Id | null)[], day: Day): void {
  const ids = changed.filter((id) => id !== null);
  const milestones = grouped(w.milestones(ids), 'goalId');
  const breaks = grouped(w.breaks(ids), 'goalId');
  const since = w.promiseOps(ids, day).filter((op) => op.day > day);
  const ops = grouped(since, 'goalId');
  const forAll = breaks.get(null) ?? [];
  replace(w, 'break', forAll, breaksAsTheyStood(forAll, ops.get(null) ?? [], day));
  for (const goal of w.goalsById(ids)) {
    const now: Parts = {
      goal,
      milestones: milestones.get(goal.id) ?? [],
      breaks: breaks.get(goal.id) ?? [],
    };
    const then = asItStood(now, ops.get(goal.id) ?? [], day);
    if (then === undefined) continue;
    // What it then belonged to may be gone; it is left as it is rather than not shown.
    w.attempt(() => {
      w.update('goal', goal.id, then.goal);
      replace(w, 'milestone', now.milestones, doneBy(then.milestones, day));
      replace(w, 'break', now.breaks, then.breaks);
      return true;
    });
  }
}

/** Makes the parts of a goal what they were: a parent comes before its parts, and goes after them. */
function replace<E extends 'milestone' | 'break'>(
  w: Writer,
  entity: E,
  now: readonly Records[E][],
  then: readonly Records[E][],
): void {
  const there = new Set(now.map(({ id }) => id));
  const kept = new Set(then.map(({ id }) => id));
  const gone = now.filter(({ id }) => !kept.has(id));
  for (const { id } of parentsFirst(gone).reverse()) w.remove(entity, id);
  for (const part of parentsFirst(then)) {
    if (there.has(part.id)) w.update(entity, part.id, part as Partial<Records[E]>);
    else w.insert(entity, part);
  }
}

function parentsFirst<T extends object>(parts: readonly T[]): T[] {
  const isPart = (one: T): boolean => 'parentId' in one && one.parentId !== null;
  return [...parts.filter((one) => !isPart(one)), ...parts.filter(isPart)];
}

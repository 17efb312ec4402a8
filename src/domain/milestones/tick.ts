import type { Day } from '../day.js';
import type { Id, Milestone } from '../goal.js';
import { isDone, withParents } from './tree.js';

/** Milestones of which one is ticked: with its open parts, and its parent when this was the last part. */
export function ticked(all: readonly Milestone[], id: Id, day: Day): Milestone[] {
  return withParents(
    all.map((m) =>
      !isDone(m) && (m.id === id || m.parentId === id) ? { ...m, state: 'claimed', doneOn: day } : m,
    ),
  );
}

/** Milestones of which one is open again: with its parts, and its parent. */
export function unticked(all: readonly Milestone[], id: Id): Milestone[] {
  const parent = all.find((m) => m.id === id)?.parentId;
  return withParents(
    all.map((m) =>
      m.id === id || m.parentId === id || m.id === parent
        ? { ...m, state: 'open', doneOn: null, confirmedOn: null }
        : m,
    ),
  );
}

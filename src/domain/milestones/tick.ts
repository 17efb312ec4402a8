import { type Day, maxDay } from '../day.js';
import type { Id, Milestone } from '../goal.js';
import { isDone, partsOf, withParents } from './tree.js';

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

/**
 * Milestones of which some are agreed to: each with its parts, and the one it belongs to when all of its parts are. What is open
 * stays open; no day of agreeing comes before the day on which it was done.
 */
export function confirmed(all: readonly Milestone[], ids: readonly Id[], day: Day): Milestone[] {
  const named = new Set(ids);
  const agree = (m: Milestone): Milestone =>
    m.state === 'claimed'
      ? { ...m, state: 'confirmed', confirmedOn: m.doneOn === null ? day : maxDay(day, m.doneOn) }
      : m;
  const first = all.map((m) =>
    named.has(m.id) || (m.parentId !== null && named.has(m.parentId)) ? agree(m) : m,
  );
  return first.map((m) => {
    const parts = partsOf(first, m.id);
    return parts.length > 0 && parts.every((part) => part.state === 'confirmed') ? agree(m) : m;
  });
}

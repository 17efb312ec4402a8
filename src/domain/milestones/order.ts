import { addDays, type Day, daysBetween } from '../day.js';
import { Fault, usage } from '../fault.js';
import type { Goal, Milestone } from '../goal.js';
import { withTarget } from './titles.js';
import { isDone, labelOf, partsOf, placed, siblingsOf } from './tree.js';

/** Milestones of which one is due on another day; its neighbours must still stand in their order. */
export function moved(all: readonly Milestone[], id: string, due: Day): Milestone[] {
  return all.map((m) => (m.id === id ? { ...m, due } : m));
}

/**
 * Milestones in another order: the one named comes to the place (from 1) among those of its level. Days and targets stay where they
 * are; the titles move between them, with what belongs to them: definition of done, share, parts.
 */
export function reordered(
  goal: Goal,
  all: readonly Milestone[],
  m: Milestone,
  place: number,
  whole: number,
): Milestone[] {
  const level = siblingsOf(all, m).sort((a, b) => a.position - b.position);
  const target = level[place - 1];
  if (target === undefined) {
    throw usage(
      `there is no place ${place}: ${labelOf(goal, m, all)} is one of ${level.length}`,
      `Give a place from 1 to ${level.length}.`,
    );
  }
  for (const one of [m, target]) {
    if (isDone(one)) {
      throw new Fault('failed', `${labelOf(goal, one, all)} is done, and keeps its place`, {
        hint: 'Reorder the open ones, or untick it first.',
      });
    }
  }
  const slots = level.filter((one) => !isDone(one));
  const order = slots.filter((one) => one.id !== m.id);
  order.splice(slots.indexOf(target), 0, m);
  const byId = new Map(all.map((one) => [one.id, one]));
  order.forEach((one, i) => {
    const slot = slots[i];
    if (slot === undefined || slot.id === one.id) return;
    const days = daysBetween(one.due, slot.due);
    const at = { position: slot.position, due: slot.due };
    byId.set(one.id, { ...withTarget(one, slot.target, goal, whole), ...at });
    for (const part of partsOf(all, one.id)) {
      if (!isDone(part)) byId.set(part.id, { ...part, due: addDays(part.due, days) });
    }
  });
  return placed([...byId.values()]);
}

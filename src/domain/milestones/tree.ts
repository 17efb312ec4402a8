import type { Goal, Id, Milestone } from '../goal.js';
import { shorten, shown } from '../text.js';

/** Milestones of the goal itself. */
export function tops(all: readonly Milestone[]): Milestone[] {
  return all.filter((m) => m.parentId === null);
}

/** The parts of a milestone. */
export function partsOf(all: readonly Milestone[], id: Id): Milestone[] {
  return all.filter((m) => m.parentId === id);
}

/** The milestones on the same level, itself included. */
export function siblingsOf(all: readonly Milestone[], m: Milestone): Milestone[] {
  return all.filter((other) => other.parentId === m.parentId);
}

/** Whether a milestone is ticked. */
export function isDone(m: Milestone): boolean {
  return m.state !== 'open';
}

/** A milestone itself, or its parts where it has some: that is where its share lies. */
export function leavesOf(all: readonly Milestone[], m: Milestone): Milestone[] {
  const parts = partsOf(all, m.id);
  return parts.length === 0 ? [m] : parts;
}

/** A milestone as errors name it: `3.2 "Run 10 km"`; one that is not kept yet has its title alone. */
export function labelOf(goal: Goal, m: Milestone, all: readonly Milestone[]): string {
  const title = `"${shorten(shown(m.title), 40)}"`;
  if (m.number === 0) return title;
  const parent = all.find((other) => other.id === m.parentId);
  const place = parent === undefined ? `${m.number}` : `${parent.number}.${m.number}`;
  return `${goal.number}.${place} ${title}`;
}

/** Behind every other milestone of the same day. */
export const lastPlace = Number.MAX_SAFE_INTEGER;

/** The milestones in order of their days, each followed by its parts, with their places counted anew. */
export function placed(all: readonly Milestone[]): Milestone[] {
  const inOrder = (level: Milestone[]): Milestone[] =>
    level
      .sort((a, b) =>
        a.due < b.due ? -1 : a.due > b.due ? 1 : a.position - b.position || a.number - b.number,
      )
      .map((m, position) => ({ ...m, position }));
  return inOrder(tops(all)).flatMap((top) => [top, ...inOrder(partsOf(all, top.id))]);
}

/** The milestones with each parent told by its parts: its share is their sum, and it is done when all of them are. */
export function withParents(all: readonly Milestone[]): Milestone[] {
  return all.map((m) => {
    const parts = partsOf(all, m.id);
    if (parts.length === 0) return m;
    // Rounding must not make it more than the whole.
    const share = Math.min(
      1,
      parts.reduce((sum, part) => sum + part.share, 0),
    );
    if (!parts.every(isDone)) return { ...m, share, state: 'open', doneOn: null, confirmedOn: null };
    if (isDone(m)) return { ...m, share };
    const days = parts.flatMap((part) => (part.doneOn === null ? [] : [part.doneOn])).sort();
    const doneOn = days.at(-1) ?? m.due;
    return { ...m, share, state: 'claimed', doneOn };
  });
}

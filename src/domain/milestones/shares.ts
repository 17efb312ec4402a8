import { usage } from '../fault.js';
import type { Id, Milestone } from '../goal.js';
import { showPercent } from '../number.js';
import { leaves } from '../progress/progress.js';
import { isDone, leavesOf, partsOf, siblingsOf, tops, withParents } from './tree.js';

/**
 * A total divided by weights; the last part takes what rounding left. Without any weight the parts are even.
 */
export function divide(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let left = total;
  return weights.map((weight, i) => {
    const last = i === weights.length - 1;
    const part = last ? left : sum > 0 ? (total * weight) / sum : total / weights.length;
    // A total may be a hair more than the whole.
    const share = Math.min(1, Math.max(0, part));
    left -= share;
    return share;
  });
}

/** The sum of shares. */
function sharesOf(milestones: readonly Milestone[]): number {
  return milestones.reduce((sum, m) => sum + m.share, 0);
}

/** Milestones whose chosen leaves add up to a total, in their present proportions. */
function rescaled(all: readonly Milestone[], chosen: readonly Milestone[], total: number): Milestone[] {
  const shares = divide(
    total,
    chosen.map((m) => m.share),
  );
  const byId = new Map<Id, number>(chosen.map((m, i) => [m.id, shares[i] ?? 0]));
  return withParents(all.map((m) => ({ ...m, share: byId.get(m.id) ?? m.share })));
}

/** What is still open on a level: its open leaves, and the share that they have together. */
function roomOf(all: readonly Milestone[], level: readonly Milestone[], whole: number) {
  const leavesHere = level.flatMap((m) => leavesOf(all, m));
  const open = leavesHere.filter((m) => !isDone(m));
  return { open, room: Math.max(0, whole - sharesOf(leavesHere.filter(isDone))) };
}

/**
 * Milestones with a new one, which takes its share from the open ones of its level: as much as each of them has on
 * average, or the `wanted` share. Only where none is open the done ones have to give.
 */
export function withAdded(
  all: readonly Milestone[],
  fresh: Milestone,
  wanted: number | null = null,
): Milestone[] {
  const parent = all.find((m) => m.id === fresh.parentId);
  const level = siblingsOf(all, fresh);
  const whole = parent?.share ?? 1;
  if (level.length === 0) {
    if (wanted !== null) {
      throw usage(
        `the first milestone has the whole ${showPercent(whole)}`,
        'Leave out --weight, and give one to the next.',
      );
    }
    return withParents([...all, { ...fresh, share: whole }]);
  }
  const { open, room } = roomOf(all, level, whole);
  if (open.length === 0) {
    const share = wanted ?? whole / (level.length + 1);
    checkWeight(share, whole);
    const done = level.flatMap((m) => leavesOf(all, m));
    return withParents([...rescaled(all, done, whole - share), { ...fresh, share }]);
  }
  const share = wanted ?? room / (level.filter((m) => !isDone(m)).length + 1);
  if (wanted !== null) checkWeight(wanted, room);
  return withParents([...rescaled(all, open, room - share), { ...fresh, share }]);
}

function checkWeight(wanted: number, room: number): void {
  if (wanted >= room - 1e-9) {
    throw usage(
      `a weight of ${showPercent(wanted)} leaves nothing for the others: ${showPercent(room)} is open among them`,
      'Give a smaller --weight, in percent of the whole goal.',
    );
  }
}

/** Milestones of which an open one has another share; the other open ones of its level share the rest. */
export function withWeight(all: readonly Milestone[], id: Id, wanted: number): Milestone[] {
  const m = all.find((other) => other.id === id);
  if (m === undefined) return [...all];
  const parent = all.find((other) => other.id === m.parentId);
  const { open, room } = roomOf(all, siblingsOf(all, m), parent?.share ?? 1);
  const own = leavesOf(all, m);
  const free = own.filter((leaf) => !isDone(leaf));
  const others = open.filter((leaf) => !free.includes(leaf));
  if (others.length === 0) {
    throw usage(
      'there is no other open milestone to give or take the difference',
      'Add one first: mentor milestone add.',
    );
  }
  const done = sharesOf(own.filter(isDone));
  if (wanted <= done + 1e-9) {
    throw usage(
      `${showPercent(done)} of it is done already, so its weight cannot be ${showPercent(wanted)}`,
      'Give a larger --weight, in percent of the whole goal.',
    );
  }
  checkWeight(wanted - done, room);
  return rescaled(rescaled(all, free, wanted - done), others, room - (wanted - done));
}

/**
 * Milestones without one and its parts. Its open share goes to the other open ones, first on its own level; what is done of
 * it goes to the other done ones. So progress stays what it was, unless nobody of the kind is left to take it.
 */
export function withoutOne(all: readonly Milestone[], id: Id): Milestone[] {
  const gone = all.find((m) => m.id === id);
  if (gone === undefined) return [...all];
  const lost = leavesOf(all, gone);
  let rest = all.filter((m) => m.id !== id && m.parentId !== id);
  // A milestone whose last part is removed has its share to itself again.
  if (gone.parentId !== null && partsOf(rest, gone.parentId).length === 0) return rest;
  for (const done of [false, true]) {
    const freed = sharesOf(lost.filter((m) => isDone(m) === done));
    if (freed === 0) continue;
    const same = leaves(rest).filter((m) => isDone(m) === done);
    const kin = same.filter((m) => gone.parentId === null || m.parentId === gone.parentId);
    const takers = [kin, same, leaves(rest)].find((list) => list.length > 0) ?? [];
    if (takers.length > 0) rest = rescaled(rest, takers, sharesOf(takers) + freed);
  }
  return withParents(rest);
}

/** What a split of the goal (or of one milestone) keeps, what it replaces, and the share that is to be divided. */
export interface Splitting {
  readonly kept: readonly Milestone[];
  readonly replaced: readonly Milestone[];
  readonly room: number;
}

/**
 * Done milestones stay, and so does one of which a part is done, with all its parts: their share is the progress that was
 * shown.
 */
export function splitting(all: readonly Milestone[], parent: Milestone | null): Splitting {
  const level = parent === null ? tops(all) : partsOf(all, parent.id);
  const stays = (m: Milestone): boolean => isDone(m) || partsOf(all, m.id).some(isDone);
  const goes = new Set<Id | null>(level.filter((m) => !stays(m)).map((m) => m.id));
  const kept = all.filter((m) => !goes.has(m.id) && !goes.has(m.parentId));
  const room = (parent?.share ?? 1) - sharesOf(level.filter(stays));
  return { kept, replaced: all.filter((m) => !kept.includes(m)), room: Math.max(0, room) };
}

/** The milestones after a split: the fresh ones divide the room by their weights, which stand in their `share`. */
export function afterSplit(split: Splitting, fresh: readonly Milestone[]): Milestone[] {
  const shares = divide(
    split.room,
    fresh.map((m) => m.share),
  );
  return withParents([...split.kept, ...fresh.map((m, i) => ({ ...m, share: shares[i] ?? 0 }))]);
}

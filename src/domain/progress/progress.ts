import { direction, type Goal, type Milestone, type Tally } from '../goal.js';

/** How far a goal is, in the units of its measure. */
export interface Progress {
  /** The present value: a level, a running total, a count, or a share of one. */
  readonly value: number;
  readonly baseline: number;
  readonly target: number;
  /** Share of the way, 0 to 1; a value beyond the target is 1, one behind the baseline is 0. */
  readonly share: number;
  readonly reached: boolean;
}

/**
 * Present progress. Milestones and yes-no goals count in shares of one, habits and learning goals in times done. Of a
 * yes-no goal the newest answer counts: 1 is yes.
 * A running total counts toward the target: on a goal that goes down, amounts are taken off the baseline.
 */
export function progress(
  goal: Goal,
  tally: Tally,
  milestones: readonly Milestone[],
  habitTarget: number,
): Progress {
  const measure = goal.measure;
  switch (measure.kind) {
    case 'number': {
      const value =
        measure.reading === 'level'
          ? (tally.level ?? measure.baseline)
          : measure.baseline + direction(measure) * tally.sum;
      return towards(value, measure.baseline, measure.target);
    }
    case 'habit':
      return towards(tally.sum, 0, habitTarget);
    case 'learning':
      return towards(tally.sum, 0, measure.ways);
    case 'milestones':
      return towards(shareDone(milestones), 0, 1);
    case 'yes-no':
      return towards(goal.state === 'achieved' || (tally.level ?? 0) >= 1 ? 1 : shareDone(milestones), 0, 1);
  }
}

function towards(value: number, baseline: number, target: number): Progress {
  const share = target === baseline ? 1 : clamp((value - baseline) / (target - baseline));
  return { value, baseline, target, share, reached: share >= 1 - 1e-9 };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Whether an open milestone asks for no more than a value that is there already: it only waits to be ticked. */
export function isReached(
  m: Milestone,
  { value, baseline, target }: Omit<Progress, 'share' | 'reached'>,
): boolean {
  if (m.state !== 'open' || m.target === null) return false;
  const gap = target < baseline ? m.target - value : value - m.target;
  return gap >= -1e-9 * Math.abs(m.target);
}

/** The open parts of a goal that are reached and not ticked yet, by day. */
export function reachedParts(milestones: readonly Milestone[], now: Progress): Milestone[] {
  return leaves(milestones).filter((m) => isReached(m, now));
}

/** The parts of a goal that are not split further. */
export function leaves(milestones: readonly Milestone[]): Milestone[] {
  const parents = new Set(milestones.map((m) => m.parentId));
  return milestones.filter((m) => !parents.has(m.id));
}

/** Share of the whole whose milestones are ticked, of what the leaves' shares add up to (1, but for dust). */
export function shareDone(milestones: readonly Milestone[]): number {
  let done = 0;
  let all = 0;
  let open = false;
  for (const leaf of leaves(milestones)) {
    all += leaf.share;
    if (leaf.state === 'open') open = true;
    else done += leaf.share;
  }
  if (all === 0) return 0;
  return open ? done / all : 1;
}

import type { Day } from '../day.js';
import type { Goal, Measure, Milestone } from '../goal.js';
import { grouped } from '../grouped.js';
import { type DatedOp, goalBefore, milestonesBefore } from './as-it-stood.js';

/** What of a promise can be moved. */
type Moved =
  | 'start'
  | 'due'
  | 'measure'
  | 'target'
  | 'period'
  | 'plan-line'
  | 'milestone-due'
  | 'milestone-target'
  | 'milestone-removed';

/**
 * A promise that was changed: what, from what to what, when, by whom and why. A plan line that starts anew does so on that day, at
 * the value it moved to.
 */
export interface Move {
  readonly what: Moved;
  readonly milestone: Milestone | null;
  /** A day, a number or a word; null where there was or is nothing. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly day: Day;
  readonly who: string;
  readonly reason: string | null;
}

/**
 * What some changes moved, oldest first. `goal` and `milestones` are as they stood after the changes; the ops are theirs,
 * newest first. A change that was taken back among them moved nothing.
 */
export function moves(
  goal: Goal,
  milestones: readonly Milestone[],
  opsNewestFirst: readonly DatedOp[],
): Move[] {
  const found: Move[][] = [];
  let after: Pair = { goal, milestones };
  for (const ops of standing([...grouped(opsNewestFirst, 'change').values()])) {
    const [first] = ops;
    const earlier = goalBefore(after.goal, ops);
    if (first === undefined || earlier === undefined) break;
    const before = { goal: earlier, milestones: milestonesBefore(after.milestones, ops) };
    const { day, who, reason } = first;
    found.push(differences(before, after).map((d) => ({ ...d, day, who, reason })));
    after = before;
  }
  return found.reverse().flat();
}

interface Pair {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
}

/** Changes without those taken back among them, and without what took them back. */
function standing(changes: readonly DatedOp[][]): DatedOp[][] {
  const there = new Set(changes.map((ops) => ops[0]?.change));
  const gone = new Set<number>();
  for (const [first] of changes) {
    if (first === undefined || first.undoes === null || gone.has(first.change) || !there.has(first.undoes))
      continue;
    gone.add(first.change).add(first.undoes);
  }
  return changes.filter((ops) => !gone.has(ops[0]?.change ?? -1));
}

type Difference = Pick<Move, 'what' | 'milestone' | 'from' | 'to'>;

function differences(before: Pair, after: Pair): Difference[] {
  const found: Difference[] = [];
  const compare = (
    what: Moved,
    from: string | number | null,
    to: string | number | null,
    milestone: Milestone | null = null,
  ): void => {
    if (from !== to) found.push({ what, milestone, from, to });
  };
  compare('start', before.goal.start, after.goal.start);
  compare('due', before.goal.due, after.goal.due);
  compare('measure', before.goal.measure.kind, after.goal.measure.kind);
  if (before.goal.measure.kind === after.goal.measure.kind) {
    compare('target', targetOf(before.goal.measure), targetOf(after.goal.measure));
    compare('period', periodOf(before.goal.measure), periodOf(after.goal.measure));
  }
  const [was, is] = [before.goal.planFrom, after.goal.planFrom];
  if (was?.day !== is?.day || was?.value !== is?.value) {
    const [from, to] = [was?.value ?? null, is?.value ?? null];
    found.push({ what: 'plan-line', milestone: null, from, to });
  }
  const now = new Map(after.milestones.map((m) => [m.id, m] as const));
  for (const old of before.milestones) {
    const m = now.get(old.id);
    if (m === undefined) found.push({ what: 'milestone-removed', milestone: old, from: old.due, to: null });
    else {
      compare('milestone-due', old.due, m.due, m);
      compare('milestone-target', old.target, m.target, m);
    }
  }
  return found;
}

function targetOf(measure: Measure): number | null {
  switch (measure.kind) {
    case 'number':
      return measure.target;
    case 'habit':
      return measure.times;
    case 'learning':
      return measure.ways;
    default:
      return null;
  }
}

function periodOf(measure: Measure): string | null {
  return measure.kind === 'habit' ? measure.per : null;
}

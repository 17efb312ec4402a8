import type { Change, Goal, Op } from '../../domain/goal.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps } from '../ports.js';

export interface HistoryEntry {
  readonly change: Change;
  /** The first ops, at most `opsShown`, of this goal where one is named. */
  readonly ops: readonly Op[];
  readonly count: number;
}

/** Ops told of one change; an import may have a hundred thousand. */
export const opsShown = 8;

/** The changes, newest first: of everything, or of one goal and its parts. */
export function readHistory(
  deps: Deps,
  request: { goal?: string; limit: number; before?: number },
): { goal: Goal | undefined; entries: HistoryEntry[] } {
  const { store } = deps;
  const goal = request.goal === undefined ? undefined : findGoal(store, request.goal);
  const changes = store.changes({
    limit: request.limit,
    ...(goal === undefined ? {} : { goalId: goal.id }),
    ...(request.before === undefined ? {} : { before: request.before }),
  });
  const numbers = changes.map((change) => change.number);
  const own = goal === undefined ? undefined : grouped(store.opsOfGoal(goal.id));
  const first = own ?? grouped(store.ops(numbers, opsShown));
  const counts = own === undefined ? store.opCounts(numbers) : undefined;
  return {
    goal,
    entries: changes.map((change) => {
      const ops = first.get(change.number) ?? [];
      return { change, ops: ops.slice(0, opsShown), count: counts?.get(change.number) ?? ops.length };
    }),
  };
}

function grouped(ops: readonly Op[]): Map<number, Op[]> {
  const groups = new Map<number, Op[]>();
  for (const op of ops) {
    const group = groups.get(op.change);
    if (group === undefined) groups.set(op.change, [op]);
    else group.push(op);
  }
  return groups;
}

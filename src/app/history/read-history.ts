import type { Change, Goal, Id, Op } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { findGoal } from '../goals/find-goal.js';
import type { Owned } from '../mentoring/whose.js';
import type { Deps, Reader } from '../ports.js';

export interface HistoryEntry {
  readonly change: Change;
  /** The first ops, at most `opsShown`, of this goal where one is named. */
  readonly ops: readonly Op[];
  readonly count: number;
  /** A goal of each person whose goals it was about. */
  readonly owners: readonly Owned[];
  /** What the milestones are called that it changed and that are still there. */
  readonly titles: ReadonlyMap<Id, string>;
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
  const own = goal === undefined ? undefined : grouped(store.opsOfGoal(goal.id), 'change');
  const first = own ?? grouped(store.ops(numbers, opsShown), 'change');
  const counts = own === undefined ? store.opCounts(numbers) : undefined;
  const entries = changes.map((change) => {
    const ops = first.get(change.number) ?? [];
    return { change, ops: ops.slice(0, opsShown), count: counts?.get(change.number) ?? ops.length };
  });
  const goals =
    goal === undefined
      ? goalsOf(
          store,
          entries.flatMap((entry) => entry.ops),
        )
      : new Map([[goal.id, goal]]);
  const titles = milestoneTitles(
    store,
    entries.flatMap((entry) => entry.ops),
  );
  return {
    goal,
    entries: entries.map((entry) => ({ ...entry, owners: ownersOf(entry.ops, goals), titles })),
  };
}

/** What the milestones are called that some writes changed, as far as they are still there. */
export function milestoneTitles(store: Reader, ops: readonly Op[]): Map<Id, string> {
  const ids = new Set(
    ops.flatMap(({ entity, before, after, goalId }) =>
      entity === 'milestone' && before !== null && after !== null && goalId !== null ? [goalId] : [],
    ),
  );
  return new Map(store.milestones([...ids]).map((milestone) => [milestone.id, milestone.title]));
}

function goalsOf(store: Reader, ops: readonly Op[]): Map<Id, Goal> {
  const ids = new Set(ops.flatMap((op) => op.goalId ?? []));
  return new Map(store.goalsById([...ids]).map((goal) => [goal.id, goal]));
}

/** A goal of each person whose goals some writes are about. */
export function ownersIn(store: Reader, ops: readonly Op[]): Owned[] {
  return ownersOf(ops, goalsOf(store, ops));
}

function ownersOf(ops: readonly Op[], goals: ReadonlyMap<Id, Goal>): Owned[] {
  const owners = new Map<Id | null, Owned>();
  for (const { goalId } of ops) {
    const goal = goalId === null ? undefined : goals.get(goalId);
    if (goal !== undefined && !owners.has(goal.personId)) owners.set(goal.personId, goal);
  }
  return [...owners.values()];
}

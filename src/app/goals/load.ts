import type { Goal, Id } from '../../domain/goal.js';
import { goalToThin } from '../../domain/progress/thin.js';
import type { Deps } from '../ports.js';
import { standingsOf } from '../progress/standings.js';
import { manyGoals } from './add-goal.js';

/** So many goals, those due first, are looked at to find the one to thin. */
const lookedAt = 100;

/** What is carried at once, and whether that is too much. */
export interface Load {
  /** Hours a week that the active goals take, as far as it was told. */
  readonly hours: number;
  readonly tooMany: boolean;
  readonly overbooked: boolean;
  /** The goal to thin first, and why; none where nothing speaks against any, or nothing is too much. */
  readonly thin: { readonly goal: Goal; readonly because: string } | undefined;
}

/** How much is carried, once the goal that was just taken up is among it: that one is not named as the one to thin. */
export function loadWith(deps: Deps, id: Id, active: number, capacity: number | undefined): Load {
  const { store, today } = deps;
  const hours = capacity === undefined ? 0 : store.hoursPromised();
  const tooMany = active >= manyGoals;
  const overbooked = capacity !== undefined && hours > capacity;
  if (!tooMany && !overbooked) return { hours, tooMany, overbooked, thin: undefined };
  const others = store
    .goals({ states: ['active'], order: 'due', limit: lookedAt })
    .filter((goal) => goal.id !== id);
  // A goal that takes no hours frees none.
  const wanted = tooMany ? others : others.filter((goal) => goal.hours !== null);
  const carried = standingsOf(store, wanted, today).map(({ goal, standing }) => ({
    goal,
    confidence: standing.confidence,
    buffer: standing.buffer,
  }));
  return { hours, tooMany, overbooked, thin: goalToThin(carried) };
}

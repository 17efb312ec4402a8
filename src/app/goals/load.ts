import type { Day } from '../../domain/day.js';
import type { Goal, Id } from '../../domain/goal.js';
import { goalToThin } from '../../domain/progress/thin.js';
import type { Deps, Reader } from '../ports.js';
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
  /** The goal to thin first, and why; none where nothing is too much. */
  readonly thin: { readonly goal: Goal; readonly because: string } | undefined;
}

/**
 * How much its owner carries with a goal. One that was just taken up is not named as the one to thin, unless there is no other;
 * give `taken` as false where it was there before.
 */
export function loadWith(
  deps: Deps,
  { id, personId }: Pick<Goal, 'id' | 'personId'>,
  active: number,
  capacity: number | undefined,
  taken: boolean,
): Load {
  const { store, today } = deps;
  const hours = capacity === undefined ? 0 : store.hoursPromised(personId);
  const tooMany = active >= manyGoals;
  const overbooked = capacity !== undefined && hours > capacity;
  if (!tooMany && !overbooked) return { hours, tooMany, overbooked, thin: undefined };
  // A goal that takes no hours frees none.
  const frees = (goal: Goal): boolean => tooMany || goal.hours !== null;
  const other = (goal: Goal): boolean => goal.id !== id && frees(goal);
  const thin = taken ? thinFirst(store, today, personId, other) : undefined;
  return { hours, tooMany, overbooked, thin: thin ?? thinFirst(store, today, personId, frees) };
}

/** The goal to thin first among the active ones of a person that are wanted, and why. */
export function thinFirst(
  store: Reader,
  today: Day,
  person: Id | null,
  wanted: (goal: Goal) => boolean,
): Load['thin'] {
  const goals = store.goals({ states: ['active'], person, order: 'due', limit: lookedAt }).filter(wanted);
  const carried = standingsOf(store, goals, today).map(({ goal, standing }) => ({
    goal,
    confidence: standing.confidence,
    // Who has not begun is not told how far behind that is.
    buffer: standing.status === 'not-started' ? null : standing.buffer,
  }));
  return goalToThin(carried);
}

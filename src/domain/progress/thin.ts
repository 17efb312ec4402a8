import type { Goal } from '../goal.js';

/** What tells how well a goal goes: the person's own confidence, and the days it is ahead of its plan or behind it. */
export interface Carried {
  readonly goal: Goal;
  readonly confidence: number | null;
  /** Negative: working days behind; null where there is no plan line. */
  readonly buffer: number | null;
}

/**
 * The goal to thin first when there are too many: the one with the lowest confidence, else the one most behind its plan,
 * and why, in words; undefined where nothing speaks against any of them.
 */
export function goalToThin(goals: readonly Carried[]): { goal: Goal; because: string } | undefined {
  const sure = goals.flatMap(({ goal, confidence }) =>
    confidence === null ? [] : [{ goal, at: confidence }],
  );
  const [doubted] = sure.sort(byLeast);
  if (doubted !== undefined && doubted.at < 100)
    return { goal: doubted.goal, because: `you are ${doubted.at} % sure of it` };
  const late = goals.flatMap(({ goal, buffer }) => (buffer === null ? [] : [{ goal, at: buffer }]));
  const [behind] = late.sort(byLeast);
  if (behind === undefined || behind.at >= 0) return undefined;
  const days = Math.max(1, Math.round(-behind.at));
  return { goal: behind.goal, because: `it is ${days} ${days === 1 ? 'day' : 'days'} behind its plan` };
}

interface Placed {
  readonly goal: Goal;
  readonly at: number;
}

/** Of equals the older one comes first. */
function byLeast(a: Placed, b: Placed): number {
  return a.at - b.at || a.goal.number - b.goal.number;
}

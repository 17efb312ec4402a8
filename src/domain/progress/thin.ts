import { dayNumber, formatDayShort } from '../day.js';
import type { Goal } from '../goal.js';
import { plural } from '../number.js';
import { thresholds } from './standing.js';

/** What tells how well a goal goes: the person's own confidence, and the days it is ahead of its plan or behind it. */
export interface Carried {
  readonly goal: Goal;
  readonly confidence: number | null;
  /** Negative: working days behind; null where there is no plan line. */
  readonly buffer: number | null;
}

/**
 * The goal to thin first when there are too many: the one with the lowest confidence where that is low, else the one most behind
 * its plan, else the one that takes most hours, else the one that has most time left, and why, in words; undefined only where there
 * is none.
 */
export function goalToThin(goals: readonly Carried[]): { goal: Goal; because: string } | undefined {
  const sure = goals.flatMap(({ goal, confidence }) =>
    confidence === null ? [] : [{ goal, at: confidence }],
  );
  const [doubted] = sure.sort(byLeast);
  if (doubted !== undefined && doubted.at < thresholds.lowConfidence)
    return { goal: doubted.goal, because: `you are ${doubted.at} % sure of it` };
  const late = goals.flatMap(({ goal, buffer }) => (buffer === null ? [] : [{ goal, at: buffer }]));
  const [behind] = late.sort(byLeast);
  if (behind !== undefined && behind.at < 0)
    return {
      goal: behind.goal,
      because: `it is ${plural(Math.max(1, Math.round(-behind.at)), 'day')} behind its plan`,
    };
  const [costly] = goals
    .flatMap(({ goal }) => (goal.hours === null ? [] : [{ goal, at: -goal.hours }]))
    .sort(byLeast);
  if (costly !== undefined)
    return {
      goal: costly.goal,
      because: `none is doubted or behind, and it takes most, ${plural(-costly.at, 'hour')} a week`,
    };
  const [farthest] = goals.map(({ goal }) => ({ goal, at: -dayNumber(goal.due) })).sort(byLeast);
  return (
    farthest && {
      goal: farthest.goal,
      because: `none is doubted or behind, and it is due last, ${formatDayShort(farthest.goal.due)}`,
    }
  );
}

interface Placed {
  readonly goal: Goal;
  readonly at: number;
}

/** Of equals the older one comes first. */
function byLeast(a: Placed, b: Placed): number {
  return a.at - b.at || a.goal.number - b.goal.number;
}

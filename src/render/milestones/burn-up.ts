import type { Day } from '../../domain/day.js';
import type { Milestone } from '../../domain/goal.js';
import { showPercent } from '../../domain/number.js';
import type { PlanLine } from '../../domain/progress/plan-line.js';
import { leaves } from '../../domain/progress/progress.js';
import type { DayValue, FanPoint } from '../../domain/progress/values-by-day.js';
import type { Chart } from '../progress/chart.js';

/** What a burn-up is made of. */
export interface BurnUp {
  readonly start: Day;
  readonly due: Day;
  readonly now: Chart['now'];
  readonly line: PlanLine | undefined;
  readonly milestones: readonly Milestone[];
  /** The share done by the end of each day on which a milestone was ticked. */
  readonly values: readonly DayValue[];
  readonly fan: readonly FanPoint[];
}

/** The chart of a goal told by its milestones: the share done in steps, against the plan, with a tick where one is due. */
export function burnUp(it: BurnUp): Chart {
  const done = it.values.at(-1)?.value ?? 0;
  return {
    start: it.start,
    due: it.due,
    now: it.now,
    line: it.line,
    values: it.values,
    // More than all of it cannot be ticked.
    fan: it.fan.map(({ day, low, mid, high }) => ({
      day,
      low: Math.min(1, low),
      mid: Math.min(1, mid),
      high: Math.min(1, high),
    })),
    baseline: 0,
    target: 1,
    named: [1, 0, done],
    ticks: ticksOf(it.milestones, it.due),
    tell: showPercent,
    words: {
      point: 'day with a tick',
      points: 'days with a tick',
      value: 'share done',
      tick: 'a milestone is due',
    },
  };
}

/** Days on which milestones are due. The last is often due with the goal, whose day is marked already. */
export function ticksOf(milestones: readonly Milestone[], due: Day): Day[] {
  return leaves(milestones).flatMap((m) => (m.due < due ? [m.due] : []));
}

import type { Day } from '../../domain/day.js';
import type { Goal, Milestone, StatusOverride } from '../../domain/goal.js';
import { emptyTally } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { chanceMatters, weighed } from '../../domain/progress/heading.js';
import { isReached } from '../../domain/progress/progress.js';
import {
  type Facts,
  type Standing,
  type Status,
  standing,
  standsOn,
} from '../../domain/progress/standing.js';
import type { Reader } from '../ports.js';

/** A goal with its facts up to a day, and where it stands on that day. */
export interface GoalStanding extends Facts {
  readonly standing: Standing;
  /** What somebody set by hand over the computed status, while it holds. */
  readonly override?: StatusOverride;
}

/** The status that is shown: the one set by hand, else the computed one. */
export function statusOf(row: GoalStanding): Status {
  return row.override?.status ?? row.standing.status;
}

/** Where goals stand on a day, in the order given; six queries, whatever their number. */
export function standingsOf(store: Reader, goals: readonly Goal[], asOf: Day): GoalStanding[] {
  const ids = goals.map((goal) => goal.id);
  const tallies = store.tallies(ids, asOf);
  const milestones = grouped(store.milestones(ids), 'goalId');
  const breaks = grouped(store.breaks(ids), 'goalId');
  const forAll = breaks.get(null) ?? [];
  const overrides = new Map(store.statusOverrides(asOf).map((one) => [one.goalId, one]));
  const rows = goals.map((goal) => {
    const set = goal.state === 'active' ? overrides.get(goal.id) : undefined;
    const override = set !== undefined && holdsOn(set, goal, asOf) ? set : undefined;
    const facts: Facts = {
      goal,
      tally: tallies.get(goal.id) ?? emptyTally,
      milestones: milestones.get(goal.id) ?? [],
      breaks: [...(breaks.get(goal.id) ?? []), ...forAll],
    };
    const row = { ...facts, standing: standing(facts, standsOn(goal, asOf)) };
    return override === undefined ? row : { ...row, override };
  });
  // Only where it can change the verdict is the whole record of a goal read.
  const open = rows.filter((row) => chanceMatters(row, row.standing)).map((row) => row.goal.id);
  const told = store.told(open, asOf);
  return rows.map((row) => ({
    ...row,
    standing: weighed(row, row.standing, told.get(row.goal.id) ?? [], asOf, goals.length === 1),
  }));
}

/** A status set by hand is over with the due day, also one that was moved since; of a goal past it, it holds until its own end. */
export function holdsOn(set: StatusOverride, goal: Goal, day: Day): boolean {
  return day <= goal.due || set.from > goal.due;
}

/** Where one goal stands on a day. */
export function standingOf(store: Reader, goal: Goal, asOf: Day): GoalStanding {
  const [row] = standingsOf(store, [goal], asOf);
  if (row === undefined) throw new Error('every goal stands somewhere');
  return row;
}

/** The next open milestone that is not split further, and not reached already. */
export function nextMilestone({
  milestones,
  standing: now,
}: Pick<GoalStanding, 'milestones' | 'standing'>): Milestone | undefined {
  const parents = new Set(milestones.map((m) => m.parentId));
  const open = milestones.filter(
    (m) => m.state === 'open' && !parents.has(m.id) && !isReached(m, now.progress),
  );
  return open.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.position - b.position))[0];
}

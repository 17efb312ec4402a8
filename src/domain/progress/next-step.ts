import { addDays, type Day, daysBetween } from '../day.js';
import type { Milestone } from '../goal.js';
import { checkInDue, nextCheckIn, offToday } from './due.js';
import { isReached, leaves, reachedParts } from './progress.js';
import { type Facts, type Standing, statuses } from './standing.js';

type Row = Facts & { readonly standing: Standing };

/** The one thing to do now: the goal it is about, and the milestone or the day that goes with it. */
export type NextStep<R extends Row = Row> =
  | {
      readonly kind: 'overdue-milestone' | 'due-milestone' | 'reached-milestone' | 'milestone';
      readonly row: R;
      readonly milestone: Milestone;
    }
  | {
      readonly kind: 'overdue-goal' | 'due-goal' | 'silent' | 'check-in' | 'behind' | 'reached';
      readonly row: R;
    }
  /** Nothing waits; `day` is that of the next check-in, of `row`. */
  | {
      readonly kind: 'nothing';
      readonly row: R | undefined;
      readonly day: Day | undefined;
      readonly off: boolean;
    };

/** A milestone due within this many days comes before check-ins. */
const soon = 7;

/**
 * What to do now, of active goals: a milestone that is overdue, a goal past its due day, one that is due today, a milestone due
 * within a week, a goal that went silent, one that is due a check-in, the one furthest behind, a milestone that is reached and
 * waits to be ticked, a goal whose target is reached, or the nearest milestone. Goals that have a day off today ask for nothing.
 */
export function nextStep<R extends Row>(rows: readonly R[], today: Day): NextStep<R> {
  const active = rows.filter((row) => row.goal.state === 'active' && row.goal.start <= today);
  const here = active.filter((row) => !offToday(row, today));
  const unfinished = here.filter((row) => !row.standing.progress.reached);

  const steps = unfinished.flatMap((row) => openLeaves(row).map((milestone) => ({ row, milestone })));
  steps.sort((a, b) => order(a.milestone.due, b.milestone.due) || a.row.goal.number - b.row.goal.number);
  const nearest = steps[0];
  if (nearest !== undefined && nearest.milestone.due < today)
    return { kind: 'overdue-milestone', ...nearest };

  const overdue = first(
    unfinished,
    (row) => row.goal.due < today,
    (row) => row.standing.daysLeft,
  );
  if (overdue !== undefined) return { kind: 'overdue-goal', row: overdue };
  const dueToday = unfinished.find((row) => row.goal.due === today);
  // A milestone that is due with it says better what is left to do.
  if (dueToday !== undefined && nearest?.milestone.due !== today) return { kind: 'due-goal', row: dueToday };
  if (nearest !== undefined && nearest.milestone.due <= addDays(today, soon))
    return { kind: 'due-milestone', ...nearest };

  const quiet = (row: R): number => -(row.standing.quietDays ?? 0);
  const silent = first(unfinished, (row) => row.standing.status === 'silent', quiet);
  if (silent !== undefined) return { kind: 'silent', row: silent };
  const waiting = first(unfinished, (row) => checkInDue(row, today), quiet);
  if (waiting !== undefined) return { kind: 'check-in', row: waiting };

  const behind = first(
    unfinished,
    (row) => row.standing.status === 'off-track' || row.standing.status === 'at-risk',
    (row) => statuses.indexOf(row.standing.status) * 1e6 + (row.standing.buffer ?? 0),
  );
  if (behind !== undefined) return { kind: 'behind', row: behind };
  const [toTick] = unfinished.flatMap((row) =>
    reachedParts(row.milestones, row.standing.progress).map((milestone) => ({ row, milestone })),
  );
  if (toTick !== undefined) return { kind: 'reached-milestone', ...toTick };
  const reached = first(
    here,
    (row) => row.standing.progress.reached,
    (row) => row.standing.daysLeft,
  );
  if (reached !== undefined) return { kind: 'reached', row: reached };
  if (nearest !== undefined) return { kind: 'milestone', ...nearest };

  const running = rows.filter(
    (row) => row.goal.state === 'active' && !row.standing.progress.reached && row.goal.due > today,
  );
  const later = running
    .map((row) => ({ row, day: nextCheckIn(row, today) }))
    .sort((a, b) => order(a.day, b.day) || a.row.goal.number - b.row.goal.number)[0];
  return { kind: 'nothing', row: later?.row, day: later?.day, off: active.length > here.length };
}

function openLeaves(row: Row): Milestone[] {
  return leaves(row.milestones)
    .filter((m) => m.state === 'open' && !isReached(m, row.standing.progress))
    .sort((a, b) => order(a.due, b.due) || a.position - b.position);
}

/** Days in the order of the calendar. */
function order(a: Day, b: Day): number {
  return daysBetween(b, a);
}

/** Of the rows that fit, the one with the smallest rank; the first of several. */
function first<R>(rows: readonly R[], fits: (row: R) => boolean, rank: (row: R) => number): R | undefined {
  let best: { row: R; at: number } | undefined;
  for (const row of rows) {
    if (!fits(row)) continue;
    const at = rank(row);
    if (best === undefined || at < best.at) best = { row, at };
  }
  return best?.row;
}

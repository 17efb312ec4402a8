import type { ClosedState, Goal } from '../goal.js';
import { type Status, statuses } from '../progress/standing.js';
import { compareDays, type GoalWeek } from './goal-week.js';
import type { Week } from './week.js';

/** Counts over all goals, however many are shown. */
export interface WeekCounts {
  readonly checkIns: number;
  /** Goals with a check-in in the week. */
  readonly goalsCheckedIn: number;
  readonly milestonesDone: number;
}

/** Counts over the goals that were judged. */
export interface JudgedCounts {
  readonly goals: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly paused: number;
  readonly closed: Readonly<Record<ClosedState, number>>;
  /** Goals with something promised for the week, and those of them that did at least that. */
  readonly promising: number;
  readonly kept: number;
}

/** Milestones of the week where what one side ticks is confirmed by the other: two numbers, since they differ. */
export interface KeyCounts {
  /** Goals of which that holds, and which have milestones. */
  readonly goals: number;
  readonly claimed: number;
  readonly confirmed: number;
}

/** A goal in a list. */
export type Named = Pick<Goal, 'id' | 'number' | 'statement' | 'start' | 'due' | 'personId' | 'mentorshipId'>;

/** Some goals, and whether there are more. */
export interface Several {
  readonly goals: readonly Named[];
  readonly more: boolean;
}

/** The week of all goals. */
export interface WeeklyReport {
  readonly week: Week;
  /** Goals that ran in the week. */
  readonly ran: number;
  /** The goals that are told one by one, most urgent first. */
  readonly goals: readonly GoalWeek[];
  /** Goals that are not, and how many of those had no check-in in the week. */
  readonly more: { readonly goals: number; readonly quiet: number };
  readonly counts: WeekCounts;
  readonly judged: JudgedCounts;
  /** Of the goals that were judged. */
  readonly keys: KeyCounts;
  readonly wentSilent: readonly GoalWeek[];
  readonly starting: Several;
  readonly due: Several;
  /** The mentorship whose goals alone it tells, and the names in it; null: it tells of all goals. */
  readonly between: {
    readonly mentorship: number;
    readonly me: string;
    readonly them: string | null;
  } | null;
}

/** Goals with something in the week first (a check-in, a milestone due or done, a promise moved, its end), then by due day. */
export function byNews(a: GoalWeek, b: GoalWeek): number {
  return (
    Number(hasNews(b)) - Number(hasNews(a)) ||
    compareDays(a.goal.due, b.goal.due) ||
    a.goal.number - b.goal.number
  );
}

function hasNews(g: GoalWeek): boolean {
  const happened = [g.checkIns, g.milestonesDue, g.milestonesDone, g.milestonesConfirmed, g.moves].some(
    (list) => list.length > 0,
  );
  return happened || g.goal.closedOn !== null;
}

/** Most urgent first: running goals by status, then paused ones, then those closed in the week; among equals by due day. */
export function byUrgency(a: GoalWeek, b: GoalWeek): number {
  return rank(a) - rank(b) || compareDays(a.goal.due, b.goal.due) || a.goal.number - b.goal.number;
}

function rank({ goal, standing }: GoalWeek): number {
  if (goal.state === 'active') return statuses.indexOf(standing.status);
  return goal.state === 'paused' ? statuses.length : statuses.length + 1;
}

/** Goals by status, and how many kept what they promised. */
export function judgedCounts(goals: readonly GoalWeek[]): JudgedCounts {
  const count = (fits: (g: GoalWeek) => boolean): number => goals.filter(fits).length;
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, count((g) => hasStatus(g, status))]),
  ) as Record<Status, number>;
  return {
    goals: goals.length,
    byStatus,
    paused: count((g) => g.goal.state === 'paused'),
    closed: {
      achieved: count((g) => g.goal.state === 'achieved'),
      missed: count((g) => g.goal.state === 'missed'),
      'let-go': count((g) => g.goal.state === 'let-go'),
    },
    promising: count((g) => g.kept !== null),
    kept: count((g) => g.kept === true),
  };
}

/** Milestones claimed and confirmed in the week, of goals that are kept with somebody. */
export function keyCounts(goals: readonly GoalWeek[]): KeyCounts {
  const kept = goals.filter((g) => g.twoKeys && g.milestones.length > 0);
  const sum = (count: (g: GoalWeek) => number): number => kept.reduce((total, g) => total + count(g), 0);
  return {
    goals: kept.length,
    claimed: sum((g) => g.milestonesDone.length),
    confirmed: sum((g) => g.milestonesConfirmed.length),
  };
}

/** Whether a goal has a status; only active ones have any. */
export function hasStatus(g: GoalWeek, status: Status): boolean {
  return g.goal.state === 'active' && g.standing.status === status;
}

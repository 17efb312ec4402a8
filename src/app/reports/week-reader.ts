import type { Day, DaySpan } from '../../domain/day.js';
import type { CheckIn, Goal, Id } from '../../domain/goal.js';
import type { DatedOp } from '../../domain/reports/as-it-stood.js';
import type { Named } from '../../domain/reports/weekly-report.js';

/** A goal with what it takes to put it in its place. */
export type Place = Pick<Goal, 'id' | 'number' | 'due'>;

/**
 * What the weekly report asks of the store, in the size of a week and not of the whole. Nearly all goals stand now as they
 * stood at the end of the week. The few that may not were edited or closed since; what they were then, their ops tell.
 */
export interface WeekReader {
  /** Edits of goals themselves in changes after a day, newest first. */
  goalEdits(after: Day): DatedOp[];
  /** Goals closed on a day or after it, with the day. */
  goalsClosedSince(from: Day): (Place & { readonly closedOn: Day })[];
  /** How many of the goals that are active or paused now started by a day. */
  countRunning(day: Day): number;
  /** Active and paused goals that started by a day, soonest due first, without some. */
  goalsByDue(day: Day, without: readonly Id[]): Place[];
  /** The first of them that have something in a week, or that have not: a check-in, or that they are among `news`. */
  goalsByDueAndNews(about: {
    readonly week: DaySpan;
    readonly news: readonly Id[];
    readonly busy: boolean;
    readonly without: readonly Id[];
    readonly limit: number;
  }): Place[];
  /** How many check-ins a span has, and of how many goals. */
  countCheckIns(span: DaySpan): { checkIns: number; goals: number };
  /** Those of some goals that have a check-in in a span. */
  checkedIn(ids: readonly Id[], span: DaySpan): Id[];
  /** Goals with a milestone due or done in a span, or with a day, a target or a plan line moved in it. */
  goalsWithNews(span: DaySpan): Id[];
  /** How many milestones without parts were done in a span. */
  countMilestonesDone(span: DaySpan): number;
  /** In the order of the ids. */
  goalsById(ids: readonly Id[]): Goal[];
  /** In the order of the numbers, which are a quicker way to a goal than its id. */
  goalsNumbered(numbers: readonly number[]): Goal[];
  /** Ops on goals, their milestones and breaks (those for all goals too) in changes from a day on, newest first. */
  promiseOps(ids: readonly Id[], from: Day): DatedOp[];
  /** Oldest first. */
  checkInsOf(ids: readonly Id[], span: DaySpan): CheckIn[];
  /** Active and paused goals that start, and those that are due, in a span, without some: the first `limit` of each. */
  goalsComing(span: DaySpan, without: readonly Id[], limit: number): { starting: Named[]; due: Named[] };
}

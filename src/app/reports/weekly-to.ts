import { isRunning, states } from '../../domain/goal.js';
import { compareDays, type GoalWeek } from '../../domain/reports/goal-week.js';
import type { Several, WeeklyReport } from '../../domain/reports/weekly-report.js';
import { nameOf, type Tie } from '../mentoring/find-mentorship.js';
import type { Deps } from '../ports.js';
import { comingAtMost, goalWeeks, reportOf, type WeeklyRequest } from './weekly.js';

/**
 * The week of the goals of one mentorship, for the other person in it. A goal counts when it is kept in the mentorship now
 * and was at the end of the week; why days were taken off stays with whoever took them.
 */
export function weeklyReportTo(
  deps: Pick<Deps, 'store' | 'who'>,
  request: Omit<WeeklyRequest, 'every'>,
  tie: Tie,
): { report: WeeklyReport; judged: GoalWeek[] } {
  const { store } = deps;
  const { week, limit } = request;
  const { id, number } = tie.mentorship;
  const weeks = goalWeeks(store, store.goalsOfMentorship(id, states), week)
    .filter(({ goal }) => goal.mentorshipId === id)
    .map(withoutReasons);
  const judged = weeks.filter(({ goal }) =>
    goal.closedOn === null
      ? isRunning(goal) && goal.start <= week.to
      : goal.closedOn >= week.from && goal.closedOn <= week.to,
  );
  const counts = {
    checkIns: sum(judged, (g) => g.checkIns.length),
    goalsCheckedIn: judged.filter((g) => g.checkIns.length > 0).length,
    milestonesDone: sum(judged, (g) => g.milestonesDone.length),
  };
  const coming = (what: 'start' | 'due'): Several => {
    const { from, to } = week.coming;
    const goals = weeks
      .map(({ goal }) => goal)
      .filter((goal) => isRunning(goal) && goal[what] >= from && goal[what] <= to)
      .sort((a, b) => compareDays(a[what], b[what]) || a.number - b.number);
    return { goals: goals.slice(0, comingAtMost), more: goals.length > comingAtMost };
  };
  const report = reportOf({ week, limit, total: judged.length, counts, judged });
  const between = { mentorship: number, me: nameOf(tie, 'me', deps), them: tie.person?.name ?? null };
  return { report: { ...report, starting: coming('start'), due: coming('due'), between }, judged };
}

function withoutReasons(g: GoalWeek): GoalWeek {
  return { ...g, breaks: g.breaks.map((off) => ({ ...off, reason: null })) };
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}

import { milestoneName } from '../../app/goals/find-goal.js';
import type { Whose } from '../../app/mentoring/whose.js';
import type { Milestone } from '../../domain/goal.js';
import { tidy } from '../../domain/number.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { Move } from '../../domain/reports/moves.js';
import type { Several, WeeklyReport } from '../../domain/reports/weekly-report.js';
import { checkInJson, milestoneJson, standingJson } from '../goals/goal-json.js';
import { whoseJson } from '../mentoring/whose-words.js';

/** The weekly report as `--json` shows it; docs/schemas/weekly-report.json tells the same. */
export function weeklyJson(report: WeeklyReport, whose: Whose): Record<string, unknown> {
  const { week, judged, keys } = report;
  return {
    week: week.week,
    from: week.from,
    to: week.end,
    factsTo: week.to,
    over: week.over,
    mentorship: report.between,
    goalsThatRan: report.ran,
    goalsNotTold: { total: report.more.goals, withoutCheckIn: report.more.quiet },
    checkIns: report.counts.checkIns,
    goalsCheckedIn: report.counts.goalsCheckedIn,
    milestonesDone: report.counts.milestonesDone,
    judged: {
      goals: judged.goals,
      byStatus: judged.byStatus,
      paused: judged.paused,
      closed: judged.closed,
      promising: judged.promising,
      kept: judged.kept,
    },
    keptWithSomebody: {
      goals: keys.goals,
      milestonesClaimed: keys.claimed,
      milestonesConfirmed: keys.confirmed,
    },
    goals: report.goals.map((g) => goalJson(g, whose)),
    wentSilent: report.wentSilent.map((g) => ({
      number: g.goal.number,
      id: g.goal.id,
      statement: g.goal.statement,
      ...whoseJson(g.goal, whose),
      since: g.silentSince,
      lastCheckIn: g.standing.lastDay,
    })),
    coming: {
      from: week.coming.from,
      to: week.coming.to,
      starting: severalJson(report.starting, whose),
      due: severalJson(report.due, whose),
    },
  };
}

function goalJson(g: GoalWeek, whose: Whose): Record<string, unknown> {
  const { goal } = g;
  const standing = standingJson(g.standing);
  const milestones = (some: readonly Milestone[]) => some.map((m) => milestoneJson(m, nameOf(g, m)));
  return {
    number: goal.number,
    id: goal.id,
    statement: goal.statement,
    ...whoseJson(goal, whose),
    area: goal.area,
    tags: goal.tags,
    measure: goal.measure,
    start: goal.start,
    due: goal.due,
    checkInEveryDays: goal.rhythm,
    state: goal.state,
    closedOn: goal.closedOn,
    lesson: goal.lesson,
    instead: goal.instead,
    standing: goal.state === 'active' ? standing : { ...standing, status: null, because: null },
    promised: tidy(g.promised),
    done: tidy(g.done),
    valueBefore: tidy(g.valueBefore),
    value: tidy(g.value),
    kept: g.kept,
    daysOff: g.daysOff,
    breaks: g.breaks.map(({ kind, from, to, reason, goalId }) => ({
      kind,
      from,
      to,
      reason,
      allGoals: goalId === null,
    })),
    confidence: g.confidence,
    confidenceBefore: g.confidenceBefore,
    checkIns: g.checkIns.map(checkInJson),
    moves: g.moves.map((move) => moveJson(g, move)),
    milestonesDue: milestones(g.milestonesDue),
    milestonesDone: milestones(g.milestonesDone),
    milestonesConfirmed: milestones(g.milestonesConfirmed),
    needsConfirming: g.twoKeys,
    milestonesComing: milestones(g.milestonesComing),
  };
}

function moveJson(g: GoalWeek, move: Move): Record<string, unknown> {
  return {
    what: move.what,
    milestone: move.milestone === null ? null : milestoneJson(move.milestone, nameOf(g, move.milestone)),
    from: move.from,
    to: move.to,
    day: move.day,
    who: move.who,
    reason: move.reason,
  };
}

function severalJson(some: Several, whose: Whose): Record<string, unknown> {
  return {
    goals: some.goals.map((goal) => {
      const { number, id, statement, start, due } = goal;
      return { number, id, statement, ...whoseJson(goal, whose), start, due };
    }),
    more: some.more,
  };
}

function nameOf(g: GoalWeek, m: Milestone): string {
  return milestoneName(g.goal.number, m, g.milestones);
}

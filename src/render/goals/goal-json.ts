import type { GoalStanding } from '../../app/progress/standings.js';
import type { CheckIn, Goal, Milestone } from '../../domain/goal.js';
import type { NewGoal } from '../../domain/goals/goal-from.js';
import type { Standing } from '../../domain/progress/standing.js';

/** A goal as `--json` shows it; every field is always there. */
export function goalJson(goal: Goal): Record<string, unknown> {
  return {
    id: goal.id,
    number: goal.number,
    statement: goal.statement,
    details: goal.details,
    area: goal.area,
    tags: goal.tags,
    measure: goal.measure,
    means: goal.means,
    reason: goal.reason,
    start: goal.start,
    due: goal.due,
    checkInEveryDays: goal.rhythm,
    state: goal.state,
    closedOn: goal.closedOn,
    lesson: goal.lesson,
    instead: goal.instead,
    planFrom: goal.planFrom,
    createdAt: goal.createdAt,
  };
}

/** A goal that is not kept yet, as `new --dry-run --json` shows it. */
export function newGoalJson(goal: NewGoal, confidence: number | null): Record<string, unknown> {
  return {
    statement: goal.statement,
    details: goal.details,
    area: goal.area,
    tags: goal.tags,
    measure: goal.measure,
    means: goal.means,
    reason: goal.reason,
    start: goal.start,
    due: goal.due,
    checkInEveryDays: goal.rhythm,
    confidence,
  };
}

/** Numbers without the dust of binary fractions. */
function tidy(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

export function standingJson(standing: Standing): Record<string, unknown> {
  return {
    status: standing.status,
    because: standing.because,
    value: tidy(standing.progress.value),
    baseline: standing.progress.baseline,
    target: tidy(standing.progress.target),
    share: tidy(standing.progress.share),
    reached: standing.progress.reached,
    expected: tidy(standing.expected),
    expectedShare: tidy(standing.expectedShare),
    timeShare: tidy(standing.timeShare),
    bufferDays: standing.buffer,
    neededPerWeek: tidy(standing.neededPerWeek),
    quietDays: standing.quietDays,
    lastCheckIn: standing.lastDay,
    confidence: standing.confidence,
    daysLeft: standing.daysLeft,
  };
}

/** A goal and where it stands. A goal that is not active has no status. */
export function goalStandingJson(row: GoalStanding): Record<string, unknown> {
  const standing = standingJson(row.standing);
  return {
    ...goalJson(row.goal),
    standing: row.goal.state === 'active' ? standing : { ...standing, status: null, because: null },
  };
}

export function milestoneJson(m: Milestone, name: string): Record<string, unknown> {
  return {
    id: m.id,
    name,
    parentId: m.parentId,
    title: m.title,
    doneWhen: m.doneWhen,
    due: m.due,
    share: tidy(m.share),
    target: m.target,
    state: m.state,
    doneOn: m.doneOn,
  };
}

export function checkInJson(c: CheckIn): Record<string, unknown> {
  return {
    id: c.id,
    day: c.day,
    value: c.value,
    note: c.note,
    confidence: c.confidence,
    evidence: c.evidence,
  };
}

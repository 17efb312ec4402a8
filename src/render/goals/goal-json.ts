import type { Whose } from '../../app/mentoring/whose.js';
import type { Said } from '../../app/progress/forecast-goal.js';
import type { GoalStanding } from '../../app/progress/standings.js';
import type { Day } from '../../domain/day.js';
import type { CheckIn, Goal, Milestone, StatusOverride } from '../../domain/goal.js';
import type { NewGoal } from '../../domain/goals/goal-from.js';
import { tidy } from '../../domain/number.js';
import { bestFourWeeks, counted } from '../../domain/progress/best-weeks.js';
import type { Standing } from '../../domain/progress/standing.js';
import { easingJson } from '../mentoring/easing-words.js';
import { whoseJson } from '../mentoring/whose-words.js';

/** What was written of a goal. */
function writtenJson(goal: NewGoal): Record<string, unknown> {
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
    hoursAWeek: goal.hours,
  };
}

/** A goal as `--json` shows it; every field is always there. */
export function goalJson(goal: Goal, whose: Whose): Record<string, unknown> {
  return {
    id: goal.id,
    number: goal.number,
    ...writtenJson(goal),
    state: goal.state,
    closedOn: goal.closedOn,
    lesson: goal.lesson,
    instead: goal.instead,
    planFrom: goal.planFrom,
    createdAt: goal.createdAt,
    ...whoseJson(goal, whose),
    easing: easingJson(goal, whose),
  };
}

/** A goal that is not kept yet, as `new --dry-run --json` shows it. */
export function newGoalJson(goal: NewGoal, confidence: number | null): Record<string, unknown> {
  return { ...writtenJson(goal), confidence };
}

export function standingJson(standing: Standing): Record<string, unknown> {
  return {
    status: standing.status,
    because: standing.because(),
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

/** A status set by hand; null where there is none. */
export function overrideJson(override: StatusOverride | undefined): Record<string, unknown> | null {
  if (override === undefined) return null;
  const { status, reason, who, from, until } = override;
  return { status, reason, who, from, until };
}

/** A goal and where it stands. */
export function goalStandingJson(row: GoalStanding, whose: Whose): Record<string, unknown> {
  return {
    ...goalJson(row.goal, whose),
    statusOverride: overrideJson(row.override),
    standing: rowStandingJson(row),
  };
}

/** Where a goal stands. A goal that is not active has no status. */
export function rowStandingJson({ goal, standing }: GoalStanding): Record<string, unknown> {
  const told = standingJson(standing);
  return goal.state === 'active' ? told : { ...told, status: null, because: null };
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
    confirmedOn: m.confirmedOn,
  };
}

/** The best four weeks so far, as a rate a week; null before there were four, and where nothing is counted. */
export function bestJson(
  goal: Goal,
  checkIns: readonly CheckIn[],
  today: Day,
): { readonly perWeek: number; readonly to: Day } | null {
  const best = counted(goal.measure) ? bestFourWeeks(goal, checkIns, today) : undefined;
  return best === undefined ? null : { perWeek: tidy(best.rate) ?? 0, to: best.to };
}

/** What the forecast says in short; null where it says nothing. */
export function chanceJson(
  said: Said | undefined,
): { readonly chance: number; readonly p50: Day | null; readonly p85: Day | null } | null {
  if (said?.kind !== 'forecast') return null;
  return { chance: Math.round(said.chance * 1e4) / 1e4, p50: said.p50, p85: said.p85 };
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

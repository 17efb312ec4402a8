import { addDays, type Day, daysBetween, maxDay } from '../day.js';
import {
  type Break,
  type CheckIn,
  direction,
  type Goal,
  type Milestone,
  type Tally,
  type Told,
} from '../goal.js';
import { daysOff, workingDays } from '../progress/days-off.js';
import { chanceMatters, weighed } from '../progress/heading.js';
import { expectedAt, habitTarget } from '../progress/plan-line.js';
import { leaves, progress } from '../progress/progress.js';
import { type Standing, standing, standsOn } from '../progress/standing.js';
import { doneBy, type Parts } from './as-it-stood.js';
import type { Move } from './moves.js';
import type { Week } from './week.js';

/** What a goal's week is told from: its promise as it stood at the end, and its facts up to then. */
export interface WeekFacts extends Parts {
  readonly tally: Tally;
  /** Up to the day before the week. */
  readonly tallyBefore: Tally;
  /** Of the week, oldest first. */
  readonly checkIns: readonly CheckIn[];
  /** The values that were told up to the end of the week, oldest first; asked for only where they can change the verdict. */
  readonly told: () => readonly Told[];
  readonly moves: readonly Move[];
  /** Whether somebody else confirms what its owner ticks. */
  readonly twoKeys?: boolean;
}

/** A goal's week. */
export interface GoalWeek {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
  /** Where it stood at the end; the status counts for an active goal only. */
  readonly standing: Standing;
  /** What was promised for the week, in the measure's unit; a share for goals told by milestones; null: nothing was. */
  readonly promised: number | null;
  /** What came about, in the same unit, and the values before and after. */
  readonly done: number;
  readonly valueBefore: number;
  readonly value: number;
  /** Whether at least the promised was done; null when nothing was promised. */
  readonly kept: boolean | null;
  /** Milestones that were due in the week, and those done in it, in their order. */
  readonly milestonesDue: readonly Milestone[];
  readonly milestonesDone: readonly Milestone[];
  /** Those that the other side agreed to in the week, whenever they were ticked. */
  readonly milestonesConfirmed: readonly Milestone[];
  readonly twoKeys: boolean;
  readonly milestonesComing: readonly Milestone[];
  /** Days of the week on which the goal ran but was off, and what they belong to, oldest first. */
  readonly daysOff: number;
  readonly breaks: readonly Break[];
  readonly moves: readonly Move[];
  readonly checkIns: readonly CheckIn[];
  readonly confidence: number | null;
  readonly confidenceBefore: number | null;
  /** It has its last check-in (or its start) on that day, and became silent in the week. */
  readonly silentSince: Day | null;
}

/** Tells a goal's week. */
export function goalWeek(facts: WeekFacts, week: Week): GoalWeek {
  const { goal, tally, tallyBefore, checkIns } = facts;
  const upTo = standsOn(goal, week.to);
  const milestones = doneBy(facts.milestones, week.to);
  const off = daysOff(facts.breaks, upTo);
  const then = { goal, tally, milestones, breaks: facts.breaks };
  const reckoned = standing(then, upTo);
  const now = chanceMatters(then, reckoned) ? weighed(then, reckoned, facts.told(), upTo, false) : reckoned;
  const target = habitTarget(goal, off);
  const before = progress(
    goal.state === 'active' ? goal : { ...goal, state: 'active' },
    tallyBefore,
    doneBy(milestones, week.eve),
    target,
  ).value;
  const value = now.progress.value;
  const parts = leaves(milestones);
  const due = parts.filter((m) => m.due >= week.from && m.due <= upTo);
  const promised = promise(goal, now, due, parts, week, upTo);
  const first = maxDay(week.from, goal.start);
  return {
    goal,
    milestones,
    standing: now,
    promised,
    done: value - before,
    valueBefore: before,
    value,
    kept: promised === null ? null : isKept(goal, promised, value - before, due, now),
    milestonesDue: due,
    milestonesDone: parts.filter((m) => m.doneOn !== null && m.doneOn >= week.from),
    milestonesConfirmed: parts.filter((m) => m.confirmedOn !== null && m.confirmedOn >= week.from),
    twoKeys: facts.twoKeys ?? false,
    milestonesComing: parts.filter(
      (m) => m.state === 'open' && m.due >= week.coming.from && m.due <= week.coming.to,
    ),
    daysOff: first > upTo ? 0 : daysBetween(first, upTo) + 1 - workingDays(addDays(first, -1), upTo, off),
    breaks: facts.breaks
      .filter((b) => b.from <= upTo && (b.to ?? upTo) >= first)
      .sort((a, b) => compareDays(a.from, b.from)),
    moves: facts.moves,
    checkIns,
    confidence: tally.confidence,
    confidenceBefore: tallyBefore.confidence,
    silentSince: silentSince(facts, milestones, now, week),
  };
}

/**
 * Numbers: as much as the plan line rises or falls over the week. Habits and learning: the same in whole times. Goals told
 * by milestones: the shares of those due; a yes-no goal also promises itself for its due day.
 */
function promise(
  goal: Goal,
  now: Standing,
  due: readonly Milestone[],
  parts: readonly Milestone[],
  week: Week,
  upTo: Day,
): number | null {
  const line = now.line;
  switch (goal.measure.kind) {
    case 'number':
    case 'habit':
    case 'learning': {
      if (line === undefined) return null;
      const from = expectedAt(line, week.eve);
      const to = expectedAt(line, upTo);
      const amount = goal.measure.kind === 'number' ? to - from : wholeTimes(goal, from, to);
      return Math.abs(amount) < 1e-9 ? null : amount;
    }
    case 'milestones':
    case 'yes-no': {
      if (goal.measure.kind === 'yes-no' && goal.due >= week.from && goal.due <= upTo) return 1;
      if (due.length === 0) return null;
      const all = parts.reduce((sum, m) => sum + m.share, 0);
      return all === 0 ? null : due.reduce((sum, m) => sum + m.share, 0) / all;
    }
  }
}

/**
 * A habit per week promises its n less the days off, rounded. What is thinner (two a month, eight ways in ten weeks) is
 * rounded along the line, so that the weeks add up to the whole.
 */
function wholeTimes(goal: Goal, from: number, to: number): number {
  if (goal.measure.kind === 'habit' && goal.measure.per === 'week') return Math.round(to - from);
  return Math.round(to + 1e-9) - Math.round(from + 1e-9);
}

function isKept(
  goal: Goal,
  promised: number,
  done: number,
  due: readonly Milestone[],
  now: Standing,
): boolean {
  switch (goal.measure.kind) {
    case 'number':
      return (done - promised) * direction(goal.measure) >= -1e-9;
    case 'habit':
    case 'learning':
      return done >= promised - 1e-9;
    default:
      return now.progress.reached || (due.length > 0 && due.every((m) => m.state !== 'open'));
  }
}

/** The day from which on it was quiet, when it fell silent in the week and not before. */
function silentSince(
  facts: WeekFacts,
  milestones: readonly Milestone[],
  now: Standing,
  week: Week,
): Day | null {
  if (facts.goal.state !== 'active' || now.status !== 'silent') return null;
  const eve = standing({ ...facts, milestones, tally: facts.tallyBefore }, week.eve);
  return eve.status === 'silent' ? null : (now.lastDay ?? facts.goal.start);
}

/** -1, 0 or 1 in the order of two days. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

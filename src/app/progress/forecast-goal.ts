import { addDays, type Day, daysBetween, FIRST_DAY } from '../../domain/day.js';
import { backtest, type LookBack, WEEKS_AGO } from '../../domain/forecast/backtest.js';
import { fanOf } from '../../domain/forecast/fan.js';
import { forecast } from '../../domain/forecast/forecast.js';
import { goalInput, type Readable } from '../../domain/forecast/goal-input.js';
import type { Forecast } from '../../domain/forecast/types.js';
import { type CheckIn, type ClosedState, closedStates, type Goal } from '../../domain/goal.js';
import { bestFourWeeks, counted } from '../../domain/progress/best-weeks.js';
import { judged } from '../../domain/progress/heading.js';
import { type Facts, type Standing, standsOn } from '../../domain/progress/standing.js';
import type { FanPoint } from '../../domain/progress/values-by-day.js';
import { asItStood, type Parts } from '../../domain/reports/as-it-stood.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { standingOf } from './standings.js';

/** Why there is nothing to forecast from. */
export type NoPace = Extract<Readable, { kind: 'nothing' }>['why'];

/** What is said of a goal: a forecast, or why there is none. */
export type Said =
  | Forecast
  | { readonly kind: 'closed'; readonly state: ClosedState; readonly on: Day }
  | { readonly kind: 'no-pace'; readonly why: NoPace };

/** A goal as it stood on the day of the forecast, and what is said of it. */
export interface GoalForecast {
  readonly goal: Goal;
  readonly standing: Standing;
  /** The person's own; another channel, never part of the chance. */
  readonly confidence: { readonly percent: number; readonly on: Day } | null;
  readonly pausedSince: Day | null;
  /** The best four weeks so far, as a rate a week, and the last day of them. */
  readonly best: { readonly rate: number; readonly to: Day } | null;
  /** A day without an entry means "no progress". */
  readonly idleIsFlat: boolean;
  readonly said: Said;
  /** Where the value will likely be until the due day; empty where there is no forecast. */
  readonly fan: readonly FanPoint[];
}

/** One look back; `outcome` is null where there was no pace to look at. */
export interface GoalLookBack {
  readonly weeksAgo: number;
  readonly asOf: Day;
  /** The promise of that day. */
  readonly goal: Goal;
  readonly target: number;
  readonly confidence: GoalForecast['confidence'];
  readonly said: Exclude<Said, { kind: 'closed' }>;
  readonly outcome: Omit<LookBack, 'said'> | null;
}

export interface GoalBacktest {
  readonly goal: Goal;
  readonly standing: Standing;
  /** The day from which the weeks are counted back: today, or the day on which the goal was closed. */
  readonly from: Day;
  readonly reachedOn: Day | null;
  /** Nearest first; only days on which the goal had started. */
  readonly looks: readonly GoalLookBack[];
}

/** What a goal's own check-ins say about its due day. */
export function forecastGoal(deps: Deps, name: string): GoalForecast {
  const record = recordOf(deps.store, findGoal(deps.store, name), deps.today);
  const parts = record.on(deps.today);
  const readable = goalInput(parts, record.checkIns, deps.today);
  const said = endingOf(parts.goal) ?? saidOf(readable);
  const pause = parts.breaks.find((b) => b.kind === 'pause' && b.to === null && b.from <= deps.today);
  return {
    goal: parts.goal,
    standing: record.standing,
    confidence: confidenceOn(record.checkIns, deps.today),
    pausedSince: pause?.from ?? null,
    best: counted(parts.goal.measure)
      ? (bestFourWeeks(parts.goal, record.checkIns, deps.today) ?? null)
      : null,
    idleIsFlat: readable.kind === 'readings' && readable.input.idleIsFlat,
    said,
    fan: said.kind === 'forecast' && readable.kind === 'readings' ? fanOf(readable.input) : [],
  };
}

/** What the forecast would have said four, eight and twelve weeks ago, beside what happened. */
export function backtestGoal(deps: Deps, name: string): GoalBacktest {
  const record = recordOf(deps.store, findGoal(deps.store, name), deps.today);
  const { goal } = record.on(deps.today);
  const ending = endingOf(goal);
  const from = standsOn(goal, deps.today);
  const looks = WEEKS_AGO.flatMap((weeksAgo): GoalLookBack[] => {
    if (daysBetween(FIRST_DAY, from) < 7 * weeksAgo) return [];
    const asOf = addDays(from, -7 * weeksAgo);
    const parts = record.on(asOf);
    if (asOf < parts.goal.start) return [];
    const then = goalInput(parts, record.checkIns, asOf);
    // What was promised is that of the day; how many days were off since then is known only now.
    const known = goalInput({ ...parts, breaks: record.on(from).breaks }, record.checkIns, from);
    const look = { weeksAgo, asOf, goal: parts.goal, confidence: confidenceOn(record.checkIns, asOf) };
    if (then.kind === 'nothing' || known.kind === 'nothing')
      return [{ ...look, target: 1, said: saidOf(then), outcome: null }];
    const { said, ...outcome } = backtest(then.input, known.input, ending, then.called);
    return [{ ...look, target: then.input.target, said, outcome }];
  });
  const now = saidOf(goalInput(record.on(from), record.checkIns, from));
  return { goal, standing: record.standing, from, reachedOn: now.kind === 'reached' ? now.on : null, looks };
}

function saidOf(readable: Readable): Forecast | Extract<Said, { kind: 'no-pace' }> {
  if (readable.kind === 'nothing') return { kind: 'no-pace', why: readable.why };
  return forecast(readable.input, readable.called);
}

function endingOf(goal: Goal): Extract<Said, { kind: 'closed' }> | undefined {
  const state = closedStates.find((closed) => closed === goal.state);
  if (state === undefined || goal.closedOn === null) return undefined;
  return { kind: 'closed', state, on: goal.closedOn };
}

function confidenceOn(checkIns: readonly CheckIn[], day: Day): GoalForecast['confidence'] {
  const last = checkIns.findLast((c) => c.confidence !== null && c.day <= day);
  return last === undefined || last.confidence === null ? null : { percent: last.confidence, on: last.day };
}

/** A goal's check-ins up to today, its progress today, and what it was on any day up to then. */
interface GoalRecord {
  readonly checkIns: readonly CheckIn[];
  readonly standing: Standing;
  on(day: Day): Parts;
}

function recordOf(store: Reader, goal: Goal, today: Day): GoalRecord {
  const row = standingOf(store, goal, today);
  const ops = store.promiseOps([goal.id], firstLook(standsOn(goal, today)));
  const on = (day: Day): Parts =>
    asItStood(
      row,
      ops.filter((op) => op.day > day),
      day,
    ) ?? row;
  const facts: Facts = { ...on(today), tally: row.tally };
  const checkIns = store.checkIns(goal.id, { to: today });
  return { checkIns, standing: judged(facts, checkIns, today), on };
}

/** The farthest day that is looked back to. */
function firstLook(from: Day): Day {
  const days = 7 * Math.max(...WEEKS_AGO);
  return daysBetween(FIRST_DAY, from) < days ? FIRST_DAY : addDays(from, -days);
}

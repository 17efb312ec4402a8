import { emptyTally, type Goal, type Id, isRunning } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { asItStood, doneBy } from '../../domain/reports/as-it-stood.js';
import { compareDays, type GoalWeek, goalWeek } from '../../domain/reports/goal-week.js';
import { moves } from '../../domain/reports/moves.js';
import type { Week } from '../../domain/reports/week.js';
import {
  byNews,
  byUrgency,
  judgedCounts,
  keyCounts,
  type Named,
  type Several,
  type WeekCounts,
  type WeeklyReport,
} from '../../domain/reports/weekly-report.js';
import { twoKeysIn } from '../mentoring/two-keys.js';
import type { Reader } from '../ports.js';
import { type GoalsOfWeek, goalsOfWeek } from './goals-of-week.js';
import type { Place } from './week-reader.js';

/** Goals told in a list of what starts or is due. */
export const comingAtMost = 10;

export interface WeeklyRequest {
  readonly week: Week;
  /** Goals told one by one. */
  readonly limit: number;
  /** Judge every goal, however many there are. */
  readonly every: boolean;
}

/**
 * The week of all goals, on the facts up to its end and the promises as they stood then. Of very many goals only those
 * that are told are judged; counts over the others come from indexes.
 */
export function weeklyReport(
  store: Reader,
  request: WeeklyRequest,
): { report: WeeklyReport; judged: GoalWeek[] } {
  const { week, limit } = request;
  const chosen = goalsOfWeek(store, week, limit, request.every);
  const judged = goalWeeks(store, chosen.places, week);
  const counts = judged.length < chosen.total ? chosen.counts : asJudged(chosen.counts, judged);
  const report = reportOf({ week, limit, total: chosen.total, counts, judged });
  return { report: { ...report, ...coming(store, week, chosen.inDoubt), between: null }, judged };
}

/** The counts where every goal was judged: a milestone that was opened again since was done in the week all the same. */
function asJudged(counts: WeekCounts, judged: readonly GoalWeek[]): WeekCounts {
  return { ...counts, milestonesDone: judged.reduce((sum, g) => sum + g.milestonesDone.length, 0) };
}

/** A week's report but for what is to come: at most `limit` goals are told of those that were judged. */
export function reportOf(of: {
  readonly week: Week;
  readonly limit: number;
  /** Goals that ran, judged or not. */
  readonly total: number;
  readonly counts: WeekCounts;
  readonly judged: readonly GoalWeek[];
}): Omit<WeeklyReport, 'starting' | 'due' | 'between'> {
  const { week, limit, total, counts, judged } = of;
  const told = [...judged].sort(byNews).slice(0, limit);
  const more = total - told.length;
  const checkedIn = told.filter((g) => g.checkIns.length > 0).length;
  return {
    week,
    ran: total,
    goals: told.sort(byUrgency),
    more: { goals: more, quiet: Math.max(0, more - (counts.goalsCheckedIn - checkedIn)) },
    counts,
    judged: judgedCounts(judged),
    keys: keyCounts(judged),
    wentSilent: judged.filter((g) => g.silentSince !== null).sort(byUrgency),
  };
}

/** The week of each goal as its promise stood at the end; goals that were not there yet are left out. */
export function goalWeeks(store: Reader, places: readonly Place[], week: Week): GoalWeek[] {
  if (places.length === 0) return [];
  const ids = places.map((place) => place.id);
  const tallies = store.tallies(ids, week.to);
  const talliesBefore = store.tallies(ids, week.eve);
  const milestones = grouped(store.milestones(ids), 'goalId');
  const breaks = grouped(store.breaks(ids), 'goalId');
  const checkIns = grouped(store.checkInsOf(ids, week), 'goalId');
  const ops = grouped(store.promiseOps(ids, week.from), 'goalId');
  const twoKeys = twoKeysIn(store, week.to);
  return store.goalsNumbered(places.map((place) => place.number)).flatMap((goal) => {
    const own = together(ops, goal.id);
    const parts = {
      goal,
      milestones: milestones.get(goal.id) ?? [],
      breaks: together(breaks, goal.id),
    };
    const then = asItStood(
      parts,
      own.filter((op) => op.day > week.to),
      week.to,
    );
    if (then === undefined) return [];
    const inWeek = own.filter((op) => op.day <= week.to);
    const facts = {
      goal: then.goal,
      milestones: then.milestones,
      breaks: then.breaks,
      tally: tallies.get(goal.id) ?? emptyTally,
      tallyBefore: talliesBefore.get(goal.id) ?? emptyTally,
      checkIns: checkIns.get(goal.id) ?? [],
      told: () => store.told([goal.id], week.to).get(goal.id) ?? [],
      moves: moves(then.goal, doneBy(then.milestones, week.to), inWeek),
      twoKeys: twoKeys(then.goal),
    };
    return [goalWeek(facts, week)];
  });
}

/** The records of a goal, and after them those of all goals. */
function together<T>(groups: ReadonlyMap<Id | null, readonly T[]>, id: Id): readonly T[] {
  const own = groups.get(id) ?? [];
  const all = groups.get(null);
  return all === undefined ? own : own.concat(all);
}

/** What starts and what is due in the days to come, as it was planned at the end of the week. */
function coming(
  store: Reader,
  week: Week,
  inDoubt: GoalsOfWeek['inDoubt'],
): { starting: Several; due: Several } {
  const span = week.coming;
  const { starting, due } = store.goalsComing(span, inDoubt.ids, comingAtMost + 1);
  const run = inDoubt.asTheyStood.filter(isRunning).map(named);
  const together = (some: readonly Named[], what: 'start' | 'due'): Several => {
    const more = run.filter((goal) => goal[what] >= span.from && goal[what] <= span.to);
    const goals = [...some, ...more].sort((a, b) => compareDays(a[what], b[what]) || a.number - b.number);
    return { goals: goals.slice(0, comingAtMost), more: goals.length > comingAtMost };
  };
  return { starting: together(starting, 'start'), due: together(due, 'due') };
}

function named({ id, number, statement, start, due, personId, mentorshipId }: Goal): Named {
  return { id, number, statement, start, due, personId, mentorshipId };
}

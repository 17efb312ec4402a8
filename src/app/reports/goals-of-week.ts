import { type Goal, type Id, isRunning } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { goalAsItStood } from '../../domain/reports/as-it-stood.js';
import { compareDays } from '../../domain/reports/goal-week.js';
import type { Week } from '../../domain/reports/week.js';
import type { WeekCounts } from '../../domain/reports/weekly-report.js';
import type { Reader } from '../ports.js';
import type { Place } from './week-reader.js';

/** Up to this many goals each is judged; with more, only those that are told, since a status has to be computed. */
export const judgedAtMost = 200;

/** The goals of a week. */
export interface GoalsOfWeek {
  /** Those that are to be judged: all of them, or the first by having something in the week, then by due day. */
  readonly places: readonly Place[];
  /** How many ran in the week. */
  readonly total: number;
  readonly counts: WeekCounts;
  /** Goals whose record may have been another at the end of the week, as it stood then. */
  readonly inDoubt: { readonly ids: readonly Id[]; readonly asTheyStood: readonly Goal[] };
}

/** Which goals a week's report is about; `limit` of them when there are very many, unless `every`. */
export function goalsOfWeek(store: Reader, week: Week, limit: number, every: boolean): GoalsOfWeek {
  const edits = store.goalEdits(week.to);
  const own = grouped(edits, 'goalId');
  const closedSince = store.goalsClosedSince(week.from);
  const doubtful = new Set([...own.keys()].filter((id) => id !== null));
  for (const place of closedSince) if (place.closedOn > week.to) doubtful.add(place.id);
  const doubt = doubtful.size === 0 ? [] : store.goalsById([...doubtful]);
  const asTheyStood = doubt.flatMap((goal) => goalAsItStood(goal, own.get(goal.id) ?? [], week.to) ?? []);
  const closed = [
    ...closedSince.filter((place) => !doubtful.has(place.id)),
    ...asTheyStood.filter((goal) => closedIn(goal, week)),
  ];
  const running = asTheyStood.filter((goal) => isRunning(goal) && goal.start <= week.to);
  const counted = doubt.filter((goal) => isRunning(goal) && goal.start <= week.to);
  const checkIns = store.countCheckIns(week);
  const total = store.countRunning(week.to) - counted.length + running.length + closed.length;

  const without = [...doubtful];
  const chosen =
    every || total <= judgedAtMost
      ? [...closed, ...store.goalsByDue(week.to, without), ...running]
      : busyFirst(store, week, { closed, running, without }, limit);
  return {
    places: chosen,
    total,
    counts: {
      checkIns: checkIns.checkIns,
      goalsCheckedIn: checkIns.goals,
      milestonesDone: store.countMilestonesDone(week),
    },
    inDoubt: { ids: [...doubtful], asTheyStood },
  };
}

/** Goals with something in the week, their end too, before the others; both by due day. */
function busyFirst(
  store: Reader,
  week: Week,
  known: { closed: readonly Place[]; running: readonly Goal[]; without: readonly Id[] },
  limit: number,
): Place[] {
  const news = store.goalsWithNews(week);
  const own = store.checkedIn(
    known.running.map((goal) => goal.id),
    week,
  );
  const withNews = new Set([...news, ...own]);
  const first = (busy: boolean, others: readonly Place[], most: number): Place[] => [
    ...others,
    ...known.running.filter((goal) => withNews.has(goal.id) === busy),
    ...store.goalsByDueAndNews({ week, news, busy, without: known.without, limit: most }),
  ];
  const busy = first(true, known.closed, limit).sort(byDue).slice(0, limit);
  const left = limit - busy.length;
  if (left === 0) return busy;
  return [...busy, ...first(false, [], left).sort(byDue).slice(0, left)];
}

function closedIn(goal: Goal, week: Week): boolean {
  return goal.closedOn !== null && goal.closedOn >= week.from && goal.closedOn <= week.to;
}

function byDue(a: Place, b: Place): number {
  return compareDays(a.due, b.due) || a.number - b.number;
}

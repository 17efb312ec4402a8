import { addDays, type Day, daysBetween, startOfWeek, type Weekday } from '../../domain/day.js';
import type { Goal, Id, Milestone } from '../../domain/goal.js';
import { checkInDue, isOverdue } from '../../domain/progress/due.js';
import { isReached, leaves, reachedParts } from '../../domain/progress/progress.js';
import { statuses } from '../../domain/progress/standing.js';
import { milestoneName } from '../goals/find-goal.js';
import { type Waiting, waitingUpTo } from '../mentoring/waiting.js';
import type { Deps } from '../ports.js';
import { type GoalStanding, standingsOf } from './standings.js';

/** A goal or a milestone with a due day. */
export interface DueItem {
  readonly kind: 'goal' | 'milestone';
  /** What it is called on the command line: `3` or `3.2`. */
  readonly name: string;
  readonly title: string;
  readonly due: Day;
  readonly goal: Goal;
}

export interface Today {
  readonly day: Day;
  readonly weekEnd: Day;
  readonly overdue: readonly DueItem[];
  /** What fell due on days off that still last: not overdue before they are over. */
  readonly dueOnDaysOff: readonly DueItem[];
  readonly dueToday: readonly DueItem[];
  readonly dueThisWeek: readonly DueItem[];
  /** What is reached, whenever it is due: milestones that are not ticked yet, and goals that are not closed yet. */
  readonly reached: readonly DueItem[];
  /** One's own sessions and action items up to the end of the week; nothing in a view of somebody else's goals. */
  readonly waiting: Waiting;
  /** Goals that wait for a check-in, quietest first. */
  readonly checkIns: readonly GoalStanding[];
  /** Active goals, most urgent status first among those due soonest. */
  readonly goals: readonly GoalStanding[];
  /** Active goals in all. */
  readonly active: number;
  /** False where there is more than was looked at. */
  readonly complete: boolean;
}

/** The quietest of one's own goals that fell silent: the way back begins there. */
export function wayBackTo(it: Today): GoalStanding | undefined {
  return it.checkIns.find(({ goal, standing }) => goal.personId === null && standing.status === 'silent');
}

/** Whether a session or an action item asks for something. */
export function somethingWaits({ waiting }: Today): boolean {
  return waiting.sessions.length > 0 || waiting.actions.length > 0;
}

/** How many are looked at, so that the view costs the same with ten goals and with ten thousand. */
const looked = { soonest: 12, quietest: 6, milestones: 20 };
/** How many goals are shown. */
const shownGoals = 12;

/** What today and this week bring; a few indexed queries, whatever the number of goals. */
export function todayView(deps: Deps, weekStart: Weekday, person?: Id | null): Today {
  const { store, today } = deps;
  const weekEnd = addDays(startOfWeek(today, weekStart), 6);
  const { rows, soonest, complete } = rowsToLookAt(deps, weekEnd, person);
  const reached = rows.filter((row) => row.standing.progress.reached);
  const due = rows.filter((row) => row.goal.due <= weekEnd && !reached.includes(row)).map(goalItem);
  for (const row of rows) due.push(...milestonesDue(row, weekEnd));
  due.sort((a, b) => daysBetween(b.due, a.due) || a.goal.number - b.goal.number);
  const overdue = ({ due, goal }: DueItem): boolean =>
    isOverdue(due, rows.find((row) => row.goal.id === goal.id)?.breaks ?? [], today);
  const past = due.filter((item) => item.due < today);
  const goals = rows
    .filter((row) => soonest.has(row.goal.id))
    .sort((a, b) => statuses.indexOf(a.standing.status) - statuses.indexOf(b.standing.status));
  return {
    day: today,
    weekEnd,
    overdue: past.filter(overdue),
    dueOnDaysOff: past.filter((item) => !overdue(item)),
    dueToday: due.filter((item) => item.due === today),
    dueThisWeek: due.filter((item) => item.due > today),
    reached: [
      ...rows.flatMap((row) =>
        reachedParts(row.milestones, row.standing.progress).map((m) => milestoneItem(row, m)),
      ),
      ...reached.map(goalItem),
    ],
    waiting: person == null ? waitingUpTo(store, weekEnd) : { sessions: [], actions: [] },
    checkIns: rows
      .filter((row) => checkInDue(row, today))
      .sort((a, b) => (b.standing.quietDays ?? 0) - (a.standing.quietDays ?? 0)),
    goals: goals.slice(0, shownGoals),
    active: store.countGoals({ states: ['active'], ...ofPerson(person) }),
    complete,
  };
}

/** The goals due soonest, in their order, then the quietest ones and those with a milestone due, each with its standing. */
export function rowsToLookAt(
  deps: Deps,
  upTo: Day,
  person?: Id | null,
): { rows: GoalStanding[]; soonest: ReadonlySet<Id>; complete: boolean } {
  const { store, today } = deps;
  const soonest = store.goals({
    states: ['active'],
    order: 'due',
    limit: looked.soonest,
    ...ofPerson(person),
  });
  const fits = (goal: Goal | undefined): boolean => person === undefined || goal?.personId === person;
  const milestones = firstThat(
    (limit) => store.milestonesDue(upTo, limit),
    ({ goalId }) => person === undefined || fits(store.goalById(goalId)),
    looked.milestones,
  );
  const quiet = firstThat((limit) => store.quietGoals(today, limit), fits, looked.quietest);
  const goals = new Map<Id, Goal>();
  for (const goal of [...soonest, ...quiet]) goals.set(goal.id, goal);
  for (const { goalId } of milestones) {
    const goal = goals.has(goalId) ? undefined : store.goalById(goalId);
    if (goal !== undefined) goals.set(goalId, goal);
  }
  return {
    rows: standingsOf(store, [...goals.values()], today),
    soonest: new Set(soonest.map((goal) => goal.id)),
    complete: soonest.length < looked.soonest && milestones.length < looked.milestones,
  };
}

function ofPerson(person: Id | null | undefined): { readonly person?: Id | null } {
  return person === undefined ? {} : { person };
}

/** The first that fit, of what is read in its order; reads more while too few do. */
function firstThat<T>(read: (limit: number) => T[], fits: (one: T) => boolean, wanted: number): T[] {
  for (let limit = wanted; ; limit *= 8) {
    const all = read(limit);
    const found = all.filter(fits);
    if (found.length >= wanted || all.length < limit) return found.slice(0, wanted);
  }
}

function milestonesDue(row: GoalStanding, upTo: Day): DueItem[] {
  return leaves(row.milestones)
    .filter((m) => m.state === 'open' && m.due <= upTo && !isReached(m, row.standing.progress))
    .map((milestone) => milestoneItem(row, milestone));
}

function goalItem({ goal }: GoalStanding): DueItem {
  return { kind: 'goal', name: String(goal.number), title: goal.statement, due: goal.due, goal };
}

function milestoneItem({ goal, milestones }: GoalStanding, milestone: Milestone): DueItem {
  const name = milestoneName(goal.number, milestone, milestones);
  return { kind: 'milestone', name, title: milestone.title, due: milestone.due, goal };
}

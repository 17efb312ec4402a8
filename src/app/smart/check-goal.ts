import { addDays, type Day, dayNumber, startOfWeek, type Weekday } from '../../domain/day.js';
import { type Goal, runningStates } from '../../domain/goal.js';
import { daysOff, workingNumbers } from '../../domain/progress/days-off.js';
import { beginning } from '../../domain/progress/plan-line.js';
import type { Checked } from '../../domain/smart/checked.js';
import { checkFacts } from '../../domain/smart/fact-rules.js';
import type { Booked, Closed, GoalRecord } from '../../domain/smart/facts-rule.js';
import { checkGoal } from '../../domain/smart/goal-check.js';
import { thinFirst } from '../goals/load.js';
import type { Reader } from '../ports.js';
import { closedLast, firstPromise, pastPromises } from '../progress/own-record.js';
import { standingOf, standingsOf } from '../progress/standings.js';

/** What is told of all goals: the day it is, where the weeks begin, and the hours a week there are for them, where that is set. */
export interface Around {
  readonly today: Day;
  readonly weekStart: Weekday;
  readonly capacity: number | undefined;
}

/** The id of a goal that is being written, and is not kept yet. */
export const unkept = '';

/** Checks a stored goal on its words and on its facts. */
export function checkStoredGoal(store: Reader, goal: Goal, around: Around): Checked {
  const record = recordOf(store, goal, around);
  return checkGoal(goal, record.milestones.length, checkFacts(record), store.checkIgnores(goal.id));
}

function recordOf(store: Reader, goal: Goal, around: Around): GoalRecord {
  return {
    ...standingOf(store, goal, around.today),
    ...contextOf(store, goal, around),
    checkIns: store.checkIns(goal.id, { to: around.today }),
    firstPromise: firstPromise(store, goal),
  };
}

/** What stands around a goal among all of its owner: those closed before, those due in the same week, the areas and the hours of all. */
export function contextOf(
  store: Reader,
  goal: Goal,
  { today, weekStart, capacity }: Around,
): Pick<GoalRecord, 'closed' | 'sameWeek' | 'booked' | 'otherAreas' | 'areaShared' | 'today'> {
  const week = startOfWeek(goal.due, weekStart);
  return {
    closed: closedGoals(store, goal, today),
    sameWeek: store.goals({
      states: runningStates,
      person: goal.personId,
      dueFrom: week,
      dueTo: addDays(week, 6),
      order: 'due',
    }),
    // How many hours somebody else has is not known here.
    booked: capacity === undefined || goal.personId !== null ? null : booked(store, goal, today, capacity),
    otherAreas: otherAreas(store, goal),
    areaShared:
      goal.area !== null &&
      store.goals({ area: goal.area, person: goal.personId, limit: 2 }).some((other) => other.id !== goal.id),
    today,
  };
}

function booked(store: Reader, goal: Goal, today: Day, capacity: number): Booked {
  const hours = store.hoursPromised(null) + (goal.id === unkept ? (goal.hours ?? 0) : 0);
  const thin = hours > capacity ? thinFirst(store, today, null, (goal) => goal.hours !== null) : undefined;
  return { hours, capacity, thin };
}

/** An area is the same in capitals. */
function otherAreas(store: Reader, { id: but, personId: person }: Goal): string[] {
  const areas = new Map<string, string>();
  for (const { id, area } of store.goals({ states: runningStates, person, order: 'area' })) {
    const key = area?.toLowerCase();
    if (id !== but && area !== null && key !== undefined && !areas.has(key)) areas.set(key, area);
  }
  return [...areas.values()];
}

/** The goals closed last with what was promised first and what came of it, in a few queries for all of them. */
function closedGoals(store: Reader, { id: but, personId: person }: Goal, today: Day): Closed[] {
  const others = closedLast(store, today, person).filter((goal) => goal.id !== but);
  const rows = standingsOf(store, others, today);
  return pastPromises(store, others).flatMap((past, i) => {
    const row = rows[i];
    if (row === undefined) return [];
    const { goal, standing, breaks } = row;
    const days = workingNumbers(beginning(goal), dayNumber(past.closedOn), daysOff(breaks, today));
    const { value, baseline } = standing.progress;
    return [{ ...past, value, baseline, days: Math.max(1, days) }];
  });
}

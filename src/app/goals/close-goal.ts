import { type Day, maxDay } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { ClosedState, Goal, Told } from '../../domain/goal.js';
import { checkClosable, closingDoubt } from '../../domain/goals/closing.js';
import { type PromiseHistory, promiseHistory } from '../../domain/goals/promise.js';
import { labelOf } from '../../domain/milestones/tree.js';
import { shorten } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { type GoalStanding, standingOf } from '../progress/standings.js';
import { findGoal } from './find-goal.js';
import { openPauses } from './pause-goal.js';

export interface Closing {
  readonly goal: string;
  readonly outcome: ClosedState;
  readonly lesson: string;
  /** What comes in the place of a goal that is let go. */
  readonly instead: string | null;
  readonly on: Day;
  /** Close it as achieved whatever its measure says. */
  readonly force: boolean;
}

/** A goal before it is closed: what was promised at first and in the end, and where it stands on the day. */
export interface BeforeClosing {
  readonly row: GoalStanding;
  readonly promise: PromiseHistory;
}

/** What was planned and what was reached, to look at before one says why. Throws when the goal cannot be closed. */
export function beforeClosing(deps: Deps, name: string, on: Day): BeforeClosing {
  const { store } = deps;
  const goal = findGoal(store, name);
  checkClosable(goal, on, deps.today);
  refuseBeforeFacts(store, goal, on, deps.today);
  return { row: standingOf(store, goal, on), promise: promiseHistory(goal, store.opsOfGoal(goal.id)) };
}

/** A goal as it was closed, and its check-ins up to then. */
export interface Closed {
  readonly row: GoalStanding;
  readonly told: readonly Told[];
}

/** Closes a goal; an open pause ends with it. Closing as achieved what its measure says is not is refused without force. */
export function closeGoal(deps: Deps, closing: Closing): Closed {
  const { outcome, lesson, instead, on, force } = closing;
  const { result } = deps.store.write({ command: 'close', who: deps.who }, (w) => {
    const goal = findGoal(w, closing.goal);
    checkClosable(goal, on, deps.today, outcome);
    refuseBeforeFacts(w, goal, on, deps.today);
    const doubt = force ? undefined : closingDoubt(goal, outcome, standingOf(w, goal, on).standing);
    if (doubt !== undefined) {
      throw new Fault('refused', doubt, {
        hint: `Log what is missing, close it with --missed or --let-go, or add --force.`,
      });
    }
    for (const pause of openPauses(w, goal.id)) w.update('break', pause.id, { to: maxDay(pause.from, on) });
    const fields = { state: outcome, closedOn: on, lesson, instead };
    w.update('goal', goal.id, fields);
    const how = outcome === 'let-go' ? 'let go of' : `closed as ${outcome}:`;
    return {
      summary: `${how} goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: { ...goal, ...fields },
    };
  });
  return { row: standingOf(deps.store, result, on), told: deps.store.checkIns(result.id, { to: on }) };
}

/** A goal is not over while its numbers still move: it would be closed at one and shown at another. A note moves none. */
function refuseBeforeFacts(store: Reader, goal: Goal, on: Day, today: Day): void {
  const all = store.milestones([goal.id]);
  const valued = store.checkIns(goal.id, { from: on }).filter(({ value }) => value !== null);
  const facts = [
    ...valued.map(({ day }) => ({ day, what: 'a check-in' })),
    ...all.flatMap((m) =>
      m.doneOn === null ? [] : [{ day: m.doneOn, what: `${labelOf(goal, m, all)} ticked` }],
    ),
  ];
  const last = facts.reduce((a, b) => (b.day > a.day ? b : a), { day: on, what: '' });
  if (last.day === on) return;
  throw usage(
    `goal ${goal.number} has ${last.what} on ${last.day}, after ${on}`,
    last.day > today
      ? `Correct or take back what is dated wrong: mentor history ${goal.number}; or close it when that day has come.`
      : `Give --on ${last.day} or later, or take back what is dated wrong: mentor history ${goal.number}.`,
  );
}

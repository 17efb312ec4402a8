import type { Day } from '../../domain/day.js';
import type { Change, Goal, Milestone } from '../../domain/goal.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { easier } from '../../domain/goals/easier.js';
import { easierMilestones } from '../../domain/milestones/easier.js';
import { NeedsReason } from '../../domain/milestones/reason.js';
import { type DaysOff, daysOff } from '../../domain/progress/days-off.js';
import { askedFor, changePromise, type PromiseChanged, type Writes } from '../mentoring/park-easing.js';
import type { Deps, Reader, Writer } from '../ports.js';
import { type GoalStanding, standingOf } from '../progress/standings.js';

/** A goal with all that milestones depend on. */
export interface Situation extends GoalStanding {
  readonly off: DaysOff;
}

/** What a change of milestones decides. */
export interface Decision {
  /** Given when the goal itself changes: its due day, or where its plan line starts. */
  readonly goal?: Goal;
  readonly milestones: readonly Milestone[];
  readonly summary: string;
  /** What it makes easier beyond dates and targets. */
  readonly easier?: readonly string[];
  /** It changes no promise, whatever days move. */
  readonly free?: boolean;
}

/** A goal before and after a change of its milestones; what waits has changed nothing yet. */
export interface Changed extends PromiseChanged {
  readonly before: Situation;
  readonly after: Situation;
  readonly easier: readonly string[];
  readonly change: Change | null;
}

export interface ChangeRequest {
  readonly command: string;
  /** Why a promise gets easier; null when nobody said. */
  readonly because: string | null;
  /** Who does it, when not the person whose database it is. */
  readonly who?: string;
}

/** Where a goal stands, with its days off. */
export function situation(store: Reader, goal: Goal, today: Day): Situation {
  const row = standingOf(store, goal, today);
  return { ...row, off: daysOff(row.breaks, today) };
}

/**
 * Changes milestones in one change: what is found and decided on the goal as it stands in the transaction is compared with what
 * was, and only the differences are written. What makes the promise easier needs a reason. `result` is for the caller.
 */
export function changeMilestones<At extends { readonly goal: Goal }, T>(
  deps: Deps,
  request: ChangeRequest,
  find: (store: Reader) => At,
  decide: (it: Situation, at: At, w: Writer) => Decision & { readonly result: T },
): { readonly changed: Changed; readonly result: T } {
  const who = request.who ?? deps.who;
  const { change, result: done } = deps.store.write(
    { command: request.command, who, reason: request.because },
    (w) => {
      const at = find(w);
      const { goal } = at;
      refuseClosed(goal);
      const before = situation(w, goal, deps.today);
      const decision = decide(before, at, w);
      const clauses = clausesOf(before, decision);
      if (clauses.length > 0 && request.because === null) throw new NeedsReason(clauses);
      const asked = { goal, clauses, because: request.because, who, today: deps.today };
      const promised = changePromise(w, asked, (writes) => {
        if (decision.goal !== undefined) {
          writes.update('goal', goal.id, { due: decision.goal.due, planFrom: decision.goal.planFrom });
        }
        writeMilestones(writes, before.milestones, decision.milestones);
      });
      const summary = promised.waiting === null ? decision.summary : askedFor(goal, clauses);
      return { summary, result: { before, clauses, promised, result: decision.result } };
    },
  );
  const { before, clauses, promised, result } = done;
  const after = situation(deps.store, deps.store.goalById(before.goal.id) ?? before.goal, deps.today);
  return { changed: { before, after, easier: clauses, change, ...promised }, result };
}

/** What a decision makes easier, a clause each. */
export function clausesOf(before: Situation, decision: Decision): string[] {
  if (decision.free === true) return [];
  const goal = decision.goal ?? before.goal;
  const was = { goal: before.goal, milestones: before.milestones, off: before.off };
  const own = decision.goal === undefined ? [] : easier(before.goal, goal, { off: before.off });
  return [
    ...own,
    ...(decision.easier ?? []),
    ...easierMilestones(was, { goal, milestones: decision.milestones, off: before.off }),
  ];
}

/** Below this a share is the same: it moved by rounding alone. */
const dust = 1e-12;

function writeMilestones(w: Writes, before: readonly Milestone[], after: readonly Milestone[]): void {
  const then = new Set(after.map((m) => m.id));
  const was = new Map(before.map((m) => [m.id, m]));
  // Parts go before their milestones and come after them: each refers to the other.
  const byLevel = (a: Milestone, b: Milestone): number =>
    Number(a.parentId !== null) - Number(b.parentId !== null);
  const gone = before.filter((m) => !then.has(m.id)).sort((a, b) => byLevel(b, a));
  for (const m of gone) w.remove('milestone', m.id);
  for (const m of [...after].sort(byLevel)) {
    const old = was.get(m.id);
    if (old === undefined) w.insert('milestone', m);
    else {
      const share = Math.abs(old.share - m.share) < dust ? old.share : m.share;
      const { position, title, doneWhen, due, target, state, doneOn, confirmedOn } = m;
      w.update('milestone', m.id, {
        position,
        title,
        doneWhen,
        due,
        share,
        target,
        state,
        doneOn,
        confirmedOn,
      });
    }
  }
}

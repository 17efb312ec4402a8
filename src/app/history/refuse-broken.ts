import { asDay } from '../../domain/day.js';
import { Fault, faultOf } from '../../domain/fault.js';
import { type Goal, isClosed, type Op } from '../../domain/goal.js';
import { answersOf, goalFrom } from '../../domain/goals/goal-from.js';
import { checkMilestones, checkParents } from '../../domain/milestones/check.js';
import { type FlatMeasure, flatMeasure, measureOf } from '../../domain/record.js';
import { refuseEdit, refuseReading } from '../goals/refuse-edit.js';
import type { Deps, Reader, Writer } from '../ports.js';

/**
 * Watches over goals while a change is taken back of which later ones may hold more than its own fields: what it gives says, at
 * any time after, what the ordinary commands would not have let happen and what was not so before; undefined when all is well.
 */
export function watchGoals(
  w: Reader,
  ops: readonly Op[],
  later: readonly Op[],
  today: Deps['today'],
): () => Fault | undefined {
  const own = ops.filter(isOfGoal);
  const since = later.filter(isOfGoal);
  const changedSince = new Set(since.map((op) => op.goalId));
  // Where nothing came later, it becomes what it was before.
  const touched = [...new Set(own.map((op) => op.goalId))].filter(
    (id) => id !== null && changedSince.has(id),
  );
  const before = touched.flatMap((id) => w.goalById(String(id)) ?? []);
  const watched = before.map((goal) => {
    const of = (all: readonly Op[]): Op[] => all.filter((op) => op.goalId === goal.id);
    const held = rules.filter((rule) => faultOf(() => rule(w, goal, today)) === undefined);
    return { goal, held, own: of(own), since: of(since) };
  });
  return () => {
    for (const it of watched) {
      const now = w.goalById(it.goal.id);
      const fault = now === undefined ? undefined : faultOf(() => check(w, it, now, today));
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** The later change because of which something would not hold together; taking them back shows it, and is never kept. */
export function standsInTheWay(
  w: Writer,
  later: readonly Op[],
  broken: () => Fault | undefined,
): number | undefined {
  const ofGoals = later.filter(isOfGoal).map((op) => op.change);
  const numbers = [...new Set(ofGoals)].sort((a, b) => b - a);
  for (const number of numbers) {
    const ops = later.filter((op) => op.change === number);
    const reverted = w.attempt(() => {
      for (const op of [...ops].reverse()) w.revert(op);
      return true;
    });
    if (!reverted) break;
    if (broken() === undefined) return number;
  }
  return numbers[0];
}

interface Watched {
  readonly goal: Goal;
  /** The rules that it kept. */
  readonly held: readonly Rule[];
  readonly own: readonly Op[];
  readonly since: readonly Op[];
}

/** What makes up a goal, how far it is, and what is expected of it on a day. */
function isOfGoal({ entity }: Op): boolean {
  return entity === 'goal' || entity === 'milestone' || entity === 'check-in' || entity === 'break';
}

/** Throws a Fault when a goal does not keep it. */
type Rule = (w: Reader, goal: Goal, today: Deps['today']) => void;

const rules: readonly Rule[] = [
  (_, goal, today) => goalFrom(answersOf(goal), today, (text) => asDay(text)),
  (w, goal) => checkMilestones(goal, w.milestones([goal.id])),
  (w, goal) => checkParents(goal, w.milestones([goal.id])),
  (w, goal) => {
    const early = w.checkIns(goal.id, { to: goal.start }).find((checkIn) => checkIn.day < goal.start);
    if (early === undefined) return;
    throw new Fault(
      'failed',
      `goal ${goal.number} would have a check-in on ${early.day}, before ${goal.start}`,
    );
  },
];

function check(w: Reader, it: Watched, now: Goal, today: Deps['today']): void {
  refuseClosed(it, now);
  refuseEdit(w, it.goal, now);
  refuseOtherMeaning(w, it, now);
  for (const rule of it.held) rule(w, now, today);
}

/** A goal is closed on what it came to, and nothing changes beneath. */
function refuseClosed({ goal, since, own }: Watched, now: Goal): void {
  if (!isClosed(now)) return;
  const moved = (op: Op): boolean => op.entity === 'goal' && op.after !== null && 'state' in op.after;
  if (isClosed(goal) && since.some(moved)) {
    throw new Fault('failed', `goal ${goal.number} was closed on it (${now.state})`);
  }
  if (own.some(moved))
    throw new Fault('failed', `goal ${goal.number} would be closed (${now.state}), and was changed since`);
}

/** A check-in does not come back to a goal whose values mean something else by now. */
function refuseOtherMeaning(w: Reader, { goal, own, since }: Watched, now: Goal): void {
  if (!own.some((op) => op.entity === 'check-in' && typeof op.before?.['value'] === 'number')) return;
  const then: Record<string, unknown> = { ...flatMeasure(goal.measure) };
  for (const op of [...since].reverse()) if (op.entity === 'goal') Object.assign(then, op.before);
  refuseReading(w, { ...now, measure: measureOf(then as unknown as FlatMeasure) }, now);
}

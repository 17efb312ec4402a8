import type { Change, CheckIgnore, Goal } from '../../domain/goal.js';
import type { Answers, DayReader } from '../../domain/goals/answers.js';
import { goalFrom, type Written } from '../../domain/goals/goal-from.js';
import { shorten } from '../../domain/text.js';
import { type BelongingNamed, belongingOf } from '../mentoring/belonging.js';
import type { Deps } from '../ports.js';

/** Few things at once: from this many active goals on, a new one comes with a warning. */
export const manyGoals = 6;

export interface Added {
  readonly goal: Goal;
  readonly written: Written;
  readonly change: Change | null;
  /** Active goals of the same owner, the new one included. */
  readonly active: number;
}

/** A finding of the check that was left as it is when the goal was written, and why. */
export type LeftAside = Pick<CheckIgnore, 'rule' | 'reason'>;

/** Keeps a new goal, with the confidence given at its start as its first check-in, and what was left aside in its check. */
export function addGoal(
  deps: Deps,
  answers: Answers,
  readDay: DayReader,
  aside: readonly LeftAside[] = [],
  belonging: BelongingNamed = {},
): Added {
  const written = goalFrom(answers, deps.today, readDay);
  const { change, result } = deps.store.write({ command: 'new', who: deps.who }, (w) => {
    const goal = w.insertGoal({
      ...written.goal,
      id: w.newId(),
      state: 'active',
      closedOn: null,
      lesson: null,
      instead: null,
      planFrom: null,
      createdAt: deps.now,
      ...belongingOf(w, deps.who, belonging),
    });
    if (written.confidence !== null) {
      w.insert('check-in', {
        id: w.newId(),
        goalId: goal.id,
        day: deps.today,
        value: null,
        note: null,
        confidence: written.confidence,
        evidence: null,
      });
    }
    for (const [rule, reason] of new Map(aside.map((one) => [one.rule, one.reason])))
      w.insert('check-ignore', { id: w.newId(), goalId: goal.id, rule, reason });
    return { summary: `wrote goal ${goal.number}, ${shorten(goal.statement, 60)}`, result: goal };
  });
  const active = deps.store.countGoals({ states: ['active'], person: result.personId });
  return { goal: result, written, change, active };
}

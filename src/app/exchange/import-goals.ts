import { minDay } from '../../domain/day.js';
import type { CheckIn, Milestone } from '../../domain/goal.js';
import type { NewGoal } from '../../domain/goals/goal-from.js';
import type { Deps } from '../ports.js';
import { type Imported, nothingAdded, summaryOf } from './imported.js';

/** A goal of a list, checked, with what belongs to it. */
export interface PlannedGoal {
  readonly goal: NewGoal;
  /** The confidence at its start, kept as its first check-in. */
  readonly confidence: number | null;
  readonly milestones: readonly Omit<Milestone, 'id' | 'goalId'>[];
  /** What the shares of the milestones came to in the file; null where it has none. */
  readonly shares: number | null;
  readonly checkIns: readonly Omit<CheckIn, 'id' | 'goalId'>[];
}

/** Shares in whole percent may miss the whole by a little. */
const roundingOfShares = 0.015;

/** Takes in a list of goals, in one change; one that is here already (same statement, start and due day) is left out. */
export function importGoals(deps: Deps, planned: readonly PlannedGoal[], source: string): Imported {
  const { change, result } = deps.store.write({ command: 'import', who: deps.who }, (w) => {
    const keyOf = (goal: NewGoal): string => `${goal.start} ${goal.due} ${goal.statement}`;
    const known = new Set(w.goals({}).map(keyOf));
    let goals = 0;
    let milestones = 0;
    const scaled: { goal: number; shares: number }[] = [];
    const checkIns: Omit<CheckIn, 'id'>[] = [];
    for (const plan of planned) {
      if (known.has(keyOf(plan.goal))) continue;
      known.add(keyOf(plan.goal));
      const { id, number } = w.insertGoal({
        ...plan.goal,
        id: w.newId(),
        state: 'active',
        closedOn: null,
        lesson: null,
        instead: null,
        planFrom: null,
        createdAt: deps.now,
        personId: null,
        mentorshipId: null,
      });
      goals += 1;
      for (const m of plan.milestones) w.insert('milestone', { ...m, id: w.newId(), goalId: id });
      milestones += plan.milestones.length;
      if (plan.shares !== null && Math.abs(plan.shares - 1) > roundingOfShares)
        scaled.push({ goal: number, shares: plan.shares });
      if (plan.confidence !== null) {
        const { confidence } = plan;
        checkIns.push({
          goalId: id,
          day: minDay(plan.goal.start, deps.today),
          value: null,
          note: null,
          confidence,
          evidence: null,
        });
      }
      for (const c of plan.checkIns) checkIns.push({ ...c, goalId: id });
    }
    w.insertCheckIns(checkIns);
    const added = { ...nothingAdded, goals, milestones, checkIns: checkIns.length };
    return {
      summary: summaryOf(added, source),
      result: { added, already: planned.length - goals, scaled },
    };
  });
  return { ...result, renumbered: [], restored: false, change };
}

import type { DaySpan } from '../../domain/day.js';
import type { Break, Change, Goal } from '../../domain/goal.js';
import {
  checkInsideGoal,
  checkLength,
  checkNotOff,
  spanInWords,
} from '../../domain/progress/days-off-check.js';
import { shorten } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps } from '../ports.js';
import { takesCheckIns } from './check-in-drafts.js';

export interface DaysOffRequest {
  readonly kind: 'break' | 'skip';
  /** The goal's name; undefined for all goals. */
  readonly goal: string | undefined;
  readonly span: DaySpan;
  readonly reason: string | null;
}

export interface DaysOffAdded {
  readonly added: Break;
  readonly goal: Goal | null;
  readonly change: Change | null;
}

/** Keeps days off: a planned break or an excused stretch, of one goal or of all. */
export function addDaysOff(deps: Deps, request: DaysOffRequest): DaysOffAdded {
  const { kind, span, reason } = request;
  checkLength(span);
  const about = { command: kind, who: deps.who, reason };
  const { change, result } = deps.store.write(about, (w) => {
    const goal = request.goal === undefined ? null : takesCheckIns(findGoal(w, request.goal));
    if (goal !== null) checkInsideGoal(goal, span);
    const known = w.breaks(goal === null ? [] : [goal.id]);
    checkNotOff(known, span);
    const added: Break = {
      id: w.newId(),
      goalId: goal?.id ?? null,
      kind,
      from: span.from,
      to: span.to,
      reason,
    };
    w.insert('break', added);
    const whom = goal === null ? 'all goals' : `goal ${goal.number}, ${shorten(goal.statement, 60)}`;
    const verb = kind === 'skip' ? 'skipped' : 'planned a break,';
    return { summary: `${verb} ${spanInWords(span)} on ${whom}`, result: { added, goal } };
  });
  return { ...result, change };
}

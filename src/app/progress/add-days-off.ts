import { type DaySpan, maxDay } from '../../domain/day.js';
import type { Break, Change, Goal } from '../../domain/goal.js';
import { daysOff, workingDays } from '../../domain/progress/days-off.js';
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
  /** The active goals that are due on one of these days; nothing of them can be put off until after. */
  readonly dueInside: readonly DueInside[];
  readonly change: Change | null;
}

/** A goal that is due on a day off, and the working days from tomorrow on that are left for it. */
export interface DueInside {
  readonly goal: Goal;
  readonly daysLeft: number;
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
  return { ...result, dueInside: dueInside(deps, result), change };
}

function dueInside(
  { store, today }: Deps,
  { added, goal }: { readonly added: Break; readonly goal: Goal | null },
): DueInside[] {
  if (added.to === null) return [];
  const due = store.goals({ states: ['active'], dueFrom: maxDay(added.from, today), dueTo: added.to });
  return due
    .filter((one) => goal === null || one.id === goal.id)
    .map((one) => {
      const off = daysOff(store.breaks([one.id]), today);
      return { goal: one, daysLeft: workingDays(maxDay(today, one.start), one.due, off) };
    });
}

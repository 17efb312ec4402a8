import { type Day, formatDayShort } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Goal } from '../../domain/goal.js';
import { checkDays } from '../../domain/goals/answers.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { dueByPace, spread, stretchedTo } from '../../domain/milestones/replan.js';
import { judged } from '../../domain/progress/heading.js';
import { shorten } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps } from '../ports.js';
import {
  type Changed,
  changeMilestones,
  clausesOf,
  type Decision,
  type Situation,
  situation,
} from './change-milestones.js';

/** How to replan: spread what is left over the days left, or move the due day, by the present pace or to a day. */
export type Way =
  | { readonly kind: 'spread' }
  | { readonly kind: 'move-due' }
  | { readonly kind: 'due'; readonly day: Day };

/** What a replan would do; nothing is written. */
export function previewReplan(deps: Deps, name: string, way: Way): Changed {
  const goal = findGoal(deps.store, name);
  refuseClosed(goal);
  const before = situation(deps.store, goal, deps.today);
  const decision = decide(before, way, deps.today);
  const facts = { ...before, goal: decision.goal, milestones: decision.milestones };
  const told = deps.store.told([goal.id], deps.today).get(goal.id) ?? [];
  const after = { ...facts, standing: judged(facts, told, deps.today) };
  return { before, after, easier: clausesOf(before, decision), change: null, waiting: null, lapsed: null };
}

/** Replans a goal in one change; what is done stays. */
export function replanGoal(deps: Deps, name: string, way: Way, because: string | null): Changed {
  return changeMilestones(
    deps,
    { command: 'replan', because },
    (store) => ({ goal: findGoal(store, name) }),
    (it) => ({ ...decide(it, way, deps.today), result: null }),
  ).changed;
}

function decide(it: Situation, way: Way, today: Day): Decision & { readonly goal: Goal } {
  const { goal, milestones, off } = it;
  const { progress } = it.standing;
  if (goal.state === 'paused') {
    throw new Fault('failed', `goal ${goal.number} is paused`, {
      hint: `Take it up again first: mentor resume ${goal.number}.`,
    });
  }
  if (progress.reached) {
    throw new Fault('failed', `goal ${goal.number} has reached its target: nothing is left to replan`, {
      hint: `Close it with mentor close ${goal.number} --achieved.`,
    });
  }
  const named = `goal ${goal.number}, ${shorten(goal.statement, 60)},`;
  if (way.kind === 'spread') {
    const planned = spread(goal, milestones, off, progress, today);
    return {
      ...planned,
      summary: `spread what is left of ${named} over the days to ${formatDayShort(goal.due)}`,
    };
  }
  const due = way.kind === 'due' ? checkedDue(goal, way.day, today) : dueByPace(goal, progress, off, today);
  if (due === goal.due) {
    throw new Fault('failed', `goal ${goal.number} is due on ${due} already: there is nothing to move`);
  }
  return {
    ...stretchedTo(goal, milestones, off, due, today),
    summary: `moved the due day of ${named} from ${formatDayShort(goal.due)} to ${formatDayShort(due)}`,
  };
}

function checkedDue(goal: Goal, due: Day, today: Day): Day {
  checkDays(goal.start, due);
  if (due <= today) throw usage(`the due day ${due} is not after today`, 'Give a later --due.');
  return due;
}

import { Fault } from '../../domain/fault.js';
import { type Goal, type Id, isRunning, type Milestone, runningStates } from '../../domain/goal.js';
import { shorten, shown, titleFits } from '../../domain/text.js';
import type { Reader } from '../ports.js';

/**
 * The goal that a number (`3`, `#3`) or the beginning of a word of its title names. A running goal is preferred to closed
 * ones. Throws not-found, with the candidates where the name fits several.
 */
export function findGoal(store: Reader, name: string): Goal {
  const number = /^#?(\d{1,15})$/.exec(name.trim())?.[1];
  if (number !== undefined) {
    const goal = store.goal(Number(number));
    if (goal !== undefined) return goal;
    throw new Fault('not-found', `there is no goal ${number}`, {
      hint: 'mentor list --all shows the goals there are.',
    });
  }
  const word = shorten(shown(name.trim()), 60);
  if (word === '')
    throw new Fault('usage', 'the name of the goal is empty', { hint: 'Name it by number, e.g. 3.' });
  const found = store.goalsNamed(name);
  const running = found.filter(isRunning);
  const candidates = running.length > 0 ? running : found;
  const [only, ...others] = candidates;
  if (only === undefined) {
    throw new Fault('not-found', `no goal has a word that begins with "${word}"`, {
      hint: 'mentor list --all shows the goals there are.',
    });
  }
  if (others.length === 0) return only;
  throw new Fault(
    'not-found',
    `"${word}" may be ${listed(candidates.map((g) => `${g.number} (${shorten(g.statement, 40)})`))}`,
    {
      hint: 'Name one by its number.',
    },
  );
}

/** A goal, and the milestone of it that was named; null when it is the goal itself. */
export interface GoalOrMilestone {
  readonly goal: Goal;
  readonly milestone: Milestone | null;
  readonly all: Milestone[];
}

/** What a name names: `3` and `half-mar` a goal, `3.2`, `3.2.1` and `half-mar.2` a milestone. */
export function goalOrMilestoneNamed(store: Reader, name: string): GoalOrMilestone {
  if (namesMilestone(store, name)) return findMilestone(store, name);
  const goal = findGoal(store, name);
  return { goal, milestone: null, all: store.milestones([goal.id]) };
}

/**
 * Whether a name ends in the number of a milestone. A title may end so itself, as "Ship version 2.0" does: who types words of
 * a title means that goal.
 */
export function namesMilestone(store: Reader, name: string): boolean {
  if (milestoneNumber.test(name.trim())) return true;
  return dotted.test(name.trim()) && store.goalsNamed(name).length === 0;
}

const milestoneNumber = /^#?\d{1,15}\.\d{1,9}(?:\.\d{1,9})?$/;
const dotted = /^(.+?)\.(\d{1,9})(?:\.(\d{1,9}))?$/;

type Found = GoalOrMilestone & { readonly milestone: Milestone };

/** The milestone named `3.2`, `3.2.1`, by a goal's name and a number: `half-mar.2`, or by its title. */
export function findMilestone(store: Reader, name: string): Found {
  const parts = dotted.exec(name.trim());
  if (parts?.[1] === undefined) return milestoneTitled(store, name);
  try {
    return milestoneNumbered(store, parts[1], name.trim().slice(parts[1].length + 1));
  } catch (error) {
    // The title of a milestone may end like a number, too.
    if (milestoneNumber.test(name.trim()) || milestonesTitled(store, name).found.length === 0) throw error;
    return milestoneTitled(store, name);
  }
}

function milestoneNumbered(store: Reader, goalName: string, number: string): Found {
  const goal = findGoal(store, goalName);
  const all = store.milestones([goal.id]);
  const [first, second] = number.split('.').map(Number);
  const top = all.find((m) => m.parentId === null && m.number === first);
  const milestone =
    second === undefined ? top : all.find((m) => m.parentId === top?.id && m.number === second);
  if (top !== undefined && milestone !== undefined) return { goal, milestone, all };
  throw new Fault('not-found', `goal ${goal.number} has no milestone ${number}`, {
    hint: `mentor show ${goal.number} lists its milestones.`,
  });
}

/** Milestones of running goals whose title begins with the name, or has a word that begins with it. */
export function milestonesTitled(
  store: Reader,
  name: string,
): { readonly found: Milestone[]; readonly every: Milestone[]; readonly goals: ReadonlyMap<Id, Goal> } {
  const fits = titleFits(name);
  const goals = store.goals({ states: runningStates });
  const every = store.milestones(goals.map((goal) => goal.id));
  return {
    found: every.filter((m) => fits(m.title)),
    every,
    goals: new Map(goals.map((goal) => [goal.id, goal])),
  };
}

function milestoneTitled(store: Reader, name: string): Found {
  const { found, every, goals: byId } = milestonesTitled(store, name);
  const [only, ...others] = found;
  const goal = only && byId.get(only.goalId);
  if (only === undefined || goal === undefined) {
    throw new Fault('not-found', `no milestone is called "${shorten(shown(name), 60)}"`, {
      hint: 'Name it like 3.2; mentor show 3 lists them.',
    });
  }
  const all = every.filter((m) => m.goalId === goal.id);
  if (others.length === 0) return { goal, milestone: only, all };
  const label = (m: Milestone): string =>
    `${milestoneName(byId.get(m.goalId)?.number ?? 0, m, every)} (${shorten(m.title, 40)})`;
  throw new Fault('not-found', `"${shorten(shown(name), 60)}" may be ${listed(found.map(label))}`, {
    hint: 'Name one by its number.',
  });
}

/** `3.2`, or `3.2.1` for a part of a milestone. */
export function milestoneName(goalNumber: number, m: Milestone, all: readonly Milestone[]): string {
  const parent = m.parentId === null ? undefined : all.find((other) => other.id === m.parentId);
  return parent === undefined ? `${goalNumber}.${m.number}` : `${goalNumber}.${parent.number}.${m.number}`;
}

function listed(names: readonly string[]): string {
  const shownNames = names.slice(0, 5);
  const more = names.length - shownNames.length;
  const last = more > 0 ? `${more} more` : shownNames.pop();
  return `${shownNames.join(', ')} or ${last ?? ''}`;
}

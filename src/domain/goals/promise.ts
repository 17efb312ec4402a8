import type { Day } from '../day.js';
import type { Fields, Goal, Measure, Op } from '../goal.js';
import { type FlatMeasure, flatMeasure, measureOf } from '../record.js';
import { easier, type Promised } from './easier.js';

/** One change of a promise, with what it made easier. */
interface PromiseStep {
  /** The number of the change in the history. */
  readonly change: number;
  readonly before: Promised;
  readonly after: Promised;
  readonly easier: readonly string[];
}

/** What was promised first, what is promised now, and every step between. */
export interface PromiseHistory {
  readonly first: Promised;
  readonly now: Promised;
  readonly steps: readonly PromiseStep[];
}

const promisedFields = ['measure', 'unit', 'baseline', 'target', 'per', 'start', 'due'] as const;

/**
 * The promise of a goal through time, read backwards from the goal as it is and its ops (oldest first). A step that was
 * taken back (by an undo, or by hand) does not count.
 */
export function promiseHistory(goal: Goal, ops: readonly Op[]): PromiseHistory {
  const steps: PromiseStep[] = [];
  let state: Fields = { ...flatMeasure(goal.measure), start: goal.start, due: goal.due };
  const written = ops.filter(
    (op) => op.entity === 'goal' && op.entityId === goal.id && op.before !== null && op.after !== null,
  );
  for (const op of [...written].reverse()) {
    const after = state;
    state = { ...state, ...op.before };
    if (promisedFields.every((field) => (after[field] ?? null) === (state[field] ?? null))) continue;
    const [before, then] = [promisedBy(state), promisedBy(after)];
    steps.unshift({ change: op.change, before, after: then, easier: easier(before, then) });
  }
  return {
    first: promisedBy(state),
    now: { measure: goal.measure, start: goal.start, due: goal.due },
    steps: withoutTaken(steps),
  };
}

function promisedBy(flat: Fields): Promised {
  const measure = measureOf(flat as unknown as FlatMeasure);
  return { measure, start: flat['start'] as Day, due: flat['due'] as Day };
}

/** The steps without those pairs of which the second brings back what was before the first. */
function withoutTaken(steps: readonly PromiseStep[]): PromiseStep[] {
  const kept: PromiseStep[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    if (last !== undefined && alike(last.before, step.after)) kept.pop();
    else kept.push(step);
  }
  return kept;
}

function alike(a: Promised, b: Promised): boolean {
  const [x, y]: Measure[] = [a.measure, b.measure];
  return a.start === b.start && a.due === b.due && JSON.stringify(x) === JSON.stringify(y);
}

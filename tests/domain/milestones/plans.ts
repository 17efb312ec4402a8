import { asDay, type Day } from '../../../src/domain/day.js';
import type { Goal, Measure, Milestone } from '../../../src/domain/goal.js';
import { aGoal, kilometres } from '../../goals.js';

export const day = asDay;
export const byMilestones = { kind: 'milestones' } as const satisfies Measure;
export const thrice = { kind: 'habit', times: 3, per: 'week', unit: null } as const satisfies Measure;
export const ways = { kind: 'learning', ways: 8 } as const satisfies Measure;
export const pounds = {
  kind: 'number',
  unit: 'kg',
  baseline: 92,
  target: 85,
  reading: 'level',
} as const satisfies Measure;
export const books = {
  kind: 'number',
  unit: 'books',
  baseline: 0,
  target: 24,
  reading: 'total',
} as const satisfies Measure;
export { kilometres };

/** A goal from 1 September 2026 to 1 May 2027 with a measure. */
export function told(measure: Measure, more: Partial<Goal> = {}): Goal {
  return aGoal('goal', { measure, ...more });
}

/** A milestone of that goal: `m('a', '2026-12-01', { share: 0.5 })`. */
export function m(id: string, due: string, more: Partial<Milestone> = {}): Milestone {
  const state = more.state ?? 'open';
  return {
    id,
    goalId: 'goal',
    parentId: null,
    number: 1,
    position: 0,
    title: id,
    doneWhen: null,
    due: asDay(due),
    share: 1,
    target: null,
    doneOn: state === 'open' ? null : asDay(due),
    confirmedOn: null,
    ...more,
    state,
  };
}

/** Milestones in their order, numbered, with even shares. */
export function row(...dues: (readonly [id: string, due: string, more?: Partial<Milestone>])[]): Milestone[] {
  return dues.map(([id, due, more], i) =>
    m(id, due, { number: i + 1, position: i, share: 1 / dues.length, ...more }),
  );
}

/** The Fault of what is done, as `kind: message`. */
export function fault(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'kind' in error) return `${String(error.kind)}: ${error.message}`;
    throw error;
  }
  return 'nothing was wrong';
}

export function dues(milestones: readonly { readonly due: Day }[]): Day[] {
  return milestones.map((one) => one.due);
}

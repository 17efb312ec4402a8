import type { Fields, Goal, Id, Milestone } from '../goal.js';
import { goalBefore } from '../reports/as-it-stood.js';

/** A write that an easing will do: fields before (null: it will be made) and after (null: it will be removed). */
export interface EasingWrite {
  readonly entity: 'goal' | 'milestone';
  readonly id: Id;
  /** What it was when the easing was asked for; more than what is written where that has to be the same still. */
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** What makes up a measure: each field means what it does by the others. */
export const measureFields = ['measure', 'unit', 'baseline', 'target', 'reading', 'per'] as const;

/** Fields of a goal that mean something by each other: its measure, its time, the plan line, whose it is. */
export const fieldsTogether: readonly (readonly string[])[] = [
  measureFields,
  ['start', 'due'],
  ['planDay', 'planValue'],
  ['personId', 'mentorshipId'],
];

/** Fields in which a goal promises something; only these wait. */
export const promiseFields: readonly string[] = fieldsTogether.flat();

/** A goal and its milestones with the writes done. */
export function eased(
  goal: Goal,
  milestones: readonly Milestone[],
  writes: readonly EasingWrite[],
): { readonly goal: Goal; readonly milestones: readonly Milestone[] } {
  const own = writes.filter((one) => one.entity === 'goal' && one.after !== null);
  const ops = own.map(({ entity, id, before, after }) => ({
    ...{ change: 0, part: 0, entity, entityId: id, goalId: goal.id },
    ...{ before: after, after: before },
  }));
  const byId = new Map(milestones.map((m) => [m.id, m]));
  for (const { entity, id, after } of writes) {
    if (entity !== 'milestone') continue;
    if (after === null) byId.delete(id);
    else byId.set(id, { ...byId.get(id), ...(after as unknown as Milestone) });
  }
  return {
    goal: goalBefore(goal, ops.reverse()) ?? goal,
    milestones: [...byId.values()].sort((a, b) => a.position - b.position || a.number - b.number),
  };
}

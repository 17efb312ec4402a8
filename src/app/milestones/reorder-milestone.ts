import { usage } from '../../domain/fault.js';
import type { Milestone } from '../../domain/goal.js';
import { checkMilestones } from '../../domain/milestones/check.js';
import { reordered } from '../../domain/milestones/order.js';
import { wholeOf } from '../../domain/milestones/stretch.js';
import { labelOf, siblingsOf } from '../../domain/milestones/tree.js';
import { findMilestone } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import type { Situation } from './change-milestones.js';
import { type ChangedOne, changeOne } from './edit-milestones.js';

/** Where a milestone comes to: a place counted from 1, or before or after another one. */
export type Place = { readonly to: number } | { readonly before: string } | { readonly after: string };

/** Moves a milestone to another place; days and targets stay, the titles move between them. */
export function reorderMilestone(deps: Deps, name: string, place: Place): ChangedOne {
  return changeOne(deps, name, null, (it, m, store) => {
    const level = siblingsOf(it.milestones, m).sort((a, b) => a.position - b.position);
    const to = 'to' in place ? place.to : placeBeside(store, it, m, level, place);
    const milestones = reordered(it.goal, it.milestones, m, to, wholeOf(it.goal, it.off));
    checkMilestones(it.goal, milestones);
    return {
      milestones,
      summary: `put ${labelOf(it.goal, m, it.milestones)} in place ${to} of ${level.length}`,
      free: true,
    };
  });
}

function placeBeside(
  store: Reader,
  it: Situation,
  m: Milestone,
  level: readonly Milestone[],
  place: { readonly before: string } | { readonly after: string },
): number {
  const name = 'before' in place ? place.before : place.after;
  const other = findMilestone(store, name).milestone;
  const [from, at] = [
    level.findIndex((one) => one.id === m.id),
    level.findIndex((one) => one.id === other.id),
  ];
  if (at === -1 || at === from) {
    throw usage(
      `${labelOf(it.goal, m, it.milestones)} cannot come beside ${at === from ? 'itself' : `${name}, which is not on its level`}`,
      'Name one of the same goal or, for a part, of the same milestone.',
    );
  }
  // Places are counted with the milestone itself, which leaves its own.
  if ('before' in place) return from < at ? at : at + 1;
  return from < at ? at + 1 : at + 2;
}

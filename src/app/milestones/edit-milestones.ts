import type { Day } from '../../domain/day.js';
import { formatDayShort } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { checkMilestones } from '../../domain/milestones/check.js';
import { moved } from '../../domain/milestones/order.js';
import { withAdded, withoutOne, withWeight } from '../../domain/milestones/shares.js';
import { wholeOf } from '../../domain/milestones/stretch.js';
import { withTarget } from '../../domain/milestones/titles.js';
import { isDone, labelOf, lastPlace, placed } from '../../domain/milestones/tree.js';
import { plural } from '../../domain/number.js';
import { findMilestone, goalOrMilestoneNamed } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { type Changed, changeMilestones, type Decision, type Situation } from './change-milestones.js';

/** A change of milestones, with the one that it is about as it is now; null when it is gone. */
export type ChangedOne = Changed & { readonly milestone: Milestone | null };

export interface NewMilestone {
  /** A goal, or the milestone of which it becomes a part. */
  readonly to: string;
  readonly title: string;
  /** Null: the day of the milestone it belongs to. */
  readonly due: Day | null;
  readonly target: number | null;
  readonly doneWhen: string | null;
  /** Share of the whole goal; null: as much as the open ones have on average. */
  readonly weight: number | null;
}

/** The goal or the milestone to which another is added; a word means a goal. */
export function placeToAdd(store: Reader, name: string): { goal: Goal; parent: Milestone | null } {
  const { goal, milestone, all } = goalOrMilestoneNamed(store, name);
  if (milestone === null) return { goal, parent: null };
  if (milestone.parentId !== null) {
    throw usage(
      `${labelOf(goal, milestone, all)} is a part itself, and a part has no parts`,
      'Add the new part beside it, to the milestone it belongs to.',
    );
  }
  return { goal, parent: milestone };
}

/** Adds a milestone to a goal, or a part to a milestone. */
export function addMilestone(deps: Deps, fresh: NewMilestone): ChangedOne {
  const { changed, result } = changeMilestones(
    deps,
    { command: 'milestone', because: null },
    (store) => placeToAdd(store, fresh.to),
    (it, { parent }, w) => {
      const { goal } = it;
      if (parent !== null && isDone(parent)) {
        throw new Fault(
          'failed',
          `${labelOf(goal, parent, it.milestones)} is done, and takes no more parts`,
          {
            hint: `Open it again first: mentor untick ${fresh.to}.`,
          },
        );
      }
      const due = fresh.due ?? parent?.due;
      if (due === undefined) throw usage('a milestone needs a day', 'Give it with --due.');
      const id = w.newId();
      const { title, target, doneWhen } = fresh;
      const m: Milestone = {
        ...{ id, goalId: goal.id, parentId: parent?.id ?? null, title, due, target, doneWhen },
        ...{ number: w.nextMilestoneNumber(goal.id, parent?.id ?? null), position: lastPlace },
        ...{ share: 0, state: 'open', doneOn: null, confirmedOn: null },
      };
      const milestones = placed(withAdded(it.milestones, m, fresh.weight));
      checkMilestones(goal, milestones);
      return { milestones, summary: `added ${labelOf(goal, m, milestones)}`, result: id };
    },
  );
  return { ...changed, milestone: oneOf(changed, result) };
}

export interface MilestoneEdit {
  readonly title?: string;
  readonly doneWhen?: string | null;
  readonly target?: number;
  readonly weight?: number;
}

/** Changes the title, definition of done, target or weight of a milestone. */
export function editMilestone(
  deps: Deps,
  name: string,
  edit: MilestoneEdit,
  because: string | null,
): ChangedOne {
  return changeOne(deps, name, because, (it, m) => {
    const { goal } = it;
    const label = labelOf(goal, m, it.milestones);
    if (isDone(m) && (edit.target !== undefined || edit.weight !== undefined)) {
      throw new Fault(
        'failed',
        `${label} is done: its target and weight are part of the progress that was shown`,
        {
          hint: `Open it again first: mentor untick ${name}.`,
        },
      );
    }
    const retargeted =
      edit.target === undefined ? m : withTarget(m, edit.target, goal, wholeOf(goal, it.off));
    const edited: Milestone = {
      ...retargeted,
      title: edit.title ?? retargeted.title,
      doneWhen: edit.doneWhen === undefined ? m.doneWhen : edit.doneWhen,
    };
    const replaced = it.milestones.map((one) => (one.id === m.id ? edited : one));
    const milestones = edit.weight === undefined ? replaced : withWeight(replaced, m.id, edit.weight);
    if (edit.target !== undefined) checkMilestones(goal, milestones);
    return { milestones, summary: `changed ${labelOf(goal, edited, milestones)}` };
  });
}

/** Moves a milestone to another day; the order stays. */
export function moveMilestone(deps: Deps, name: string, due: Day, because: string | null): ChangedOne {
  return changeOne(deps, name, because, (it, m) => {
    const { goal } = it;
    const label = labelOf(goal, m, it.milestones);
    if (isDone(m)) {
      throw new Fault('failed', `${label} is done; its day is history`, {
        hint: `Open it again first: mentor untick ${name}.`,
      });
    }
    const milestones = moved(it.milestones, m.id, due);
    checkMilestones(goal, milestones);
    return {
      milestones: placed(milestones),
      summary: `moved ${label} from ${formatDayShort(m.due)} to ${formatDayShort(due)}`,
    };
  });
}

/** Removes a milestone and its parts; its share goes to the others, so that progress stays where that is possible. */
export function removeMilestone(deps: Deps, name: string, because: string | null): ChangedOne {
  return changeOne(deps, name, because, (it, m) => {
    const parts = it.milestones.filter((one) => one.parentId === m.id).length;
    const withParts = parts === 0 ? '' : ` and its ${plural(parts, 'part')}`;
    return {
      milestones: placed(withoutOne(it.milestones, m.id)),
      summary: `removed ${labelOf(it.goal, m, it.milestones)}${withParts}`,
    };
  });
}

/** Changes what a name names; gives it as it is afterwards. */
export function changeOne(
  deps: Deps,
  name: string,
  because: string | null,
  decide: (it: Situation, m: Milestone, store: Reader) => Decision,
): ChangedOne {
  const { changed, result } = changeMilestones(
    deps,
    { command: 'milestone', because },
    (store) => findMilestone(store, name),
    (it, { milestone }, w) => ({ ...decide(it, milestone, w), result: milestone.id }),
  );
  return { ...changed, milestone: oneOf(changed, result) };
}

function oneOf(changed: Changed, id: string): Milestone | null {
  return changed.after.milestones.find((m) => m.id === id) ?? null;
}

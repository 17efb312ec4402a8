import { Fault, usage } from '../../domain/fault.js';
import type { Goal, Id, Milestone } from '../../domain/goal.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { checkMilestones } from '../../domain/milestones/check.js';
import { type How, propose, type Row } from '../../domain/milestones/propose.js';
import { afterSplit, divide, type Splitting, splitting } from '../../domain/milestones/shares.js';
import { type Stretch, stretchOf } from '../../domain/milestones/stretch.js';
import { isDone, labelOf, lastPlace, placed } from '../../domain/milestones/tree.js';
import { plural } from '../../domain/number.js';
import { shorten } from '../../domain/text.js';
import { goalOrMilestoneNamed } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { type Changed, changeMilestones, type Situation, situation } from './change-milestones.js';

/** What there is to split: a goal, or one of its milestones. */
export interface ToSplit extends Situation {
  readonly parent: Milestone | null;
  readonly split: Splitting;
  readonly stretch: Stretch;
}

/** What a name says is to be split, and what of it is left. Throws a Fault where nothing is. */
export function toSplit(deps: Deps, name: string): ToSplit {
  const { goal, parent } = found(deps.store, name);
  refuseClosed(goal);
  const it = situation(deps.store, goal, deps.today);
  const split = roomFor(it, parent);
  return { ...it, parent, split, stretch: stretchOf(goal, it.milestones, it.off, deps.today, parent) };
}

/** The proposed milestones of what is to be split. */
export function proposeSplit(it: ToSplit, how: How): Row[] {
  const rows = propose(it.stretch, how);
  checkRows(it, rows);
  return rows;
}

/** The share of the whole goal that each row would have. */
export function sharesOfRows(it: ToSplit, rows: readonly Row[]): number[] {
  return divide(
    it.split.room,
    rows.map((row) => row.weight),
  );
}

/** Throws the Fault of what is wrong with rows: their days, their order, their targets. */
export function checkRows(it: ToSplit, rows: readonly Row[]): void {
  const fresh = rows.map((row, i) => milestoneOf(it.goal, it.parent, row, i, { id: `new-${i}`, number: 0 }));
  checkMilestones(it.goal, placed(afterSplit(it.split, fresh)));
}

/**
 * Keeps the rows as milestones. Done milestones stay with their share, so progress stays what it was; open ones are replaced, if they are
 * among those that `mayReplace` names.
 */
export function saveSplit(
  deps: Deps,
  request: {
    readonly name: string;
    readonly rows: readonly Row[];
    readonly mayReplace: readonly Id[];
    readonly because: string | null;
  },
): Changed & { readonly fresh: readonly Milestone[] } {
  const { name, rows, mayReplace, because } = request;
  const { changed, result: made } = changeMilestones(
    deps,
    { command: 'split', because },
    (store) => found(store, name),
    (it, { parent }, w) => {
      const split = roomFor(it, parent);
      refuseReplacing(it.goal, split.replaced, mayReplace);
      const base = parent === null ? 0 : w.nextMilestoneNumber(it.goal.id, parent.id);
      const fresh = rows.map((row, i) => {
        const number = parent === null ? w.nextMilestoneNumber(it.goal.id, null) : base + i;
        return milestoneOf(it.goal, parent, row, i, { id: w.newId(), number });
      });
      const milestones = placed(afterSplit(split, fresh));
      checkMilestones(it.goal, milestones);
      const what =
        parent === null
          ? `goal ${it.goal.number}, ${shorten(it.goal.statement, 60)},`
          : labelOf(it.goal, parent, it.milestones);
      return {
        milestones,
        summary: `split ${what} into ${plural(rows.length, parent === null ? 'milestone' : 'part')}`,
        result: fresh.map((m) => m.id),
      };
    },
  );
  return { ...changed, fresh: changed.after.milestones.filter((m) => made.includes(m.id)) };
}

function milestoneOf(
  goal: Goal,
  parent: Milestone | null,
  row: Row,
  i: number,
  own: { readonly id: Id; readonly number: number },
): Milestone {
  const { title, due, target, doneWhen, weight } = row;
  // The weight becomes a share when the room is divided.
  const rest = {
    title,
    due,
    target,
    doneWhen,
    share: weight,
    state: 'open',
    doneOn: null,
    confirmedOn: null,
  } as const;
  return { ...own, ...rest, goalId: goal.id, parentId: parent?.id ?? null, position: lastPlace - 1000 + i };
}

/** What is to be split; of milestones only one that is open and no part itself. */
function found(store: Reader, name: string): { goal: Goal; parent: Milestone | null } {
  const { goal, milestone, all } = goalOrMilestoneNamed(store, name);
  if (milestone === null) return { goal, parent: null };
  if (milestone.parentId !== null) {
    throw usage(
      `${labelOf(goal, milestone, all)} is a part itself, and a part has no parts`,
      'Split the milestone it belongs to, or add a part beside it.',
    );
  }
  if (isDone(milestone)) {
    throw new Fault('failed', `${labelOf(goal, milestone, all)} is done`, {
      hint: 'Split one that is open.',
    });
  }
  return { goal, parent: milestone };
}

function roomFor(it: Situation, parent: Milestone | null): Splitting {
  const split = splitting(it.milestones, parent);
  if (split.room > 1e-9) return split;
  const begun = split.kept.find((m) => m.parentId === null && !isDone(m));
  throw new Fault('failed', `nothing of goal ${it.goal.number} is left to split`, {
    hint:
      begun === undefined
        ? `Every milestone is done. Add one with mentor milestone add ${it.goal.number}.`
        : `Split what has begun: mentor split ${it.goal.number}.${begun.number}.`,
  });
}

/** The sentence on open milestones that a split would replace; nobody loses them without having said so. */
function refuseReplacing(goal: Goal, replaced: readonly Milestone[], may: readonly Id[]): void {
  const left = replaced.filter((m) => !may.includes(m.id));
  if (left.length === 0) return;
  throw usage(
    `this would replace ${plural(left.length, 'open milestone')} of goal ${goal.number}`,
    'Add --replace to put the new ones in their place; what is done stays.',
  );
}

import { milestoneName } from '../../app/goals/find-goal.js';
import { clausesOfEasing } from '../../app/mentoring/easings.js';
import type { PromiseChanged } from '../../app/mentoring/park-easing.js';
import type { Changed } from '../../app/milestones/change-milestones.js';
import type { Ticked } from '../../app/milestones/tick.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { tidy } from '../../domain/number.js';
import { checkInJson, milestoneJson, rowStandingJson } from '../goals/goal-json.js';
import type { Line } from './milestone-table.js';

function named(
  goal: Goal,
  chosen: readonly Milestone[],
  all: readonly Milestone[],
): Record<string, unknown>[] {
  return chosen.map((m) => milestoneJson(m, milestoneName(goal.number, m, all)));
}

/** What waits until the goal gets easier; null when nothing does. */
function waitingJson({ waiting }: PromiseChanged): Record<string, unknown> | null {
  if (waiting === null) return null;
  const { day, effectiveOn, who, reason } = waiting.easing;
  const { side, name } = waiting.by;
  return {
    ...{ day, effectiveOn, who, reason, clauses: clausesOfEasing(waiting.easing) },
    acknowledgeBy: { side, name },
  };
}

/** A split as `--json` shows it; names are null as long as nothing is saved. */
export function splitJson(
  goal: Goal,
  part: string | null,
  lines: readonly Line[],
  change: number | null,
  replaced: number,
  saving: PromiseChanged = { waiting: null, lapsed: null },
): Record<string, unknown> {
  return {
    goal: goal.number,
    milestone: part,
    saved: change !== null && saving.waiting === null,
    change,
    replaced,
    waiting: waitingJson(saving),
    milestones: lines.map(({ name, title, due, target, share, doneWhen }) => ({
      name: change === null ? null : name,
      title,
      doneWhen,
      due,
      target,
      share: tidy(share),
    })),
  };
}

/** A change of milestones: all of them as they are now, the name of the one it was about, and progress before and after. */
export function milestonesJson(changed: Changed, about: Milestone | null): Record<string, unknown> {
  const { goal, milestones, standing } = changed.after;
  return {
    goal: goal.number,
    milestone: about === null ? null : milestoneName(goal.number, about, milestones),
    change: changed.change?.number ?? null,
    doneBefore: tidy(changed.before.standing.progress.share),
    doneNow: tidy(standing.progress.share),
    waiting: waitingJson(changed),
    milestones: named(goal, milestones, milestones),
  };
}

/** A tick, or the opposite: what it touched, the check-in it made, and where the goal stands now. */
export function tickJson(ticked: Ticked): Record<string, unknown> {
  const { goal, milestones } = ticked.after;
  return {
    goal: goal.number,
    milestone: ticked.milestone === null ? null : milestoneName(goal.number, ticked.milestone, milestones),
    change: ticked.change?.number ?? null,
    confirmed: ticked.confirmed,
    confirmBy:
      ticked.key === null || ticked.milestone?.state !== 'claimed'
        ? null
        : { side: ticked.key.side, name: ticked.key.name },
    touched: named(goal, ticked.touched, milestones),
    checkIn: ticked.checkIn === null ? null : checkInJson(ticked.checkIn),
    standing: rowStandingJson(ticked.after),
  };
}

/** A replan, or its preview: due day, need and milestones before and after. */
export function replanJson(changed: Changed, saved: boolean): Record<string, unknown> {
  const side = ({ goal, milestones, standing }: Changed['before']): Record<string, unknown> => ({
    due: goal.due,
    planFrom: goal.planFrom,
    neededPerWeek: standing.neededPerWeek === null ? null : tidy(standing.neededPerWeek),
    milestones: named(goal, milestones, milestones),
  });
  return {
    goal: changed.after.goal.number,
    saved,
    change: changed.change?.number ?? null,
    easier: changed.easier,
    waiting: waitingJson(changed),
    before: side(changed.before),
    after: side(changed.after),
  };
}

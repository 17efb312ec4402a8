import * as v from 'valibot';
import type { PlannedGoal } from '../app/exchange/import-goals.js';
import type { Day } from '../domain/day.js';
import type { Goal, Milestone } from '../domain/goal.js';
import type { DayReader } from '../domain/goals/answers.js';
import { checkMilestones } from '../domain/milestones/check.js';
import { readMilestone } from '../domain/milestones/fields.js';
import { divide } from '../domain/milestones/shares.js';
import { placed } from '../domain/milestones/tree.js';
import { checked, strict, text } from './check-values.js';
import type { MistakeList, Place } from './mistakes.js';
import type { Path } from './places.js';

const amount = v.union([v.number(), v.string()], 'it must be a number');
const milestone = strict({
  title: text(readMilestone.title),
  due: v.string(),
  target: v.optional(v.nullable(amount), null),
  share: v.optional(v.nullable(amount), null),
  doneWhen: v.optional(v.nullable(text(readMilestone.doneWhen)), null),
  doneOn: v.optional(v.nullable(v.string()), null),
});

/** The milestones of a goal in a list: title and due day, and if wanted target, share in percent, doneWhen and doneOn. */
export function readMilestones(
  raw: unknown,
  goal: Goal,
  how: { readonly today: Day; readonly readDay: DayReader },
  at: (path: Path) => () => Place,
  mistakes: MistakeList,
): Pick<PlannedGoal, 'milestones' | 'shares'> {
  const none = { milestones: [], shares: null };
  if (raw === null) return none;
  if (!Array.isArray(raw)) {
    mistakes.add('milestones must be a list', at([])());
    return none;
  }
  const read = raw.flatMap((one: unknown, i) => {
    const shape = checked(milestone, one, [], (path) => at([i, ...path])(), mistakes);
    if (shape === undefined) return [];
    const part = <T>(field: string, check: () => T): T | undefined => mistakes.try(at([i, field]), check);
    const due = part('due', () => how.readDay(shape.due, 'due'));
    const doneOn =
      shape.doneOn === null ? null : part('doneOn', () => how.readDay(shape.doneOn ?? '', 'doneOn'));
    const target =
      shape.target === null ? null : part('target', () => readMilestone.target(String(shape.target)));
    const share = shape.share === null ? null : part('share', () => readMilestone.share(String(shape.share)));
    if (due === undefined || doneOn === undefined || target === undefined || share === undefined) return [];
    if (doneOn !== null && doneOn > how.today) {
      mistakes.add(`${doneOn} is in the future`, at([i, 'doneOn'])());
      return [];
    }
    return [{ title: shape.title, doneWhen: shape.doneWhen, due, doneOn, target, share }];
  });
  if (read.length < raw.length) return none;
  if (read.some((m) => m.share === null) && read.some((m) => m.share !== null)) {
    mistakes.add('some milestones have a share and some have none', at([])());
    return none;
  }
  const all = placed(
    read.map(({ share, ...m }, i): Milestone => {
      return {
        ...m,
        id: String(i),
        goalId: goal.id,
        parentId: null,
        number: i + 1,
        position: i,
        share: share ?? 0,
        state: m.doneOn === null ? 'open' : 'claimed',
        confirmedOn: null,
      };
    }),
  );
  const shares = divide(1, weights(all, goal));
  mistakes.try(at([]), () => checkMilestones(goal, all));
  const given = all.reduce((sum, m) => sum + m.share, 0);
  return {
    milestones: all.map(({ id: _, goalId: __, ...m }, i) => ({ ...m, number: i + 1, share: shares[i] ?? 0 })),
    shares: given === 0 ? null : given,
  };
}

/** The shares given; else the way from target to target; else the same for each. */
function weights(all: readonly Milestone[], goal: Goal): number[] {
  if (all.some((m) => m.share > 0)) return all.map((m) => m.share);
  const from = goal.measure.kind === 'number' ? goal.measure.baseline : 0;
  if (all.some((m) => m.target === null)) return all.map(() => 1);
  return all.map((m, i) => Math.abs((m.target ?? 0) - (all[i - 1]?.target ?? from)));
}

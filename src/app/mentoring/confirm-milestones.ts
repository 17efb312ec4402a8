import type { Day } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import type { Goal, Id } from '../../domain/goal.js';
import { confirmed } from '../../domain/milestones/tick.js';
import { labelOf } from '../../domain/milestones/tree.js';
import type { Writer } from '../ports.js';

/**
 * Notes that the other side agrees that claimed milestones are done, with their parts. What was agreed to before stays as it
 * was; what is open throws a Fault, since its owner has to tick it first.
 */
export function confirmMilestones(w: Writer, goal: Goal, ids: readonly Id[], day: Day): void {
  const all = w.milestones([goal.id]);
  for (const id of ids) {
    const m = all.find((one) => one.id === id);
    if (m === undefined) {
      throw new Fault('not-found', `a milestone of goal ${goal.number} is not there any more`, {
        hint: `mentor show ${goal.number} lists them.`,
      });
    }
    if (m.state === 'open') {
      throw new Fault('failed', `${labelOf(goal, m, all)} is open: it is ticked first, then confirmed`, {
        hint: 'mentor tick MILESTONE --by NAME ticks it for its owner.',
      });
    }
  }
  const was = new Map(all.map((m) => [m.id, m.state]));
  for (const m of confirmed(all, ids, day)) {
    if (was.get(m.id) === m.state) continue;
    w.update('milestone', m.id, { state: m.state, confirmedOn: m.confirmedOn });
  }
}

import { laterDue, laterInWords, slipInWords, slipOf } from '../progress/slip.js';
import type { FactRule, GoalRecord } from './facts-rule.js';

/** The rule on one's own past promises. */
export const SLIP: readonly FactRule[] = [
  {
    id: 'F7',
    letter: 'achievable',
    severity: 'warning',
    name: 'promises that took longer',
    uses: 'closed goals of the same area and measure, or of either, or all: the day first promised and the day they were closed; from three on, at most the newest twenty; and the day first promised of this one',
    reason: 'Your goals of this kind took longer than was promised.',
    question: 'Which day would you promise if somebody else had this record?',
    running: true,
    find: (record) => told(record)?.replace(/\.$/, ''),
  },
];

/** What is said at the moment of promising too, so that a goal has one record wherever it is looked at. */
function told({ goal, closed, firstPromise }: GoalRecord): string | undefined {
  const slip = slipOf(closed, { id: goal.id, area: goal.area, kind: goal.measure.kind });
  if (slip === undefined) return undefined;
  const later = laterDue(slip, firstPromise, goal.due);
  if (later !== undefined) return laterInWords(slip, goal.due, later);
  return slip.achieved.length === 0 ? slipInWords(slip) : undefined;
}

import { addDays, type Day, daysBetween, formatDayShort } from '../day.js';
import type { Goal } from '../goal.js';
import { plural } from '../number.js';
import { median, slipOf, times, WORTH } from '../progress/slip.js';
import type { Closed, FactRule, GoalRecord } from './facts-rule.js';

/** What became of past promises: those of one kind, where there are enough. */
export interface Slip {
  /** How these goals are alike, e.g. `in health, told by a number`; empty for all. */
  readonly kind: string;
  /** Real over planned duration of each achieved goal, smallest first. */
  readonly ratios: readonly number[];
  readonly missed: number;
}

/** The rule on one's own past promises. */
export const SLIP: readonly FactRule[] = [
  {
    id: 'F7',
    letter: 'achievable',
    severity: 'warning',
    name: 'promises that took longer',
    uses: 'closed goals of the same area and measure, or of either, or all: the day first promised and the day they were closed; from three on, at most the newest twenty',
    reason: 'Your goals of this kind took longer than was promised.',
    question: 'Which day would you promise if somebody else had this record?',
    running: true,
    find: (record) => {
      const slip = slipFor(record.goal, record.closed);
      return slip === undefined ? undefined : told(record, slip);
    },
  },
];

/** The slip of the closed goals most like this one of which there are enough; goals let go are decisions and do not count. */
export function slipFor(goal: Goal, closed: readonly Closed[]): Slip | undefined {
  const slip = slipOf(closed, { id: goal.id, area: goal.area, kind: goal.measure.kind });
  return slip && { kind: slip.kind, ratios: slip.achieved, missed: slip.missed.length };
}

function told({ goal }: GoalRecord, { kind, ratios, missed }: Slip): string | undefined {
  const group = kind === '' ? 'closed' : `closed ${kind}`;
  const [least, most] = [ratios[0], ratios.at(-1)];
  if (least === undefined || most === undefined)
    return `of ${plural(missed, 'goal')} ${group}, none was achieved`;
  const slip = median(ratios);
  if (slip < WORTH) return undefined;
  const range = ratios.length > 1 ? ` (${times(least)} to ${times(most)})` : '';
  const later = laterDay(goal.start, daysBetween(goal.start, goal.due) * slip);
  const end =
    later === undefined
      ? ''
      : `; at that, this one ends on ${formatDayShort(later)} and not on ${formatDayShort(goal.due)}`;
  const others = missed === 0 ? '' : `, and ${missed} ${missed === 1 ? 'was' : 'were'} missed`;
  return `of ${plural(ratios.length + missed, 'goal')} ${group}, ${ratios.length} ${ratios.length === 1 ? 'was' : 'were'} achieved in ${times(slip)} times the planned days${range}${others}${end}`;
}

function laterDay(start: Day, days: number): Day | undefined {
  // Beyond the calendar there is no day to name.
  return days > 365 * 60 ? undefined : addDays(start, Math.round(days));
}

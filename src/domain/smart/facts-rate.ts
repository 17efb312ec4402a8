import { formatDayShort } from '../day.js';
import { direction, type Goal } from '../goal.js';
import { plural } from '../number.js';
import { bestFourWeeks, counted } from '../progress/best-weeks.js';
import { showValue } from '../progress/standing.js';
import { shorten } from '../text.js';
import type { Closed, FactRule, GoalRecord } from './facts-rule.js';

/** A rate may be this much above what was kept before it is worth a word. */
const SLACK = 1.05;

/** Rules on the rate that the goal needs, beside the person's own record. */
export const RATE: readonly FactRule[] = [
  {
    id: 'F5',
    letter: 'achievable',
    severity: 'warning',
    name: 'more than the best four weeks so far',
    uses: 'the check-ins of the goal, and the rate needed from today on; from four weeks of check-ins on',
    reason: 'The goal needs more a week than you ever kept up on it for four weeks.',
    question: 'What will be different from now on?',
    running: true,
    find: (record) => {
      const needed = neededRate(record);
      const best = bestFourWeeks(record.goal, record.checkIns, record.today);
      if (needed === undefined || best === undefined || needed <= best.rate * SLACK) return undefined;
      const { goal } = record;
      return `needed: ${showValue(goal, needed)} a week up to ${formatDayShort(goal.due)}; your best four weeks, up to ${formatDayShort(best.to)}: ${showValue(goal, best.rate)} a week`;
    },
  },
  {
    id: 'F6',
    letter: 'achievable',
    severity: 'warning',
    name: 'faster than every similar goal',
    uses: 'closed goals with the same measure and unit, and the rate needed from today on',
    reason: 'No goal of this kind that you closed went as fast as this one must.',
    question: 'What makes this one faster than those?',
    running: true,
    find: (record) => {
      const needed = neededRate(record);
      const speeds = similar(record).sort((a, b) => b.rate - a.rate);
      const [fastest] = speeds;
      if (needed === undefined || fastest === undefined || needed <= fastest.rate * SLACK) return undefined;
      const { goal } = record;
      const said = (rate: number): string => `${showValue(goal, rate)} a week`;
      const middle = speeds[Math.floor(speeds.length / 2)];
      const which = `goal ${fastest.goal.number}, ${shorten(fastest.goal.statement, 40)}`;
      return speeds.length === 1 || middle === undefined
        ? `needed: ${said(needed)}; the one similar goal that you closed made ${said(fastest.rate)} (${which})`
        : `needed: ${said(needed)}; of ${plural(speeds.length, 'similar closed goal')} the fastest made ${said(fastest.rate)} (${which}), the middle one ${said(middle.rate)}`;
    },
  },
];

/** What is needed a week from now on, as a size; undefined where there is nothing to reckon. */
function neededRate({ goal, standing }: GoalRecord): number | undefined {
  if (standing.neededPerWeek === null || !counted(goal.measure)) return undefined;
  return Math.abs(standing.neededPerWeek);
}

/** The closed goals that are counted in the same way, with what they gained a week. */
function similar({ goal, closed }: GoalRecord): { goal: Goal; rate: number }[] {
  return closed
    .filter((one) => one.goal.id !== goal.id && alike(goal, one.goal))
    .map((one) => ({ goal: one.goal, rate: rateOf(one) }))
    .filter(({ rate }) => rate > 0);
}

function rateOf({ goal, value, baseline, days }: Closed): number {
  const sign = goal.measure.kind === 'number' ? direction(goal.measure) : 1;
  return (((value - baseline) * sign) / days) * 7;
}

function alike(a: Goal, b: Goal): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.kind === 'number' && y.kind === 'number')
    return x.unit !== null && sameWord(x.unit, y.unit) && direction(x) === direction(y);
  if (x.kind === 'habit' && y.kind === 'habit')
    return x.unit === null && y.unit === null
      ? a.area !== null && a.area === b.area
      : sameWord(x.unit, y.unit);
  return x.kind === 'learning' && y.kind === 'learning' && a.area !== null && a.area === b.area;
}

function sameWord(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

import { formatDayShort } from '../../domain/day.js';
import type { Goal, Op } from '../../domain/goal.js';
import { type Promised, promisedAmount } from '../../domain/goals/easier.js';
import { promiseHistory } from '../../domain/goals/promise.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** The first promise beside the present one; nothing while they are the same and never changed. */
export function promiseLines(goal: Goal, ops: readonly Op[], look: Look): string {
  const { first, now, steps } = promiseHistory(goal, ops);
  if (steps.length === 0) return '';
  const eased = steps.filter((step) => step.easier.length > 0).length;
  const how =
    eased === 0 ? '' : `, made easier ${eased === 1 ? 'once' : eased === 2 ? 'twice' : `${eased} times`}`;
  const lines = [
    `first promised: ${words(first)}`,
    `promised now: ${words(now)}`,
    `changed ${steps.length === 1 ? 'once' : plural(steps.length, 'time')}${how} (mentor history ${goal.number})`,
  ];
  return `${look.paint.strong('Promise')}\n${lines.map((line) => `  ${wrap(line, look.width - 2, '    ')}\n`).join('')}`;
}

function words(promised: Promised): string {
  return `${shown(promisedAmount(promised.measure))} by ${formatDayShort(promised.due)}`;
}

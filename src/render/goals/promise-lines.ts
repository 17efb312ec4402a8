import { formatDayShort } from '../../domain/day.js';
import type { Goal, Measure, Op } from '../../domain/goal.js';
import { type Promised, promisedAmount, timesInAll } from '../../domain/goals/easier.js';
import { promiseHistory } from '../../domain/goals/promise.js';
import { plural, showNumber } from '../../domain/number.js';
import { showValue, withUnit } from '../../domain/progress/standing.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** The first promise beside the present one, and where the plan line starts anew; nothing while nothing ever changed. */
export function promiseLines(goal: Goal, ops: readonly Op[], look: Look): string {
  const { first, now, steps } = promiseHistory(goal, ops);
  const { planFrom } = goal;
  const anew =
    planFrom === null
      ? []
      : [
          `the plan line starts anew on ${formatDayShort(planFrom.day)}, at ${shown(showValue(goal, planFrom.value))}`,
        ];
  if (steps.length === 0) return section(anew, look);
  const eased = steps.filter((step) => step.easier.length > 0).length;
  const how =
    eased === 0 ? '' : `, made easier ${eased === 1 ? 'once' : eased === 2 ? 'twice' : `${eased} times`}`;
  const lines = [
    `first promised: ${words(first, now)}`,
    `promised now: ${words(now, first)}`,
    `changed ${steps.length === 1 ? 'once' : plural(steps.length, 'time')}${how} (mentor history ${goal.number})`,
    ...anew,
  ];
  return section(lines, look);
}

function section(lines: readonly string[], look: Look): string {
  if (lines.length === 0) return '';
  return `${look.paint.strong('Promise')}\n${lines.map((line) => `  ${wrap(line, look.width - 2, '    ')}\n`).join('')}`;
}

/** A promise, with its start and its baseline where the other one has another. */
function words(promised: Promised, other: Promised): string {
  const { measure, start, due } = promised;
  const baseline = baselineOf(measure);
  const from =
    baseline === null || [null, baseline].includes(baselineOf(other.measure))
      ? ''
      : ` from ${shown(baseline)}`;
  const time = start === other.start ? 'by' : `from ${formatDayShort(start)} to`;
  const times = timesInAll(promised);
  const all = times === timesInAll(other) ? '' : ` (${showNumber(times)} in all)`;
  return `${shown(promisedAmount(measure))}${from} ${time} ${formatDayShort(due)}${all}`;
}

function baselineOf(measure: Measure): string | null {
  return measure.kind === 'number' ? withUnit(measure.baseline, measure.unit) : null;
}

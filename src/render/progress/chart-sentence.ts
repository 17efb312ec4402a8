import { dayFromNumber, formatDayShort } from '../../domain/day.js';
import { plural } from '../../domain/number.js';
import { expectedAt } from '../../domain/progress/plan-line.js';
import type { Chart } from './chart.js';

/** What a chart shows, in sentences for those who do not see it. */
export function chartSentences(it: Chart): string[] {
  const last = it.values.at(-1);
  const { now, line, due, tell } = it;
  const from = `${tell(it.baseline)} on ${formatDayShort(it.start)}`;
  const went =
    last === undefined
      ? `It began at ${from}; nothing was told since.`
      : `It went from ${from} to ${tell(last.value)} on ${formatDayShort(dayFromNumber(last.day))}, told by ${plural(it.values.length, it.words.point, it.words.points)}.`;
  const today =
    now.day <= due && line !== undefined
      ? `${tell(expectedAt(line, now.day))} on ${formatDayShort(now.day)} and at `
      : '';
  const planned =
    line === undefined
      ? []
      : [`The plan line is at ${today}${tell(expectedAt(line, due))} on ${formatDayShort(due)}.`];
  const seen = it.fan.findLast(({ day }) => day <= due) ?? it.fan[0];
  const forecast =
    seen === undefined
      ? []
      : [
          `The forecast for ${formatDayShort(seen.day)} is ${tell(seen.mid)}, likely between ${tell(seen.low)} and ${tell(seen.high)}.`,
        ];
  return [went, ...planned, ...forecast];
}

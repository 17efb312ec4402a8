import { dayFromNumber, formatDayShort } from '../../domain/day.js';
import { plural } from '../../domain/number.js';
import { expectedAt } from '../../domain/progress/plan-line.js';
import type { FanPoint } from '../../domain/progress/values-by-day.js';
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
    seen === undefined ? [] : [`The forecast for ${formatDayShort(seen.day)} is ${seenInWords(it, seen)}.`];
  return [went, ...planned, ...forecast];
}

/** A forecast in words. How far beyond the target it would go is not told: whoever is there does not go on for its sake. */
function seenInWords({ target, baseline, tell }: Chart, { low: slow, mid, high: fast }: FanPoint): string {
  const up = target >= baseline;
  const past = (value: number): boolean => (up ? value > target : value < target);
  const pastIt = `past its target of ${tell(target)}`;
  if (past(slow)) return `${pastIt}, and so is all that is likely`;
  if (past(mid)) return `${pastIt}, likely at ${up ? 'least' : 'most'} ${tell(slow)}`;
  if (past(fast)) return `${tell(mid)}, likely from ${tell(slow)} to ${pastIt}`;
  const [least, most] = [Math.min(slow, fast), Math.max(slow, fast)];
  return `${tell(mid)}, likely between ${tell(least)} and ${tell(most)}`;
}

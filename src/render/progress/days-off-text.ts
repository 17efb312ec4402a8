import type { ListedDaysOff } from '../../app/progress/coming-days-off.js';
import type { Break } from '../../domain/goal.js';
import { spanInWords } from '../../domain/progress/days-off-check.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** Days off to come and under way, one a line, with the number that `break --remove` takes. */
export function daysOffList(listed: readonly ListedDaysOff[], look: Look): string {
  return listed
    .map(({ place, off, goal }) => {
      const whom = goal === null ? 'all goals' : `goal ${goal}`;
      const reason = off.reason === null ? '' : `: ${shown(off.reason)}`;
      return `${wrap(`${place}. ${spanInWords(off)}, ${off.kind}, ${whom}${reason}`, look.width, '   ')}\n`;
    })
    .join('');
}

/** Days off as `--json` shows them; `place` is null for those that are over. */
export function daysOffJson(off: Break, goal: number | null, place: number | null): Record<string, unknown> {
  return { place, kind: off.kind, goal, from: off.from, to: off.to, reason: off.reason };
}

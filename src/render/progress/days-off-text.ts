import type { DueInside } from '../../app/progress/add-days-off.js';
import type { ListedDaysOff } from '../../app/progress/coming-days-off.js';
import { formatDayWithWeekday } from '../../domain/day.js';
import type { Break } from '../../domain/goal.js';
import { plural } from '../../domain/number.js';
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

/** A line for each goal that is due on one of the days off that were just planned: nothing of it can be put off until after them. */
export function dueInsideText(due: readonly DueInside[], look: Look): string {
  return due
    .map(({ goal, daysLeft }) => {
      const left =
        daysLeft === 0
          ? 'no working day is left before'
          : `${plural(daysLeft, 'working day')} ${daysLeft === 1 ? 'is' : 'are'} left before`;
      const line = `Goal ${goal.number} is due on one of these days, ${formatDayWithWeekday(goal.due)}: ${left}.`;
      return `${wrap(line, look.width, '  ')}\n`;
    })
    .join('');
}

/** Days off as `--json` shows them; `place` is null for those that are over. */
export function daysOffJson(off: Break, goal: number | null, place: number | null): Record<string, unknown> {
  return { place, kind: off.kind, goal, from: off.from, to: off.to, reason: off.reason };
}

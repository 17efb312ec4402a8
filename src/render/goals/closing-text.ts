import type { BeforeClosing } from '../../app/goals/close-goal.js';
import { type Day, daysBetween, formatDayShort } from '../../domain/day.js';
import { promisedAmount } from '../../domain/goals/easier.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { placeInWords } from '../progress/words.js';
import { wrap } from '../width.js';

/** What was planned against what was reached, to look at before one says why. */
export function closingText(it: BeforeClosing, on: Day, look: Look): string {
  const { goal, standing, tally } = it.row;
  const { first, now } = it.promise;
  const promised = `${promisedAmount(now.measure)} by ${formatDayShort(now.due)}`;
  const atFirst = `${promisedAmount(first.measure)} by ${formatDayShort(first.due)}`;
  const left = daysBetween(on, goal.due);
  const when =
    left === 0
      ? 'on the due day'
      : `${plural(Math.abs(left), 'day')} ${left > 0 ? 'before' : 'after'} the due day`;
  const lines = [
    `Planned: ${promised}${promised === atFirst ? '' : `; at first: ${atFirst}`}`,
    `Reached: ${placeInWords(goal, standing)}, on ${formatDayShort(on)}, ${when}`,
    `${plural(tally.count, 'check-in')}${tally.lastDay === null ? '' : `, the last on ${formatDayShort(tally.lastDay)}`}`,
  ];
  const title = `Goal ${goal.number}, ${shorten(shown(goal.statement), 80)}`;
  return [
    wrap(title, look.width, '  '),
    ...lines.map((line) => `  ${wrap(line, look.width - 2, '    ')}`),
  ].join('\n');
}

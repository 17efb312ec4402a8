import {
  type Day,
  dayFromNumber,
  dayNumber,
  formatDayShort,
  MONTH_NAMES,
  monthOf,
  WEEKDAY_NAMES,
  type Weekday,
  weekday,
} from '../../domain/day.js';
import type { DaysOff } from '../../domain/progress/days-off.js';
import type { DayValue } from '../../domain/progress/values-by-day.js';
import { grid } from '../grid.js';
import type { Look } from '../paint.js';
import { pad } from '../width.js';
import { legend } from './legend.js';

/** What a calendar of a habit shows: how much was done on each day, and which days were off. */
export interface HeatMap {
  readonly from: Day;
  /** The last day that is over or runs. */
  readonly to: Day;
  readonly amounts: readonly DayValue[];
  readonly off: DaysOff;
  readonly weekStart: Weekday;
  readonly tell: (amount: number) => string;
}

const unicode = { none: '·', levels: ['░', '▒', '▓', '█'], off: '─' } as const;
const ascii = { none: '.', levels: [':', '+', '*', '#'], off: '-' } as const;
const labelWidth = 4;

/** A calendar: weeks as columns, weekdays as rows, the newest week on the right. Ends in a newline. */
export function heatMap(it: HeatMap, look: Look): string {
  const glyphs = look.ascii ? ascii : unicode;
  const last = dayNumber(it.to);
  const first = Math.min(last, dayNumber(it.from));
  const lastWeek = weekOf(last, it.weekStart);
  // Two columns a week, and one more for the name of a month that begins in the last.
  const room = Math.max(1, Math.floor((look.width - labelWidth - 1) / 2));
  const firstWeek = Math.max(weekOf(first, it.weekStart), lastWeek - 7 * (room - 1));
  const weeks = (lastWeek - firstWeek) / 7 + 1;
  const amounts = amountByDay(it.amounts);
  let most = 0;
  for (const [day, amount] of amounts) if (day >= firstWeek && day <= last) most = Math.max(most, amount);
  const drawn = grid(weeks * 2 + 1, 8);
  for (const { column, name } of months(firstWeek, last)) drawn.text(column * 2, 0, name, look.paint.dim);
  for (let day = Math.max(first, firstWeek); day <= last; day += 1) {
    const amount = amounts.get(day) ?? 0;
    const column = 2 * Math.floor((day - firstWeek) / 7);
    const row = 1 + ((day - firstWeek) % 7);
    const level = amount > 0 ? glyphs.levels[Math.ceil((amount / most) * 4) - 1] : undefined;
    if (level !== undefined) drawn.put(column, row, level, look.paint.good);
    else drawn.put(column, row, isIn(it.off, day) ? glyphs.off : glyphs.none, look.paint.dim);
  }
  const rows = drawn
    .lines()
    .map((line, row) =>
      `${pad(row === 0 ? '' : weekdayName(row, it.weekStart), labelWidth)}${line}`.trimEnd(),
    );
  const cut = firstWeek > first ? [`from ${formatDayShort(dayFromNumber(firstWeek))}`] : [];
  const meanings = [
    ...scaleWords(most, glyphs.levels, it.tell),
    `${glyphs.none} none`,
    ...(it.off.some(([from, to]) => to >= Math.max(first, firstWeek) && from <= last)
      ? [`${glyphs.off} day off`]
      : []),
    ...cut,
  ];
  return `${[...rows, ...legend(meanings, look.width)].join('\n')}\n`;
}

function weekOf(day: number, weekStart: Weekday): number {
  return day - ((weekday(dayFromNumber(day)) - weekStart + 7) % 7);
}

function amountByDay(values: readonly DayValue[]): Map<number, number> {
  const amounts = new Map<number, number>();
  for (const { day, value } of values) {
    if (Number.isFinite(value)) amounts.set(day, (amounts.get(day) ?? 0) + value);
  }
  return amounts;
}

function isIn(off: DaysOff, day: number): boolean {
  return off.some(([from, to]) => day >= from && day <= to);
}

/** A month stands above the week that has its first day; the first week's month only where the next leaves room. */
function months(firstWeek: number, last: number): { column: number; name: string }[] {
  const found: { column: number; name: string }[] = [];
  for (let week = firstWeek; week <= last; week += 7) {
    const column = (week - firstWeek) / 7;
    const end = dayFromNumber(Math.min(last, week + 6));
    const begins = Number(end.slice(8)) <= dayNumber(end) - week + 1;
    if (column > 0 && !begins) continue;
    if (column === 1) found.pop();
    found.push({ column, name: MONTH_NAMES[monthOf(end) - 1]?.slice(0, 3) ?? '' });
  }
  return found;
}

function weekdayName(row: number, weekStart: Weekday): string {
  return WEEKDAY_NAMES[(weekStart + row - 2) % 7]?.slice(0, 3) ?? '';
}

function scaleWords(most: number, levels: readonly string[], tell: HeatMap['tell']): string[] {
  if (most <= 0) return [];
  if (most === 1) return [`${levels.at(-1)} ${tell(1)}`];
  return [`${levels.join('')} up to ${tell(most)} a day`];
}

/** The same in a sentence: how much was done in each of the last weeks. */
export function heatMapSentences(it: HeatMap): string[] {
  const weeks = Math.min(
    12,
    (weekOf(dayNumber(it.to), it.weekStart) - weekOf(dayNumber(it.from), it.weekStart)) / 7 + 1,
  );
  const firstWeek = weekOf(dayNumber(it.to), it.weekStart) - 7 * (weeks - 1);
  const amounts = amountByDay(it.amounts);
  const sums = Array.from({ length: weeks }, (_, week) => {
    let sum = 0;
    for (let day = firstWeek + 7 * week; day < firstWeek + 7 * week + 7; day += 1)
      sum += amounts.get(day) ?? 0;
    return it.tell(sum);
  });
  let off = 0;
  for (let day = Math.max(firstWeek, dayNumber(it.from)); day <= dayNumber(it.to); day += 1)
    if (isIn(it.off, day)) off += 1;
  const which = weeks === 1 ? 'This week' : `The last ${weeks} weeks, oldest first`;
  return [`${which}: ${sums.join(', ')}.`, ...(off === 0 ? [] : [`Days off among them: ${off}.`])];
}

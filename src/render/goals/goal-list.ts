import type { Whose } from '../../app/mentoring/whose.js';
import type { Weeks } from '../../app/progress/last-weeks.js';
import { type GoalStanding, statusOf } from '../../app/progress/standings.js';
import { type Day, formatDayShort, relativeDays } from '../../domain/day.js';
import type { Id } from '../../domain/goal.js';
import { showPercent } from '../../domain/number.js';
import { chanceInWords, showValue } from '../../domain/progress/standing.js';
import { shown } from '../../domain/text.js';
import { easedInWords } from '../mentoring/easing-words.js';
import { titleOf } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { bar, paintStatus } from '../progress/bar.js';
import { sparkline } from '../progress/sparkline.js';
import { table } from '../table.js';
import { clip, width } from '../width.js';

/** The status of a running goal, with a star where it was set by hand; the state of any other. */
export function statusWord(row: GoalStanding): string {
  return row.goal.state === 'active'
    ? `${statusOf(row)}${row.override === undefined ? '' : '*'}`
    : row.goal.state;
}

function statusPlainly(row: GoalStanding): string {
  if (row.goal.state !== 'active') return statusWord(row);
  if (row.override === undefined) return `${statusWord(row)}${chanceInWords(row.standing)}`;
  return `${row.override.status}, set by hand; reckoned: ${row.standing.status}`;
}

/** Goals as a table, or as two lines each where there is little room, or as sentences in plain. */
export function goalList(
  rows: readonly GoalStanding[],
  look: Look,
  today: Day,
  whose: Whose,
  weeks?: ReadonlyMap<Id, Weeks>,
): string {
  if (look.plain) return rows.map((row) => plainLine(row, today, whose)).join('');
  const others = rows.some((row) => row.goal.personId !== null);
  if (look.width < (others ? 72 : 60)) return rows.map((row) => narrow(row, look, today, whose)).join('');
  const paint = look.paint;
  return table(
    [
      { title: '', right: true, paint: paint.dim },
      ...(others ? [{ title: 'Whose' }] : []),
      { title: 'Goal', gives: true },
      { title: 'Status', paint: (cell, i) => painted(rows[i], look)(cell) },
      { title: 'Done', right: true },
      { title: 'Progress' },
      ...(weeks === undefined ? [] : [{ title: '12 weeks', right: true }]),
      { title: 'Due' },
    ],
    rows.map((row) => [
      String(row.goal.number),
      ...(others ? [clip(shown(whose.name(row.goal)), 12)] : []),
      shown(row.goal.statement),
      `${statusWord(row)}${waitMark(row, whose)}`,
      showPercent(row.standing.progress.share),
      bar(row.standing.progress.share, row.standing.expectedShare, 10, look.ascii),
      ...(weeks === undefined ? [] : [sparkOf(weeks.get(row.goal.id), look)]),
      look.width >= (weeks === undefined ? 90 : 120)
        ? `${formatDayShort(row.goal.due)}, ${relativeDays(row.goal.due, today)}`
        : formatDayShort(row.goal.due),
    ]),
    look.width,
  );
}

/** Columns from which a list has room for the last weeks; the distance of the due day then waits for some more. */
export const roomForWeeks = 100;

function sparkOf(weeks: Weeks | undefined, look: Look): string {
  return weeks === undefined ? '' : sparkline(weeks.values, weeks.fromZero, look);
}

function painted(row: GoalStanding | undefined, look: Look): (text: string) => string {
  if (row === undefined || row.goal.state !== 'active') return look.paint.dim;
  return paintStatus(look.paint, statusOf(row));
}

function narrow(row: GoalStanding, look: Look, today: Day, whose: Whose): string {
  const first = clip(`${row.goal.number} ${titleOf(row.goal, whose)}`, look.width);
  const status = `${statusWord(row)}${waitMark(row, whose)}`;
  const share = showPercent(row.standing.progress.share);
  const due = `due ${relativeDays(row.goal.due, today)}`;
  const fits = width(`  ${status}, ${share}, ${due}`) <= look.width;
  return `${first}\n  ${painted(row, look)(status)}, ${share},${fits ? ' ' : '\n  '}${due}\n`;
}

function plainLine(row: GoalStanding, today: Day, whose: Whose): string {
  const { goal, standing } = row;
  const plan =
    standing.expected === null ? '' : `, planned by now: ${showPercent(standing.expectedShare ?? 0)}`;
  const share = showPercent(standing.progress.share);
  const value = showValue(goal, standing.progress.value);
  return (
    `Goal ${goal.number}: ${titleOf(goal, whose)}. Status: ${statusPlainly(row)}. ` +
    `Done: ${value === share ? share : `${share} (${value})`}${plan}. ` +
    `Due: ${formatDayShort(goal.due)}, ${relativeDays(goal.due, today)}.${waitPlainly(row, whose)}\n`
  );
}

/** A tilde behind the status of a goal that is to become easier. */
function waitMark(row: GoalStanding, whose: Whose): string {
  return whose.waiting(row.goal) === undefined ? '' : '~';
}

function waitPlainly(row: GoalStanding, whose: Whose): string {
  const easing = whose.waiting(row.goal);
  return easing === undefined
    ? ''
    : ` Gets easier on ${formatDayShort(easing.effectiveOn)}: ${easedInWords(easing)}.`;
}

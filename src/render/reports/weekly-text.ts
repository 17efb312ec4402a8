import type { Whose } from '../../app/mentoring/whose.js';
import { formatDayShort } from '../../domain/day.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { WeeklyReport } from '../../domain/reports/weekly-report.js';
import { shown, shownLines } from '../../domain/text.js';
import { pad, width, wrap } from '../width.js';
import { goalLines } from './goal-words.js';
import { coming, heading, rest, silent, titled, totals } from './weekly-words.js';

/** The width of a mail that is quoted once; the same with and without a terminal, whatever its size. */
const columns = 78;
const labels = 12;

/** The weekly report as text for a terminal or a mail: no colour, no tables, no clock. */
export function weeklyText(report: WeeklyReport, whose: Whose): string {
  const { title, days, unfinished } = heading(report);
  const next = coming(report, whose);
  const more = rest(report);
  const lines = [folded(`${title}, ${days}`)];
  if (unfinished !== null) lines.push(folded(unfinished));
  lines.push('');
  for (const sentence of totals(report)) lines.push(folded(sentence));
  for (const g of report.goals) addGoal(lines, g, titled(g.goal, report, whose));
  if (more !== null) lines.push('', folded(more));
  return [
    ...lines,
    ...section('Went silent in the week', silent(report, whose)),
    ...section(next.title, next.lines),
    '',
  ].join('\n');
}

function addGoal(lines: string[], g: GoalWeek, title: string): void {
  const number = `${pad(String(g.goal.number), 2)} `;
  const indent = ' '.repeat(width(number));
  lines.push('', number + folded(`${title} (due ${formatDayShort(g.goal.due)})`, indent));
  const under = indent + ' '.repeat(labels);
  for (const { label, text } of goalLines(g))
    lines.push(indent + pad(label, labels) + folded(shownLines(text), under));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `${title}:`, ...lines.map((line) => `  ${folded(shown(line), '    ')}`)];
}

/** A text in lines that fit; the first is to stand behind as many columns as the indent of the others. */
function folded(text: string, indent = ''): string {
  const fits = !text.includes('\n') && width(text) + indent.length <= columns;
  return fits ? text : wrap(text, columns, indent);
}

import { formatDayShort } from '../../domain/day.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { WeeklyReport } from '../../domain/reports/weekly-report.js';
import { shown } from '../../domain/text.js';
import { goalLines } from './goal-words.js';
import { coming, heading, rest, silent, totals } from './weekly-words.js';

/** The weekly report as Markdown: headings, lists, nothing else; what people wrote stays text. */
export function weeklyMarkdown(report: WeeklyReport): string {
  const { title, days, unfinished } = heading(report);
  const next = coming(report);
  const more = rest(report);
  return [
    `# ${title}`,
    '',
    days,
    ...(unfinished === null ? [] : ['', unfinished]),
    '',
    ...totals(report).map((sentence) => `- ${plain(sentence)}`),
    ...report.goals.flatMap((g) => ['', ...goalPart(g)]),
    ...(more === null ? [] : ['', plain(more)]),
    ...section('Went silent in the week', silent(report)),
    ...section(next.title, next.lines),
    '',
  ].join('\n');
}

function goalPart(g: GoalWeek): string[] {
  return [
    `## ${g.goal.number} ${plain(g.goal.statement)} (due ${formatDayShort(g.goal.due)})`,
    '',
    ...goalLines(g).map(({ label, text }) => `- **${label}**: ${plain(text)}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${plain(line)}`)];
}

/** A text in one line without meaning in Markdown or HTML: no emphasis, code, links, tables, tags or entities. */
function plain(text: string): string {
  return shown(text.replaceAll('\n', ' '))
    .replace(/[\\`*_[\]|~#$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

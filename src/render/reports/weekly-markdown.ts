import type { Whose } from '../../app/mentoring/whose.js';
import { formatDayShort } from '../../domain/day.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { WeeklyReport } from '../../domain/reports/weekly-report.js';
import { plainMarkdown as plain } from '../markdown.js';
import { goalLines } from './goal-words.js';
import { coming, heading, rest, silent, titled, totals } from './weekly-words.js';

/** The weekly report as Markdown: headings, lists, nothing else; what people wrote stays text. */
export function weeklyMarkdown(report: WeeklyReport, whose: Whose): string {
  const { title, days, unfinished } = heading(report);
  const next = coming(report, whose);
  const more = rest(report);
  return [
    `# ${plain(title)}`,
    '',
    days,
    ...(unfinished === null ? [] : ['', unfinished]),
    '',
    ...totals(report).map((sentence) => `- ${plain(sentence)}`),
    ...report.goals.flatMap((g) => ['', ...goalPart(g, titled(g.goal, report, whose))]),
    ...(more === null ? [] : ['', plain(more)]),
    ...section('Went silent in the week', silent(report, whose)),
    ...section(next.title, next.lines),
    '',
  ].join('\n');
}

function goalPart(g: GoalWeek, title: string): string[] {
  return [
    `## ${g.goal.number} ${plain(title)} (due ${formatDayShort(g.goal.due)})`,
    '',
    ...goalLines(g).map(({ label, text }) => `- **${label}**: ${plain(text)}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${plain(line)}`)];
}

import type { TieScorecard } from '../../app/mentoring/scorecard-of.js';
import { shown } from '../../domain/text.js';
import { plainMarkdown } from '../markdown.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { clip, wrap } from '../width.js';
import { noCause, type ScoreSection, scorecardTitle, scoreSections } from './scorecard-words.js';

/** Columns from which on there is room for grids. */
const roomy = 64;

/** A scorecard on a page. */
export function scorecardText(scored: TieScorecard, look: Look): string {
  const { title, days } = scorecardTitle(scored);
  const strong = (text: string): string =>
    wrap(shown(text), look.width).split('\n').map(look.paint.strong).join('\n');
  return [
    strong(title),
    days,
    ...scoreSections(scored).flatMap((section) => ['', strong(section.title), ...linesOf(section, look)]),
    '',
    wrap(noCause, look.width),
    '',
  ].join('\n');
}

function linesOf({ grid, lines, sums = [] }: ScoreSection, look: Look): string[] {
  const folded = (line: string): string => `  ${wrap(shown(line), look.width, '    ')}`;
  if (grid === undefined || look.plain || look.width < roomy) return [...lines, ...sums].map(folded);
  const columns = grid.columns.map((column) => ({ ...column, title: clip(shown(column.title), 12) }));
  const rows = grid.rows.map((row) =>
    row.map((cell, i) => (columns[i]?.gives === true ? shown(cell) : clip(shown(cell), 16))),
  );
  const drawn = table(columns, rows, look.width - 2)
    .trimEnd()
    .split('\n');
  return [...drawn.map((line) => `  ${line}`), ...sums.map(folded)];
}

/** The same as Markdown: headings and lists, nothing else; what people wrote stays text. */
export function scorecardMarkdown(scored: TieScorecard): string {
  const { title, days } = scorecardTitle(scored);
  return [
    `# ${plainMarkdown(title)}`,
    '',
    days,
    ...scoreSections(scored).flatMap((section) => [
      '',
      `## ${section.title}`,
      '',
      ...[...section.lines, ...(section.sums ?? [])].map((line) => `- ${plainMarkdown(line)}`),
    ]),
    '',
    noCause,
    '',
  ].join('\n');
}

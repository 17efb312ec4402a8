import { milestoneName } from '../../app/goals/find-goal.js';
import { type Day, formatDayShort, formatDayWithWeekday } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { targetText } from '../../domain/milestones/titles.js';
import { showPercent } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { wrap } from '../width.js';

/** A milestone as a table shows it, kept or only proposed. */
export interface Line {
  /** `3.2`, or its place in a proposal. */
  readonly name: string;
  readonly title: string;
  readonly due: Day;
  readonly target: number | null;
  readonly share: number;
  readonly doneWhen: string | null;
}

/** Kept milestones as lines of a table. */
export function linesOf(goal: Goal, chosen: readonly Milestone[], all: readonly Milestone[]): Line[] {
  return chosen.map((m) => ({ ...m, name: milestoneName(goal.number, m, all) }));
}

/** Milestones with day, target and share: a table, or two lines each where there is little room, or sentences in plain. */
export function milestoneTable(goal: Goal, lines: readonly Line[], look: Look): string {
  if (look.plain) return lines.map((line) => plainLine(goal, line)).join('');
  if (look.width < 60) return lines.map((line) => narrow(goal, line, look)).join('');
  const targets = lines.some((line) => line.target !== null);
  const { dim } = look.paint;
  const rows = lines.map((line) => [
    line.name,
    shown(line.title),
    formatDayWithWeekday(line.due),
    ...(targets ? [worth(goal, line)] : []),
    showPercent(line.share),
  ]);
  const columns = [
    { title: '', right: true, paint: dim },
    { title: 'Milestone', gives: true },
    { title: 'Due', right: true },
    ...(targets ? [{ title: 'By then', right: true }] : []),
    { title: 'Share', right: true },
  ];
  const [head = '', ...drawn] = table(columns, rows, look.width).trimEnd().split('\n');
  const under = (line: Line | undefined): string[] =>
    line === undefined || line.doneWhen === null
      ? []
      : [dim(`      ${wrap(`done when ${shown(line.doneWhen)}`, look.width, '      ')}`)];
  return `${[head, ...drawn.flatMap((row, i) => [row, ...under(lines[i])])].join('\n')}\n`;
}

function worth(goal: Goal, line: Line): string {
  return line.target === null ? '' : shown(targetText(goal, line.target));
}

function narrow(goal: Goal, line: Line, look: Look): string {
  const facts = [formatDayShort(line.due), worth(goal, line), showPercent(line.share)];
  const first = wrap(`${line.name} ${shown(line.title)}`, look.width, '  ');
  const done =
    line.doneWhen === null ? '' : `  ${wrap(`done when ${shown(line.doneWhen)}`, look.width, '  ')}\n`;
  return `${first}\n  ${look.paint.dim(facts.filter((fact) => fact !== '').join(', '))}\n${done}`;
}

function plainLine(goal: Goal, line: Line): string {
  const target = line.target === null ? '' : ` Target: ${worth(goal, line)}.`;
  const done = line.doneWhen === null ? '' : ` Done when: ${shown(line.doneWhen)}.`;
  return (
    `Milestone ${line.name}: ${shown(line.title)}. Due: ${formatDayWithWeekday(line.due)}.${target} ` +
    `Share of the goal: ${showPercent(line.share)}.${done}\n`
  );
}

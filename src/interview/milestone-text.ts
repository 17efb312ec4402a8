import type { Day } from '../domain/day.js';
import { Fault, usage } from '../domain/fault.js';
import type { DayReader } from '../domain/goals/answers.js';
import { readMilestone } from '../domain/milestones/fields.js';
import type { Listed, Row } from '../domain/milestones/propose.js';

/** What the text form of milestones is about. */
export interface TextOf {
  /** `goal 3, Run a half marathon`. */
  readonly name: string;
  /** The middle of a line is a target; otherwise it is a share in percent. */
  readonly targets: boolean;
}

const doneWhen = /^\s+done when:\s*(.*)$/i;

/** Milestones as a text to be edited: one a line, `2026-12-01 | 8 | Title`, with a definition of done indented below. */
export function milestoneText(rows: readonly Row[], shares: readonly number[], of: TextOf): string {
  const middle = of.targets ? 'target' : 'share in percent';
  const lines = rows.flatMap((row, i) => {
    const value = of.targets ? (row.target ?? '') : `${Number(((shares[i] ?? 0) * 100).toFixed(2))}%`;
    return [
      `${row.due} | ${value} | ${row.title}`,
      ...(row.doneWhen === null ? [] : [`    done when: ${row.doneWhen}`]),
    ];
  });
  return `${[
    `# Milestones of ${of.name}.`,
    `# One a line: day | ${middle} | title. What is left empty is proposed.`,
    '# An indented line below one that begins with "done when:" is its definition of done.',
    '# Lines that begin with # are left out. Without any milestone nothing is changed.',
    ...lines,
  ].join('\n')}\n`;
}

/** A mistake in the text form, with its line. */
export interface LineError {
  readonly line: number;
  readonly message: string;
}

export interface ReadLines {
  readonly listed: readonly Listed[];
  readonly errors: readonly LineError[];
}

/** Reads the text form: titles alone, `day | title`, or `day | target or share | title`. Every mistake is told with its line. */
export function readMilestoneText(text: string, of: Pick<TextOf, 'targets'>, readDay: DayReader): ReadLines {
  const listed: Listed[] = [];
  const errors: LineError[] = [];
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = i === 0 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    try {
      const done = doneWhen.exec(line)?.[1];
      const last = listed.at(-1);
      if (done === undefined) listed.push(readLine(line, of, readDay));
      else if (last === undefined) throw usage('a definition of done stands below its milestone');
      else listed[listed.length - 1] = { ...last, doneWhen: readMilestone.doneWhen(done) };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      errors.push({ line: i + 1, message: error.message });
    }
  });
  return { listed, errors };
}

function readLine(line: string, of: Pick<TextOf, 'targets'>, readDay: DayReader): Listed {
  const [first = '', second = '', ...rest] = line.split('|');
  const made = (title: string, more: Partial<Listed> = {}): Listed => ({
    ...{ title: readMilestone.title(title), due: null, target: null, weight: null, doneWhen: null },
    ...more,
  });
  if (!line.includes('|')) return made(first);
  const due: Day = readDay(first.trim(), 'the day');
  if (rest.length === 0) return made(second, { due });
  const value = second.trim();
  // Titles may hold bars of their own.
  const title = rest.join('|');
  if (value === '' || value === '-') return made(title, { due });
  return made(title, {
    due,
    ...(of.targets ? { target: readMilestone.target(value) } : { weight: readMilestone.share(value) }),
  });
}

/** The mistakes in one sentence, the first few of them. */
export function errorsInWords(errors: readonly LineError[]): string {
  const told = errors.slice(0, 3).map(({ line, message }) => `line ${line}: ${message}`);
  const more = errors.length - told.length;
  return more > 0 ? `${told.join('; ')}; and ${more} more` : told.join('; ');
}

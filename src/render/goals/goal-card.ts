import { type Day, daysBetween, formatDayShort } from '../../domain/day.js';
import { direction } from '../../domain/goal.js';
import { promisedAmount } from '../../domain/goals/easier.js';
import { type Letter, letterNames } from '../../domain/goals/fields.js';
import type { NewGoal } from '../../domain/goals/goal-from.js';
import { type Planned, weeklyRate } from '../../domain/goals/weekly-rate.js';
import { plural } from '../../domain/number.js';
import { withUnit } from '../../domain/progress/standing.js';
import { shown, shownLines } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { pad, wrap } from '../width.js';

/** What the card tells besides the goal itself. */
export interface CardMore {
  /** The goal's number, once it has one. */
  readonly number?: number;
  /** State or status, behind the title. */
  readonly state?: string;
  readonly confidence?: number | null;
  /** Whose it is and with whom it is kept, where there is somebody else. */
  readonly whose?: string;
}

/** A goal as a card: title and its five letters. Ends in a newline. */
export function goalCard(goal: NewGoal & Planned, look: Look, more: CardMore = {}): string {
  const rows = rowsOf(goal, more);
  const name = more.number === undefined ? '' : `Goal ${more.number}: `;
  const title = `${name}${shown(goal.statement)}`;
  if (look.plain) return plainCard(title, rows, more);
  const { paint } = look;
  const head = wrap(title, look.width)
    .split('\n')
    .map((line) => paint.strong(line))
    .join('\n');
  const state = more.state === undefined ? '' : `${paint.dim(`(${more.state})`)}\n`;
  const whose = more.whose === undefined ? '' : `${wrap(more.whose, look.width)}\n`;
  return `${head}\n${state}${whose}${rows.map((row) => drawn(row, look)).join('')}`;
}

interface Row {
  readonly letter: Letter;
  readonly lines: readonly string[];
}

function rowsOf(goal: NewGoal & Planned, more: CardMore): Row[] {
  const { details, area, means, tags } = goal;
  const specific = [
    ...(details === null ? [] : [shownLines(details)]),
    ...(area === null ? [] : [`Area: ${shown(area)}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(shown).join(', ')}`]),
  ];
  const confidence = more.confidence ?? null;
  const rows: Row[] = [
    { letter: 'S', lines: specific.length === 0 ? ['as the title says'] : specific },
    { letter: 'M', lines: measureLines(goal) },
    {
      letter: 'A',
      lines: [
        ...(means === null ? [] : [shownLines(means)]),
        `Check in ${rhythmWords(goal.rhythm)}`,
        ...(goal.hours === null ? [] : [`Takes ${plural(goal.hours, 'hour')} a week`]),
        ...(confidence === null ? [] : [`Your confidence: ${confidence}%`]),
      ],
    },
    { letter: 'R', lines: [shownLines(goal.reason)] },
    { letter: 'T', lines: [timeLine(goal.start, goal.due)] },
  ];
  return rows;
}

function drawn(row: Row, look: Look): string {
  const label = `${row.letter}  ${letterNames[row.letter]}`;
  const roomy = look.width >= 60;
  const indent = roomy ? 16 : 3;
  const lines = row.lines.flatMap((line) => wrap(line, look.width - indent).split('\n'));
  const text = lines.map((line) => ' '.repeat(indent) + line).join('\n');
  const head = look.paint.accent(roomy ? pad(label, indent) : label);
  return roomy ? `${head}${text.slice(indent)}\n` : `${head}\n${text}\n`;
}

function plainCard(title: string, rows: readonly Row[], more: CardMore): string {
  const state = more.state === undefined ? '' : `State: ${more.state}.\n`;
  const whose = more.whose === undefined ? '' : `${more.whose}.\n`;
  const sentence = (row: Row): string => `${letterNames[row.letter]}: ${row.lines.map(ended).join(' ')}\n`;
  return `${ended(title)}\n${state}${whose}${rows.map(sentence).join('')}`;
}

function ended(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** How progress is told, in words: what is counted, from where to where, and how much a week that is. */
export function measureLines(goal: Pick<NewGoal, 'measure'> & Planned): string[] {
  const m = goal.measure;
  switch (m.kind) {
    case 'number': {
      const unit = m.unit === null ? null : shown(m.unit);
      const anew = goal.planFrom ? ` from ${formatDayShort(goal.planFrom.day)} on` : '';
      return [
        `From ${withUnit(m.baseline, unit)} to ${withUnit(m.target, unit)}, ${withUnit(weeklyRate(m, goal), unit)} a week${anew}`,
        m.reading === 'level'
          ? 'A check-in tells where you stand'
          : `A check-in tells how much ${direction(m) === 1 ? 'was added' : 'came off'}`,
      ];
    }
    case 'habit':
      return [`A habit: ${shown(promisedAmount(m))}`];
    case 'learning':
      return [`Learning: ${promisedAmount(m)}`];
    case 'milestones':
      return ['By its milestones'];
    case 'yes-no':
      return ['Done or not done'];
  }
}

/** A rhythm in words: `every week`, `every 10 days`. */
export function rhythmWords(days: number): string {
  const known: Readonly<Record<number, string>> = { 1: 'every day', 7: 'every week', 14: 'every two weeks' };
  return known[days] ?? `every ${plural(days, 'day')}`;
}

function timeLine(start: Day, due: Day): string {
  const days = daysBetween(start, due);
  const long = days < 21 ? plural(days, 'day') : plural(Math.round(days / 7), 'week');
  return `${formatDayShort(start)} to ${formatDayShort(due)}, ${long}`;
}

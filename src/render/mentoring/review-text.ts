import type { Agenda, AgendaGoal } from '../../app/mentoring/agenda.js';
import { statusOf } from '../../app/progress/standings.js';
import { type Day, formatDay, formatDayWithWeekday } from '../../domain/day.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { anchorOf, scaleNames, showRating } from '../../domain/mentoring/scales.js';
import type { GoalTalk } from '../../domain/mentoring/session-draft.js';
import { type SideBySide, sideBySide } from '../../domain/mentoring/views.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import { goalCard } from '../goals/goal-card.js';
import type { Look } from '../paint.js';
import { placeInWords } from '../progress/words.js';
import { table } from '../table.js';
import { clip, wrap } from '../width.js';
import { reasonWords } from './preparation-words.js';

/** What the two sides are called, harmless to a terminal. */
export type Names = Readonly<Record<Side, string>>;

/** Why a goal is on the agenda; empty where nothing presses. */
function whyTalk(goal: AgendaGoal, names: Names): string {
  return goal.reasons.map((reason) => shown(reasonWords(reason, goal, names))).join(', ');
}

/** What the session is about, a line for each part that has something in it. */
export function agendaText(agenda: Agenda, names: Names, look: Look): string {
  const { tie, number, last, promised, goals, wins, list, feedback } = agenda;
  const alone = tie.person === null;
  const before = last === null ? '' : `; the last one was on ${formatDayWithWeekday(last.day)}`;
  const head = `Session ${number}${alone ? '' : `, ${names.me} and ${names.them}`}${before}`;
  const promises = promised.map((it) => `${names[it.owner]}: ${shorten(shown(it.what), 70)}${byDay(it.due)}`);
  const lines = [
    ...(promised.length === 0
      ? []
      : [`${plural(promised.length, 'promise')} to look back on`, ...promises.map(sub)]),
    goals.length === 0
      ? `no goal yet: mentor new --with ${tie.person === null ? 'me' : typedName(tie.person.name)} makes one`
      : `${plural(goals.length, 'goal')}, in the order that needs talk`,
    ...goals.map((goal) => {
      const { row, owner, reasons } = goal;
      const why = reasons.length === 0 ? '' : ` (${whyTalk(goal, names)})`;
      const whose = alone ? '' : `${names[owner]}: `;
      return sub(`${row.goal.number} ${whose}${shorten(shown(row.goal.statement), 60)}${why}`);
    }),
    ...(wins.length === 0 ? [] : [`${plural(wins.length, 'thing')} that went well`]),
    ...list.map((it) => `on the list of ${names[it.side]}: ${shorten(shown(it.what), 70)}`),
    ...feedback.map((it) => {
      const until = it.tryUntil === null ? '' : ` until ${formatDay(it.tryUntil)}`;
      const waits = it.answer === null ? 'waits for an answer' : `was tried${until}`;
      return `feedback ${it.number} to ${names[otherSide(it.giver)]} ${waits}`;
    }),
  ];
  return section(head, lines, look);
}

function sub(text: string): string {
  return `  ${text}`;
}

/** What the pictures of a goal on the agenda are made from. */
export interface GoalPage {
  readonly goal: AgendaGoal;
  readonly picture: string;
  /** The most pressing findings of the check, drawn. */
  readonly findings: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** The page of a goal: card, where it stands and why it is on the agenda, chart, findings. */
export function goalPage({ goal: it, picture, findings, more }: GoalPage, names: Names, look: Look): string {
  const { goal, standing } = it.row;
  const status = goal.state === 'active' ? statusOf(it.row) : goal.state;
  const changed =
    it.statusThen === null || it.statusThen === status ? '' : ` (${it.statusThen} the last time)`;
  const lines = [
    placeInWords(goal, standing),
    `${status}${changed}${goal.state === 'active' ? `: ${standing.because()}` : ''}`,
    ...(it.reasons.length === 0 ? [] : [`to talk about: ${whyTalk(it, names)}`]),
  ];
  const check = [
    ...findings,
    ...(more === 0 ? [] : [`${plural(more, 'more finding')}: mentor check ${goal.number}`]),
  ];
  return [
    goalCard(goal, look, { number: goal.number }),
    section('Where it stands', lines, look),
    picture,
    check.length === 0 ? '' : `${look.paint.strong('What the check says')}\n${check.join('\n')}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n')
    .trimEnd();
}

/** Both views side by side, and the widest gap in words; nothing is averaged. */
export function viewsText(talk: GoalTalk, owner: Side, names: Names, look: Look): string {
  const rows = sideBySide(talk.views);
  const first = owner;
  const second = otherSide(owner);
  const drawn =
    look.plain || look.width < 56
      ? rows.map((row) => `${spoken(row, first, second, names)}\n`).join('')
      : table(
          [
            { title: '' },
            { title: clip(names[first], 20), right: true },
            { title: clip(names[second], 20), right: true },
            { title: '', paint: look.paint.dim },
          ],
          rows.map((row) => [scaleNames[row.scale], rating(row[first]), rating(row[second]), apart(row)]),
          look.width,
        );
  const widest = [...rows].sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  if (widest?.gap == null || widest.gap === 0) return drawn.trimEnd();
  const name = scaleNames[widest.scale].toLowerCase();
  const says = (side: Side): string => `${names[side]} says "${anchorOf(widest.scale, widest[side] ?? 0)}"`;
  const named = `The widest gap is on ${name}, ${widest.gap} apart: ${says(first)}, ${says(second)}.`;
  return `${drawn}${wrap(named, look.width, '  ')}`;
}

function spoken(row: SideBySide, first: Side, second: Side, names: Names): string {
  const gap = apart(row);
  return `${scaleNames[row.scale]}: ${names[first]} ${rating(row[first])}, ${names[second]} ${rating(row[second])}${gap === '' ? '' : `, ${gap}`}`;
}

function rating(value: number | null): string {
  return value === null ? 'none' : showRating(value);
}

function apart({ gap }: SideBySide): string {
  if (gap === null) return '';
  return gap === 0 ? 'alike' : `${gap} apart`;
}

/** `, by 24 November 2026`, where there is a day. */
export function byDay(due: Day | null): string {
  return due === null ? '' : `, by ${formatDay(due)}`;
}

/** A title with lines below it. */
export function section(title: string, lines: readonly string[], look: Look): string {
  const head = wrap(title, look.width)
    .split('\n')
    .map((line) => look.paint.strong(line))
    .join('\n');
  const body = lines.map((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return `  ${indent}${wrap(line.trimStart(), look.width - 2 - indent.length, `    ${indent}`)}\n`;
  });
  return `${head}\n${body.join('')}`;
}

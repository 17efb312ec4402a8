import type { Agenda, AgendaGoal } from '../../app/mentoring/agenda.js';
import { statusOf } from '../../app/progress/standings.js';
import { type Day, formatDay, formatDayWithWeekday } from '../../domain/day.js';
import { otherSide, type Side, sides } from '../../domain/mentoring/person.js';
import { anchorOf, scaleNames, showRating } from '../../domain/mentoring/scales.js';
import { sessionScales } from '../../domain/mentoring/session.js';
import type { GoalTalk, SessionDraft, View } from '../../domain/mentoring/session-draft.js';
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
  const promises = promised.map((it) => `${names[it.owner]}: ${shorten(shown(it.what), 70)}${day(it.due)}`);
  const lines = [
    ...(promised.length === 0
      ? []
      : [`${plural(promised.length, 'promise')} to look back on`, ...promises.map(sub)]),
    goals.length === 0
      ? `no goal yet: mentor new --with ${alone ? 'me' : `"${names.them}"`} makes one`
      : `${plural(goals.length, 'goal')}, in the order that needs talk`,
    ...goals.map((goal) => {
      const { row, owner, reasons } = goal;
      const why = reasons.length === 0 ? '' : ` (${whyTalk(goal, names)})`;
      const whose = alone ? '' : `${names[owner]}: `;
      return sub(`${row.goal.number} ${whose}${shorten(shown(row.goal.statement), 60)}${why}`);
    }),
    ...(wins.length === 0 ? [] : [`${plural(wins.length, 'thing')} that went well`]),
    ...list.map((it) => `on the list of ${names[it.side]}: ${shorten(shown(it.what), 70)}`),
    ...feedback.map(
      (it) =>
        `feedback ${it.number} to ${names[otherSide(it.giver)]} ${it.answer === null ? 'waits for an answer' : 'was tried'}: mentor feedback ${it.answer === null ? `answer ${it.number}` : `kept ${it.number}, or dropped ${it.number}`}`,
    ),
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
    `${status}${changed}${goal.state === 'active' ? `: ${standing.because}` : ''}`,
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

/** All that was said in a session that is not kept yet; what is private is only said to be there. */
export function draftText(draft: SessionDraft, agenda: Agenda, names: Names, look: Look): string {
  const ownerOfGoal = (number: number): Side =>
    agenda.goals.find(({ row }) => row.goal.number === number)?.owner ?? 'me';
  const promised = draft.promised.map((one) => {
    const action = agenda.promised.find(({ number }) => number === one.action);
    const what =
      action === undefined
        ? `action item ${one.action}`
        : `${names[action.owner]}: ${shorten(shown(action.what), 70)}`;
    return `${what}: ${one.state}${day(one.due)}${one.word === null ? '' : ` (${shown(one.word)})`}`;
  });
  const parts: [string, string[]][] = [
    ['Promised the last time', promised],
    ...draft.goals.flatMap((talk): [string, string[]][] => {
      const lines = talkLines(talk, ownerOfGoal(talk.goal), names);
      const statement = agenda.goals.find(({ row }) => row.goal.number === talk.goal)?.row.goal.statement;
      const title = `Goal ${talk.goal}${statement === undefined ? '' : `: ${shorten(shown(statement), 60)}`}`;
      return [[title, lines]];
    }),
    ['What went well', draft.wins.map(shown)],
    ['Talked about', draft.talkedAbout.map(shown)],
    [
      'Feedback',
      draft.feedback.map((one) => {
        const answer =
          one.answer === null
            ? ''
            : ` (${one.answer}${one.tryUntil === null ? '' : ` until ${formatDay(one.tryUntil)}`}${one.answerNote === null ? '' : `: ${shown(one.answerNote)}`})`;
        return `${names[one.giver]}, a ${one.kind}: ${shown([one.situation, one.behaviour, one.impact].filter((part) => part !== null).join('; '))}${answer}`;
      }),
    ],
    ['Who does what', draft.actions.map((one) => `${names[one.owner]}: ${shown(one.what)}${day(one.due)}`)],
    [
      'To end with',
      [
        ...(draft.selfRatings.length === 0 ? [] : [plural(draft.selfRatings.length, 'self-rating')]),
        ...(draft.next === null ? [] : [`next meeting: ${formatDayWithWeekday(draft.next)}`]),
        ...(draft.notes === null ? [] : draft.notes.split('\n').map(shown)),
        ...(draft.privateNotes === null ? [] : [`a note for ${names.me} alone is kept`]),
      ],
    ],
  ];
  const full = parts.filter(([, lines]) => lines.length > 0);
  if (full.length === 0) return 'Nothing was said yet.';
  return full
    .map(([title, lines]) => section(title, lines, look))
    .join('')
    .trimEnd();
}

function talkLines(talk: GoalTalk, owner: Side, names: Names): string[] {
  const said: [string, string | null][] = [
    ['on the two views', talk.gap],
    ['goal', talk.aim],
    ['reality', talk.reality],
    ['options', talk.options.length === 0 ? null : talk.options.join('; ')],
    ['would make it an eight', talk.eight],
  ];
  return [
    ...sides.flatMap((side) => {
      const view = viewLine(talk.views[side]);
      return view === '' ? [] : [`${names[side]}: ${view}`];
    }),
    ...(talk.confirmed.length === 0 ? [] : [`confirmed: ${talk.confirmed.join(', ')}`]),
    ...(talk.acknowledged ? ['it becomes easier from now on'] : []),
    ...said.flatMap(([what, words]) =>
      words === null ? [] : [`${what}: ${shown(words.replace(/\n/g, ' / '))}`],
    ),
    ...(talk.will === null
      ? []
      : [
          `${names[owner]}: ${shown(talk.will)}${day(talk.willBy)}${talk.commitment === null ? '' : ` (${talk.commitment} of 10)`}`,
        ]),
  ];
}

function viewLine(view: View | undefined): string {
  return sessionScales
    .flatMap((scale) => {
      const value = view?.[scale];
      return value === undefined ? [] : [`${scaleNames[scale].toLowerCase()} ${showRating(value)}`];
    })
    .join(', ');
}

function day(due: Day | null): string {
  return due === null ? '' : `, by ${formatDay(due)}`;
}

function section(title: string, lines: readonly string[], look: Look): string {
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

import { milestoneName } from '../../app/goals/find-goal.js';
import type { Whose } from '../../app/mentoring/whose.js';
import { type GoalStanding, nextMilestone, statusOf } from '../../app/progress/standings.js';
import { type DueItem, type Today, wayBackTo } from '../../app/progress/today.js';
import { formatDayWithWeekday, relativeDays } from '../../domain/day.js';
import { plural, showPercent } from '../../domain/number.js';
import { logCommand, wayBack } from '../../domain/progress/due.js';
import type { Status } from '../../domain/progress/standing.js';
import { shorten, shown } from '../../domain/text.js';
import { goalStandingJson, milestoneJson } from '../goals/goal-json.js';
import { statusWord } from '../goals/goal-list.js';
import { ownerPrefix, titleOf, whoseJson } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { clip, wrap } from '../width.js';
import { paintStatus } from './bar.js';
import { nextMilestoneInWords, placeInWords, statusInWords } from './words.js';

/** Lines in a section before the rest is only counted. */
const most = 8;

/** Today: what is due, what waits for a check-in, and the goals. */
export function todayText(it: Today, look: Look, whose: Whose): string {
  const back = wayBackTo(it);
  const due = [
    dueSection('Overdue', it.overdue, it, look, whose, look.paint.warn),
    dueSection('Fell due on days off', it.dueOnDaysOff, it, look, whose),
    dueSection('Due today', it.dueToday, it, look, whose),
    dueSection(`Due by ${formatDayWithWeekday(it.weekEnd)}`, it.dueThisWeek, it, look, whose),
    section(
      'Reached',
      it.reached.map((item) => `${itemText(item, whose)}: ${doneCommand(item)}`),
      it,
      look,
    ),
    section('Sessions', sessionLines(it), it, look),
    section('Promised in a session', actionLines(it, look), it, look),
    section(
      'Check in',
      it.checkIns.filter((row) => row !== back).map((row) => checkInLine(row, it, whose)),
      it,
      look,
    ),
  ].filter((part) => part !== '');
  const way = back === undefined ? [] : [checkInLine(back, it, whose)];
  return [
    section(clip(shown(back?.goal.statement ?? ''), look.width), way, it, look),
    `${look.paint.strong(formatDayWithWeekday(it.day))}\n`,
    ...(due.length === 0 ? ['Nothing is due this week.\n'] : due),
    goalSection(it, look, whose),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(title: string, lines: readonly string[], it: Today, look: Look): string {
  if (lines.length === 0) return '';
  const more = lines.length - most;
  const told = more > 1 ? [...lines.slice(0, most), it.complete ? `and ${more} more` : 'and more'] : lines;
  const indent = look.plain ? '' : '  ';
  const room = look.width - indent.length;
  return `${look.paint.strong(title)}\n${told.map((line) => `${indent}${wrap(line, room, `${indent}  `)}\n`).join('')}`;
}

function dueSection(
  title: string,
  items: readonly DueItem[],
  it: Today,
  look: Look,
  whose: Whose,
  paint: (text: string) => string = (text) => text,
): string {
  const lines = items.map((item) => {
    const when = item.due === it.day ? '' : `, ${relativeDays(item.due, it.day)}`;
    return itemText(item, whose, paint) + when;
  });
  return section(title, lines, it, look);
}

function itemText(item: DueItem, whose: Whose, paint = (text: string): string => text): string {
  const of = item.kind === 'goal' ? '' : ` (${shorten(shown(item.goal.statement), 40)})`;
  const title = `${ownerPrefix(item.goal, whose)}${shown(item.title)}`;
  return `${paint(item.kind === 'goal' ? `goal ${item.name}` : item.name)} ${shorten(title, 80)}${of}`;
}

/** What to type once it is reached. */
function doneCommand({ kind, name }: DueItem): string {
  return kind === 'goal' ? `mentor close ${name} --achieved` : `mentor tick ${name}`;
}

function sessionLines(it: Today): string[] {
  return it.waiting.sessions.map(({ mentorship, person, day }) => {
    const when =
      day < it.day
        ? `planned for ${relativeDays(day, it.day)}`
        : day === it.day
          ? 'today'
          : `${formatDayWithWeekday(day)}, ${relativeDays(day, it.day)}`;
    return `with ${person === null ? 'yourself' : shown(person)}, ${when}: mentor review --with ${mentorship}`;
  });
}

function actionLines(it: Today, look: Look): string[] {
  return it.waiting.actions.map(({ item, person }) => {
    const what = shorten(shown(item.what), 80);
    const to = person === null ? '' : ` (with ${shown(person)})`;
    const due = `due ${relativeDays(item.due, it.day)}`;
    return `${what}${to}, ${item.due < it.day ? look.paint.warn(due) : due}: mentor action done ${item.number}`;
  });
}

function checkInLine(row: GoalStanding, it: Today, whose: Whose): string {
  const { goal, standing } = row;
  if (standing.status === 'silent') return ownerPrefix(goal, whose) + wayBack(goal, standing.quietDays ?? 0);
  const last = standing.lastDay === null ? 'the first one' : `last ${relativeDays(standing.lastDay, it.day)}`;
  return `goal ${goal.number} ${shorten(titleOf(goal, whose), 60)}, ${last}: ${logCommand(goal)}`;
}

function goalSection(it: Today, look: Look, whose: Whose): string {
  if (it.goals.length === 0) return '';
  const more = it.active - it.goals.length;
  const rest = more > 0 ? `and ${plural(more, 'more goal')}: mentor list\n` : '';
  const others = it.goals.some((row) => row.goal.personId !== null);
  if (look.plain || look.width < (others ? 72 : 60)) {
    const lines = it.goals.map((row) => {
      const next = nextMilestoneInWords(row, it.day);
      const first = `${look.plain ? 'Goal ' : ''}${row.goal.number}${look.plain ? ':' : ''} ${shorten(titleOf(row.goal, whose), 60)}`;
      return `${first}. ${statusInWords(row)}. ${placeInWords(row.goal, row.standing)}${next === undefined ? '' : `. Next: ${next}`}`;
    });
    const drawn = lines.map((line) => `${wrap(line, look.width, '  ')}\n`).join('');
    return `${look.paint.strong('Goals')}\n${drawn}${rest}`;
  }
  const drawn = table(
    [
      { title: '', right: true, paint: look.paint.dim },
      ...(others ? [{ title: 'Whose' }] : []),
      { title: 'Goal', gives: true },
      {
        title: 'Status',
        paint: (cell, i) => paintStatus(look.paint, statusAt(it, i))(cell),
      },
      { title: 'Done', right: true },
      { title: 'Next', gives: true },
    ],
    it.goals.map((row) => [
      String(row.goal.number),
      ...(others ? [clip(shown(whose.name(row.goal)), 12)] : []),
      shown(row.goal.statement),
      statusWord(row),
      showPercent(row.standing.progress.share),
      nextCell(row, it, look),
    ]),
    look.width,
  );
  return `${drawn}${rest}`;
}

function statusAt(it: Today, i: number): Status {
  const row = it.goals[i];
  return row === undefined ? 'silent' : statusOf(row);
}

/** The next milestone, or the due day where there is none, in what room there is. */
function nextCell(row: GoalStanding, it: Today, look: Look): string {
  const next = nextMilestone(row);
  if (next === undefined) return `due ${relativeDays(row.goal.due, it.day)}`;
  const name = milestoneName(row.goal.number, next, row.milestones);
  const title = shorten(shown(next.title), look.width >= 100 ? 40 : look.width >= 72 ? 16 : 8);
  return `${name} ${title}, ${relativeDays(next.due, it.day)}`;
}

/** The same as `--json` shows it. */
export function todayJson(it: Today, whose: Whose): Record<string, unknown> {
  const item = (one: DueItem) => ({
    kind: one.kind,
    name: one.name,
    title: one.title,
    due: one.due,
    goal: one.goal.number,
    ...whoseJson(one.goal, whose),
  });
  return {
    weekEnd: it.weekEnd,
    wayBack: wayBackJson(wayBackTo(it)),
    overdue: it.overdue.map(item),
    dueOnDaysOff: it.dueOnDaysOff.map(item),
    dueToday: it.dueToday.map(item),
    dueThisWeek: it.dueThisWeek.map(item),
    reached: it.reached.map(item),
    sessions: it.waiting.sessions.map(({ mentorship, person, day }) => ({ mentorship, with: person, day })),
    actions: it.waiting.actions.map(({ item: { number, what, due }, person }) => ({
      number,
      what,
      due,
      with: person,
    })),
    checkIns: it.checkIns.map((row) => ({
      goal: row.goal.number,
      statement: row.goal.statement,
      ...whoseJson(row.goal, whose),
      lastCheckIn: row.standing.lastDay,
      quietDays: row.standing.quietDays,
      command: logCommand(row.goal),
    })),
    goals: it.goals.map((row) => ({
      ...goalStandingJson(row, whose),
      nextMilestone: nextMilestoneJson(row),
    })),
    active: it.active,
  };
}

function wayBackJson(row: GoalStanding | undefined): Record<string, unknown> | null {
  if (row === undefined) return null;
  const { goal, standing } = row;
  const quietDays = standing.quietDays ?? 0;
  const sentence = wayBack(goal, quietDays);
  return { goal: goal.number, statement: goal.statement, quietDays, sentence, command: logCommand(goal) };
}

function nextMilestoneJson(row: GoalStanding): Record<string, unknown> | null {
  const next = nextMilestone(row);
  return next === undefined
    ? null
    : milestoneJson(next, milestoneName(row.goal.number, next, row.milestones));
}

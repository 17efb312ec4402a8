import { milestoneName } from '../../app/goals/find-goal.js';
import type { NumberedCheckIn, Shown } from '../../app/goals/show-goal.js';
import { keyHolder } from '../../app/mentoring/second-key.js';
import type { Whose } from '../../app/mentoring/whose.js';
import type { Said } from '../../app/progress/forecast-goal.js';
import type { GoalStanding } from '../../app/progress/standings.js';
import {
  type Day,
  formatDayShort,
  formatDayWithWeekday,
  relativeDays,
  type Weekday,
} from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { lateInWords } from '../../domain/goals/closing.js';
import { showPercent } from '../../domain/number.js';
import { bestInWords } from '../../domain/progress/best-weeks.js';
import { isOverdue } from '../../domain/progress/due.js';
import { isReached, reachedParts } from '../../domain/progress/progress.js';
import { atWriting, type Standing, showValue } from '../../domain/progress/standing.js';
import { checkInsKept } from '../../domain/progress/streak.js';
import { shown } from '../../domain/text.js';
import { toConfirmInWords, waitingLines } from '../mentoring/easing-words.js';
import { whoseInWords } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { bar, paintStatus } from '../progress/bar.js';
import { reachedInWords } from '../progress/words.js';
import { table } from '../table.js';
import { wrap } from '../width.js';
import { goalCard } from './goal-card.js';
import { statusWord } from './goal-list.js';
import { goalPicture } from './goal-picture.js';
import { promiseLines } from './promise-lines.js';

/** A goal in full: its card, its promise, where it stands, its milestones, its last check-ins. */
export function goalShow(it: Shown, look: Look, today: Day, whose: Whose, weekStart: Weekday = 1): string {
  const { row } = it;
  const of = whoseInWords(row.goal, whose);
  const parts = [
    goalCard(row.goal, look, { number: row.goal.number, state: statusWord(row), ...(of && { whose: of }) }),
    promiseLines(row.goal, it.ops, look),
    row.goal.closedOn === null ? standingPart(it, look, today) : closedPart(it, look),
    goalPicture(it, look, today, weekStart),
    section('A change waits', waitingLines(row.goal, whose), look),
    milestonePart(row, look, today, whose),
    checkInPart(row.goal, it.checkIns, look),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function standingPart(it: Shown, look: Look, today: Day): string {
  const { goal, standing: s } = it.row;
  const cells = Math.max(10, Math.min(40, look.width - 24));
  const lines: string[] = [];
  const share = showPercent(s.progress.share);
  if (!look.plain) lines.push(`${bar(s.progress.share, s.expectedShare, cells, look.ascii)} ${share}`);
  const told =
    goal.measure.kind === 'number' || goal.measure.kind === 'habit' || goal.measure.kind === 'learning';
  const planned = s.expected === null ? '' : `; the plan line is at ${showValue(goal, s.expected)}`;
  lines.push(
    told ? `${placeOf(goal, s)}${look.plain ? ` (${share})` : ''}${planned}` : `${share} done${planned}`,
  );
  if (goal.state === 'active') {
    lines.push(...statusLines(it.row, look));
    if (s.neededPerWeek !== null && told) {
      const best = bestInWords(goal, it.allCheckIns, today);
      const needed = `needs ${showValue(goal, Math.abs(s.neededPerWeek))} a week from now on`;
      lines.push(best === undefined ? needed : `${needed}; ${best}`);
    }
  } else lines.push(goal.state);
  lines.push(
    `${showPercent(s.timeShare)} of the time has passed; due ${formatDayWithWeekday(goal.due)}, ${relativeDays(goal.due, today)}`,
  );
  if (it.said?.kind === 'forecast') lines.push(forecastLine(it.said));
  const inARow = keptInARow(it, today);
  if (goal.state === 'active' && inARow > 1) lines.push(`check-ins kept: ${inARow} in a row`);
  if (s.confidence !== null) lines.push(`your own confidence: ${s.confidence}%`);
  return section('Progress', lines, look);
}

/** The status and why; where somebody set another one by hand, that first, with all that belongs to it. */
function statusLines({ standing: s, override }: GoalStanding, { paint }: Look): string[] {
  const painted = paintStatus(paint, override?.status ?? s.status)(override?.status ?? s.status);
  if (override === undefined) return [`${painted}: ${s.because()}`];
  const { who, until, reason } = override;
  const set = `by ${shown(who)} until ${formatDayShort(until)}: ${shown(reason)}`;
  return [`${painted} (${set}; reckoned: ${s.status})`, `reckoned: ${s.because()}`];
}

/** Check-ins kept in a row; a ticked milestone tells as much as a check-in, the confidence given at the writing less. */
export function keptInARow({ row, allCheckIns }: Shown, today: Day): number {
  const ticked = row.milestones.flatMap((m) => (m.doneOn === null ? [] : [m.doneOn]));
  const told = allCheckIns.filter(
    ({ day, value, note, evidence }) =>
      value !== null || note !== null || evidence !== null || !atWriting(row.goal, day),
  );
  return checkInsKept(row.goal, [...told.map((c) => c.day), ...ticked], row.breaks, today);
}

/** The chance stands beside the status and beside the person's own confidence; none of the three decides another. */
function forecastLine({ chance, p50 }: Extract<Said, { kind: 'forecast' }>): string {
  const even = p50 === null ? 'even odds are not in sight' : `even odds by ${formatDayShort(p50)}`;
  return `forecast: ${showPercent(chance)} to be there by the due day; ${even}`;
}

function closedPart({ row, allCheckIns }: Shown, look: Look): string {
  const { goal, standing: s } = row;
  const counted = goal.measure.kind !== 'milestones' && goal.measure.kind !== 'yes-no';
  const at = counted ? placeOf(goal, s) : `${showValue(goal, s.progress.value)} done`;
  const lines = [
    `${goal.state} on ${formatDayShort(goal.closedOn ?? goal.due)}${lateInWords(row, allCheckIns)}, at ${at}`,
  ];
  if (goal.lesson !== null) lines.push(`learnt: ${shown(goal.lesson)}`);
  if (goal.instead !== null) lines.push(`instead: ${shown(goal.instead)}`);
  return section('Closed', lines, look);
}

function milestonePart(row: GoalStanding, look: Look, today: Day, whose: Whose): string {
  const { goal, milestones, breaks } = row;
  const now = row.standing.progress;
  if (milestones.length === 0) return '';
  const ordered = inOrder(milestones);
  const twoKeys = keyHolder(goal, whose) !== undefined;
  const waiting = goal.closedOn === null ? reachedParts(milestones, now) : [];
  const toTick = reachedInWords(waiting.map((m) => milestoneName(goal.number, m, milestones)));
  const toConfirm = toConfirmInWords(goal, milestones, whose);
  const notes = [toTick, toConfirm].filter((note) => note !== undefined);
  const weighted = goal.measure.kind === 'milestones' || goal.measure.kind === 'yes-no';
  const worth = (m: Milestone): string => {
    if (m.target !== null) return showValue(goal, m.target);
    return weighted ? showPercent(m.share) : '';
  };
  const state = (m: Milestone): string => {
    if (m.state === 'confirmed') return `confirmed ${formatDayShort(m.confirmedOn ?? m.doneOn ?? m.due)}`;
    if (m.state === 'claimed') {
      return `${twoKeys ? 'ticked' : 'done'} ${formatDayShort(m.doneOn ?? m.due)}`;
    }
    if (isReached(m, now)) return 'reached';
    return isOverdue(m.due, breaks, today) ? 'overdue' : 'open';
  };
  const titled = (m: Milestone): string => `${m.parentId === null ? '' : '  '}${shown(m.title)}`;
  if (look.plain || look.width < 60) {
    const lines = ordered.map((m) =>
      [
        `${milestoneName(goal.number, m, milestones)} ${titled(m).trim()}`,
        `due ${formatDayShort(m.due)}`,
        worth(m),
        state(m),
      ]
        .filter((text) => text !== '')
        .join(', '),
    );
    return section('Milestones', [...lines, ...notes], look);
  }
  const drawn = table(
    [
      { title: '', right: true, paint: look.paint.dim },
      { title: 'Milestone', gives: true },
      { title: 'Due' },
      { title: ordered.some((m) => m.target !== null) ? 'Target' : weighted ? 'Share' : '', right: true },
      {
        title: '',
        paint: (cell) => (cell.startsWith('overdue') ? look.paint.warn(cell) : look.paint.dim(cell)),
      },
    ],
    ordered.map((m) => [
      milestoneName(goal.number, m, milestones),
      `${m.state === 'open' ? '[ ]' : twoKeys && m.state === 'claimed' ? '[?]' : '[x]'} ${titled(m)}`,
      formatDayShort(m.due),
      worth(m),
      state(m),
    ]),
    look.width,
  );
  const below = notes.map((line) => `  ${wrap(line, look.width - 2, '    ')}\n`).join('');
  return `${look.paint.strong('Milestones')}\n${drawn}${below}`;
}

/** Each milestone followed by its parts. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  const tops = milestones.filter((m) => m.parentId === null);
  return tops.flatMap((top) => [top, ...milestones.filter((m) => m.parentId === top.id)]);
}

/** `12 km of 21.1 km`; of a goal that goes down `85 kg, down to 80 kg`. */
function placeOf(goal: Goal, { progress }: Standing): string {
  const by = progress.target < progress.baseline ? ', down to' : ' of';
  return `${showValue(goal, progress.value)}${by} ${showValue(goal, progress.target)}`;
}

/** What a check-in said: for a deliverable yes or no, else a value. */
function loggedValue(goal: Goal, value: number): string {
  return goal.measure.kind === 'yes-no' ? (value >= 1 ? 'done' : 'not done') : showValue(goal, value);
}

function checkInPart(goal: Goal, entries: readonly NumberedCheckIn[], look: Look): string {
  if (entries.length === 0) return '';
  const lines = [...entries].reverse().map(({ checkIn, number }) => {
    const parts = [
      checkIn.value === null ? undefined : loggedValue(goal, checkIn.value),
      checkIn.confidence === null ? undefined : `confidence ${checkIn.confidence}%`,
      checkIn.note === null ? undefined : shown(checkIn.note.replace(/\s*\n\s*/g, ' / ')),
      checkIn.evidence === null ? undefined : `evidence: ${shown(checkIn.evidence)}`,
    ].filter((part) => part !== undefined);
    return `${formatDayShort(checkIn.day)}  ${parts.join(', ')}${number === '' ? '' : look.paint.dim(`  #${number}`)}`;
  });
  return section(entries.length === 1 ? 'Last check-in' : `Last ${entries.length} check-ins`, lines, look);
}

function section(title: string, lines: readonly string[], look: Look): string {
  if (lines.length === 0) return '';
  const room = look.width - 2;
  return `${look.paint.strong(title)}\n${lines.map((line) => `  ${wrap(line, room, '    ')}\n`).join('')}`;
}

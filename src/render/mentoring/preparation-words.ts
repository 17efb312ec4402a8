import { milestoneName } from '../../app/goals/find-goal.js';
import type { Agenda, AgendaGoal, TalkReason } from '../../app/mentoring/agenda.js';
import { clausesOfEasing } from '../../app/mentoring/easings.js';
import type { SessionTold } from '../../app/mentoring/session-of.js';
import { statusOf } from '../../app/progress/standings.js';
import { addDays, type Day, formatDayShort, formatDayWithWeekday, relativeDays } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Feedback } from '../../domain/mentoring/feedback.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { scaleNames, showRating } from '../../domain/mentoring/scales.js';
import type { Scale } from '../../domain/mentoring/session.js';
import { shorten } from '../../domain/text.js';
import { type Line, nameIn } from './session-words.js';

type Names = SessionTold['names'];

/** The day on which the next session is planned, or would be by what was agreed; null before the first one. */
export function plannedDay({ tie, last }: Agenda): Day | null {
  const { nextDay, cadence } = tie.mentorship;
  return nextDay ?? (last === null ? null : addDays(last.day, cadence));
}

/** `Ana, before session 5 with Ada on Tue 8 Dec 2026 (in 2 days)`. */
export function preparationTitle(agenda: Agenda, side: Side, names: Names, today: Day): string {
  const day = plannedDay(agenda);
  const set = agenda.tie.mentorship.nextDay !== null;
  const whom = names.them === null ? '' : ` with ${nameIn(names, otherSide(side))}`;
  const when =
    day === null
      ? ', no day is set yet'
      : `${set ? ' on' : ', about'} ${formatDayWithWeekday(day)} (${relativeDays(day, today)})`;
  return `${nameIn(names, side)}, before session ${agenda.number}${whom}${when}`;
}

/** What a side does best before the session, in five lines; nothing that is private to the other one. */
export function preparationLines(agenda: Agenda, side: Side, names: Names, today: Day): Line[] {
  return [
    { label: 'Promised', text: promisedLine(agenda.promised, side, names, today) },
    { label: 'Goals', text: goalsLine(agenda.goals, names) },
    { label: 'Settle', text: settleLine(agenda, side) },
    { label: 'Feedback', text: feedbackLine(agenda.feedback, side, names) },
    { label: 'List', text: listLine(agenda, names) },
  ];
}

function several(texts: readonly string[], most = 3): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Their own promises first. */
function promisedLine(promised: readonly ActionItem[], side: Side, names: Names, today: Day): string {
  const own = promised.filter(({ owner }) => owner === side);
  const others = promised.filter(({ owner }) => owner !== side);
  if (promised.length === 0) return 'nothing is open from before.';
  const words = ({ owner, what, due }: ActionItem): string =>
    `${nameIn(names, owner)}: ${shorten(what, 60)}${due === null ? '' : ` (${due < today ? 'was due' : 'by'} ${formatDayShort(due)})`}`;
  return `${several([...own, ...others].map(words), 4)}.`;
}

function goalsLine(goals: readonly AgendaGoal[], names: Names): string {
  const [first] = goals;
  if (first === undefined) return 'no goal runs in it yet.';
  const pressing = goals.filter(({ reasons }) => reasons.length > 0);
  if (pressing.length === 0) return 'none presses; talk about what comes next.';
  const words = (goal: AgendaGoal): string => {
    const { number, statement } = goal.row.goal;
    const why = goal.reasons.slice(0, 3).map((reason) => reasonWords(reason, goal, names));
    return `${number} ${shorten(statement, 40)} (${nameIn(names, goal.owner)}): ${why.join(', ')}`;
  };
  return `${several(pressing.map(words))}.`;
}

/** Why a goal needs talk, as a few words. */
export function reasonWords(reason: TalkReason, goal: AgendaGoal, names: Names): string {
  const { statusThen, toConfirm, gaps, row, reasons } = goal;
  switch (reason) {
    case 'off-track':
      return 'off-track';
    case 'status-changed':
      // What it is now is told as a reason of its own, where it is one.
      return reasons.includes('off-track') || reasons.includes('silent') || reasons.includes('at-risk')
        ? `${statusThen} last time`
        : `${statusOf(row)}, ${statusThen} last time`;
    case 'silent':
      return 'silent: no check-in for long';
    case 'not-started':
      return 'no check-in yet';
    case 'at-risk':
      return 'at-risk';
    case 'to-confirm':
      return toConfirm.length === 1 ? 'a milestone to confirm' : `${toConfirm.length} milestones to confirm`;
    case 'easing-waits':
      return 'it is to become easier';
    case 'views-differ':
      return `views differ on ${gaps.map((gap) => gapWords(gap, names)).join(' and ')}`;
    case 'due-soon':
      return `due ${formatDayShort(row.goal.due)}`;
  }
}

/** `Progress (Ada +1, Ana -1)`. */
function gapWords({ scale, me, them }: AgendaGoal['gaps'][number], names: Names): string {
  return `${scaleWord(scale)} (${names.me} ${showRating(me)}, ${nameIn(names, 'them')} ${showRating(them)})`;
}

function scaleWord(scale: Scale): string {
  return scale === 'attainment' ? 'Attainment' : scaleNames[scale];
}

/** What waits for one's word: milestones, easings; the owner is told what waits for the other's. */
function settleLine({ goals }: Agenda, side: Side): string {
  const texts = goals.flatMap((goal) => {
    const { row, owner, toConfirm, easing } = goal;
    const mine = owner !== side;
    const milestones = toConfirm.map(
      (m) => `${milestoneName(row.goal.number, m, row.milestones)} ${shorten(m.title, 40)}`,
    );
    const confirm =
      milestones.length === 0
        ? []
        : mine
          ? [`confirm ${several(milestones, 2)}`]
          : [`bring what shows that it is done: ${several(milestones, 2)}`];
    const clauses = easing === null ? [] : clausesOfEasing(easing);
    const ease =
      clauses.length === 0
        ? []
        : mine
          ? [`agree, or not, that goal ${row.goal.number} becomes easier: ${clauses.join(', ')}`]
          : [`say why goal ${row.goal.number} is to become easier: ${clauses.join(', ')}`];
    const quiet =
      !mine && goal.reasons.includes('silent') ? [`check in on goal ${row.goal.number} before`] : [];
    return [...quiet, ...confirm, ...ease];
  });
  return texts.length === 0 ? 'nothing waits for your word.' : `${several(texts)}.`;
}

function feedbackLine(feedback: readonly Feedback[], side: Side, names: Names): string {
  const open = names.them === null ? feedback : feedback.filter(({ giver }) => giver !== side);
  const texts = open.map(({ number, behaviour, answer, tryUntil }) =>
    answer === null
      ? `answer ${number}: ${shorten(behaviour, 60)}`
      : `say whether it was kept, tried until ${tryUntil === null ? 'now' : formatDayShort(tryUntil)}: ${shorten(behaviour, 60)}`,
  );
  const whom = names.them === null ? '' : ` of ${nameIn(names, otherSide(side))}`;
  return texts.length === 0
    ? `think of one strength${whom} to name, with what it led to.`
    : `${several(texts, 2)}.`;
}

function listLine({ list, wins }: Agenda, names: Names): string {
  const items = list.map(({ side, what }) => `${nameIn(names, side)}: ${shorten(what, 60)}`);
  const went = wins.length === 0 ? [] : [`went well: ${several(wins, 2)}`];
  if (items.length + went.length === 0) return 'empty; put something on it with mentor review --next "…".';
  return `${[...(items.length === 0 ? [] : [several(items)]), ...went].join('; ')}.`;
}

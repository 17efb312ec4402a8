import { formatDayShort, formatDayWithWeekday, isDay } from '../../domain/day.js';
import type { Break, Milestone } from '../../domain/goal.js';
import { plural, showPercent } from '../../domain/number.js';
import { isReached } from '../../domain/progress/progress.js';
import { showValue, withUnit } from '../../domain/progress/standing.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { Move } from '../../domain/reports/moves.js';
import { milestoneLabel, shortDay, signed } from './weekly-words.js';

/** One thing that is told of a goal's week. The text may hold what people wrote and has to be made harmless. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

const notesAtMost = 3;
const movesAtMost = 6;

/** All that is told of a goal's week, in the same order for every goal; what there is nothing to say about is left out. */
export function goalLines(g: GoalWeek): Line[] {
  const { goal } = g;
  const lines: Line[] = [];
  const say = (label: string, text: string | null): void => {
    if (text !== null) lines.push({ label, text });
  };
  say('status', statusText(g));
  say('promised', promisedText(g));
  say('done', doneText(g));
  for (const off of g.breaks) say('off', breakText(off));
  for (const m of inWeek(g)) say('milestone', milestoneText(g, m));
  say('needed', neededText(g));
  say('confidence', confidenceText(g));
  for (const move of g.moves.slice(0, movesAtMost)) say('moved', moveText(g, move));
  if (g.moves.length > movesAtMost)
    say('moved', `and ${plural(g.moves.length - movesAtMost, 'promise')} more`);
  for (const { day, note } of g.checkIns.filter((c) => c.note !== null).slice(-notesAtMost))
    say('note', `${shortDay(day)}: ${(note ?? '').replaceAll('\t', ' ')}`);
  if (goal.closedOn !== null) {
    say('lesson', goal.lesson);
    say('instead', goal.instead);
    return lines;
  }
  for (const m of g.milestonesComing) {
    const reached = isReached(m, g.standing.progress) ? ', reached and not ticked yet' : '';
    say('next', `${milestoneLabel(g, m)}, due ${formatDayWithWeekday(m.due)}${reached}`);
  }
  return lines;
}

function statusText({ goal, standing }: GoalWeek): string {
  if (goal.closedOn !== null) return `${goal.state} on ${formatDayWithWeekday(goal.closedOn)}`;
  return goal.state === 'active' ? `${standing.status}: ${standing.because()}` : goal.state;
}

function promisedText(g: GoalWeek): string {
  const off = g.daysOff === 0 ? '' : ` (${plural(g.daysOff, 'day')} off)`;
  return `${promisedAmount(g)}${off}`;
}

function promisedAmount({ goal, promised, standing, milestonesDue }: GoalWeek): string {
  if (promised === null) return 'nothing for this week';
  switch (goal.measure.kind) {
    case 'number': {
      const amount = signed(withUnit(promised, goal.measure.unit), promised);
      return standing.expected === null ? amount : `${amount}, to ${showValue(goal, standing.expected)}`;
    }
    case 'habit':
    case 'learning':
      return showValue(goal, promised);
    default:
      return milestonesDue.length === 0
        ? `all of it, due ${shortDay(goal.due)}`
        : `${plural(milestonesDue.length, 'milestone')}, ${showPercent(promised)} of the whole`;
  }
}

function doneText(g: GoalWeek): string {
  const { kind } = g.goal.measure;
  const counts = kind === 'number' || kind === 'habit' || kind === 'learning';
  const checkIns =
    g.checkIns.length > 0 ? `, in ${plural(g.checkIns.length, 'check-in')}` : counts ? ', no check-in' : '';
  return `${doneAmount(g)}${checkIns}${keptText(g)}`;
}

function doneAmount(g: GoalWeek): string {
  const { goal, done, value, valueBefore } = g;
  const none = Math.abs(done) < 1e-9;
  switch (goal.measure.kind) {
    case 'number':
      return none
        ? `no change, at ${showValue(goal, value)}`
        : `${signed(withUnit(done, goal.measure.unit), done)}, from ${showValue(goal, valueBefore)} to ${showValue(goal, value)}`;
    case 'habit':
    case 'learning':
      return showValue(goal, done);
    default:
      if (none && g.standing.progress.reached) return 'all of it, before this week';
      if (none) return g.milestones.length === 0 ? 'not yet' : 'nothing ticked';
      if (valueBefore === 0 && value === 1) return 'all of it';
      return `${showPercent(Math.abs(done))}, from ${showPercent(valueBefore)} to ${showPercent(value)}`;
  }
}

/** Less is said as plainly as more; nothing is said where nothing was promised. */
function keptText({ kept, done, promised, goal }: GoalWeek): string {
  if (kept === null || promised === null) return '';
  if (!kept) return '; less than promised';
  const counted = goal.measure.kind !== 'milestones' && goal.measure.kind !== 'yes-no';
  return counted && Math.abs(done) > Math.abs(promised) + 1e-9 ? '; more than promised' : '; as promised';
}

function breakText({ kind, from, to, reason }: Break): string {
  const days =
    to === null
      ? `since ${formatDayWithWeekday(from)}`
      : from === to
        ? `on ${shortDay(from)}`
        : `from ${shortDay(from)} to ${shortDay(to)}`;
  return `${kind} ${days}${reason === null ? '' : `: ${reason}`}`;
}

function inWeek(g: GoalWeek): readonly Milestone[] {
  if (g.milestones.length === 0) return g.milestones;
  const found = new Set([...g.milestonesDue, ...g.milestonesDone, ...g.milestonesConfirmed]);
  return g.milestones.filter((m) => found.has(m));
}

function milestoneText(g: GoalWeek, m: Milestone): string {
  return `${milestoneLabel(g, m)}, due ${formatDayWithWeekday(m.due)}: ${stateText(g, m)}`;
}

function stateText(g: GoalWeek, m: Milestone): string {
  const { doneOn, confirmedOn } = m;
  const { twoKeys } = g;
  if (isReached(m, g.standing.progress)) return 'reached, not ticked yet';
  if (doneOn === null) return 'still open';
  if (!twoKeys) return `done ${shortDay(doneOn)}`;
  const confirmed = confirmedOn === null ? 'not confirmed yet' : `confirmed ${shortDay(confirmedOn)}`;
  return `claimed ${shortDay(doneOn)}, ${confirmed}`;
}

function neededText({ goal, standing }: GoalWeek): string | null {
  const needed = standing.neededPerWeek;
  if (needed === null || goal.state !== 'active') return null;
  // A week is seven working days, so those are the ones to tell where some days are off.
  const { daysLeft, workingDaysLeft: working } = standing;
  const left = plural(working, working < daysLeft ? 'working day' : 'day');
  // The first day of a habit is one of them as long as nothing was told of it.
  const withToday = working > daysLeft ? ', today with them' : '';
  return `${showValue(goal, Math.abs(needed))} a week until ${formatDayShort(goal.due)}, ${left} left${withToday}`;
}

function confidenceText({ confidence, confidenceBefore }: GoalWeek): string | null {
  if (confidence === null) return null;
  if (confidenceBefore === null) return `${confidence}%, given for the first time`;
  const change = confidence - confidenceBefore;
  if (change === 0) return `${confidence}%, as the week before`;
  return `${confidence}%, ${Math.abs(change)} ${change > 0 ? 'more' : 'less'} than the week before`;
}

function moveText(g: GoalWeek, move: Move): string {
  const why = move.reason === null ? '' : `: ${move.reason.replaceAll('\n', ' ')}`;
  return `${whatMoved(g, move)}, on ${shortDay(move.day)} by ${move.who}${why}`;
}

function whatMoved(g: GoalWeek, { what, milestone, from, to }: Move): string {
  const fromTo = `from ${told(g, from)} to ${told(g, to)}`;
  if (what === 'plan-line')
    return to === null
      ? 'plan line starts at the start day again'
      : `plan line starts anew at ${told(g, to)}`;
  if (milestone === null) return `${names[what]} ${fromTo}`;
  const label = milestoneLabel(g, milestone);
  if (what === 'milestone-removed') return `${label}, due ${told(g, from)}, removed`;
  return what === 'milestone-due' ? `${label} ${fromTo}` : `target of ${label} ${fromTo}`;
}

const names: Readonly<Record<Move['what'], string>> = {
  start: 'start',
  due: 'due day',
  measure: 'measure',
  target: 'target',
  period: 'period',
  'plan-line': 'plan line',
  'milestone-due': 'milestone',
  'milestone-target': 'target',
  'milestone-removed': 'milestone',
};

function told(g: GoalWeek, value: Move['from']): string {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return showValue(g.goal, value);
  return isDay(value) ? formatDayShort(value) : value;
}

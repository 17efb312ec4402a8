import { type Day, dayFromNumber, dayNumber, formatDayShort } from '../day.js';
import { plural, showPercent } from '../number.js';
import { daysOff, workingNumbers } from './days-off.js';
import { beginning, lastDayCovered } from './plan-line.js';
import {
  bufferInWords,
  type Facts,
  limits,
  type Standing,
  showValue,
  silentAfter,
  standing,
  standsOn,
  thresholds,
} from './standing.js';

/** One line of a reckoning: what it is, and what it comes to. */
export interface ReckoningLine {
  readonly label: string;
  readonly value: string;
}

/** How the status of a goal on a day came about, line by line; docs/status.md tells the rules. */
export function reckoning(
  facts: Facts,
  asOf: Day,
  s = standing(facts, standsOn(facts.goal, asOf)),
): ReckoningLine[] {
  const { goal } = facts;
  const today = standsOn(goal, asOf);
  const off = daysOff(facts.breaks, today);
  const first = beginning(goal);
  const due = dayNumber(goal.due);
  const planned = workingNumbers(first, due, off);
  const passed = workingNumbers(first, Math.min(dayNumber(today), due), off);
  const all = due - first;
  const lines: ReckoningLine[] = [
    { label: 'start', value: formatDayShort(goal.start) },
    { label: 'due', value: formatDayShort(goal.due) },
    {
      label: 'working days',
      value: `${passed} of ${plural(planned, 'day')} passed, ${showPercent(s.timeShare)} of the time`,
    },
    { label: 'days off', value: all === planned ? 'none' : plural(all - planned, 'day') },
    {
      label: 'plan line',
      value: planInWords(facts, s, goal.closedOn === today ? formatDayShort(today) : 'today'),
    },
    {
      label: 'value',
      value: `${showValue(goal, s.progress.value)}, ${showPercent(s.progress.share)} of the way`,
    },
    ...bufferLines(facts, s, today, Math.max(1, planned)),
    ...chanceLines(s),
    { label: 'silence', value: silence(facts, s) },
    { label: 'confidence', value: s.confidence === null ? 'none told' : `${s.confidence}%` },
  ];
  if (goal.state !== 'active')
    return [...lines, { label: 'status', value: `none: the goal is ${goal.state}` }];
  return [...lines, { label: 'rule', value: s.rule() }, { label: 'status', value: s.status }];
}

function planInWords({ goal }: Facts, s: Standing, day: string): string {
  if (s.line === undefined || s.expected === null)
    return 'none: there is nothing to expect before the due day';
  const anew = goal.planFrom === null ? '' : `; it starts anew on ${formatDayShort(goal.planFrom.day)}`;
  const share = s.expectedShare === null ? '' : `, ${showPercent(s.expectedShare)} of the way`;
  return `${showValue(goal, s.expected)} by the end of ${day}${share}${anew}`;
}

function bufferLines({ goal }: Facts, s: Standing, today: Day, planned: number): ReckoningLine[] {
  if (s.buffer === null || s.line === undefined)
    return [{ label: 'buffer', value: 'none without a plan line' }];
  const begun = s.quietDays !== null;
  const { slack, ahead, onTrack, atRisk } = limits(goal, planned);
  const covered = lastDayCovered(s.line, s.progress.value);
  const since = s.buffer < 0 && covered >= dayNumber(goal.start) && covered < dayNumber(today);
  const day = since ? `: that value was planned for ${formatDayShort(dayFromNumber(covered))}` : '';
  const tenth = Math.round(planned * thresholds.slackShare);
  return [
    { label: 'buffer', value: begun ? `${bufferInWords(s.buffer)}${day}` : 'none yet: it has not begun' },
    {
      label: 'slack',
      value: `${plural(slack, 'day')}: the lesser of the rhythm, ${goal.rhythm}, and a tenth of the working days, ${tenth}`,
    },
    {
      label: 'thresholds',
      value: `ahead from ${plural(ahead, 'day')} in front; on-track up to ${-onTrack} behind; at-risk up to ${-atRisk}; else off-track`,
    },
  ];
}

/** Only where the chance was looked at: it makes nothing better, and nothing worse that is lost already. */
function chanceLines({ chance }: Standing): ReckoningLine[] {
  if (chance === null) return [];
  const { chanceAtRisk, chanceOffTrack } = thresholds;
  const meaning = `at-risk at best below ${chanceAtRisk}%, off-track below ${chanceOffTrack}%`;
  return [
    { label: 'chance', value: `${showPercent(chance)} to be there in time, by the forecast; ${meaning}` },
  ];
}

function silence({ goal }: Facts, s: Standing): string {
  if (s.quietDays === null) return 'it has not begun';
  const last = s.lastDay === null ? 'none yet' : `the last on ${formatDayShort(s.lastDay)}`;
  return `${plural(s.quietDays, 'working day')} without a check-in, ${last}; silent after ${silentAfter(goal)}`;
}

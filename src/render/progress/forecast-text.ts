import type { Whose } from '../../app/mentoring/whose.js';
import type { GoalForecast, NoPace, Said } from '../../app/progress/forecast-goal.js';
import {
  type Day,
  dayNumber,
  daysBetween,
  formatDayShort,
  formatDayWithWeekday,
  relativeDays,
} from '../../domain/day.js';
import { forecastAssumptions } from '../../domain/forecast/forecast.js';
import type { Basis, Forecast } from '../../domain/forecast/types.js';
import type { Goal } from '../../domain/goal.js';
import { plural, showNumber, showPercent } from '../../domain/number.js';
import { beginning } from '../../domain/progress/plan-line.js';
import { showValue, silentAfter } from '../../domain/progress/standing.js';
import { shorten } from '../../domain/text.js';
import { titleOf } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { pad, wrap } from '../width.js';

/** A line of the answer: what it is, and what it says. */
export type Line = readonly [label: string, text: string];

/** The answer of `mentor forecast <goal>`. */
export function forecastText(it: GoalForecast, look: Look, today: Day, whose: Whose): string {
  const { goal, said } = it;
  const head = paragraph(
    look.paint.strong(`${named(goal, whose)}, due ${formatDayWithWeekday(goal.due)}`),
    look,
  );
  if (said.kind !== 'forecast') {
    const own = said.kind === 'closed' || said.kind === 'reached' ? '' : confidenceSentence(it);
    return (
      head +
      [whyNone(it, said, today), own]
        .filter((s) => s !== '')
        .map((s) => paragraph(s, look))
        .join('')
    );
  }
  const assumed = forecastAssumptions(it.idleIsFlat).map((text, i) =>
    paragraph(`${i + 1}. ${text}`, look, '   '),
  );
  return [
    head,
    ...(it.pausedSince === null ? [] : [paragraph(pausedSentence(it.pausedSince), look)]),
    '\n',
    lines(forecastLines(it, said, today), look),
    '\n',
    paragraph('What it takes for granted:', look),
    ...assumed,
  ].join('');
}

function forecastLines(it: GoalForecast, said: Extract<Forecast, { kind: 'forecast' }>, today: Day): Line[] {
  const { goal, confidence } = it;
  const { basis } = said;
  const needed =
    basis.rateNeeded === null ? '' : `; ${perWeek(goal, basis.rateNeeded)} from now on reaches it in time`;
  const best = it.best === null ? '' : `; your best four weeks were ${showNumber(it.best.rate)}`;
  const stale = staleSince(it, basis);
  const until = stale === null ? '' : ` up to ${formatDayShort(stale)}`;
  const own = (percent: number, on: Day) =>
    `${percent}%: your own, on ${formatDayShort(on)}; not part of the chance`;
  return [
    ['chance', chanceWords(goal, said.chance, today)],
    ['even (P50)', dateWords(said.p50, goal.due)],
    ['likely (P85)', dateWords(said.p85, goal.due)],
    ...(said.wasThereOn === null ? [] : [['reached', leftWords(said.wasThereOn)] as const]),
    ['rests on', restsOn(it, basis, today)],
    ['so far', `${perWeek(goal, basis.rateSoFar)}${until}${needed}${best}`],
    ...(confidence === null ? [] : [['confidence', own(confidence.percent, confidence.on)] as const]),
  ];
}

/** A rate toward the target: `0.5 km a week`, or `0.5 km a week away from the target`. */
export function perWeek(goal: Goal, rate: number): string {
  return `${showValue(goal, Math.abs(rate))} a week${rate < 0 ? ' away from the target' : ''}`;
}

function chanceWords(goal: Goal, chance: number, today: Day): string {
  if (today <= goal.due) return `${showPercent(chance)} to be there by the due day`;
  return `none to meet the due day: it passed ${plural(daysBetween(goal.due, today), 'day')} ago`;
}

/** A day named by the forecast beside the due day. */
function dateWords(day: Day | null, due: Day): string {
  return day === null ? 'not in sight' : `${formatDayWithWeekday(day)}, ${beside(day, due)}`;
}

/** `12 days after the due day`. */
export function beside(day: Day, due: Day): string {
  const late = daysBetween(due, day);
  if (late === 0) return 'on the due day';
  return `${plural(Math.abs(late), 'day')} ${late > 0 ? 'after' : 'before'} the due day`;
}

/** That a value was where it should be, and is not any more. */
function leftWords(on: Day): string {
  return `last on ${formatDayShort(on)}; it has left the target since`;
}

/** The day of the last reading of a level, where it is so old that the pace up to it says little of today. */
function staleSince({ goal, idleIsFlat }: GoalForecast, { silentDays, days, lastOn }: Basis): Day | null {
  const stale = !idleIsFlat && silentDays > Math.min(silentAfter(goal), Math.max(7, days / 4));
  return stale ? lastOn : null;
}

function restsOn(it: GoalForecast, basis: Basis, today: Day): string {
  const { goal } = it;
  const { checkIns, days, onDaysOff } = basis;
  const ticked = goal.measure.kind === 'milestones' || goal.measure.kind === 'yes-no';
  const what = ticked
    ? plural(checkIns, 'day with a ticked milestone', 'days with a ticked milestone')
    : plural(checkIns, 'check-in');
  const [off, count] = onDaysOff === 1 ? ['a day off', 'counts'] : ['days off', 'count'];
  const more = onDaysOff === 0 ? '' : ` (${onDaysOff} more on ${off} ${count} with the one before)`;
  const stale = staleSince(it, basis);
  const last = stale === null ? '' : `; the last on ${formatDayShort(stale)}, ${relativeDays(stale, today)}`;
  // Days off are left out, and then the days are fewer than the calendar shows.
  const whole = dayNumber(today) - beginning(goal) === days;
  return `${what}${more} over ${plural(days, whole ? 'day' : 'working day')} since ${formatDayShort(goal.start)}${last}`;
}

/** Why there is no forecast: one sentence or two. */
export function whyNone(
  { goal }: Pick<GoalForecast, 'goal'>,
  said: Exclude<Said, { kind: 'forecast' }>,
  today: Day,
): string {
  switch (said.kind) {
    case 'closed':
      return (
        `It was closed as ${said.state} on ${formatDayShort(said.on)}, so there is nothing left to forecast. ` +
        `What would have been said before: mentor forecast --backtest ${goal.number}`
      );
    case 'reached':
      return `The target has been reached since ${formatDayShort(said.on)}, ${beside(said.on, goal.due)}. There is nothing left to forecast.`;
    case 'too-little': {
      const start = today < goal.start ? ` It starts on ${formatDayShort(goal.start)}.` : '';
      return `Too little for a forecast.${start} ${said.missing}`;
    }
    case 'no-pace':
      return `${noPaceWords[said.why]} ${said.why === 'all-off' ? '' : `Parts give it a pace: mentor split ${goal.number}`}`.trim();
  }
}

const noPaceWords: Readonly<Record<NoPace, string>> = {
  'yes-no':
    'A yes-no goal without milestones has no pace to forecast from; your own confidence is all there is.',
  'no-milestones': 'Too little for a forecast: it is told by milestones, and has none yet.',
  'all-off': 'All its days are days off: nothing is promised, so there is nothing to forecast.',
};

function confidenceSentence({ goal, confidence, said }: GoalForecast): string {
  if (confidence !== null)
    return `Your own confidence: ${confidence.percent}%, on ${formatDayShort(confidence.on)}.`;
  if (said.kind !== 'no-pace' || said.why !== 'yes-no') return '';
  return `You have given none yet: mentor log ${goal.number} --confidence 60`;
}

function pausedSentence(since: Day): string {
  return `Paused since ${formatDayShort(since)}; the dates below are for going on from today.`;
}

/** A goal as an answer begins: `Goal 3, Run a half marathon`. */
export function named(goal: Goal, whose: Whose): string {
  return `Goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}`;
}

/** Text that ends in a newline, wrapped to the width. */
export function paragraph(text: string, look: Look, indent = '  '): string {
  return `${wrap(text, look.width, indent)}\n`;
}

/** Labels in one column and texts in another; where there is little room, or no table is wanted, `label: text`. */
export function lines(all: readonly Line[], look: Look): string {
  if (look.plain || look.width < 60)
    return all.map(([label, text]) => paragraph(`${label}: ${text}`, look)).join('');
  const column = 14;
  return all
    .map(
      ([label, text]) =>
        `${look.paint.dim(pad(label, column))}${wrap(text, look.width, ' '.repeat(column)).trimStart()}\n`,
    )
    .join('');
}

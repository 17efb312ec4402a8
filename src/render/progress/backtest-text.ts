import type { Whose } from '../../app/mentoring/whose.js';
import type { GoalBacktest, GoalLookBack } from '../../app/progress/forecast-goal.js';
import { type Day, daysBetween, formatDayShort } from '../../domain/day.js';
import type { DateOutcome, LookBack } from '../../domain/forecast/backtest.js';
import { plural, showPercent } from '../../domain/number.js';
import { showValue } from '../../domain/progress/standing.js';
import type { Look } from '../paint.js';
import { beside, lines, named, paragraph, perWeek } from './forecast-text.js';
import { placeInWords } from './words.js';

/** The answer of `mentor forecast --backtest <goal>`: what would have been said, and beside it what happened. */
export function backtestText(it: GoalBacktest, look: Look, today: Day, whose: Whose): string {
  const closed = it.from === today ? '' : `, counted back from ${formatDayShort(it.from)}`;
  const title = `${named(it.goal, whose)}: what the forecast would have said${closed}`;
  const looks = it.looks.map((l) => lookText(it, l, look));
  const none = `Four weeks ${it.from === today ? 'ago' : 'before'} it had not started: there is nothing to look back on.`;
  return [
    paragraph(look.paint.strong(title), look),
    ...(looks.length === 0 ? [paragraph(none, look)] : looks),
    ...(looks.length === 0 ? [] : ['\n', paragraph(nowText(it, today), look)]),
  ].join('');
}

function lookText(it: GoalBacktest, l: GoalLookBack, look: Look): string {
  const ago = it.goal.closedOn === it.from ? 'before it was closed' : 'ago';
  const head = paragraph(`${l.weeksAgo} weeks ${ago}, ${formatDayShort(l.asOf)}`, look);
  const happened = l.outcome === null ? '' : happenedText(it, l, l.outcome);
  return `\n${head}${lines(
    [
      ['said', saidText(l)],
      ...(happened === '' ? [] : [['happened', happened] as const]),
      ...(l.confidence === null ? [] : [['confidence', `${l.confidence.percent}%, your own`] as const]),
    ],
    look,
  )}`;
}

function saidText({ said, goal }: GoalLookBack): string {
  switch (said.kind) {
    case 'forecast':
      return `${showPercent(said.chance)} to be there by ${formatDayShort(goal.due)}; P50 ${date(said.p50)}, P85 ${date(said.p85)}`;
    case 'reached':
      return `reached on ${formatDayShort(said.on)}`;
    case 'too-little':
      return `too little for a forecast: ${plural(said.have.checkIns, 'check-in')} in ${plural(said.have.days, 'day')}`;
    case 'no-pace':
      return noPace[said.why];
  }
}

const noPace = {
  'yes-no': 'nothing: a yes-no goal without milestones has no pace',
  'no-milestones': 'nothing: it had no milestones yet',
  'all-off': 'nothing: all its days were days off',
} as const;

function date(day: Day | null): string {
  return day === null ? 'not in sight' : formatDayShort(day);
}

const promiseWords = {
  kept: 'the promise was kept',
  broken: 'the promise was not kept',
  open: 'still open',
} as const;

function happenedText({ goal }: GoalBacktest, l: GoalLookBack, outcome: Omit<LookBack, 'said'>): string {
  const open = goal.closedOn === null ? 'still open' : goal.state;
  const promise = outcome.promise === 'open' ? open : promiseWords[outcome.promise];
  const moved = movedText(goal, l);
  const dates = [...heldText('P50', outcome.p50), ...heldText('P85', outcome.p85)];
  return [`${promise}${moved}`, ...dates, ...rateText(l, outcome)].join('; ');
}

function heldText(name: string, outcome: DateOutcome): string[] {
  if (outcome === 'none' || outcome === 'open') return [];
  return [`${name} ${outcome === 'held' ? 'held' : 'did not hold'}`];
}

function rateText({ said, goal }: GoalLookBack, { rateSince }: Omit<LookBack, 'said'>): string[] {
  if (said.kind === 'reached' || rateSince === null) return [];
  const needed = said.kind === 'forecast' ? said.basis.rateNeeded : null;
  const asked = needed === null ? '' : `, where ${perWeek(goal, needed)} was needed`;
  return [`${perWeek(goal, rateSince)} since then${asked}`];
}

/** Where the promise of that day was another than it is now. */
function movedText(goal: GoalBacktest['goal'], l: GoalLookBack): string {
  const sameMeasure = JSON.stringify(l.goal.measure) === JSON.stringify(goal.measure);
  const then = [
    ...(sameMeasure ? [] : [`target ${showValue(l.goal, l.target)}`]),
    ...(l.goal.due === goal.due ? [] : [`due ${formatDayShort(l.goal.due)}`]),
  ];
  return then.length === 0 ? '' : ` (then ${then.join(', ')}; changed since)`;
}

function nowText({ goal, standing, reachedOn }: GoalBacktest, today: Day): string {
  const place = placeInWords(goal, standing);
  const due = formatDayShort(goal.due);
  if (reachedOn !== null)
    return `Reached on ${formatDayShort(reachedOn)}, ${beside(reachedOn, goal.due)} (${due}).`;
  if (goal.closedOn !== null)
    return `Closed as ${goal.state} on ${formatDayShort(goal.closedOn)}, at ${place}.`;
  if (today > goal.due) return `Now: ${place}; the due day, ${due}, has passed.`;
  return `Now: ${place}; ${plural(daysBetween(today, goal.due), 'day')} left until ${due}.`;
}

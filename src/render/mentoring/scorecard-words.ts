import type { TieScorecard } from '../../app/mentoring/scorecard-of.js';
import { daysBetween, formatDayShort } from '../../domain/day.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import { sidesOf } from '../../domain/mentoring/mentorship.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { showRating } from '../../domain/mentoring/scales.js';
import type {
  GapScore,
  GoalScore,
  PromiseScore,
  SkillScore,
  WaitScore,
} from '../../domain/mentoring/score.js';
import { enoughForGap } from '../../domain/mentoring/score-parts.js';
import { plural, showNumber } from '../../domain/number.js';
import { rhythmWords } from '../goals/goal-card.js';
import { tieInWords } from './mentorship-text.js';
import { goalGrid, type ScoreGrid, skillGrid } from './scorecard-grids.js';

/** A heading and its sentences; what people wrote is in them as it is, to be made harmless by whoever shows them. */
export interface ScoreSection {
  readonly title: string;
  /** What may stand in the place of the lines, where there is room. */
  readonly grid?: ScoreGrid;
  readonly lines: readonly string[];
  /** What comes after either. */
  readonly sums?: readonly string[];
}

/** Numbers below which no more is said than what they are. */
const few = 5;

/** What every scorecard ends with. */
export const noCause =
  'These are counts of what happened, with n for how many. They do not tell why: other things happened in that time too.';

/** The heading of a scorecard: who, and from when to when. */
export function scorecardTitle({ tie, names, card }: TieScorecard): { title: string; days: string } {
  const { mentorship } = tie;
  const until = mentorship.endedOn === null ? '' : ', ended';
  return {
    title: `Scorecard of mentorship ${mentorship.number}: ${tieInWords(mentorship, names)}`,
    days: `${formatDayShort(card.from)} to ${formatDayShort(card.upTo)}${until}`,
  };
}

/** All parts of a scorecard in words. */
export function scoreSections(scored: TieScorecard): ScoreSection[] {
  const { tie, names, card } = scored;
  const parts = sidesOf(tie.mentorship);
  const alone = tie.mentorship.kind === 'self';
  const own = {
    title: `In ${alone ? 'your' : 'their'} own eyes, 0 to 10`,
    ...(card.skills.length === 0 ? {} : { grid: skillGrid(scored) }),
    lines: skillLines(scored),
  };
  const goals = {
    title: 'How far the goals came, -2 to +2',
    ...(card.goals.length === 0 ? {} : { grid: goalGrid(scored) }),
    lines: card.goals.map((goal) => goalLine(goal, parts, names)),
    sums: [attainedLine(scored)],
  };
  const promises = {
    title: 'Promises kept',
    lines: parts.map((side) => promiseLine(names[side], card.promises[side])),
  };
  const sessions = { title: 'Sessions', lines: [sessionLine(tie.mentorship, card)] };
  if (alone) return [goals, promises, sessions, own];
  const waits = { title: 'Days until an answer', lines: waitLines(scored) };
  const gap = { title: 'How far apart the two views are, 0 to 4', lines: gapLines(card.gap) };
  return [goals, promises, waits, sessions, gap, own];
}

function attainedLine({ tie, names, card }: TieScorecard): string {
  if (card.goals.length === 0) return 'No goal is kept in it yet.';
  const parts = sidesOf(tie.mentorship);
  const { n } = card.attained.me;
  if (n === 0) return `No goal was rated by ${parts.length > 1 ? 'both' : 'you'} yet (n = 0).`;
  const counts = parts.map((side) => `${names[side]} ${card.attained[side].asExpected} of ${n}`);
  return `At least as expected: ${counts.join(', ')} (${nOf(n)}).`;
}

function goalLine(goal: GoalScore, parts: readonly Side[], names: { readonly [S in Side]: string }): string {
  const about = [
    ...(parts.length > 1 ? [names[goal.owner]] : []),
    ...(goal.state === 'active' ? [] : [goal.state]),
  ].join(', ');
  return `${goal.number} ${goal.statement}${about === '' ? '' : ` (${about})`}: ${[...ratedWords(goal, parts, names), ...levelWords(goal)].join('; ')}.`;
}

function ratedWords(
  { rated, waitingFor, owner }: GoalScore,
  parts: readonly Side[],
  names: { readonly [S in Side]: string },
): string[] {
  const waits = waitingFor === null ? [] : [`a rating waits for that of ${names[waitingFor]}`];
  if (rated === null) return waits.length > 0 ? waits : ['not rated yet'];
  // The owner's view stands first, as it was asked.
  const order = parts.length > 1 ? [owner, otherSide(owner)] : parts;
  const views = order.flatMap((side) => {
    const value = rated[side];
    return value === null ? [] : [`${names[side]} ${showRating(value)}`];
  });
  const gap = rated.them === null ? 0 : Math.abs(rated.me - rated.them);
  const apart = gap === 0 ? '' : `, ${gap} apart`;
  return [`${views.join(', ')}${apart}, on ${formatDayShort(rated.day)}`, ...waits];
}

function levelWords({ levelsOn, levelsLate }: GoalScore): string[] {
  if (levelsOn === null) return ['no levels were written'];
  return levelsLate ? [`its levels were written late, on ${formatDayShort(levelsOn)}`] : [];
}

function promiseLine(name: string, { due, kept, later, dropped, overdue }: PromiseScore): string {
  if (due === 0) return `${name}: nothing was due yet (n = 0).`;
  const rest = [
    later === 0 ? '' : `${later} later`,
    dropped === 0 ? '' : `${dropped} dropped`,
    overdue === 0 ? '' : `${overdue} overdue`,
  ].filter((part) => part !== '');
  const others = rest.length === 0 ? '' : `, ${rest.join(', ')}`;
  return `${name}: ${kept} of ${due} by the day that was said${others} (${nOf(due)}).`;
}

function waitLines({ card }: TieScorecard): string[] {
  const { claims, easings } = card;
  const unanswered = easings.unanswered === 0 ? '' : ` ${easings.unanswered} took effect without an answer.`;
  return [
    waitLine('A claimed milestone, until it is confirmed', claims),
    `${waitLine('A promise to be made easier, until it is acknowledged', easings)}${unanswered}`,
  ];
}

function waitLine(what: string, { n, median, waiting }: WaitScore): string {
  const waits = waiting === 0 ? '' : waiting === 1 ? ' 1 waits now.' : ` ${waiting} wait now.`;
  if (median === null) return `${what}: none so far (n = 0).${waits}`;
  return `${what}: ${plural(median, 'day')}, the median (${nOf(n)}).${waits}`;
}

function sessionLine(mentorship: Mentorship, { from, upTo, sessions }: TieScorecard['card']): string {
  const { held, agreed } = sessions;
  const days = plural(Math.max(0, daysBetween(from, upTo)), 'day');
  return `${held} held, ${agreed} agreed: one ${rhythmWords(mentorship.cadence)}, over ${days}.`;
}

function gapLines({ all, ends }: TieScorecard['card']['gap']): string[] {
  if (all === null) return ['No session yet in which both rated the same goal (n = 0).'];
  const line = (what: string, { mean, n, sessions }: GapScore): string =>
    `${what}: ${showNumber(Math.round(mean * 10) / 10)} on average (n = ${plural(n, 'pair')} in ${plural(sessions, 'session')}).`;
  if (ends === null) {
    return [
      line('So far', all),
      `Too few to compare the first with the last: ${enoughForGap} sessions with both views are needed.`,
    ];
  }
  const { first, last } = ends;
  return [
    line('All sessions', all),
    line(`The first ${first.sessions}`, first),
    line(`The last ${last.sessions}`, last),
  ];
}

function skillLines({ names, card }: TieScorecard): string[] {
  if (card.skills.length === 0) return ['No self-rating was given yet (n = 0).'];
  return card.skills.map((score) => skillLine(names[score.side], score));
}

function skillLine(name: string, { skill, start, middle, end, change }: SkillScore): string {
  const said = [
    start === null ? '' : `${start} at the start`,
    middle === null ? '' : `${middle} in the middle`,
    end === null ? '' : `${end} at the end`,
  ].filter((part) => part !== '');
  const moved =
    change === null
      ? 'nothing to compare yet'
      : change === 0
        ? 'unchanged'
        : `${change > 0 ? '+' : ''}${change}`;
  return `${name}, ${skill}: ${said.join(', ')}; ${moved}.`;
}

function nOf(n: number): string {
  return n < few ? `n = ${n}, too few to say more` : `n = ${n}`;
}

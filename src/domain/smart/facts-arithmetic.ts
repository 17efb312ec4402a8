import { type Day, formatDayShort, isDay } from '../day.js';
import { understandDay } from '../day-words.js';
import { direction, type Goal, type Milestone } from '../goal.js';
import { promisedAmount } from '../goals/easier.js';
import { showNumber, showPercent } from '../number.js';
import { leaves } from '../progress/progress.js';
import { showValue, withUnit } from '../progress/standing.js';
import { type FactRule, nameOf, someOf } from './facts-rule.js';
import { readSentence } from './sentence.js';

/** Rules on the arithmetic of a goal: what contradicts itself. */
export const ARITHMETIC: readonly FactRule[] = [
  {
    id: 'F1',
    letter: 'measurable',
    severity: 'error',
    name: 'milestones that do not add up',
    uses: 'the shares of the milestones, and their target values beside the target of the goal',
    reason: 'The milestones lead somewhere else than the goal.',
    question: 'Which of the two is the promise: the goal, or its milestones?',
    running: false,
    find: ({ goal, milestones }) => sharesApart(goal, milestones) ?? endsElsewhere(goal, milestones),
  },
  {
    id: 'F2',
    letter: 'timeBound',
    severity: 'error',
    name: 'a milestone outside the days of the goal',
    uses: 'the due days of open milestones, start and due day of the goal',
    reason: 'A step outside the time of its goal cannot lead to it.',
    question: 'Which day moves: that of the milestone, or that of the goal?',
    running: false,
    find: ({ goal, milestones }) => {
      const outside = milestones.filter(
        (m) => m.state === 'open' && (m.due <= goal.start || m.due > goal.due),
      );
      if (outside.length === 0) return undefined;
      const names = outside.map((m) => `${nameOf(goal, m, milestones)} due ${formatDayShort(m.due)}`);
      return `the goal lasts from ${formatDayShort(goal.start)} to ${formatDayShort(goal.due)}; outside: ${someOf(names)}`;
    },
  },
  {
    id: 'F3',
    letter: 'measurable',
    severity: 'warning',
    name: 'words and numbers that disagree',
    uses: 'the numbers and the day in the statement, measure and due day of the goal',
    reason: 'The statement promises something else than the numbers that are kept.',
    question: 'Which one do you mean to keep?',
    running: true,
    find: ({ goal }) => amountsApart(goal) ?? daysApart(goal),
  },
  {
    id: 'F4',
    letter: 'timeBound',
    severity: 'warning',
    name: 'a promise that is over',
    uses: 'due day and target of the goal, and its present value',
    reason: 'The goal still runs, and there is nothing left to promise.',
    question: 'Will you close it, or promise anew?',
    running: true,
    find: ({ goal, standing, today }) => {
      const { value, target, reached } = standing.progress;
      if (reached)
        return goal.measure.kind === 'milestones' || goal.measure.kind === 'yes-no'
          ? 'all of it is done'
          : `it stands at ${showValue(goal, value)}, and the target is ${showValue(goal, target)}`;
      return goal.due < today
        ? `it was due ${formatDayShort(goal.due)}, and today is ${formatDayShort(today)}`
        : undefined;
    },
  },
];

function sharesApart({ measure }: Goal, milestones: readonly Milestone[]): string | undefined {
  if (measure.kind !== 'milestones' && measure.kind !== 'yes-no') return undefined;
  if (milestones.length === 0) return undefined;
  const sum = leaves(milestones).reduce((all, m) => all + m.share, 0);
  return Math.abs(sum - 1) > 0.005 ? `the shares of the milestones add up to ${showPercent(sum)}` : undefined;
}

/** The last target must not lie beyond the goal's, nor short of it on its very last day. */
function endsElsewhere(goal: Goal, milestones: readonly Milestone[]): string | undefined {
  const { measure } = goal;
  if (measure.kind !== 'number') return undefined;
  const sign = direction(measure);
  for (const m of milestones) {
    if (m.target === null || m.state !== 'open') continue;
    const short = (measure.target - m.target) * sign;
    const last = m.parentId === null && m.due >= goal.due;
    if (short < -1e-9 || (last && short > 1e-9))
      return `milestone ${nameOf(goal, m, milestones)} is at ${withUnit(m.target, measure.unit)} on ${formatDayShort(m.due)}, and the goal at ${withUnit(measure.target, measure.unit)} on ${formatDayShort(goal.due)}`;
  }
  return undefined;
}

function amountsApart({ statement, measure }: Goal): string | undefined {
  const { baseline, target, unit, rate } = readSentence(statement);
  const kept = (told: string): string =>
    `the words say ${told}, and what is kept is ${measure.kind === 'number' ? `${showNumber(measure.baseline)} to ` : ''}${promisedAmount(measure)}`;
  if (measure.kind === 'habit') {
    const alike = rate !== undefined && rate.per === measure.per && rate.every === 1;
    return alike && rate.times !== measure.times ? kept(`"${rate.text}"`) : undefined;
  }
  if (measure.kind !== 'number' || target === undefined) return undefined;
  if (baseline !== undefined) {
    const same = baseline.value === measure.baseline && target.value === measure.target;
    return same ? undefined : kept(`"from ${baseline.text} to ${target.text}"`);
  }
  const counted = unit?.text.toLowerCase() === measure.unit?.toLowerCase();
  return counted && unit !== undefined && target.value !== measure.target
    ? kept(`"${target.text}" in ${unit.text}`)
    : undefined;
}

/** Only a day with its month is compared: "Friday" meant another one when it was written. */
function daysApart({ statement, start, due }: Goal): string | undefined {
  const words = readSentence(statement).due?.text;
  if (words === undefined || !/\p{L}{3}.*\d|\d.*\p{L}{3}|^\d{4}-/u.test(words)) return undefined;
  if (/\b(?:day|week|month|year|quarter)s?\b/i.test(words)) return undefined;
  const said: Day | undefined = isDay(words) ? words : dayIn(words, start);
  return said === undefined || said === due
    ? undefined
    : `the words say "${words}" (${formatDayShort(said)}), and it is kept as due ${formatDayShort(due)}`;
}

function dayIn(words: string, start: Day): Day | undefined {
  const read = understandDay(words, { today: start, order: 'dmy', strict: true });
  return read.kind === 'day' ? read.day : undefined;
}

import { type Day, dayNumber, daysBetween, isDay, maxDay, minDay } from '../day.js';
import type { Break, Goal, Milestone, Tally } from '../goal.js';
import { plural, showNumber, showPercent } from '../number.js';
import { shown } from '../text.js';
import { type DaysOff, daysOff, workingDays, workingNumbers } from './days-off.js';
import {
  beginning,
  expectedAt,
  habitTarget,
  lastDayCovered,
  type PlanLine,
  planLine,
  sloped,
} from './plan-line.js';
import { type Progress, progress } from './progress.js';

export const statuses = ['off-track', 'silent', 'at-risk', 'not-started', 'on-track', 'ahead'] as const;
export type Status = (typeof statuses)[number];

/**
 * The thresholds of status, in one place; docs/status.md tells the same in words.
 * A buffer is in working days: until the plan line overtakes the present value; negative: days behind.
 */
export const thresholds = {
  /** Behind by no more than this is still on track: a check-in's rhythm, at most this share of the planned days. */
  slackShare: 0.1,
  /** Behind by more than this many slacks is off track, at risk up to it. */
  riskSlacks: 3,
  /** In front by at least a slack, and at least this many days, is ahead. */
  aheadDays: 3,
  /** Working days without a check-in, in rhythms, after which a goal is silent. */
  silentRhythms: 2,
  /** Own confidence below this puts a goal that has no plan line at risk, and makes it the one to thin first. */
  lowConfidence: 50,
  /** A chance of the forecast below this, in percent, is at risk at best. */
  chanceAtRisk: 40,
  /** Below this it is off track. */
  chanceOffTrack: 20,
} as const;

/** Where a goal stands on a day, with every number behind the verdict. */
export interface Standing {
  readonly status: Status;
  /** One clause that says why; put into words where it is told. */
  readonly because: () => string;
  /** The rule that gave the status: the first in the table of docs/status.md that fits. */
  readonly rule: () => string;
  readonly progress: Progress;
  /** The value that the plan line expects today; null where there is no plan line. */
  readonly expected: number | null;
  /** The same as a share of the way. */
  readonly expectedShare: number | null;
  /** Working days passed over working days planned, 0 to 1. */
  readonly timeShare: number;
  /** Working days until the plan line overtakes the present value; negative: how many it is behind. */
  readonly buffer: number | null;
  /** Needed per week of working days from now on, in the measure's unit; null when reached, over, or without a plan line. */
  readonly neededPerWeek: number | null;
  /** Working days since the last check-in (or the start); null before the start. */
  readonly quietDays: number | null;
  readonly lastDay: Day | null;
  readonly confidence: number | null;
  /** The chance of the forecast, where it was looked at: see heading.ts. */
  readonly chance: number | null;
  /** Whether that made the status worse than the buffer. */
  readonly byChance: boolean;
  readonly daysLeft: number;
  /** Of these, the days that are not off. */
  readonly workingDaysLeft: number;
  readonly line: PlanLine | undefined;
}

export interface Facts {
  readonly goal: Goal;
  readonly tally: Tally;
  readonly milestones: readonly Milestone[];
  /** The goal's breaks and those for all goals. */
  readonly breaks: readonly Break[];
}

/** The day as of which a goal stands: one that is closed goes no further than its last day. */
export function standsOn({ closedOn }: Goal, today: Day): Day {
  return closedOn === null ? today : minDay(today, closedOn);
}

/** Where a goal stands on a day, judged on its facts up to that day alone. */
export function standing(facts: Facts, today: Day): Standing {
  const { goal, tally } = facts;
  const milestones = facts.milestones.map((m) => (m.doneOn !== null && m.doneOn > today ? reopened(m) : m));
  const off = daysOff(facts.breaks, today);
  const line = planLine(goal, milestones, off);
  const done = progress(goal, tally, milestones, habitTarget(goal, off));
  const first = beginning(goal);
  const due = dayNumber(goal.due);
  const now = dayNumber(today);
  const planned = Math.max(1, workingNumbers(first, due, off));
  const passed = workingNumbers(first, Math.min(now, due), off);
  const expected = line === undefined ? null : expectedAt(line, today);
  const span = done.target - done.baseline;
  const ticked = milestones.reduce<Day | null>(
    (last, m) => (m.doneOn === null ? last : later(last, m.doneOn)),
    null,
  );
  const lastDay = later(lastCheckIn(goal, tally), ticked);
  // A first day of which nothing was told yet is still to come.
  const left = workingNumbers(
    today <= goal.start && tally.count === 0 ? first : Math.max(now, first),
    due,
    off,
  );
  const expectedShare =
    expected === null || span === 0 ? null : Math.min(1, Math.max(0, (expected - done.baseline) / span));
  const buffer = line === undefined ? null : bufferDays(line, done, goal, today);
  const quietDays =
    today < goal.start ? null : workingDays(maxDay(lastDay ?? writtenOn(goal), goal.start), today, off);
  const numbers = { progress: done, expectedShare, buffer, quietDays, confidence: tally.confidence };
  const { status, because, rule } = verdict(goal, numbers, lastDay, today, planned, off);
  // Written out, since this runs for every goal that is shown and a spread takes several times as long.
  return {
    status,
    because,
    rule,
    progress: done,
    expected,
    expectedShare,
    timeShare: Math.min(1, passed / planned),
    buffer,
    neededPerWeek:
      done.reached || left === 0 || line === undefined ? null : ((done.target - done.value) / left) * 7,
    quietDays,
    lastDay,
    confidence: tally.confidence,
    chance: null,
    byChance: false,
    daysLeft: due - now,
    workingDaysLeft: left,
    line,
  };
}

function reopened(m: Milestone): Milestone {
  return { ...m, state: 'open', doneOn: null };
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null ? a : maxDay(a, b);
}

/** A goal may start in the past; nobody was silent before it was written down. */
function writtenOn(goal: Goal): Day {
  const day = goal.createdAt.slice(0, 10);
  return isDay(day) ? day : goal.start;
}

/** How sure one is when a goal is written down, or on the day after, is no check-in, whatever was told before or after it. */
function lastCheckIn(goal: Goal, { lastDay, toldOn }: Tally): Day | null {
  return lastDay !== null && atWriting(goal, lastDay) ? toldOn : lastDay;
}

/** Whether a day is the one on which a goal was written down, by whatever zone, the one after it, or before. */
export function atWriting(goal: Goal, day: Day): boolean {
  return dayNumber(day) <= dayNumber(writtenOn(goal)) + 1;
}

/** Days off do not count, so that nobody falls behind, or gets ahead, on a break. */
function bufferDays(line: PlanLine, done: Progress, goal: Goal, today: Day): number {
  const now = dayNumber(today);
  const covered = done.reached ? dayNumber(goal.due) : lastDayCovered(line, done.value);
  // Between two steps nothing more is asked; how far in front one is, the slope between them tells.
  if (covered >= now && line.steps === true && !done.reached) {
    return workingNumbers(now, lastDayCovered(sloped(line), done.value), line.off);
  }
  if (covered >= now) return workingNumbers(now, covered, line.off);
  return done.reached ? 0 : -Math.max(1, workingNumbers(covered, now, line.off));
}

type Numbers = Pick<Standing, 'progress' | 'expectedShare' | 'buffer' | 'quietDays' | 'confidence'>;

function verdict(
  goal: Goal,
  n: Numbers,
  lastDay: Day | null,
  today: Day,
  planned: number,
  off: DaysOff,
): Pick<Standing, 'status' | 'because' | 'rule'> {
  const say = (status: Status, rule: () => string, because: () => string) => ({ status, because, rule });
  if (n.progress.reached) {
    const reached = () => 'the target is reached';
    return say('ahead', reached, reached);
  }
  if (today < goal.start) {
    const first = () => `it starts in ${plural(daysBetween(today, goal.start), 'day')}`;
    return say('not-started', () => 'the start day is still to come', first);
  }
  if (today > goal.due) {
    const over = () => `the due day passed ${plural(daysBetween(goal.due, today), 'day')} ago`;
    return say('off-track', () => 'the due day is over', over);
  }
  const quiet = n.quietDays ?? 0;
  if (quiet > silentAfter(goal)) {
    return say(
      'silent',
      () => `more than ${plural(silentAfter(goal), 'working day')} without a check-in`,
      () => `no check-in for ${plural(quiet, 'day')}; one was due every ${plural(goal.rhythm, 'day')}`,
    );
  }
  // The first check-in is due a rhythm after the start, or after the day of writing, and by the due day; from then on the plan line
  // judges.
  if (lastDay === null && n.progress.share === 0 && quiet < goal.rhythm && today < goal.due) {
    const first = (days: number): string =>
      days === 0
        ? 'its first day has begun'
        : `no check-in in its first ${days === 1 ? 'day' : plural(days, 'day')}`;
    return say(
      'not-started',
      () => 'there is no check-in yet, and none is due',
      () => first(workingDays(goal.start, today, off)),
    );
  }
  const { buffer, confidence } = n;
  if (buffer === null) {
    if (confidence !== null && confidence < thresholds.lowConfidence) {
      return say(
        'at-risk',
        () => `no plan line, and a confidence below ${thresholds.lowConfidence}%`,
        () => `there is no plan line to judge by, and your confidence is ${confidence}%`,
      );
    }
    return say(
      'on-track',
      () => `no plan line, and no confidence below ${thresholds.lowConfidence}%`,
      () => 'there is no plan line to judge by; split it into milestones to get one',
    );
  }
  const { ahead, onTrack, atRisk } = limits(goal, planned);
  const because = (): string => {
    const where = `${showPercent(n.progress.share)} done, ${showPercent(n.expectedShare ?? 0)} planned by now`;
    return `${where}: ${bufferInWords(buffer)}`;
  };
  if (buffer >= ahead) return say('ahead', () => `at least ${plural(ahead, 'day')} in front`, because);
  const slack = (): string => plural(-onTrack, 'day');
  if (buffer >= onTrack)
    return say('on-track', () => `at most ${slack()} behind, less than ${ahead} in front`, because);
  if (buffer >= atRisk)
    return say('at-risk', () => `behind by more than ${slack()}, at most ${-atRisk}`, because);
  return say('off-track', () => `behind by more than ${plural(-atRisk, 'day')}`, because);
}

/** Working days without a check-in that are still no silence. */
export function silentAfter(goal: Goal): number {
  return thresholds.silentRhythms * goal.rhythm;
}

/** The slack of a goal with so many planned working days, and the least buffers that are ahead, on track and at risk. */
export function limits(
  goal: Goal,
  planned: number,
): { slack: number; ahead: number; onTrack: number; atRisk: number } {
  const slack = Math.max(1, Math.min(goal.rhythm, Math.round(planned * thresholds.slackShare)));
  return {
    slack,
    ahead: Math.max(slack, thresholds.aheadDays),
    onTrack: -slack,
    atRisk: -slack * thresholds.riskSlacks,
  };
}

/** `9 days behind`, `right on the plan line`. */
export function bufferInWords(buffer: number): string {
  if (buffer === 0) return 'right on the plan line';
  return buffer > 0 ? `${plural(buffer, 'day')} in front` : `${plural(-buffer, 'day')} behind`;
}

/** `, with a chance of 11%`, where that made the status worse than its buffer says: the one beside the other would not make sense. */
export function chanceInWords({ byChance, chance }: Pick<Standing, 'byChance' | 'chance'>): string {
  return byChance && chance !== null ? `, with a chance of ${showPercent(chance)}` : '';
}

/** A value with its unit as the goal's measure tells it, e.g. `12 km`, `3 of 8 ways`, `40%`. */
export function showValue(goal: Goal, value: number): string {
  const measure = goal.measure;
  switch (measure.kind) {
    case 'number':
      return withUnit(value, measure.unit);
    case 'habit':
      return measure.unit === null ? plural(value, 'time') : withUnit(value, measure.unit);
    case 'learning':
      return plural(value, 'way');
    default:
      return showPercent(value);
  }
}

/** A number and its unit; signs such as % stand close, words apart. */
export function withUnit(value: number, unit: string | null): string {
  const number = showNumber(value);
  if (unit === null) return number;
  const close = unit.startsWith('%') || unit.startsWith('°');
  return `${number}${close ? '' : ' '}${shown(number === '1' ? singular(unit) : unit)}`;
}

/** `book` of `books`; what is no plain English plural stays as it was written. */
function singular(unit: string): string {
  return unit.replace(/^(?=.*[aeiou])([a-z]{2,}(?:[b-df-hj-rtv-z]|(?<![hisxz])e))s$/, '$1');
}

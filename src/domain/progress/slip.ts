import { addDays, type Day, daysBetween, formatDay } from '../day.js';
import type { Goal, Id, MeasureKind } from '../goal.js';
import { plural } from '../number.js';
import { shown } from '../text.js';

/** Fewer closed goals than these say nothing about a habit of promising. */
const FEWEST = 3;
/** People change: no more than these, the newest, speak. */
const NEWEST = 20;
/** A slip is worth a word from here on. */
const WORTH = 1.1;

/** A closed goal, and the due day that was promised first. */
export interface PastPromise {
  readonly goal: Goal;
  readonly closedOn: Day;
  readonly promisedDue: Day;
}

/** What was promised first of a goal that runs: the due day, and the day from which its days were still ahead. */
export interface FirstPromise {
  readonly from: Day;
  readonly due: Day;
}

/** The goal that past ones are held against; what is not known yet is null. */
export interface Like {
  readonly id?: Id;
  readonly area: string | null;
  readonly kind: MeasureKind | null;
}

/** What became of past promises: those of one kind, where there are enough. */
export interface Slip {
  /** How these goals are alike, e.g. `in health, told by a number`; empty for all. */
  readonly kind: string;
  /** Real over planned duration of each achieved goal, smallest first. */
  readonly achieved: readonly number[];
  /** The same of each missed one, up to its closing: at least that, and never less than 1. */
  readonly missed: readonly number[];
}

/**
 * The slip of the closed goals most like this one of which there are enough: of its area and measure, of either, of all.
 * A missed goal counts with the time it ran, because leaving it out would make the record of whoever gives up late look
 * better than that of whoever finishes late. One that was let go does not count: that was a decision and not a delay.
 */
export function slipOf(closed: readonly PastPromise[], like: Like): Slip | undefined {
  const kept = closed
    .filter((one) => one.goal.id !== like.id && one.goal.state !== 'let-go')
    .sort((a, b) => daysBetween(a.closedOn, b.closedOn));
  const { area, kind } = like;
  const sameArea = (one: PastPromise): boolean => area !== null && one.goal.area === area;
  const sameKind = (one: PastPromise): boolean => one.goal.measure.kind === kind;
  const told = kind === null ? '' : `told by ${kinds[kind]}`;
  const groups: readonly (readonly [string, (one: PastPromise) => boolean])[] = [
    [`in ${area ?? ''}, ${told}`, (one) => sameArea(one) && sameKind(one)],
    [told, sameKind],
    [`in ${area ?? ''}`, sameArea],
    ['', () => true],
  ];
  for (const [name, fits] of groups) {
    const group = kept.filter(fits).slice(0, NEWEST);
    if (group.length < FEWEST) continue;
    const achieved = group.filter((one) => one.goal.state === 'achieved');
    const missed = group.filter((one) => one.goal.state !== 'achieved');
    return {
      kind: name,
      achieved: achieved.map(ratio).sort((a, b) => a - b),
      missed: missed.map((one) => Math.max(1, ratio(one))).sort((a, b) => a - b),
    };
  }
  return undefined;
}

const kinds = {
  number: 'a number',
  milestones: 'milestones',
  habit: 'a habit',
  'yes-no': 'yes or no',
  learning: 'ways tried',
} as const;

/** Real over planned duration, by the day that was promised first. */
function ratio({ goal, closedOn, promisedDue }: PastPromise): number {
  const planned = Math.max(1, daysBetween(goal.start, promisedDue));
  return Math.max(1, daysBetween(goal.start, closedOn)) / planned;
}

/** What a record says, as a sentence: `Your last 6 closed goals took 1.6 times the planned time (1.1 to 2.9).` */
export function slipInWords(slip: Slip): string {
  const ratios = ratiosOf(slip);
  const missed = slip.missed.length;
  const comma = slip.kind.includes(',') ? ',' : '';
  const group = slip.kind === '' ? '' : ` ${shown(slip.kind)}${comma}`;
  const [least, most] = [times(Math.min(...ratios)), times(Math.max(...ratios))];
  const range = least === most ? '' : ` (${least} to ${most})`;
  const goals = `${plural(ratios.length, 'closed goal')}${group}`;
  const took = `${times(median(ratios))} times the planned time${range}`;
  if (slip.achieved.length === 0)
    return `None of your last ${goals} was achieved; they ran for ${took} until they were closed.`;
  const others =
    missed === 0
      ? ''
      : `; ${missed} of them ${missed === 1 ? 'was missed and counts' : 'were missed and count'} up to the closing`;
  return `Your last ${goals} took ${took}${others}.`;
}

/**
 * The day on which a promise would be kept if it slips as the past ones did; undefined where the slip is not worth a word, or
 * `due` leaves it that time already. The first promise is stretched, since slips are reckoned from it: a due day that was moved
 * holds delay already. Of its days those that were ahead are stretched: what was over when it was written down cannot slip.
 */
export function laterDue(slip: Slip, first: FirstPromise, due: Day): Day | undefined {
  const slips = median(ratiosOf(slip));
  const ahead = daysBetween(first.from, first.due);
  if (slips < WORTH || ahead <= 0) return undefined;
  const days = Math.round(ahead * slips);
  // Beyond the calendar there is no day to name.
  if (days > 365 * 60) return undefined;
  const later = addDays(first.from, days);
  return later > due ? later : undefined;
}

/** What a record says, and what it makes of a due day: `... At that, 4 March 2027 becomes 3 May 2027.` */
export function laterInWords(slip: Slip, due: Day, later: Day): string {
  return `${slipInWords(slip)} At that, ${formatDay(due)} becomes ${formatDay(later)}.`;
}

function ratiosOf({ achieved, missed }: Slip): number[] {
  return [...achieved, ...missed].sort((a, b) => a - b);
}

/** The middle of numbers in order. */
export function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const two = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1);
  return two.reduce((sum, one) => sum + one, 0) / two.length;
}

/** A ratio as it is said: `1.6`. */
function times(ratio: number): string {
  return ratio.toFixed(1);
}

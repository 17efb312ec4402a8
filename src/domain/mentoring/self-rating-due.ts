import { addDays, addMonths, type Day, daysBetween, maxDay } from '../day.js';
import { type Mentorship, type Phase, phases, type SelfRating, sidesOf, sureThatICan } from './mentorship.js';
import type { Side } from './person.js';

/** A self-rating that a side is to give. */
export interface SelfRatingDue {
  readonly side: Side;
  readonly phase: Phase;
  readonly skills: readonly string[];
}

/** Months after which a mentorship without an end is in its middle. */
const monthsToMiddle = 3;

type Times = Pick<Mentorship, 'start' | 'ends' | 'endedOn' | 'cadence'>;

/**
 * The phase that a mentorship is in: the start once it has begun, the middle from half time (or after three months where
 * no end was agreed), the end in the last stretch between two sessions, or once it is over. Undefined before it begins.
 */
export function phaseOn(m: Times, today: Day): Phase | undefined {
  if (m.endedOn !== null) return 'end';
  if (today < m.start) return undefined;
  if (m.ends === null) return today >= addMonths(m.start, monthsToMiddle) ? 'middle' : 'start';
  const half = addDays(m.start, Math.ceil(daysBetween(m.start, m.ends) / 2));
  if (today >= maxDay(half, addDays(m.ends, -m.cadence))) return 'end';
  return today >= half ? 'middle' : 'start';
}

/**
 * What each side rates itself on: the skills it chose at its first rating, and always how sure it is that it can.
 */
export function skillsOf(given: readonly SelfRating[], side: Side): string[] {
  const own = given.filter((rating) => rating.side === side);
  const first = phases.find((phase) => own.some((rating) => rating.phase === phase));
  const chosen = own.filter((rating) => rating.phase === first).map((rating) => rating.skill);
  return [sureThatICan, ...new Set(chosen.filter((skill) => skill !== sureThatICan))];
}

/**
 * The self-ratings that are due on a day. Only the present phase is asked for: a start that is told half a year later
 * would be no start.
 */
export function selfRatingsDue(m: Mentorship, given: readonly SelfRating[], today: Day): SelfRatingDue[] {
  const phase = phaseOn(m, today);
  return phase === undefined ? [] : ratingsOpen(m, given, phase);
}

/** What each side has not told of a phase. */
export function ratingsOpen(
  m: Pick<Mentorship, 'kind'>,
  given: readonly SelfRating[],
  phase: Phase,
): SelfRatingDue[] {
  return sidesOf(m).flatMap((side) => {
    const done = given.filter((one) => one.side === side && one.phase === phase).map((one) => one.skill);
    const skills = skillsOf(given, side).filter((skill) => !done.includes(skill));
    return skills.length === 0 ? [] : [{ side, phase, skills }];
  });
}

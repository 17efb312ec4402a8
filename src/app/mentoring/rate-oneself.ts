import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Mentorship, Phase, SelfRating } from '../../domain/mentoring/mentorship.js';
import { sidesOf, sureThatICan } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { skillsOf } from '../../domain/mentoring/self-rating-due.js';
import { type SelfRatingGiven, sameSelfRating } from '../../domain/mentoring/session-draft.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import type { Deps, Writer } from '../ports.js';
import { nameOf, type Tie } from './find-mentorship.js';

/** Keeps self-ratings as one change; gives all there are. */
export function rateOneself(deps: Deps, tie: Tie, given: readonly SelfRatingGiven[]): SelfRating[] {
  const { result } = deps.store.write({ command: 'mentorship rate', who: deps.who }, (w) => {
    const [older] = keepSelfRatings(w, deps, tie, given, deps.today);
    if (older !== undefined) {
      throw new Fault('failed', older, { hint: 'What one thought then stays as it was told then.' });
    }
    const names = [...new Set(given.map(({ side }) => nameOf(tie, side, deps)))].join(' and ');
    const phases = [...new Set(given.map(({ phase }) => phase))].join(', ');
    return {
      summary: `${names} told how sure (${phases}), ${plural(given.length, 'number')}, mentorship ${tie.mentorship.number}`,
      result: w.selfRatings(tie.mentorship.id),
    };
  });
  return result;
}

/**
 * The writes of {@link rateOneself}, for a change that does more; gives a sentence for each number that is not taken. A number
 * of the same day is corrected; an older one stays: what somebody thought then cannot be told anew. Middle and end are told of
 * the skills that were chosen at first.
 */
export function keepSelfRatings(
  w: Writer,
  deps: Pick<Deps, 'who'>,
  tie: Tie,
  given: readonly SelfRatingGiven[],
  day: Day,
): string[] {
  return given.flatMap((told) => {
    checkSide(tie.mentorship, told.side);
    // Read anew each time: the one before may have been the same.
    const before = w.selfRatings(tie.mentorship.id);
    const rating = { ...told, skill: chosenSkill(told, before, tie, deps) };
    const same = before.find((one) => sameSelfRating(one, rating));
    if (same === undefined) {
      w.insert('self-rating', { id: w.newId(), mentorshipId: tie.mentorship.id, day, ...rating });
    } else if (same.day === day) {
      w.update('self-rating', same.id, { value: rating.value });
    } else if (same.value !== rating.value) {
      const name = shown(nameOf(tie, rating.side, deps));
      const skill = shorten(shown(rating.skill), 80);
      return [`${name} told "${skill}" at the ${rating.phase} on ${same.day} already: ${same.value}`];
    }
    return [];
  });
}

function checkSide(mentorship: Mentorship, side: Side): void {
  if (!sidesOf(mentorship).includes(side)) {
    throw usage('there is nobody else in a mentorship with yourself', 'Rate yourself alone.');
  }
}

/** The skill as it was called when it was chosen; throws a usage Fault for one that was not. */
function chosenSkill(
  { side, phase, skill }: SelfRatingGiven,
  before: readonly SelfRating[],
  tie: Tie,
  deps: Pick<Deps, 'who'>,
): string {
  const earlier = before.filter((one) => one.side === side && isBefore(one.phase, phase));
  if (skill === sureThatICan || earlier.length === 0) return skill;
  const known = skillsOf(earlier, side);
  const found = known.find((name) => name.toLowerCase() === skill.toLowerCase());
  if (found !== undefined) return found;
  const chosen = known.filter((name) => name !== sureThatICan).map(shown);
  const name = shown(nameOf(tie, side, deps));
  throw usage(
    `"${shown(skill)}" is not among the skills that ${name} chose at first`,
    chosen.length === 0 ? `${name} chose none: give --sure alone.` : `They are: ${chosen.join(', ')}.`,
  );
}

function isBefore(one: Phase, other: Phase): boolean {
  const order = { start: 0, middle: 1, end: 2 };
  return order[one] < order[other];
}

import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Goal, Id } from '../../domain/goal.js';
import {
  guardsPromises,
  type Mentorship,
  ownerOf,
  owners,
  secondKey,
} from '../../domain/mentoring/mentorship.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { shown } from '../../domain/text.js';
import type { Reader } from '../ports.js';
import { findRunningTie, nameOf, type Tie, tieById } from './find-mentorship.js';
import { ownerNamed } from './whose.js';

/** Whose a goal is, and the mentorship in which it is kept. */
export type Belonging = Pick<Goal, 'personId' | 'mentorshipId'>;

/** The same as it is named by `--for` and `--with`; an empty `with` means: in no mentorship. */
export interface BelongingNamed {
  readonly for?: string | undefined;
  readonly with?: string | undefined;
}

/** A goal of one's own, kept alone. */
export const ownAlone: Belonging = { personId: null, mentorshipId: null };

/**
 * Whose a new goal is to be. A mentorship in which one side alone has goals tells the owner; among peers it is oneself.
 * A person with whom one mentorship runs in which she has goals brings that mentorship along.
 */
export function belongingOf(store: Reader, who: string, named: BelongingNamed): Belonging {
  const owner = named.for === undefined ? undefined : ownerNamed(store, who, named.for);
  if (named.with === undefined) return owner == null ? ownAlone : impliedBy(store, owner);
  if (named.with.trim() === '') return { personId: owner ?? null, mentorshipId: null };
  const tie = findRunningTie({ store, who }, named.with);
  const [first, other] = owners(tie.mentorship);
  const sole = other === undefined && first === 'them' ? tie.mentorship.personId : null;
  return within(tie, owner === undefined ? sole : owner, who);
}

/** Whose a stored goal is to be from now on; what is not named stays, as far as it goes together. */
export function belongingAfter(store: Reader, who: string, goal: Goal, named: BelongingNamed): Belonging {
  const { personId, mentorshipId } = goal;
  if (named.for === undefined && named.with === undefined) return { personId, mentorshipId };
  const owner = named.for === undefined ? personId : ownerNamed(store, who, named.for);
  if (named.with !== undefined) {
    if (named.with.trim() === '') return { personId: owner, mentorshipId: null };
    return within(findRunningTie({ store, who }, named.with), owner, who);
  }
  const now = tieById(store, mentorshipId);
  if (now !== undefined && admits(now.mentorship, owner)) return { personId: owner, mentorshipId };
  return owner === null ? ownAlone : impliedBy(store, owner);
}

/**
 * How a promise gets easier when a goal leaves a mentorship in which somebody else has a say, or becomes that other one's, who
 * then needs nobody to agree but the first; undefined when it does neither.
 */
export function leaving(store: Reader, before: Goal, after: Belonging, today: Day): string | undefined {
  const stays = before.mentorshipId === after.mentorshipId;
  if (before.mentorshipId === null || (stays && before.personId === after.personId)) return undefined;
  const left = tieById(store, before.mentorshipId);
  if (left === undefined) return undefined;
  const { mentorship, person } = left;
  if (!guardsPromises(mentorship, today) || secondKey(mentorship, before) === undefined) return undefined;
  const name = shown(person?.name ?? 'anybody');
  if (!stays) return `it is no longer kept with ${name}`;
  return after.personId === null ? `it is no longer ${name}'s` : `it becomes ${name}'s`;
}

/** Of all mentorships that run with somebody, the only one in which he has goals. */
function impliedBy(store: Reader, owner: Id): Belonging {
  const running = store.mentorships().filter((one) => one.endedOn === null && admits(one, owner));
  const [only, ...others] = running;
  if (others.length > 0) {
    throw usage(
      `several mentorships could hold the goal: ${running.map((one) => one.number).join(', ')}`,
      'Name one by its number, e.g. --with 2, or none with --with "".',
    );
  }
  return { personId: owner, mentorshipId: only?.id ?? null };
}

function admits(it: Mentorship, owner: Id | null): boolean {
  return (owner === null || owner === it.personId) && owners(it).includes(ownerOf({ personId: owner }));
}

function within(tie: Tie, owner: Id | null, who: string): Belonging {
  const { mentorship } = tie;
  if (admits(mentorship, owner)) return { personId: owner, mentorshipId: mentorship.id };
  const called = (side: Side): string => shown(nameOf(tie, side, { who }));
  const whose = owners(mentorship).map(called).join(' or ');
  const strange = owner !== null && owner !== mentorship.personId;
  throw new Fault('usage', `in mentorship ${mentorship.number} the goals are those of ${whose}`, {
    hint: strange
      ? `Name the mentorship with the person whose goal it is; mentor mentorship lists them.`
      : `Say whose it is: --for ${typedName(nameOf(tie, otherSide(ownerOf({ personId: owner })), { who }))}; or leave out --with.`,
  });
}

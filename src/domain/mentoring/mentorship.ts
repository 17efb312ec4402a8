import { addDays, type Day } from '../day.js';
import type { Id } from '../goal.js';
import { otherSide, type Side, sides } from './person.js';

export const mentorshipKinds = ['mentor', 'peer', 'reverse', 'self'] as const;
export type MentorshipKind = (typeof mentorshipKinds)[number];
export type Role = 'mentor' | 'mentee' | 'peer' | 'self';

/** A tie between two people, or with oneself (`self`, no person), and what they agreed. */
export interface Mentorship {
  readonly id: Id;
  readonly number: number;
  readonly kind: MentorshipKind;
  readonly personId: Id | null;
  /** One's own part. In a `reverse` mentorship the parts keep their names, and the goals are the mentor's. */
  readonly role: Role;
  /** Days between two sessions. */
  readonly cadence: number;
  /** How long a session takes. */
  readonly minutes: number;
  readonly start: Day;
  readonly ends: Day | null;
  readonly purpose: string | null;
  /** The agreement in a page: what it is for, what each expects, how to disagree, what stays between the two. */
  readonly goals: string | null;
  readonly expectations: string | null;
  readonly disagreeing: string | null;
  readonly confidential: string | null;
  /** Days that a promise waits before it becomes easier. */
  readonly coolingOff: number;
  readonly agreedByMe: Day | null;
  readonly agreedByThem: Day | null;
  /** The next meeting. */
  readonly nextDay: Day | null;
  readonly endedOn: Day | null;
}

/** Those who have a part in a mentorship: both, or oneself alone. */
export function sidesOf({ kind }: Pick<Mentorship, 'kind'>): readonly Side[] {
  return kind === 'self' ? ['me'] : sides;
}

/** Whose goals it is about: the mentee's, in reverse the mentor's, among peers both. */
export function owners(it: Pick<Mentorship, 'kind' | 'role'>): readonly Side[] {
  switch (it.kind) {
    case 'mentor':
      return [it.role === 'mentee' ? 'me' : 'them'];
    case 'reverse':
      return [it.role === 'mentor' ? 'me' : 'them'];
    case 'peer':
      return ['me', 'them'];
    case 'self':
      return ['me'];
  }
}

/** Whose goal it is. */
export function ownerOf(goal: { readonly personId: Id | null }): Side {
  return goal.personId === null ? 'me' : 'them';
}

/** Who holds the second key to a goal of a mentorship: confirms, acknowledges and rates after its owner; nobody in `self`. */
export function secondKey(
  it: Pick<Mentorship, 'kind'>,
  goal: { readonly personId: Id | null },
): Side | undefined {
  return it.kind === 'self' ? undefined : otherSide(ownerOf(goal));
}

/**
 * Whether what gets easier in a mentorship still waits on a day. Its end ends that only as many days later: else one side
 * alone could end it and have its way at once.
 */
export function guardsPromises(it: Pick<Mentorship, 'endedOn' | 'coolingOff'>, on: Day): boolean {
  return it.endedOn === null || on < addDays(it.endedOn, it.coolingOff);
}

export const phases = ['start', 'middle', 'end'] as const;
export type Phase = (typeof phases)[number];

/** The self-rating that everybody gives: how sure one is that one can. */
export const sureThatICan = 'sure that I can';

/** How one sees oneself: 0 not at all, 10 fully. */
export interface SelfRating {
  readonly id: Id;
  readonly mentorshipId: Id;
  readonly side: Side;
  readonly phase: Phase;
  readonly skill: string;
  readonly value: number;
  readonly day: Day;
}

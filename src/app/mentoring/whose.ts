import type { Goal, Id } from '../../domain/goal.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import { isOneself } from '../../domain/mentoring/names.js';
import { once } from '../../domain/once.js';
import type { Reader } from '../ports.js';
import { type Tie, tiesIn } from './find-mentorship.js';
import { findPerson } from './find-person.js';

/** What of a goal tells whose it is. */
export type Owned = Pick<Goal, 'personId'> & Partial<Pick<Goal, 'mentorshipId'>>;

/** Tells whose goals are. People, mentorships and what waits are read once, and only when a goal is met that has any. */
export interface Whose {
  /** What the person is called whose database it is. */
  readonly me: string;
  /** The name of a goal's owner. */
  readonly name: (goal: Owned) => string;
  /** The mentorship in which a goal is kept. */
  readonly tie: (goal: Owned) => Tie | undefined;
  /** What waits before a goal's promise becomes easier. */
  readonly waiting: (goal: Pick<Goal, 'id' | 'mentorshipId'>) => Easing | undefined;
}

/** Whose the goals of a store are. */
export function whoseOf({ store, who }: { readonly store: Reader; readonly who: string }): Whose {
  const people = once(() => new Map(store.people().map((person) => [person.id, person])));
  const known = { mentorships: () => store.mentorships(), people: () => [...people().values()] };
  const ties = once(() => new Map(tiesIn(known).map((tie) => [tie.mentorship.id, tie])));
  const easings = once(() => new Map(store.easingsWaiting().map((one) => [one.goalId, one])));
  return {
    me: who,
    name: ({ personId }) => (personId === null ? who : (people().get(personId)?.name ?? who)),
    tie: ({ mentorshipId = null }) => (mentorshipId === null ? undefined : ties().get(mentorshipId)),
    waiting: ({ id, mentorshipId }) => (mentorshipId === null ? undefined : easings().get(id)),
  };
}

/** Whom a name means as the owner of goals: null for oneself. Throws not-found for nobody. */
export function ownerNamed(store: Reader, who: string, name: string): Id | null {
  return isOneself(name, who) ? null : findPerson(store, name).id;
}

import { Fault, usage } from '../../domain/fault.js';
import type { Goal, Id } from '../../domain/goal.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Session } from '../../domain/mentoring/session.js';
import { findGoal } from '../goals/find-goal.js';
import { type At, findRunningTie, findTie, nameOf, type Tie, tiesIn } from './find-mentorship.js';
import { whoseOf } from './whose.js';

/** What both sides of a mentorship are called. */
export type Names = { readonly [S in Side]: string };

/** What was said or promised in a mentorship, with the numbers by which people know its goal and its session. */
export interface Said<T> {
  readonly it: T;
  readonly tie: Tie;
  /** What both sides are called. */
  readonly names: Names;
  readonly goal: number | null;
  readonly session: number | null;
}

interface InMentorship {
  readonly mentorshipId: Id;
  readonly goalId: Id | null;
  readonly sessionId: Id | null;
}

/** The numbers of goals and sessions beside what names them by their ids; each list is read once. */
export function saidOf<T extends InMentorship>(at: At, records: readonly T[]): Said<T>[] {
  const { store } = at;
  const whose = whoseOf(at);
  const sessions = new Map<Id, readonly Session[]>();
  const sessionsOf = (mentorshipId: Id): readonly Session[] => {
    const known = sessions.get(mentorshipId) ?? store.sessions(mentorshipId);
    sessions.set(mentorshipId, known);
    return known;
  };
  return records.map((it) => {
    const tie = whose.tie({ personId: null, mentorshipId: it.mentorshipId });
    if (tie === undefined) throw new Error('something was said in no mentorship');
    const goal = it.goalId === null ? undefined : store.goalById(it.goalId);
    const session =
      it.sessionId === null ? undefined : sessionsOf(it.mentorshipId).find(({ id }) => id === it.sessionId);
    return {
      it,
      tie,
      names: namesOf(tie, at),
      goal: goal?.number ?? null,
      session: session?.number ?? null,
    };
  });
}

/** The same for one alone. */
export function saidOne<T extends InMentorship>(at: At, record: T): Said<T> {
  const [said] = saidOf(at, [record]);
  if (said === undefined) throw new Error('one became none');
  return said;
}

/** The mentorship that is named, or all that run when none is. */
export function tiesToShow(deps: At, name: string | undefined): Tie[] {
  const { store } = deps;
  if (name !== undefined) return [findTie(deps, name)];
  return tiesIn(store).filter(({ mentorship }) => mentorship.endedOn === null);
}

/** The running mentorship and the goal that something new is about: each may be named, and the goal alone tells both. */
export function placeFor(
  deps: At,
  named: { readonly with?: string | undefined; readonly goal?: string | undefined },
): { readonly tie: Tie; readonly goal: Goal | null } {
  const { store } = deps;
  if (named.goal === undefined) return { tie: findRunningTie(deps, named.with), goal: null };
  const goal = findGoal(store, named.goal);
  const tie = tieOfGoal(deps, goal);
  if (named.with !== undefined && findRunningTie(deps, named.with).mentorship.id !== tie.mentorship.id) {
    throw usage(
      `goal ${goal.number} is kept in mentorship ${tie.mentorship.number}`,
      'Leave out --with, or --goal.',
    );
  }
  return { tie: findRunningTie(deps, String(tie.mentorship.number)), goal };
}

/** The mentorship in which a goal is kept; throws a Fault for a goal that is kept alone. */
export function tieOfGoal(deps: At, goal: Goal): Tie {
  const tie = whoseOf(deps).tie(goal);
  if (tie !== undefined) return tie;
  throw new Fault('failed', `goal ${goal.number} is kept in no mentorship`, {
    hint: `mentor edit ${goal.number} --with NAME puts it into one.`,
  });
}

/** What both sides of a tie are called. */
export function namesOf(tie: Tie, at: Pick<At, 'who'>): Names {
  return { me: nameOf(tie, 'me', at), them: nameOf(tie, 'them', at) };
}

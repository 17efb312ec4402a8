import { type Day, daysBetween } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Reader } from '../ports.js';

/** A session that is planned, or was and did not come about. */
export interface PlannedSession {
  /** The mentorship's number. */
  readonly mentorship: number;
  /** With whom; null: with oneself. */
  readonly person: string | null;
  readonly day: Day;
}

/** What one promised in a session, with whom it was. */
export interface PromisedItem {
  readonly item: ActionItem & { readonly due: Day };
  readonly person: string | null;
}

/** What the sessions of mentorships that run ask of oneself, soonest first. */
export interface Waiting {
  readonly sessions: readonly PlannedSession[];
  readonly actions: readonly PromisedItem[];
}

/** What waits up to a day. Without a mentorship it is one look at an empty table. */
export function waitingUpTo(store: Reader, upTo: Day): Waiting {
  const running = store.mentorships().filter((one) => one.endedOn === null);
  if (running.length === 0) return { sessions: [], actions: [] };
  const names = new Map(store.people().map(({ id, name }) => [id, name]));
  const withWhom = new Map(running.map(({ id, personId }) => [id, names.get(personId ?? '') ?? null]));
  const sessions = running.flatMap(({ id, number, nextDay }) =>
    nextDay === null || nextDay > upTo
      ? []
      : [{ mentorship: number, person: withWhom.get(id) ?? null, day: nextDay }],
  );
  sessions.sort((a, b) => daysBetween(b.day, a.day) || a.mentorship - b.mentorship);
  const actions = store.actionsDue(upTo).flatMap((item) => {
    const { due, mentorshipId } = item;
    return due === null ? [] : [{ item: { ...item, due }, person: withWhom.get(mentorshipId) ?? null }];
  });
  return { sessions, actions };
}

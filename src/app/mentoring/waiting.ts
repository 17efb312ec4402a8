import type { Day } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { At } from './find-mentorship.js';
import { whoseOf } from './whose.js';

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
export function waitingUpTo(at: At, upTo: Day): Waiting {
  const running = at.store.mentorships().filter((one) => one.endedOn === null);
  if (running.length === 0) return { sessions: [], actions: [] };
  const whose = whoseOf(at);
  const person = (mentorshipId: string): string | null =>
    whose.tie({ personId: null, mentorshipId })?.person?.name ?? null;
  const sessions = running.flatMap(({ id, number, nextDay }) =>
    nextDay === null || nextDay > upTo ? [] : [{ mentorship: number, person: person(id), day: nextDay }],
  );
  sessions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.mentorship - b.mentorship));
  const actions = at.store
    .actionsDue(upTo)
    .flatMap((item) =>
      item.due === null ? [] : [{ item: { ...item, due: item.due }, person: person(item.mentorshipId) }],
    );
  return { sessions, actions };
}

import { Fault } from '../../domain/fault.js';
import type { Fields } from '../../domain/goal.js';
import type { Entity } from '../../domain/record.js';
import { asciiLower, shorten, shown } from '../../domain/text.js';
import type { MentoringWhole } from '../mentoring/lists.js';
import type { Reader, Writer } from '../ports.js';

/** Kinds of record with a number for people, which may be taken where they come to. */
export function isRenumbered(entity: Entity): boolean {
  return entity === 'mentorship' || entity === 'feedback' || entity === 'action';
}

/** The records as they are written here: one whose number is taken gets the next that is free. */
export function withFreeNumbers(w: Writer, whole: MentoringWhole): MentoringWhole {
  const mentorships = new Set(w.mentorships().map((one) => one.number));
  return {
    ...whole,
    mentorships: free(whole.mentorships, w.nextNumber('mentorship'), (n) => mentorships.has(n)),
    feedback: free(whole.feedback, w.nextNumber('feedback'), (n) => w.feedbackNumbered(n) !== undefined),
    actions: free(whole.actions, w.nextNumber('action'), (n) => w.actionNumbered(n) !== undefined),
  };
}

function free<T extends { readonly number: number }>(
  records: readonly T[],
  next: number,
  taken: (number: number) => boolean,
): T[] {
  let number = Math.max(next, ...records.map((record) => record.number + 1));
  return records.map((record) => (taken(record.number) ? { ...record, number: number++ } : record));
}

/** Refuses what another record here stands in the place of, where there can be but one: two people of one name, say. */
export function refuseTaken(store: Reader, fresh: MentoringWhole): void {
  const names = new Set(store.people().map((person) => asciiLower(person.name)));
  const namesake = fresh.people.find((person) => names.has(asciiLower(person.name)));
  if (namesake !== undefined) {
    const name = shown(namesake.name);
    throw new Fault('failed', `somebody else here is called ${name}`, {
      hint: `Nothing was imported. Give one of the two another name: mentor people edit "${name}" --name NAME`,
    });
  }
  const here = store.mentorships().map((one) => one.id);
  refuse(fresh.sessions, here.flatMap(store.sessions), 'session', (s) => [s.mentorshipId, s.number]);
  refuse(fresh.talks, here.flatMap(store.talks), 'talk', (t) => [t.sessionId, t.goalId]);
  refuse(fresh.selfRatings, here.flatMap(store.selfRatings), 'self-rating', (r) => [
    r.mentorshipId,
    r.side,
    r.phase,
    r.skill,
  ]);
  const rated = store.attainments(fresh.attainments.map((one) => one.goalId));
  refuse(fresh.attainments, rated, 'attainment', (one) => [one.goalId]);
}

function refuse<T extends object>(
  fresh: readonly T[],
  here: readonly T[],
  entity: Entity,
  place: (record: T) => readonly unknown[],
): void {
  const taken = new Set(here.map((record) => JSON.stringify(place(record))));
  const second = fresh.find((record) => taken.has(JSON.stringify(place(record))));
  if (second === undefined) return;
  throw new Fault('failed', `${calledOf(entity, second as Fields)}, is in the file and another one is here`, {
    hint: 'Nothing was imported. To look at the file, import it into a database of its own: mentor --db other.db import FILE',
  });
}

/** What a record of the second person is called in a message. */
export function calledOf(entity: Entity, record: Fields): string {
  const text = (field: string): string => shorten(shown(String(record[field] ?? '')), 60);
  switch (entity) {
    case 'person':
      return `the person ${text('name')}`;
    case 'mentorship':
      return `mentorship ${text('number')}`;
    case 'help':
      return `the help of ${text('day')}`;
    case 'self-rating':
      return `the self-rating of "${text('skill')}" (${text('phase')})`;
    case 'session':
      return `session ${text('number')}, of ${text('day')}`;
    case 'talk':
      return 'what was said of a goal in a session';
    case 'rating':
      return `the rating of ${text('day')} on ${text('scale')}`;
    case 'agenda-item':
      return `"${text('what')}" on the list for a session`;
    case 'attainment':
      return 'the levels of reaching a goal';
    case 'feedback':
      return `feedback ${text('number')}`;
    case 'action':
      return `action item ${text('number')}, ${text('what')}`;
    case 'easing':
      return `the easing asked for on ${text('day')}`;
    default:
      return entity;
  }
}

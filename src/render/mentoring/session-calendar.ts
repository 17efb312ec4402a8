import ical from 'ical-generator';
import type { SessionTold } from '../../app/mentoring/session-of.js';
import type { Day } from '../../domain/day.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import { actionLine, bothNames } from './session-words.js';

/** A meeting to put into a calendar. */
export interface Meeting {
  readonly told: SessionTold;
  readonly day: Day;
  /** `17:30`, in the time of wherever it is read; null: the whole day. */
  readonly at: string | null;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
}

/** The meeting that follows a session, as a calendar file. It holds the names, and what is to be done until then. */
export function meetingCalendar({ told, day, at, now }: Meeting): string {
  const calendar = ical({ prodId: { company: 'Inner Mentor', product: 'mentor', language: 'EN' } });
  const minutes = told.nextMinutes;
  // Days are days: in UTC, without a zone, no calendar moves them.
  const start = new Date(`${day}T${at ?? '00:00'}:00Z`);
  calendar.createEvent({
    id: `${told.id}@inner-mentor`,
    stamp: new Date(now),
    start,
    ...(at === null
      ? { allDay: true }
      : { floating: true, end: new Date(start.getTime() + minutes * 60_000) }),
    summary: `${shown(bothNames(told.names))}: session ${told.number + 1}`,
    description: [
      `Session ${told.number + 1} of mentorship ${told.mentorship}, ${plural(minutes, 'minute')}.`,
      ...toDoLines(told),
    ].join('\n'),
  });
  return `${calendar.toString()}\r\n`;
}

function toDoLines({ toDo, names }: SessionTold): string[] {
  if (toDo.length === 0) return [];
  return [
    '',
    'To do until then:',
    ...toDo.map((action) => `- ${shown(shorten(actionLine(action, names), 200))}`),
  ];
}

import type { MentoringReader } from '../app/mentoring/mentoring-reader.js';
import type { Goal } from '../domain/goal.js';
import type { Entity, Records } from '../domain/record.js';
import type { Prepare } from './reader.js';
import { selected } from './tables.js';

/** The statements of people, mentorships and sessions; their tables hold hundreds of rows, not thousands. */
export function mentoringReader(
  prepare: Prepare,
  goals: (where: string, ...values: unknown[]) => Goal[],
): MentoringReader {
  const all = <E extends Entity>(entity: E, rest: string, ...values: unknown[]): Records[E][] =>
    prepare(`${selected(entity)} ${rest}`).all(...values) as Records[E][];

  return {
    people: () => all('person', 'order by name'),
    helps: (personId) =>
      personId === undefined
        ? all('help', 'order by day, id')
        : all('help', 'where person_id = ? order by day, id', personId),
    mentorships: () => all('mentorship', 'order by number'),
    selfRatings: (id) => all('self-rating', 'where mentorship_id = ? order by day, id', id),
    sessions: (id) => all('session', 'where mentorship_id = ? order by number', id),
    talks: (id) =>
      all('talk', 'where session_id in (select id from session where mentorship_id = ?) order by id', id),
    ratings: (id) => all('rating', 'where mentorship_id = ? order by day, id', id),
    agendaItems: (id) => all('agenda-item', 'where mentorship_id = ? order by day, id', id),
    attainments: (goalIds) =>
      all('attainment', 'where goal_id in (select value from json_each(?))', JSON.stringify(goalIds)),
    feedback: (id) => all('feedback', 'where mentorship_id = ? order by number', id),
    feedbackNumbered: (number) => all('feedback', 'where number = ?', number)[0],
    actions: (id) =>
      all('action', "where mentorship_id = ? order by state <> 'open', due is null, due, number", id),
    actionsDue: (upTo) =>
      all(
        'action',
        `where mentorship_id in (select id from mentorship where ended_on is null)
           and state = 'open' and owner = 'me' and due <= ? order by due, number`,
        upTo,
      ),
    actionNumbered: (number) => all('action', 'where number = ?', number)[0],
    easings: (goalIds) =>
      all(
        'easing',
        'where goal_id in (select value from json_each(?)) order by day, id',
        JSON.stringify(goalIds),
      ),
    easingsWaiting: () =>
      all('easing', "where state = 'waiting' and effective_on > '' order by effective_on, id"),
    easingsMatured: (today) =>
      all('easing', "where state = 'waiting' and effective_on <= ? order by effective_on, id", today),
    goalsOfMentorship: (id, states) =>
      goals(
        'where g.mentorship_id = ? and g.state in (select value from json_each(?)) order by g.number',
        id,
        JSON.stringify(states),
      ),
  };
}

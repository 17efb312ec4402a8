import { Fault } from '../../domain/fault.js';
import type { Fields, Id } from '../../domain/goal.js';
import { nameKey } from '../../domain/mentoring/names.js';
import type { Entity } from '../../domain/record.js';
import { shorten, shown } from '../../domain/text.js';
import type { MentoringWhole } from '../mentoring/lists.js';
import type { Reader, Whole } from '../ports.js';

/** Records of a file of which there can be but one in a place. */
type Placed = MentoringWhole & Pick<Whole, 'milestones' | 'checkIgnores' | 'statusOverrides'>;

const lookApart =
  'To look at the file, import it into a database of its own: mentor --db other.db import FILE';

/**
 * Refuses records of a file in whose place another one stands here: two people of one name, say. Each rule is one of the
 * schema, or of the names and numbers by which things are named; what merely gets another number is not among them.
 */
export function refuseTaken(store: Reader, fresh: Placed): void {
  const refuse = <T extends object>(
    entity: Entity,
    come: readonly T[],
    here: readonly T[],
    place: (record: T) => readonly unknown[],
  ): void => {
    const taken = new Set(here.map((record) => JSON.stringify(place(record))));
    const second = come.find((record) => taken.has(JSON.stringify(place(record))));
    if (second !== undefined) throw isTaken(store, entity, second as Fields);
  };
  const { milestones, checkIgnores, statusOverrides, attainments } = fresh;
  const ties = store.mentorships().map((one) => one.id);

  refuse('milestone', milestones, store.milestones(goalsOf(milestones)), (m) => [
    m.goalId,
    m.parentId,
    m.number,
  ]);
  refuse('check-ignore', checkIgnores, goalsOf(checkIgnores).flatMap(store.checkIgnores), (one) => [
    one.goalId,
    one.rule,
  ]);
  const set = goalsOf(statusOverrides).flatMap((id) => store.statusOverrideOf(id) ?? []);
  refuse('status-override', statusOverrides, set, (one) => [one.goalId]);
  refuse('person', fresh.people, store.people(), (one) => [nameKey(one.name)]);
  refuse('session', fresh.sessions, ties.flatMap(store.sessions), (one) => [one.mentorshipId, one.number]);
  refuse('talk', fresh.talks, ties.flatMap(store.talks), (one) => [one.sessionId, one.goalId]);
  refuse('self-rating', fresh.selfRatings, ties.flatMap(store.selfRatings), (one) => [
    one.mentorshipId,
    one.side,
    one.phase,
    one.skill,
  ]);
  refuse('attainment', attainments, store.attainments(goalsOf(attainments)), (one) => [one.goalId]);
}

function goalsOf(records: readonly { readonly goalId: Id }[]): Id[] {
  return [...new Set(records.map((record) => record.goalId))];
}

function isTaken(store: Reader, entity: Entity, record: Fields): Fault {
  const called = calledOf(store, entity, record);
  const message =
    entity === 'person'
      ? `somebody else here is called ${shown(String(record['name']))}`
      : `${called}, is in the file and another one is here`;
  return new Fault('failed', message, {
    hint: `Nothing was imported. ${wayOut(store, entity, record)}`,
  });
}

function wayOut(store: Reader, entity: Entity, record: Fields): string {
  if (entity === 'person') {
    return `Give one of the two another name: mentor people edit "${shown(String(record['name']))}" --name NAME`;
  }
  const goal = entity === 'status-override' ? store.goalById(String(record['goalId'])) : undefined;
  const back =
    goal === undefined
      ? 'Take the one here back and import again: mentor history, mentor undo NUMBER.'
      : `Take the one here away and import again: mentor status ${goal.number} --clear.`;
  return `${back} ${lookApart}`;
}

/** The Fault for a record that is here and in the file, and says two things. */
export function differs(store: Reader, entity: Entity, record: Fields): Fault {
  return new Fault('failed', `${calledOf(store, entity, record)}, is not the same here as in the file`, {
    hint: `Nothing was imported. ${lookApart}`,
  });
}

/** What a record of a file is called in a message; a goal by its number here, which is the one that can be typed. */
function calledOf(store: Reader, entity: Entity, record: Fields): string {
  const text = (field: string): string => shorten(shown(String(record[field] ?? '')), 60);
  const id = record[entity === 'goal' ? 'id' : 'goalId'];
  const goal = typeof id === 'string' ? store.goalById(id) : undefined;
  const ofGoal =
    goal === undefined ? 'all goals' : `goal ${goal.number}, ${shorten(shown(goal.statement), 60)}`;
  switch (entity) {
    case 'goal':
      return ofGoal;
    case 'milestone':
      return `the milestone "${text('title')}" of ${ofGoal}`;
    case 'check-in':
      return `the check-in of ${text('day')} on ${ofGoal}`;
    case 'break':
      return `the ${text('kind')} from ${text('from')} for ${ofGoal}`;
    case 'status-override':
      return `the status set by hand on ${ofGoal}`;
    case 'check-ignore':
      return `the finding ${text('rule')} put aside for ${ofGoal}`;
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
      return `what was said in a session of ${ofGoal}`;
    case 'rating':
      return `the rating of ${text('day')} on ${text('scale')} for ${ofGoal}`;
    case 'agenda-item':
      return `"${text('what')}" on the list for a session`;
    case 'attainment':
      return `what was written as the levels of reaching ${ofGoal}`;
    case 'feedback':
      return `feedback ${text('number')}`;
    case 'action':
      return `action item ${text('number')}, ${text('what')}`;
    case 'easing':
      return `the easing of ${ofGoal}, asked for on ${text('day')}`;
  }
}

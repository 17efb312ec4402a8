import type * as v from 'valibot';
import {
  type MentoringList,
  type MentoringRecord,
  type MentoringWhole,
  mentoringListNames,
} from '../app/mentoring/lists.js';
import type { Goal, Milestone } from '../domain/goal.js';
import { asciiLower } from '../domain/text.js';
import { fitsGoal } from './easing-records.js';
import { mentoringRecords } from './mentoring-records.js';
import type { Path } from './places.js';

/** Tells what is wrong with a field of the record that is looked at. */
export type Tell = (field: string, message: string) => void;

/** How a list is read: each record by its shape, then by the check; what fails is told at its place. */
export type ReadList = <S extends v.GenericSchema>(
  name: MentoringList,
  schema: S,
  check: (record: v.InferOutput<S>, tell: Tell) => void,
) => v.InferOutput<S>[];

/** Reads the lists of the second person: shapes, what may stand but once, and what may not stand together. */
export function readMentoring(
  list: ReadList,
  once: (record: { id: string }, tell: Tell) => void,
): MentoringWhole {
  const taken = new Set<string>();
  const only = (parts: readonly unknown[], field: string, message: string, tell: Tell): void => {
    const key = JSON.stringify(parts);
    if (taken.has(key)) tell(field, message);
    taken.add(key);
  };
  const checks: { readonly [L in MentoringList]: (record: MentoringRecord<L>, tell: Tell) => void } = {
    people: (one, tell) => only(['person', asciiLower(one.name)], 'name', 'somebody else has the same', tell),
    mentorships: (one, tell) => {
      only(['mentorship', one.number], 'number', 'another mentorship has the same', tell);
      if ((one.kind === 'self') !== (one.personId === null)) {
        tell('personId', one.kind === 'self' ? 'in one with oneself there is nobody' : 'it is missing');
      }
      const alone = one.kind === 'self' || one.kind === 'peer';
      if (alone ? one.role !== one.kind : one.role !== 'mentor' && one.role !== 'mentee') {
        tell('role', `it does not fit the kind ${one.kind}`);
      }
      if (one.ends !== null && one.ends <= one.start) tell('ends', `it is not after the start ${one.start}`);
    },
    helps: () => {},
    selfRatings: (one, tell) =>
      only(
        ['self-rating', one.mentorshipId, one.side, one.phase, one.skill],
        'skill',
        'it was rated in this phase already',
        tell,
      ),
    sessions: (one, tell) =>
      only(['session', one.mentorshipId, one.number], 'number', 'another session of it has the same', tell),
    talks: (one, tell) =>
      only(['talk', one.sessionId, one.goalId], 'goalId', 'the session has its talk on it already', tell),
    ratings: () => {},
    agendaItems: () => {},
    attainments: (one, tell) => only(['attainment', one.goalId], 'goalId', 'it has its levels already', tell),
    feedback: (one, tell) => {
      only(['feedback', one.number], 'number', 'other feedback has the same', tell);
      if ((one.outcome === null) !== (one.outcomeOn === null)) {
        tell('outcomeOn', 'feedback has it exactly when there is an outcome');
      }
      if (one.tryUntil !== null && one.answer !== 'try') tell('tryUntil', 'only what is tried has it');
    },
    actions: (one, tell) => {
      only(['action', one.number], 'number', 'another action item has the same', tell);
      if ((one.state === 'open') !== (one.closedOn === null)) {
        tell('closedOn', 'an action item has it exactly when it is done or dropped');
      }
    },
    easings: (one, tell) => {
      if ((one.state === 'waiting') !== (one.settledOn === null)) {
        tell('settledOn', 'an easing has it exactly when it does not wait');
      }
    },
  };
  const read = <L extends MentoringList>(name: L): [L, unknown[]] => {
    const check = checks[name] as (record: unknown, tell: Tell) => void;
    return [
      name,
      list(name, mentoringRecords[name], (record, tell) => {
        once(record, tell);
        check(record, tell);
      }),
    ];
  };
  return Object.fromEntries(mentoringListNames.map((name) => read(name))) as unknown as MentoringWhole;
}

/** Tells of the records that name others which are not there, or which belong to another mentorship. */
export function checkNames(
  whole: MentoringWhole & { readonly goals: readonly Goal[]; readonly milestones: readonly Milestone[] },
  wrong: (path: Path, message: string) => void,
): void {
  const ids = (records: readonly { readonly id: string }[]): Set<string> =>
    new Set(records.map((one) => one.id));
  const people = ids(whole.people);
  const goals = new Map(whole.goals.map((goal) => [goal.id, goal]));
  const mentorships = new Map(whole.mentorships.map((one) => [one.id, one]));
  const sessions = new Map(whole.sessions.map((one) => [one.id, one]));

  whole.goals.forEach((goal, i) => {
    const mentorship = goal.mentorshipId === null ? undefined : mentorships.get(goal.mentorshipId);
    if (goal.personId !== null && !people.has(goal.personId)) {
      wrong(['goals', i, 'personId'], 'nobody has this id');
    } else if (goal.mentorshipId !== null && mentorship === undefined) {
      wrong(['goals', i, 'mentorshipId'], 'no mentorship has this id');
    } else if (goal.personId !== null && mentorship !== undefined && goal.personId !== mentorship.personId) {
      wrong(['goals', i, 'personId'], 'its mentorship is with somebody else');
    }
  });
  const milestones = new Map(whole.milestones.map((m) => [m.id, m]));
  whole.easings.forEach((easing, i) => {
    const goal = goals.get(easing.goalId);
    if (
      easing.state === 'waiting' &&
      goal !== undefined &&
      !fitsGoal(easing, goal, { milestones, people, mentorships })
    ) {
      wrong(['easings', i, 'writes'], 'it would not leave a goal that can be');
    }
  });
  for (const list of mentoringListNames) {
    whole[list].forEach((record: object, i: number) => {
      const { personId, goalId, mentorshipId, sessionId } = record as Readonly<Record<string, unknown>>;
      const tell = (field: string, message: string): void => wrong([list, i, field], message);
      if (typeof personId === 'string' && !people.has(personId)) tell('personId', 'nobody has this id');
      if (typeof goalId === 'string' && !goals.has(goalId)) tell('goalId', 'no goal has this id');
      if (typeof mentorshipId === 'string' && !mentorships.has(mentorshipId)) {
        tell('mentorshipId', 'no mentorship has this id');
      }
      if (typeof sessionId !== 'string') return;
      const session = sessions.get(sessionId);
      const elsewhere = typeof mentorshipId === 'string' && session?.mentorshipId !== mentorshipId;
      if (session === undefined || elsewhere) tell('sessionId', 'no session of the mentorship has this id');
    });
  }
}

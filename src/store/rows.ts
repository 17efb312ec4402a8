import type { Day } from '../domain/day.js';
import type { Break, Change, CheckIn, Fields, Goal, Milestone, Op } from '../domain/goal.js';
import { type FlatMeasure, measureOf } from '../domain/record.js';

/** Snake case stops here: rows of the tables, and what they become. */

/** The columns of a goal in the order of `GoalRow`, from `goal g`. */
export const goalColumns = `g.number, g.id, g.statement, g.details, g.area, g.measure, g.unit, g.baseline, g.target, g.reading,
  g.per, g.means, g.reason, g.start, g.due, g.rhythm, g.hours, g.state, g.closed_on, g.lesson, g.instead, g.plan_day, g.plan_value, g.created_at,
  g.person_id, g.mentorship_id,
  (select group_concat(tag, ',') from goal_tag t where t.goal_id = g.id) as tags`;

/** A list and not an object, which takes three times as long to make: no other row has as many columns. */
export type GoalRow = readonly [
  number: number,
  id: string,
  statement: string,
  details: string | null,
  area: string | null,
  measure: FlatMeasure['measure'],
  unit: string | null,
  baseline: number | null,
  target: number | null,
  reading: FlatMeasure['reading'],
  per: FlatMeasure['per'],
  means: string | null,
  reason: string,
  start: Day,
  due: Day,
  rhythm: number,
  hours: number | null,
  state: Goal['state'],
  closedOn: Day | null,
  lesson: string | null,
  instead: string | null,
  planDay: Day | null,
  planValue: number | null,
  createdAt: string,
  personId: string | null,
  mentorshipId: string | null,
  /** Joined by commas. */
  tags: string | null,
];

export function toGoal(row: GoalRow): Goal {
  const planDay = row[21];
  const planValue = row[22];
  const tags = row[26];
  return {
    id: row[1],
    number: row[0],
    statement: row[2],
    details: row[3],
    area: row[4],
    tags: tags === null ? [] : tags.split(',').sort(),
    measure: measureOf({
      measure: row[5],
      unit: row[6],
      baseline: row[7],
      target: row[8],
      reading: row[9],
      per: row[10],
    }),
    means: row[11],
    reason: row[12],
    start: row[13],
    due: row[14],
    rhythm: row[15],
    hours: row[16],
    state: row[17],
    closedOn: row[18],
    lesson: row[19],
    instead: row[20],
    planFrom: planDay === null || planValue === null ? null : { day: planDay, value: planValue },
    createdAt: row[23],
    personId: row[24],
    mentorshipId: row[25],
  };
}

export interface MilestoneRow {
  readonly id: string;
  readonly goal_id: string;
  readonly parent_id: string | null;
  readonly number: number;
  readonly position: number;
  readonly title: string;
  readonly done_when: string | null;
  readonly due: Day;
  readonly share: number;
  readonly target: number | null;
  readonly state: Milestone['state'];
  readonly done_on: Day | null;
  readonly confirmed_on: Day | null;
}

export function toMilestone(row: MilestoneRow): Milestone {
  const { goal_id, parent_id, done_when, done_on, confirmed_on, ...same } = row;
  return {
    ...same,
    goalId: goal_id,
    parentId: parent_id,
    doneWhen: done_when,
    doneOn: done_on,
    confirmedOn: confirmed_on,
  };
}

export interface CheckInRow {
  readonly id: string;
  readonly goal_id: string;
  readonly day: Day;
  readonly value: number | null;
  readonly note: string | null;
  readonly confidence: number | null;
  readonly evidence: string | null;
}

export function toCheckIn(row: CheckInRow): CheckIn {
  const { goal_id, ...same } = row;
  return { ...same, goalId: goal_id };
}

export interface BreakRow {
  readonly id: string;
  readonly goal_id: string | null;
  readonly kind: Break['kind'];
  readonly from_day: Day;
  readonly to_day: Day | null;
  readonly reason: string | null;
}

export function toBreak(row: BreakRow): Break {
  const { goal_id, from_day, to_day, ...same } = row;
  return { ...same, goalId: goal_id, from: from_day, to: to_day };
}

export interface ChangeRow {
  readonly number: number;
  readonly id: string;
  readonly device: string;
  readonly clock: string;
  readonly at: string;
  readonly zone: string;
  readonly day: Day;
  readonly who: string;
  readonly command: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly undone_by: number | null;
  readonly imported: number;
}

export function toChange(row: ChangeRow): Change {
  const { undone_by, imported, ...same } = row;
  return { ...same, undoneBy: undone_by, imported: imported === 1 };
}

export interface OpRow {
  readonly change: number;
  readonly part: number;
  readonly entity: string;
  readonly entity_id: string;
  readonly goal_id: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of a record as an op keeps them. */
export function fieldsOf(text: string | null): Fields | null {
  return text === null ? null : (JSON.parse(text) as Fields);
}

export function toOp(row: OpRow): Op {
  return {
    change: row.change,
    part: row.part,
    entity: row.entity,
    entityId: row.entity_id,
    goalId: row.goal_id,
    before: fieldsOf(row.before),
    after: fieldsOf(row.after),
  };
}

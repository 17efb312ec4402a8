import type { Day } from '../domain/day.js';
import type { Break, Change, CheckIn, Fields, Goal, Milestone, Op } from '../domain/goal.js';
import { type Entity, type FlatMeasure, measureOf } from '../domain/record.js';
import { mentoringTables } from './mentoring-tables.js';

/** Snake case stops here: rows of the tables, and what they become. */
export interface GoalRow extends FlatMeasure {
  readonly number: number;
  readonly id: string;
  readonly statement: string;
  readonly details: string | null;
  readonly area: string | null;
  readonly means: string | null;
  readonly reason: string;
  readonly start: Day;
  readonly due: Day;
  readonly rhythm: number;
  readonly hours: number | null;
  readonly state: Goal['state'];
  readonly closed_on: Day | null;
  readonly lesson: string | null;
  readonly instead: string | null;
  readonly plan_day: Day | null;
  readonly plan_value: number | null;
  readonly created_at: string;
  readonly person_id: string | null;
  readonly mentorship_id: string | null;
  /** Tags joined by commas, or null. */
  readonly tags: string | null;
}

export function toGoal(row: GoalRow): Goal {
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    details: row.details,
    area: row.area,
    tags: row.tags === null ? [] : row.tags.split(',').sort(),
    measure: measureOf(row),
    means: row.means,
    reason: row.reason,
    start: row.start,
    due: row.due,
    rhythm: row.rhythm,
    hours: row.hours,
    state: row.state,
    closedOn: row.closed_on,
    lesson: row.lesson,
    instead: row.instead,
    planFrom:
      row.plan_day === null || row.plan_value === null ? null : { day: row.plan_day, value: row.plan_value },
    createdAt: row.created_at,
    personId: row.person_id,
    mentorshipId: row.mentorship_id,
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

/** Where records of a kind lie: the table, and the column behind each field. */
export interface Table {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Each entity's table and the columns behind its flat fields; the generic writes and `undo` run on it. */
export const tables: Record<Entity, Table> = {
  goal: {
    table: 'goal',
    columns: {
      number: 'number',
      id: 'id',
      statement: 'statement',
      details: 'details',
      area: 'area',
      measure: 'measure',
      unit: 'unit',
      baseline: 'baseline',
      target: 'target',
      reading: 'reading',
      per: 'per',
      means: 'means',
      reason: 'reason',
      start: 'start',
      due: 'due',
      rhythm: 'rhythm',
      hours: 'hours',
      state: 'state',
      closedOn: 'closed_on',
      lesson: 'lesson',
      instead: 'instead',
      planDay: 'plan_day',
      planValue: 'plan_value',
      createdAt: 'created_at',
      personId: 'person_id',
      mentorshipId: 'mentorship_id',
    },
  },
  milestone: {
    table: 'milestone',
    columns: {
      id: 'id',
      goalId: 'goal_id',
      parentId: 'parent_id',
      number: 'number',
      position: 'position',
      title: 'title',
      doneWhen: 'done_when',
      due: 'due',
      share: 'share',
      target: 'target',
      state: 'state',
      doneOn: 'done_on',
      confirmedOn: 'confirmed_on',
    },
  },
  'check-in': {
    table: 'check_in',
    columns: {
      id: 'id',
      goalId: 'goal_id',
      day: 'day',
      value: 'value',
      note: 'note',
      confidence: 'confidence',
      evidence: 'evidence',
    },
  },
  break: {
    table: 'break',
    columns: { id: 'id', goalId: 'goal_id', kind: 'kind', from: 'from_day', to: 'to_day', reason: 'reason' },
  },
  'check-ignore': {
    table: 'check_ignore',
    columns: { id: 'id', goalId: 'goal_id', rule: 'rule', reason: 'reason' },
  },
  'status-override': {
    table: 'status_override',
    columns: {
      id: 'id',
      goalId: 'goal_id',
      status: 'status',
      reason: 'reason',
      who: 'who',
      from: 'from_day',
      until: 'until_day',
    },
  },
  ...mentoringTables,
};

/** Statuses set by hand, under their names. */
export const statusOverrideColumns =
  'select id, goal_id as "goalId", status, reason, who, from_day as "from", until_day as "until" from status_override';

/** Whether an op's entity is one that this version writes. */
export function isEntity(entity: string): entity is Entity {
  return Object.hasOwn(tables, entity);
}

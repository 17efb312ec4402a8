import type Database from 'better-sqlite3';
import type { Reader, Writer } from '../app/ports.js';
import { Fault } from '../domain/fault.js';
import type { CheckIn, Fields, Goal, Id, Op } from '../domain/goal.js';
import { type Entity, flatten } from '../domain/record.js';
import { codeOf } from '../system-error.js';
import { insertRows } from './bulk.js';
import { counts } from './counts.js';
import { insertOp, type PendingOp, type WrittenCheckIns } from './ops.js';
import type { Prepare } from './reader.js';
import { isEntity, selected, tableOf } from './tables.js';

/** What one change has written so far. */
export interface Written {
  readonly ops: (PendingOp | WrittenCheckIns)[];
  /** No op is recorded: the whole history comes with the data. */
  readonly silent: boolean;
  /** Goals whose check-ins were touched: their `last_day` is to be reckoned again. */
  readonly touched: Set<Id>;
}

/** The writing half of the store, for the time of one transaction. */
export function writer(read: Reader, prepare: Prepare, newId: () => Id, written: Written): Writer {
  const count = counts(prepare);
  /** Keeps the counts beside the records; called after a record came, or went. */
  const keepCounts = (entity: Entity, record: Fields, by: 1 | -1): void => {
    if (entity === 'goal') count.goal(record['state'], by);
    if (entity === 'check-in') count.checkIn(record, by);
  };
  const insertFlat = (entity: Entity, flat: Fields): Database.RunResult =>
    prepare(insertSql(entity)).run(
      ...Object.keys(tableOf(entity).columns).map((field) => flat[field] ?? null),
    );
  const setTags = (goalId: Id, tags: unknown): void => {
    prepare('delete from goal_tag where goal_id = ?').run(goalId);
    for (const tag of Array.isArray(tags) ? tags : [])
      prepare('insert into goal_tag (goal_id, tag) values (?, ?)').run(goalId, tag);
  };
  const note = (
    entity: Entity,
    id: Id,
    goalId: unknown,
    before: Fields | null,
    after: Fields | null,
  ): void => {
    const owner = typeof goalId === 'string' ? goalId : null;
    if (entity === 'check-in' && owner !== null) written.touched.add(owner);
    if (written.silent) return;
    written.ops.push({
      entity,
      entityId: id,
      goalId: owner,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    });
  };
  const insertRecord = (entity: Entity, fields: Fields): void => {
    const flat = withoutNulls(flatten(entity, fields));
    const id = String(flat['id']);
    insertFlat(entity, flat);
    if (entity === 'goal') setTags(id, flat['tags']);
    if (entity === 'milestone') keepNumber(flat);
    keepCounts(entity, flat, 1);
    note(entity, id, entity === 'goal' ? id : flat['goalId'], null, flat);
  };
  /** A number that was ever given to a milestone of a goal is never given again. */
  const keepNumber = (milestone: Fields): void => {
    if (milestone['parentId'] !== undefined && milestone['parentId'] !== null) return;
    prepare('update goal set milestones_made = max(milestones_made, ?) where id = ?').run(
      milestone['number'],
      milestone['goalId'],
    );
  };
  const recordOf = (entity: string, id: Id): Fields | undefined => {
    if (!isEntity(entity)) return undefined;
    const row = prepare(selectSql(entity)).get(id) as Fields | undefined;
    if (row === undefined || entity !== 'goal') return row;
    const tags = prepare('select tag from goal_tag where goal_id = ? order by tag').pluck().all(id);
    return { ...row, tags };
  };
  const updateFlat = (entity: Entity, id: Id, fields: Fields): void => {
    const old = recordOf(entity, id);
    if (old === undefined) throw new NotThere(`no ${entity} ${id} to change`);
    const changed = Object.keys(fields).filter((field) => !same(old[field] ?? null, fields[field] ?? null));
    if (changed.length === 0) return;
    const { table, columns } = tableOf(entity);
    const stored = changed.filter((field) => columns[field] !== undefined);
    if (stored.length > 0) {
      prepare(
        `update ${table} set ${stored.map((field) => `${columns[field]} = ?`).join(', ')} where id = ?`,
      ).run(...stored.map((field) => fields[field] ?? null), id);
    }
    if (changed.includes('tags')) setTags(id, fields['tags']);
    if (changed.some((field) => field === 'state' || field === 'day' || field === 'goalId')) {
      keepCounts(entity, old, -1);
      keepCounts(entity, { ...old, ...fields }, 1);
    }
    const pick = (from: Fields): Fields =>
      Object.fromEntries(changed.map((field) => [field, from[field] ?? null]));
    note(entity, id, entity === 'goal' ? id : old['goalId'], pick(old), pick(fields));
  };
  const removeRecord = (entity: Entity, id: Id): void => {
    const old = recordOf(entity, id);
    if (old === undefined) throw new NotThere(`no ${entity} ${id} to remove`);
    if (entity === 'goal') setTags(id, []);
    prepare(`delete from ${tableOf(entity).table} where id = ?`).run(id);
    keepCounts(entity, old, -1);
    note(entity, id, entity === 'goal' ? id : old['goalId'], withoutNulls(old), null);
  };
  const revert = (op: Op): void => {
    if (!isEntity(op.entity)) {
      throw new Fault(
        'failed',
        `change ${op.change} wrote a ${op.entity}, which this version of mentor does not know`,
        {
          hint: 'Update mentor and try again.',
        },
      );
    }
    try {
      if (op.before === null) removeRecord(op.entity, op.entityId);
      else if (op.after === null) insertRecord(op.entity, op.before);
      else updateFlat(op.entity, op.entityId, op.before);
    } catch (error) {
      if (error instanceof NotThere) {
        throw new Fault('failed', `change ${op.change} cannot be taken back: what it wrote is not there`, {
          hint: 'Its history came from a file that does not fit together. mentor undo N takes back another change.',
          cause: error,
        });
      }
      // What was written since has its name, its number or its place.
      if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw error;
      throw new Fault(
        'failed',
        `change ${op.change} cannot be taken back: something else is in its place now`,
        {
          hint: 'mentor history lists what was written since; take that back first.',
          cause: error,
        },
      );
    }
  };

  const nextGoalNumber = (): number =>
    Number(
      prepare(
        `select max(coalesce((select seq from sqlite_sequence where name = 'goal'), 0),
           coalesce((select max(number) from goal), 0)) + 1`,
      )
        .pluck()
        .get(),
    );

  return {
    ...read,
    newId,
    nextGoalNumber,
    nextNumber: (entity) =>
      Number(
        prepare(
          `select max(coalesce((select max(number) from ${tableOf(entity).table}), 0), coalesce((
             select max(o.before ->> '$.number') from op o join change c on c.number = o.change
             where o.entity = ? and o.before is not null and o.after is null and c.imported = 0), 0)) + 1`,
        )
          .pluck()
          .get(entity),
      ),
    insertGoal(goal): Goal {
      const number = goal.number ?? nextGoalNumber();
      const whole = { ...goal, number };
      insertRecord('goal', whole as unknown as Fields);
      return whole;
    },
    insert: (entity, record) => insertRecord(entity, record as unknown as Fields),
    insertCheckIns(checkIns) {
      const first = prepare('select 1 from check_in').get() === undefined;
      const ids = checkIns.map((c) => c.id ?? newId());
      const order = inPlace(checkIns);
      const placed = order.map((i) => checkIns[i] as CheckIn);
      const into = 'check_in (id, goal_id, day, value, note, confidence, evidence)';
      insertRows(prepare, into, '(?, ?, ?, ?, ?, ?, ?)', ids.length, (values, n) => {
        const c = placed[n] as CheckIn;
        values.push(ids[order[n] as number], c.goalId, c.day, c.value, c.note, c.confidence, c.evidence);
      });
      count.checkIns(placed, first);
      for (const { goalId } of checkIns) written.touched.add(goalId);
      if (ids.length > 0 && !written.silent) written.ops.push({ checkIns, ids });
    },
    update: (entity, id, fields) => updateFlat(entity, id, flatten(entity, fields as Fields)),
    remove: removeRecord,
    nextMilestoneNumber(goalId, parentId) {
      if (parentId !== null) {
        return Number(
          prepare('select coalesce(max(number), 0) + 1 from milestone where parent_id = ?')
            .pluck()
            .get(parentId),
        );
      }
      return Number(
        prepare(
          'update goal set milestones_made = milestones_made + 1 where id = ? returning milestones_made',
        )
          .pluck()
          .get(goalId),
      );
    },
    revert,
    attempt(work) {
      const before = written.ops.length;
      prepare('savepoint attempt').run();
      try {
        if (work()) {
          prepare('release attempt').run();
          return true;
        }
      } catch (error) {
        if (isElsewhere(error)) throw error;
      }
      prepare('rollback to attempt').run();
      prepare('release attempt').run();
      written.ops.length = before;
      return false;
    },
    keepChange(change, ops, imported) {
      // A change and the one that took it back name each other.
      prepare('pragma defer_foreign_keys = on').run();
      // What is imported lies directly before its import: so it is known what goes with it when that is taken back.
      const anew =
        imported || prepare('select 1 from change where number = ?').get(change.number) !== undefined;
      const number = Number(
        prepare(
          `insert into change (number, id, device, clock, at, zone, day, who, command, summary, reason, undoes, undone_by, imported)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number`,
        )
          .pluck()
          .get(
            anew ? null : change.number,
            change.id,
            change.device,
            change.clock,
            change.at,
            change.zone,
            change.day,
            change.who,
            change.command,
            change.summary,
            change.reason,
            imported ? null : change.undoes,
            imported ? null : change.undoneBy,
            imported || change.imported ? 1 : 0,
          ),
      );
      for (const op of ops) {
        insertOp(prepare, number, op.part, {
          ...op,
          before: op.before && JSON.stringify(op.before),
          after: op.after && JSON.stringify(op.after),
        });
        if (op.before !== null || op.after === null) continue;
        if (op.entity === 'milestone') keepNumber(op.after);
        if (op.entity === 'goal' && !imported) keepGoalNumber(prepare, op.after['number']);
      }
    },
    hasChange: (id) => prepare('select 1 from change where id = ?').get(id) !== undefined,
    record: recordOf,
  };
}

/** A record that is to be changed or removed, and is not there. */
class NotThere extends Error {}

/** Whether an error comes from the database itself and not from what was to be written. */
function isElsewhere(error: unknown): boolean {
  if (error instanceof Fault) return error.kind === 'busy' || error.kind === 'storage';
  const code = codeOf(error);
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}

/** The number of a goal that is gone is never given again. */
function keepGoalNumber(prepare: Prepare, number: unknown): void {
  const kept = prepare("update sqlite_sequence set seq = max(seq, cast(? as integer)) where name = 'goal'");
  if (kept.run(number).changes > 0) return;
  prepare("insert into sqlite_sequence (name, seq) values ('goal', cast(? as integer))").run(number);
}

/** The places of check-ins in the order in which they lie in the table: adding at the end is quicker than in the midst. */
function inPlace(checkIns: readonly Omit<CheckIn, 'id'>[]): number[] {
  const byGoal = new Map<Id, number[]>();
  for (const [i, { goalId }] of checkIns.entries()) {
    const own = byGoal.get(goalId);
    if (own === undefined) byGoal.set(goalId, [i]);
    else own.push(i);
  }
  const day = (i: number): string => checkIns[i]?.day ?? '';
  const order: number[] = [];
  for (const [, own] of [...byGoal].sort(([a], [b]) => (a < b ? -1 : 1))) {
    own.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
    // `flatMap` over the goals takes twenty times as long.
    for (const i of own) order.push(i);
  }
  return order;
}

const insertSql = sqlOf((entity) => {
  const { table, columns } = tableOf(entity);
  const marks = Object.keys(columns).map(() => '?');
  return `insert into ${table} (${Object.values(columns).join(', ')}) values (${marks.join(', ')})`;
});
const selectSql = sqlOf((entity) => `${selected(entity)} where id = ?`);

/** The SQL for each kind of record, made when it is asked for: most runs write few kinds, or none. */
function sqlOf(make: (entity: Entity) => string) {
  const made: Partial<Record<Entity, string>> = {};
  return (entity: Entity): string => {
    const sql = made[entity] ?? make(entity);
    made[entity] = sql;
    return sql;
  };
}

function withoutNulls(fields: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields))
    if (fields[key] !== null && fields[key] !== undefined) kept[key] = fields[key];
  return kept;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
}

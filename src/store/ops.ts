import type { CheckIn, Id } from '../domain/goal.js';
import { insertRows } from './bulk.js';
import type { Prepare } from './reader.js';

/** An op as it waits for its change's number. */
export interface PendingOp {
  readonly entity: string;
  readonly entityId: Id;
  readonly goalId: Id | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Check-ins written at once: their ops are made when they are written. */
export interface WrittenCheckIns {
  readonly checkIns: readonly Omit<CheckIn, 'id'>[];
  readonly ids: readonly Id[];
}

/** Writes the ops of a change under its number. */
export function writeOps(
  prepare: Prepare,
  change: number,
  ops: readonly (PendingOp | WrittenCheckIns)[],
): void {
  let part = 0;
  for (const op of ops) {
    if ('entity' in op) {
      insertOp(prepare, change, part, op);
      part += 1;
    } else {
      insertCheckInOps(prepare, change, part, op);
      part += op.ids.length;
    }
  }
}

const columns = 'change, part, entity, entity_id, goal_id, before, after';

/** Writes one op. */
export function insertOp(prepare: Prepare, change: number, part: number, op: PendingOp): void {
  prepare(`insert into op (${columns}) values (?, ?, ?, ?, ?, ?, ?)`).run(
    change,
    part,
    op.entity,
    op.entityId,
    op.goalId,
    op.before,
    op.after,
  );
}

/** As {@link insertOp} would for each check-in, in two thirds of the time; fields that are null are left out. */
function insertCheckInOps(
  prepare: Prepare,
  change: number,
  part: number,
  { checkIns, ids }: WrittenCheckIns,
): void {
  insertRows(prepare, `op (${columns})`, "(?, ?, 'check-in', ?, ?, null, ?)", ids.length, (values, n) => {
    const { goalId, day, value, note, confidence, evidence } = checkIns[n] as CheckIn;
    const id = ids[n];
    const head = `{"id":"${id}","goalId":"${goalId}","day":"${day}"`;
    const said = `${field('value', value)}${field('note', note)}`;
    const after = `${head}${said}${field('confidence', confidence)}${field('evidence', evidence)}}`;
    values.push(change, part + n, id, goalId, after);
  });
}

function field(name: string, value: string | number | null): string {
  return value === null ? '' : `,"${name}":${JSON.stringify(value)}`;
}

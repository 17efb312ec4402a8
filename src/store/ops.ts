import type { Id } from '../domain/goal.js';
import { addingMany } from './bulk.js';
import type { Prepare } from './reader.js';

/** An op as it waits for its change's number. */
export interface PendingOp {
  readonly entity: string;
  readonly entityId: Id;
  readonly goalId: Id | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Check-ins written at once: their ops are made from their rows. */
export interface WrittenCheckIns {
  readonly checkIns: readonly Id[];
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
      continue;
    }
    const { checkIns } = op;
    const from = part;
    addingMany(prepare, 'op', checkIns.length, () => {
      const statement = prepare(checkInOps);
      for (let i = 0; i < checkIns.length; i += 500)
        statement.run({ change, part: from + i, ids: JSON.stringify(checkIns.slice(i, i + 500)) });
    });
    part += checkIns.length;
  }
}

/** As {@link insertOp} would for each check-in, in half the time; fields that are null are left out. */
const checkInOps = `insert into op (change, part, entity, entity_id, goal_id, before, after)
  select $change, $part + w.key, 'check-in', c.id, c.goal_id, null,
    '{"id":"' || c.id || '","goalId":"' || c.goal_id || '","day":"' || c.day || '"'
      || iif(c.value is null, '', ',"value":' || json_quote(c.value))
      || iif(c.note is null, '', ',"note":' || json_quote(c.note))
      || iif(c.confidence is null, '', ',"confidence":' || c.confidence)
      || iif(c.evidence is null, '', ',"evidence":' || json_quote(c.evidence)) || '}'
  from json_each($ids) w join check_in c on c.id = w.value`;

/** Writes one op. */
export function insertOp(prepare: Prepare, change: number, part: number, op: PendingOp): void {
  prepare(
    'insert into op (change, part, entity, entity_id, goal_id, before, after) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(change, part, op.entity, op.entityId, op.goalId, op.before, op.after);
}

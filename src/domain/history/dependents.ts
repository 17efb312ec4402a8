import type { Op } from '../goal.js';

/**
 * The first later op that stands on an op: it wrote the same fields of the same record, removed the record,
 * or wrote a part of it. An op that something stands on cannot be taken back before that.
 */
export function dependentOn(op: Op, later: readonly Op[]): Op | undefined {
  return later.find((other) => {
    if (other.entity === op.entity && other.entityId === op.entityId) return overlap(op, other);
    return op.before === null && isPartOf(other, op.entityId);
  });
}

function overlap(a: Op, b: Op): boolean {
  if (a.before === null || a.after === null || b.before === null || b.after === null) return true;
  const fields = Object.keys(a.after);
  return Object.keys(b.after).some((field) => fields.includes(field));
}

function isPartOf(op: Op, id: string): boolean {
  if (op.goalId === id) return true;
  return op.after?.['parentId'] === id || op.before?.['parentId'] === id;
}

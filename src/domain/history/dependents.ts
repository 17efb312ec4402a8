import type { Fields, Op } from '../goal.js';

/**
 * The first later op that stands on an op: it wrote the same fields of the same record, removed the record,
 * wrote a part of it, or removed what it is a part of. An op that something stands on cannot be taken back before that.
 */
export function dependentOn(op: Op, later: readonly Op[]): Op | undefined {
  return later.find((other) => {
    if (other.entity === op.entity && other.entityId === op.entityId) return overlap(op, other);
    if (op.before === null) return isPartOf(other, op.entityId) || waitsFor(other, op);
    return other.after === null && names(op.before, other.entityId);
  });
}

function overlap(a: Op, b: Op): boolean {
  if (a.before === null || a.after === null || b.before === null || b.after === null) return true;
  const fields = Object.keys(a.after);
  return Object.keys(b.after).some((field) => fields.includes(field));
}

function isPartOf(op: Op, id: string): boolean {
  if (op.goalId === id) return true;
  return names(op.after, id) || names(op.before, id);
}

/** Fields that hold the id of a record without which this one cannot be. */
const references = ['parentId', 'goalId', 'personId', 'mentorshipId', 'sessionId'];

/** What waits to be written may name a person, or a mentorship into which a goal is to move. */
function waitsFor(other: Op, { entity, entityId }: Op): boolean {
  if (other.entity !== 'easing' || (entity !== 'person' && entity !== 'mentorship')) return false;
  return String(other.after?.['writes'] ?? '').includes(entityId);
}

function names(fields: Fields | null, id: string): boolean {
  return fields !== null && references.some((field) => fields[field] === id);
}

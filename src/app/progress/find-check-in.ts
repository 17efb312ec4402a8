import { Fault } from '../../domain/fault.js';
import type { CheckIn, Goal, Op } from '../../domain/goal.js';
import { showValue } from '../../domain/progress/standing.js';
import { shorten, shown } from '../../domain/text.js';
import type { Reader } from '../ports.js';

export interface FoundCheckIn {
  readonly goal: Goal;
  readonly checkIn: CheckIn;
}

/**
 * The check-in that a number of the history names: `42`, or `42.2` where change 42 holds several writes. Throws when the
 * change has none, has several and no part was named, or when the check-in is no longer there.
 */
export function findCheckIn(store: Reader, name: string): FoundCheckIn {
  const parts = /^#?(\d{1,15})(?:\.(\d{1,6}))?$/.exec(name.trim());
  if (parts === null) {
    throw new Fault('usage', `"${shorten(shown(name), 40)}" is no number of the history`, {
      hint: 'Type a number such as 42 or 42.2; mentor history shows them.',
    });
  }
  const number = Number(parts[1]);
  const part = parts[2] === undefined ? undefined : Number(parts[2]);
  if (store.change(number) === undefined) {
    throw new Fault('not-found', `there is no change ${number}`, {
      hint: 'mentor history lists the changes.',
    });
  }
  const ops = store.ops([number]).filter((op) => op.entity === 'check-in' && op.after !== null);
  const [only, ...others] = ops;
  if (only === undefined) {
    throw new Fault('not-found', `change ${number} made no check-in`, {
      hint: 'mentor history lists the changes; mentor show GOAL the check-ins with their numbers.',
    });
  }
  if (part === undefined && others.length > 0) {
    throw new Fault('usage', `change ${number} made ${ops.length} check-ins: ${listed(store, ops)}`, {
      hint: nameOne(only),
    });
  }
  const op = part === undefined ? only : ops.find((o) => o.part === part - 1);
  if (op !== undefined) return stillThere(store, op);
  // What else a change made takes numbers too: a part is never counted out among the check-ins alone.
  throw new Fault(
    'not-found',
    `change ${number} has no check-in ${number}.${part}, but ${listed(store, ops)}`,
    {
      hint: nameOne(only),
    },
  );
}

function stillThere(store: Reader, op: Op): FoundCheckIn {
  const goal = store.goalById(String(op.goalId));
  const checkIn = goal && store.checkIns(goal.id).find((c) => c.id === op.entityId);
  if (goal !== undefined && checkIn !== undefined) return { goal, checkIn };
  throw new Fault('not-found', `the check-in of change ${op.change} is no longer there`, {
    hint: 'It was removed or taken back; mentor history tells when.',
  });
}

function listed(store: Reader, ops: readonly Op[]): string {
  const named = ops.slice(0, 6).map((op) => {
    const goal = store.goalById(String(op.goalId));
    const value = op.after?.['value'];
    const what = goal === undefined || typeof value !== 'number' ? '' : `, ${showValue(goal, value)}`;
    return `${op.change}.${op.part + 1} (goal ${goal?.number ?? 'that is gone'}${what})`;
  });
  const more = ops.length > named.length ? ` and ${ops.length - named.length} more` : '';
  return `${named.join(', ')}${more}`;
}

function nameOne(op: Op): string {
  return `Name one of them, such as ${op.change}.${op.part + 1}.`;
}

import { Fault } from '../../domain/fault.js';
import type { Change, Op } from '../../domain/goal.js';
import { beginningOf } from '../../domain/history/chain.js';
import { dependentOn } from '../../domain/history/dependents.js';
import { lapseAfterUndo, settling } from '../mentoring/easings.js';
import { refuseTwo } from '../mentoring/start-mentorship.js';
import type { Deps, Reader } from '../ports.js';
import { standsInTheWay, watchGoals } from './refuse-broken.js';

export interface Undone {
  readonly change: Change;
  /** The number of the undo itself, which takes it back in its turn. */
  readonly by: number;
  /** The first ops of the change that was taken back, and how many there are in all. */
  readonly ops: readonly Op[];
  readonly count: number;
  /** The change at the beginning: of an undo, of its undo and so on, the one that all of them are about. */
  readonly first: Change;
  /** An undo was taken back: what it had taken back is in effect again. */
  readonly redone: boolean;
  /** What was asked for to become easier was put back past its day, and does not wait any more. */
  readonly lapsed: boolean;
}

/**
 * Takes back the newest change, or the one with a number. Taking back an undo brings its change back.
 * Refuses when a later change stands on it, naming that one; then nothing is done. Where nothing later is in effect it may always
 * go: then everything becomes what it was.
 */
export function undoChange(deps: Deps, number: number | undefined): Undone {
  const { change: made, result } = deps.store.write({ command: 'undo', who: deps.who }, (w) => {
    const change = number === undefined ? w.changeToUndo() : w.change(number);
    if (change === undefined) throw nothingThere(number);
    refuse(change);
    const ops = w.ops([change.number]);
    const later = w.effectiveOpsAfter(change.number);
    if (later.length > 0) {
      for (const op of ops) {
        const other = dependentOn(op, later);
        if (other !== undefined) throw standsOn(w, change, other.change, number === undefined);
      }
    }
    const broken = later.length === 0 ? undefined : watchGoals(w, ops, later, deps.today);
    for (const op of [...ops].reverse()) w.revert(op);
    const fault = broken?.();
    if (broken !== undefined && fault !== undefined) {
      throw restsOn(w, change, fault, standsInTheWay(w, later, broken));
    }
    if (ops.some((op) => op.entity === 'mentorship')) refuseTwo(w);
    const lapsed = lapseAfterUndo(w, change, ops, deps.today);
    const { first, doesIt } = beginningOf(change, (number) => w.change(number));
    // Taking back an undo brings back what that had taken back.
    const redone = !doesIt;
    return {
      summary: `${redone ? 'brought back' : 'took back'} #${first.number}: ${first.summary}`,
      result: { change, ops: ops.slice(0, 20), count: ops.length, first, redone, lapsed },
      undoes: change.number,
    };
  });
  // An undo marks what it took back, so there is always a change.
  return { ...result, by: made?.number ?? 0 };
}

/** The write that takes an op back. */
export function inverse(op: Op): Op {
  return { ...op, before: op.after, after: op.before };
}

function nothingThere(number: number | undefined): Fault {
  return number === undefined
    ? new Fault('failed', 'there is nothing to take back')
    : new Fault('not-found', `there is no change ${number}`, { hint: 'mentor history lists the changes.' });
}

function refuse(change: Change): void {
  if (change.undoneBy !== null) {
    throw new Fault('failed', `change ${change.number} was taken back already`, {
      hint: `mentor undo ${change.undoneBy} brings it back.`,
    });
  }
  if (change.imported) {
    throw new Fault('failed', `change ${change.number} was made in another file and came with an import`, {
      hint: 'Take back the import itself; mentor history lists it.',
    });
  }
}

/** What would come of it that no command allows, and the later change because of which it would. */
function restsOn(reader: Reader, change: Change, fault: Fault, later: number | undefined): Fault {
  const on = later === undefined ? undefined : reader.change(later);
  const because = on === undefined ? '' : `, since change ${on.number} stands on it (${on.summary})`;
  return new Fault('failed', `change ${change.number} cannot be taken back${because}: ${fault.message}`, {
    hint:
      on === undefined
        ? 'mentor history lists what was written since; take that back first.'
        : `Take that one back first: mentor undo ${on.number}`,
  });
}

function standsOn(reader: Reader, change: Change, other: number, unnamed: boolean): Fault {
  const on = reader.change(other);
  const summary = on?.summary ?? '';
  if (unnamed && on?.command === settling) {
    return new Fault(
      'failed',
      `what the last change, ${change.number}, asked for came to its day since: change ${other} ${summary}`,
      {
        hint: `mentor undo ${other} takes that back; whoever still wants it easier asks again.`,
      },
    );
  }
  return new Fault(
    'failed',
    `change ${change.number} cannot be taken back: change ${other} stands on it (${summary})`,
    {
      hint: `Take that one back first: mentor undo ${other}`,
    },
  );
}

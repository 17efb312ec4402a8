import type { CheckIn, Goal, Id } from '../../domain/goal.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { takesCheckIns } from '../progress/check-in-drafts.js';
import { type Imported, nothingAdded, summaryOf } from './imported.js';

type NewCheckIn = Omit<CheckIn, 'id'>;

/**
 * Takes in check-ins of goals that are here. `read` gives them, all checked, when it is told the goals; what is here already
 * (same goal, day, value and note, as often) is left out.
 */
export function importCheckIns(
  deps: Deps,
  read: (goalNamed: (name: string) => Goal) => readonly NewCheckIn[],
  source: string,
): Imported {
  const { change, result } = deps.store.write({ command: 'import', who: deps.who }, (w) => {
    const all = read((name) => takesCheckIns(findGoal(w, name)));
    const fresh = withoutKnown(w, all);
    w.insertCheckIns(fresh);
    const added = { ...nothingAdded, checkIns: fresh.length };
    return { summary: summaryOf(added, source), result: { added, already: all.length - fresh.length } };
  });
  return { ...result, renumbered: [], restored: false, change };
}

function withoutKnown(store: Reader, checkIns: readonly NewCheckIn[]): NewCheckIn[] {
  const known = new Map<Id, Map<string, number>>();
  const keyOf = (c: NewCheckIn): string => `${c.day}\n${c.value ?? ''}\n${c.note ?? ''}`;
  return checkIns.filter((c) => {
    let counts = known.get(c.goalId);
    if (counts === undefined) {
      counts = new Map();
      for (const here of store.checkIns(c.goalId))
        counts.set(keyOf(here), (counts.get(keyOf(here)) ?? 0) + 1);
      known.set(c.goalId, counts);
    }
    if (counts.size === 0) return true;
    const left = counts.get(keyOf(c)) ?? 0;
    if (left > 0) counts.set(keyOf(c), left - 1);
    return left === 0;
  });
}

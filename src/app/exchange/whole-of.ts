import type { Change, Op } from '../../domain/goal.js';
import { mentoringListNames } from '../mentoring/lists.js';
import type { Store, Whole } from '../ports.js';

/** All that is in a store, at once; of a store that may be large take the pages. */
export function wholeOf(store: Store): Whole {
  const changes: Change[] = [];
  const ops: Op[] = [];
  const names: Exclude<keyof Whole, 'changes' | 'ops'>[] = [
    'goals',
    'milestones',
    'checkIns',
    'breaks',
    'checkIgnores',
    'statusOverrides',
    ...mentoringListNames,
  ];
  const lists = Object.fromEntries(names.map((name): [string, unknown[]] => [name, []]));
  for (const page of store.pages()) {
    if (page.kind !== 'history') {
      for (const record of page.records) lists[page.kind]?.push(record);
      continue;
    }
    for (const one of page.records) {
      changes.push(one.change);
      for (const op of one.ops) ops.push(op);
    }
  }
  return { ...(lists as unknown as Omit<Whole, 'changes' | 'ops'>), changes, ops };
}

import type { Change } from '../goal.js';

/**
 * The change that an undo, the undo of one, and so on are all about; itself for a change that takes nothing back. `doesIt`
 * tells whether this one does what that one did, and not away with it.
 */
export function beginningOf(
  change: Change,
  find: (number: number) => Change | undefined,
): { readonly first: Change; readonly doesIt: boolean } {
  let first = change;
  let doesIt = true;
  while (first.undoes !== null) {
    const below = find(first.undoes);
    if (below === undefined) break;
    first = below;
    doesIt = !doesIt;
  }
  return { first, doesIt };
}

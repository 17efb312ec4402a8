import type { Day } from '../day.js';
import { Fault, usage } from '../fault.js';
import type { ActionItem } from './action.js';

/** What becomes of an action item. */
export type ActionOutcome =
  | { readonly state: 'done' | 'dropped'; readonly on: Day; readonly word: string | null }
  | { readonly state: 'carried'; readonly due: Day; readonly word: string | null };

/** The fields that change when an open action item is done, dropped or carried over. Throws a Fault where that cannot be. */
export function actionAfter(item: ActionItem, outcome: ActionOutcome, today: Day): Partial<ActionItem> {
  refuseClosed(item);
  // A word from before stays as long as there is no newer one.
  const word = outcome.word === null ? {} : { word: outcome.word };
  if (outcome.state === 'carried') {
    checkDue(outcome.due, today);
    return { due: outcome.due, carried: item.carried + 1, ...word };
  }
  const { on } = outcome;
  if (on > today)
    throw usage(`${on} is still to come`, 'Give the day on which it was done, or leave it out.');
  if (on < item.madeOn)
    throw usage(
      `action item ${item.number} was promised on ${item.madeOn}, after ${on}`,
      'Give a later day.',
    );
  return { state: outcome.state, closedOn: on, ...word };
}

/** Throws a Fault for an action item that is done or dropped already. */
export function refuseClosed(item: ActionItem): void {
  if (item.state === 'open') return;
  throw new Fault('failed', `action item ${item.number} is ${item.state} since ${item.closedOn}`, {
    hint: 'mentor action lists the open ones; mentor undo takes the last change back.',
  });
}

/** A day for an action item: today or later. Throws a usage Fault. */
export function checkDue(due: Day, today: Day): Day {
  if (due >= today) return due;
  throw usage(`the due day ${due} is over`, 'Give today or a later day.');
}

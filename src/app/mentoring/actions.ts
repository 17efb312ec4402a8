import type { Day } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { type ActionOutcome, actionAfter, checkDue } from '../../domain/mentoring/action-after.js';
import { readSession } from '../../domain/mentoring/session-checks.js';
import { shorten } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { type At, nameOf } from './find-mentorship.js';
import { placeFor, type Said, saidOf, saidOne, tiesToShow } from './said.js';
import { sideNamed } from './side-named.js';

/** What is still open in the mentorship that is named, or in all that run; with `all`, what is closed as well. */
export function listActions(
  deps: At,
  wanted: { readonly with?: string | undefined; readonly all?: boolean },
): Said<ActionItem>[] {
  return tiesToShow(deps, wanted.with).flatMap(({ mentorship }) =>
    saidOf(
      deps,
      deps.store.actions(mentorship.id).filter((item) => wanted.all === true || item.state === 'open'),
    ),
  );
}

export interface NewActionNamed {
  readonly what: string;
  readonly with?: string | undefined;
  /** Who does it; oneself when nobody is named. */
  readonly by?: string | undefined;
  readonly goal?: string | undefined;
  readonly due: Day | null;
}

/** Notes who does what by when. One change. */
export function addAction(deps: Deps, named: NewActionNamed): Said<ActionItem> {
  const { store, today, who } = deps;
  const what = readSession.what(named.what);
  if (named.due !== null) checkDue(named.due, today);
  const { result } = store.write({ command: 'action', who }, (w) => {
    const { tie, goal } = placeFor({ store: w, who }, named);
    const owner = named.by === undefined ? 'me' : sideNamed(tie, named.by, deps);
    const item: ActionItem = {
      id: w.newId(),
      number: w.nextNumber('action'),
      mentorshipId: tie.mentorship.id,
      sessionId: null,
      goalId: goal?.id ?? null,
      owner,
      what,
      madeOn: today,
      due: named.due,
      carried: 0,
      state: 'open',
      closedOn: null,
      word: null,
    };
    w.insert('action', item);
    const summary = `noted action item ${item.number}, ${nameOf(tie, owner, deps)}: ${shorten(what, 60)}`;
    return { summary, result: item };
  });
  return saidOne(deps, result);
}

/** Marks an action item as done, drops it, or carries it over to another day. One change. */
export function settleAction(deps: Deps, number: number, outcome: ActionOutcome): Said<ActionItem> {
  const { store, today, who } = deps;
  const { result } = store.write({ command: 'action', who }, (w) => {
    const item = actionNumbered(w, number);
    const fields = actionAfter(item, outcome, today);
    w.update('action', item.id, fields);
    const done = outcome.state === 'carried' ? `carried over to ${outcome.due}` : outcome.state;
    const summary = `action item ${number}, ${shorten(item.what, 60)}: ${done}`;
    return { summary, result: { ...item, ...fields } };
  });
  return saidOne(deps, result);
}

/** The action item with a number; throws not-found for a number that none has. */
export function actionNumbered(store: Reader, number: number): ActionItem {
  const item = store.actionNumbered(number);
  if (item !== undefined) return item;
  throw new Fault('not-found', `there is no action item ${number}`, {
    hint: 'mentor action lists the open ones, with --all every one.',
  });
}

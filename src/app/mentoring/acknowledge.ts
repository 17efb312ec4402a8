import { Fault, usage } from '../../domain/fault.js';
import type { Change, Goal } from '../../domain/goal.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { clausesInWords } from '../../domain/milestones/reason.js';
import { shorten, shown } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { acknowledgeEasing, clausesOfEasing, waitingEasings } from './easings.js';
import { sideOf } from './find-mentorship.js';
import { type SecondKey, secondKeyOf } from './second-key.js';

/** What was agreed to; it may have lapsed, because what it would change had changed. */
export interface Acknowledged {
  readonly goal: Goal;
  readonly easing: Easing;
  readonly by: SecondKey;
  readonly as: 'acknowledged' | 'lapsed';
  readonly change: Change | null;
}

/** Lets what waits for a goal take effect, since the other side agrees; `by` is who that is, left out: oneself. */
export function acknowledge(deps: Deps, name: string, by: string | undefined): Acknowledged {
  const first = asked(deps.store, deps.who, name, by);
  const about = { command: 'mentorship', who: first.by.name, reason: first.easing.reason };
  const { change, result } = deps.store.write(about, (w) => {
    const it = asked(w, deps.who, name, by);
    const as = acknowledgeEasing(w, it.easing, deps.today);
    const named = `goal ${it.goal.number}, ${shorten(it.goal.statement, 60)}`;
    const clauses = clausesInWords(clausesOfEasing(it.easing));
    const summary =
      as === 'acknowledged'
        ? `agreed to make ${named}, easier: ${clauses}`
        : `could not make ${named}, easier any more: it had changed meanwhile`;
    return { summary, result: { ...it, goal: w.goalById(it.goal.id) ?? it.goal, as } };
  });
  return { ...result, change };
}

function asked(
  store: Reader,
  who: string,
  name: string,
  by: string | undefined,
): { goal: Goal; easing: Easing; by: SecondKey } {
  const goal = findGoal(store, name);
  const easing = waitingEasings(store, [goal.id]).get(goal.id);
  if (easing === undefined) {
    throw new Fault('failed', `nothing waits for goal ${goal.number}`, {
      hint: `mentor show ${goal.number} tells what is promised; mentor history ${goal.number}, since when.`,
    });
  }
  const key = secondKeyOf(store, who, goal, easing.day);
  if (key === undefined) {
    throw new Fault('failed', `goal ${goal.number} is not kept with anybody who has to agree`, {
      hint: `What waits takes effect by itself on ${easing.effectiveOn}.`,
    });
  }
  const side = by === undefined ? 'me' : sideOf(key.tie, by, { who });
  const [agrees, owner] = [shown(key.name), shown(key.ownerName)];
  if (side === undefined) {
    throw usage(
      `"${shorten(shown(by ?? ''), 60)}" is neither ${owner} nor ${agrees}`,
      `Name who agrees: --by ${typedName(key.name)}.`,
    );
  }
  if (side !== key.side) {
    throw usage(
      `the promise is ${owner}'s, so it is ${agrees} who has to agree`,
      key.side === 'me' ? 'Leave out --by.' : `When ${agrees} does, add --by ${typedName(key.name)}.`,
    );
  }
  return { goal, easing, by: key };
}

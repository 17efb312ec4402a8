import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { openStates } from '../../domain/goal.js';
import {
  agreedAnew,
  type Term,
  type Terms,
  termFlags,
  termsChanged,
} from '../../domain/mentoring/agreement.js';
import { type Mentorship, secondKey, sidesOf } from '../../domain/mentoring/mentorship.js';
import { checkNext, checkTimes } from '../../domain/mentoring/mentorship-answers.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { nameOf, stillRunning, type Tie } from './find-mentorship.js';
import { sideNamed } from './side-named.js';

/** What may be changed later: the terms, which are confirmed anew, and the day of the next meeting. */
export type MentorshipChanges = Partial<Terms & Pick<Mentorship, 'nextDay'>>;

/** A change of a mentorship; `changed` names what differs, by its flag. */
export interface ChangedMentorship {
  readonly tie: Tie;
  readonly changed: readonly string[];
}

/**
 * Changes what was agreed. Who is named agrees to it at once; anybody else has to confirm it again. To make the
 * cooling-off shorter takes both names: else a promise could be made easier by way of the agreement.
 */
export function editMentorship(
  deps: Deps,
  tie: Tie,
  changes: MentorshipChanges,
  by: readonly string[],
): ChangedMentorship {
  const sides = by.length === 0 ? (['me'] as const) : by.map((name) => sideNamed(tie, name, deps));
  const { result } = deps.store.write({ command: 'mentorship edit', who: deps.who }, (w) => {
    const before = stillRunning(w, tie.mentorship.id);
    const after = { ...before, ...changes };
    checkTimes(after.start, after.ends);
    if (changes.nextDay !== undefined) checkNext(changes.nextDay, after.start);
    const terms = termsChanged(before, after);
    refuseShortening(terms, before, after, sides, tie, deps);
    const fields = { ...changes, ...(terms.length > 0 ? agreedAnew(sides, deps.today) : {}) };
    w.update('mentorship', before.id, fields);
    const changed = [
      ...terms.map((term) => termFlags[term]),
      ...(before.nextDay === after.nextDay ? [] : ['next']),
    ];
    return {
      summary: `changed ${changed.join(', ')} of mentorship ${before.number}${withWhom(tie)}`,
      result: { tie: { mentorship: { ...before, ...fields }, person: tie.person }, changed },
    };
  });
  return result;
}

/** Notes that one or both agree to the page as it stands. */
export function agreeTo(deps: Deps, tie: Tie, by: readonly string[]): ChangedMentorship {
  const sides = new Set(by.map((name) => sideNamed(tie, name, deps)));
  const { change, result } = deps.store.write({ command: 'mentorship agree', who: deps.who }, (w) => {
    const before = stillRunning(w, tie.mentorship.id);
    const fields = {
      ...(sides.has('me') && before.agreedByMe === null ? { agreedByMe: deps.today } : {}),
      ...(sides.has('them') && before.agreedByThem === null ? { agreedByThem: deps.today } : {}),
    };
    w.update('mentorship', before.id, fields);
    const names = [...sides].map((side) => nameOf(tie, side, deps)).join(' and ');
    return {
      summary: `${names} agreed to mentorship ${before.number}`,
      result: { mentorship: { ...before, ...fields }, person: tie.person },
    };
  });
  return { tie: result, changed: change === null ? [] : ['agreement'] };
}

/** A mentorship that is over; what is still open in it. */
export interface EndedMentorship {
  readonly tie: Tie;
  readonly goals: number;
  readonly actions: number;
}

/** Ends a mentorship on a day. */
export function endMentorship(deps: Deps, tie: Tie, on: Deps['today']): EndedMentorship {
  if (on > deps.today)
    throw usage(`${on} is yet to come`, 'A mentorship is ended today or on an earlier day.');
  if (on < tie.mentorship.start) {
    throw usage(
      `${on} is before it began, on ${tie.mentorship.start}`,
      'Give a later --on; or take the start back with mentor undo.',
    );
  }
  const { result } = deps.store.write({ command: 'mentorship end', who: deps.who }, (w) => {
    const before = stillRunning(w, tie.mentorship.id);
    refuseShorterWait(w, before, on, deps.today);
    const fields = { endedOn: on, nextDay: null };
    w.update('mentorship', before.id, fields);
    return {
      summary: `ended mentorship ${before.number}${withWhom(tie)}`,
      result: {
        tie: { mentorship: { ...before, ...fields }, person: tie.person },
        goals: w.goalsOfMentorship(before.id, openStates).length,
        actions: w.actions(before.id).filter((action) => action.state === 'open').length,
      },
    };
  });
  return result;
}

/** Promises wait for some days after the end; an end in the past would let one side alone have its way sooner. */
function refuseShorterWait(store: Reader, it: Mentorship, on: Day, today: Day): void {
  if (on === today || it.coolingOff === 0) return;
  const goals = store.goalsOfMentorship(it.id, openStates);
  if (!goals.some((goal) => secondKey(it, goal) !== undefined)) return;
  throw usage(
    `an end on ${on} would let promises become easier sooner: they wait for ${plural(it.coolingOff, 'day')} after the end`,
    'Leave --on out: it ends today.',
  );
}

function withWhom({ person }: Tie): string {
  return person === null ? '' : ` with ${person.name}`;
}

function refuseShortening(
  terms: readonly Term[],
  before: Mentorship,
  after: Mentorship,
  sides: readonly Side[],
  tie: Tie,
  deps: Deps,
): void {
  if (!terms.includes('coolingOff') || after.coolingOff > before.coolingOff) return;
  const missing = sidesOf(before).find((side) => !sides.includes(side));
  if (missing === undefined) return;
  const absent = shown(nameOf(tie, missing, deps));
  const there = shown(nameOf(tie, otherSide(missing), deps));
  throw new Fault('refused', `a shorter cooling-off needs the word of ${absent} too`, {
    hint: `When you both agree, add --by ${typedName(there)} --by ${typedName(absent)}.`,
  });
}

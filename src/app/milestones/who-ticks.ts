import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import type { Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { shorten, shown } from '../../domain/text.js';
import { sideAmong } from '../mentoring/find-mentorship.js';
import { personById } from '../mentoring/find-person.js';
import { type SecondKey, secondKeyOf } from '../mentoring/second-key.js';
import type { Reader } from '../ports.js';

/** Which side ticks, and what it is called. Somebody who has no say in the goal is refused. */
export function whoTicks(
  store: Reader,
  goal: Goal,
  by: string | undefined,
  who: string,
): { side: Side; name: string; key: SecondKey | undefined } {
  const key = secondKeyOf(store, who, goal);
  const person = (goal.personId === null ? key?.tie.person : personById(store, goal.personId)) ?? undefined;
  const seats = [who, ...(person === undefined ? [] : [person.name])];
  const side = by === undefined ? 'me' : sideAmong(person ?? null, by, who);
  if (side !== undefined) return { side, name: side === 'me' ? who : (person?.name ?? who), key };
  throw usage(
    `"${shorten(shown(by ?? ''), 60)}" has no say in goal ${goal.number}`,
    `Goal ${goal.number} is ticked by ${seats.map(shown).join(' or ')}.`,
  );
}

/** Refuses to confirm what is open, what was confirmed already, and a day before it was done. */
export function refuseConfirming(m: Milestone, label: string, name: string, key: SecondKey, day: Day): void {
  const [owner, other] = [shown(key.ownerName), shown(key.name)];
  if (m.state === 'open') {
    throw new Fault('failed', `${label} is not ticked yet; ${other} confirms what ${owner} ticked`, {
      hint:
        key.owner === 'me'
          ? `Tick it first: mentor tick ${name}`
          : `When ${owner} says it is done: mentor tick ${name} --by ${typedName(key.ownerName)}`,
    });
  }
  if (m.state === 'confirmed') {
    throw new Fault('failed', `${label} was confirmed on ${m.confirmedOn ?? m.doneOn ?? ''} already`, {
      hint: `mentor untick ${name} opens it again.`,
    });
  }
  if (m.doneOn !== null && day < m.doneOn) {
    throw usage(
      `${label} was ticked on ${m.doneOn}; it cannot be confirmed on ${day}`,
      `Give a day from ${m.doneOn} on.`,
    );
  }
}

/** Why something is not ticked twice. */
export function doneAlready(m: Milestone, label: string, name: string, key: SecondKey | undefined): Fault {
  const waits = key !== undefined && m.state === 'claimed';
  return new Fault('failed', `${label} was ticked on ${m.doneOn ?? ''} already`, {
    hint: waits
      ? `${shown(key.name)} has to confirm it; mentor untick ${name} opens it again.`
      : `mentor untick ${name} opens it again.`,
  });
}

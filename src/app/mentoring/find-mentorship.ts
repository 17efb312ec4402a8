import { Fault } from '../../domain/fault.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import { isOneself, whoFits } from '../../domain/mentoring/names.js';
import type { Person, Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { shown } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { findPerson } from './find-person.js';

/** A mentorship with the other person; nobody in one with oneself. */
export interface Tie {
  readonly mentorship: Mentorship;
  readonly person: Person | null;
}

/** What to read from, and the name of the person whose database it is. */
export interface At {
  readonly store: Reader;
  readonly who: string;
}

/**
 * The mentorship that a name or a number names, or the only one that runs when none is named. Of several with the same
 * person the one that runs, else the newest.
 */
export function findTie({ store, who }: At, name: string | undefined): Tie {
  const all = store.mentorships();
  const people = new Map(store.people().map((person) => [person.id, person]));
  const tie = (mentorship: Mentorship): Tie => ({
    mentorship,
    person: mentorship.personId === null ? null : (people.get(mentorship.personId) ?? null),
  });
  const running = all.filter((one) => one.endedOn === null);
  if (name === undefined) {
    const [only, ...others] = running;
    if (only === undefined) {
      throw new Fault('not-found', 'no mentorship is running', {
        hint: 'mentor mentorship start --with NAME begins one.',
      });
    }
    if (others.length === 0) return tie(only);
    throw new Fault('usage', `${running.length} mentorships are running: ${running.map(label).join(', ')}`, {
      hint: 'Say with whom: --with NAME.',
    });
  }
  const number = /^#?(\d{1,9})$/.exec(name.trim())?.[1];
  if (number !== undefined) {
    const found = all.find((one) => one.number === Number(number));
    if (found !== undefined) return tie(found);
    throw new Fault('not-found', `there is no mentorship ${number}`, {
      hint: 'mentor mentorship lists them.',
    });
  }
  const self = all.filter((one) => one.kind === 'self');
  const alone = self.findLast((one) => one.endedOn === null) ?? self.at(-1);
  if (alone !== undefined && isOneself(name, who)) return tie(alone);
  const person = findPerson(store, name);
  const theirs = all.filter((one) => one.personId === person.id);
  const newest = theirs.findLast((one) => one.endedOn === null) ?? theirs.at(-1);
  if (newest !== undefined) return { mentorship: newest, person };
  throw new Fault('not-found', `there is no mentorship with ${shown(person.name)}`, {
    hint: `mentor mentorship start --with ${typedName(person.name)} begins one.`,
  });

  function label(one: Mentorship): string {
    const other = one.personId === null ? undefined : people.get(one.personId);
    return `${one.number} (${other === undefined ? 'with oneself' : shown(other.name)})`;
  }
}

/** The same, as long as it runs: what is over is not written to any more. */
export function findRunningTie(at: At, name: string | undefined): Tie {
  const tie = findTie(at, name);
  if (tie.mentorship.endedOn === null) return tie;
  throw new Fault('failed', `mentorship ${tie.mentorship.number} ended on ${tie.mentorship.endedOn}`, {
    hint: 'mentor mentorship start begins a new one.',
  });
}

/** What a side is called. `me` is the name of the person whose database it is. */
export function nameOf(tie: Tie, side: Side, deps: Pick<Deps, 'who'>): string {
  return side === 'me' ? deps.who : (tie.person?.name ?? deps.who);
}

/** The side that a name tells: one's own, or the other person's; undefined when it is nobody of the two. */
export function sideOf(tie: Tie, name: string, deps: Pick<Deps, 'who'>): Side | undefined {
  return sideAmong(tie.person, name, deps.who);
}

/** The same, where the other side is known without a mentorship. */
export function sideAmong(person: Person | null, name: string, who: string): Side | undefined {
  if (isOneself(name, who)) return 'me';
  return person !== null && whoFits([person], name).length > 0 ? 'them' : undefined;
}

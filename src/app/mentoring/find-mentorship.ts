import { Fault } from '../../domain/fault.js';
import type { Id } from '../../domain/goal.js';
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

/** Every mentorship, by number, with its other person. */
export function tiesIn(store: Pick<Reader, 'mentorships' | 'people'>): Tie[] {
  const people = new Map(store.people().map((person) => [person.id, person]));
  return store
    .mentorships()
    .map((mentorship) => ({ mentorship, person: people.get(mentorship.personId ?? '') ?? null }));
}

/** The mentorship with an id; undefined without one, and where it is gone. */
export function tieById(store: Reader, id: Id | null): Tie | undefined {
  return id === null ? undefined : tiesIn(store).find((tie) => tie.mentorship.id === id);
}

/**
 * The mentorship that a name or a number names, or the only one that runs when none is named. Of several with the same
 * person the one that runs, else the newest.
 */
export function findTie({ store, who }: At, name: string | undefined): Tie {
  const all = tiesIn(store);
  const running = all.filter(runs);
  if (name === undefined) {
    const [only, ...others] = running;
    if (only === undefined) {
      throw new Fault('not-found', 'no mentorship is running', {
        hint: 'mentor mentorship start --with NAME begins one.',
      });
    }
    if (others.length === 0) return only;
    throw new Fault('usage', `${running.length} mentorships are running: ${running.map(label).join(', ')}`, {
      hint: 'Say with whom: --with NAME.',
    });
  }
  const number = /^#?(\d{1,9})$/.exec(name.trim())?.[1];
  if (number !== undefined) {
    const found = all.find((tie) => tie.mentorship.number === Number(number));
    if (found !== undefined) return found;
    throw new Fault('not-found', `there is no mentorship ${number}`, {
      hint: 'mentor mentorship lists them.',
    });
  }
  const self = all.filter((tie) => tie.mentorship.kind === 'self');
  const alone = self.findLast(runs) ?? self.at(-1);
  if (alone !== undefined && isOneself(name, who)) return alone;
  const person = findPerson(store, name);
  const theirs = all.filter((tie) => tie.mentorship.personId === person.id);
  const newest = theirs.findLast(runs) ?? theirs.at(-1);
  if (newest !== undefined) return newest;
  throw new Fault('not-found', `there is no mentorship with ${shown(person.name)}`, {
    hint: `mentor mentorship start --with ${typedName(person.name)} begins one.`,
  });
}

function runs({ mentorship }: Tie): boolean {
  return mentorship.endedOn === null;
}

function label({ mentorship, person }: Tie): string {
  return `${mentorship.number} (${person === null ? 'with oneself' : shown(person.name)})`;
}

/** The same, as long as it runs: what is over is not written to any more. */
export function findRunningTie(at: At, name: string | undefined): Tie {
  return notEnded(findTie(at, name));
}

/** The mentorship with an id as it is now, which must still run. */
export function stillRunning(store: Reader, id: Id): Mentorship {
  const now = tieById(store, id);
  if (now === undefined) {
    throw new Fault('not-found', 'the mentorship is not there any more', {
      hint: 'mentor mentorship lists those there are.',
    });
  }
  return notEnded(now).mentorship;
}

function notEnded(tie: Tie): Tie {
  const { number, endedOn } = tie.mentorship;
  if (endedOn === null) return tie;
  throw new Fault('failed', `mentorship ${number} ended on ${endedOn}`, {
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

import { Fault, usage } from '../../domain/fault.js';
import type { Id } from '../../domain/goal.js';
import { agreedAnew } from '../../domain/mentoring/agreement.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import { checkNext, checkTimes } from '../../domain/mentoring/mentorship-answers.js';
import type { Person } from '../../domain/mentoring/person.js';
import type { SelfRatingGiven } from '../../domain/mentoring/session-draft.js';
import { shown } from '../../domain/text.js';
import type { Deps, Reader, Writer } from '../ports.js';
import type { Tie } from './find-mentorship.js';
import { findPerson, personById } from './find-person.js';
import { insertPerson } from './people.js';
import { sideNamed } from './side-named.js';

/** What a mentorship begins with. */
export interface Beginning
  extends Omit<Mentorship, 'id' | 'number' | 'personId' | 'agreedByMe' | 'agreedByThem' | 'endedOn'> {
  /** The other person; null in one with oneself. */
  readonly with: string | null;
  /** The person is not known yet and is made known, by this name. */
  readonly unknown: boolean;
  /** Who agrees to it now, by name. */
  readonly by: readonly string[];
  readonly selfRatings: readonly SelfRatingGiven[];
}

/** Begins a mentorship, with its agreement and the first self-ratings, as one change. */
export function startMentorship(deps: Deps, it: Beginning): Tie {
  checkTimes(it.start, it.ends);
  checkNext(it.nextDay, it.start);
  const { result } = deps.store.write({ command: 'mentorship start', who: deps.who }, (w) => {
    const person = personOf(w, deps, it);
    refuseSecond(w, person);
    const mentorship = insertMentorship(w, deps, it, person);
    const whom = person === null ? 'with oneself' : `with ${person.name}`;
    return {
      summary: `began mentorship ${mentorship.number} ${whom}`,
      result: { mentorship, person },
    };
  });
  return result;
}

function insertMentorship(w: Writer, deps: Deps, it: Beginning, person: Person | null): Mentorship {
  const { with: _, unknown: __, by, selfRatings, ...terms } = it;
  const draft: Mentorship = {
    id: w.newId(),
    number: w.nextNumber('mentorship'),
    personId: person?.id ?? null,
    ...terms,
    agreedByMe: null,
    agreedByThem: null,
    endedOn: null,
  };
  const sides = by.map((name) => sideNamed({ mentorship: draft, person }, name, deps));
  const mentorship = { ...draft, ...agreedAnew(sides, deps.today) };
  w.insert('mentorship', mentorship);
  for (const rating of selfRatings) {
    w.insert('self-rating', { id: w.newId(), mentorshipId: draft.id, day: deps.today, ...rating });
  }
  return mentorship;
}

function personOf(w: Writer, deps: Deps, it: Beginning): Person | null {
  if (it.with === null) return null;
  if (!it.unknown) return findPerson(w, it.with);
  return insertPerson(w, deps.who, { name: it.with, reach: null, notes: null, goodAt: null });
}

/** With one person one mentorship runs at a time, so that a name tells which is meant. */
function refuseSecond(store: Reader, person: Person | null): void {
  const id: Id | null = person?.id ?? null;
  const running = store.mentorships().find((one) => one.endedOn === null && one.personId === id);
  if (running === undefined) return;
  const whom = person === null ? 'yourself' : shown(person.name);
  throw new Fault('failed', `mentorship ${running.number} with ${whom} runs already`, {
    hint: `Change it with mentor mentorship edit, or end it with mentor mentorship end --with ${running.number}.`,
  });
}

/** The same after an undo, which may have brought one back beside another. */
export function refuseTwo(store: Reader): void {
  const running = store.mentorships().filter((one) => one.endedOn === null);
  for (const [i, one] of running.entries()) {
    const other = running.slice(i + 1).find((later) => later.personId === one.personId);
    if (other === undefined) continue;
    const person = personById(store, one.personId);
    const whom = person === undefined ? 'yourself' : shown(person.name);
    throw new Fault(
      'failed',
      `mentorships ${one.number} and ${other.number} with ${whom} would run at once`,
      {
        hint: `End one first: mentor mentorship end --with ${other.number}`,
      },
    );
  }
}

/** Refuses a person in a mentorship with oneself, and nobody in one with somebody. */
export function checkWith(kind: Mentorship['kind'], name: string | null): void {
  if (kind === 'self' && name !== null) {
    throw usage(
      'a mentorship with yourself has nobody else in it',
      'Leave out --with, or choose another --kind.',
    );
  }
  if (kind !== 'self' && name === null) {
    throw usage('it is not said with whom', 'Add --with NAME; mentor people lists the names.');
  }
}

import { Fault } from '../../domain/fault.js';
import type { Id } from '../../domain/goal.js';
import { whoFits } from '../../domain/mentoring/names.js';
import type { Person } from '../../domain/mentoring/person.js';
import { shorten, shown } from '../../domain/text.js';
import type { Reader } from '../ports.js';

/** The person that a name, or its beginning, names. Throws not-found, with the candidates where it fits several. */
export function findPerson(store: Reader, name: string): Person {
  const called = shorten(shown(name.trim()), 60);
  if (called === '')
    throw new Fault('usage', 'the name of the person is empty', { hint: 'mentor people lists the names.' });
  const found = whoFits(store.people(), name);
  const [only, ...others] = found;
  if (only === undefined) {
    throw new Fault('not-found', `nobody here is called "${called}"`, {
      hint: 'mentor people lists the names; mentor people add NAME makes one known.',
    });
  }
  if (others.length === 0) return only;
  throw new Fault('not-found', `"${called}" may be ${found.map((one) => shown(one.name)).join(' or ')}`, {
    hint: 'Type more of the name.',
  });
}

/** The person with an id; undefined without one, and where it is gone. */
export function personById(store: Reader, id: Id | null): Person | undefined {
  return id === null ? undefined : store.people().find((person) => person.id === id);
}

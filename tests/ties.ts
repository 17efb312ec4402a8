import { join } from 'node:path';
import type { Writer } from '../src/app/ports.js';
import { asDay } from '../src/domain/day.js';
import type { Mentorship } from '../src/domain/mentoring/mentorship.js';
import { openStore } from '../src/store/open.js';
import type { User } from './user.js';

export interface TieWith {
  readonly name: string;
  readonly kind?: Mentorship['kind'];
  readonly role?: Mentorship['role'];
  readonly ended?: boolean;
}

/** A mentorship with somebody, who is made known if she is not. By default one mentors him, so that the goals are his. */
export function aTie(w: Writer, { name, kind = 'mentor', role, ended = false }: TieWith): Mentorship {
  const known = w.people().find((person) => person.name === name);
  const person = known ?? { id: w.newId(), name, reach: null, notes: null, goodAt: null };
  if (known === undefined && kind !== 'self') w.insert('person', person);
  const mentorship: Mentorship = {
    id: w.newId(),
    number: w.nextNumber('mentorship'),
    kind,
    personId: kind === 'self' ? null : person.id,
    role: role ?? (kind === 'peer' || kind === 'self' ? kind : 'mentor'),
    cadence: 14,
    minutes: 60,
    start: asDay('2026-09-01'),
    ends: null,
    purpose: null,
    goals: null,
    expectations: null,
    disagreeing: null,
    confidential: null,
    coolingOff: 0,
    agreedByMe: null,
    agreedByThem: null,
    nextDay: null,
    endedOn: ended ? asDay('2026-10-01') : null,
  };
  w.insert('mentorship', mentorship);
  return mentorship;
}

/** Writes into a user's database what no command line is needed for. */
export function within<T>(user: User, body: (w: Writer) => T): T {
  const today = asDay(user.today);
  const store = openStore({
    file: user.db,
    mode: 'write',
    migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
    now: () => new Date(`${user.today}T08:00:00Z`),
    zone: () => 'UTC',
    today: () => today,
  });
  try {
    return store.write({ command: 'test', who: 'Ada' }, (w) => ({ summary: 'wrote', result: body(w) }))
      .result;
  } finally {
    store.close();
  }
}

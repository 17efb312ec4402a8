import type { Whose } from '../src/app/mentoring/whose.js';
import { asDay } from '../src/domain/day.js';
import type { Goal, Measure } from '../src/domain/goal.js';

/** Nobody but Ada. */
export const onlyMe: Whose = { me: 'Ada', name: () => 'Ada', tie: () => undefined, waiting: () => undefined };

/** A goal that runs from September to May, for tests that need one. */
export function aGoal(id: string, more: Partial<Goal> = {}): Goal {
  return {
    id,
    number: more.number ?? 1,
    statement: 'Run a half marathon',
    details: null,
    area: 'health',
    tags: [],
    measure: kilometres,
    means: null,
    reason: 'for my heart',
    start: asDay('2026-09-01'),
    due: asDay('2027-05-01'),
    rhythm: 7,
    hours: null,
    state: 'active',
    closedOn: null,
    lesson: null,
    instead: null,
    planFrom: null,
    createdAt: '2026-09-01T09:00:00.000Z',
    personId: null,
    mentorshipId: null,
    ...more,
  };
}

export const kilometres = {
  kind: 'number',
  unit: 'km',
  baseline: 5,
  target: 21.1,
  reading: 'level',
} as const satisfies Measure;

/** The words of a command line that writes a habit. */
export const readBooks = [
  ...['new', 'Read books', '--times', '3', '--due', '2027-05-01'],
  ...['--relevant', 'joy', '--no-input'],
];

/** The flags by which a number goal is written: `inNumbers('km', 5, 21.1)`. */
export function inNumbers(
  unit: string,
  from: number,
  to: number,
  reading: 'level' | 'total' = 'level',
): string[] {
  const flags = { measure: 'number', unit, from, to, reading };
  return Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]);
}

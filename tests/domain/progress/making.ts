import fc from 'fast-check';
import { addDays, asDay, type Day, dayFromNumber, dayNumber } from '../../../src/domain/day.js';
import { type Break, emptyTally, type Goal, type Milestone, type Tally } from '../../../src/domain/goal.js';
import { type Facts, type Standing, standing } from '../../../src/domain/progress/standing.js';
import { aGoal } from '../../goals.js';

/** A day as plain text. */
export const day = asDay;

export function aMilestone(number: number, due: string, more: Partial<Milestone> = {}): Milestone {
  return {
    id: `m${number}`,
    goalId: 'g',
    parentId: null,
    number,
    position: number,
    title: `Part ${number}`,
    doneWhen: null,
    due: asDay(due),
    share: 0.25,
    target: null,
    state: 'open',
    doneOn: null,
    confirmedOn: null,
    ...more,
  };
}

export function aBreak(from: string, to: string | null, more: Partial<Break> = {}): Break {
  return {
    id: `b${from}`,
    goalId: null,
    kind: to === null ? 'pause' : 'break',
    from: asDay(from),
    to: to === null ? null : asDay(to),
    reason: null,
    ...more,
  };
}

export function aTally(more: Partial<Tally> = {}): Tally {
  return { ...emptyTally, count: 1, values: 1, toldOn: more.lastDay ?? null, ...more };
}

/** Facts of a goal that goes from 0 to 100 in the hundred days after 1 January 2026, checked in weekly. */
export function facts(more: Partial<Facts> & { readonly with?: Partial<Goal> } = {}): Facts {
  const { with: fields, ...rest } = more;
  return {
    goal: aGoal('g', {
      number: 3,
      measure: { kind: 'number', unit: 'km', baseline: 0, target: 100, reading: 'level' },
      start: asDay('2026-01-01'),
      due: asDay('2026-04-11'),
      createdAt: '2026-01-01T09:00:00.000Z',
      ...fields,
    }),
    tally: emptyTally,
    milestones: [],
    breaks: [],
    ...rest,
  };
}

/** The day `n` days after the start of {@link facts}. */
export function onDay(n: number): Day {
  return addDays(asDay('2026-01-01'), n);
}

/** The facts with where the goal stands on a day. */
export function rowOn(it: Facts, today: Day): Facts & { readonly standing: Standing } {
  return { ...it, standing: standing(it, today) };
}

const first = dayNumber(asDay('2026-01-01'));

/** Some breaks within a year around the goal's time. */
export const anyBreaks = fc.array(
  fc
    .tuple(fc.integer({ min: -30, max: 200 }), fc.integer({ min: 0, max: 25 }))
    .map(([from, length]) => aBreak(dayFromNumber(first + from), dayFromNumber(first + from + length))),
  { maxLength: 4 },
);

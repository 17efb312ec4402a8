import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/domain/day.js';
import {
  type Mentorship,
  type Phase,
  phases,
  type SelfRating,
  sidesOf,
  sureThatICan,
} from '../../../src/domain/mentoring/mentorship.js';
import type { Side } from '../../../src/domain/mentoring/person.js';
import {
  phaseOn,
  ratingsOpen,
  selfRatingsDue,
  skillsOf,
} from '../../../src/domain/mentoring/self-rating-due.js';

const halfYear: Mentorship = {
  id: 'm',
  number: 1,
  kind: 'mentor',
  personId: 'p',
  role: 'mentor',
  cadence: 14,
  minutes: 60,
  start: asDay('2026-01-01'),
  ends: asDay('2026-06-30'),
  purpose: null,
  goals: null,
  expectations: null,
  disagreeing: null,
  confidential: null,
  coolingOff: 7,
  agreedByMe: null,
  agreedByThem: null,
  nextDay: null,
  endedOn: null,
};

function told(side: Side, phase: Phase, skill: string): SelfRating {
  return { id: skill, mentorshipId: 'm', side, phase, skill, value: 5, day: asDay('2026-01-01') };
}

describe('the phase of a mentorship', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 'start'],
    ['2026-03-31', 'start'],
    ['2026-04-01', 'middle'],
    ['2026-06-15', 'middle'],
    ['2026-06-16', 'end'],
    ['2027-01-01', 'end'],
  ])('on %s of one from January to June it is %s', (day, phase) => {
    expect(phaseOn(halfYear, asDay(day))).toBe(phase);
  });

  it('without an end is the middle after three months, and the end only once it is over', () => {
    const open = { ...halfYear, ends: null };
    expect(phaseOn(open, asDay('2026-03-31'))).toBe('start');
    expect(phaseOn(open, asDay('2026-04-01'))).toBe('middle');
    expect(phaseOn(open, asDay('2036-01-01'))).toBe('middle');
    expect(phaseOn({ ...open, endedOn: asDay('2026-02-01') }, asDay('2026-02-01'))).toBe('end');
  });

  it('never goes back, and begins with the start, however long the time between two sessions is', () => {
    const order: readonly (Phase | undefined)[] = [undefined, ...phases];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 366 }), (length, cadence) => {
        const m = { ...halfYear, ends: addDays(halfYear.start, length), cadence };
        const days: Day[] = Array.from({ length: length + 3 }, (_, i) => addDays(halfYear.start, i - 1));
        const seen = days.map((day) => order.indexOf(phaseOn(m, day)));
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        expect(phaseOn(m, halfYear.start)).toBe('start');
        expect(phaseOn(m, m.ends)).toBe('end');
      }),
    );
  });
});

describe('the self-ratings that are due', () => {
  it('at the start are how sure each side is', () => {
    expect(selfRatingsDue(halfYear, [], halfYear.start)).toEqual([
      { side: 'me', phase: 'start', skills: [sureThatICan] },
      { side: 'them', phase: 'start', skills: [sureThatICan] },
    ]);
    expect(selfRatingsDue(halfYear, [], asDay('2025-12-01'))).toEqual([]);
  });

  it('in the middle are the skills of each side, but not what was told already', () => {
    const given = [
      told('me', 'start', 'listening'),
      told('me', 'start', sureThatICan),
      told('them', 'start', sureThatICan),
      told('them', 'middle', sureThatICan),
    ];
    expect(selfRatingsDue(halfYear, given, asDay('2026-05-01'))).toEqual([
      { side: 'me', phase: 'middle', skills: [sureThatICan, 'listening'] },
    ]);
  });

  it('ask nobody else in a mentorship with oneself', () => {
    const self: Mentorship = { ...halfYear, kind: 'self', role: 'self', personId: null };
    expect(sidesOf(self)).toEqual(['me']);
    expect(selfRatingsDue(self, [], self.start).map(({ side }) => side)).toEqual(['me']);
  });

  it('of another phase are told apart from those of the day', () => {
    const given = [told('me', 'start', sureThatICan), told('them', 'start', 'asking')];
    expect(ratingsOpen(halfYear, given, 'start')).toEqual([
      { side: 'them', phase: 'start', skills: [sureThatICan] },
    ]);
    expect(ratingsOpen(halfYear, given, 'end')).toEqual([
      { side: 'me', phase: 'end', skills: [sureThatICan] },
      { side: 'them', phase: 'end', skills: [sureThatICan, 'asking'] },
    ]);
  });

  it('go by the first phase in which skills were chosen', () => {
    expect(skillsOf([told('me', 'middle', 'late'), told('me', 'start', 'first')], 'me')).toEqual([
      sureThatICan,
      'first',
    ]);
    expect(skillsOf([told('me', 'middle', 'late')], 'me')).toEqual([sureThatICan, 'late']);
  });
});

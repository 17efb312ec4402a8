import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { laterDue, type PastPromise, slipInWords, slipOf } from '../../../src/domain/progress/slip.js';
import { aGoal } from '../../goals.js';

const start = asDay('2026-01-01');
const today = asDay('2026-11-24');
const like = { area: 'health', kind: 'number' } as const;
let ids = 0;

/** A goal promised for 100 days that took some. */
function took(days: number, more: Partial<Goal> = {}): PastPromise {
  ids += 1;
  const closedOn = addDays(start, days);
  return {
    goal: aGoal(`g${ids}`, { start, due: addDays(start, 300), state: 'achieved', closedOn, ...more }),
    closedOn,
    promisedDue: addDays(start, 100),
  };
}

function slip(...closed: PastPromise[]): NonNullable<ReturnType<typeof slipOf>> {
  const found = slipOf(closed, like);
  if (found === undefined) throw new Error('there is a slip');
  return found;
}

describe('the slip of past promises', () => {
  it('is silent below three closed goals', () => {
    expect(slipOf([took(150), took(150)], like)).toBeUndefined();
  });

  it('is real over first planned days', () => {
    expect(slip(took(160), took(110), took(290)).achieved).toEqual([1.1, 1.6, 2.9]);
  });

  it('counts a missed goal with the time it ran, at least the planned time', () => {
    const missed = { state: 'missed' } as const;
    expect(slip(took(150), took(150, missed), took(40, missed)).missed).toEqual([1, 1.5]);
  });

  it('leaves out what was let go, and the goal itself', () => {
    const gone = took(900, { state: 'let-go', closedOn: null });
    expect(slip(took(100), took(100), took(100), gone).achieved).toHaveLength(3);
    const all = [took(100), took(100), took(100)];
    expect(slipOf(all, { ...like, id: all[0]?.goal.id ?? '' })).toBeUndefined();
  });

  it('lets the newest twenty speak', () => {
    const old = Array.from({ length: 20 }, () => took(50));
    const newer = Array.from({ length: 20 }, () => took(200));
    expect(slip(...old, ...newer).achieved).toEqual(Array.from({ length: 20 }, () => 2));
  });

  it('takes all of them when nothing is known of the new goal yet', () => {
    const found = slipOf([took(100), took(100), took(100)], { area: null, kind: null });
    expect(found?.kind).toBe('');
  });

  it('is told in a sentence', () => {
    expect(slipInWords(slip(took(160), took(110), took(290)))).toBe(
      'Your last 3 closed goals in health, told by a number, took 1.6 times the planned time (1.1 to 2.9).',
    );
    const other = { area: 'study', measure: { kind: 'yes-no' } } as const;
    const missed = { state: 'missed', ...other } as const;
    expect(slipInWords(slip(took(100, other), took(200, other), took(300, missed)))).toBe(
      'Your last 3 closed goals took 2.0 times the planned time (1.0 to 3.0); 1 of them was missed and counts up to the closing.',
    );
    expect(slipInWords(slip(took(100, other), took(200, missed), took(300, missed)))).toContain(
      '2 of them were missed and count',
    );
    expect(slipInWords(slip(took(150, missed), took(150, missed), took(150, missed)))).toBe(
      'None of your last 3 closed goals was achieved; they ran for 1.5 times the planned time until they were closed.',
    );
  });
});

describe('the later day', () => {
  /** Of a goal that is promised today, for a day so many days ahead. */
  const of = (slip: Parameters<typeof laterDue>[0], ahead: number) =>
    laterDue(slip, { from: today, due: addDays(today, ahead) }, addDays(today, ahead));

  it('stretches the days ahead', () => {
    const twice = slip(took(200), took(200), took(200), took(200));
    expect(of(twice, 100)).toBe(addDays(today, 200));
    const begun = { from: addDays(today, 10), due: addDays(today, 20) };
    expect(laterDue(twice, begun, begun.due)).toBe(addDays(today, 30));
  });

  it('stretches the day that was promised first, so that a day moved to later is not stretched again', () => {
    const twice = slip(took(200), took(200), took(200));
    const first = { from: today, due: addDays(today, 100) };
    expect(laterDue(twice, first, addDays(today, 150))).toBe(addDays(today, 200));
    expect(laterDue(twice, first, addDays(today, 200))).toBeUndefined();
    expect(laterDue(twice, first, addDays(today, 300))).toBeUndefined();
  });

  it('is not there where promises were kept, the due day is over, or no calendar has it', () => {
    const kept = slip(took(100), took(100), took(105));
    const twice = slip(took(200), took(200), took(200));
    expect(of(kept, 100)).toBeUndefined();
    expect(of(twice, -1)).toBeUndefined();
    expect(of(slip(took(110), took(110), took(110)), 1)).toBeUndefined();
    expect(of(twice, 365 * 40)).toBeUndefined();
  });

  it('is always after the day that was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 3, maxLength: 30 }),
        fc.integer({ min: -50, max: 900 }),
        (days, ahead) => {
          const due = addDays(today, ahead);
          const later = of(slip(...days.map((n) => took(n))), ahead);
          expect(later === undefined || later > due).toBe(true);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, Tally } from '../../../src/domain/goal.js';
import {
  type Facts,
  type Standing,
  showValue,
  standing,
  statuses,
  thresholds,
  withUnit,
} from '../../../src/domain/progress/standing.js';
import { aBreak, aMilestone, anyBreaks, aTally, day, facts, onDay } from './making.js';

/** A standing with its clause in words. */
function inWords(s: Standing) {
  return { ...s, because: s.because() };
}

/** The status and buffer of the goal from 0 to 100 in a hundred days, on a day, at a value told that day. */
function at(n: number, value: number, more: Parameters<typeof facts>[0] = {}) {
  const tally = aTally({ level: value, sum: value, lastDay: onDay(n) });
  const s = standing(facts({ tally, ...more }), onDay(n));
  return { status: s.status, buffer: s.buffer, because: s.because() };
}

describe('status', () => {
  // A check-in a week and a hundred days: seven days of slack, at risk up to three times that.
  it.each([
    [50, 57, 'ahead', 7],
    [50, 56, 'on-track', 6],
    [50, 50, 'on-track', 0],
    [50, 43, 'on-track', -7],
    [50, 42, 'at-risk', -8],
    [50, 29, 'at-risk', -21],
    [50, 28, 'off-track', -22],
    [50, -10, 'off-track', -51],
    [50, 100, 'ahead', 50],
    [2, 100, 'ahead', 98],
  ] as const)('on day %i at %i of 100 is %s with a buffer of %i', (n, value, status, buffer) => {
    expect(at(n, value)).toMatchObject({ status, buffer });
  });

  it('says the numbers that led to it', () => {
    expect(at(50, 40).because).toBe('40% done, 50% planned by now: 10 days behind');
    expect(at(50, 60).because).toBe('60% done, 50% planned by now: 10 days in front');
    expect(at(50, 50).because).toBe('50% done, 50% planned by now: right on the plan line');
    expect(at(50, 51).because).toBe('51% done, 50% planned by now: 1 day in front');
    expect(at(50, 101).because).toBe('the target is reached');
  });

  it('leaves a short goal a day of slack, and a goal checked in daily no more', () => {
    expect(at(50, 49, { with: { rhythm: 1 } }).status).toBe('on-track');
    expect(at(50, 48, { with: { rhythm: 1 } }).status).toBe('at-risk');
    expect(at(50, 46, { with: { rhythm: 1 } }).status).toBe('off-track');
    expect(at(2, 40, { with: { due: onDay(5) } }).status).toBe('on-track');
  });

  it('is off track once the due day is over and the target is not reached', () => {
    expect(at(101, 99)).toMatchObject({ status: 'off-track', because: 'the due day passed 1 day ago' });
    expect(at(100, 99).status).toBe('on-track');
    expect(at(110, 100)).toMatchObject({ status: 'ahead', buffer: 0 });
  });

  it('has not started before the start, nor without a check-in in its first days', () => {
    expect(inWords(standing(facts(), onDay(-3)))).toMatchObject({
      status: 'not-started',
      because: 'it starts in 3 days',
      quietDays: null,
    });
    expect(standing(facts(), onDay(0)).because()).toBe('its first day has begun');
    expect(standing(facts(), onDay(1)).because()).toBe('no check-in in its first day');
  });

  it('has started once its first check-in is due: after a rhythm, and on the due day at the latest', () => {
    expect(standing(facts(), onDay(6)).status).toBe('not-started');
    expect(inWords(standing(facts(), onDay(7)))).toMatchObject({
      status: 'on-track',
      because: '0% done, 7% planned by now: 7 days behind',
    });
    expect(standing(facts(), onDay(8)).status).toBe('at-risk');
    const short = facts({ with: { due: onDay(4) } });
    expect([0, 3, 4].map((n) => standing(short, onDay(n)).status)).toEqual([
      'not-started',
      'not-started',
      'off-track',
    ]);
  });

  it('has not started by the confidence that was given at its writing', () => {
    const sure = (lastDay: number, more: Parameters<typeof aTally>[0] = {}) =>
      standing(
        facts({
          tally: aTally({ values: 0, confidence: 70, lastDay: onDay(lastDay), toldOn: null, ...more }),
        }),
        onDay(3),
      );
    expect(sure(0)).toMatchObject({ status: 'not-started', lastDay: null, confidence: 70 });
    expect(sure(2)).toMatchObject({ status: 'on-track', lastDay: onDay(2) });
    expect(sure(0, { count: 2 }).status).toBe('not-started');
    expect(sure(0, { toldOn: onDay(0) }).status).toBe('on-track');
  });

  it('is silent after two rhythms without a check-in', () => {
    const tally = aTally({ level: 20, lastDay: onDay(20) });
    expect(standing(facts({ tally }), onDay(34)).status).not.toBe('silent');
    expect(inWords(standing(facts({ tally }), onDay(35)))).toMatchObject({
      status: 'silent',
      because: 'no check-in for 15 days; one was due every 7 days',
    });
    expect(standing(facts(), onDay(15)).status).toBe('silent');
  });

  it('takes a ticked milestone for a sign of life, but not one ticked later', () => {
    const milestones = [
      aMilestone(1, onDay(30), { state: 'claimed', doneOn: onDay(28) }),
      aMilestone(2, onDay(60), { state: 'claimed', doneOn: onDay(33) }),
      aMilestone(3, onDay(90)),
    ];
    const it = facts({ milestones, with: { measure: { kind: 'milestones' } } });
    expect(standing(it, onDay(30))).toMatchObject({ lastDay: onDay(28), quietDays: 2 });
    expect(standing(it, onDay(30)).progress.share).toBeCloseTo(0.25 / 0.75);
  });

  it('does not blame somebody for the time before the goal was written down', () => {
    const late = facts({ with: { createdAt: '2026-02-20T10:00:00.000Z' } });
    expect(standing(late, onDay(50)).status).toBe('not-started');
    expect(standing(late, onDay(50)).quietDays).toBe(0);
    expect(standing(facts({ with: { createdAt: 'long ago' } }), onDay(10)).quietDays).toBe(10);
  });

  it('without a plan line goes by own confidence', () => {
    const yesNo = { with: { measure: { kind: 'yes-no' } as const } };
    const told = (confidence: number | null) =>
      standing(facts({ ...yesNo, tally: aTally({ confidence, lastDay: onDay(50), level: 0 }) }), onDay(50));
    expect(told(49)).toMatchObject({ status: 'at-risk', buffer: null, expected: null, neededPerWeek: null });
    expect(told(thresholds.lowConfidence).status).toBe('on-track');
    expect(told(null).because()).toContain('split it into milestones');
  });

  it('tells what is needed a week, of the working days that are left', () => {
    const tally = aTally({ level: 30, lastDay: onDay(50) });
    expect(standing(facts({ tally }), onDay(50)).neededPerWeek).toBeCloseTo(9.8);
    const holiday = [aBreak(onDay(61), onDay(75))];
    expect(standing(facts({ tally, breaks: holiday }), onDay(50)).neededPerWeek).toBeCloseTo(14);
    expect(standing(facts({ tally }), onDay(100)).neededPerWeek).toBeNull();
  });
});

describe('days off', () => {
  it('neither put somebody behind nor in front', () => {
    const breaks = [aBreak(onDay(51), onDay(70))];
    const tally = aTally({ level: 50, lastDay: onDay(50) });
    const on = (n: number) => standing(facts({ tally, breaks }), onDay(n));
    const before = on(50);
    for (let n = 51; n <= 70; n += 1) {
      expect(inWords(on(n))).toMatchObject({
        status: before.status,
        buffer: before.buffer,
        expected: before.expected,
        quietDays: 0,
        because: before.because(),
      });
    }
    expect(on(71).buffer).toBe((before.buffer ?? 0) - 1);
  });

  it('at the very start ask for nothing', () => {
    const breaks = [aBreak(onDay(1), onDay(10))];
    const s = standing(facts({ breaks, tally: aTally({ level: 0, lastDay: onDay(10) }) }), onDay(10));
    expect(s).toMatchObject({ buffer: 0, expected: 0, status: 'on-track' });
  });

  it('of a pause without an end do not bring the whole target forward', () => {
    const tally = aTally({ level: 40, lastDay: onDay(40) });
    const paused = standing(facts({ tally, breaks: [aBreak(onDay(41), null)] }), onDay(50));
    expect(paused.expected).toBe(40);
    expect(paused.quietDays).toBe(0);
    const later = standing(facts({ tally, breaks: [aBreak(onDay(60), null)] }), onDay(50));
    expect(later.expected).toBe(50);
  });
});

const anyFacts = fc.record({
  value: fc.integer({ min: -50, max: 150 }),
  today: fc.integer({ min: 0, max: 120 }),
  last: fc.integer({ min: 0, max: 30 }),
  breaks: anyBreaks,
  corners: fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -20, max: 120 })), {
    maxLength: 4,
  }),
  rhythm: fc.integer({ min: 1, max: 30 }),
  reading: fc.constantFrom('level' as const, 'total' as const),
});

type Drawn = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;

/** The same story told on another scale: value `v` of 0..100 becomes `base + v * factor`. */
function toldAs(it: Drawn, base: number, factor: number): Facts {
  const scaled = (v: number): number => base + v * factor;
  const measure: Measure = {
    kind: 'number',
    unit: null,
    baseline: base,
    target: scaled(100),
    reading: it.reading,
  };
  const lastDay = onDay(Math.max(0, it.today - it.last));
  const tally: Tally = aTally({ level: scaled(it.value), sum: it.value * Math.abs(factor), lastDay });
  return facts({
    with: { measure, rhythm: it.rhythm },
    tally,
    breaks: it.breaks,
    milestones: it.corners.map(([n, v], i) => aMilestone(i + 1, onDay(n), { target: scaled(v) })),
  });
}

describe('every standing', () => {
  it('is the same for a goal that is mirrored, shifted or told in other units', () => {
    const factors = fc.constantFrom(-1, 2, -0.1, 1000, -1e6, 1e-4, 0.3);
    fc.assert(
      fc.property(anyFacts, factors, fc.constantFrom(0, 7, -300), (it, factor, shift) => {
        const one = standing(toldAs(it, 0, 1), onDay(it.today));
        const base = shift * Math.abs(factor);
        const other = standing(toldAs(it, base, factor), onDay(it.today));
        expect(other.status).toBe(one.status);
        expect(other.buffer).toBe(one.buffer);
        expect(other.expectedShare).toBeCloseTo(one.expectedShare ?? -1, 9);
        expect(other.progress.share).toBeCloseTo(one.progress.share, 9);
        if (one.neededPerWeek !== null)
          expect(other.neededPerWeek).toBeCloseTo(one.neededPerWeek * factor, 6);
      }),
    );
  });

  it('is behind exactly when the plan line expects more than there is', () => {
    fc.assert(
      fc.property(anyFacts, (it) => {
        const s = standing(toldAs(it, 0, 1), onDay(it.today));
        if (s.buffer === null || s.expected === null) throw new Error('a number goal has a plan line');
        if (s.progress.reached) expect(s.buffer).toBeGreaterThanOrEqual(0);
        else if (s.buffer < 0) expect(s.expected).toBeGreaterThan(s.progress.value);
        else expect(s.expected).toBeLessThanOrEqual(s.progress.value + 1e-6);
      }),
    );
  });

  it('gets no worse when more is done', () => {
    const rank = (it: Drawn): number => {
      const s = standing(toldAs(it, 0, 1), onDay(it.today));
      return ['off-track', 'silent', 'at-risk', 'not-started', 'on-track', 'ahead'].indexOf(s.status);
    };
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 60 }), (it, more) => {
        expect(rank({ ...it, value: it.value + more })).toBeGreaterThanOrEqual(rank(it));
      }),
    );
  });

  it('keeps its shares between nothing and all', () => {
    fc.assert(
      fc.property(anyFacts, (it) => {
        const s = standing(toldAs(it, 0, 1), onDay(it.today));
        for (const share of [s.timeShare, s.expectedShare ?? 0, s.progress.share]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(statuses).toContain(s.status);
      }),
    );
  });
});

describe('a value in words', () => {
  it.each<[Measure, number, string]>([
    [{ kind: 'number', unit: 'km', baseline: 0, target: 1, reading: 'level' }, 12.5, '12.5 km'],
    [{ kind: 'number', unit: '%', baseline: 0, target: 1, reading: 'level' }, 12, '12%'],
    [{ kind: 'number', unit: null, baseline: 0, target: 1, reading: 'level' }, 12, '12'],
    [{ kind: 'habit', times: 3, per: 'week', unit: null }, 1, '1 time'],
    [{ kind: 'habit', times: 3, per: 'week', unit: 'pages' }, 20, '20 pages'],
    [{ kind: 'learning', ways: 3 }, 2, '2 ways'],
    [{ kind: 'milestones' }, 0.4, '40%'],
  ])('%o: %f', (measure, value, words) => {
    expect(showValue(facts({ with: { measure } }).goal, value)).toBe(words);
  });

  it('stands close to its sign', () => {
    expect(withUnit(20, '°C')).toBe('20°C');
  });
});

describe('a goal told by milestones', () => {
  const quarters = (doneUpTo: number, doneOn = '2026-01-20') =>
    ['2026-01-21', '2026-02-20', '2026-03-20', '2026-04-11'].map((due, i) =>
      aMilestone(i + 1, due, i < doneUpTo ? { state: 'claimed', doneOn: day(doneOn) } : {}),
    );
  const told = (doneUpTo: number, today: string) =>
    standing(
      facts({ with: { measure: { kind: 'milestones' } }, milestones: quarters(doneUpTo) }),
      day(today),
    );

  it('is not late before a milestone is due', () => {
    expect(told(1, '2026-02-01')).toMatchObject({ status: 'on-track', expected: 0.25, buffer: 0 });
    expect(told(1, '2026-02-19').buffer).toBe(0);
  });

  it('is late by the days since the milestone that is missing was due', () => {
    expect(told(0, '2026-01-24')).toMatchObject({ expected: 0.25, buffer: -4 });
  });

  it('is ahead when more is ticked than its share of the days', () => {
    expect(told(2, '2026-02-01')).toMatchObject({ status: 'ahead', buffer: 19 });
  });
});

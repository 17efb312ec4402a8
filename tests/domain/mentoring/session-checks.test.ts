import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import { Fault } from '../../../src/domain/fault.js';
import { anchorOf, anchors, showRating } from '../../../src/domain/mentoring/scales.js';
import { sessionScales } from '../../../src/domain/mentoring/session.js';
import {
  asksForEight,
  bareWill,
  checkSessionDay,
  fewOptions,
  nextMeeting,
  notBefore,
  readSession,
  softWill,
} from '../../../src/domain/mentoring/session-checks.js';
import { sideBySide, wideGaps } from '../../../src/domain/mentoring/views.js';

const today = asDay('2026-11-24');

describe('an answer in a session', () => {
  it('takes a rating from -2 to 2, however it is signed', () => {
    expect(['-2', '\u22121', '0', '-0', '+1', ' 2 '].map(readSession.rating)).toEqual([-2, -1, 0, 0, 1, 2]);
    for (const text of ['3', '-3', '1.5', '', 'good', '+-1', '12']) {
      expect(() => readSession.rating(text), text).toThrow(/-2 to 2/);
    }
  });

  it('takes a commitment from 1 to 10, a self-rating and trust from 0 to 10', () => {
    expect(readSession.commitment('7')).toBe(7);
    expect(() => readSession.commitment('0')).toThrow(Fault);
    expect(readSession.skill('0')).toBe(0);
    expect(() => readSession.trust('11')).toThrow(Fault);
    expect(readSession.minutes('45')).toBe(45);
  });

  it('turns what will be done into "I will …", whatever it began with', () => {
    expect(readSession.will('call two hosts')).toBe('I will call two hosts');
    expect(readSession.will("i'll call two hosts")).toBe('I will call two hosts');
    expect(readSession.will('I will call two hosts')).toBe('I will call two hosts');
    expect(readSession.will('I willingly help')).toBe('I will I willingly help');
    expect(() => readSession.will('I will')).toThrow(/empty/);
    expect(() => readSession.will(' ')).toThrow(/empty/);
  });

  it('says the same again when it is read again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z ]{0,60}[a-z]$/), (text) => {
        const once = readSession.will(text);
        expect(readSession.will(once)).toBe(once);
        expect(`I will ${bareWill(once)}`).toBe(once);
      }),
    );
  });

  it('refuses control and bidi characters in every text, and lines where there is one line', () => {
    const { rating: _, commitment, skill, trust, minutes, ...texts } = readSession;
    expect([commitment, skill, trust, minutes]).toHaveLength(4);
    for (const [name, read] of Object.entries(texts)) {
      expect(() => read('a\u001b[31mb'), name).toThrow(/control/);
      expect(() => read('a\u202eb'), name).toThrow(/control/);
      expect(read('to the point'), name).toContain('to the point');
    }
    expect(() => readSession.option('a\nb')).toThrow(/one line|control/);
    expect(readSession.notes('a\nb')).toBe('a\nb');
  });
});

describe('the rails', () => {
  it('ask for a third option, but not when there is none, or enough', () => {
    expect([0, 1, 2, 3, 4].map((count) => fewOptions(count) === undefined)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('point at words that leave a way out', () => {
    expect(softWill('I will try to call')).toMatch(/"try"/);
    expect(softWill('maybe call')).toMatch(/"maybe"/);
    expect(softWill('I should call')).toMatch(/should/);
    expect(softWill('I will call')).toBeUndefined();
    expect(softWill('tryst')).toBeUndefined();
  });

  it('ask what would make it an eight below a commitment of seven', () => {
    expect([null, 1, 6, 7, 10].map(asksForEight)).toEqual([false, true, true, false, false]);
  });
});

describe('the days of a session', () => {
  it('come before what is promised in it', () => {
    expect(notBefore(today, today, 'x')).toBe(today);
    expect(() => notBefore(today, addDays(today, -1), 'the day')).toThrow(/the day is 2026-11-23, before/);
    expect(nextMeeting(today, addDays(today, 1))).toBe(addDays(today, 1));
    expect(() => nextMeeting(today, today)).toThrow(/not after the session/);
  });

  it('lie within the mentorship, after the last session, and not in the future', () => {
    const around = { today, start: asDay('2026-11-01'), last: { number: 3, day: asDay('2026-11-10') } };
    expect(() => checkSessionDay(asDay('2026-11-25'), around)).toThrow(/in the future/);
    expect(() => checkSessionDay(asDay('2026-10-31'), around)).toThrow(/begins on 1 November 2026/);
    expect(() => checkSessionDay(asDay('2026-11-09'), around)).toThrow(/session 3 was on 2026-11-10/);
    checkSessionDay(asDay('2026-11-10'), around);
    checkSessionDay(asDay('2026-11-05'), { ...around, last: null });
  });
});

describe('a scale', () => {
  it('has words of its own for each of its five values', () => {
    const all = sessionScales.flatMap((scale) => [...anchors[scale]]);
    expect(new Set(all).size).toBe(30);
    expect(anchorOf('progress', 0)).toBe('about as promised');
    expect(anchorOf('progress', 3)).toBe('');
    expect([-2, 0, 2].map(showRating)).toEqual(['-2', '0', '+2']);
  });

  it('shows both views side by side, and never one number in their place', () => {
    const rows = sideBySide({ me: { S: 2, A: 0, progress: -2 }, them: { S: 0, M: 1, progress: 2 } });
    expect(rows).toEqual([
      { scale: 'S', me: 2, them: 0, gap: 2 },
      { scale: 'progress', me: -2, them: 2, gap: 4 },
    ]);
    expect(wideGaps(rows).map(({ scale }) => scale)).toEqual(['progress', 'S']);
    expect(sideBySide({})).toEqual([]);
  });

  it('is sealed while only one side rated it, and one\u2019s own where there is no other', () => {
    expect(sideBySide({ me: { S: -2 } })).toEqual([]);
    expect(sideBySide({ me: { S: -2 }, them: { M: 1 } })).toEqual([]);
    expect(sideBySide({ me: { S: -2 } }, { alone: true })).toEqual([
      { scale: 'S', me: -2, them: null, gap: null },
    ]);
  });
});

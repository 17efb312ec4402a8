import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reckoning } from '../../../src/domain/progress/reckoning.js';
import { standing } from '../../../src/domain/progress/standing.js';
import { aBreak, anyBreaks, aTally, facts, onDay } from './making.js';

/** The lines of a reckoning by their labels. */
function told(...[of, n]: [Parameters<typeof facts>[0], number]): Record<string, string> {
  return Object.fromEntries(reckoning(facts(of), onDay(n)).map(({ label, value }) => [label, value]));
}

describe('the reckoning of a status', () => {
  it('tells every number that leads to it', () => {
    const lines = told({ tally: aTally({ level: 40, sum: 40, lastDay: onDay(50) }) }, 50);
    expect(lines).toMatchObject({
      'working days': '50 of 100 days passed, 50% of the time',
      'days off': 'none',
      value: expect.stringContaining('40% of the way'),
      buffer: expect.stringMatching(/^10 days behind: that value was planned for /),
      slack: '7 days: the lesser of the rhythm, 7, and a tenth of the working days, 10',
      thresholds: 'ahead from 7 days in front; on-track up to 7 behind; at-risk up to 21; else off-track',
      silence: expect.stringMatching(/^0 working days without a check-in, the last on .*; silent after 14$/),
      confidence: 'none told',
      rule: 'behind by more than 7 days, at most 21',
      status: 'at-risk',
    });
  });

  it('counts the days off', () => {
    const lines = told({ breaks: [aBreak(onDay(11), onDay(20))] }, 50);
    expect(lines).toMatchObject({
      'days off': '10 days',
      'working days': '40 of 90 days passed, 44% of the time',
      rule: 'more than 14 working days without a check-in',
      status: 'silent',
    });
  });

  it('says where the plan line starts anew', () => {
    const lines = told({ with: { planFrom: { day: onDay(40), value: 10 } } }, 50);
    expect(lines['plan line']).toMatch(/; it starts anew on /);
  });

  it('says what it cannot reckon with', () => {
    const lines = told({ with: { measure: { kind: 'yes-no' } } }, -3);
    expect(lines).toMatchObject({
      'plan line': 'none: there is nothing to expect before the due day',
      buffer: 'none without a plan line',
      silence: 'it has not begun',
      status: 'not-started',
    });
    const confident = told(
      { with: { measure: { kind: 'yes-no' } }, tally: aTally({ confidence: 30, lastDay: onDay(5) }) },
      5,
    );
    expect(confident).toMatchObject({ confidence: '30%', rule: 'no plan line, and a confidence below 50%' });
  });

  it('tells no buffer of a goal that has not begun', () => {
    expect(told({}, -12)).toMatchObject({ buffer: 'none yet: it has not begun', status: 'not-started' });
  });

  it('stops on the day on which a goal was closed', () => {
    const closed = {
      with: { state: 'missed', closedOn: onDay(40) },
      tally: aTally({ level: 30, sum: 30, lastDay: onDay(33) }),
    } as const;
    expect(told(closed, 90)).toEqual(told(closed, 40));
    expect(told(closed, 90)).toMatchObject({
      'plan line': '40 km by the end of 10 Feb 2026, 40% of the way',
      buffer: expect.stringMatching(/^10 days behind/),
      silence: expect.stringMatching(/^7 working days/),
    });
  });

  it('gives a goal that does not run no status', () => {
    const lines = told({ with: { state: 'paused' } }, 20);
    expect(lines['status']).toBe('none: the goal is paused');
    expect(lines['rule']).toBeUndefined();
  });

  it('ends in the status that is shown everywhere else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 120 }),
        fc.integer({ min: -10, max: 110 }),
        anyBreaks,
        (n, value, breaks) => {
          const all = facts({ tally: aTally({ level: value, sum: value, lastDay: onDay(n) }), breaks });
          const lines = reckoning(all, onDay(n));
          expect(lines.at(-1)).toEqual({ label: 'status', value: standing(all, onDay(n)).status });
          expect(new Set(lines.map((line) => line.label)).size).toBe(lines.length);
        },
      ),
    );
  });
});

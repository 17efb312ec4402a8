import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/domain/goal.js';
import { checkInDue, logCommand, nextCheckIn, wayBack } from '../../../src/domain/progress/due.js';
import { aBreak, aTally, facts, onDay, rowOn } from './making.js';

describe('a check-in is due', () => {
  const logged = facts({ tally: aTally({ level: 10, lastDay: onDay(10) }) });

  it('when its rhythm has passed since the last one', () => {
    expect(checkInDue(rowOn(logged, onDay(16)), onDay(16))).toBe(false);
    expect(checkInDue(rowOn(logged, onDay(17)), onDay(17))).toBe(true);
    expect(nextCheckIn(rowOn(logged, onDay(12)), onDay(12))).toBe(onDay(17));
    expect(nextCheckIn(rowOn(logged, onDay(30)), onDay(30))).toBe(onDay(30));
  });

  it('when its rhythm has passed since the start', () => {
    expect(checkInDue(rowOn(facts(), onDay(6)), onDay(6))).toBe(false);
    expect(checkInDue(rowOn(facts(), onDay(7)), onDay(7))).toBe(true);
    expect(checkInDue(rowOn(facts(), onDay(-2)), onDay(-2))).toBe(false);
    expect(nextCheckIn(rowOn(facts(), onDay(-2)), onDay(-2))).toBe(onDay(7));
    const ends = { with: { due: onDay(14) } };
    expect(nextCheckIn(rowOn({ ...logged, ...facts(ends), tally: logged.tally }, onDay(12)), onDay(12))).toBe(
      onDay(14),
    );
    expect(nextCheckIn(rowOn(facts({ with: { due: onDay(4) } }), onDay(-2)), onDay(-2))).toBe(onDay(4));
  });

  it('not on a day off, and days off do not bring it nearer', () => {
    const breaks = [aBreak(onDay(15), onDay(20))];
    const off = { ...logged, breaks };
    expect(checkInDue(rowOn(off, onDay(20)), onDay(20))).toBe(false);
    expect(checkInDue(rowOn(off, onDay(22)), onDay(22))).toBe(false);
    expect(checkInDue(rowOn(off, onDay(23)), onDay(23))).toBe(true);
    expect(nextCheckIn(rowOn(off, onDay(12)), onDay(12))).toBe(onDay(23));
  });

  it('on the first working day, where its day lies before or in days off', () => {
    const breaks = [aBreak(onDay(18), onDay(25))];
    const off = { ...logged, breaks };
    expect(nextCheckIn(rowOn(off, onDay(18)), onDay(18))).toBe(onDay(26));
    expect(nextCheckIn(rowOn(off, onDay(25)), onDay(25))).toBe(onDay(26));
    const last = {
      ...facts({ with: { due: onDay(20) } }),
      tally: aTally({ level: 10, lastDay: onDay(16) }),
      breaks,
    };
    expect(nextCheckIn(rowOn(last, onDay(19)), onDay(19))).toBe(onDay(26));
    const notBegun = { ...facts(), breaks: [aBreak(onDay(3), onDay(9))] };
    expect(nextCheckIn(rowOn(notBegun, onDay(-2)), onDay(-2))).toBe(onDay(14));
  });

  it('not of a goal that is paused, or has reached its target', () => {
    const paused = facts({ with: { state: 'paused' } });
    expect(checkInDue(rowOn(paused, onDay(20)), onDay(20))).toBe(false);
    const reached = facts({ tally: aTally({ level: 100, lastDay: onDay(1) }) });
    expect(checkInDue(rowOn(reached, onDay(20)), onDay(20))).toBe(false);
  });
});

describe('the way back after a silence', () => {
  it.each<[Measure, string]>([
    [
      { kind: 'number', unit: null, baseline: 0, target: 1, reading: 'level' },
      '12 days quiet on goal 3. One number brings it back: mentor log 3 VALUE',
    ],
    [
      { kind: 'habit', times: 3, per: 'week', unit: null },
      '12 days quiet on goal 3. Once is enough to be back: mentor log 3',
    ],
    [
      { kind: 'milestones' },
      '12 days quiet on goal 3. One sentence brings it back: mentor log 3 --note TEXT',
    ],
  ])('is one small thing', (measure, words) => {
    const { goal } = facts({ with: { measure } });
    expect(wayBack(goal, 12)).toBe(words);
    expect(words).toContain(logCommand(goal));
  });
});

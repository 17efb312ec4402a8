import { describe, expect, it } from 'vitest';
import { asDay, dayNumber } from '../../../src/domain/day.js';
import { type HeatMap, heatMap, heatMapSentences } from '../../../src/render/progress/heat-map.js';
import { lookAt, picture } from './pictures.js';

/** Meditation since 16 September, with a week off in October. */
function aHabit(more: Partial<HeatMap> = {}): HeatMap {
  const n = (text: string): number => dayNumber(asDay(text));
  const told: readonly [string, number][] = [
    ['2026-09-16', 1],
    ['2026-09-18', 1],
    ['2026-09-21', 4],
    ['2026-09-30', 2],
    ['2026-10-04', 3],
    ['2026-10-21', 1],
    ['2026-11-02', 1],
    ['2026-11-02', 1],
    ['2026-11-24', 4],
  ];
  return {
    from: asDay('2026-09-16'),
    to: asDay('2026-11-24'),
    amounts: told.map(([day, value]) => ({ day: n(day), value })),
    off: [[n('2026-10-19'), n('2026-10-25')]],
    weekStart: 1,
    tell: (amount) => (amount === 1 ? '1 time' : `${amount} times`),
    ...more,
  };
}

describe('a heat map', () => {
  it('has weeks as columns and weekdays as rows; more ink is more done, and days off have a sign of their own', () => {
    expect(heatMap(aHabit(), lookAt(80))).toBe(
      picture(`
            Sep Oct     Nov
        Mon   █ · · · ─ · ▒ · · ·
        Tue   · · · · ─ · · · · █
        Wed ░ · ▒ · · ░ · · · ·
        Thu · · · · · ─ · · · ·
        Fri ░ · · · · ─ · · · ·
        Sat · · · · · ─ · · · ·
        Sun · · ▓ · · ─ · · · ·
        ░▒▓█ up to 4 times a day   · none   ─ day off
      `),
    );
    expect(heatMap(aHabit(), lookAt(80, true))).toBe(
      picture(`
            Sep Oct     Nov
        Mon   # . . . - . + . . .
        Tue   . . . . - . . . . #
        Wed : . + . . : . . . .
        Thu . . . . . - . . . .
        Fri : . . . . - . . . .
        Sat . . . . . - . . . .
        Sun . . * . . - . . . .
        :+*# up to 4 times a day   . none   - day off
      `),
    );
  });

  it('breaks its legend in 40 columns', () => {
    expect(heatMap(aHabit(), lookAt(40))).toBe(
      picture(`
            Sep Oct     Nov
        Mon   █ · · · ─ · ▒ · · ·
        Tue   · · · · ─ · · · · █
        Wed ░ · ▒ · · ░ · · · ·
        Thu · · · · · ─ · · · ·
        Fri ░ · · · · ─ · · · ·
        Sat · · · · · ─ · · · ·
        Sun · · ▓ · · ─ · · · ·
        ░▒▓█ up to 4 times a day   · none
        ─ day off
      `),
    );
    expect(heatMap(aHabit(), lookAt(40, true))).toBe(
      picture(`
            Sep Oct     Nov
        Mon   # . . . - . + . . .
        Tue   . . . . - . . . . #
        Wed : . + . . : . . . .
        Thu . . . . . - . . . .
        Fri : . . . . - . . . .
        Sat . . . . . - . . . .
        Sun . . * . . - . . . .
        :+*# up to 4 times a day   . none
        - day off
      `),
    );
  });

  it('leaves older weeks out where there is no room, and says since when', () => {
    expect(heatMap(aHabit(), lookAt(20))).toBe(
      picture(`
            Oct Nov
        Mon · ─ · ▒ · · ·
        Tue · ─ · · · · █
        Wed · ░ · · · ·
        Thu · ─ · · · ·
        Fri · ─ · · · ·
        Sat · ─ · · · ·
        Sun · ─ · · · ·
        ░▒▓█ up to 4 times
          a day   · none
        ─ day off
        from 12 Oct 2026
      `),
    );
  });

  it('fills 200 columns with two years', () => {
    expect(heatMap(aHabit({ from: asDay('2024-01-01') }), lookAt(200))).toBe(
      picture(`
              Feb     Mar       Apr     May     Jun       Jul     Aug       Sep     Oct     Nov       Dec     Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov
        Mon · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ · · · ─ · ▒ · · ·
        Tue · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ─ · · · · █
        Wed · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ░ · ▒ · · ░ · · · ·
        Thu · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ─ · · · ·
        Fri · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ░ · · · · ─ · · · ·
        Sat · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ─ · · · ·
        Sun · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ▓ · · ─ · · · ·
        ░▒▓█ up to 4 times a day   · none   ─ day off   from 20 Jan 2025
      `),
    );
  });

  it('begins the week on the day that is chosen', () => {
    expect(heatMap(aHabit({ weekStart: 7 }), lookAt(40))).toBe(
      picture(`
            Sep Oct       Nov
        Sun   · · ▓ · · ─ · · · ·
        Mon   █ · · · ─ · ▒ · · ·
        Tue   · · · · ─ · · · · █
        Wed ░ · ▒ · · ░ · · · ·
        Thu · · · · · ─ · · · ·
        Fri ░ · · · · ─ · · · ·
        Sat · · · · · ─ · · · ·
        ░▒▓█ up to 4 times a day   · none
        ─ day off
      `),
    );
  });

  it('tells once from nothing', () => {
    const once = [{ day: dayNumber(asDay('2026-11-24')), value: 1 }];
    const drawn = heatMap(aHabit({ amounts: once, off: [] }), lookAt(40));
    expect(drawn).toContain('Tue   · · · · · · · · · █\n');
    expect(drawn).toMatch(/\n█ 1 time {3}· none\n$/);
    expect(heatMap(aHabit({ amounts: [], off: [] }), lookAt(40))).toMatch(/\n· none\n$/);
  });

  it('is one column on the first day, and also when the habit is still to come', () => {
    const day = asDay('2026-11-24');
    for (const from of [day, asDay('2026-12-24')])
      expect(heatMap(aHabit({ from, to: day, off: [] }), lookAt(40))).toContain('Nov\nMon\nTue █\nWed\n');
  });
});

describe('a heat map in sentences', () => {
  it('says what was done in each of the last weeks, and how many days were off', () => {
    expect(heatMapSentences(aHabit())).toEqual([
      'The last 11 weeks, oldest first: 2 times, 4 times, 5 times, 0 times, 0 times, 1 time, 0 times, 2 times, 0 times, 0 times, 4 times.',
      'Days off among them: 7.',
    ]);
    expect(heatMapSentences(aHabit({ from: asDay('2026-11-23'), off: [] }))).toEqual(['This week: 4 times.']);
    expect(heatMapSentences(aHabit({ from: asDay('2024-01-01') }))[0]).toContain('The last 12 weeks');
  });
});

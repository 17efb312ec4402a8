import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber, type Weekday } from '../../../src/domain/day.js';
import type { DayValue } from '../../../src/domain/progress/values-by-day.js';
import { type Chart, chart } from '../../../src/render/progress/chart.js';
import { heatMap } from '../../../src/render/progress/heat-map.js';
import { sparkline } from '../../../src/render/progress/sparkline.js';
import { width } from '../../../src/render/width.js';
import { aChart, lookAt, onDay } from './pictures.js';

const anyNumber = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double(),
);
const first = dayNumber(onDay(0));
const anyDay = fc.integer({ min: first - 50, max: first + 3000 });

/** Up to a thousand points, one after the other. */
const anyValues = (size: number): fc.Arbitrary<DayValue[]> =>
  fc
    .array(fc.record({ day: anyDay, value: anyNumber }), { maxLength: size, size: 'max' })
    .map((points) => points.sort((a, b) => a.day - b.day));

const anyFan = fc
  .array(fc.tuple(anyDay, anyNumber, anyNumber, anyNumber), { maxLength: 20 })
  .map((points) =>
    points
      .sort((a, b) => a[0] - b[0])
      .map(([day, low, mid, high]) => ({ day: dayFromNumber(day), low, mid, high })),
  );

const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    days: fc.integer({ min: 1, max: 3000 }),
    now: anyDay,
    baseline: fc.double({ noNaN: true, noDefaultInfinity: true }),
    target: fc.double({ noNaN: true, noDefaultInfinity: true }),
    values: anyValues(1000),
    fan: anyFan,
    ticks: fc.array(anyDay, { maxLength: 5 }),
    unit: fc.constantFrom('', 'km', 'pages of the thesis', '頁'),
    word: fc.constantFrom('today', 'achieved'),
  })
  .map(({ days, now, baseline, target, values, fan, ticks, unit, word }) =>
    aChart({
      due: onDay(days),
      now: { day: dayFromNumber(now), word },
      line: {
        points: [
          { day: first, value: baseline },
          { day: first + days, value: target },
        ],
        off: [],
      },
      baseline,
      target,
      values,
      fan,
      named: [target, baseline, values.at(-1)?.value ?? baseline],
      ticks: ticks.map(dayFromNumber),
      tell: (value) => `${value} ${unit}`,
    }),
  );

const anyLook = fc
  .record({ columns: fc.integer({ min: 18, max: 200 }), ascii: fc.boolean() })
  .map(({ columns, ascii }) => lookAt(columns, ascii));

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('a picture of anything', () => {
  it('is a chart within the terminal, with a name at its axis', () => {
    fc.assert(
      fc.property(anyChart, anyLook, (it, look) => {
        const drawn = lines(chart(it, look));
        const rows = look.width < 60 ? 8 : look.width < 120 ? 10 : 12;
        expect(Math.max(...drawn.map(width))).toBeLessThanOrEqual(look.width);
        expect(drawn.length).toBeGreaterThan(rows + 3);
        expect(drawn.slice(1, 1 + rows).filter((line) => /^ *\S.* [┤+]/.test(line))).not.toEqual([]);
      }),
    );
  });

  it('is a heat map within the terminal', () => {
    const anyMap = fc.record({
      from: anyDay.map(dayFromNumber),
      to: anyDay.map(dayFromNumber),
      amounts: anyValues(1000),
      off: fc.constantFrom([], [[first, first + 9] as const]),
      weekStart: fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      tell: fc.constant((amount: number) => `${amount} times`),
    });
    fc.assert(
      fc.property(anyMap, anyLook, (it, look) => {
        const drawn = lines(heatMap(it, look));
        expect(Math.max(...drawn.map(width))).toBeLessThanOrEqual(look.width);
        expect(drawn.length).toBeGreaterThanOrEqual(9);
      }),
    );
  });

  it('is a sparkline of one mark for each value, never lower for a higher value', () => {
    const anyWeeks = fc.array(fc.option(anyNumber), { maxLength: 12 });
    fc.assert(
      fc.property(anyWeeks, fc.boolean(), (values, fromZero) => {
        const marks = [...sparkline(values, fromZero, {})];
        expect(marks).toHaveLength(values.length);
        const told = values
          .map((value, i) => ({ value, mark: marks[i] ?? '' }))
          .filter((m): m is { value: number; mark: string } => Number.isFinite(m.value));
        for (const a of told)
          for (const b of told) if (a.value <= b.value) expect(a.mark <= b.mark).toBe(true);
      }),
    );
  });

  it('holds nothing but ASCII where the terminal knows no more', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 18, max: 200 }), (it, columns) => {
        const drawn = chart({ ...it, tell: (value) => `${value} km` }, lookAt(columns, true));
        expect(drawn).toMatch(/^[\n\x20-\x7e]*$/);
      }),
    );
  });
});

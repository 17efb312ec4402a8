import { addDays, asDay, type Day, dayNumber } from '../../../src/domain/day.js';
import { type Look, noPaint } from '../../../src/render/paint.js';
import type { Chart } from '../../../src/render/progress/chart.js';

/** How a picture is drawn in a test: without colour. */
export function lookAt(width: number, ascii = false): Look {
  return { paint: noPaint, width, plain: false, ascii };
}

/** The day `n` days after 1 January 2026. */
export function onDay(n: number): Day {
  return addDays(asDay('2026-01-01'), n);
}

/** 100 km in the hundred days after 1 January 2026, ten days off in March, and three check-ins by its fiftieth day. */
export function aChart(more: Partial<Chart> = {}): Chart {
  const first = dayNumber(onDay(0));
  return {
    start: onDay(0),
    due: onDay(100),
    now: { day: onDay(50), word: 'today' },
    line: {
      points: [
        { day: first, value: 0 },
        { day: first + 100, value: 100 },
      ],
      off: [[first + 60, first + 69]],
    },
    baseline: 0,
    target: 100,
    values: [
      { day: first + 7, value: 10 },
      { day: first + 20, value: 15 },
      { day: first + 41, value: 50 },
    ],
    fan: [],
    named: [100, 0, 50],
    ticks: [],
    tell: (value) => `${Math.round(value * 10) / 10} km`,
    words: { value: 'value', point: 'check-in', points: 'check-ins', tick: 'a milestone is due' },
    ...more,
  };
}

/** A forecast for {@link aChart} that reaches the target after the due day. */
export const aFan = [
  { day: onDay(50), low: 50, mid: 50, high: 50 },
  { day: onDay(100), low: 60, mid: 80, high: 110 },
  { day: onDay(125), low: 65, mid: 100, high: 150 },
];

/** A picture written in a test: without its first line break and the indent of its lines. */
export function picture(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indent = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

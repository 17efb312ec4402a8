import { type Day, dayNumber } from '../../domain/day.js';
import { showNumber } from '../../domain/number.js';
import type { PlanLine } from '../../domain/progress/plan-line.js';
import type { DayValue, FanPoint } from '../../domain/progress/values-by-day.js';
import { type Grid, grid } from '../grid.js';
import type { Look } from '../paint.js';
import { pad, width } from '../width.js';
import { asciiChart, type ChartGlyphs, unicodeChart } from './chart-glyphs.js';
import { drawDays, drawFan, drawMarks, drawPlan, drawValues, type Pen } from './chart-pens.js';
import { legend } from './legend.js';
import { type Scale, scaleOf, timeScale } from './scale.js';

/** What a chart shows: values and the plan line over time, and where a forecast sees them go. */
export interface Chart {
  readonly start: Day;
  readonly due: Day;
  /** The last day of which something is known, and what it is called: `today`, or the day of closing. */
  readonly now: { readonly day: Day; readonly word: string };
  readonly line: PlanLine | undefined;
  /** The value before the first of the values. */
  readonly baseline: number;
  readonly target: number;
  /** Oldest first, none after the present day. */
  readonly values: readonly DayValue[];
  /** Oldest first; empty without a forecast. */
  readonly fan: readonly FanPoint[];
  /** Values to be named at the axis, the most wanted first. */
  readonly named: readonly number[];
  /** Days to be marked below the axis. */
  readonly ticks: readonly Day[];
  readonly tell: (value: number) => string;
  /** What the values, one and many of their points, and a tick are called. */
  readonly words: {
    readonly value: string;
    readonly point: string;
    readonly points: string;
    readonly tick: string;
  };
}

/** A chart as wide as the terminal, eight to twelve rows high, with a legend below. Ends in a newline. */
export function chart(told: Chart, look: Look): string {
  const it = finite(told);
  const glyphs = look.ascii ? asciiChart : unicodeChart;
  const rows = look.width < 60 ? 8 : look.width < 120 ? 10 : 12;
  const scale = scaleOf(extremes(it), rows);
  const labels = labelsOf(it, scale, rows, look.width);
  const gutter = Math.max(...labels.map(width));
  const columns = look.width - gutter - 2;
  const time = timeScale(dayNumber(it.start), lastDay(it), columns);
  // A row more above for the present day, and two below for the axis and its days.
  const drawn = grid(columns, rows + 3);
  const pen: Pen = { plot: lowered(drawn, 1), rows, columns, time, scale, glyphs, look };
  drawMarks(it, pen);
  drawFan(it, pen);
  drawPlan(it, pen);
  drawValues(it, pen);
  drawDays(it, pen);
  const edges = [' ', ...labels.map((l) => (l === '' ? glyphs.axis : glyphs.named)), glyphs.corner, ' '];
  const lines = drawn
    .lines()
    .map((line, i) => `${pad(labels[i - 1] ?? '', gutter, true)} ${edges[i]}${line}`.trimEnd());
  return `${[...lines, ...legend(entries(it, glyphs), look.width)].join('\n')}\n`;
}

/** Without what cannot be drawn. */
function finite(it: Chart): Chart {
  return {
    ...it,
    values: it.values.filter(({ value }) => Number.isFinite(value)),
    fan: it.fan.filter(({ low, mid, high }) => [low, mid, high].every(Number.isFinite)),
  };
}

/** The same picture with its row 0 some rows lower. */
function lowered(drawn: Grid, rows: number): Grid {
  return {
    ...drawn,
    put: (column, row, ...rest) => drawn.put(column, row + rows, ...rest),
    text: (column, row, ...rest) => drawn.text(column, row + rows, ...rest),
  };
}

/** The picture ends with the due day or the present, or with the forecast, but no later than half the planned time after. */
function lastDay(it: Chart): number {
  const due = dayNumber(it.due);
  const latest = due + Math.ceil((due - dayNumber(it.start)) / 2);
  const seen = it.fan.map(({ day }) => Math.min(dayNumber(day), latest));
  return Math.max(due, dayNumber(it.now.day), ...seen);
}

/** How far beyond its target a forecast is drawn, as a part of the way to it: whoever is there does not go on for the forecast's sake. */
const BEYOND = 4;

/** The edges of a forecast may be far away; they are cut where the rest of the picture ends. */
function extremes(it: Chart): { low: number; high: number } {
  let low = it.baseline;
  let high = it.baseline;
  const take = (value: number): void => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const { value } of it.values) take(value);
  for (const { value } of it.line?.points ?? []) take(value);
  // Quarters first, because the distance of two huge numbers may be too large to be told.
  const end = it.target + (it.target / BEYOND - it.baseline / BEYOND);
  for (const { mid } of it.fan) take(it.target < it.baseline ? Math.max(mid, end) : Math.min(mid, end));
  return { low, high };
}

/** Names of values beside their rows; a value whose name is too long goes without its unit. */
function labelsOf(it: Chart, scale: Scale, rows: number, columns: number): string[] {
  const labels = new Array<string>(rows).fill('');
  const room = Math.max(10, Math.floor(columns / 4));
  const seen = it.named.filter((value) => value >= scale.low && value <= scale.high);
  for (const value of [...seen, scale.high, scale.low]) {
    const row = Math.round(scale.place(value));
    if (labels[row] !== '') continue;
    const names = [it.tell(value), showNumber(value)];
    labels[row] = names.find((name) => width(name) <= room) ?? value.toExponential(1);
  }
  return labels;
}

function entries(it: Chart, glyphs: ChartGlyphs): string[] {
  return [
    `${glyphs.checkIn} ${it.words.point}`,
    `${glyphs.value} ${it.words.value}`,
    ...(it.line === undefined ? [] : [`${glyphs.plan.join('')} plan line`]),
    ...(it.fan.length === 0 ? [] : [`${glyphs.fan} forecast, ${glyphs.middle} its middle`]),
    ...(it.ticks.length === 0 ? [] : [`${glyphs.tick} ${it.words.tick}`]),
  ];
}

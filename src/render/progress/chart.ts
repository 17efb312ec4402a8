import { type Day, dayFromNumber, dayNumber, formatDayShort } from '../../domain/day.js';
import { showNumber } from '../../domain/number.js';
import { expectedAt, type PlanLine } from '../../domain/progress/plan-line.js';
import type { DayValue, FanPoint } from '../../domain/progress/values-by-day.js';
import { type Grid, grid } from '../grid.js';
import type { Look } from '../paint.js';
import { clip, pad, width } from '../width.js';
import { asciiChart, type ChartGlyphs, unicodeChart } from './chart-glyphs.js';
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
export function chart(it: Chart, look: Look): string {
  const glyphs = look.ascii ? asciiChart : unicodeChart;
  const rows = look.width < 60 ? 8 : look.width < 120 ? 10 : 12;
  const finite = {
    ...it,
    values: it.values.filter(({ value }) => Number.isFinite(value)),
    fan: it.fan.filter(({ low, mid, high }) => Number.isFinite(low + mid + high)),
  };
  const scale = scaleOf(extremes(finite), rows);
  const labels = labelsOf(it, scale, rows, look.width);
  const gutter = Math.max(...labels.map(width)) + 1;
  const columns = look.width - gutter - 1;
  const time = timeScale(dayNumber(it.start), lastDay(finite), columns);
  // One row more above for the present day, and two below for the axis and its days.
  const drawn = grid(columns, rows + 3);
  const plot = shifted(drawn, 1);
  const { dim } = look.paint;
  const due = time.column(dayNumber(it.due));
  const now = time.column(dayNumber(it.now.day));
  for (let row = 0; row < rows; row += 1) {
    plot.put(now, row, glyphs.now, dim);
    plot.put(due, row, glyphs.due, dim);
  }
  drawFan(finite, plot, { time, scale, glyphs, look });
  drawPlan(finite, plot, { time, scale, glyphs, look });
  drawValues(finite, plot, { time, scale, glyphs, look });
  drawDays(finite, plot, { rows, columns, due, now, time, glyphs });
  const axis = drawn.lines().map((line, i) => {
    const label = labels[i - 1] ?? '';
    const edge =
      i === 0 || i > rows + 1 ? ' ' : i > rows ? glyphs.corner : label === '' ? glyphs.axis : glyphs.named;
    return `${pad(label, gutter - 1, true)} ${edge}${line}`.trimEnd();
  });
  return `${[...axis, ...legend(entries(finite, glyphs), look.width)].join('\n')}\n`;
}

interface Pen {
  readonly time: ReturnType<typeof timeScale>;
  readonly scale: Scale;
  readonly glyphs: ChartGlyphs;
  readonly look: Look;
}

function shifted(drawn: Grid, down: number): Grid {
  return {
    ...drawn,
    put: (column, row, ...rest) => drawn.put(column, row + down, ...rest),
    text: (column, row, ...rest) => drawn.text(column, row + down, ...rest),
  };
}

/** The picture ends with the due day or the present, or with the forecast, but no later than half the planned time after. */
function lastDay(it: Chart): number {
  const due = dayNumber(it.due);
  const latest = due + Math.ceil((due - dayNumber(it.start)) / 2);
  const seen = it.fan.map(({ day }) => Math.min(dayNumber(day), latest));
  return Math.max(due, dayNumber(it.now.day), ...seen);
}

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
  for (const { mid } of it.fan) take(mid);
  return { low, high };
}

function labelsOf(it: Chart, scale: Scale, rows: number, columns: number): string[] {
  const labels = new Array<string>(rows).fill('');
  const room = Math.max(10, Math.floor(columns / 4));
  for (const value of [...it.named, scale.high, scale.low]) {
    const row = Math.round(scale.place(value));
    if (labels[row] !== '') continue;
    const told = [it.tell(value), showNumber(value)].find((text) => width(text) <= room);
    labels[row] = told ?? clip(value.toExponential(1), room);
  }
  return labels;
}

function drawFan(it: Chart, plot: Grid, { time, scale, glyphs, look }: Pen): void {
  const { fan } = it;
  let i = 0;
  for (const column of time.columnsBetween(fan[0]?.day, fan.at(-1)?.day)) {
    const day = time.day(column);
    while (i + 2 < fan.length && dayNumber(fan[i + 1]?.day ?? it.due) < day) i += 1;
    const from = fan[i];
    const to = fan[i + 1] ?? from;
    if (from === undefined || to === undefined) return;
    const length = dayNumber(to.day) - dayNumber(from.day);
    const part = length === 0 ? 0 : Math.min(1, Math.max(0, (day - dayNumber(from.day)) / length));
    const between = (a: number, b: number): number => a + (b - a) * part;
    const edges = [between(from.low, to.low), between(from.high, to.high)].map((v) =>
      Math.round(scale.place(v)),
    );
    for (let row = Math.min(...edges); row <= Math.max(...edges); row += 1)
      plot.put(column, row, glyphs.fan, look.paint.dim);
    plot.put(column, Math.round(scale.place(between(from.mid, to.mid))), glyphs.middle, look.paint.dim);
  }
}

function drawPlan(it: Chart, plot: Grid, { time, scale, glyphs }: Pen): void {
  const { line } = it;
  if (line === undefined) return;
  const [first, last] = [line.points[0], line.points.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const column of time.columnsBetween(dayFromNumber(first.day), dayFromNumber(last.day))) {
    const place = scale.place(expectedAt(line, dayFromNumber(time.day(column))));
    const row = Math.round(place);
    const third = place - row > 1 / 6 ? 0 : place - row < -1 / 6 ? 2 : 1;
    plot.put(column, row, glyphs.plan[third]);
  }
}

/** A value stands until the next check-in says another. */
function drawValues(it: Chart, plot: Grid, { time, scale, glyphs, look }: Pen): void {
  const { accent } = look.paint;
  let before = Math.round(scale.place(it.baseline));
  let i = 0;
  for (const column of time.columnsBetween(it.start, it.now.day)) {
    let row = before;
    const first = i;
    for (
      let next = it.values[i];
      next !== undefined && time.column(next.day) <= column;
      next = it.values[i]
    ) {
      row = Math.round(scale.place(next.value));
      i += 1;
    }
    if (row !== before) plot.put(column, before, row < before ? glyphs.up : glyphs.down, accent);
    for (let y = Math.min(row, before) + 1; y < Math.max(row, before); y += 1)
      plot.put(column, y, glyphs.rise, accent);
    plot.put(column, row, i > first ? glyphs.checkIn : glyphs.value, accent);
    before = row;
  }
}

function drawDays(
  it: Chart,
  plot: Grid,
  at: { rows: number; columns: number; due: number; now: number; time: Pen['time']; glyphs: ChartGlyphs },
): void {
  const { rows, columns, due, now, glyphs } = at;
  for (let column = 0; column < columns; column += 1) plot.put(column, rows, glyphs.ground);
  for (const day of it.ticks) plot.put(at.time.column(dayNumber(day)), rows, glyphs.tick);
  plot.put(due, rows, glyphs.foot);
  const word = it.now.word;
  const mark = `${glyphs.nowMark} ${word}`;
  if (now + mark.length <= columns) plot.text(now, -1, mark);
  else plot.text(now - word.length - 1, -1, `${word} ${glyphs.nowMark}`);
  const end = `due ${formatDayShort(it.due)}`;
  const to = Math.max(0, Math.min(due + 1, columns) - end.length);
  plot.text(to, rows + 1, end);
  const start = formatDayShort(it.start);
  const fitting = [start, start.slice(0, -5)].find((text) => text.length + 2 <= to);
  if (fitting !== undefined) plot.text(0, rows + 1, fitting);
}

function entries(it: Chart, glyphs: ChartGlyphs): string[] {
  return [
    `${glyphs.checkIn} ${it.words.point}`,
    `${glyphs.value} ${it.words.value}`,
    ...(it.line === undefined ? [] : [`${[...glyphs.plan].join('')} plan line`]),
    ...(it.fan.length === 0 ? [] : [`${glyphs.fan} forecast, ${glyphs.middle} its middle`]),
    ...(it.ticks.length === 0 ? [] : [`${glyphs.tick} ${it.words.tick}`]),
  ];
}

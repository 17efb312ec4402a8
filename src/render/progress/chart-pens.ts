import { dayFromNumber, dayNumber, formatDayShort } from '../../domain/day.js';
import { expectedAt } from '../../domain/progress/plan-line.js';
import type { Grid } from '../grid.js';
import type { Look } from '../paint.js';
import type { Chart } from './chart.js';
import type { ChartGlyphs } from './chart-glyphs.js';
import type { Scale, TimeScale } from './scale.js';

/** What the parts of a chart are drawn with; row 0 is the highest value. */
export interface Pen {
  readonly plot: Grid;
  readonly rows: number;
  readonly columns: number;
  readonly time: TimeScale;
  readonly scale: Scale;
  readonly glyphs: ChartGlyphs;
  readonly look: Look;
}

/** The present day and the due day, from top to bottom. */
export function drawMarks(it: Chart, { plot, rows, time, glyphs, look }: Pen): void {
  for (let row = 0; row < rows; row += 1) {
    plot.put(time.column(dayNumber(it.now.day)), row, glyphs.now, look.paint.dim);
    plot.put(time.column(dayNumber(it.due)), row, glyphs.due, look.paint.dim);
  }
}

/** Where a forecast sees the value: between its edges, with the middle; straight between its points. */
export function drawFan(it: Chart, { plot, time, scale, glyphs, look }: Pen): void {
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
    const between = (a: number, b: number): number => a * (1 - part) + b * part;
    const ends = [between(from.low, to.low), between(from.high, to.high)];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const mid = between(from.mid, to.mid);
    const rowOf = (value: number): number => Math.round(scale.place(value));
    // Where all of it has left the picture, nothing is drawn at its edge.
    const seen = scale.holds(low) || scale.holds(high) || (low < scale.low && high > scale.high);
    for (let row = rowOf(high); seen && row <= rowOf(low); row += 1)
      plot.put(column, row, glyphs.fan, look.paint.dim);
    if (scale.holds(mid)) plot.put(column, rowOf(mid), glyphs.middle, look.paint.dim);
  }
}

/** The value expected by the last day of each column, up to the due day: all that is planned may be planned for an earlier one. */
export function drawPlan(it: Chart, { plot, time, scale, glyphs }: Pen): void {
  const { line } = it;
  if (line === undefined) return;
  const [first, last] = [line.points[0], line.points.at(-1)];
  if (first === undefined || last === undefined) return;
  const end = Math.max(last.day, dayNumber(it.due));
  for (const column of time.columnsBetween(dayFromNumber(first.day), dayFromNumber(end))) {
    const place = scale.place(expectedAt(line, dayFromNumber(time.day(column))));
    const row = Math.round(place);
    const third = place - row > 1 / 6 ? 0 : place - row < -1 / 6 ? 2 : 1;
    plot.put(column, row, glyphs.plan[third]);
  }
}

/** What happened. A value stands until the next check-in says another. */
export function drawValues(it: Chart, { plot, time, scale, glyphs, look }: Pen): void {
  const { accent } = look.paint;
  let before = Math.round(scale.place(it.baseline));
  let i = 0;
  for (const column of time.columnsBetween(it.start, it.now.day)) {
    const first = i;
    while (i < it.values.length && time.column(it.values[i]?.day ?? 0) <= column) i += 1;
    const last = i > first ? it.values[i - 1] : undefined;
    const row = last === undefined ? before : Math.round(scale.place(last.value));
    if (row !== before) plot.put(column, before, row < before ? glyphs.up : glyphs.down, accent);
    for (let y = Math.min(row, before) + 1; y < Math.max(row, before); y += 1)
      plot.put(column, y, glyphs.rise, accent);
    plot.put(column, row, last !== undefined ? glyphs.checkIn : glyphs.value, accent);
    before = row;
  }
}

/** The axis of days below, with its names, and the present day above. */
export function drawDays(it: Chart, { plot, rows, columns, time, glyphs }: Pen): void {
  const now = time.column(dayNumber(it.now.day));
  for (let column = 0; column < columns; column += 1) plot.put(column, rows, glyphs.ground);
  for (const day of it.ticks) plot.put(time.column(dayNumber(day)), rows, glyphs.tick);
  plot.put(time.column(dayNumber(it.due)), rows, glyphs.foot);
  const word = it.now.word;
  const mark = `${glyphs.nowMark} ${word}`;
  if (now + mark.length <= columns) plot.text(now, -1, mark);
  else plot.text(now - word.length - 1, -1, `${word} ${glyphs.nowMark}`);
  // Names go without their year where there is little room, or not at all.
  const due = fitting(`due ${formatDayShort(it.due)}`, columns);
  const to = Math.max(0, Math.min(time.column(dayNumber(it.due)) + 1, columns) - due.length);
  plot.text(to, rows + 1, due);
  plot.text(0, rows + 1, fitting(formatDayShort(it.start), to - 2));
}

function fitting(name: string, columns: number): string {
  return [name, name.slice(0, -5)].find((text) => text.length <= columns) ?? '';
}

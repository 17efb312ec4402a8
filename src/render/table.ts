import { clip, pad, width } from './width.js';

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** A column that gives way when the terminal is narrow; of several the first does first. */
  readonly gives?: boolean;
  /** Colours a cell once it is padded. */
  readonly paint?: (cell: string, row: number) => string;
}

/** A column does not give way further than this. */
const least = 8;

/** Rows in columns two blanks apart, cut to the width in the columns that give way. Ends in a newline. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  columnsOfTerminal: number,
): string {
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...rows.map((row) => width(row[i] ?? ''))),
  );
  const total = widths.reduce((sum, w) => sum + w, 0) + 2 * (columns.length - 1);
  let over = total - columnsOfTerminal;
  for (let i = 0; over > 0 && i < columns.length; i += 1) {
    const whole = widths[i] ?? 0;
    if (columns[i]?.gives !== true || whole <= least) continue;
    widths[i] = Math.max(least, whole - over);
    over -= whole - (widths[i] ?? 0);
  }
  const line = (cells: readonly string[], row: number): string =>
    columns
      .map((column, i) => {
        const cell = pad(clip(cells[i] ?? '', widths[i] ?? 0), widths[i] ?? 0, column.right === true);
        return row >= 0 && column.paint !== undefined ? column.paint(cell, row) : cell;
      })
      .join('  ')
      .trimEnd();
  const head = columns.some((column) => column.title !== '')
    ? [
        line(
          columns.map((column) => column.title),
          -1,
        ),
      ]
    : [];
  return `${[...head, ...rows.map((row, i) => line(row, i))].join('\n')}\n`;
}

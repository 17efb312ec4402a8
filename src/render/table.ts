import { clip, pad, width } from './width.js';

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** The column that gives way when the terminal is narrow. */
  readonly gives?: boolean;
  /** Colours a cell once it is padded. */
  readonly paint?: (cell: string, row: number) => string;
}

/** Rows in columns two blanks apart, cut to the width in the column that gives way. Ends in a newline. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  columnsOfTerminal: number,
): string {
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...rows.map((row) => width(row[i] ?? ''))),
  );
  const total = widths.reduce((sum, w) => sum + w, 0) + 2 * (columns.length - 1);
  const giving = columns.findIndex((column) => column.gives === true);
  if (giving !== -1 && total > columnsOfTerminal) {
    widths[giving] = Math.max(8, (widths[giving] ?? 0) - (total - columnsOfTerminal));
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

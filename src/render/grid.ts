/** A picture made of single cells. What is put later covers what was put before. */
export interface Grid {
  /** Outside the picture nothing is put. */
  readonly put: (column: number, row: number, glyph: string, paint?: (text: string) => string) => void;
  readonly text: (column: number, row: number, text: string, paint?: (text: string) => string) => void;
  /** Rows without blanks at their ends. */
  readonly lines: () => string[];
}

interface Cell {
  readonly glyph: string;
  readonly paint: ((text: string) => string) | undefined;
}

const blank: Cell = { glyph: ' ', paint: undefined };

/** An empty picture. Each glyph takes one column. */
export function grid(columns: number, rows: number): Grid {
  const cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(blank));
  const put: Grid['put'] = (column, row, glyph, paint) => {
    const line = cells[row];
    if (line !== undefined && column >= 0 && column < columns) line[column] = { glyph, paint };
  };
  return {
    put,
    text: (column, row, text, paint) => {
      [...text].forEach((glyph, i) => {
        put(column + i, row, glyph, paint);
      });
    },
    lines: () => cells.map(lineOf),
  };
}

/** Neighbours of one colour are painted together. */
function lineOf(cells: readonly Cell[]): string {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.glyph === ' ') end -= 1;
  let line = '';
  let run = '';
  let paint: Cell['paint'];
  for (const cell of cells.slice(0, end)) {
    if (cell.paint !== paint) {
      line += painted(run, paint);
      run = '';
      paint = cell.paint;
    }
    run += cell.glyph;
  }
  return line + painted(run, paint);
}

function painted(run: string, paint: Cell['paint']): string {
  return run === '' || paint === undefined ? run : paint(run);
}

/** What a chart is drawn with. Plan line, values and forecast differ in their glyphs, so that colour only helps. */
export interface ChartGlyphs {
  /** The plan line in the lower, middle and upper third of a row. */
  readonly plan: readonly [low: string, middle: string, high: string];
  readonly value: string;
  readonly checkIn: string;
  /** Where the value leaves a row upward or downward, and on the way to the next. */
  readonly up: string;
  readonly down: string;
  readonly rise: string;
  readonly fan: string;
  readonly middle: string;
  readonly now: string;
  readonly nowMark: string;
  readonly due: string;
  readonly axis: string;
  readonly named: string;
  readonly corner: string;
  readonly ground: string;
  readonly tick: string;
  readonly foot: string;
}

export const unicodeChart: ChartGlyphs = {
  plan: ['.', '·', '˙'],
  value: '━',
  checkIn: '●',
  up: '┛',
  down: '┓',
  rise: '┃',
  fan: '░',
  middle: '▒',
  now: '┊',
  nowMark: '▼',
  due: '│',
  axis: '│',
  named: '┤',
  corner: '└',
  ground: '─',
  tick: '┬',
  foot: '┴',
};

export const asciiChart: ChartGlyphs = {
  plan: ['.', '-', "'"],
  value: '=',
  checkIn: 'o',
  up: '|',
  down: '|',
  rise: '|',
  fan: ':',
  middle: '+',
  now: '!',
  nowMark: 'v',
  due: '|',
  axis: '|',
  named: '+',
  corner: '+',
  ground: '_',
  tick: '^',
  foot: '|',
};

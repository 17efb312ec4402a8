/** Colours by what they mean; the identity where there is no colour. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly accent: (text: string) => string;
}

const same = (text: string): string => text;

export const noPaint: Paint = { good: same, warn: same, bad: same, dim: same, strong: same, accent: same };

/** How a text is to be drawn. */
export interface Look {
  readonly paint: Paint;
  /** Columns of the terminal, or of a page of mail. */
  readonly width: number;
  /** For screen readers: no tables, no bars, no symbols with meaning. */
  readonly plain: boolean;
  /** Pictures in ASCII alone, for terminals that can show no more. */
  readonly ascii?: boolean;
}

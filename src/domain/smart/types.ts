/** The five letters of SMART, as they are named in JSON. */
export const LETTERS = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;

/** One of the five letters. */
export type Letter = (typeof LETTERS)[number];

/** `error` fails the letter, `warning` is worth a second look, `note` is only a thought. */
export type Severity = 'error' | 'warning' | 'note';

/** Where words stand in the text: first character, and one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing said about the words of a goal. */
export interface Finding {
  readonly rule: string;
  readonly letter: Letter;
  readonly severity: Severity;
  readonly span: Span;
  readonly reason: string;
  readonly question: string;
  /** The person's own words, sharpened; blanks are left as `…`. */
  readonly rewrite?: string;
}

/** The verdict on one letter: a letter that passes says on which words. */
export interface LetterResult {
  readonly pass: boolean;
  readonly findings: readonly Finding[];
  readonly on?: readonly Span[];
}

/** The verdict on the wording of a goal. */
export interface WordCheck {
  readonly letters: Readonly<Record<Letter, LetterResult>>;
  /** Set when the goal may be better left loose: as a learning goal, or as an open one. */
  readonly loose?: 'learning' | 'open';
}

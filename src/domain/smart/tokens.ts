import type { Span } from './types.js';

/** What a token is: a word, a number, a blank to fill in (`{date}`, `___`), or a mark (punctuation, symbol). */
export type TokenKind = 'word' | 'number' | 'blank' | 'mark';

/** One token of a text, with its place. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly low: string;
}

// Each alternative consumes at least one character and none contains nested repeats over the same
// characters, so that the time grows with the length of the text and with nothing else.
const TOKEN =
  /(?<blank>\{[^{}]{0,40}\}|\[[^[\]]{0,40}\]|<\p{L}[^<>]{0,40}>|_{2,})|(?<number>\d+(?:[.,:/]\d+)*)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*['’]?)|(?<mark>\S)/gu;

/** Cuts a text into tokens; hyphens are marks of their own, so `three-month` is three tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const groups = match.groups ?? {};
    const kind: TokenKind =
      groups['word'] !== undefined
        ? 'word'
        : groups['number'] !== undefined
          ? 'number'
          : groups['blank'] !== undefined
            ? 'blank'
            : 'mark';
    tokens.push({
      kind,
      text: raw,
      low: raw.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return tokens;
}

/** The lower-case word or mark at an index, or an empty string outside the text. */
export function lowAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.low ?? '';
}

/** Whether two tokens touch, with no space between them. */
export function touches(tokens: readonly Token[], index: number): boolean {
  const left = tokens[index];
  const right = tokens[index + 1];
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** The span in the text of the tokens `from` up to but without `to`. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}

/** Whether the words stand at `index`, one after the other; answers the index behind them, or -1. */
export function follows(tokens: readonly Token[], index: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) if (lowAt(tokens, index + i) !== words[i]) return -1;
  return index + words.length;
}

/** Turns lines of words into a set; keeps the word lists readable. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

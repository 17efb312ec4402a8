import type { Facts } from './facts.js';
import { spanOf } from './tokens.js';
import type { Letter, Severity, Span } from './types.js';

/** Where a rule strikes, and the person's own words sharpened, where that is possible. */
export interface Hit {
  readonly span: Span;
  readonly rewrite?: string;
}

/** One rule on the wording of a goal: what it looks for, why, and what to ask. */
export interface Rule {
  readonly id: string;
  readonly letter: Letter;
  readonly severity: Severity;
  /** A few words that name the rule in a list. */
  readonly name: string;
  /** Why the words blur the goal, in one sentence. */
  readonly reason: string;
  /** The one question whose answer would sharpen it. */
  readonly question: string;
  /** Goals the rule strikes. */
  readonly bad: readonly string[];
  /** Goals it leaves alone. */
  readonly good: readonly string[];
  readonly find: (facts: Facts) => readonly Hit[];
}

/** The heart of the goal: its verb and object, or the whole of it where there is no verb. */
export function core(facts: Facts): Span {
  const { clause, object, tokens } = facts;
  if (clause.verb < 0) return spanOf(tokens, clause.begin < tokens.length ? clause.begin : 0, tokens.length);
  return spanOf(tokens, clause.verb, Math.max(object.to, clause.verb + 1));
}

/** The person's words with more words behind them, before the full stop. */
export function extended(facts: Facts, more: string): string {
  return `${facts.text.trim().replace(/[\s.,;!?]+$/, '')} ${more}`;
}

/** The person's words with more words behind the heart of the goal. */
export function sharpened(facts: Facts, more: string): string {
  const { end } = core(facts);
  return `${facts.text.slice(0, end)} ${more}${facts.text.slice(end)}`.trim();
}

/** The person's words with one stretch exchanged, and the spaces put right. */
export function exchanged(facts: Facts, span: Span, by: string): string {
  const text = `${facts.text.slice(0, span.start)}${by}${facts.text.slice(span.end)}`.trim();
  const joined = text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;!?])/g, '$1')
    .replace(/^[,;]\s*/, '');
  // A sentence that began with the words taken out begins with a capital again.
  return span.start === 0 && by === '' ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}

/** Every place where the words stand one after the other, in the whole text. */
export function places(facts: Facts, phrases: readonly (readonly string[])[]): Span[] {
  const spans: Span[] = [];
  const { all } = facts;
  for (let i = 0; i < all.length; i++) {
    for (const phrase of phrases) {
      if (!phrase.every((word, k) => all[i + k]?.low === word)) continue;
      spans.push(spanOf(all, i, i + phrase.length));
      i += phrase.length - 1;
      break;
    }
  }
  return spans;
}

/** Phrases written with bars between them, longest first, each as its words. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/))
    .sort((a, b) => b.length - a.length);
}

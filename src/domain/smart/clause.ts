import { CATENATIVE } from './hollow-words.js';
import { readNumber } from './numbers.js';
import { findModal, MODALS, SELF, skipLeads, skipOpening } from './openings.js';
import type { TimeSpan } from './time.js';
import { follows, lowAt, type Token, touches, wordSet } from './tokens.js';
import { baseOf, isBaseVerb, isGerund } from './verbs.js';
import { FUNCTION } from './words.js';

/** The main clause of a goal, as token indexes. */
export interface Clause {
  /** Where the goal itself begins, behind "I want to" and "By June,". */
  readonly begin: number;
  /** The main verb's index, or -1 where the words name a theme only. */
  readonly verb: number;
  /** The main verb's base. */
  readonly base: string;
  /** Whose goal it is: the writer's, or somebody else's, with the subject's tokens. */
  readonly subject: { readonly from: number; readonly to: number; readonly self: boolean };
  /** A purpose put first: "To save money, I will …" */
  readonly purposeFirst?: { readonly from: number; readonly to: number };
}

/** Words that open a condition or a circumstance before the goal: "Given a text, the pupil will …". */
const CIRCUMSTANCES = wordSet(`
  when given after if while upon with within for as through using on in at during by because since so which this every
  aligned via without before until over
`);

/** Words that are verbs and nouns alike and often open a subject: "Sales will …", "Test results will …". */
const SUBJECT_VERBS = wordSet('sales staff test tests plan use work study contact');

/** Where the goal begins, and the purpose put before it, if there is one. */
function findBegin(
  tokens: readonly Token[],
  times: readonly TimeSpan[],
): Pick<Clause, 'begin' | 'purposeFirst'> & { readonly to: boolean } {
  const opening = skipOpening(tokens, times, 0);
  const behind =
    lowAt(tokens, opening) === 'to' ? opening + 1 : follows(tokens, opening, ['in', 'order', 'to']);
  if (behind > 0) {
    // "To cut my rent, I will …" tells the purpose first; "To cut my rent" alone is the goal
    const comma = tokens.findIndex((token, index) => index > opening && token.low === ',');
    const start = comma < 0 ? -1 : skipOpening(tokens, times, comma);
    return start > 0 && findModal(tokens, start) > 0
      ? { begin: start, purposeFirst: { from: opening, to: comma }, to: false }
      : { begin: behind, to: true };
  }
  let begin = opening;
  if (CIRCUMSTANCES.has(lowAt(tokens, opening)))
    // The circumstance ends at a comma before a modal or an imperative.
    for (let comma = opening; comma < tokens.length && comma < opening + 40; comma++) {
      if (lowAt(tokens, comma) !== ',') continue;
      const start = skipOpening(tokens, times, comma);
      const modal = findModal(tokens, start) > 0;
      if (modal || isBaseVerb(lowAt(tokens, start))) begin = start;
      if (modal) break;
    }
  return { begin, to: false };
}

/** Finds the main clause: subject, verb, and a purpose that stands before it. */
export function readClause(tokens: readonly Token[], times: readonly TimeSpan[]): Clause {
  const { begin, purposeFirst, to } = findBegin(tokens, times);
  const opener = lowAt(tokens, begin);
  const imperative = isBaseVerb(opener) && !MODALS.has(opener) && !SUBJECT_VERBS.has(opener);
  const modal = imperative ? -1 : findModal(tokens, begin);
  const self = modal <= begin || tokens.slice(begin, modal + 1).some((token) => SELF.has(token.low));
  const subject = { from: begin, to: Math.max(modal, begin), self };
  let verb = skipLeads(tokens, skipOpening(tokens, times, Math.max(begin, modal + 1)));
  while (times.some((time) => time.from === verb)) verb = skipLeads(tokens, skipOpening(tokens, times, verb));
  const common = { begin, subject, ...(purposeFirst !== undefined && { purposeFirst }) };
  const base = verbAt(tokens, verb, modal >= 0, to);
  return base === undefined ? { ...common, verb: -1, base: '' } : { ...common, verb, base };
}

/** The base of the verb at an index; behind a modal or `to` every word is one. */
function verbAt(tokens: readonly Token[], at: number, modal: boolean, to: boolean): string | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { low, kind } = token;
  // "work-life balance" begins with half a word
  const half =
    !modal && touches(tokens, at) && lowAt(tokens, at + 1) === '-' && !/^(?:re|co|pre|double|de)$/.test(low);
  const known = half ? undefined : baseOf(low);
  if (known !== undefined && (modal || isBaseVerb(low) || isGerund(low))) return known;
  if (!half && isGerund(low)) return low;
  if (modal && kind === 'word') return low;
  // A verb unknown here shows by the article behind it: "pet the dog"
  const article = /^(?:a|an|the|my|our|all|every|each)$/.test(lowAt(tokens, at + 1));
  if (kind === 'word' && !half && article && !FUNCTION.has(low)) return low;
  return to && readNumber(tokens, at) === undefined ? low : undefined;
}

/** Whether `to` at this index carries on the verb before it ("want to", "able to") and tells no purpose. */
export function isCarried(tokens: readonly Token[], to: number): boolean {
  return CATENATIVE.has(lowAt(tokens, to - 1));
}

import {
  ADVERBS,
  BORDERS,
  CATENATIVE,
  CLAIM_WORDS,
  FIXED,
  GLUE,
  type HollowKind,
  MEANS_HEADS,
  MEANS_WORDS,
  REASON_WORDS,
  STEPS,
} from './hollow-words.js';
import { follows, lowAt, spanOf, type Token } from './tokens.js';
import type { Span } from './types.js';
import { isBaseVerb } from './verbs.js';
import { FUNCTION } from './words.js';

/** Words that sound like an answer and hold none; the check reads the goal as if they were not there. */
export interface Hollow extends Span {
  readonly kind: HollowKind;
  readonly from: number;
  readonly to: number;
}

const BY_FIRST: ReadonlyMap<string, readonly (readonly [HollowKind, readonly string[]])[]> = (() => {
  const map = new Map<string, (readonly [HollowKind, readonly string[]])[]>();
  for (const entry of FIXED) {
    const first = entry[1][0] ?? '';
    map.set(first, [...(map.get(first) ?? []), entry]);
  }
  for (const list of map.values()) list.sort((a, b) => b[1].length - a[1].length);
  return map;
})();

function bag(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let at = from;
  let seen = false;
  while (at < tokens.length) {
    const low = lowAt(tokens, at);
    if (low === ',') {
      // Only a list goes on behind a comma: "with patience, focus and hard work"
      const listed =
        words === MEANS_WORDS &&
        words.has(lowAt(tokens, at + 1)) &&
        /^(?:,|and|)$/.test(lowAt(tokens, at + 2));
      if (!seen || !(listed || lowAt(tokens, at + 1) === 'and')) break;
    }
    if (words.has(low)) seen = true;
    else if (!GLUE.has(low)) break;
    at += 1;
  }
  if (!seen) return -1;
  // Glue at the end belongs to what follows: "with support and …"
  let end = at;
  while (end > from && !words.has(lowAt(tokens, end - 1))) {
    if (/^(?:me|us|myself|ourselves|others|it)$/.test(lowAt(tokens, end - 1))) break;
    end -= 1;
  }
  const behind = tokens[end];
  if (behind === undefined || BORDERS.has(behind.low)) {
    // "because I want to sail", "with support from my physiotherapist" go on behind their glue.
    const goesOn =
      end < at && behind?.kind !== 'mark' && at < tokens.length && !BORDERS.has(lowAt(tokens, at));
    return goesOn ? -1 : end;
  }
  return -1;
}

/** Whether a verb with weight of its own stands before an index, so that the goal has its heart already. */
function hasVerb(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(0, before).some((token) => isBaseVerb(token.low) && !CATENATIVE.has(token.low));
}

function hollowAt(tokens: readonly Token[], i: number): { kind: HollowKind; next: number } | undefined {
  const low = lowAt(tokens, i);
  for (const [kind, words] of BY_FIRST.get(low) ?? []) {
    const next = follows(tokens, i, words);
    if (next > 0 && !(words.length === 1 && lowAt(tokens, next) === '-')) return { kind, next };
  }
  if (ADVERBS.has(low)) return { kind: 'claim', next: i + 1 };
  if (MEANS_HEADS.has(low)) {
    const next = bag(tokens, i + 1, MEANS_WORDS);
    if (next > 0) return { kind: 'means', next };
  }
  const goal = /^(?:this|the|my)$/.test(low) && lowAt(tokens, i + 1) === 'goal';
  const said = goal ? i + 2 : /^(?:which|that|this|it)$/.test(low) ? i + 1 : -1;
  if (/^(?:it's|that's)$/.test(low) || (said > 0 && /^(?:is|are)$/.test(lowAt(tokens, said)))) {
    const next = bag(tokens, said > 0 ? said + 1 : i + 1, CLAIM_WORDS);
    if (next > 0) return { kind: 'claim', next };
  }
  for (const step of STEPS) {
    const at = follows(tokens, i, step);
    if (at < 0) continue;
    if (step[0] === 'to' && CATENATIVE.has(lowAt(tokens, i - 1)) && !hasVerb(tokens, i)) continue;
    const next = bag(tokens, at, REASON_WORDS);
    // At the head it is a reason only when the goal follows behind a comma: "To succeed, I will …"
    if (i === 0 && step[step.length - 1] === 'to' && lowAt(tokens, next) !== ',') continue;
    if (next > 0) return { kind: 'reason', next };
  }
  return undefined;
}

/** Parts a token list into the words that say something and the hollow phrases between them. */
export function partHollow(tokens: readonly Token[]): { kept: Token[]; hollow: Hollow[] } {
  const kept: Token[] = [];
  const hollow: Hollow[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = hollowAt(tokens, i);
    if (found === undefined) {
      const token = tokens[i];
      if (token !== undefined) kept.push(token);
      i += 1;
      continue;
    }
    hollow.push({ kind: found.kind, from: i, to: found.next, ...spanOf(tokens, i, found.next) });
    i = found.next;
    // The comma that set the phrase off goes with it.
    if (kept.length === 0 || kept[kept.length - 1]?.low === ',') {
      if (lowAt(tokens, i) === ',') i += 1;
      else if (i >= tokens.length && kept.length > 0) kept.pop();
    }
  }
  while (kept.length > 0 && /^[.,;!?]$/.test(kept[kept.length - 1]?.low ?? '')) kept.pop();
  return { kept, hollow };
}

/** Whether a word belongs to hollow phrases or has no meaning of its own. */
export function isEmpty(low: string): boolean {
  return MEANS_WORDS.has(low) || REASON_WORDS.has(low) || GLUE.has(low) || FUNCTION.has(low);
}

import type { TimeSpan } from './time.js';
import { follows, lowAt, type Token, wordSet } from './tokens.js';
import { baseOf, isBaseVerb, isGerund } from './verbs.js';

/** Verbs before the main verb. */
export const MODALS = wordSet("will shall must should can 'll could may");
/** Words by which the writer speaks of their own doing. */
export const SELF = wordSet("i we i'll we'll i'm we're i'd we'd my our me let's i've lets myself");
const ADVERBS = wordSet(
  'also consistently regularly always never only not then really just first finally continually further each all both',
);
const LEADS = [
  'would like to be able to',
  "'d like to be able to",
  'would like to',
  'want to be able to',
  'going to start being',
  'going to start',
  'be able to',
  'being able to',
  'want to try to',
  'want to start to',
  'want to start',
  'want to',
  'wants to',
  'like to',
  'going to',
  'gonna',
  'plan to',
  'plans to',
  'aim to',
  'aims to',
  'hope to',
  'intend to',
  'need to',
  'have to',
  'wish to',
  'commit to',
  'strive to',
  'resolve to',
  'try to',
  'trying to',
  'try and',
  'work to',
  'work towards',
  'seek to',
  'love to',
  'able to',
  'goal is to',
  'objective is to',
  'aim is to',
  'begin to',
  'start to',
  'begin',
  'start',
  'starting to',
  'continue to',
  'try',
  'help',
  'help to',
]
  .map((words) => words.split(' '))
  .sort((a, b) => b.length - a.length);

/** Whether an adverb stands before the verb: "substantially cut". */
function isManner(tokens: readonly Token[], at: number): boolean {
  const low = lowAt(tokens, at);
  return (
    low.length > 5 && low.endsWith('ly') && baseOf(low) === undefined && isBaseVerb(lowAt(tokens, at + 1))
  );
}

/** The index behind words that only lead to the verb: "would like to be able to", "consistently". */
export function skipLeads(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let round = 0; round < 6; round++) {
    const before = at;
    while (ADVERBS.has(lowAt(tokens, at)) || lowAt(tokens, at) === ',' || isManner(tokens, at)) at += 1;
    for (const lead of LEADS) {
      const next = follows(tokens, at, lead);
      if (next < 0) continue;
      // "start", "begin", "try", "help" lead only to another verb: "start being", not "start a company"
      const word = lowAt(tokens, next);
      const verb = isGerund(word) || (lead[0] === 'help' && isBaseVerb(word));
      if (lead.length === 1 && lead[0] !== 'gonna' && !verb) continue;
      at = next;
      break;
    }
    if (at === before) break;
  }
  return at;
}

/** The index behind "My goal for this year is to", or -1 where no such words begin. */
function skipNaming(tokens: readonly Token[], at: number): number {
  if (!/^(?:and|then|my|the|our|a)$/.test(lowAt(tokens, at))) return -1;
  if (!/^(?:goal|goals|objective|aim|resolution|target)$/.test(lowAt(tokens, at + 1))) return -1;
  const is = tokens.findIndex((token, i) => i > at && i < at + 10 && /^(?:is|:)$/.test(token.low));
  if (is < 0) return at + 2;
  return lowAt(tokens, is + 1) === 'to' ? is + 2 : is + 1;
}

/** The index where the goal begins, behind times, marks, brackets and "my goal is to". */
export function skipOpening(tokens: readonly Token[], times: readonly TimeSpan[], from: number): number {
  let at = from;
  for (;;) {
    const time = times.find((candidate) => candidate.from === at);
    const naming = skipNaming(tokens, at);
    if (time !== undefined) at = time.to;
    else if (lowAt(tokens, at) === '(') {
      // "By the end of term (12 June), …"
      const close = tokens.findIndex((token, index) => index > at && token.low === ')');
      if (close < 0) return at;
      at = close + 1;
    } else if (/^[,:.\-–—•*]$/.test(lowAt(tokens, at))) at += 1;
    else if (naming > 0) at = naming;
    else return at;
  }
}

/** The index of the first modal before the clause breaks off, or -1. */
export function findModal(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length && at < from + 40; at++) {
    const low = lowAt(tokens, at);
    if (/^[.;!?]$/.test(low)) return -1;
    if (MODALS.has(low) || low.endsWith("'ll")) return at;
    if (/^(?:i|we)$/.test(low)) {
      const next = skipLeads(tokens, at + 1);
      if (next > at + 1) return next - 1;
      if (/^(?:am|are|'m)$/.test(lowAt(tokens, at + 1))) return at + 1;
      if (isBaseVerb(lowAt(tokens, at + 1))) return at;
    }
    if (/^(?:i'm|we're|i'd|we'd|let's|lets)$/.test(low)) return at;
    // a purpose, means or relative clause opens: what follows belongs to it
    if (/^(?:so|because|by|when|if)$/.test(low) && at > from) return -1;
  }
  return -1;
}

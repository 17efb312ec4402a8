import type { Clause } from './clause.js';
import { isCarried } from './clause.js';
import { isEmpty } from './hollow.js';
import type { Means } from './means.js';
import { readNumber } from './numbers.js';
import type { TimeSpan } from './time.js';
import { follows, lowAt, spanOf, type Token, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { isBaseVerb } from './verbs.js';
import { BLURRED_ADJECTIVES, isBroad } from './words.js';

/** Words that say what the goal is for. */
export interface Reason extends Span {
  readonly from: number;
  readonly to: number;
}

const MARKERS: readonly (readonly string[])[] = [
  'in order to',
  'in order that',
  'so that',
  'so as to',
  'so i',
  'so we',
  'so my',
  'so our',
  'so they',
  'so he',
  'so she',
  'so the',
  'because',
  'since i',
  'since we',
  'since my',
  'since it',
  'since our',
  'as i need',
  'as i want',
  'in support of',
  'in line with',
  'in preparation for',
  'for the purpose of',
  'for the sake of',
  'with the aim of',
  'with the goal of',
  'with the intention of',
  'with the purpose of',
  'aligned with',
  'aligning with',
  'aligns with',
  'supporting our',
  'supporting my',
  'in service of',
  'which matters',
  'which is why',
  'due to',
  'thereby',
].map((words) => words.split(' '));

/** What a clause behind `that` or `which` does when it tells a benefit. */
const BENEFIT = wordSet(`
  help helps allow allows enable enables let lets support supports give gives provide provides benefit benefits serve
  serves improve improves prepare prepares make makes contribute contributes ensure ensures lead leads strengthen
  strengthens inform informs accelerate accelerates increase increases reduce reduces enhance enhances boost boosts
  drive drives advance advances meet meets fit fits matter matters protect protects keep keeps save saves
`);
const BENEFITING = wordSet(
  'allowing enabling helping letting supporting addressing serving benefiting ensuring contributing strengthening',
);

function end(tokens: readonly Token[], from: number, times: readonly TimeSpan[]): number {
  let at = from;
  while (at < tokens.length && !/^[.;!?]$/.test(lowAt(tokens, at))) {
    if (at > from && times.some((time) => time.kind === 'end' && time.from === at)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

/** Nouns whose `to` tells what they are, and no purpose: "the ability to", "access to". */
const NOUN_TO = wordSet(
  'ability access response responses answer answers approach approaches introduction guide relationship commitment attention contribution contributions up down back due according related',
);

/** Verbs that carry somebody and a second verb: "help students to read". */
const CONTROL = wordSet(
  'empower enable help allow encourage teach train ask get motivate inspire require invite push coach support educate convince persuade remind tell cause challenge assist equip mentor',
);

function isPurpose(tokens: readonly Token[], to: number, clause: Clause): boolean {
  let verb = to + 1;
  while (/^(?:better|further|also|fully|more|effectively|significantly)$/.test(lowAt(tokens, verb)))
    verb += 1;
  if (!isBaseVerb(lowAt(tokens, verb)) || lowAt(tokens, verb + 1) === '-') return false;
  // "get the team to …", "help children to …": the verb needs its second half
  const second = tokens
    .slice(clause.verb + 1, to)
    .every((token) => token.kind === 'word' && token.low !== 'to');
  const near = !tokens.slice(clause.verb + 1, to).some((token) => /^(?:with|in|on|for|at)$/.test(token.low));
  if (CONTROL.has(clause.base) && second && near) return false;
  if (isCarried(tokens, to) || NOUN_TO.has(lowAt(tokens, to - 1))) return false;
  // "from never to work out", "50 to 75": a way from one level to another
  if (readNumber(tokens, verb) !== undefined) return false;
  // The verb itself takes "to": "get students to read", "listen to music" has no verb behind it
  return to > clause.verb + 1;
}

/** The index behind "(for) greater impact", "(for) lasting independence": a better state named, or -1. */
function benefit(tokens: readonly Token[], from: number): number {
  let at = from;
  let better = false;
  while (
    BETTER.has(lowAt(tokens, at)) ||
    BLURRED_ADJECTIVES.has(lowAt(tokens, at)) ||
    /^(?:a|and|,)$/.test(lowAt(tokens, at))
  ) {
    if (!/^(?:a|and|,|new|high|various|different|relevant)$/.test(lowAt(tokens, at))) better = true;
    at += 1;
  }
  return better && isBroad(lowAt(tokens, at)) ? at + 1 : -1;
}

const BETTER = wordSet(
  'improved increased enhanced easier lasting higher safer wider closer lower reduced long term - future',
);

/** Index of the first reason behind the verb that a means cannot belong to, or the end. */
export function reasonStart(reasons: readonly Reason[], clause: Clause, tokens: readonly Token[]): number {
  return reasons.reduce(
    (least, reason) => (reason.from > clause.verb ? Math.min(least, reason.from) : least),
    tokens.length,
  );
}

/** Finds every reason the words give. */
export function readReasons(
  tokens: readonly Token[],
  clause: Clause,
  times: readonly TimeSpan[],
  means: readonly Means[],
): Reason[] {
  const reasons: Reason[] = [];
  const add = (from: number, to: number): void => {
    // A reason of nothing but "be better", "succeed", "my goals" would fit any goal.
    if (tokens.slice(from, to).every((token) => token.kind !== 'word' || isEmpty(token.low))) return;
    reasons.push({ from, to, ...spanOf(tokens, from, to) });
  };
  if (clause.purposeFirst !== undefined) add(clause.purposeFirst.from, clause.purposeFirst.to);
  const first = Math.max(clause.verb, clause.begin) + 1;
  let i = first;
  while (i < tokens.length) {
    const low = lowAt(tokens, i);
    let to = -1;
    for (const marker of MARKERS) {
      const next = follows(tokens, i, marker);
      if (next > 0 && next < tokens.length) {
        to = end(tokens, next, times);
        break;
      }
    }
    if (to < 0 && low === 'to' && isPurpose(tokens, i, clause)) {
      // Inside the list of means the purpose explains the step, not the goal.
      const within = means.some((way) => i > way.from && i < way.to && lowAt(tokens, way.from) === 'by');
      if (!within) to = end(tokens, i + 1, times);
    }
    if (to < 0 && /^(?:that|which)$/.test(low)) {
      for (let at = i + 1; at < i + 6 && at < tokens.length; at++)
        if (BENEFIT.has(lowAt(tokens, at))) {
          to = end(tokens, at, times);
          break;
        }
    }
    if (to < 0 && low === 'for') to = benefit(tokens, i + 1);
    const counted = tokens[i - 1]?.kind === 'number' || readNumber(tokens, i - 1) !== undefined;
    if (to < 0 && BENEFITING.has(low) && !counted && i + 1 < tokens.length) to = end(tokens, i, times);
    if (to > 0) {
      add(i, to);
      i = to;
    } else i += 1;
  }
  return reasons;
}

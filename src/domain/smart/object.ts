import type { Reading } from './reading.js';
import { lowAt, spanOf, type Token, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { baseOf, isBaseVerb } from './verbs.js';
import { BLURRED_ADJECTIVES, FUNCTION, isBroad } from './words.js';

/** What the main verb acts on. */
export interface GoalObject extends Span {
  readonly from: number;
  readonly to: number;
  /** The last noun of the phrase: `card` in "library reader card". */
  readonly head: string;
  /** The heads of all its members: "a map, a chart and a plot" has three. */
  readonly heads: readonly string[];
  /** Whether an article or possessive stands before it. */
  readonly determined: boolean;
  readonly plural: boolean;
  /** The index of a word of praise in the first noun phrase, or -1. */
  readonly praised: number;
}

const PHRASE_ENDS = wordSet(
  'specializing specialising majoring working focusing focused by from to in on at of for with into as than about over through via using while when so because that which who during within until before after between under across against around per each every who whose where with without towards toward',
);
const DETERMINERS = wordSet('a an the my our your their his her its this that all both first each every');
const PARTICLES = wordSet(
  'up out off down back on in into for to at with of about away over through forward from towards toward',
);

/** Whether a comma or `and` goes on with the same object, and does not open a second verb or a new phrase. */
function joins(tokens: readonly Token[], at: number): boolean {
  const next = lowAt(tokens, at + 1);
  if (tokens[at]?.low === ',') {
    if (BLURRED_ADJECTIVES.has(lowAt(tokens, at - 1)) || /^(?:and|or)$/.test(next)) return true;
    return tokens[at + 1]?.kind === 'word' && /^(?:,|and|or)$/.test(lowAt(tokens, at + 2));
  }
  return tokens[at + 1]?.kind === 'word' && !isBaseVerb(next);
}

/** The last noun before an index; in "get the fence painted" the participle is none. */
function headBefore(tokens: readonly Token[], from: number, to: number): string {
  let last = to - 1;
  while (
    last > from &&
    (tokens[last]?.kind !== 'word' ||
      (/(?:ed|ten|ly)$/.test(lowAt(tokens, last)) && baseOf(lowAt(tokens, last)) !== undefined))
  )
    last -= 1;
  return last >= from ? lowAt(tokens, last) : '';
}

/** Reads the object behind the verb at an index. */
export function readObject(reading: Reading, verb: number): GoalObject {
  const { tokens, times } = reading;
  let from = verb + 1;
  // "apply for grants", "work on my accent", "get away from noise": the object stands behind the particle
  while (PARTICLES.has(lowAt(tokens, from)) && !times.some((time) => time.from === from)) from += 1;
  let to = from;
  let determined = false;
  let praised = -1;
  const members: number[] = [];
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (token === undefined || (token.kind === 'mark' && !/^[-/&'",%$]$/.test(token.low))) break;
    if (/^(?:and|or|,)$/.test(token.low)) {
      if (!joins(tokens, to)) break;
      members.push(to);
    }
    if (PHRASE_ENDS.has(token.low) && to > from) break;
    // "monthly active users": a rhythm in one word before a noun belongs to the noun
    const time = times.find((candidate) => candidate.from === to);
    const adjective =
      time?.kind === 'rhythm' &&
      time.to === to + 1 &&
      tokens[time.to]?.kind === 'word' &&
      !PHRASE_ENDS.has(lowAt(tokens, time.to));
    if (time !== undefined && !adjective) break;
    if (DETERMINERS.has(token.low)) determined = true;
    if ((BLURRED_ADJECTIVES.has(token.low) || token.low === 'most') && praised < 0) praised = to;
  }
  const head = headBefore(tokens, from, to);
  const heads = [...members.map((at) => headBefore(tokens, from, at)), head];
  const plural = head.endsWith('s') && !/(?:ss|us|is)$/.test(head);
  return {
    from,
    to: Math.max(to, from),
    head,
    heads,
    determined,
    plural,
    praised,
    ...spanOf(tokens, Math.min(from, tokens.length - 1), Math.max(to, from + 1)),
  };
}

/** Whether a word paints something: no function word, no praise, not too broad. */
export function isPicture(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || token.low.length < 2) return false;
  if (
    token.low.length > 4 &&
    token.low.endsWith('ly') &&
    !/^(?:family|assembly|supply|italy|july|reply|weekly|monthly|daily)$/.test(token.low)
  )
    return false;
  return !FUNCTION.has(token.low) && !BLURRED_ADJECTIVES.has(token.low) && !isBroad(token.low);
}

/** How many words of a stretch paint something; times do not count. */
export function countPictures(reading: Reading, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++)
    if (isPicture(reading.tokens[i]) && !reading.times.some((time) => i >= time.from && i < time.to))
      count += 1;
  return count;
}

/** The index behind the words that paint the goal: before means, reasons, company and a second sentence. */
export function coreEnd(reading: Reading, object: GoalObject): number {
  const { tokens, clause } = reading;
  let end = tokens.length;
  for (const part of [...reading.means, ...reading.reasons])
    if (part.from > clause.verb) end = Math.min(end, part.from);
  for (let i = Math.max(object.to, clause.verb + 1); i < end; i++)
    if (lowAt(tokens, i) === 'with' || /^[.;!?]$/.test(lowAt(tokens, i))) return i;
  return end;
}

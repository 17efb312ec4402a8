import type { Clause } from './clause.js';
import { isEmpty } from './hollow.js';
import type { Quantity } from './quantity.js';
import type { TimeSpan } from './time.js';
import { follows, lowAt, spanOf, type Token, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { baseOf, CHANGE, isGerund } from './verbs.js';
import { BLURRED_ADJECTIVES, isBroad } from './words.js';

/** A way to the goal: the words, and whether they only say the measure again ("by reducing it by 15 %"). */
export interface Means extends Span {
  readonly from: number;
  readonly to: number;
  readonly restates: boolean;
}

/** Participles that describe or measure and open no way to go. */
const NO_WAY = wordSet(`
  increasing decreasing reducing raising improving rising falling growing resulting totaling totalling including
  meeting specializing specialising majoring concentrating regarding concerning ending starting beginning averaging
  achieving reaching exceeding hitting scoring earning making being having ranging consisting containing according
  existing leading allowing enabling helping ensuring giving providing contributing showing demonstrating following
  costing weighing lasting measuring becoming feeling depending addressing supporting serving benefiting preparing
  experiencing understanding excluding maintaining representing saving
`);

const NO_TOOL = wordSet('end period week month year day');

const PEOPLE = wordSet(`
  people students classmates teammates colleagues volunteers advisor advisors adviser mentor mentors tutor coach trainer
  developers designers engineers peers friends members staff interns partners analysts nurses experts teachers
`);

/** Nouns that are doings: "the introduction of … will reduce …". */
const ACTION_NOUNS = wordSet(`
  introduction implementation adoption coordination rollout deployment use installation training automation
  expansion redesign creation addition integration migration campaign outreach launch development establishment
`);

const STOPS = wordSet('. ; ! ? because so');
const RESULTS = wordSet('achieve reach hit attain gain lose meet');

/** What the finders of means look at. */
interface Sentence {
  readonly tokens: readonly Token[];
  readonly clause: Clause;
  readonly times: readonly TimeSpan[];
  readonly quantities: readonly Quantity[];
}

function phraseEnd({ tokens, times }: Sentence, from: number): number {
  let at = from + 1;
  while (at < tokens.length && !STOPS.has(lowAt(tokens, at))) {
    if (times.some((time) => time.kind === 'end' && time.from === at)) break;
    if (lowAt(tokens, at) === 'in' && lowAt(tokens, at + 1) === 'order') break;
    at += 1;
  }
  return at;
}

/** Whether the way is the result once more: "by reducing the number by 15 %", "by reaching 40". */
function restates({ tokens, quantities }: Sentence, gerund: number, end: number): boolean {
  const base = baseOf(lowAt(tokens, gerund)) ?? '';
  const inside = quantities.filter((quantity) => quantity.from >= gerund && quantity.to <= end);
  // "by saving $100 a month" is a step, "by saving" is none
  if (base === 'save') return inside.length === 0;
  if (RESULTS.has(base)) return true;
  return CHANGE.has(base) && inside.some((quantity) => /^(?:percent|factor|ratio)$/.test(quantity.kind));
}

/** Gerunds that carry nothing by themselves. */
const LIGHT = wordSet(
  'taking making putting giving being doing getting having keeping staying using setting finding going working trying becoming remaining',
);

/** Whether a way holds one word that could be put in a calendar. */
function hasSubstance(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ low }) => {
    if (isGerund(low)) return !LIGHT.has(low);
    return /\p{L}/u.test(low) && !isEmpty(low) && !isBroad(low) && !BLURRED_ADJECTIVES.has(low);
  });
}

type Way = { readonly from: number; readonly to: number; readonly restates: boolean } | undefined;

/** "By posting twice a week", "through regularly calling", "by double-checking". */
function gerundWay(sentence: Sentence, i: number): Way {
  const { tokens } = sentence;
  if (!/^(?:by|through|via)$/.test(lowAt(tokens, i))) return undefined;
  const adverb = /(?:ly|first|either|also)$/.test(lowAt(tokens, i + 1)) ? 1 : 0;
  // in a compound the gerund is the last part
  const compound = lowAt(tokens, i + 2 + adverb) === '-' && isGerund(lowAt(tokens, i + 3 + adverb)) ? 2 : 0;
  const gerund = i + 1 + adverb + compound;
  if (!isGerund(lowAt(tokens, gerund)) && lowAt(tokens, gerund) !== 'following') return undefined;
  const to = phraseEnd(sentence, gerund);
  return { from: i, to, restates: restates(sentence, gerund, to) };
}

/** "Through weekly calls", "using flashcards", "by means of a checklist". */
function toolWay(sentence: Sentence, i: number, purpose: number): Way {
  const { tokens, clause } = sentence;
  const low = lowAt(tokens, i);
  if (follows(tokens, i, ['by', 'means', 'of']) > 0)
    return { from: i, to: phraseEnd(sentence, i + 2), restates: false };
  if (!/^(?:through|via|using|utilizing|leveraging)$/.test(low) || i >= purpose) return undefined;
  // "walk through the shop" is where one walks
  if (i <= clause.verb + (low === 'through' ? 1 : 0)) return undefined;
  const tool = tokens[i + 1];
  if (tool === undefined || tool.kind === 'mark' || NO_TOOL.has(tool.low)) return undefined;
  return { from: i, to: phraseEnd(sentence, i + 1), restates: false };
}

/** ", tracking my progress in an app", "while taking evening classes". */
function participleWay(sentence: Sentence, i: number): Way {
  const { tokens, clause } = sentence;
  const gerund = lowAt(tokens, i + 1);
  if (!/^(?:,|while)$/.test(lowAt(tokens, i)) || i <= clause.verb) return undefined;
  if (!isGerund(gerund) || NO_WAY.has(gerund) || tokens[i + 2] === undefined) return undefined;
  // a list of gerunds ("reading, writing and …") is the object itself
  if (isGerund(lowAt(tokens, i - 1)) || /^(?:,|and)$/.test(lowAt(tokens, i + 2))) return undefined;
  const to = phraseEnd(sentence, i + 1);
  return { from: i + 1, to, restates: restates(sentence, i + 1, to) };
}

/** "With three volunteers", "with two colleagues", "with one rehearsal every week". */
function companyWay({ tokens, clause, times, quantities }: Sentence, i: number): Way {
  if (lowAt(tokens, i) !== 'with' || i <= clause.verb + 1 || MEETINGS.has(lowAt(tokens, i - 1)))
    return undefined;
  const stop = tokens.findIndex((token, at) => at > i && /^(?:[.,;]|by|to|so|in|for)$/.test(token.low));
  const to = stop < 0 ? tokens.length : stop;
  const inside = quantities.filter((quantity) => quantity.from > i && quantity.from < to);
  const counted = inside.some(({ unit }) => unit.split(' ').some((word) => PEOPLE.has(word)));
  const paced =
    inside.length > 0 && times.some((time) => time.kind === 'rhythm' && time.from > i && time.from <= to);
  return counted || paced ? { from: i, to, restates: false } : undefined;
}

/** What one meets "with" is the object, and no company on the way. */
const MEETINGS = wordSet(`
  relationships connect meet meeting meetings talk speak interviews sessions experiences network connections calls
  partnerships partner collaborate conversations
`);

/** "The introduction of a checklist will reduce …": the subject itself is the way. */
function subjectWay({ tokens, clause }: Sentence): Way {
  const { from, to, self } = clause.subject;
  if (clause.verb < 0 || self || !CHANGE.has(clause.base)) return undefined;
  const subject = tokens.slice(from, to);
  const at = subject.findIndex((token) => ACTION_NOUNS.has(token.low));
  const acts = at >= 0 && subject.slice(at).some((token) => /^(?:of|for|in)$/.test(token.low));
  return acts ? { from, to, restates: false } : undefined;
}

/** Finds every way to the goal that the words name; `purpose` is where the first reason begins. */
export function readMeans(sentence: Sentence, purpose: number): Means[] {
  const { tokens, times } = sentence;
  const ways: Way[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (times.some((time) => i >= time.from && i < time.to)) continue;
    const way =
      gerundWay(sentence, i) ??
      toolWay(sentence, i, purpose) ??
      participleWay(sentence, i) ??
      companyWay(sentence, i);
    ways.push(way);
    if (way !== undefined) i = way.to - 1;
  }
  ways.push(subjectWay(sentence));
  return ways
    .filter((way) => way !== undefined)
    .filter(({ from, to }) => hasSubstance(tokens, from, to))
    .map((way) => ({ ...way, ...spanOf(tokens, way.from, way.to) }));
}

import { FINISHERS, findDeliverables } from './deliverable.js';
import { coreEnd, countPictures, type GoalObject, readObject } from './object.js';
import { type Reading, read } from './reading.js';
import { lowAt, spanOf, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { BLURRED, baseOf, CHANGE, DELIVER, DOING, OUTCOME } from './verbs.js';
import { isBroad, OTHERS, ROLES } from './words.js';

/** Why a goal cannot be pictured. */
export type Blur = 'theme' | 'state' | 'direction' | 'verb' | 'broad' | 'bare';

/** What the rules decide on, read once from the sentence. */
export interface Facts extends Reading {
  readonly object: GoalObject;
  /** What keeps the goal from being pictured, or undefined when it can be. */
  readonly blur: Blur | undefined;
  /** Words that end in a yes or no: a deliverable, a role, a place. */
  readonly deliverable: Span | undefined;
  /** Words by which progress can be counted. */
  readonly measured: readonly Span[];
  /** The doing itself, when the goal is one that lies in the writer's own hands. */
  readonly doing: Span | undefined;
  /** Ways to the goal that are more than the measure again. */
  readonly ways: readonly Span[];
  /** Words after which the goal is over. */
  readonly ends: readonly Span[];
}

const MEASURES = wordSet('number rate percentage proportion share');
const STATES = wordSet('be become feel stay get remain keep live');

/** Whether a quantity stands in a cause ("because two clients asked"), where it measures nothing. */
function inCause(reading: Reading, quantity: { readonly from: number }): boolean {
  return reading.reasons.some(
    (reason) =>
      /^(?:because|since|as|due)$/.test(lowAt(reading.tokens, reason.from)) &&
      quantity.from >= reason.from &&
      quantity.from < reason.to,
  );
}

/** Whether a change has a number and nothing that changes: "increase to 40%". */
function countsNothing(reading: Reading, object: GoalObject): boolean {
  const { clause, tokens } = reading;
  if (clause.verb < 0 || !CHANGE.has(clause.base) || !clause.subject.self) return false;
  const end = Math.max(object.to, clause.verb + 1);
  const named = (from: number, to: number): boolean =>
    tokens
      .slice(from, to)
      .some(
        (token) => token.kind === 'word' && !/^(?:to|by|it|percent|from|this|that|up|down)$/.test(token.low),
      );
  return !named(clause.verb + 1, end) && !/^(?:in|of|for|on)$/.test(lowAt(tokens, end));
}

function findBlur(reading: Reading, object: GoalObject, deliverable: Span | undefined): Blur | undefined {
  const { clause, tokens, quantities } = reading;
  const counted = quantities.some(
    (quantity) => !inCause(reading, quantity) && (quantity.kind !== 'bare' || tokens.length > 4),
  );
  const open = quantities.every((quantity) => quantity.kind === 'percent' || quantity.kind === 'bare');
  if (counted) return open && countsNothing(reading, object) ? 'broad' : undefined;
  if (clause.verb < 0) return 'theme';
  const end = coreEnd(reading, object);
  const pictures = countPictures(reading, clause.verb + 1, end);
  const { base } = clause;
  if (STATES.has(base)) return deliverable !== undefined && pictures > 1 ? undefined : 'state';
  const subject = tokens.slice(clause.subject.from, clause.subject.to);
  const group = !clause.subject.self && subject.some((token) => OTHERS.has(token.low));
  const named = group && countPictures(reading, clause.subject.from, clause.subject.to) > 0 && pictures > 0;
  if (CHANGE.has(base)) {
    const between = tokens.some(
      (token, i) =>
        token.low === 'from' && i > clause.verb && tokens.slice(i, i + 6).some((later) => later.low === 'to'),
    );
    const measuredBy = tokens.some(
      (token, i) =>
        /^(?:measured|assessed)$/.test(token.low) && /^(?:by|with|on|using)$/.test(lowAt(tokens, i + 1)),
    );
    // "the number of … from …": the measure has a name, only its size is missing
    const counts = tokens.some(
      (token, i) =>
        i > clause.verb &&
        i < end &&
        MEASURES.has(token.low) &&
        lowAt(tokens, i + 1) === 'of' &&
        pictures > 2,
    );
    return named || between || measuredBy || counts ? undefined : 'direction';
  }
  const weak = object.praised >= 0 && !/^(?:new|first)$/.test(lowAt(tokens, object.praised));
  if (deliverable === undefined && !DOING.has(base)) {
    if (named && pictures > 1) return undefined;
    if (!DELIVER.has(base) || BLURRED.has(base)) return 'verb';
    return isBroad(object.head) || weak || pictures > 1 ? 'broad' : 'bare';
  }
  if (BLURRED.has(base) && deliverable === undefined && pictures < 2 && !rhythmic(reading)) return 'verb';
  if (isBroad(object.head) || weak) {
    const role = tokens.slice(object.from, object.to).some((token) => ROLES.has(token.low)) ? 1 : 0;
    const enough = weak ? 3 : FINISHERS.has(base) && deliverable !== undefined ? 1 : 2;
    // A bare plural of something broad stays open, however it is called: "apply teamwork principles".
    const open = object.plural && !object.determined && deliverable === undefined && clause.subject.self;
    return pictures + role >= enough && !open ? undefined : 'broad';
  }
  if (rhythmic(reading)) return undefined;
  if (pictures === 0) return 'bare';
  // Without an article, a number or a rhythm it takes more words to paint: "watch birds" leaves all open
  const enough = reading.reasons.length > 0 ? 2 : 3;
  if (pictures < enough && deliverable === undefined && !object.determined && clause.subject.self)
    return 'bare';
  if (pictures < 2 && !object.determined && clause.subject.self) return 'bare';
  return undefined;
}

/** Whether the goal is a doing with a rhythm: "swim daily" paints enough. */
function rhythmic(reading: Reading): boolean {
  return DOING.has(reading.clause.base) && reading.times.some((time) => time.kind === 'rhythm');
}

function findMeasured(reading: Reading, deliverable: Span | undefined, blur: Blur | undefined): Span[] {
  const spans: Span[] = [];
  for (const quantity of reading.quantities)
    if (!inCause(reading, quantity)) spans.push({ start: quantity.start, end: quantity.end });
  if (spans.length > 0) return spans;
  const rhythm = reading.times.find((time) => time.kind === 'rhythm');
  const { base, verb } = reading.clause;
  if (rhythm !== undefined && verb >= 0 && DOING.has(base) && blur === undefined)
    spans.push({ start: rhythm.start, end: rhythm.end });
  if (deliverable !== undefined) spans.push(deliverable);
  return spans;
}

function findDoing(
  reading: Reading,
  object: GoalObject,
  blur: Blur | undefined,
  measured: readonly Span[],
): Span | undefined {
  const { clause, tokens, times, quantities } = reading;
  if (blur !== undefined || measured.length === 0 || clause.verb < 0 || !clause.subject.self)
    return undefined;
  const second = baseOf(lowAt(tokens, clause.verb + 2)) ?? '';
  if (lowAt(tokens, clause.verb + 1) === 'and' && OUTCOME.has(second) && !DOING.has(second)) return undefined;
  const own = DOING.has(clause.base) || FINISHERS.has(clause.base);
  if (!own || (OUTCOME.has(clause.base) && !DOING.has(clause.base))) return undefined;
  // A pace or a score makes a result of a doing: "run 10 km in 50 minutes".
  if (
    /^(?:run|jog|swim|cycle|walk|row|bike|lift|type|ride|sprint)$/.test(clause.base) &&
    times.some((time) => time.kind === 'performance')
  )
    return undefined;
  if (quantities.some((quantity) => quantity.kind === 'percent' || quantity.kind === 'ratio'))
    return undefined;
  return spanOf(tokens, clause.verb, Math.max(object.to, clause.verb + 1));
}

/** Reads a sentence and draws from it what the rules decide on. */
export function readFacts(text: string): Facts {
  const reading = read(text);
  const object = readObject(reading, reading.clause.verb);
  const { main, beside } = findDeliverables(reading);
  const deliverable = main ?? beside;
  const blur = beside === undefined ? findBlur(reading, object, main) : undefined;
  const measured = findMeasured(reading, deliverable, blur);
  const doing = findDoing(reading, object, blur, measured);
  const ways = reading.means.filter((way) => !way.restates);
  const ends: Span[] = reading.times.filter((time) => time.kind === 'end');
  const onTime = reading.tokens.findIndex(
    (token, i) => token.low === 'on' && lowAt(reading.tokens, i + 1) === 'time',
  );
  if (
    ends.length === 0 &&
    (blur === undefined || deliverable !== undefined) &&
    onTime >= 0 &&
    FINISHERS.has(reading.clause.base)
  )
    ends.push(spanOf(reading.tokens, onTime, onTime + 2));
  return { ...reading, object, deliverable, blur, measured, doing, ways, ends };
}

import { countPictures, type GoalObject, readObject } from './object.js';
import type { Reading } from './reading.js';
import { lowAt, spanOf, wordSet } from './tokens.js';
import type { Span } from './types.js';
import { baseOf, DELIVER, DOING } from './verbs.js';
import { DELIVERABLE, isBroad, ROLES } from './words.js';

/** Verbs that leave no doubt when they are done, whatever they act on. */
export const FINISHERS = wordSet(`
  complete finish submit publish launch ship release pass file buy sell sign register hire renew install deploy migrate
  replace repair close pay graduate deliver purchase quit retire conduct enrol enroll host open present produce
  draft write build create design develop set read revise rewrite decommission join add remove configure automate donate cancel upload propose assemble
  paint plant translate record
`);

const ADMITTED = wordSet(
  'promoted certified licensed hired accepted admitted married accredited elected registered published',
);

/** Verbs whose result stands behind `to`. */
const MOVES = wordSet('transition move switch transfer change migrate convert return');

/** A yes-or-no result of the verb at an index, if it has one. */
function deliverableAt(reading: Reading, base: string, verb: number): Span | undefined {
  const { tokens } = reading;
  if (base === 'graduate' || base === 'retire') return spanOf(tokens, verb, readObject(reading, verb).to);
  if (base === 'get' && ADMITTED.has(lowAt(tokens, verb + 1))) return spanOf(tokens, verb, verb + 2);
  const toward = MOVES.has(base) ? tokens.findIndex((token, i) => i > verb && token.low === 'to') : -1;
  const moved = toward > 0 ? resultOf(reading, base, readObject(reading, toward), true) : undefined;
  const result = moved ?? resultOf(reading, base, readObject(reading, verb), false);
  return result === undefined ? undefined : spanOf(tokens, verb, result.to);
}

/** The object itself, when the verb makes it something that is there or not. */
function resultOf(
  reading: Reading,
  base: string,
  object: GoalObject,
  moved: boolean,
): GoalObject | undefined {
  const known = DELIVER.has(base) || DOING.has(base) || /^(?:get|become|be)$/.test(base);
  const praise = lowAt(reading.tokens, object.praised);
  if (!known || object.head === '' || (praise !== '' && !/^(?:new|first|top)$/.test(praise)))
    return undefined;
  const role = ROLES.has(object.head) && (object.determined || moved);
  if (base === 'become' || base === 'be') return role ? object : undefined;
  if (object.plural && !object.determined) return undefined;
  const made = object.heads.some((head) => DELIVERABLE.has(head));
  if (made)
    return DELIVER.has(base) || FINISHERS.has(base) || base === 'get' || object.determined
      ? object
      : undefined;
  if (role) return object;
  if (!FINISHERS.has(base) || isBroad(object.head)) return undefined;
  return object.determined || countPictures(reading, object.from, object.to) > 0 ? object : undefined;
}

/** Yes-or-no results: of the main verb, then of verbs beside it ("… and pass the exam") or in the means. */
export function findDeliverables(reading: Reading): { main: Span | undefined; beside: Span | undefined } {
  const { clause, tokens } = reading;
  if (clause.verb < 0) return { main: undefined, beside: undefined };
  const main = deliverableAt(reading, clause.base, clause.verb);
  for (let i = clause.verb + 1; i < tokens.length; i++) {
    const base = baseOf(lowAt(tokens, i));
    if (base === undefined || !(DELIVER.has(base) || FINISHERS.has(base))) continue;
    if (!/^(?:and|by|through|,|then)$/.test(lowAt(tokens, i - 1))) continue;
    const beside = deliverableAt(reading, base, i);
    if (beside !== undefined) return { main, beside };
  }
  return { main, beside: undefined };
}

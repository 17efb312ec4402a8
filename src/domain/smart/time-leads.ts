import { isYear, readDate, withYear } from './dates.js';
import { endOf, eventAfter, isLoose, readStretch, type Stretch } from './periods.js';
import { CLOCK, DATE_LEADS, REFERENCE_AFTER, REFERENCE_BEFORE, SEASONS } from './time-words.js';
import { follows, lowAt, type Token, wordSet } from './tokens.js';

/**
 * What a time expression does: `end` is a day or span after which the goal is over, `rhythm` repeats for ever,
 * `performance` is how long one try takes, `reference` dates a baseline.
 */
export type TimeKind = 'end' | 'rhythm' | 'performance' | 'reference';

/** What was read at one place: the kind of time, and the index behind it. */
export type Found = { readonly kind: TimeKind; readonly next: number } | undefined;

/** Prepositions behind which a stretch of time may stand. */
const SPAN_LEADS = wordSet(
  'in within over during for across throughout after inside through until till by before at on into under of all',
);
const EVENT_LEADS = wordSet('by before until till for at on after upon during throughout');
const SEASON_LEADS = wordSet('by before until till over during in through throughout for');
/** Words between a preposition and its day: "by early next March". */
const DAY_ADJECTIVES = wordSet(
  'the this next on coming end early late mid - , night lunchtime noon midday close of my our sometime around no later than in',
);

/** Verbs of answering: the time behind them is how fast, not until when. */
const RESPONSES = wordSet(
  'respond reply answer resolve acknowledge return response responses responded answered replied resolved follow',
);

/** Whether a date from `from` to `to` only dates a level to compare with: "2019 levels", "since March". */
export function isReference(tokens: readonly Token[], from: number, to: number): boolean {
  let before = from - 1;
  while (
    /^(?:the|fy|a|an|in|,|\(|of|end|school|year|last|our|my)$/.test(lowAt(tokens, before)) &&
    before > from - 4
  )
    before -= 1;
  const by = lowAt(tokens, from);
  if (/^(?:by|until|before|till)$/.test(by))
    return REFERENCE_AFTER.has(lowAt(tokens, to)) && lowAt(tokens, to) !== 'rate';
  return (
    REFERENCE_BEFORE.has(lowAt(tokens, before)) ||
    REFERENCE_AFTER.has(lowAt(tokens, to)) ||
    lowAt(tokens, to) === "'s"
  );
}

function leadsToSeason(tokens: readonly Token[], at: number, lead: string): Found {
  const season = lowAt(tokens, at) === 'the' ? at + 1 : at;
  if (!SEASONS.has(lowAt(tokens, season)) || !SEASON_LEADS.has(lead)) return undefined;
  const behind = tokens[season + 1];
  if (behind?.kind === 'word' && !isLoose(behind.low)) return undefined;
  return {
    kind: 'end',
    next: withYear(tokens, lowAt(tokens, season + 1) === 'of' ? season + 2 : season + 1),
  };
}

function leadsToDate(tokens: readonly Token[], i: number, at: number, lead: string): Found {
  let day = at;
  while (DAY_ADJECTIVES.has(lowAt(tokens, day)) && day < at + 4) day += 1;
  // "in 8/10 trials" is a share; a day and month need a word that leads to a day
  if (/^\d+\/\d+$/.test(lowAt(tokens, day)) && !/^(?:by|before|until|till|on|due)$/.test(lead))
    return undefined;
  const next = readDate(tokens, day);
  if (next < 0) return undefined;
  // "by 2000 words" is an amount
  const year = isYear(tokens[day]) && next === day + 1;
  const behind = tokens[next];
  const counted =
    year &&
    lead === 'by' &&
    behind?.kind === 'word' &&
    !isLoose(behind.low) &&
    !REFERENCE_AFTER.has(behind.low);
  if (counted) return undefined;
  return { kind: lead === 'of' || isReference(tokens, i, next) ? 'reference' : 'end', next };
}

function leadsToShort(tokens: readonly Token[], span: Stretch, lead: string, carer: boolean): TimeKind {
  const within = /^(?:in|within|after)$/.test(lead);
  const hours = /^(?:hours?|hrs?|h)$/.test(lowAt(tokens, span.next - 1));
  return within && (carer || (hours && span.count >= 24)) ? 'end' : 'performance';
}

function leadsToStretch(
  tokens: readonly Token[],
  i: number,
  at: number,
  lead: string,
  carer: boolean,
): Found {
  const span = SPAN_LEADS.has(lead) ? readStretch(tokens, at) : undefined;
  if (span === undefined) return undefined;
  const { next } = span;
  // "in four years of experience", "by two years old" date nothing
  if (
    lowAt(tokens, next) === 'old' ||
    (lowAt(tokens, next) === 'of' && lowAt(tokens, next + 1) === 'experience')
  )
    return undefined;
  const consecutive = tokens.slice(at, next).some((token) => /^(?:consecutive|straight)$/.test(token.low));
  if (consecutive && /^(?:across|of|at|through)$/.test(lead)) return { kind: 'performance', next };
  if (lead === 'of' || (lead === 'on' && span.count > 0)) return undefined;
  const days = /^days?$/.test(lowAt(tokens, next - 1));
  const answered = tokens.slice(0, i).some((token) => RESPONSES.has(token.low));
  if ((span.short || days) && answered && /^(?:in|within)$/.test(lead)) return { kind: 'performance', next };
  if (span.short) return { kind: leadsToShort(tokens, span, lead, carer), next };
  // "for last-quarter invoices" names the invoices
  const behind = tokens[next];
  if (lead === 'for' && span.count === 0 && behind?.kind === 'word' && !isLoose(behind.low)) return undefined;
  if (days && span.count === 1 && /^(?:in|over)$/.test(lead)) return { kind: 'performance', next };
  return { kind: isReference(tokens, i, next) ? 'reference' : 'end', next };
}

function leadsToEvent(tokens: readonly Token[], at: number, lead: string): Found {
  if (!EVENT_LEADS.has(lead)) return undefined;
  const low = lowAt(tokens, at);
  const next = lowAt(tokens, at + 1);
  if (/^(?:by|before|until|till)$/.test(lead)) {
    // "by the time I leave", "before age 30", "before we move"
    const turn =
      /^(?:i|we)$/.test(low) && /^(?:turn|graduate|leave|retire|finish|move|start|reach)$/.test(next);
    if ((low === 'the' && next === 'time') || low === 'age' || turn) return { kind: 'end', next: at + 2 };
  }
  const upcoming = /^(?:next|upcoming)$/.test(low === 'the' ? next : low);
  const event = /^(?:for|on|after)$/.test(lead) && !upcoming ? -1 : eventAfter(tokens, at);
  if (event > 0) return { kind: 'end', next: event };
  return CLOCK.has(low) ? { kind: 'performance', next: at + 1 } : undefined;
}

/** Reads a time behind the preposition at `i`. */
export function readLed(tokens: readonly Token[], i: number, carer: boolean): Found {
  for (const { words, lead } of DATE_LEADS) {
    const at = follows(tokens, i, words);
    if (at < 0) continue;
    const end = endOf(tokens, at);
    const found =
      end > 0
        ? ({ kind: 'end', next: end } as const)
        : (leadsToSeason(tokens, at, lead) ??
          leadsToDate(tokens, i, at, lead) ??
          leadsToStretch(tokens, i, at, lead, carer) ??
          leadsToEvent(tokens, at, lead));
    if (found !== undefined) return found;
  }
  return undefined;
}

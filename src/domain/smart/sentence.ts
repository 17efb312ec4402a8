import { type Amount, findPair, numberOf, type Part, part, unitOf } from './amount.js';
import { type Effort, readEffort } from './effort.js';
import { type Facts, readFacts } from './facts.js';
import { readRate } from './rate.js';
import type { TimeSpan } from './time.js';
import { lowAt, wordSet } from './tokens.js';
import type { Span } from './types.js';

/** How often something is done: `times` in every `every` periods. */
export interface Rate extends Part {
  readonly times: number;
  readonly per: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly every: number;
}

/** What a sentence says about a goal; only what was found is there. */
export interface GoalSentence {
  /** The goal in the person's words, without day, means and reason. */
  readonly statement?: Part;
  readonly measure?: 'number' | 'habit' | 'yes-no' | 'learning';
  /** What is counted; `%` and currency signs as they stand. */
  readonly unit?: Part;
  readonly baseline?: Amount;
  readonly target?: Amount;
  /** A change without its ends: "by 20 %". */
  readonly change?: Amount;
  readonly direction?: 'up' | 'down';
  readonly rate?: Rate;
  /** Hours a week for it. */
  readonly hours?: Amount;
  /** The words of the due day or span without their preposition; `lead` is the preposition. */
  readonly due?: Part & { readonly lead: string };
  /** Ways to the goal, without the word that leads to them. */
  readonly means?: readonly Part[];
  /** What it is for, without "so that", "to" or "because". */
  readonly reason?: Part;
}

const DOWN = wordSet(
  'reduce decrease lower cut lessen shrink lose limit minimize minimise drop shorten halve fall slash curb',
);
const UP = wordSet(
  'increase raise grow improve boost expand gain double triple lift save earn extend exceed',
);
const MEANS_LEADS = wordSet('by through via while');
const CAUSE_LEADS = wordSet('because since as of');
const REASON_LEADS = wordSet('in order to so that because as since i can we thereby');
const DUE_LEADS = wordSet(
  'by before until till in within over during on at for the due no later than not throughout through',
);

/** The span without the words of the set at its head; at least one word stays. */
function behindLead(facts: Facts, span: Span, leads: ReadonlySet<string>): Span {
  const inside = facts.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  let first = 0;
  while (first < inside.length - 1 && leads.has(inside[first]?.low ?? '')) first += 1;
  let last = inside.length - 1;
  while (last > first && /^(?:[,;.!?]|and)$/.test(inside[last]?.low ?? '')) last -= 1;
  return { start: inside[first]?.start ?? span.start, end: inside[last]?.end ?? span.end };
}

function inWays(facts: Facts, from: number): boolean {
  return [...facts.means, ...facts.reasons].some((way) => from >= way.from && from < way.to);
}

function findDue(facts: Facts): (Part & { lead: string }) | undefined {
  const outside = facts.times.filter(
    (time) =>
      time.kind === 'end' &&
      !facts.reasons.some((reason) => time.from > reason.from && time.from < reason.to),
  );
  const day = (time: TimeSpan): boolean =>
    /^(?:by|before|until|till|on|due|no)$/.test(lowAt(facts.tokens, time.from));
  const time = outside.find(day) ?? outside[0];
  if (time === undefined) return undefined;
  const span = behindLead(facts, time, DUE_LEADS);
  const lead = facts.text.slice(time.start, span.start).trim().toLowerCase();
  return { ...part(facts.text, span), lead };
}

/** Where the statement ends: before the first day, means or reason behind the verb. */
function findStatement(facts: Facts, aside: Effort | undefined): Part | undefined {
  const { clause, tokens, times, means, reasons, hollow } = facts;
  const start = clause.subject.self ? Math.max(clause.verb, clause.begin) : clause.subject.from;
  const first = tokens[start];
  if (first === undefined) return undefined;
  const cuts = [
    ...(aside === undefined ? [] : [aside]),
    ...means,
    ...reasons,
    ...times.filter((time) => time.kind === 'end'),
    ...hollow.map((words) => ({ from: tokens.findIndex((token) => token.start > words.start) })),
  ];
  let to = tokens.length;
  for (const cut of cuts) if (cut.from > Math.max(start, clause.verb) && cut.from < to) to = cut.from;
  while (to > start + 1 && /^(?:[,;.:!?(]|and|by|with)$/.test(lowAt(tokens, to - 1))) to -= 1;
  return part(facts.text, { start: first.start, end: tokens[to - 1]?.end ?? first.end });
}

/** Whether something else than the hours a week is counted or repeated: then they are what it takes, and no measure. */
function measuredBeside(facts: Facts, effort: Effort): boolean {
  const beside = ({ from }: { from: number }): boolean =>
    !inWays(facts, from) && (from < effort.from || from >= effort.to);
  return facts.quantities.some(beside) || facts.times.some((time) => time.kind === 'rhythm' && beside(time));
}

/** A purpose is told without who has it ("so that I can rest"), a cause is a clause of its own ("because I want to rest"). */
function reasonSpan(facts: Facts, reason: Span): Span {
  const first = facts.tokens.find((token) => token.start >= reason.start);
  const cause = first !== undefined && /^(?:because|since|as)$/.test(first.low);
  return behindLead(facts, reason, cause ? CAUSE_LEADS : REASON_LEADS);
}

/** Reads what a sentence says about a goal: statement, measure, day, means and reason. */
export function readSentence(sentence: string): GoalSentence {
  const facts = readFacts(sentence.slice(0, 2000));
  const { tokens, clause, text } = facts;
  const outside = facts.quantities.filter(
    (quantity) => !inWays(facts, quantity.from) && quantity.unit !== 'times',
  );
  const pair = findPair(facts, outside);
  const effort = pair === undefined ? readEffort(facts, (from) => inWays(facts, from)) : undefined;
  const aside = effort !== undefined && measuredBeside(facts, effort) ? effort : undefined;
  const ofEffort = (from: number): boolean => aside !== undefined && from >= aside.from && from < aside.to;
  const quantities = outside.filter((quantity) => !ofEffort(quantity.from));
  const rate =
    pair === undefined ? readRate(facts, (from) => inWays(facts, from) || ofEffort(from)) : undefined;
  const performed = quantities.find((quantity) =>
    facts.times.some(
      (time) => time.kind === 'performance' && quantity.from >= time.from && quantity.to <= time.to,
    ),
  );
  const changed = quantities.find(
    (quantity) => lowAt(tokens, quantity.from - 1) === 'by' || quantity.kind === 'factor',
  );
  const goal =
    pair?.[1] ??
    (changed === undefined
      ? (performed ??
        quantities.find((quantity) =>
          /^(?:to|under|below|above|over|least|most)$/.test(lowAt(tokens, quantity.from - 1)),
        ) ??
        quantities[0])
      : quantities.find(
          (quantity) => quantity.from > changed.from && lowAt(tokens, quantity.from - 1) === 'to',
        ));
  const amount = goal === undefined ? undefined : numberOf(facts, goal);
  const baseline = pair === undefined ? undefined : numberOf(facts, pair[0]);
  const change = changed === undefined || changed === goal ? undefined : numberOf(facts, changed);
  const counted = goal ?? changed;
  const unit =
    counted === undefined
      ? undefined
      : (unitOf(facts, counted, numberOf(facts, counted)) ??
        (pair === undefined ? undefined : unitOf(facts, pair[0], numberOf(facts, pair[0]))));
  const statement = findStatement(facts, aside);
  const due = findDue(facts);
  const reason = facts.reasons[0];
  const direction =
    baseline !== undefined && amount !== undefined && baseline.value !== amount.value
      ? baseline.value < amount.value
        ? 'up'
        : 'down'
      : DOWN.has(clause.base) || (performed !== undefined && performed === goal)
        ? 'down'
        : UP.has(clause.base)
          ? 'up'
          : undefined;
  const learning = clause.base === 'learn' && counted === undefined;
  const measure =
    rate !== undefined
      ? 'habit'
      : counted !== undefined
        ? 'number'
        : facts.deliverable !== undefined
          ? 'yes-no'
          : learning
            ? 'learning'
            : undefined;
  return {
    ...(statement !== undefined && { statement }),
    ...(measure !== undefined && { measure }),
    ...(unit !== undefined && { unit }),
    ...(baseline !== undefined && { baseline }),
    ...(amount !== undefined && { target: amount }),
    ...(change !== undefined && { change }),
    ...(direction !== undefined && { direction }),
    ...(rate !== undefined && { rate }),
    ...(effort !== undefined && { hours: { value: effort.hours, ...part(text, effort) } }),
    ...(due !== undefined && { due }),
    ...(facts.ways.length > 0 && {
      means: facts.ways.map((way) => part(text, behindLead(facts, way, MEANS_LEADS))),
    }),
    ...(reason !== undefined && { reason: part(text, reasonSpan(facts, reason)) }),
  };
}

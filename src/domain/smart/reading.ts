import { type Clause, readClause } from './clause.js';
import { type Hollow, partHollow } from './hollow.js';
import { type Means, readMeans } from './means.js';
import { type Quantity, readQuantities } from './quantity.js';
import { type Reason, readReasons, reasonStart } from './reason.js';
import { readTimes, type TimeSpan } from './time.js';
import { type Token, tokenize } from './tokens.js';

/** A goal's sentence, read once for all rules. */
export interface Reading {
  readonly text: string;
  /** All tokens of the text. */
  readonly all: readonly Token[];
  /** The tokens that are left without hollow phrases; every index below counts in these. */
  readonly tokens: readonly Token[];
  readonly hollow: readonly Hollow[];
  readonly times: readonly TimeSpan[];
  readonly quantities: readonly Quantity[];
  readonly clause: Clause;
  readonly means: readonly Means[];
  readonly reasons: readonly Reason[];
}

const CARED_FOR = /^(?:patient|client|resident|caregiver|pt|infant|newborn)$/;

/** Reads a sentence: tokens, hollow words, times, quantities, main clause, means and reasons. */
export function read(text: string): Reading {
  const all = tokenize(text);
  const { kept: tokens, hollow } = partHollow(all);
  const carer = tokens.slice(0, 6).some((token) => CARED_FOR.test(token.low));
  const times = readTimes(tokens, carer);
  const quantities = readQuantities(tokens, times);
  const clause = readClause(tokens, times);
  const purpose = reasonStart(readReasons(tokens, clause, times, []), clause, tokens);
  const means = readMeans({ tokens, clause, times, quantities }, purpose);
  const reasons = readReasons(tokens, clause, times, means);
  return { text, all, tokens, hollow, times, quantities, clause, means, reasons };
}

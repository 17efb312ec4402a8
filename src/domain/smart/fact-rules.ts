import type { PartFinding } from './checked.js';
import { ARITHMETIC } from './facts-arithmetic.js';
import { DAYS } from './facts-days.js';
import { LOAD } from './facts-load.js';
import { OBSTACLES } from './facts-obstacle.js';
import { RATE } from './facts-rate.js';
import { type FactRule, factFinding, type GoalRecord } from './facts-rule.js';
import { SLIP } from './facts-slip.js';

/** Every rule on the facts of a stored goal. */
export const FACT_RULES: readonly FactRule[] = [
  ...ARITHMETIC,
  ...RATE,
  ...SLIP,
  ...DAYS,
  ...OBSTACLES,
  ...LOAD,
];

/** What the facts say against a goal. */
export function checkFacts(record: GoalRecord): PartFinding[] {
  const runs = record.goal.closedOn === null;
  return FACT_RULES.filter((rule) => runs || !rule.running).flatMap((rule) => {
    const fact = rule.find(record);
    return fact === undefined ? [] : [factFinding(rule, fact)];
  });
}

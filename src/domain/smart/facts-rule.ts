import type { Day } from '../day.js';
import type { CheckIn, Goal, Milestone } from '../goal.js';
import type { FirstPromise, PastPromise } from '../progress/slip.js';
import type { Facts, Standing } from '../progress/standing.js';
import type { PartFinding } from './checked.js';
import type { Letter, Severity } from './types.js';

/** A closed goal as a record of what was promised and what came of it. */
export interface Closed extends PastPromise {
  /** Value reached, and the baseline it was reckoned from. */
  readonly value: number;
  readonly baseline: number;
  /** Working days from the start to the closing, at least 1. */
  readonly days: number;
}

/** The hours a week that the active goals take together, beside those that the person has. */
export interface Booked {
  readonly hours: number;
  readonly capacity: number;
  /** The goal to thin first, and why, where that is too much; none where nothing speaks against any. */
  readonly thin: { readonly goal: Goal; readonly because: string } | undefined;
}

/** What the facts about a goal are drawn from. */
export interface GoalRecord extends Facts {
  readonly standing: Standing;
  /** Of the goal, oldest first. */
  readonly checkIns: readonly CheckIn[];
  readonly closed: readonly Closed[];
  readonly firstPromise: FirstPromise;
  /** Other running goals due in the same week. */
  readonly sameWeek: readonly Goal[];
  /** Null where the hours that the person has are not known. */
  readonly booked: Booked | null;
  /** The areas of the other running goals, each once. */
  readonly otherAreas: readonly string[];
  /** Whether any other goal, running or closed, was ever in the area of this one. */
  readonly areaShared: boolean;
  readonly today: Day;
}

/** One rule on the facts of a goal: numbers, days and the person's own record. */
export interface FactRule {
  /** `F1` and so on. */
  readonly id: string;
  readonly letter: Letter;
  readonly severity: Severity;
  /** A few words that name the rule in a list. */
  readonly name: string;
  /** Which facts it looks at. */
  readonly uses: string;
  readonly reason: string;
  readonly question: string;
  /** Whether it looks at goals that run only. */
  readonly running: boolean;
  /** The fact that speaks against the goal, in words; none where nothing does. */
  readonly find: (record: GoalRecord) => string | undefined;
}

/** Makes a finding of a rule and the fact it found. */
export function factFinding(rule: FactRule, fact: string): PartFinding {
  const { id, letter, severity, reason, question } = rule;
  return {
    rule: id,
    letter,
    severity,
    part: 'facts',
    text: null,
    span: null,
    reason,
    question,
    rewrite: null,
    fact,
  };
}

/** `3.2`, or `3.2.1` for a part. */
export function nameOf(goal: Goal, milestone: Milestone, all: readonly Milestone[]): string {
  const parent = all.find((other) => other.id === milestone.parentId);
  return parent === undefined
    ? `${goal.number}.${milestone.number}`
    : `${goal.number}.${parent.number}.${milestone.number}`;
}

/** At most three of a list in words, and how many more there are. */
export function someOf(texts: readonly string[]): string {
  const more = texts.length - 3;
  return more > 0 ? `${texts.slice(0, 3).join(', ')} and ${more} more` : texts.join(', ');
}

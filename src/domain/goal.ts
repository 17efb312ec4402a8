import type { Day } from './day.js';

/** UUIDv7 in its usual text form. */
export type Id = string;

export const states = ['draft', 'active', 'paused', 'achieved', 'missed', 'let-go'] as const;
export type State = (typeof states)[number];

/** The longest statement of a goal, in characters. */
export const longestStatement = 300;

/** States in which a goal still runs. */
export const runningStates = ['active', 'paused'] as const satisfies readonly State[];
/** States in which a goal has not come to its end. */
export const openStates = ['draft', ...runningStates] as const satisfies readonly State[];
export const closedStates = ['achieved', 'missed', 'let-go'] as const satisfies readonly State[];
export type ClosedState = (typeof closedStates)[number];

export const measureKinds = ['number', 'milestones', 'habit', 'yes-no', 'learning'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** `level`: a check-in says where one stands; `total`: it says how much was added. */
export type Reading = 'level' | 'total';
export type Period = 'week' | 'month';

/** How progress is told. */
export type Measure =
  | {
      readonly kind: 'number';
      readonly unit: string | null;
      readonly baseline: number;
      readonly target: number;
      readonly reading: Reading;
    }
  | { readonly kind: 'milestones' }
  | { readonly kind: 'habit'; readonly times: number; readonly per: Period; readonly unit: string | null }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'learning'; readonly ways: number };

/** Whether a goal is active or paused. */
export function isRunning({ state }: { readonly state: State }): boolean {
  return state === 'active' || state === 'paused';
}

/** Whether a goal has come to its end, whatever end that was. */
export function isClosed({ state }: { readonly state: State }): boolean {
  return (closedStates as readonly State[]).includes(state);
}

/** A promise: its statement, the five SMART parts, its days and its state. */
export interface Goal {
  readonly id: Id;
  /** The number people type; it stays put and is never given again. */
  readonly number: number;
  readonly statement: string;
  /** What exactly, where, with whom. */
  readonly details: string | null;
  readonly area: string | null;
  readonly tags: readonly string[];
  readonly measure: Measure;
  /** How it will be done: what makes it achievable. */
  readonly means: string | null;
  /** Why it matters: what makes it relevant. */
  readonly reason: string;
  readonly start: Day;
  readonly due: Day;
  /** Days between two check-ins. */
  readonly rhythm: number;
  /** Hours a week that it takes, where that was told. */
  readonly hours: number | null;
  readonly state: State;
  readonly closedOn: Day | null;
  readonly lesson: string | null;
  /** What comes in the place of a goal that was let go. */
  readonly instead: string | null;
  /** Where the plan line starts anew after a replan: that day, at that value. */
  readonly planFrom: { readonly day: Day; readonly value: number } | null;
  /** Instant, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Whose it is; null: one's own. */
  readonly personId: Id | null;
  /** The mentorship in which it is kept; null: kept alone. */
  readonly mentorshipId: Id | null;
}

/** A dated smaller step of a goal. */
export interface Milestone {
  readonly id: Id;
  readonly goalId: Id;
  readonly parentId: Id | null;
  /** The number behind the dot in `3.2`; it stays put. */
  readonly number: number;
  /** Its place in the order. */
  readonly position: number;
  readonly title: string;
  /** The definition of done. */
  readonly doneWhen: string | null;
  readonly due: Day;
  /** Its part of the whole goal; the shares of a goal's milestones without a parent add up to 1. */
  readonly share: number;
  /** The value of a `number` goal, or the count of a habit or of ways tried, expected by then. */
  readonly target: number | null;
  readonly state: 'open' | 'claimed' | 'confirmed';
  readonly doneOn: Day | null;
  /** The day on which the other side agreed. */
  readonly confirmedOn: Day | null;
}

/** A dated fact. `value` is a level, an amount or a count, by the goal's measure. */
export interface CheckIn {
  readonly id: Id;
  readonly goalId: Id;
  readonly day: Day;
  readonly value: number | null;
  readonly note: string | null;
  /** 0 to 100 percent. */
  readonly confidence: number | null;
  readonly evidence: string | null;
}

/** What a check-in says of how far a goal is. */
export type Told = Pick<CheckIn, 'day' | 'value'>;

/** Days off. `break` is planned, for one goal or for all (`goalId` null); `skip` excuses a stretch; `pause` may be open. */
export interface Break {
  readonly id: Id;
  readonly goalId: Id | null;
  readonly kind: 'break' | 'skip' | 'pause';
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string | null;
}

/** A finding of the check that somebody put aside on a goal, and why; it holds for the checks to come. */
export interface CheckIgnore {
  readonly id: Id;
  readonly goalId: Id;
  /** The rule's id, e.g. `S4`. */
  readonly rule: string;
  readonly reason: string;
}

/** Statuses that somebody can set by hand; silence and a goal that has not started are facts. */
export const settableStatuses = ['ahead', 'on-track', 'at-risk', 'off-track'] as const;

/** A status set by hand over the computed one: by whom, why, and from which day until which. */
export interface StatusOverride {
  readonly id: Id;
  readonly goalId: Id;
  readonly status: (typeof settableStatuses)[number];
  readonly reason: string;
  readonly who: string;
  readonly from: Day;
  readonly until: Day;
}

/** One command's effect, as the history keeps it. */
export interface Change {
  readonly number: number;
  readonly id: Id;
  readonly device: Id;
  /** Hybrid logical clock: milliseconds and a counter, in hexadecimal; sorts in the order of what happened. */
  readonly clock: string;
  readonly at: string;
  readonly zone: string;
  readonly day: Day;
  readonly who: string;
  readonly command: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  readonly imported: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

/** A single write: fields before (null: it was made) and after (null: it was removed). */
export interface Op {
  readonly change: number;
  readonly part: number;
  /** The kind of record, one of `Entity`; others come from newer versions and are kept as they are. */
  readonly entity: string;
  readonly entityId: Id;
  readonly goalId: Id | null;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** What a goal's check-ins come to up to a day. */
export interface Tally {
  /** Newest level; null when none was given. */
  readonly level: number | null;
  /** Sum of the values. */
  readonly sum: number;
  /** Check-ins of any kind, and those with a value. */
  readonly count: number;
  readonly values: number;
  readonly lastDay: Day | null;
  /** The last day of which more was told than a confidence. */
  readonly toldOn: Day | null;
  readonly confidence: number | null;
}

export const emptyTally: Tally = {
  level: null,
  sum: 0,
  count: 0,
  values: 0,
  lastDay: null,
  toldOn: null,
  confidence: null,
};

/** Where a `number` goal goes: 1 up, -1 down. */
export function direction(measure: { baseline: number; target: number }): 1 | -1 {
  return measure.target > measure.baseline ? 1 : -1;
}

import type { Day, DaySpan } from '../domain/day.js';
import type {
  Break,
  Change,
  CheckIgnore,
  CheckIn,
  Fields,
  Goal,
  Id,
  Milestone,
  Op,
  State,
  StatusOverride,
  Tally,
  Told,
} from '../domain/goal.js';
import type { Entity, Records } from '../domain/record.js';
import type { MentoringList, MentoringRecord, MentoringWhole } from './mentoring/lists.js';
import type { MentoringReader } from './mentoring/mentoring-reader.js';
import type { WeekReader } from './reports/week-reader.js';

export interface GoalFilter {
  readonly states?: readonly State[];
  readonly area?: string;
  readonly tag?: string;
  /** Only goals of this person; null: one's own. */
  readonly person?: Id | null;
  readonly dueFrom?: Day;
  readonly dueTo?: Day;
  /** Words that the statement, details or reason must hold, in any case. */
  readonly text?: string;
  readonly order?: 'due' | 'number' | 'created' | 'area';
  readonly limit?: number;
}

/** What is kept, to read. Every call is one or a few indexed queries, save those that look for words: they read every goal's. */
export interface Reader extends WeekReader, MentoringReader {
  goal(number: number): Goal | undefined;
  goalById(id: Id): Goal | undefined;
  goals(filter: GoalFilter): Goal[];
  countGoals(filter: GoalFilter): number;
  /** Hours a week that the active goals of a person take together, as far as it was told; null: one's own. */
  hoursPromised(person: Id | null): number;
  /** Goals of a person that were closed up to a day, the one closed last first; null: one's own. */
  goalsClosedLast(upTo: Day, limit: number, person: Id | null): Goal[];
  /** The first confidence of each goal that has one, and its day. */
  firstConfidences(goalIds: readonly Id[]): Map<Id, { readonly day: Day; readonly confidence: number }>;
  /** Goals whose statement begins with the word, or has a word that begins with it, in any case. */
  goalsNamed(word: string): Goal[];
  goalIds(): Map<Id, number>;
  /** In their order: parents and children by position. */
  milestones(goalIds: readonly Id[]): Milestone[];
  /** Open milestones of active goals due up to a day, soonest first. */
  milestonesDue(upTo: Day, limit: number): Milestone[];
  /** Oldest first; with `last`, the newest that many. */
  checkIns(goalId: Id, range?: { from?: Day; to?: Day; last?: number }): CheckIn[];
  /** The last of the values told of a goal in each of some spans, or their sum; nothing for a span without any. */
  valuesIn(
    goals: readonly { readonly id: Id; readonly take: 'last' | 'sum' }[],
    spans: readonly DaySpan[],
  ): { goalId: Id; span: number; value: number }[];
  tallies(goalIds: readonly Id[], upTo: Day): Map<Id, Tally>;
  /** The days and values of the check-ins that told one, up to a day, oldest first. */
  told(goalIds: readonly Id[], upTo: Day): Map<Id, Told[]>;
  /** Of the goals and those for all goals, oldest first. */
  breaks(goalIds: readonly Id[]): Break[];
  /** What somebody put aside in the check of a goal, by rule. */
  checkIgnores(goalId: Id): CheckIgnore[];
  /** Statuses set by hand that hold on a day. */
  statusOverrides(asOf: Day): StatusOverride[];
  /** What was set by hand on a goal, whether it still holds or not. */
  statusOverrideOf(goalId: Id): StatusOverride | undefined;
  /** Active goals without a check-in since a day, quietest first. */
  quietGoals(since: Day, limit: number): Goal[];
  /** Goals of which the promise, what was ticked or the days off were written in changes after a day; null: days off of all goals. */
  goalsChangedAfter(day: Day): (Id | null)[];
  change(number: number): Change | undefined;
  /** Newest first. */
  changes(filter: { goalId?: Id; limit?: number; before?: number }): Change[];
  /** Ops of changes, in order; with `first`, at most that many of each. */
  ops(changes: readonly number[], first?: number): Op[];
  /** How many ops each change has. */
  opCounts(changes: readonly number[]): Map<number, number>;
  /** Ops after a change that still have an effect: of later changes that were not taken back. Imported ones had theirs elsewhere. */
  effectiveOpsAfter(change: number): Op[];
  /** Ops on a goal and its parts, oldest first. */
  opsOfGoal(goalId: Id): (Op & { readonly day: Day })[];
  /** The newest change in effect that `undo` would take back; what brought something back is one, too. */
  changeToUndo(): Change | undefined;
}

/** The whole content. */
export interface Whole extends MentoringWhole {
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
  readonly checkIns: readonly CheckIn[];
  readonly breaks: readonly Break[];
  readonly checkIgnores: readonly CheckIgnore[];
  readonly statusOverrides: readonly StatusOverride[];
  readonly changes: readonly Change[];
  readonly ops: readonly Op[];
}

/**
 * A part of the whole content: goals and what belongs to each, then the lists of `mentoringLists`, then the history; each
 * in a fixed order.
 */
export type Page =
  | { readonly kind: 'goals'; readonly records: readonly Goal[] }
  | { readonly kind: 'milestones'; readonly records: readonly Milestone[] }
  | { readonly kind: 'checkIns'; readonly records: readonly CheckIn[] }
  | { readonly kind: 'breaks'; readonly records: readonly Break[] }
  | { readonly kind: 'checkIgnores'; readonly records: readonly CheckIgnore[] }
  | { readonly kind: 'statusOverrides'; readonly records: readonly StatusOverride[] }
  | {
      [L in MentoringList]: { readonly kind: L; readonly records: readonly MentoringRecord<L>[] };
    }[MentoringList]
  | {
      readonly kind: 'history';
      readonly records: readonly { readonly change: Change; readonly ops: Iterable<Op> }[];
    };

/** Writes inside one change; each call does the write and records its op. */
export interface Writer extends Reader {
  newId(): Id;
  /** The number the next goal gets is given by the store; for a milestone see `nextMilestoneNumber`. */
  insertGoal(goal: Omit<Goal, 'number'> & { number?: number }): Goal;
  /** The number that the next goal without one gets; it was never given before. */
  nextGoalNumber(): number;
  /** The number after the highest one that was ever given here: one that was taken back may still be brought back. */
  nextNumber(entity: 'mentorship' | 'feedback' | 'action'): number;
  insert<E extends Exclude<Entity, 'goal'>>(entity: E, record: Records[E]): void;
  /** Many check-ins at once, those without an id with a new one: the same as `insert` for each, but fast. */
  insertCheckIns(checkIns: readonly (Omit<CheckIn, 'id'> & { readonly id?: Id })[]): void;
  update<E extends Entity>(entity: E, id: Id, fields: Partial<Records[E]>): void;
  remove(entity: Entity, id: Id): void;
  nextMilestoneNumber(goalId: Id, parentId: Id | null): number;
  /** Applies an op backwards: what it made is removed, what it removed comes back, fields return to what they were. */
  revert(op: Op): void;
  /**
   * Does some writes together; when the work says no, or what it writes cannot be, none of them is done and the change goes
   * on without. What has nothing to do with them, such as a full disk, is thrown on.
   */
  attempt(work: () => boolean): boolean;
  /** Keeps a change of an export in the history: under its own number if that is free, an imported one under the next. */
  keepChange(change: Change, ops: readonly Op[], imported: boolean): void;
  hasChange(id: Id): boolean;
  record(entity: string, id: Id): Fields | undefined;
}

/** What a change is called in the history. */
export interface About {
  readonly command: string;
  readonly who: string;
  readonly reason?: string | null;
  /** When it was done, if not now: examples have a past, and what waited took effect on its day. */
  readonly when?: { readonly at?: string; readonly day: Day };
  /** The whole history comes with the data: no change of its own is recorded. */
  readonly silent?: boolean;
}

export interface Store extends Reader {
  /**
   * One change in one immediate transaction. The body decides and writes, and returns what the history is to say.
   * Without any write nothing is recorded and `change` is null. A throw leaves everything as it was. With `undoes` it takes that
   * change back, which is then in effect no more.
   */
  write<T>(
    about: About,
    body: (w: Writer) => { summary: string; result: T; undoes?: number },
  ): { change: Change | null; result: T };
  isEmpty(): boolean;
  /** A copy of everything in memory, to write to without touching the file. Closed with this store. */
  inMemory(): Store;
  /**
   * Everything, page by page, so that a million check-ins need no memory for a million. Nothing is locked meanwhile; when
   * another process writes in between, a busy Fault says so instead of giving half of one state and half of the next.
   */
  pages(): Iterable<Page>;
  close(): void;
}

/** What a use case is given from outside. */
export interface Deps {
  readonly store: Store;
  readonly today: Day;
  readonly who: string;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
}

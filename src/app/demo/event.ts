import { addDays, type Day, minDay } from '../../domain/day.js';
import type { Goal, Id } from '../../domain/goal.js';
import type { Writer } from '../ports.js';
import type { Offset } from './demo-tie.js';

/** One change of the examples: who did what on which day. */
export interface Event {
  readonly day: Day;
  readonly who: string;
  readonly command: string;
  readonly reason?: string;
  /** Gives what the history is to say. */
  readonly write: (w: Writer) => string;
}

/** What was written so far, by the names that the examples use. */
export class Made {
  readonly people = new Map<string, Id>();
  readonly mentorships = new Map<string, { readonly id: Id; readonly number: number }>();
  readonly #goals = new Map<string, Goal>();
  readonly #milestones = new Map<string, Id>();
  readonly #easings = new Map<string, { readonly id: Id; readonly due: Day }>();
  readonly today: Day;

  constructor(today: Day) {
    this.today = today;
  }

  on(offset: Offset): Day {
    return addDays(this.today, offset);
  }

  /** The day on which something is written down: what starts later is written today. */
  written(offset: Offset): Day {
    return minDay(this.on(offset), this.today);
  }

  keepGoal(goal: Goal): void {
    this.#goals.set(goal.statement, goal);
  }

  goal(statement: string): Goal {
    return there(this.#goals, statement);
  }

  keepMilestone(title: string, id: Id): void {
    this.#milestones.set(title, id);
  }

  milestone(title: string): Id {
    return there(this.#milestones, title);
  }

  keepEasing(statement: string, id: Id, due: Day): void {
    this.#easings.set(statement, { id, due });
  }

  /** Does what was asked for, and says how it came to that. */
  settle(w: Writer, statement: string, state: 'acknowledged' | 'matured', day: Day): void {
    const { id, due } = there(this.#easings, statement);
    w.update('goal', this.goal(statement).id, { due });
    w.update('easing', id, { state, settledOn: day });
  }

  mentorship(name: string): { readonly id: Id; readonly number: number } {
    return there(this.mentorships, name);
  }
}

function there<T>(made: ReadonlyMap<string, T>, name: string): T {
  const found = made.get(name);
  if (found === undefined) throw new Error(`${name} is written before anything happens to it`);
  return found;
}

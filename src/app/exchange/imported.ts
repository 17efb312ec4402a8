import type { Change } from '../../domain/goal.js';
import { plural } from '../../domain/number.js';

/** How many records of each kind. */
export interface Counts {
  readonly goals: number;
  readonly milestones: number;
  readonly checkIns: number;
  readonly breaks: number;
  readonly people: number;
  readonly mentorships: number;
  readonly sessions: number;
  readonly feedback: number;
  readonly actions: number;
  /** Changes of the history of another file. */
  readonly changes: number;
}

/** What an import did. */
export interface Imported {
  readonly added: Counts;
  /** Records and changes of the history that were here already. */
  readonly already: number;
  /** Goals that got another number, since theirs was taken. */
  readonly renumbered: readonly { readonly from: number; readonly to: number }[];
  /** Goals whose milestones had shares that did not come to the whole, and were scaled to it. */
  readonly scaled?: readonly { readonly goal: number; readonly shares: number }[];
  /** The database was empty, and now is what the export was. */
  readonly restored: boolean;
  readonly change: Change | null;
}

export const nothingAdded: Counts = {
  goals: 0,
  milestones: 0,
  checkIns: 0,
  breaks: 0,
  people: 0,
  mentorships: 0,
  sessions: 0,
  feedback: 0,
  actions: 0,
  changes: 0,
};

/** `12 goals, 30 milestones and 400 check-ins`. */
export function inWords(counts: Counts): string {
  const parts = [
    [counts.goals, 'goal'],
    [counts.milestones, 'milestone'],
    [counts.checkIns, 'check-in'],
    [counts.breaks, 'break'],
    [counts.people, 'person', 'people'],
    [counts.mentorships, 'mentorship'],
    [counts.sessions, 'session'],
    [counts.feedback, 'piece of feedback', 'pieces of feedback'],
    [counts.actions, 'action item'],
    [counts.changes, 'change of the history', 'changes of the history'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
  const last = said.pop();
  return said.length === 0 ? (last ?? 'nothing') : `${said.join(', ')} and ${last}`;
}

/** How the history calls an import: `imported 12 goals from goals.json`. */
export function summaryOf(counts: Counts, source: string): string {
  return `imported ${inWords({ ...counts, changes: 0 })} from ${source}`;
}

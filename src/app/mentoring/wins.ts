import { type Day, formatDayShort } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { isDone } from '../../domain/milestones/tree.js';
import type { Status } from '../../domain/progress/standing.js';
import { shorten } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { statusOf } from '../progress/standings.js';
import type { AgendaGoal } from './agenda.js';
import { nameOf, type Tie } from './find-mentorship.js';

/** As many as are told; the newest count. */
const winsAtMost = 10;

/** What went well from a day on, a sentence each, oldest first. The texts are as people wrote them, not made harmless. */
export function winsSince(
  deps: Pick<Deps, 'store' | 'today' | 'who'>,
  tie: Tie,
  found: {
    readonly goals: readonly AgendaGoal[];
    readonly actions: readonly ActionItem[];
    readonly since: Day;
  },
): string[] {
  const { store, today } = deps;
  const name = (side: Side): string => nameOf(tie, side, deps);
  const within = (day: Day | null): day is Day => day !== null && day >= found.since && day <= today;
  const dated: { readonly day: Day; readonly text: string }[] = [];
  const tell = (day: Day, text: string): void => {
    dated.push({ day, text });
  };
  const doneIn = (goal: Goal, milestones: readonly Milestone[]): void => {
    for (const m of milestones) {
      if (isDone(m) && within(m.doneOn) && m.parentId === null) {
        tell(m.doneOn, `${name(ownerOf(goal))} reached "${shorten(m.title, 80)}" (goal ${goal.number})`);
      }
    }
  };
  for (const goal of store.goalsOfMentorship(tie.mentorship.id, ['achieved'])) {
    if (within(goal.closedOn)) {
      tell(
        goal.closedOn,
        `${name(ownerOf(goal))} achieved goal ${goal.number}: ${shorten(goal.statement, 80)}`,
      );
    }
  }
  for (const { row } of found.goals) doneIn(row.goal, row.milestones);
  for (const action of found.actions) {
    if (action.state === 'done' && within(action.closedOn)) {
      tell(action.closedOn, `${name(action.owner)} kept a promise: ${shorten(action.what, 80)}`);
    }
  }
  const told = dated
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, text }) => `${text}, on ${formatDayShort(day)}`);
  const better = found.goals.flatMap(({ row, owner, statusThen }) => {
    const now = statusOf(row);
    const back =
      statusThen !== null && troubled.has(statusThen) && good.has(now) && row.goal.state === 'active';
    return back
      ? [`${name(owner)} has goal ${row.goal.number} ${now} again; last time it was ${statusThen}`]
      : [];
  });
  return [...told, ...better].slice(-winsAtMost);
}

const troubled = new Set<Status>(['off-track', 'at-risk', 'silent']);
const good = new Set<Status>(['on-track', 'ahead']);

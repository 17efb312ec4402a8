import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { emptyTally, type Goal, type Id, type Tally } from '../../domain/goal.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { isDone } from '../../domain/milestones/tree.js';
import { type LogValue, unitWords, valueToKeep } from '../../domain/progress/log-value.js';
import { type Candidate, doubtsAbout } from '../../domain/progress/suspicion.js';
import { shown } from '../../domain/text.js';
import { findGoal, milestoneName } from '../goals/find-goal.js';
import type { Reader } from '../ports.js';

/** A check-in as it was typed, before it is weighed and kept. */
export interface Entry {
  readonly goalId: Id;
  readonly day: Day;
  readonly typed: LogValue | null;
  readonly note: string | null;
  readonly confidence: number | null;
  readonly evidence: string | null;
}

/** Goals and values in turn, as in `1 12 2 +3`; a unit after a value may stand apart: `1 12 km`. The last may lack its value. */
export function pairUp(store: Reader, words: readonly string[]): { goal: Goal; value: string | undefined }[] {
  const pairs: { goal: Goal; value: string | undefined }[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const goal = named(store, words, i);
    if (pairs.some((pair) => pair.goal.id === goal.id)) {
      throw usage(`goal ${goal.number} is named twice`, 'Log it twice, or add the amounts up.');
    }
    pairs.push({ goal, value: words[i + 1] });
    if (unitWords(goal).includes(words[i + 2]?.toLowerCase() ?? '')) i += 1;
  }
  return pairs;
}

/** The goal that a word names. Words behind the first value that name none and have no value are a sentence, most likely. */
function named(store: Reader, words: readonly string[], at: number): Goal {
  const [word = '', value = ''] = words.slice(at);
  try {
    return findGoal(store, word);
  } catch (error) {
    const sentence = /^\p{L}/u.test(word) && !/^[+=-]?[.\d]|^(?:yes|no)$/i.test(value);
    if (at < 2 || at > 3 || !sentence || !(error instanceof Fault) || error.kind !== 'not-found') throw error;
    const [before, note] = [words.slice(0, at), words.slice(at)].map((part) => shown(part.join(' ')));
    throw new Fault(error.kind, error.message, {
      hint: `If it is a sentence, make it a note: mentor log ${before} --note "${note}"`,
      cause: error,
    });
  }
}

/** The goal that can take check-ins: it runs. */
export function takesCheckIns(goal: Goal): Goal {
  refuseClosed(goal);
  if (goal.state === 'draft')
    throw new Fault('failed', `goal ${goal.number} is a draft`, { hint: 'Finish it with mentor new first.' });
  return goal;
}

/** Refuses a no to what is done by its milestones: they would go on saying yes. */
export function refuseNo(store: Reader, goal: Goal, typed: LogValue | null): void {
  if (goal.measure.kind !== 'yes-no' || typed?.amount !== 0) return;
  const milestones = store.milestones([goal.id]);
  const last = milestones.at(-1);
  if (last === undefined || !milestones.every(isDone)) return;
  throw new Fault('failed', `all milestones of goal ${goal.number} are ticked, so it is done`, {
    hint: `Open what is not done: mentor untick ${milestoneName(goal.number, last, milestones)}`,
  });
}

export interface Weighed {
  readonly goal: Goal;
  readonly entry: Entry;
  readonly value: number | null;
  readonly doubts: readonly string[];
  /** What the other check-ins come to up to its day. */
  readonly tally: Tally;
}

/** What an entry comes to and what looks wrong about it, by what is kept now. */
export function weigh(store: Reader, entry: Entry, today: Day): Weighed {
  const found = store.goalById(entry.goalId);
  if (found === undefined) throw new Fault('not-found', 'the goal is gone');
  const goal = takesCheckIns(found);
  refuseNo(store, goal, entry.typed);
  const tally = store.tallies([goal.id], entry.day).get(goal.id);
  return weighAgainst(goal, entry, tally ?? emptyTally, recentValues(store, goal.id, entry.day), today);
}

/** The same against facts that are given. */
export function weighAgainst(
  goal: Goal,
  entry: Entry,
  tally: Tally,
  recent: Candidate['recent'],
  today: Day,
): Weighed {
  const value = entry.typed === null ? null : valueToKeep(goal, entry.typed, tally);
  return {
    goal,
    entry,
    value,
    tally,
    doubts: doubtsAbout(
      { goal, day: entry.day, value, set: entry.typed?.kind === 'set', tally, recent },
      today,
    ),
  };
}

/** Some of the newest check-ins have no value, so twice as many as are needed are read. */
function recentValues(store: Reader, goalId: Id, upTo: Day): Candidate['recent'] {
  return withValues(store.checkIns(goalId, { to: upTo, last: 40 }));
}

export function withValues(
  checkIns: readonly { readonly day: Day; readonly value: number | null }[],
): { day: Day; value: number }[] {
  return checkIns.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
}

/** Doubts that nobody has answered yet are a refusal. */
export function refuseDoubts(doubts: readonly string[], accepted: readonly string[] | 'all'): void {
  if (accepted === 'all') return;
  const open = doubts.filter((doubt) => !accepted.includes(doubt));
  if (open.length === 0) return;
  throw new Fault('refused', open.join('; '), { hint: 'Add --force if it is right.' });
}

import { type Day, daysBetween } from '../day.js';
import { median } from '../progress/slip.js';
import type { ActionItem } from './action.js';
import { type Phase, type SelfRating, secondKey } from './mentorship.js';
import { sides } from './person.js';
import type { RatingPair } from './rating-pairs.js';
import type { GapScore, PromiseScore, Scorecard, ScorecardFacts, SkillScore, WaitScore } from './score.js';

/** Sessions with both views from which on the first ones are compared with the last ones. */
export const enoughForGap = 4;

/** Sessions at either end that are compared, at most. */
const sessionsAnEnd = 3;

/** What became of the action items of a side. */
export function promiseScore(items: readonly ActionItem[], today: Day): PromiseScore {
  let [kept, later, dropped, overdue] = [0, 0, 0, 0];
  for (const { state, closedOn, due, carried } of items) {
    if (state === 'open' || closedOn === null || closedOn > today) {
      if (due !== null && due < today) overdue += 1;
    } else if (state === 'dropped') dropped += 1;
    else if (carried > 0 || (due !== null && closedOn > due)) later += 1;
    else kept += 1;
  }
  return { due: kept + later + dropped + overdue, kept, later, dropped, overdue };
}

/** Claimed milestones, until the other side confirmed them. */
export function claimScore({ mentorship, goals, milestones, today }: ScorecardFacts): WaitScore {
  const twoKeys = new Set(goals.filter((goal) => secondKey(mentorship, goal)).map((goal) => goal.id));
  const claimed = milestones.filter((m) => twoKeys.has(m.goalId) && m.doneOn !== null && m.doneOn <= today);
  const days = claimed.flatMap(({ doneOn, confirmedOn }) =>
    doneOn === null || confirmedOn === null || confirmedOn > today ? [] : [waited(doneOn, confirmedOn)],
  );
  const waiting = claimed.filter(
    ({ state, confirmedOn }) => state === 'claimed' || (confirmedOn !== null && confirmedOn > today),
  ).length;
  return { n: days.length, median: middle(days), waiting };
}

/** Promises that were to become easier, until the other side acknowledged them. */
export function easingScore({ easings, today }: ScorecardFacts): Scorecard['easings'] {
  const asked = easings.filter((one) => one.day <= today);
  const settled = asked.filter((one) => one.settledOn !== null && one.settledOn <= today);
  const days = settled.flatMap(({ state, day, settledOn }) =>
    state !== 'acknowledged' || settledOn === null ? [] : [waited(day, settledOn)],
  );
  return {
    n: days.length,
    median: middle(days),
    waiting: asked.length - settled.length,
    unanswered: settled.filter((one) => one.state === 'matured').length,
  };
}

/** A confirmation that was entered for a day before the claim did not wait at all. */
function waited(from: Day, to: Day): number {
  return Math.max(0, daysBetween(from, to));
}

/** How far the two views are apart, in all sessions, and in the first and the last ones. */
export function gapScore(pairs: readonly RatingPair[]): Scorecard['gap'] {
  const meetings = new Map<string, number[]>();
  for (const pair of pairs) {
    if (pair.sessionId === null || pair.scale === 'attainment') continue;
    const gaps = meetings.get(pair.sessionId) ?? [];
    gaps.push(Math.abs(pair.me - pair.them));
    meetings.set(pair.sessionId, gaps);
  }
  const each = [...meetings.values()];
  if (each.length === 0) return { all: null, ends: null };
  const size = Math.min(sessionsAnEnd, Math.floor(each.length / 2));
  return {
    all: gapOf(each),
    ends:
      each.length < enoughForGap
        ? null
        : { first: gapOf(each.slice(0, size)), last: gapOf(each.slice(-size)) },
  };
}

function gapOf(sessions: readonly (readonly number[])[]): GapScore {
  const gaps = sessions.flat();
  return {
    sessions: sessions.length,
    n: gaps.length,
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
  };
}

/** Self-ratings side by side, by side and skill. */
export function skillScores(ratings: readonly SelfRating[]): SkillScore[] {
  return sides.flatMap((side) => {
    const own = ratings.filter((rating) => rating.side === side);
    return [...new Set(own.map((rating) => rating.skill))].map((skill): SkillScore => {
      const at = (phase: Phase): number | null =>
        own.findLast((rating) => rating.skill === skill && rating.phase === phase)?.value ?? null;
      const scores = { start: at('start'), middle: at('middle'), end: at('end') };
      const now = scores.end ?? scores.middle;
      const change = scores.start === null || now === null ? null : now - scores.start;
      return { side, skill, ...scores, change };
    });
  });
}

function middle(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : median([...numbers].sort((a, b) => a - b));
}

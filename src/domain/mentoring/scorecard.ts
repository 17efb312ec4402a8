import { type Day, daysBetween, minDay } from '../day.js';
import type { Goal, Id } from '../goal.js';
import { ownerOf, secondKey } from './mentorship.js';
import type { Side } from './person.js';
import { paired, type RatingPair } from './rating-pairs.js';
import type { GoalScore, Scorecard, ScorecardFacts } from './score.js';
import { claimScore, easingScore, gapScore, promiseScore, skillScores } from './score-parts.js';
import type { Rating } from './session.js';

/** The scorecard of a mentorship. Two people who do not agree are never averaged. */
export function scorecard(facts: ScorecardFacts): Scorecard {
  const { mentorship, today } = facts;
  const upTo = [mentorship.endedOn, mentorship.ends].reduce<Day>(
    (day, end) => (end === null ? day : minDay(day, end)),
    today,
  );
  const known = facts.ratings.filter((rating) => rating.day <= today);
  const { pairs, sealed } = paired(known);
  const goals = facts.goals
    .filter((goal) => goal.start <= today)
    .map((goal): GoalScore => goalScore(goal, facts, known, pairs, sealed));
  return {
    from: mentorship.start,
    upTo,
    goals,
    attained: eachSide((side) => {
      const values = goals.flatMap(({ rated }) => {
        const value = rated?.[side] ?? null;
        return value === null ? [] : [value];
      });
      return { n: values.length, asExpected: values.filter((value) => value >= 0).length };
    }),
    promises: eachSide((side) =>
      promiseScore(
        facts.actions.filter((item) => item.owner === side && item.madeOn <= today),
        today,
      ),
    ),
    claims: claimScore(facts),
    easings: easingScore(facts),
    sessions: {
      held: facts.sessions.filter((session) => session.day <= today).length,
      agreed: Math.floor(Math.max(0, daysBetween(mentorship.start, upTo)) / mentorship.cadence),
    },
    gap: gapScore(pairs),
    skills: skillScores(facts.selfRatings.filter((rating) => rating.day <= today)),
  };
}

function eachSide<T>(make: (side: Side) => T): { readonly [S in Side]: T } {
  return { me: make('me'), them: make('them') };
}

function goalScore(
  goal: Goal,
  { mentorship, attainments, today }: ScorecardFacts,
  ratings: readonly Rating[],
  pairs: readonly RatingPair[],
  sealed: readonly Rating[],
): GoalScore {
  const ofIt = (it: { readonly goalId: Id; readonly scale: string }): boolean =>
    it.goalId === goal.id && it.scale === 'attainment';
  const levels = attainments.find((one) => one.goalId === goal.id && one.day <= today);
  const alone = secondKey(mentorship, goal) === undefined;
  const own = alone ? ratings.findLast((rating) => ofIt(rating) && rating.side === 'me') : undefined;
  const pair = pairs.findLast(ofIt);
  const one = alone ? undefined : sealed.findLast(ofIt);
  return {
    number: goal.number,
    statement: goal.statement,
    owner: ownerOf(goal),
    // Reports of a day in the past tell a goal as it ran then.
    state: goal.closedOn !== null && goal.closedOn > today ? 'active' : goal.state,
    levelsOn: levels?.day ?? null,
    levelsLate:
      levels !== undefined && 2 * daysBetween(goal.start, levels.day) > daysBetween(goal.start, goal.due),
    rated: alone
      ? own === undefined
        ? null
        : { day: own.day, me: own.value, them: null }
      : pair === undefined
        ? null
        : { day: pair.day, me: pair.me, them: pair.them },
    waitingFor: one === undefined ? null : one.side === 'me' ? 'them' : 'me',
  };
}

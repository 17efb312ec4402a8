import { Fault } from '../../domain/fault.js';
import type { Goal } from '../../domain/goal.js';
import { ownerOf, secondKey } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { type Paired, paired } from '../../domain/mentoring/rating-pairs.js';
import type { Attainment, Rating, Scale } from '../../domain/mentoring/session.js';
import { shorten } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps } from '../ports.js';
import { type At, nameOf, type Tie } from './find-mentorship.js';
import { tieOfGoal } from './said.js';

/** A goal of a mentorship with its levels and with what both think of it, as far as both have told. */
export interface RatedGoal {
  readonly goal: Goal;
  readonly tie: Tie;
  /** In the order in which they rate: the owner first. */
  readonly raters: readonly Side[];
  readonly levels: Attainment | null;
  readonly ratings: Paired;
  /** The last rating of each scale by who rates alone, in a mentorship with oneself. */
  readonly alone: readonly Rating[];
}

/** The goal that a name stands for, to be rated; throws a Fault for one that is kept alone or not promised yet. */
export function ratedGoal(at: At, name: string): RatedGoal {
  const goal = findGoal(at.store, name);
  const tie = tieOfGoal(at, goal);
  if (goal.state === 'draft') {
    throw new Fault('failed', `goal ${goal.number} is a draft`, {
      hint: `mentor edit ${goal.number} completes it; then it can be rated.`,
    });
  }
  const ratings = at.store.ratings(tie.mentorship.id).filter((rating) => rating.goalId === goal.id);
  const other = secondKey(tie.mentorship, goal);
  return {
    goal,
    tie,
    raters: other === undefined ? ['me'] : [ownerOf(goal), other],
    levels: at.store.attainments([goal.id])[0] ?? null,
    ratings: paired(ratings),
    alone: other === undefined ? [...new Map(ratings.map((rating) => [rating.scale, rating])).values()] : [],
  };
}

/** Five levels of reaching a goal, in words. */
export type Levels = Omit<Attainment, 'id' | 'goalId' | 'day'>;

/** Writes the five levels of a goal, or writes them anew as long as nobody has rated it against them. One change. */
export function writeLevels(deps: Deps, name: string, levels: Levels): RatedGoal {
  const { store, today, who } = deps;
  store.write({ command: 'rate', who }, (w) => {
    const { goal, levels: before, ratings, alone } = ratedGoal({ store: w, who }, name);
    refuseRated(goal, { ratings, alone });
    const fields = { ...levels, day: today };
    if (before === null) w.insert('attainment', { id: w.newId(), goalId: goal.id, ...fields });
    else w.update('attainment', before.id, fields);
    const summary = `wrote the five levels of goal ${goal.number}, ${shorten(goal.statement, 60)}`;
    return { summary, result: undefined };
  });
  return ratedGoal(deps, name);
}

/** Throws a Fault once somebody has rated a goal against its levels: moving them would move the rating. */
export function refuseRated(goal: Goal, { ratings, alone }: Pick<RatedGoal, 'ratings' | 'alone'>): void {
  const all = [...ratings.pairs, ...ratings.sealed, ...alone];
  if (!all.some((one) => one.scale === 'attainment')) return;
  throw new Fault('failed', `goal ${goal.number} was rated against its levels already`, {
    hint: 'They stay as they are: a rating means what it meant on its day.',
  });
}

/** One side's view of a goal, scale by scale. */
export interface SideRated {
  readonly side: Side;
  readonly values: { readonly [S in Scale]?: number };
}

/**
 * Keeps what one or both think of a goal, outside of a session. Whoever rates again before the other one has, replaces his
 * own view. One change.
 */
export function rateGoal(deps: Deps, name: string, rated: readonly SideRated[]): RatedGoal {
  const { store, today, who } = deps;
  store.write({ command: 'rate', who }, (w) => {
    const before = ratedGoal({ store: w, who }, name);
    const { goal, tie, levels, ratings } = before;
    for (const { side, values } of rated) {
      for (const [scale, value] of Object.entries(values) as [Scale, number][]) {
        if (scale === 'attainment' && levels === null) throw withoutLevels(goal);
        const own = [...ratings.sealed, ...before.alone].find(
          (one) =>
            one.side === side &&
            one.scale === scale &&
            one.sessionId === null &&
            mayReplace(one, before, today),
        );
        if (own !== undefined) w.update('rating', own.id, { value, day: today });
        else
          w.insert('rating', {
            id: w.newId(),
            goalId: goal.id,
            mentorshipId: tie.mentorship.id,
            sessionId: null,
            side,
            scale,
            value,
            day: today,
          });
      }
    }
    const names = rated.map(({ side }) => nameOf(tie, side, deps)).join(' and ');
    const summary = `${names} rated goal ${goal.number}, ${shorten(goal.statement, 60)}`;
    return { summary, result: undefined };
  });
  return ratedGoal(deps, name);
}

/** A sealed view can always be given anew; that of somebody alone on the same day. */
function mayReplace(rating: Rating, { raters }: RatedGoal, today: string): boolean {
  return raters.length > 1 || rating.day === today;
}

function withoutLevels(goal: Goal): Fault {
  return new Fault('failed', `goal ${goal.number} has no levels to rate it against`, {
    hint: `mentor rate ${goal.number} --levels writes them.`,
  });
}

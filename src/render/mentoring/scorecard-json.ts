import type { TieScorecard } from '../../app/mentoring/scorecard-of.js';
import { sidesOf } from '../../domain/mentoring/mentorship.js';
import { type Side, sides } from '../../domain/mentoring/person.js';

/** A scorecard as `--json` shows it; sides are `me` and `them`, with their names. */
export function scorecardJson({ tie, names, card }: TieScorecard): Record<string, unknown> {
  const { mentorship } = tie;
  const parts = sidesOf(mentorship);
  const named = (side: Side) => ({ side, name: names[side] });
  const { gap } = card;
  return {
    mentorship: mentorship.number,
    kind: mentorship.kind,
    sides: sides.filter((side) => parts.includes(side)).map(named),
    from: card.from,
    upTo: card.upTo,
    ended: mentorship.endedOn !== null,
    goals: card.goals.map(({ owner, number, waitingFor, ...goal }) => ({
      goal: number,
      owner: named(owner),
      ...goal,
      waitingFor: waitingFor === null ? null : named(waitingFor),
    })),
    attained: parts.map((side) => ({ by: named(side), ...card.attained[side] })),
    promises: parts.map((side) => ({ by: named(side), ...card.promises[side] })),
    daysToConfirm: card.claims,
    daysToAcknowledge: card.easings,
    sessions: { ...card.sessions, cadence: mentorship.cadence },
    gap: { all: gap.all, first: gap.ends?.first ?? null, last: gap.ends?.last ?? null },
    selfRatings: card.skills.map(({ side, ...score }) => ({ by: named(side), ...score })),
  };
}

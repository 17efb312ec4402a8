import { states } from '../../domain/goal.js';
import type { Scorecard } from '../../domain/mentoring/score.js';
import { scorecard } from '../../domain/mentoring/scorecard.js';
import type { Deps } from '../ports.js';
import type { Tie } from './find-mentorship.js';
import { type Names, namesOf } from './said.js';

/** The scorecard of a mentorship, with the names of its two sides. */
export interface TieScorecard {
  readonly tie: Tie;
  readonly names: Names;
  readonly card: Scorecard;
}

/** The scorecard of a mentorship: nothing but its own goals and what was said in it. */
export function scorecardOf(
  { store, today, who }: Pick<Deps, 'store' | 'today' | 'who'>,
  tie: Tie,
): TieScorecard {
  const { mentorship } = tie;
  const promised = states.filter((state) => state !== 'draft');
  const goals = store.goalsOfMentorship(mentorship.id, promised);
  const ids = goals.map((goal) => goal.id);
  const card = scorecard({
    mentorship,
    today,
    goals,
    milestones: store.milestones(ids),
    easings: store.easings(ids),
    attainments: store.attainments(ids),
    ratings: store.ratings(mentorship.id),
    actions: store.actions(mentorship.id),
    sessions: store.sessions(mentorship.id),
    selfRatings: store.selfRatings(mentorship.id),
  });
  return { tie, names: namesOf(tie, { who }), card };
}

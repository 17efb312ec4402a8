import type { TieScorecard } from '../../app/mentoring/scorecard-of.js';
import { formatDayShort } from '../../domain/day.js';
import { owners, sidesOf } from '../../domain/mentoring/mentorship.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { showRating } from '../../domain/mentoring/scales.js';
import type { GoalScore } from '../../domain/mentoring/score.js';
import type { Column } from '../table.js';

/** Rows and columns, where there is room for them; what people wrote is in them as it is. */
export interface ScoreGrid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** Goals with the views of both beside each other; whoever has goals stands first. */
export function goalGrid({ tie, names, card }: TieScorecard): ScoreGrid {
  const both = sidesOf(tie.mentorship).length > 1;
  const [first = 'me'] = owners(tie.mentorship);
  const raters: readonly Side[] = both ? [first, otherSide(first)] : [first];
  const closed = card.goals.some(({ state }) => state !== 'active');
  return {
    columns: [
      { title: '', right: true },
      { title: 'Goal', gives: true },
      ...(both ? [{ title: 'Whose' }] : []),
      ...(closed ? [{ title: 'State' }] : []),
      ...raters.map((side) => ({ title: names[side], right: true })),
      { title: 'Rated' },
      { title: 'Levels' },
    ],
    rows: card.goals.map((goal) => [
      String(goal.number),
      goal.statement,
      ...(both ? [names[goal.owner]] : []),
      ...(closed ? [goal.state === 'active' ? '' : goal.state] : []),
      ...raters.map((side) => viewOf(goal, side)),
      ratedOn(goal, names),
      goal.levelsOn === null ? 'none' : goal.levelsLate ? 'late' : 'in time',
    ]),
  };
}

function viewOf({ rated }: GoalScore, side: Side): string {
  const value = rated?.[side] ?? null;
  return value === null ? '' : showRating(value);
}

function ratedOn({ rated, waitingFor }: GoalScore, names: TieScorecard['names']): string {
  if (waitingFor !== null) return `waits for ${names[waitingFor]}`;
  return rated === null ? '' : formatDayShort(rated.day);
}

/** Skills of each, before and after. */
export function skillGrid({ names, card }: TieScorecard): ScoreGrid {
  const shownValue = (value: number | null): string => (value === null ? '' : String(value));
  return {
    columns: [
      { title: 'Who' },
      { title: 'Skill', gives: true },
      { title: 'Start', right: true },
      { title: 'Middle', right: true },
      { title: 'End', right: true },
      { title: 'Change', right: true },
    ],
    rows: card.skills.map(({ side, skill, start, middle, end, change }) => [
      names[side],
      skill,
      shownValue(start),
      shownValue(middle),
      shownValue(end),
      change === null ? '' : showRating(change),
    ]),
  };
}

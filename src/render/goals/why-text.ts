import type { GoalStanding } from '../../app/progress/standings.js';
import type { Day } from '../../domain/day.js';
import { reckoning } from '../../domain/progress/reckoning.js';
import type { Look } from '../paint.js';
import { lines, named, paragraph } from '../progress/forecast-text.js';

/** How the status of a goal came about, line by line. */
export function whyText(row: GoalStanding, look: Look, today: Day): string {
  const told = reckoning(row, today).map(({ label, value }) => [label, value] as const);
  return paragraph(look.paint.strong(named(row.goal)), look) + lines(told, look);
}

/** The same as `--json` shows it; a goal that is not active has no status. */
export function whyJson({ goal, standing, ...facts }: GoalStanding, today: Day): Record<string, unknown> {
  const runs = goal.state === 'active';
  return {
    goal: goal.number,
    statement: goal.statement,
    state: goal.state,
    status: runs ? standing.status : null,
    because: runs ? standing.because : null,
    rule: runs ? standing.rule : null,
    reckoning: reckoning({ goal, ...facts }, today),
  };
}

import type { Whose } from '../../app/mentoring/whose.js';
import type { GoalStanding } from '../../app/progress/standings.js';
import { type Day, formatDayShort } from '../../domain/day.js';
import { reckoning } from '../../domain/progress/reckoning.js';
import { shown } from '../../domain/text.js';
import { whoseJson } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { lines, named, paragraph } from '../progress/forecast-text.js';
import { overrideJson } from './goal-json.js';

/** How the status of a goal came about, line by line. */
export function whyText(row: GoalStanding, look: Look, today: Day, whose: Whose): string {
  const told = reckoning(row, today, row.standing).map(({ label, value }) => [label, value] as const);
  const { override } = row;
  const set =
    override === undefined
      ? []
      : [
          [
            'set by hand',
            `${override.status} until ${formatDayShort(override.until)}, by ${shown(override.who)}: ${shown(override.reason)}`,
          ] as const,
        ];
  return paragraph(look.paint.strong(named(row.goal, whose)), look) + lines([...told, ...set], look);
}

/** The same as `--json` shows it; a goal that is not active has no status. */
export function whyJson(row: GoalStanding, today: Day, whose: Whose): Record<string, unknown> {
  const { goal, standing } = row;
  const runs = goal.state === 'active';
  return {
    goal: goal.number,
    statement: goal.statement,
    ...whoseJson(goal, whose),
    state: goal.state,
    status: runs ? standing.status : null,
    because: runs ? standing.because() : null,
    rule: runs ? standing.rule() : null,
    statusOverride: overrideJson(row.override),
    reckoning: reckoning(row, today, row.standing),
  };
}

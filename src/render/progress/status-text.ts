import type { GoalStanding } from '../../app/progress/standings.js';
import { formatDayWithWeekday } from '../../domain/day.js';
import { shorten, shown } from '../../domain/text.js';
import { overrideJson } from '../goals/goal-json.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** The answer of `mentor status`: what counts now, and what is reckoned. */
export function statusText({ goal, standing, override }: GoalStanding, look: Look): string {
  const named = `Goal ${goal.number}, ${shorten(shown(goal.statement), 60)}`;
  const line =
    override === undefined
      ? `${named}: as reckoned, ${standing.status}: ${standing.because()}.`
      : `${named}: ${override.status} until ${formatDayWithWeekday(override.until)}; reckoned: ${standing.status}.`;
  return `${wrap(line, look.width, '  ')}\n`;
}

/** The same as `--json` shows it. */
export function statusJson({ goal, standing, override }: GoalStanding): Record<string, unknown> {
  const runs = goal.state === 'active';
  return {
    goal: goal.number,
    statement: goal.statement,
    reckoned: runs ? standing.status : null,
    because: runs ? standing.because() : null,
    statusOverride: overrideJson(override),
  };
}

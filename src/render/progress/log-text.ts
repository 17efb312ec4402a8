import type { GoalStanding } from '../../app/progress/standings.js';
import type { CheckIn } from '../../domain/goal.js';
import { shorten, shown } from '../../domain/text.js';
import { checkInJson, goalStandingJson } from '../goals/goal-json.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';
import { placeInWords, statusInWords } from './words.js';

/** After a check-in, one line: where the goal is now, its status and its buffer. */
export function logLine(row: GoalStanding, look: Look): string {
  const { goal, standing } = row;
  const line = `Goal ${goal.number}, ${shorten(shown(goal.statement), 60)}: ${placeInWords(goal, standing)}, ${statusInWords(row)}`;
  return `${wrap(line, look.width, '  ')}\n`;
}

/** A check-in with its goal as `--json` shows it; `kept` is false for one that was removed. */
export function logJson(
  entries: readonly { readonly checkIn: CheckIn; readonly row: GoalStanding }[],
  change: number | null,
  kept: boolean,
): Record<string, unknown> {
  return {
    change,
    kept,
    checkIns: entries.map(({ checkIn, row }) => ({
      ...checkInJson(checkIn),
      goal: row.goal.number,
      statement: row.goal.statement,
      standing: goalStandingJson(row)['standing'],
    })),
  };
}

import type { Whose } from '../../app/mentoring/whose.js';
import type { GoalStanding } from '../../app/progress/standings.js';
import type { CheckIn } from '../../domain/goal.js';
import { shorten } from '../../domain/text.js';
import { checkInJson, rowStandingJson } from '../goals/goal-json.js';
import { titleOf, whoseJson } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';
import { placeInWords, statusInWords } from './words.js';

/** After a check-in, one line: where the goal is now, its status and its buffer. */
export function logLine(row: GoalStanding, look: Look, whose: Whose): string {
  const { goal, standing } = row;
  const line = `Goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}: ${placeInWords(goal, standing)}, ${statusInWords(row)}`;
  return `${wrap(line, look.width, '  ')}\n`;
}

/** A check-in with its goal as `--json` shows it; `kept` is false for one that was removed. */
export function logJson(
  entries: readonly { readonly checkIn: CheckIn; readonly row: GoalStanding }[],
  change: number | null,
  kept: boolean,
  whose: Whose,
): Record<string, unknown> {
  return {
    change,
    kept,
    checkIns: entries.map(({ checkIn, row }) => ({
      ...checkInJson(checkIn),
      goal: row.goal.number,
      statement: row.goal.statement,
      ...whoseJson(row.goal, whose),
      standing: rowStandingJson(row),
    })),
  };
}

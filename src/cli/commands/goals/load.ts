import { loadWith } from '../../../app/goals/load.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import type { Goal } from '../../../domain/goal.js';
import { showNumber } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { ownerPrefix } from '../../../render/mentoring/whose-words.js';
import type { Context } from '../../context.js';

/**
 * Warns when a goal that was just taken up (or else has other hours now) makes too many at once for its owner, or more hours
 * a week than there are; how many hours somebody else has is not known here.
 */
export function sayLoad(ctx: Context, goal: Goal, active: number, taken = true): void {
  const { capacity } = ctx.config;
  const own = goal.personId === null;
  const hours = own && goal.hours !== null ? capacity : undefined;
  const load = loadWith(ctx.writing(), goal, active, hours, taken);
  const whose = whoseOf(ctx.writing());
  const whom = own ? '' : ` for ${shown(whose.name(goal))}`;
  if (load.tooMany)
    ctx.say(`That makes ${active} active goals${whom}. One to three at once is what most people can carry.`);
  if (load.overbooked && capacity !== undefined)
    ctx.say(
      `Your active goals take ${showNumber(load.hours)} hours a week, and you have ${showNumber(capacity)}.`,
    );
  if (load.thin === undefined) return;
  const { goal: thin, because } = load.thin;
  ctx.say(
    `${ownerPrefix(goal, whose)}Thin goal ${thin.number} first, ${shorten(shown(thin.statement), 60)}: ${because}. Pause it, or let it go.`,
  );
}

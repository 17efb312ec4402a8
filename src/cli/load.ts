import { loadWith } from '../app/goals/load.js';
import type { Goal } from '../domain/goal.js';
import { showNumber } from '../domain/number.js';
import { shorten, shown } from '../domain/text.js';
import type { Context } from './context.js';

/** Warns when a goal that was just taken up makes too many at once, or more hours a week than there are. */
export function sayLoad(ctx: Context, goal: Goal, active: number): void {
  const { capacity } = ctx.config;
  const load = loadWith(ctx.writing(), goal.id, active, goal.hours === null ? undefined : capacity);
  if (load.tooMany)
    ctx.say(`That makes ${active} active goals. One to three at once is what most people can carry.`);
  if (load.overbooked && capacity !== undefined)
    ctx.say(
      `Your active goals take ${showNumber(load.hours)} hours a week, and you have ${showNumber(capacity)}.`,
    );
  if (load.thin === undefined) return;
  const { goal: thin, because } = load.thin;
  ctx.say(
    `Thin goal ${thin.number} first, ${shorten(shown(thin.statement), 60)}: ${because}. Pause it, or let it go.`,
  );
}

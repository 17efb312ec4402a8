import type { Around } from '../app/smart/check-goal.js';
import type { Context } from './context.js';

/** What the check of a goal is told of all goals. */
export function around(ctx: Context): Around {
  const { weekStart = 1, capacity } = ctx.config;
  return { today: ctx.today, weekStart, capacity };
}

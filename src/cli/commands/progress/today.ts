import type { Command } from 'commander';
import { type Today, todayView } from '../../../app/progress/today.js';
import { todayJson, todayText } from '../../../render/progress/today-text.js';
import type { Context } from '../../context.js';

/** `mentor today`: what is due today and this week, what waits, and the goals. */
export function today(program: Command, ctx: Context): void {
  program
    .command('today')
    .summary('Show what is due today and this week')
    .description(
      'Show what is overdue, due today and due this week, which goals wait for a check-in, and where the most urgent ones stand.',
    )
    .option('--json', 'print JSON')
    .action((flags: { json?: boolean }) => {
      showToday(ctx, flags);
    });
}

/** What `mentor today`, and `mentor` alone, shows. */
export function showToday(ctx: Context, flags: { readonly json?: boolean } = {}): Today {
  const view = todayView(ctx.reading(), ctx.config.weekStart ?? 1);
  if (flags.json === true) ctx.json('today', todayJson(view));
  else if (view.active === 0)
    ctx.say('No active goals. Write one with mentor new, or see all with mentor list --all.');
  else ctx.out(todayText(view, ctx.look));
  return view;
}

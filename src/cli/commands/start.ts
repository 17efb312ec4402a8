import type { Command } from 'commander';
import { wayBackTo } from '../../app/progress/today.js';
import { wrap } from '../../render/width.js';
import type { Context } from '../context.js';

const welcome = [
  'Welcome to mentor.',
  'It helps you to write a goal worth having: five letters, about five minutes.',
  'Then it splits it into milestones and tells you every week where it is heading.',
  'Everything stays in one file on this machine.',
];

/** `mentor` alone: today, or a greeting for somebody who has no goals yet. */
export function start(program: Command, ctx: Context): void {
  program
    .option('--json', 'print what mentor today shows as JSON')
    .action(async (flags: { json?: boolean }) => {
      const { showToday } = await import('./progress/today.js');
      if (flags.json === true) {
        showToday(ctx, { json: true });
        return;
      }
      if (!ctx.reading().store.isEmpty()) {
        const back = wayBackTo(showToday(ctx));
        if (back === undefined || ctx.ask === undefined) return;
        const { askWayBack } = await import('./progress/way-back.js');
        await askWayBack(ctx, ctx.ask, back);
        return;
      }
      ctx.out(`${welcome.map((line) => wrap(line, ctx.look.width)).join('\n')}\n`);
      const now = await ctx.ask?.confirm({ message: 'Write your first goal now?', preset: true });
      if (now !== true) {
        ctx.say('Write your first goal with: mentor new      Look around first with: mentor demo');
        return;
      }
      const { writeGoal } = await import('./goals/new.js');
      await writeGoal(ctx, undefined, {});
    });
}

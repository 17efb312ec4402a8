import type { Command } from 'commander';
import type { Context } from '../context.js';

const welcome = `Welcome to mentor.
It helps you write a goal worth having, in five questions and about five minutes,
split it into milestones, and see every week honestly where it is heading.
Everything stays in one file on this machine.
`;

/** `mentor` alone: today, or a greeting for somebody who has no goals yet. */
export function start(program: Command, ctx: Context): void {
  program.action(async () => {
    const { store } = ctx.reading();
    if (!store.isEmpty()) {
      const { showToday } = await import('./progress/today.js');
      showToday(ctx);
      return;
    }
    store.close();
    ctx.out(welcome);
    const now = await ctx.ask?.confirm({ message: 'Write your first goal now?', preset: true });
    if (now !== true) {
      ctx.say('Write your first goal with: mentor new      Look around first with: mentor demo');
      return;
    }
    const { writeGoal } = await import('./goals/new.js');
    await writeGoal(ctx, undefined, {});
  });
}

import type { Command } from 'commander';
import { nextThing } from '../../../app/progress/next.js';
import { nextJson, nextText, nextWords } from '../../../render/progress/next-text.js';
import type { Context } from '../../context.js';

/** `mentor next`: the one thing to do now, and why. */
export function next(program: Command, ctx: Context): void {
  program
    .command('next')
    .summary('Show the one thing to do now, and why')
    .description('Show the one thing to do now, and why it is that one.')
    .option('--json', 'print JSON')
    .action((flags: { json?: boolean }) => {
      const step = nextThing(ctx.reading());
      const words = nextWords(step, ctx.today);
      if (flags.json === true) ctx.json('next', nextJson(step, words));
      else ctx.out(nextText(words, ctx.look));
    });
}

import type { Command } from 'commander';
import { whoseOf } from '../../../app/mentoring/whose.js';
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
      const deps = ctx.viewing();
      const step = nextThing(deps);
      const whose = whoseOf(deps);
      const words = nextWords(step, ctx.today, whose);
      if (flags.json === true) ctx.json('next', nextJson(step, words, whose));
      else ctx.out(nextText(words, ctx.look));
    });
}

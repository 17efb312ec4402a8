import type { Command } from 'commander';
import { untick as untickStep } from '../../../app/milestones/tick.js';
import { tickJson } from '../../../render/milestones/milestone-json.js';
import { tickText } from '../../../render/milestones/milestone-words.js';
import type { Context } from '../../context.js';

/** `mentor untick <milestone>`: it is open again. */
export function untick(program: Command, ctx: Context): void {
  program
    .command('untick')
    .summary('Open a ticked milestone again')
    .description('Open a ticked milestone again, with its parts; a part opens the milestone it belongs to.')
    .argument('<milestone>', 'a milestone: 3.2, 3.2.1, or the beginning of a word of its title')
    .option('--json', 'print JSON')
    .action((name: string, flags: { json?: boolean }) => {
      const opened = untickStep(ctx.writing(), name);
      if (flags.json === true) ctx.json('tick', tickJson(opened));
      else ctx.out(tickText(opened, true, ctx.look, ctx.today));
    });
}

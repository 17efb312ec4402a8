import type { Command } from 'commander';
import { fillDemo } from '../../app/demo/fill-demo.js';
import { usage } from '../../domain/fault.js';
import { shown } from '../../domain/text.js';
import type { Context } from '../context.js';
import { removeFile } from '../files.js';
import { demoFile } from '../paths.js';

/** `mentor demo`: a year of examples, in a database of its own. */
export function demo(program: Command, ctx: Context): void {
  program
    .command('demo')
    .summary('Fill a database of its own with a year of examples')
    .description(
      "Make up a year of three people's goals, in a database of its own, anew each time. Your own goals are not\ntouched. mentor --demo COMMAND works on it.",
    )
    .action((_flags: unknown, command: Command) => {
      if (command.optsWithGlobals<{ db?: string }>().db !== undefined) {
        throw usage(
          'the demo has a database of its own',
          'Leave out --db; look at it with mentor --demo list.',
        );
      }
      const file = demoFile(ctx.host);
      removeFile(file);
      const goals = fillDemo(ctx.demoStore(), ctx.today);
      ctx.out(`A year of ${goals} goals of three people is in ${shown(file)}\n`);
      ctx.say(
        'Look at it with:\n  mentor --demo today\n  mentor --demo list --all\n  mentor --demo show 1\n  mentor --demo report weekly',
      );
    });
}

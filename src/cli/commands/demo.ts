import { resolve } from 'node:path';
import type { Command } from 'commander';
import { fillDemo } from '../../app/demo/fill-demo.js';
import { importWhole } from '../../app/exchange/import-whole.js';
import { wholeOf } from '../../app/exchange/whole-of.js';
import { usage } from '../../domain/fault.js';
import { shown } from '../../domain/text.js';
import type { Context } from '../context.js';
import { removeFile } from '../files.js';
import { databaseFile, demoFile } from '../paths.js';

/** `mentor demo`: a year of examples, in a database of its own. */
export function demo(program: Command, ctx: Context): void {
  program
    .command('demo')
    .summary('Fill a database of its own with a year of examples')
    .description(
      "Make up a year of Maya's goals, and of half a year of sessions with her mentor, her mentee and a peer, in a database of its own, anew each time. Your own goals are not touched. mentor --demo COMMAND works on it.",
    )
    .option('--json', 'print what was made as JSON')
    .action((flags: { json?: boolean }, command: Command) => {
      if (command.optsWithGlobals<{ db?: string }>().db !== undefined) {
        throw usage(
          'the demo has a database of its own',
          'Leave out --db; look at it with mentor --demo list.',
        );
      }
      const file = demoFile(ctx.host);
      if (resolve(databaseFile(ctx.host, undefined, false)) === resolve(file)) {
        throw usage(
          'MENTOR_DB names the database of the demo, which would be made anew',
          'Unset it, or set it to the database with your own goals.',
        );
      }
      removeFile(file);
      removeFile(`${file}-journal`);
      // Some three hundred changes: made in memory and written at once, they cost one wait for the disk.
      const made = ctx.demoStore('read');
      const goals = fillDemo(made, ctx.today);
      const deps = { store: ctx.demoStore('write'), today: ctx.today, who: 'demo', now: '' };
      importWhole(deps, wholeOf(made), 'demo');
      if (flags.json === true) {
        ctx.json('demo', { file, goals });
        return;
      }
      ctx.out(`A year of ${goals} goals of three people is in ${shown(file)}\n`);
      ctx.say(
        'Look at it with:\n  mentor --demo today\n  mentor --demo list --all\n  mentor --demo show 1\n  mentor --demo report weekly\n' +
          '  mentor --demo review --with Jonas --prepare\n  mentor --demo scorecard --with Jonas',
      );
    });
}

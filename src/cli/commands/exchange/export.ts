import type { Command } from 'commander';
import { shown } from '../../../domain/text.js';
import { exportText } from '../../../exchange/write-export.js';
import { escapeHidden } from '../../../render/json.js';
import type { Context } from '../../context.js';
import { writeOutput } from '../../output.js';

interface ExportFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** `mentor export`: everything as JSON. */
export function exportCommand(program: Command, ctx: Context): void {
  program
    .command('export')
    .summary('Write everything as JSON')
    .description(
      'Write the whole database as JSON: goals, milestones, check-ins, days off and the history of changes, with all ' +
        'that is private in them. mentor import reads it; an empty database becomes the same again.',
    )
    .option('--output <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .action((flags: ExportFlags) => {
      const pieces = exportText(ctx.kept().pages());
      if (flags.output === undefined) {
        for (const piece of pieces) ctx.out(escapeHidden(piece));
        return;
      }
      writeOutput(ctx, flags.output, escaped(pieces), flags);
      ctx.say(`Everything, private notes included, is in ${shown(flags.output)}`);
    });
}

function* escaped(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield escapeHidden(piece);
}

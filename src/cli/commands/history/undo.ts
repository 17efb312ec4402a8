import type { Command } from 'commander';
import { inverse, undoChange } from '../../../app/history/undo-change.js';
import { readCount } from '../../../domain/number.js';
import { shown } from '../../../domain/text.js';
import { changeJson, opLines } from '../../../render/history/history-text.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';

/** `mentor undo [n]`: takes back the last change, or a given one. */
export function undo(program: Command, ctx: Context): void {
  program
    .command('undo')
    .summary('Take back the last change, or a given one')
    .description(
      'Take back the last change; again, the one before it. With a number, take back that change, if no later one stands on it. Taking back an undo brings its change back.',
    )
    .argument('[change]', 'number of the change, as mentor history shows it')
    .option('--json', 'print the change that was taken back as JSON')
    .action((number: string | undefined, flags: { json?: boolean }) => {
      const wanted =
        number === undefined ? undefined : readCount(number.replace(/^#/, ''), 'the change', 1, 1e12);
      const undone = undoChange(ctx.writing(), wanted);
      const { change, ops, count } = undone;
      if (flags.json === true) {
        ctx.json('undo', { redone: undone.redone, change: changeJson({ change, ops, count }) });
        return;
      }
      const verb = undone.redone ? 'Brought back' : 'Took back';
      ctx.out(
        `${wrap(`${verb} #${change.undoes ?? change.number}: ${shown(change.summary)}`, ctx.look.width, '  ')}\n`,
      );
      if (!undone.redone)
        ctx.out(
          opLines(ops.slice(0, 8).map(inverse), count, ctx.look)
            .map((line) => `${line}\n`)
            .join(''),
        );
    });
}

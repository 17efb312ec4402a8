import type { Command } from 'commander';
import { milestoneTitles, ownersIn } from '../../../app/history/read-history.js';
import { inverse, undoChange } from '../../../app/history/undo-change.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
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
      'Take back the last change; again, the one before it. With a number, take back that change, if no later one stands on it: none wrote the same, and no goal would break its rules. Taking back an undo brings its change back.',
    )
    .argument('[change]', 'number of the change, as mentor history shows it')
    .option('--json', 'print the change that was taken back as JSON')
    .action((number: string | undefined, flags: { json?: boolean }) => {
      const wanted =
        number === undefined ? undefined : readCount(number.replace(/^#/, ''), 'the change', 1, 1e12);
      const deps = ctx.writing();
      const undone = undoChange(deps, wanted);
      const { change, first, ops, count } = undone;
      if (flags.json === true) {
        const owners = ownersIn(deps.store, ops);
        const told = changeJson({ change, ops, count, owners }, whoseOf(deps));
        ctx.json('undo', { redone: undone.redone, change: told });
        return;
      }
      const verb = undone.redone ? 'Brought back' : 'Took back';
      ctx.out(`${wrap(`${verb} #${first.number}: ${shown(first.summary)}`, ctx.look.width, '  ')}\n`);
      if (undone.lapsed) ctx.say('It does not wait any more either; who still wants it asks again.');
      if (!undone.redone)
        ctx.out(
          opLines(
            ops.slice(0, 8).map(inverse),
            count,
            ctx.look,
            whoseOf(deps),
            milestoneTitles(deps.store, ops),
          )
            .map((line) => `${line}\n`)
            .join(''),
        );
      if (undone.redone) ctx.say(`mentor undo ${undone.by} takes it back again.`);
      else if (!undone.lapsed) ctx.say(`mentor undo ${undone.by} brings it back.`);
    });
}

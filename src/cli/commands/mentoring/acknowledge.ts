import type { Command } from 'commander';
import { acknowledge } from '../../../app/mentoring/acknowledge.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { shown } from '../../../domain/text.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { easedInWords } from '../../../render/mentoring/easing-words.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';

interface AcknowledgeFlags {
  readonly by?: string;
  readonly json?: boolean;
}

/** `mentor mentorship acknowledge <goal>`: the other side agrees that a promise becomes easier, before its day. */
export function registerAcknowledge(parent: Command, ctx: Context): void {
  parent
    .command('acknowledge')
    .summary('Agree that a goal becomes easier, without waiting')
    .description(
      'Agree that a goal becomes easier at once. What makes a goal of a mentorship easier (later, lower, fewer) waits for ' +
        'the days you agreed on, or for the one of you two whose goal it is not to agree.',
    )
    .argument('<goal>', 'its number, or the beginning of a word of its title')
    .option('--by <name>', 'who agrees; else you')
    .option('--json', 'print JSON')
    .action((name: string, flags: AcknowledgeFlags) => {
      const deps = ctx.writing();
      const { goal, easing, by, as, change } = acknowledge(deps, name, flags.by);
      if (flags.json === true) {
        ctx.json('acknowledged', {
          goal: goalJson(goal, whoseOf(deps)),
          as,
          by: { side: by.side, name: by.name },
          change: change?.number ?? null,
        });
        return;
      }
      const named = `goal ${goal.number}, ${shown(goal.statement)}`;
      const text =
        as === 'acknowledged'
          ? `${shown(by.name)} agreed: ${named}, is easier from now on: ${easedInWords(easing)}.`
          : `What was asked for cannot be done any more, for ${named}, has changed since. The promise stays as it is.`;
      ctx.out(`${wrap(text, ctx.look.width, '  ')}\n`);
    });
}

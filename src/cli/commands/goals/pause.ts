import type { Command } from 'commander';
import { pauseGoal } from '../../../app/goals/pause-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { readReason } from '../../../domain/progress/check-in.js';
import { shorten } from '../../../domain/text.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { titleOf } from '../../../render/mentoring/whose-words.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';

interface PauseFlags {
  readonly because?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** `mentor pause`: days off with an open end. */
export function pause(program: Command, ctx: Context): void {
  program
    .command('pause')
    .summary('Pause a goal')
    .description(
      'Pause a goal until mentor resume: neither done nor failed, and the plan line is flat meanwhile.',
    )
    .argument('<goal>', 'the goal')
    .option('--because <text>', 'why, for yourself')
    .option('--on <day>', 'the first day of the pause, if not today')
    .option('--json', 'print the goal as JSON')
    .action((name: string, flags: PauseFlags) => {
      const on = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
      const { goal } = pauseGoal(ctx.writing(), { goal: name, on, reason: readReason(flags.because) });
      const whose = whoseOf(ctx.writing());
      if (flags.json === true) {
        ctx.json('goal', goalJson(goal, whose));
        return;
      }
      const line = `Goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}, is paused; its plan line waits.`;
      ctx.out(`${wrap(line, ctx.look.width, '  ')}\n`);
      ctx.say(`Take it up again with mentor resume ${goal.number}`);
    });
}

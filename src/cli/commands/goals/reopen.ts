import type { Command } from 'commander';
import { reopenGoal } from '../../../app/goals/reopen-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { readReason } from '../../../domain/progress/check-in.js';
import { shorten } from '../../../domain/text.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { titleOf } from '../../../render/mentoring/whose-words.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';
import { sayLoad } from './load.js';

interface ReopenFlags {
  readonly because?: string;
  readonly json?: boolean;
}

/** `mentor reopen`: a closed goal is active again. */
export function reopen(program: Command, ctx: Context): void {
  program
    .command('reopen')
    .summary('Open a closed goal again')
    .description('Open a closed goal again. What was learnt at its closing stays in the history.')
    .argument('<goal>', 'the goal')
    .option('--because <text>', 'why, for yourself')
    .option('--json', 'print the goal as JSON')
    .action((name: string, flags: ReopenFlags) => {
      const { goal, was, active } = reopenGoal(ctx.writing(), {
        goal: name,
        reason: readReason(flags.because),
      });
      const whose = whoseOf(ctx.writing());
      if (flags.json === true) {
        ctx.json('goal', goalJson(goal, whose));
        return;
      }
      const line = `Goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}, is active again; it was ${was.state === 'let-go' ? 'let go' : was.state}.`;
      ctx.out(`${wrap(line, ctx.look.width, '  ')}\n`);
      if (goal.due < ctx.today)
        ctx.say(`Its due day ${goal.due} is over: give it a new one with mentor replan ${goal.number}`);
      sayLoad(ctx, goal, active);
    });
}

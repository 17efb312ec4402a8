import type { Command } from 'commander';
import { resumeGoal } from '../../../app/goals/resume-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { standingOf } from '../../../app/progress/standings.js';
import { daysBetween } from '../../../domain/day.js';
import { plural } from '../../../domain/number.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { logLine } from '../../../render/progress/log-text.js';
import type { Context } from '../../context.js';
import { sayLoad } from './load.js';

/** `mentor resume`: a paused goal is taken up again. */
export function resume(program: Command, ctx: Context): void {
  program
    .command('resume')
    .summary('Resume a paused goal')
    .description('Take a paused goal up again; the days of its pause stay neither done nor failed.')
    .argument('<goal>', 'the goal')
    .option('--json', 'print the goal as JSON')
    .action((name: string, flags: { json?: boolean }) => {
      const deps = ctx.writing();
      const { goal, pausedFrom, active } = resumeGoal(deps, name);
      const whose = whoseOf(deps);
      if (flags.json === true) {
        ctx.json('goal', goalJson(goal, whose));
        return;
      }
      ctx.out(logLine(standingOf(deps.store, goal, ctx.today), ctx.look, whose));
      const days = pausedFrom === undefined ? 0 : daysBetween(pausedFrom, ctx.today);
      ctx.say(`Welcome back${days > 0 ? ` after ${plural(days, 'day')} off` : ''}.`);
      if (goal.due < ctx.today)
        ctx.say(`Its due day ${goal.due} is over: give it a new one with mentor replan ${goal.number}`);
      sayLoad(ctx, goal, active);
    });
}

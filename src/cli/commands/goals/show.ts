import type { Command } from 'commander';
import { findGoal, milestoneName } from '../../../app/goals/find-goal.js';
import { type Shown, showGoal } from '../../../app/goals/show-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { standingOf } from '../../../app/progress/standings.js';
import { promiseHistory } from '../../../domain/goals/promise.js';
import { readCount } from '../../../domain/number.js';
import {
  bestJson,
  chanceJson,
  checkInJson,
  goalStandingJson,
  milestoneJson,
} from '../../../render/goals/goal-json.js';
import { goalShow, keptInARow } from '../../../render/goals/goal-show.js';
import { whyJson, whyText } from '../../../render/goals/why-text.js';
import type { Context } from '../../context.js';

/** `mentor show <goal>`: everything about one goal. */
export function show(program: Command, ctx: Context): void {
  program
    .command('show')
    .summary('Show a goal: card, milestones, progress, check-ins')
    .description(
      'Show a goal: its card, what was promised first and now, progress against the plan line, milestones and last check-ins.',
    )
    .argument('<goal>', 'its number, or the beginning of a word of its title')
    .option('--check-ins <n>', 'how many of the last check-ins', '5')
    .option('--why', 'only how its status came about, line by line')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: { checkIns: string; why?: boolean; json?: boolean }) => {
      const whose = whoseOf(ctx.viewing());
      if (flags.why === true) {
        const { store } = ctx.viewing();
        const row = standingOf(store, findGoal(store, name), ctx.today);
        if (flags.json === true) ctx.json('why', whyJson(row, ctx.today, whose));
        else ctx.out(whyText(row, ctx.look, ctx.today, whose));
        return;
      }
      const it = await withForecast(
        ctx,
        showGoal(ctx.viewing(), name, readCount(flags.checkIns, '--check-ins', 0, 100_000)),
      );
      if (flags.json !== true) {
        ctx.out(goalShow(it, ctx.look, ctx.today, whose, ctx.config.weekStart));
        return;
      }
      const { row } = it;
      ctx.json('goal-show', {
        goal: goalStandingJson(row, whose),
        promise: promiseHistory(row.goal, it.ops),
        milestones: row.milestones.map((m) =>
          milestoneJson(m, milestoneName(row.goal.number, m, row.milestones)),
        ),
        forecast: chanceJson(it.said),
        checkInsInARow: keptInARow(it, ctx.today),
        bestFourWeeks: bestJson(row.goal, it.allCheckIns, ctx.today),
        checkIns: it.checkIns.map(({ checkIn, number }) => ({ ...checkInJson(checkIn), number })),
      });
    });
}

/** An active goal that is not over with what its forecast says. */
async function withForecast(ctx: Context, it: Shown): Promise<Shown> {
  const { goal, standing } = it.row;
  if (goal.state !== 'active' || goal.due < ctx.today || standing.progress.reached) return it;
  const { forecastGoal } = await import('../../../app/progress/forecast-goal.js');
  const { said, fan } = forecastGoal(ctx.viewing(), String(goal.number));
  return { ...it, said, fan };
}

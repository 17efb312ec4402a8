import type { Command } from 'commander';
import { addGoal, manyGoals } from '../../../app/goals/add-goal.js';
import { flagOf } from '../../../domain/goals/answers.js';
import { shown } from '../../../domain/text.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { type AnswerFlags, answersFrom, withAnswerFlags } from '../../answer-flags.js';
import type { Context } from '../../context.js';

interface NewFlags extends AnswerFlags {
  readonly json?: boolean;
}

/** `mentor new`: a goal by flags. */
export function newGoal(program: Command, ctx: Context): void {
  withAnswerFlags(
    program
      .command('new')
      .summary('Write a goal, in an interview or by flags')
      .argument('[statement]', 'specific: what you will reach'),
  )
    .option('--json', 'print the goal as JSON')
    .action((statement: string | undefined, flags: NewFlags) => {
      const added = addGoal(ctx.writing(), answersFrom(flags, statement), ctx.day);
      if (flags.json === true) ctx.json('goal', goalJson(added.goal));
      else ctx.out(`Goal ${added.goal.number}: ${shown(added.goal.statement)}\n`);
      if (added.written.computed !== undefined) ctx.say(added.written.computed);
      const missing = added.written.notGiven.map(flagOf).join(', ');
      if (missing !== '') ctx.say(`Not given: ${missing}. Add them with mentor edit ${added.goal.number}.`);
      if (added.active >= manyGoals)
        ctx.say(
          `That makes ${added.active} active goals. One to three at once is what most people can carry.`,
        );
    });
}

import type { Command } from 'commander';
import { milestoneName } from '../../../app/goals/find-goal.js';
import { findStep, tick as tickStep } from '../../../app/milestones/tick.js';
import { whoTicks } from '../../../app/milestones/who-ticks.js';
import type { Deps } from '../../../app/ports.js';
import { formatDayShort } from '../../../domain/day.js';
import { isDone } from '../../../domain/milestones/tree.js';
import { readCheckIn } from '../../../domain/progress/check-in.js';
import { leaves } from '../../../domain/progress/progress.js';
import { shown } from '../../../domain/text.js';
import type { Prompter } from '../../../interview/prompter.js';
import { tickJson } from '../../../render/milestones/milestone-json.js';
import { tickText } from '../../../render/milestones/milestone-words.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';

interface TickFlags {
  readonly on?: string;
  readonly note?: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `mentor tick <milestone>`: a milestone is done, a habit or a way was done once more, a deliverable is there. */
export function tick(program: Command, ctx: Context): void {
  program
    .command('tick')
    .summary('Mark a milestone as done')
    .description(
      'Mark a milestone as done, with its open parts. On a goal itself: a habit or a learning goal counts one, a yes-no goal is done. ' +
        'In a mentorship it takes two: the one whose goal it is ticks, and the other one confirms by ticking it too.',
    )
    .argument('<milestone>', 'a milestone (3.2, 3.2.1), a goal (3), or the beginning of a word of its title')
    .option('--on <day>', 'the day on which it was done; else today')
    .option('--note <text>', 'a sentence on how it went, kept as a check-in')
    .option('--by <name>', 'who says so, of the two in a mentorship; else you')
    .option('--json', 'print JSON')
    .action(async (typed: string, flags: TickFlags) => {
      const deps = ctx.writing();
      const on = flags.on === undefined ? null : ctx.pastDay(flags.on, '--on');
      const note = flags.note === undefined ? null : readCheckIn.note(flags.note);
      const name = await stepNamed(deps, typed, flags.by, askerFor(ctx, flags));
      const done = tickStep(deps, { name, on, note, ...(flags.by === undefined ? {} : { by: flags.by }) });
      if (flags.json === true) ctx.json('tick', tickJson(done));
      else ctx.out(tickText(done, false, ctx.look, ctx.today));
    });
}

/** A goal that is told by milestones is ticked by one of them; in front of a terminal it is asked which. */
async function stepNamed(
  { store, who }: Deps,
  typed: string,
  by: string | undefined,
  ask: Prompter | undefined,
): Promise<string> {
  if (ask === undefined) return typed;
  const { goal, milestone } = findStep(store, typed);
  if (milestone !== null || goal.measure.kind !== 'milestones') return typed;
  const all = store.milestones([goal.id]);
  const { side, key } = whoTicks(store, goal, by, who);
  const confirms = side === key?.side;
  const open = leaves(all).filter((m) => (confirms ? m.state === 'claimed' : !isDone(m)));
  if (open.length === 0) return typed;
  return ask.choose({
    message: confirms ? 'Which one do you confirm?' : 'Which one is done?',
    choices: open.map((m) => {
      const name = milestoneName(goal.number, m, all);
      return { value: name, label: `${name} ${shown(m.title)}`, hint: `due ${formatDayShort(m.due)}` };
    }),
  });
}

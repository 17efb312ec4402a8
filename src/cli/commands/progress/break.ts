import type { Command } from 'commander';
import { addDaysOff } from '../../../app/progress/add-days-off.js';
import { comingDaysOff, removeDaysOff } from '../../../app/progress/coming-days-off.js';
import { usage } from '../../../domain/fault.js';
import { readCount } from '../../../domain/number.js';
import { readReason } from '../../../domain/progress/check-in.js';
import { spanInWords } from '../../../domain/progress/days-off-check.js';
import { daysOffJson, daysOffList, dueInsideText } from '../../../render/progress/days-off-text.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';
import { readSpan } from '../../days.js';

interface BreakFlags {
  readonly goal?: string;
  readonly because?: string;
  readonly remove?: string;
  readonly json?: boolean;
}

/** `mentor break`: planned days off, for one goal or for all; alone, those under way and to come. */
export function breakCommand(program: Command, ctx: Context): void {
  program
    .command('break')
    .summary('Plan days off, for one goal or for all')
    .description(
      'Plan days off, for all goals or for one: the plan line is flat meanwhile. Alone, it lists the days off under way and to come: breaks, skips and pauses.',
    )
    .argument('[days...]', 'the days, e.g. 2026-12-24..2027-01-02, friday, "next week"')
    .option('--goal <goal>', 'for this goal only')
    .option('--because <text>', 'why, for yourself')
    .option(
      '--remove <n>',
      'remove days off by their number in the list that mentor break shows; a break under way ends with yesterday',
    )
    .option('--json', 'print JSON')
    .action((days: string[], flags: BreakFlags) => {
      if (flags.remove !== undefined) remove(ctx, days, flags, flags.remove);
      else if (days.length > 0) add(ctx, days, flags);
      else if (flags.because !== undefined || flags.goal !== undefined)
        throw usage('there are no days to take off', 'Type them: mentor break 2026-12-24..2027-01-02');
      else list(ctx, flags);
    });
}

function add(ctx: Context, days: readonly string[], flags: BreakFlags): void {
  const span = readSpan(ctx, days.join(' '), 'days');
  const { added, goal, dueInside } = addDaysOff(flags.goal === undefined ? ctx.beginning() : ctx.writing(), {
    kind: 'break',
    goal: flags.goal,
    span,
    reason: readReason(flags.because),
  });
  if (flags.json === true) {
    ctx.json('days-off', { daysOff: [daysOffJson(added, goal?.number ?? null, null)] });
    return;
  }
  const whom = goal === null ? 'all goals' : `goal ${goal.number}`;
  ctx.out(`${wrap(`Break ${spanInWords(span)} for ${whom}; the plan line waits.`, ctx.look.width, '  ')}\n`);
  ctx.out(dueInsideText(dueInside, ctx.look));
}

function remove(ctx: Context, days: readonly string[], flags: BreakFlags, number: string): void {
  if (days.length > 0 || flags.goal !== undefined || flags.because !== undefined) {
    throw usage('--remove takes the number alone', `Type mentor break --remove ${number}`);
  }
  const { removed, left } = removeDaysOff(ctx.writing(), readCount(number, '--remove', 1, 1e9));
  const { off, goal } = removed;
  if (flags.json === true) ctx.json('days-off', { daysOff: [daysOffJson(left ?? off, goal, null)] });
  else {
    const whom = goal === null ? 'all goals' : `goal ${goal}`;
    const what = `the ${off.kind} ${spanInWords(off)} for ${whom}`;
    const line = left === null ? `Removed ${what}.` : `Ended ${what}: it was ${spanInWords(left)}.`;
    ctx.out(`${wrap(line, ctx.look.width, '  ')}\n`);
  }
}

function list(ctx: Context, flags: BreakFlags): void {
  const listed = comingDaysOff(ctx.viewing().store, ctx.today);
  if (flags.json === true) {
    ctx.json('days-off', { daysOff: listed.map(({ off, goal, place }) => daysOffJson(off, goal, place)) });
  } else if (listed.length === 0) {
    ctx.say('No days off, now or to come. Plan some with mentor break 2026-12-24..2027-01-02');
  } else ctx.out(daysOffList(listed, ctx.look));
}

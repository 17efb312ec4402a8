import type { Command } from 'commander';
import {
  checkUntil,
  clearStatus,
  goalWithStatus,
  overrideStatus,
} from '../../../app/progress/override-status.js';
import type { Day } from '../../../domain/day.js';
import { usage } from '../../../domain/fault.js';
import { type StatusOverride, settableStatuses } from '../../../domain/goal.js';
import { readReason } from '../../../domain/milestones/reason.js';
import { shorten, shown } from '../../../domain/text.js';
import { checkBy } from '../../../interview/answering.js';
import { statusJson, statusText } from '../../../render/progress/status-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';

interface StatusFlags {
  readonly because?: string;
  readonly until?: string;
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** `mentor status`: a status set by hand, with a reason and an end day. */
export function status(program: Command, ctx: Context): void {
  program
    .command('status')
    .summary('Set the status of a goal by hand, until a day')
    .description(
      'Set the status of a goal by hand, over the reckoned one, with a reason and an end day. mentor list marks it with a star; mentor show tells both.',
    )
    .argument('<goal>', 'the goal')
    .argument('[status]', settableStatuses.join(', '))
    .option('--because <text>', 'what you know that the numbers do not')
    .option('--until <day>', 'the last day on which it holds')
    .option('--clear', 'give the goal its reckoned status back')
    .option('--json', 'print JSON; never asks')
    .action(async (name: string, word: string | undefined, flags: StatusFlags) => {
      const { row, cut } =
        flags.clear === true
          ? { ...clear(ctx, name, word, flags), cut: false }
          : overrideStatus(ctx.writing(), name, await wanted(ctx, name, word, flags));
      if (flags.json === true) ctx.json('status', statusJson(row));
      else ctx.out(statusText(row, ctx.look));
      if (cut) ctx.say('It ends on the due day of the goal.');
    });
}

function clear(ctx: Context, name: string, word: string | undefined, flags: StatusFlags) {
  if (word !== undefined || flags.because !== undefined || flags.until !== undefined)
    throw usage('--clear takes no status, no --because and no --until', `Type mentor status ${name} --clear`);
  return clearStatus(ctx.writing(), name);
}

type Wanted = Pick<StatusOverride, 'status' | 'reason' | 'until'>;

/** What flags say; what they leave open is asked, where somebody is there. */
async function wanted(
  ctx: Context,
  name: string,
  word: string | undefined,
  flags: StatusFlags,
): Promise<Wanted> {
  const ask = askerFor(ctx, flags);
  const known = settableStatuses.find((one) => one === word);
  if (word !== undefined && known === undefined)
    throw usage(
      `the status must be one of ${settableStatuses.join(', ')}, not "${shorten(shown(word), 40)}"`,
      `Type mentor status ${shorten(shown(name), 40)} at-risk --because TEXT --until DAY`,
    );
  const reason = flags.because === undefined ? undefined : readReason(flags.because);
  const until = flags.until === undefined ? undefined : ctx.day(flags.until, '--until');
  if (until !== undefined) checkUntil(until, ctx.today);
  if (ask === undefined) {
    const example = `Type mentor status ${name} ${word ?? 'at-risk'} --because TEXT --until DAY`;
    if (known === undefined) throw usage('name a status to set', example);
    if (reason === undefined) throw usage('a status set by hand needs a reason: --because', example);
    if (until === undefined) throw usage('a status set by hand needs an end day: --until', example);
    return { status: known, reason, until };
  }
  const { number } = goalWithStatus(ctx.reading().store, name);
  const day = (text: string): Day => {
    const read = ctx.dayQuietly(text, 'the day');
    checkUntil(read, ctx.today);
    return read;
  };
  return {
    status:
      known ??
      (await ask.choose({
        message: `Which status is true of goal ${number}?`,
        choices: settableStatuses.map((value) => ({ value, label: value })),
      })),
    reason:
      reason ??
      readReason(
        await ask.text({ message: 'What do you know that the numbers do not?', check: checkBy(readReason) }),
      ),
    until:
      until ??
      ctx.day(
        await ask.text({
          message: 'Until which day does it hold?',
          why: 'e.g. friday, +2w',
          check: checkBy(day),
        }),
        'until',
      ),
  };
}

import type { Command } from 'commander';
import { readHistory } from '../../../app/history/read-history.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { readCount } from '../../../domain/number.js';
import { changeJson, historyText } from '../../../render/history/history-text.js';
import type { Context } from '../../context.js';

interface HistoryFlags {
  readonly limit: string;
  readonly before?: string;
  readonly json?: boolean;
}

/** `mentor history [goal]`: who changed what, when, from what to what. */
export function history(program: Command, ctx: Context): void {
  program
    .command('history')
    .summary('Show who changed what, when, from what to what')
    .description(
      'Show the changes, newest first, each with its number. mentor undo NUMBER takes one back; mentor log --correct NUMBER mends a check-in.',
    )
    .argument('[goal]', 'only this goal and its milestones and check-ins')
    .option('--limit <n>', 'show at most this many changes', '20')
    .option('--before <n>', 'only changes before this number')
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: HistoryFlags) => {
      const deps = ctx.reading();
      const whose = whoseOf(deps);
      const { entries } = readHistory(deps, {
        limit: readCount(flags.limit, '--limit', 1, 1_000_000),
        ...(name === undefined ? {} : { goal: name }),
        ...(flags.before === undefined ? {} : { before: readCount(flags.before, '--before', 1, 1e12) }),
      });
      if (flags.json === true)
        ctx.json('history', { changes: entries.map((entry) => changeJson(entry, whose)) });
      else if (entries.length === 0) ctx.say('Nothing has been changed yet.');
      else ctx.out(historyText(entries, ctx.look, whose));
    });
}

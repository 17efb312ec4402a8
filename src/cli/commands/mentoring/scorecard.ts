import type { Command } from 'commander';
import { findTie } from '../../../app/mentoring/find-mentorship.js';
import { scorecardOf } from '../../../app/mentoring/scorecard-of.js';
import { scorecardJson } from '../../../render/mentoring/scorecard-json.js';
import { scorecardMarkdown, scorecardText } from '../../../render/mentoring/scorecard-text.js';
import type { Context } from '../../context.js';
import { formatOf } from '../../flags.js';

interface ScorecardFlags {
  readonly with?: string;
  readonly format?: string;
  readonly json?: boolean;
}

const formats = ['text', 'markdown', 'json'] as const;

/** `mentor scorecard`: a mentorship in counts. */
export function scorecard(program: Command, ctx: Context): void {
  program
    .command('scorecard')
    .summary('Show a mentorship in counts: did it help?')
    .description(
      'Show a mentorship in counts: how far its goals came in the eyes of both, promises kept, days until an answer, ' +
        'sessions held against agreed, how far apart the two views are over time, and self-ratings before and after. ' +
        'It says how many there are of each, and claims no cause.',
    )
    .option('--with <name>', 'with whom, or the number of the mentorship; not needed while only one runs')
    .option('--format <format>', `${formats.join(', ')} (default: text)`)
    .option('--json', 'the same as --format json')
    .action((flags: ScorecardFlags) => {
      const format = formatOf(flags, formats);
      const deps = ctx.reading();
      const scored = scorecardOf(deps, findTie(deps, flags.with));
      if (format === 'json') ctx.json('scorecard', scorecardJson(scored));
      else if (format === 'markdown') ctx.out(scorecardMarkdown(scored));
      else ctx.out(scorecardText(scored, ctx.look));
    });
}

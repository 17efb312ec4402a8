import type { Command } from 'commander';
import { findTie } from '../../../app/mentoring/find-mentorship.js';
import { scorecardOf } from '../../../app/mentoring/scorecard-of.js';
import { usage } from '../../../domain/fault.js';
import { shorten, shown } from '../../../domain/text.js';
import { scorecardJson } from '../../../render/mentoring/scorecard-json.js';
import { scorecardMarkdown, scorecardText } from '../../../render/mentoring/scorecard-text.js';
import type { Context } from '../../context.js';

interface ScorecardFlags {
  readonly with?: string;
  readonly format?: string;
  readonly json?: boolean;
}

const formats = ['text', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

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
      const format = formatOf(flags);
      const deps = ctx.reading();
      const scored = scorecardOf(deps, findTie(deps, flags.with));
      if (format === 'json') ctx.json('scorecard', scorecardJson(scored));
      else if (format === 'markdown') ctx.out(scorecardMarkdown(scored));
      else ctx.out(scorecardText(scored, ctx.look));
    });
}

function formatOf(flags: ScorecardFlags): Format {
  const format = flags.format ?? (flags.json === true ? 'json' : 'text');
  const known = formats.find((name) => name === format.toLowerCase());
  if (known === undefined)
    throw usage(`--format does not know "${shorten(shown(format), 40)}"`, `It takes ${formats.join(', ')}.`);
  if (flags.json === true && known !== 'json')
    throw usage(`--json and --format ${known} do not go together`, 'Leave one of them out.');
  return known;
}

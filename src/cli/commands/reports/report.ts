import type { Command } from 'commander';
import { findTie } from '../../../app/mentoring/find-mentorship.js';
import { type Whose, whoseOf } from '../../../app/mentoring/whose.js';
import { weeklyReport } from '../../../app/reports/weekly.js';
import { weeklyReportTo } from '../../../app/reports/weekly-to.js';
import { Fault, usage } from '../../../domain/fault.js';
import { plural, readCount } from '../../../domain/number.js';
import type { Status } from '../../../domain/progress/standing.js';
import type { GoalWeek } from '../../../domain/reports/goal-week.js';
import { weekToReport } from '../../../domain/reports/week.js';
import { byUrgency, hasStatus, type WeeklyReport } from '../../../domain/reports/weekly-report.js';
import { shorten, shown } from '../../../domain/text.js';
import { weeklyJson } from '../../../render/reports/weekly-json.js';
import { weeklyMarkdown } from '../../../render/reports/weekly-markdown.js';
import { weeklyText } from '../../../render/reports/weekly-text.js';
import { type Context, me } from '../../context.js';
import { each, formatOf } from '../../flags.js';
import { writeOutput } from '../../output.js';

interface WeeklyFlags {
  readonly week?: string;
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly limit?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn?: string;
}

const formats = ['text', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

/** `mentor report weekly`, also as bare `mentor report`: the week of all goals. */
export function report(program: Command, ctx: Context): void {
  const parent = program
    .command('report')
    .summary('Report the week')
    .description('Report the week; without a word, mentor report weekly.');
  parent
    .command('weekly', { isDefault: true })
    .summary('What was promised, done and moved in a week, goal by goal')
    .description(
      'What was promised, done and moved in a week, goal by goal, most urgent first. ' +
        'The same goals and the same day give the same bytes, on a terminal and from cron.',
    )
    .option('--week <week>', 'the week: 2026-W47, last, this, or a day in it (default: the last full week)')
    .option('--to <name>', 'only what is kept in the mentorship with this person, for that person to read')
    .option('--format <format>', `${formats.join(', ')} (default: text)`)
    .option('--json', 'the same as --format json')
    .option('--limit <n>', 'tell at most this many goals one by one', '20')
    .option('--output <file>', 'write it to a file, whole or not at all')
    .option('--force', 'replace the file when it is there')
    .option('--fail-on <statuses>', `exit 4 when a goal has one of these: ${failing.join(', ')}`)
    .allowExcessArguments()
    .action((flags: WeeklyFlags, command: Command) => {
      const [other] = command.args;
      if (other !== undefined)
        throw usage(
          `there is no report called "${shorten(shown(other), 40)}"`,
          'There is mentor report weekly.',
        );
      weekly(flags, ctx);
    });
}

const failing = ['off-track', 'at-risk', 'silent'] as const satisfies readonly Status[];

function weekly(flags: WeeklyFlags, ctx: Context): void {
  const format = formatOf(flags, formats);
  const failOn = flags.failOn === undefined ? [] : each(flags.failOn, '--fail-on', failing);
  const limit = readCount(flags.limit ?? '20', '--limit', 1, 1_000_000);
  const week = weekToReport(flags.week, ctx.today, ctx.config.dayOrder);
  // Not by the login's name: cron has another one, or none, and the bytes are to be the same.
  const deps = { ...ctx.reading(), who: ctx.name ?? me };
  const request = { week, limit, every: failOn.length > 0 };
  const { report: told, judged } =
    flags.to === undefined
      ? weeklyReport(deps.store, request)
      : weeklyReportTo(deps, request, findTie(deps, flags.to));
  const text = written(told, format, whoseOf(deps), ctx);
  if (flags.output === undefined) ctx.out(text);
  else {
    writeOutput(ctx, flags.output, text, flags);
    ctx.say(`Wrote the report of ${week.week} to ${shown(flags.output)}.`);
  }
  if (told.between !== null) ctx.say(whatLeaves(told.between));
  if (told.between !== null && ctx.name === undefined)
    ctx.say(`You are called ${me} in it; mentor config name NAME gives you a name.`);
  const failed = judged.filter((g) => failOn.some((status) => hasStatus(g, status))).sort(byUrgency);
  if (failed.length > 0) throw refusal(failed);
}

/** What the report holds and leaves out, for whoever hands it on. */
function whatLeaves({ mentorship, me, them }: NonNullable<WeeklyReport['between']>): string {
  return (
    `For ${shown(them ?? me)}: only the goals of mentorship ${mentorship}, with their check-ins and notes; ` +
    'why days were taken off, private notes and all other goals stay here.'
  );
}

function written(report: WeeklyReport, format: Format, whose: Whose, ctx: Context): string {
  switch (format) {
    case 'text':
      return weeklyText(report, whose);
    case 'markdown':
      return weeklyMarkdown(report, whose);
    case 'json':
      return ctx.jsonText('weekly-report', weeklyJson(report, whose));
  }
}

function refusal(failed: readonly GoalWeek[]): Fault {
  const named = failed
    .slice(0, 5)
    .map((g) => `goal ${g.goal.number} (${shorten(g.goal.statement, 40)}) was ${g.standing.status}`);
  const more = failed.length - named.length;
  return new Fault(
    'refused',
    `${named.join(', ')}${more > 0 ? ` and ${plural(more, 'more goal')} as well` : ''}`,
    {
      hint: `The report is complete. mentor show ${failed[0]?.goal.number} tells more; without --fail-on the exit code is 0.`,
    },
  );
}

import type { Command } from 'commander';
import { type ListRequest, listGoals } from '../../../app/goals/list-goals.js';
import { ownerNamed, whoseOf } from '../../../app/mentoring/whose.js';
import { lastWeeks, type Weeks } from '../../../app/progress/last-weeks.js';
import type { GoalStanding } from '../../../app/progress/standings.js';
import { usage } from '../../../domain/fault.js';
import { closedStates, type Id, runningStates, type State, states } from '../../../domain/goal.js';
import { read } from '../../../domain/goals/answers.js';
import { readCount } from '../../../domain/number.js';
import { statuses } from '../../../domain/progress/standing.js';
import { cleanText, shorten, shown } from '../../../domain/text.js';
import { goalStandingJson } from '../../../render/goals/goal-json.js';
import { goalList, roomForWeeks } from '../../../render/goals/goal-list.js';
import type { Context } from '../../context.js';
import { each } from '../../flags.js';

interface ListFlags {
  readonly state?: string;
  readonly status?: string;
  readonly area?: string;
  readonly tag?: string;
  readonly for?: string;
  readonly dueAfter?: string;
  readonly dueBefore?: string;
  readonly sort?: string;
  readonly limit?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

const orders = ['due', 'status', 'number', 'created', 'area'] as const;

/** `mentor list`: goals with their status, soonest due first. */
export function list(program: Command, ctx: Context): void {
  program
    .command('list')
    .alias('ls')
    .summary('List goals')
    .description('List goals with their status, soonest due first; by default those that run.')
    .argument('[text...]', 'only goals with all of these words')
    .option('--state <states>', `only these states: ${states.join(', ')}, running, closed`)
    .option('--status <statuses>', `only these statuses: ${statuses.join(', ')}`)
    .option('--area <area>', 'only this area of life')
    .option('--tag <tag>', 'only goals with this tag')
    .option('--for <name>', 'only the goals of this person; me: your own')
    .option('--due-after <day>', 'only goals due on this day or later')
    .option('--due-before <day>', 'only goals due on this day or sooner')
    .option('--sort <order>', `order by ${orders.join(', ')}`, 'due')
    .option('--limit <n>', 'show at most this many (default: 20, none with --all)')
    .option('--all', 'every state')
    .option('--json', 'print JSON')
    .action((text: string[], flags: ListFlags) => {
      const deps = ctx.viewing();
      const listed = listGoals(deps, requestOf(text, flags, ctx));
      const whose = whoseOf(deps);
      if (flags.json === true) {
        const goals = listed.rows.map((row) => goalStandingJson(row, whose));
        ctx.json('goal-list', { total: listed.total, goals });
        return;
      }
      if (listed.rows.length === 0) ctx.say(nothingHere(text, flags));
      else ctx.out(goalList(listed.rows, ctx.look, ctx.today, whose, sparks(ctx, listed.rows)));
      if (!ctx.look.plain && listed.rows.some((row) => row.override !== undefined))
        ctx.say('* set by hand; mentor show tells by whom, why, and until when.');
      if (!ctx.look.plain && listed.rows.some((row) => whose.waiting(row.goal) !== undefined))
        ctx.say('~ gets easier soon, or once both agree; mentor show tells what and when.');
      const more = listed.total - listed.rows.length;
      if (more > 0) ctx.say(`and ${more} more; see them with --all or --limit.`);
    });
}

/** Their last weeks, where there is room for them; of very many goals they would cost more than they tell. */
function sparks(ctx: Context, rows: readonly GoalStanding[]): Map<Id, Weeks> | undefined {
  if (ctx.look.plain || ctx.look.width < roomForWeeks || rows.length > 100) return undefined;
  return lastWeeks(ctx.viewing().store, rows, ctx.today);
}

/** What to say to an empty list: that there is nothing, or that nothing fits. */
function nothingHere(text: readonly string[], flags: ListFlags): string {
  const asked = [
    flags.state,
    flags.status,
    flags.area,
    flags.tag,
    flags.for,
    flags.dueAfter,
    flags.dueBefore,
  ];
  if (text.length > 0 || asked.some((flag) => flag !== undefined)) {
    return 'No goal fits. See all with mentor list --all.';
  }
  return 'No goals here. Write one with mentor new, or see all with mentor list --all.';
}

function ownerOf(name: string, ctx: Context): Id | null {
  const { store, who } = ctx.viewing();
  return ownerNamed(store, who, name);
}

function limitOf({ limit, all }: ListFlags): { limit?: number } {
  if (limit !== undefined) return { limit: readCount(limit, '--limit', 1, 1_000_000) };
  return all === true ? {} : { limit: 20 };
}

function requestOf(text: readonly string[], flags: ListFlags, ctx: Context): ListRequest {
  const wanted =
    flags.state === undefined
      ? undefined
      : each(flags.state, '--state', [...states, 'running', 'closed'] as const);
  const chosen: State[] | undefined = wanted?.flatMap((word): readonly State[] =>
    word === 'running' ? runningStates : word === 'closed' ? closedStates : [word],
  );
  const order = orders.find((name) => name === flags.sort);
  if (order === undefined) {
    throw usage(
      `--sort does not know "${shorten(shown(flags.sort ?? ''), 40)}"`,
      `It takes ${orders.join(', ')}.`,
    );
  }
  return {
    ...(chosen !== undefined ? { states: chosen } : flags.all === true ? { states: states } : {}),
    ...(flags.status === undefined ? {} : { statuses: each(flags.status, '--status', statuses) }),
    ...(flags.area === undefined ? {} : { area: read.area(flags.area) }),
    ...(flags.tag === undefined ? {} : { tag: read.tags(flags.tag)[0] ?? '' }),
    ...(flags.for === undefined ? {} : { person: ownerOf(flags.for, ctx) }),
    ...(flags.dueAfter === undefined ? {} : { dueFrom: ctx.day(flags.dueAfter, '--due-after') }),
    ...(flags.dueBefore === undefined ? {} : { dueTo: ctx.day(flags.dueBefore, '--due-before') }),
    ...(text.length === 0
      ? {}
      : { text: cleanText(text.join(' '), { what: 'the text to look for', max: 200 }) }),
    order,
    ...limitOf(flags),
  };
}

import type { Command } from 'commander';
import { agendaOf } from '../../../app/mentoring/agenda-of.js';
import { findRunningTie, nameOf, type Tie } from '../../../app/mentoring/find-mentorship.js';
import { putOnList } from '../../../app/mentoring/put-on-list.js';
import { sideNamed } from '../../../app/mentoring/side-named.js';
import type { Deps } from '../../../app/ports.js';
import { usage } from '../../../domain/fault.js';
import { type Side, sides } from '../../../domain/mentoring/person.js';
import { readSession } from '../../../domain/mentoring/session-checks.js';
import { shown } from '../../../domain/text.js';
import { preparationJson, preparationText } from '../../../render/mentoring/preparation-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { gather } from '../../flags.js';
import { keepFromFile } from './review-from.js';
import { type ShowFlags, showSession } from './review-show.js';

interface Flags extends ShowFlags {
  readonly with?: string;
  readonly minutes?: string;
  readonly from?: string;
  readonly prepare?: boolean;
  readonly for?: string;
  readonly next?: readonly string[];
  readonly by?: string;
  readonly show?: string | true;
}

/** What the command does, each by a flag of its own; without any it holds a session. */
const modes = ['from', 'prepare', 'next', 'show'] as const;

/** Flags that mean something with one of these modes alone. */
const belongs: Readonly<Record<string, readonly ((typeof modes)[number] | 'hold')[]>> = {
  minutes: ['hold'],
  for: ['prepare'],
  by: ['next'],
  format: ['show'],
  output: ['show'],
  at: ['show'],
  force: ['from', 'show'],
};

/** `mentor review`: the hour together, and all around it. */
export function review(program: Command, ctx: Context): void {
  program
    .command('review')
    .summary('Hold a session together, prepare it, or show one')
    .description(
      'Hold a session of a mentorship at one terminal: what was promised, the goals in the order that needs talk, both ' +
        'views side by side, feedback, what comes next. Every part can be skipped; a session that is cut off goes on the ' +
        'next time; one mentor undo takes it back. Other flags prepare a session, put something on its list, keep one ' +
        'that was held elsewhere, or show one.',
    )
    .option('--with <name>', 'with whom, or the number of the mentorship; not needed while only one runs')
    .option('--minutes <n>', 'how long it is to take (default: what was agreed)')
    .option('--prepare', 'five lines for each side, before a session')
    .option('--for <name>', 'with --prepare: for this side alone')
    .option(
      '--next <text>',
      'put something on the list for the next session; may be given several times',
      gather,
    )
    .option('--by <name>', 'with --next: who puts it there (default: you)')
    .option(
      '--from <file>',
      'keep a session that was held elsewhere, from a JSON file, or - for standard input',
    )
    .option('--show [n]', 'show a session that was held: the last one, or the one with this number')
    .option('--format <format>', 'with --show: text, markdown, json, or ics for the meeting that follows it')
    .option('--at <time>', 'with --format ics: when the meeting begins, e.g. 17:30 (default: the whole day)')
    .option('--output <file>', 'with --show: write it to a file, whole or not at all')
    .option('--force', 'replace the file that is there; with --from: keep it though some of it does not fit')
    .option('--json', 'print JSON; never asks')
    .action(async (flags: Flags) => {
      const mode = modeOf(flags);
      if (mode === 'hold') await hold(ctx, flags);
      else if (mode === 'from') await keepFromFile(ctx, flags.from ?? '', flags);
      else if (mode === 'prepare') prepare(ctx, flags);
      else if (mode === 'next') putNext(ctx, flags.next ?? [], flags);
      else await showSession(ctx, flags.show ?? true, flags);
    });
}

function modeOf(flags: Flags): (typeof modes)[number] | 'hold' {
  const [mode = 'hold', other] = modes.filter((name) => flags[name] !== undefined);
  if (other !== undefined) {
    throw usage(`--${mode} and --${other} do not go together`, 'Leave one of them out.');
  }
  for (const [flag, allowed] of Object.entries(belongs)) {
    if (flags[flag as keyof Flags] === undefined || allowed.includes(mode)) continue;
    const needed = allowed.filter((name) => name !== 'hold').map((name) => `--${name}`);
    throw usage(
      needed.length === 0
        ? `--${flag} is for holding a session, not for --${mode}`
        : `--${flag} goes with ${needed.join(' or ')}`,
    );
  }
  return mode;
}

async function hold(ctx: Context, flags: Flags): Promise<void> {
  if (askerFor(ctx, flags) === undefined) {
    throw usage(
      'a session is held at a terminal, where both can answer',
      'To keep one that was held elsewhere: mentor review --from FILE. Or say --prepare, --next "…" or --show.',
    );
  }
  const { interactiveReview } = await import('./reviewing.js');
  await interactiveReview(ctx, {
    ...(flags.with === undefined ? {} : { with: flags.with }),
    ...(flags.minutes === undefined ? {} : { minutes: flags.minutes }),
  });
}

function namesOf(tie: Tie, deps: Deps): { me: string; them: string | null } {
  return { me: nameOf(tie, 'me', deps), them: tie.person?.name ?? null };
}

function prepare(ctx: Context, flags: Flags): void {
  const deps = ctx.reading();
  const tie = findRunningTie(deps, flags.with);
  const agenda = agendaOf(deps, tie);
  const whom: readonly Side[] =
    flags.for !== undefined ? [sideNamed(tie, flags.for, deps)] : tie.person === null ? ['me'] : sides;
  const names = namesOf(tie, deps);
  if (flags.json === true) ctx.json('session-preparation', preparationJson(agenda, whom, names, ctx.today));
  else ctx.out(preparationText(agenda, whom, names, ctx.today, ctx.look));
}

function putNext(ctx: Context, texts: readonly string[], flags: Flags): void {
  const items = texts.map(readSession.listItem);
  const deps = ctx.writing();
  const tie = findRunningTie(deps, flags.with);
  const side = flags.by === undefined ? 'me' : sideNamed(tie, flags.by, deps);
  const list = putOnList(deps, tie, side, items);
  if (flags.json === true) {
    const { me, them } = namesOf(tie, deps);
    const shownItems = list.map(({ side: by, what, day }) => ({ side: by, what, day }));
    ctx.json('session-list', { mentorship: tie.mentorship.number, me, them, list: shownItems });
    return;
  }
  const whom = tie.person === null ? '' : ` with ${shown(tie.person.name)}`;
  ctx.out(`On the list for the next session${whom}:\n`);
  for (const { side: by, what } of list) {
    ctx.out(`- ${tie.person === null ? '' : `${shown(nameOf(tie, by, deps))}: `}${shown(what)}\n`);
  }
}

import type { Command } from 'commander';
import { milestoneName } from '../../../app/goals/find-goal.js';
import {
  checkRows,
  proposeSplit,
  saveSplit,
  sharesOfRows,
  type ToSplit,
  toSplit,
} from '../../../app/milestones/split.js';
import { periods } from '../../../domain/milestones/dates.js';
import { curves, type Row } from '../../../domain/milestones/propose.js';
import { hasTargets, targetTitle } from '../../../domain/milestones/titles.js';
import { plural } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import type { TableRoom } from '../../../interview/milestone-table.js';
import type { Prompter } from '../../../interview/prompter.js';
import { changedInWords, waitingInWords } from '../../../render/mentoring/easing-words.js';
import { splitJson } from '../../../render/milestones/milestone-json.js';
import { type Line, linesOf, milestoneTable } from '../../../render/milestones/milestone-table.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import { withReason } from '../../because.js';
import type { Context } from '../../context.js';
import { editedFile } from '../../editor.js';
import { gather } from '../../flags.js';
import { type HowFlags, howFrom, named } from './split-how.js';

interface SplitFlags extends HowFlags {
  readonly replace?: boolean;
  readonly because?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const about =
  'Split a goal into milestones, or a milestone into parts: by the calendar, into a number of parts, or from a list. ' +
  'They end on the due day, at the target. What is done stays, with its share, so progress stays what it was; open ' +
  'milestones are replaced. With a terminal the table can be changed before it is saved.';

/** `mentor split <goal>`: proposes milestones, lets them be changed, and saves them in one change. */
export function split(program: Command, ctx: Context): void {
  program
    .command('split')
    .summary('Split a goal into milestones')
    .description(about)
    .argument('<goal>', 'a goal (3, half-mar), or a milestone to split into parts (3.2)')
    .option('--by <period>', `at the end of each ${periods.join(', ')}`)
    .option('--into <n>', 'into this many, evenly over the working days')
    .option('--list <titles>', 'these, separated by semicolons: "Outline; Draft; Final text"')
    .option('--title <title>', 'one of them; may be given several times', gather)
    .option('--file <file>', 'one a line, as TITLE or DAY | TARGET | TITLE; - reads standard input')
    .option('--curve <curve>', `how the effort grows: ${curves.join(', ')}; else as the plan line does`)
    .option('--replace', 'replace the milestones that are open')
    .option('--because <text>', 'why the promise becomes easier')
    .option('--dry-run', 'show the proposal and save nothing')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: SplitFlags) => {
      const ask = flags.dryRun === true || flags.file === '-' ? undefined : askerFor(ctx, flags);
      const it = toSplit(ctx.reading(), name);
      const result = await rowsFor(it, flags, ask, ctx);
      if (result === undefined) {
        ctx.say('Nothing was changed.');
        return;
      }
      const { rows, room } = result;
      if (flags.dryRun === true) {
        show(it, proposed(it, rows), flags, null, ctx);
        ctx.say('Nothing was saved.');
        return;
      }
      const mayReplace =
        flags.replace === true || room !== undefined ? it.split.replaced.map((m) => m.id) : [];
      const saved = await withReason(ask, flags.because, (because) =>
        saveSplit(ctx.writing(), { name, rows, mayReplace, because }),
      );
      room?.file.drop();
      const { goal, milestones } = saved.after;
      if (saved.waiting !== null) {
        const waits = waitingInWords(goal, saved.waiting);
        if (flags.json === true)
          ctx.json('split', splitJson(goal, partOf(it), [], saved.change?.number ?? null, 0, saved));
        else ctx.out(waits.map((line) => `${wrap(line, ctx.look.width)}\n`).join(''));
        return;
      }
      const lines = linesOf(goal, saved.fresh, milestones);
      // In front of a terminal the table was there a moment ago.
      if (room === undefined || !ctx.host.outIsTerminal())
        show(it, lines, flags, saved.change?.number ?? null, ctx);
      ctx.say(`${savedInWords(it, lines)} mentor undo takes it back.`);
      for (const line of changedInWords(goal, saved)) ctx.say(line);
    });
}

/** The rows to keep, with the room where they were changed; undefined when they were dropped. */
async function rowsFor(
  it: ToSplit,
  flags: HowFlags,
  ask: Prompter | undefined,
  ctx: Context,
): Promise<{ rows: readonly Row[]; room: TableRoom | undefined } | undefined> {
  if (ask === undefined) {
    return { rows: proposeSplit(it, await howFrom(it, flags, undefined, ctx)), room: undefined };
  }
  const { changeTable, readAgain } = await import('../../../interview/milestone-table.js');
  const { file, ...room } = await roomFor(it, ask, ctx);
  const kept = file.kept();
  let begun: readonly Row[] | undefined;
  if (kept !== undefined) {
    const wanted = await ask.confirm({
      message: `A table for ${named(it)} was not saved. Go on with it?`,
      preset: true,
    });
    if (wanted) begun = await readAgain(() => kept, { ...room, file });
    else file.drop();
  }
  begun ??= proposeSplit(it, await howFrom(it, flags, ask, ctx));
  const replaced = it.split.replaced.length;
  if (replaced > 0) {
    ask.say(`This replaces ${plural(replaced, 'open milestone')}; what is done stays, and progress with it.`);
  }
  const rows = await changeTable(begun, { ...room, file });
  return rows === undefined ? undefined : { rows, room: { ...room, file } };
}

async function roomFor(it: ToSplit, ask: Prompter, ctx: Context) {
  const { milestoneText, readMilestoneText } = await import('../../../interview/milestone-text.js');
  const of = { name: named(it), targets: hasTargets(it.goal.measure) };
  return {
    ask,
    targets: of.targets,
    replaces: it.split.replaced.length,
    show: (rows: readonly Row[]) => milestoneTable(it.goal, proposed(it, rows), ctx.look),
    check: (rows: readonly Row[]) => checkRows(it, rows),
    fill: (listed: Parameters<TableRoom['fill']>[0]) =>
      proposeSplit(it, { listed, weekStart: ctx.config.weekStart ?? 1 }),
    shares: (rows: readonly Row[]) => sharesOfRows(it, rows),
    day: (text: string) => ctx.dayQuietly(text, 'the day'),
    titleOf: (target: number) => targetTitle(it.goal.measure, target, it.stretch.whole),
    text: (rows: readonly Row[]) => milestoneText(rows, sharesOfRows(it, rows), of),
    read: (text: string) => readMilestoneText(text, of, ctx.dayQuietly),
    file: editedFile(ctx.host, `split-${(it.parent ?? it.goal).id}.txt`),
  };
}

function proposed(it: ToSplit, rows: readonly Row[]): Line[] {
  const shares = sharesOfRows(it, rows);
  return rows.map((row, i) => ({ ...row, name: String(i + 1), share: shares[i] ?? 0 }));
}

function show(
  it: ToSplit,
  lines: readonly Line[],
  flags: SplitFlags,
  change: number | null,
  ctx: Context,
): void {
  if (flags.json !== true) {
    ctx.out(milestoneTable(it.goal, lines, ctx.look));
    return;
  }
  ctx.json('split', splitJson(it.goal, partOf(it), lines, change, it.split.replaced.length));
}

function partOf(it: ToSplit): string | null {
  return it.parent === null ? null : milestoneName(it.goal.number, it.parent, it.milestones);
}

function savedInWords(it: ToSplit, lines: readonly Line[]): string {
  const count = plural(lines.length, it.parent === null ? 'milestone' : 'part');
  const range =
    lines.length > 1 ? `${lines[0]?.name ?? ''} to ${lines.at(-1)?.name ?? ''}` : (lines[0]?.name ?? '');
  return `Split ${shorten(shown(named(it)), 60)} into ${count}: ${range}.`;
}

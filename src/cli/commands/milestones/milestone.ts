import type { Command } from 'commander';
import { findMilestone, milestoneName } from '../../../app/goals/find-goal.js';
import type { ChangedOne } from '../../../app/milestones/edit-milestones.js';
import {
  addMilestone,
  editMilestone,
  moveMilestone,
  placeToAdd,
  removeMilestone,
} from '../../../app/milestones/edit-milestones.js';
import { type Place, reorderMilestone } from '../../../app/milestones/reorder-milestone.js';
import { formatDayWithWeekday } from '../../../domain/day.js';
import { usage } from '../../../domain/fault.js';
import { isDone, siblingsOf } from '../../../domain/milestones/tree.js';
import { readCount } from '../../../domain/number.js';
import { shown } from '../../../domain/text.js';
import type { Prompter } from '../../../interview/prompter.js';
import { changedInWords } from '../../../render/mentoring/easing-words.js';
import { milestonesJson } from '../../../render/milestones/milestone-json.js';
import { linesOf, milestoneTable } from '../../../render/milestones/milestone-table.js';
import { milestoneInWords, progressMoved } from '../../../render/milestones/milestone-words.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import { withReason } from '../../because.js';
import type { Context } from '../../context.js';
import { type EditFlags, editsFrom, type NewFlags, newFrom } from './milestone-answers.js';

interface Common {
  readonly because?: string;
  readonly json?: boolean;
}

const nameOf = 'a milestone: 3.2, 3.2.1, or the beginning of a word of its title';

/** `mentor milestone`: one milestone at a time. */
export function milestone(program: Command, ctx: Context): void {
  const group = program
    .command('milestone')
    .summary('Add, edit, move, reorder or remove milestones')
    .description(
      'Add, edit, move, reorder or remove milestones. Shares always add up to the whole goal: what one gets or gives, ' +
        'the other open ones give or get, so progress stays what it was.',
    );
  declareAdd(group, ctx);
  declareEdit(group, ctx);
  declareMove(group, ctx);
  declareReorder(group, ctx);
  declareRemove(group, ctx);
}

function declareAdd(group: Command, ctx: Context): void {
  group
    .command('add')
    .description(
      'Add a milestone to a goal, or a part to a milestone. It takes its share from the open ones.',
    )
    .argument('<to>', 'a goal (3, half-mar), or a milestone of which it becomes a part (3.2)')
    .argument('[title]', 'what will be reached')
    .option('--due <day>', 'by when; a part: the day of its milestone')
    .option('--target <number>', 'the value of the goal by then')
    .option('--done-when <text>', 'what shows that it is done')
    .option('--weight <percent>', 'its part of the whole goal; else as much as the open ones have on average')
    .option('--json', 'print JSON')
    .action(async (to: string, title: string | undefined, flags: NewFlags & Common) => {
      const deps = ctx.writing();
      const fresh = await newFrom(to, placeToAdd(deps.store, to), title, flags, askerFor(ctx, flags), ctx);
      const added = addMilestone(deps, fresh);
      tell(added, flags, 'Added', ctx);
    });
}

function declareEdit(group: Command, ctx: Context): void {
  group
    .command('edit')
    .description('Change the title, definition of done, target or weight of a milestone.')
    .argument('<milestone>', nameOf)
    .option('--title <text>', 'what will be reached')
    .option('--done-when <text>', 'what shows that it is done; "" or - for nothing')
    .option('--target <number>', 'the value of the goal by then')
    .option('--weight <percent>', 'its part of the whole goal; the other open ones share the rest')
    .option('--because <text>', 'why the promise becomes easier')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: EditFlags & Common) => {
      const deps = ctx.writing();
      const ask = askerFor(ctx, flags);
      const it = findMilestone(deps.store, name);
      const edit = await editsFrom(it, flags, ask);
      const edited = await withReason(ask, flags.because, (because) =>
        editMilestone(deps, name, edit, because),
      );
      tell(edited, flags, edited.change === null ? 'As it was' : 'Now', ctx);
    });
}

function declareMove(group: Command, ctx: Context): void {
  group
    .command('move')
    .description('Move a milestone to another day. The order stays; so does everything else about it.')
    .argument('<milestone>', nameOf)
    .argument('<day>', 'the new due day')
    .option('--because <text>', 'why it is due later')
    .option('--json', 'print JSON')
    .action(async (name: string, day: string, flags: Common) => {
      const deps = ctx.writing();
      const due = ctx.day(day, 'day');
      const moved = await withReason(askerFor(ctx, flags), flags.because, (because) =>
        moveMilestone(deps, name, due, because),
      );
      tell(moved, flags, moved.change === null ? 'As it was' : 'Moved', ctx);
    });
}

interface PlaceFlags {
  readonly to?: string;
  readonly before?: string;
  readonly after?: string;
}

function declareReorder(group: Command, ctx: Context): void {
  group
    .command('reorder')
    .description(
      'Put a milestone in another place. Days and targets stay where they are; the titles move between them.',
    )
    .argument('<milestone>', nameOf)
    .option('--to <place>', 'the place it comes to, counted from 1')
    .option('--before <milestone>', 'the milestone it comes before')
    .option('--after <milestone>', 'the milestone it comes after')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: PlaceFlags & Common) => {
      const deps = ctx.writing();
      const place = await placeFrom(flags, findMilestone(deps.store, name), askerFor(ctx, flags));
      const done = reorderMilestone(deps, name, place);
      if (flags.json === true) {
        ctx.json('milestones', milestonesJson(done, done.milestone));
        return;
      }
      const { goal, milestones } = done.after;
      const level = milestones.filter((m) => m.parentId === (done.milestone?.parentId ?? null));
      ctx.out(milestoneTable(goal, linesOf(goal, level, milestones), ctx.look));
      ctx.say(
        done.change === null
          ? 'It is there already.'
          : 'The titles moved; the days and targets stayed where they are.',
      );
    });
}

async function placeFrom(
  flags: PlaceFlags,
  it: ReturnType<typeof findMilestone>,
  ask: Prompter | undefined,
): Promise<Place> {
  const given = [flags.to, flags.before, flags.after].filter((flag) => flag !== undefined);
  if (given.length > 1) throw usage('--to, --before and --after do not go together', 'Give one of them.');
  const level = siblingsOf(it.all, it.milestone);
  if (flags.to !== undefined) return { to: readCount(flags.to, '--to', 1, level.length) };
  if (flags.before !== undefined) return { before: flags.before };
  if (flags.after !== undefined) return { after: flags.after };
  if (ask === undefined)
    throw usage(
      'it is not said where to put it',
      'Give --to PLACE, --before MILESTONE or --after MILESTONE.',
    );
  const to = await ask.choose({
    message: 'Which place?',
    choices: level
      .map((m, i) => ({
        value: i + 1,
        label: `${i + 1}: ${formatDayWithWeekday(m.due)}, now ${shown(m.title)}`,
        done: isDone(m),
      }))
      .filter((choice) => !choice.done),
  });
  return { to };
}

function declareRemove(group: Command, ctx: Context): void {
  group
    .command('remove')
    .description('Remove a milestone and its parts. Its share goes to the others.')
    .argument('<milestone>', nameOf)
    .option('--because <text>', 'why it is no longer needed')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: Common) => {
      const deps = ctx.writing();
      const { goal, milestone: m, all } = findMilestone(deps.store, name);
      const removed = await withReason(askerFor(ctx, flags), flags.because, (because) =>
        removeMilestone(deps, name, because),
      );
      if (flags.json === true) ctx.json('milestones', milestonesJson(removed, null));
      else if (removed.waiting !== null) ctx.out(`${wrap(waitText(removed), ctx.look.width)}\n`);
      else
        ctx.out(
          `${wrap(`Removed: ${milestoneName(goal.number, m, all)} ${shown(m.title)}.`, ctx.look.width, '  ')}\n`,
        );
      told(removed, ctx);
    });
}

function tell(changed: ChangedOne, flags: Common, verb: string, ctx: Context): void {
  const { goal, milestones } = changed.after;
  if (flags.json === true) ctx.json('milestones', milestonesJson(changed, changed.milestone));
  else if (changed.waiting !== null) ctx.out(`${wrap(waitText(changed), ctx.look.width)}\n`);
  else if (changed.milestone !== null) {
    const text = `${verb}: ${milestoneInWords(goal, changed.milestone, milestones)}.`;
    ctx.out(`${wrap(text, ctx.look.width, '  ')}\n`);
  }
  told(changed, ctx);
}

function told(changed: ChangedOne, ctx: Context): void {
  const moved = progressMoved(changed);
  if (moved !== undefined) ctx.say(wrap(moved, ctx.look.width));
  if (changed.waiting === null) for (const line of changedInWords(changed.after.goal, changed)) ctx.say(line);
}

function waitText(changed: ChangedOne): string {
  return changedInWords(changed.after.goal, changed).join('\n');
}

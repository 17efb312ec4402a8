import type { Command } from 'commander';
import { findGoal } from '../../../app/goals/find-goal.js';
import type { Changed } from '../../../app/milestones/change-milestones.js';
import { previewReplan, replanGoal, type Way } from '../../../app/milestones/replan.js';
import { ownRecord } from '../../../app/progress/own-record.js';
import { formatDayShort } from '../../../domain/day.js';
import { Fault, usage } from '../../../domain/fault.js';
import { shorten, shown } from '../../../domain/text.js';
import { checkBy } from '../../../interview/answering.js';
import type { Prompter } from '../../../interview/prompter.js';
import { changedInWords, waitingInWords } from '../../../render/mentoring/easing-words.js';
import { replanJson } from '../../../render/milestones/milestone-json.js';
import { coveredInWords, replanText } from '../../../render/milestones/replan-text.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import { withReason } from '../../because.js';
import type { Context } from '../../context.js';
import { heardDue, pastOf, sayRecord } from '../../own-record.js';

interface ReplanFlags {
  readonly spread?: boolean;
  readonly moveDue?: boolean;
  readonly due?: string;
  readonly because?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `mentor replan <goal>`: what is left gets a plan that can be kept. */
export function replan(program: Command, ctx: Context): void {
  program
    .command('replan')
    .summary('Spread what is left over the days left, or move the due day')
    .description(
      'Plan what is left of a goal anew: spread it over the days left, or move the due day. What is done stays; it is one ' +
        'change, and one undo takes it back. What makes the promise easier needs a reason.',
    )
    .argument('<goal>', 'its number, or the beginning of a word of its title')
    .option('--spread', 'keep the due day and spread what is left over the days left')
    .option('--move-due', 'move the due day to where the present pace leads')
    .option('--due <day>', 'move the due day to this day')
    .option('--because <text>', 'why the promise becomes easier')
    .option('--dry-run', 'show what would change and save nothing')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: ReplanFlags) => {
      const ask = askerFor(ctx, flags);
      const typed = wayFrom(flags, ctx);
      const way =
        typed === undefined ? await askWay(name, ask, ctx) : await heard(name, typed, flags, ask, ctx);
      if (way === undefined) {
        ctx.say('Nothing was changed.');
        return;
      }
      if (flags.dryRun === true) {
        show(previewReplan(ctx.reading(), name, way), flags, false, ctx);
        ctx.say('Nothing was saved.');
        return;
      }
      const done = await withReason(ask, flags.because, (because) =>
        replanGoal(ctx.writing(), name, way, because),
      );
      const { goal } = done.after;
      if (done.waiting !== null) {
        if (flags.json === true) ctx.json('replan', replanJson(done, false));
        else
          for (const line of waitingInWords(goal, done.waiting)) ctx.out(`${wrap(line, ctx.look.width)}\n`);
        return;
      }
      show(done, flags, true, ctx);
      for (const line of changedInWords(goal, done)) ctx.say(line);
      ctx.say(
        `Goal ${goal.number}, ${shorten(shown(goal.statement), 40)}, is planned anew. mentor undo takes it back.`,
      );
      if (typed?.kind === 'due' && ask === undefined) sayRecord(ctx, ctx.writing().store, goal);
    });
}

function wayFrom(flags: ReplanFlags, ctx: Context): Way | undefined {
  const ways: Way[] = [
    ...(flags.spread === true ? [{ kind: 'spread' } as const] : []),
    ...(flags.moveDue === true ? [{ kind: 'move-due' } as const] : []),
    ...(flags.due === undefined ? [] : [{ kind: 'due', day: ctx.day(flags.due, '--due') } as const]),
  ];
  if (ways.length > 1) throw usage('--spread, --move-due and --due do not go together', 'Give one of them.');
  return ways[0];
}

/** A way that flags gave; a due day is held against one's own record first, where somebody is there to choose. */
async function heard(
  name: string,
  way: Way,
  flags: ReplanFlags,
  ask: Prompter | undefined,
  ctx: Context,
): Promise<Way> {
  if (way.kind !== 'due' || ask === undefined || flags.dryRun === true) return way;
  const { store } = ctx.reading();
  return { kind: 'due', day: await heardDue(ctx, ask, store, findGoal(store, name), way.day) };
}

/** Shows where each way leads and asks for one; undefined when somebody leaves it. */
async function askWay(name: string, ask: Prompter | undefined, ctx: Context): Promise<Way | undefined> {
  const goal = findGoal(ctx.reading().store, name);
  if (ask === undefined) {
    throw usage(
      `it is not said how to plan goal ${goal.number} anew`,
      'Give --spread (over the days left), --move-due (by the present pace) or --due DAY.',
    );
  }
  const spread = tried(name, { kind: 'spread' }, ctx);
  const moved = tried(name, { kind: 'move-due' }, ctx);
  // What refuses both for the same reason (a closed goal, a target that is reached) leaves nothing to choose.
  if ('refused' in spread && 'refused' in moved && spread.refused.message === moved.refused.message)
    throw spread.refused;
  for (const one of [spread, moved]) {
    if ('refused' in one) ask.say(`Not possible: ${shown(one.refused.message)}.`);
  }
  const day = (text: string) => ctx.dayQuietly(text, 'the day');
  const kind = await ask.choose<Way['kind'] | 'drop'>({
    message: 'How?',
    choices: [
      ...('changed' in spread
        ? [
            {
              value: 'spread' as const,
              label: `Spread what is left over the days to ${formatDayShort(goal.due)}`,
            },
          ]
        : []),
      ...('changed' in moved
        ? [
            {
              value: 'move-due' as const,
              label: `Move the due day by the present pace, to ${formatDayShort(moved.changed.after.goal.due)}`,
            },
          ]
        : []),
      { value: 'due', label: 'Move the due day to a day I name' },
      { value: 'drop', label: 'Leave it as it is' },
    ],
  });
  if (kind === 'drop') return undefined;
  if (kind === 'due') {
    const read = (text: string): Way => {
      const way: Way = { kind: 'due', day: day(text) };
      previewReplan(ctx.reading(), name, way);
      return way;
    };
    const { store } = ctx.reading();
    const past = pastOf(ownRecord(store, ctx.today, goal.personId), goal);
    const text = await ask.text({
      message: 'Due day',
      ...(past === undefined ? {} : { why: past }),
      check: checkBy(read),
    });
    const chosen = await heardDue(ctx, ask, store, goal, day(text), true);
    return confirmed(name, { kind: 'due', day: chosen }, ask, ctx);
  }
  return confirmed(name, { kind }, ask, ctx);
}

/** Shows what a way would change, before it is done. */
async function confirmed(name: string, way: Way, ask: Prompter, ctx: Context): Promise<Way | undefined> {
  ask.say(replanText(previewReplan(ctx.reading(), name, way), ctx.look, ctx.today).trimEnd());
  return (await ask.confirm({ message: 'Plan it like that?', preset: true })) ? way : undefined;
}

/** What a way would change, or the sentence on why it cannot be taken. A closed or paused goal ends the command. */
function tried(
  name: string,
  way: Way,
  ctx: Context,
): { readonly changed: Changed } | { readonly refused: Fault } {
  try {
    return { changed: previewReplan(ctx.reading(), name, way) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { refused: error };
  }
}

function show(changed: Changed, flags: ReplanFlags, saved: boolean, ctx: Context): void {
  if (flags.json === true) ctx.json('replan', replanJson(changed, saved));
  else ctx.out(replanText(changed, ctx.look, ctx.today));
  const covered = coveredInWords(changed);
  if (covered !== undefined) ctx.say(covered);
}

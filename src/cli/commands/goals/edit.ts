import type { Command } from 'commander';
import { type Edited, editGoal } from '../../../app/goals/edit-goal.js';
import { findGoal } from '../../../app/goals/find-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import type { Deps } from '../../../app/ports.js';
import { isDay } from '../../../domain/day.js';
import { usage } from '../../../domain/fault.js';
import type { Goal } from '../../../domain/goal.js';
import type { Answers } from '../../../domain/goals/answers.js';
import { NeedsReason } from '../../../domain/milestones/reason.js';
import type { Prompter } from '../../../interview/prompter.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { changedInWords } from '../../../render/mentoring/easing-words.js';
import { titleOf } from '../../../render/mentoring/whose-words.js';
import { askerFor } from '../../asker.js';
import { withReason } from '../../because.js';
import type { Context } from '../../context.js';
import { heardDue, sayRecord } from '../../own-record.js';
import { type AnswerFlags, answersFrom, withAnswerFlags } from './answer-flags.js';
import { type Change, changesByEditor, changesByMenu, changesOfPart } from './editing.js';
import { sayLoad } from './load.js';

interface EditFlags extends AnswerFlags {
  readonly statement?: string;
  readonly part?: string;
  readonly editor?: boolean;
  readonly for?: string;
  readonly with?: string;
  readonly because?: string;
  readonly json?: boolean;
}

const about =
  'Change a goal: by flags, by the questions of one part, or as a text in your editor. An empty value clears an ' +
  'optional part (--means ""). A promise that becomes easier needs a reason; the history keeps the old promise ' +
  'and the reason.';

/** `mentor edit <goal>`: one change of a goal. */
export function edit(program: Command, ctx: Context): void {
  withAnswerFlags(
    program
      .command('edit')
      .summary('Change a goal')
      .description(about)
      .argument('<goal>', 'its number, or the beginning of a word of its title')
      .option('--statement <text>', 'specific: what you will reach'),
    ['confidence'],
  )
    .option('--part <part>', 'ask one part again: S, M, A, R, T, or a field such as due')
    .option('--editor', 'change everything as a text in VISUAL or EDITOR')
    .option('--for <name>', 'whose goal it is; me: your own')
    .option('--with <name>', 'the mentorship in which it is kept, by the other name or by number; "": none')
    .option('--because <text>', 'why the promise becomes easier')
    .option('--json', 'print the goal as JSON')
    .action(async (name: string, flags: EditFlags) => {
      const deps = ctx.writing();
      const goal = findGoal(deps.store, name);
      const ask = askerFor(ctx, flags);
      const change = await changeOf(goal, flags, ask, deps, ctx);
      if (change === undefined) {
        ctx.say('Nothing was changed.');
        return;
      }
      const typed = withDays(change.answers, ctx);
      // Whoever was asked for the day has heard it already.
      const { due } = typed;
      const byFlag = flags.due !== undefined && due !== undefined && isDay(due);
      const answers =
        byFlag && ask !== undefined
          ? { ...typed, due: await heardDue(ctx, ask, deps.store, goal, due) }
          : typed;
      const belonging = { for: flags.for, with: flags.with };
      const edited = await withReason(ask, flags.because, (because) =>
        editGoal(deps, goal.id, answers, because, ctx.dayQuietly, belonging),
      ).catch((error: unknown) => {
        if (!(error instanceof NeedsReason) || change.kept === undefined) throw error;
        throw usage(error.message, `${error.hint} ${change.kept}`);
      });
      change.done();
      tell(edited, flags.json === true, ctx);
      if (byFlag && ask === undefined && edited.changed.includes('due'))
        sayRecord(ctx, deps.store, edited.after);
    });
}

async function changeOf(
  goal: Goal,
  flags: EditFlags,
  ask: Prompter | undefined,
  deps: Deps,
  ctx: Context,
): Promise<Change | undefined> {
  const answers = answersFrom(flags, flags.statement);
  const ways = [Object.keys(answers).length > 0, flags.part !== undefined, flags.editor === true];
  if (ways.filter(Boolean).length > 1) {
    throw usage('flags of parts, --part and --editor do not go together', 'Give one of them.');
  }
  if (ways[0] || (!ways.includes(true) && (flags.for ?? flags.with) !== undefined))
    return { answers, done: () => {} };
  if (flags.part !== undefined) return changesOfPart(goal, flags.part, ask, deps, ctx);
  if (flags.editor === true) return changesByEditor(goal, ask, deps, ctx);
  if (ask !== undefined) return changesByMenu(goal, ask, deps, ctx);
  throw usage(
    `nothing to change in goal ${goal.number} was named`,
    `Name it by a flag, e.g. mentor edit ${goal.number} --means "..."; mentor edit --help lists them.`,
  );
}

/** The answers with their days read, and echoed once. */
function withDays(answers: Answers, ctx: Context): Answers {
  const read = (['start', 'due'] as const).flatMap((field) => {
    const text = answers[field];
    return text === undefined || text.trim() === '' ? [] : [[field, ctx.day(text, field)]];
  });
  return { ...answers, ...Object.fromEntries(read) };
}

function tell(edited: Edited, asJson: boolean, ctx: Context): void {
  const { after, changed, computed } = edited;
  const whose = whoseOf(ctx.writing());
  if (asJson) ctx.json('goal', goalJson(after, whose));
  else ctx.out(`Goal ${after.number}: ${titleOf(after, whose)}\n`);
  const waits = edited.waiting !== null;
  for (const line of changedInWords(after, edited)) ctx.say(line);
  if (changed.length > 0) ctx.say(`Changed${waits ? ' at once' : ''}: ${changed.join(', ')}.`);
  const spread = `mentor replan ${after.number} --spread moves them.`;
  if (waits) {
    if (edited.stale) ctx.say(`Its milestones stay where they are; once it holds, ${spread}`);
    return;
  }
  if (changed.length === 0) {
    ctx.say('Nothing was changed.');
    return;
  }
  const promised = changed.some((field) => ['from', 'to', 'start', 'due'].includes(field));
  if (computed !== undefined && promised) ctx.say(computed);
  if (edited.stale) ctx.say(`Its milestones stay where they are: ${spread}`);
  if (changed.includes('hours') && after.state === 'active') sayLoad(ctx, after, 0, false);
  if (after.due < ctx.today) ctx.say(`Its due day ${after.due} is over already.`);
}

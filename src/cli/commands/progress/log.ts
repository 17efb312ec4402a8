import type { Command } from 'commander';
import { type Entry, pairUp, takesCheckIns, weigh } from '../../../app/progress/check-in-drafts.js';
import { logCheckIns } from '../../../app/progress/log-check-ins.js';
import { usage } from '../../../domain/fault.js';
import type { Goal } from '../../../domain/goal.js';
import { type LogValue, readLogValue, valueUnsaid } from '../../../domain/progress/log-value.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { accept } from '../../doubts.js';
import { correct, finish, type LogFlags, partsOf, remove } from './log-parts.js';
import { askOneGoal, guidedLog } from './log-round.js';

/** `mentor log`: check-ins, by flags or in a round through the goals that wait for one. */
export function log(program: Command, ctx: Context): void {
  program
    .command('log')
    .summary('Check in: how far you have come')
    .description(
      `Check in: mentor log 1 12, or several goals in one line: mentor log 1 12 2 +3. Alone, it asks for each goal that waits for a check-in.

A goal told by levels takes where you are now (12, =12), or how far you moved (+3, -0.5). A goal that adds up, a habit and a learning goal take what came to it (3, -1), or the new total (=120); where it goes down, what came off (500 for 500 paid back) or what is left (=4500); without a value they count 1. A yes-no goal takes yes or no; a goal told by its milestones a note or a confidence, see mentor tick.`,
    )
    .argument('[entries...]', 'goals and values in turn')
    .option('--on <day>', 'the day it happened, if not today')
    .option('--note <text>', 'a sentence on how it went')
    .option('--confidence <percent>', 'how sure you are that you will make it, 0 to 100')
    .option('--evidence <text>', 'what shows it: a text or a link')
    .option('--correct <number>', 'correct the check-in with this number of the history, e.g. 42 or 42.2')
    .option('--remove <number>', 'remove the check-in with this number of the history')
    .option('--force', 'keep a value that looks wrong')
    .option('--json', 'print JSON; never asks')
    .action(async (words: string[], flags: LogFlags) => {
      if (flags.remove !== undefined) remove(ctx, flags.remove, words, flags);
      else if (flags.correct !== undefined) await correct(ctx, flags.correct, words, flags);
      else if (words.length > 0) await logWords(ctx, words, flags);
      else await logRound(ctx, flags);
    });
}

async function logWords(ctx: Context, words: readonly string[], flags: LogFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const deps = ctx.reading();
  const pairs = pairUp(deps.store, words).map((pair) => ({ ...pair, goal: takesCheckIns(pair.goal) }));
  const parts = partsOf(ctx, flags);
  const said = parts.note !== undefined || parts.confidence !== undefined || parts.evidence !== undefined;
  const [first] = pairs;
  if (pairs.length > 1 && said) {
    throw usage('--note, --confidence and --evidence go with one goal', 'Log the goals one by one.');
  }
  const silent = first !== undefined && pairs.length === 1 && first.value === undefined && !said;
  if (silent && ask !== undefined && valueUnsaid(first.goal) === undefined) {
    finish(ctx, await askOneGoal(ctx, ask, first.goal, parts.day), flags);
    return;
  }
  const entries = pairs.map(
    ({ goal, value }): Entry => ({
      goalId: goal.id,
      day: parts.day ?? ctx.today,
      typed: valueSaid(goal, value, said, parts.confidence !== undefined && parts.note === undefined),
      note: parts.note ?? null,
      confidence: parts.confidence ?? null,
      evidence: parts.evidence ?? null,
    }),
  );
  const doubts = entries.flatMap((entry) => weigh(deps.store, entry, ctx.today).doubts);
  const accepted = await accept(ask, doubts, flags.force === true, 'nothing was logged');
  finish(ctx, logCheckIns(ctx.writing(), entries, accepted), flags);
  if (parts.confidence === undefined || parts.confidence === null || first === undefined) return;
  // Loaded for those alone who tell how sure they are: check-ins are logged all day.
  const { sayCalibration } = await import('../../own-record.js');
  sayCalibration(ctx, ctx.writing().store, first.goal, parts.confidence);
}

/** Without a value a habit counts once, unless only a confidence was given. */
function valueSaid(goal: Goal, value: string | undefined, said: boolean, onlySure: boolean): LogValue | null {
  if (value !== undefined) return readLogValue(goal, value);
  const once = onlySure ? undefined : valueUnsaid(goal);
  if (once !== undefined) return once;
  if (said) return null;
  throw usage(
    `there is no value for goal ${goal.number}`,
    goal.measure.kind === 'milestones'
      ? `Tick a milestone with mentor tick ${goal.number}.1, or give a --note or --confidence.`
      : `Type it after the goal: mentor log ${goal.number} ${goal.measure.kind === 'yes-no' ? 'yes' : 'VALUE'}`,
  );
}

async function logRound(ctx: Context, flags: LogFlags): Promise<void> {
  const given = (['on', 'note', 'confidence', 'evidence', 'force'] as const).find(
    (f) => flags[f] !== undefined,
  );
  if (given !== undefined) throw usage(`--${given} needs a goal`, 'Name it first: mentor log GOAL VALUE');
  const ask = askerFor(ctx, flags);
  if (ask === undefined) {
    throw usage(
      'no goal is named',
      'Type mentor log GOAL VALUE, e.g. mentor log 1 12; mentor list shows the goals.',
    );
  }
  const logged = await guidedLog(ctx, ask);
  if (logged !== undefined) finish(ctx, logged, flags);
}

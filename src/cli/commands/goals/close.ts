import type { Command } from 'commander';
import { beforeClosing, closeGoal } from '../../../app/goals/close-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { brokeOff, Fault, usage } from '../../../domain/fault.js';
import { type ClosedState, closedStates } from '../../../domain/goal.js';
import { checkClosable, closingDoubt, lateInWords, readClosing } from '../../../domain/goals/closing.js';
import { shorten } from '../../../domain/text.js';
import { askInstead, askLesson, askOutcome } from '../../../interview/closing.js';
import type { DraftBox } from '../../../interview/draft.js';
import { closingText } from '../../../render/goals/closing-text.js';
import { goalJson } from '../../../render/goals/goal-json.js';
import { titleOf } from '../../../render/mentoring/whose-words.js';
import { placeInWords } from '../../../render/progress/words.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { accept } from '../../doubts.js';
import { draftBox } from '../../draft-box.js';
import { dropDraft } from './interviewing.js';

interface CloseFlags {
  readonly achieved?: boolean;
  readonly missed?: boolean;
  readonly letGo?: boolean;
  readonly lesson?: string;
  readonly instead?: string;
  readonly on?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `mentor close`: a goal ends, with what was learnt. */
export function close(program: Command, ctx: Context): void {
  program
    .command('close')
    .summary('Close a goal as achieved, missed or let go')
    .description(
      'Close a goal as achieved, missed or let go, with what was learnt and, when it is let go, what comes instead.',
    )
    .argument('<goal>', 'the goal')
    .option('--achieved', 'it is what was promised')
    .option('--missed', 'it is not there by its due day, or will not be')
    .option('--let-go', 'something else matters more now')
    .option('--lesson <text>', 'what was learnt')
    .option('--instead <text>', 'what comes in the place of a goal that is let go; it may be rest')
    .option('--on <day>', 'the day it ended, if not today')
    .option('--force', 'close it as achieved whatever its measure says')
    .option('--json', 'print the goal as JSON; never asks')
    .action((name: string, flags: CloseFlags) => closeIt(ctx, name, flags));
}

async function closeIt(ctx: Context, name: string, flags: CloseFlags): Promise<void> {
  const given = outcomeOf(flags);
  if (flags.instead !== undefined && given !== undefined && given !== 'let-go')
    throw usage('--instead goes with --let-go', 'Leave it out, or write it into the --lesson.');
  const lessonGiven = flags.lesson === undefined ? undefined : readClosing.lesson(flags.lesson);
  const insteadGiven = flags.instead === undefined ? undefined : readClosing.instead(flags.instead);
  const ask = askerFor(ctx, flags);
  const on = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
  const before = beforeClosing(ctx.reading(), name, on);
  const { goal, standing } = before.row;

  const complete =
    given !== undefined && lessonGiven !== undefined && (given !== 'let-go' || insteadGiven !== undefined);
  if (!complete && ask === undefined) throw missing(goal.number, given, lessonGiven, insteadGiven);
  if (!complete && ask !== undefined) ask.say(closingText(before, on, ctx.look));
  const outcome =
    given ??
    (await sure(ask, (a) => askOutcome(a, { reached: standing.progress.reached, over: on >= goal.due })));
  // Before anything more is asked, of what could not be kept.
  checkClosable(goal, on, ctx.today, outcome);
  const doubt = closingDoubt(goal, outcome, standing);
  const accepted = await accept(
    ask,
    doubt === undefined ? [] : [doubt],
    flags.force === true,
    'the goal was not closed',
  );
  const draft = draftBox(ctx.host, `lesson-${goal.id}.txt`);
  const lesson = lessonGiven ?? readClosing.lesson(await sure(ask, (a) => askLesson(a, draft.load())));
  const askedInstead = (): Promise<string> =>
    sure(ask, askInstead).catch((error: unknown) => {
      throw lessonGiven === undefined ? lessonKept(error, lesson, draft, goal.number) : error;
    });
  const instead = outcome === 'let-go' ? (insteadGiven ?? readClosing.instead(await askedInstead())) : null;

  const force = flags.force === true || accepted.length > 0;
  const { row, told } = closeGoal(ctx.writing(), {
    goal: String(goal.number),
    outcome,
    lesson,
    instead,
    on,
    force,
  });
  dropDraft(ctx, draft);
  const whose = whoseOf(ctx.writing());
  if (flags.json === true) {
    ctx.json('goal', goalJson(row.goal, whose));
    return;
  }
  const end = outcome === 'let-go' ? 'let go' : outcome;
  const line = `Goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}, is closed as ${end}${lateInWords(row, told)}: ${placeInWords(row.goal, row.standing)}.`;
  ctx.out(`${wrap(line, ctx.look.width, '  ')}\n`);
  if (outcome !== 'achieved' && standing.progress.reached)
    ctx.say(`Its target was reached all the same. mentor undo takes this back.`);
}

/** What ends a closing before its last answer leaves the lesson, which is the work in it, for the next time. */
function lessonKept(error: unknown, lesson: string, draft: DraftBox, number: number): unknown {
  if (!brokeOff(error)) return error;
  draft.save(lesson);
  return new Fault(error.kind, `${error.message}; what you learnt is kept`, {
    hint: `mentor close ${number} offers it again.`,
    cause: error,
  });
}

function outcomeOf(flags: CloseFlags): ClosedState | undefined {
  const chosen = closedStates.filter((state) => flags[state === 'let-go' ? 'letGo' : state] === true);
  if (chosen.length > 1) {
    throw usage(`a goal ends one way, not ${chosen.map((s) => `--${s}`).join(' and ')}`, 'Give one of them.');
  }
  return chosen[0];
}

function missing(
  number: number,
  outcome: string | undefined,
  lesson: string | undefined,
  instead: string | undefined,
) {
  const flags: string[] = [];
  if (outcome === undefined) flags.push('--achieved, --missed or --let-go');
  if (lesson === undefined) flags.push('--lesson');
  if (outcome === 'let-go' && instead === undefined) flags.push('--instead');
  return usage(
    `missing: ${flags.join('; ')}`,
    `Type mentor close ${number} ${outcome === undefined ? '--achieved' : `--${outcome}`} --lesson TEXT${outcome === 'let-go' ? ' --instead TEXT' : ''}`,
  );
}

async function sure<A, T>(ask: A | undefined, put: (ask: A) => Promise<T>): Promise<T> {
  if (ask === undefined) throw new Error('what is missing was checked');
  return put(ask);
}

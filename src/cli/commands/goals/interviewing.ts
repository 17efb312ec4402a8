import { type BelongingNamed, belongingOf } from '../../../app/mentoring/belonging.js';
import { ownRecord } from '../../../app/progress/own-record.js';
import { brokeOff, Fault } from '../../../domain/fault.js';
import type { Answers } from '../../../domain/goals/answers.js';
import { goalFrom } from '../../../domain/goals/goal-from.js';
import { shown } from '../../../domain/text.js';
import { type DayReaders, sentence } from '../../../interview/answering.js';
import type { DraftBox } from '../../../interview/draft.js';
import type { Ended } from '../../../interview/goal-interview.js';
import type { Prompter } from '../../../interview/prompter.js';
import { goalCard } from '../../../render/goals/goal-card.js';
import type { Context } from '../../context.js';
import { draftBox } from '../../draft-box.js';

/** How the days of an interview are read. */
export function dayReaders(ctx: Context): DayReaders {
  return { today: ctx.today, quiet: ctx.dayQuietly, echo: ctx.day };
}

/** The card of the goal that answers make; throws a Fault when they make none. */
function cardOf(ctx: Context, answers: Answers): string {
  const written = goalFrom(answers, ctx.today, ctx.dayQuietly);
  return goalCard(written.goal, ctx.look, { confidence: written.confidence });
}

const newGoalDraft = 'new-goal.json';

/** Forgets the draft of what was kept; that it cannot be removed is no reason to call that not kept. */
export function dropDraft(ctx: Context, drafts: DraftBox = draftBox(ctx.host, newGoalDraft)): void {
  try {
    drafts.drop();
  } catch (error) {
    ctx.say(sentence(error));
  }
}

/** The interview on a new goal, with what was given already; ended by a key or a signal, it says what becomes of the answers. */
export async function interviewed(
  ctx: Context,
  ask: Prompter,
  given: Answers,
  belonging: BelongingNamed,
): Promise<Ended> {
  const { interview } = await import('../../../interview/goal-interview.js');
  const { adviser } = await import('./advising.js');
  const drafts = draftBox(ctx.host, newGoalDraft);
  const { store, who } = ctx.reading();
  const whose = belongingOf(store, who, belonging);
  try {
    return await interview(given, {
      ask,
      days: dayReaders(ctx),
      record: ownRecord(store, ctx.today, whose.personId),
      drafts,
      card: (answers) => cardOf(ctx, answers),
      adviser: adviser(ctx, whose),
    });
  } catch (error) {
    if (!brokeOff(error)) throw error;
    if (drafts.load() === undefined) throw error;
    throw new Fault(error.kind, `${error.message}; what you answered is kept`, {
      hint: `Run mentor new${flagsOf(belonging)} to go on where you stopped.`,
      cause: error,
    });
  }
}

/** The flags that tell whose the goal is to be: the draft holds the answers alone. */
function flagsOf(belonging: BelongingNamed): string {
  return (['for', 'with'] as const)
    .map((flag) => (belonging[flag] === undefined ? '' : ` --${flag} "${shown(belonging[flag])}"`))
    .join('');
}

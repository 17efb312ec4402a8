import { answerFeedback, feedbackNumbered } from '../../../app/mentoring/feedback.js';
import { saidOne } from '../../../app/mentoring/said.js';
import type { Day } from '../../../domain/day.js';
import { usage } from '../../../domain/fault.js';
import type { FeedbackAnswer } from '../../../domain/mentoring/feedback.js';
import { otherSide } from '../../../domain/mentoring/person.js';
import { readSession } from '../../../domain/mentoring/session-checks.js';
import { shown, shownLines } from '../../../domain/text.js';
import { askAnswer, askAnswerNote, askTrust, askTryUntil } from '../../../interview/feedback.js';
import { feedbackCard } from '../../../render/mentoring/feedback-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { tellFeedback } from './feedback-told.js';

export interface AnswerFlags {
  readonly json?: boolean;
  readonly accept?: boolean;
  readonly tryUntil?: string;
  readonly park?: boolean;
  readonly disagree?: boolean;
  readonly note?: string;
  readonly trust?: string;
}

/** `mentor feedback answer`: what its receiver makes of it. */
export async function answerIt(ctx: Context, number: number, flags: AnswerFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const given = answerOf(flags);
  const note = flags.note === undefined ? null : readSession.answerNote(flags.note);
  const trust = flags.trust === undefined ? null : readSession.trust(flags.trust);
  const until = flags.tryUntil === undefined ? null : ctx.day(flags.tryUntil, '--try-until');
  const deps = ctx.writing();
  if (given !== undefined) {
    tellFeedback(ctx, [answerFeedback(deps, number, { answer: given, note, trust, tryUntil: until })], flags);
    return;
  }
  if (ask === undefined) {
    throw usage(
      'the answer is missing',
      `Type mentor feedback answer ${number} with --accept, --try-until DAY, --park or --disagree.`,
    );
  }
  const said = saidOne(deps, feedbackNumbered(deps.store, number));
  const { it, names } = said;
  const receiver = said.tie.person === null ? it.giver : otherSide(it.giver);
  ask.say(shownLines(feedbackCard(said, ctx.look).trimEnd()));
  const chosen = await askAnswer(ask, shown(names[receiver]));
  const read = (text: string): Day => notOver(ctx, ctx.dayQuietly(text, 'the day'));
  const tryUntil = chosen === 'try' ? ctx.day(await askTryUntil(ask, read), 'until') : null;
  const word = note ?? (await askAnswerNote(ask));
  const sure = trust ?? (await askTrust(ask, shown(names[receiver]), shown(names[it.giver])));
  tellFeedback(
    ctx,
    [answerFeedback(deps, number, { answer: chosen, note: word, trust: sure, tryUntil })],
    flags,
  );
}

function notOver(ctx: Context, day: Day): Day {
  if (day >= ctx.today) return day;
  throw usage(`${day} is over already`, 'Give today or a later day.');
}

function answerOf(flags: AnswerFlags): FeedbackAnswer | undefined {
  const chosen = [
    flags.accept === true ? ('accept' as const) : undefined,
    flags.tryUntil === undefined ? undefined : ('try' as const),
    flags.park === true ? ('park' as const) : undefined,
    flags.disagree === true ? ('disagree' as const) : undefined,
  ].filter((one) => one !== undefined);
  if (chosen.length > 1)
    throw usage('--accept, --try-until, --park and --disagree do not go together', 'Give one of them.');
  return chosen[0];
}

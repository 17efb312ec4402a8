import { logCheckIns } from '../../../app/progress/log-check-ins.js';
import type { GoalStanding } from '../../../app/progress/standings.js';
import { brokeOff, Fault } from '../../../domain/fault.js';
import { checkInRound, entryOf } from '../../../interview/check-in-round.js';
import { noteAfterSilence, whatCameBetween } from '../../../interview/coming-back.js';
import type { Prompter } from '../../../interview/prompter.js';
import { placeInWords } from '../../../render/progress/words.js';
import type { Context } from '../../context.js';
import { finish } from './log-parts.js';

/** After a silence: asks for the one number that ends it, and, if one likes, for what came between. Enter skips both. */
export async function askWayBack(ctx: Context, ask: Prompter, row: GoalStanding): Promise<void> {
  const { goal, standing } = row;
  const { today } = ctx;
  const room = { ask, store: ctx.reading().store, today, day: today, save: () => {} };
  const [answer] = await checkInRound([{ goal, where: placeInWords(goal, standing) }], [], room);
  const entry = answer === undefined ? undefined : entryOf(goal, answer);
  if (answer === undefined || entry === undefined) return;
  const keep = (reason: string | null): void => {
    const note = noteAfterSilence(entry.note, standing.quietDays ?? 0, reason);
    finish(ctx, logCheckIns(ctx.writing(), [{ ...entry, note }], answer.accepted), {});
  };
  const reason = await whatCameBetween(ask).catch((error: unknown) => {
    if (!brokeOff(error)) throw error;
    // The number ends the silence; what came between need not be told.
    keep(null);
    throw new Fault(error.kind, `${error.message}; what you answered is kept`, { cause: error });
  });
  keep(reason);
}

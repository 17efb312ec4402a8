import { milestoneName } from '../../../app/goals/find-goal.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import {
  type Correction,
  correctCheckIn,
  removeCheckIn,
  weighCorrection,
} from '../../../app/progress/correct-check-in.js';
import type { Logged } from '../../../app/progress/log-check-ins.js';
import { usage } from '../../../domain/fault.js';
import type { Change } from '../../../domain/goal.js';
import { readCheckIn } from '../../../domain/progress/check-in.js';
import { logJson, logLine } from '../../../render/progress/log-text.js';
import { reachedInWords } from '../../../render/progress/words.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { accept } from '../../doubts.js';

/** The flags of `mentor log`, as commander hands them over. */
export interface LogFlags {
  readonly on?: string;
  readonly note?: string;
  readonly confidence?: string;
  readonly evidence?: string;
  readonly correct?: string;
  readonly remove?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `mentor log --correct 42 11.5`. */
export async function correct(
  ctx: Context,
  number: string,
  words: readonly string[],
  flags: LogFlags,
): Promise<void> {
  const [value, ...more] = words;
  if (more.length > 0) throw usage('--correct takes one value', `Type mentor log --correct ${number} VALUE`);
  const correction: Correction = {
    number,
    ...partsOf(ctx, flags, 'clears'),
    ...(value === undefined ? {} : { value }),
  };
  const ask = askerFor(ctx, flags);
  const { doubts } = weighCorrection(ctx.reading().store, correction, ctx.today);
  const accepted = await accept(ask, doubts, flags.force === true, 'nothing was corrected');
  const corrected = correctCheckIn(ctx.writing(), correction, accepted);
  finish(ctx, { logged: [corrected], change: corrected.change }, flags);
}

/** `mentor log --remove 42`. */
export function remove(ctx: Context, number: string, words: readonly string[], flags: LogFlags): void {
  const other = (['on', 'note', 'confidence', 'evidence', 'correct'] as const).find(
    (f) => flags[f] !== undefined,
  );
  if (words.length > 0 || other !== undefined) {
    throw usage('--remove takes the number alone', `Type mentor log --remove ${number}`);
  }
  const removed = removeCheckIn(ctx.writing(), number);
  const whose = whoseOf(ctx.writing());
  if (flags.json === true) ctx.json('log', logJson([removed], removed.change?.number ?? null, false, whose));
  else {
    ctx.say(`Removed the check-in of ${removed.checkIn.day}.`);
    ctx.out(logLine(removed.row, ctx.look, whose));
  }
}

/** What the flags say about a check-in besides its value. An empty text is refused, or clears what is there. */
export function partsOf(
  ctx: Context,
  { on, note, confidence, evidence }: LogFlags,
  empty?: 'clears',
): Omit<Correction, 'number' | 'value'> {
  const part = <T>(text: string, read: (text: string) => T): T | null =>
    empty === 'clears' && text.trim() === '' ? null : read(text);
  return {
    ...(on === undefined ? {} : { day: ctx.pastDay(on, '--on') }),
    ...(note === undefined ? {} : { note: part(note, readCheckIn.note) }),
    ...(confidence === undefined ? {} : { confidence: part(confidence, readCheckIn.confidence) }),
    ...(evidence === undefined ? {} : { evidence: part(evidence, readCheckIn.evidence) }),
  };
}

/** Shows what was kept. */
export function finish(
  ctx: Context,
  kept: { logged: readonly Logged[]; change: Change | null },
  flags: LogFlags,
): void {
  const whose = whoseOf(ctx.writing());
  if (flags.json === true) {
    ctx.json('log', logJson(kept.logged, kept.change?.number ?? null, true, whose));
    return;
  }
  for (const { row } of kept.logged) ctx.out(logLine(row, ctx.look, whose));
  for (const { row, reached = [] } of kept.logged) {
    const { goal, standing, milestones } = row;
    const ticks = reachedInWords(reached.map((m) => milestoneName(goal.number, m, milestones)));
    if (ticks !== undefined) ctx.say(`${ticks}.`);
    if (goal.state === 'paused')
      ctx.say(`Goal ${goal.number} is paused; mentor resume ${goal.number} takes it up again.`);
    else if (standing.progress.reached)
      ctx.say(
        `Goal ${goal.number} has reached its target. Close it with mentor close ${goal.number} --achieved`,
      );
  }
}

import { whoseOf } from '../app/mentoring/whose.js';
import type { Reader } from '../app/ports.js';
import { firstPromise, type OwnRecord, ownRecord } from '../app/progress/own-record.js';
import type { Day } from '../domain/day.js';
import { type Goal, isRunning } from '../domain/goal.js';
import { checkDays } from '../domain/goals/answers.js';
import { calibrationInWords } from '../domain/progress/calibration.js';
import { type Like, laterDue, laterInWords, slipInWords } from '../domain/progress/slip.js';
import { checkBy } from '../interview/answering.js';
import { keepOrTake } from '../interview/own-record.js';
import type { Prompter } from '../interview/prompter.js';
import { ownerPrefix } from '../render/mentoring/whose-words.js';
import type { Context } from './context.js';

function likeOf({ area, measure }: Goal): Like {
  return { area, kind: measure.kind };
}

/** Says what its owner's record makes of a due day that was kept; nothing where the record does not lead to a later one. */
export function sayRecord(ctx: Context, store: Reader, goal: Goal): void {
  const slip = ownRecord(store, ctx.today, goal.personId).slip(likeOf(goal));
  const later = slip === undefined ? undefined : laterDue(slip, firstPromise(store, goal), goal.due);
  if (slip === undefined || later === undefined) return;
  const whom = ownerPrefix(goal, whoseOf(ctx.writing()));
  ctx.say(whom + laterInWords(slip, goal.due, later));
}

/** Says how a confidence that was given compares with its owner's record; nothing while it is too early to tell. */
export function sayCalibration(
  ctx: Context,
  store: Reader,
  goal: Pick<Goal, 'personId'>,
  confidence: number,
): void {
  const said = calibrationInWords(ownRecord(store, ctx.today, goal.personId).sayings(), confidence);
  if (said !== undefined) ctx.say(ownerPrefix(goal, whoseOf(ctx.writing())) + said);
}

/** A due day as it was typed, or the one that is promised once one's own record has been heard. */
export async function heardDue(
  ctx: Context,
  ask: Prompter,
  store: Reader,
  goal: Goal,
  due: Day,
  told = false,
): Promise<Day> {
  if (!isRunning(goal) || due === goal.due) return due;
  const record = ownRecord(store, ctx.today, goal.personId);
  const first = firstPromise(store, goal);
  const chosen = await keepOrTake(ask, record, { like: likeOf(goal), first, due }, told);
  if (chosen !== undefined) return chosen;
  const text = await ask.text({
    message: 'By which day?',
    check: checkBy((typed) => checkDays(goal.start, ctx.dayQuietly(typed, 'the day'))),
  });
  return ctx.day(text, 'due');
}

/** What one's own record says before a due day is asked for; undefined where it says nothing. */
export function pastOf(record: OwnRecord, goal: Goal): string | undefined {
  const slip = record.slip(likeOf(goal));
  return slip && slipInWords(slip);
}

import { whoseOf } from '../../../app/mentoring/whose.js';
import type { Entry } from '../../../app/progress/check-in-drafts.js';
import { dueCheckIns, firstToCome } from '../../../app/progress/due-check-ins.js';
import { type Logged, logCheckIns } from '../../../app/progress/log-check-ins.js';
import { standingOf } from '../../../app/progress/standings.js';
import { type Day, formatDayWithWeekday } from '../../../domain/day.js';
import { Fault } from '../../../domain/fault.js';
import { type Change, type Goal, isRunning } from '../../../domain/goal.js';
import { plural } from '../../../domain/number.js';
import { logCommand } from '../../../domain/progress/due.js';
import {
  type Asked,
  checkInRound,
  entryOf,
  type RoundAnswer,
  roundFrom,
  roundText,
} from '../../../interview/check-in-round.js';
import type { Prompter } from '../../../interview/prompter.js';
import { ownerPrefix } from '../../../render/mentoring/whose-words.js';
import { placeInWords } from '../../../render/progress/words.js';
import type { Context } from '../../context.js';
import { readTextIfThere, removeFile, writePrivate } from '../../files.js';
import { draftFile } from '../../paths.js';

type Kept = { logged: Logged[]; change: Change | null };

/** Goals asked for in one round. */
const most = 30;

/** Asks for each goal that waits for a check-in and keeps all answers as one change; undefined when none was given. */
export async function guidedLog(ctx: Context, ask: Prompter): Promise<Kept | undefined> {
  const deps = ctx.reading();
  const file = draftFile(ctx.host, 'check-in.json');
  const before = await draftOffered(ctx, ask, file);
  const whose = whoseOf(deps);
  const goals: Asked[] = dueCheckIns(deps, most).map((row) => ({
    goal: row.goal,
    where: placeInWords(row.goal, row.standing),
    whose: ownerPrefix(row.goal, whose),
  }));
  if (goals.length === 0 && before.length === 0) {
    tellNext(ctx);
    return undefined;
  }
  const save = (answers: readonly RoundAnswer[]): void => writePrivate(file, roundText(answers));
  let answered = before.length;
  const answers = await checkInRound(goals, before, {
    ask,
    store: deps.store,
    today: ctx.today,
    day: ctx.today,
    save: (all) => {
      answered = all.length;
      save(all);
    },
  }).catch((error: unknown) => {
    throw answered > 0 && error instanceof Fault && error.kind === 'cancelled'
      ? new Fault('cancelled', 'cancelled; what you answered is kept', {
          hint: 'mentor log goes on from there.',
          cause: error,
        })
      : error;
  });
  const kept = keep(ctx, answers);
  removeFile(file);
  if (kept === undefined) ctx.say('Nothing was logged.');
  return kept;
}

/** One goal that was named without a value: the same line as in the round. */
export async function askOneGoal(
  ctx: Context,
  ask: Prompter,
  goal: Goal,
  day: Day | undefined,
): Promise<Kept> {
  const deps = ctx.reading();
  const where = placeInWords(goal, standingOf(deps.store, goal, ctx.today).standing);
  const room = { ask, store: deps.store, today: ctx.today, day: day ?? ctx.today, save: () => {} };
  const kept = keep(
    ctx,
    await checkInRound([{ goal, where, whose: ownerPrefix(goal, whoseOf(deps)) }], [], room),
  );
  if (kept === undefined) throw new Fault('failed', 'nothing was logged');
  return kept;
}

function keep(ctx: Context, answers: readonly RoundAnswer[]): Kept | undefined {
  const { store } = ctx.reading();
  const entries = answers.flatMap((answer): Entry[] => {
    const goal = store.goalById(answer.goalId);
    const entry = goal === undefined ? undefined : entryOf(goal, answer);
    return entry === undefined ? [] : [entry];
  });
  if (entries.length === 0) return undefined;
  const kept = logCheckIns(
    ctx.writing(),
    entries,
    answers.flatMap((a) => a.accepted),
  );
  for (const { checkIn, row } of kept.logged) {
    const { number, measure } = row.goal;
    if (checkIn.value !== null || measure.kind === 'milestones') continue;
    const value = measure.kind === 'yes-no' ? 'yes' : 'VALUE';
    ctx.say(
      `Goal ${number}: only a note was kept; a value goes in front of it: mentor log ${number} ${value}`,
    );
  }
  return kept;
}

/** Answers of a round that was broken off, if they are wanted. */
async function draftOffered(ctx: Context, ask: Prompter, file: string): Promise<RoundAnswer[]> {
  const text = readTextIfThere(file);
  const { store } = ctx.reading();
  const answers = (text === undefined ? [] : roundFrom(text)).filter(({ goalId }) => {
    const goal = store.goalById(goalId);
    return goal !== undefined && isRunning(goal);
  });
  const [first] = answers;
  if (first === undefined) return [];
  const message = `${plural(answers.length, 'answer')} of ${formatDayWithWeekday(first.day)} ${answers.length === 1 ? 'is' : 'are'} not logged yet. Go on with ${answers.length === 1 ? 'it' : 'them'}?`;
  if (await ask.confirm({ message, preset: true })) return answers;
  removeFile(file);
  return [];
}

function tellNext(ctx: Context): void {
  const next = firstToCome(ctx.reading());
  if (next === undefined) ctx.say('No goal waits for a check-in.');
  else {
    const { goal } = next.row;
    ctx.say(
      `No goal waits for a check-in; the next is goal ${goal.number} on ${formatDayWithWeekday(next.day)}.\nLog one any time: ${logCommand(goal)}`,
    );
  }
}

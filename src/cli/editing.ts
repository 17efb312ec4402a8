import { planEdit } from '../app/goals/edit-goal.js';
import type { Deps } from '../app/ports.js';
import { firstPromise, ownRecord } from '../app/progress/own-record.js';
import { Fault, usage } from '../domain/fault.js';
import type { Goal } from '../domain/goal.js';
import { type Answers, type Field, fields } from '../domain/goals/answers.js';
import { answersOf } from '../domain/goals/goal-from.js';
import { plural } from '../domain/number.js';
import { shorten, shown } from '../domain/text.js';
import { sentence } from '../interview/answering.js';
import type { Prompter } from '../interview/prompter.js';
import type { Context } from './context.js';
import { editedFile } from './editor.js';
import { dayReaders } from './interviewing.js';

/** Answers to change a goal with, and what is to be done once they are kept. */
export interface Change {
  readonly answers: Answers;
  readonly done: () => void;
}

const nothingMore = (): void => {};

/** A confidence is said in a check-in. */
const isPart = (field: Field): boolean => field !== 'confidence';

/** Asks the questions of one part again. */
export async function changesOfPart(
  goal: Goal,
  part: string,
  ask: Prompter | undefined,
  deps: Deps,
  ctx: Context,
): Promise<Change | undefined> {
  const { partNamed } = await import('../interview/goal-interview.js');
  const { askParts, changesBetween } = await import('../interview/edit-interview.js');
  const wanted = partNamed(part)?.filter(isPart);
  if (wanted === undefined) {
    throw usage(
      `there is no part "${shorten(shown(part), 40)}"`,
      `Name S, M, A, R or T, or one of ${fields.filter(isPart).join(', ')}.`,
    );
  }
  if (wanted.length === 0) {
    throw usage(
      'a confidence is no part of a goal: it is said anew with a check-in',
      `Type mentor log ${goal.number} --confidence 70`,
    );
  }
  if (ask === undefined) {
    const flags = wanted.map((field) => (field === 'tags' ? '--tag' : `--${field}`));
    throw usage(
      '--part asks questions, and nobody is there to answer',
      `Give the flags instead: ${flags.join(', ')}.`,
    );
  }
  refuseClosed(goal, deps, ctx);
  const old = answersOf(goal);
  const now = await askParts(wanted, old, {
    ask,
    days: dayReaders(ctx),
    record: ownRecord(deps.store, ctx.today, goal.personId),
    first: firstPromise(deps.store, goal),
  });
  return now === undefined ? undefined : { answers: changesBetween(old, now), done: nothingMore };
}

/** A menu of the parts, with the editor among them. */
export async function changesByMenu(
  goal: Goal,
  ask: Prompter,
  deps: Deps,
  ctx: Context,
): Promise<Change | undefined> {
  const { changesBetween, editMenu } = await import('../interview/edit-interview.js');
  refuseClosed(goal, deps, ctx);
  const old = answersOf(goal);
  const room = {
    ask,
    days: dayReaders(ctx),
    record: ownRecord(deps.store, ctx.today, goal.personId),
    first: firstPromise(deps.store, goal),
  };
  const chosen = await editMenu(old, room, (now) => refusal(goal, changesBetween(old, now), deps, ctx));
  if (chosen.kind === 'editor') return changesByEditor(goal, ask, deps, ctx);
  if (chosen.kind !== 'save') return undefined;
  return { answers: changesBetween(old, chosen.answers), done: nothingMore };
}

/** Why answers cannot change a goal, as a sentence; undefined when they can. */
function refusal(goal: Goal, changes: Answers, deps: Deps, ctx: Context): string | undefined {
  try {
    planEdit(deps.store, goal.id, changes, deps, ctx.dayQuietly);
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}

/** Says before the first question that nothing can be changed. */
function refuseClosed(goal: Goal, deps: Deps, ctx: Context): void {
  planEdit(deps.store, goal.id, {}, deps, ctx.dayQuietly);
}

/**
 * The goal as a text in the editor. The text stays in a private file until it is read without a mistake and saved; a
 * mistake is told with its line, and with a terminal the editor is offered again.
 */
export async function changesByEditor(
  goal: Goal,
  ask: Prompter | undefined,
  deps: Deps,
  ctx: Context,
): Promise<Change | undefined> {
  const { errorsNoted, goalForm, readForm, withErrors, withoutErrors } = await import(
    '../interview/goal-form.js'
  );
  refuseClosed(goal, deps, ctx);
  const box = editedFile(ctx.host, `edit-${goal.number}-${goal.id.slice(-6)}.txt`);
  const original = goalForm(`Goal ${goal.number}`, answersOf(goal));
  const kept = box.kept();
  if (kept === undefined || kept === original || !(await wantsKept(box.file, ask, ctx))) box.write(original);
  for (;;) {
    const text = box.open();
    if (withoutErrors(text) === original) {
      box.drop();
      return undefined;
    }
    const { answers, errors } = readForm(text, ctx.dayQuietly);
    const together = errors.length > 0 ? undefined : refusal(goal, answers, deps, ctx);
    if (errors.length === 0 && together === undefined) return { answers, done: box.drop };
    const marked = withErrors(
      text,
      together === undefined ? errors : [{ line: undefined, message: together }],
    );
    box.write(marked);
    const told = errorsNoted(marked);
    for (const line of told) ctx.say(line);
    const again =
      ask !== undefined && (await ask.confirm({ message: 'Open the editor again?', preset: true }));
    if (again) continue;
    throw new Fault('usage', `the text has ${plural(told.length, 'mistake')}; nothing was changed`, {
      hint: `Your text is kept in ${box.file}; mentor edit ${goal.number} --editor goes on with it.`,
    });
  }
}

async function wantsKept(file: string, ask: Prompter | undefined, ctx: Context): Promise<boolean> {
  if (ask !== undefined) {
    return ask.confirm({
      message: 'A text you began is kept from an earlier time. Go on with it?',
      preset: true,
    });
  }
  ctx.say(`Going on with the text kept in ${shown(file)}.`);
  return true;
}

import { planEdit } from '../../../app/goals/edit-goal.js';
import type { Deps } from '../../../app/ports.js';
import { firstPromise, ownRecord } from '../../../app/progress/own-record.js';
import { Fault, usage } from '../../../domain/fault.js';
import type { Goal } from '../../../domain/goal.js';
import { type Answers, type Field, fields } from '../../../domain/goals/answers.js';
import { answersOf } from '../../../domain/goals/goal-from.js';
import { plural } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { sentence } from '../../../interview/answering.js';
import type { Prompter } from '../../../interview/prompter.js';
import type { Context } from '../../context.js';
import { editedFile } from '../../editor.js';
import { dayReaders } from './interviewing.js';

/** Answers to change a goal with, and what is to be done once they are kept. */
export interface Change {
  readonly answers: Answers;
  readonly done: () => void;
  /** Where a text is kept that is not saved yet, and how to go on with it. */
  readonly kept?: string;
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
  const { partNamed } = await import('../../../interview/goal-interview.js');
  const { askParts, changesBetween } = await import('../../../interview/edit-interview.js');
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
  const { changesBetween, editMenu } = await import('../../../interview/edit-interview.js');
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
 * The goal as a text in the editor. What differs from the form that was shown is changed, and nothing else: the goal may have
 * been changed meanwhile. The text stays in a private file until it is read without a mistake and saved; a mistake is told with
 * its line, and with a terminal the editor is offered again.
 */
export async function changesByEditor(
  goal: Goal,
  ask: Prompter | undefined,
  deps: Deps,
  ctx: Context,
): Promise<Change | undefined> {
  const { errorsNoted, goalForm, readForm, withErrors, withoutErrors } = await import(
    '../../../interview/goal-form.js'
  );
  const { changesBetween } = await import('../../../interview/edit-interview.js');
  refuseClosed(goal, deps, ctx);
  const box = editedFile(ctx.host, `edit-${goal.number}-${goal.id.slice(-6)}.txt`);
  const title = `Goal ${goal.number}`;
  const form = goalForm(title, answersOf(goal));
  const begun = box.kept();
  const goesOn =
    begun !== undefined && begun !== form && begun !== box.shown() && (await wantsKept(box.file, ask, ctx));
  let shownForm = (goesOn ? box.shown() : undefined) ?? form;
  if (!goesOn) {
    box.drop();
    box.writeShown(form);
    box.write(form);
  }
  for (;;) {
    const text = box.open();
    const old = readForm(shownForm, ctx.dayQuietly).answers;
    const { answers, errors } = readForm(text, ctx.dayQuietly);
    const changes = changesBetween(old, { ...old, ...answers });
    if (withoutErrors(text) === shownForm || (errors.length === 0 && Object.keys(changes).length === 0)) {
      box.drop();
      return undefined;
    }
    const now = answersOf(deps.store.goalById(goal.id) ?? goal);
    const both = errors.length > 0 ? [] : changedTwice(old, changes, now);
    const together = errors.length + both.length > 0 ? undefined : refusal(goal, changes, deps, ctx);
    const hint = `Your text is kept in ${box.file}; mentor edit ${goal.number} --editor goes on with it.`;
    if (errors.length + both.length === 0 && together === undefined)
      return { answers: changes, done: box.drop, kept: hint };
    const marked = withErrors(
      text,
      together === undefined
        ? [...errors, ...both.map((field) => ({ line: undefined, message: twice(field, changes, now) }))]
        : [{ line: undefined, message: together }],
    );
    box.write(marked);
    if (both.length > 0) {
      // It has been told: whoever saves the same text again means it.
      shownForm = goalForm(title, {
        ...old,
        ...Object.fromEntries(both.map((field) => [field, now[field]])),
      });
      box.writeShown(shownForm);
    }
    const told = errorsNoted(marked);
    for (const line of told) ctx.say(line);
    const again =
      ask !== undefined && (await ask.confirm({ message: 'Open the editor again?', preset: true }));
    if (again) continue;
    if (both.length > 0) {
      const were = `${both.join(' and ')} ${both.length === 1 ? 'was' : 'were'}`;
      throw new Fault('failed', `${were} changed elsewhere too; nothing was changed`, { hint });
    }
    throw new Fault('usage', `the text has ${plural(told.length, 'mistake')}; nothing was changed`, { hint });
  }
}

/** What was changed in the text and, otherwise, in the goal since it was shown. */
function changedTwice(shownThen: Answers, changes: Answers, now: Answers): Field[] {
  return fields.filter((field) => {
    const [then, typed, kept] = [shownThen[field] ?? '', changes[field], now[field] ?? ''];
    return typed !== undefined && kept !== then && kept !== typed;
  });
}

function twice(field: Field, changes: Answers, now: Answers): string {
  const said = (text = ''): string => (text === '' ? 'empty' : shorten(text.replace(/\s+/g, ' '), 60));
  return (
    `${field} was changed elsewhere since this text was begun: it is ${said(now[field])} now, and ` +
    `${said(changes[field])} in the text. Saved again as it is, the text counts`
  );
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

import type { findMilestone } from '../../../app/goals/find-goal.js';
import type { MilestoneEdit, NewMilestone, placeToAdd } from '../../../app/milestones/edit-milestones.js';
import { usage } from '../../../domain/fault.js';
import { readMilestone } from '../../../domain/milestones/fields.js';
import { hasTargets } from '../../../domain/milestones/titles.js';
import { checkBy } from '../../../interview/answering.js';
import type { Prompter } from '../../../interview/prompter.js';
import type { Context } from '../../context.js';

export interface NewFlags {
  readonly due?: string;
  readonly target?: string;
  readonly doneWhen?: string;
  readonly weight?: string;
}

/** A new milestone by flags; with somebody there, what is missing is asked. */
export async function newFrom(
  to: string,
  place: ReturnType<typeof placeToAdd>,
  title: string | undefined,
  flags: NewFlags,
  ask: Prompter | undefined,
  ctx: Context,
): Promise<NewMilestone> {
  const missing = [
    ...(title === undefined ? ['"TITLE"'] : []),
    ...(flags.due === undefined && place.parent === null ? ['--due'] : []),
  ];
  if (ask === undefined && missing.length > 0) {
    throw usage(
      `missing: ${missing.join(', ')}`,
      `For example: mentor milestone add ${to} "First draft" --due 2026-12-01.`,
    );
  }
  const asked = ask === undefined || missing.length === 0 ? {} : await askNew(place, title, flags, ask, ctx);
  const given = { title, ...flags, ...asked };
  return {
    to,
    title: readMilestone.title(given.title ?? ''),
    due: given.due === undefined ? null : ctx.day(given.due, '--due'),
    target:
      given.target === undefined || given.target.trim() === '' ? null : readMilestone.target(given.target),
    doneWhen: given.doneWhen === undefined ? null : readMilestone.doneWhen(given.doneWhen),
    weight: given.weight === undefined ? null : readMilestone.weight(given.weight),
  };
}

async function askNew(
  { goal, parent }: ReturnType<typeof placeToAdd>,
  title: string | undefined,
  flags: NewFlags,
  ask: Prompter,
  ctx: Context,
): Promise<NewFlags & { readonly title?: string }> {
  const optional = (read: (text: string) => unknown) => (text: string) =>
    text.trim() === '' ? undefined : read(text);
  const question = (
    message: string,
    preset: string | undefined,
    read: (text: string) => unknown,
  ): Promise<string> =>
    ask.text({ message, ...(preset === undefined ? {} : { preset }), check: checkBy(read) });
  const named = title ?? (await question('Title', undefined, readMilestone.title));
  const due =
    flags.due ??
    (await question('Due day', parent?.due ?? goal.due, (text) => ctx.dayQuietly(text, 'the day')));
  const target =
    flags.target ??
    (hasTargets(goal.measure)
      ? await question('Target by then (Enter for none)', undefined, optional(readMilestone.target))
      : undefined);
  const doneWhen =
    flags.doneWhen ?? (await question('Done when (- for nothing)', '-', readMilestone.doneWhen));
  return { title: named, due, ...(target === undefined ? {} : { target }), doneWhen };
}

export interface EditFlags {
  readonly title?: string;
  readonly doneWhen?: string;
  readonly target?: string;
  readonly weight?: string;
}

/** What is to change of a milestone, by flags; without any, title and definition of done (and the target) are asked. */
export async function editsFrom(
  { goal, milestone: m }: ReturnType<typeof findMilestone>,
  flags: EditFlags,
  ask: Prompter | undefined,
): Promise<MilestoneEdit> {
  if (Object.keys(flags).some((flag) => ['title', 'doneWhen', 'target', 'weight'].includes(flag))) {
    return {
      ...(flags.title === undefined ? {} : { title: readMilestone.title(flags.title) }),
      ...(flags.doneWhen === undefined ? {} : { doneWhen: readMilestone.doneWhen(flags.doneWhen) }),
      ...(flags.target === undefined ? {} : { target: readMilestone.target(flags.target) }),
      ...(flags.weight === undefined ? {} : { weight: readMilestone.weight(flags.weight) }),
    };
  }
  if (ask === undefined) {
    throw usage('it is not said what to change', 'Give --title, --done-when, --target or --weight.');
  }
  const title = await ask.text({ message: 'Title', preset: m.title, check: checkBy(readMilestone.title) });
  const old = m.target === null ? undefined : String(m.target);
  const asksTarget = m.state === 'open' && hasTargets(goal.measure);
  const target = asksTarget
    ? await ask.text({
        message: 'Target by then',
        ...(old === undefined ? {} : { preset: old }),
        check: checkBy((text) => (text.trim() === '' ? undefined : readMilestone.target(text))),
      })
    : '';
  const done = await ask.text({
    message: 'Done when (- for nothing)',
    preset: m.doneWhen ?? '-',
    check: checkBy(readMilestone.doneWhen),
  });
  return {
    // A title that is left as it was may follow its target.
    ...(title === m.title ? {} : { title: readMilestone.title(title) }),
    ...(target.trim() === '' || target === old ? {} : { target: readMilestone.target(target) }),
    doneWhen: readMilestone.doneWhen(done),
  };
}

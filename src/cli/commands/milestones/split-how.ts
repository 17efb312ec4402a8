import { milestoneName } from '../../../app/goals/find-goal.js';
import type { ToSplit } from '../../../app/milestones/split.js';
import { usage } from '../../../domain/fault.js';
import { mostMilestones } from '../../../domain/milestones/check.js';
import { type Every, periods } from '../../../domain/milestones/dates.js';
import { readMilestone } from '../../../domain/milestones/fields.js';
import { type Curve, curves, type How, type Listed } from '../../../domain/milestones/propose.js';
import { hasTargets } from '../../../domain/milestones/titles.js';
import { readCount } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { checkBy } from '../../../interview/answering.js';
import type { Prompter } from '../../../interview/prompter.js';
import type { Context } from '../../context.js';
import { readNamed } from '../../files.js';

/** The flags that say how to split. */
export interface HowFlags {
  readonly by?: string;
  readonly into?: string;
  readonly list?: string;
  readonly title?: readonly string[];
  readonly file?: string;
  readonly curve?: string;
}

/** What is split, in words: `goal 3` or `milestone 3.2`. */
export function named(it: ToSplit): string {
  if (it.parent !== null) return `milestone ${milestoneName(it.goal.number, it.parent, it.milestones)}`;
  return `goal ${it.goal.number}, ${shorten(it.goal.statement, 60)}`;
}

/** How to split, by the flags, or asked when they do not say. */
export async function howFrom(
  it: ToSplit,
  flags: HowFlags,
  ask: Prompter | undefined,
  ctx: Context,
): Promise<How> {
  const weekStart = ctx.config.weekStart ?? 1;
  const curve = flags.curve === undefined ? {} : { curve: oneOf(flags.curve, '--curve', curves) };
  const lists = [flags.list, flags.title, flags.file].filter((one) => one !== undefined);
  if (lists.length > 1) throw usage('--list, --title and --file do not go together', 'Give one of them.');
  if (flags.by !== undefined && flags.into !== undefined) {
    throw usage('--by and --into do not go together', 'Give one of them.');
  }
  const by = flags.by === undefined ? {} : { by: oneOf(flags.by, '--by', periods) };
  const into = flags.into === undefined ? {} : { into: readCount(flags.into, '--into', 1, mostMilestones) };
  const listed = lists.length === 0 ? {} : { listed: await listFrom(it, flags, ctx) };
  if (flags.by !== undefined || flags.into !== undefined || lists.length > 0) {
    return { ...by, ...into, ...listed, ...curve, weekStart };
  }
  if (ask === undefined) {
    throw usage(
      'it is not said how to split',
      'Give --by week, month or quarter, --into N, --list "A; B; C", --title TITLE or --file FILE.',
    );
  }
  return { ...(await asked(it, ask)), ...curve, weekStart };
}

async function listFrom(it: ToSplit, flags: HowFlags, ctx: Context): Promise<readonly Listed[]> {
  if (flags.list !== undefined) return titled(flags.list.split(';').filter((title) => title.trim() !== ''));
  if (flags.title !== undefined) return titled(flags.title);
  const { errorsInWords, readMilestoneText } = await import('../../../interview/milestone-text.js');
  const file = flags.file ?? '-';
  const text = readNamed(ctx.host, file);
  const { listed, errors } = readMilestoneText(text, { targets: hasTargets(it.goal.measure) }, ctx.day);
  if (errors.length > 0) {
    const name = file === '-' ? 'the list' : shown(file);
    throw usage(`${name}, ${errorsInWords(errors)}`, 'Write one a line: TITLE, or DAY | TARGET | TITLE.');
  }
  return listed;
}

function titled(titles: readonly string[]): Listed[] {
  return titles.map((title) => ({
    ...{ title: readMilestone.title(title), due: null, target: null, weight: null, doneWhen: null },
  }));
}

type Chosen = Every | 'into' | 'list';

async function asked(it: ToSplit, ask: Prompter): Promise<Pick<How, 'by' | 'into' | 'listed' | 'curve'>> {
  const told = hasTargets(it.goal.measure);
  const way = await ask.choose<Chosen>({
    message: `How do you want to split ${shown(named(it))}?`,
    why: 'A smaller step with a day of its own is easier to begin, and shows early whether the plan holds.',
    choices: [
      { value: 'month', label: 'By month' },
      { value: 'week', label: 'By week' },
      { value: 'quarter', label: 'By quarter' },
      { value: 'into', label: 'Into a number of parts' },
      { value: 'list', label: 'I name the parts' },
    ],
    preset: told ? 'month' : 'list',
  });
  if (way === 'list') {
    const read = (text: string): Listed[] => {
      const listed = titled(text.split(';').filter((title) => title.trim() !== ''));
      if (listed.length === 0) throw usage('no title was given', 'Separate them by semicolons.');
      return listed;
    };
    const text = await ask.text({
      message: 'Their titles, separated by semicolons',
      why: 'For example: Outline; First draft; Feedback from two readers; Final text',
      check: checkBy(read),
    });
    return { listed: read(text) };
  }
  const count = (text: string): number => readCount(text, 'the number of parts', 1, mostMilestones);
  const parts =
    way === 'into'
      ? { into: count(await ask.text({ message: 'How many?', preset: '5', check: checkBy(count) })) }
      : { by: way };
  const curve = await ask.choose<Curve | undefined>({
    message: 'How does the effort grow?',
    choices: [
      { value: undefined, label: 'Even', hint: 'the same each time, or as planned already' },
      { value: 'ramp-up', label: 'Ramp up', hint: 'little at first, more later' },
      { value: 'front-loaded', label: 'Front-loaded', hint: 'most of it early' },
    ],
    preset: undefined,
  });
  return { ...parts, ...(curve === undefined ? {} : { curve }) };
}

function oneOf<T extends string>(text: string, flag: string, allowed: readonly T[]): T {
  const word = text.trim().toLowerCase();
  const found = allowed.find((value) => value === word);
  if (found !== undefined) return found;
  throw usage(`${flag} does not know "${shorten(shown(text), 40)}"`, `It takes ${allowed.join(', ')}.`);
}

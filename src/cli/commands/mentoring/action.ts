import type { Command } from 'commander';
import { actionNumbered, addAction, listActions, settleAction } from '../../../app/mentoring/actions.js';
import type { Said } from '../../../app/mentoring/said.js';
import type { Day } from '../../../domain/day.js';
import { type Fault, usage } from '../../../domain/fault.js';
import type { ActionItem } from '../../../domain/mentoring/action.js';
import { type ActionOutcome, checkDue, refuseClosed } from '../../../domain/mentoring/action-after.js';
import { readSession } from '../../../domain/mentoring/session-checks.js';
import { readCount } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { checkBy } from '../../../interview/answering.js';
import type { Prompter } from '../../../interview/prompter.js';
import { actionJson, actionLine, actionList } from '../../../render/mentoring/action-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';

interface AddFlags {
  readonly with?: string;
  readonly by?: string;
  readonly due?: string;
  readonly goal?: string;
  readonly json?: boolean;
}

interface SettleFlags {
  readonly on?: string;
  readonly due?: string;
  readonly because?: string;
  readonly json?: boolean;
}

interface ListFlags {
  readonly with?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

const which = 'its number in the list that mentor action shows';

/** `mentor action`: who does what by when. */
export function action(program: Command, ctx: Context): void {
  const group = program
    .command('action')
    .summary('Keep who does what by when')
    .description(
      'Keep who does what by when: action items come first in the next session. Alone, it lists the open ones.',
    );
  group
    .command('list', { isDefault: true })
    .description('List the open action items.')
    .option('--with <name>', 'of the mentorship with this person, or with this number')
    .option('--all', 'closed ones as well')
    .option('--json', 'print JSON')
    .allowExcessArguments()
    .action((flags: ListFlags, command: Command) => {
      const [other] = command.args;
      if (other !== undefined) throw unknownWord(other);
      list(ctx, flags);
    });
  group
    .command('add')
    .description('Note who does what by when, outside of a session.')
    .argument('[what]', 'what will be done')
    .option('--with <name>', 'in the mentorship with this person, or with this number')
    .option('--by <name>', 'who does it, if not you')
    .option('--due <day>', 'by when')
    .option('--goal <goal>', 'the goal that it is for')
    .option('--json', 'print JSON; never asks')
    .action((what: string | undefined, flags: AddFlags) => add(ctx, what, flags));
  group
    .command('done')
    .description('Mark an action item as done.')
    .argument('<n>', which)
    .argument('[word...]', 'a word on it')
    .option('--on <day>', 'the day on which it was done, if not today')
    .option('--json', 'print JSON')
    .action((n: string, words: string[], flags: SettleFlags) => {
      const word = words.length === 0 ? null : readSession.word(words.join(' '));
      settle(ctx, n, { state: 'done', on: dayOf(ctx, flags), word }, flags);
    });
  group
    .command('drop')
    .description('Drop an action item, with a word why.')
    .argument('<n>', which)
    .option('--because <text>', 'why it is not done any more')
    .option('--json', 'print JSON; never asks')
    .action(async (n: string, flags: SettleFlags) => {
      const word = await wordFor(ctx, n, flags);
      settle(ctx, n, { state: 'dropped', on: ctx.today, word }, flags);
    });
  group
    .command('carry')
    .description('Carry an action item over to another day.')
    .argument('<n>', which)
    .option('--due <day>', 'the new day')
    .option('--because <text>', 'why it is not done yet')
    .option('--json', 'print JSON; never asks')
    .action(async (n: string, flags: SettleFlags) => {
      const word = flags.because === undefined ? null : readSession.word(flags.because);
      settle(ctx, n, { state: 'carried', due: await newDay(ctx, n, flags), word }, flags);
    });
}

/** `mentor action 3` says what, but not what to do with it. */
function unknownWord(word: string): Fault {
  const called = shorten(shown(word), 40);
  const number = /^#?\d{1,9}$/.test(word) ? word : '3';
  return usage(
    `mentor action does not know "${called}"`,
    `Type mentor action add, or mentor action done ${number}, drop ${number} or carry ${number}.`,
  );
}

function list(ctx: Context, flags: ListFlags): void {
  const deps = ctx.reading();
  const listed = listActions(deps, flags);
  if (flags.json === true) ctx.json('actions', { actions: listed.map(actionJson) });
  else if (listed.length > 0) ctx.out(actionList(listed, ctx.today, ctx.look));
  else if (deps.store.mentorships().length === 0)
    ctx.say(
      'There is no mentorship yet, so nothing was promised in one. mentor mentorship start begins one.',
    );
  else ctx.say('Nothing is open. mentor action add TEXT --due DAY notes what somebody will do.');
}

async function add(ctx: Context, given: string | undefined, flags: AddFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  if (given === undefined && ask === undefined)
    throw usage('what is to be done is missing', 'Type mentor action add TEXT --due DAY');
  const due = flags.due === undefined ? undefined : checkDue(ctx.day(flags.due, '--due'), ctx.today);
  const what =
    given ?? (await ask?.text({ message: 'What will be done?', check: checkBy(readSession.what) })) ?? '';
  const asked = given === undefined && due === undefined ? await dayAsked(ctx, ask) : null;
  tell(ctx, addAction(ctx.writing(), { ...flags, what, due: due ?? asked }), flags);
}

async function dayAsked(ctx: Context, ask: Prompter | undefined): Promise<Day | null> {
  const typed = await ask?.text({
    message: 'By when?',
    why: 'e.g. friday, +2w; Enter for no day',
    check: (text) => (text.trim() === '' ? undefined : checkBy((t) => dueOf(ctx, t))(text)),
  });
  return typed === undefined || typed.trim() === '' ? null : ctx.day(typed, 'by');
}

async function newDay(ctx: Context, n: string, flags: SettleFlags): Promise<Day> {
  if (flags.due !== undefined) return checkDue(ctx.day(flags.due, '--due'), ctx.today);
  const ask = askerFor(ctx, flags);
  if (ask === undefined)
    throw usage('the new day is missing: --due', `Type mentor action carry ${shown(n)} --due DAY`);
  const { what } = open(ctx, n);
  const message = `By when now: ${shown(what)}?`;
  const typed = await ask.text({ message, why: 'e.g. friday, +2w', check: checkBy((t) => dueOf(ctx, t)) });
  return ctx.day(typed, 'by');
}

async function wordFor(ctx: Context, n: string, flags: SettleFlags): Promise<string> {
  if (flags.because !== undefined) return readSession.word(flags.because);
  const ask = askerFor(ctx, flags);
  if (ask === undefined)
    throw usage('a word why is missing: --because', `Type mentor action drop ${shown(n)} --because TEXT`);
  const { what } = open(ctx, n);
  const typed = await ask.text({ message: `Why not: ${shown(what)}?`, check: checkBy(readSession.word) });
  return readSession.word(typed);
}

function dueOf(ctx: Context, text: string): Day {
  return checkDue(ctx.dayQuietly(text, 'the day'), ctx.today);
}

/** The open action item that something is asked about. */
function open(ctx: Context, n: string): ActionItem {
  const item = actionNumbered(ctx.reading().store, numberOf(n));
  refuseClosed(item);
  return item;
}

function settle(ctx: Context, n: string, outcome: ActionOutcome, flags: SettleFlags): void {
  tell(ctx, settleAction(ctx.writing(), numberOf(n), outcome), flags);
}

function tell(ctx: Context, said: Said<ActionItem>, flags: { readonly json?: boolean }): void {
  if (flags.json === true) ctx.json('actions', { actions: [actionJson(said)] });
  else ctx.out(actionLine(said, ctx.look));
}

function numberOf(n: string): number {
  return readCount(n.replace(/^#/, ''), 'the number', 1, 1e9);
}

function dayOf(ctx: Context, flags: SettleFlags): Day {
  return flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
}

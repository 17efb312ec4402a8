import type { Command } from 'commander';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { checkStoredGoal } from '../../../app/smart/check-goal.js';
import { goalNamed } from '../../../app/smart/find-checked.js';
import { putAside, rulesNamed } from '../../../app/smart/put-aside.js';
import { Fault, usage } from '../../../domain/fault.js';
import type { Goal } from '../../../domain/goal.js';
import { readReason } from '../../../domain/milestones/reason.js';
import { MAX_STATEMENT, refuseStatement } from '../../../domain/smart/check.js';
import { type Checked, checkText, failing } from '../../../domain/smart/checked.js';
import { checkBy } from '../../../interview/answering.js';
import { titleOf } from '../../../render/mentoring/whose-words.js';
import { type CheckedThing, checkJson } from '../../../render/smart/check-json.js';
import { checkedText, LETTER_NAMES } from '../../../render/smart/findings.js';
import { wrap } from '../../../render/width.js';
import { around } from '../../around.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { checkStdin } from './check-lines.js';

interface CheckFlags {
  readonly text?: boolean;
  readonly ignore?: string;
  readonly because?: string;
  readonly stdin?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const about =
  'Check whether a goal is SMART: what blurs its words and why, a question that sharpens it, and what your numbers, ' +
  'days and past goals say against it. Digits, or a word that names a stored goal, check that goal; other words are ' +
  'checked as they stand. docs/check.md lists the rules.';

/** `mentor check <goal or text>`: a stored goal on words and facts, or a text on its words. */
export function check(program: Command, ctx: Context): void {
  program
    .command('check')
    .summary('Check whether a goal is SMART, on words and on facts')
    .description(about)
    .argument('[goal or text...]', 'a goal by number or word, or a sentence to check')
    .option('--text', 'take the words for a text, even where they name a goal')
    .option('--strict', 'end with exit code 4 when a letter fails')
    .option('--ignore <rules>', 'put findings of a stored goal aside, e.g. S4; needs --because')
    .option('--because <text>', 'why they are put aside; the history keeps it')
    .option('--stdin', 'check lines of standard input, {"id","text"} or plain; with --json')
    .option('--json', 'print JSON')
    .action((words: string[], flags: CheckFlags) => checkWhat(words.join(' '), flags, ctx));
}

async function checkWhat(words: string, flags: CheckFlags, ctx: Context): Promise<void> {
  refuseTogether(words, flags);
  if (flags.stdin === true) {
    checkStdin(ctx.host, flags.strict === true);
    return;
  }
  if (flags.ignore !== undefined) {
    const { goal } = await ignored(words, flags.ignore, flags, ctx);
    answer(
      checkStoredGoal(ctx.writing().store, goal, around(ctx)),
      { goal, whose: whoseOf(ctx.writing()) },
      flags,
      ctx,
    );
    return;
  }
  const goal = flags.text === true ? undefined : goalNamed(ctx.viewing().store, words);
  if (goal !== undefined) {
    answer(
      checkStoredGoal(ctx.viewing().store, goal, around(ctx)),
      { goal, whose: whoseOf(ctx.viewing()) },
      flags,
      ctx,
    );
    return;
  }
  const refused = refuseStatement(words);
  if (refused !== undefined) throw usage(refused.replace(/^The/, 'the').replace(/\.$/, ''), hintFor(words));
  if (flags.text !== true && !/\s/.test(words.trim()))
    ctx.say(`No goal has a word that begins with this; it is checked as a text.`);
  answer(checkText(words), { text: words }, flags, ctx);
}

function hintFor(words: string): string {
  return words.length > MAX_STATEMENT
    ? 'Say the goal in one sentence.'
    : 'Type a sentence such as "Read twelve books by the end of June".';
}

function refuseTogether(words: string, flags: CheckFlags): void {
  if (flags.stdin === true) {
    if (words !== '' || flags.text === true || flags.ignore !== undefined)
      throw usage('--stdin takes its lines from standard input, and nothing else', 'Leave out the rest.');
    if (flags.json !== true) throw usage('--stdin answers in JSON Lines', 'Add --json.');
  } else if (words.trim() === '')
    throw usage('nothing to check was named', 'Name a goal by number, or type its sentence in quotes.');
  if (flags.ignore !== undefined && flags.text === true)
    throw usage('--ignore holds for a stored goal, not for a text', 'Leave out --text and name the goal.');
  if (flags.because !== undefined && flags.ignore === undefined)
    throw usage('--because goes with --ignore', 'Add --ignore and the id of a finding, e.g. S4.');
}

/** Puts findings aside; the reason is asked for where somebody is there. */
async function ignored(
  words: string,
  ignore: string,
  flags: CheckFlags,
  ctx: Context,
): Promise<{ goal: Goal }> {
  const rules = rulesNamed(ignore);
  const deps = ctx.writing();
  const goal = goalNamed(deps.store, words);
  if (goal === undefined) {
    throw new Fault('not-found', '--ignore holds for a stored goal, and these words name none', {
      hint: 'Name the goal by its number; mentor list shows it.',
    });
  }
  const ask = askerFor(ctx, flags);
  if (flags.because === undefined && ask === undefined)
    throw usage('missing: --because', 'Say why it is ignored; the history keeps it.');
  const because =
    flags.because ??
    (await ask?.text({
      message: `Why is ${rules.join(', ')} ignored?`,
      why: 'The history keeps your reason, and the check shows it.',
      check: checkBy(readReason),
    })) ??
    '';
  const { change } = putAside(deps, String(goal.number), rules, readReason(because), around(ctx));
  if (change !== null)
    ctx.say(`Ignored from now on: ${rules.join(', ')}. Take it back with mentor undo ${change.number}.`);
  return { goal };
}

function answer(checked: Checked, of: CheckedThing, flags: CheckFlags, ctx: Context): void {
  if (flags.json === true) ctx.json('check', checkJson(checked, of));
  else {
    if ('goal' in of && of.goal.personId !== null)
      ctx.out(`${wrap(`Goal ${of.goal.number}, ${titleOf(of.goal, of.whose)}`, ctx.look.width)}\n\n`);
    ctx.out(checkedText(checked, ctx.look));
  }
  const letters = failing(checked).map((letter) => LETTER_NAMES[letter]);
  if (flags.strict !== true || letters.length === 0) return;
  const what = 'goal' in of ? `goal ${of.goal.number}` : 'the text';
  throw new Fault('refused', `${what} fails: ${letters.join(', ')}`, {
    hint:
      'goal' in of
        ? `Sharpen it with mentor edit ${of.goal.number}, or put a finding aside with --ignore and --because.`
        : 'Sharpen the words as the findings say.',
  });
}

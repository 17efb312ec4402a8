import type { Command } from 'commander';
import { type Added, addGoal, type LeftAside } from '../../../app/goals/add-goal.js';
import { type BelongingNamed, belongingOf } from '../../../app/mentoring/belonging.js';
import { whoseOf } from '../../../app/mentoring/whose.js';
import type { Goal } from '../../../domain/goal.js';
import { type Answers, flagOf } from '../../../domain/goals/answers.js';
import { goalFrom, type Written } from '../../../domain/goals/goal-from.js';
import { missingFields } from '../../../domain/goals/needs.js';
import { settled } from '../../../interview/answering.js';
import { goalCard } from '../../../render/goals/goal-card.js';
import { goalJson, newGoalJson } from '../../../render/goals/goal-json.js';
import { titleOf, whoseInWords } from '../../../render/mentoring/whose-words.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { sayRecord } from '../../own-record.js';
import { type AnswerFlags, answersFrom, withAnswerFlags } from './answer-flags.js';
import { goalFileIn, refuseEmpty } from './goal-source.js';
import { dayReaders, dropDraft, interviewed } from './interviewing.js';
import { sayLoad } from './load.js';

interface NewFlags extends AnswerFlags {
  readonly file?: string;
  readonly sentence?: string;
  readonly for?: string;
  readonly with?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const about =
  'Write a goal. In a terminal the parts that no flag gives are asked for, one question after the other; Ctrl-C ' +
  'keeps the answers for the next mentor new. Flags that make a whole goal save it at once: the statement, the ' +
  'measure with its numbers, --relevant and --due. A number goal takes two of --to, --due and --rate.';

/** `mentor new`: a goal by interview, by flags, or from a file. */
export function newGoal(program: Command, ctx: Context): void {
  withAnswerFlags(
    program
      .command('new')
      .summary('Write a goal, in an interview or by flags')
      .description(about)
      .argument('[statement]', 'specific: what you will reach'),
  )
    .option(
      '--file <file>',
      'take the answers from a JSON file, or from standard input with -; flags go first',
    )
    .option('--sentence <text>', 'read what can be read out of a sentence; flags go first')
    .option('--for <name>', 'whose goal it is, if not your own')
    .option('--with <name>', 'the mentorship in which it is kept, by the other name or by number')
    .option('--dry-run', 'show the goal and save nothing')
    .option('--json', 'print the goal as JSON')
    .action((statement: string | undefined, flags: NewFlags) => writeGoal(ctx, statement, flags));
}

/** What `mentor new` does, and `mentor` alone for somebody who has no goals yet. */
export async function writeGoal(ctx: Context, statement: string | undefined, flags: NewFlags): Promise<void> {
  const file =
    flags.file === undefined ? { answers: {}, belonging: {} } : await goalFileIn(ctx.host, flags.file);
  const typed = answersFrom(flags, statement);
  const flagged = { ...file.answers, ...typed };
  const belonging = belongingIn(flags, file.belonging, ctx);
  refuseEmpty(flagged, (field) => (field in typed ? flagOf(field) : `${field} in the goal file`));
  const given =
    flags.sentence === undefined ? flagged : await withSentence(flags.sentence, flagged, flags, ctx);
  if (given === undefined) return;
  const complete = await completed(given, belonging, flags, ctx);
  if (complete === undefined) return;
  const { answers, aside } = complete;
  if (flags.dryRun === true) show(goalFrom(answers, ctx.today, ctx.day), belonging, flags, ctx);
  else {
    const added = addGoal(ctx.beginning(), answers, ctx.day, aside, belonging);
    if (answers !== given) dropDraft(ctx);
    tell(added, flags, answers !== given, ctx);
    // In the interview it was said before the day was promised.
    if (answers === given || given.due !== undefined) sayRecord(ctx, ctx.writing().store, added.goal);
  }
}

/** Whose the goal is to be, by flags or by the file; a name that fits nobody is told before anything is asked. */
function belongingIn(flags: NewFlags, file: BelongingNamed, ctx: Context): BelongingNamed {
  const belonging = { for: flags.for ?? file.for, with: flags.with ?? file.with };
  if (belonging.for === undefined && belonging.with === undefined) return {};
  const { store, who } = ctx.reading();
  belongingOf(store, who, belonging);
  return belonging;
}

/** The answers with those that the sentence gives; undefined when it was only to be shown what it gives. */
async function withSentence(
  sentence: string,
  given: Answers,
  flags: NewFlags,
  ctx: Context,
): Promise<Answers | undefined> {
  const { missingFlags, overSentence, sentenceJson, tellUnderstood, understoodIn } = await import(
    './sentence.js'
  );
  const understood = await understoodIn(ctx, sentence);
  const answers = overSentence(understood, given);
  const missing = missingFlags(answers);
  if (flags.dryRun === true && flags.json === true) {
    const written = missing.length > 0 ? undefined : goalFrom(answers, ctx.today, ctx.dayQuietly);
    const goal = written === undefined ? null : newGoalJson(written.goal, written.confidence);
    ctx.json('sentence', sentenceJson(sentence, understood, answers, goal));
    return undefined;
  }
  tellUnderstood(understood, answers, ctx);
  if (flags.dryRun !== true || missing.length === 0) return answers;
  ctx.say(`Still missing: ${missing.join(', ')}.\nNothing was saved: this was --dry-run.`);
  return undefined;
}

/** The answers, and what was left as it is when the check spoke. */
interface Complete {
  readonly answers: Answers;
  readonly aside: readonly LeftAside[];
}

/** The given answers, with the missing ones asked for where somebody is there; undefined when nothing is to be saved. */
async function completed(
  given: Answers,
  belonging: BelongingNamed,
  flags: NewFlags,
  ctx: Context,
): Promise<Complete | undefined> {
  const ask = flags.file === '-' ? undefined : askerFor(ctx, flags);
  if (ask === undefined || missingFields(given).length === 0) return { answers: given, aside: [] };
  const ended = await interviewed(ctx, ask, settled(given, dayReaders(ctx)), belonging);
  if (ended.kind === 'save') return ended;
  ctx.say(
    ended.kind === 'kept' ? 'Kept as a draft; mentor new goes on with it.' : 'Dropped. Nothing was saved.',
  );
  return undefined;
}

function show(written: Written, belonging: BelongingNamed, flags: NewFlags, ctx: Context): void {
  if (flags.json === true) ctx.json('new-goal', newGoalJson(written.goal, written.confidence));
  else {
    const whose = whoseNamed(belonging, ctx);
    ctx.out(goalCard(written.goal, ctx.look, { confidence: written.confidence, ...(whose && { whose }) }));
  }
  remark(written, ctx);
  ctx.say('Nothing was saved: this was --dry-run.');
}

function whoseNamed(belonging: BelongingNamed, ctx: Context): string | undefined {
  if (belonging.for === undefined && belonging.with === undefined) return undefined;
  const { store, who } = ctx.reading();
  return whoseInWords(belongingOf(store, who, belonging), whoseOf(ctx.reading()));
}

function tell(added: Added, flags: NewFlags, told: boolean, ctx: Context): void {
  const { goal, written, active } = added;
  const whose = whoseOf(ctx.writing());
  if (flags.json === true) ctx.json('goal', goalJson(goal, whose));
  else ctx.out(`Goal ${goal.number}: ${titleOf(goal, whose)}\n`);
  const kept = whoseInWords(goal, whose);
  if (kept !== undefined) ctx.say(`${kept}.`);
  if (!told) remark(written, ctx);
  sayLoad(ctx, goal, active);
  const missing = written.notGiven.filter((field) => field !== 'confidence').map(flagOf);
  if (missing.length > 0)
    ctx.say(
      `Not given: ${missing.join(', ')}. Add ${missing.length === 1 ? 'it' : 'them'} with mentor edit ${goal.number}.`,
    );
  if (written.notGiven.includes('confidence'))
    ctx.say(`Not given: --confidence. Add it with mentor log ${goal.number} --confidence 70.`);
  const next = `mentor split N to cut it into milestones, ${checkIn[goal.measure.kind]}`;
  ctx.say(`Next: ${next}.`.replaceAll(' N', ` ${goal.number}`));
}

/** What to type for the first check-in, by measure. */
const checkIn: Readonly<Record<Goal['measure']['kind'], string>> = {
  number: 'mentor log N VALUE to check in',
  milestones: 'mentor tick N.1 to check in',
  habit: 'mentor log N to check in',
  'yes-no': 'mentor log N yes once it is done',
  learning: 'mentor log N to check in',
};

/** What is worth saying of a goal before or after it is saved. */
function remark(written: Written, ctx: Context): void {
  if (written.computed !== undefined) ctx.say(written.computed);
  if (written.goal.due < ctx.today) ctx.say(`Its due day ${written.goal.due} is over already.`);
}

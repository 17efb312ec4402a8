import type { Command } from 'commander';
import { findTie, nameOf, type Tie } from '../../../app/mentoring/find-mentorship.js';
import { pageOf } from '../../../app/mentoring/mentorship-page.js';
import { rateOneself } from '../../../app/mentoring/rate-oneself.js';
import { sideNamed } from '../../../app/mentoring/side-named.js';
import type { Deps } from '../../../app/ports.js';
import { usage } from '../../../domain/fault.js';
import { type Phase, phases, sureThatICan } from '../../../domain/mentoring/mentorship.js';
import { readMentorship, readSkills } from '../../../domain/mentoring/mentorship-answers.js';
import { phaseOn, ratingsOpen } from '../../../domain/mentoring/self-rating-due.js';
import type { SelfRatingGiven } from '../../../domain/mentoring/session-draft.js';
import { plural } from '../../../domain/number.js';
import { shown } from '../../../domain/text.js';
import type { Prompter } from '../../../interview/prompter.js';
import { askSelfRatings } from '../../../interview/self-ratings.js';
import { mentorshipJson } from '../../../render/mentoring/mentorship-json.js';
import { selfRatings } from '../../../render/mentoring/mentorship-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { each, gather } from '../../flags.js';

interface RateFlags {
  readonly with?: string;
  readonly by?: string;
  readonly phase?: string;
  readonly skill?: readonly string[];
  readonly sure?: string;
  readonly json?: boolean;
}

/** `mentor mentorship rate`: how sure each is, at the start, in the middle and at the end. */
export function declareRate(group: Command, ctx: Context): void {
  group
    .command('rate')
    .description(
      'Tell how sure you are that you can, and where you stand in the skills you chose, 0 to 10: at the start, in the ' +
        'middle and at the end. With a terminal it asks both what is due.',
    )
    .option('--with <name>', 'in which mentorship, when several run')
    .option('--by <name>', 'who tells it, if not you')
    .option('--phase <phase>', `${phases.join(', ')}; else the one that it is time for`)
    .option('--skill <skill=n>', 'a skill and where you stand, 0 to 10; again for more', gather)
    .option('--sure <n>', 'how sure you are that you can, 0 to 10')
    .option('--json', 'print JSON; never asks')
    .action((flags: RateFlags) => rate(ctx, flags));
}

async function rate(ctx: Context, flags: RateFlags): Promise<void> {
  const deps = ctx.writing();
  const ask = askerFor(ctx, flags);
  const tie = findTie(deps, flags.with);
  const bare = flags.skill === undefined && flags.sure === undefined;
  if (bare && ask === undefined) {
    throw usage('there is nothing to tell', 'Add --sure N, or --skill "asking for help=4".');
  }
  const phase = phaseFrom(flags, tie, deps);
  const given =
    bare && ask !== undefined
      ? await asked(ask, flags, tie, phase, deps)
      : fromFlags(flags, tie, phase, deps);
  if (given.length === 0) {
    ctx.say(`Nothing was told. The ${phase} is complete, or was passed by.`);
    return;
  }
  rateOneself(deps, tie, given);
  const page = pageOf(deps, tie);
  if (flags.json === true) ctx.json('mentorship', mentorshipJson(page));
  else ctx.out(selfRatings(page, ctx.look));
}

function phaseFrom(flags: RateFlags, tie: Tie, deps: Deps): Phase {
  if (flags.phase !== undefined) {
    const [only = 'start', ...more] = each(flags.phase, '--phase', phases);
    if (more.length === 0) return only;
    throw usage('--phase takes one phase', `It takes ${phases.join(', ')}.`);
  }
  const phase = phaseOn(tie.mentorship, deps.today);
  if (phase !== undefined) return phase;
  throw usage(
    `mentorship ${tie.mentorship.number} begins on ${tie.mentorship.start}`,
    'Add --phase start to tell it before.',
  );
}

function fromFlags(flags: RateFlags, tie: Tie, phase: Phase, deps: Deps): SelfRatingGiven[] {
  const side = flags.by === undefined ? 'me' : sideNamed(tie, flags.by, deps);
  const told = [
    ...(flags.sure === undefined ? [] : [{ skill: sureThatICan, value: readMentorship.sure(flags.sure) }]),
    ...(flags.skill === undefined ? [] : readSkills(flags.skill.join(','))),
  ];
  return told.map((one) => ({ side, phase, ...one }));
}

/** Asks one side, or both one after the other, for what is due of a phase. */
async function asked(
  ask: Prompter,
  flags: RateFlags,
  tie: Tie,
  phase: Phase,
  deps: Deps,
): Promise<SelfRatingGiven[]> {
  const by = flags.by === undefined ? undefined : sideNamed(tie, flags.by, deps);
  const given: SelfRatingGiven[] = [];
  for (const due of ratingsOpen(tie.mentorship, deps.store.selfRatings(tie.mentorship.id), phase)) {
    if (by !== undefined && due.side !== by) continue;
    const name = shown(nameOf(tie, due.side, deps));
    ask.say(`${name}: ${plural(due.skills.length, 'number')}.`);
    given.push(...(await askSelfRatings(ask, name, due)));
  }
  return given;
}

import type { Command } from 'commander';
import {
  type RatedGoal,
  ratedGoal,
  rateGoal,
  refuseRated,
  type SideRated,
  writeLevels,
} from '../../../app/mentoring/rate-goal.js';
import { type Names, namesOf } from '../../../app/mentoring/said.js';
import { sideNamed } from '../../../app/mentoring/side-named.js';
import { usage } from '../../../domain/fault.js';
import {
  type LevelField,
  type Levels,
  levelFields,
  readLevel,
  readScale,
  refuseSame,
  scales,
} from '../../../domain/mentoring/levels.js';
import type { Side } from '../../../domain/mentoring/person.js';
import type { Scale } from '../../../domain/mentoring/session.js';
import { readSession } from '../../../domain/mentoring/session-checks.js';
import { shown } from '../../../domain/text.js';
import type { Prompter } from '../../../interview/prompter.js';
import { askLevels, askRatings } from '../../../interview/rating.js';
import {
  levelsAndRatings,
  levelsText,
  ratingJson,
  ratingText,
} from '../../../render/mentoring/rating-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';

interface RateFlags extends Partial<Levels> {
  readonly by?: string;
  readonly levels?: boolean;
  readonly show?: boolean;
  readonly json?: boolean;
}

/** `mentor rate`: what both think of a goal, each without seeing the other's. */
export function rate(program: Command, ctx: Context): void {
  program
    .command('rate')
    .summary('Rate a goal from -2 to 2, each side without seeing the other')
    .description(
      'Rate a goal of a mentorship from -2 to 2: how far it came, against levels written before (attainment), each SMART ' +
        'letter, and progress. What one side thinks stays hidden until the other one has rated as well; then both stand side by side.',
    )
    .argument('<goal>', 'the goal')
    .argument(
      '[ratings...]',
      `e.g. attainment=1 progress=-1; in a terminal a scale alone asks for it: ${scales.join(', ')}`,
    )
    .option('--by <name>', 'who rates, if not you')
    .option('--levels', 'write the five levels of reaching the goal')
    .option('--much-less <text>', 'level -2: much less than expected')
    .option('--less <text>', 'level -1: less than expected')
    .option('--expected <text>', 'level 0: as expected')
    .option('--more <text>', 'level +1: more than expected')
    .option('--much-more <text>', 'level +2: much more than expected')
    .option('--show', 'show the levels and the ratings of both, and rate nothing')
    .option('--json', 'print JSON; never asks')
    .action((name: string, words: string[], flags: RateFlags) => {
      const given = levelsGiven(flags);
      if (flags.show === true) return show(ctx, name, words, flags);
      if (flags.levels === true || Object.keys(given).length > 0)
        return write(ctx, name, words, given, flags);
      return rateIt(ctx, name, words, flags);
    });
}

function show(ctx: Context, name: string, words: readonly string[], flags: RateFlags): void {
  if (words.length > 0 || flags.by !== undefined)
    throw usage('--show takes the goal alone', `Type mentor rate ${shown(name)} --show`);
  const deps = ctx.reading();
  const rated = ratedGoal(deps, name);
  const names = namesOf(rated.tie, deps);
  if (flags.json === true) ctx.json('rating', ratingJson(rated, names));
  else ctx.out(levelsAndRatings(rated, names, ctx.look));
}

async function write(
  ctx: Context,
  name: string,
  words: readonly string[],
  given: Partial<Levels>,
  flags: RateFlags,
): Promise<void> {
  if (words.length > 0 || flags.by !== undefined)
    throw usage('levels are written, then rated', 'Give the ratings in a second command.');
  const ask = askerFor(ctx, flags);
  const missing = levelFields.filter((field) => given[field] === undefined);
  if (missing.length > 0 && ask === undefined)
    throw usage(
      `missing: ${missing.map(flagOf).join(', ')}`,
      'The five levels belong together: each says in words what would be seen on the day.',
    );
  const deps = ctx.writing();
  const before = ratedGoal(deps, name);
  refuseRated(before.goal, before);
  if (ask !== undefined && missing.length > 0)
    ask.say(`Goal ${before.goal.number}: ${shown(before.goal.statement)}`);
  const levels = ask === undefined ? (given as Levels) : await askLevels(ask, given, before.levels);
  const rated = writeLevels(deps, String(before.goal.number), refuseSame(levels));
  if (flags.json === true) ctx.json('rating', ratingJson(rated, namesOf(rated.tie, deps)));
  else ctx.out(levelsText(rated, ctx.look));
}

async function rateIt(ctx: Context, name: string, words: readonly string[], flags: RateFlags): Promise<void> {
  const { values, open } = wordsRead(words);
  const given = Object.keys(values).length > 0;
  const ask = askerFor(ctx, flags);
  if (!given && ask === undefined) {
    throw usage(
      'the ratings are missing',
      `Type mentor rate ${shown(name)} progress=1, with --by NAME for the other side; from -2 to 2.`,
    );
  }
  const deps = ctx.writing();
  const before = ratedGoal(deps, name);
  const names = namesOf(before.tie, deps);
  const by = flags.by === undefined ? undefined : sideNamed(before.tie, flags.by, deps);
  const rated: readonly SideRated[] =
    given || ask === undefined
      ? [{ side: by ?? 'me', values }]
      : await asked(ask, before, names, open, by === undefined ? before.raters : [by]);
  if (rated.length === 0) {
    ctx.say('Nothing was rated.');
    return;
  }
  const after = rateGoal(deps, String(before.goal.number), rated);
  if (flags.json === true) ctx.json('rating', ratingJson(after, names));
  else {
    const on = scales.filter((scale) => rated.some((one) => one.values[scale] !== undefined));
    ctx.out(ratingText(after, on, names, ctx.look));
  }
}

/** Asks one after the other; the scales that were named, or all on which the goal can be rated. */
async function asked(
  ask: Prompter,
  { goal, levels }: RatedGoal,
  names: Names,
  named: readonly Scale[],
  raters: readonly Side[],
): Promise<SideRated[]> {
  if (levels === null && named.includes('attainment')) {
    throw usage(
      `goal ${goal.number} has no levels to rate it against`,
      `mentor rate ${goal.number} --levels writes them.`,
    );
  }
  const open = (named.length > 0 ? named : scales).filter(
    (scale) => scale !== 'attainment' || levels !== null,
  );
  ask.say(`Goal ${goal.number}: ${shown(goal.statement)}`);
  ask.say('What is typed is not shown. Enter passes by.');
  const rated: SideRated[] = [];
  for (const side of raters) {
    const values = await askRatings(ask, shown(names[side]), open, levels);
    if (Object.keys(values).length > 0) rated.push({ side, values });
  }
  return rated;
}

/** `progress=-1` is a value, `progress` alone is to be asked; they do not go together. */
function wordsRead(words: readonly string[]): {
  readonly values: { readonly [S in Scale]?: number };
  readonly open: readonly Scale[];
} {
  const values: { [S in Scale]?: number } = {};
  const open: Scale[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 0) open.push(readScale(word));
    else values[readScale(word.slice(0, at))] = readSession.rating(word.slice(at + 1));
  }
  if (open.length > 0 && Object.keys(values).length > 0)
    throw usage(`${open.join(', ')}: the rating is missing`, `Write it as ${open[0]}=1.`);
  return { values, open };
}

function levelsGiven(flags: RateFlags): Partial<Levels> {
  const given: { [F in LevelField]?: string } = {};
  for (const field of levelFields) {
    const text = flags[field];
    if (text !== undefined) given[field] = readLevel(field, text);
  }
  return given;
}

function flagOf(field: LevelField): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

import type { Command } from 'commander';
import {
  agreeTo,
  type ChangedMentorship,
  editMentorship,
  endMentorship,
} from '../../../app/mentoring/change-mentorship.js';
import { findRunningTie, findTie, nameOf, type Tie } from '../../../app/mentoring/find-mentorship.js';
import { pageOf, pagesOf } from '../../../app/mentoring/mentorship-page.js';
import { usage } from '../../../domain/fault.js';
import { notAgreed } from '../../../domain/mentoring/agreement.js';
import { plural } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { askMentorship } from '../../../interview/mentorship-interview.js';
import { mentorshipJson } from '../../../render/mentoring/mentorship-json.js';
import { agreement, mentorshipList, mentorshipPage } from '../../../render/mentoring/mentorship-text.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { gather } from '../../flags.js';
import { registerAcknowledge } from './acknowledge.js';
import { declareRate } from './mentorship-rate.js';
import { declareStart } from './mentorship-start.js';
import { type TermTexts, termKeys, termsFrom, withTerms } from './mentorship-terms.js';

interface TieFlags {
  readonly with?: string;
  readonly json?: boolean;
}

interface EditFlags extends TieFlags, TermTexts {
  readonly by?: readonly string[];
}

const withWhom = 'with whom: the name, or the number of the mentorship, when several run';

/** `mentor mentorship`: what two people are to each other, and what they agreed. */
export function mentorship(program: Command, ctx: Context): void {
  const group = program
    .command('mentorship')
    .summary('Begin, show, change and end a mentorship')
    .description(
      'Begin, show, change and end a mentorship; alone, it lists them. What two people agree on stands in a page that ' +
        'both confirm. Whoever changes it later agrees to the change; the other one confirms it again.',
    );
  group
    .command('list', { isDefault: true })
    .description('List the mentorships; the same as mentor mentorship alone. With a name, show that one.')
    .argument('[name]', withWhom)
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: TieFlags) => {
      if (name === undefined) list(ctx, flags.json === true);
      else tell(ctx, findTie(ctx.reading(), name), flags, false);
    });
  group
    .command('show')
    .description('Show a mentorship in a page: who, when, what was agreed, and how sure both are.')
    .argument('[name]', withWhom)
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: TieFlags) => {
      tell(ctx, findTie(ctx.reading(), name), flags, false);
    });
  declareStart(group, ctx);
  group
    .command('agree')
    .description('Confirm the page as it stands.')
    .argument('[name]', withWhom)
    .option('--with <name>', withWhom)
    .option('--by <name>', 'who agrees; again for both', gather)
    .option('--json', 'print JSON; never asks')
    .action((name: string | undefined, flags: EditFlags) => agree(ctx, withNamed(name, flags)));
  withTerms(
    group
      .command('edit')
      .description(
        'Change what was agreed, or the day of the next meeting. The other one has to confirm the change, unless both ' +
          'are named. A shorter cooling-off takes both names. An empty value clears a part (--purpose "").',
      )
      .argument('[name]', withWhom)
      .option('--with <name>', withWhom),
  )
    .option('--by <name>', 'who agrees to the change, if not you alone; again for both', gather)
    .option('--json', 'print JSON; never asks')
    .action((name: string | undefined, flags: EditFlags) => edit(ctx, withNamed(name, flags)));
  declareRate(group, ctx);
  registerAcknowledge(group, ctx);
  group
    .command('end')
    .description('End a mentorship. Its goals and its sessions stay.')
    .argument('[name]', withWhom)
    .option('--with <name>', withWhom)
    .option('--on <day>', 'the day it ended, if not today')
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: TieFlags & { on?: string }) =>
      end(ctx, withNamed(name, flags)),
    );
}

/** The name given as a word is the same as --with; both together may be two people. */
function withNamed<F extends TieFlags>(name: string | undefined, flags: F): F {
  if (name === undefined) return flags;
  if (flags.with !== undefined) {
    const [word, other] = [name, flags.with].map((text) => shorten(shown(text), 40));
    throw usage(
      `the mentorship is named twice: by "${word}" and by --with "${other}"`,
      'Leave one of them out.',
    );
  }
  return { ...flags, with: name };
}

function list(ctx: Context, asJson: boolean): void {
  const pages = pagesOf(ctx.reading());
  if (asJson) ctx.json('mentorships', { mentorships: pages.map(mentorshipJson) });
  else if (pages.length === 0) ctx.say('No mentorship yet. mentor mentorship start begins one.');
  else ctx.out(mentorshipList(pages, ctx.look));
}

async function agree(ctx: Context, flags: EditFlags): Promise<void> {
  const deps = ctx.writing();
  const tie = findRunningTie(deps, flags.with);
  const ask = askerFor(ctx, flags);
  const by = flags.by ?? (await whoAgrees());
  if (by.length === 0) {
    ctx.say('Nothing was changed.');
    return;
  }
  const agreed = agreeTo(deps, tie, by);
  if (agreed.changed.length === 0 && flags.json !== true) ctx.say('That was agreed on already.');
  tellAgreement(ctx, agreed.tie, flags);

  async function whoAgrees(): Promise<string[]> {
    if (ask === undefined) throw usage('it is not said who agrees', 'Add --by NAME; twice for both.');
    ask.say(mentorshipPage(pageOf(deps, tie), ctx.look));
    const names: string[] = [];
    for (const side of notAgreed(tie.mentorship)) {
      const name = nameOf(tie, side, deps);
      if (await ask.confirm({ message: `${shown(name)}, do you agree to this?`, preset: false }))
        names.push(side === 'me' ? 'me' : name);
    }
    return names;
  }
}

async function edit(ctx: Context, flags: EditFlags): Promise<void> {
  const tie = findRunningTie(ctx.reading(), flags.with);
  const given = termKeys.filter((key) => flags[key] !== undefined);
  const ask = askerFor(ctx, flags);
  if (given.length === 0 && ask === undefined) {
    throw usage(
      'nothing to change was named',
      'Name it by a flag, e.g. --every 3w; mentor mentorship edit --help lists them.',
    );
  }
  const changes =
    given.length > 0 || ask === undefined
      ? termsFrom(flags, ctx, false)
      : termsFrom(await asked(), ctx, true);
  const edited = editMentorship(ctx.writing(), tie, changes, flags.by ?? []);
  tellChange(ctx, edited, flags);

  async function asked(): Promise<TermTexts> {
    if (ask === undefined) return {};
    const m = tie.mentorship;
    const present = {
      kind: m.kind,
      every: String(m.cadence),
      minutes: String(m.minutes),
      coolingOff: String(m.coolingOff),
      ...(tie.person === null ? {} : { with: tie.person.name }),
      ...texts({
        purpose: m.purpose,
        end: m.ends,
        next: m.nextDay,
        goals: m.goals,
        expectations: m.expectations,
      }),
      ...texts({ disagreeing: m.disagreeing, confidential: m.confidential }),
    };
    const keys = termKeys.filter((key) => m.kind !== 'self' || key !== 'coolingOff');
    const room = { ask, me: ctx.reading().who, known: [], day: ctx.dayQuietly, with: () => true };
    const answers = await askMentorship(present, keys, room);
    return Object.fromEntries(keys.map((key) => [key, answers[key] ?? '']));
  }
}

function texts(parts: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, text]) => (text === null ? [] : [[key, text]])),
  );
}

function tellChange(ctx: Context, edited: ChangedMentorship, flags: TieFlags): void {
  if (flags.json !== true) {
    ctx.say(edited.changed.length === 0 ? 'Nothing was changed.' : `Changed: ${edited.changed.join(', ')}.`);
  }
  tellAgreement(ctx, edited.tie, flags);
}

/** Who agrees to the page now, and who has to confirm it. */
function tellAgreement(ctx: Context, tie: Tie, flags: TieFlags): void {
  const page = pageOf(ctx.writing(), tie);
  if (flags.json === true) ctx.json('mentorship', mentorshipJson(page));
  else ctx.out(agreement(page, ctx.look));
}

function end(ctx: Context, flags: TieFlags & { on?: string }): void {
  const deps = ctx.writing();
  const tie = findRunningTie(deps, flags.with);
  const on = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
  const ended = endMentorship(deps, tie, on);
  if (flags.json === true) {
    tell(ctx, ended.tie, flags, true);
    return;
  }
  const { number } = ended.tie.mentorship;
  const whom = ended.tie.person === null ? '' : ` with ${shown(ended.tie.person.name)}`;
  ctx.out(`${wrap(`Mentorship ${number}${whom} ended on ${on}.`, ctx.look.width, '  ')}\n`);
  const open = [
    ...(ended.goals === 0 ? [] : [plural(ended.goals, 'goal')]),
    ...(ended.actions === 0 ? [] : [plural(ended.actions, 'action item')]),
  ];
  if (open.length > 0) ctx.say(`Still open in it: ${open.join(' and ')}.`);
  ctx.say(`How sure are you now? mentor mentorship rate --with ${number} --phase end`);
}

function tell(ctx: Context, tie: Tie, flags: TieFlags, wrote: boolean): void {
  const page = pageOf(wrote ? ctx.writing() : ctx.reading(), tie);
  if (flags.json === true) ctx.json('mentorship', mentorshipJson(page));
  else ctx.out(mentorshipPage(page, ctx.look));
}

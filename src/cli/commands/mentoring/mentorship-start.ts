import type { Command } from 'commander';
import { findPerson } from '../../../app/mentoring/find-person.js';
import { draftPage, pageOf } from '../../../app/mentoring/mentorship-page.js';
import { type Beginning, checkWith, startMentorship } from '../../../app/mentoring/start-mentorship.js';
import type { Reader } from '../../../app/ports.js';
import { usage } from '../../../domain/fault.js';
import { sureThatICan } from '../../../domain/mentoring/mentorship.js';
import {
  checkNext,
  checkTimes,
  readMentorship,
  readSkills,
  roleIn,
} from '../../../domain/mentoring/mentorship-answers.js';
import { whoFits } from '../../../domain/mentoring/names.js';
import type { Side } from '../../../domain/mentoring/person.js';
import { readPerson, typedName } from '../../../domain/mentoring/person-answers.js';
import type { SelfRatingGiven } from '../../../domain/mentoring/session-draft.js';
import { shown } from '../../../domain/text.js';
import { sentence } from '../../../interview/answering.js';
import {
  askMentorship,
  type MentorshipTexts,
  mentorshipKeys,
} from '../../../interview/mentorship-interview.js';
import type { Prompter } from '../../../interview/prompter.js';
import { mentorshipJson } from '../../../render/mentoring/mentorship-json.js';
import { mentorshipPage } from '../../../render/mentoring/mentorship-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { gather } from '../../flags.js';
import { type TermTexts, termsFrom, withTerms } from './mentorship-terms.js';

interface StartFlags extends TermTexts {
  readonly with?: string;
  readonly kind?: string;
  readonly as?: string;
  readonly start?: string;
  readonly skill?: readonly string[];
  readonly sure?: string;
  readonly theirSkill?: readonly string[];
  readonly theirSure?: string;
  readonly by?: readonly string[];
  readonly json?: boolean;
}

const about =
  'Begin a mentorship, in an interview or by flags. mentor: one mentors, the goals are the mentee’s. reverse: the mentor ' +
  'learns, so the goals are the mentor’s. peer: both bring goals and take turns. self: you with yourself.';

/** `mentor mentorship start`: who with whom, how often, and the agreement in a page. */
export function declareStart(group: Command, ctx: Context): void {
  withTerms(
    group
      .command('start')
      .description(about)
      .option('--with <name>', 'the other person')
      .option('--kind <kind>', 'mentor, peer, reverse or self')
      .option('--as <part>', 'your own part: mentor or mentee')
      .option('--start <day>', 'the day on which it starts, if not today'),
  )
    .option(
      '--skill <skill=n>',
      'a skill that you want to grow, and where you stand, 0 to 10; again for more',
      gather,
    )
    .option('--sure <n>', 'how sure you are that you can do what you set out to, 0 to 10')
    .option('--their-skill <skill=n>', 'the same, told by the other person', gather)
    .option('--their-sure <n>', 'the same, told by the other person')
    .option('--by <name>', 'who agrees to it now, if not you alone; again for both', gather)
    .option('--json', 'print JSON; never asks')
    .action((flags: StartFlags) => start(ctx, flags));
}

async function start(ctx: Context, flags: StartFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const { store } = ctx.reading();
  const given = textsFrom(flags);
  const whole = flags.kind !== undefined && (flags.kind.trim() === 'self' || flags.with !== undefined);
  if (ask === undefined || whole) {
    if (flags.kind === undefined)
      throw usage('it is not said what kind it is', 'Add --kind mentor, peer, reverse or self.');
    tell(ctx, flags, beginning(ctx, flags, given, store, { asked: false, unknown: false }));
    return;
  }
  const it = await interviewed(ctx, ask, flags, given);
  if (it === undefined) ctx.say('Nothing was kept.');
  else tell(ctx, flags, it);
}

/** Asks for everything that no flag gave, shows the page, and asks both whether they agree; undefined when it was dropped. */
async function interviewed(
  ctx: Context,
  ask: Prompter,
  flags: StartFlags,
  given: MentorshipTexts,
): Promise<Beginning | undefined> {
  const { store, who } = ctx.reading();
  const keys = mentorshipKeys.filter((key) => given[key] === undefined);
  const room = {
    ask,
    me: who,
    known: store.people().map((person) => person.name),
    day: ctx.dayQuietly,
    with: (name: string) => known(store, name),
  };
  ask.say('A page that two people agree on. Type < to go back.');
  let texts = given;
  for (;;) {
    texts = await askMentorship(texts, keys, room);
    const unknown = texts.with !== undefined && !known(store, texts.with);
    let it: Beginning;
    try {
      it = beginning(ctx, flags, texts, store, { asked: true, unknown });
    } catch (error) {
      ask.say(`That does not go together: ${sentence(error)}`);
      continue;
    }
    ask.say(`\n${mentorshipPage(draftPage(it, who), ctx.look)}`);
    const choice = await ask.choose<'save' | 'again' | 'drop'>({
      message: 'Is this the page?',
      choices: [
        { value: 'save', label: 'yes, keep it' },
        { value: 'again', label: 'go through it again', hint: 'Enter keeps each answer' },
        { value: 'drop', label: 'drop it' },
      ],
    });
    if (choice === 'drop') return undefined;
    if (choice === 'save') return { ...it, by: flags.by ?? (await whoAgrees(ask, it, who)) };
  }
}

/** Whether a name is somebody known; throws a Fault for one that may be several. */
function known(store: Reader, name: string): boolean {
  return whoFits(store.people(), name).length > 0 && findPerson(store, name).name !== '';
}

function textsFrom(flags: StartFlags): MentorshipTexts {
  const { skill, theirSkill, by: _, json: __, ...texts } = flags;
  return {
    ...texts,
    ...(skill === undefined ? {} : { skills: skill.join(',') }),
    ...(theirSkill === undefined ? {} : { theirSkills: theirSkill.join(',') }),
  };
}

function beginning(
  ctx: Context,
  flags: StartFlags,
  texts: MentorshipTexts,
  store: Reader,
  how: { readonly asked: boolean; readonly unknown: boolean },
): Beginning {
  const { asked, unknown } = how;
  const kind = readMentorship.kind(texts.kind ?? '');
  const role = roleIn(kind, texts.as === undefined ? undefined : readMentorship.as(texts.as));
  const name =
    texts.with === undefined
      ? null
      : unknown
        ? readPerson.name(texts.with)
        : findPerson(store, texts.with).name;
  checkWith(kind, name);
  const start = texts.start === undefined ? ctx.today : ctx.day(texts.start, asked ? 'start' : '--start');
  const terms = {
    cadence: 14,
    minutes: 60,
    ends: null,
    nextDay: null,
    purpose: null,
    goals: null,
    expectations: null,
    disagreeing: null,
    confidential: null,
    coolingOff: kind === 'self' ? 0 : 7,
    ...termsFrom(texts, ctx, asked),
  };
  checkTimes(start, terms.ends);
  checkNext(terms.nextDay, start);
  const selfRatings = [
    ...ratingsOf('me', texts.sure, texts.skills),
    ...ratingsOf('them', texts.theirSure, texts.theirSkills),
  ];
  if (kind === 'self' && selfRatings.some(({ side }) => side === 'them')) {
    throw usage(
      'in a mentorship with yourself nobody else rates',
      'Leave out --their-skill and --their-sure.',
    );
  }
  return { kind, role, with: name, unknown, start, ...terms, by: flags.by ?? ['me'], selfRatings };
}

function ratingsOf(side: Side, sure: string | undefined, skills: string | undefined): SelfRatingGiven[] {
  const told = [
    ...(sure === undefined ? [] : [{ skill: sureThatICan, value: readMentorship.sure(sure) }]),
    ...(skills === undefined ? [] : readSkills(skills)),
  ];
  return told.map((one) => ({ side, phase: 'start', ...one }));
}

/** Who of the two agrees, now that both have heard the page. */
async function whoAgrees(ask: Prompter, it: Beginning, who: string): Promise<string[]> {
  const agrees = (name: string, preset: boolean): Promise<boolean> =>
    ask.confirm({ message: `${shown(name)}, do you agree to this?`, preset });
  const me = (await agrees(who, true)) ? ['me'] : [];
  return it.with !== null && (await agrees(it.with, false)) ? [...me, it.with] : me;
}

function tell(ctx: Context, flags: StartFlags, it: Beginning): void {
  const deps = ctx.beginning();
  const page = pageOf(deps, startMentorship(deps, it));
  if (flags.json === true) ctx.json('mentorship', mentorshipJson(page));
  else ctx.out(mentorshipPage(page, ctx.look));
  if (flags.json === true) return;
  const { person, mentorship } = page.tie;
  if (it.unknown && person !== null)
    ctx.say(`${shown(person.name)} is known now; mentor people shows who is.`);
  ctx.say(
    person === null
      ? `Write a goal for it: mentor new --with ${mentorship.number}. Meet with mentor review --with ${mentorship.number}.`
      : `Write a goal for it: mentor new --with ${typedName(person.name)}. Meet with mentor review --with ${typedName(person.name)}.`,
  );
}

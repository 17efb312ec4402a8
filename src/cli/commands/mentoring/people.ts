import type { Command } from 'commander';
import { findPerson } from '../../../app/mentoring/find-person.js';
import {
  addPerson,
  editPerson,
  noteHelp,
  noteThanks,
  type PersonAnswers,
  peopleOf,
  personShown,
  removePerson,
} from '../../../app/mentoring/people.js';
import { usage } from '../../../domain/fault.js';
import { timesInWords } from '../../../domain/mentoring/help-tie.js';
import { type HelpKind, helpKinds } from '../../../domain/mentoring/person.js';
import { readPerson } from '../../../domain/mentoring/person-answers.js';
import { shown } from '../../../domain/text.js';
import { askPerson, type PersonTexts } from '../../../interview/person-interview.js';
import { personJson, personPageJson } from '../../../render/mentoring/people-json.js';
import { peopleList, personPage, remarksOn } from '../../../render/mentoring/people-text.js';
import { wrap } from '../../../render/width.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { each } from '../../flags.js';

interface PersonFlags extends PersonTexts {
  readonly json?: boolean;
}

interface HelpFlags {
  readonly kind?: string;
  readonly on?: string;
  readonly note?: string;
  readonly json?: boolean;
}

const someone = 'a person: the name, or its beginning';

/** `mentor people`: who one knows, and who helped whom. */
export function people(program: Command, ctx: Context): void {
  const group = program
    .command('people')
    .summary('Show who you know, and who helped whom')
    .description(
      'Show who you know, what they are good at, and who helped whom: help that waits for thanks, and ties that go one ' +
        'way. Notes and ways to reach somebody are yours alone: no report, summary or calendar holds them.',
    );
  group
    .command('show', { isDefault: true })
    .description('Show everybody, or one person; the same as mentor people without a word more.')
    .argument('[name]', someone)
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: { json?: boolean }) => show(ctx, name, flags.json === true));
  withParts(group.command('add').description('Make somebody known.').argument('[name]', 'the name'))
    .option('--json', 'print JSON; never asks')
    .action((name: string | undefined, flags: PersonFlags) => add(ctx, name, flags));
  withParts(
    group
      .command('edit')
      .description('Change what is known of somebody. An empty value clears it (--notes "").')
      .argument('<name>', someone)
      .option('--name <name>', 'another name'),
  )
    .option('--json', 'print JSON; never asks')
    .action((name: string, flags: PersonFlags) => edit(ctx, name, flags));
  group
    .command('remove')
    .description(
      'Forget somebody, with the help that was noted. Whoever has a mentorship or goals here stays.',
    )
    .argument('<name>', someone)
    .option('--json', 'print JSON')
    .action((name: string, flags: { json?: boolean }) => remove(ctx, name, flags.json === true));
  group
    .command('helped')
    .description('Note a help: somebody gave you advice, introduced you to somebody, or asked you for help.')
    .argument('<name>', someone)
    .option('--kind <kind>', `what it was: ${helpKinds.join(', ')}`)
    .option('--on <day>', 'the day, if not today')
    .option('--note <text>', 'a note, for yourself')
    .option('--json', 'print JSON; never asks')
    .action((name: string, flags: HelpFlags) => helped(ctx, name, flags));
  group
    .command('thanked')
    .description('Note that you thanked somebody, for all help up to that day.')
    .argument('<name>', someone)
    .option('--on <day>', 'the day, if not today')
    .option('--json', 'print JSON')
    .action((name: string, flags: HelpFlags) => thanked(ctx, name, flags));
}

function withParts(command: Command): Command {
  return command
    .option('--reach <text>', 'how to reach them: an address, a number; for yourself')
    .option('--good-at <text>', 'what they are good at')
    .option('--notes <text>', 'notes, for yourself');
}

function show(ctx: Context, name: string | undefined, asJson: boolean): void {
  const { store } = ctx.reading();
  if (name !== undefined) {
    const { tie, helps } = personShown(store, name);
    if (asJson) ctx.json('person', personPageJson(tie, helps));
    else ctx.out(personPage(tie, helps, ctx.look));
    return;
  }
  const ties = peopleOf(store);
  if (asJson) ctx.json('people', { people: ties.map(personJson) });
  else if (ties.length === 0)
    ctx.say('Nobody is known here yet. mentor people add NAME makes somebody known.');
  else ctx.out(peopleList(ties, ctx.look));
}

async function add(ctx: Context, given: string | undefined, flags: PersonFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  if (given === undefined && ask === undefined) {
    throw usage('the name is missing', 'Type mentor people add NAME.');
  }
  const bare = flags.reach === undefined && flags.goodAt === undefined && flags.notes === undefined;
  const typed = { ...flags, ...(given === undefined ? {} : { name: given }) };
  const texts = ask !== undefined && bare ? await askPerson(ask, typed, given !== undefined) : typed;
  const { name = '', ...rest } = changesFrom(texts);
  const person = addPerson(ctx.beginning(), { reach: null, goodAt: null, notes: null, ...rest, name });
  if (flags.json === true) tellJson(ctx, person.name);
  else line(ctx, `${shown(person.name)} is known now.`);
}

async function edit(ctx: Context, name: string, flags: PersonFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const person = findPerson(ctx.reading().store, name);
  const bare = Object.keys(changesFrom(flags)).length === 0;
  if (bare && ask === undefined) {
    throw usage('nothing to change was named', 'Name it by --name, --reach, --good-at or --notes.');
  }
  const before = {
    name: person.name,
    ...(person.reach === null ? {} : { reach: person.reach }),
    ...(person.goodAt === null ? {} : { goodAt: person.goodAt }),
    ...(person.notes === null ? {} : { notes: person.notes }),
  };
  const asked = ask !== undefined && bare ? await askPerson(ask, before, false) : undefined;
  const texts = asked === undefined ? flags : { name: '', reach: '', goodAt: '', notes: '', ...asked };
  const edited = editPerson(ctx.writing(), person.id, changesFrom(texts));
  if (flags.json === true) tellJson(ctx, edited.person.name);
  else line(ctx, edited.changed ? `Changed: ${shown(edited.person.name)}.` : 'Nothing was changed.');
}

function remove(ctx: Context, name: string, asJson: boolean): void {
  const deps = ctx.writing();
  const { tie, helps } = personShown(deps.store, name);
  const removed = removePerson(deps, tie.person.id);
  if (asJson) {
    ctx.json('person', personPageJson(tie, helps));
    return;
  }
  const noted = removed.helps === 0 ? '' : ', with the help that was noted';
  line(ctx, `Removed: ${shown(removed.person.name)}${noted}.`);
  ctx.say('mentor undo brings it back.');
}

async function helped(ctx: Context, name: string, flags: HelpFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const person = findPerson(ctx.reading().store, name);
  const called = shown(person.name);
  if (flags.kind === undefined && ask === undefined) {
    throw usage('it is not said what the help was', `Add --kind ${helpKinds.join(', --kind ')}.`);
  }
  const [kind = 'asked-me'] =
    flags.kind !== undefined || ask === undefined
      ? each(flags.kind ?? '', '--kind', helpKinds)
      : [
          await ask.choose<HelpKind>({
            message: 'What was it?',
            choices: [
              { value: 'gave-advice', label: `${called} gave you advice` },
              { value: 'introduced', label: `${called} introduced you to somebody` },
              { value: 'asked-me', label: `${called} asked you, and you helped` },
            ],
          }),
        ];
  const day = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
  const note = flags.note === undefined ? null : readPerson.helpNote(flags.note);
  const tie = noteHelp(ctx.writing(), person.id, { day, kind, note });
  if (flags.json === true) tellJson(ctx, person.name);
  else {
    line(ctx, 'Noted.');
    for (const remark of remarksOn(tie)) ctx.say(wrap(remark, ctx.look.width));
  }
}

function thanked(ctx: Context, name: string, flags: HelpFlags): void {
  const deps = ctx.writing();
  const person = findPerson(deps.store, name);
  const day = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
  const done = noteThanks(deps, person.id, day);
  if (flags.json === true) tellJson(ctx, person.name);
  else line(ctx, `Thanked ${shown(person.name)}, who helped you ${timesInWords(done.thanked)}.`);
}

/** The texts as they are kept; an empty one clears its part, but not the name. */
function changesFrom(texts: PersonTexts): Partial<PersonAnswers> {
  const { name, reach, goodAt, notes } = texts;
  const cleared = (text: string, read: (text: string) => string): string | null =>
    text.trim() === '' ? null : read(text);
  return {
    ...(name === undefined ? {} : { name: readPerson.name(name) }),
    ...(reach === undefined ? {} : { reach: cleared(reach, readPerson.reach) }),
    ...(goodAt === undefined ? {} : { goodAt: cleared(goodAt, readPerson.goodAt) }),
    ...(notes === undefined ? {} : { notes: cleared(notes, readPerson.notes) }),
  };
}

function tellJson(ctx: Context, name: string): void {
  const { tie, helps } = personShown(ctx.writing().store, name);
  ctx.json('person', personPageJson(tie, helps));
}

function line(ctx: Context, text: string): void {
  ctx.out(`${wrap(text, ctx.look.width, '  ')}\n`);
}

import { formatDayShort } from '../../domain/day.js';
import { type HelpTie, timesInWords } from '../../domain/mentoring/help-tie.js';
import type { Help, HelpKind } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { shorten, shown, shownLines } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { wrap } from '../width.js';

/** From this width on there is room for a column for each kind of help. */
const tableFrom = 64;

/** Everybody known, with who helped whom; below it what is one-sided, and what waits for thanks. */
export function peopleList(ties: readonly HelpTie[], look: Look): string {
  const remarks = ties.flatMap((tie) => remarksOn(tie)).map((line) => item(line, look, ''));
  if (look.plain || look.width < tableFrom) {
    const lines = ties.map((tie) => item(`${sentence(tie)}.`, look, ''));
    return [...lines, ...remarks].join('');
  }
  const count = (n: number): string => (n === 0 ? '' : String(n));
  const rows = ties.map(({ person, counts, unthanked }) => [
    shown(person.name),
    person.goodAt === null ? '' : shown(person.goodAt),
    count(counts['gave-advice']),
    count(counts.introduced),
    count(counts['asked-me']),
    count(unthanked.length),
  ]);
  const right = (title: string) => ({ title, right: true });
  const columns = [
    { title: 'Name' },
    { title: 'Good at', gives: true },
    right('Gave advice'),
    right('Introduced'),
    right('Asked me'),
    right('To thank'),
  ];
  const below = remarks.length === 0 ? '' : `\n${remarks.join('')}`;
  return `${table(columns, rows, look.width)}${below}`;
}

/** One person: what is known, and the help between the two. All of it is for one's own eyes. */
export function personPage(tie: HelpTie, helps: readonly Help[], look: Look): string {
  const { person } = tie;
  const facts = [
    ...(person.reach === null ? [] : [`Reach: ${shown(person.reach)}`]),
    ...(person.goodAt === null ? [] : [`Good at: ${shown(person.goodAt)}`]),
    ...(person.notes === null ? [] : [`Notes: ${shownLines(person.notes)}`]),
    `Help: ${counted(tie)}`,
  ];
  const entries = helps.map((help) => helpLine(help));
  return [
    `${look.paint.strong(wrap(shown(person.name), look.width))}\n`,
    ...facts.map((line) => item(line, look, '  ')),
    ...entries.map((line) => item(line, look, '    ')),
    ...remarksOn(tie).map((line) => item(line, look, '  ')),
  ].join('');
}

/** What stands out in a tie: help that waits for thanks, and a tie that goes one way. */
export function remarksOn(tie: HelpTie): string[] {
  const name = shown(tie.person.name);
  const { unthanked } = tie;
  const [first] = unthanked;
  const thanks =
    first === undefined
      ? []
      : [
          `${name} helped you ${timesInWords(unthanked.length)} without thanks yet, first on ` +
            `${formatDayShort(first.day)}: mentor people thanked ${typedName(tie.person.name)}`,
        ];
  const oneWay = {
    'they-give': `The tie to ${name} goes one way: ${name} gives. Ask ${name} what you could do in return.`,
    'i-give': `The tie to ${name} goes one way: you give. You may ask ${name} for something too.`,
  };
  return [...thanks, ...(tie.oneSided === null ? [] : [oneWay[tie.oneSided]])];
}

function sentence(tie: HelpTie): string {
  const good = tie.person.goodAt === null ? '' : `, good at ${shown(tie.person.goodAt)}`;
  return `${shown(tie.person.name)}${good}: ${counted(tie)}`;
}

function counted({ counts }: HelpTie): string {
  const words: Readonly<Record<HelpKind, string>> = {
    'gave-advice': 'gave advice',
    introduced: 'introduced somebody',
    'asked-me': 'asked you',
  };
  const said = (Object.keys(words) as HelpKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${words[kind]} ${timesInWords(counts[kind])}`);
  return said.length === 0 ? 'no help noted yet' : said.join(', ');
}

function helpLine(help: Help): string {
  const what = { 'gave-advice': 'gave advice', introduced: 'introduced somebody', 'asked-me': 'asked you' };
  const thanked = help.thankedOn === null ? '' : `, thanked ${formatDayShort(help.thankedOn)}`;
  const note = help.note === null ? '' : `: ${shorten(shown(help.note.replace(/\s+/g, ' ')), 200)}`;
  return `${formatDayShort(help.day)} ${what[help.kind]}${thanked}${note}`;
}

function item(line: string, look: Look, indent: string): string {
  return `${indent}${wrap(line, look.width, `${indent}  `)}\n`;
}

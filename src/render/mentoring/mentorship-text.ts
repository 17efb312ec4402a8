import type { MentorshipPage } from '../../app/mentoring/mentorship-page.js';
import { formatDayShort, formatDayWithWeekday } from '../../domain/day.js';
import { notAgreed } from '../../domain/mentoring/agreement.js';
import { type Mentorship, owners, phases, type SelfRating } from '../../domain/mentoring/mentorship.js';
import { type Side, sides } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { plural } from '../../domain/number.js';
import { shown, shownLines } from '../../domain/text.js';
import { rhythmWords } from '../goals/goal-card.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { pad, wrap } from '../width.js';

/** The names of both sides, made harmless. */
export interface Names {
  readonly me: string;
  readonly them: string;
}

/** What two people are to each other, by name: `Ana mentors Ben`. */
export function tieInWords({ kind, role }: Pick<Mentorship, 'kind' | 'role'>, { me, them }: Names): string {
  if (kind === 'self') return `${me}, alone`;
  if (kind === 'peer') return `${me} and ${them}, peers`;
  const [mentor, mentee] = role === 'mentor' ? [me, them] : [them, me];
  return kind === 'mentor' ? `${mentor} mentors ${mentee}` : `${mentee} mentors ${mentor}, in reverse`;
}

/** All mentorships, those that run first. */
export function mentorshipList(pages: readonly MentorshipPage[], look: Look): string {
  const sorted = [...pages].sort((a, b) => Number(over(a)) - Number(over(b)));
  if (look.plain || look.width < 64) {
    return sorted.map((page) => item(`${page.tie.mentorship.number}. ${sentence(page)}`, look, '')).join('');
  }
  const rows = sorted.map((page) => {
    const { mentorship } = page.tie;
    return [
      String(mentorship.number),
      tieInWords(mentorship, page.names),
      cadenceWords(mentorship.cadence),
      mentorship.nextDay === null ? '' : formatDayShort(mentorship.nextDay),
      String(page.goals),
      stateOf(page),
    ];
  });
  const columns = [
    { title: 'No', right: true },
    { title: 'Who', gives: true },
    { title: 'Meets' },
    { title: 'Next' },
    { title: 'Goals', right: true },
    { title: 'State' },
  ];
  return table(columns, rows, look.width);
}

/** A mentorship in a page: who, when, what was agreed, who agreed to it, and how sure both are. */
export function mentorshipPage(page: MentorshipPage, look: Look): string {
  const { mentorship } = page.tie;
  const name = isDraft(page) ? 'Mentorship' : `Mentorship ${mentorship.number}`;
  const head = `${name}: ${tieInWords(mentorship, page.names)}`;
  return [
    `${wrap(head, look.width)
      .split('\n')
      .map((line) => look.paint.strong(line))
      .join('\n')}\n`,
    ...factsOf(page).map(([label, text]) => part(label, text, look)),
    isDraft(page) ? '' : agreement(page, look),
    spaced(selfRatings(page, look), look),
  ].join('');
}

/** Who agreed when, and who has still to confirm it. */
export function agreement(page: MentorshipPage, look: Look): string {
  return agreementLines(page)
    .map((line) => item(line, look, ''))
    .join('');
}

/** Who agreed when, and who has still to confirm it, with what to type. */
function agreementLines({ tie, names }: MentorshipPage): string[] {
  const { mentorship } = tie;
  const agreed = sides.flatMap((side) => {
    const day = side === 'me' ? mentorship.agreedByMe : mentorship.agreedByThem;
    return day === null ? [] : [`${names[side]} agreed on ${formatDayShort(day)}.`];
  });
  const open = mentorship.endedOn === null ? notAgreed(mentorship) : [];
  const ask = open.map(
    (side) =>
      `${names[side]} has to confirm it: mentor mentorship agree --with ${mentorship.number} --by ${typedName(names[side])}`,
  );
  return [...(agreed.length === 0 ? [] : [agreed.join(' ')]), ...ask];
}

function factsOf({ tie, names, goals, sessions }: MentorshipPage): [string, string][] {
  const m = tie.mentorship;
  const until = m.ends === null ? ', with an open end' : ` to ${formatDayShort(m.ends)}`;
  const told = (label: string, text: string | null): [string, string][] =>
    text === null ? [] : [[label, shownLines(text)]];
  return [
    [
      'Time',
      `${formatDayShort(m.start)}${until}${m.endedOn === null ? '' : `; ended on ${formatDayShort(m.endedOn)}`}`,
    ],
    ['Meets', `${cadenceWords(m.cadence)}, ${plural(m.minutes, 'minute')}; ${heldInWords(sessions)}`],
    ...(m.nextDay === null ? [] : ([['Next', formatDayWithWeekday(m.nextDay)]] as [string, string][])),
    [
      'Goals',
      `${owners(m)
        .map((side) => possessive(names[side]))
        .join(' and ')}; ${goals === 0 ? 'none yet' : `${goals} running`}`,
    ],
    ...told('Purpose', m.purpose),
    ...told('What it is for', m.goals),
    ...told('What each expects', m.expectations),
    ...told('How to disagree', m.disagreeing),
    ...told('Stays between us', m.confidential),
    ...(m.kind === 'self' ? [] : ([['Easing a promise', easing(m, names)]] as [string, string][])),
  ];
}

function heldInWords(sessions: number): string {
  return sessions === 0 ? 'no session yet' : `${plural(sessions, 'session')} so far`;
}

function easing(m: Mentorship, names: Names): string {
  if (m.coolingOff === 0) return 'takes effect at once';
  const owner = owners(m);
  const other = owner.length > 1 ? 'the other one' : names[owner[0] === 'me' ? 'them' : 'me'];
  return `waits ${plural(m.coolingOff, 'day')}, or until ${other} acknowledges it`;
}

/** How often two meet, in words: `every 3 weeks`. */
export function cadenceWords(days: number): string {
  return days > 14 && days % 7 === 0 ? `every ${days / 7} weeks` : rhythmWords(days);
}

/** `Ada's`, `James'`. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

/** Whether it is only being written: it has no number yet. */
function isDraft({ tie }: MentorshipPage): boolean {
  return tie.mentorship.number === 0;
}

function over({ tie }: MentorshipPage): boolean {
  return tie.mentorship.endedOn !== null;
}

function stateOf({ tie, names }: MentorshipPage): string {
  const { endedOn } = tie.mentorship;
  if (endedOn !== null) return `ended ${formatDayShort(endedOn)}`;
  const open = notAgreed(tie.mentorship);
  return open.length === 0 ? 'agreed' : `for ${open.map((side) => names[side]).join(' and ')} to confirm`;
}

function sentence(page: MentorshipPage): string {
  const { nextDay, cadence } = page.tie.mentorship;
  const next = nextDay === null ? '' : `, next on ${formatDayShort(nextDay)}`;
  const who = tieInWords(page.tie.mentorship, page.names);
  return `${who}: ${cadenceWords(cadence)}${next}; ${plural(page.goals, 'goal')}; ${stateOf(page)}.`;
}

/** How sure both are, phase by phase, and who has still to tell; empty when there is nothing to say. */
export function selfRatings(page: MentorshipPage, look: Look): string {
  const due = dueLine(page);
  const asked = due === undefined ? '' : item(due, look, '');
  if (page.selfRatings.length === 0) return asked;
  const rows = sides.flatMap((side) => rowsOf(page.selfRatings, side, page.names));
  if (look.plain || look.width < narrow) {
    const lines = rows.map(([skill = '', ...values]) => {
      const told = phases.flatMap((phase, i) => (values[i] === '' ? [] : [`${phase} ${values[i]}`]));
      return item(`${skill}: ${told.join(', ')}.`, look, '');
    });
    return `How sure, 0 to 10.\n${lines.join('')}${asked}`;
  }
  const right = (title: string) => ({ title, right: true });
  const columns = [{ title: 'How sure, 0-10', gives: true }, ...phases.map(right)];
  return `${table(columns, rows, look.width)}${asked}`;
}

function spaced(text: string, look: Look): string {
  return text === '' || look.plain ? text : `\n${text}`;
}

/** Who has still to tell how sure he is, now that it is time. */
function dueLine({ tie, names, due }: MentorshipPage): string | undefined {
  const [first] = due;
  if (first === undefined) return undefined;
  const who = due.map(({ side }) => names[side]).join(' and ');
  const verb = due.length === 1 ? 'has' : 'have';
  return `${who} ${verb} still to tell how sure, at the ${first.phase}: mentor mentorship rate --with ${tie.mentorship.number}`;
}

function rowsOf(all: readonly SelfRating[], side: Side, names: Names): string[][] {
  const own = all.filter((rating) => rating.side === side);
  return [...new Set(own.map((rating) => rating.skill))].map((skill) => [
    `${names[side]}: ${shown(skill)}`,
    ...phases.map((phase) => {
      const found = own.find((rating) => rating.skill === skill && rating.phase === phase);
      return found === undefined ? '' : String(found.value);
    }),
  ]);
}

const labelWidth = 19;
/** Below this width labels stand over what they say. */
const narrow = 60;

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function part(label: string, text: string, look: Look): string {
  if (look.plain) return item(`${label}: ${ended(text)}`, look, '');
  if (look.width < narrow) {
    return `${look.paint.accent(label)}\n  ${wrap(text, look.width, '  ')}\n`;
  }
  const indent = ' '.repeat(labelWidth);
  return `${look.paint.accent(pad(label, labelWidth))}${wrap(text, look.width, indent)}\n`;
}

function item(line: string, look: Look, indent: string): string {
  return `${indent}${wrap(line, look.width, `${indent}  `)}\n`;
}

import type { Fields } from '../goal.js';
import type { Side } from '../mentoring/person.js';
import { showNumber } from '../number.js';
import { shorten } from '../text.js';

/** What each side of a mentorship is called. */
export type SideNames = (side: Side) => string;

/** What a kind of record is called, where that is not its name. */
export const entityWords: Readonly<Record<string, string>> = {
  'agenda-item': 'item of the list',
  action: 'action item',
  attainment: 'levels',
};

/** What the fields of people, mentorships and sessions are called, where that is not their name. */
export function mentoringLabel(field: string, names: SideNames): string | undefined {
  if (field === 'agreedByMe') return `agreed by ${names('me')}`;
  if (field === 'agreedByThem') return `agreed by ${names('them')}`;
  return labels[field];
}

const labels: Readonly<Record<string, string>> = {
  goodAt: 'good at',
  thankedOn: 'thanked on',
  cadence: 'a session every (days)',
  minutes: 'minutes a session',
  coolingOff: 'cooling-off (days)',
  nextDay: 'next meeting',
  endedOn: 'ended on',
  confirmedOn: 'confirmed on',
  disagreeing: 'how to disagree',
  confidential: 'what stays between the two',
  muchLess: 'much less',
  muchMore: 'much more',
  answerNote: 'note on the answer',
  tryUntil: 'tried until',
  outcomeOn: 'outcome on',
  settledOn: 'settled on',
  willBy: 'will by',
};

/** Fields that the history does not quote: private ones, and ratings, which are sealed until both sides gave theirs. */
const unquoted: Readonly<Record<string, readonly string[]>> = {
  person: ['notes', 'reach'],
  help: ['note'],
  session: ['privateNotes'],
  feedback: ['trust'],
  rating: ['value'],
};

const unquotedWords: Readonly<Record<string, string>> = {
  reach: 'how to reach them',
  privateNotes: 'private notes',
};

/** `private notes: changed`, of a field that is not quoted. */
export function unquotedLine(entity: string, field: string): string | undefined {
  if (unquoted[entity]?.includes(field) !== true) return undefined;
  return `${unquotedWords[field] ?? field}: changed`;
}

/** What of a record, or of what changed in it, the history may tell to programs. */
export function quotable(entity: string, fields: Fields | null): Fields | null {
  const hidden = unquoted[entity];
  if (hidden === undefined || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !hidden.includes(field)));
}

/** What a record of people, mentorships and sessions says, in a line; undefined for another kind. */
export function mentoringHeadline(entity: string, record: Fields, names: SideNames): string | undefined {
  const say = headlines[entity];
  return say?.((field) => quoted(record[field]), names);
}

type Get = (field: string) => string | undefined;

const headlines: Readonly<Record<string, (get: Get, names: SideNames) => string>> = {
  person: (get) => joined(get('name'), after('good at ', get('goodAt'))),
  help: (get) => joined(get('day'), get('kind')?.replace('-', ' '), after('thanked on ', get('thankedOn'))),
  mentorship: (get) =>
    joined(
      `${get('number')}`,
      get('kind'),
      get('role') === get('kind') ? undefined : after('as ', get('role')),
      `from ${get('start')}`,
      after('to ', get('ends')),
      after('every ', get('cadence'), ' days'),
    ),
  'self-rating': (get, names) =>
    `${get('skill')}, ${get('phase')}: ${sideName(get('side'), names)} ${get('value')} of 10`,
  session: (get) =>
    joined(`session ${get('number')} on ${get('day')}`, after('', get('minutes'), ' minutes')),
  talk: (get) =>
    joined(
      get('will') ?? get('aim') ?? get('gap') ?? get('reality') ?? 'talked about',
      after('by ', get('willBy')),
      after('commitment ', get('commitment'), ' of 10'),
    ),
  rating: (get, names) => `${get('scale')}, by ${sideName(get('side'), names)}`,
  'agenda-item': (get, names) => `${get('what')}, from ${sideName(get('side'), names)}`,
  attainment: (get) => `expected: ${get('expected')}`,
  feedback: (get, names) =>
    `${get('number')}, a ${get('kind')} seen by ${sideName(get('giver'), names)}: ${get('behaviour')}`,
  action: (get, names) =>
    joined(`${get('number')}, ${sideName(get('owner'), names)}: ${get('what')}`, after('by ', get('due'))),
  easing: (get) => `from ${get('effectiveOn')} on, unless it is acknowledged before: ${get('reason')}`,
};

function sideName(side: string | undefined, names: SideNames): string {
  return names(side === 'them' ? 'them' : 'me');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

function after(before: string, text: string | undefined, behind = ''): string | undefined {
  return text === undefined ? undefined : `${before}${text}${behind}`;
}

function quoted(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (typeof raw === 'number') return showNumber(raw);
  return shorten(String(raw).replace(/\s+/g, ' '), 120);
}

import { type Day, formatDay } from '../day.js';
import { Fault, usage } from '../fault.js';
import { readCount } from '../number.js';
import { cleanText, shorten, shown } from '../text.js';
import type { Session } from './session.js';

const line = (what: string) => (text: string) => cleanText(text, { what, max: 300 });
const lines = (what: string) => (text: string) => cleanText(text, { what, max: 4000, lines: true });

/** The one check of each answer in a session: what was typed becomes a value, or a usage Fault says what is wrong. */
export const readSession = {
  /** -2 to 2, with or without a sign. */
  rating(text: string): number {
    const value = /^\s*(?:\+(?=\d))?(-?[0-2])\s*$/.exec(text.replace('\u2212', '-'))?.[1];
    if (value !== undefined) return Number(value) + 0;
    throw usage(
      `a rating is a whole number from -2 to 2, not "${shorten(shown(text), 40)}"`,
      'Type -2, -1, 0, 1 or 2.',
    );
  },
  commitment: (text: string): number => readCount(text, 'the commitment', 1, 10),
  skill: (text: string): number => readCount(text, 'the self-rating', 0, 10),
  trust: (text: string): number => readCount(text, 'the trust', 0, 10),
  minutes: (text: string): number => readCount(text, 'minutes', 0, 1440),
  gap: lines('the note on the gap'),
  aim: lines('the aim'),
  reality: lines('the reality'),
  option: line('the option'),
  win: line('the win'),
  eight: lines('what would make it an eight'),
  situation: lines('the situation'),
  behaviour: lines('the behaviour'),
  impact: lines('the impact'),
  answerNote: lines('the answer'),
  what: line('what is to be done'),
  listItem: line('the item for the list'),
  word: line('the word why'),
  skillName: (text: string): string => cleanText(text, { what: 'the skill', max: 80 }),
  notes: lines('the notes'),
  privateNotes: lines('the private notes'),
  /** `I will …`, whatever it began with. */
  will(text: string): string {
    const bare = bareWill(cleanText(text, { what: 'what will be done', max: 280 }));
    if (bare === '') throw usage('what will be done is empty', 'Say it whole: I will …');
    return `I will ${bare}`;
  },
} as const;

/** What will be done without the words that begin it: `call Ben` of `I will call Ben`. */
export function bareWill(will: string): string {
  return will.replace(/^\s*I(?:\s+will|['\u2019]ll)(?:\s+|$)/i, '').trim();
}

/** How many options are looked for before one is chosen. */
const enoughOptions = 3;

/** What to say to few options: a rail, not a refusal. */
export function fewOptions(count: number): string | undefined {
  if (count === 0 || count >= enoughOptions) return undefined;
  return count === 1
    ? 'One option is no choice yet. What else could be done?'
    : 'Two options make an either-or. A third one opens it up.';
}

/** What to say to a will that promises less than `I will`: a rail, not a refusal. */
export function softWill(will: string): string | undefined {
  const soft =
    /^(?:(?:i\s+)?(?:should|might|may|could|would|try|want|hope|plan)\b|(?:maybe|perhaps)\b)/i.exec(
      bareWill(will),
    )?.[0];
  return soft === undefined ? undefined : `"${soft}" leaves a way out. What will be done for sure?`;
}

/** Below this commitment it is asked what would make it an eight. */
const firmCommitment = 7;

/** Whether to ask what would make it an eight. */
export function asksForEight(commitment: number | null): boolean {
  return commitment !== null && commitment < firmCommitment;
}

/** Refuses a day before the session, for what comes after it: the next meeting, what will be done, what is tried. */
export function notBefore(session: Day, day: Day, what: string): Day {
  if (day >= session) return day;
  throw usage(`${what} is ${day}, before the session on ${session}`, 'Give that day or a later one.');
}

/** The next meeting comes after the session. */
export function nextMeeting(session: Day, day: Day): Day {
  if (day > session) return day;
  throw usage(`the next meeting is ${day}, not after the session on ${session}`, 'Give a later day.');
}

/** Refuses a session on a day on which it cannot have been: in the future, before the mentorship, or before the last one. */
export function checkSessionDay(
  day: Day,
  around: { readonly today: Day; readonly start: Day; readonly last: Pick<Session, 'number' | 'day'> | null },
): void {
  const { today, start, last } = around;
  if (day > today) {
    throw usage(
      `${day} is in the future: a session is kept after it was held`,
      'Give its day, or an earlier one.',
    );
  }
  if (day < start) {
    throw new Fault('failed', `the mentorship begins on ${formatDay(start)}, after ${day}`, {
      hint: 'Give a later day; the start of a mentorship stays what it was.',
    });
  }
  if (last !== null && day < last.day) {
    throw new Fault('failed', `session ${last.number} was on ${last.day}, after ${day}`, {
      hint: 'Sessions are kept in their order; give a later day, or take the later one back with mentor undo.',
    });
  }
}

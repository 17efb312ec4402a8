import type { Day } from '../day.js';
import { usage } from '../fault.js';
import { readCount } from '../number.js';
import { readRhythm } from '../rhythm.js';
import { cleanText, shorten, shown } from '../text.js';
import { type MentorshipKind, mentorshipKinds, type Role, sureThatICan } from './mentorship.js';

const page =
  (what: string) =>
  (text: string): string =>
    cleanText(text, { what, max: 4000, lines: true });

/** The one check of each part of a mentorship; throws a usage Fault. */
export const readMentorship = {
  kind(text: string): MentorshipKind {
    const word = text.trim().toLowerCase();
    const found = mentorshipKinds.find((kind) => kind === word);
    if (found !== undefined) return found;
    throw usage(
      `the kind must be one of ${mentorshipKinds.join(', ')}, not "${shorten(shown(text), 40)}"`,
      'Type --kind mentor, for example.',
    );
  },
  as(text: string): 'mentor' | 'mentee' {
    const word = text.trim().toLowerCase();
    if (word === 'mentor' || word === 'mentee') return word;
    throw usage(`your part must be mentor or mentee, not "${shorten(shown(text), 40)}"`, 'Type --as mentor.');
  },
  /** Days between two sessions. */
  every: (text: string): number => readRhythm(text, 'every'),
  minutes: (text: string): number => readCount(text.replace(/\s*min(?:utes?)?$/i, ''), 'minutes', 5, 480),
  coolingOff: (text: string): number => readCount(text.replace(/\s*d(?:ays?)?$/i, ''), 'cooling-off', 0, 90),
  purpose: (text: string): string => cleanText(text, { what: 'purpose', max: 500 }),
  goals: page('goals'),
  expectations: page('expectations'),
  disagreeing: page('disagreeing'),
  confidential: page('confidential'),
  sure: (text: string): number => readCount(text, 'how sure you are', 0, 10),
} as const;

/** Skills and where one stands in them: `asking for help=4, saying no=2`; throws a usage Fault. */
export function readSkills(text: string): { readonly skill: string; readonly value: number }[] {
  const skills = text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', value, ...more] = part.split('=');
      if (value === undefined || more.length > 0) {
        throw usage(
          `"${shorten(shown(part.trim()), 40)}" is no skill with its number`,
          'Write it as asking for help=4, with 0 for not at all and 10 for fully.',
        );
      }
      const skill = cleanText(name, { what: 'the skill', max: 100 });
      return {
        skill: skill.replace(/\s+/g, ' '),
        value: readCount(value, `"${shorten(shown(skill), 40)}"`, 0, 10),
      };
    });
  const names = skills.map(({ skill }) => skill.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw usage(`the skill "${shown(twice)}" is there twice`, 'Leave one of them out.');
  if (names.includes(sureThatICan.toLowerCase()))
    throw usage(`"${sureThatICan}" is asked of everybody`, 'Give it as --sure.');
  return skills;
}

/** One's own part in a kind of mentorship; throws a usage Fault where the flags say otherwise, or not enough. */
export function roleIn(kind: MentorshipKind, as: 'mentor' | 'mentee' | undefined): Role {
  if (kind === 'self' || kind === 'peer') {
    if (as === undefined) return kind;
    throw usage(
      `in a ${kind} mentorship there is no ${as}`,
      'Leave out --as, or choose --kind mentor or reverse.',
    );
  }
  if (as !== undefined) return as;
  throw usage('it is not said who is the mentor', 'Add --as mentor or --as mentee: your own part.');
}

/** Days that make the time of a mentorship. */
export function checkTimes(start: Day, ends: Day | null): void {
  if (ends !== null && ends <= start) {
    throw usage(
      `the end ${ends} is not after the start ${start}`,
      'Give a later --end, or an earlier --start.',
    );
  }
}

/** The next meeting is not before the mentorship begins. */
export function checkNext(next: Day | null, start: Day): void {
  if (next === null || next >= start) return;
  throw usage(`the next meeting ${next} is before the start ${start}`, 'Give a later day.');
}

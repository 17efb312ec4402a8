import { usage } from '../fault.js';
import { cleanText, shown } from '../text.js';
import { oneself } from './names.js';

const ownWords = [...oneself, 'them', 'both'];

/** The one check of what is told of a person and of a help; throws a usage Fault. */
export const readPerson = {
  name(text: string): string {
    const name = cleanText(text, { what: 'the name', max: 60 }).replace(/\s+/g, ' ');
    if (!/\p{L}/u.test(name)) throw usage('the name has no letter in it', 'Type a name such as Ana.');
    if (ownWords.includes(name.toLowerCase())) {
      throw usage(`"${name}" is no name here, since mentor reads it as a word`, 'Type a name such as Ana.');
    }
    return name;
  },
  reach: (text: string): string => cleanText(text, { what: 'reach', max: 300 }),
  goodAt: (text: string): string => cleanText(text, { what: 'good-at', max: 300 }),
  notes: (text: string): string => cleanText(text, { what: 'notes', max: 4000, lines: true }),
  helpNote: (text: string): string => cleanText(text, { what: 'the note', max: 1000, lines: true }),
} as const;

/**
 * A name as it is typed in a command line: quoted when it is more than a word, and so that a shell takes nothing in it for
 * a command when it is pasted.
 */
export function typedName(name: string): string {
  const harmless = shown(name);
  if (/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(harmless)) return harmless;
  if (/^[\p{L}\p{N}][\p{L}\p{N} .,'-]*$/u.test(harmless)) return `"${harmless}"`;
  return `'${harmless.replaceAll("'", "'\\''")}'`;
}

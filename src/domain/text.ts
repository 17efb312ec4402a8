import { usage } from './fault.js';
import { once } from './once.js';

// C0 and C1 controls, bidi controls, zero-width and invisible characters, fillers, tags, the line separators, and what is no
// character at all: each can hide or forge what a terminal, a mail or a web page shows. The zero-width joiner and the first
// sixteen variation selectors stay: emoji and some scripts need them. Made when it is needed, since most texts are plain and
// V8 takes long to read it.
const hidden = once(
  () =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
    /[\u034f\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/u,
);
// What some scripts need in its place, and nowhere else: the zero-width non-joiner between letters, as in Persian, and the other
// variation selectors after a Han character, as in Japanese names. The names of scripts take V8 longer still.
const placed = /\u200c|[\u{e0100}-\u{e01ef}]/u;
const misplaced = once(
  () => /(?<!\p{L}\p{M}*)\u200c|\u200c(?!\p{L})|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/u,
);
const hiddenAll = once(() => new RegExp(hidden().source, 'gu'));
// What is left of these alone cannot be seen: blanks, that of Braille too, joiners, and what only changes the one before.
const blank = /^(?:[\s\u2800]|\u200d|[\ufe00-\ufe0f]|[\u180b-\u180d\u180f])*$/;
const plainAscii = /^[\x20-\x7e]*$/;

export interface TextRule {
  /** How the field is called in the message, e.g. `the statement`. */
  readonly what: string;
  /** Longest text taken, in characters. */
  readonly max: number;
  /** Line breaks are kept (notes); otherwise they are refused. */
  readonly lines?: boolean;
}

/**
 * Text from outside, checked once at the border: trimmed, NFC, well formed, without control or bidi characters.
 * Throws a usage Fault that names the field and what is wrong with it.
 */
export function cleanText(raw: string, rule: TextRule): string {
  if (raw.length > rule.max * 4) throw tooLong(rule, raw.length);
  if (!raw.isWellFormed()) {
    throw usage(
      `${rule.what} holds a broken character (half of a surrogate pair)`,
      'Type the text again instead of pasting it.',
    );
  }
  const text = (rule.lines === true ? raw.replaceAll('\r\n', '\n') : raw).normalize('NFC').trim();
  const inspected = rule.lines === true ? text.replace(/[\n\t]/g, ' ') : text;
  const found = plainAscii.test(inspected) ? undefined : hiddenIn(inspected);
  if (found !== undefined) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw usage(
      `${rule.what} holds a control or invisible character (U+${code})`,
      found === '\n' ? 'Write it in one line.' : 'Remove that character and try again.',
    );
  }
  if (text === '') throw usage(`${rule.what} is empty`, 'Type at least one word.');
  if (blank.test(text)) throw usage(`${rule.what} holds nothing that can be seen`, 'Type at least one word.');
  const length = [...text].length;
  if (length > rule.max) throw tooLong(rule, length);
  return text;
}

function hiddenIn(text: string): string | undefined {
  return (hidden().exec(text) ?? (placed.test(text) ? misplaced().exec(text) : null))?.[0];
}

function tooLong(rule: TextRule, length: number): Error {
  return usage(`${rule.what} has ${length} characters; at most ${rule.max} are kept`, 'Say it shorter.');
}

/** Text made harmless for a terminal or a file, whatever its origin: each hidden character becomes `\uFFFD`. */
export function shown(text: string): string {
  if (plainAscii.test(text)) return text;
  return text.toWellFormed().replace(hiddenAll(), '\ufffd');
}

/** As {@link shown}, but line breaks stay. */
export function shownLines(text: string): string {
  return plainAscii.test(text) ? text : text.split('\n').map(shown).join('\n');
}

/** The first `max` characters, with an ellipsis where something was cut. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, Math.max(0, max - 1))
        .join('')
        .trimEnd()}…`;
}

/** A tag as it is kept: lower case, words joined by dashes. */
export function cleanTag(raw: string): string {
  const tag = cleanText(raw.replace(/^#/, ''), { what: `the tag "${shorten(shown(raw), 40)}"`, max: 40 })
    .toLowerCase()
    .replace(/\s+/g, '-');
  if (/[,"'`]/.test(tag))
    throw usage(`the tag "${tag}" holds a comma or a quote`, 'Use letters, digits and dashes.');
  return tag;
}

/** In the form in which words are compared: whatever their case, and however their accents were typed. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Tells whether a title begins with what was typed, or has a word that begins so. A dash is as good as a space: who names
 * something in a shell has no need of quotes.
 */
export function titleFits(typed: string): (title: string) => boolean {
  const dashed = (text: string): string => folded(text).replace(/\s+/g, '-');
  const word = dashed(typed.trim());
  return (title) => {
    if (word === '') return false;
    const whole = dashed(title);
    return whole.startsWith(word) || whole.includes(`-${word}`);
  };
}

/** In lower case as SQLite compares names: ASCII letters only. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

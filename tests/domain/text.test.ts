import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTag, cleanText, shorten, shown, shownLines } from '../../src/domain/text.js';

const rule = { what: 'the statement', max: 300 };

describe('text from outside', () => {
  it.each([
    ['an escape that colours', 'a\u001b[31mb', 'U+001B'],
    ['an 8-bit escape', 'a\u009b31mb', 'U+009B'],
    ['a bell', 'a\u0007b', 'U+0007'],
    ['a backspace', 'a\u0008b', 'U+0008'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['a null', 'a\u0000b', 'U+0000'],
    ['a delete', 'a\u007fb', 'U+007F'],
    ['a right-to-left override', 'a\u202eb', 'U+202E'],
    ['a bidi isolate', 'a\u2066b', 'U+2066'],
    ['a zero-width blank', 'a\u200bb', 'U+200B'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['an invisible tag', 'a\u{e0041}b', 'U+E0041'],
    ['a line break', 'a\nb', 'U+000A'],
    ['a byte order mark', 'a\ufeffb', 'U+FEFF'],
    ['a filler of Hangul', 'a\u3164b', 'U+3164'],
    ['a filler of half its width', 'a\uffa0b', 'U+FFA0'],
    ['a filler inside a syllable', 'a\u1160b', 'U+1160'],
    ['an invisible vowel', 'a\u17b4b', 'U+17B4'],
    ['an invisible joiner', 'a\u034fb', 'U+034F'],
    ['an invisible sign of music', 'a\u{1d173}b', 'U+1D173'],
    ['an invisible variation', 'a\u{e0100}b', 'U+E0100'],
    ['the last of them', 'a\u{e01ef}b', 'U+E01EF'],
    ['one at the beginning', '\u{e0100}\u8fbb', 'U+E0100'],
    ['two of them', '\u8fbb\u{e0100}\u{e0101}', 'U+E0101'],
    ['a non-joiner at the end', '\u0645\u06cc\u200c', 'U+200C'],
    ['a non-joiner at the beginning', '\u200c\u0645\u06cc', 'U+200C'],
    ['a non-joiner alone', '\u200c', 'U+200C'],
    ['two non-joiners', '\u0645\u06cc\u200c\u200c\u062e', 'U+200C'],
    ['what is no character', 'a\ufffeb', 'U+FFFE'],
    ['what is none elsewhere', 'a\ufdd0b', 'U+FDD0'],
    ['what is none in the last plane', 'a\u{10ffff}b', 'U+10FFFF'],
  ])('is refused with %s, and the character is named', (_what, text, code) => {
    expect(() => cleanText(text, rule)).toThrow(
      `the statement holds a control or invisible character (${code})`,
    );
  });

  it.each(['\ud800', 'a\udc00b'])('is refused with half of a surrogate pair', (text) => {
    expect(() => cleanText(text, rule)).toThrow('half of a surrogate pair');
  });

  it('is refused when empty or only blanks', () => {
    expect(() => cleanText('  ', rule)).toThrow('the statement is empty');
  });

  it.each(['\u2800', '\u200d', '\ufe0f', '\ufe00 \u200d', '\u2800 \u2800'])(
    'is refused when nothing of it can be seen: %j',
    (text) => {
      expect(() => cleanText(text, rule)).toThrow('the statement holds nothing that can be seen');
    },
  );

  it('keeps blanks of Braille between letters of it, and a heart in colour', () => {
    for (const text of ['\u2813\u2800\u2811', '\u2764\ufe0f', '\u{1f468}\u200d\u{1f373}']) {
      expect(cleanText(text, rule)).toBe(text);
    }
  });

  it.each([
    ['Persian, with a non-joiner', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi, with one after a sign', '\u0915\u094d\u200c\u0937'],
    ['a Japanese name in its own form', '\u8fbb\u{e0100}\u3055\u3093 \u6e21\u9089\u{e0105}'],
  ])('keeps %s, and shows it as it is', (_what, text) => {
    expect(cleanText(text, rule)).toBe(text);
    expect(shown(text)).toBe(text);
  });

  it('is refused when too long, with both numbers', () => {
    expect(() => cleanText('x'.repeat(301), rule)).toThrow(
      'the statement has 301 characters; at most 300 are kept',
    );
    expect(() => cleanText('x'.repeat(1_000_000), rule)).toThrow('has 1000000 characters');
  });

  it('counts characters as people do, not code units', () => {
    expect(cleanText('\u{1f600}'.repeat(300), rule)).toHaveLength(600);
  });

  it('is trimmed and composed: e and an accent become one letter', () => {
    expect(cleanText('  cafe\u0301 ', rule)).toBe('caf\u00e9');
  });

  it('keeps line breaks where several lines are allowed, in the one form', () => {
    expect(cleanText('a\r\nb\n\tc', { ...rule, lines: true })).toBe('a\nb\n\tc');
  });

  it('keeps emoji that are joined, and letters of other scripts', () => {
    expect(cleanText('\u{1f469}\u200d\u{1f52c} \u05e9\u05dc\u05d5\u05dd \u65e5\u672c', rule)).toContain(
      '\u200d',
    );
  });

  it('is shown harmless whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
        expect(shown(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(shown(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('that was taken is shown as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        let taken: string;
        try {
          taken = cleanText(text, rule);
        } catch {
          return;
        }
        expect(shown(taken)).toBe(taken);
        expect(cleanText(taken, rule)).toBe(taken);
      }),
    );
  });

  it('keeps its lines when shown as lines', () => {
    expect(shownLines('a\u0007\nb')).toBe('a\ufffd\nb');
  });
});

describe('a short form', () => {
  it('says with an ellipsis that something was cut', () => {
    expect(shorten('Run a half marathon', 10)).toBe('Run a hal…');
    expect(shorten('Run', 10)).toBe('Run');
  });
});

describe('a tag', () => {
  it('is lower case with dashes', () => {
    expect(cleanTag('#Half Marathon')).toBe('half-marathon');
  });
  it('has no comma and no quote', () => {
    expect(() => cleanTag('a,b')).toThrow('holds a comma or a quote');
  });
});

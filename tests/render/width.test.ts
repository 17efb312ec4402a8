import fc from 'fast-check';
import { wrapAnsi } from 'fast-wrap-ansi';
import { expect, it } from 'vitest';
import { pad, wrap } from '../../src/render/width.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '7', '█', 'é', '字'), maxLength: 14 });
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));

it('breaks plain words as the library does that breaks all others', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 30 }), (line, room) => {
      expect(wrap(line, room)).toBe(wrapAnsi(line, room, { hard: true, trim: true }));
    }),
  );
});

it('gives no column to what only changes the letters beside it', () => {
  for (const letters of ['\u0645\u06cc\u200c\u062e', '\u8fbb\u{e0100}a'])
    expect(pad(letters, 5)).toBe(`${letters}  `);
});

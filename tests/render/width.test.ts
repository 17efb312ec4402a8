import fc from 'fast-check';
import { wrapAnsi } from 'fast-wrap-ansi';
import { expect, it } from 'vitest';
import { wrap } from '../../src/render/width.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '7', '█', 'é', '字'), maxLength: 14 });
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));

it('breaks plain words as the library does that breaks all others', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 30 }), (line, room) => {
      expect(wrap(line, room)).toBe(wrapAnsi(line, room, { hard: true, trim: true }));
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/exchange/lines.js';

const texts = (bytes: Buffer): (string | undefined)[] => [...linesOf(bytes)].map(({ text }) => text);

describe('the lines of an input', () => {
  it('are none where it is empty, or only the mark of a file', () => {
    expect(texts(Buffer.from(''))).toEqual([]);
    expect(texts(Buffer.from('\ufeff'))).toEqual([]);
  });

  it('end with a line feed, the last one without it too', () => {
    expect(texts(Buffer.from('a\r\n\nb'))).toEqual(['a\r', '', 'b']);
    expect(texts(Buffer.from('a\nb\n'))).toEqual(['a', 'b']);
  });

  it('lose the mark before the first one, and no other', () => {
    expect(texts(Buffer.from('\ufeff\ufeffa\n\ufeffb'))).toEqual(['\ufeffa', '\ufeffb']);
  });

  it('keep their numbers where one is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3, 0x28, 0x0a]), Buffer.from('ü')]);
    expect([...linesOf(bytes)]).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: undefined },
      { number: 3, text: 'ü' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFails } from '../../src/domain/smart/lines.js';
import { checkLine } from '../../src/exchange/check-lines.js';

describe('a line', () => {
  it('of plain words is named by its number', () => {
    expect(checkLine('Read more', 7)).toMatchObject({ id: '7', letters: { measurable: { pass: false } } });
  });

  it('of JSON is named by its id', () => {
    expect(checkLine('{"id":"a1","text":"Learn the violin"}', 1)).toMatchObject({
      id: 'a1',
      loose: 'learning',
    });
    expect(checkLine('{"id":12,"text":"Read more"}', 1)).toMatchObject({ id: '12' });
    expect(checkLine('{"text":"Read more"}', 3)).toMatchObject({ id: '3' });
  });

  it('with a placeholder in front is plain words', () => {
    expect(checkLine('{name} will read 20 pages a day', 1)).toMatchObject({
      letters: { measurable: { pass: true } },
    });
  });

  it('without words is nothing', () => {
    expect(checkLine('   ', 1)).toBeUndefined();
  });

  it.each([
    ['{"id":"x","text":', '1', 'The line begins like JSON and is none.'],
    ['{"id":"x"}', 'x', 'The object has no "text" that is a string.'],
    ['{"id":"x","text":5}', 'x', 'The object has no "text" that is a string.'],
    ['{}', '1', 'The object has no "text" that is a string.'],
    ['{"id":"x","text":""}', 'x', 'The statement holds no words.'],
    ['\u0000\u0001\u0002', '1', 'The statement holds no words.'],
    [
      `{"id":"x","text":"${'a'.repeat(3000)}"}`,
      'x',
      'The statement has 3,000 characters; the check reads up to 2,000.',
    ],
    ['x'.repeat(1_000_000), '1', 'The line has 1,000,000 characters; the check reads up to 20,000.'],
  ])('that cannot be checked says why: %#', (line, id, error) => {
    expect(checkLine(line, 1)).toEqual({ id, error });
  });

  it('fails when a letter fails or there is none', () => {
    const passing =
      'Raise the score from 31 to 40 by June by calling ten users a week so that the team learns why people leave';
    const failing = (line: string): boolean => {
      const answer = checkLine(line, 1);
      return answer !== undefined && lineFails(answer);
    };
    expect(failing(passing)).toBe(false);
    expect(failing('Read more')).toBe(true);
    expect(failing('{"id":')).toBe(true);
  });

  it('never throws', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((json) => `{"id":${json}`),
    );
    fc.assert(fc.property(line, (text) => void checkLine(text, 1)));
  });
});

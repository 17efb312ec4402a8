import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mistakes } from '../../src/exchange/mistakes.js';
import { parseJson, pathText, placesIn } from '../../src/exchange/places.js';

describe('JSON from outside', () => {
  it.each([
    ['{"a":1,}', 1, 8],
    ['[1,\n2', 2, 2],
    ['{"a":"x\ny"}', 1, 8],
    ['', 1, 1],
    ['{"a":\n  "b","c":}', 2, 11],
    ['{"a":NaN}', 1, 6],
    ["{'a':1}", 1, 2],
  ])('tells where %j stops being JSON', (text, line, column) => {
    let found: unknown;
    try {
      parseJson(text);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(Mistakes);
    expect((found as Mistakes).mistakes).toMatchObject([{ line, column }]);
    expect((found as Mistakes).mistakes[0]?.message).toMatch(/^this is not JSON: ./);
  });

  it('finds the place of a value, or of the nearest that is there', () => {
    const place = placesIn('{"goals":\n [1, {"due":\n2}]}', 10);
    expect(place([])).toEqual({ line: 10, column: 1 });
    expect(place(['goals', 0])).toEqual({ line: 11, column: 3 });
    expect(place(['goals', 1, 'due'])).toEqual({ line: 11, column: 7 });
    expect(place(['goals', 1, 'start', 'x'])).toEqual({ line: 11, column: 6 });
    expect(place(['goals', 7])).toEqual({ line: 10, column: 2 });
  });

  it('finds every field of any JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.json()), (fields) => {
        const text = JSON.stringify(fields, null, 1);
        const place = placesIn(text);
        const lines = text.split('\n');
        for (const name of Object.keys(fields)) {
          const { line, column } = place([name]);
          expect(lines[line - 1]?.slice(column - 1).startsWith(JSON.stringify(name))).toBe(true);
        }
      }),
    );
  });

  it('does not fall over what nests too deep', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(placesIn(deep)([0, 0])).toEqual({ line: 1, column: 1 });
  });

  it('writes the way to a value as people do', () => {
    expect(pathText(['goals', 3, 'measure', 'kind'])).toBe('goals[3].measure.kind');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkNumber,
  plural,
  readCount,
  readNumber,
  showNumber,
  showPercent,
} from '../../src/domain/number.js';

describe('a number as people type it', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['+3', 3],
    ['.5', 0.5],
    ['1,200', 1200],
    ["1'200'000", 1200000],
    ['1_200', 1200],
    ['12 %', 12],
    ['1e3', 1000],
    ['-0', 0],
    [' 7 ', 7],
  ])('%s is %d', (text, value) => {
    expect(Object.is(readNumber(text, 'to'), value)).toBe(true);
  });

  it.each(['', 'NaN', 'Infinity', '-Infinity', '0x10', '1.2.3', 'twelve', '1 2', '--1', '1e', '\u0661'])(
    '"%s" is none',
    (text) => {
      expect(() => readNumber(text, 'to')).toThrow('to is not a number');
    },
  );

  it('with a decimal comma may mean two things, and is told how to be written', () => {
    try {
      readNumber('3,5', 'to');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        message: 'to is not a number: "3,5"',
        hint: 'Write it with a point: 3.5',
      });
    }
  });

  it.each(['1e400', '1e16', '-1e16'])('%s is too large', (text) => {
    expect(() => readNumber(text, 'to')).toThrow(/to is (not a finite number|larger than)/);
  });

  it('is refused when it is none, from JSON too', () => {
    expect(() => checkNumber(Number.NaN, 'to')).toThrow('to is not a finite number');
  });

  it('is a whole one within its bounds where one is counted', () => {
    expect(readCount('3', 'times', 1, 7)).toBe(3);
    for (const text of ['0', '8', '2.5'])
      expect(() => readCount(text, 'times', 1, 7)).toThrow('times must be a whole number from 1 to 7');
  });

  it('never makes the reader crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          expect(Number.isFinite(readNumber(text, 'to'))).toBe(true);
        } catch (error) {
          expect(error).toHaveProperty('kind', 'usage');
        }
      }),
    );
  });
});

describe('a number for people', () => {
  it.each([
    [0, '0'],
    [12, '12'],
    [21.1, '21.1'],
    [0.1 + 0.2, '0.3'],
    [1234, '1234'],
    [12345, '12,345'],
    [-1234567.891, '-1,234,567.9'],
    [0.0004, '0.0004'],
    [0.00005, '0.00005'],
    [0.000123456, '0.000123'],
    [2.34567, '2.35'],
    [-0.001, '-0.001'],
    [1e15, '1,000,000,000,000,000'],
    [-2e15, '-2,000,000,000,000,000'],
    [2e21, '2e+21'],
  ])('%d is shown as %s', (value, text) => {
    expect(showNumber(value)).toBe(text);
  });

  it('is never said to be all or nothing before it is', () => {
    expect([0, 0.001, 0.5, 0.996, 1].map(showPercent)).toEqual(['0%', '1%', '50%', '99%', '100%']);
  });

  it('agrees with its word', () => {
    expect([plural(1, 'day'), plural(2, 'day'), plural(0, 'entry', 'entries')]).toEqual([
      '1 day',
      '2 days',
      '0 entries',
    ]);
  });
});

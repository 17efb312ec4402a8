import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/domain/smart/numbers.js';
import { isTimeUnit } from '../../../src/domain/smart/quantity.js';
import { read } from '../../../src/domain/smart/reading.js';
import { tokenize } from '../../../src/domain/smart/tokens.js';

const numberOf = (text: string): number | undefined => readNumber(tokenize(text), 0)?.value;
const quantitiesOf = (text: string): [string, number, string][] =>
  read(text).quantities.map(({ kind, value, unit }) => [kind, value, unit]);

describe('numbers', () => {
  it.each([
    ['1,200 readers', 1200],
    ['3.8 stars', 3.8],
    ['3,5 stars', 3.5],
    ['5k euros', 5000],
    ['2 million', 2_000_000],
    ['two hundred and fifty pages', 250],
    ['two hundred fifty', 250],
    ['twenty-five', 25],
    ['forty', 40],
    ['a dozen eggs', 12],
    ['a hundred', 100],
    ['half a million', 500_000],
    ['half the class', 0.5],
    ['3 to 5', 3],
    ['between 3 and 5', 3],
    ['ten to twelve', 10],
  ])('%s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it('reads the upper end of a range', () => {
    expect(readNumber(tokenize('10-15 people'), 0)).toEqual({ value: 10, high: 15, next: 3 });
    expect(readNumber(tokenize('between 3 and 5'), 0)).toMatchObject({ high: 5 });
    expect(readNumber(tokenize('5 to 3'), 0)).toEqual({ value: 5, next: 1 });
  });

  it.each([
    'one of us',
    'one day',
    'a book',
    'word',
    '8th',
    '1.2.3',
    'between us',
    'between 3 or 4',
    'half',
    'between 3 and',
  ])('%s is none', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });
});

describe('quantities', () => {
  it.each([
    ['Raise $5,000', [['money', 5000, '$']]],
    ['Raise 300 euros', [['money', 300, 'euros']]],
    ['Raise 20€', [['money', 20, '€']]],
    ['Cut it by 15 percent', [['percent', 15, '%']]],
    ['Cut it by 15 per cent', [['percent', 15, '%']]],
    ['Cut it by 3 percentage points', [['percent', 3, '%']]],
    ['Win 4 out of 5 games', [['ratio', 4, 'games']]],
    ['Win 4 of 5 games', [['ratio', 4, 'games']]],
    ['Win 4/5 games', [['ratio', 0, '']]],
    ['Get up at 6:30', [['count', 0, 'time']]],
    ['Double our turnover', [['factor', 2, 'double']]],
    ['Halve the waste', [['factor', 0.5, 'halve']]],
    ['Triple the harvest', [['factor', 3, 'triple']]],
    ['Cut the waste by half', [['factor', 0.5, 'half']]],
    ['Cut the waste by a third', [['factor', 0.5, 'third']]],
    ['Call home twice', [['count', 2, 'times']]],
    ['Call home once', [['count', 1, 'times']]],
    ['Call home thrice', [['count', 3, 'times']]],
    ['Run a 10k', [['count', 10, 'km']]],
    ['Get an A in maths', [['ratio', 0, 'grade']]],
    ['Get a B+ in maths', [['ratio', 0, 'grade']]],
    ['Write {number} letters', [['count', 0, '']]],
    ['Reach a score of 40', [['bare', 40, '']]],
    ['Write three long letters to my aunt', [['count', 3, 'long letters']]],
  ] as const)('%s', (text, expected) => {
    expect(quantitiesOf(text)).toEqual(expected);
  });

  it.each([
    'Teach Algebra 1',
    'Move to Python 3',
    'Help grade 4',
    'Learn about COVID-19',
    'Do (1) this and 2) that',
    'Finish it by 30 June 2027',
    'Take a B road',
    'Start double-checking',
    'Work with 8th graders',
  ])('%s counts nothing', (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });

  it('knows units of time', () => {
    expect(isTimeUnit('minutes')).toBe(true);
    expect(isTimeUnit('school days')).toBe(true);
    expect(isTimeUnit('pages')).toBe(false);
  });
});

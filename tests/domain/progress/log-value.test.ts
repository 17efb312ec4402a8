import { describe, expect, it } from 'vitest';
import type { Goal, Measure, Tally } from '../../../src/domain/goal.js';
import {
  readLogValue,
  splitLine,
  unitWords,
  valueToKeep,
  valueUnsaid,
} from '../../../src/domain/progress/log-value.js';
import { aTally, facts } from './making.js';

const goal = (measure: Measure): Goal => facts({ with: { measure } }).goal;
const level = goal({ kind: 'number', unit: 'km', baseline: 5, target: 21, reading: 'level' });
const total = goal({ kind: 'number', unit: 'books', baseline: 0, target: 24, reading: 'total' });
const payingOff = goal({ kind: 'number', unit: 'EUR', baseline: 1000, target: 0, reading: 'total' });
const habit = goal({ kind: 'habit', times: 3, per: 'week', unit: null });
const pages = goal({ kind: 'habit', times: 30, per: 'week', unit: 'pages' });
const learning = goal({ kind: 'learning', ways: 5 });
const yesNo = goal({ kind: 'yes-no' });
const milestones = goal({ kind: 'milestones' });

const kept = (of: Goal, typed: string, tally: Partial<Tally> = {}): number =>
  valueToKeep(of, readLogValue(of, typed), aTally(tally));

describe('a value as typed', () => {
  it.each([
    ['a level is where one stands now', level, '12', { level: 8 }, 12],
    ['a level may be told as a distance', level, '+3', { level: 8 }, 11],
    ['a level may go back', level, '-0.5', { level: 8 }, 7.5],
    ['the first distance counts from the baseline', level, '+3', {}, 8],
    ['a negative level is told with =', level, '=-4', {}, -4],
    ['decimals leave no dust', level, '+0.2', { level: 0.1 }, 0.3],
    ['an amount is added', total, '3', { sum: 10 }, 3],
    ['an amount may be signed', total, '+3', { sum: 10 }, 3],
    ['an amount may be taken off', total, '-1', { sum: 10 }, -1],
    ['the new total makes the amount', total, '=12', { sum: 10 }, 2],
    ['what is left of a debt makes the amount', payingOff, '=700', { sum: 200 }, 100],
    ['a habit adds times', habit, '2', { sum: 5 }, 2],
    ['a habit takes a new total', habit, '=7', { sum: 5 }, 2],
    ['a habit with a unit takes fractions', pages, '2.5', {}, 2.5],
    ['a learning goal adds ways', learning, '1', {}, 1],
    ['yes is one', yesNo, 'Yes', {}, 1],
    ['no is none', yesNo, 'n', {}, 0],
    ['1 is yes', yesNo, '1', {}, 1],
    ['0 is no', yesNo, '0', {}, 0],
    ['the unit may follow', level, '12km', {}, 12],
    ['the unit may follow after a blank', total, '3 Books', {}, 3],
    ['a habit’s times may be named', habit, '2 times', {}, 2],
    ['a habit’s times may be named in short', habit, '2x', {}, 2],
    ['a way may be named', learning, '1 way', {}, 1],
    ['thousands may be grouped', level, '1,200', {}, 1200],
  ])('%s', (_what, of, typed, tally, value) => {
    expect(kept(of, typed, tally)).toBe(value);
  });

  it.each([
    ['twelve', level, 'not a number'],
    ['', level, 'not a number'],
    ['=', level, 'not a number'],
    ['km', level, 'not a number'],
    ['--3', level, 'not a number'],
    ['NaN', level, 'not a number'],
    ['1e400', level, 'not a finite number'],
    ['3,5', level, 'not a number'],
    ['1.5', habit, 'no whole number'],
    ['0.5', learning, 'counts ways tried'],
    ['perhaps', yesNo, 'takes yes or no'],
    ['12', milestones, 'told by its milestones'],
  ])('"%s" is refused', (typed, of, message) => {
    expect(() => readLogValue(of, typed)).toThrow(message);
  });

  it('may not come to more than is kept', () => {
    expect(() => kept(level, '+1e15', { level: 1e15 })).toThrow('larger');
  });

  it('unsaid is once for habits and learning goals, and nothing for others', () => {
    expect(valueUnsaid(habit)).toEqual({ kind: 'add', amount: 1 });
    expect(valueUnsaid(learning)).toEqual({ kind: 'add', amount: 1 });
    expect([level, yesNo, milestones].map(valueUnsaid)).toEqual([undefined, undefined, undefined]);
    expect(unitWords(yesNo)).toEqual([]);
  });
});

describe('a line of the round', () => {
  it.each([
    [level, '12 felt good', '12', 'felt good'],
    [level, '  +3  ', '+3', null],
    [level, '12 km, in the rain', '12', 'in the rain'],
    [level, '12, in the rain', '12', 'in the rain'],
    [level, '12 kmh faster', '12', 'kmh faster'],
    [level, '-0.5', '-0.5', null],
    [level, '=.5', '=.5', null],
    [level, 'no time this week', null, 'no time this week'],
    [level, '', null, null],
    [habit, '2 went twice', '2', 'went twice'],
    [yesNo, 'yes, shipped it', 'yes', 'shipped it'],
    [yesNo, 'no.', 'no', null],
    [yesNo, 'not yet', null, 'not yet'],
    [yesNo, '12 pages left', null, '12 pages left'],
    [habit, '2 times, sweaty', '2', 'sweaty'],
    [habit, '1 time', '1', null],
    [habit, '2x, sweaty', '2x', 'sweaty'],
    [habit, '2 timeless hours', '2', 'timeless hours'],
    [learning, '3 ways. The second worked', '3', 'The second worked'],
    [milestones, '2 chapters drafted', null, '2 chapters drafted'],
    [milestones, ' ', null, null],
  ])('is a number and a sentence (%#)', (of, line, value, note) => {
    expect(splitLine(of, line)).toEqual({ value, note });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, isDay } from '../../src/domain/day.js';
import { usage } from '../../src/domain/fault.js';
import { type Answers, read } from '../../src/domain/goals/answers.js';
import { errorsNoted, goalForm, readForm, withErrors, withoutErrors } from '../../src/interview/goal-form.js';

const readDay = (text: string, what: string) => {
  if (isDay(text)) return asDay(text);
  throw usage(`${what} is no day`, 'Try 2027-05-01.');
};
const answers: Answers = {
  statement: 'Run a half marathon',
  details: 'in town\n\nwith my sister',
  measure: 'number',
  unit: 'km',
  from: '5',
  to: '21.1',
  reading: 'level',
  'check-in': '7',
  relevant: 'to breathe',
  start: '2026-09-01',
  due: '2027-05-01',
};
const form = goalForm('Goal 1', answers);
const told = (text: string): string[] => errorsNoted(withErrors(text, readForm(text, readDay).errors));
const lineOf = (text: string, start: string): number =>
  text.split('\n').findIndex((l) => l.startsWith(start)) + 1;

describe('the text form of a goal', () => {
  it('explains every field, and has only those that go with the measure', () => {
    expect(form).toContain('# where you stand at the start\nfrom: 5\n');
    expect(form).toContain(
      '# specific: what exactly, where, with whom (optional)\ndetails: in town\n\n  with my sister\n',
    );
    expect(form).not.toMatch(/^(times|ways|rate|confidence):/m);
    expect(goalForm('New', {})).toMatch(/^times:/m);
  });

  it('gives the same answers back, whatever the texts are', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom('', '  ', '#', '# ! x', 'due: 5', '  - a', '\tb'),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((lines) => lines.join('\n'))
      .filter((t) => {
        try {
          return read.details(t) === t;
        } catch {
          return false;
        }
      });
    fc.assert(
      fc.property(text, text, (details, means) => {
        const { errors, answers: back } = readForm(
          goalForm('Goal 1', { ...answers, details, means }),
          readDay,
        );
        expect(errors).toEqual([]);
        expect([back.details, back.means]).toEqual([details, means]);
      }),
    );
  });

  it('takes Windows line ends, a byte order mark, tabs as indent, and fields in any order and case', () => {
    const { answers: back, errors } = readForm('\ufeffDUE: 2027-05-01\r\nmeans: a\r\n\tb\r\n', readDay);
    expect({ back, errors }).toEqual({ back: { due: '2027-05-01', means: 'a\nb' }, errors: [] });
  });

  it('clears an optional field that is left empty', () => {
    expect(readForm('means:\n', readDay).answers).toEqual({ means: '' });
  });

  it.each<[string, string, string, RegExp]>([
    ['a number that is none', 'to: 21.1', 'to: far', /to is not a number: "far"/],
    ['a day that is none', 'due: 2027-05-01', 'due: soon', /due is no day\. Try 2027-05-01\./],
    [
      'an empty statement',
      'statement: Run a half marathon',
      'statement:',
      /statement is empty; a goal cannot be without it/,
    ],
    ['an unknown field', 'unit: km', 'unti: km', /there is no field "unti"; did you mean unit\?/],
    ['a field from nowhere', 'unit: km', 'weather: km', /there is no field "weather"$/],
    ['a field given twice', 'unit: km', 'to: 5', /to is given twice, first in line \d+/],
    ['a line of no field', 'unit: km', 'kilometres', /"kilometres" begins no field; indent it/],
    [
      'a second line where one is taken',
      'unit: km',
      'unit: km\n  more',
      /unit holds a control or invisible character/,
    ],
    ['an escape sequence', 'unit: km', 'unit: \u001b[31m', /U\+001B/],
  ])('tells the line of %s', (_, from, to, message) => {
    const wrongForm = form.replace(from, to);
    const { errors } = readForm(wrongForm, readDay);
    const place = (to.split('\n')[0] ?? '').slice(0, 20);
    const line = place.startsWith('to: 5')
      ? Math.max(lineOf(wrongForm, 'to: 21'), lineOf(wrongForm, 'to: 5'))
      : lineOf(wrongForm, place);
    expect(errors.map((e) => e.line)).toEqual([line]);
    expect(errors[0]?.message).toMatch(message);
  });

  it('tells an indented line before the first field', () => {
    expect(readForm('  lost\n', readDay).errors).toEqual([
      { line: 1, message: 'this line belongs to no field' },
    ]);
    expect(readForm('   \n', readDay).errors).toEqual([]);
  });

  it('notes mistakes on top with the lines they have then, and takes off the notes of before', () => {
    const wrongForm = form.replace('to: 21.1', 'to: far').replace('unit: km', 'unti: km');
    const once = withErrors(wrongForm, readForm(wrongForm, readDay).errors);
    const again = withErrors(once, readForm(once, readDay).errors);
    expect(again).toBe(once);
    for (const note of errorsNoted(once)) {
      const line = Number(/^line (\d+)/.exec(note)?.[1]);
      expect(once.split('\n')[line - 1]).toMatch(/^(to: far|unti: km)$/);
    }
    expect(withoutErrors(once)).toBe(wrongForm);
    expect(told('to: far\n')).toEqual([
      'line 2: to is not a number: "far". Type a number such as 12, 3.5 or 1,200.',
    ]);
    expect(errorsNoted(withErrors(form, [{ line: undefined, message: 'no' }]))).toEqual(['no']);
  });
});

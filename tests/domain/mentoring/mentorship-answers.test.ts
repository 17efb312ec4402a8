import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { agreedAnew, notAgreed, termsChanged } from '../../../src/domain/mentoring/agreement.js';
import {
  checkNext,
  checkTimes,
  readMentorship,
  readSkills,
  roleIn,
} from '../../../src/domain/mentoring/mentorship-answers.js';
import { readPerson, typedName } from '../../../src/domain/mentoring/person-answers.js';

describe('how often two meet', () => {
  it.each([
    ['2w', 14],
    ['14', 14],
    ['every 2 weeks', 14],
    ['weekly', 7],
    ['every week', 7],
    ['fortnightly', 14],
    ['monthly', 30],
    ['a month', 30],
    ['month', 30],
    ['10 days', 10],
    ['1 week', 7],
    ['60w', undefined],
    ['0', undefined],
    ['often', undefined],
  ])('%s is %s days', (text, days) => {
    if (days === undefined) expect(() => readMentorship.every(text)).toThrow(/every/);
    else expect(readMentorship.every(text)).toBe(days);
  });
});

describe('skills', () => {
  it('are a name and a number each', () => {
    expect(readSkills('asking  for help = 4,saying no=0,')).toEqual([
      { skill: 'asking for help', value: 4 },
      { skill: 'saying no', value: 0 },
    ]);
    expect(readSkills('')).toEqual([]);
  });

  it.each([
    ['listening', 'no skill with its number'],
    ['a=b=3', 'no skill with its number'],
    ['listening=11', 'from 0 to 10'],
    ['listening=', 'from 0 to 10'],
    ['=3', 'the skill is empty'],
    ['a=1,A=2', 'twice'],
    ['sure that I can=3', 'asked of everybody'],
    ['Sure That I Can=3', 'asked of everybody'],
  ])('%s is refused', (text, message) => {
    expect(() => readSkills(text)).toThrow(message);
  });

  it('never throw anything but a usage Fault, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readSkills(text);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'usage' });
        }
      }),
    );
  });
});

describe('the parts', () => {
  it('of a mentorship have to be told where there are two of them', () => {
    expect(roleIn('mentor', 'mentee')).toBe('mentee');
    expect(roleIn('reverse', 'mentor')).toBe('mentor');
    expect(roleIn('peer', undefined)).toBe('peer');
    expect(roleIn('self', undefined)).toBe('self');
    expect(() => roleIn('mentor', undefined)).toThrow('who is the mentor');
    expect(() => roleIn('peer', 'mentor')).toThrow('there is no mentor');
    expect(() => readMentorship.as('boss')).toThrow('mentor or mentee');
    expect(() => readMentorship.kind('boss')).toThrow('one of mentor, peer');
  });

  it('of its time are in order', () => {
    const [first, later] = [asDay('2026-01-01'), asDay('2026-02-01')];
    expect(() => checkTimes(later, first)).toThrow('not after the start');
    expect(() => checkTimes(first, first)).toThrow('not after the start');
    checkTimes(first, null);
    expect(() => checkNext(first, later)).toThrow('before the start');
    checkNext(null, later);
    checkNext(later, later);
  });
});

describe('the agreement', () => {
  const terms = {
    cadence: 14,
    minutes: 60,
    ends: null,
    purpose: null,
    goals: null,
    expectations: null,
    disagreeing: null,
    confidential: null,
    coolingOff: 7,
  };
  const day = asDay('2026-01-01');
  it('tells in which terms it differs', () => {
    expect(termsChanged(terms, { ...terms, minutes: 30, purpose: 'x' })).toEqual(['minutes', 'purpose']);
    expect(termsChanged(terms, terms)).toEqual([]);
  });

  it('of new terms holds for those alone who said so', () => {
    expect(agreedAnew(['them'], day)).toEqual({ agreedByMe: null, agreedByThem: day });
    expect(notAgreed({ kind: 'peer', ...agreedAnew(['them'], day) })).toEqual(['me']);
    expect(notAgreed({ kind: 'self', ...agreedAnew(['me'], day) })).toEqual([]);
  });
});

describe('the name of a person', () => {
  it.each(['', ' ', '42', 'me', 'Myself', 'them', 'a\u202eb', 'a\nb', 'x'.repeat(61)])(
    'is not %j',
    (name) => {
      expect(() => readPerson.name(name)).toThrow(expect.objectContaining({ kind: 'usage' }));
    },
  );

  it('is kept as it was typed, but for blanks', () => {
    expect(readPerson.name('  Ana   Lima ')).toBe('Ana Lima');
    expect(readPerson.name('李')).toBe('李');
  });
});

describe('a name to be typed', () => {
  it.each([
    ['Ana', 'Ana'],
    ['Ana Lima', '"Ana Lima"'],
    ["O'Neill", '"O\'Neill"'],
    ['Ana $(rm -rf ~)', "'Ana $(rm -rf ~)'"],
    ["A`x`'; y", "'A`x`'\\''; y'"],
    ['-x', "'-x'"],
  ])('%s is %s', (name, typed) => {
    expect(typedName(name)).toBe(typed);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, type Day, isDay } from '../../../src/domain/day.js';
import { Fault, usage } from '../../../src/domain/fault.js';
import { type Answers, fields, flagOf, read } from '../../../src/domain/goals/answers.js';
import { fieldNotes } from '../../../src/domain/goals/fields.js';
import { answersOf, goalFrom } from '../../../src/domain/goals/goal-from.js';
import { mayBeLeftOut, missingFields } from '../../../src/domain/goals/needs.js';
import { thirdOf } from '../../../src/domain/goals/two-of-three.js';

const today = asDay('2026-11-24');
const day = (text: string, what: string): Day => {
  if (isDay(text)) return text;
  throw usage(`${what} is no day`);
};
const run: Answers = {
  statement: 'Run a half marathon',
  unit: 'km',
  from: '5',
  to: '21.1',
  start: '2026-09-01',
  due: '2027-05-01',
  relevant: 'for my heart',
};
const make = (answers: Answers) => goalFrom(answers, today, day);
const wrong = (answers: Answers): string => {
  try {
    make(answers);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  return 'nothing';
};
const without = (...names: (keyof Answers)[]): Answers =>
  Object.fromEntries(Object.entries(run).filter(([name]) => !names.includes(name as keyof Answers)));

describe('answers become a goal', () => {
  it('with the least that makes one, starting today and checked in on weekly', () => {
    const { goal, notGiven } = make({
      statement: 'Move',
      measure: 'yes-no',
      due: '2027-05-01',
      relevant: 'space',
    });
    expect(goal).toMatchObject({
      start: today,
      rhythm: 7,
      hours: null,
      tags: [],
      details: null,
      measure: { kind: 'yes-no' },
    });
    expect(notGiven).toEqual(['details', 'area', 'means', 'confidence']);
  });

  it.each<[Answers, object]>([
    [run, { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' }],
    [
      { ...without('from'), reading: 'total' },
      { kind: 'number', unit: 'km', baseline: 0, target: 21.1, reading: 'total' },
    ],
    [
      { ...without('from', 'to', 'unit'), times: '3' },
      { kind: 'habit', times: 3, per: 'week', unit: null },
    ],
    [
      { ...without('from', 'to'), times: '3', per: 'month' },
      { kind: 'habit', times: 3, per: 'month', unit: 'km' },
    ],
    [
      { ...without('from', 'to', 'unit'), ways: '5' },
      { kind: 'learning', ways: 5 },
    ],
    [{ ...without('from', 'to', 'unit'), measure: 'milestones' }, { kind: 'milestones' }],
  ])('measures %j as told', (answers, measure) => {
    expect(make(answers).goal.measure).toEqual(measure);
  });

  it('names everything that is missing at once', () => {
    expect(wrong({})).toBe('missing: "STATEMENT", --measure, --relevant, --due');
    expect(wrong({ measure: 'number' })).toBe('missing: "STATEMENT", --from, --to, --relevant, --due');
    expect(wrong({ measure: 'habit' })).toBe('missing: "STATEMENT", --times, --relevant, --due');
    expect(missingFields({ ...without('to', 'due'), rate: '1', measure: 'number' })).toEqual(['to', 'due']);
  });

  it('refuses a number that the measure has no place for', () => {
    expect(wrong({ ...run, ways: '3' })).toBe('--ways does not go with the measure number');
  });

  it.each<[string, Answers, RegExp]>([
    ['a target that equals the baseline', { ...run, to: '5' }, /the target 5 equals the baseline/],
    ['a due day before the start', { ...run, due: '2026-08-31' }, /is not after the start/],
    ['a due day on the start', { ...run, due: '2026-09-01' }, /is not after the start/],
    ['more than thirty years', { ...run, due: '2060-09-01' }, /more than thirty years/],
    ['a rate of zero', { ...without('due'), rate: '0' }, /rate is 0/],
    ['a rate too slow', { ...without('due'), rate: '0.0001' }, /more than thirty years/],
    [
      'a rate beyond the calendar',
      { ...without('due'), start: '2199-01-01', rate: '0.1' },
      /the calendar ends/,
    ],
    ['a rate that disagrees', { ...run, rate: '3' }, /do not agree/],
    [
      'a rate that leads nowhere',
      { ...without('to'), rate: '1e-300', measure: 'number' },
      /equals the baseline/,
    ],
    ['NaN', { ...run, to: 'NaN' }, /is not a number/],
    ['Infinity', { ...run, to: 'Infinity' }, /is not a number/],
    ['1e400', { ...run, to: '1e400' }, /not a finite number/],
    ['a count that is none', { ...without('from', 'to', 'unit'), ways: '2.5' }, /whole number/],
    ['an unknown measure', { ...run, measure: 'feeling' }, /measure must be one of/],
  ])('refuses %s', (_, answers, message) => {
    expect(wrong(answers)).toMatch(message);
  });

  it('reads a rhythm in words and in days', () => {
    const rhythm = (text: string) => make({ ...run, 'check-in': text }).goal.rhythm;
    expect([rhythm('daily'), rhythm('Monthly'), rhythm('10'), rhythm('10 days')]).toEqual([1, 30, 10, 10]);
  });

  it('gives the same goal again from its own answers', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((t) => {
      try {
        return read.statement(t) === t;
      } catch {
        return false;
      }
    });
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(text, text, number, number, fc.boolean(), (statement, relevant, from, to, optional) => {
        fc.pre(from !== to);
        const answers = { ...run, statement, relevant, from: String(from), to: String(to) };
        const more = optional ? { details: relevant, means: statement, tags: 'b,a', area: 'health' } : {};
        const { goal } = make({ ...answers, ...more });
        expect(make(answersOf(goal)).goal).toEqual(goal);
      }),
    );
    for (const measure of [{ times: '3' }, { ways: '3' }, { measure: 'milestones' }] as Answers[]) {
      const { goal } = make({ ...without('from', 'to', 'unit'), ...measure });
      expect(make(answersOf(goal)).goal).toEqual(goal);
    }
  });
});

describe('two of target, due day and weekly rate', () => {
  it('make the rate', () => {
    expect(make(run).computed).toBe('That is 0.466 km a week.');
  });
  it('make the due day, whichever way the number goes', () => {
    const { goal, computed } = make({ ...without('due'), to: '3', rate: '0.5 a week' });
    expect(goal.due).toBe('2026-09-29');
    expect(computed).toBe('At 0.5 km a week it is due on Tue 29 Sep 2026.');
  });
  it('make the target', () => {
    const { goal, computed } = make({ ...without('to'), due: '2026-09-29', rate: '-0.5/week' });
    expect(goal.measure).toMatchObject({ target: 3 });
    expect(computed).toBe('At -0.5 km a week that makes 3 km by Tue 29 Sep 2026.');
  });
  it('may be given with the third, if it agrees', () => {
    expect(make({ ...run, rate: '0.466' }).goal.measure).toMatchObject({ target: 21.1 });
  });
  it('are told as soon as two are known', () => {
    expect(thirdOf({ to: '3', due: '2027-05-01' }, today, day)).toMatch(/^That is/);
    expect(thirdOf({ to: '3' }, today, day)).toBeUndefined();
    expect(thirdOf({ measure: 'habit', to: '3', due: '2027-05-01' }, today, day)).toBeUndefined();
  });
  it('hold together: the due day that a rate makes is the first at which the rate reaches the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), (way, rate) => {
        const { goal } = make({
          ...without('due', 'from', 'to'),
          from: '0',
          to: String(way),
          rate: String(rate),
        });
        const weeks = (Date.parse(goal.due) - Date.parse(goal.start)) / (7 * 86_400_000);
        expect(weeks * rate).toBeGreaterThanOrEqual(way - 1e-6);
        expect((weeks - 1 / 7) * rate).toBeLessThan(way);
      }),
    );
  });
});

describe('the fields', () => {
  it('each have a flag and a description', () => {
    for (const field of fields) expect(fieldNotes[field].about).not.toBe('');
    expect([flagOf('tags'), flagOf('check-in')]).toEqual(['--tag', '--check-in']);
    expect([mayBeLeftOut('means'), mayBeLeftOut('due')]).toEqual([true, false]);
  });
});

import { expect, it } from 'vitest';
import { checkNewGoal } from '../../../src/app/smart/check-new.js';
import { asDay } from '../../../src/domain/day.js';
import { usage } from '../../../src/domain/fault.js';
import type { Answers } from '../../../src/domain/goals/answers.js';
import { type Checked, failing } from '../../../src/domain/smart/checked.js';
import { LETTERS } from '../../../src/domain/smart/types.js';
import { aStore } from '../../a-store.js';

const around = { today: asDay('2026-11-24'), weekStart: 1, capacity: undefined } as const;
const readDay = (text: string): ReturnType<typeof asDay> => {
  if (!/^\d/.test(text)) throw usage(`${text} is no day`);
  return asDay(text);
};

function check(answers: Answers, store?: Parameters<typeof checkNewGoal>[3]): Checked {
  return checkNewGoal(answers, readDay, around, store);
}

function rules({ letters }: Checked): string[] {
  return LETTERS.flatMap((letter) => letters[letter].findings.map((finding) => finding.rule));
}

it.each<[string, Answers, boolean]>([
  ['nothing', {}, false],
  ['a number', { measure: 'number', from: '5' }, true],
  ['a number with both ends', { from: '5', to: '21', unit: 'km' }, true],
  ['a habit', { measure: 'habit' }, true],
  ['a habit with its times', { times: '3', per: 'month' }, true],
  ['ways', { measure: 'learning' }, true],
  ['ways, so many', { ways: '4' }, true],
  ['milestones, which come later', { measure: 'milestones' }, true],
  ['yes or no', { measure: 'yes-no' }, false],
])('a goal that is half written passes M on %s', (_what, measure, pass) => {
  const of = check({ statement: 'Improve my French', ...measure });
  expect(of.letters.measurable.pass).toBe(pass);
});

it('a goal that is half written is heard letter by letter', () => {
  expect(failing(check({ statement: 'Improve my French' }))).toEqual([
    'specific',
    'measurable',
    'achievable',
    'relevant',
  ]);
  const more = {
    details: 'Pass the B1 exam',
    means: 'two lessons a week',
    relevant: 'my aunt in Lyon',
    area: 'study',
  };
  expect(failing(check({ statement: 'Improve my French', ...more }))).toEqual([]);
  expect(rules(check({ statement: '' }))).toContain('S3');
});

it('facts are looked at once the goal is whole; that it is over is no news to whoever writes it', () => {
  const { store } = aStore();
  const whole = {
    statement: 'Read 12 books',
    measure: 'number',
    unit: 'books',
    from: '0',
    to: '12',
    relevant: 'rest',
  };
  expect(rules(check({ ...whole, due: '2026-12-10' }, store))).toEqual(['F10']);
  expect(rules(check({ ...whole, due: '2026-12-10' }))).toEqual([]);
  expect(rules(check({ ...whole, start: '2026-01-01', due: '2026-10-01' }, store))).toEqual([]);
  expect(rules(check({ ...whole, due: 'someday' }, store))).toEqual([]);
});

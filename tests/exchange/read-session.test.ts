import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { usage } from '../../src/domain/fault.js';
import { Mistakes } from '../../src/exchange/mistakes.js';
import { readSessionFile } from '../../src/exchange/read-session.js';

const today = asDay('2026-11-24');
const how = {
  today,
  sides: () => (name: string) => {
    if (name === 'Ada') return 'me' as const;
    if (name === 'Ana') return 'them' as const;
    throw usage(`"${name}" is neither Ada nor Ana`);
  },
};
const read = (value: unknown) => readSessionFile(JSON.stringify(value, null, 2), how);

/** What is wrong with a file, with the line of each mistake. */
function mistakes(value: unknown): string[] {
  try {
    read(value);
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    return error.mistakes.map(({ line, message }) => `${line}: ${message}`);
  }
  return [];
}

const whole = {
  with: 'Ana',
  day: '2026-11-20',
  minutes: 50,
  promised: [
    { action: 3, state: 'carried', word: 'no time', due: '2026-12-01' },
    { action: 4, state: 'done' },
  ],
  goals: [
    {
      goal: 1,
      views: { Ana: { S: 1, progress: -2 }, me: { progress: 2 } },
      gap: 'rides count too',
      aim: 'ten kilometres',
      reality: 'two runs a week',
      options: ['a club', 'a coach'],
      will: "I'll run on Mondays",
      willBy: '2026-12-01',
      commitment: 6,
      eight: 'a lamp',
      confirmed: ['1.1', '1.2.1'],
      acknowledged: true,
    },
  ],
  wins: ['ran in the rain'],
  talkedAbout: ['shoes'],
  feedback: [
    {
      giver: 'Ana',
      kind: 'concern',
      goal: 1,
      behaviour: 'you were late',
      answer: 'try',
      tryUntil: '2026-12-20',
      trust: 8,
    },
  ],
  answered: [
    { feedback: 1, answer: 'try', answerNote: 'for a month', tryUntil: '2026-12-20' },
    { feedback: 2, outcome: 'kept' },
  ],
  actions: [{ owner: 'them', what: 'send the plan', due: '2026-11-27', goal: 1 }],
  selfRatings: [{ side: 'Ada', phase: 'start', value: 6 }],
  next: '2026-12-04',
  notes: 'good',
  privateNotes: 'mine',
};

describe('a session file', () => {
  it('tells a whole session, with sides by name, me and them', () => {
    const draft = read(whole);
    expect(draft).toMatchObject({
      day: '2026-11-20',
      minutes: 50,
      next: '2026-12-04',
      privateNotes: 'mine',
      feedback: [{ giver: 'them', situation: null, tryUntil: '2026-12-20', trust: 8 }],
      actions: [{ owner: 'them', what: 'send the plan' }],
      selfRatings: [{ side: 'me', skill: 'sure that I can', value: 6 }],
    });
    expect(draft.goals[0]).toMatchObject({
      views: { them: { S: 1, progress: -2 }, me: { progress: 2 } },
      will: 'I will run on Mondays',
      confirmed: ['1.1', '1.2.1'],
      acknowledged: true,
    });
    expect(draft.answered[1]).toEqual({
      ...{ feedback: 2, answer: null, answerNote: null, tryUntil: null, outcome: 'kept' },
    });
    expect(draft.promised[1]).toEqual({ action: 4, state: 'done', word: null, due: null });
  });

  it('may leave out everything: then it was held today', () => {
    expect(read({})).toMatchObject({ day: today, minutes: null, goals: [], next: null, notes: null });
    expect(read({ goals: [{ goal: 1 }], notes: null }).goals[0]).toMatchObject({ views: {}, options: [] });
  });

  it('names each mistake with its line and its field', () => {
    expect(
      mistakes({
        minutes: -1,
        promised: [{ action: 1, state: 'kept' }],
        goals: [{ goal: 1, views: { me: { S: 3, Q: 1 } }, commitment: 11, options: ['a\u202eb'] }],
        day: '24 Nov',
        mood: 'good',
      }).sort(),
    ).toEqual(
      [
        '24: day: it is no day like 2026-11-24',
        '2: minutes: it must be a whole number from 0 to 1440',
        '6: promised[0].state: it must be one of done, carried, dropped, not "kept"',
        '14: goals[0].views.me.S: it must be a whole number from -2 to 2',
        '15: goals[0].views.me.Q: it is not known here',
        '20: goals[0].options[0]: the option holds a control or invisible character (U+202E)',
        '18: goals[0].commitment: it must be a whole number from 1 to 10',
        '25: mood: it is not known here',
      ].sort(),
    );
  });

  it('refuses what does not go together', () => {
    const found = mistakes({
      promised: [
        { action: 1, state: 'done', due: '2026-12-01' },
        { action: 1, state: 'carried', due: '2026-11-01' },
      ],
      goals: [
        { goal: 1, willBy: '2026-12-01', confirmed: ['2.1'] },
        { goal: 1, will: 'run', willBy: '2026-11-01', views: { me: {}, Ada: {}, Bob: {} } },
      ],
      feedback: [
        { giver: 'me', kind: 'strength', behaviour: 'x', answer: 'try' },
        { giver: 'Bob', kind: 'strength', behaviour: 'x', answer: 'park', tryUntil: '2026-12-01' },
      ],
      actions: [{ owner: 'Bob', what: 'x', due: '2026-11-01' }],
      selfRatings: [
        { side: 'Bob', phase: 'end', value: 3 },
        { side: 'me', phase: 'end', skill: 'x', value: 3 },
        { side: 'Ada', phase: 'end', skill: 'X', value: 3 },
        { side: 'Ada', phase: 'start', skill: 'X', value: 3 },
      ],
      next: '2026-11-24',
    }).map((one) => one.replace(/^\d+: /, ''));
    expect(found).toEqual([
      'promised[0].due: only what is carried gets a new day',
      'promised[1].due is 2026-11-01, before the session on 2026-11-24',
      'goals[0].willBy: it is not said what will be done (will)',
      'goals[0].confirmed[0]: 2.1 is no milestone of goal 1',
      'goals[1].views.Ada: the view of one side is there twice',
      '"Bob" is neither Ada nor Ana',
      'goals[1].willBy is 2026-11-01, before the session on 2026-11-24',
      'feedback[0].tryUntil: what is tried needs a day until which',
      'feedback[1].tryUntil: the answer is not try',
      '"Bob" is neither Ada nor Ana',
      'actions[0].due is 2026-11-01, before the session on 2026-11-24',
      '"Bob" is neither Ada nor Ana',
      '"Bob" is neither Ada nor Ana',
      'selfRatings[2]: the same self-rating is there twice',
      'the next meeting is 2026-11-24, not after the session on 2026-11-24',
      'promised[1].action: 1 is there twice',
      'goals[1].goal: 1 is there twice',
    ]);
  });

  it('refuses what does not go together in answers to earlier feedback', () => {
    const found = mistakes({
      answered: [
        { feedback: 1, answerNote: 'well' },
        { feedback: 2, answer: 'try' },
        { feedback: 2, outcome: 'kept', tryUntil: '2026-12-01' },
      ],
    }).map((one) => one.replace(/^\d+: /, ''));
    expect(found).toEqual([
      'answered[0]: it has neither an answer nor an outcome',
      'answered[1].tryUntil: what is tried needs a day until which',
      'answered[2].tryUntil: the answer is not try',
      'answered[2].feedback: 2 is there twice',
    ]);
  });

  it('refuses a day in the future, a list, and what is no JSON', () => {
    expect(mistakes({ day: '2026-11-25' })).toEqual(['2: day: 2026-11-25 is in the future']);
    expect(mistakes([])).toHaveLength(1);
    expect(() => readSessionFile('{', how)).toThrow(Mistakes);
    expect(() => readSessionFile('{"day": "2026-11-20",}', how)).toThrow(Mistakes);
    expect(mistakes({ with: 3 })[0]).toMatch(/with: it must be a text/);
  });

  it('is what its schema says', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'schemas', 'session-file.json'), 'utf8'),
    ) as object;
    const fits = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    expect([fits(whole), fits.errors]).toEqual([true, null]);
    expect(fits({})).toBe(true);
    expect(fits({ mood: 'good' })).toBe(false);
    expect(fits({ goals: [{ goal: 1, views: { me: { S: 3 } } }] })).toBe(false);
  });

  it.each(['__proto__', 'constructor'])(
    'does not leave out a view by the name of %s without a word',
    (name) => {
      const source = JSON.stringify({ ...whole, goals: [{ goal: 1, views: { NAME: { S: 1 } } }] });
      expect(() => readSessionFile(source.replace('NAME', name), how)).toThrow(
        expect.objectContaining({
          mistakes: [expect.objectContaining({ message: 'goals[0].views: a name in it is of neither side' })],
        }),
      );
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/domain/smart/amount.js';
import { readSentence } from '../../../src/domain/smart/sentence.js';

/** The reading with every part as its words, and amounts with their value. */
function told(sentence: string): Record<string, unknown> {
  const words = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(words);
    if (typeof value !== 'object' || value === null) return value;
    const { text, start: _start, end: _end, ...rest } = value as Part & Record<string, unknown>;
    return Object.keys(rest).length === 0 ? text : { text, ...rest };
  };
  return Object.fromEntries(
    Object.entries(readSentence(sentence)).map(([key, value]) => [key, words(value)]),
  );
}

describe('a whole sentence', () => {
  it('is read into its parts', () => {
    expect(
      told(
        'Increase newsletter subscribers from 1,200 to 2,000 by 30 June by posting two lead magnets a month',
      ),
    ).toEqual({
      statement: 'Increase newsletter subscribers from 1,200 to 2,000',
      measure: 'number',
      unit: 'newsletter subscribers',
      baseline: { text: '1,200', value: 1200 },
      target: { text: '2,000', value: 2000 },
      direction: 'up',
      due: { text: '30 June', lead: 'by' },
      means: ['posting two lead magnets a month'],
    });
  });

  it('gives the place of each part', () => {
    const sentence = 'I want to read 24 books this year so that I can talk with my father';
    const { statement, target, unit, due, reason } = readSentence(sentence);
    for (const part of [statement, target, unit, due, reason]) {
      expect(part).toBeDefined();
      if (part !== undefined) expect(sentence.slice(part.start, part.end)).toBe(part.text);
    }
    expect(statement?.text).toBe('read 24 books');
    expect(due?.text).toBe('this year');
    expect(reason?.text).toBe('talk with my father');
  });
});

describe('numbers', () => {
  it.each([
    [
      'Reduce the average wait from 55 to 40 minutes by Q4 2027',
      {
        baseline: { text: '55', value: 55 },
        target: { text: '40', value: 40 },
        unit: 'minutes',
        direction: 'down',
      },
    ],
    [
      'Grow MRR from $3k to $5k by year-end',
      {
        baseline: { text: '$3k', value: 3000 },
        target: { text: '$5k', value: 5000 },
        unit: '$',
        direction: 'up',
      },
    ],
    [
      'Raise coverage from 61% to 90%',
      { baseline: { text: '61', value: 61 }, target: { text: '90', value: 90 }, unit: '%' },
    ],
    [
      'Cut the queue from 90 down to under 20 people',
      {
        baseline: { text: '90', value: 90 },
        target: { text: '20', value: 20 },
        unit: 'people',
        direction: 'down',
      },
    ],
    [
      'Increase visits from 400 per day to 500 per day',
      { measure: 'number', baseline: { text: '400', value: 400 }, target: { text: '500', value: 500 } },
    ],
    ['Increase sales by 20%', { change: { text: '20', value: 20 }, unit: '%', direction: 'up' }],
    [
      'Raise sales by 20% to $60,000',
      { change: { text: '20', value: 20 }, target: { text: '$60,000', value: 60000 } },
    ],
    ['Double our turnover', { change: { text: 'Double', value: 2 } }],
    ['Save €10,000', { target: { text: '€10,000', value: 10000 }, unit: '€', direction: 'up' }],
    ['Earn 300 euros', { target: { text: '300', value: 300 }, unit: 'euros' }],
    ['Lose ten pounds', { target: { text: 'ten', value: 10 }, unit: 'pounds', direction: 'down' }],
    ['Raise the score to 40', { target: { text: '40', value: 40 }, unit: 'score' }],
    [
      'Run a 10k in under 50 minutes',
      { target: { text: '50', value: 50 }, unit: 'minutes', direction: 'down' },
    ],
    ['Swim 100 m in 90 seconds', { target: { text: '90', value: 90 }, unit: 'seconds', direction: 'down' }],
    ['Raise two million dollars', { target: { text: 'two million', value: 2_000_000 }, unit: 'dollars' }],
    ['Win 4 out of 5 games', { measure: 'number', target: { text: '4', value: 4 } }],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toMatchObject({ measure: 'number', ...expected });
  });

  it('leaves the numbers of means and reasons where they are', () => {
    expect(told('Pass the exam by solving 12 papers')).toMatchObject({
      measure: 'yes-no',
      means: ['solving 12 papers'],
    });
    expect(told('Pass the exam by solving 12 papers')).not.toHaveProperty('target');
  });

  it('gives no unit where none is named', () => {
    expect(told('Get to 40 by May')).not.toHaveProperty('unit');
  });
});

describe('rhythms', () => {
  it.each([
    ['Go to the gym three times a week', { times: 3, per: 'week', every: 1, text: 'three times a week' }],
    ['Read two books a month', { times: 2, per: 'month', every: 1, text: 'two books a month' }],
    ['Study Latin for 30 minutes a day', { times: 1, per: 'day', every: 1, text: 'a day' }],
    ['Cycle 9,000 metres per day', { times: 1, per: 'day', every: 1, text: 'per day' }],
    ['Cook at home on weekdays', { times: 5, per: 'week', every: 1, text: 'on weekdays' }],
    ['Meet my mentor every two weeks', { times: 1, per: 'week', every: 2, text: 'every two weeks' }],
    ['Call my aunt every other week', { times: 1, per: 'week', every: 2, text: 'every other week' }],
    ['Write every morning', { times: 1, per: 'day', every: 1, text: 'every morning' }],
    ['Swim on Mondays', { times: 1, per: 'week', every: 1, text: 'on Mondays' }],
    ['Review the budget quarterly', { times: 1, per: 'quarter', every: 1, text: 'quarterly' }],
    ['See the dentist once a year', { times: 1, per: 'year', every: 1, text: 'once a year' }],
    ['Send the letter fortnightly', { times: 1, per: 'week', every: 2, text: 'fortnightly' }],
  ])('%s', (sentence, rate) => {
    expect(told(sentence)).toMatchObject({ measure: 'habit', rate });
  });

  it('are no habit where they pace the means', () => {
    expect(told('Learn 500 words by running through 20 cards a day')).toMatchObject({ measure: 'number' });
    expect(told('Learn 500 words by running through 20 cards a day')).not.toHaveProperty('rate');
  });

  it('are left out where no calendar knows them', () => {
    expect(told('Smile in every lesson')).not.toHaveProperty('rate');
  });
});

describe('days, kinds, ways and reasons', () => {
  it.each([
    ['Submit my thesis on 14 May 2027', { due: { text: '14 May 2027', lead: 'on' }, measure: 'yes-no' }],
    ['Submit my thesis within three months', { due: { text: 'three months', lead: 'within' } }],
    ['Submit my thesis before the end of March', { due: { text: 'end of March', lead: 'before the' } }],
    ['Swim twice a week for two months until 3 May', { due: { text: '3 May', lead: 'until' } }],
    ['By Friday, submit my thesis', { statement: 'submit my thesis', due: { text: 'Friday', lead: 'by' } }],
    ['Learn Spanish', { measure: 'learning', statement: 'Learn Spanish' }],
    ['Learn Spanish so I can talk with my aunt', { reason: 'talk with my aunt' }],
    ['Cut the test time to 4 minutes because people stop testing', { reason: 'people stop testing' }],
    [
      'To cut my rent, I will find a flatmate by May',
      { statement: 'find a flatmate', reason: 'cut my rent' },
    ],
    [
      'Lower the waste by 20% through weekly menus, tracking it on a wall chart',
      { means: ['weekly menus, tracking it on a wall chart'] },
    ],
    [
      'Students in year 4 will read 75 words per minute by May',
      { statement: 'Students in year 4 will read 75 words per minute' },
    ],
    ['Be kinder', { statement: 'Be kinder' }],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toMatchObject(expected);
  });

  it('are left out where the sentence has none', () => {
    expect(told('Be kinder')).toEqual({ statement: 'Be kinder' });
    expect(told('')).toEqual({});
    expect(told('with support')).toEqual({});
    expect(told('Improve with support')).toEqual({ statement: 'Improve', direction: 'up' });
  });

  it('stay inside the sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (sentence) => {
        const { statement, due, unit, target } = readSentence(sentence);
        for (const part of [statement, due, unit, target])
          if (part !== undefined) expect(sentence.slice(part.start, part.end)).toBe(part.text);
      }),
    );
  });
});

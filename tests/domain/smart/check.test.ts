import { describe, expect, it } from 'vitest';
import { checkWords, MAX_STATEMENT, refuseStatement } from '../../../src/domain/smart/check.js';
import { LETTERS } from '../../../src/domain/smart/types.js';
import { GOALS } from './goals.js';

const verdict = (text: string): string =>
  LETTERS.map((letter) => (checkWords(text).letters[letter].pass ? '1' : '0')).join('');

const rulesOf = (text: string): string[] =>
  LETTERS.flatMap((letter) => checkWords(text).letters[letter].findings.map((finding) => finding.rule));

describe('goals in people’s words', () => {
  it.each(GOALS.map(({ labels, text }) => [labels, text]))('%s %s', (labels, text) => {
    const got = verdict(text);
    expect([...got].map((digit, i) => (labels[i] === '-' ? '-' : digit)).join('')).toBe(labels);
  });
});

describe('a letter that passes', () => {
  it('says on which words', () => {
    const text =
      'Raise our net promoter score from 31 to 40 by the end of Q3 by calling ten users a week to learn why they leave';
    const { letters } = checkWords(text);
    const words = LETTERS.map((letter) =>
      (letters[letter].on ?? []).map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual([
      ['Raise our net promoter score'],
      ['31', '40', 'ten users'],
      ['by calling ten users a week to learn why they leave'],
      [],
      ['by the end of Q3'],
    ]);
    expect(letters.specific.findings).toEqual([]);
  });

  it('names the doing where the goal is one', () => {
    const text = 'Call three former clients every Friday';
    expect(checkWords(text).letters.achievable).toMatchObject({ pass: true, on: [{ start: 0, end: 25 }] });
  });

  it('gives no words for a letter that fails', () => {
    expect(checkWords('Get healthier').letters.timeBound).not.toHaveProperty('on');
  });
});

describe('a finding', () => {
  it('sharpens the person’s own words where it can', () => {
    const rewrites = (text: string): (string | undefined)[] =>
      LETTERS.flatMap((letter) =>
        checkWords(text).letters[letter].findings.map((finding) => finding.rewrite),
      );
    expect(rewrites('Improve my French.')).toEqual([
      'Improve my French from … to ….',
      'Improve my French from … to ….',
      'Improve my French by …ing …',
      'Improve my French so that …',
      'Improve my French by …',
    ]);
    expect(rewrites('Hopefully finish the draft by Friday')[0]).toBe('Finish the draft by Friday');
    expect(rewrites('Try to call my parents twice a week')[0]).toBe('Call my parents twice a week');
    expect(rewrites('Always answer reviews the same day')).toContain(
      'nine times out of ten answer reviews the same day',
    );
    expect(rewrites('Read more by June')).toContain('Read … by June');
    expect(rewrites('Get to 40 by May')).toContain('Get to 40 … by May');
    expect(rewrites('Finish the statistics course and paint the kitchen by May')).toContain(
      'Finish the statistics course',
    );
    expect(rewrites('Increase bookings by 15% by June')).toContain(
      'Increase bookings by 15% (from … to …) by June',
    );
  });

  it('keeps warnings and thoughts from failing a letter', () => {
    const { specific } = checkWords('Try to call my parents twice a week').letters;
    expect(specific.pass).toBe(true);
    expect(specific.findings.map((finding) => [finding.rule, finding.severity])).toEqual([['S6', 'warning']]);
  });

  it.each([
    ['Increase to 40%', 'S2'],
    ['Be nicer', 'S5'],
    ['Reduce stress by reducing it by 20%', 'A4'],
    ['Win the chess cup', 'A3'],
    ['Submit the report on time', 'T5'],
    ['Hand in the essay before my graduation', 'T5'],
    ['Answer mails within two hours', 'T3'],
    ['Practise every day', 'T2'],
    ['Become rich one day', 'T4'],
    ['Get fit for life', 'T4'],
    ['Get 5,000 page views', 'M4'],
  ])('%s: %s', (text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });
});

describe('leaving a goal loose', () => {
  it('advises a learning goal for a skill too new to promise', () => {
    expect(checkWords('Learn the violin').loose).toBe('learning');
    expect(checkWords('I have never painted and want to sell a picture by May').loose).toBe('learning');
    expect(checkWords('Take up pottery').loose).toBe('learning');
    expect(checkWords('Learn 300 Polish words by May').loose).toBeUndefined();
  });

  it('leaves open exploration open', () => {
    expect(checkWords('Find out whether teaching suits me').loose).toBe('open');
    expect(checkWords('Explore watercolour from scratch').loose).toBe('open');
  });
});

describe('what is no statement', () => {
  it('is refused in one sentence', () => {
    expect(refuseStatement('a'.repeat(1_000_000))).toBe(
      'The statement has 1,000,000 characters; the check reads up to 2,000.',
    );
    expect(refuseStatement('… 12 %!')).toBe('The statement holds no words.');
    expect(refuseStatement('')).toBe('The statement holds no words.');
    expect(refuseStatement('Read two books')).toBeUndefined();
    expect(refuseStatement('x'.repeat(MAX_STATEMENT))).toBeUndefined();
  });

  it('is still checked without a crash, up to the limit', () => {
    expect(verdict('')).toBe('00000');
    expect(verdict('word '.repeat(200_000))).toHaveLength(5);
  });
});

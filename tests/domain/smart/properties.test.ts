import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLATTERY, flattered } from '../../../bench/flattery.js';
import { checkWords } from '../../../src/domain/smart/check.js';
import { RULES } from '../../../src/domain/smart/rules.js';
import { LETTERS } from '../../../src/domain/smart/types.js';
import { GOALS } from './goals.js';

const verdict = (text: string): string =>
  LETTERS.map((letter) => (checkWords(text).letters[letter].pass ? '1' : '0')).join('');

const texts = [...GOALS.map((goal) => goal.text), ...RULES.flatMap((rule) => [...rule.bad, ...rule.good])];
/** Goals without flattery of their own. */
const plain = texts.filter(
  (text) => !FLATTERY.some((phrase) => text.toLowerCase().includes(phrase.toLowerCase())),
);

/** Texts whose verdict differs from the one of the goal they were made of. */
function changed(text: string, made: readonly string[]): string[] {
  const before = verdict(text);
  return made.filter((more) => verdict(more) !== before);
}

describe('flattery', () => {
  // Each phrase meets every twentieth goal, each time other ones; the bench tries all pairs.
  it.each(FLATTERY.map((phrase, index) => [phrase, index] as const))(
    'changes no verdict: %s',
    (phrase, index) => {
      const some = plain.filter((_, at) => at % 20 === index % 20);
      expect(some.flatMap((text) => changed(text, flattered(text, phrase)))).toEqual([]);
    },
  );

  it('changes none in twos either', () => {
    const pick = fc.constantFrom(...FLATTERY);
    fc.assert(
      fc.property(fc.constantFrom(...plain), pick, pick, (text, first, second) => {
        const bare = text.replace(/[.,;!?\s]+$/, '');
        expect(changed(text, [`${bare}, ${first}, ${second}.`])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the check', () => {
  it('does not mind a full stop, curly apostrophes or spaces', () => {
    for (const text of texts) {
      expect(verdict(`  ${text}. `)).toBe(verdict(text));
      expect(verdict(text.replaceAll("'", '’'))).toBe(verdict(text));
      expect(verdict(text.replaceAll(' ', '  '))).toBe(verdict(text));
    }
  });

  it('points inside the text, and passes exactly where no error is', () => {
    const words = fc.constantFrom(
      ...texts.flatMap((text) => text.split(' ')),
      '',
      '{x}',
      '12',
      '%',
      '“',
      '🙂',
      '-',
      ',',
    );
    const soup = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { letters } = checkWords(text);
        for (const letter of LETTERS) {
          const { pass, findings, on = [] } = letters[letter];
          expect(pass).toBe(!findings.some((finding) => finding.severity === 'error'));
          for (const { start, end } of [...on, ...findings.map((finding) => finding.span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no long time over hostile repeats', () => {
    const bits = [
      '{',
      '[',
      '<a',
      '_',
      '1,',
      '1.',
      "'a",
      'a',
      'to ',
      'by ',
      'in the ',
      'monday, ',
      'from 1 to ',
      'with ',
      'because ',
      'and a ',
      'one hundred and ',
      'to be ',
      '- ',
      '(',
      '1 to ',
      'which is ',
      'the end of ',
      'every other ',
      'so that i ',
      'é',
      '\u0301',
      '’',
      ', improving ',
    ];
    for (const bit of bits) {
      const started = performance.now();
      checkWords(bit.repeat(2000));
      checkWords(`Improve ${bit.repeat(2000)}`);
      expect(performance.now() - started, bit).toBeLessThan(250);
    }
  });

  it('reads at least five hundred statements a second', () => {
    const started = performance.now();
    for (const text of texts) checkWords(text);
    expect((texts.length * 1000) / (performance.now() - started)).toBeGreaterThan(500);
  });
});

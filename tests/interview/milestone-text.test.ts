import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import type { Row } from '../../src/domain/milestones/propose.js';
import { errorsInWords, milestoneText, readMilestoneText } from '../../src/interview/milestone-text.js';

const day = (text: string) => asDay(text);
const of = { name: 'goal 3, Run', targets: true };

describe('milestones as a text', () => {
  it('are one a line, with what is done below, and comments', () => {
    const rows: Row[] = [
      { title: 'Reach 8', due: day('2026-12-01'), target: 8, weight: 0.5, doneWhen: 'a parkrun' },
      { title: 'Shoes', due: day('2027-01-01'), target: null, weight: 0.5, doneWhen: null },
    ];
    const text = milestoneText(rows, [0.5, 0.5], of);
    expect(text).toContain('2026-12-01 | 8 | Reach 8\n    done when: a parkrun\n2027-01-01 |  | Shoes\n');
    expect(milestoneText(rows, [0.3333, 0.6667], { ...of, targets: false })).toContain(
      '2026-12-01 | 33.33% | Reach 8\n',
    );
  });

  it('may be titles alone, with a day, or with bars in the title', () => {
    const read = (text: string) =>
      readMilestoneText(text, of, day).listed.map(({ title, due, target }) => [title, due, target]);
    expect(read('\ufeffOutline\r\n\r\n  # not this\r\n Draft ')).toEqual([
      ['Outline', null, null],
      ['Draft', null, null],
    ]);
    expect(read('2026-12-01 | Draft\n2026-12-02 | - | a | b')).toEqual([
      ['Draft', '2026-12-01', null],
      ['a | b', '2026-12-02', null],
    ]);
    expect(readMilestoneText('2026-12-01 | 30% | A', { targets: false }, day).listed[0]?.weight).toBe(0.3);
    expect(readMilestoneText('2026-12-01 | 300% | A', { targets: false }, day).errors[0]?.message).toMatch(
      /at most 100 percent/,
    );
  });

  it('tell the first few mistakes in one sentence', () => {
    const errors = [1, 2, 3, 4].map((line) => ({ line, message: 'wrong' }));
    expect(errorsInWords(errors)).toBe('line 1: wrong; line 2: wrong; line 3: wrong; and 1 more');
    expect(errorsInWords(errors.slice(0, 1))).toBe('line 1: wrong');
  });

  it('do not hide a mistake of the program', () => {
    const broken = () => {
      throw new RangeError('broken');
    };
    expect(() => readMilestoneText('2026-12-01 | 8 | A', of, broken)).toThrow(RangeError);
  });

  it('come back as they were written', () => {
    const titles = fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 |#:äöü-]{0,40}$/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const rows = fc.array(
      fc.record({
        title: titles,
        due: fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-12-${String(n).padStart(2, '0')}`)),
        target: fc.option(
          fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Number(n.toFixed(3)) + 0),
        ),
        weight: fc.constant(1),
        doneWhen: fc.option(titles.filter((text) => text !== '-')),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const { listed, errors } = readMilestoneText(milestoneText(list, [], of), of, day);
        expect(errors).toEqual([]);
        expect(listed.map((one) => ({ ...one, weight: 1 }))).toEqual(list);
      }),
    );
  });
});

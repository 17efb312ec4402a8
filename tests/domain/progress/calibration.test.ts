import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brier,
  calibrationInWords,
  type Saying,
  tooEarly,
} from '../../../src/domain/progress/calibration.js';

const said = (confidence: number, ...outcomes: boolean[]): Saying[] =>
  outcomes.map((achieved) => ({ confidence, achieved }));
const [yes, no] = [true, false];

describe('the confidence that was given, against what came of it', () => {
  it('is too early below five closed goals', () => {
    expect(calibrationInWords(said(80, yes, no, yes, yes))).toBeUndefined();
    expect(tooEarly(said(80, yes, no))).toBe(
      'How often you are right is told here from 5 closed goals on; you have 2.',
    );
    expect(tooEarly([])).toBe('');
  });

  it('tells how often it happens when that much is said', () => {
    const all = said(80, yes, yes, yes, yes, yes, no, no, no, no);
    expect(calibrationInWords(all, 80)).toBe(
      'When you say about 80 %, it happens 5 times in 9. ' +
        'Brier score 0.31 over 9 closed goals; 0 is perfect, always saying 50 % gives 0.25.',
    );
    expect(calibrationInWords(all, 75)).toContain('When you say about 75 %, it happens 5 times in 9.');
    expect(calibrationInWords(said(80, no, no, no, no, no))).toContain('not once in 5');
    expect(calibrationInWords(said(80, yes, no, no, no, no))).toContain('once in 5');
  });

  it('before anything is said, speaks of what is said most', () => {
    expect(calibrationInWords([...said(70, yes, yes, no, no), ...said(20, no)])).toContain(
      'When you say about 70 %, it happens 2 times in 4.',
    );
  });

  it('speaks of all where that much was hardly ever said', () => {
    expect(calibrationInWords(said(80, yes, yes, no, no, no), 20)).toContain(
      'You said 80 % on average, and it happened 2 times in 5.',
    );
  });

  it('has a score of 0 for who is always right and 0.25 for always saying 50 %', () => {
    expect(brier([...said(100, yes, yes), ...said(0, no)])).toBe(0);
    expect(brier(said(50, yes, no, no))).toBe(0.25);
    expect(brier([])).toBe(0);
    const sayings = fc.array(
      fc.record({ confidence: fc.integer({ min: 0, max: 100 }), achieved: fc.boolean() }),
    );
    fc.assert(fc.property(sayings, (all) => brier(all) >= 0 && brier(all) <= 1));
  });
});

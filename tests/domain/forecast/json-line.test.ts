import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/domain/forecast/json-line.js';

const GOAL = {
  id: 'half-marathon',
  direction: 'increase',
  cumulative: true,
  idleIsFlat: true,
  baseline: 0,
  target: 100,
  start: '2026-01-01',
  due: '2026-04-01',
  asOf: '2026-02-15',
  checkIns: [
    ['2026-01-31', 36],
    ['2026-01-10', 12.5],
  ],
};

const errorOf = (line: unknown) => {
  const result = answerLine(line);
  return result.ok ? 'no error' : result.error;
};

describe('answerLine', () => {
  it('answers a goal with its id, a chance of four decimals and two days or null', () => {
    const result = answerLine(GOAL);
    expect(result).toMatchObject({ ok: true, answer: { id: 'half-marathon' } });
    if (!result.ok) return;
    expect(Object.keys(result.answer)).toEqual(['id', 'chance', 'p50', 'p85']);
    expect(result.answer.chance).toBe(Number(result.answer.chance.toFixed(4)));
    expect(result.answer.p50).toMatch(/^2026-/);
  });

  it('answers also where people would be refused', () => {
    expect(answerLine({ ...GOAL, checkIns: [] })).toMatchObject({ ok: true });
    expect(answerLine({ ...GOAL, asOf: GOAL.start, checkIns: [] })).toMatchObject({ ok: true });
    expect(answerLine({ ...GOAL, asOf: GOAL.due, id: 7 })).toMatchObject({ ok: true, answer: { id: 7 } });
  });

  it('answers a target that has been reached with certainty and its day', () => {
    expect(answerLine({ ...GOAL, target: 30 })).toEqual({
      ok: true,
      answer: { id: 'half-marathon', chance: 1, p50: '2026-01-31', p85: '2026-01-31' },
    });
  });

  it.each([
    [null, 'A line must be one JSON object.'],
    [[GOAL], 'A line must be one JSON object.'],
    ['text', 'A line must be one JSON object.'],
    [{}, '"id" must be'],
    [{ ...GOAL, id: '' }, '"id" must be'],
    [{ ...GOAL, id: 1.5 }, '"id" must be'],
    [{ ...GOAL, id: 'x'.repeat(201) }, '"id" must be'],
    [{ ...GOAL, direction: 'up' }, '"direction" must be'],
    [{ ...GOAL, cumulative: 1 }, '"cumulative" must be'],
    [{ ...GOAL, idleIsFlat: 'yes' }, '"idleIsFlat" must be'],
    [{ ...GOAL, baseline: '0' }, '"baseline" must be'],
    [{ ...GOAL, baseline: Number.NaN }, '"baseline" must be'],
    [{ ...GOAL, target: 1e300 }, '"target" must be'],
    [{ ...GOAL, target: Number.POSITIVE_INFINITY }, '"target" must be'],
    [{ ...GOAL, target: 0 }, '"target" must lie above "baseline" when "direction" is "increase".'],
    [
      { ...GOAL, direction: 'decrease' },
      '"target" must lie below "baseline" when "direction" is "decrease".',
    ],
    [{ ...GOAL, start: '2026-02-30' }, '"start" must be a real day'],
    [{ ...GOAL, due: 20260401 }, '"due" must be a real day'],
    [{ ...GOAL, asOf: '2026-2-15' }, '"asOf" must be a real day'],
    [{ ...GOAL, due: '2026-01-01' }, '"due" must lie after "start".'],
    [{ ...GOAL, asOf: '2025-12-31' }, '"asOf" must lie between "start" and "due".'],
    [{ ...GOAL, asOf: '2026-04-02' }, '"asOf" must lie between "start" and "due".'],
    [{ ...GOAL, checkIns: { 0: ['2026-01-10', 1] } }, '"checkIns" must be a list'],
    [{ ...GOAL, checkIns: Array(20_001).fill(['2026-01-10', 1]) }, 'at most 20000'],
    [{ ...GOAL, checkIns: [['2026-01-10', 1], null] }, 'Check-in 2 of "checkIns" must be a pair'],
    [{ ...GOAL, checkIns: [['2026-01-10', 1, 2]] }, 'Check-in 1 of "checkIns" must be a pair'],
    [{ ...GOAL, checkIns: [['2026-13-10', 1]] }, 'The day of check-in 1 of "checkIns" must be a real day'],
    [{ ...GOAL, checkIns: [['2026-01-10', '1']] }, 'The value of check-in 1 of "checkIns" must be a number'],
    [
      { ...GOAL, checkIns: [['2026-02-16', 1]] },
      'Check-in 1 of "checkIns" must lie between "start" and "asOf".',
    ],
    [
      { ...GOAL, checkIns: [['2025-12-31', 1]] },
      'Check-in 1 of "checkIns" must lie between "start" and "asOf".',
    ],
  ])('refuses what is malformed with a sentence (%#)', (line, error) => {
    expect(errorOf(line)).toContain(error);
  });

  it('lets no prototype stand in for a field, nor be changed', () => {
    const { target, ...rest } = GOAL;
    expect(
      errorOf(JSON.parse(`${JSON.stringify(rest).slice(0, -1)},"__proto__":{"target":${target}}}`)),
    ).toContain('"target"');
    expect(errorOf(Object.create(GOAL))).toContain('"id"');
    expect(
      answerLine(JSON.parse(JSON.stringify(GOAL).replace('{', '{"__proto__":{"polluted":1},'))),
    ).toMatchObject({ ok: true });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('never throws, whatever JSON comes', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({
        ...Object.fromEntries(
          Object.entries(GOAL).map(([k, v]) => [k, fc.oneof(fc.constant(v), fc.jsonValue())]),
        ),
      }),
      fc.record({
        ...Object.fromEntries(Object.entries(GOAL).map(([k, v]) => [k, fc.constant(v)])),
        target: fc.double({ min: Number.MIN_VALUE, max: 1e15, noNaN: true }),
        checkIns: fc.array(
          fc.tuple(
            fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-15'),
            fc.double({ min: -1e15, max: 1e15, noNaN: true }),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(anything, (line) => {
        const result = answerLine(line);
        if (result.ok) expect(result.answer.chance >= 0 && result.answer.chance <= 1).toBe(true);
        else expect(result.error).toMatch(/^\S.*\.$/);
      }),
      { numRuns: 3000 },
    );
  });
});

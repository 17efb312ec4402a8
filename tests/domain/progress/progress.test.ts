import { describe, expect, it } from 'vitest';
import type { Measure, Milestone, Tally } from '../../../src/domain/goal.js';
import { leaves, progress, shareDone } from '../../../src/domain/progress/progress.js';
import { aMilestone, aTally, facts } from './making.js';

function of(measure: Measure, tally: Partial<Tally> = {}, milestones: Milestone[] = [], habitTarget = 0) {
  const { value, share, reached } = progress(
    facts({ with: { measure } }).goal,
    aTally(tally),
    milestones,
    habitTarget,
  );
  return { value, share, reached };
}

const level: Measure = { kind: 'number', unit: null, baseline: 80, target: 70, reading: 'level' };
const total: Measure = { ...level, reading: 'total' };

describe('progress', () => {
  it('of a level is the newest one, or the baseline', () => {
    expect(of(level)).toEqual({ value: 80, share: 0, reached: false });
    expect(of(level, { level: 76, sum: 500 })).toEqual({ value: 76, share: 0.4, reached: false });
    expect(of(level, { level: 69 })).toEqual({ value: 69, share: 1, reached: true });
    expect(of(level, { level: 90 })).toEqual({ value: 90, share: 0, reached: false });
  });

  it('of amounts is their sum, taken off the baseline where the goal goes down', () => {
    expect(of(total, { sum: 4, level: 1 })).toEqual({ value: 76, share: 0.4, reached: false });
    expect(of({ ...total, baseline: 0, target: 10 }, { sum: 4 })).toEqual({
      value: 4,
      share: 0.4,
      reached: false,
    });
  });

  it('of a habit counts against the times promised, of a learning goal against its ways', () => {
    const habit: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
    expect(of(habit, { sum: 21 }, [], 42)).toEqual({ value: 21, share: 0.5, reached: false });
    expect(of({ kind: 'learning', ways: 4 }, { sum: 4 })).toEqual({ value: 4, share: 1, reached: true });
  });

  it('of a yes-no goal is its newest answer, however often it was given', () => {
    const yesNo: Measure = { kind: 'yes-no' };
    expect(of(yesNo, { level: 0, sum: 1 }).reached).toBe(false);
    expect(of(yesNo, { level: 1, sum: 2 }).reached).toBe(true);
    expect(of(yesNo, {}, [aMilestone(1, '2026-02-01', { share: 1, state: 'claimed' })]).share).toBe(1);
    const achieved = facts({ with: { measure: yesNo, state: 'achieved' } }).goal;
    expect(progress(achieved, aTally(), [], 0).reached).toBe(true);
  });

  it('of milestones is the share of those ticked; parts count in the place of what they are parts of', () => {
    const milestones = [
      aMilestone(1, '2026-02-01', { share: 0.5 }),
      aMilestone(2, '2026-02-01', { share: 0.5 }),
      aMilestone(3, '2026-02-01', { share: 0.25, parentId: 'm1', state: 'claimed' }),
      aMilestone(4, '2026-02-01', { share: 0.25, parentId: 'm1' }),
    ];
    expect(leaves(milestones).map((m) => m.number)).toEqual([2, 3, 4]);
    expect(of({ kind: 'milestones' }, {}, milestones)).toEqual({ value: 0.25, share: 0.25, reached: false });
  });

  it('is whole when all milestones are ticked, whatever their shares add up to', () => {
    const thirds = [1, 2, 3].map((n) => aMilestone(n, '2026-02-01', { share: 0.1, state: 'confirmed' }));
    expect(shareDone(thirds)).toBe(1);
    expect(shareDone([])).toBe(0);
    expect(shareDone([aMilestone(1, '2026-02-01', { share: 0 })])).toBe(0);
  });
});

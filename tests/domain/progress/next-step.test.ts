import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../src/domain/goal.js';
import { nextStep } from '../../../src/domain/progress/next-step.js';
import type { Facts } from '../../../src/domain/progress/standing.js';
import { aBreak, aMilestone, aTally, facts, onDay, rowOn } from './making.js';

/** A goal with a number of its own, checked in today at a value. */
function a(number: number, n: number, value: number, more: Partial<Facts> & { with?: Partial<Goal> } = {}) {
  const { with: fields, ...rest } = more;
  return rowOn(
    facts({
      tally: aTally({ level: value, sum: value, lastDay: onDay(n) }),
      ...rest,
      with: { id: `g${number}`, number, ...fields },
    }),
    onDay(n),
  );
}

function next(rows: ReturnType<typeof a>[], n = 50) {
  const step = nextStep(rows, onDay(n));
  return {
    kind: step.kind,
    goal: step.row?.goal.number,
    ...('milestone' in step ? { milestone: step.milestone.number } : {}),
  };
}

const late = a(1, 50, 50, { milestones: [aMilestone(1, onDay(49)), aMilestone(2, onDay(90))] });
const later = a(2, 50, 50, { milestones: [aMilestone(1, onDay(45))] });
const soon = a(3, 50, 50, { milestones: [aMilestone(1, onDay(57))] });
const far = a(4, 50, 50, { milestones: [aMilestone(1, onDay(58))] });
const silent = a(5, 50, 50, { tally: aTally({ level: 50, lastDay: onDay(30) }) });
const quieter = a(6, 50, 50, { tally: aTally({ level: 50, lastDay: onDay(20) }) });
const waiting = a(7, 50, 50, { tally: aTally({ level: 50, lastDay: onDay(41) }) });
const behind = a(8, 50, 40);
const further = a(9, 50, 10);
const reached = a(10, 50, 100);
const fine = a(11, 50, 50);
const over = a(12, 50, 90, { with: { due: onDay(48) } });
const ends = a(13, 50, 90, { with: { due: onDay(50) } });

describe('the one thing to do now', () => {
  it.each([
    [[late, later, soon, silent], { kind: 'overdue-milestone', goal: 2, milestone: 1 }],
    [[over, soon, silent], { kind: 'overdue-goal', goal: 12 }],
    [[ends, over], { kind: 'overdue-goal', goal: 12 }],
    [[silent, soon, ends], { kind: 'due-goal', goal: 13 }],
    [
      [ends, a(1, 50, 50, { milestones: [aMilestone(1, onDay(50))] })],
      { kind: 'due-milestone', goal: 1, milestone: 1 },
    ],
    [[silent, soon, far], { kind: 'due-milestone', goal: 3, milestone: 1 }],
    [[waiting, silent, quieter, far], { kind: 'silent', goal: 6 }],
    [[behind, waiting, far], { kind: 'check-in', goal: 7 }],
    [[behind, further, reached, far], { kind: 'behind', goal: 9 }],
    [[behind, reached, far], { kind: 'behind', goal: 8 }],
    [[reached, far, fine], { kind: 'reached', goal: 10 }],
    [[fine, far], { kind: 'milestone', goal: 4, milestone: 1 }],
    [[fine], { kind: 'nothing', goal: 11 }],
    [[], { kind: 'nothing', goal: undefined }],
  ])('%#', (rows, step) => {
    expect(next(rows)).toEqual(step);
  });

  it('is to tick what is reached, once nothing else waits, and never to do it', () => {
    const targets = {
      milestones: [aMilestone(1, onDay(45), { target: 40 }), aMilestone(2, onDay(55), { target: 60 })],
    };
    expect(next([a(1, 50, 50, targets)])).toEqual({ kind: 'due-milestone', goal: 1, milestone: 2 });
    const [early] = targets.milestones;
    const only = a(1, 50, 50, { milestones: early === undefined ? [] : [early] });
    expect(next([only, far])).toEqual({ kind: 'reached-milestone', goal: 1, milestone: 1 });
    expect(next([only, waiting])).toEqual({ kind: 'check-in', goal: 7 });
    const down = { kind: 'number', unit: 'kg', baseline: 90, target: 80, reading: 'level' } as const;
    const light = a(1, 50, 85, {
      with: { measure: down },
      milestones: [aMilestone(1, onDay(45), { target: 86 })],
    });
    expect(next([light])).toEqual({ kind: 'reached-milestone', goal: 1, milestone: 1 });
  });

  it('is a part of a milestone, not the milestone that was split', () => {
    const parts = [
      aMilestone(1, onDay(40), { id: 'whole' }),
      aMilestone(2, onDay(52), { parentId: 'whole' }),
      aMilestone(3, onDay(52), { parentId: 'whole', position: 1 }),
    ];
    expect(next([a(1, 50, 50, { milestones: parts })])).toEqual({
      kind: 'due-milestone',
      goal: 1,
      milestone: 3,
    });
  });

  it('is nothing on a day off, and says when the next check-in is', () => {
    const breaks = [aBreak(onDay(45), onDay(60))];
    const off = a(1, 50, 10, { breaks, milestones: [aMilestone(1, onDay(40))] });
    const step = nextStep([off], onDay(50));
    expect(step).toMatchObject({ kind: 'nothing', off: true, day: onDay(67) });
    expect(next([off, fine])).toEqual({ kind: 'nothing', goal: 11 });
    expect(next([off, waiting])).toEqual({ kind: 'check-in', goal: 7 });
  });

  it('passes by what is paused, closed or not begun', () => {
    const paused = a(1, 50, 10, { with: { state: 'paused' } });
    const ahead = a(2, 50, 0, { with: { start: onDay(60) }, tally: aTally({ lastDay: null }) });
    expect(next([paused])).toEqual({ kind: 'nothing', goal: undefined });
    expect(next([ahead])).toEqual({ kind: 'nothing', goal: 2 });
  });

  it('is that of the lower number among equals', () => {
    const twin = a(13, 50, 50);
    expect(next([twin, fine])).toEqual({ kind: 'nothing', goal: 11 });
    expect(next([a(20, 50, 50, { milestones: [aMilestone(1, onDay(45))] }), later])).toMatchObject({
      goal: 2,
    });
  });
});

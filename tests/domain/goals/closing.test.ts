import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.js';
import { checkClosable, closingDoubt, readClosing } from '../../../src/domain/goals/closing.js';
import { standing } from '../../../src/domain/progress/standing.js';
import { aMilestone, aTally, facts, onDay } from '../progress/making.js';

describe('closing a goal', () => {
  it('as achieved is doubted when its measure says otherwise', () => {
    const half = facts({ tally: aTally({ level: 50, lastDay: onDay(50) }) });
    const s = standing(half, onDay(50));
    expect(closingDoubt(half.goal, 'achieved', s)).toBe(
      'goal 3 has not reached its target of 100 km: it is at 50 km (50%)',
    );
    expect(closingDoubt(half.goal, 'missed', s)).toBeUndefined();
    expect(closingDoubt(half.goal, 'let-go', s)).toBeUndefined();
    const whole = facts({ tally: aTally({ level: 100, lastDay: onDay(50) }) });
    expect(closingDoubt(whole.goal, 'achieved', standing(whole, onDay(50)))).toBeUndefined();
  });

  it('of yes or no is its owner’s word, unless milestones are open', () => {
    const plain = facts({ with: { measure: { kind: 'yes-no' } } });
    expect(closingDoubt(plain.goal, 'achieved', standing(plain, onDay(50)))).toBeUndefined();
    const split = { ...plain, milestones: [aMilestone(1, onDay(60))] };
    expect(closingDoubt(plain.goal, 'achieved', standing(split, onDay(50)))).toBe(
      'goal 3 has not reached its target: it is at 0%',
    );
  });

  it('is for goals that run, today or on an earlier day', () => {
    const { goal } = facts();
    expect(() => checkClosable(goal, onDay(50), onDay(50))).not.toThrow();
    expect(() => checkClosable(goal, onDay(51), onDay(50))).toThrow('today or earlier');
    expect(() => checkClosable(goal, goal.start, onDay(50), 'missed')).not.toThrow();
    expect(() => checkClosable(goal, addDays(goal.start, -1), onDay(50), 'let-go')).toThrow(
      `is before goal 3 starts, on ${goal.start}`,
    );
    const closed = facts({ with: { state: 'missed', closedOn: onDay(40) } }).goal;
    expect(() => checkClosable(closed, onDay(50), onDay(50))).toThrow('was closed on 2026-02-10 (missed)');
  });

  it('is not for goals that have not begun, but to let them go', () => {
    const { goal } = facts();
    const today = addDays(goal.start, -3);
    expect(() => checkClosable(goal, today, today)).not.toThrow();
    expect(() => checkClosable(goal, today, today, 'let-go')).not.toThrow();
    for (const outcome of ['achieved', 'missed'] as const)
      expect(() => checkClosable(goal, today, today, outcome)).toThrow(
        `goal 3 starts on ${goal.start}, so it is not ${outcome} yet`,
      );
  });

  it('takes a lesson in lines, and what comes instead in one', () => {
    expect(readClosing.lesson(' go slow\nrest ')).toBe('go slow\nrest');
    expect(readClosing.instead('rest')).toBe('rest');
    expect(() => readClosing.lesson(' ')).toThrow('the lesson is empty');
  });
});

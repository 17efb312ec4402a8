import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { ActionItem } from '../../../src/domain/mentoring/action.js';
import { actionAfter, checkDue } from '../../../src/domain/mentoring/action-after.js';

const today = asDay('2026-11-24');
const item: ActionItem = {
  id: 'a',
  number: 3,
  mentorshipId: 'm',
  sessionId: null,
  goalId: null,
  owner: 'me',
  what: 'call the club',
  madeOn: asDay('2026-11-10'),
  due: asDay('2026-11-20'),
  carried: 0,
  state: 'open',
  closedOn: null,
  word: 'on Monday',
};

describe('an action item', () => {
  it('is done on a day, with a word or with the one it had', () => {
    const on = asDay('2026-11-22');
    expect(actionAfter(item, { state: 'done', on, word: 'easy' }, today)).toEqual({
      state: 'done',
      closedOn: on,
      word: 'easy',
    });
    expect(actionAfter(item, { state: 'dropped', on, word: null }, today)).toEqual({
      state: 'dropped',
      closedOn: on,
    });
  });

  it('is carried over to a day that is not over, and counts how often', () => {
    const due = asDay('2026-12-01');
    expect(
      actionAfter({ ...item, carried: 1 }, { state: 'carried', due, word: 'the club was closed' }, today),
    ).toEqual({
      due,
      carried: 2,
      word: 'the club was closed',
    });
    expect(() =>
      actionAfter(item, { state: 'carried', due: asDay('2026-11-23'), word: null }, today),
    ).toThrow('is over');
    expect(checkDue(today, today)).toBe(today);
  });

  it('is not done in the future, before it was promised, or twice', () => {
    const at = (on: string) => () => actionAfter(item, { state: 'done', on: asDay(on), word: null }, today);
    expect(at('2026-11-25')).toThrow('still to come');
    expect(at('2026-11-09')).toThrow('promised on 2026-11-10');
    expect(() =>
      actionAfter(
        { ...item, state: 'dropped', closedOn: asDay('2026-11-21') },
        { state: 'done', on: today, word: null },
        today,
      ),
    ).toThrow('action item 3 is dropped since 2026-11-21');
  });
});

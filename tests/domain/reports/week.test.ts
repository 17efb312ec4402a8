import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, asDay, dayFromNumber, dayNumber, weekday } from '../../../src/domain/day.js';
import { weekToReport } from '../../../src/domain/reports/week.js';

const today = asDay('2026-11-24');

it('is the last full week, Monday to Sunday, with what comes after it', () => {
  expect(weekToReport(undefined, today)).toEqual({
    week: '2026-W47',
    from: '2026-11-16',
    end: '2026-11-22',
    to: '2026-11-22',
    eve: '2026-11-15',
    over: true,
    coming: { from: '2026-11-23', to: '2026-11-29' },
  });
});

it('is not over on its Sunday, and counts up to today', () => {
  const sunday = asDay('2026-11-22');
  expect(weekToReport(undefined, sunday).week).toBe('2026-W46');
  expect(weekToReport('this', sunday)).toMatchObject({ week: '2026-W47', to: sunday, over: false });
  expect(weekToReport('this', today)).toMatchObject({
    to: today,
    end: '2026-11-29',
    coming: { from: '2026-11-25', to: '2026-12-06' },
  });
});

it('refuses the future, unknown words and the edges of the calendar', () => {
  expect(() => weekToReport('next', today)).toThrow('after today');
  expect(() => weekToReport('2026-W54', today)).toThrow('there is no week 54 in 2026');
  expect(() => weekToReport('1900-W01', today)).toThrow('edge of the calendar');
  expect(() => weekToReport('last', asDay('2199-12-31'))).toThrow('edge of the calendar');
  expect(weekToReport('2199-W51', asDay('2199-12-31')).to).toBe('2199-12-22');
  expect(weekToReport('1900-W02', today).from).toBe('1900-01-08');
});

const days = fc
  .integer({ min: dayNumber(asDay('1900-01-20')), max: dayNumber(asDay('2199-12-15')) })
  .map(dayFromNumber);

it('on any day, the last full week ended before it, by a week at most', () => {
  fc.assert(
    fc.property(days, (day) => {
      const week = weekToReport(undefined, day);
      expect(weekday(week.from)).toBe(1);
      expect(week.end).toBe(addDays(week.from, 6));
      expect(week.end < day && day <= addDays(week.end, 7)).toBe(true);
      expect(week.over).toBe(true);
      expect(weekToReport('this', day).to).toBe(day);
    }),
  );
});

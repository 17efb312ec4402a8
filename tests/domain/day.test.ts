import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addDaysExactly,
  addMonths,
  addMonthsExactly,
  asDay,
  civilDay,
  type Day,
  dayAt,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  isDay,
  isoWeek,
  maxDay,
  minDay,
  monthOf,
  relativeDays,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  type Weekday,
  weekday,
  weekRange,
  yearOf,
} from '../../src/domain/day.js';

const FIRST = dayNumber(asDay('1900-01-01'));
const LAST = dayNumber(asDay('2199-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayFromNumber);
const innerDay = fc.integer({ min: FIRST + 40, max: LAST - 40 }).map(dayFromNumber);

const zoneOfProcess = process.env['TZ'];

function inZone<T>(zone: string, action: () => T): T {
  process.env['TZ'] = zone;
  return action();
}

afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneOfProcess;
});

describe('what is a day', () => {
  it.each(['2026-12-31', '1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-04-30'])(
    '%s is a day',
    (text) => {
      expect(isDay(text)).toBe(true);
      expect(asDay(text)).toBe(text);
    },
  );

  it.each([
    ['a month has no day 30 in February', '2026-02-30'],
    ['2026 is no leap year', '2026-02-29'],
    ['1900 was no leap year', '1900-02-29'],
    ['April has 30 days', '2026-04-31'],
    ['there is no month 13', '2026-13-01'],
    ['there is no month 0', '2026-00-10'],
    ['there is no day 0', '2026-01-00'],
    ['a single digit is not enough', '2026-2-3'],
    ['year 10000', '10000-01-01'],
    ['before 1900', '1899-12-31'],
    ['after 2199', '2200-01-01'],
    ['a blank behind', '2026-12-31 '],
    ['a new line behind', '2026-12-31\n'],
    ['an instant', '2026-12-31T00:00:00Z'],
    ['other digits', '２０２６-12-31'],
    ['nothing', ''],
  ])('is no day: %s', (_why, text) => {
    expect(isDay(text)).toBe(false);
    expect(() => asDay(text)).toThrow(RangeError);
  });

  it('is made of year, month and day of the month', () => {
    expect(civilDay(2026, 2, 3)).toBe('2026-02-03');
    expect(civilDay(2026, 2, 30)).toBeUndefined();
    expect(civilDay(2026, 13, 1)).toBeUndefined();
    expect(() => civilDay(2200, 1, 1)).toThrow(RangeError);
    expect(() => civilDay(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it('numbers every day of 300 years in turn, and weekdays and weeks follow', () => {
    let expectedWeekday = weekday(asDay('1900-01-01'));
    expect(expectedWeekday).toBe(1);
    let before = '';
    for (let n = FIRST; n <= LAST; n++) {
      const day = dayFromNumber(n);
      if (!isDay(day) || dayNumber(day) !== n || day <= before || weekday(day) !== expectedWeekday) {
        expect.fail(`${day} is out of turn`);
      }
      before = day;
      expectedWeekday = ((expectedWeekday % 7) + 1) as Weekday;
    }
    expect(before).toBe('2199-12-31');
  });

  it('starts at 1 January 1970', () => {
    expect(dayNumber(asDay('1970-01-01'))).toBe(0);
    expect(dayNumber(asDay('1969-12-31'))).toBe(-1);
  });

  it.each([FIRST - 1, LAST + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses day number %s', (n) => {
    expect(() => dayFromNumber(n)).toThrow(RangeError);
  });

  it('what is reckoned stops at the edges of the calendar, what was typed has to be in it', () => {
    const [first, last] = [asDay('1900-01-01'), asDay('2199-12-31')];
    expect([addDays(last, 1), addDays(last, -1), addDays(first, -7)]).toEqual([last, '2199-12-30', first]);
    expect([addMonths(last, 2), addMonths(first, -1)]).toEqual([last, first]);
    expect(startOfWeek(first, 7)).toBe(first);
    expect(() => addDaysExactly(last, 1)).toThrow(RangeError);
    expect(() => addMonthsExactly(first, -1)).toThrow(RangeError);
  });

  it('adding and measuring are inverse', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(b, a)).toBe(0 - daysBetween(a, b));
        expect(minDay(a, b) <= maxDay(a, b)).toBe(true);
        expect([a, b].sort()).toEqual([minDay(a, b), maxDay(a, b)]);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %s months is %s', (from, months, to) => {
    expect(addMonths(asDay(from), months)).toBe(to);
  });

  it('moves month by month without leaving a month out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const index = 12 * yearOf(day) + monthOf(day) - 1 + n;
        fc.pre(index >= 12 * 1900 && index < 12 * 2200);
        const moved = addMonths(day, n);
        expect(12 * yearOf(moved) + monthOf(moved) - 1).toBe(index);
        expect(Number(moved.slice(8))).toBe(Math.min(Number(day.slice(8)), daysInMonth(moved)));
      }),
    );
  });
});

describe('weeks', () => {
  it.each([
    ['2026-11-18', 1, '2026-11-16'],
    ['2026-11-16', 1, '2026-11-16'],
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-18', 7, '2026-11-15'],
    ['2026-11-15', 7, '2026-11-15'],
    ['2026-11-20', 6, '2026-11-14'],
  ] as const)('the week of %s that starts on weekday %s begins %s', (day, start, expected) => {
    expect(startOfWeek(asDay(day), start)).toBe(expected);
  });

  it('starts on Monday unless told otherwise', () => {
    expect(startOfWeek(asDay('2026-11-18'))).toBe('2026-11-16');
  });

  it('agrees with date-fns on every ISO week', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const noon = new Date(`${day}T12:00:00`);
        const week = String(getISOWeek(noon)).padStart(2, '0');
        expect(isoWeek(day)).toBe(`${getISOWeekYear(noon)}-W${week}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('of every day lasts seven days, Monday to Sunday, with the day in it', () => {
    fc.assert(
      fc.property(innerDay, (day) => {
        const week = weekRange(isoWeek(day));
        if (week === undefined) return expect.fail(`${isoWeek(day)} has no days`);
        expect(week.from <= day && day <= week.to).toBe(true);
        expect(daysBetween(week.from, week.to)).toBe(6);
        expect(weekday(week.from)).toBe(1);
        expect(weekday(week.to)).toBe(7);
        expect(isoWeek(week.to)).toBe(isoWeek(day));
        return undefined;
      }),
    );
  });

  it.each([
    ['2026-W53', { from: '2026-12-28', to: '2027-01-03' }],
    ['2027-W01', { from: '2027-01-04', to: '2027-01-10' }],
    ['2025-W01', { from: '2024-12-30', to: '2025-01-05' }],
    ['1900-W01', { from: '1900-01-01', to: '1900-01-07' }],
  ])('%s is from Monday to Sunday', (week, span) => {
    expect(weekRange(week)).toEqual(span);
  });

  it.each([
    '2026-W60',
    '2027-W53',
    '2026-W00',
    '2026-W7',
    '2026W07',
    '1899-W10',
    '2200-W01',
    '9999-W01',
    '',
    'x',
  ])('there is no week %j', (week) => {
    expect(weekRange(week)).toBeUndefined();
  });

  it('there is no week that leaves the calendar', () => {
    expect(isoWeek(asDay('2199-12-31'))).toBe('2200-W01');
    expect(weekRange('2199-W53')).toBeUndefined();
    expect(weekRange('2199-W52')).toEqual({ from: '2199-12-23', to: '2199-12-29' });
  });
});

describe('months, quarters and years', () => {
  it.each([
    ['2026-02-10', '2026-02-01', '2026-02-28', '2026-01-01', '2026-03-31', 28],
    ['2028-02-29', '2028-02-01', '2028-02-29', '2028-01-01', '2028-03-31', 29],
    ['2026-12-31', '2026-12-01', '2026-12-31', '2026-10-01', '2026-12-31', 31],
    ['2026-04-01', '2026-04-01', '2026-04-30', '2026-04-01', '2026-06-30', 30],
    ['2199-11-30', '2199-11-01', '2199-11-30', '2199-10-01', '2199-12-31', 30],
    ['2000-02-01', '2000-02-01', '2000-02-29', '2000-01-01', '2000-03-31', 29],
  ])('%s has its month and quarter', (text, monthStart, monthEnd, quarterStart, quarterEnd, length) => {
    const day = asDay(text);
    expect(startOfMonth(day)).toBe(monthStart);
    expect(endOfMonth(day)).toBe(monthEnd);
    expect(startOfQuarter(day)).toBe(quarterStart);
    expect(endOfQuarter(day)).toBe(quarterEnd);
    expect(daysInMonth(day)).toBe(length);
    expect(endOfYear(day)).toBe(`${text.slice(0, 4)}-12-31`);
  });
});

describe('the day of an instant', () => {
  const lateEvening = new Date('2026-11-18T23:30:00Z');

  it.each([
    ['UTC', 0, '2026-11-18'],
    ['Europe/Berlin', 0, '2026-11-19'],
    ['Europe/Berlin', 3, '2026-11-18'],
    ['America/Los_Angeles', 0, '2026-11-18'],
    ['Pacific/Kiritimati', 6, '2026-11-19'],
    ['Asia/Kathmandu', 6, '2026-11-18'],
  ])('in the zone %s with days that end at %s is %s', (zone, endsAt, day) => {
    expect(inZone(zone, () => dayAt(lateEvening, endsAt))).toBe(day);
  });

  it('counts midnight as the new day and 03:59 as the old one when days end at four', () => {
    const inUtc = (text: string, endsAt: number) => inZone('UTC', () => dayAt(new Date(text), endsAt));
    expect(inUtc('2026-11-18T00:00:00Z', 0)).toBe('2026-11-18');
    expect(inUtc('2026-11-18T03:59:59Z', 4)).toBe('2026-11-17');
    expect(inUtc('2026-11-18T04:00:00Z', 4)).toBe('2026-11-18');
  });

  it('goes by the clock on the wall in the night the clocks change', () => {
    // 03:30 summer time in Berlin, only two and a half hours after midnight.
    const night = new Date('2026-03-29T01:30:00Z');
    expect(inZone('Europe/Berlin', () => dayAt(night, 3))).toBe('2026-03-29');
  });

  it('is what Intl says of the zone, at any instant and in any zone', () => {
    const instant = fc.date({
      min: new Date('1975-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(
      'America/Los_Angeles',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'UTC',
    );
    fc.assert(
      fc.property(instant, zone, (when, name) => {
        const written = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' });
        expect(inZone(name, () => dayAt(when, 0))).toBe(written.format(when));
      }),
    );
  });

  it('throws for no instant, and for one outside the calendar', () => {
    expect(() => dayAt(new Date(Number.NaN), 0)).toThrow(RangeError);
    expect(() => dayAt(new Date('+010000-01-01T12:00:00Z'), 0)).toThrow(RangeError);
  });
});

describe('days in words', () => {
  it('are written out, short, and with the weekday', () => {
    expect(formatDay(asDay('2026-12-01'))).toBe('1 December 2026');
    expect(formatDayShort(asDay('2026-12-01'))).toBe('1 Dec 2026');
    expect(formatDayWithWeekday(asDay('2026-12-01'))).toBe('Tue 1 Dec 2026');
    expect(formatDayWithWeekday(asDay('2026-05-31'))).toBe('Sun 31 May 2026');
  });

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [2, 'in 2 days'],
    [-3, '3 days ago'],
    [12, 'in 12 days'],
    [20, 'in 20 days'],
    [21, 'in 3 weeks'],
    [-35, '5 weeks ago'],
    [119, 'in 17 weeks'],
    [120, 'in 4 months'],
    [-365, '12 months ago'],
    [730, 'in 24 months'],
  ])('%s days away is %s', (n, words) => {
    const today = asDay('2026-11-18');
    expect(relativeDays(addDays(today, n), today)).toBe(words);
  });
});

describe('in any zone of the process', () => {
  const everything = (day: Day) => [
    dayNumber(day),
    addDays(day, 1),
    addDays(day, -1),
    addMonths(day, 1),
    weekday(day),
    isoWeek(day),
    weekRange(isoWeek(day)),
    startOfWeek(day),
    endOfMonth(day),
    endOfQuarter(day),
    formatDayWithWeekday(day),
  ];

  it.each(['America/Los_Angeles', 'Pacific/Apia', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
    '%s: the calendar is the same',
    (zone) => {
      // Days that these zones skipped, doubled an hour in, or began at another hour than midnight.
      const hard = fc.constantFrom('2011-12-29', '2011-12-30', '1994-12-31', '2026-03-08', '2026-04-05');
      fc.assert(
        fc.property(fc.oneof(innerDay, hard.map(asDay)), (day) => {
          const expected = inZone('UTC', () => everything(day));
          expect(inZone(zone, () => [new Date(0).getTimezoneOffset() !== 0, ...everything(day)])).toEqual([
            true,
            ...expected,
          ]);
        }),
      );
    },
  );
});

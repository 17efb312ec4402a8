import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  asDay,
  type Day,
  dayFromNumber,
  dayNumber,
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  type Weekday,
} from '../../src/domain/day.js';
import {
  type DayOrder,
  type DayWordOptions,
  dayOrderFor,
  understandDay,
  understandRange,
  understandWeek,
} from '../../src/domain/day-words.js';

// Wednesday 18 November 2026, in 2026-W47.
const today = asDay('2026-11-18');
const loose: DayWordOptions = { today, order: 'dmy', strict: false };
const strict: DayWordOptions = { ...loose, strict: true };

/** The day, or the reason why not. */
function read(text: string, options: DayWordOptions = loose): string {
  const result = understandDay(text, options);
  return result.kind === 'day' ? result.day : `${result.kind}: ${result.message}`;
}

function range(text: string, options: DayWordOptions = loose): string {
  const result = understandRange(text, options);
  return result.kind === 'range' ? `${result.from}..${result.to}` : `${result.kind}: ${result.message}`;
}

const anyDay = fc
  .integer({ min: dayNumber(asDay('1900-01-01')), max: dayNumber(asDay('2199-12-31')) })
  .map(dayFromNumber);
const someToday = fc
  .integer({ min: dayNumber(asDay('1990-01-01')), max: dayNumber(asDay('2150-12-31')) })
  .map(dayFromNumber);

describe('what means the same to everybody, strict or not', () => {
  it.each([
    // exact
    ['2026-12-31', '2026-12-31'],
    ['  2026-12-31\n', '2026-12-31'],
    ['2026-2-3', '2026-02-03'],
    ['2026/12/31', '2026-12-31'],
    ['2026.12.31', '2026-12-31'],
    ['1 December 2026', '2026-12-01'],
    ['1st of December 2026', '2026-12-01'],
    ['1. Dezember 2026', 'unknown: "1. Dezember 2026" is not a day I understand'],
    ['1 dec 2026', '2026-12-01'],
    ['1-Dec-2026', '2026-12-01'],
    ['1 Dec 26', '2026-12-01'],
    ['1 DEC', '2026-12-01'],
    ['31 Dec', '2026-12-31'],
    ['18 Nov', '2026-11-18'],
    ['17 Nov', '2027-11-17'],
    ['29 Feb', '2028-02-29'],
    ['December 1, 2026', '2026-12-01'],
    ['December 1,2026', '2026-12-01'],
    ['Dec 1st', '2026-12-01'],
    ['Sept. 3', '2027-09-03'],
    ['Tue 1 Dec 2026', '2026-12-01'],
    ['tuesday, december 1', '2026-12-01'],
    ['Thu 31.12.2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31. 12. 2026', '2026-12-31'],
    ['31.12.', '2026-12-31'],
    ['31.12', '2026-12-31'],
    ['31.12.26', '2026-12-31'],
    ['1.2.', '2027-02-01'],
    ['01.02.2026', '2026-02-01'],
    ['12/31/2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['12/31', '2026-12-31'],
    ['31/12', '2026-12-31'],
    ['5/5/27', '2027-05-05'],
    // words
    ['today', '2026-11-18'],
    ['NOW', '2026-11-18'],
    ['tomorrow', '2026-11-19'],
    ['yesterday', '2026-11-17'],
    ['friday', '2026-11-20'],
    ['fri', '2026-11-20'],
    ['on Friday', '2026-11-20'],
    ['by friday', '2026-11-20'],
    ['wednesday', '2026-11-25'],
    ['mon', '2026-11-23'],
    ['thurs', '2026-11-19'],
    ['this monday', '2026-11-16'],
    ['this friday', '2026-11-20'],
    ['next friday', '2026-11-27'],
    ['next monday', '2026-11-23'],
    ['last friday', '2026-11-13'],
    ['last monday', '2026-11-16'],
    ['last wednesday', '2026-11-11'],
    // distances
    ['+3d', '2026-11-21'],
    ['-3d', '2026-11-15'],
    ['+3w', '2026-12-09'],
    ['3w', '2026-12-09'],
    ['+ 3 weeks', '2026-12-09'],
    ['in 3 weeks', '2026-12-09'],
    ['in two weeks', '2026-12-02'],
    ['in a week', '2026-11-25'],
    ['two weeks ago', '2026-11-04'],
    ['3 weeks ago', '2026-10-28'],
    ['in twelve months', '2027-11-18'],
    ['+2m', '2027-01-18'],
    ['+1y', '2027-11-18'],
    ['1 year', '2027-11-18'],
    ['0d', '2026-11-18'],
    // edges of periods
    ['eow', '2026-11-22'],
    ['eom', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['EOY', '2026-12-31'],
    ['sow', '2026-11-23'],
    ['som', '2026-12-01'],
    ['soq', '2027-01-01'],
    ['soy', '2027-01-01'],
    ['end of week', '2026-11-22'],
    ['end of the month', '2026-11-30'],
    ['end of quarter', '2026-12-31'],
    ['end of year', '2026-12-31'],
    ['by end of week', '2026-11-22'],
    ['start of month', '2026-12-01'],
    ['start of this month', '2026-11-01'],
    ['beginning of next week', '2026-11-23'],
    ['end of next week', '2026-11-29'],
    ['end of next month', '2026-12-31'],
    ['end of next quarter', '2027-03-31'],
    ['end of next year', '2027-12-31'],
    ['end of last month', '2026-10-31'],
    ['end of last week', '2026-11-15'],
    ['end of March', '2027-03-31'],
    ['end March', '2027-03-31'],
    ['the end of March 2028', '2028-03-31'],
    ['end of Feb 2028', '2028-02-29'],
    ['end of November', '2026-11-30'],
    ['start of November', '2027-11-01'],
    ['start of April', '2027-04-01'],
    ['mid March', '2027-03-15'],
    ['mid-march 2028', '2028-03-15'],
    ['middle of next month', '2026-12-15'],
    ['mid month', '2026-11-15'],
    ['mid-November', '2027-11-15'],
    ['end of 2027', '2027-12-31'],
    ['start of Q1', '2027-01-01'],
    ['end of W47', '2026-11-22'],
    // periods with one meaning
    ['Q2 2027', '2027-06-30'],
    ['2027Q2', '2027-06-30'],
    ['2027-Q2', '2027-06-30'],
    ['q4', '2026-12-31'],
    ['Q2', '2027-06-30'],
    ['2026-W47', '2026-11-22'],
    ['2026w47', '2026-11-22'],
    ['W47', '2026-11-22'],
    ['w46', '2027-11-21'],
    ['week 2', '2027-01-17'],
    ['W53', '2027-01-03'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(text, strict)).toBe(expected);
  });

  it('a week number in January can be of the old year', () => {
    expect(read('W53', { ...loose, today: asDay('2027-01-02') })).toBe('2027-01-03');
    expect(read('W53', { ...loose, today: asDay('2027-01-04') })).toBe('2033-01-02');
  });
});

describe('what can mean two days', () => {
  it.each([
    ['March', '2027-03-31', '"end of March" (2027-03-31) or "start of March" (2027-03-01)'],
    ['by March', '2027-03-31', '"end of March"'],
    ['march 2027', '2027-03-31', '"end of March 2027" (2027-03-31) or "start of March 2027" (2027-03-01)'],
    ['November', '2026-11-30', '"end of November" (2026-11-30) or "start of November" (2027-11-01)'],
    ['2027', '2027-12-31', '"end of 2027" (2027-12-31) or "start of 2027" (2027-01-01)'],
    ['next month', '2026-12-31', '"end of next month" (2026-12-31) or "start of next month" (2026-12-01)'],
    ['this week', '2026-11-22', '"start of this week" (2026-11-16)'],
    ['01/02/2026', '2026-02-01', 'say 2026-02-01 or 2026-01-02'],
    ['3/4/27', '2027-04-03', 'say 2027-04-03 or 2027-03-04'],
    ['3-4-2027', '2027-04-03', 'say 2027-04-03 or 2027-03-04'],
    ['3/4', '2027-04-03', 'say 2027-04-03 or 2027-03-04'],
  ])('%j is %s, but a script must say which', (text, day, hint) => {
    expect(read(text)).toBe(day);
    const result = understandDay(text, strict);
    expect(result.kind).toBe('ambiguous');
    expect(result.kind === 'day' ? '' : result.hint).toContain(hint);
  });

  it.each([
    ['dmy', '2027-02-01'],
    ['mdy', '2027-01-02'],
  ] as const)(
    'a script may write 1/2/2027 where the order %s is set, and is told of the setting else',
    (order, day) => {
      expect(read('1/2/2027', { ...strict, order, orderSet: true })).toBe(day);
      const result = understandDay('1/2/2027', { ...strict, order });
      expect(result.kind === 'day' ? '' : result.hint).toBe(
        `say 2027-02-01 or 2027-01-02, or set mentor config day-order ${order}`,
      );
    },
  );

  it('every way out that a hint names is understood as the day it says', () => {
    for (const text of ['March', 'november 2027', '2030', 'next quarter', 'last week', '1/2/27', '6/7']) {
      const result = understandDay(text, strict);
      if (result.kind !== 'ambiguous') return expect.fail(`${text} is clear`);
      const named = [...result.hint.matchAll(/"([^"]+)" \(([^)]+)\)/g)];
      for (const [, words, day] of named) expect(read(words ?? '', strict)).toBe(day);
      const days = result.hint.match(/\d{4}-\d\d-\d\d/g);
      expect(days).toHaveLength(2);
      expect(days).toContain(read(text));
    }
    return undefined;
  });

  it('follows the order of the country', () => {
    const american: DayWordOptions = { ...loose, order: 'mdy' };
    expect(read('01/02/2026', american)).toBe('2026-01-02');
    expect(read('31/12/2026', american)).toBe('2026-12-31');
    expect(read('01.02.2026', american)).toBe('2026-02-01');
  });
});

describe('how a form that could surprise was read', () => {
  it.each([
    ['01/02/2026', 'dmy', 'read as day/month/year'],
    ['01/02/2026', 'mdy', 'read as month/day/year'],
    ['26-12-31', 'mdy', 'read as day/month/year'],
    ['12-31-26', 'dmy', 'read as month/day/year'],
    ['31/12/2026', 'mdy', undefined],
    ['01.02.2026', 'mdy', 'read as day.month.year'],
    ['31.12.26', 'dmy', 'read as day.month.year'],
    ['31.12.2026', 'dmy', undefined],
    ['March', 'dmy', 'read as the end of March'],
    ['Q2 2027', 'dmy', 'read as the end of Q2 2027'],
    ['2026w7', 'dmy', 'read as the end of 2026-W07'],
    ['w5', 'dmy', 'read as the end of W05'],
    ['sow', 'dmy', 'read as the start of next week'],
    ['mid March', 'dmy', 'read as the 15th'],
    ['next friday', 'dmy', 'read as the Friday of next week'],
    ['friday next week', 'dmy', 'read as the Friday of next week'],
    ['last friday', 'dmy', 'read as the latest Friday before today'],
    ['friday', 'dmy', undefined],
    ['end of March', 'dmy', undefined],
    ['2026-12-31', 'dmy', undefined],
  ] as const)('%s in a %s country: %s', (text, order, readAs) => {
    const result = understandDay(text, { ...loose, order });
    expect(result).toEqual({
      kind: 'day',
      day: expect.any(String),
      ...(readAs === undefined ? {} : { readAs }),
    });
  });
});

describe('a weekday of a week', () => {
  it.each([
    ['tuesday last week', '2026-11-10'],
    ['Sunday of last week', '2026-11-15'],
    ['last week tuesday', '2026-11-10'],
    ['last week, on tue', '2026-11-10'],
    ['tuesday this week', '2026-11-17'],
    ['fri this week', '2026-11-20'],
    ['monday next week', '2026-11-23'],
    ['Friday, next week', '2026-11-27'],
    ['next week friday', '2026-11-27'],
  ])('%j is %s, whether it has happened or is to come, and wherever it is read', (text, expected) => {
    for (const options of [loose, strict, { ...loose, past: true }])
      expect(read(text, options)).toBe(expected);
  });

  it.each(['some last week', 'last week soon', 'tuesday last month', 'may last week'])(
    '%j is none',
    (text) => {
      expect(understandDay(text, loose).kind).toBe('unknown');
    },
  );
});

describe('days that do not exist', () => {
  it.each([
    ['2026-02-30', 'there is no 30 February 2026', '2026-02-28'],
    ['30 February 2026', 'there is no 30 February 2026', '2026-02-28'],
    ['February 30, 2028', 'there is no 30 February 2028', '2028-02-29'],
    ['30.2.2026', 'there is no 30 February 2026', '2026-02-28'],
    ['30/2/2026', 'there is no 30 February 2026', '2026-02-28'],
    ['2/30/2026', 'there is no 30 February 2026', '2026-02-28'],
    ['30.02.26', 'there is no 30 February 2026', '2026-02-28'],
    ['mon 30 Feb 2026', 'there is no 30 February 2026', '2026-02-28'],
    ['30 Feb', 'there is no 30 February', '2027-02-28'],
    ['29 Feb 2027', 'there is no 29 February 2027', '2027-02-28'],
    ['31 April', 'there is no 31 April', '2027-04-30'],
    ['0 May 2027', 'there is no 0 May 2027', '2027-05-31'],
    ['2026-13-01', 'there is no month 13', '2026-12-31'],
    ['13/13/2026', 'there is no month 13', '2026-12-31'],
    ['2026-W60', 'there is no week 60 in 2026', '2026-W53'],
    ['2027-W53', 'there is no week 53 in 2027', '2027-W52'],
    ['W60', 'there is no week 60', '2026-W53'],
    ['W0', 'there is no week 0', '2026-W53'],
    ['end of 2026-W60', 'there is no week 60 in 2026', '2026-W53'],
    ['Mon 1 Dec 2026', '1 December 2026 is a Tuesday, not a Monday', '2026-12-01'],
  ])('%s', (text, message, hint) => {
    for (const options of [loose, strict]) {
      expect(understandDay(text, options)).toEqual({
        kind: 'unknown',
        message,
        hint: expect.stringContaining(hint),
      });
    }
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '10000-01-01',
    '31.12.1899',
    '1 Jan 2200',
    '1/1/1800',
    'March 2300',
    '1800',
    'Q1 1850',
    'end of 2500',
    '9999-W10',
    '+500y',
    '999999999d',
    '999999999 years ago',
  ])('%s is outside the calendar', (text) => {
    expect(understandDay(text, loose)).toEqual({
      kind: 'unknown',
      message: `"${text}" is outside the years 1900 to 2199`,
      hint: expect.stringContaining('1900 to 2199'),
    });
  });

  it('nor is there a tomorrow on the last day, or a next week', () => {
    const end: DayWordOptions = { ...loose, today: asDay('2199-12-31') };
    for (const text of ['tomorrow', '1 Jan', 'W01', 'start of Q1', 'W53', 'eow']) {
      expect(read(text, end)).toContain('is outside the years 1900 to 2199');
    }
    expect(understandWeek('this', end)).toMatchObject({ week: '2200-W01', to: '2199-12-31' });
    expect(understandWeek('next', end).kind).toBe('unknown');
    expect(read('yesterday', { ...loose, today: asDay('1900-01-01') })).toContain('is outside the years');
    expect(read('31 Dec', { ...loose, today: asDay('1900-01-01') })).toBe('1900-12-31');
    expect(understandWeek('W05', { today: asDay('1900-01-01') }).kind).toBe('unknown');
  });
});

describe('what is not understood', () => {
  it.each([
    'soon',
    'when pigs fly',
    'fr',
    'mid 2027',
    'mid-Q2',
    'end of',
    'end of time',
    '31',
    '3-4',
    '1/2/3',
    '+-3d',
    'in 3 weeks ago',
    'zero weeks',
    'monday tuesday',
    'next',
    'week',
    'Q5',
  ])('%j', (text) => {
    expect(understandDay(text, loose)).toEqual({
      kind: 'unknown',
      message: `"${text}" is not a day I understand`,
      hint: 'try 2026-12-31, friday, +3w or "end of March"',
    });
  });

  it('an empty text', () => {
    expect(read('  ')).toBe('unknown: there is no day in an empty text');
  });

  it('a text without end is cut, not searched', () => {
    const result = understandDay(`1${'0'.repeat(1_000_000)}`, loose);
    expect(result).toMatchObject({
      kind: 'unknown',
      message: `"1${'0'.repeat(39)}…" is not a day I understand`,
    });
    expect(read(`${'x'.repeat(39)}😀${'y'.repeat(80)}`)).toContain(`"${'x'.repeat(39)}?…"`);
  });

  it('does not hand what could steer a terminal back to it', () => {
    expect(read('a\u001b[2Jb\u0007\u202ec\u2028d\ud800')).toBe(
      'unknown: "a?[2Jb??c?d?" is not a day I understand',
    );
  });

  it('asks the reader of free language last, and never when strict', () => {
    const asked: [string, Day, DayOrder][] = [];
    const natural = (text: string, day: Day, order: DayOrder): Day | undefined => {
      asked.push([text, day, order]);
      return text === 'The day after Xmas' ? asDay('2026-12-26') : undefined;
    };
    expect(understandDay(' The day after Xmas ', { ...loose, natural })).toEqual({
      kind: 'day',
      day: '2026-12-26',
      readAs: 'read as 26 December 2026',
    });
    expect(read('gibberish', { ...loose, natural })).toContain('not a day I understand');
    expect(read('friday', { ...loose, natural })).toBe('2026-11-20');
    expect(read('30 February', { ...loose, natural })).toContain('there is no 30 February');
    expect(read('The day after Xmas', { ...strict, natural })).toContain('not a day I understand');
    expect(asked).toEqual([
      ['The day after Xmas', today, 'dmy'],
      ['gibberish', today, 'dmy'],
    ]);
  });

  it('a mistake in that reader is not hidden', () => {
    const natural = () => {
      throw new TypeError('broken');
    };
    expect(() => understandDay('gibberish', { ...loose, natural })).toThrow(TypeError);
  });
});

describe('what has happened, without a year, was the latest such day up to today', () => {
  const past: DayWordOptions = { ...loose, past: true };

  it.each([
    ['28 dec', '2025-12-28'],
    ['28.12.', '2025-12-28'],
    ['12/28', '2025-12-28'],
    ['18 Nov', '2026-11-18'],
    ['19 Nov', '2025-11-19'],
    ['29 Feb', '2024-02-29'],
    ['sun 28 dec', '2025-12-28'],
    ['monday', '2026-11-16'],
    ['wednesday', '2026-11-18'],
    ['thursday', '2026-11-12'],
    ['last wednesday', '2026-11-11'],
    ['3d', '2026-11-15'],
    ['two weeks', '2026-11-04'],
    ['3 days ago', '2026-11-15'],
    ['eom', '2026-10-31'],
    ['som', '2026-11-01'],
    ['eow', '2026-11-15'],
    ['start of week', '2026-11-16'],
    ['end of March', '2026-03-31'],
    ['end of November', '2025-11-30'],
    ['start of November', '2026-11-01'],
    ['mid month', '2026-11-15'],
    ['March', '2026-03-31'],
    ['Q4', '2025-12-31'],
    ['W47', '2025-11-23'],
    ['W46', '2026-11-15'],
    // what says itself which one it is
    ['2027-01-02', '2027-01-02'],
    ['28 Dec 2026', '2026-12-28'],
    ['tomorrow', '2026-11-19'],
    ['+3d', '2026-11-21'],
    ['next friday', '2026-11-27'],
    ['end of this month', '2026-11-30'],
  ])('%j was %s', (text, expected) => {
    expect(read(text, past)).toBe(expected);
  });

  it('names the past in a hint too', () => {
    expect(understandDay('30 Feb', past)).toMatchObject({
      hint: 'the last day of February 2026 is 2026-02-28',
    });
  });

  it('and never a day to come, of which there is none as late', () => {
    const month = fc.constantFrom('jan', 'february', 'jun', 'sept', 'november', 'dec');
    const form = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 28 }), month).map((parts) => parts.join(' ')),
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
        .map(([d, m]) => `${d}.${m}.`),
      fc.constantFrom('monday', 'tue', 'wednesday', 'thu', 'friday', 'sat', 'sunday', '29 feb'),
      fc.tuple(fc.constantFrom('start of', 'mid', 'end of'), month).map((parts) => parts.join(' ')),
      fc.constantFrom('eow', 'sow', 'eom', 'som', 'eoq', 'soq', 'eoy', 'soy', 'mid month'),
      month,
      fc.integer({ min: 1, max: 4 }).map((q) => `Q${q}`),
      fc.integer({ min: 1, max: 53 }).map((w) => `W${w}`),
      fc.integer({ min: 0, max: 400 }).map((n) => `${n}d`),
    );
    fc.assert(
      fc.property(form, someToday, fc.constantFrom<Weekday>(1, 6, 7), (text, now, weekStart) => {
        const result = understandDay(text, { ...past, today: now, weekStart });
        expect(result.kind).toBe('day');
        if (result.kind === 'day') expect(result.day <= now).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 360 }), (day, later) => {
        fc.pre(day.slice(5) !== '02-29' && dayNumber(day) + later <= dayNumber(asDay('2199-12-31')));
        const now = dayFromNumber(dayNumber(day) + later);
        expect(read(formatDay(day).slice(0, -5), { ...past, today: now })).toBe(day);
      }),
    );
  });
});

describe('a week that starts on Sunday', () => {
  const sunday: DayWordOptions = { ...loose, weekStart: 7 };

  it.each([
    ['this week', '2026-11-15..2026-11-21'],
    ['next week', '2026-11-22..2026-11-28'],
    ['last week', '2026-11-08..2026-11-14'],
    ['W47', '2026-11-16..2026-11-22'],
  ])('%j is %s', (text, expected) => {
    expect(range(text, sunday)).toBe(expected);
  });

  it.each([
    ['this sunday', '2026-11-15'],
    ['next sunday', '2026-11-22'],
    ['next saturday', '2026-11-28'],
    ['eow', '2026-11-21'],
    ['sow', '2026-11-22'],
    ['sunday', '2026-11-22'],
    ['sunday last week', '2026-11-08'],
    ['sunday of this week', '2026-11-15'],
  ])('%j is %s', (text, expected) => {
    expect(read(text, sunday)).toBe(expected);
  });
});

describe('ranges', () => {
  it.each([
    ['2026-12-24..2027-01-02', '2026-12-24..2027-01-02'],
    ['24 Dec..2 Jan', '2026-12-24..2027-01-02'],
    ['24 Dec to 2 Jan', '2026-12-24..2027-01-02'],
    ['24.12...2.1.', '2026-12-24..2027-01-02'],
    [' 24.12. .. 2.1. ', '2026-12-24..2027-01-02'],
    ['2026-12-24', '2026-12-24..2026-12-24'],
    ['today', '2026-11-18..2026-11-18'],
    ['friday..monday', '2026-11-20..2026-11-23'],
    ['next friday to tuesday', '2026-11-27..2026-12-01'],
    ['yesterday TO tomorrow', '2026-11-17..2026-11-19'],
    ['this week', '2026-11-16..2026-11-22'],
    ['next week', '2026-11-23..2026-11-29'],
    ['2026-W52', '2026-12-21..2026-12-27'],
    ['March', '2027-03-01..2027-03-31'],
    ['November', '2026-11-01..2026-11-30'],
    ['November..February', '2026-11-01..2027-02-28'],
    ['Q1 2027', '2027-01-01..2027-03-31'],
    ['2026-W52..2027-W01', '2026-12-21..2027-01-10'],
    ['2027', '2027-01-01..2027-12-31'],
    ['15 Oct..2026-10-31', '2026-10-15..2026-10-31'],
    ['2026-10-01..15 Oct', '2026-10-01..2026-10-15'],
    ['10 Nov..25 Nov', '2026-11-10..2026-11-25'],
    ['1 Nov..15 Nov', '2027-11-01..2027-11-15'],
    ['2027-01-02..2026-12-24', 'unknown: the range ends before it starts: 2027-01-02 to 2026-12-24'],
    ['friday..today', 'unknown: the range ends before it starts: 2026-11-20 to 2026-11-18'],
    ['soon..2027-01-02', 'unknown: "soon" is not a day I understand'],
    ['2026-12-24..later', 'unknown: "later" is not a day I understand'],
    ['2026-12-24..', 'unknown: there is no day in an empty text'],
    ['..', 'unknown: there is no day in an empty text'],
    ['30 Feb..1 Mar', 'unknown: there is no 30 February'],
    ['2026-W60', 'unknown: there is no week 60 in 2026'],
    ['2026-W60..2027-W01', 'unknown: there is no week 60 in 2026'],
    ['2026-12-24..2200-01-01', 'unknown: "2026-12-24..2200-01-01" is outside the years 1900 to 2199'],
  ])('%j is %s', (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it('that is under way keeps its first day', () => {
    expect(range('24 Dec..2 Jan', { ...loose, today: asDay('2026-12-28') })).toBe('2026-12-24..2027-01-02');
    expect(range('24 Dec..2 Jan', { ...loose, today: asDay('2027-01-02') })).toBe('2026-12-24..2027-01-02');
    expect(range('24 Dec..2 Jan', { ...loose, today: asDay('2027-01-03') })).toBe('2027-12-24..2028-01-02');
  });

  it('must be clear in a script, where periods are clear and slashes are not', () => {
    expect(range('March..May 2027', strict)).toBe('2027-03-01..2027-05-31');
    expect(range('1/2/2027..3/2/2027', strict)).toBe(
      'ambiguous: "1/2/2027" can be 1 February 2027 or 2 January 2027',
    );
    expect(range(`${'x'.repeat(60)}..${'y'.repeat(60)}`, strict)).toMatch(/^unknown/);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-W47', '2026-W47 2026-11-16 2026-11-22'],
    ['2026w7', '2026-W07 2026-02-09 2026-02-15'],
    ['this', '2026-W47 2026-11-16 2026-11-22'],
    ['last', '2026-W46 2026-11-09 2026-11-15'],
    ['Last Week', '2026-W46 2026-11-09 2026-11-15'],
    ['next', '2026-W48 2026-11-23 2026-11-29'],
    ['W47', '2026-W47 2026-11-16 2026-11-22'],
    ['W48', '2025-W48 2025-11-24 2025-11-30'],
    ['W53', '2020-W53 2020-12-28 2021-01-03'],
    ['2026-12-31', '2026-W53 2026-12-28 2027-01-03'],
    ['2026-2-3', '2026-W06 2026-02-02 2026-02-08'],
    ['yesterday', '2026-W47 2026-11-16 2026-11-22'],
    ['sunday', '2026-W46 2026-11-09 2026-11-15'],
    ['28 dec', '2025-W52 2025-12-22 2025-12-28'],
    ['2 weeks ago', '2026-W45 2026-11-02 2026-11-08'],
    ['30 feb', 'unknown: there is no 30 February'],
    ['W54', 'unknown: there is no week 54'],
    ['2026-W60', 'unknown: there is no week 60 in 2026'],
    ['2026-02-30', 'unknown: there is no 30 February 2026'],
    ['2200-01-01', 'unknown: "2200-01-01" is outside the years 1900 to 2199'],
    ['sometime', 'unknown: "sometime" is not a week I understand'],
    ['1/2/2026', 'ambiguous: "1/2/2026" can be 1 February 2026 or 2 January 2026'],
  ])('%j is %s', (text, expected) => {
    const result = understandWeek(text, { today });
    expect(
      result.kind === 'week'
        ? `${result.week} ${result.from} ${result.to}`
        : `${result.kind}: ${result.message}`,
    ).toBe(expected);
  });
});

describe('the order of day and month', () => {
  it.each([
    ['en_US.UTF-8', 'mdy'],
    ['en-US', 'mdy'],
    ['en-US-u-ca-gregory', 'mdy'],
    ['en-Latn-US', 'mdy'],
    ['es_US', 'mdy'],
    ['haw_US@x', 'mdy'],
    ['fil_PH', 'mdy'],
    ['en_PH', 'mdy'],
    ['en-Latn-PH', 'mdy'],
    ['en_GB.UTF-8', 'dmy'],
    ['es_PH', 'dmy'],
    ['de_DE', 'dmy'],
    ['en', 'dmy'],
    ['C', 'dmy'],
    ['C.UTF-8', 'dmy'],
    ['POSIX', 'dmy'],
    ['', 'dmy'],
    [undefined, 'dmy'],
    ['en_USA', 'dmy'],
  ])('%s writes %s', (locale, order) => {
    expect(dayOrderFor(locale)).toBe(order);
  });
});

describe('whatever is typed', () => {
  const zoneOfProcess = process.env['TZ'];
  afterEach(() => {
    if (zoneOfProcess === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneOfProcess;
  });

  const fragments = fc.constantFrom(
    ...'2026 12 31 1 0 99 13 w47 q2 march dec fri friday end start mid of the next last this week month'.split(
      ' ',
    ),
    ...'quarter year in ago d w m y days + - / . , .. to by on eow som two st th '.split(' '),
    ' ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ maxLength: 20 }),
    fc.array(fragments, { maxLength: 7 }).map((parts) => parts.join(' ')),
    fc.array(fragments, { maxLength: 7 }).map((parts) => parts.join('')),
  );
  const options = fc.record({
    today: anyDay,
    order: fc.constantFrom<DayOrder>('dmy', 'mdy'),
    strict: fc.boolean(),
    past: fc.boolean(),
    weekStart: fc.constantFrom<Weekday>(1, 6, 7),
  });

  it('gets an answer and never a crash, and a range in order', () => {
    fc.assert(
      fc.property(typed, options, (text, given) => {
        const results = [
          understandDay(text, given),
          understandRange(text, given),
          understandWeek(text, given),
        ];
        for (const result of results) {
          if ('message' in result) expect(result.message).not.toMatch(/\p{Cc}/u);
          else if (result.kind !== 'day') expect(result.from <= result.to).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('strict never reads another day than the kind answer would, only fewer', () => {
    fc.assert(
      fc.property(typed, options, (text, given) => {
        const careful = understandDay(text, { ...given, strict: true });
        if (careful.kind === 'day') expect(understandDay(text, { ...given, strict: false })).toEqual(careful);
      }),
      { numRuns: 2000 },
    );
  });

  it('a day as we write it is read as that day', () => {
    fc.assert(
      fc.property(anyDay, someToday, fc.boolean(), (day, now, isStrict) => {
        const given: DayWordOptions = { today: now, order: 'mdy', strict: isStrict };
        for (const text of [day, formatDay(day), formatDayShort(day), formatDayWithWeekday(day)]) {
          expect(understandDay(text, given)).toEqual({ kind: 'day', day });
        }
      }),
    );
  });

  it.each(['America/Los_Angeles', 'Pacific/Apia', 'Australia/Lord_Howe'])('means the same in %s', (zone) => {
    fc.assert(
      fc.property(typed, options, (text, given) => {
        const answers = () => [
          understandDay(text, given),
          understandRange(text, given),
          understandWeek(text, given),
        ];
        process.env['TZ'] = 'UTC';
        const expected = answers();
        process.env['TZ'] = zone;
        expect(new Date(0).getTimezoneOffset()).not.toBe(0);
        expect(answers()).toEqual(expected);
      }),
    );
  });
});

// Calendar days without clock or zone. date-fns is given dates that live in UTC, where no day is skipped or doubled:
// in the zone of the process it would get 30 December 2011 wrong in Samoa.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { lastDayOfQuarter } from 'date-fns/lastDayOfQuarter';
import { startOfMonth as startOfMonthOf } from 'date-fns/startOfMonth';
import { startOfQuarter as startOfQuarterOf } from 'date-fns/startOfQuarter';

/** A calendar day of the years 1900 to 2199 as `YYYY-MM-DD`; days compare with `<` and `===`. */
export type Day = string & { readonly __day: unique symbol };

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** The first day of the calendar, before which nothing was. */
export const FIRST_DAY = `${FIRST_YEAR}-01-01` as Day;
/** Its last day. */
export const LAST_DAY = `${LAST_YEAR}-12-31` as Day;
const FIRST_NUMBER = Date.UTC(FIRST_YEAR, 0, 1) / MS_PER_DAY;
const LAST_NUMBER = Date.UTC(LAST_YEAR, 11, 31) / MS_PER_DAY;

/** English month names, January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English weekday names, Monday first. */
export const WEEKDAY_NAMES: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** Whether the text is a real day written as `YYYY-MM-DD`, in the years 1900 to 2199. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8));
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month);
}

/** The text as a day; throws a RangeError when `isDay` says no, for what only a mistake in the program can bring. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${JSON.stringify(text.slice(0, 40))}`);
  return text;
}

/** The day of a year, month (1..12) and day of the month, or undefined when the calendar has none; throws a RangeError outside 1900..2199. */
export function civilDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outsideCalendar();
  const text = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return isDay(text) ? text : undefined;
}

/** Days since 1 January 1970, negative before. */
export function dayNumber(day: Day): number {
  // A bare ISO day is UTC by the language's own rule. `| 0` makes a small integer of the quotient, which it is: V8 would else
  // keep it, and all that is reckoned from it, as a fraction on the heap.
  return (Date.parse(day) / MS_PER_DAY) | 0;
}

/** The day of a day number; throws a RangeError outside 1900..2199. */
export function dayFromNumber(n: number): Day {
  if (!(n >= FIRST_NUMBER && n <= LAST_NUMBER && Number.isInteger(n))) throw outsideCalendar();
  const date = new Date(n * MS_PER_DAY);
  // By parts, because toISOString is four times slower.
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}` as Day;
}

/**
 * The day `n` days later, or earlier for a negative `n`. What is reckoned from a day stops at the calendar's first and last one:
 * a span may reach beyond them.
 */
export function addDays(day: Day, n: number): Day {
  return nearest(dayNumber(day) + n);
}

/** The same day of the month `n` months later, or that month's last day when it is shorter; stops as {@link addDays} does. */
export function addMonths(day: Day, n: number): Day {
  return nearest(addMonthsTo(utc(day), n).getTime() / MS_PER_DAY);
}

/** As {@link addDays} for what somebody typed, which has to be there: throws a RangeError outside 1900..2199. */
export function addDaysExactly(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** As {@link addMonths} for what somebody typed, which has to be there: throws a RangeError outside 1900..2199. */
export function addMonthsExactly(day: Day, n: number): Day {
  return dayOf(addMonthsTo(utc(day), n));
}

/** How many days `b` is after `a`; negative when before. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** The earlier of two days. */
export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, 1..12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The weekday of a day, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): Weekday {
  return (modulo(dayNumber(day) + 3, 7) + 1) as Weekday; // day 0 was a Thursday
}

/** The first day of the week the day is in, for weeks that start on `weekStart`; of the calendar's first one what is in it. */
export function startOfWeek(day: Day, weekStart: Weekday = 1): Day {
  return addDays(day, -modulo(weekday(day) - weekStart, 7));
}

/** The ISO week of a day as `2026-W47`; its year is the year of the week's Thursday. */
export function isoWeek(day: Day): string {
  const date = utc(day);
  return `${getISOWeekYear(date)}-W${twoDigits(getISOWeek(date))}`;
}

/** Monday to Sunday of an ISO week written as `2026-W47`; undefined when that year has no such week or it leaves 1900..2199. */
export function weekRange(isoWeekText: string): DaySpan | undefined {
  const parts = /^(\d{4})-W(\d{2})$/.exec(isoWeekText);
  const year = Number(parts?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const monday = dayNumber(startOfWeek(asDay(`${year}-01-04`))) + 7 * (Number(parts?.[2]) - 1);
  if (monday < FIRST_NUMBER || monday + 6 > LAST_NUMBER) return undefined;
  const from = dayFromNumber(monday);
  return isoWeek(from) === isoWeekText ? { from, to: addDays(from, 6) } : undefined;
}

/** How many days the month of the day has. */
export function daysInMonth(day: Day): number {
  return getDaysInMonth(utc(day));
}

/** The first day of the month. */
export function startOfMonth(day: Day): Day {
  return dayOf(startOfMonthOf(utc(day)));
}

/** The last day of the month. */
export function endOfMonth(day: Day): Day {
  return dayOf(lastDayOfMonth(utc(day)));
}

/** The first day of the quarter. */
export function startOfQuarter(day: Day): Day {
  return dayOf(startOfQuarterOf(utc(day)));
}

/** The last day of the quarter. */
export function endOfQuarter(day: Day): Day {
  return dayOf(lastDayOfQuarter(utc(day)));
}

/** 31 December of the year. */
export function endOfYear(day: Day): Day {
  return asDay(`${yearOf(day)}-12-31`);
}

/**
 * The calendar day of an instant in the zone of the process; a time before `dayEndsAt` o'clock (0..6) still belongs to the
 * day before. Throws a RangeError for an instant outside 1900..2199.
 */
export function dayAt(instant: Date, dayEndsAt: number): Day {
  // Plain getters, because Intl costs ten milliseconds at the first use.
  const month = twoDigits(instant.getMonth() + 1);
  const day = asDay(`${instant.getFullYear()}-${month}-${twoDigits(instant.getDate())}`);
  return instant.getHours() < dayEndsAt ? addDays(day, -1) : day;
}

/** `1 December 2026`. */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`;
}

/** `1 Dec 2026`. */
export function formatDayShort(day: Day): string {
  return `${Number(day.slice(8))} ${MONTH_NAMES[monthOf(day) - 1]?.slice(0, 3)} ${yearOf(day)}`;
}

/** `Tue 1 Dec 2026`. */
export function formatDayWithWeekday(day: Day): string {
  return `${WEEKDAY_NAMES[weekday(day) - 1]?.slice(0, 3)} ${formatDayShort(day)}`;
}

/** How far a day is from today: `today`, `tomorrow`, `in 12 days`, `5 weeks ago`, `in 4 months`, `3 years ago`. */
export function relativeDays(day: Day, today: Day): string {
  const n = daysBetween(today, day);
  if (n === 0) return 'today';
  if (n === 1) return 'tomorrow';
  if (n === -1) return 'yesterday';
  // No singulars below: weeks begin at three, months at four, years at two.
  const distance = Math.abs(n);
  const size =
    distance < 21
      ? `${distance} days`
      : distance < 120
        ? `${Math.round(distance / 7)} weeks`
        : distance < 731
          ? `${Math.round(distance / 30.436875)} months`
          : `${Math.round(distance / 365.2425)} years`;
  return n > 0 ? `in ${size}` : `${size} ago`;
}

function nearest(n: number): Day {
  return dayFromNumber(Math.min(LAST_NUMBER, Math.max(FIRST_NUMBER, n)));
}

function outsideCalendar(): RangeError {
  return new RangeError(`a day must be a whole day of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

/** The remainder that is never negative. */
function modulo(n: number, size: number): number {
  return ((n % size) + size) % size;
}

/** A day as a date of date-fns, at midnight in UTC. */
function utc(day: Day): Date {
  return new UTCDateMini(dayNumber(day) * MS_PER_DAY);
}

function dayOf(date: Date): Day {
  return dayFromNumber(date.getTime() / MS_PER_DAY);
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// What people type for days, weeks and ranges of days. Reading order: exact dates, words, distances, periods.
import {
  addDays,
  addDaysExactly,
  addMonths,
  addMonthsExactly,
  civilDay,
  type Day,
  type DaySpan,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  FIRST_DAY,
  formatDay,
  isDay,
  isoWeek,
  LAST_DAY,
  MONTH_NAMES,
  maxDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  WEEKDAY_NAMES,
  type Weekday,
  weekday,
  weekRange,
  yearOf,
} from './day.js';

/** Which number comes first in `1/2/2026`: the day or the month. */
export type DayOrder = 'dmy' | 'mdy';

/** A reader of freer language that is asked last; undefined when it does not understand either. */
export type NaturalReader = (text: string, today: Day, order: DayOrder, past: boolean) => Day | undefined;

/** What the reading depends on; `strict` answers `ambiguous` where a person might mean another day. */
export interface DayWordOptions {
  readonly today: Day;
  readonly order: DayOrder;
  /** Somebody said which order it is; otherwise it is guessed. */
  readonly orderSet?: boolean;
  readonly strict: boolean;
  /** The first day of the user's week, Monday if not said; ISO weeks by their number keep to theirs. */
  readonly weekStart?: Weekday | undefined;
  /** It is about what has happened: a day without a year is the latest up to today, and not the next one. */
  readonly past?: boolean;
  readonly natural?: NaturalReader | undefined;
}

/** Why the text is no day, as a sentence, and what to type instead. */
export interface NotUnderstood {
  readonly kind: 'ambiguous' | 'unknown';
  readonly message: string;
  readonly hint: string;
}

/** A day; `readAs` says how a form that could surprise was read (`read as month/day/year`). */
export interface DayRead {
  readonly kind: 'day';
  readonly day: Day;
  readonly readAs?: string;
}

/** Two days, both included, the first not after the second. */
export interface RangeRead extends DaySpan {
  readonly kind: 'range';
}

/** An ISO week (`2026-W47`) with its Monday and Sunday; the last one of the calendar ends with it. */
export interface WeekRead extends DaySpan {
  readonly kind: 'week';
  readonly week: string;
}

/** `notBefore` is where days without a year begin: today, or the first day of the range. */
interface Context extends DayWordOptions {
  readonly notBefore: Day;
}

/** A stretch of the calendar by its name; `vague` when, alone, it could mean its first day as well as its last. */
interface Period extends DaySpan {
  readonly name: string;
  readonly vague: boolean;
}

type DayResult = DayRead | NotUnderstood;
type Rule = (text: string, context: Context) => DayResult | undefined;
type Edge = 'start' | 'mid' | 'end';

const MAX_LENGTH = 100;
const DAY_FIRST = 'read as day/month/year';
const MONTH_FIRST = 'read as month/day/year';
/** Years in which everything that comes back at all has come back: 29 February around 2100 is the rarest. */
const LONGEST_GAP = 9;

/** Reads one day. Never throws; a day outside 1900..2199 or one the calendar lacks is `unknown` and says so. */
export function understandDay(text: string, options: DayWordOptions): DayRead | NotUnderstood {
  if (isDay(text)) return dayRead(text); // an import brings a hundred thousand of these
  return guarded(text, (trimmed) => readDay(trimmed, { ...options, notBefore: options.today }));
}

/** Reads `A..B`, `A to B`, a period such as `next week` or `2026-W52`, or a single day. Never throws; an end before the start is `unknown`. */
export function understandRange(text: string, options: DayWordOptions): RangeRead | NotUnderstood {
  return guarded(text, (trimmed) => {
    const context = { ...options, notBefore: options.today };
    const ends = splitRange(trimmed);
    if (ends === undefined) return readSpan(trimmed, context);
    const coming = readEnds(ends, context);
    // `24 Dec..2 Jan` typed on 28 December means the one under way, so look from a year back as well.
    const earlier = readEnds(ends, { ...context, notBefore: addMonths(options.today, -12) });
    if (earlier.kind !== 'range') return coming;
    if (coming.kind !== 'range') return earlier;
    return earlier.to >= options.today && earlier.to < coming.to ? earlier : coming;
  });
}

/**
 * Reads an ISO week: `2026-W47`, `W47` (the latest that has begun), `last`, `this`, `next`, or a day in it. Never throws. The
 * order is one that somebody set: guessed by a locale, the same words would mean another week on another computer.
 */
export function understandWeek(
  text: string,
  { today, order }: Pick<DayWordOptions, 'today'> & { readonly order?: DayOrder | undefined },
): WeekRead | NotUnderstood {
  return guarded(text, (trimmed) => {
    const words = normalise(trimmed);
    if (isDay(words)) return weekOf(words);
    const relative = /^(last|this|next)(?: week)?$/.exec(words);
    if (relative) return weekOf(addDaysExactly(today, 7 * relativeStep(relative[1])));
    const parts = weekParts(words);
    if (parts !== undefined) {
      const week = pastWeek(parts, today);
      return week === undefined ? noSuchWeek(parts, today) : weekOf(week.from);
    }
    const ordered = { order: order ?? 'dmy', orderSet: order !== undefined };
    for (const rule of dayRules) {
      const result = rule(words, { today, notBefore: today, ...ordered, strict: true, past: true });
      if (result !== undefined) return result.kind === 'day' ? weekOf(result.day) : result;
    }
    return unknown(
      `${quote(trimmed)} is not a week I understand`,
      'try 2026-W47, W47, this, last or a day in it such as 2026-11-16',
    );
  });
}

/** The order of day and month a locale name such as `en_US.UTF-8` writes; day first for anything unknown. */
export function dayOrderFor(locale: string | undefined): DayOrder {
  const monthFirst = /^(?:[a-z]{2,3}[-_](?:[a-z]{4}[-_])?us|(?:fil|en)[-_](?:latn[-_])?ph)(?![a-z])/i;
  return monthFirst.test(locale ?? '') ? 'mdy' : 'dmy';
}

/** What every reader shares: blanks around, overlong text, and days that leave the calendar, which day.ts reports by a RangeError. */
function guarded<Result>(text: string, read: (trimmed: string) => Result): Result | NotUnderstood {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return notADay(trimmed);
  try {
    return read(trimmed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unknown(
      `${quote(trimmed)} is outside the years 1900 to 2199`,
      'a day has a year from 1900 to 2199, such as 2026-12-31',
    );
  }
}

function readDay(trimmed: string, context: Context): DayResult {
  if (isDay(trimmed)) return { kind: 'day', day: trimmed };
  const words = normalise(trimmed);
  for (const rule of rules) {
    const result = rule(words, context);
    if (result !== undefined) return result;
  }
  const day = context.strict
    ? undefined
    : context.natural?.(trimmed, context.today, context.order, context.past === true);
  return day === undefined ? notADay(trimmed) : dayRead(day, `read as ${formatDay(day)}`);
}

// --- ranges

function splitRange(text: string): readonly [string, string] | undefined {
  // The last two dots, because `24.12...2.1.` begins with a day that ends in one.
  const dots = text.lastIndexOf('..');
  if (dots >= 0) return [text.slice(0, dots), text.slice(dots + 2)];
  const m = /^(.+?)\sto\s(.+)$/i.exec(text);
  return m?.[1] === undefined || m[2] === undefined ? undefined : [m[1], m[2]];
}

function readEnds([first, second]: readonly [string, string], context: Context): RangeRead | NotUnderstood {
  const start = readSpan(first.trim(), context);
  if (start.kind !== 'range') return start;
  const end = readSpan(second.trim(), { ...context, notBefore: start.from });
  if (end.kind !== 'range') return end;
  if (end.to < start.from) {
    return unknown(
      `the range ends before it starts: ${start.from} to ${end.to}`,
      'write the earlier day first',
    );
  }
  return { kind: 'range', from: start.from, to: end.to };
}

/** A period from its first to its last day, or a day alone. */
function readSpan(trimmed: string, context: Context): RangeRead | NotUnderstood {
  const period = readPeriod(normalise(trimmed), context, 'end');
  if (period !== undefined) {
    return 'kind' in period ? period : { kind: 'range', from: period.from, to: period.to };
  }
  const result = readDay(trimmed, context);
  return result.kind === 'day' ? { kind: 'range', from: result.day, to: result.day } : result;
}

// --- exact dates

/** `2026-2-3`, `2026/02/03`. */
const yearFirst: Rule = (text, context) => {
  const m = /^(\d{4,6})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return m ? dated({ year: m[1], month: m[3], day: m[4] }, context) : undefined;
};

/** `31.12.2026`, `31.12.26`, `31.12.`: dots always mean day.month.year. */
const dotted: Rule = (text, context) => {
  const m = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{2}|\d{4,6})|\.)?$/.exec(text);
  if (!m) return undefined;
  const parts = { day: m[1], month: m[2], year: m[3] };
  const swapped = exactDay({ day: m[2], month: m[1], year: m[3] }, context);
  const result = dated(parts, context);
  const surprising = result.kind === 'day' && ((swapped ?? result.day) !== result.day || m[3]?.length === 2);
  return surprising ? dayRead(result.day, 'read as day.month.year') : result;
};

/** `12/31/2026`, `3-4-27`, `12/31`: the one reading that exists, else by the order, or ambiguous when strict and none is set. */
const slashed: Rule = (text, context) => {
  const m = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{2}|\d{4,6}))?$/.exec(text);
  if (!m || (m[2] === '-' && m[4] === undefined)) return undefined;
  const dmy = { day: m[1], month: m[3], year: m[4] };
  const mdy = { day: m[3], month: m[1], year: m[4] };
  const a = exactDay(dmy, context);
  const b = exactDay(mdy, context);
  // Two digits for the year look like the day in `26-12-31`, so that reading is always told.
  const tell = m[4]?.length === 2;
  if (a === undefined) {
    if (b === undefined) return noSuchDay(Number(m[3]) > 12 ? mdy : dmy, context);
    return dayRead(b, tell ? MONTH_FIRST : undefined);
  }
  if (b === undefined || a === b) return dayRead(a, tell ? DAY_FIRST : undefined);
  if (context.strict && context.orderSet !== true) {
    return {
      kind: 'ambiguous',
      message: `${quote(text)} can be ${formatDay(a)} or ${formatDay(b)}`,
      hint: `say ${a} or ${b}, or set mentor config day-order ${context.order}`,
    };
  }
  return context.order === 'dmy' ? dayRead(a, DAY_FIRST) : dayRead(b, MONTH_FIRST);
};

/** `1 December 2026`, `1st of Dec`, `1-dec-26`. */
const dayThenMonth: Rule = (text, context) => {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{0,2}(?:of )?([a-z]{3,9})[ .,-]{0,2}(\d{2}|\d{4,6})?$/.exec(text);
  const month = named(MONTH_NAMES, m?.[2]);
  return month === undefined ? undefined : dated({ day: m?.[1], month, year: m?.[3] }, context);
};

/** `December 1, 2026`, `Dec 1st`. */
const monthThenDay: Rule = (text, context) => {
  const m = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:[ ,]{1,2}(\d{2}|\d{4,6}))?$/.exec(text);
  const month = named(MONTH_NAMES, m?.[1]);
  return month === undefined ? undefined : dated({ day: m?.[2], month, year: m?.[3] }, context);
};

const exactRules: readonly Rule[] = [yearFirst, dotted, slashed, dayThenMonth, monthThenDay];

/** `Tue 1 Dec 2026`; the weekday must be right, because a wrong one means the day or the month is not what was meant. */
const withWeekday: Rule = (text, context) => {
  const m = /^([a-z]{3,9})\.?,? (.+)$/.exec(text);
  const wanted = named(WEEKDAY_NAMES, m?.[1]);
  const rest = m?.[2];
  if (wanted === undefined || rest === undefined) return undefined;
  for (const rule of exactRules) {
    const result = rule(rest, context);
    if (result?.kind === 'day' && weekday(result.day) !== wanted) {
      const is = WEEKDAY_NAMES[weekday(result.day) - 1];
      return unknown(
        `${formatDay(result.day)} is a ${is}, not a ${WEEKDAY_NAMES[wanted - 1]}`,
        `say ${result.day} if you mean that ${is}`,
      );
    }
    if (result !== undefined) return result;
  }
  return undefined;
};

interface DateParts {
  readonly day: string | undefined;
  readonly month: string | number | undefined;
  readonly year: string | undefined;
}

function dated(parts: DateParts, context: Context): DayResult {
  const day = exactDay(parts, context);
  return day === undefined ? noSuchDay(parts, context) : { kind: 'day', day };
}

/** Without a year the next such day, or the latest of the past; undefined when the calendar has none. */
function exactDay({ year, month, day }: DateParts, context: Context): Day | undefined {
  const find = (inYear: number) => civilDay(inYear, Number(month), Number(day));
  if (year !== undefined) return find(fullYear(year));
  // 2000 had every day a year can have: what it lacks never comes.
  return find(2000) === undefined ? undefined : nearest(context, find, (found) => found);
}

function fullYear(digits: string): number {
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

function noSuchDay({ year, month, day }: DateParts, context: Context): NotUnderstood {
  const name = MONTH_NAMES[Number(month) - 1];
  if (name === undefined) {
    return unknown(`there is no month ${Number(month)}`, 'write a day as year-month-day, such as 2026-12-31');
  }
  const inYear = year === undefined ? undefined : fullYear(year);
  const last = monthSpan(Number(month), inYear, context, 'end').to;
  const said = `${Number(day)} ${name}${year === undefined ? '' : ` ${fullYear(year)}`}`;
  return unknown(`there is no ${said}`, `the last day of ${name} ${yearOf(last)} is ${last}`);
}

// --- words and distances

const plainWord: Rule = (text, { today }) => {
  if (text === 'today' || text === 'now') return dayRead(today);
  if (text === 'tomorrow') return dayRead(addDaysExactly(today, 1));
  if (text === 'yesterday') return dayRead(addDaysExactly(today, -1));
  return undefined;
};

/**
 * `friday` is the next one after today, or of what has happened the latest up to it; `last friday` the latest before it;
 * `this` and `next` count the user's weeks.
 */
const weekdayWord: Rule = (text, { today, notBefore, weekStart = 1, past }) => {
  const m = /^(?:(this|next|last) )?([a-z]{3,9})$/.exec(text);
  const wanted = named(WEEKDAY_NAMES, m?.[2]);
  if (wanted === undefined) return undefined;
  const name = WEEKDAY_NAMES[wanted - 1];
  if (m?.[1] === undefined && past === true) {
    return dayRead(addDaysExactly(today, -((weekday(today) - wanted + 7) % 7)));
  }
  if (m?.[1] === undefined) {
    const after = maxDay(today, notBefore);
    return dayRead(addDaysExactly(after, ((wanted - weekday(after) + 6) % 7) + 1));
  }
  if (m[1] === 'last') {
    const back = ((weekday(today) - wanted + 6) % 7) + 1;
    return dayRead(addDaysExactly(today, -back), `read as the latest ${name} before today`);
  }
  return ofWeek(wanted, m[1], today, weekStart);
};

/** `tuesday last week`, `Friday of this week`, `next week monday`: in the user's weeks. */
const weekdayOfWeek: Rule = (text, { today, weekStart = 1 }) => {
  const m =
    /^(?<day>[a-z]{3,9}),? (?:of )?(?<which>this|next|last) week$/.exec(text) ??
    /^(?<which>this|next|last) week,? (?:on )?(?<day>[a-z]{3,9})$/.exec(text);
  const wanted = named(WEEKDAY_NAMES, m?.groups?.['day']);
  return wanted === undefined ? undefined : ofWeek(wanted, m?.groups?.['which'], today, weekStart);
};

function ofWeek(wanted: number, which: string | undefined, today: Day, weekStart: Weekday): DayRead {
  const start = startOfWeek(today, weekStart);
  const day = addDaysExactly(start, 7 * relativeStep(which) + ((wanted - weekStart + 7) % 7));
  return dayRead(day, `read as the ${WEEKDAY_NAMES[wanted - 1]} of ${which} week`);
}

/** `+3w`, `-3d`, `in 3 weeks`, `in two weeks`, `3 weeks ago`; a bare `3w` is back for what has happened. */
const distance: Rule = (text, { today, past }) => {
  const m = /^(in |\+ ?|-)?(\d{1,9} ?|[a-z]{1,6} )(d|w|m|y|days?|weeks?|months?|years?)( ago)?$/.exec(text);
  const count = countOf(m?.[2]?.trim());
  if (!m || count === undefined || (m[1] !== undefined && m[4] !== undefined)) return undefined;
  const back = m[1] === '-' || m[4] !== undefined || (m[1] === undefined && past === true);
  const n = back ? -count : count;
  if (m[3]?.startsWith('d')) return dayRead(addDaysExactly(today, n));
  if (m[3]?.startsWith('w')) return dayRead(addDaysExactly(today, 7 * n));
  return dayRead(addMonthsExactly(today, m[3]?.startsWith('m') ? n : 12 * n));
};

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `3`, `three` or `a` as a number; undefined when it is none. */
export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const index = NUMBER_WORDS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

// --- periods and their edges

const SHORTHAND = /^([es])o([wmqy])$/;
const UNITS: Readonly<Record<string, string>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

/** `eom`, `end of March`, `start of next month`, `mid March`. */
const edgeOfPeriod: Rule = (text, context) => {
  const short = SHORTHAND.exec(text);
  const m = /^(?:the )?(start|beginning|mid|middle|end)(?: of(?: the)?)?[ -](.+)$/.exec(text);
  const edge = edgeNamed(short?.[1] ?? m?.[1]);
  const said = short ? UNITS[short[2] ?? ''] : m?.[2];
  if (edge === undefined || said === undefined) return undefined;
  const bare = /^(?:week|month|quarter|year)$/.test(said);
  const period = bare ? nearestBare(said, context, edge) : readPeriod(said, context, edge);
  if (period === undefined || 'kind' in period) return period;
  if (edge === 'end') return dayRead(period.to);
  if (edge === 'start') return dayRead(period.from, bare ? `read as the start of ${period.name}` : undefined);
  // Only months have a middle that everybody agrees on.
  const isMonth = period.from === startOfMonth(period.from) && period.to === endOfMonth(period.from);
  return isMonth ? dayRead(addDaysExactly(period.from, 14), 'read as the 15th') : undefined;
};

/** The start of the present week is over for who plans, so a bare `start of week` is the coming one; its end is to come. */
function nearestBare(unit: string, context: Context, edge: Edge): Period {
  const named = (which: string): Period => {
    const step = relativeStep(which);
    return { ...spanAround(unit, context, step), name: `${which} ${unit}`, vague: true };
  };
  const present = named('this');
  if (context.past === true) return edgeDay(edge)(present) > context.today ? named('last') : present;
  return edge === 'start' ? named('next') : present;
}

function edgeNamed(word: string | undefined): Edge | undefined {
  if (word === undefined) return undefined;
  if (word.startsWith('e')) return 'end';
  return word.startsWith('m') ? 'mid' : 'start';
}

/** `Q2 2027`, `2026-W47`, `March`, `2027`: the last day. */
const wholePeriod: Rule = (text, context) => {
  const period = readPeriod(text, context, 'end');
  if (period === undefined || 'kind' in period) return period;
  if (!context.strict || !period.vague) return dayRead(period.to, `read as the end of ${period.name}`);
  const start = readPeriod(text, context, 'start');
  const from = start === undefined || 'kind' in start ? period.from : start.from;
  return {
    kind: 'ambiguous',
    message: `${quote(period.name)} can be its first or its last day`,
    hint: `say "end of ${period.name}" (${period.to}) or "start of ${period.name}" (${from})`,
  };
};

/** What means one day, and no edge of something longer. */
const dayRules: readonly Rule[] = [
  ...exactRules,
  withWeekday,
  plainWord,
  weekdayWord,
  weekdayOfWeek,
  distance,
];

const rules: readonly Rule[] = [...dayRules, edgeOfPeriod, wholePeriod];

/** The period a text names; without a year, the first whose `edge` is not over, or the latest whose `edge` has come. */
function readPeriod(text: string, context: Context, edge: Edge): Period | NotUnderstood | undefined {
  return (
    relativePeriod(text, context) ??
    monthPeriod(text, context, edge) ??
    quarterPeriod(text, context, edge) ??
    weekPeriod(text, context, edge) ??
    yearPeriod(text)
  );
}

function relativePeriod(text: string, context: Context): Period | undefined {
  const m = /^(this|next|last) (week|month|quarter|year)$/.exec(text);
  if (!m) return undefined;
  return { ...spanAround(m[2], context, relativeStep(m[1])), name: text, vague: true };
}

function spanAround(unit: string | undefined, { today, weekStart }: Context, step: number): DaySpan {
  if (unit === 'week') {
    const from = startOfWeek(addDaysExactly(today, 7 * step), weekStart);
    return { from, to: addDaysExactly(from, 6) };
  }
  if (unit === 'month') return monthOfDay(addMonthsExactly(today, step));
  if (unit === 'quarter') return quarterOfDay(addMonthsExactly(today, 3 * step));
  return yearSpan(yearOf(today) + step);
}

function monthPeriod(text: string, context: Context, edge: Edge): Period | undefined {
  const m = /^([a-z]{3,9})\.?,? ?(\d{4,6})?$/.exec(text);
  const month = named(MONTH_NAMES, m?.[1]);
  if (month === undefined) return undefined;
  const year = m?.[2] === undefined ? undefined : Number(m[2]);
  const name = `${MONTH_NAMES[month - 1]}${year === undefined ? '' : ` ${year}`}`;
  return { ...monthSpan(month, year, context, edge), name, vague: true };
}

function quarterPeriod(text: string, context: Context, edge: Edge): Period | undefined {
  const m = /^q([1-4])(?:[ /-]?(\d{4}))?$/.exec(text);
  const yearFirst = /^(\d{4})[ /-]?q([1-4])$/.exec(text);
  const quarter = m?.[1] ?? yearFirst?.[2];
  if (quarter === undefined) return undefined;
  const find = (year: number) => quarterOfDay(firstOf(year, 3 * Number(quarter)));
  const year = m?.[2] ?? yearFirst?.[1];
  const span = year === undefined ? nearest(context, find, edgeDay(edge)) : find(Number(year));
  return { ...span, name: `Q${quarter}${year === undefined ? '' : ` ${year}`}`, vague: false };
}

interface WeekParts {
  readonly year: number | undefined;
  readonly week: string;
}

function weekParts(text: string): WeekParts | undefined {
  const m = /^(?:(\d{4})[ -]?)?w(?:eek )?(\d{1,2})$/.exec(text);
  if (m?.[2] === undefined) return undefined;
  return { year: m[1] === undefined ? undefined : Number(m[1]), week: m[2].padStart(2, '0') };
}

function weekPeriod(text: string, context: Context, edge: Edge): Period | NotUnderstood | undefined {
  const parts = weekParts(text);
  if (parts === undefined) return undefined;
  const find = (year: number) => weekRange(`${year}-W${parts.week}`);
  if (parts.year !== undefined) {
    const span = find(parts.year);
    return span === undefined
      ? noSuchWeek(parts, context.today)
      : { ...span, name: `${parts.year}-W${parts.week}`, vague: false };
  }
  if (!existsSomeYear(parts)) return noSuchWeek(parts, context.today);
  return { ...nearest(context, find, edgeDay(edge)), name: `W${parts.week}`, vague: false };
}

function existsSomeYear({ week }: WeekParts): boolean {
  return Number(week) >= 1 && Number(week) <= 53;
}

/** Weeks are asked for to look back, so without a year it is the latest that has begun. */
function pastWeek({ year, week }: WeekParts, today: Day): DaySpan | undefined {
  if (year !== undefined) return weekRange(`${year}-W${week}`);
  if (!existsSomeYear({ year, week })) return undefined;
  return latest(today, (y) => weekRange(`${y}-W${week}`), edgeDay('start'));
}

function noSuchWeek({ year, week }: WeekParts, today: Day): NotUnderstood {
  // 28 December is always in the last week of its year.
  const lastWeek = isoWeek(addDaysExactly(firstOf(year ?? yearOf(today), 12), 27));
  const where = year === undefined ? '' : ` in ${year}`;
  return unknown(
    `there is no week ${Number(week)}${where}`,
    `the last week of ${lastWeek.slice(0, 4)} is ${lastWeek}`,
  );
}

function yearPeriod(text: string): Period | undefined {
  return /^\d{4}$/.test(text) ? { ...yearSpan(Number(text)), name: text, vague: true } : undefined;
}

function monthSpan(month: number, year: number | undefined, context: Context, edge: Edge): DaySpan {
  const find = (inYear: number) => monthOfDay(firstOf(inYear, month));
  return year === undefined ? nearest(context, find, edgeDay(edge)) : find(year);
}

function monthOfDay(day: Day): DaySpan {
  return { from: startOfMonth(day), to: endOfMonth(day) };
}

function quarterOfDay(day: Day): DaySpan {
  return { from: startOfQuarter(day), to: endOfQuarter(day) };
}

function yearSpan(year: number): DaySpan {
  const from = firstOf(year, 1);
  return { from, to: endOfYear(from) };
}

/** The first day of a month that exists; throws a RangeError outside the calendar. */
function firstOf(year: number, month: number): Day {
  const day = civilDay(year, month, 1);
  if (day === undefined) throw new Error(`no month ${month}`);
  return day;
}

function edgeDay(edge: Edge): (span: DaySpan) => Day {
  if (edge === 'end') return (span) => span.to;
  return edge === 'start' ? (span) => span.from : (span) => addDaysExactly(span.from, 14);
}

/** What `find` gives for the year that is meant where none is said: the coming one, or the latest of what has happened. */
function nearest<Found>(
  { past, today, notBefore }: Context,
  find: (year: number) => Found | undefined,
  edge: (found: Found) => Day,
): Found {
  return past === true ? latest(today, find, edge) : upcoming(notBefore, find, edge);
}

/** What `find` gives for the latest year whose `edge` is not after a day; throws a RangeError when the calendar began later. */
function latest<Found>(
  notAfter: Day,
  find: (year: number) => Found | undefined,
  edge: (found: Found) => Day,
): Found {
  // From a year ahead, because the last days of December can be in a week of the new year.
  const last = Math.min(yearOf(LAST_DAY), yearOf(notAfter) + 1);
  for (let year = last; year >= last - LONGEST_GAP; year--) {
    const found = find(year);
    if (found !== undefined && edge(found) <= notAfter) return found;
  }
  throw new RangeError('not since the first year');
}

/** What `find` gives for the first year whose `edge` is not before a day; throws a RangeError when the calendar ends first. */
function upcoming<Found>(
  notBefore: Day,
  find: (year: number) => Found | undefined,
  edge: (found: Found) => Day,
): Found {
  // From a year back, because the first days of January can be in a week of the old year.
  const first = Math.max(yearOf(FIRST_DAY), yearOf(notBefore) - 1);
  for (let year = first; year <= first + LONGEST_GAP; year++) {
    const found = find(year);
    if (found !== undefined && edge(found) >= notBefore) return found;
  }
  throw new RangeError('not again before the last year');
}

function weekOf(day: Day): WeekRead {
  const from = startOfWeek(day);
  return { kind: 'week', week: isoWeek(day), from, to: addDays(from, 6) };
}

// --- words

function relativeStep(word: string | undefined): number {
  if (word === 'next') return 1;
  return word === 'last' ? -1 : 0;
}

/** The place, from 1, of the name that begins with the word; at least three letters must be given. */
function named(names: readonly string[], word: string | undefined): number | undefined {
  if (word === undefined || word.length < 3) return undefined;
  const index = names.findIndex((name) => name.toLowerCase().startsWith(word));
  return index < 0 ? undefined : index + 1;
}

function normalise(trimmed: string): string {
  return trimmed
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|on) /, '');
}

function dayRead(day: Day, readAs?: string): DayRead {
  return readAs === undefined ? { kind: 'day', day } : { kind: 'day', day, readAs };
}

function unknown(message: string, hint: string): NotUnderstood {
  return { kind: 'unknown', message, hint };
}

function notADay(trimmed: string): NotUnderstood {
  const message =
    trimmed === '' ? 'there is no day in an empty text' : `${quote(trimmed)} is not a day I understand`;
  return unknown(message, 'try 2026-12-31, friday, +3w or "end of March"');
}

/** The text for a message: cut when overlong, and nothing in it that a terminal obeys. */
function quote(text: string): string {
  const shown = text.length > MAX_LENGTH ? `${text.slice(0, 40)}…` : text;
  return `"${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')}"`;
}

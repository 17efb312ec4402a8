import { addDays, type Day, type DaySpan, FIRST_DAY, LAST_DAY, minDay } from '../day.js';
import { type DayOrder, understandWeek } from '../day-words.js';
import { usage } from '../fault.js';

/** An ISO week to report on, and the days around it. */
export interface Week {
  /** `2026-W47`. */
  readonly week: string;
  /** Its Monday and Sunday. */
  readonly from: Day;
  readonly end: Day;
  /** The last day whose facts count: the Sunday, or today when the week is not over. */
  readonly to: Day;
  /** The day before the week. */
  readonly eve: Day;
  readonly over: boolean;
  /** What comes next: the rest of the week, if any, and the week after it. */
  readonly coming: DaySpan;
}

/** The week that somebody names, the last full one by default. Throws a usage Fault for one that has not begun. */
export function weekToReport(text: string | undefined, today: Day, order?: DayOrder): Week {
  const read = understandWeek(text ?? 'last', { today, order });
  if (read.kind !== 'week') throw usage(`--week: ${read.message}`, sentence(read.hint));
  if (read.from > today) {
    throw usage(
      `--week: ${read.week} begins on ${read.from}, after today (${today})`,
      'A report looks back. Name a week that has begun, or another day with --as-of.',
    );
  }
  // The first and the last week that days can be named in have nothing before or after them to compare with.
  if (read.from < addDays(FIRST_DAY, 7) || read.to > addDays(LAST_DAY, -7)) {
    throw usage(
      `--week: ${read.week} is at the edge of the calendar`,
      'Name a week from 1900-W02 to 2199-W51.',
    );
  }
  const to = minDay(read.to, today);
  return {
    week: read.week,
    from: read.from,
    end: read.to,
    to,
    eve: addDays(read.from, -1),
    over: read.to < today,
    coming: { from: addDays(to, 1), to: addDays(read.to, 7) },
  };
}

function sentence(hint: string): string {
  return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}.`;
}

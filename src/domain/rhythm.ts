import { countOf } from './day-words.js';
import { usage } from './fault.js';
import { shorten, shown } from './text.js';

const words = new Map([
  ['daily', 1],
  ['weekly', 7],
  ['biweekly', 14],
  ['fortnightly', 14],
  ['fortnight', 14],
  ['monthly', 30],
]);

const units: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/**
 * Days between two times of something that comes back: `weekly`, `10`, `10 days`, `2w`, `every 3 days`, `once a week`,
 * `every other week`. Throws a usage Fault that names the field.
 */
export function readRhythm(text: string, what: string): number {
  const days = daysOf(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (days !== undefined && days >= 1 && days <= 366) return days;
  const wanted =
    days === undefined
      ? 'daily, weekly, fortnightly, monthly or a time such as 10 days or 2w'
      : 'from 1 to 366 days';
  throw usage(
    `${what} must be ${wanted}, not "${shorten(shown(text), 40)}"`,
    'Type weekly, or 10 days, for example.',
  );
}

function daysOf(text: string): number | undefined {
  const bare = text.replace(/^(?:once )?(?:(?:every|per|an?) )?/, '');
  if (/^\d{1,9}$/.test(bare)) return Number(bare);
  const m = /^(?:(\d{1,9}|[a-z]{1,6}) ?)??(d|w|m|days?|weeks?|months?)$/.exec(bare);
  if (!m) return words.get(bare);
  const count = m[1] === undefined ? 1 : m[1] === 'other' ? 2 : countOf(m[1]);
  const unit = units[m[2]?.charAt(0) ?? ''];
  return count === undefined || unit === undefined ? undefined : count * unit;
}

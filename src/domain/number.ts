import { usage } from './fault.js';
import { shorten, shown } from './text.js';

/** The largest size of a number that is kept; beyond it doubles can no longer be shown exactly. */
export const largest = 1e15;

/**
 * A number as people type it: `12`, `-3.5`, `1,200`, `1'200`, `1_200`, `12%`.
 * A comma is taken for thousands only where it groups three digits; `3,5` is refused, since it may mean both.
 * Throws a usage Fault that names the field.
 */
export function readNumber(raw: string, what: string): number {
  // Most are plain, and one look tells it: files have very many.
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(raw)) return checkNumber(Number(raw), what);
  const text = raw.trim().replace(/\s*%$/, '');
  const grouped = /^[+-]?\d{1,3}(?:[,'_\u00a0\u202f ]\d{3})+(?:\.\d+)?$/.test(text);
  const plain = grouped ? text.replace(/[,'_\u00a0\u202f ]/g, '') : text;
  if (!/^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?$/.test(plain)) {
    const hint = /^[+-]?\d+,\d+$/.test(text)
      ? `Write it with a point: ${text.replace(',', '.')}`
      : 'Type a number such as 12, 3.5 or 1,200.';
    throw usage(`${what} is not a number: "${shorten(shown(raw), 40)}"`, hint);
  }
  return checkNumber(Number(plain), what);
}

/** A number within what is kept; NaN and the infinities are refused. Minus zero becomes zero. */
export function checkNumber(value: number, what: string): number {
  if (!Number.isFinite(value))
    throw usage(`${what} is not a finite number`, 'Type a number such as 12, 3.5 or 1,200.');
  if (Math.abs(value) > largest) throw usage(`${what} is larger than ${largest.toExponential(0)}`);
  return value === 0 ? 0 : value;
}

/** A whole number between `low` and `high`. */
export function readCount(raw: string, what: string, low: number, high: number): number {
  const plain = raw.trim().replace(/\s*%$/, '');
  const value =
    /^[+]?\d{1,15}$/.test(plain) || /^\d{1,3}(?:,\d{3})+$/.test(plain)
      ? Number(plain.replaceAll(',', ''))
      : Number.NaN;
  if (!Number.isInteger(value) || value < low || value > high) {
    throw usage(
      `${what} must be a whole number from ${low} to ${high}, not "${shorten(shown(raw), 40)}"`,
      `Type a whole number such as ${Math.max(low, Math.min(high, 10))}.`,
    );
  }
  return value;
}

/** A number for people: at most three decimals or digits, thousands grouped by a comma, no trailing zeros. No Intl: it costs 10 ms. */
export function showNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 10_000 && Number.isInteger(value)) return String(value);
  if (size !== 0 && (size >= 1e21 || size < 0.0005)) return String(Number(value.toPrecision(3)));
  const rounded = Number(size.toFixed(size >= 100 ? 1 : size >= 1 ? 2 : 3));
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return `${sign}${rounded < 10_000 ? rounded : grouped(rounded)}`;
}

/** The digits before the point in threes. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? threes : `${threes}.${decimals}`;
}

/** A share of one in whole percent; never 100 before all is done, never 0 once something is. */
export function wholePercent(share: number): number {
  if (share > 0 && share < 0.01) return 1;
  if (share < 1 && share > 0.99) return 99;
  return Math.round(share * 100);
}

/** {@link wholePercent} as it is shown. */
export function showPercent(share: number): string {
  return `${wholePercent(share)}%`;
}

/** Twelve significant digits: sums of decimals without the dust of binary fractions. Minus zero becomes zero. */
export function tidy(value: number): number;
export function tidy(value: number | null): number | null;
export function tidy(value: number | null): number | null {
  if (value === null) return null;
  const tidied = Number(value.toPrecision(12));
  return tidied === 0 ? 0 : tidied;
}

/** `1 day`, `3 days`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  const number = showNumber(count);
  return `${number} ${number === '1' ? one : many}`;
}

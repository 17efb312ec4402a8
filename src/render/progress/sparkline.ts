import type { Look } from '../paint.js';

/** Marks of rising height, and the one for a week of which nothing is known. */
const unicode = { levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'], none: '·' } as const;
const ascii = { levels: ['.', ':', '-', '=', '+', '*', '#', '@'], none: ' ' } as const;

/**
 * Values as one mark each, low to high; null is a week without a check-in. `fromZero` is for amounts, which begin at
 * nothing; levels begin at the lowest of them.
 */
export function sparkline(
  values: readonly (number | null)[],
  fromZero: boolean,
  look: Pick<Look, 'ascii'>,
): string {
  const { levels, none } = look.ascii ? ascii : unicode;
  const told = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const low = Math.min(...told, ...(fromZero ? [0] : []));
  const high = Math.max(...told, ...(fromZero ? [0] : []));
  const size = high / 2 - low / 2;
  const top = levels.length - 1;
  return values
    .map((value) => {
      if (value === null || !Number.isFinite(value)) return none;
      const height = size === 0 ? (fromZero ? 0 : top / 2) : ((value / 2 - low / 2) / size) * top;
      return levels[Math.round(height)] ?? none;
    })
    .join('');
}

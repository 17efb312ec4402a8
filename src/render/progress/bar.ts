import type { Status } from '../../domain/progress/standing.js';
import type { Paint } from '../paint.js';

/**
 * A bar of the share done with a mark where the plan line is: `█████░░│░░░`.
 * The mark stands between two cells, so that full and empty stay readable without colour. In ASCII `#####..|...`.
 */
export function bar(share: number, planned: number | null, cells: number, ascii = false): string {
  const [mark, done, open] = ascii ? ['|', '#', '.'] : ['│', '█', '░'];
  const full = share >= 1 ? cells : Math.min(cells - 1, Math.round(share * cells));
  const at = planned === null ? -1 : Math.round(planned * cells);
  let drawn = '';
  for (let i = 0; i <= cells; i += 1) {
    if (i === at) drawn += mark;
    if (i < cells) drawn += i < full ? done : open;
  }
  return planned === null ? `${drawn} ` : drawn;
}

/** A status in its colour. Silence is never red: the way back should be easy. */
export function paintStatus(paint: Paint, status: Status): (text: string) => string {
  switch (status) {
    case 'ahead':
    case 'on-track':
      return paint.good;
    case 'at-risk':
      return paint.warn;
    case 'off-track':
      return paint.bad;
    case 'silent':
    case 'not-started':
      return paint.dim;
  }
}

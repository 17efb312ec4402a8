import type { Day } from '../src/domain/day.js';

/** A forecast beside what happened. */
export interface Scored {
  readonly series: string;
  readonly kind: string;
  readonly timePassed: string;
  readonly measure: string;
  readonly chance: number;
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly hit: boolean;
  readonly hitDate: Day | null;
  readonly seenUntil: Day;
}

export const HEAD = `${''.padEnd(28)}   n   met  said  Brier  log loss  ECE    P50 done     P85 done`;

/** One line: mean squared error, log loss with chances clipped to 0.01..0.99, calibration error over ten bins, and the share of dates (those inside the log) that held. */
export function scoreLine(name: string, scored: readonly Scored[]): string {
  const mean = (f: (s: Scored) => number) => scored.reduce((sum, s) => sum + f(s), 0) / scored.length;
  const hit = (s: Scored) => (s.hit ? 1 : 0);
  const clipped = (p: number) => Math.min(0.99, Math.max(0.01, p));
  const figures = [
    mean(hit).toFixed(2),
    ` ${mean((s) => s.chance).toFixed(2)}`,
    ` ${mean((s) => (s.chance - hit(s)) ** 2).toFixed(4)}`,
    `${mean((s) => -Math.log(clipped(s.hit ? s.chance : 1 - s.chance))).toFixed(4)}   `,
    calibrationError(scored).toFixed(3),
    ` ${held(scored, (s) => s.p50)}`,
    held(scored, (s) => s.p85),
  ];
  return `${name.padEnd(28)} ${String(scored.length).padStart(4)}  ${figures.join(' ')}`;
}

function calibrationError(scored: readonly Scored[]): number {
  const gaps = new Array<number>(10).fill(0);
  for (const { chance, hit } of scored) {
    const bin = Math.min(9, Math.floor(chance * 10));
    gaps[bin] = (gaps[bin] ?? 0) + chance - (hit ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / scored.length;
}

function held(scored: readonly Scored[], date: (s: Scored) => Day | null): string {
  let [judged, done] = [0, 0];
  for (const s of scored) {
    const day = date(s);
    if (day === null || day > s.seenUntil) continue;
    judged++;
    if (s.hitDate !== null && s.hitDate <= day) done++;
  }
  return `${judged === 0 ? ' -  ' : (done / judged).toFixed(2)} of ${String(judged).padStart(3)}`;
}

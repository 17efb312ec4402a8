/*
 * Scores the forecaster on logged goals whose outcome is known.
 *
 *   npx esbuild bench/forecast.ts --bundle --platform=node --format=esm --outfile=forecast-bench.mjs
 *   node forecast-bench.mjs EPISODES.jsonl [--predictions OUT.jsonl] [--fit]
 *
 * --fit (half a minute) chooses the constants again by walking over a grid, to the least log loss + 1.5 Brier: first on
 * all logs, then ten times with a tenth of the owners (or kinds) left out, which are then scored with the constants
 * fitted to the others; and prints what halving or doubling each constant does.
 *
 * One episode a line: episode_id, series_id, kind, direction, cumulative, idle_is_flat, baseline, target, start, due,
 * as_of, as_of_frac, checkins [[day, value], ...] and truth {hit, hit_date, observed_until}; the truth is read only to score.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Day } from '../src/domain/day.js';
import { courseOf } from '../src/domain/forecast/course.js';
import { estimate } from '../src/domain/forecast/forecast.js';
import type { CheckIn, Estimate, ForecastInput } from '../src/domain/forecast/types.js';
import { fitTuning, type Look, leftOut, sensitivity } from './forecast-fit.js';
import { HEAD, type Scored, scoreLine } from './forecast-scores.js';

interface Episode {
  readonly episode_id: string;
  readonly series_id: string;
  readonly kind: string;
  readonly direction: 'increase' | 'decrease';
  readonly cumulative: boolean;
  readonly idle_is_flat: boolean;
  readonly baseline: number;
  readonly target: number;
  readonly start: Day;
  readonly due: Day;
  readonly as_of: Day;
  readonly as_of_frac: number;
  readonly checkins: readonly CheckIn[];
  readonly truth: { readonly hit: boolean; readonly hit_date: Day | null; readonly observed_until: Day };
}

function inputOf(e: Episode): ForecastInput {
  return {
    direction: e.direction,
    cumulative: e.cumulative,
    idleIsFlat: e.idle_is_flat,
    baseline: e.baseline,
    target: e.target,
    start: e.start,
    due: e.due,
    asOf: e.as_of,
    checkIns: e.checkins,
  };
}

function main(args: readonly string[]): number {
  const path = args[0];
  if (path === undefined) {
    process.stderr.write('usage: forecast-bench EPISODES.jsonl [--predictions OUT.jsonl] [--fit]\n');
    return 2;
  }
  const episodes = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Episode);
  const said = episodes.map((e) => ({ e, estimate: estimate(inputOf(e)) }));
  const out = args[args.indexOf('--predictions') + 1];
  if (args.includes('--predictions') && out !== undefined)
    writeFileSync(out, said.map(predictionLine).join(''));

  const scored: Scored[] = said.map(({ e, estimate: { chance, p50, p85 } }) => ({
    ...{ series: e.series_id, kind: e.kind, chance, p50, p85 },
    ...{ hit: e.truth.hit, hitDate: e.truth.hit_date, seenUntil: e.truth.observed_until },
    timePassed: `${100 * e.as_of_frac} % of the time passed`,
    measure: e.cumulative ? 'running total' : e.idle_is_flat ? 'level, idle is flat' : 'level',
  }));
  const print = (text: string) => process.stdout.write(`${text}\n`);
  print(HEAD);
  print(scoreLine('all', scored));
  for (const by of ['timePassed', 'measure', 'kind'] as const) {
    print('');
    for (const value of [...new Set(scored.map((s) => s[by]))].sort()) {
      print(
        scoreLine(
          value,
          scored.filter((s) => s[by] === value),
        ),
      );
    }
  }
  if (args.includes('--fit')) printFits(episodes, scored, print);
  print(`\n${Math.round(goalsPerSecond(episodes))} goals a second`);
  return 0;
}

function printFits(
  episodes: readonly Episode[],
  scored: readonly Scored[],
  print: (text: string) => void,
): void {
  const looks: Look[] = episodes.map((e) => ({
    input: inputOf(e),
    course: courseOf(inputOf(e)),
    hit: e.truth.hit,
  }));
  const all = looks.map(() => true);
  print(`\nfitted to all: ${JSON.stringify(fitTuning(looks, all))}`);
  print('\nscored with constants fitted to the others only (the dates are those of the constants in use):');
  // The owner is the first word of a series' name; owners with the same first word count as one.
  for (const by of ['owner', 'kind'] as const) {
    const groups = episodes.map((e) => (by === 'kind' ? e.kind : (e.series_id.split('-')[0] ?? '')));
    const chances = leftOut(looks, groups);
    print(
      scoreLine(
        `left out by ${by}`,
        scored.map((s, i) => ({ ...s, chance: chances[i] ?? 0 })),
      ),
    );
  }
  print('\nchange of Brier when a constant is halved or doubled:');
  for (const [name, half, twice] of sensitivity(looks))
    print(`${name.padEnd(28)} ${half.toFixed(4)} ${twice.toFixed(4)}`);
}

function predictionLine({ e, estimate: { chance, p50, p85 } }: { e: Episode; estimate: Estimate }): string {
  return `${JSON.stringify({ episode_id: e.episode_id, p_hit: chance, p50_date: p50, p85_date: p85 })}\n`;
}

function goalsPerSecond(episodes: readonly Episode[]): number {
  const inputs = episodes.map(inputOf);
  const before = performance.now();
  const rounds = 5;
  for (let round = 0; round < rounds; round++) for (const input of inputs) estimate(input);
  return (1000 * rounds * inputs.length) / (performance.now() - before);
}

process.exitCode = main(process.argv.slice(2));

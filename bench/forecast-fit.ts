import { futuresOf, TUNING, type Tuning } from '../src/domain/forecast/chance.js';
import type { Course } from '../src/domain/forecast/course.js';
import type { ForecastInput } from '../src/domain/forecast/types.js';

/** One goal on one day, and whether it was met. */
export interface Look {
  readonly input: ForecastInput;
  readonly course: Course;
  readonly hit: boolean;
}

type Name = keyof Tuning;

/** The roughness is left out: it moves the dates only. */
const GRID: readonly (readonly [Name, readonly number[]])[] = [
  ['newestOverOldest', [1, 1.5, 2, 2.5, 3, 4]],
  ['planAsCheckIns', [0, 0.25, 0.5, 1, 2]],
  ['blurOfTotals', [0.02, 0.04, 0.08, 0.12, 0.2]],
  ['blurOfLevels', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]],
  ['turnFloor', [0, 0.02, 0.04, 0.06]],
  ['turnPerPlan', [0, 0.04, 0.07, 0.1, 0.13, 0.16]],
  ['stall', [0.01, 0.02, 0.03, 0.04, 0.06]],
];

function chanceOf({ input, course }: Look, tuning: Tuning): number {
  return futuresOf(course, input.idleIsFlat, !input.cumulative && !input.idleIsFlat, tuning).chanceWithin(
    course.left,
  );
}

/** Mean log loss + 1.5 Brier: the two scores that count, at about the same weight. */
function loss(looks: readonly Look[], used: readonly boolean[], tuning: Tuning): number {
  let [sum, n] = [0, 0];
  for (const [i, look] of looks.entries()) {
    if (!used[i]) continue;
    const right = look.hit ? chanceOf(look, tuning) : 1 - chanceOf(look, tuning);
    sum += -Math.log(Math.max(0.01, right)) + 1.5 * (1 - right) ** 2;
    n++;
  }
  return sum / n;
}

/** The best constants for the looks used: one constant after the other, twice round. */
export function fitTuning(looks: readonly Look[], used: readonly boolean[]): Tuning {
  let best = TUNING;
  let least = loss(looks, used, best);
  for (let round = 0; round < 2; round++) {
    for (const [name, values] of GRID) {
      for (const value of values) {
        const tried = { ...best, [name]: value };
        const found = loss(looks, used, tried);
        if (found < least) [best, least] = [tried, found];
      }
    }
  }
  return best;
}

/** The chance of each look with the constants fitted to the other nine tenths of the groups. */
export function leftOut(looks: readonly Look[], groups: readonly string[]): number[] {
  const fold = new Map([...new Set(groups)].sort().map((name, i) => [name, i % 10]));
  const chances: number[] = [];
  for (let k = 0; k < 10; k++) {
    const used = groups.map((name) => fold.get(name) !== k);
    const tuning = fitTuning(looks, used);
    for (const [i, look] of looks.entries()) if (!used[i]) chances[i] = chanceOf(look, tuning);
  }
  return chances;
}

/** For each constant: how much Brier changes when it is halved and when it is doubled. */
export function sensitivity(looks: readonly Look[]): (readonly [Name, number, number])[] {
  const brier = (tuning: Tuning) =>
    looks.reduce((sum, look) => sum + (chanceOf(look, tuning) - (look.hit ? 1 : 0)) ** 2, 0) / looks.length;
  const now = brier(TUNING);
  return (Object.keys(TUNING) as Name[]).map((name) => [
    name,
    brier({ ...TUNING, [name]: TUNING[name] / 2 }) - now,
    brier({ ...TUNING, [name]: TUNING[name] * 2 }) - now,
  ]);
}

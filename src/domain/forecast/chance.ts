import type { Course, Point } from './course.js';

/*
 * The method: "the rest will go like two pieces of the past, drawn at random".
 *
 * The time from start to today is cut into 4, 5, 6, 7 and 8 equal parts. For each way of cutting, every pair of parts
 * is a future: from today on the pace is the mean pace of the two. A pair weighs the more the newer its parts are. The
 * chance is the weighted share of the futures that reach the target in time, each a little blurred, between a floor
 * (it may be turned round) and a ceiling (it may stall). It is a bootstrap of pace (Efron, "Bootstrap methods: another
 * look at the jackknife", Annals of Statistics 1979) written out in full for samples of two, so it needs no dice. Two,
 * and parts as large as these, because the pace of people comes in spells: more and smaller draws average the spells
 * away and promise too much.
 *
 * Every future's blurred share grows with each reading and falls with the target, and weights and blurs know only
 * times and counts; so the chance can neither fall when the last reading is better nor rise when the target is
 * farther. That is why the scatter of the readings is in the futures and not in a standard deviation: a leap forward
 * would widen it and could lower the chance.
 *
 * bench/forecast.ts says how the constants were chosen and fits them again.
 */

/** Ways of cutting the past; the mean over several keeps the answer from hanging on where one cut falls. */
const CUTS = [4, 5, 6, 7, 8];

/** The constants that were fitted, to logs of real people. */
export interface Tuning {
  /** How many times the newest part weighs as much as the oldest. */
  readonly newestOverOldest: number;
  /** The plan's own pace is one more part, with the weight of this many check-ins against those after the start. */
  readonly planAsCheckIns: number;
  /** Blur of a future's mean pace for what goes one way: scale of a logistic, in paces of the plan. */
  readonly blurOfTotals: number;
  /** The same for levels, which jitter, and of which one reading at the target is enough. */
  readonly blurOfLevels: number;
  /** Blur that is there even for tomorrow, as a share of the whole way: the size of one day's luck. */
  readonly roughness: number;
  /** Floor: hopeless goals are met now and then, the more often the more time is left. */
  readonly turnFloor: number;
  readonly turnPerPlan: number;
  /** Ceiling, 1 minus this: safe goals stall now and then. */
  readonly stall: number;
}

/**
 * Round numbers near the least log loss + 1.5 Brier over 920 looks at 109 logs of real people. Where the fit leaves a
 * choice, the one that promises less: the people seen are not the people to come. Halving or doubling any one of them
 * costs at most 0.002 of Brier.
 */
export const TUNING: Tuning = {
  newestOverOldest: 2, // fitted 2.5; 1 loses 0.002, most of it on drafts
  planAsCheckIns: 0.5, // fitted 0.5; 0 to 1 fit alike from two check-ins on; with none the plan is all there is
  blurOfTotals: 0.08, // fitted 0.04; 0.04 to 0.12 fit alike
  blurOfLevels: 0.5, // fitted 0.5
  roughness: 0.025, // no matter for the chance; set so that the P85 dates hold in 85 % of cases
  turnFloor: 0.02, // fitted 0.02
  turnPerPlan: 0.1, // fitted 0.1
  stall: 0.04, // fitted 0.02; doubled, because logs end where people stop logging, which hides stalls
};

/** The chances of reaching the target, by day. */
export interface Futures {
  /** Chance (0..1) to reach the target within this many days from today; never falls as `days` grows. */
  chanceWithin(days: number): number;
  /** The share of the way that these futures reach or pass in this many days with a chance (0..1), floor and ceiling left out. */
  shareAfter(days: number, chance: number): number;
}

/** One way the rest may go; paces in shares of the way per day. */
interface Future {
  /** Pace out of the past, never backward: at worst the value stands still. */
  readonly own: number;
  /** Pace out of the plan. */
  readonly planned: number;
  readonly weight: number;
}

/** Takes a future; see {@link Future}. */
type Take = (own: number, planned: number, weight: number) => void;

/** The chance to reach the target within some days, out of all futures. */
function chanceOf(
  course: Course,
  days: number,
  jitters: boolean,
  tuning: Tuning,
  each: (take: Take) => void,
): number {
  if (days < 0) return 0;
  const here = course.last.share;
  const width = days * blurPerDayOf(course, jitters, tuning) + tuning.roughness;
  let met = 0;
  each((own, planned, weight) => {
    // Behind the baseline counts as at the baseline: else a farther target would make a bad start look smaller.
    const there = Math.max(0, here + own * days) + planned * days;
    met += weight / (1 + Math.exp((1 - there) / width));
  });
  return chanceFrom(course, days, met, tuning);
}

/** The chance between floor and ceiling, from the share of the futures that reach the target. */
function chanceFrom(course: Course, days: number, met: number, tuning: Tuning): number {
  const floor = tuning.turnFloor + tuning.turnPerPlan * Math.min(1, days / course.length);
  return floor + (1 - floor - tuning.stall) * met;
}

function blurPerDayOf(course: Course, jitters: boolean, tuning: Tuning): number {
  return (jitters ? tuning.blurOfLevels : tuning.blurOfTotals) / course.length;
}

/**
 * The chance to be there by the due day, the same as of `futuresOf`, for each goal of a list: no future is kept. Null where it
 * is at least `enough` even if the rest goes like the slowest part of the past, which takes a fifth of the time to see.
 */
export function chanceInTime(
  course: Course,
  idleIsFlat: boolean,
  jitters: boolean,
  enough: number,
): number | null {
  if (course.left < 0) return 0;
  const past = pastOf(course, idleIsFlat, TUNING);
  if (enough < 1) {
    const { plan, ofPlan } = past;
    const own = Math.max(0, past.slowest);
    const least = chanceOf(course, course.left, jitters, TUNING, (take) => {
      take(0, plan, ofPlan ** 2);
      take(own / 2, plan / 2, 2 * ofPlan * (1 - ofPlan));
      take(own, 0, (1 - ofPlan) ** 2);
    });
    if (least >= enough) return null;
  }
  return chanceFrom(course, course.left, metInTime(course, past, jitters), TUNING);
}

/**
 * The share of all pairs that reach the target by the due day: what `chanceOf` adds up over `eachPair`, reckoned in widths of
 * the blur, which leaves half as many numbers behind. Views ask it of goal after goal in a program that has just started.
 */
function metInTime(course: Course, { plan, ofPlan, cuts }: Past, jitters: boolean): number {
  const days = course.left;
  const width = days * blurPerDayOf(course, jitters, TUNING) + TUNING.roughness;
  const missing = (1 - course.last.share) / width;
  const wholeWay = 1 / width;
  const planned = (plan * days) / width;
  const reached = (own: number, byPlan: number): number =>
    1 / (1 + Math.exp(Math.min(missing - Math.max(0, own), wholeWay) - byPlan));
  let met = ofPlan ** 2 * reached(0, planned);
  for (const paces of cuts) {
    const weights = weightsOf(paces.length, 1 - ofPlan, TUNING.newestOverOldest);
    const halves = paces.map((pace) => (pace * days) / (2 * width));
    for (let i = 0; i < halves.length; i += 1) {
      const half = halves[i] ?? 0;
      const weight = weights[i] ?? 0;
      let earlier = 0;
      for (let j = 0; j < i; j += 1) earlier += (weights[j] ?? 0) * reached(half + (halves[j] ?? 0), 0);
      const ofThis = 2 * earlier + weight * reached(2 * half, 0) + 2 * ofPlan * reached(half, planned / 2);
      met += (weight / CUTS.length) * ofThis;
    }
  }
  return met;
}

/** The futures of a goal not yet reached. */
export function futuresOf(course: Course, idleIsFlat: boolean, jitters: boolean, tuning = TUNING): Futures {
  const futures: Future[] = [];
  eachPair(pastOf(course, idleIsFlat, tuning), tuning, (own, planned, weight) => {
    futures.push({ own, planned, weight });
  });
  const blurPerDay = blurPerDayOf(course, jitters, tuning);
  const here = course.last.share;
  const wellInside = 40; // widths of the blur, beyond which nothing of it is left
  return {
    shareAfter(days, chance) {
      const width = days * blurPerDay + tuning.roughness;
      const ends = futures.map(({ own, planned, weight }) => ({
        there: Math.max(0, here + own * days) + planned * days,
        weight,
      }));
      let low = Math.min(...ends.map(({ there }) => there)) - wellInside * width;
      let high = Math.max(...ends.map(({ there }) => there)) + wellInside * width;
      for (let i = 0; i < 60; i += 1) {
        const share = (low + high) / 2;
        let beyond = 0;
        for (const { there, weight } of ends) beyond += weight / (1 + Math.exp((share - there) / width));
        if (beyond >= chance) low = share;
        else high = share;
      }
      return (low + high) / 2;
    },
    chanceWithin: (days) =>
      chanceOf(course, days, jitters, tuning, (take) => {
        for (const { own, planned, weight } of futures) take(own, planned, weight);
      }),
  };
}

/** The past of a goal: the paces of its parts for every way of cutting it, oldest first, and the pace and weight of the plan. */
interface Past {
  readonly plan: number;
  readonly ofPlan: number;
  readonly cuts: readonly (readonly number[])[];
  /** The least of all paces. */
  readonly slowest: number;
}

function pastOf(course: Course, idleIsFlat: boolean, tuning: Tuning): Past {
  const plan = 1 / course.length;
  const line = idleIsFlat ? steps(course.points, course.now) : course.points;
  const span = idleIsFlat ? course.now : course.last.at; // where idle days say nothing, nothing is known after the last check-in
  const checkIns = course.points.length - 1;
  if (span === 0 || checkIns === 0) return { plan, ofPlan: 1, cuts: [], slowest: 0 };
  const cuts = CUTS.map((cut) => partPaces(line, span, cut));
  const slowest = Math.min(...cuts.flat());
  return { plan, ofPlan: tuning.planAsCheckIns / (checkIns + tuning.planAsCheckIns), cuts, slowest };
}

/** The pairs of the parts of every cut and of the plan; the weights add up to 1. */
function eachPair({ plan, ofPlan, cuts }: Past, tuning: Tuning, take: Take): void {
  take(0, plan, ofPlan ** 2);
  for (const paces of cuts) {
    const weights = weightsOf(paces.length, 1 - ofPlan, tuning.newestOverOldest);
    for (let i = 0; i < paces.length; i += 1) {
      const pace = paces[i] ?? 0;
      const share = (weights[i] ?? 0) / CUTS.length;
      take(Math.max(0, pace / 2), plan / 2, 2 * share * ofPlan);
      for (let j = 0; j <= i; j += 1) {
        take(Math.max(0, (pace + (paces[j] ?? 0)) / 2), 0, (i === j ? 1 : 2) * share * (weights[j] ?? 0));
      }
    }
  }
}

/** The mean pace of each of `cut` equal parts of the first `span` days of a line of points, oldest first. */
function partPaces(line: readonly [Point, ...Point[]], span: number, cut: number): number[] {
  const paces: number[] = [];
  let before = line[0];
  let shareBefore = before.share;
  for (let i = 0; i < line.length; i += 1) {
    const point = line[i] ?? before;
    for (let part = paces.length + 1; part <= cut && (span * part) / cut <= point.at; part++) {
      const into = ((span * part) / cut - before.at) / (point.at - before.at);
      const share = before.share + into * (point.share - before.share);
      paces.push(((share - shareBefore) * cut) / span);
      shareBefore = share;
    }
    before = point;
  }
  return paces;
}

/** Weights of so many parts that add up to `total` and grow by the same factor from one to the next. */
function weightsOf(parts: number, total: number, newestOverOldest: number): number[] {
  const weights: number[] = [];
  let sum = 0;
  for (let i = 0; i < parts; i += 1) {
    const weight = newestOverOldest ** (i / (parts - 1));
    weights.push(weight);
    sum += weight;
  }
  for (let i = 0; i < parts; i += 1) weights[i] = (total * (weights[i] ?? 0)) / sum;
  return weights;
}

/** The line of a value that stands still between check-ins and moves within the day of a check-in, up to today. */
function steps(points: readonly [Point, ...Point[]], now: number): [Point, ...Point[]] {
  let before = points[0];
  const line: [Point, ...Point[]] = [before];
  for (const point of points.slice(1)) {
    if (point.at - 1 > before.at) line.push({ at: point.at - 1, share: before.share });
    line.push(point);
    before = point;
  }
  if (before.at < now) line.push({ at: now, share: before.share });
  return line;
}

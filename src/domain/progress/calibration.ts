/** Fewer closed goals than these tell nothing about how well somebody judges. */
const ENOUGH = 5;
/** Confidences this close to each other, in points, count as the same saying. */
const CLOSE = 10;
/** Fewer sayings than these make no sentence of their own. */
const FEW = 3;

/** What was said about a goal at first, and what came of it. */
export interface Saying {
  /** The first confidence that was given, 0 to 100. */
  readonly confidence: number;
  readonly achieved: boolean;
}

/** How sayings and outcomes compare: the mean squared distance, 0 is perfect, and 0.25 is what always saying 50 % gives. */
export function brier(sayings: readonly Saying[]): number {
  const sum = sayings.reduce((all, { confidence, achieved }) => {
    const distance = confidence / 100 - (achieved ? 1 : 0);
    return all + distance * distance;
  }, 0);
  return sum / Math.max(1, sayings.length);
}

/**
 * What one's own record says about a confidence, the one that was just given or else the one most often given, in
 * sentences; undefined while it is too early to tell.
 */
export function calibrationInWords(sayings: readonly Saying[], given?: number): string | undefined {
  if (sayings.length < ENOUGH) return undefined;
  const about = given ?? usual(sayings);
  const near = around(sayings, about);
  const made = near.filter((one) => one.achieved).length;
  const score = `Brier score ${brier(sayings).toFixed(2)} over ${sayings.length} closed goals; 0 is perfect, always saying 50 % gives 0.25.`;
  if (near.length >= FEW)
    return `When you say about ${Math.round(about)} %, it happens ${timesOf(made)} in ${near.length}. ${score}`;
  const mean = sayings.reduce((sum, one) => sum + one.confidence, 0) / sayings.length;
  const all = sayings.filter((one) => one.achieved).length;
  return `You said ${Math.round(mean)} % on average, and it happened ${timesOf(all)} in ${sayings.length}. ${score}`;
}

/** That it is too early, as a sentence; nothing to somebody who has closed no goal yet. */
export function tooEarly({ length }: readonly Saying[]): string {
  if (length === 0) return '';
  return `How often you are right is told here from ${ENOUGH} closed goals on; you have ${length}.`;
}

function around(sayings: readonly Saying[], about: number): Saying[] {
  return sayings.filter((one) => Math.abs(one.confidence - about) <= CLOSE);
}

/** The round number that most sayings are near to; of two, the higher one, where it is easier to be wrong. */
function usual(sayings: readonly Saying[]): number {
  const tens = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 0];
  const spread = (about: number): number =>
    around(sayings, about).reduce((sum, one) => sum + CLOSE + 1 - Math.abs(one.confidence - about), 0);
  return tens.reduce((best, about) => (spread(about) > spread(best) ? about : best));
}

function timesOf(count: number): string {
  return count === 0 ? 'not once' : count === 1 ? 'once' : `${count} times`;
}

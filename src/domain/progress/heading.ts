import type { Day } from '../day.js';
import { chanceAlone } from '../forecast/forecast.js';
import { goalInput } from '../forecast/goal-input.js';
import type { Told } from '../goal.js';
import { showPercent, wholePercent } from '../number.js';
import { type Facts, type Standing, type Status, standing, thresholds } from './standing.js';

/** Whether the chance of the forecast can change a verdict; nobody needs to read the check-ins of a goal where it cannot. */
export function chanceMatters({ goal, tally }: Facts, s: Standing): boolean {
  const counted = goal.measure.kind !== 'milestones' && goal.measure.kind !== 'yes-no';
  return (
    goal.state === 'active' &&
    s.buffer !== null &&
    !s.progress.reached &&
    (s.status === 'ahead' || s.status === 'on-track' || s.status === 'at-risk') &&
    !(counted && tally.values < 2)
  );
}

/** The chance that a goal is met in time; null where its own record is too thin for a forecast, or it is surely enough. */
function chanceOf(facts: Facts, told: readonly Told[], asOf: Day, enough: number): number | null {
  const readable = goalInput(facts, told, asOf);
  return readable.kind === 'readings' ? chanceAlone(readable.input, enough) : null;
}

/** Where a goal stands on a day, the chance of the forecast with it. Check-ins oldest first. */
export function judged(facts: Facts, told: readonly Told[], day: Day): Standing {
  return weighed(facts, standing(facts, day), told, day, true);
}

/**
 * The same of a goal whose standing is known but for the chance. The chance itself is told if it changes the verdict, or
 * `always`; the verdict is the same.
 */
export function weighed(
  facts: Facts,
  s: Standing,
  told: readonly Told[],
  day: Day,
  always: boolean,
): Standing {
  if (!chanceMatters(facts, s)) return s;
  // A chance of the whole threshold is shown as no less than it, so what is seen to be enough needs no other word.
  const enough = (s.status === 'at-risk' ? thresholds.chanceOffTrack : thresholds.chanceAtRisk) / 100;
  return withChance(s, chanceOf(facts, told, day, always ? 1 : enough));
}

/**
 * A standing with the chance in its verdict: the worse of what the buffer and the chance say. A chance makes nothing better.
 * It is judged as it is shown, in whole percent, so that 39.8 % is not called 40 % and below 40 % in one breath.
 */
export function withChance(s: Standing, chance: number | null): Standing {
  if (chance === null) return { ...s, chance };
  const { chanceAtRisk, chanceOffTrack } = thresholds;
  const percent = wholePercent(chance);
  const lower = (status: Status, below: number): Standing => ({
    ...s,
    chance,
    byChance: true,
    status,
    rule: () => `a chance below ${below}% by the forecast`,
    because: () => `${s.because()}, with a chance of ${showPercent(chance)} to be there in time`,
  });
  const good = s.status === 'ahead' || s.status === 'on-track';
  if (percent < chanceOffTrack && (good || s.status === 'at-risk')) return lower('off-track', chanceOffTrack);
  if (percent < chanceAtRisk && good) return lower('at-risk', chanceAtRisk);
  return { ...s, chance };
}

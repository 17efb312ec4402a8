import type { Goal, Measure, Milestone } from '../goal.js';
import { showNumber } from '../number.js';
import { withUnit } from '../progress/standing.js';

/** Measures whose milestones have a target: a value of a number goal, a count of a habit or of ways tried. */
export function hasTargets(measure: Measure): boolean {
  return measure.kind === 'number' || countsTimes(measure);
}

/** Measures that count: only whole targets make sense. */
export function countsTimes(measure: Measure): boolean {
  return measure.kind === 'habit' || measure.kind === 'learning';
}

/**
 * What a milestone with a target is called when nobody names it: `Reach 8 km`, or `24 of 96 times` where the way is a count or
 * a sum.
 */
export function targetTitle(measure: Measure, target: number, whole: number): string {
  const of = (unit: string | null): string =>
    `${showNumber(target)} of ${showNumber(whole)}${unit === null ? '' : ` ${unit}`}`;
  if (measure.kind === 'habit') return of(measure.unit ?? 'times');
  if (measure.kind === 'learning') return of('ways');
  if (measure.kind !== 'number') return '';
  const sum = measure.reading === 'total' && measure.target > measure.baseline;
  return sum ? of(measure.unit) : `Reach ${withUnit(target, measure.unit)}`;
}

/** What a target is worth in words: `8 km`, `24 times`. */
export function targetText(goal: Goal, target: number): string {
  const measure = goal.measure;
  if (measure.kind === 'habit') return withUnit(target, measure.unit ?? 'times');
  if (measure.kind === 'learning') return withUnit(target, 'ways');
  return withUnit(target, measure.kind === 'number' ? measure.unit : null);
}

/** A milestone with another target; a title that was made from the old one follows. */
export function withTarget(m: Milestone, target: number | null, goal: Goal, whole: number): Milestone {
  if (m.target === null || target === null) return { ...m, target };
  const made = targetTitle(goal.measure, m.target, whole);
  const counted = /^(.+ of )[\d,.]+(?: .*)?$/.exec(m.title)?.[1];
  const follows = m.title === made || (counted !== undefined && made.startsWith(counted));
  return { ...m, target, title: follows ? targetTitle(goal.measure, target, whole) : m.title };
}

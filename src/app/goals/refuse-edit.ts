import { addDays } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { plural } from '../../domain/number.js';
import type { Reader } from '../ports.js';
import { milestoneName } from './find-goal.js';

/**
 * Refuses what a goal cannot become: its check-ins would lose their meaning, or milestones or check-ins would fall outside its
 * days.
 */
export function refuseEdit(store: Reader, before: Goal, after: Goal): void {
  refuseReading(store, before, after);
  refuseOutside(store.milestones([before.id]), before, after);
  refuseLaterStart(store, before, after);
}

/** Refuses another measure or reading of a goal that has values. */
export function refuseReading(store: Reader, before: Goal, after: Goal): void {
  const [old, now] = [before.measure, after.measure];
  const otherKind = old.kind !== now.kind;
  const otherReading = old.kind === 'number' && now.kind === 'number' && old.reading !== now.reading;
  if (!otherKind && !otherReading) return;
  const values = valuesOf(store, before);
  if (values === 0) return;
  throw new Fault(
    'failed',
    `goal ${before.number} has ${plural(values, 'check-in')} with a value, which would mean something else under ` +
      (otherKind ? `the measure ${now.kind}` : 'another reading'),
    { hint: `Close it and write a new goal, or take the check-ins back: mentor history ${before.number}.` },
  );
}

/** How many check-ins of a goal have a value. */
export function valuesOf(store: Reader, goal: Goal): number {
  return store.checkIns(goal.id).filter((checkIn) => checkIn.value !== null).length;
}

/** What happened stays inside the days of its goal: a start is not moved past a check-in. */
function refuseLaterStart(store: Reader, before: Goal, after: Goal): void {
  if (after.start <= before.start) return;
  const [first] = store.checkIns(before.id, { from: before.start, to: addDays(after.start, -1) });
  if (first === undefined) return;
  throw new Fault('failed', `goal ${before.number} has a check-in on ${first.day}, before ${after.start}`, {
    hint: `Give a start up to then, or take that check-in back: mentor history ${before.number}.`,
  });
}

/** Milestones stay inside the days of their goal. */
function refuseOutside(milestones: readonly Milestone[], before: Goal, after: Goal): void {
  const inside = (m: Milestone, goal: Goal): boolean => m.due > goal.start && m.due <= goal.due;
  const fallen = milestones.filter((m) => inside(m, before) && !inside(m, after));
  if (fallen.length === 0) return;
  const names = fallen.map((m) => `${milestoneName(before.number, m, milestones)} (${m.due})`);
  const listed =
    names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
  throw new Fault('failed', `outside ${after.start} to ${after.due} would be: ${listed}`, {
    hint: `Move them with mentor milestone move, or spread them anew with mentor replan ${before.number}.`,
  });
}

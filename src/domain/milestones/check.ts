import { formatDayShort } from '../day.js';
import { Fault, usage } from '../fault.js';
import type { Goal, Milestone } from '../goal.js';
import { plural } from '../number.js';
import { countsTimes, targetText } from './titles.js';
import { isDone, labelOf, partsOf, tops } from './tree.js';

/** The most milestones that a goal, or the most parts that a milestone, may have. */
export const mostMilestones = 366;

/**
 * The one check of a goal's milestones: the open ones lie inside the goal's time (parts: inside their milestone's), their days do not
 * fall in their order, and their targets rise (or fall) from the baseline to the target. What is done is a fact and is not judged.
 * Throws a usage Fault that names both milestones and their days.
 */
export function checkMilestones(goal: Goal, all: readonly Milestone[]): void {
  for (const m of all) {
    const parent = m.parentId === null ? null : all.find((other) => other.id === m.parentId);
    if (parent?.parentId != null) {
      throw usage(
        `${labelOf(goal, parent, all)} is a part itself, and a part has no parts`,
        'Make it a milestone of the goal first, or add the part beside it.',
      );
    }
    if (isDone(m)) continue;
    checkDay(goal, m, parent ?? null, all);
    checkTarget(goal, m, parent ?? null, all);
  }
  for (const level of [tops(all), ...tops(all).map((m) => partsOf(all, m.id))]) checkOrder(goal, level, all);
}

/** A milestone with parts is done when all of them are, and agreed to only with all of them; throws a Fault that names one. */
export function checkParents(goal: Goal, all: readonly Milestone[]): void {
  for (const m of tops(all)) {
    const parts = partsOf(all, m.id);
    const wrong = parts.length === 0 ? undefined : wrongWithParts(m, parts);
    if (wrong !== undefined) throw new Fault('failed', `${labelOf(goal, m, all)} would be ${wrong}`);
  }
}

function wrongWithParts(m: Milestone, parts: readonly Milestone[]): string | undefined {
  if (!isDone(m)) return parts.every(isDone) ? 'open with all of its parts done' : undefined;
  if (!parts.every(isDone)) return 'done with an open part';
  const agreed = m.state !== 'confirmed' || parts.every((part) => part.state === 'confirmed');
  return agreed ? undefined : 'confirmed without all of its parts';
}

function checkDay(goal: Goal, m: Milestone, parent: Milestone | null, all: readonly Milestone[]): void {
  const at = `${labelOf(goal, m, all)} would be due ${formatDayShort(m.due)}`;
  if (m.due <= goal.start) {
    throw usage(
      `${at}, and goal ${goal.number} starts on ${formatDayShort(goal.start)}`,
      `Give a day after ${goal.start}.`,
    );
  }
  if (m.due > goal.due) {
    throw usage(
      `${at}, after goal ${goal.number} itself on ${formatDayShort(goal.due)}`,
      `Give a day up to ${goal.due}, or move the goal: mentor replan ${goal.number}.`,
    );
  }
  if (parent !== null && m.due > parent.due) {
    throw usage(
      `${at}, after the milestone it belongs to, ${labelOf(goal, parent, all)}, on ${formatDayShort(parent.due)}`,
      `Give a day up to ${parent.due}, or move that milestone first.`,
    );
  }
}

function checkTarget(goal: Goal, m: Milestone, parent: Milestone | null, all: readonly Milestone[]): void {
  if (m.target === null) return;
  const measure = goal.measure;
  const label = labelOf(goal, m, all);
  if (measure.kind !== 'number' && !countsTimes(measure)) {
    throw usage(`${label} has a target, but goal ${goal.number} is not told by numbers`);
  }
  if (measure.kind !== 'number' && !Number.isInteger(m.target)) {
    throw usage(`${label} has the target ${m.target}; a count is a whole number`);
  }
  const end = measure.kind === 'number' ? measure.target : measure.kind === 'learning' ? measure.ways : null;
  const baseline = measure.kind === 'number' ? measure.baseline : 0;
  const sign = end !== null && end < baseline ? -1 : 1;
  // After a replan the way may start behind the baseline.
  const planned = goal.planFrom?.value ?? baseline;
  const from = (planned - baseline) * sign < 0 ? planned : baseline;
  const beyond = end !== null && (m.target - end) * sign > 0;
  if (beyond || (m.target - from) * sign <= 0) {
    const way =
      end === null
        ? `above ${targetText(goal, from)}`
        : `from ${targetText(goal, from)} to ${targetText(goal, end)}`;
    throw usage(
      `${label} has the target ${targetText(goal, m.target)}, which is not on the way ${way}`,
      'Give a value on the way to the target.',
    );
  }
  if (parent !== null && parent.target !== null && (m.target - parent.target) * sign > 0) {
    throw usage(
      `${label} has the target ${targetText(goal, m.target)}, beyond that of the milestone it belongs to, ` +
        `${labelOf(goal, parent, all)}: ${targetText(goal, parent.target)}`,
    );
  }
}

function checkOrder(goal: Goal, level: readonly Milestone[], all: readonly Milestone[]): void {
  if (level.length > mostMilestones) {
    throw usage(
      `${plural(level.length, 'milestone')} are too many; at most ${mostMilestones} are kept`,
      'Split into fewer, e.g. --by month.',
    );
  }
  const open = level.filter((m) => !isDone(m)).sort((a, b) => a.position - b.position);
  const sign = goal.measure.kind === 'number' && goal.measure.target < goal.measure.baseline ? -1 : 1;
  let valued: Milestone | undefined;
  open.forEach((m, i) => {
    const before = open[i - 1];
    if (before !== undefined && m.due < before.due) {
      throw usage(
        `${labelOf(goal, before, all)} (${formatDayShort(before.due)}) comes before ${labelOf(goal, m, all)} ` +
          `(${formatDayShort(m.due)}), so it cannot be due later`,
        'Choose a day that keeps the order, or change the order with mentor milestone reorder.',
      );
    }
    if (m.target === null) return;
    if (valued?.target != null && (m.target - valued.target) * sign <= 0) {
      throw usage(
        `${labelOf(goal, m, all)}, due ${formatDayShort(m.due)}, has the target ${targetText(goal, m.target)}, which does not lead on ` +
          `from ${targetText(goal, valued.target)} of ${labelOf(goal, valued, all)}, due ${formatDayShort(valued.due)}`,
        'Give each milestone a target beyond that of the one before.',
      );
    }
    valued = m;
  });
}

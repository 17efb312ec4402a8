import { milestoneName } from '../../app/goals/find-goal.js';
import type { Changed } from '../../app/milestones/change-milestones.js';
import { type Day, formatDayShort } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { hasTargets, targetText } from '../../domain/milestones/titles.js';
import { isDone } from '../../domain/milestones/tree.js';
import { showPercent } from '../../domain/number.js';
import { type PlanLine, plannedPerWeek } from '../../domain/progress/plan-line.js';
import { isReached } from '../../domain/progress/progress.js';
import { showValue } from '../../domain/progress/standing.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { wrap } from '../width.js';

/**
 * What a replan changes, before and after: due day, need per week, what the plan line asks, the open milestones. Where it starts
 * anew, the line asks from now on what is needed: what was missed is forgiven, and that must be seen.
 */
export function replanText(changed: Changed, look: Look, today: Day): string {
  const { before, after } = changed;
  const rows = [
    ['Due', formatDayShort(before.goal.due), formatDayShort(after.goal.due)],
    ['Needed a week', needed(before), needed(after)],
    ...lineRows(changed, today),
    ...milestoneRows(changed),
  ];
  if (look.plain) {
    return rows
      .map(
        ([what = '', was = '', is = '']) =>
          `${what}: ${is}${was === is ? ', as before' : `, before: ${was}`}.\n`,
      )
      .join('');
  }
  if (look.width < 60) {
    const told = ([what = '', was = '', is = '']: readonly string[]): string =>
      `${wrap(what, look.width)}\n  ${wrap(was === is ? `${is}, as before` : `${was} -> ${is}`, look.width, '  ')}\n`;
    return rows.map(told).join('');
  }
  return table([{ title: '', gives: true }, { title: 'Before' }, { title: 'After' }], rows, look.width);
}

/** Milestones that are reached and not ticked, as a sentence; undefined when there is none. */
export function coveredInWords({ after }: Changed): string | undefined {
  const { goal, milestones, standing } = after;
  const covered = milestones.filter((m) => m.parentId === null && isReached(m, standing.progress));
  if (covered.length === 0) return undefined;
  const names = covered.map((m) => milestoneName(goal.number, m, milestones));
  const are = names.length === 1 ? 'is' : 'are';
  return `${names.join(', ')} ${are} reached already: mentor tick ${names[0] ?? ''} keeps that.`;
}

function needed({ goal, standing }: Changed['before']): string {
  return perWeek(goal, standing.neededPerWeek);
}

/** What the plan line asks, where it starts anew. */
function lineRows({ before, after }: Changed, today: Day): string[][] {
  const [old, anew] = [before.goal.planFrom, after.goal.planFrom];
  // Anew on the same day as before it may start at another value.
  if (anew === null || (old?.day === anew.day && old.value === anew.value)) return [];
  const told = ({ goal, standing: { expected, line } }: Changed['before']): [string, string] => [
    amount(goal, expected),
    perWeek(goal, paceOf(goal, line, today)),
  ];
  const [[was, pace], [is, paceNow]] = [told(before), told(after)];
  return [
    ['Plan line today', was, is],
    ['Planned a week', pace, paceNow],
  ].filter(([, left, right]) => left !== right);
}

function perWeek(goal: Goal, value: number | null): string {
  return amount(goal, value === null ? null : Math.abs(value));
}

function amount(goal: Goal, value: number | null): string {
  if (value === null) return '-';
  return shown(hasTargets(goal.measure) ? showValue(goal, value) : showPercent(value));
}

/** A line of steps has no pace, and a habit's is what it promises. */
function paceOf(goal: Goal, line: PlanLine | undefined, today: Day): number | null {
  if (line === undefined || line.steps === true || goal.measure.kind === 'habit') return null;
  return plannedPerWeek(line, today);
}

function milestoneRows({ before, after }: Changed): string[][] {
  const was = new Map(before.milestones.map((m) => [m.id, m]));
  const told = (goal: Goal, m: Milestone): string =>
    `${formatDayShort(m.due)}${m.target === null ? '' : `, ${shown(targetText(goal, m.target))}`}`;
  return after.milestones.flatMap((m) => {
    const old = was.get(m.id);
    if (isDone(m) || old === undefined) return [];
    const name = `${milestoneName(after.goal.number, m, after.milestones)} ${shown(m.title)}`;
    return [[name, told(before.goal, old), told(after.goal, m)]];
  });
}

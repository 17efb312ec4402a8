import { milestoneName } from '../../app/goals/find-goal.js';
import type { Changed } from '../../app/milestones/change-milestones.js';
import { formatDayShort } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { hasTargets, targetText } from '../../domain/milestones/titles.js';
import { isDone } from '../../domain/milestones/tree.js';
import { showPercent } from '../../domain/number.js';
import { isReached } from '../../domain/progress/progress.js';
import { type Standing, showValue } from '../../domain/progress/standing.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { wrap } from '../width.js';

/** What a replan changes, before and after: due day, need per week, the open milestones. */
export function replanText(changed: Changed, look: Look): string {
  const { before, after } = changed;
  const rows = [
    ['Due', formatDayShort(before.goal.due), formatDayShort(after.goal.due)],
    ['Needed a week', need(before.goal, before.standing), need(after.goal, after.standing)],
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

function need(goal: Goal, standing: Standing): string {
  const { neededPerWeek } = standing;
  if (neededPerWeek === null) return '-';
  const size = Math.abs(neededPerWeek);
  return shown(hasTargets(goal.measure) ? showValue(goal, size) : showPercent(size));
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

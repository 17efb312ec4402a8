import { milestoneName } from '../../app/goals/find-goal.js';
import type { Changed } from '../../app/milestones/change-milestones.js';
import type { Ticked } from '../../app/milestones/tick.js';
import { nextMilestone } from '../../app/progress/standings.js';
import { type Day, formatDayWithWeekday, relativeDays } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import { targetText } from '../../domain/milestones/titles.js';
import { isDone } from '../../domain/milestones/tree.js';
import { plural, showPercent } from '../../domain/number.js';
import { leaves } from '../../domain/progress/progress.js';
import { shorten, shown } from '../../domain/text.js';
import { byFlag, changedInWords } from '../mentoring/easing-words.js';
import type { Look } from '../paint.js';
import { placeInWords, statusInWords } from '../progress/words.js';
import { wrap } from '../width.js';

/** `3.2 Run 10 km, due Tue 1 Dec 2026, 10 km, 20% of the goal`. */
export function milestoneInWords(goal: Goal, m: Milestone, all: readonly Milestone[]): string {
  const parts = [
    `${milestoneName(goal.number, m, all)} ${shown(m.title)}`,
    `due ${formatDayWithWeekday(m.due)}`,
    ...(m.target === null ? [] : [shown(targetText(goal, m.target))]),
    `${showPercent(m.share)} of the goal`,
  ];
  return parts.join(', ');
}

/** What a change did to progress, where it could not leave it as it was; undefined when it did. */
export function progressMoved(changed: Changed): string | undefined {
  const [before, now] = [changed.before.standing.progress.share, changed.after.standing.progress.share];
  if (Math.abs(before - now) < 1e-9) return undefined;
  return (
    `Progress goes from ${showPercent(before)} to ${showPercent(now)}: ` +
    'there was no other milestone of its kind to give or take the share.'
  );
}

/** After a tick: what was ticked, where the goal is, and what comes next. */
export function tickText(ticked: Ticked, opened: boolean, look: Look, today: Day): string {
  const lines = [
    tickedLine(ticked, opened),
    goalLine(ticked),
    ...confirmLine(ticked, opened),
    ...(opened ? [] : nextLine(ticked, today)),
    ...changedInWords(ticked.after.goal, ticked),
  ];
  return lines.map((line) => `${wrap(line, look.width, '  ')}\n`).join('');
}

function tickedLine(ticked: Ticked, opened: boolean): string {
  const { goal, milestones } = ticked.after;
  const m = ticked.milestone;
  if (m === null) {
    const done = goal.measure.kind === 'yes-no' ? 'Done' : 'Counted one';
    return `${done}: goal ${goal.number}, ${shorten(shown(goal.statement), 60)}.`;
  }
  const others = ticked.touched.filter((one) => one.id !== m.id);
  const parts = others.filter((one) => one.parentId === m.id).length;
  const parent = others.find((one) => one.id === m.parentId);
  const withParts = parts === 0 ? '' : `, with its ${plural(parts, 'part')}`;
  const name = `${milestoneName(goal.number, m, milestones)} ${shown(m.title)}`;
  const whole =
    parent === undefined
      ? ''
      : `, and with it ${milestoneName(goal.number, parent, milestones)} ${shown(parent.title)}`;
  const verb = opened ? 'Opened again' : ticked.confirmed ? 'Confirmed' : 'Ticked';
  return `${verb}: ${name}${withParts}${whole}.`;
}

/** Who has to agree to what was ticked just now. */
function confirmLine({ key, milestone, after }: Ticked, opened: boolean): string[] {
  if (opened || key === null || milestone?.state !== 'claimed') return [];
  const name = milestoneName(after.goal.number, milestone, after.milestones);
  return [`${shown(key.name)} has to confirm it: mentor tick ${name}${byFlag(key)}`];
}

function goalLine(ticked: Ticked): string {
  const { goal, standing, milestones } = ticked.after;
  const place = `Goal ${goal.number}: ${shown(placeInWords(goal, standing))}, ${statusInWords(ticked.after)}`;
  if (ticked.milestone === null) return `${place}.`;
  const all = leaves(milestones);
  const agreed = all.filter((m) => m.state === 'confirmed').length;
  const confirmed = ticked.key === null ? '' : `, ${agreed} confirmed`;
  return `${place}; ${all.filter(isDone).length} of ${plural(all.length, 'milestone')} ticked${confirmed}.`;
}

function nextLine(ticked: Ticked, today: Day): string[] {
  const { goal, milestones, standing } = ticked.after;
  const next = nextMilestone(ticked.after);
  const hint: string[] = [];
  const { milestone } = ticked;
  const behind = milestone !== null && milestone.target !== null && !standing.progress.reached;
  if (behind && milestone.parentId === null) {
    const { measure } = goal;
    const way = measure.kind === 'number' ? Math.sign(measure.target - measure.baseline) : 1;
    if ((standing.progress.value - (milestone.target ?? 0)) * way < 0) {
      const level = measure.kind === 'number' && measure.reading === 'level';
      const value = level ? ` ${milestone.target ?? ''}` : ' AMOUNT';
      hint.push(`Its progress is told by check-ins: mentor log ${goal.number}${value} keeps the value.`);
    }
  }
  if (standing.progress.reached) {
    const open = leaves(milestones).filter((m) => !isDone(m)).length;
    const said =
      open === 0 ? 'That was the last of it' : `The goal is reached, with ${plural(open, 'milestone')} open`;
    return [`${said}. mentor close ${goal.number} closes the goal.`];
  }
  if (next === undefined) {
    return milestone === null
      ? hint
      : [
          ...hint,
          `That was the last milestone. mentor close ${goal.number} closes the goal when it is reached.`,
        ];
  }
  const name = milestoneName(goal.number, next, milestones);
  return [
    ...hint,
    `Next: ${name} ${shown(next.title)}, due ${formatDayWithWeekday(next.due)}, ${relativeDays(next.due, today)}.`,
  ];
}

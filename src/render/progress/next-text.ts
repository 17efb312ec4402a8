import { milestoneName } from '../../app/goals/find-goal.js';
import type { Whose } from '../../app/mentoring/whose.js';
import type { NextThing } from '../../app/progress/next.js';
import type { GoalStanding } from '../../app/progress/standings.js';
import { type Day, dayNumber, formatDayWithWeekday, relativeDays } from '../../domain/day.js';
import type { Goal } from '../../domain/goal.js';
import { plural } from '../../domain/number.js';
import { daysOff, workingNumbers } from '../../domain/progress/days-off.js';
import { logCommand, wayBack } from '../../domain/progress/due.js';
import { beginning } from '../../domain/progress/plan-line.js';
import { chanceInWords, showValue } from '../../domain/progress/standing.js';
import { shorten, shown } from '../../domain/text.js';
import { titleOf, whoseJson } from '../mentoring/whose-words.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';
import { placeInWords } from './words.js';

export interface NextWords {
  readonly action: string;
  readonly reason: string;
  /** What to type; null when nothing waits. */
  readonly command: string | null;
  /** `3.2`, where it is about a milestone. */
  readonly milestone: string | null;
}

/** The one thing to do, and why, in words. */
export function nextWords(step: NextThing, today: Day, whose: Whose): NextWords {
  const titled = (goal: Goal): string => `goal ${goal.number}, ${shorten(titleOf(goal, whose), 60)}`;
  switch (step.kind) {
    case 'overdue-milestone':
    case 'due-milestone':
    case 'reached-milestone':
    case 'milestone':
      return aboutMilestone(step, today, titled);
    case 'overdue-goal':
      return {
        action: `Close ${titled(step.row.goal)}, or give it a new plan.`,
        reason: `Its due day was ${relativeDays(step.row.goal.due, today)}: mentor close ${step.row.goal.number}, or mentor replan ${step.row.goal.number}`,
        command: `mentor close ${step.row.goal.number}`,
        milestone: null,
      };
    case 'due-goal': {
      const { goal, standing } = step.row;
      const command = goal.measure.kind === 'yes-no' ? `mentor tick ${goal.number}` : logCommand(goal);
      return {
        action: `Do what is left of ${titled(goal)}: ${command}`,
        reason: `It is due today: ${placeInWords(goal, standing)}.`,
        command,
        milestone: null,
      };
    }
    case 'silent': {
      const { goal, standing } = step.row;
      return {
        action: `Come back to ${titled(goal)}.`,
        reason: wayBack(goal, standing.quietDays ?? 0),
        command: logCommand(goal),
        milestone: null,
      };
    }
    case 'check-in': {
      const { goal, standing } = step.row;
      const command = logCommand(goal);
      return {
        action: `Check in on ${titled(goal)}: ${command}`,
        reason:
          standing.lastDay === null
            ? 'It has no check-in yet.'
            : `The last check-in was ${relativeDays(standing.lastDay, today)}; it asks for one every ${plural(goal.rhythm, 'day')}.`,
        command,
        milestone: null,
      };
    }
    case 'behind': {
      const { goal } = step.row;
      return {
        action: `Do something for ${titled(goal)}.`,
        reason: whyBehind(step.row, today),
        command: logCommand(goal),
        milestone: null,
      };
    }
    case 'reached': {
      const command = `mentor close ${step.row.goal.number} --achieved`;
      return {
        action: `Close ${titled(step.row.goal)}: ${command}`,
        reason: 'Its target is reached.',
        command,
        milestone: null,
      };
    }
    case 'action-item': {
      const { item, person } = step.promised;
      const command = `mentor action done ${item.number}`;
      const to = person === null ? 'in a session' : `to ${shown(person)}`;
      return {
        action: `${shorten(shown(item.what), 60)}. When it is done: ${command}`,
        reason: `You promised it ${to}, for ${item.due === today ? 'today' : `${formatDayWithWeekday(item.due)}, ${relativeDays(item.due, today)}`}.`,
        command,
        milestone: null,
      };
    }
    case 'nothing':
      return { action: 'Nothing is waiting.', reason: whenNext(step, whose), command: null, milestone: null };
  }
}

function aboutMilestone(
  { kind, row, milestone }: Extract<NextThing, { milestone: unknown }>,
  today: Day,
  titled: (goal: Goal) => string,
): NextWords {
  const name = milestoneName(row.goal.number, milestone, row.milestones);
  const late = milestone.due < today;
  const of = `of ${titled(row.goal)}`;
  const command = `mentor tick ${name}`;
  const what = `${name} ${shorten(shown(milestone.title), 60)}`;
  if (kind === 'reached-milestone') {
    const at = showValue(row.goal, row.standing.progress.value);
    const reason = `It is reached and not ticked yet, at ${at}; a part ${of}.`;
    return { action: `Tick ${what}: ${command}`, reason, command, milestone: name };
  }
  return {
    action: `${what}. When it is done: ${command}`,
    reason: late
      ? `It was due ${relativeDays(milestone.due, today)}; a part ${of}.`
      : `It is due ${formatDayWithWeekday(milestone.due)}, ${relativeDays(milestone.due, today)}; the next part ${of}.`,
    command,
    milestone: name,
  };
}

/** What is needed stands beside what was done so far: whether it can be made is not promised. */
function whyBehind({ goal, standing, breaks }: GoalStanding, today: Day): string {
  const behind = `It is ${plural(Math.abs(standing.buffer ?? 0), 'day')} behind its plan${chanceInWords(standing)}`;
  const { neededPerWeek: needed } = standing;
  if (needed === null || standing.buffer === null || standing.buffer >= 0)
    return `It is ${standing.status}: ${standing.because()}.`;
  const told =
    goal.measure.kind === 'number' || goal.measure.kind === 'habit' || goal.measure.kind === 'learning';
  const { value, baseline, target } = standing.progress;
  // As in the forecast: of a level nothing is known since it was last told, of all else that nothing came to it.
  const level = goal.measure.kind === 'number' && goal.measure.reading === 'level';
  const until = level ? (standing.lastDay ?? today) : today;
  const passed = workingNumbers(beginning(goal), dayNumber(until), daysOff(breaks, today));
  const gained = (target < baseline ? baseline - value : value - baseline) / Math.max(1, passed);
  const pace = gained > 0 ? `${showValue(goal, gained * 7)} a week` : 'nothing';
  return told
    ? `${behind}; it needs ${showValue(goal, Math.abs(needed))} a week from now on, and made ${pace} so far.`
    : `${behind}; ${plural(standing.daysLeft, 'day')} are left.`;
}

function whenNext({ row, day, off }: Extract<NextThing, { kind: 'nothing' }>, whose: Whose): string {
  if (row === undefined || day === undefined)
    return off ? 'Today is a day off.' : 'There is no active goal that asks for something.';
  const of = row.goal.personId === null ? '' : ` of ${shown(whose.name(row.goal))}`;
  const next = `The next check-in is on ${formatDayWithWeekday(day)}, for goal ${row.goal.number}${of}.`;
  return off ? `Today is a day off. ${next}` : next;
}

/** The two lines of `mentor next`. */
export function nextText(words: NextWords, look: Look): string {
  return `${wrap(look.paint.strong(words.action), look.width, '  ')}\n${wrap(words.reason, look.width, '  ')}\n`;
}

/** The same as `--json` shows it. */
export function nextJson(step: NextThing, words: NextWords, whose: Whose): Record<string, unknown> {
  const goal = 'row' in step && step.kind !== 'nothing' ? step.row.goal : undefined;
  return {
    kind: step.kind,
    goal: goal?.number ?? null,
    statement: goal?.statement ?? null,
    ...(goal === undefined ? { owner: null, mentorship: null } : whoseJson(goal, whose)),
    milestone: words.milestone,
    actionItem: step.kind === 'action-item' ? step.promised.item.number : null,
    action: words.action,
    reason: words.reason,
    command: words.command,
  };
}

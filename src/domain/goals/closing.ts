import { type Day, daysBetween } from '../day.js';
import { Fault, usage } from '../fault.js';
import { reachedSince } from '../forecast/goal-input.js';
import { type ClosedState, type Goal, isClosed, type Told } from '../goal.js';
import { plural, showPercent } from '../number.js';
import { type Standing, showValue } from '../progress/standing.js';
import type { Parts } from '../reports/as-it-stood.js';
import { cleanText } from '../text.js';
import { openAgain } from './closed.js';

/** The one check of what is said at a closing; throws a usage Fault. */
export const readClosing = {
  lesson: (text: string): string => cleanText(text, { what: 'the lesson', max: 4000, lines: true }),
  instead: (text: string): string => cleanText(text, { what: 'what comes instead', max: 1000 }),
} as const;

/**
 * A goal that can be closed: it runs, and was begun by that day. One that has not begun yet can be let go, and nothing else: that
 * is a decision, while what was achieved or missed took time, of which one's record tells.
 */
export function checkClosable(goal: Goal, on: Day, today: Day, outcome?: ClosedState): void {
  if (isClosed(goal)) {
    throw new Fault('failed', `goal ${goal.number} was closed on ${goal.closedOn ?? ''} (${goal.state})`, {
      hint: openAgain(goal),
    });
  }
  if (on > today)
    throw usage(`a goal is closed today or earlier, not on ${on}`, 'Leave out --on, or give a past day.');
  if (on >= goal.start) return;
  if (goal.start <= today) {
    throw usage(
      `${on} is before goal ${goal.number} starts, on ${goal.start}`,
      'Leave out --on, or give a later day.',
    );
  }
  if (outcome === undefined || outcome === 'let-go') return;
  throw new Fault('failed', `goal ${goal.number} starts on ${goal.start}, so it is not ${outcome} yet`, {
    hint: `Let go of it with --let-go, or move its start with mentor edit ${goal.number} --start.`,
  });
}

/**
 * `, 3 days after its due day` for a goal that was achieved late; empty where it has been there since its due day or before, and
 * only the closing came later. `told` are its check-ins, oldest first.
 */
export function lateInWords(parts: Parts, told: readonly Told[]): string {
  const { state, closedOn, due } = parts.goal;
  if (state !== 'achieved' || closedOn === null || closedOn <= due) return '';
  const since = reachedSince(parts, told, closedOn);
  if (since !== null && since <= due) return '';
  return `, ${plural(daysBetween(due, closedOn), 'day')} after its due day`;
}

/** What speaks against closing a goal that way; undefined when nothing does. */
export function closingDoubt(goal: Goal, outcome: ClosedState, standing: Standing): string | undefined {
  if (outcome !== 'achieved' || standing.progress.reached) return undefined;
  const { progress } = standing;
  // A yes-no goal without milestones is achieved when its owner says so.
  if (goal.measure.kind === 'yes-no' && standing.line === undefined) return undefined;
  const target = goal.measure.kind === 'number' ? ` of ${showValue(goal, progress.target)}` : '';
  const at = showValue(goal, progress.value);
  const share = showPercent(progress.share);
  return `goal ${goal.number} has not reached its target${target}: it is at ${at === share ? at : `${at} (${share})`}`;
}

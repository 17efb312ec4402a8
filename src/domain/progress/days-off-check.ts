import { type Day, type DaySpan, dayNumber, daysBetween, formatDayShort } from '../day.js';
import { Fault, usage } from '../fault.js';
import type { Break, Goal } from '../goal.js';
import { daysOff, workingNumbers } from './days-off.js';

/** Longer than this is not a break: a stop for typing mistakes, and for what should be a pause. */
const longest = 366;

/** A stretch of days off that makes sense: not over-long. */
export function checkLength({ from, to }: DaySpan): void {
  if (daysBetween(from, to) >= longest) {
    throw usage(
      `${spanInWords({ from, to })} is more than a year off`,
      'Pause the goal with mentor pause, or give a shorter stretch.',
    );
  }
}

/** A stretch that touches a goal's time; skipping days outside it would mean nothing. */
export function checkInsideGoal(goal: Goal, { from, to }: DaySpan): void {
  if (to >= goal.start && from <= goal.due) return;
  throw new Fault(
    'failed',
    `${spanInWords({ from, to })} is outside the time of goal ${goal.number} (${spanInWords({ from: goal.start, to: goal.due })})`,
    { hint: `mentor show ${goal.number} shows its days.` },
  );
}

/** A stretch that is not wholly off already. */
export function checkNotOff(breaks: readonly Break[], { from, to }: DaySpan): void {
  // An open pause counts through the stretch's end: the days after it are off as well until somebody resumes.
  if (workingNumbers(dayNumber(from) - 1, dayNumber(to), daysOff(breaks, to)) > 0) return;
  const one = breaks.find((b) => b.from <= from && (b.to === null || b.to >= to)) ?? breaks[0];
  const why = one === undefined ? '' : ` (${one.kind} ${spanInWords(one)})`;
  throw new Fault(
    'failed',
    from === to ? `${formatDayShort(from)} is off already${why}` : `these days are off already${why}`,
    {
      hint:
        one?.kind === 'pause' ? 'mentor resume ends a pause.' : 'mentor break shows the days off to come.',
    },
  );
}

/** `24 Dec 2026 to 2 Jan 2027`, `1 Dec to 3 Dec 2026`, one day alone, or `since 24 Dec 2026`. */
export function spanInWords({ from, to }: { readonly from: Day; readonly to: Day | null }): string {
  if (to === null) return `since ${formatDayShort(from)}`;
  if (from === to) return formatDayShort(from);
  const first =
    from.slice(0, 4) === to.slice(0, 4) ? formatDayShort(from).slice(0, -5) : formatDayShort(from);
  return `${first} to ${formatDayShort(to)}`;
}

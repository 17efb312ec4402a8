import { type Day, dayNumber } from '../day.js';
import type { Break, Goal } from '../goal.js';
import { daysOff, workingNumbers } from './days-off.js';

/**
 * Check-ins kept in a row: the time since the start is cut into rhythms of working days, so that skips, breaks and pauses
 * are forgiven; counted are the newest rhythms, one after the other, in which something was told. The present one counts
 * once it is kept, and breaks nothing before. It is there to be seen, and never decides a status.
 */
export function checkInsKept(goal: Goal, days: readonly Day[], breaks: readonly Break[], today: Day): number {
  if (today < goal.start) return 0;
  const off = daysOff(breaks, today);
  const before = dayNumber(goal.start) - 1;
  const rhythmOf = (day: Day): number =>
    Math.floor(Math.max(0, workingNumbers(before, dayNumber(day), off) - 1) / goal.rhythm);
  const kept = new Set(days.filter((day) => day >= goal.start && day <= today).map(rhythmOf));
  const now = rhythmOf(today);
  let count = 0;
  for (let n = kept.has(now) ? now : now - 1; kept.has(n); n -= 1) count += 1;
  return count;
}

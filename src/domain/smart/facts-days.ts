import { formatDayShort } from '../day.js';
import type { Break } from '../goal.js';
import { plural } from '../number.js';
import { daysOff, workingDays } from '../progress/days-off.js';
import { leaves } from '../progress/progress.js';
import { shorten } from '../text.js';
import { type FactRule, nameOf, someOf } from './facts-rule.js';

/** With fewer check-ins than these a goal cannot be put right on the way. */
const FEWEST_CHECK_INS = 4;

/** Rules on the days of a goal: days off, other goals, check-ins. */
export const DAYS: readonly FactRule[] = [
  {
    id: 'F8',
    letter: 'timeBound',
    severity: 'warning',
    name: 'due on a day off',
    uses: 'the due days of the goal and of its open milestones, planned breaks',
    reason: 'It is due on a day that you planned to be off.',
    question: 'Is it due before you leave, or after you are back?',
    running: true,
    find: ({ goal, milestones, breaks }) => {
      const planned = breaks.filter((b) => b.kind !== 'pause');
      const over = (day: string): Break | undefined =>
        planned.find((b) => b.from <= day && b.to !== null && day <= b.to);
      const due = [
        ...leaves(milestones)
          .filter((m) => m.state === 'open' && m.due !== goal.due)
          .map((m) => ({ name: `milestone ${nameOf(goal, m, milestones)}`, day: m.due })),
        { name: 'the goal', day: goal.due },
      ].reverse();
      const found = due.flatMap(({ name, day }) => {
        const off = over(day);
        return off === undefined
          ? []
          : [
              `${name} is due ${formatDayShort(day)}, off ${formatDayShort(off.from)} to ${formatDayShort(off.to ?? day)}`,
            ];
      });
      return found.length === 0 ? undefined : someOf(found);
    },
  },
  {
    id: 'F9',
    letter: 'achievable',
    severity: 'note',
    name: 'other goals due in the same week',
    uses: 'the due days of the other running goals',
    reason: 'Last weeks are full, and this one is shared.',
    question: 'Which of them will you finish first?',
    running: true,
    find: ({ goal, sameWeek }) => {
      const others = sameWeek.filter((other) => other.id !== goal.id);
      if (others.length === 0) return undefined;
      const names = others.map(
        (o) => `goal ${o.number}, ${shorten(o.statement, 40)} (${formatDayShort(o.due)})`,
      );
      return `due in the week of ${formatDayShort(goal.due)}: ${someOf(names)}`;
    },
  },
  {
    id: 'F10',
    letter: 'measurable',
    severity: 'warning',
    name: 'check-ins too rare for the time',
    uses: 'start, due day, days off, and the days between two check-ins',
    reason: 'With so few check-ins you will know that it goes wrong when it is too late to put it right.',
    question: 'How early do you want to know?',
    running: true,
    find: ({ goal, breaks, today }) => {
      const days = workingDays(goal.start, goal.due, daysOff(breaks, today));
      const count = Math.floor(days / goal.rhythm);
      if (count >= FEWEST_CHECK_INS || goal.rhythm === 1) return undefined;
      const better = Math.max(1, Math.floor(days / FEWEST_CHECK_INS));
      return `one every ${plural(goal.rhythm, 'day')} makes ${count} in ${plural(days, 'day')}; every ${better === 1 ? 'day' : plural(better, 'day')} would make ${Math.floor(days / better)}`;
    },
  },
];

import { type Day, dayNumber } from '../day.js';
import { type CheckIn, direction, type Goal, type Milestone } from '../goal.js';
import { leaves } from './progress.js';

/** The value of a goal by the end of a day; the day as its number. */
export interface DayValue {
  readonly day: number;
  readonly value: number;
}

/** What a forecast expects by the end of a day: the middle, and the edges between which it will likely be. */
export interface FanPoint {
  readonly day: Day;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/**
 * How the value of a goal went: one point for each day that told something, oldest first, in the units of `progress`.
 * Check-ins come oldest first.
 */
export function valuesByDay(
  goal: Goal,
  checkIns: readonly CheckIn[],
  milestones: readonly Milestone[],
  upTo: Day,
): DayValue[] {
  const told = checkIns
    .filter((checkIn) => checkIn.day <= upTo)
    .flatMap(({ day, value }) => (value === null ? [] : [{ day: dayNumber(day), value }]));
  const measure = goal.measure;
  switch (measure.kind) {
    case 'number':
      return measure.reading === 'level'
        ? lastOfEachDay(told)
        : lastOfEachDay(runningTotal(told, measure.baseline, direction(measure)));
    case 'habit':
    case 'learning':
      return lastOfEachDay(runningTotal(told, 0, 1));
    case 'milestones':
      return lastOfEachDay(sharesDone(milestones, upTo));
    case 'yes-no': {
      const closed = goal.state === 'achieved' ? goal.closedOn : null;
      const end = closed === null || closed > upTo ? [] : [{ day: dayNumber(closed), value: 1 }];
      return lastOfEachDay(withAnswers(sharesDone(milestones, upTo), [...told, ...end]));
    }
  }
}

function runningTotal(told: readonly DayValue[], from: number, way: 1 | -1): DayValue[] {
  let sum = from;
  return told.map(({ day, value }) => {
    sum += way * value;
    return { day, value: sum };
  });
}

function sharesDone(milestones: readonly Milestone[], upTo: Day): DayValue[] {
  const parts = leaves(milestones);
  const all = parts.reduce((sum, m) => sum + m.share, 0);
  const done = parts
    .flatMap((m) =>
      m.doneOn === null || m.doneOn > upTo ? [] : [{ day: dayNumber(m.doneOn), value: m.share }],
    )
    .sort((a, b) => a.day - b.day);
  let sum = 0;
  return done.map(({ day, value }, i) => {
    sum += value;
    // With the last one exactly all, without the dust of binary fractions; milestones may have no share at all.
    return { day, value: all === 0 ? 0 : i === parts.length - 1 ? 1 : sum / all };
  });
}

/** A yes is the whole, whatever is ticked; after a no the ticked milestones count again. */
function withAnswers(shares: readonly DayValue[], answers: readonly DayValue[]): DayValue[] {
  let share = 0;
  let yes = false;
  const events = [
    ...shares.map(({ day, value }) => ({ day, share: value, yes: undefined })),
    ...answers.map(({ day, value }) => ({ day, share: undefined, yes: value >= 1 })),
  ].sort((a, b) => a.day - b.day);
  return events.map((event) => {
    share = event.share ?? share;
    yes = event.yes ?? yes;
    return { day: event.day, value: yes ? 1 : share };
  });
}

function lastOfEachDay(values: readonly DayValue[]): DayValue[] {
  return values.filter(({ day }, i) => values[i + 1]?.day !== day);
}

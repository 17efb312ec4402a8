import { addDays, maxDay } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import { emptyTally, type Goal, type Measure } from '../../domain/goal.js';
import { type Answers, type DayReader, read } from '../../domain/goals/answers.js';
import { goalFrom, type NewGoal } from '../../domain/goals/goal-from.js';
import { measureImplied } from '../../domain/goals/needs.js';
import { standing } from '../../domain/progress/standing.js';
import type { Checked } from '../../domain/smart/checked.js';
import { checkFacts } from '../../domain/smart/fact-rules.js';
import { checkGoal } from '../../domain/smart/goal-check.js';
import { type Belonging, ownAlone } from '../mentoring/belonging.js';
import type { Reader } from '../ports.js';
import { type Around, contextOf, unkept } from './check-goal.js';

/**
 * Checks a goal that is being written, as far as it is answered; with a store also on facts, once it is whole. What was
 * not answered yet counts as said nowhere but in the statement.
 */
export function checkNewGoal(
  answers: Answers,
  readDay: DayReader,
  around: Around,
  store: Reader | undefined,
  belonging: Belonging = ownAlone,
): Checked {
  const whole = wholeGoal(answers, readDay, around);
  const goal = whole ?? soFar(answers, around);
  // A goal told by milestones gets them later, by a command of its own.
  const milestones = goal.measure.kind === 'milestones' ? 1 : 0;
  const facts = whole === undefined || store === undefined ? [] : factsOf(whole, store, around, belonging);
  return checkGoal(goal, milestones, facts, []);
}

function wholeGoal(answers: Answers, readDay: DayReader, { today }: Around): NewGoal | undefined {
  try {
    return goalFrom(answers, today, readDay).goal;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function soFar(answers: Answers, { today }: Around): NewGoal {
  return {
    statement: answers.statement ?? '',
    details: answers.details ?? null,
    area: answers.area ?? null,
    tags: [],
    measure: measureSoFar(answers),
    means: answers.means ?? null,
    reason: answers.relevant ?? '',
    start: today,
    due: addDays(today, 1),
    rhythm: 7,
    hours: null,
  };
}

function measureSoFar(answers: Answers): Measure {
  const unit = answers.unit ?? null;
  switch (measureImplied(answers)) {
    case 'number': {
      const ends = { baseline: read.from(answers.from ?? '0'), target: read.to(answers.to ?? '0') };
      return { kind: 'number', unit, ...ends, reading: 'level' };
    }
    case 'habit':
      return {
        kind: 'habit',
        times: read.times(answers.times ?? '1'),
        per: read.per(answers.per ?? 'week'),
        unit,
      };
    case 'learning':
      return { kind: 'learning', ways: read.ways(answers.ways ?? '1') };
    case 'milestones':
      return { kind: 'milestones' };
    default:
      return { kind: 'yes-no' };
  }
}

function factsOf(
  written: NewGoal,
  store: Reader,
  around: Around,
  belonging: Belonging,
): ReturnType<typeof checkFacts> {
  const goal: Goal = {
    ...written,
    id: unkept,
    number: 0,
    state: 'active',
    closedOn: null,
    lesson: null,
    instead: null,
    planFrom: null,
    createdAt: `${around.today}T00:00:00.000Z`,
    ...belonging,
  };
  const facts = { goal, tally: emptyTally, milestones: [], breaks: store.breaks([]) };
  const found = checkFacts({
    ...facts,
    ...contextOf(store, goal, around),
    standing: standing(facts, around.today),
    checkIns: [],
    firstPromise: { from: maxDay(goal.start, around.today), due: goal.due },
  });
  // Whoever writes down a goal of the past knows that it is over.
  return found.filter((finding) => finding.rule !== 'F4');
}

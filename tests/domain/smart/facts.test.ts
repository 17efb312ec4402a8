import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day, maxDay } from '../../../src/domain/day.js';
import { type Break, type CheckIn, emptyTally, type Goal, type Milestone } from '../../../src/domain/goal.js';
import { bestFourWeeks } from '../../../src/domain/progress/best-weeks.js';
import { slipOf } from '../../../src/domain/progress/slip.js';
import { standing } from '../../../src/domain/progress/standing.js';
import { checkFacts, FACT_RULES } from '../../../src/domain/smart/fact-rules.js';
import type { Closed, GoalRecord } from '../../../src/domain/smart/facts-rule.js';
import { aGoal } from '../../goals.js';

const today = asDay('2026-11-24');
let ids = 0;
const newId = (): string => {
  ids += 1;
  return `01900000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
};

function record(goal: Goal, more: Partial<GoalRecord> = {}): GoalRecord {
  const { milestones = [], breaks = [], checkIns = [] } = more;
  const values = checkIns.filter((c) => c.value !== null);
  const tally = {
    ...emptyTally,
    level: values.at(-1)?.value ?? null,
    sum: values.reduce((sum, c) => sum + (c.value ?? 0), 0),
    count: checkIns.length,
    values: values.length,
    lastDay: checkIns.at(-1)?.day ?? null,
  };
  const facts = { goal, tally, milestones, breaks };
  const alone = { closed: [], sameWeek: [], booked: null, otherAreas: [], areaShared: false };
  const firstPromise = { from: maxDay(goal.start, today), due: goal.due };
  return { ...facts, standing: standing(facts, today), checkIns, ...alone, firstPromise, today, ...more };
}

/** The fact that a rule used; undefined where it finds nothing. */
function fact(rule: string, of: GoalRecord): string | undefined {
  return checkFacts(of).find((finding) => finding.rule === rule)?.fact ?? undefined;
}

function aMilestone(more: Partial<Milestone>): Milestone {
  return {
    id: newId(),
    goalId: 'g',
    parentId: null,
    number: 1,
    position: 1,
    title: 'a step',
    doneWhen: null,
    due: asDay('2027-02-01'),
    share: 1,
    target: null,
    state: 'open',
    doneOn: null,
    confirmedOn: null,
    ...more,
  };
}

function checkIn(day: string, value: number | null, note: string | null = null): CheckIn {
  return { id: newId(), goalId: 'g', day: asDay(day), value, note, confidence: null, evidence: null };
}

function off(from: string, to: string | null, kind: Break['kind'] = 'break'): Break {
  return {
    id: newId(),
    goalId: null,
    kind,
    from: asDay(from),
    to: to === null ? null : asDay(to),
    reason: null,
  };
}

function closed(more: Partial<Goal> & { closedOn: Day }, promisedDue?: string, value = 10): Closed {
  const goal = aGoal(newId(), { state: 'achieved', statement: 'Run a 10k', ...more });
  return {
    goal,
    closedOn: more.closedOn,
    promisedDue: promisedDue === undefined ? goal.due : asDay(promisedDue),
    value,
    baseline: 5,
    days: 70,
  };
}

describe('every rule on facts', () => {
  it('has an id of its own, a reason in one sentence and one question', () => {
    expect(FACT_RULES.map((rule) => rule.id)).toEqual(FACT_RULES.map((_, i) => `F${i + 1}`));
    for (const rule of FACT_RULES) {
      expect(rule.reason, rule.id).toMatch(/^[^.]+\.$/);
      expect(rule.question, rule.id).toMatch(/^[^?]+\?$/);
    }
  });

  it('finds nothing against a goal that was only just written', () => {
    expect(checkFacts(record(aGoal(newId(), { start: today })))).toEqual([]);
  });

  it('leaves alone what is over: only what contradicts itself is told of a closed goal', () => {
    const goal = aGoal(newId(), { state: 'missed', closedOn: today, due: asDay('2026-10-01'), rhythm: 90 });
    expect(checkFacts(record(goal))).toEqual([]);
    const outside = aMilestone({ due: asDay('2026-12-01') });
    expect(fact('F2', record(goal, { milestones: [outside] }))).toContain('1.1 due 1 Dec 2026');
  });
});

describe('F1: milestones that do not add up', () => {
  const told = { measure: { kind: 'milestones' } } as const;
  it('names the sum of the shares', () => {
    const milestones = [aMilestone({ share: 0.5 }), aMilestone({ number: 2, share: 0.3 })];
    expect(fact('F1', record(aGoal(newId(), told), { milestones }))).toContain('80%');
    const whole = [aMilestone({ share: 0.5 }), aMilestone({ number: 2, share: 0.5 })];
    expect(fact('F1', record(aGoal(newId(), told), { milestones: whole }))).toBeUndefined();
    expect(fact('F1', record(aGoal(newId(), told)))).toBeUndefined();
  });

  it('names a target beyond the goal, and one short of it on the last day', () => {
    const at = (target: number, due: string): string | undefined =>
      fact('F1', record(aGoal(newId()), { milestones: [aMilestone({ target, due: asDay(due) })] }));
    expect(at(30, '2027-02-01')).toBe(
      'milestone 1.1 is at 30 km on 1 Feb 2027, and the goal at 21.1 km on 1 May 2027',
    );
    expect(at(18, '2027-05-01')).toContain('18 km');
    expect(at(18, '2027-02-01')).toBeUndefined();
    expect(at(21.1, '2027-05-01')).toBeUndefined();
  });

  it('does not judge what is done, nor steps without a number', () => {
    const done = aMilestone({ target: 30, state: 'confirmed', doneOn: today });
    expect(fact('F1', record(aGoal(newId()), { milestones: [done, aMilestone({})] }))).toBeUndefined();
  });
});

describe('F2: a milestone outside the days', () => {
  it('names it, and a part by its milestone', () => {
    const top = aMilestone({ number: 4 });
    const part = aMilestone({ number: 2, parentId: top.id, due: asDay('2027-06-01') });
    const before = aMilestone({ number: 3, due: asDay('2026-09-01') });
    expect(fact('F2', record(aGoal(newId()), { milestones: [top, part, before] }))).toBe(
      'the goal lasts from 1 Sep 2026 to 1 May 2027; outside: 1.4.2 due 1 Jun 2027, 1.3 due 1 Sep 2026',
    );
  });

  it('counts what it does not name', () => {
    const many = [1, 2, 3, 4, 5].map((number) => aMilestone({ number, due: asDay('2028-01-01') }));
    expect(fact('F2', record(aGoal(newId()), { milestones: many }))).toContain('and 2 more');
  });
});

describe('F3: words and numbers that disagree', () => {
  const number = { kind: 'number', unit: 'books', baseline: 0, target: 20, reading: 'total' } as const;
  it.each<[string, Partial<Goal>, string | undefined]>([
    ['Read 24 books', { measure: number }, 'the words say "24" in books, and what is kept is 0 to 20 books'],
    ['Read 20 books', { measure: number }, undefined],
    ['Read 24 pages at breakfast', { measure: number }, undefined],
    [
      'Grow the club from 10 to 20',
      { measure: number },
      'the words say "from 10 to 20", and what is kept is 0 to 20 books',
    ],
    ['Grow the club from 0 to 20', { measure: number }, undefined],
    [
      'Swim three times a week',
      { measure: { kind: 'habit', times: 2, per: 'week', unit: null } },
      'the words say "three times a week", and what is kept is twice a week',
    ],
    ['Swim twice a week', { measure: { kind: 'habit', times: 2, per: 'week', unit: null } }, undefined],
    [
      'Swim three times a month',
      { measure: { kind: 'habit', times: 2, per: 'week', unit: null } },
      undefined,
    ],
    [
      'Submit my thesis by 30 June 2027',
      {},
      'the words say "30 June 2027" (30 Jun 2027), and it is kept as due 1 May 2027',
    ],
    [
      'Submit my thesis by 2027-06-30',
      {},
      'the words say "2027-06-30" (30 Jun 2027), and it is kept as due 1 May 2027',
    ],
    ['Submit my thesis by 1 May', {}, undefined],
    ['Submit my thesis by Friday', {}, undefined],
    ['Submit my thesis within 3 weeks', {}, undefined],
    ['Submit my thesis', {}, undefined],
  ])('%s', (statement, more, expected) => {
    expect(fact('F3', record(aGoal(newId(), { statement, measure: { kind: 'yes-no' }, ...more })))).toBe(
      expected,
    );
  });
});

describe('F4: a promise that is over', () => {
  it('names the due day that passed', () => {
    const goal = aGoal(newId(), { due: asDay('2026-11-01') });
    expect(fact('F4', record(goal))).toBe('it was due 1 Nov 2026, and today is 24 Nov 2026');
  });

  it('names the target that is reached', () => {
    expect(fact('F4', record(aGoal(newId()), { checkIns: [checkIn('2026-11-20', 22)] }))).toBe(
      'it stands at 22 km, and the target is 21.1 km',
    );
    const told = aGoal(newId(), { measure: { kind: 'milestones' } });
    const done = aMilestone({ state: 'confirmed', doneOn: today });
    expect(fact('F4', record(told, { milestones: [done] }))).toBe('all of it is done');
  });
});

describe('F5: more than the best four weeks', () => {
  const goal = aGoal('g', { due: asDay('2026-12-24') });
  it('shows both rates and up to when the best one was', () => {
    const checkIns = [checkIn('2026-09-29', 9), checkIn('2026-11-24', 10)];
    expect(fact('F5', record(goal, { checkIns }))).toBe(
      'needed: 2.59 km a week up to 24 Dec 2026; your best four weeks, up to 29 Sep 2026: 1 km a week',
    );
  });

  it('says nothing before four weeks of check-ins, nor when the rate was kept before', () => {
    expect(fact('F5', record(goal, { checkIns: [checkIn('2026-09-20', 6)] }))).toBeUndefined();
    const fast = [checkIn('2026-09-29', 20), checkIn('2026-11-20', 20.5)];
    expect(fact('F5', record(goal, { checkIns: fast }))).toBeUndefined();
    const steps = aGoal('g', { measure: { kind: 'milestones' }, due: asDay('2026-12-24') });
    expect(fact('F5', record(steps, { checkIns: fast }))).toBeUndefined();
  });

  it('takes two check-ins of one day, the later one counts', () => {
    const twice = [checkIn('2026-09-29', 9), checkIn('2026-10-06', 7), checkIn('2026-10-06', 9)];
    expect(bestFourWeeks(goal, twice, today)?.rate).toBeCloseTo(1);
    expect(bestFourWeeks(goal, [...twice, checkIn('2027-01-01', 100)], today)?.rate).toBeCloseTo(1);
  });

  it('is never better than the whole way allows, and never below nothing', () => {
    const total = aGoal('g', {
      measure: { kind: 'number', unit: 'pages', baseline: 0, target: 500, reading: 'total' },
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { minLength: 1, maxLength: 40 }), (days) => {
        const checkIns = days
          .sort((a, b) => a[0] - b[0])
          .map(([day, value]) => checkIn(addDays(total.start, day), value));
        const best = bestFourWeeks(total, checkIns, today);
        const sum = days.reduce((all, [, value]) => all + value, 0);
        const last = Math.max(...days.map(([day]) => day));
        if (last < 27) expect(best).toBeUndefined();
        else {
          // As many four weeks as cover the whole way: one of them holds at least its part.
          expect(best?.rate).toBeGreaterThanOrEqual(sum / Math.ceil((last + 1) / 28) / 4 - 1e-9);
          expect(best?.rate).toBeLessThanOrEqual(sum / 4 + 1e-9);
          expect(best?.rate).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('F6: faster than every similar goal', () => {
  const goal = aGoal('g', { start: today, due: addDays(today, 70) });
  it('names the fastest and the middle one', () => {
    const one = closed({ closedOn: asDay('2026-08-01'), number: 4 });
    expect(fact('F6', record(goal, { closed: [one] }))).toBe(
      'needed: 1.61 km a week; the one similar goal that you closed made 0.5 km a week (goal 4, Run a 10k)',
    );
    const other = { ...closed({ closedOn: asDay('2026-08-01'), number: 5 }), value: 15 };
    expect(fact('F6', record(goal, { closed: [one, other] }))).toBe(
      'needed: 1.61 km a week; of 2 similar closed goals the fastest made 1 km a week (goal 5, Run a 10k), the middle one 0.5 km a week',
    );
  });

  it('is silent where one was as fast, and where none is alike', () => {
    const fast = { ...closed({ closedOn: asDay('2026-08-01') }), value: 40 };
    expect(fact('F6', record(goal, { closed: [fast] }))).toBeUndefined();
    const kilos = closed({
      closedOn: asDay('2026-08-01'),
      measure: { kind: 'number', unit: 'kg', baseline: 5, target: 6, reading: 'level' },
    });
    const itself = { ...fast, value: 6, goal };
    expect(fact('F6', record(goal, { closed: [kilos, itself] }))).toBeUndefined();
  });

  it('holds habits and learning of one area together, and habits of one unit', () => {
    const habit = (times: number, unit: string | null, area = 'health'): Partial<Goal> => ({
      measure: { kind: 'habit', times, per: 'week', unit },
      area,
      start: today,
      due: addDays(today, 69),
    });
    const past = (more: Partial<Goal>): Closed => ({
      ...closed({ ...more, closedOn: asDay('2026-08-01') }),
      value: 10,
      baseline: 0,
    });
    const needs = (more: Partial<Goal>, ...before: Partial<Goal>[]): string | undefined =>
      fact('F6', record(aGoal('g', more), { closed: before.map(past) }));
    expect(needs(habit(3, null), habit(1, null))).toContain('needed: 3 times a week');
    expect(needs(habit(3, null), habit(1, null, 'study'))).toBeUndefined();
    expect(needs(habit(3, 'runs'), habit(1, 'Runs', 'study'))).toContain('1 run a week');
    expect(needs(habit(3, 'runs'), habit(1, null))).toBeUndefined();
    const learning = {
      measure: { kind: 'learning', ways: 40 },
      start: today,
      due: addDays(today, 70),
    } as const;
    expect(needs(learning, learning)).toContain('ways a week');
    expect(needs({ ...learning, area: null }, { ...learning, area: null })).toBeUndefined();
  });
});

describe('F7: promises that took longer', () => {
  const goal = aGoal('g', { start: today, due: addDays(today, 100) });
  const took = (days: number, more: Partial<Goal> = {}): Closed => {
    const start = asDay('2026-01-01');
    return closed(
      { start, due: addDays(start, 200), ...more, closedOn: addDays(start, days) },
      addDays(start, 100),
    );
  };

  it('shows the middle one, the range, how many, and the day that it would mean', () => {
    expect(fact('F7', record(goal, { closed: [took(120), took(160), took(200)] }))).toBe(
      'Your last 3 closed goals in health, told by a number, took 1.6 times the planned time (1.2 to 2.0). At that, 4 March 2027 becomes 3 May 2027',
    );
  });

  it('is silent once the due day is as late as the record of the first promise', () => {
    const closed = [took(120), took(160), took(200)];
    const moved = (days: number): string | undefined =>
      fact(
        'F7',
        record(aGoal('g', { start: today, due: addDays(today, days) }), {
          closed,
          firstPromise: { from: today, due: addDays(today, 100) },
        }),
      );
    expect(moved(159)).toContain('At that, 2 May 2027 becomes 3 May 2027');
    expect(moved(160)).toBeUndefined();
  });

  it('counts a missed goal with the time it ran, and leaves out what was let go', () => {
    const missed = (days: number): Closed => took(days, { state: 'missed' });
    expect(fact('F7', record(goal, { closed: [took(150), took(150), missed(300)] }))).toContain(
      'took 1.5 times the planned time (1.5 to 3.0); 1 of them was missed and counts up to the closing.',
    );
    expect(fact('F7', record(goal, { closed: [took(110), missed(220), missed(220)] }))).toContain(
      'took 2.2 times the planned time',
    );
    expect(fact('F7', record(goal, { closed: [missed(100), missed(100), missed(100)] }))).toBe(
      'None of your last 3 closed goals in health, told by a number, was achieved; they ran for 1.0 times the planned time until they were closed',
    );
    const gone = took(150, { state: 'let-go' });
    expect(fact('F7', record(goal, { closed: [gone, gone, gone] }))).toBeUndefined();
  });

  it('takes the nearest kind of which there are three: area and measure, measure, area, all', () => {
    const kindOf = (...more: Partial<Goal>[]): string | undefined => {
      const closed = more.map((m) => took(150, m));
      return slipOf(closed, { id: goal.id, area: goal.area, kind: goal.measure.kind })?.kind;
    };
    const study = { area: 'study' };
    const yes = { measure: { kind: 'yes-no' } } as const;
    expect(kindOf(study, study, {})).toBe('told by a number');
    expect(kindOf(yes, yes, {})).toBe('in health');
    expect(kindOf({ ...yes, ...study }, yes, study)).toBe('');
    expect(kindOf({}, {})).toBeUndefined();
    expect(
      fact(
        'F7',
        record(goal, { closed: [took(150, { ...yes, ...study }), took(150, yes), took(150, study)] }),
      ),
    ).toContain('Your last 3 closed goals took ');
  });

  it('says nothing where promises were kept', () => {
    expect(fact('F7', record(goal, { closed: [took(90), took(100), took(100), took(105)] }))).toBeUndefined();
  });

  it('names no day that the calendar does not have', () => {
    const long = aGoal('g', { start: today, due: addDays(today, 365 * 29) });
    expect(fact('F7', record(long, { closed: [took(1000), took(1000), took(1000)] }))).toBeUndefined();
  });
});

describe('F8: due on a day off', () => {
  it('names the goal, its milestones, and the days', () => {
    const milestones = [aMilestone({ due: asDay('2026-12-27') })];
    const breaks = [off('2026-12-24', '2027-01-02'), off('2027-04-20', '2027-05-09')];
    expect(fact('F8', record(aGoal(newId()), { milestones, breaks }))).toBe(
      'the goal is due 1 May 2027, off 20 Apr 2027 to 9 May 2027, milestone 1.1 is due 27 Dec 2026, off 24 Dec 2026 to 2 Jan 2027',
    );
  });

  it('does not mind pauses, which have an end nobody knows', () => {
    expect(
      fact('F8', record(aGoal(newId()), { breaks: [off('2026-11-01', null, 'pause')] })),
    ).toBeUndefined();
  });
});

describe('F9: other goals due in the same week', () => {
  it('names them', () => {
    const goal = aGoal('g');
    const other = aGoal('h', { number: 7, statement: 'Sing in the concert', due: asDay('2027-04-28') });
    expect(fact('F9', record(goal, { sameWeek: [goal, other] }))).toBe(
      'due in the week of 1 May 2027: goal 7, Sing in the concert (28 Apr 2027)',
    );
    expect(fact('F9', record(goal, { sameWeek: [goal] }))).toBeUndefined();
  });
});

describe('F10: check-ins too rare for the time', () => {
  const lasting = (days: number, rhythm: number): string | undefined =>
    fact('F10', record(aGoal(newId(), { start: today, due: addDays(today, days), rhythm })));
  it('shows how many there would be, and a rhythm that would do', () => {
    expect(lasting(20, 7)).toBe('one every 7 days makes 2 in 20 days; every 5 days would make 4');
    expect(lasting(5, 3)).toBe('one every 3 days makes 1 in 5 days; every day would make 5');
  });

  it('is content with four, and with every day', () => {
    expect(lasting(28, 7)).toBeUndefined();
    expect(lasting(3, 1)).toBeUndefined();
  });
});

describe('F11: an obstacle without a plan', () => {
  const goal = (more: Partial<Goal>): Goal => aGoal('g', more);
  it('quotes where it was named', () => {
    expect(fact('F11', record(goal({ means: 'Run at six. Late meetings get in the way.' })))).toBe(
      'means: "Late meetings get in the way"',
    );
    const checkIns = [checkIn('2026-11-20', null, 'I was too tired again')];
    expect(fact('F11', record(goal({}), { checkIns }))).toBe(
      'check-in of 20 Nov 2026: "I was too tired again"',
    );
    const lesson = { ...closed({ closedOn: asDay('2026-08-01'), number: 4, lesson: 'Travel held me back' }) };
    expect(fact('F11', record(goal({}), { closed: [lesson] }))).toBe(
      'lesson of goal 4: "Travel held me back"',
    );
  });

  it('is content with a plan, wherever it stands', () => {
    const means = 'Late meetings get in the way';
    expect(
      fact('F11', record(goal({ means: `${means}. If one runs late, I will run at lunch.` }))),
    ).toBeUndefined();
    const checkIns = [checkIn('2026-11-20', null, 'When it rains I go to the gym instead')];
    expect(fact('F11', record(goal({ means }), { checkIns }))).toBeUndefined();
    expect(fact('F11', record(goal({ means: 'Three runs a week' })))).toBeUndefined();
  });

  it('keeps to lessons of the same area', () => {
    const lesson = closed({ closedOn: asDay('2026-08-01'), lesson: 'Travel held me back', area: 'career' });
    expect(fact('F11', record(goal({}), { closed: [lesson] }))).toBeUndefined();
    expect(fact('F11', record(goal({ area: null }), { closed: [lesson] }))).toBeUndefined();
  });

  it('takes no long time over hostile notes', () => {
    const means = 'if when should '.repeat(20_000);
    expect(fact('F11', record(goal({ means })))).toBeUndefined();
  });
});

describe('F12: more hours promised than there are', () => {
  const goal = aGoal('g', { hours: 4 });
  const told = 'your active goals take 12.5 hours a week, this one 4, and you have 10';

  it('names the hours, those there are, and the goal to thin first', () => {
    const booked = { hours: 12.5, capacity: 10, thin: undefined };
    expect(fact('F12', record(goal, { booked }))).toBe(told);
    const other = aGoal('h', { number: 7, statement: 'Sing in the concert' });
    const because = 'you are 40 % sure of it';
    expect(fact('F12', record(goal, { booked: { ...booked, thin: { goal: other, because } } }))).toBe(
      `${told}; to thin first: goal 7, Sing in the concert (you are 40 % sure of it)`,
    );
    expect(fact('F12', record(goal, { booked: { ...booked, thin: { goal, because } } }))).toBe(
      `${told}; to thin first: this one (you are 40 % sure of it)`,
    );
  });

  it('says nothing where it fits, where a number is not known, and of a goal that takes none of them', () => {
    const booked = { hours: 12, capacity: 10, thin: undefined };
    expect(fact('F12', record(goal, { booked: { ...booked, capacity: 12 } }))).toBeUndefined();
    expect(fact('F12', record(goal))).toBeUndefined();
    expect(fact('F12', record(aGoal('g'), { booked }))).toBeUndefined();
    expect(fact('F12', record({ ...goal, state: 'paused' }, { booked }))).toBeUndefined();
  });
});

describe('F13: apart from the other goals', () => {
  const otherAreas = ['career', 'study'];

  it('names the areas of the others', () => {
    expect(fact('F13', record(aGoal('g', { area: null }), { otherAreas }))).toBe(
      'it has no area; your other running goals are in career, study',
    );
    expect(fact('F13', record(aGoal('g'), { otherAreas }))).toBe(
      'no other goal was ever in health; your other running goals are in career, study',
    );
  });

  it('is only a thought, and says nothing where one shares its area or no other goal has any', () => {
    const [found] = checkFacts(record(aGoal('g'), { otherAreas })).filter((f) => f.rule === 'F13');
    expect(found).toMatchObject({ letter: 'relevant', severity: 'note' });
    expect(fact('F13', record(aGoal('g'), { otherAreas, areaShared: true }))).toBeUndefined();
    expect(fact('F13', record(aGoal('g', { area: null })))).toBeUndefined();
  });
});

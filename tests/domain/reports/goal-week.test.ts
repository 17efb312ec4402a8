import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day, dayNumber } from '../../../src/domain/day.js';
import { type Break, emptyTally, type Goal, type Measure, type Milestone } from '../../../src/domain/goal.js';
import { type GoalWeek, goalWeek, type WeekFacts } from '../../../src/domain/reports/goal-week.js';
import { type Week, weekToReport } from '../../../src/domain/reports/week.js';
import { byNews, byUrgency, judgedCounts, keyCounts } from '../../../src/domain/reports/weekly-report.js';
import { aGoal } from '../../goals.js';

const week = weekToReport('2026-W47', asDay('2026-11-24'));
const start = asDay('2026-11-02');
const due = asDay('2027-01-11');

function told(
  measure: Measure,
  more: Partial<WeekFacts> & { of?: Partial<Goal> } = {},
  when: Week = week,
): GoalWeek {
  const goal = aGoal('g', { measure, start, due, createdAt: `${start}T09:00:00.000Z`, ...more.of });
  const none = {
    milestones: [],
    breaks: [],
    tally: emptyTally,
    tallyBefore: emptyTally,
    checkIns: [],
    told: () => [],
    moves: [],
  };
  return goalWeek({ ...none, ...more, goal }, when);
}

function part(number: number, day: string, share: number, doneOn: string | null = null): Milestone {
  return {
    id: `m${number}`,
    goalId: 'g',
    parentId: null,
    number,
    position: number,
    title: `Part ${number}`,
    doneWhen: null,
    due: asDay(day),
    share,
    target: null,
    state: doneOn === null ? 'open' : 'claimed',
    doneOn: doneOn === null ? null : asDay(doneOn),
    confirmedOn: null,
  };
}

function off(from: string, to: string | null, kind: Break['kind'] = 'break'): Break {
  return { id: from, goalId: 'g', kind, from: asDay(from), to: to === null ? null : asDay(to), reason: null };
}

const level: Measure = { kind: 'number', unit: 'kg', baseline: 80, target: 70, reading: 'level' };
const habit: Measure = { kind: 'habit', times: 3, per: 'week', unit: null };
const learning: Measure = { kind: 'learning', ways: 10 };

describe('a goal told by a number', () => {
  it('promises what the plan line does in the week, and keeps it in its own direction', () => {
    // Ten kilograms in ten weeks.
    const facts = { tally: { ...emptyTally, level: 77.5 }, tallyBefore: { ...emptyTally, level: 78.5 } };
    const g = told(level, facts);
    expect(g).toMatchObject({ done: -1, valueBefore: 78.5, value: 77.5, kept: true });
    expect(g.promised).toBeCloseTo(-1, 9);
    expect(told(level, { ...facts, tally: { ...emptyTally, level: 77.6 } }).kept).toBe(false);
    expect(told(level, { ...facts, tally: { ...emptyTally, level: 79 } }).kept).toBe(false);
  });

  it('promises nothing in a week off, before its start and after its due day', () => {
    expect(told(level, { breaks: [off('2026-11-16', '2026-11-22')] })).toMatchObject({
      promised: null,
      kept: null,
      daysOff: 7,
    });
    expect(told(level, { of: { start: asDay('2026-11-25') } })).toMatchObject({ promised: null, daysOff: 0 });
    expect(told(level, { of: { due: asDay('2026-11-15') } }).promised).toBeNull();
  });

  it('promises the whole over its weeks', () => {
    const numbers = fc.record({
      from: fc.integer({ min: -50, max: 50 }),
      to: fc.integer({ min: 51, max: 200 }),
    });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 12 }), ({ from, to }, weeks) => {
        const measure: Measure = { kind: 'number', unit: null, baseline: from, target: to, reading: 'total' };
        const sum = promisedOver(measure, addDays(start, 7 * weeks - 3));
        expect(sum).toBeCloseTo(to - from, 6);
      }),
    );
  });
});

/** What a goal promises over all weeks of its time. */
function promisedOver(measure: Measure, until: Day): number {
  let sum = 0;
  for (let day = start; day <= addDays(until, 7); day = addDays(day, 7)) {
    const each = weekToReport(day, asDay('2030-01-01'));
    sum += told(measure, { of: { due: until } }, each).promised ?? 0;
  }
  return sum;
}

describe('a habit', () => {
  it('promises its times a week, less the days off, in whole times', () => {
    expect(told(habit).promised).toBe(3);
    expect(told(habit, { breaks: [off('2026-11-19', '2026-11-20', 'skip')] })).toMatchObject({
      promised: 2,
      daysOff: 2,
      breaks: [{ kind: 'skip' }],
    });
    expect(told(habit, { breaks: [off('2026-11-12', null, 'pause')] })).toMatchObject({
      promised: null,
      daysOff: 7,
    });
    const done = { tally: { ...emptyTally, sum: 5 }, tallyBefore: { ...emptyTally, sum: 2 } };
    expect(told(habit, done)).toMatchObject({ done: 3, kept: true });
    expect(told(habit, { ...done, tallyBefore: { ...emptyTally, sum: 3 } }).kept).toBe(false);
  });

  it('promises the same in every week, wherever it starts', () => {
    const times = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 13 }), (n, shift) => {
        const of = { start: addDays(start, -shift) };
        expect(told({ ...habit, times: n } as Measure, { of }).promised).toBe(n);
      }),
    );
  });

  it('promises all its times over its weeks, the first one too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 30 }), (times, weeks) => {
        const measure: Measure = { kind: 'habit', times, per: 'week', unit: null };
        const until = addDays(start, 7 * weeks - 1);
        expect(promisedOver(measure, until)).toBe(times * weeks);
        expect(told(measure, { of: { due: until } }).standing.progress.target).toBe(times * weeks);
        const first = weekToReport(start, asDay('2030-01-01'));
        expect(told(measure, { of: { due: until } }, first).promised).toBe(times);
      }),
    );
  });

  it('promises its times less the days off in a week with a break, whatever the weeks around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (times, weeks, days) => {
          const measure: Measure = { kind: 'habit', times, per: 'week', unit: null };
          const g = told(measure, {
            of: { due: addDays(start, 7 * weeks - 1) },
            breaks: [off(week.from, addDays(week.from, days - 1))],
          });
          expect(g.promised ?? 0).toBe(Math.round((times * (7 - days)) / 7));
        },
      ),
    );
  });

  it('a month and learning promise whole times that add up', () => {
    expect(promisedOver(learning, due)).toBe(10);
    expect(promisedOver({ kind: 'learning', ways: 4 }, due)).toBe(4);
    const monthly = promisedOver({ kind: 'habit', times: 2, per: 'month', unit: null }, due);
    expect(monthly).toBe(Math.round((2 * 71) / 30.436875));
    expect(told(learning, { tally: { ...emptyTally, sum: 1 } })).toMatchObject({ promised: 1, kept: true });
  });
});

describe('a goal told by milestones', () => {
  const measure: Measure = { kind: 'milestones' };
  const parts = [
    part(1, '2026-11-10', 0.2, '2026-11-20'),
    part(2, '2026-11-18', 0.3, '2026-11-12'),
    part(3, '2026-11-20', 0.1),
    part(4, '2026-11-25', 0.2, '2026-11-24'),
    part(5, '2027-01-11', 0.2),
  ];

  it('promises those that are due; one done before the week is kept', () => {
    const g = told(measure, { milestones: parts });
    expect(g.promised).toBeCloseTo(0.4, 9);
    expect(g.done).toBeCloseTo(0.2, 9);
    expect(g.kept).toBe(false);
    expect(g.milestonesDue.map((m) => m.number)).toEqual([2, 3]);
    expect(g.milestonesDone.map((m) => m.number)).toEqual([1]);
    // Done after the week: open at its end.
    expect(g.milestonesComing.map((m) => m.number)).toEqual([4]);
    expect(told(measure, { milestones: parts.filter((m) => m.number !== 3) }).kept).toBe(true);
  });

  it('promises nothing in a week without one, and without any', () => {
    expect(told(measure, { milestones: [part(1, '2026-12-24', 1)] })).toMatchObject({
      promised: null,
      kept: null,
    });
    expect(told(measure).promised).toBeNull();
    expect(told(measure, { milestones: [part(1, '2026-11-18', 0)] }).promised).toBeNull();
  });

  it('counts parts in the place of what was split into them', () => {
    const child = { ...part(3, '2026-11-19', 0.3), parentId: 'm2' };
    const g = told(measure, { milestones: [parts[1] as Milestone, child] });
    expect(g.milestonesDue).toEqual([child]);
  });
});

describe('a yes-no goal', () => {
  const measure: Measure = { kind: 'yes-no' };

  it('promises itself for its due day', () => {
    const of = { due: asDay('2026-11-20') };
    expect(told(measure, { of })).toMatchObject({ promised: 1, done: 0, kept: false });
    expect(told(measure, { of, tally: { ...emptyTally, level: 1 } })).toMatchObject({ done: 1, kept: true });
    expect(told(measure)).toMatchObject({ promised: null, kept: null });
  });

  it('that was achieved in the week was not there before it', () => {
    const of = { state: 'achieved', closedOn: asDay('2026-11-18'), due: asDay('2026-11-20') } as const;
    expect(told(measure, { of })).toMatchObject({ valueBefore: 0, value: 1, done: 1, promised: null });
  });
});

describe('a goal that was closed', () => {
  it('promised up to the day on which it was', () => {
    const of = { state: 'let-go', closedOn: asDay('2026-11-18') } as const;
    const g = told(level, { of, breaks: [off('2026-11-17', '2026-11-21')] });
    // Monday, and then the days off.
    expect(g.promised).toBeCloseTo(-10 / 70, 9);
    expect(g.daysOff).toBe(2);
    expect(g.silentSince).toBeNull();
  });
});

describe('silence', () => {
  const tally = (lastDay: string) => ({
    ...emptyTally,
    level: 79,
    lastDay: asDay(lastDay),
    toldOn: asDay(lastDay),
  });

  it('is told in the week in which it begins, with the day since when', () => {
    const quiet = (lastDay: string) =>
      told(level, { tally: tally(lastDay), tallyBefore: tally(lastDay) }).silentSince;
    expect(quiet('2026-11-08')).toBeNull();
    expect(quiet('2026-11-07')).toBe('2026-11-07');
    expect(quiet('2026-11-01')).toBe('2026-11-01');
    expect(
      told(level, {
        of: { start: asDay('2026-10-01'), createdAt: '2026-10-01T00:00:00Z' },
        tally: tally('2026-10-31'),
        tallyBefore: tally('2026-10-31'),
      }).silentSince,
    ).toBeNull();
    expect(told(level).silentSince).toBe(start);
    expect(told(level, { of: { state: 'paused' } }).silentSince).toBeNull();
  });
});

describe('the order of goals', () => {
  const g = (more: Partial<Goal>, facts: Partial<WeekFacts> = {}): GoalWeek =>
    told(level, { ...facts, of: more });
  const behind = { tally: { ...emptyTally, level: 80, lastDay: week.to }, tallyBefore: emptyTally };
  const ahead = { ...behind, tally: { ...behind.tally, level: 70.5 } };

  it('is by status, then paused, then closed; among equals by due day', () => {
    const list = [
      g({ number: 1, state: 'achieved', closedOn: week.to }),
      g({ number: 2, state: 'paused' }),
      g({ number: 3 }, ahead),
      g({ number: 4 }, behind),
      g({ number: 5, due: addDays(due, -1) }, behind),
      g({ number: 6 }, behind),
    ];
    expect(list.sort(byUrgency).map((one) => one.goal.number)).toEqual([5, 4, 6, 3, 2, 1]);
    expect(judgedCounts(list)).toMatchObject({
      goals: 6,
      byStatus: { 'at-risk': 3, ahead: 1, silent: 0 },
      paused: 1,
      closed: { achieved: 1, missed: 0, 'let-go': 0 },
      promising: 6,
      kept: 1,
    });
  });

  it('for what is told is by having something in the week, then by due day', () => {
    const list = [
      g({ number: 1 }),
      g({ number: 2, due: addDays(due, -1) }),
      g({ number: 3 }, { checkIns: [{} as never] }),
      g({ number: 4 }, { moves: [{} as never] }),
      g({ number: 5, state: 'missed', closedOn: week.to }),
    ];
    expect(list.sort(byNews).map((one) => one.goal.number)).toEqual([3, 4, 5, 2, 1]);
  });
});

it('counts days off only where the goal ran', () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 4 }), fc.integer({ min: -10, max: 30 }), (breaks, shift) => {
      const first = addDays(start, shift);
      const list = breaks.map(([from, length]) => off(addDays(start, from), addDays(start, from + length)));
      const g = told(habit, { of: { start: first }, breaks: list });
      const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(week.from, n)).filter((day) => day >= first);
      const free = (day: Day): boolean => list.some((b) => b.from <= day && day <= (b.to ?? day));
      expect(g.daysOff).toBe(days.filter(free).length);
      expect(dayNumber(week.to) - dayNumber(week.from)).toBe(6);
    }),
  );
});

describe('a goal whose milestones somebody confirms', () => {
  const measure = { kind: 'milestones' } as const;
  const confirmed = (number: number, doneOn: string, on: string): Milestone => ({
    ...part(number, '2026-11-20', 0.25, doneOn),
    state: 'confirmed',
    confirmedOn: asDay(on),
  });
  const milestones = [
    part(1, '2026-11-20', 0.25, '2026-11-17'),
    confirmed(2, '2026-11-10', '2026-11-18'),
    confirmed(3, '2026-11-17', '2026-11-23'),
    confirmed(4, '2026-11-09', '2026-11-10'),
  ];

  it('tells claims and confirmations of the week apart, by their own days', () => {
    const g = told(measure, { milestones, twoKeys: true });
    expect(g.milestonesDone.map((m) => m.number)).toEqual([1, 3]);
    expect(g.milestonesConfirmed.map((m) => m.number)).toEqual([2]);
    expect(g.milestones.map((m) => m.state)).toEqual(['claimed', 'confirmed', 'claimed', 'confirmed']);
    expect(keyCounts([g])).toEqual({ goals: 1, claimed: 2, confirmed: 1 });
  });

  it('is counted only where there are two keys, and something to confirm', () => {
    const none = { goals: 0, claimed: 0, confirmed: 0 };
    expect(keyCounts([told(measure, { milestones })])).toEqual(none);
    expect(keyCounts([told(measure, { twoKeys: true })])).toEqual(none);
  });

  it('has news when nothing but a confirmation was in the week', () => {
    const [, old] = milestones;
    const quiet = told(measure, { twoKeys: true });
    const late = old === undefined ? [] : [{ ...old, due: asDay('2026-11-10') }];
    const news = told(measure, { milestones: late, twoKeys: true });
    expect(byNews(news, quiet)).toBeLessThan(0);
  });
});

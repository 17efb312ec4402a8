import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/domain/day.js';
import type { Milestone } from '../../../src/domain/goal.js';
import type { ActionItem } from '../../../src/domain/mentoring/action.js';
import type { Easing } from '../../../src/domain/mentoring/easing.js';
import type { Mentorship, SelfRating } from '../../../src/domain/mentoring/mentorship.js';
import type { ScorecardFacts } from '../../../src/domain/mentoring/score.js';
import { scorecard } from '../../../src/domain/mentoring/scorecard.js';
import type { Attainment, Rating, Scale, Session } from '../../../src/domain/mentoring/session.js';
import { aGoal } from '../../goals.js';

const today = asDay('2026-12-01');
const start = asDay('2026-09-01');
const mentorship: Mentorship = {
  id: 'm',
  number: 1,
  kind: 'mentor',
  personId: 'p',
  role: 'mentee',
  cadence: 14,
  minutes: 60,
  start,
  ends: null,
  purpose: null,
  goals: null,
  expectations: null,
  disagreeing: null,
  confidential: null,
  coolingOff: 7,
  agreedByMe: null,
  agreedByThem: null,
  nextDay: null,
  endedOn: null,
};
const goal = aGoal('g', { mentorshipId: 'm' });

function facts(more: Partial<ScorecardFacts> = {}): ScorecardFacts {
  return {
    mentorship,
    today,
    goals: [goal],
    milestones: [],
    easings: [],
    attainments: [],
    ratings: [],
    actions: [],
    sessions: [],
    selfRatings: [],
    ...more,
  };
}

let made = 0;
const id = (): string => {
  made += 1;
  return `id${made}`;
};
const rating = (more: Partial<Rating>): Rating => ({
  id: id(),
  goalId: 'g',
  mentorshipId: 'm',
  sessionId: null,
  side: 'me',
  scale: 'attainment',
  value: 0,
  day: asDay('2026-11-20'),
  ...more,
});
const action = (more: Partial<ActionItem>): ActionItem => ({
  id: id(),
  number: 1,
  mentorshipId: 'm',
  sessionId: null,
  goalId: null,
  owner: 'me',
  what: 'call',
  madeOn: asDay('2026-10-01'),
  due: asDay('2026-10-10'),
  carried: 0,
  state: 'open',
  closedOn: null,
  word: null,
  ...more,
});
const done = (day: string, more: Partial<ActionItem> = {}): ActionItem =>
  action({ state: 'done', closedOn: asDay(day), ...more });
const levels = (day: Day): Attainment => ({
  id: id(),
  goalId: 'g',
  muchLess: 'a',
  less: 'b',
  expected: 'c',
  more: 'd',
  muchMore: 'e',
  day,
});
const session = (number: number, day: Day): Session => ({
  id: `s${number}`,
  mentorshipId: 'm',
  number,
  day,
  minutes: 60,
  wins: null,
  notes: null,
  privateNotes: null,
});
const milestone = (more: Partial<Milestone>): Milestone => ({
  id: id(),
  goalId: 'g',
  parentId: null,
  number: 1,
  position: 0,
  title: 'ten km',
  doneWhen: null,
  due: asDay('2026-11-01'),
  share: 0.5,
  target: null,
  state: 'open',
  doneOn: null,
  confirmedOn: null,
  ...more,
});

describe('attainment', () => {
  it('stands in the eyes of each, never averaged', () => {
    const card = scorecard(
      facts({
        attainments: [levels(start)],
        ratings: [rating({ value: 1 }), rating({ side: 'them', value: -1, day: asDay('2026-11-22') })],
      }),
    );
    expect(card.goals[0]).toMatchObject({
      owner: 'me',
      rated: { day: '2026-11-22', me: 1, them: -1 },
      waitingFor: null,
      levelsOn: start,
      levelsLate: false,
    });
    expect(card.attained).toEqual({ me: { n: 1, asExpected: 1 }, them: { n: 1, asExpected: 0 } });
  });

  it('of one side alone is not told, only that it waits', () => {
    const [mine] = scorecard(facts({ ratings: [rating({ value: 2 })] })).goals;
    expect(mine).toMatchObject({ rated: null, waitingFor: 'them', levelsOn: null });
    const [theirs] = scorecard(facts({ ratings: [rating({ side: 'them', value: 2 })] })).goals;
    expect(theirs).toMatchObject({ rated: null, waitingFor: 'me' });
  });

  it('needs one view where one is alone', () => {
    const alone = { ...mentorship, kind: 'self' as const, role: 'self' as const, personId: null };
    expect(scorecard(facts({ mentorship: alone })).goals[0]?.rated).toBeNull();
    const card = scorecard(
      facts({ mentorship: alone, ratings: [rating({ value: -1 }), rating({ value: 1 })] }),
    );
    expect(card.goals[0]).toMatchObject({
      rated: { day: '2026-11-20', me: 1, them: null },
      waitingFor: null,
    });
    expect(card.attained).toEqual({ me: { n: 1, asExpected: 1 }, them: { n: 0, asExpected: 0 } });
  });

  it('says when its levels were written after half of the time', () => {
    const [late] = scorecard(
      facts({ today: asDay('2027-02-01'), attainments: [levels(asDay('2027-01-15'))] }),
    ).goals;
    expect(late?.levelsLate).toBe(true);
    expect(scorecard(facts({ attainments: [levels(asDay('2027-01-15'))] })).goals[0]?.levelsOn).toBeNull();
  });

  it('leaves out goals that have not begun, and tells a goal as it ran on that day', () => {
    const closed = aGoal('c', { state: 'achieved', closedOn: asDay('2026-12-24'), mentorshipId: 'm' });
    const card = scorecard(facts({ goals: [aGoal('later', { start: asDay('2026-12-02') }), closed] }));
    expect(card.goals.map(({ state }) => state)).toEqual(['active']);
    const then = scorecard(facts({ goals: [closed], today: asDay('2026-12-24') }));
    expect(then.goals.map(({ state }) => state)).toEqual(['achieved']);
  });
});

describe('promises', () => {
  it('are kept by the day that was said, or later, dropped or overdue; the others are not due yet', () => {
    const { promises } = scorecard(
      facts({
        actions: [
          done('2026-10-10'),
          done('2026-11-01', { due: null }),
          done('2026-10-11'),
          done('2026-10-09', { carried: 1 }),
          action({ state: 'dropped', closedOn: asDay('2026-10-05') }),
          action({}),
          action({ due: today }),
          action({ due: null }),
          action({ madeOn: addDays(today, 1) }),
          done('2026-12-02'),
          done('2026-10-10', { owner: 'them' }),
        ],
      }),
    );
    expect(promises.me).toEqual({ due: 7, kept: 2, later: 2, dropped: 1, overdue: 2 });
    expect(promises.them).toEqual({ due: 1, kept: 1, later: 0, dropped: 0, overdue: 0 });
  });

  it('add up, whatever they are', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays(start, n));
    const some = fc.record({
      madeOn: day,
      due: fc.option(day),
      carried: fc.nat(3),
      closed: fc.option(fc.tuple(fc.constantFrom('done' as const, 'dropped' as const), day)),
    });
    fc.assert(
      fc.property(fc.array(some), (items) => {
        const { me } = scorecard(
          facts({
            actions: items.map(({ closed, ...rest }) =>
              action({ ...rest, state: closed?.[0] ?? 'open', closedOn: closed?.[1] ?? null }),
            ),
          }),
        ).promises;
        expect(me.kept + me.later + me.dropped + me.overdue).toBe(me.due);
        expect(me.due).toBeLessThanOrEqual(items.length);
      }),
    );
  });
});

describe('days until an answer', () => {
  it('run from the claim to the confirmation, with the median and what waits', () => {
    const claim = (doneOn: string, confirmedOn: string | null): Milestone =>
      milestone({
        state: confirmedOn === null ? 'claimed' : 'confirmed',
        doneOn: asDay(doneOn),
        confirmedOn: confirmedOn === null ? null : asDay(confirmedOn),
      });
    const milestones = [
      claim('2026-10-01', '2026-10-02'),
      claim('2026-10-01', '2026-10-11'),
      claim('2026-10-05', '2026-10-04'),
      claim('2026-11-01', null),
      claim('2026-11-25', '2026-12-05'),
      claim('2026-12-05', null),
      milestone({ state: 'confirmed', doneOn: asDay('2026-10-01') }),
      milestone({}),
    ];
    expect(scorecard(facts({ milestones })).claims).toEqual({ n: 3, median: 1, waiting: 2 });
    const alone = { ...mentorship, kind: 'self' as const };
    expect(scorecard(facts({ milestones, mentorship: alone })).claims).toEqual({
      n: 0,
      median: null,
      waiting: 0,
    });
  });

  it('run from the request of an easing to its acknowledgement; what nobody answered is counted apart', () => {
    const easing = (state: Easing['state'], settledOn: string | null, day = '2026-10-01'): Easing => ({
      id: id(),
      goalId: 'g',
      day: asDay(day),
      effectiveOn: asDay('2026-10-08'),
      who: 'Ada',
      reason: 'the knee',
      clauses: '[]',
      writes: '[]',
      state,
      settledOn: settledOn === null ? null : asDay(settledOn),
    });
    const { easings } = scorecard(
      facts({
        easings: [
          easing('acknowledged', '2026-10-03'),
          easing('acknowledged', '2026-10-06'),
          easing('matured', '2026-10-08'),
          easing('lapsed', '2026-10-05'),
          easing('waiting', null),
          easing('acknowledged', '2026-12-05', '2026-11-30'),
          easing('waiting', null, '2026-12-05'),
        ],
      }),
    );
    expect(easings).toEqual({ n: 2, median: 3.5, waiting: 2, unanswered: 1 });
  });
});

describe('sessions', () => {
  it('held stand against those that were agreed, one each time the days between two are over', () => {
    const sessions = [session(1, asDay('2026-09-10')), session(2, addDays(today, 3))];
    expect(scorecard(facts({ sessions })).sessions).toEqual({ held: 1, agreed: 6 });
    expect(scorecard(facts({ today: start })).sessions.agreed).toBe(0);
    expect(scorecard(facts({ today: asDay('2026-08-01') })).sessions.agreed).toBe(0);
  });

  it('are agreed up to the end of the mentorship', () => {
    const over = { ...mentorship, endedOn: asDay('2026-09-15') };
    expect(scorecard(facts({ mentorship: over }))).toMatchObject({
      upTo: '2026-09-15',
      sessions: { agreed: 1 },
    });
    const agreed = { ...mentorship, ends: asDay('2026-09-29') };
    expect(scorecard(facts({ mentorship: agreed })).sessions.agreed).toBe(2);
  });
});

describe('the gap between the views', () => {
  const both = (number: number, gaps: readonly number[]): Rating[] =>
    gaps.flatMap((gap, i) => {
      const scale: Scale = (['S', 'M', 'A', 'R', 'T'] as const)[i] ?? 'progress';
      const common = { sessionId: `s${number}`, scale, day: addDays(start, 14 * number) };
      return [rating({ ...common, value: -1 }), rating({ ...common, side: 'them', value: gap - 1 })];
    });

  it('is told for all sessions, and for the first and the last once there are four', () => {
    expect(scorecard(facts()).gap).toEqual({ all: null, ends: null });
    const three = [...both(1, [2, 3]), ...both(2, [1]), ...both(3, [0])];
    expect(scorecard(facts({ ratings: three })).gap).toEqual({
      all: { sessions: 3, n: 4, mean: 1.5 },
      ends: null,
    });
    const four = [...three, ...both(4, [1])];
    expect(scorecard(facts({ ratings: four })).gap.ends).toEqual({
      first: { sessions: 2, n: 3, mean: 2 },
      last: { sessions: 2, n: 2, mean: 0.5 },
    });
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => both(n, [n < 4 ? 2 : 1]));
    expect(scorecard(facts({ ratings: eight })).gap.ends).toEqual({
      first: { sessions: 3, n: 3, mean: 2 },
      last: { sessions: 3, n: 3, mean: 1 },
    });
  });

  it('counts neither attainment nor what was rated outside of a session or after that day', () => {
    const ratings = [
      rating({ sessionId: 's1' }),
      rating({ sessionId: 's1', side: 'them' }),
      rating({ scale: 'S' }),
      rating({ scale: 'S', side: 'them' }),
      ...both(9, [1]),
    ];
    expect(scorecard(facts({ ratings })).gap.all).toBeNull();
  });
});

describe('self-ratings', () => {
  it('are compared with the start, by side and skill', () => {
    const self = (more: Partial<SelfRating>): SelfRating => ({
      id: id(),
      mentorshipId: 'm',
      side: 'me',
      phase: 'start',
      skill: 'asking for help',
      value: 4,
      day: start,
      ...more,
    });
    const { skills } = scorecard(
      facts({
        selfRatings: [
          self({}),
          self({ phase: 'middle', value: 6 }),
          self({ phase: 'end', value: 7 }),
          self({ skill: 'saying no', value: 8 }),
          self({ skill: 'saying no', phase: 'middle', value: 5 }),
          self({ side: 'them', phase: 'end', value: 9 }),
          self({ side: 'them', day: addDays(today, 1) }),
        ],
      }),
    );
    expect(skills).toEqual([
      { side: 'me', skill: 'asking for help', start: 4, middle: 6, end: 7, change: 3 },
      { side: 'me', skill: 'saying no', start: 8, middle: 5, end: null, change: -3 },
      { side: 'them', skill: 'asking for help', start: null, middle: null, end: 9, change: null },
    ]);
  });
});

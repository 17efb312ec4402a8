import { expect, it } from 'vitest';
import type { Fields, Op } from '../../../src/domain/goal.js';
import { describeOp } from '../../../src/domain/history/describe-op.js';
import type { Side } from '../../../src/domain/mentoring/person.js';

const names = (side: Side): string => (side === 'me' ? 'Ada' : 'Ben');
const op = (entity: string, before: Fields | null, after: Fields | null): Op => ({
  ...{ change: 1, part: 0, entityId: 'x', goalId: null },
  ...{ entity, before, after },
});
const made = (entity: string, fields: Fields): string => {
  const { what, lines } = describeOp(op(entity, null, fields), names);
  return `${what}: ${lines.join(' / ')}`;
};

it.each<[string, Fields, string]>([
  [
    'person',
    { name: 'Ben', goodAt: 'listening', notes: 'SECRET', reach: 'SECRET' },
    'person made: Ben, good at listening',
  ],
  ['help', { day: '2026-11-10', kind: 'gave-advice', note: 'SECRET' }, 'help made: 2026-11-10, gave advice'],
  [
    'mentorship',
    { number: 2, kind: 'mentor', role: 'mentee', start: '2026-09-01', ends: '2027-03-01', cadence: 14 },
    'mentorship made: 2, mentor, as mentee, from 2026-09-01, to 2027-03-01, every 14 days',
  ],
  [
    'mentorship',
    { number: 3, kind: 'peer', role: 'peer', start: '2026-09-01', cadence: 28 },
    'mentorship made: 3, peer, from 2026-09-01, every 28 days',
  ],
  [
    'self-rating',
    { side: 'them', phase: 'start', skill: 'saying no', value: 4 },
    'self-rating made: saying no, start: Ben 4 of 10',
  ],
  [
    'session',
    { number: 3, day: '2026-11-10', minutes: 50, privateNotes: 'SECRET' },
    'session made: session 3 on 2026-11-10, 50 minutes',
  ],
  [
    'talk',
    { will: 'I will call', willBy: '2026-12-01', commitment: 6 },
    'talk made: I will call, by 2026-12-01, commitment 6 of 10',
  ],
  ['talk', {}, 'talk made: talked about'],
  ['rating', { scale: 'progress', side: 'me', value: -2 }, 'rating made: progress, by Ada'],
  [
    'agenda-item',
    { what: 'ask about shoes', side: 'them' },
    'item of the list made: ask about shoes, from Ben',
  ],
  ['attainment', { expected: 'the race' }, 'levels made: expected: the race'],
  [
    'feedback',
    { number: 1, kind: 'strength', giver: 'me', behaviour: 'you asked', trust: 3 },
    'feedback made: 1, a strength seen by Ada: you asked',
  ],
  [
    'action',
    { number: 4, owner: 'them', what: 'call', due: '2026-12-01' },
    'action item made: 4, Ben: call, by 2026-12-01',
  ],
  [
    'easing',
    { effectiveOn: '2026-12-01', reason: 'the knee', clauses: '[]' },
    'easing made: from 2026-12-01 on, unless it is acknowledged before: the knee',
  ],
  ['something-new', { a: 1 }, 'something-new made: {"a":1}'],
  [
    'goal',
    { statement: 'Run', start: '2026-09-01', due: '2027-05-01' },
    'goal made: Run, 2026-09-01 to 2027-05-01',
  ],
  [
    'milestone',
    { title: '10 km', due: '2026-12-01', target: 10 },
    'milestone made: 10 km, due 2026-12-01, 10',
  ],
  ['milestone', { title: 'A step', due: '2026-12-01' }, 'milestone made: A step, due 2026-12-01'],
  [
    'check-in',
    { day: '2026-11-10', value: 7, confidence: 60, note: 'wet' },
    'check-in made: 2026-11-10: 7, confidence 60%, "wet"',
  ],
  ['break', { kind: 'pause', from: '2026-11-10' }, 'break made: pause 2026-11-10 to open'],
  [
    'break',
    { kind: 'skip', from: '2026-11-10', to: '2026-11-12' },
    'break made: skip 2026-11-10 to 2026-11-12',
  ],
  ['check-ignore', { rule: 'S4', reason: 'said elsewhere' }, 'check-ignore made: S4: said elsewhere'],
  [
    'status-override',
    { status: 'at-risk', until: '2026-12-01', reason: 'exam' },
    'status-override made: at-risk until 2026-12-01: exam',
  ],
])('tells what was made: a %s', (entity, fields, words) => {
  expect(made(entity, fields)).toBe(words);
  expect(made(entity, fields)).not.toContain('SECRET');
});

it('quotes nothing that is private or sealed, and names the sides', () => {
  const changed = (entity: string, before: Fields, after: Fields): readonly string[] =>
    describeOp(op(entity, before, after), names).lines;
  expect(changed('person', { notes: 'SECRET' }, { notes: 'SECRET 2' })).toEqual(['notes: changed']);
  expect(changed('session', { privateNotes: 'SECRET' }, { privateNotes: null })).toEqual([
    'private notes: changed',
  ]);
  expect(changed('feedback', { trust: 1 }, { trust: 9 })).toEqual(['trust: changed']);
  expect(changed('rating', { value: 1 }, { value: 2 })).toEqual(['value: changed']);
  expect(changed('mentorship', { agreedByThem: null }, { agreedByThem: '2026-09-02' })).toEqual([
    'agreed by Ben: none -> 2026-09-02',
  ]);
  expect(changed('mentorship', { agreedByMe: null }, { agreedByMe: '2026-09-02' })).toEqual([
    'agreed by Ada: none -> 2026-09-02',
  ]);
  expect(
    changed('action', { state: 'open', closedOn: null }, { state: 'done', closedOn: '2026-11-19' }),
  ).toEqual(['state: open -> done', 'closed on: none -> 2026-11-19']);
});

it('tells numbers, shares and lists as people read them', () => {
  const { lines } = describeOp(
    op(
      'goal',
      { target: 1000, tags: ['run'], share: 0.25, area: null },
      { target: 2000.5, tags: [], share: 0.5, area: 'health' },
    ),
    names,
  );
  expect(lines).toEqual([
    'to: 1000 -> 2000.5',
    'tags: run -> none',
    'share: 25% -> 50%',
    'area: none -> health',
  ]);
});

it('tells what was removed', () => {
  expect(describeOp(op('person', { name: 'Ben' }, null), names)).toEqual({
    what: 'person removed',
    lines: ['Ben'],
  });
});

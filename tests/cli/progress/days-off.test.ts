import { describe, expect, it } from 'vitest';
import { inNumbers } from '../../goals.js';
import { aUser, type User } from '../../user.js';
import { someGoals } from './some-goals.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await someGoals(mentor);
  return mentor;
}

describe('mentor skip', () => {
  it('excuses the present week, as the user’s weeks begin', async () => {
    const mentor = await somebody();
    expect(await mentor.ok('skip', '1')).toBe(
      'Skipped 23 Nov to 29 Nov 2026 on goal 1: neither done nor failed; the plan\n  line waits.\n',
    );
    expect(await mentor.json('break')).toMatchObject({
      daysOff: [{ place: 1, kind: 'skip', goal: 1, from: '2026-11-23', to: '2026-11-29', reason: null }],
    });
    await mentor.ok('undo');
    await mentor.ok('config', 'week-start', 'sunday');
    expect(await mentor.ok('skip', '1')).toContain('22 Nov to 28 Nov 2026');
    expect(await mentor.ok('break', 'next week')).toContain('29 Nov to 5 Dec 2026');
    expect(await mentor.ok('config', 'week-start')).toBe('week-start sunday\n');
  });

  it('excuses days as people type them, and echoes what it understood', async () => {
    const mentor = await somebody();
    const given = await mentor('skip', '1', 'next', 'week', '--because', 'a cold');
    expect(given.err).toBe('days: Mon 30 Nov 2026 to Sun 6 Dec 2026\n');
    expect(await mentor.ok('history', '--limit', '1')).toContain('because: a cold');
    expect((await mentor('skip', '2', 'today')).err).toBe('days: Tue 24 Nov 2026\n');
    expect(await mentor.json('skip', '2', '2026-11-25')).toMatchObject({
      daysOff: [{ place: null, goal: 2, from: '2026-11-25', to: '2026-11-25' }],
    });
  });

  it('holds the plan line', async () => {
    const mentor = aUser({ today: '2026-11-24' });
    await someGoals(mentor);
    await mentor.ok('log', '1', '6', '--on', '2026-11-10');
    const buffer = async () =>
      (
        (await mentor.json('list')) as { goals: { number: number; standing: { bufferDays: number } }[] }
      ).goals.find((g) => g.number === 1)?.standing.bufferDays ?? 0;
    const before = await buffer();
    await mentor.ok('skip', '1', '2026-11-16..2026-11-22');
    expect(await buffer()).toBeGreaterThanOrEqual(before + 6);
  });

  it.each([
    [['skip', '1', '2026-11-25..2026-11-20'], 2, 'ends before it starts'],
    [['skip', '1', '2025-01-01..2025-01-05'], 1, 'outside the time of goal 1'],
    [['skip', '1', '2026-11-20..2027-12-01'], 2, 'more than a year off'],
    [['skip', '1', 'when', 'it', 'rains'], 2, 'not a day I understand'],
    [['skip', '1', '1/2/2026'], 2, 'can be'],
    [['skip', '9'], 3, 'there is no goal 9'],
    [['skip', '1', '--because', ''], 2, 'because is empty'],
  ] as const)('%j is refused', async (argv, code, message) => {
    const mentor = await somebody();
    const given = await mentor(...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
  });

  it('does not excuse twice, nor a closed goal', async () => {
    const mentor = await somebody();
    await mentor.ok('skip', '1');
    const again = await mentor('skip', '1', '2026-11-24');
    expect(again.code).toBe(1);
    expect(again.err).toContain('24 Nov 2026 is off already (skip 23 Nov to 29 Nov 2026)');
    await mentor.ok('close', '1', '--missed', '--lesson', 'less');
    expect((await mentor('skip', '1')).err).toContain('is closed (missed)');
  });
});

describe('mentor break', () => {
  it('plans days off for all goals or for one, and lists them', async () => {
    const mentor = await somebody();
    expect((await mentor('break')).err).toContain('No days off, now or to come.');
    expect(await mentor.ok('break', '2026-12-24..2027-01-02', '--because', 'Christmas')).toBe(
      'Break 24 Dec 2026 to 2 Jan 2027 for all goals; the plan line waits.\n',
    );
    expect(await mentor.ok('break', '2026-12-30..2027-01-05', '--goal', 'weight')).toContain('for goal 2');
    await mentor.ok('pause', '3');
    await mentor.ok('break', '2026-11-05..2026-11-06');
    expect(await mentor.ok('break')).toBe(
      '1. since 24 Nov 2026, pause, goal 3\n' +
        '2. 24 Dec 2026 to 2 Jan 2027, break, all goals: Christmas\n' +
        '3. 30 Dec 2026 to 5 Jan 2027, break, goal 2\n',
    );
    await mentor.ok('close', '2', '--missed', '--lesson', 'less');
    expect(await mentor.ok('break')).not.toContain('goal 2');
  });

  it('removes days off by their number in the list, and undo brings them back', async () => {
    const mentor = await somebody();
    await mentor.ok('break', '2026-12-24..2027-01-02');
    await mentor.ok('skip', '1');
    expect(await mentor.ok('break', '--remove', '1')).toBe(
      'Removed the skip 23 Nov to 29 Nov 2026 for goal 1.\n',
    );
    expect(await mentor.ok('break', '--remove', '1')).toContain('for all goals');
    expect((await mentor('break', '--remove', '1')).err).toContain('there are no days off');
    await mentor.ok('undo');
    expect(await mentor.json('break', '--remove', '1')).toMatchObject({
      daysOff: [{ kind: 'break', place: null }],
    });
    expect(await mentor.ok('history', '--limit', '1')).toContain(
      'removed the break 24 Dec 2026 to 2 Jan 2027 on all goals',
    );
  });

  it('ends a break that has begun, and keeps its days that are over', async () => {
    const mentor = await somebody();
    await mentor.ok('break', '2026-11-20..2026-12-02', '--because', 'ill');
    const week = await mentor.ok('report', 'weekly', '--week', '2026-W47');
    expect(await mentor.ok('break', '--remove', '1')).toBe(
      'Ended the break 20 Nov to 2 Dec 2026 for all goals: it was 20 Nov to 23 Nov\n  2026.\n',
    );
    expect((await mentor('break')).err).toContain('No days off, now or to come.');
    expect(await mentor.ok('report', 'weekly', '--week', '2026-W47')).toBe(week);
    await mentor.ok('undo');
    expect(await mentor.ok('break')).toContain('20 Nov to 2 Dec 2026, break, all goals: ill');
    mentor.today = '2026-11-20';
    expect(await mentor.ok('break', '--remove', '1')).toContain('Removed the break 20 Nov to 2 Dec 2026');
  });

  it.each([
    [['break', '--remove', '3'], 3, 'there is no entry 3: the list has 2 entries'],
    [['break', '--remove', '1'], 2, 'entry 1 is the pause of goal 3'],
    [['break', '--remove', '0'], 2, '--remove must be a whole number'],
    [['break', '--remove', '1', '2026-12-24'], 2, 'the number alone'],
    [['break', '--goal', '1'], 2, 'there are no days to take off'],
    [['break', '2026-12-25'], 1, '25 Dec 2026 is off already (break 24 Dec 2026 to 2 Jan 2027)'],
    [['break', '2026-12-25', '--goal', '1'], 1, 'is off already'],
    [['break', '2025-12-25', '--goal', '1'], 1, 'outside the time'],
    [['break', '2026-12-25..2028-12-25'], 2, 'more than a year'],
  ] as const)('%j is refused', async (argv, code, message) => {
    const mentor = await somebody();
    await mentor.ok('break', '2026-12-24..2027-01-02');
    await mentor.ok('pause', '3');
    const given = await mentor(...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
  });

  it('gives its days as JSON', async () => {
    const mentor = await somebody();
    expect(await mentor.json('break', '2026-12-24', '--because', 'Christmas')).toEqual({
      daysOff: [
        { place: null, kind: 'break', goal: null, from: '2026-12-24', to: '2026-12-24', reason: 'Christmas' },
      ],
    });
  });
});

describe('days off over what is due', () => {
  async function saving(): Promise<User> {
    const mentor = aUser({ today: '2026-09-01' });
    const measure = inNumbers('EUR', 0, 1000, 'total');
    const why = ['--details', 'd', '--means', 'm', '--relevant', 'r', '--due', '2027-02-28'];
    await mentor.ok('new', 'Save', ...measure, ...why);
    mentor.input = '2026-10-01 | 100 | a\n2026-11-15 | 500 | b\n2027-02-28 | 1000 | d\n';
    await mentor.ok('split', '1', '--file', '-');
    for (const [day, value] of [
      ['2026-09-10', '50'],
      ['2026-09-28', '60'],
      ['2026-10-08', '70'],
      ['2026-10-18', '75'],
    ] as const)
      await mentor.ok('log', '1', value, '--on', day, '--as-of', day);
    mentor.today = '2026-10-19';
    return mentor;
  }
  const standing = async (mentor: User) =>
    ((await mentor.json('list')) as { goals: { standing: Record<string, unknown> }[] }).goals[0]?.standing;

  it('put nobody behind on the day on which they are planned', async () => {
    const mentor = await saving();
    const before = await standing(mentor);
    expect(before).toMatchObject({ status: 'on-track', expected: 260, bufferDays: -1 });
    await mentor.ok('break', '2026-10-20..2026-11-25');
    expect(await standing(mentor)).toMatchObject({ expected: 260, bufferDays: -1 });
    mentor.today = '2026-11-25';
    expect(await standing(mentor)).toMatchObject({ expected: 260 });
    mentor.today = '2026-11-26';
    expect(await standing(mentor)).toMatchObject({ expected: 500 });
  });

  it('make nothing overdue while they last', async () => {
    const mentor = await saving();
    await mentor.ok('break', '2026-10-20..2026-11-25');
    mentor.today = '2026-11-20';
    expect(await mentor.ok('today')).not.toContain('Overdue');
    expect(await mentor.ok('show', '1')).toMatch(/b +15 Nov 2026 +500 EUR +open/);
    mentor.today = '2026-11-26';
    expect(await mentor.ok('today')).toContain('Overdue\n  1.2 b (Save), 11 days ago');
    expect(await mentor.ok('show', '1')).toContain('overdue');
  });

  it('tell of a goal that is due on them, and how many working days are left before', async () => {
    const mentor = await saving();
    expect(await mentor.ok('break', '2027-02-20..2027-03-05')).toBe(
      'Break 20 Feb to 5 Mar 2027 for all goals; the plan line waits.\n' +
        'Goal 1 is due on one of these days, Sun 28 Feb 2027: 123 working days are left\n  before.\n',
    );
    await mentor.ok('undo');
    expect(await mentor.ok('skip', '1', '2026-10-20..2027-02-28')).toContain('no working day is left');
    await mentor.ok('undo');
    expect(await mentor.ok('break', '2026-12-24..2027-01-02')).not.toContain('is due');
  });

  it('over a due day leave the status as it was, and ask for the rest on that day', async () => {
    const mentor = aUser({ today: '2026-11-01' });
    await mentor.ok(
      ...['new', 'Read many books', '--measure', 'number', '--unit', 'p', '--from', '0', '--to', '600'],
      ...['--due', '2026-12-31', '--check-in', 'weekly', '--relevant', 'x', '--means', 'y'],
    );
    for (const [day, value] of [
      ['2026-11-15', '140'],
      ['2026-11-29', '280'],
      ['2026-12-10', '390'],
    ] as const) {
      mentor.today = day;
      await mentor.ok('log', '1', value);
    }
    expect(await standing(mentor)).toMatchObject({ expected: 390, bufferDays: 0 });
    await mentor.ok('break', '2026-12-21..2027-01-03');
    expect(await standing(mentor)).toMatchObject({ expected: 390, bufferDays: 0 });
    const expected: unknown[] = [];
    for (const day of ['2026-12-20', '2026-12-30', '2026-12-31']) {
      mentor.today = day;
      expected.push((await standing(mentor))?.['expected']);
    }
    expect(expected).toEqual([490, 490, 600]);
  });

  it('make neither a goal nor a milestone overdue that falls due on them, only what was due before', async () => {
    const mentor = aUser({ today: '2026-11-01' });
    await mentor.ok(
      ...['new', 'Build it', '--measure', 'milestones', '--due', '2026-12-11', '--check-in', 'weekly'],
      ...['--relevant', 'x', '--means', 'y'],
    );
    mentor.input = '2026-11-30|A\n2026-12-10|B\n';
    await mentor.ok('split', '1', '--file', '-');
    await mentor.ok('break', '2026-12-01..2026-12-20');
    mentor.today = '2026-12-13';
    expect(await mentor.ok('today')).toContain(
      'Overdue\n  1.1 A (Build it), 13 days ago\n\n' +
        'Fell due on days off\n  1.2 B (Build it), 3 days ago\n  goal 1 Build it, 2 days ago\n',
    );
    expect(await mentor.json('today')).toMatchObject({
      overdue: [{ name: '1.1' }],
      dueOnDaysOff: [{ name: '1.2' }, { kind: 'goal', name: '1' }],
    });
    expect(await mentor.ok('show', '1')).toMatch(
      /A +30 Nov 2026 +\d+% +overdue\n.*B +10 Dec 2026 +\d+% +open\n/,
    );
    mentor.today = '2026-12-21';
    expect(await mentor.ok('today')).not.toContain('Fell due');
    expect(await mentor.json('today')).toMatchObject({
      overdue: [{ name: '1.1' }, { name: '1.2' }, { kind: 'goal', name: '1' }],
      dueOnDaysOff: [],
    });
  });
});

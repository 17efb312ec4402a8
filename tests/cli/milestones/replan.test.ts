import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { brief, written } from './goals.js';

/** In January: the thesis is goal 1 with five milestones, the run goal 2 at 8 km, the piano goal 3 with 20 times. */
async function january(): Promise<User> {
  const mentor = aUser({ today: '2026-09-01' });
  await written(mentor, 'thesis', 'run', 'piano');
  await mentor.ok('split', '1', '--list', 'Outline; Reading; Draft; Review; Print');
  await mentor.ok('split', '2', '--into', '4');
  mentor.today = '2026-11-01';
  await mentor.ok('tick', '1.1');
  await mentor.ok('log', '2', '8', '--force');
  await mentor.ok('log', '3', '20', '--force');
  mentor.today = '2027-01-01';
  return mentor;
}

describe('mentor replan', () => {
  it('spreads what is left, in one change that one undo takes back', async () => {
    const mentor = await january();
    const before = await mentor.json('replan', '1', '--spread', '--dry-run');
    const done = await mentor('replan', '1', '--spread', '--because', 'was ill');
    expect(done.code).toBe(0);
    expect(done.out).toMatch(
      /^ +Before +After\nDue +1 May 2027 +1 May 2027\nNeeded a week +5% +5%\nPlan line today +40% +20%\n1.2 Reading +\d+ Dec 2026 +31 Jan 2027\n/,
    );
    expect(done.err).toBe('Goal 1, Write the thesis, is planned anew. mentor undo takes it back.\n');
    await mentor.ok('undo');
    const again = await mentor.json('replan', '1', '--spread', '--dry-run');
    expect(again).toEqual(before);
    expect(again).toMatchObject({
      saved: false,
      change: null,
      after: { due: '2027-05-01', planFrom: { day: '2027-01-01', value: 0.2 } },
    });
  });

  it('tells so as well where it started anew on that day already, at another value', async () => {
    const mentor = aUser({ today: '2026-01-05' });
    await mentor.ok(
      ...['new', 'Read', '--from', '0', '--to', '100', '--unit', 'pages', '--reading', 'level'],
      ...['--due', '2026-04-15', '--relevant', 'joy'],
    );
    mentor.today = '2026-01-25';
    await mentor.ok('log', '1', '5');
    await mentor.ok('replan', '1', '--spread');
    await mentor.ok('log', '1', '20');
    const again = await mentor.ok('replan', '1', '--spread');
    expect(again).toMatch(/Plan line today +5 pages +20 pages\nPlanned a week +8.31 pages +7 pages\n/);
    expect(await mentor.ok('replan', '1', '--spread')).not.toContain('Plan line');
  });

  it('tells that the plan line of a number starts anew: here, in show and in the report', async () => {
    const mentor = aUser({ today: '2026-01-05' });
    await mentor.ok(
      ...['new', 'Read', '--from', '0', '--to', '100', '--unit', 'pages', '--reading', 'total'],
      ...['--due', '2026-04-15', '--relevant', 'joy'],
    );
    mentor.today = '2026-01-10';
    await mentor.ok('log', '1', '5');
    expect(await mentor.ok('show', '1')).not.toContain('Promise');
    mentor.today = '2026-01-28';
    expect(await mentor.ok('replan', '1', '--spread')).toBe(
      [
        '                 Before       After',
        'Due              15 Apr 2026  15 Apr 2026',
        'Needed a week    8.64 pages   8.64 pages',
        'Plan line today  23 pages     5 pages',
        'Planned a week   7 pages      8.64 pages',
        '',
      ].join('\n'),
    );
    expect(await mentor.ok('show', '1')).toContain(
      'Promise\n  the plan line starts anew on 28 Jan 2026, at 5 pages\n',
    );
    mentor.today = '2026-02-02';
    expect(await mentor.ok('report')).toContain(
      'moved       plan line starts anew at 5 pages, on Wed 28 Jan by Ada\n',
    );
    expect(await mentor.json('report')).toMatchObject({
      goals: [{ moves: [{ what: 'plan-line', from: null, to: 5, day: '2026-01-28' }] }],
    });
  });

  it('wants a reason when milestones come later, and none when they do not', async () => {
    const mentor = await january();
    const eased = await mentor('replan', '2', '--spread');
    expect(eased.code).toBe(2);
    expect(eased.err).toContain('error: this makes the promise easier: 2.1 "Reach 9 km" is due ');
    await mentor.ok('milestone', 'remove', '2.1', '--because', 'x');
    await mentor.ok('milestone', 'remove', '2.2', '--because', 'x');
    await mentor.ok('milestone', 'remove', '2.3', '--because', 'x');
    const even = await mentor.json('replan', '2', '--spread');
    expect(even).toMatchObject({
      saved: true,
      easier: [],
      after: { planFrom: { day: '2027-01-01', value: 8 } },
    });
  });

  it('names what is reached and only waits to be ticked', async () => {
    const mentor = await january();
    await mentor.ok('log', '2', '14', '--force');
    const one = await mentor('replan', '2', '--spread', '--because', 'x');
    expect(one.err).toContain('2.1, 2.2 are reached already: mentor tick 2.1 keeps that.\n');
    await mentor.ok('tick', '2.1');
    expect((await mentor('replan', '2', '--spread', '--dry-run')).err).toContain(
      '2.2 is reached already: mentor tick 2.2',
    );
  });

  it('moves the due day by the present pace, and the open milestones with it', async () => {
    const mentor = await january();
    const data = await mentor.json('replan', '2', '--move-due', '--because', 'slower than I thought');
    expect(data['easier']).toContain('it is due 17 Jun 2028 instead of 1 May 2027');
    const after = data['after'] as Record<string, unknown>;
    expect(after['due']).toBe('2028-06-17');
    expect(brief(after).at(-1)).toBe('2.4 Reach 21.1 km 2028-06-17 21.1');
    expect(await mentor.ok('history', '--limit', '1')).toContain('because: slower than I thought');
  });

  it('makes the card and an edit of the target tell the rate of the new plan', async () => {
    const mentor = aUser({ today: '2026-09-01' });
    await mentor.ok(
      ...['new', 'Spread', '--from', '0', '--to', '100', '--unit', 'p', '--measure', 'number'],
      ...['--due', '2027-01-31', '--relevant', 'x'],
    );
    expect(await mentor.ok('show', '1')).toContain('From 0 p to 100 p, 4.61 p a week\n');
    mentor.today = '2026-11-29';
    await mentor.ok('log', '1', '15', '--force');
    expect(await mentor.ok('replan', '1', '--spread')).toMatch(/Planned a week +4.61 p +9.44 p/);
    expect(await mentor.ok('show', '1')).toContain('From 0 p to 100 p, 9.44 p a week from 29 Nov 2026 on\n');
    expect((await mentor('edit', '1', '--to', '105')).err).toContain(
      'That is 10 p a week from 29 Nov 2026 on.',
    );
  });

  it('moves the due day to a day, of an overdue goal too', async () => {
    const mentor = await january();
    mentor.today = '2027-06-01';
    const late = await mentor('replan', '1', '--spread');
    expect(late).toMatchObject({
      code: 1,
      err: 'error: no working day is left up to 2027-05-01 to spread anything over\nhint: Move the due day with --move-due or --due DAY.\n',
    });
    expect((await mentor('replan', '1', '--due', '2027-09-01')).code).toBe(2);
    const moved = await mentor.ok('--plain', 'replan', '1', '--due', '2027-09-01', '--because', 'exams');
    expect(moved).toMatch(
      /^Due: 1 Sep 2027, before: 1 May 2027.\nNeeded a week: 6%, before: -.\n1.2 Reading: 24 Jun 2027, before: /,
    );
  });

  it('forgives what was missed of a habit, with a reason', async () => {
    const mentor = await january();
    expect((await mentor('replan', '3', '--spread')).err).toContain(
      'this makes the promise easier: it asks for 71 times in all instead of 104 times',
    );
    mentor.env['COLUMNS'] = '40';
    expect(await mentor.ok('replan', '3', '--spread', '--because', 'a new teacher')).toBe(
      'Due\n  1 May 2027, as before\nNeeded a week\n  4.9 times -> 2.98 times\nPlan line today\n  52.64 times -> 20 times\n',
    );
    await mentor.ok('log', '3', '9', '--force');
    mentor.today = '2027-01-08';
    expect((await mentor('replan', '3', '--spread')).code).toBe(0);
    expect((await mentor('replan', '3', '--move-due')).err).toContain(
      'error: a habit asks for the same in every period',
    );
  });

  it.each([
    [
      ['1'],
      2,
      'error: it is not said how to plan goal 1 anew\nhint: Give --spread (over the days left), --move-due (by the present pace) or --due DAY.\n',
    ],
    [['1', '--spread', '--move-due'], 2, 'error: --spread, --move-due and --due do not go together\n'],
    [['1', '--due', '2027-01-01'], 2, 'error: the due day 2027-01-01 is not after today\n'],
    [['1', '--due', '2026-01-01'], 2, 'error: the due day 2026-01-01 is not after the start 2026-09-01\n'],
    [
      ['1', '--due', '2027-05-01'],
      1,
      'error: goal 1 is due on 2027-05-01 already: there is nothing to move\n',
    ],
    [['9', '--spread'], 3, 'error: there is no goal 9\n'],
  ])('%j is refused', async (argv, code, said) => {
    const mentor = await january();
    const given = await mentor('replan', ...argv);
    expect(given.err.slice(0, said.length)).toBe(said);
    expect(given.code).toBe(code);
  });

  it('refuses a goal that is paused, reached or closed', async () => {
    const mentor = await january();
    await mentor.ok('pause', '1');
    expect((await mentor('replan', '1', '--spread')).err).toContain(
      'error: goal 1 is paused\nhint: Take it up again first: mentor resume 1.\n',
    );
    await mentor.ok('log', '2', '21.1', '--force');
    expect((await mentor('replan', '2', '--spread')).err).toContain(
      'error: goal 2 has reached its target: nothing is left to replan',
    );
    expect((await mentor.typing([], 'replan', '2')).err).toContain('error: goal 2 has reached its target');
    await mentor.ok('close', '2', '--achieved', '--lesson', 'x');
    expect((await mentor('replan', '2', '--spread', '--dry-run')).err).toContain(
      'error: goal 2 is closed (achieved)',
    );
  });
});

describe('mentor replan in front of a terminal', () => {
  it('shows where each way leads, what would change, and asks why', async () => {
    const mentor = await january();
    const typed = await mentor.typing(['2', '', 'slower than I thought'], 'replan', '2');
    expect(typed.err).toContain('1. Spread what is left over the days to 1 May 2027');
    expect(typed.err).toContain('2. Move the due day by the present pace, to 17 Jun 2028');
    expect(typed.err).toContain('Plan it like that?');
    expect(typed.code).toBe(0);
  });

  it('takes a day, after a check', async () => {
    const mentor = await january();
    const typed = await mentor.typing(['3', '2027-01-01', '2027-08-01', 'yes', 'exams'], 'replan', '1');
    expect(typed.err).toContain('Not taken: the due day 2027-01-01 is not after today.');
    expect(typed.code).toBe(0);
  });

  it('offers only what is possible, and leaves all as it is when that is wanted', async () => {
    const mentor = await january();
    const typed = await mentor.typing(['3'], 'replan', '3');
    expect(typed.err).toContain('Not possible: a habit asks for the same in every period');
    expect(typed.err).toContain('Nothing was changed.');
    mentor.today = '2027-06-01';
    const late = await mentor.typing(['1', 'no'], 'replan', '1');
    expect(late.err).toContain('Not possible: no working day is left');
    expect(late.err).toContain('Nothing was changed.');
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Somebody who runs towards a half marathon, and has checked in over five weeks. */
async function aRunner(): Promise<User> {
  const mentor = aUser({ today: '2026-09-01' });
  await mentor.ok(
    ...['new', 'Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '5', '--to', '21.1'],
    ...[
      '--details',
      'the city run',
      '--area',
      'health',
      '--means',
      'three runs a week',
      '--confidence',
      '70',
    ],
    ...['--relevant', 'for my heart', '--start', '2026-09-01', '--due', '2027-05-01'],
  );
  const kilometres = { '2026-10-06': '6', '2026-10-20': '7', '2026-11-03': '8', '2026-11-17': '10' };
  for (const [day, value] of Object.entries(kilometres)) {
    mentor.today = day;
    await mentor.ok('log', '1', value);
  }
  mentor.today = '2026-11-24';
  return mentor;
}

describe('a goal is named by a word of its title', () => {
  it('in any case, whatever the language', async () => {
    const mentor = aUser();
    const rest = ['--measure', 'yes-no', '--relevant', 'it matters', '--due', '2027-04-01'];
    await mentor.ok('new', 'Übersetzung fertig machen', ...rest);
    await mentor.ok('new', 'Die große ÄNDERUNG', ...rest);
    await mentor.ok('split', '1', '--into', '2');
    await mentor.ok('milestone', 'edit', '1.1', '--title', 'Écrire le début');
    for (const name of ['Übersetzung', 'übersetzung', 'ÜBERS', 'u\u0308bersetzung'])
      expect(await mentor.json('show', name)).toMatchObject({ goal: { number: 1 } });
    for (const name of ['änderung', 'GROSS', 'große-ä'])
      expect((await mentor('show', name)).code).toBe(name === 'GROSS' ? 3 : 0);
    expect(await mentor.ok('log', 'änderung', 'yes')).toContain('Goal 2');
    expect(await mentor.ok('tick', 'écrire')).toContain('1.1');
    expect((await mentor('show', '%')).code).toBe(3);
  });
});

describe('the confidence given at writing', () => {
  it('breaks no silence, also where values of days before were told', async () => {
    const mentor = aUser({ today: '2026-11-28' });
    const goal = ['--measure', 'number', '--from', '0', '--to', '100', '--relevant', 'x'];
    const days = ['--start', '2026-10-01', '--due', '2027-03-31'];
    await mentor.ok('new', 'Without', ...goal, ...days);
    await mentor.ok('new', 'With', ...goal, ...days, '--confidence', '60');
    for (const number of ['1', '2']) {
      await mentor.ok('log', number, '20', '--on', '2026-11-10');
      const why = await mentor.ok('show', number, '--why');
      expect(why).toContain('18 working days without a check-in, the last on 10 Nov 2026');
      expect(await mentor.json('show', number)).toMatchObject({
        goal: { standing: { status: 'silent' } },
      });
    }
    await mentor.ok('log', '2', '--note', 'it rained');
    expect(await mentor.ok('show', '2', '--why')).toContain('the last on 28 Nov 2026');
  });
});

describe('mentor show --why', () => {
  it('prints the reckoning of the status line by line', async () => {
    const mentor = await aRunner();
    const out = await mentor.ok('show', '1', '--why');
    expect(out).toContain('Goal 1, Run a half marathon\n');
    expect(out).toContain('working days  84 of 242 days passed, 35% of the time\n');
    expect(out).toContain('buffer        9 days behind: that value was planned for 15 Nov 2026\n');
    expect(out).toContain('rule          behind by more than 7 days, at most 21\nstatus        at-risk\n');
    const plain = await mentor.ok('show', '1', '--why', '--plain');
    expect(plain).toContain('status: at-risk\n');
    mentor.env['COLUMNS'] = '40';
    const narrow = await mentor.ok('show', '1', '--why');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('gives the same as JSON, without a status for a goal that does not run', async () => {
    const mentor = await aRunner();
    const why = await mentor.json('show', '1', '--why');
    expect(why).toMatchObject({ goal: 1, status: 'at-risk', rule: 'behind by more than 7 days, at most 21' });
    expect(why['reckoning']).toContainEqual({ label: 'status', value: 'at-risk' });
    await mentor.ok('pause', '1', '--because', 'a broken toe');
    expect(await mentor.json('show', '1', '--why')).toMatchObject({
      state: 'paused',
      status: null,
      rule: null,
    });
  });
});

describe('the best four weeks', () => {
  it('stand beside the rate that is needed', async () => {
    const mentor = await aRunner();
    expect(await mentor.ok('show', '1')).toContain(
      '  needs 0.492 km a week from now on; your best four weeks were 0.75\n',
    );
    expect(await mentor.json('show', '1')).toMatchObject({
      bestFourWeeks: { perWeek: 0.75, to: '2026-11-17' },
    });
    expect((await mentor.ok('forecast', '1')).replace(/\s+/g, ' ')).toContain(
      'from now on reaches it in time; your best four weeks were 0.75',
    );
    expect(await mentor.json('forecast', '1')).toMatchObject({ bestFourWeeksPerWeek: 0.75 });
  });

  it('say nothing before there were four, nor where nothing is counted', async () => {
    const mentor = await aRunner();
    expect(await mentor.ok('--as-of', '2026-09-20', 'show', '1')).not.toContain('best four weeks');
    await mentor.ok(
      ...['new', 'Write my thesis', '--measure', 'milestones', '--relevant', 'a degree', '--area', 'study'],
      ...[
        '--means',
        'an hour a day',
        '--details',
        'the one on bees',
        '--confidence',
        '60',
        '--due',
        '2027-06-01',
      ],
    );
    expect(await mentor.json('show', '2')).toMatchObject({ bestFourWeeks: null });
  });
});

describe('the forecast in mentor show', () => {
  it('stands beside the status and the own confidence, and decides neither', async () => {
    const mentor = await aRunner();
    const out = await mentor.ok('show', '1');
    expect(out).toMatch(/ {2}at-risk: 31% done, 35% planned by now: 9 days behind\n/);
    expect(out).toMatch(/ {2}forecast: \d+% to be there by the due day; even odds by \d+ \w+ 2027\n/);
    expect(out).toContain('  your own confidence: 70%\n');
    const { forecast } = await mentor.json('show', '1');
    const { chance, p50, p85 } = await mentor.json('forecast', '1');
    expect(forecast).toEqual({ chance, p50, p85 });
  });

  it('is left out where there is none: too early, paused, over', async () => {
    const mentor = await aRunner();
    expect(await mentor.ok('--as-of', '2026-09-02', 'show', '1')).not.toContain('forecast:');
    expect(await mentor.ok('--as-of', '2027-05-02', 'show', '1')).not.toContain('forecast:');
    await mentor.ok('pause', '1', '--because', 'a broken toe');
    expect(await mentor.json('show', '1')).toMatchObject({ forecast: null });
  });
});

describe('check-ins kept', () => {
  it('are counted in a row, and told from two on', async () => {
    const mentor = await aRunner();
    expect(await mentor.json('show', '1')).toMatchObject({ checkInsInARow: 1 });
    expect(await mentor.ok('show', '1')).not.toContain('in a row');
    await mentor.ok('log', '1', '10.5');
    expect(await mentor.ok('show', '1')).toContain('  check-ins kept: 2 in a row\n');
  });

  it('do not begin with the confidence that was given when the goal was written', async () => {
    const mentor = aUser({ today: '2026-11-17' });
    const habit = ['--measure', 'habit', '--times', '3', '--relevant', 'x', '--due', '2027-03-01'];
    await mentor.ok('new', 'Play', ...habit, '--confidence', '70');
    mentor.today = '2026-11-24';
    await mentor.ok('log', '1');
    expect(await mentor.json('show', '1')).toMatchObject({ checkInsInARow: 1 });
  });
});

it('tells what a debt needs a week without a sign, in every view', async () => {
  const mentor = aUser({ today: '2026-01-05' });
  const debt = ['--from', '5000', '--to', '0', '--unit', 'euro', '--reading', 'total', '--relevant', 'calm'];
  const told = await mentor('new', 'Pay off the loan', ...debt, '--due', '2026-12-31');
  expect(told.err).not.toContain('-97.22');
  mentor.today = '2026-01-12';
  const views = `${await mentor.ok('show', '1')}${await mentor.ok('report')}`;
  expect(views).toContain('From 5000 euro to 0 euro, 97.22 euro a week');
  expect(views).toContain('needs 99.15 euro a week from now on');
  expect(views).toContain('needed      98.87 euro a week');
});

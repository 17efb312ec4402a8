import { expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** A runner with three check-ins by the twenty-fourth of November. */
async function aRunner(more: Parameters<typeof aUser>[0] = {}): Promise<User> {
  const mentor = aUser(more);
  const what = [
    '--measure',
    'number',
    '--unit',
    'km',
    '--from',
    '5',
    '--to',
    '21.1',
    '--relevant',
    'for my heart',
  ];
  await mentor.ok('new', 'Run a half marathon', ...what, '--start', '2026-09-01', '--due', '2027-05-01');
  for (const [day, value] of [
    ['2026-09-20', '6.5'],
    ['2026-10-18', '9'],
    ['2026-11-22', '12'],
  ] as const)
    await mentor.ok('log', '1', value, '--on', day);
  return mentor;
}

const picture = `
Value against the plan
                                   ▼ today
  25.11 km ┤                       ┊                      ░░░░░░░░░░░░░░░░░░▒▒▒▒
           │                       ┊                  ░░░░░░░░░░░░░░▒▒▒▒▒▒▒▒░░░░
   21.1 km ┤                       ┊             ░░░░░░░░░░░░▒▒▒▒▒▒▒░░░░░...···˙
           │                       ┊         ░░░░░░░░▒▒▒▒▒▒▒▒░░░...···˙˙˙░░░░░░░
           │                       ┊     ░░░░░▒▒▒▒▒▒▒░...····˙˙˙░░░░░░░░░░░░░░░░
           │                       ┊ ░▒▒▒▒▒▒▒...···˙˙˙░░░░░░░░░░░░░░░░░░░░░░░  │
     12 km ┤                       ●...···˙˙˙░░░░░░░░                          │
           │             ●━━━━━━━━━┛                                           │
           │     ●━━━━━━━┛         ┊                                           │
      5 km ┤━━━━━┛                 ┊                                           │
           └───────────────────────────────────────────────────────────────────┴
            1 Sep 2026                                            due 1 May 2027
  ● check-in   ━ value   .·˙ plan line   ░ forecast, ▒ its middle
`;

it('shows the value against the plan below the progress, as wide as the terminal', async () => {
  const mentor = await aRunner();
  const shown = await mentor.ok('show', '1');
  expect(shown).toContain(picture);
  expect(shown.indexOf('Progress\n')).toBeLessThan(shown.indexOf('Value against the plan'));
  for (const columns of [40, 80, 200]) {
    mentor.env['COLUMNS'] = String(columns);
    const widths = (await mentor.ok('show', '1')).split('\n').map((line) => [...line].length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  }
});

it.each([
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
  [{ LC_CTYPE: 'en_US.ISO-8859-1' }, true],
  [{ LANG: 'POSIX' }, true],
  [{ LANG: 'de_DE.utf8' }, false],
  [{ LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C' }, false],
  [{}, false],
])('draws in the characters of the locale %j', async (env, ascii) => {
  const mentor = await aRunner({ env });
  mentor.env['COLUMNS'] = '120';
  for (const command of [['show', '1'], ['list']]) {
    const drawn = await mentor.ok(...command);
    expect(/^[\n\x20-\x7e]*$/.test(drawn)).toBe(ascii);
  }
});

it('says the picture in a sentence with --plain', async () => {
  const mentor = await aRunner();
  expect(await mentor.ok('show', '1', '--plain')).toContain(
    '\nValue against the plan\n' +
      '  It went from 5 km on 1 Sep 2026 to 12 km on 22 Nov 2026, told by 3\n    check-ins.\n' +
      '  The plan line is at 10.59 km on 24 Nov 2026 and at 21.1 km on 1 May 2027.\n',
  );
});

it('shows a habit as a calendar, with days off, in the weeks of the user', async () => {
  const mentor = aUser();
  await mentor.ok(
    'new',
    'Meditate',
    '--measure',
    'habit',
    '--times',
    '3',
    '--per',
    'week',
    '--start',
    '2026-10-26',
    '--due',
    '2027-05-01',
    '--relevant',
    'calm',
  );
  for (const day of ['2026-10-27', '2026-10-29', '2026-11-15']) await mentor.ok('log', '1', '1', '--on', day);
  await mentor.ok('log', '1', '2', '--on', '2026-11-19');
  await mentor.ok('skip', '1', '2026-11-02..2026-11-08');
  expect(await mentor.ok('show', '1')).toContain(`
Day by day
      Nov
  Mon · ─ · · ·
  Tue ▒ ─ · · ·
  Wed · ─ · ·
  Thu ▒ ─ · █
  Fri · ─ · ·
  Sat · ─ · ·
  Sun · ─ ▒ ·
  ░▒▓█ up to 2 times a day   · none   ─ day off
`);
  await mentor.ok('config', 'week-start', 'sunday');
  expect(await mentor.ok('show', '1')).toContain('\n  Sun   · ─ ▒ ·\n  Mon');
  expect(await mentor.ok('show', '1', '--plain')).toContain(
    'Day by day\n  The last 5 weeks, oldest first: 2 times, 0 times, 0 times, 3 times, 0 times.\n  Days off among them: 7.\n',
  );
});

it('shows milestones as steps, and a closed goal up to its last day', async () => {
  const mentor = aUser();
  await mentor.ok(
    'new',
    'Write the thesis',
    '--measure',
    'milestones',
    '--start',
    '2026-09-01',
    '--due',
    '2027-03-01',
    '--relevant',
    'degree',
  );
  await mentor.ok('split', '1', '--into', '2');
  expect(await mentor.ok('show', '1')).toContain('Share done against the plan\n');
  await mentor.ok('tick', '1.1', '--on', '2026-10-20');
  await mentor.ok('tick', '1.2', '--on', '2026-11-20');
  await mentor.ok('close', '1', '--achieved', '--lesson', 'small steps');
  const closed = await mentor.ok('show', '1');
  expect(closed).toMatch(/▼ achieved\n {2}100% ┤/);
  expect(closed).toContain('● day with a tick   ━ share done   .·˙ plan line   ┬ a milestone is due\n');
});

it('shows no picture of a goal that is still to come, nor of a yes or no', async () => {
  const mentor = aUser();
  await mentor.ok(
    'new',
    'Swim',
    '--from',
    '0',
    '--to',
    '9',
    '--unit',
    'km',
    '--start',
    '2026-12-01',
    '--due',
    '2027-03-01',
    '--relevant',
    'health',
    '--measure',
    'number',
  );
  await mentor.ok(
    'new',
    'Move house',
    '--measure',
    'yes-no',
    '--start',
    '2026-11-01',
    '--due',
    '2027-03-01',
    '--relevant',
    'room',
  );
  for (const goal of ['1', '2'])
    expect(await mentor.ok('show', goal)).not.toMatch(/against the plan|Day by day/);
});

it('lists the last weeks where there is room: levels, amounts and ticks', async () => {
  const mentor = await aRunner();
  await mentor.ok(
    'new',
    'Save',
    '--measure',
    'number',
    '--unit',
    'euro',
    '--from',
    '0',
    '--to',
    '6000',
    '--reading',
    'total',
    '--start',
    '2026-11-01',
    '--due',
    '2027-06-01',
    '--relevant',
    'study',
  );
  await mentor.ok('log', '2', '+50', '--on', '2026-11-06');
  await mentor.ok('log', '2', '+100', '--on', '2026-11-16');
  await mentor.ok('log', '2', '+100', '--on', '2026-11-17');
  mentor.env['COLUMNS'] = '100';
  expect(await mentor.ok('list')).toBe(
    '   Goal                 Status   Done  Progress         12 weeks  Due\n' +
      '1  Run a half marathon  ahead     43%  ███│█░░░░░░  ··▁···▄····█  1 May 2027\n' +
      '2  Save                 at-risk    4%  ░│░░░░░░░░░          ·▃█·  1 Jun 2027\n',
  );
  mentor.env['COLUMNS'] = '120';
  expect(await mentor.ok('list')).toContain('··▁···▄····█  1 May 2027, in 5 months\n');
  mentor.env['COLUMNS'] = '99';
  expect(await mentor.ok('list')).not.toContain('12 weeks');
  mentor.env['COLUMNS'] = '100';
  expect(await mentor.ok('list', '--plain')).not.toContain('12 weeks');
});

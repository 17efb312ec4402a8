import { expect, it } from 'vitest';
import { inNumbers } from '../../goals.js';
import { aUser } from '../../user.js';

it('a goal whose chance has fallen has one status everywhere: list, today, show, its reckoning, log and the report', async () => {
  const user = aUser({ today: '2026-11-24' });
  await user.ok(
    ...['new', 'Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '0', '--to', '100'],
    ...['--start', '2026-10-05', '--due', '2027-01-13', '--details', 'the city run', '--area', 'health'],
    ...['--means', 'three runs a week', '--confidence', '70', '--relevant', 'for my heart', '--no-input'],
  );
  for (const [day, value] of [
    ['2026-10-10', '45'],
    ['2026-10-20', '45'],
    ['2026-11-01', '46'],
    ['2026-11-10', '46'],
    ['2026-11-20', '46'],
  ] as const)
    await user.ok('log', '1', value, '--on', day, '--force');
  expect(await user.ok('log', '1', '46', '--force')).toContain('at-risk');
  expect(await user.ok('list')).toContain('at-risk');
  expect(await user.ok('today')).toContain('at-risk');
  expect(await user.ok('show', '1')).toContain('at-risk');
  const why = await user.ok('show', '1', '--why');
  expect(why).toMatch(/chance +3\d% to be there in time/);
  expect(why).toMatch(/rule +a chance below 40% by the forecast\nstatus +at-risk/);
  expect(await user.ok('report', 'weekly', '--week', 'this')).toContain('1 at-risk');
  expect(await user.ok('list', '--status', 'at-risk', '--json')).toContain('"at-risk"');
  expect((await user('report', 'weekly', '--week', 'this', '--fail-on', 'at-risk')).code).toBe(4);
  // Four days behind are no risk by themselves: wherever the one stands beside the other, so does the reason.
  const reason = /at-risk, \d+ days behind, with a chance of 3\d%/;
  const told = async (...argv: string[]) => (await user.ok(...argv)).replace(/\s+/g, ' ');
  expect(await told('log', '1', '46', '--force')).toMatch(reason);
  expect(await told('today', '--plain')).toMatch(reason);
  expect(await told('list', '--plain')).toMatch(/Status: at-risk, with a chance of 3\d%\. Done/);
  user.terminal = true;
  user.env['NO_COLOR'] = '1';
  user.columns = 40;
  expect(await told('today')).toMatch(reason);
});

it('a status is judged on the chance that is shown: 39.8 % is shown as 40 % and is not below it', async () => {
  const user = aUser({ today: '2026-11-28' });
  await user.ok(
    ...['new', 'Run', ...inNumbers('km', 0, 90, 'total')],
    ...['--start', '2026-10-01', '--due', '2027-01-31', '--details', 'd', '--means', 'm', '--relevant', 'r'],
  );
  for (const [day, value] of [
    ['2026-10-10', '6'],
    ['2026-10-20', '9'],
    ['2026-10-30', '4'],
    ['2026-11-10', '12'],
    ['2026-11-25', '8'],
  ] as const)
    await user.ok('log', '1', value, '--on', day, '--force');
  const { chance } = await user.json('forecast', '1');
  expect(chance).toBeCloseTo(0.3983, 4);
  const why = await user.ok('show', '1', '--why');
  expect(why).toMatch(/chance +40% to be there in time/);
  expect(why).toMatch(/status +on-track/);
  expect(await user.ok('list')).toContain('on-track');
  expect(await user.ok('today')).toContain('on-track');
  expect(await user.ok('report', 'weekly', '--week', 'this')).toContain('1 on-track');
});

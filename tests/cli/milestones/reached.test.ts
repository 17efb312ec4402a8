import { expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** 20 km by the end of February, split by week, with 5 km run after a week: the first two milestones are reached. */
async function runner(): Promise<User> {
  const mentor = aUser({ today: '2026-11-02' });
  const run = ['Run', '--unit', 'km', '--from', '0', '--to', '20', '--due', '2027-02-28', '--relevant', 'x'];
  await mentor.ok('new', ...run);
  await mentor.ok('split', '1', '--by', 'week');
  mentor.today = '2026-11-10';
  return mentor;
}

it('a milestone that the value has reached waits to be ticked: log tells it, once', async () => {
  const mentor = await runner();
  const { code, err } = await mentor('log', '1', '2.5');
  expect(code).toBe(0);
  expect(err).toBe('1.1, 1.2 are reached; tick them with mentor tick 1.1, mentor tick 1.2.\n');
  expect((await mentor('log', '1', '2.6')).err).toBe('');
  await mentor.ok('undo');
  await mentor.ok('undo');
  expect((await mentor('log', '1', '5')).err).toMatch(
    /^1.1, 1.2, 1.3 and 1 more are reached; tick them with /,
  );
});

it('is neither overdue nor what is to be done next', async () => {
  const mentor = await runner();
  await mentor('log', '1', '2.5');
  mentor.today = '2026-11-16';
  const today = await mentor.ok('today');
  expect(today).not.toContain('Overdue');
  expect(today).toContain('Reached\n  1.1 Reach 1 km (Run): mentor tick 1.1\n');
  expect(await mentor.json('today')).toMatchObject({
    overdue: [],
    reached: [{ name: '1.1' }, { name: '1.2' }],
    goals: [{ nextMilestone: { name: '1.3' } }],
  });
  const show = await mentor.ok('show', '1');
  expect(show).not.toContain('overdue');
  expect(show).toMatch(/1.1 {2}\[ \] Reach 1 km .* reached\n/);
  expect(show).toContain('1.1, 1.2 are reached; tick them with mentor tick 1.1, mentor tick 1.2\n');
  const report = await mentor.ok('report');
  expect(report).toMatch(/due Sun 15 Nov 2026: reached, not ticked\s+yet\n/);
  expect(report).not.toContain('still open');
  expect(await mentor.ok('next')).not.toContain('Reach 1 km');
  await mentor.ok('split', '1', '--into', '2', '--replace', '--because', 'coarser');
  await mentor.ok('log', '1', '12', '--force');
  expect(await mentor.ok('next')).toMatch(
    /^Tick 1\.\d+ Reach .*: mentor tick 1\.\d+\nIt is reached and not ticked yet, at 12 km;/,
  );
  const { milestone } = await mentor.json('next');
  await mentor.ok('tick', String(milestone));
  expect(await mentor.ok('next')).not.toContain('not ticked yet');
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aUser } from '../../user.js';

it('takes back an import with the changes that came with it, and then goes on to what was before', async () => {
  const mentor = aUser();
  const [here, there] = [join(mentor.folder, 'here.json'), join(mentor.folder, 'there.json')];
  const other = ['--db', join(mentor.folder, 'other.db')];
  await mentor.ok(
    'new',
    'Run',
    '--from',
    '0',
    '--to',
    '21',
    '--unit',
    'km',
    '--due',
    '2027-06-30',
    '--relevant',
    'joy',
  );
  writeFileSync(here, await mentor.ok('export'));
  await mentor.ok(...other, 'import', here);
  await mentor.ok(...other, 'log', '1', '2');
  writeFileSync(there, await mentor.ok(...other, 'export'));
  await mentor.ok('import', there);
  const imported = await mentor.ok('export');

  expect(await mentor.ok('undo')).toContain('Took back #3: imported 1 check-in');
  expect(await mentor.ok('history')).toMatch(
    /#2 .*\n {2}logged 2 km on goal 1, Run \(imported\) \(taken back by #4\)/,
  );
  expect((await mentor('undo', '2')).err).toBe(
    'error: change 2 was taken back already\nhint: mentor undo 4 brings it back.\n',
  );
  expect(await mentor.ok('undo', '4')).toContain('Brought back #3');
  const { goals, checkIns } = JSON.parse(await mentor.ok('export')) as Record<string, unknown>;
  expect(JSON.parse(imported)).toMatchObject({ goals, checkIns });
  expect(await mentor.ok('history')).not.toContain('(taken back by #4)');
  expect((await mentor('undo', '2')).err).toContain('came with an import');

  await mentor.ok('undo', '5');
  expect(await mentor.ok('undo')).toContain('Took back #1: ');
  expect(JSON.parse(await mentor.ok('export'))).toMatchObject({ goals: [], checkIns: [] });
});

import { expect, it } from 'vitest';
import { width } from '../../src/render/width.js';
import { aUser } from '../user.js';

it.each([30, 40, 60, 72])('no view is wider than a terminal of %i columns', async (columns) => {
  const mentor = aUser({ today: '2026-11-24' });
  const parts = ['--start', '2026-11-01', '--due', '2027-05-01', '--relevant', 'to be proud of it'];
  await mentor.ok('new', 'Write the thesis on migrating birds', '--measure', 'milestones', ...parts);
  await mentor.ok('split', '1', '--list', 'Outline of the whole thesis; Draft of all the chapters');
  await mentor.ok('new', 'Run', '--from', '5', '--to', '21.1', '--unit', 'kilometres', ...parts);
  await mentor.ok('log', '2', '8', '--note', 'felt good, though it rained all the way');
  for (const other of [false, true]) {
    mentor.env['COLUMNS'] = '80';
    if (other) {
      await mentor.ok('people', 'add', 'Maximiliane');
      await mentor.ok('mentorship', 'start', '--with', 'Maximiliane', '--kind', 'mentor', '--as', 'mentor');
      await mentor.ok('new', 'Lead a review', '--measure', 'yes-no', '--for', 'Maximiliane', ...parts);
    }
    mentor.env['COLUMNS'] = String(columns);
    for (const view of [['today'], ['list'], ['list', '--all'], ['check', '2'], ['history'], ['show', '1']]) {
      const lines = (await mentor.ok(...view)).split('\n');
      for (const line of lines)
        expect(width(line), `${view.join(' ')}: ${line}`).toBeLessThanOrEqual(columns);
    }
  }
});

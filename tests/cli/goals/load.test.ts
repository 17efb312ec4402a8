import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const least = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x'];

async function withGoals(...more: readonly (readonly string[])[]): Promise<User> {
  const mentor = aUser();
  for (const [i, words] of more.entries()) await mentor.ok('new', `Goal ${i + 1}`, ...least, ...words);
  return mentor;
}

describe('the hours a week that a goal takes', () => {
  it('are kept, shown and cleared', async () => {
    const mentor = await withGoals(['--hours', '2.5 hours']);
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { hoursAWeek: 2.5 } });
    expect(await mentor.ok('show', '1')).toContain('Takes 2.5 hours a week');
    await mentor.ok('edit', '1', '--hours', '1');
    expect(await mentor.ok('show', '1')).toContain('Takes 1 hour a week');
    await mentor.ok('edit', '1', '--hours', '');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { hoursAWeek: null } });
    await mentor.ok('undo');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { hoursAWeek: 1 } });
  });

  it.each(['0', '-1', '169', 'many'])('are not %s', async (hours) => {
    expect((await aUser()('new', 'Goal', ...least, `--hours=${hours}`)).code).toBe(2);
    expect((await aUser()('config', 'capacity', '--', hours)).code).toBe(2);
  });

  it('travel in an export', async () => {
    const mentor = await withGoals(['--hours', '2.5']);
    mentor.input = await mentor.ok('export');
    const other = aUser();
    other.input = mentor.input;
    await other.ok('import', '-');
    expect(await other.json('show', '1')).toMatchObject({ goal: { hoursAWeek: 2.5 } });
  });
});

describe('more than there are hours for', () => {
  it('is warned about, with the goal to thin first among those that take hours', async () => {
    const mentor = await withGoals(['--hours', '6', '--confidence', '40'], ['--confidence', '10']);
    await mentor.ok('config', 'capacity', '10');
    expect((await mentor('new', 'Fits', ...least, '--hours', '4')).err).not.toContain('hours a week');
    const { err } = await mentor('new', 'Too much', ...least, '--hours', '2.5', '--confidence', '5');
    expect(err).toContain('Your active goals take 12.5 hours a week, and you have 10.');
    expect(err).toContain('Thin goal 1 first, Goal 1: you are 40 % sure of it. Pause it, or let it go.');
    expect((await mentor('new', 'No hours', ...least)).err).not.toContain('hours a week');
  });

  it('names a goal without a confidence too, and the goal itself where there is no other', async () => {
    const mentor = aUser();
    await mentor.ok('config', 'capacity', '5');
    const only = await mentor('new', 'Only', ...least, '--hours', '6');
    expect(only.err).toContain(
      'Thin goal 1 first, Only: none is doubted or behind, and it takes most, 6 hours',
    );
    const { err } = await mentor('new', 'Next', ...least, '--hours', '3');
    expect(err).toContain(
      'Thin goal 1 first, Only: none is doubted or behind, and it takes most, 6 hours a week.',
    );
  });

  it('calls no goal behind that was not begun yet', async () => {
    const mentor = aUser();
    const daily = ['--times', '7', '--due', '2027-05-01', '--relevant', 'x'];
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await mentor.ok('new', name, ...daily);
    const { err } = await mentor('new', 'Six', ...daily);
    expect(err).toContain('Thin goal 1 first, One: none is doubted or behind, and it is due last');
  });

  it('is told when hours are changed', async () => {
    const mentor = await withGoals(['--hours', '2'], ['--hours', '3']);
    await mentor.ok('config', 'capacity', '10');
    expect((await mentor('edit', '1', '--hours', '4')).err).not.toContain('Thin');
    const { err } = await mentor('edit', '1', '--hours', '50');
    expect(err).toContain('Your active goals take 53 hours a week, and you have 10.');
    expect(err).toContain(
      'Thin goal 1 first, Goal 1: none is doubted or behind, and it takes most, 50 hours',
    );
    expect((await mentor('edit', '1', '--means', 'slowly')).err).not.toContain('Thin');
    await mentor.ok('pause', '1');
    expect((await mentor('edit', '1', '--hours', '60')).err).not.toContain('Thin');
  });

  it('is not known without a capacity', async () => {
    const mentor = await withGoals(['--hours', '100'], []);
    expect((await mentor('new', 'More', ...least, '--hours', '100')).err).not.toContain('hours a week');
  });
});

describe('the sixth active goal', () => {
  it('comes with the name of a goal to thin where nothing is known against any', async () => {
    const mentor = await withGoals([], [], [], [], []);
    expect((await mentor('new', 'One more', ...least)).err).toContain(
      'Thin goal 1 first, Goal 1: none is doubted or behind, and it is due last, 1 May 2027.',
    );
  });

  it('comes with the name of the goal to thin first, where something speaks against one', async () => {
    const mentor = await withGoals([], ['--confidence', '30'], [], [], []);
    const { err } = await mentor('new', 'One more', ...least, '--confidence', '20');
    expect(err).toContain('That makes 6 active goals.');
    expect(err).toContain('Thin goal 2 first, Goal 2: you are 30 % sure of it.');
    await mentor.ok('pause', '2');
    expect((await mentor('resume', '2')).err).toContain(
      'Thin goal 6 first, One more: you are 20 % sure of it.',
    );
  });
});

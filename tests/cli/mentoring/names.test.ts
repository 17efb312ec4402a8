import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Ada, who mentors Ana Maria Lopez and meets herself. */
async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await mentor.ok('people', 'add', 'Ana Maria López');
  await mentor.ok('mentorship', 'start', '--with', 'Ana Maria López', '--kind', 'mentor', '--as', 'mentee');
  await mentor.ok('mentorship', 'start', '--kind', 'self');
  return mentor;
}

describe('who is meant by a name is the same wherever one is typed', () => {
  it.each(['Ana Ma', 'maria lóp', 'LÓPEZ', 'ana maria  lópez', 'lo\u0301p'])('%s is Ana', async (name) => {
    const mentor = await somebody();
    const ana = expect.stringContaining('Ana Maria López');
    expect(await mentor.ok('people', name)).toEqual(ana);
    expect(await mentor.json('mentorship', 'show', name)).toMatchObject({ number: 1 });
    expect(await mentor.ok('action', 'add', 'send it', '--with', name, '--by', name)).toEqual(ana);
    await mentor.ok('new', 'Sing', '--measure', 'yes-no', '--relevant', 'x', '--due', '2027-05-01');
    expect((await mentor('edit', '1', '--for', name, '--with', '')).code).toBe(0);
    expect((await mentor.json('list', '--for', name))['total']).toBe(1);
    expect(await mentor.ok('log', '1', 'yes')).toEqual(ana);
  });

  it.each(['me', 'Myself', 'self', 'ADA', ' ada '])('"%s" is oneself', async (name) => {
    const mentor = await somebody();
    expect(await mentor.json('mentorship', 'show', name)).toMatchObject({ number: 2 });
    expect(await mentor.ok('action', 'add', 'send it', '--with', '1', '--by', name)).toContain('Ada');
    await mentor.ok('new', 'Sing', '--measure', 'yes-no', '--relevant', 'x', '--due', '2027-05-01');
    expect((await mentor.json('list', '--for', name))['total']).toBe(1);
    expect((await mentor('people', 'add', name)).code).toBe(2);
  });

  it('nobody is meant by nothing', async () => {
    const mentor = await somebody();
    for (const argv of [
      ['mentorship', 'show', ' '],
      ['action', 'add', 'x', '--with', '1', '--by', ' '],
      ['list', '--for', ''],
    ])
      expect((await mentor(...argv)).code).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Somebody with one goal, told today, that is on track. */
async function onTrack(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
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
  await mentor.ok('log', '1', '10.6');
  return mentor;
}

const because = ['--because', 'my knee hurts', '--until', '2026-12-04'];
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('mentor status', () => {
  it('sets a status by hand; show tells both, list marks it with a star', async () => {
    const mentor = await onTrack();
    const out = await mentor.ok('status', '1', 'at-risk', ...because);
    expect(squeezed(out)).toBe(
      'Goal 1, Run a half marathon: at-risk until Fri 4 Dec 2026; reckoned: on-track. ',
    );
    expect(squeezed(await mentor.ok('show', '1'))).toContain(
      ' at-risk (by Ada until 4 Dec 2026: my knee hurts; reckoned: on-track) reckoned: 35% done',
    );
    const list = await mentor('list');
    expect(list.out).toContain('at-risk*');
    expect(list.err).toContain('* set by hand');
    expect(await mentor.ok('list', '--status', 'at-risk')).toContain('Run a half marathon');
    expect(await mentor.ok('list', '--plain')).toContain('Status: at-risk, set by hand; reckoned: on-track.');
    expect(await mentor.ok('today')).toContain('at-risk*');
    expect(await mentor.ok('today', '--plain')).toContain('at-risk (set by hand), right on the plan line');
    expect(squeezed(await mentor.ok('show', '1', '--why'))).toContain(
      'status on-track set by hand at-risk until 4 Dec 2026, by Ada: my knee hurts',
    );
    expect(await mentor.json('show', '1', '--why')).toMatchObject({
      status: 'on-track',
      statusOverride: { status: 'at-risk' },
    });
    expect(await mentor.json('show', '1')).toMatchObject({
      goal: {
        statusOverride: { status: 'at-risk', reason: 'my knee hurts', who: 'Ada', until: '2026-12-04' },
        standing: { status: 'on-track' },
      },
    });
    expect(await mentor.ok('history')).toContain(
      'set the status of goal 1, Run a half marathon, to at-risk until 2026-12-04',
    );
  });

  it('ends after its last day', async () => {
    const mentor = await onTrack();
    await mentor.ok('status', '1', 'at-risk', ...because);
    expect(await mentor.ok('--as-of', '2026-12-04', 'list')).toContain('at-risk*');
    expect(await mentor.ok('--as-of', '2026-12-05', 'list')).not.toContain('*');
    expect(await mentor.ok('--as-of', '2026-11-23', 'list')).not.toContain('*');
  });

  it('is changed, cleared and undone', async () => {
    const mentor = await onTrack();
    await mentor.ok('status', '1', 'at-risk', ...because);
    await mentor.ok('status', '1', 'ahead', '--because', 'a good week', '--until', '2026-12-06');
    expect(await mentor.ok('list')).toContain('ahead*');
    await mentor.ok('undo');
    expect(await mentor.ok('list')).toContain('at-risk*');
    expect(squeezed(await mentor.ok('status', '1', '--clear'))).toContain(': as reckoned, on-track: 3');
    expect(await mentor.ok('list')).not.toContain('*');
    await mentor.ok('undo');
    expect(await mentor.ok('list')).toContain('at-risk*');
    await mentor.ok('status', '1', '--clear');
    const again = await mentor('status', '1', '--clear');
    expect(again.code).toBe(1);
    expect(again.err).toContain('the status of goal 1 is not set by hand');
  });

  it.each([
    [['1'], 'name a status to set'],
    [
      ['1', 'silent', ...because],
      'the status must be one of ahead, on-track, at-risk, off-track, not "silent"',
    ],
    [['1', 'at-risk', '--until', '2026-12-04'], 'needs a reason: --because'],
    [['1', 'at-risk', '--because', 'a cold'], 'needs an end day: --until'],
    [['1', 'at-risk', '--because', 'a cold', '--until', '2026-11-23'], '--until must be today or later'],
    [['1', 'at-risk', '--clear'], '--clear takes no status'],
  ])('%j is wrong usage', async (words, message) => {
    const mentor = await onTrack();
    const given = await mentor('status', ...words);
    expect(given.code).toBe(2);
    expect(given.err).toContain(message);
  });

  it('refuses a goal that has no status', async () => {
    const mentor = await onTrack();
    await mentor.ok('pause', '1', '--because', 'a cold');
    const given = await mentor('status', '1', 'at-risk', ...because);
    expect(given.code).toBe(1);
    expect(given.err).toContain('goal 1 is paused, so it has no status');
    expect((await mentor.typing(['3'], 'status', '1')).code).toBe(1);
  });

  it('asks for what flags leave open', async () => {
    const mentor = await onTrack();
    const given = await mentor.typing(['3', 'my knee hurts', 'yesterday', 'fri'], 'status', '1');
    expect(given.code).toBe(0);
    expect(given.out).toContain('at-risk until Fri 27 Nov 2026');
  });
});

describe('a status set by hand', () => {
  it('ends on the due day at the latest, and says so', async () => {
    const mentor = await onTrack();
    const set = await mentor('status', '1', 'ahead', '--because', 'I know', '--until', '2028-01-01');
    expect(set).toMatchObject({
      code: 0,
      err: expect.stringContaining('It ends on the due day of the goal.'),
    });
    expect(set.out).toContain('ahead until Sat 1 May 2027');
    mentor.today = '2027-05-02';
    expect(await mentor.ok('list')).toContain('off-track');
    expect(await mentor.ok('list')).not.toContain('ahead*');
  });

  it('ends with the due day, also where that was moved since', async () => {
    const mentor = await onTrack();
    await mentor.ok('status', '1', 'ahead', '--because', 'I know', '--until', '2027-04-30');
    await mentor.ok('edit', '1', '--due', '2027-04-01');
    mentor.today = '2027-04-01';
    expect(await mentor.ok('list')).toContain('ahead*');
    mentor.today = '2027-04-02';
    expect(await mentor.ok('list')).not.toContain('ahead*');
  });

  it('may be set on a goal whose time is over', async () => {
    const mentor = await onTrack();
    mentor.today = '2027-05-02';
    const set = await mentor('status', '1', 'at-risk', '--because', 'a week more', '--until', '2027-05-09');
    expect(set.err).not.toContain('due day');
    expect(set.out).toContain('at-risk until Sun 9 May 2027');
  });
});

import { describe, expect, it } from 'vitest';
import { aPair } from './a-pair.js';

describe('what sessions ask of one', () => {
  it('stands in today: the session that is planned, and what was promised by the end of the week', async () => {
    const { mentor } = await aPair();
    await mentor.ok('mentorship', 'edit', 'Ana', '--next', '2026-11-26');
    await mentor.ok('action', 'add', 'call the club', '--due', '2026-11-25');
    await mentor.ok('action', 'add', 'read the plan', '--due', '2026-11-24');
    await mentor.ok('action', 'add', 'much later', '--due', '2026-12-24');
    await mentor.ok('action', 'add', 'without a day');
    await mentor.ok('action', 'add', 'her own business', '--by', 'Ana', '--due', '2026-11-24');
    const told = await mentor.ok('today');
    expect(told).toContain('Sessions\n  with Ana, Thu 26 Nov 2026, in 2 days: mentor review --with 1\n');
    expect(told).toContain(
      'Promised in a session\n' +
        '  read the plan (with Ana), due today: mentor action done 2\n' +
        '  call the club (with Ana), due tomorrow: mentor action done 1\n',
    );
    expect(told).not.toMatch(/much later|without a day|her own/);
    expect(await mentor.json('today')).toMatchObject({
      sessions: [{ mentorship: 1, with: 'Ana', day: '2026-11-26' }],
      actions: [
        { number: 2, what: 'read the plan', due: '2026-11-24', with: 'Ana' },
        { number: 1, what: 'call the club', due: '2026-11-25', with: 'Ana' },
      ],
    });
    mentor.today = '2026-11-28';
    const late = await mentor.ok('today');
    expect(late).toContain('with Ana, planned for 2 days ago: mentor review --with 1\n');
    expect(late).toContain('call the club (with Ana), due 3 days ago: mentor action done 1\n');
    mentor.today = '2026-11-24';
    await mentor.ok('action', 'done', '2');
    expect(await mentor.ok('today')).not.toContain('read the plan');
  });

  it('is one’s own: a view of her goals and a mentorship that is over tell nothing of it', async () => {
    const { mentor } = await aPair();
    await mentor.ok('action', 'add', 'call the club', '--due', '2026-11-25');
    expect(await mentor.json('today', '--for', 'Ana')).toMatchObject({ sessions: [], actions: [] });
    expect(await mentor.json('today', '--for', 'me')).toMatchObject({ actions: [{ number: 1 }] });
    await mentor.ok('mentorship', 'end', 'Ana');
    expect(await mentor.json('today')).toMatchObject({ sessions: [], actions: [] });
  });

  it('is shown where there is no active goal, too', async () => {
    const { mentor } = await aPair();
    await mentor.ok('close', '1', '--let-go', '--lesson', 'enough', '--instead', 'rest');
    await mentor.ok('action', 'add', 'call the club', '--due', '2026-11-25');
    const told = await mentor('today');
    expect(told.out).toContain('call the club');
    expect(told.err).toBe('');
  });

  it('is the next thing once its day has come', async () => {
    const { mentor } = await aPair();
    await mentor.ok('action', 'add', 'call the club', '--due', '2026-11-25');
    expect(await mentor.ok('next')).not.toContain('call the club');
    mentor.today = '2026-11-26';
    expect(await mentor.ok('next')).toBe(
      'call the club. When it is done: mentor action done 1\n' +
        'You promised it to Ana, for Wed 25 Nov 2026, yesterday.\n',
    );
    expect(await mentor.json('next')).toMatchObject({
      kind: 'action-item',
      goal: null,
      actionItem: 1,
      command: 'mentor action done 1',
    });
  });
});

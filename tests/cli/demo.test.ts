import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aUser } from '../user.js';

describe('mentor demo', () => {
  it("fills a database of its own, and never the user's", async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    expect(existsSync(mentor.db)).toBe(false);
    expect(await mentor.ok('--demo', 'list')).toContain('Run the spring half marathon');
    expect(await mentor.ok('list')).toBe('');
  });

  it('has goals of three people, in every state and of every measure, so that each view has something to show', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const { goals } = (await mentor.json('--demo', 'list', '--all')) as {
      goals: { state: string; measure: { kind: string }; standing: { status: string | null } }[];
    };
    expect([...new Set(goals.map((goal) => goal.state))].sort()).toEqual([
      'achieved',
      'active',
      'let-go',
      'missed',
      'paused',
    ]);
    expect([...new Set(goals.map((goal) => goal.measure.kind))].sort()).toEqual([
      'habit',
      'learning',
      'milestones',
      'number',
      'yes-no',
    ]);
    expect(new Set(goals.map((goal) => goal.standing.status)).size).toBeGreaterThanOrEqual(5);
    const { changes } = (await mentor.json('--demo', 'history', '--limit', '1000')) as {
      changes: { who: string; day: string }[];
    };
    expect([...new Set(changes.map((change) => change.who))].sort()).toEqual(['Jonas', 'Maya', 'Priya']);
    expect(changes.every((change) => change.day <= '2026-11-24')).toBe(true);
  });

  it('is made anew each time, the same on the same day', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const first = await mentor.ok('--demo', 'report', 'weekly');
    await mentor.ok('--demo', 'undo');
    await mentor.ok('demo');
    expect(await mentor.ok('--demo', 'report', 'weekly')).toBe(first);
  });

  it('shares that are told add up to the whole', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    for (let n = 1; n <= 15; n += 1) {
      const { milestones } = (await mentor.json('--demo', 'show', String(n))) as {
        milestones: { parentId: string | null; share: number }[];
      };
      const tops = milestones.filter((m) => m.parentId === null);
      if (tops.length > 0) expect(tops.reduce((sum, m) => sum + m.share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('is asked for before it is there', async () => {
    expect(await aUser()('--demo', 'list')).toEqual({
      code: 3,
      out: '',
      err: 'error: there are no examples yet\nhint: Make them with mentor demo.\n',
    });
  });

  it('has no other database, and is not made over goals that somebody keeps in its place', async () => {
    const mentor = aUser();
    expect(await mentor('demo', '--db', '/tmp/other.db')).toMatchObject({ code: 2 });
    mentor.env['MENTOR_DB'] = mentor.db.replace('mentor.db', 'demo.db');
    await mentor.ok(
      'new',
      'Mine',
      '--measure',
      'yes-no',
      '--due',
      '2027-05-01',
      '--relevant',
      'r',
      '--no-input',
    );
    expect(await mentor('demo')).toMatchObject({ code: 2 });
    expect(await mentor.ok('list')).toContain('Mine');
  });
});

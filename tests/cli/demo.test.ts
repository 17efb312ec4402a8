import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wholeOf } from '../../src/app/exchange/whole-of.js';
import { mentoringListNames } from '../../src/app/mentoring/lists.js';
import { asDay } from '../../src/domain/day.js';
import { readExport } from '../../src/exchange/read-export.js';
import { exportText } from '../../src/exchange/write-export.js';
import { openStore } from '../../src/store/open.js';
import { aUser } from '../user.js';

const opening = {
  migrationsFolder: join(import.meta.dirname, '..', '..', 'migrations'),
  now: () => new Date('2026-11-24T09:00:00Z'),
  zone: () => 'UTC',
  today: () => asDay('2026-11-24'),
};

describe('mentor demo', () => {
  it("fills a database of its own, and never the user's", async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    expect(existsSync(mentor.db)).toBe(false);
    expect(await mentor.ok('--demo', 'list')).toContain('Run the spring half');
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

  it('is the database of one of them, whoever looks at it: the other two are her mentee and her peer', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const { goals } = (await mentor.json('--demo', 'list', '--all')) as {
      goals: { owner: { name: string }; mentorship: number | null }[];
    };
    const whose = goals.map((goal) => `${goal.owner.name} ${goal.mentorship}`);
    expect([...new Set(whose)].sort()).toEqual(['Jonas 1', 'Maya 2', 'Maya 3', 'Maya null', 'Priya 2']);
  });

  it('has half a year of sessions, with promises to confirm, to agree to and to answer', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const file = mentor.db.replace('mentor.db', 'demo.db');
    const store = openStore({ file, mode: 'read', ...opening });
    onTestFinished(() => store.close());
    const all = wholeOf(store);
    for (const list of mentoringListNames) expect(all[list].length, list).toBeGreaterThan(2);
    const sessions = new Map(all.mentorships.map((one) => [one.number, store.sessions(one.id)]));
    expect([...sessions].map(([number, held]) => [number, held.length])).toEqual([
      [1, 12],
      [2, 5],
      [3, 8],
    ]);
    expect(new Set(all.easings.map((easing) => easing.state))).toEqual(
      new Set(['waiting', 'acknowledged', 'matured']),
    );
    expect(new Set(all.milestones.map((m) => m.state))).toEqual(new Set(['open', 'claimed', 'confirmed']));
    expect(new Set(all.actions.map((action) => action.state))).toEqual(new Set(['open', 'done', 'dropped']));
    expect(new Set(all.feedback.map((one) => one.answer))).toEqual(
      new Set(['accept', 'try', 'park', 'disagree', null]),
    );
    // What can be written can be read back: the examples keep to every rule of an import.
    expect(readExport([...exportText(store.pages())].join(''))).toEqual(all);
  });

  it('keeps to the rules: what is settled by now is settled in a copy when it is looked at later', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const target = async (day: string): Promise<unknown> => {
      const { goal } = (await mentor.json('--demo', '--as-of', day, 'show', 'read-twenty')) as {
        goal: { measure: { target: number } };
      };
      return goal.measure.target;
    };
    expect(await target('2026-11-27')).toBe(20);
    expect(await target('2026-11-28')).toBe(16);
    expect(await target('2026-11-27')).toBe(20);
  });

  it('is not looked at where another database is named', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const { code, out, err } = await mentor('--demo', '--db', join(mentor.folder, 'x.db'), 'list');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('error: --demo and --db do not go together\nhint: Leave one of them out.\n');
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

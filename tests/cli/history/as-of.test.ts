import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Ada's run since June: 5 km every other week, and in November four months more for it. */
async function runner(): Promise<User> {
  const mentor = aUser({ today: '2026-06-01' });
  await mentor.ok(
    ...['new', 'Run 100 km', '--measure', 'number', '--unit', 'km', '--from', '0', '--to', '100'],
    ...['--reading', 'total', '--relevant', 'health', '--due', '2026-12-31'],
  );
  for (const day of ['06-10', '07-01', '07-20', '08-10', '09-01', '09-20', '10-10']) {
    mentor.today = `2026-${day}`;
    await mentor.ok('log', '1', '5');
  }
  return mentor;
}

const views = [
  ['show', '1'],
  ['show', '1', '--why'],
  ['list', '--all'],
  ['today'],
  ['next'],
  ['forecast', '1'],
  ['forecast', '1', '--backtest'],
  ['report', 'weekly'],
];

/** What every view tells on a day. */
async function told(mentor: User, ...asOf: string[]): Promise<string[]> {
  const all: string[] = [];
  for (const view of views) all.push(await mentor.ok(...asOf, ...view));
  return all;
}

describe('a day that is over, with --as-of', () => {
  it('is shown with what was promised then, the same in every view', async () => {
    const mentor = await runner();
    mentor.today = '2026-10-15';
    const then = await told(mentor);
    expect(then.join('\n')).toContain('31 Dec 2026');
    mentor.today = '2026-11-01';
    await mentor.ok('replan', '1', '--due', '2027-08-31', '--because', 'injury');
    await mentor.ok('break', '2026-11-05..2026-11-10');
    await mentor.ok('pause', '1', '--because', 'still injured');
    mentor.today = '2026-11-20';
    const before = readFileSync(mentor.db);
    expect(await told(mentor, '--as-of', '2026-10-15')).toEqual(then);
    expect(readFileSync(mentor.db)).toEqual(before);
    await mentor.ok('close', '1', '--missed', '--lesson', 'begin slower');
    expect(await told(mentor, '--as-of', '2026-10-15')).toEqual(then);
  });

  it('knows nothing of milestones that came, went or were ticked later', async () => {
    const mentor = aUser({ today: '2026-06-01' });
    await mentor.ok('new', 'Write', '--measure', 'milestones', '--relevant', 'joy', '--due', '2026-12-31');
    await mentor.ok('milestone', 'add', '1', 'Draft', '--due', '2026-09-01');
    await mentor.ok('milestone', 'add', '1', 'Print', '--due', '2026-12-01');
    await mentor.ok('milestone', 'add', '1.1', 'Chapter one', '--due', '2026-08-01');
    mentor.today = '2026-08-10';
    const then = await told(mentor);
    mentor.today = '2026-09-05';
    await mentor.ok('tick', '1.1.1');
    await mentor.ok('milestone', 'remove', '1.1', '--because', 'no draft');
    await mentor.ok('milestone', 'add', '1', 'Send', '--due', '2026-12-20');
    await mentor.ok('tick', '1.2');
    expect(await told(mentor, '--as-of', '2026-08-10')).toEqual(then);
  });

  it('counts what happened up to it, whenever it was written down', async () => {
    const mentor = await runner();
    mentor.today = '2026-11-20';
    await mentor.ok('log', '1', '7', '--on', '2026-10-12');
    expect(await mentor.ok('--as-of', '2026-10-15', 'list')).toContain('42%');
  });

  it('has the days off that were planned then, though they were taken away since', async () => {
    const mentor = await runner();
    mentor.today = '2026-10-12';
    await mentor.ok('break', '2026-12-01..2026-12-20');
    await mentor.ok('skip', '1', '2026-10-19..2026-10-25');
    mentor.today = '2026-10-15';
    const then = [...(await told(mentor)), await mentor.ok('break')];
    mentor.today = '2026-10-20';
    await mentor.ok('break', '--remove', '1');
    await mentor.ok('break', '--remove', '1');
    mentor.today = '2026-11-20';
    const asOf = ['--as-of', '2026-10-15'];
    expect([...(await told(mentor, ...asOf)), await mentor.ok(...asOf, 'break')]).toEqual(then);
  });

  it('shows a plan from a notebook from its first day on, with what was done by then', async () => {
    const mentor = aUser({ today: '2026-11-20' });
    await mentor.ok(
      ...['new', 'Write', '--measure', 'milestones', '--relevant', 'joy'],
      ...['--start', '2026-11-01', '--due', '2026-12-31'],
    );
    await mentor.ok('milestone', 'add', '1', 'Draft', '--due', '2026-11-10');
    await mentor.ok('milestone', 'add', '1', 'Print', '--due', '2026-11-25');
    await mentor.ok('tick', '1.1', '--on', '2026-11-12');
    mentor.today = '2026-11-22';
    expect(await mentor.ok('--as-of', '2026-11-15', 'list')).toContain('50%');
    expect(await mentor.ok('--as-of', '2026-11-11', 'list')).toContain(' 0%');
  });

  it('does not stand in for the present where something is written', async () => {
    const mentor = await runner();
    mentor.today = '2026-11-10';
    await mentor.ok('edit', '1', '--due', '2027-03-01', '--because', 'injury');
    mentor.today = '2026-11-20';
    await mentor.ok('--as-of', '2026-11-01', 'split', '1', '--into', '3');
    expect(await mentor.ok('show', '1')).toMatch(/100 of 100 km +1 Mar 2027/);
  });
});

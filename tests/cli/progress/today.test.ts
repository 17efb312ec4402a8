import { describe, expect, it } from 'vitest';
import { todayView } from '../../../src/app/progress/today.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import { aStore } from '../../a-store.js';
import { aMilestone } from '../../domain/progress/making.js';
import { aGoal } from '../../goals.js';
import { aUser, type User } from '../../user.js';
import { someGoals } from './some-goals.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-01' });
  await someGoals(mentor);
  return mentor;
}

describe('mentor today', () => {
  it('shows what waits and where the goals stand, in words that invite', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-08';
    const early = await mentor.ok('today');
    expect(early).toContain('Sun 8 Nov 2026\n');
    expect(early).toContain('Check in\n');
    expect(early).toContain('goal 1 Run a half marathon, the first one: mentor log 1 VALUE');
    mentor.today = '2026-11-24';
    const late = await mentor.ok('today');
    expect(late).toContain('23 days quiet on goal 1. One number brings it back: mentor log 1 VALUE');
    expect(late).toContain('23 days quiet on goal 4. Once is enough to be back: mentor log 4');
    expect(late).toContain('1  Run a half marathon  silent');
    expect(late).not.toContain('\u001b[31m');
  });

  it('is quiet when nothing is due', async () => {
    const mentor = await somebody();
    expect(await mentor.ok('today')).toContain('Nothing is due this week.');
  });

  it('says how to begin when there are no active goals', async () => {
    const mentor = aUser();
    const given = await mentor('today');
    expect(given).toMatchObject({ code: 0, out: '' });
    expect(given.err).toContain('mentor new');
    expect(await mentor.json('today')).toMatchObject({ overdue: [], goals: [], active: 0 });
  });

  it('names the way back where all goals are paused', async () => {
    const mentor = await somebody();
    for (const n of ['1', '2', '3', '4', '5', '6']) await mentor.ok('pause', n);
    expect((await mentor('today')).err).toMatch(
      /^No active goals; 6 are paused: mentor resume \d takes one up\s+again\.\n$/,
    );
  });

  it('shows goals that are overdue, due today and due this week', async () => {
    const mentor = await somebody();
    mentor.today = '2027-05-01';
    expect(await mentor.ok('today')).toContain('Due today\n  goal 1 Run a half marathon\n');
    mentor.today = '2027-04-30';
    expect(await mentor.ok('today')).toContain(
      'Due by Sun 2 May 2027\n  goal 1 Run a half marathon, tomorrow\n',
    );
    mentor.today = '2027-05-04';
    expect(await mentor.ok('today')).toContain('Overdue\n  goal 1 Run a half marathon, 3 days ago\n');
  });

  it('asks to close a goal whose target is reached, and does not call it due or overdue', async () => {
    const mentor = aUser({ today: '2026-11-01' });
    const late = ['Late one', '--from', '0', '--to', '10', '--measure', 'number', '--due', '2026-11-15'];
    await mentor.ok('new', ...late, '--relevant', 'x');
    await mentor.ok('new', 'Sign it', '--measure', 'yes-no', '--due', '2026-11-29', '--relevant', 'x');
    mentor.today = '2026-11-19';
    expect(await mentor.ok('today')).toContain('Overdue\n  goal 1 Late one, 4 days ago\n');
    mentor.today = '2026-11-20';
    await mentor.ok('log', '1', '10', '2', 'yes');
    mentor.today = '2026-11-29';
    const said = await mentor.ok('today');
    expect(said).toContain(
      'Reached\n  goal 1 Late one: mentor close 1 --achieved\n  goal 2 Sign it: mentor close 2 --achieved\n',
    );
    expect(said).not.toContain('Overdue');
    expect(said).not.toContain('Due today');
    expect(await mentor.json('today')).toMatchObject({
      overdue: [],
      dueToday: [],
      reached: [
        { kind: 'goal', name: '1' },
        { kind: 'goal', name: '2' },
      ],
    });
  });

  it('fits forty columns, and reads as sentences', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    mentor.env['COLUMNS'] = '40';
    const narrow = await mentor.ok('today');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    delete mentor.env['COLUMNS'];
    const plain = await mentor.ok('today', '--plain');
    expect(plain).toContain('Goal 1: Run a half marathon. silent. 5 km, target 21.1 km (0%)\n');
    expect(plain).not.toMatch(/[█│]/);
  });
});

describe('today with milestones', () => {
  it('names the milestone that is due and the next one of each goal', () => {
    const deps = aStore({ today: '2026-11-24' });
    deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      const { number: _, ...goal } = aGoal(w.newId());
      w.insertGoal(goal);
      const whole = { ...aMilestone(1, '2026-11-25', { share: 0.5 }), id: w.newId(), goalId: goal.id };
      const part = {
        ...aMilestone(1, '2026-11-23', { share: 0.5 }),
        id: w.newId(),
        goalId: goal.id,
        parentId: whole.id,
      };
      const last = { ...aMilestone(2, '2026-12-25', { share: 0.5 }), id: w.newId(), goalId: goal.id };
      for (const m of [whole, part, last]) w.insert('milestone', m);
      return { summary: 'wrote', result: undefined };
    });
    const view = todayView(deps, 1);
    expect(view.overdue.map((item) => [item.kind, item.name])).toEqual([['milestone', '1.1.1']]);
    expect(view.dueThisWeek).toEqual([]);
  });

  it('looks at no more than a few goals, however many there are', () => {
    const deps = aStore({ today: '2026-11-24' });
    deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      for (let i = 0; i < 300; i += 1) {
        const { number: _, ...goal } = aGoal(w.newId(), { due: addDays(asDay('2026-11-20'), i % 40) });
        w.insertGoal(goal);
        w.insert('milestone', {
          ...aMilestone(1, '2026-11-24', { share: 1 }),
          id: w.newId(),
          goalId: goal.id,
        });
      }
      return { summary: 'wrote', result: undefined };
    });
    const view = todayView(deps, 1);
    expect(view.goals).toHaveLength(12);
    expect(view.active).toBe(300);
    expect(view.complete).toBe(false);
    expect(view.goals.map((row) => row.goal.due)[0]).toBe('2026-11-20');
  });
});

describe('after a silence', () => {
  it('opens with the way back for the quietest goal, and says it once', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    const opening =
      'Run a half marathon\n  23 days quiet on goal 1. One number brings it back: mentor log 1 VALUE\n\n';
    const out = await mentor.ok('today');
    expect(out.startsWith(opening)).toBe(true);
    expect(out.split('quiet on goal 1.')).toHaveLength(2);
    expect(await mentor.json('today')).toMatchObject({
      wayBack: { goal: 1, quietDays: 23, command: 'mentor log 1 VALUE' },
    });
    expect((await mentor()).out.startsWith(opening)).toBe(true);
  });

  it('has no way back to tell where no goal fell silent', async () => {
    const mentor = await somebody();
    expect(await mentor.json('today')).toMatchObject({ wayBack: null });
  });

  it('takes the number right away, and keeps what came between', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    const given = await mentor.typing(['6', 'x', 'b']);
    expect(given.code).toBe(0);
    expect(given.err).toContain('Type i, b, h or o');
    expect(await mentor.ok('show', '1')).toContain('6 km, after 23 quiet days: busy');
    expect((await mentor.ok('today')).startsWith('Run a half marathon')).toBe(false);
  });

  it('keeps the number when what came between is cancelled', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    const given = await mentor.typing(['6']);
    expect(given.code).toBe(130);
    expect(given.out).toContain('Goal 1, Run a half marathon: 6 km');
    expect(given.err).toContain('Cancelled; what you answered is kept.');
    expect(await mentor.ok('show', '1')).toMatch(/24 Nov 2026 {2}6 km {2}#/);
  });

  it('keeps a sentence of its own, and needs no reason', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    await mentor.typing(['6 slowly again', '']);
    expect(await mentor.ok('show', '1')).toMatch(/6 km, slowly again(?! \()/);
    const other = await somebody();
    other.today = '2026-11-24';
    await other.typing(['6 slowly again', 'H']);
    expect(await other.ok('show', '1')).toContain('slowly again (after 23 quiet days: lost heart)');
  });

  it('asks no more once Enter skips it', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    const given = await mentor.typing(['']);
    expect(given.code).toBe(0);
    expect(given.err).not.toContain('What came between');
    expect(await mentor.json('show', '1')).toMatchObject({ checkIns: [] });
  });

  it('asks nothing with mentor today', async () => {
    const mentor = await somebody();
    mentor.today = '2026-11-24';
    expect((await mentor.typing([], 'today')).code).toBe(0);
  });
});

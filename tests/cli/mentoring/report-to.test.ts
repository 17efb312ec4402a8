import { describe, expect, it } from 'vitest';
import { asDay, type Day } from '../../../src/domain/day.js';
import type { Goal, Milestone } from '../../../src/domain/goal.js';
import { aGoal } from '../../goals.js';
import { aTie, type TieWith, within } from '../../ties.js';
import { aUser, type User } from '../../user.js';

const day = (text: string): Day => asDay(text);

/** Goals of a user, each with a check-in in week 47. */
function withGoals(ties: readonly TieWith[], ...goals: readonly { tie?: number; of?: Partial<Goal> }[]) {
  const mentor = aUser({ today: '2026-11-10' });
  const made = within(mentor, (w) => {
    const mentorships = ties.map((tie) => aTie(w, tie));
    return goals.map(({ tie, of }, i) => {
      const kept = tie === undefined ? undefined : mentorships[tie];
      const hers = kept !== undefined && kept.kind === 'mentor' && kept.role === 'mentor';
      const { number: _, ...goal } = aGoal(w.newId(), {
        statement: `Goal ${i + 1}`,
        personId: hers ? kept.personId : null,
        mentorshipId: kept?.id ?? null,
        ...of,
      });
      const stored = w.insertGoal(goal);
      const checkIn = { id: w.newId(), goalId: goal.id, day: day('2026-11-17'), value: 7 };
      w.insert('check-in', { ...checkIn, note: `note ${i + 1}`, confidence: null, evidence: null });
      return stored;
    });
  });
  mentor.today = '2026-11-24';
  return { mentor, goals: made };
}

function addMilestone(
  mentor: User,
  goal: Goal | undefined,
  number: number,
  more: Pick<Milestone, 'state' | 'doneOn' | 'confirmedOn'>,
): void {
  mentor.today = '2026-11-10';
  within(mentor, (w) => {
    const place = { goalId: goal?.id ?? '', parentId: null, number, position: number };
    const what = {
      title: `Part ${number}`,
      doneWhen: null,
      due: day('2026-11-20'),
      share: 0.2,
      target: null,
    };
    w.insert('milestone', { id: w.newId(), ...place, ...what, ...more });
  });
  mentor.today = '2026-11-24';
}

const open = { state: 'open', doneOn: null, confirmedOn: null } as const;
const claimed = (on: string) => ({ state: 'claimed', doneOn: day(on), confirmedOn: null }) as const;
const confirmed = (on: string, then: string) =>
  ({ state: 'confirmed', doneOn: day(on), confirmedOn: day(then) }) as const;

describe('report weekly --to', () => {
  const ben: TieWith = { name: 'Ben' };
  const ana: TieWith = { name: 'Ana', role: 'mentee' };

  it('tells the goals of that mentorship alone, headed with both names', async () => {
    const { mentor } = withGoals([ben, ana], { tie: 0 }, { tie: 1 }, {});
    const { out, err } = await mentor('report', 'weekly', '--to', 'ben');
    expect(out).toMatch(/^Week 2026-W47: Ben and Ada, Mon 16 Nov 2026 to Sun 22 Nov 2026\n/);
    expect(out).toContain('\n1  Ben: Goal 1 (due 1 May 2027)\n');
    expect(out).toContain('1 check-in on 1 goal, no milestone done.\n');
    expect(out).not.toMatch(/Goal [23]|note [23]/);
    expect(err).toContain('For Ben: only the goals of mentorship 1, with their check-ins and notes');
    const hers = await mentor.ok('report', '--to', 'ana', '--format', 'markdown');
    expect(hers).toContain('# Week 2026-W47: Ana and Ada\n');
    expect(hers).toContain('## 2 Ada: Goal 2 (due 1 May 2027)\n');
    const data = await mentor.json('report', '--to', '2');
    expect(data).toMatchObject({
      mentorship: { mentorship: 2, me: 'Ada', them: 'Ana' },
      goalsThatRan: 1,
      goals: [{ number: 2, owner: { side: 'me', name: 'Ada' }, mentorship: 2 }],
    });
    expect((await mentor('report', '--to', 'dora')).code).toBe(3);
  });

  it('is the same by every login, and by none as from cron: the name is the one that was set', async () => {
    const { mentor } = withGoals([ben, ana], { tie: 0 }, { tie: 1 }, {});
    mentor.env['MENTOR_NAME'] = undefined;
    const all = async (): Promise<string[]> => {
      const told = ['text', 'markdown', 'json'].map((format) => ['--format', format]);
      const given: string[] = [];
      for (const how of [...told, ...told.map((flags) => [...flags, '--to', 'ben'])])
        given.push(await mentor.ok('report', ...how));
      return given;
    };
    const bare = await all();
    expect(bare[3]).toContain('Week 2026-W47: Ben and me, ');
    expect((await mentor('report', '--to', 'ben')).err).toContain(
      'You are called me in it; mentor config name NAME gives you a name.',
    );
    for (const login of ['USER', 'LOGNAME', 'USERNAME']) {
      mentor.env[login] = 'ada';
      expect(await all()).toEqual(bare);
    }
    await mentor.ok('config', 'name', 'Ada L.');
    expect(await mentor.ok('report', '--to', 'ben')).toContain('Week 2026-W47: Ben and Ada L., ');
    expect((await mentor('report', '--to', 'ben')).err).not.toContain('mentor config name');
  });

  it('gives no reason of days off', async () => {
    const { mentor } = withGoals([ben], { tie: 0 });
    await mentor.ok('skip', '1', '2026-11-18', '--because', 'a secret illness');
    await mentor.ok('break', '2026-11-19..2026-11-20', '--because', 'a secret wedding');
    expect(await mentor.ok('report')).toContain('a secret illness');
    for (const format of ['text', 'markdown', 'json']) {
      const out = await mentor.ok('report', '--to', 'ben', '--format', format);
      expect(out).toContain('skip');
      expect(out).not.toContain('secret');
    }
  });

  it('tells nothing of a goal from before it was in the mentorship, or after it left', async () => {
    const { mentor } = withGoals([ana], {}, { tie: 0 }, { tie: 0 });
    await mentor.ok('edit', '1', '--with', 'ana');
    await mentor.ok('edit', '3', '--with', '', '--because', 'it is mine alone');
    expect(await mentor.ok('report', '--to', 'ana')).not.toMatch(/Goal [13]/);
    const now = await mentor.ok('report', '--to', 'ana', '--week', 'this');
    expect(now).toContain('Goal 1');
    expect(now).not.toContain('Goal 3');
  });

  it('tells what is closed in the week, what comes, and what is silent; not what has not begun', async () => {
    const { mentor } = withGoals(
      [ben],
      { tie: 0, of: { state: 'achieved', closedOn: day('2026-11-18') } },
      { tie: 0, of: { state: 'missed', closedOn: day('2026-11-10') } },
      { tie: 0, of: { start: day('2026-11-25') } },
      { tie: 0, of: { start: day('2026-11-27'), due: day('2026-11-29') } },
      { of: { start: day('2026-11-26') } },
    );
    const out = await mentor.ok('report', '--to', 'ben');
    expect(out).toContain('1 goal ran: 1 achieved.');
    expect(out).toContain(
      '  starts Wed 25 Nov: 3 Ben: Goal 3\n  starts Fri 27 Nov: 4 Ben: Goal 4\n  due Sun 29 Nov: 4 Ben: Goal 4\n',
    );
    const few = await mentor.json('report', '--to', 'ben', '--week', '2026-12-01', '--as-of', '2026-12-10');
    expect(few).toMatchObject({ goalsThatRan: 2 });
    const one = await mentor.ok(
      'report',
      '--to',
      'ben',
      '--week',
      '2026-12-01',
      '--limit',
      '1',
      '--as-of',
      '2026-12-10',
    );
    expect(one).toContain('1 more goal ran');
    const late = await mentor('report', '--to', 'ben', '--as-of', '2027-02-01', '--fail-on', 'silent');
    expect(late.code).toBe(4);
  });

  it('of a mentorship with oneself bears one name', async () => {
    const { mentor } = withGoals([{ name: '', kind: 'self' }], { tie: 0 });
    const { out, err } = await mentor('report', '--to', 'me');
    expect(out).toMatch(/^Week 2026-W47: Ada, Mon/);
    expect(err).toContain('For Ada: only the goals of mentorship 1');
  });

  it('takes names for text', async () => {
    const mentor = aUser();
    within(mentor, (w) => aTie(w, { name: '*Ben* <b>\u001b[31m' }));
    const out = await mentor.ok('report', '--to', '1', '--format', 'markdown');
    expect(out).toContain('# Week 2026-W47: \\*Ben\\* &lt;b&gt;\ufffd\\[31m and Ada\n');
  });
});

describe('the weekly report on milestones that somebody confirms', () => {
  const ana: TieWith = { name: 'Ana', role: 'mentee' };
  const milestones = { measure: { kind: 'milestones' } } as const;

  it('tells two numbers, and on each goal which are confirmed', async () => {
    const { mentor, goals } = withGoals([ana], { tie: 0, of: milestones }, { of: milestones });
    addMilestone(mentor, goals[0], 1, claimed('2026-11-18'));
    addMilestone(mentor, goals[0], 2, confirmed('2026-11-17', '2026-11-20'));
    addMilestone(mentor, goals[0], 3, confirmed('2026-10-17', '2026-11-20'));
    addMilestone(mentor, goals[0], 4, confirmed('2026-11-19', '2026-11-23'));
    addMilestone(mentor, goals[0], 5, open);
    addMilestone(mentor, goals[1], 1, claimed('2026-11-18'));
    const out = await mentor.ok('report');
    expect(out).toContain('2 check-ins on 2 goals, 4 milestones done.\n');
    expect(out).toContain('Milestones of goals kept with somebody: 3 claimed, 2 confirmed.\n');
    const unfolded = out.replace(/\n {10,}(?=[a-z0-9])/g, ' ').replace(/ {2,}/g, ' ');
    expect(unfolded).toContain('1.1 "Part 1", due Fri 20 Nov 2026: claimed Wed 18 Nov, not confirmed yet');
    expect(unfolded).toContain('1.2 "Part 2", due Fri 20 Nov 2026: claimed Tue 17 Nov, confirmed Fri 20 Nov');
    expect(unfolded).toContain('1.3 "Part 3", due Fri 20 Nov 2026: claimed Sat 17 Oct, confirmed Fri 20 Nov');
    expect(unfolded).toContain('1.4 "Part 4", due Fri 20 Nov 2026: claimed Thu 19 Nov, not confirmed yet');
    expect(unfolded).toContain('2.1 "Part 1", due Fri 20 Nov 2026: done Wed 18 Nov');
    expect(await mentor.json('report')).toMatchObject({
      milestonesDone: 4,
      keptWithSomebody: { goals: 1, milestonesClaimed: 3, milestonesConfirmed: 2 },
    });
  });

  it('says nothing of that where everybody keeps goals alone', async () => {
    const { mentor, goals } = withGoals([{ name: '', kind: 'self' }], { of: milestones }, { tie: 0 });
    addMilestone(mentor, goals[0], 1, claimed('2026-11-18'));
    expect(await mentor.ok('report')).not.toContain('confirmed');
  });

  it('names the owner of each goal that is somebody else’s', async () => {
    const { mentor } = withGoals([{ name: 'Ben' }], { tie: 0 }, {}, { of: { start: day('2026-11-25') } });
    const out = await mentor.ok('report', '--format', 'markdown');
    expect(out).toContain('## 1 Ben: Goal 1 (due');
    expect(out).toContain('## 2 Goal 2 (due');
    expect(out).toContain('starts Wed 25 Nov: 3 Goal 3');
    const silent = await mentor.ok('report', '--as-of', '2026-12-08');
    expect(silent).toMatch(/Went silent in the week:\n {2}1 Ben: Goal 1: last check-in/);
  });
});

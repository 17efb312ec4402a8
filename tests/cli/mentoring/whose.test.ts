import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { aTie, type TieWith, within } from '../../ties.js';
import { aUser, type User } from '../../user.js';

const least = ['--measure', 'yes-no', '--relevant', 'x'];
const ben: TieWith = { name: 'Ben' };

/** Somebody who mentors Ben, with a goal of her own (1) and one of his (2). */
async function aMentor(...ties: readonly TieWith[]): Promise<User> {
  const mentor = aUser();
  within(mentor, (w) => [ben, ...ties].map((tie) => aTie(w, tie)));
  await mentor.ok('new', 'Read the classics', ...least, '--due', '2027-05-01', '--start', '2026-11-01');
  await mentor.ok(
    ...['new', 'Run a half marathon', '--for', 'ben', '--from', '5', '--to', '21', '--unit', 'km'],
    ...['--relevant', 'my heart', '--due', '2027-05-01', '--start', '2026-11-01'],
  );
  return mentor;
}

const his = { owner: { side: 'them', name: 'Ben' }, mentorship: 1 };
const hers = { owner: { side: 'me', name: 'Ada' }, mentorship: null };

describe('whose a goal is', () => {
  it('is said when it is written, and in JSON', async () => {
    const mentor = await aMentor({ name: 'Cleo', role: 'mentee' });
    const said = await mentor.ok('new', 'Sing', ...least, '--due', '2027-05-01', '--for', 'Ben');
    expect(said).toBe('Goal 3: Ben: Sing\n');
    const implied = await mentor('new', 'Hum', ...least, '--due', '2027-05-01', '--for', 'Ben');
    expect(implied.err).toContain("Ben's goal, kept in mentorship 1 with Ada.\n");
    const kept = await mentor.json('new', 'Dance', ...least, '--due', '2027-05-01', '--with', 'cleo');
    expect(kept).toMatchObject({ number: 5, owner: { side: 'me', name: 'Ada' }, mentorship: 2 });
    const card = await mentor.ok(
      ...['new', 'Sew', ...least, '--due', '2027-05-01', '--with', 'ben', '--dry-run'],
    );
    expect(card).toContain("Sew\nBen's goal, kept in mentorship 1 with Ada\n");
  });

  it('may stand in a goal file; flags go first', async () => {
    const mentor = await aMentor({ name: 'Cleo', role: 'mentee' });
    const file = join(mentor.folder, 'goal.json');
    const goal = { statement: 'Sew', measure: 'yes-no', relevant: 'x', due: '2027-05-01' };
    writeFileSync(file, JSON.stringify({ ...goal, for: 'Ben' }));
    expect(await mentor.json('new', '--file', file)).toMatchObject(his);
    writeFileSync(file, JSON.stringify({ ...goal, with: 2 }));
    expect(await mentor.json('new', '--file', file)).toMatchObject({ ...hers, mentorship: 2 });
    expect(await mentor.json('new', '--file', file, '--with', 'ben')).toMatchObject(his);
    writeFileSync(file, JSON.stringify({ ...goal, for: 7 }));
    expect((await mentor('new', '--file', file)).err).toContain('for in the goal file must be a name');
    writeFileSync(file, '[]');
    expect((await mentor('new', '--file', file)).code).toBe(2);
  });

  it('is refused before anything is asked, when nobody is called that', async () => {
    const mentor = await aMentor();
    const { code, err } = await mentor.typing([], 'new', 'Sing', '--for', 'Dora');
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('nobody here is called "Dora"') });
  });

  it('is kept in mind by the interview: the way on names it', async () => {
    const mentor = await aMentor();
    const { err } = await mentor.typing(['Sing'], 'new', '--for', 'Ben');
    expect(err).toContain('Run mentor new --for "Ben" to go on where you stopped.');
  });

  it('can be changed, and undone; leaving a mentorship needs a reason', async () => {
    const mentor = await aMentor({ name: 'Pia', kind: 'peer' });
    expect((await mentor('edit', '1', '--with', 'pia')).err).toContain('Changed: with.');
    expect(await mentor.ok('show', '1')).toContain('Kept in mentorship 2 with Pia');
    // Whose it is decides who has a say.
    const given = ['edit', '1', '--for', 'pia'];
    expect((await mentor(...given)).err).toContain("it becomes Pia's");
    expect((await mentor(...given, '--because', 'hers after all')).err).toContain('Changed: for.');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { owner: { name: 'Pia' }, mentorship: 2 } });
    const without = await mentor('edit', '1', '--with', '');
    expect(without.code).toBe(2);
    expect(without.err).toContain('it is no longer kept with Pia');
    await mentor.ok('edit', '1', '--with', '', '--because', 'she moved away');
    expect(await mentor.ok('show', '1')).toContain("Pia's goal\n");
    await mentor.ok('undo');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { mentorship: 2 } });
    expect((await mentor('edit', '1', '--with', 'ben', '--because', 'x')).err).toContain('those of Ben');
  });
});

describe('views with a goal of somebody else say whose each is', () => {
  it('list, in every form', async () => {
    const mentor = await aMentor();
    expect(await mentor.ok('list')).toMatch(/ {2}Whose +Goal .*\n1 +Ada +Read the classics.*\n2 +Ben +Run a/);
    mentor.env['COLUMNS'] = '40';
    expect(await mentor.ok('list')).toContain('2 Ben: Run a half marathon\n');
    expect(await mentor.ok('list', '--plain')).toContain('Goal 2: Ben: Run a half marathon. Status');
    expect(await mentor.json('list')).toMatchObject({ goals: [hers, his] });
  });

  it('list of one person, and an own list that looks as ever', async () => {
    const mentor = await aMentor();
    expect(await mentor.json('list', '--for', 'ben')).toMatchObject({ total: 1, goals: [{ number: 2 }] });
    expect(await mentor.json('list', '--for', 'me')).toMatchObject({ total: 1, goals: [{ number: 1 }] });
    expect(await mentor.json('list', '--for', 'Ada', '--limit', '1')).toMatchObject({ total: 1 });
    expect(await mentor.ok('list', '--for', 'me')).not.toContain('Whose');
    expect((await mentor('list', '--for', 'Dora')).code).toBe(3);
    expect((await mentor('list', '--for', 'Ben', '--tag', 'x')).err).toContain('No goal fits.');
  });

  it('today, in every form', async () => {
    const mentor = await aMentor();
    mentor.today = '2027-04-29';
    const text = await mentor.ok('today');
    expect(text).toContain('goal 2 Ben: Run a half marathon, in 2 days\n');
    expect(text).toMatch(/Whose +Goal/);
    expect(text).toContain('Ben: 156 days quiet on goal 2.');
    mentor.env['COLUMNS'] = '40';
    expect(await mentor.ok('today')).toContain('2 Ben: Run a half marathon.');
    expect(await mentor.json('today')).toMatchObject({
      wayBack: { goal: 1 },
      dueThisWeek: [hers, his],
      checkIns: [hers, his],
      goals: [hers, his],
    });
  });

  it('today of one person', async () => {
    const mentor = await aMentor({ name: 'Cleo' });
    mentor.today = '2027-04-29';
    expect(await mentor.json('today', '--for', 'ben')).toMatchObject({
      active: 1,
      wayBack: null,
      dueThisWeek: [his],
      checkIns: [his],
      goals: [his],
    });
    expect(await mentor.json('today', '--for', 'me')).toMatchObject({ active: 1, goals: [hers] });
    expect((await mentor('today', '--for', 'cleo')).err).toContain('No active goals of Cleo.');
  });

  it('today finds the few goals of one person among many', async () => {
    const mentor = await aMentor();
    within(mentor, (w) => {
      const [own] = w.goals({ limit: 1 });
      if (own === undefined) throw new Error('there is one');
      for (let i = 0; i < 200; i += 1) {
        const { number: _, ...goal } = { ...own, id: w.newId(), due: asDay('2027-04-01') };
        w.insertGoal(goal);
        const milestone = { title: 'Part', doneWhen: null, share: 1, target: null, state: 'open' as const };
        const dates = { due: asDay('2026-11-20'), doneOn: null, confirmedOn: null };
        const place = { goalId: goal.id, parentId: null, number: 1, position: 0 };
        w.insert('milestone', { ...milestone, ...dates, ...place, id: w.newId() });
      }
    });
    await mentor.ok('milestone', 'add', '2', 'Half way', '--due', '2026-11-26', '--target', '10');
    const found = await mentor.json('today', '--for', 'ben');
    expect(found).toMatchObject({ active: 1, overdue: [], dueThisWeek: [{ name: '2.1', ...his }] });
  });

  it('next, show, its reckoning, the forecast and the check', async () => {
    const mentor = await aMentor();
    await mentor.ok('close', '1', '--let-go', '--lesson', 'x', '--instead', 'x');
    expect(await mentor.ok('next')).toContain('on Tue 1 Dec 2026, for goal 2 of Ben.');
    mentor.today = '2027-02-01';
    expect(await mentor.ok('next')).toContain('goal 2, Ben: Run a half marathon');
    expect(await mentor.json('next')).toMatchObject(his);
    expect(await mentor.ok('show', '2')).toContain("(silent)\nBen's goal, kept in mentorship 1 with Ada\n");
    expect(await mentor.ok('show', '2', '--plain')).toContain("Ben's goal, kept in mentorship 1 with Ada.\n");
    expect(await mentor.ok('show', '2', '--why')).toContain('Goal 2, Ben: Run a half marathon\n');
    expect(await mentor.ok('forecast', '2')).toContain('Goal 2, Ben: Run a half marathon, due');
    expect(await mentor.ok('forecast', '2', '--backtest')).toContain(
      'Goal 2, Ben: Run a half marathon: what',
    );
    expect(await mentor.ok('check', '2')).toContain('Goal 2, Ben: Run a half marathon\n\n');
    expect(await mentor.ok('check', '1')).not.toContain('Goal 1');
    expect(await mentor.json('check', '2')).toMatchObject({ goal: his });
    for (const argv of [
      ['show', '2', '--why'],
      ['forecast', '2'],
      ['forecast', '2', '--backtest'],
    ])
      expect(await mentor.json(...argv)).toMatchObject(his);
  });

  it('log and the history', async () => {
    const mentor = await aMentor();
    expect(await mentor.ok('log', '2', '7')).toContain(
      'Goal 2, Ben: Run a half marathon: 7 km, target 21 km',
    );
    expect(await mentor.json('log', '2', '8')).toMatchObject({ checkIns: [his] });
    expect(await mentor.ok('history', '--limit', '1')).toContain('Run a half marathon (for Ben)\n');
    const { changes } = await mentor.json('history');
    expect(changes).toMatchObject([
      ...[{ owners: [his.owner] }, { owners: [his.owner] }, { owners: [his.owner] }],
      ...[{ owners: [hers.owner] }, { owners: [] }],
    ]);
    expect(await mentor.json('undo')).toMatchObject({ change: { owners: [his.owner] } });
    mentor.today = '2026-12-24';
    const { err, code } = await mentor.typing(['', ''], 'log');
    expect({ err, code }).toEqual({ err: expect.stringContaining('2 Ben: Run a half marathon: '), code: 0 });
  });
});

describe('the load that a person carries is her own', () => {
  it('the sixth goal is counted by owner', async () => {
    const mentor = await aMentor();
    const more = (name: string) => mentor('new', name, ...least, '--due', '2027-05-01', '--for', 'ben');
    for (const name of ['A', 'B', 'C', 'D']) expect((await more(name)).err).not.toContain('active goals');
    expect((await mentor('new', 'Mine', ...least, '--due', '2027-05-01')).err).not.toContain('active goals');
    expect((await more('E')).err).toContain('That makes 6 active goals for Ben.');
    await mentor.ok('pause', '3');
    expect((await mentor('resume', '3')).err).toContain('That makes 6 active goals for Ben.');
    await mentor.ok('close', '3', '--missed', '--lesson', 'x');
    expect((await mentor('reopen', '3')).err).toContain('That makes 6 active goals for Ben.');
  });

  it('the goal to thin first is one of hers, and so are the hours', async () => {
    const mentor = await aMentor();
    await mentor.ok('config', 'capacity', '10');
    await mentor.ok('edit', '1', '--hours', '6');
    await mentor.ok('edit', '2', '--hours', '9');
    await mentor.ok('log', '1', '--confidence', '60', '--note', 'x');
    await mentor.ok('log', '2', '--confidence', '10', '--note', 'x');
    const fits = await mentor('new', 'Fits', ...least, '--due', '2027-05-01', '--hours', '4');
    expect(fits.err).not.toContain('hours a week');
    const over = await mentor('new', 'Over', ...least, '--due', '2027-05-01', '--hours', '1');
    expect(over.err).toContain('Your active goals take 11 hours a week');
    expect(over.err).toContain('Thin goal 1 first, Read the classics');
    const bens = await mentor('new', 'His', ...least, '--due', '2027-05-01', '--hours', '99', '--for', 'ben');
    expect(bens.err).not.toContain('hours a week');
    expect(await mentor.ok('check', '2')).not.toContain('F12');
    expect(await mentor.ok('check', '1')).toContain('F12');
  });

  it.each([
    ['oneself', 1, '', 'Your last 8 closed goals', ['--for', 'ben']],
    ['Ben', 2, 'Ben: ', 'Ben: Your last 8 closed goals', []],
  ])('past promises of %s tell about whoever made them', async (_who, number, prefix, said, other) => {
    const mentor = await aMentor();
    within(mentor, (w) => {
      const own = w.goal(number);
      if (own === undefined) throw new Error('there is one');
      const dates = { start: asDay('2026-01-01'), due: asDay('2026-01-31'), closedOn: asDay('2026-03-31') };
      for (let i = 0; i < 8; i += 1) {
        const { number: _, ...goal } = { ...own, ...dates, id: w.newId(), state: 'achieved' as const };
        w.insertGoal(goal);
        const value = { value: null, note: null, evidence: null, confidence: 90 };
        w.insert('check-in', { ...value, id: w.newId(), goalId: goal.id, day: dates.start });
      }
    });
    const whose = number === 1 ? [] : ['--for', 'ben'];
    const theirs = await mentor('new', 'Same', ...least, '--due', '2027-05-01', ...whose);
    expect(theirs.err).toContain(`\n${said}`);
    const others = await mentor('new', 'Other', ...least, '--due', '2027-05-01', ...other);
    expect(others.err).not.toContain('closed goals');
    const { err } = await mentor('log', String(number), '--confidence', '90', '--note', 'x');
    expect(err).toContain(`${prefix}When you say about`);
    const silent = await mentor('log', String(3 - number), '--confidence', '90', '--note', 'x');
    expect(silent.err).toBe('');
    expect(await mentor.ok('check', String(number))).toContain('F7');
    expect(await mentor.ok('check', String(3 - number))).not.toContain('F7');
  });

  it('areas and due weeks are looked at among the goals of the same person', async () => {
    const mentor = await aMentor();
    await mentor.ok('edit', '1', '--area', 'mind');
    await mentor.ok('edit', '2', '--area', 'health');
    expect(await mentor.ok('check', '1')).not.toContain('F13');
    expect(await mentor.ok('check', '2')).not.toContain('F13');
    await mentor.ok('new', 'Other', ...least, '--due', '2027-05-01', '--area', 'work');
    expect(await mentor.ok('check', '1')).toContain('your other running goals are in work');
    expect(await mentor.ok('check', '2')).not.toContain('F13');
  });
});

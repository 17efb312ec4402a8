import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { written } from './goals.js';

async function writer(): Promise<User> {
  const mentor = aUser({ today: '2026-09-15' });
  await written(mentor, 'thesis', 'run', 'piano', 'juggle', 'shed');
  await mentor.ok('split', '1', '--list', 'Outline; Draft; Print');
  await mentor.ok('split', '2', '--into', '4');
  return mentor;
}

describe('mentor tick', () => {
  it('ticks a milestone, says where the goal is and what comes next', async () => {
    const mentor = await writer();
    expect((await mentor('tick', '1.1')).out).toBe(
      'Ticked: 1.1 Outline.\n' +
        'Goal 1: 33% done, ahead, 76 days in front; 1 of 3 milestones ticked.\n' +
        'Next: 1.2 Draft, due Sun 14 Feb 2027, in 5 months.\n',
    );
  });

  it('takes a day and a note, which is kept as a check-in without a value', async () => {
    const mentor = await writer();
    const data = await mentor.json('tick', 'outline', '--on', '2026-09-10', '--note', 'went well');
    expect(data).toMatchObject({
      goal: 1,
      milestone: '1.1',
      touched: [{ name: '1.1', state: 'claimed', doneOn: '2026-09-10' }],
      checkIn: { day: '2026-09-10', value: null, note: 'went well' },
    });
    await mentor.ok('undo');
    expect(await mentor.json('tick', '1.1')).toMatchObject({ checkIn: null });
  });

  it('ticks parts, their milestone with the last of them, and all with their milestone', async () => {
    const mentor = await writer();
    await mentor.ok('split', '1.2', '--list', 'One; Two; Three');
    await mentor.ok('tick', '1.2.1');
    expect(await mentor.ok('tick', '1.2')).toContain('Ticked: 1.2 Draft, with its 2 parts.\n');
    expect(await mentor.ok('untick', '1.2.3')).toContain(
      'Opened again: 1.2.3 Three, and with it 1.2 Draft.\n',
    );
    expect(await mentor.ok('tick', '1.2.3')).toContain('Ticked: 1.2.3 Three, and with it 1.2 Draft.\n');
    expect(await mentor.ok('untick', '1.2')).toContain('Opened again: 1.2 Draft, with its 3 parts.\n');
    await mentor.ok('tick', '1.2.2');
    expect(await mentor.ok('untick', '1.2')).toContain('0 of 5 milestones ticked');
  });

  it('tells how many are open where the goal is reached already', async () => {
    const mentor = await writer();
    await mentor.ok('new', 'Hand it in', '--measure', 'yes-no', '--due', '2026-12-20', '--relevant', 'x');
    const { number } = (await mentor.json('show', 'hand'))['goal'] as { number: number };
    await mentor.ok('split', String(number), '--into', '3');
    await mentor.ok('log', String(number), 'yes');
    expect(await mentor.ok('tick', `${number}.1`)).toContain(
      `The goal is reached, with 2 milestones open. mentor close ${number} closes the goal.`,
    );
    await mentor.ok('tick', `${number}.2`);
    expect(await mentor.ok('tick', `${number}.3`)).toContain('That was the last of it.');
  });

  it('suggests to close the goal after the last one', async () => {
    const mentor = await writer();
    await mentor.ok('tick', '1.1');
    await mentor.ok('tick', '1.2');
    expect(await mentor.ok('tick', '1.3')).toContain(
      'That was the last of it. mentor close 1 closes the goal.\n',
    );
    await mentor.ok('split', '2', '--into', '1', '--replace', '--because', 'x');
    expect((await mentor.ok('tick', '2.5')).replace(/\s+/g, ' ')).toContain(
      'That was the last milestone. mentor close 2 closes the goal when it is reached.',
    );
  });

  it('reminds of the value where progress is told by numbers', async () => {
    const mentor = await writer();
    expect((await mentor.ok('tick', '2.1')).replace(/\s+/g, ' ')).toContain(
      'mentor log 2 9.5 keeps the value.',
    );
    await mentor.ok('log', '2', '20', '--force');
    expect(await mentor.ok('tick', '2.2')).not.toContain('keeps the value');
    const sums = aUser({ today: '2026-09-15' });
    await sums.ok(
      'new',
      'Read',
      '--from',
      '0',
      '--to',
      '24',
      '--reading',
      'total',
      '--due',
      '2027-05-01',
      '--start',
      '2026-09-01',
      '--relevant',
      'x',
    );
    await sums.ok('split', '1', '--into', '2');
    expect(await sums.ok('tick', '1.1')).toContain('mentor log 1 AMOUNT');
  });

  it('counts one on a habit and on a learning goal, and marks a deliverable as done', async () => {
    const mentor = await writer();
    expect(await mentor.ok('tick', '3')).toContain(
      'Counted one: goal 3, Practise the piano.\nGoal 3: 1 time',
    );
    expect(await mentor.ok('tick', 'piano', '--note', 'scales')).toContain('Goal 3: 2 times');
    expect(await mentor.json('tick', '4')).toMatchObject({
      milestone: null,
      touched: [],
      checkIn: { value: 1 },
    });
    expect(await mentor.ok('tick', '5')).toContain('Done: goal 5, Build a shed.');
    expect(await mentor('tick', '5')).toMatchObject({
      code: 1,
      err: 'error: goal 5 is done already\nhint: Close it with mentor close 5 --achieved.\n',
    });
    expect(await mentor.ok('history')).toContain('marked goal 5, Build a shed, as done');
  });

  it('says what to do where a whole goal cannot be ticked', async () => {
    const mentor = await writer();
    expect((await mentor('tick', '2')).err).toContain(
      'error: goal 2 is told by numbers, so ticking it says nothing\nhint: Log the number with mentor log 2 VALUE',
    );
    expect((await mentor('tick', '1')).err).toContain('hint: Tick one, e.g. mentor tick 1.1.');
    await mentor.ok('undo', '6');
    const bare = aUser({ today: '2026-09-15' });
    await written(bare, 'thesis');
    expect((await bare('tick', '1')).err).toContain('hint: Split it first: mentor split 1 --into 5.');
    expect((await bare.typing([], 'tick', '1')).err).toContain('hint: Split it first');
  });

  it('asks which one in front of a terminal', async () => {
    const mentor = await writer();
    const typed = await mentor.typing(['2'], 'tick', '1');
    expect(typed.err).toContain('Which one is done?');
    expect(typed.out).toContain('Ticked: 1.2 Draft.');
    expect((await mentor.typing([], 'tick', '1.1')).out).toContain('Ticked: 1.1 Outline.');
  });

  it.each([
    [
      ['1.1', '--on', '2026-09-16'],
      2,
      'error: 2026-09-16 is in the future: what is done was done today or before\n',
    ],
    [['1.1', '--on', '2026-08-31'], 2, 'error: 2026-08-31 is before goal 1 starts, on 2026-09-01\n'],
    [['1.1', '--on', 'whenever'], 2, 'error: --on: '],
    [['1.1', '--note', ''], 2, 'error: the note is empty\n'],
    [['1.9'], 3, 'error: goal 1 has no milestone 9\n'],
    [['nonsense'], 3, 'error: no milestone is called "nonsense"\n'],
  ])('%j is refused', async (argv, code, said) => {
    const mentor = await writer();
    const given = await mentor('tick', ...argv);
    expect(given.err.slice(0, said.length)).toBe(said);
    expect(given.code).toBe(code);
  });

  it('refuses what was ticked, a goal that has not begun, and one that is closed', async () => {
    const mentor = await writer();
    await mentor.ok('tick', '1.1');
    expect((await mentor('tick', '1.1')).err).toBe(
      'error: 1.1 "Outline" was ticked on 2026-09-15 already\nhint: mentor untick 1.1 opens it again.\n',
    );
    mentor.today = '2026-08-01';
    expect((await mentor('tick', '1.2')).err).toContain('hint: Move its start with mentor edit 1 --start.');
    mentor.today = '2026-09-20';
    await mentor.ok('close', '1', '--let-go', '--lesson', 'x', '--instead', 'y');
    expect((await mentor('tick', '1.2')).code).toBe(1);
  });

  it('lists the candidates where a word means several things', async () => {
    const mentor = await writer();
    await mentor.ok('new', 'Draft a will', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x');
    expect((await mentor('tick', 'draft')).err).toBe(
      'error: "draft" may be goal 6 (Draft a will), milestone 1.2 (Draft)\nhint: Name one by its number.\n',
    );
    await mentor.ok('milestone', 'add', '5', 'Draft the walls', '--due', '2027-04-01');
    await mentor.ok('milestone', 'add', '5', 'Draft the roof', '--due', '2027-04-01');
    await mentor.ok('milestone', 'add', '5', 'Draft the door', '--due', '2027-04-01');
    expect((await mentor('tick', 'draft')).err).toContain('and 1 more');
    expect((await mentor('tick', 'prac')).out).toContain('Counted one: goal 3');
  });
});

describe('mentor untick', () => {
  it('opens a milestone again', async () => {
    const mentor = await writer();
    await mentor.ok('tick', '1.1');
    expect((await mentor('untick', '1.1')).out).toBe(
      'Opened again: 1.1 Outline.\nGoal 1: 0% done, not-started; 0 of 3 milestones ticked.\n',
    );
    await mentor.ok('tick', '1.1');
    expect(await mentor.json('untick', 'outline')).toMatchObject({
      milestone: '1.1',
      touched: [{ state: 'open', doneOn: null }],
    });
  });

  it('refuses what is open, and a goal', async () => {
    const mentor = await writer();
    expect((await mentor('untick', '1.1')).err).toBe('error: 1.1 "Outline" is open already\n');
    expect((await mentor('untick', '3')).err).toBe(
      'error: goal 3 itself is not unticked\nhint: Name a milestone such as 3.1; mentor undo takes back the last check-in.\n',
    );
  });
});

describe('a milestone of a habit', () => {
  it('is ticked with a word that check-ins tell the progress, where they have not come so far', async () => {
    const mentor = aUser({ today: '2026-09-01' });
    await written(mentor, 'piano');
    await mentor.ok('split', '1', '--into', '2');
    expect(await mentor.ok('tick', '1.1')).toMatch(
      /Its progress is told by check-ins: mentor log 1 AMOUNT\s+keeps the value\./,
    );
  });
});

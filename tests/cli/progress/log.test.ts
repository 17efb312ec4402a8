import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { someGoals } from './some-goals.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await someGoals(mentor);
  return mentor;
}

/** The check-ins that a command kept. */
async function kept(mentor: User, ...argv: string[]) {
  return (await mentor.json(...argv))['checkIns'] as Record<string, unknown>[];
}

/** The present value of a goal. */
async function valueNow(mentor: User, goal: number): Promise<unknown> {
  const { goals } = (await mentor.json('list', '--all')) as {
    goals: { number: number; standing: { value: number } }[];
  };
  return goals.find((g) => g.number === goal)?.standing.value;
}

describe('mentor log', () => {
  it('says in one line where the goal is now', async () => {
    const mentor = await somebody();
    expect(await mentor.ok('log', '1', '7')).toBe(
      'Goal 1, Run a half marathon: 7 km, target 21.1 km (12%), on-track, 1 day\n  behind\n',
    );
    expect(await mentor.ok('log', 'guitar')).toContain('1 time, target 78 times (1%)');
    expect(await mentor.ok('log', '5', 'no')).toBe('Goal 5, Publish the site: not done yet, on-track\n');
    expect(await mentor.ok('log', '6', '--note', 'outline')).toContain('0% done');
  });

  it('keeps several goals of one line as one change, and undo takes them all back', async () => {
    const mentor = await somebody();
    const logged = await kept(mentor, 'log', '1', '7', '2', '-0.5', '3', '+2', '4');
    expect(logged.map((c) => [c['goal'], c['value']])).toEqual([
      [1, 7],
      [2, 79.5],
      [3, 2],
      [4, 1],
    ]);
    const undone = await mentor.ok('undo');
    expect(undone.replace(/\s+/g, ' ')).toContain(
      'logged 7 km on goal 1, 79.5 kg on goal 2, 2 books on goal 3, 1 time on goal 4',
    );
    expect(await valueNow(mentor, 1)).toBe(5);
  });

  it('takes a unit after the value', async () => {
    const mentor = await somebody();
    const logged = await kept(mentor, 'log', '1', '7', 'km', '3', '2books');
    expect(logged.map((c) => c['value'])).toEqual([7, 2]);
  });

  it('keeps note, confidence and evidence, with or without a value', async () => {
    const mentor = await somebody();
    const [one] = await kept(mentor, 'log', '1', '--confidence', '70');
    expect(one).toMatchObject({ value: null, confidence: 70, note: null });
    const [two] = await kept(
      mentor,
      'log',
      '1',
      '7',
      '--note',
      'rain',
      '--evidence',
      'https://example.org/run',
    );
    expect(two).toMatchObject({ value: 7, note: 'rain', evidence: 'https://example.org/run' });
    const [habit] = await kept(mentor, 'log', '4', '--note', 'twice round the block');
    expect(habit).toMatchObject({ value: 1 });
    const [sure] = await kept(mentor, 'log', '4', '--confidence', '60');
    expect(sure).toMatchObject({ value: null });
    const [none] = await kept(mentor, 'log', '4', '0', '--note', 'ill');
    expect(none).toMatchObject({ value: 0 });
    expect(await mentor.ok('history', '--limit', '5')).toContain('logged 60% confidence on goal 4');
    await mentor.ok('log', '6', '--evidence', 'a photo');
    expect(await mentor.ok('history', '--limit', '1')).toContain('logged evidence on goal 6');
  });

  it('takes a day of the past, and counts from what was known then', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '8');
    const [before] = await kept(mentor, 'log', '1', '+1', '--on', '2026-11-20');
    expect(before).toMatchObject({ value: 6, day: '2026-11-20' });
    expect(await valueNow(mentor, 1)).toBe(8);
  });

  it.each([
    ['monday', '2026-01-05', 'Mon 5 Jan 2026'],
    ['friday', '2026-01-09', 'Fri 9 Jan 2026'],
    ['28 dec', '2025-12-28', 'Sun 28 Dec 2025'],
    ['28.12.', '2025-12-28', 'Sun 28 Dec 2025'],
  ])('--on %s was the latest one up to today, and it says which', async (typed, day, echo) => {
    const mentor = aUser({ today: '2025-12-01' });
    await someGoals(mentor);
    mentor.today = '2026-01-09';
    const given = await mentor('log', '1', '6', '--on', typed, '--force');
    expect(given.err).toContain(`--on: ${echo}\n`);
    expect(await mentor.json('show', '1')).toMatchObject({ checkIns: [{ day }] });
  });

  it('sets the running total', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '3', '2');
    const [set] = await kept(mentor, 'log', '3', '=5');
    expect(set).toMatchObject({ value: 3 });
    expect(await valueNow(mentor, 3)).toBe(5);
  });

  it('names what to type when the target is reached', async () => {
    const mentor = await somebody();
    const given = await mentor('log', '1', '21.1', '--force');
    expect(given.out).toContain('(100%), ahead\n');
    expect(given.err).toContain('mentor close 1 --achieved');
  });

  it('welcomes a number on a paused goal, and says how to take it up again', async () => {
    const mentor = await somebody();
    await mentor.ok('pause', '1');
    expect((await mentor('log', '1', '6')).err).toContain('mentor resume 1');
  });
});

describe('mentor log refuses', () => {
  it.each([
    [['log', '1', '120'], 4, 'times the usual step'],
    [['log', '1', '4'], 4, 'leads away from the target'],
    [['log', '3', '-1'], 4, 'takes away from what was done'],
    [['log', '1', '6', '--on', '2026-12-01'], 4, 'in the future'],
    [['log', '1', '6', '--on', '2026-10-01'], 4, 'before goal 1 starts'],
    [['log', '9', '1'], 3, 'there is no goal 9'],
    [['log', '1', 'twelve'], 2, 'not a number'],
    [['log', '1', 'NaN'], 2, 'not a number'],
    [['log', '1', '1e16'], 2, 'larger than'],
    [['log', '1'], 2, 'there is no value for goal 1'],
    [['log', '6'], 2, 'there is no value for goal 6'],
    [['log', '6', '1'], 2, 'told by its milestones'],
    [['log', '5'], 2, 'there is no value for goal 5'],
    [['log', '1', '6', '1', '7'], 2, 'named twice'],
    [['log', '1', '6', '2', '79', '--note', 'x'], 2, 'go with one goal'],
    [['log', '1', '6', '--confidence', '101'], 2, 'from 0 to 100'],
    [['log', '1', '6', '--note', 'a\u001b[31mb'], 2, 'control or invisible'],
    [['log', '1', '6', '--on', '30 February 2026'], 2, 'there is no 30 February'],
    [['log', '1', '6', '--on', '1/2/2026'], 2, 'can be'],
    [['log'], 2, 'no goal is named\nhint: Type mentor log GOAL VALUE'],
    [
      ['log', '1', '6', 'nice', 'cool', 'run'],
      3,
      'hint: If it is a sentence, make it a note: mentor log 1 6 --note "nice cool run"',
    ],
    [['log', '--note', 'x'], 2, '--note needs a goal'],
    [['log', '--remove', '1', '12'], 2, 'the number alone'],
    [['log', '--remove', '1', '--note', 'x'], 2, 'the number alone'],
    [['log', '--correct', '1', '12', '13'], 2, 'takes one value'],
  ] as const)('%j', async (argv, code, message) => {
    const mentor = await somebody();
    const given = await mentor(...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
    expect(await mentor.json('history', '--limit', '1')).toMatchObject({ changes: [{ command: 'new' }] });
  });

  it('nothing with --force', async () => {
    const mentor = await somebody();
    expect((await mentor('log', '1', '120', '--on', '2026-12-01', '--force')).code).toBe(0);
  });

  it('a no to what is done by its milestones, and names the way', async () => {
    const mentor = await somebody();
    await mentor.ok('split', '5', '--list', 'Build;Ship');
    await mentor.ok('tick', '5.1');
    await mentor.ok('log', '5', 'no');
    const [{ changes }] = [await mentor.json('history', '--limit', '1')];
    const [{ number }] = changes as [{ number: number }];
    await mentor.ok('tick', '5.2');
    for (const argv of [
      ['log', '5', 'no'],
      ['log', '--correct', String(number), 'no'],
    ]) {
      expect(await mentor(...argv)).toMatchObject({
        code: 1,
        out: '',
        err:
          'error: all milestones of goal 5 are ticked, so it is done\n' +
          'hint: Open what is not done: mentor untick 5.2\n',
      });
    }
    await mentor.ok('untick', '5.2');
    expect(await mentor.ok('log', '5', 'no')).toContain('Goal 5, Publish the site: ');
  });

  it('a closed goal, and names the way back', async () => {
    const mentor = await somebody();
    await mentor.ok('close', '1', '--missed', '--lesson', 'start smaller');
    const given = await mentor('log', '1', '6');
    expect(given.code).toBe(1);
    expect(given.err).toContain('hint: Open it again with mentor reopen 1.');
  });
});

describe('with a terminal', () => {
  it('asks about what looks wrong, and takes no for an answer', async () => {
    const mentor = await somebody();
    const no = await mentor.typing([''], 'log', '1', '120');
    expect(no.code).toBe(4);
    expect(no.err).toContain('times the usual step (2 km). Is it right? Type yes or no. (Enter for: no)');
    expect(no.err).toContain('nothing was logged');
    const yes = await mentor.typing(['yes'], 'log', '1', '120');
    expect(yes.code).toBe(0);
    expect(await valueNow(mentor, 1)).toBe(120);
  });

  it('asks for the value that was not given', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(
      ['1000000000000000000', '6 in the rain'],
      'log',
      '1',
      '--on',
      '2026-11-20',
    );
    expect(given.err).toContain('Where are you now?');
    expect(given.err).toContain('is larger than');
    expect(given.out).toContain('6 km');
    expect(await mentor.json('history', '--limit', '1')).toMatchObject({
      changes: [{ ops: [{ after: { day: '2026-11-20', value: 6, note: 'in the rain' } }] }],
    });
    expect((await mentor.typing([''], 'log', '1')).err).toContain('nothing was logged');
  });

  it('asks nothing with --json', async () => {
    const mentor = await somebody();
    expect((await mentor.typing(['yes'], 'log', '1', '120', '--json')).code).toBe(4);
    expect((await mentor.typing(['6'], 'log', '1', '--json')).code).toBe(2);
    expect((await mentor.typing(['6'], 'log', '--json')).code).toBe(2);
  });
});

describe('a check-in is mended by its number in the history', () => {
  it('in value, day and words, as a change of its own', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '7', '--note', 'rain');
    const number = String(
      ((await mentor.json('history')) as { changes: { number: number }[] }).changes[0]?.number,
    );
    const [mended] = await kept(
      mentor,
      'log',
      '--correct',
      number,
      '7.5',
      '--on',
      '2026-11-20',
      '--confidence',
      '60',
    );
    expect(mended).toMatchObject({ value: 7.5, day: '2026-11-20', note: 'rain', confidence: 60 });
    expect(await mentor.ok('history', '--limit', '1')).toContain(
      'corrected the check-in of 2026-11-24 on goal 1',
    );
    await mentor.ok('undo');
    expect(await valueNow(mentor, 1)).toBe(7);
    await mentor.ok('log', '--correct', `#${number}`, '--note', 'sun', '--evidence', 'photo');
    expect(await mentor.ok('history', '--limit', '1')).toContain('note: rain -> sun');
    const [bare] = await kept(
      mentor,
      ...['log', '--correct', String(number), '--note', '', '--confidence', '', '--evidence', ''],
    );
    expect(bare).toMatchObject({ value: 7, note: null, confidence: null, evidence: null });
  });

  it('counts a correction from what the others come to', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '3', '2', '--on', '2026-11-20');
    await mentor.ok('log', '3', '3');
    const newest = ((await mentor.json('history')) as { changes: { number: number }[] }).changes[0]?.number;
    const [total] = await kept(mentor, 'log', '--correct', String(newest), '=4');
    expect(total).toMatchObject({ value: 2 });
    const given = await mentor('log', '--correct', String(newest), '=1');
    expect(given).toMatchObject({ code: 4 });
    expect((await mentor.typing(['no'], 'log', '--correct', String(newest), '-1')).err).toContain(
      'nothing was corrected',
    );
    expect((await mentor.typing(['yes'], 'log', '--correct', String(newest), '-1')).code).toBe(0);
    expect(await valueNow(mentor, 3)).toBe(1);
  });

  it('or removed, and undo brings it back', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '7');
    const number = String(
      ((await mentor.json('history')) as { changes: { number: number }[] }).changes[0]?.number,
    );
    const removed = await mentor('log', '--remove', number);
    expect(removed.err).toContain('Removed the check-in of 2026-11-24.');
    expect(removed.out).toContain('5 km');
    expect((await mentor('log', '--remove', number)).err).toContain('no longer there');
    await mentor.ok('undo');
    expect(await valueNow(mentor, 1)).toBe(7);
    expect(await mentor.json('log', '--remove', number)).toMatchObject({ kept: false });
  });

  it.each([
    [['--remove', '99'], 3, 'there is no change 99'],
    [['--remove', 'x'], 2, 'no number of the history'],
    [['--remove', '1'], 3, 'change 1 made no check-in'],
    [['--remove', '7'], 2, 'change 7 made 2 check-ins: 7.1 (goal 1, 7 km), 7.2 (goal 2, 79 kg)'],
    [['--remove', '7.3'], 3, 'change 7 has no check-in 7.3'],
    [['--correct', '7.1'], 2, 'nothing was named to correct'],
    [['--correct', '7.2', '90'], 4, 'leads away'],
  ] as const)('%j says what is wrong', async (argv, code, message) => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '7', '2', '79');
    const given = await mentor('log', ...argv);
    expect(given.code).toBe(code);
    expect(given.err).toContain(message);
  });

  it('but not to nothing at all', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '6', '--note', 'two chapters');
    const given = await mentor('log', '--correct', '7', '--note', '');
    expect(given.code).toBe(2);
    expect(given.err).toContain('hint: Take it away with mentor log --remove 7');
  });

  it('7.2 is the second of its change', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '7', '2', '79');
    const [second] = await kept(mentor, 'log', '--correct', '7.2', '78.5');
    expect(second).toMatchObject({ goal: 2, value: 78.5 });
  });

  it('has the number that show and history give it, where its change wrote other things as well', async () => {
    const mentor = await somebody();
    await mentor.ok(
      'new',
      'Learn to juggle',
      '--measure',
      'learning',
      '--ways',
      '5',
      '--relevant',
      'fun',
      '--due',
      '2027-05-01',
      '--confidence',
      '50',
    );
    for (const name of ['7', '7.2']) {
      const [one] = await kept(mentor, 'log', '--correct', name, '--confidence', '60');
      expect(one).toMatchObject({ goal: 7, confidence: 60 });
      await mentor.ok('undo');
    }
    // 7.1 is the goal: whoever names it must not hit another record.
    expect(await mentor('log', '--remove', '7.1')).toMatchObject({
      code: 3,
      err: 'error: change 7 has no check-in 7.1, but 7.2 (goal 7)\nhint: Name one of them, such as 7.2.\n',
    });
    expect(await mentor.ok('show', '7')).toContain('7.2');
  });
});

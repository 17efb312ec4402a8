import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { someGoals } from '../progress/some-goals.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await someGoals(mentor);
  return mentor;
}

async function goal(mentor: User, number: number): Promise<Record<string, unknown>> {
  const { goals } = (await mentor.json('list', '--all')) as { goals: Record<string, unknown>[] };
  return goals.find((g) => g['number'] === number) ?? {};
}

describe('mentor close', () => {
  it('ends a goal with what was learnt', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '21.5', '--force');
    expect(await mentor.ok('close', '1', '--achieved', '--lesson', 'slow is fast')).toBe(
      'Goal 1, Run a half marathon, is closed as achieved: 21.5 km, target 21.1 km\n  (100%).\n',
    );
    expect(await goal(mentor, 1)).toMatchObject({
      state: 'achieved',
      closedOn: '2026-11-24',
      lesson: 'slow is fast',
      instead: null,
    });
    expect(await mentor.ok('close', '5', '--achieved', '--lesson', 'ship early')).toContain(
      'is closed as achieved: done.',
    );
    expect(await mentor.ok('undo')).toContain('closed as achieved: goal 5, Publish the site');
    expect(await goal(mentor, 5)).toMatchObject({ state: 'active', closedOn: null, lesson: null });
  });

  it('lets go for something else, on an earlier day', async () => {
    const mentor = await somebody();
    const closed = await mentor.json(
      'close',
      '3',
      '--let-go',
      '--lesson',
      'too much',
      '--instead',
      'rest',
      '--on',
      '2026-11-20',
    );
    expect(closed).toMatchObject({ state: 'let-go', instead: 'rest', closedOn: '2026-11-20' });
    expect(await mentor.ok('history', '--limit', '1')).toContain('let go of goal 3, Read books');
  });

  it('ends no goal before its first day; one that has not begun is let go', async () => {
    const mentor = await somebody();
    const rest = ['--measure', 'yes-no', '--relevant', 'x', '--due', '2027-05-01'];
    await mentor.ok('new', 'Paint', ...rest, '--start', '2026-11-20');
    await mentor.ok('new', 'Sing', ...rest, '--start', '2026-11-28');
    const how = ['--lesson', 'less', '--instead', 'rest'];
    expect(await mentor('close', '7', '--achieved', '--lesson', 'x', '--on', '2026-01-05')).toEqual({
      code: 2,
      out: '',
      err: 'error: 2026-01-05 is before goal 7 starts, on 2026-11-20\nhint: Leave out --on, or give a later day.\n',
    });
    expect(await mentor('close', '7', '--let-go', ...how, '--on', '2026-11-19')).toMatchObject({ code: 2 });
    expect(await mentor('close', '8', '--missed', '--lesson', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'goal 8 starts on 2026-11-28, so it is not missed yet\nhint: Let go of it',
      ),
    });
    // Asked for it, nobody has to think of a lesson first.
    expect((await mentor.typing(['1'], 'close', '8')).err).toContain('so it is not achieved yet');
    expect(await mentor.ok('close', '8', '--let-go', ...how)).toContain('is closed as let go');
    expect(await mentor.ok('report')).toContain('Sing');
    expect(await goal(mentor, 7)).toMatchObject({ state: 'active' });
  });

  it('ends an open pause with the goal', async () => {
    const mentor = await somebody();
    await mentor.ok('pause', '1', '--on', '2026-11-20');
    await mentor.ok('close', '1', '--missed', '--lesson', 'less');
    expect(await mentor.ok('history', '1', '--limit', '1')).toContain(
      'break changed: to: none -> 2026-11-24',
    );
  });

  it('wonders when a goal is closed as missed that was reached', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '21.5', '--force');
    expect((await mentor('close', '1', '--missed', '--lesson', 'x')).err).toContain(
      'Its target was reached all the same.',
    );
  });

  it.each([
    [
      ['close', '1', '--achieved', '--lesson', 'x'],
      4,
      'goal 1 has not reached its target of 21.1 km: it is at 5 km (0%)',
    ],
    [['close', '1'], 2, 'missing: --achieved, --missed or --let-go; --lesson'],
    [['close', '1', '--let-go'], 2, 'missing: --lesson; --instead'],
    [['close', '1', '--missed'], 2, 'missing: --lesson'],
    [['close', '1', '--missed', '--achieved', '--lesson', 'x'], 2, 'not --achieved and --missed'],
    [['close', '1', '--missed', '--lesson', 'x', '--instead', 'y'], 2, '--instead goes with --let-go'],
    [['close', '1', '--missed', '--lesson', ''], 2, 'the lesson is empty'],
    [['close', '1', '--missed', '--lesson', 'x', '--on', '2026-12-01'], 2, 'today or earlier'],
    [['close', '9', '--missed', '--lesson', 'x'], 3, 'there is no goal 9'],
  ] as const)('%j is refused', async (argv, code, message) => {
    const mentor = await somebody();
    const given = await mentor(...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
    expect(await goal(mentor, 1)).toMatchObject({ state: 'active' });
  });

  it('takes the word of who says --force', async () => {
    const mentor = await somebody();
    await mentor.ok('close', '1', '--achieved', '--lesson', 'x', '--force');
    expect((await mentor('close', '1', '--missed', '--lesson', 'x')).err).toContain(
      'was closed on 2026-11-24 (achieved)',
    );
  });

  it('shows what was planned and what was reached before it asks why', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '7');
    const given = await mentor.typing(['3', 'too much at once', 'rest'], 'close', '1');
    expect(given.code).toBe(0);
    const at = (text: string): number => given.err.indexOf(text);
    expect(given.err).toContain('Goal 1, Run a half marathon\n  Planned: 21.1 km by 1 May 2027');
    expect(given.err.replace(/\s+/g, ' ')).toContain(
      'Reached: 7 km, target 21.1 km (12%), on 24 Nov 2026, 158 days before the due day',
    );
    expect(given.err).toContain('1 check-in, the last on 24 Nov 2026');
    expect(at('Planned')).toBeLessThan(at('How did it end?'));
    expect(at('How did it end?')).toBeLessThan(at('What did you learn?'));
    expect(await goal(mentor, 1)).toMatchObject({
      state: 'let-go',
      lesson: 'too much at once',
      instead: 'rest',
    });
  });

  it('offers first what the facts say, in words that are true', async () => {
    const mentor = await somebody();
    const early = await mentor.typing([], 'close', '1');
    expect(early.err).toContain('missed (it will not be there by its due day)');
    expect(early.err).toContain('(Enter for: 3)');
    mentor.today = '2027-05-01';
    const late = await mentor.typing([], 'close', '1');
    expect(late.err).toContain('missed (its time is over and it is not there)');
    expect(late.err).toContain('(Enter for: 2)');
    await mentor.ok('log', '1', '21.5', '--force');
    expect((await mentor.typing([], 'close', '1')).err).toContain('(Enter for: 1)');
  });

  it('keeps what was learnt when it is cancelled after that, and offers it again', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['3', 'too much at once'], 'close', '1');
    expect(given.code).toBe(130);
    expect(given.err).toContain('Cancelled; what you learnt is kept.');
    expect(given.err).toContain('mentor close 1 offers it again.');
    expect((await mentor.typing(['3', ''], 'close', '2')).err).not.toContain('too much at once');
    await mentor.typing(['3', '', 'rest'], 'close', '1');
    expect(await goal(mentor, 1)).toMatchObject({ lesson: 'too much at once', instead: 'rest' });
    await mentor.ok('reopen', '1');
    expect((await mentor.typing(['3'], 'close', '1')).err).not.toContain('too much at once');
  });

  it('is not closed while it holds what is dated in the future, and no day helps', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '9', '--on', '2026-11-26', '--force');
    const given = await mentor('close', '1', '--missed', '--lesson', 'x');
    expect(given).toMatchObject({
      code: 2,
      out: '',
      err:
        'error: goal 1 has a check-in on 2026-11-26, after 2026-11-24\n' +
        'hint: Correct or take back what is dated wrong: mentor history 1; or close it when that day has come.\n',
    });
    expect(await mentor.ok('history', '1')).toContain('7 ');
    await mentor.ok('log', '--correct', '7', '9', '--on', '2026-11-24');
    await mentor.ok('close', '1', '--missed', '--lesson', 'x');
  });

  it('is not closed on a day before what happened on it', async () => {
    const mentor = await somebody();
    await mentor.ok('log', '1', '6', '--on', '2026-11-06');
    await mentor.ok('log', '1', '9', '--on', '2026-11-20', '--force');
    const given = await mentor('close', '1', '--missed', '--lesson', 'x', '--on', '2026-11-10');
    expect(given).toMatchObject({
      code: 2,
      out: '',
      err:
        'error: goal 1 has a check-in on 2026-11-20, after 2026-11-10\n' +
        'hint: Give --on 2026-11-20 or later, or take back what is dated wrong: mentor history 1.\n',
    });
    await mentor.ok('close', '1', '--missed', '--lesson', 'x', '--on', '2026-11-20');
    await mentor.ok('split', '6', '--list', 'Outline;Text');
    await mentor.ok('tick', '6.1', '--on', '2026-11-21');
    const steps = await mentor('close', '6', '--missed', '--lesson', 'x', '--on', '2026-11-20');
    expect(steps.err).toContain('goal 6 has 6.1 "Outline" ticked on 2026-11-21, after 2026-11-20');
    expect((await mentor.typing(['2', 'x'], 'close', '6', '--on', '2026-11-20')).err).not.toContain(
      'How did',
    );
  });

  it('asks whether a goal is achieved that has not reached its target', async () => {
    const mentor = await somebody();
    const no = await mentor.typing(['1', 'no'], 'close', '1', '--on', '2026-11-24');
    expect(no.code).toBe(4);
    expect(no.err).toContain('the goal was not closed');
    const yes = await mentor.typing(['1', 'yes', ' ', 'good enough'], 'close', '1');
    expect(yes.err).toContain('Not taken: the lesson is empty');
    expect(await goal(mentor, 1)).toMatchObject({ state: 'achieved', lesson: 'good enough' });
    const late = await mentor.typing(['2', 'x'], 'close', '2', '--on', '2026-11-23');
    expect(late.code).toBe(0);
    expect(await goal(mentor, 2)).toMatchObject({ state: 'missed' });
    expect((await mentor.typing(['x'], 'close', '3', '--missed', '--json')).code).toBe(2);
  });
});

describe('mentor pause and resume', () => {
  it('hold a goal, and take it up again', async () => {
    const mentor = await somebody();
    const paused = await mentor('pause', '1', '--because', 'no time', '--on', '2026-11-20');
    expect(paused.out).toBe('Goal 1, Run a half marathon, is paused; its plan line waits.\n');
    expect(paused.err).toContain('mentor resume 1');
    expect(await goal(mentor, 1)).toMatchObject({ state: 'paused' });
    mentor.today = '2026-11-30';
    const resumed = await mentor('resume', '1');
    expect(resumed.out).toContain('Goal 1, Run a half marathon: 5 km');
    expect(resumed.err).toContain('Welcome back after 10 days off.');
    expect(resumed.err).toContain('That makes 6 active goals.');
    expect(await mentor.ok('history', '1', '--limit', '1')).toContain(
      'break changed: to: none -> 2026-11-29',
    );
  });

  it('leave nothing behind on the same day', async () => {
    const mentor = await somebody();
    await mentor.ok('pause', '1');
    expect((await mentor('resume', '1')).err).toContain('Welcome back.');
    expect((await mentor('break')).err).toContain('No days off');
    await mentor.ok('undo');
    expect(await goal(mentor, 1)).toMatchObject({ state: 'paused' });
  });

  it('say when the due day went by meanwhile', async () => {
    const mentor = await somebody();
    expect(await mentor.json('pause', '1')).toMatchObject({ number: 1, state: 'paused' });
    mentor.today = '2027-06-01';
    expect((await mentor('resume', '1')).err).toContain('Its due day 2027-05-01 is over');
    await mentor.ok('pause', '2');
    expect(await mentor.json('resume', '2')).toMatchObject({ number: 2, state: 'active' });
  });

  it('reads a day of the past where something has happened', async () => {
    const mentor = await somebody();
    expect((await mentor('pause', '1', '--on', 'friday')).err).toContain('--on: Fri 20 Nov 2026\n');
    const closed = await mentor('close', '2', '--missed', '--lesson', 'x', '--on', '20 nov');
    expect(closed.err).toContain('--on: Fri 20 Nov 2026\n');
    expect(closed.code).toBe(0);
  });

  it('pauses no goal before it starts, but puts off one that is yet to start', async () => {
    const mentor = await somebody();
    const given = await mentor('pause', '1', '--on', '2025-12-01');
    expect(given.code).toBe(1);
    expect(given.err).toContain('1 Dec 2025 is before goal 1 starts (2026-11-01)');
    expect(given.err).toContain('hint: mentor pause 1 --on 2026-11-01 pauses it from its first day.');
    const times = ['--start', '2027-01-01', '--due', '2027-03-01'];
    await mentor.ok('new', 'Sail', '--measure', 'yes-no', '--relevant', 'wind', ...times);
    expect((await mentor('pause', '7', '--on', '2026-11-01')).err).toContain('mentor pause 7 pauses it from');
    await mentor.ok('pause', '7');
  });

  it.each([
    [['pause', '2'], 'goal 2 is paused already, since 2026-11-24', 'mentor resume 2'],
    [['pause', '3'], 'goal 3 is closed (missed)', 'mentor reopen 3'],
    [['pause', '1', '--on', '2026-12-01'], 'today or earlier', 'mentor break'],
    [['resume', '1'], 'goal 1 is not paused (active)', 'mentor show 1'],
    [['resume', '3'], 'goal 3 is not paused (missed)', 'mentor reopen 3'],
    [['reopen', '1'], 'goal 1 is not closed (active)', 'mentor show 1'],
    [['reopen', '2'], 'goal 2 is not closed (paused)', 'mentor resume 2'],
  ] as const)('%j is refused, and the hint says what to do', async (argv, message, hint) => {
    const mentor = await somebody();
    await mentor.ok('pause', '2');
    await mentor.ok('close', '3', '--missed', '--lesson', 'x');
    const given = await mentor(...argv);
    expect(given.code).not.toBe(0);
    expect(given.err).toContain(message);
    expect(given.err).toContain(hint);
  });
});

describe('mentor reopen', () => {
  it('takes a closed goal up again; its lesson stays in the history', async () => {
    const mentor = await somebody();
    await mentor.ok('close', '1', '--let-go', '--lesson', 'too much', '--instead', 'rest');
    const opened = await mentor('reopen', '1', '--because', 'spring is here');
    expect(opened.out).toContain('Goal 1, Run a half marathon, is active again; it was let go.');
    expect(opened.err).toContain('That makes 6 active goals.');
    expect(await goal(mentor, 1)).toMatchObject({
      state: 'active',
      closedOn: null,
      lesson: null,
      instead: null,
    });
    const history = await mentor.ok('history', '1');
    expect(history).toContain('because: spring is here');
    expect(history).toContain('lesson: too much -> none');
  });

  it('names replan when the due day is over', async () => {
    const mentor = await somebody();
    await mentor.ok('close', '1', '--missed', '--lesson', 'x');
    mentor.today = '2027-06-01';
    expect((await mentor('reopen', '1')).err).toContain('mentor replan 1');
    await mentor.ok('undo');
    expect(await mentor.json('reopen', '1')).toMatchObject({ state: 'active' });
  });
});

describe('a closed goal', () => {
  const measure = ['--measure', 'number', '--unit', 'km', '--from', '0', '--to', '50', '--relevant', 'r'];

  async function walking(): Promise<User> {
    const mentor = aUser({ today: '2026-09-01' });
    await mentor.ok('new', 'Walk', ...measure, '--due', '2026-10-31');
    mentor.today = '2026-10-15';
    await mentor.ok('log', '1', '20');
    return mentor;
  }

  it('stands where it stood on the day on which it was closed', async () => {
    const mentor = await walking();
    await mentor.ok('close', '1', '--missed', '--lesson', 'less');
    const then = { list: await goal(mentor, 1), why: await mentor.json('show', '1', '--why') };
    mentor.today = '2026-12-28';
    expect({ list: await goal(mentor, 1), why: await mentor.json('show', '1', '--why') }).toEqual(then);
    expect(then.list).toMatchObject({ standing: { bufferDays: -20, quietDays: 0 } });
  });

  it('says how late it was achieved, where it was not there by the due day', async () => {
    const mentor = await walking();
    mentor.today = '2026-11-04';
    await mentor.ok('log', '1', '50');
    expect(await mentor.ok('close', '1', '--achieved', '--lesson', 'x')).toBe(
      'Goal 1, Walk, is closed as achieved, 4 days after its due day: 50 km, target\n  50 km (100%).\n',
    );
    expect(await mentor.ok('show', '1')).toContain(
      'achieved on 4 Nov 2026, 4 days after its due day, at 50 km',
    );
    await mentor.ok('undo');
    await mentor.ok('close', '1', '--missed', '--lesson', 'x');
    expect(await mentor.ok('show', '1')).not.toContain('after its due day');
  });

  it.each([
    ['nothing', []],
    ['a note', ['--note', 'still proud']],
    ['a confidence', ['--confidence', '100']],
    ['more of the same', ['52']],
  ])('is not late where only the closing was, and %s before it', async (_what, after) => {
    const mentor = await walking();
    mentor.today = '2026-10-31';
    await mentor.ok('log', '1', '50');
    mentor.today = '2026-11-02';
    if (after.length > 0) await mentor.ok('log', '1', ...after);
    mentor.today = '2026-11-04';
    expect(await mentor.ok('close', '1', '--achieved', '--lesson', 'x')).not.toContain('due day');
    expect(await mentor.ok('show', '1')).not.toContain('after its due day');
  });

  it('is late where it was there in time, fell back, and came again after its due day', async () => {
    const mentor = await walking();
    await mentor.ok('log', '1', '50', '--on', '2026-10-20', '--force');
    await mentor.ok('log', '1', '40', '--on', '2026-10-31', '--force');
    mentor.today = '2026-11-04';
    await mentor.ok('log', '1', '50');
    await mentor.ok('close', '1', '--achieved', '--lesson', 'x');
    expect((await mentor.ok('show', '1')).replace(/\s+/g, ' ')).toContain('4 days after its due day');
  });

  it.each([
    ['milestones', ['--measure', 'milestones'], ['tick', '1.1']],
    ['a habit', ['--measure', 'habit', '--times', '1'], ['log', '1', '9']],
    ['ways to try', ['--measure', 'learning', '--ways', '3'], ['log', '1', '3']],
    ['a yes', ['--measure', 'yes-no'], ['log', '1', 'yes']],
  ])('is not late either when it is told by %s', async (_what, how, done) => {
    const mentor = aUser({ today: '2026-09-01' });
    await mentor.ok('new', 'Sing', ...how, '--relevant', 'r', '--due', '2026-10-31');
    if (done[0] === 'tick') await mentor.ok('milestone', 'add', '1', 'All of it', '--due', '2026-10-31');
    mentor.today = '2026-10-31';
    await mentor.ok(...done);
    mentor.today = '2026-11-02';
    await mentor.ok('log', '1', '--note', 'still proud');
    mentor.today = '2026-11-04';
    expect(await mentor.ok('close', '1', '--achieved', '--lesson', 'x')).not.toContain('due day');
    expect(await mentor.ok('show', '1')).not.toContain('after its due day');
  });
});

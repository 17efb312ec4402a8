import { describe, expect, it } from 'vitest';
import { inNumbers } from '../../goals.js';
import { aUser, type User } from '../../user.js';

const kind = ['--measure', 'yes-no', '--area', 'study', '--relevant', 'x'];
const took =
  'Your last 3 closed goals in study, told by yes or no, took 1.6 times the planned time (1.1 to 2.9).';

/** Somebody who promised 100 days each time; the goals were closed on these days, achieved or not. */
async function whoClosed(...closed: readonly (readonly [day: string, how: string])[]): Promise<User> {
  const mentor = aUser();
  for (const [i, [day, how]] of closed.entries()) {
    mentor.today = '2026-01-01';
    const words = ['new', `Exam ${i + 1}`, ...kind, '--due', '2026-04-11', '--confidence', '80'];
    await mentor.ok(...words);
    mentor.today = day;
    await mentor.ok('close', String(i + 1), how, '--force', '--lesson', 'start early');
  }
  mentor.today = '2026-11-24';
  return mentor;
}

const achieved = '--achieved';
const slow = (): Promise<User> =>
  whoClosed(['2026-04-21', achieved], ['2026-06-10', achieved], ['2026-10-18', achieved]);

describe('the own record at the moment of promising', () => {
  it('is said after a goal was saved by flags', async () => {
    const mentor = await slow();
    const { code, err } = await mentor('new', 'Exam', ...kind, '--due', '2027-03-04');
    expect(code).toBe(0);
    expect(err).toContain(`${took} At that, 4 March 2027 becomes 3 May 2027.`);
  });

  it('is silent below three closed goals, and where promises were kept', async () => {
    const young = await whoClosed(['2026-06-10', achieved], ['2026-10-18', achieved]);
    expect((await young('new', 'Exam', ...kind, '--due', '2027-03-04')).err).not.toContain('closed goals');
    const prompt = await whoClosed(...Array.from({ length: 3 }, () => ['2026-04-11', achieved] as const));
    expect((await prompt('new', 'Exam', ...kind, '--due', '2027-03-04')).err).not.toContain('closed goals');
  });

  it('counts from the day promised first, whatever it was moved to', async () => {
    const mentor = await slow();
    mentor.today = '2026-01-01';
    await mentor.ok('new', 'Moved', ...kind, '--due', '2026-04-11');
    await mentor.ok('edit', '4', '--due', '2026-07-20', '--because', 'ill');
    mentor.today = '2026-07-20';
    await mentor.ok('close', '4', achieved, '--force', '--lesson', 'x');
    mentor.today = '2026-11-24';
    const { err } = await mentor('new', 'Exam', ...kind, '--due', '2027-03-04');
    expect(err).toContain('Your last 4 closed goals in study, told by yes or no, took 1.8 times');
  });

  it('comes before the question in the interview, and offers the later day', async () => {
    const mentor = await slow();
    const answers = ['Exam', '9', '', '4', '', '', '', 'x', '', '2027-03-04', '2', '1', '1'];
    const { err } = await mentor.typing(answers, 'new', '--area', 'study', '--measure', 'yes-no');
    expect(err).toContain(took);
    expect(err.indexOf(took)).toBeLessThan(err.indexOf('By which day is it done?'));
  });

  it('is heard by edit --due: keep, take, another day; without a terminal it is only said', async () => {
    const mentor = await slow();
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    const due = async (): Promise<unknown> =>
      ((await mentor.json('show', '4'))['goal'] as Record<string, unknown>)['due'];
    const words = ['edit', '4', '--because', 'ill', '--due'];
    // 38 days were promised first, which at 1.6 times end on 24 January.
    const { err } = await mentor.typing(['2'], ...words, '2027-01-10');
    expect(err).toContain(took);
    expect(err).toContain('Keep 10 January 2027, or take 24 January 2027?');
    expect(await due()).toBe('2027-01-24');
    await mentor.typing(['1'], ...words, '2027-01-11');
    expect(await due()).toBe('2027-01-11');
    await mentor.typing(['3', '2027-04-01'], ...words, '2027-01-12');
    expect(await due()).toBe('2027-04-01');
    const said = await mentor(...words, '2027-01-10');
    expect(said.err).toContain('At that, 10 January 2027 becomes 24 January 2027.');
    expect((await mentor('edit', '4', '--means', 'daily')).err).not.toContain('closed goals');
  });

  it('is silent once the day that it led to was taken: the slip is that of the first promise', async () => {
    const mentor = await slow();
    const { err } = await mentor('new', 'Exam', ...kind, '--due', '2027-03-04');
    expect(err).toContain('At that, 4 March 2027 becomes 3 May 2027.');
    expect(await mentor.ok('check', '4')).toContain('At that, 4 March 2027 becomes 3 May 2027');
    const taken = await mentor('edit', '4', '--due', '2027-05-03', '--because', 'my record');
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.err).not.toContain('closed goals');
    expect(await mentor.ok('check', '4')).not.toContain('F7');
    mentor.today = '2027-02-01';
    expect((await mentor('replan', '4', '--due', '2027-06-01', '--because', 'ill')).err).not.toContain(
      'closed goals',
    );
    expect((await mentor.typing([''], 'edit', '4', '--due', '2027-05-04')).err).not.toContain('Keep');
  });

  it('counts what was missed in check too', async () => {
    const mentor = await whoClosed(
      ['2026-04-21', achieved],
      ['2026-06-10', achieved],
      ['2026-06-20', achieved],
      ['2026-10-18', '--missed'],
    );
    const { err } = await mentor('new', 'Exam', ...kind, '--due', '2027-03-04');
    const said = /Your last 4 closed goals .* becomes \d+ \w+ 2027/.exec(err)?.[0] ?? 'nothing';
    expect(said).toContain('took 1.6 times the planned time (1.1 to 2.9); 1 of them was missed');
    expect((await mentor.ok('check', '5')).replace(/\s+/g, ' ')).toContain(said);
  });

  it('is heard of an amount a week in the interview, as of a day', async () => {
    const mentor = await slow();
    const number = inNumbers('km', 0, 100, 'total');
    const parts = [
      '--area',
      'study',
      '--details',
      'd',
      '--means',
      'm',
      '--relevant',
      'r',
      '--confidence',
      '80',
    ];
    const { err } = await mentor.typing(
      ['', '', '7 a week', '3', '7 a week', '2', '1', '1', '1'],
      ...['new', 'Run 100 km', ...number, ...parts],
    );
    expect(err.match(/Keep 4 March 2027, or take 3 May 2027\?/g)).toHaveLength(2);
    expect(err).toContain('That is 4.38 km a week.');
    const { goal } = (await mentor.json('show', '4')) as { goal: Record<string, unknown> };
    expect(goal).toMatchObject({ due: '2027-05-03' });
  });

  it('is heard by edit --part due', async () => {
    const mentor = await slow();
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    const { err, code } = await mentor.typing(
      ['2027-01-10', '3', '2027-01-12', '2', 'ill'],
      ...['edit', '4', '--part', 'due'],
    );
    expect(code).toBe(0);
    expect(err.indexOf(took)).toBeLessThan(err.indexOf('By which day is it done?'));
    expect(await mentor.ok('show', '4')).toContain('24 Jan 2027');
  });

  it('is heard by replan, with --due and in its questions', async () => {
    const mentor = await slow();
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    const said = await mentor('replan', '4', '--due', '2027-01-10', '--because', 'ill');
    expect(said.err).toContain(`${took} At that, 10 January 2027 becomes 24 January 2027.`);
    const { err } = await mentor.typing(['1', 'ill'], 'replan', '4', '--due', '2027-01-12');
    expect(err).toContain('Keep 12 January 2027, or take 24 January 2027?');
    const asked = await mentor.typing(['2', '2027-01-14', '2', 'yes', 'ill again'], 'replan', '4');
    expect(asked.err).toContain(`${took}\nDue day`);
    expect(asked.err).toContain('Keep 14 January 2027, or take 24 January 2027?');
    expect(await mentor.ok('show', '4')).toContain('24 Jan 2027');
  });
});

describe('the own record when confidence is asked', () => {
  const five = (): Promise<User> =>
    whoClosed(
      ['2026-04-21', achieved],
      ['2026-06-10', achieved],
      ['2026-10-18', '--missed'],
      ['2026-10-18', achieved],
      ['2026-10-19', '--missed'],
    );

  it('is too early below five closed goals, and says so in the interview alone', async () => {
    const mentor = await slow();
    const { err } = await mentor.typing(
      ['Exam', '', '', ''],
      'new',
      '--area',
      'study',
      '--measure',
      'yes-no',
    );
    expect(err).toContain('How often you are right is told here from 5 closed goals on; you have ');
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    expect((await mentor('log', '4', '--confidence', '80')).err).not.toContain('is told here');
  });

  it('tells how often it happened, in the interview and at a check-in with a confidence', async () => {
    const mentor = await five();
    const line = 'When you say about 80 %, it happens 3 times in 5. Brier score 0.28 over 5 closed goals';
    const { err } = await mentor.typing(
      ['Exam', '', '', ''],
      'new',
      '--area',
      'study',
      '--measure',
      'yes-no',
    );
    expect(err).toContain(line);
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    expect((await mentor('log', '6', '--confidence', '80')).err).toContain(line);
    expect((await mentor('log', '6', '--note', 'went well')).err).not.toContain('Brier');
  });

  it('takes the first confidence, and none of the closing day', async () => {
    const mentor = await five();
    mentor.today = '2026-11-01';
    await mentor.ok('new', 'Late', ...kind, '--due', '2026-12-01');
    await mentor.ok('log', '6', '--confidence', '100');
    await mentor.ok('close', '6', achieved, '--force', '--lesson', 'x');
    await mentor.ok('new', 'Next', ...kind, '--due', '2026-12-01', '--confidence', '80');
    mentor.today = '2026-11-05';
    await mentor.ok('log', '7', '--confidence', '10');
    mentor.today = '2026-11-20';
    await mentor.ok('close', '7', achieved, '--force', '--lesson', 'x');
    await mentor.ok('new', 'Exam', ...kind, '--due', '2027-01-01');
    expect((await mentor('log', '8', '--confidence', '80')).err).toContain('it happens 4 times in 6');
  });
});

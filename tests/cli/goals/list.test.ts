import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Three goals of different areas, states and due days. */
async function withGoals(): Promise<User> {
  const mentor = aUser();
  const goal = (title: string, ...more: string[]) =>
    mentor.ok('new', title, '--relevant', 'it matters', '--start', '2026-11-01', ...more);
  await goal(
    'Run a half marathon',
    '--from',
    '5',
    '--to',
    '21',
    '--unit',
    'km',
    '--due',
    '2027-05-01',
    '--area',
    'health',
    '--tag',
    'run',
  );
  await goal('Write the thesis', '--measure', 'yes-no', '--due', '2027-02-01', '--area', 'study');
  await goal(
    'Play | the guitar',
    '--times',
    '3',
    '--due',
    '2027-03-01',
    '--area',
    'leisure',
    '--tag',
    'music',
  );
  await mentor.ok('log', '1', '9');
  await mentor.ok('close', '2', '--missed', '--lesson', 'start earlier', '--on', '2026-11-20');
  return mentor;
}

const numbers = async (mentor: User, ...argv: string[]): Promise<number[]> => {
  const { goals } = (await mentor.json('list', ...argv)) as { goals: { number: number }[] };
  return goals.map((goal) => goal.number);
};

describe('mentor list', () => {
  it('shows the goals that run, soonest due first, with what is done against the plan line', async () => {
    const mentor = await withGoals();
    expect(await mentor.ok('list')).toBe(
      [
        '   Goal                 Status       Done  Progress     Due',
        '3  Play | the guitar    not-started    0%  ░░│░░░░░░░░  1 Mar 2027',
        '1  Run a half marathon  ahead         25%  █│██░░░░░░░  1 May 2027',
        '',
      ].join('\n'),
    );
  });

  it('gives each goal two lines where there is little room', async () => {
    const mentor = await withGoals();
    mentor.env['COLUMNS'] = '40';
    const out = await mentor.ok('list');
    expect(out).toContain('1 Run a half marathon\n  ahead, 25%, due in 5 months\n');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('says it in sentences for a screen reader', async () => {
    const mentor = await withGoals();
    expect(await mentor.ok('list', '--plain')).toContain(
      'Goal 1: Run a half marathon. Status: ahead. Done: 25% (9 km), planned by now: 13%. Due: 1 May 2027, in 5 months.\n',
    );
  });

  it('says a share once', async () => {
    const mentor = aUser();
    await mentor.ok('new', 'Plan', '--measure', 'milestones', '--due', '2027-03-01', '--relevant', 'calm');
    expect(await mentor.ok('list', '--plain')).toContain('Done: 0%, planned by now: 0%.');
    const given = await mentor('close', '1', '--achieved', '--lesson', 'x');
    expect(given.err).toContain('has not reached its target: it is at 0%\n');
  });

  it.each<[string, string[], number[]]>([
    ['a state', ['--state', 'missed'], [2]],
    ['closed goals', ['--state', 'closed'], [2]],
    ['all', ['--all'], [2, 3, 1]],
    ['an area', ['--area', 'Health'], [1]],
    ['a tag', ['--tag', '#music'], [3]],
    ['a due range', ['--due-after', '2027-03-02', '--due-before', '2027-06-01'], [1]],
    ['words', ['half', 'marathon'], [1]],
    ['words in another order', ['marathon', 'half'], [1]],
    ['words of which one is missing', ['marathon', 'thesis'], []],
    ['words of different parts', ['matters', 'guitar'], [3]],
    ['words with a wildcard in them, literally', ['%'], []],
    ['a status', ['--status', 'ahead'], [1]],
    ['several statuses', ['--status', 'ahead,not-started'], [3, 1]],
    ['the order of numbers', ['--sort', 'number'], [1, 3]],
    ['the order of urgency', ['--sort', 'status'], [3, 1]],
    ['the order of areas', ['--sort', 'area'], [1, 3]],
    ['the newest first', ['--sort', 'created'], [3, 1]],
  ])('filters and sorts by %s', async (_what, argv, expected) => {
    expect(await numbers(await withGoals(), ...argv)).toEqual(expected);
  });

  it('finds words, areas and tags in any case, whatever the language', async () => {
    const mentor = await withGoals();
    const goal = ['--measure', 'yes-no', '--relevant', 'für Écoles', '--due', '2027-04-01'];
    await mentor.ok('new', 'Übersetzung fertig machen', ...goal, '--area', 'Ökologie', '--tag', 'Ärger');
    for (const words of ['übersetzung', 'ÜBERSETZUNG fertig', 'écoles', 'U\u0308bersetzung'])
      expect(await numbers(mentor, words)).toEqual([4]);
    expect(await numbers(mentor, 'ubersetzung')).toEqual([]);
    expect(await numbers(mentor, 'ü', '--state', 'closed')).toEqual([]);
    for (const area of ['ökologie', 'ÖKOLOGIE']) expect(await numbers(mentor, '--area', area)).toEqual([4]);
    for (const tag of ['ärger', 'ÄRGER']) expect(await numbers(mentor, '--tag', tag)).toEqual([4]);
  });

  it('says how many more there are', async () => {
    const mentor = await withGoals();
    const given = await mentor('list', '--limit', '1');
    expect(given.out.split('\n')).toHaveLength(3);
    expect(given.err).toBe('and 1 more; see them with --all or --limit.\n');
    expect(await mentor.json('list', '--limit', '1')).toMatchObject({ total: 2 });
    const all = await mentor.json('list', '--all', '--limit', '1');
    expect(all['goals']).toHaveLength(1);
  });

  it('with nothing to show keeps stdout empty and says what to do', async () => {
    const mentor = aUser();
    expect(await mentor('list')).toEqual({
      code: 0,
      out: '',
      err: 'No goals here. Write one with mentor new, or see all with mentor list --all.\n',
    });
  });

  it.each([
    ['--sort', 'colour', '--sort does not know "colour"\nhint: It takes due, status'],
    ['--state', 'lost', '--state does not know "lost"'],
    ['--status', 'good', '--status does not know "good"'],
    ['--limit', '0', '--limit must be a whole number'],
    ['--limit', 'many', '--limit must be a whole number from 1 to 1000000, not "many"'],
    ['--due-after', 'soonish', '--due-after'],
  ])('refuses %s %s', async (flag, value, sentence) => {
    const given = await aUser()('list', flag, value);
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toContain(sentence);
  });

  it('leaves file and folder as they were', async () => {
    const mentor = await withGoals();
    const { statSync, readdirSync } = await import('node:fs');
    const { dirname } = await import('node:path');
    const look = () => ({
      files: readdirSync(dirname(mentor.db)),
      file: statSync(mentor.db).mtimeMs,
      folder: statSync(dirname(mentor.db)).mtimeMs,
    });
    const before = look();
    for (const argv of [
      ['list', '--all'],
      ['show', '1'],
      ['today'],
      ['next'],
      ['history'],
      ['report'],
      ['export'],
      ['break'],
      [],
    ])
      await mentor(...argv);
    expect(look()).toEqual(before);
  });
});

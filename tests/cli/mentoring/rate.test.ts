import { describe, expect, it } from 'vitest';
import { within } from '../../ties.js';
import { aPair } from './a-pair.js';

const levels = [
  ...['--much-less', 'under 10 km', '--less', 'under 15 km', '--expected', 'the half marathon'],
  ...['--more', 'under 2 h', '--much-more', 'under 1:50'],
];

describe('mentor rate', () => {
  it('keeps a view sealed until the other side has given its own; then both stand side by side', async () => {
    const { mentor } = await aPair();
    const first = await mentor.ok('rate', '1', 'progress=1');
    expect(first).toBe('Goal 1, Run a half marathon\nProgress\n  Ada has rated it; it opens once Ana has.\n');
    expect(await mentor.json('rate', '1', '--show')).toMatchObject({
      views: [{ scale: 'progress', day: null, me: null, them: null, sealedBy: 'me' }],
    });
    // Before the other side has, one's own is given anew.
    await mentor.ok('rate', '1', 'progress=2');
    expect(within(mentor, (w) => w.ratings(w.mentorships()[0]?.id ?? ''))).toHaveLength(1);
    expect(await mentor.ok('rate', '1', 'progress=0', 's=-1', '--by', 'Ana')).toBe(
      'Goal 1, Run a half marathon\n' +
        'Specific\n  Ana has rated it; it opens once Ada has.\n' +
        'Progress, 24 Nov 2026\n  Ada +2: far ahead: the hardest part is done\n  Ana 0: about as promised\n' +
        '  2 apart: worth a talk.\n',
    );
    expect(await mentor.ok('rate', '1', 'S=-1')).toContain('Both see it the same.');
    // A new round is sealed again, beside what was open.
    const anew = await mentor.ok('rate', '1', 'progress=-2');
    expect(anew).toContain('Ada +2: far ahead');
    expect(anew).toContain('Ada has rated it anew; it opens once Ana has.');
    expect(await mentor.ok('history')).toContain('Ana rated goal 1, Run a half marathon');
  });

  it('keeps a sealed view out of the preparation of a session', async () => {
    const { mentor } = await aPair();
    await mentor.ok('rate', '1', 'progress=2');
    await mentor.ok('rate', '1', 'progress=1', '--by', 'Ana');
    await mentor.ok('rate', '1', 'progress=-2');
    expect(await mentor.ok('review', '--prepare')).not.toMatch(/-2|differ|apart/);
    await mentor.ok('rate', '1', 'progress=1', '--by', 'Ana');
    expect(await mentor.ok('review', '--prepare')).toMatch(/-2/);
  });

  it('writes five levels first, and holds attainment against them', async () => {
    const { mentor } = await aPair();
    expect((await mentor('rate', '1', 'attainment=1')).err).toContain('mentor rate 1 --levels writes them');
    expect(await mentor.ok('rate', '1', '--show')).toBe(
      'Goal 1, Run a half marathon: no levels are written yet.\nNobody has rated it yet.\n',
    );
    expect(await mentor.ok('rate', '1', ...levels)).toBe(
      'Goal 1, Run a half marathon\n+2  much more than expected: under 1:50\n+1  more than expected: under 2 h\n' +
        ' 0  as expected: the half marathon\n-1  less than expected: under 15 km\n' +
        '-2  much less than expected: under 10 km\nWritten on 24 Nov 2026.\n',
    );
    await mentor.ok('rate', '1', ...levels.with(-1, 'under 1:45'));
    await mentor.ok('rate', '1', 'attainment=-1');
    const moved = await mentor('rate', '1', ...levels);
    expect(moved.code).toBe(1);
    expect(moved.err).toContain('was rated against its levels already');
    expect(await mentor.ok('rate', '1', 'attainment=2', '--by', 'Ana')).toContain('  Ana +2: under 1:45\n');
    expect((await mentor('rate', '1', ...levels)).code).toBe(1);
    expect(await mentor.json('rate', '1', '--show')).toEqual({
      goal: 1,
      statement: 'Run a half marathon',
      mentorship: 1,
      owner: { side: 'me', name: 'Ada' },
      levels: {
        writtenOn: '2026-11-24',
        muchLess: 'under 10 km',
        less: 'under 15 km',
        expected: 'the half marathon',
        more: 'under 2 h',
        muchMore: 'under 1:45',
      },
      views: [{ scale: 'attainment', day: '2026-11-24', me: -1, them: 2, sealedBy: null }],
    });
    expect(await mentor.ok('rate', '1', '--show')).toContain(
      'Attainment, 24 Nov 2026\n  Ada -1: under 15 km',
    );
  });

  it('asks the owner first, then the other one, without showing what was typed', async () => {
    const { mentor } = await aPair();
    const asked = await mentor.typing(
      ['1', '', '', '', '', '2', '0', '', '', '', '', 'three', '-1'],
      ...['rate', '1'],
    );
    expect(asked.err.indexOf('Ada: Specific')).toBeLessThan(asked.err.indexOf('Ana: Specific'));
    expect(asked.err).toContain('Type -2, -1, 0, 1 or 2; Enter passes by.');
    expect(asked.err).not.toContain('three');
    expect(asked.err).not.toContain('attainment');
    expect(asked.out).toContain('Progress, 24 Nov 2026\n  Ada +2: far ahead');
    expect(asked.out).toContain('3 apart: worth a talk.');
    expect(asked.out).toContain('1 apart.');
    // One change: one undo takes both views back.
    await mentor.ok('undo');
    expect(await mentor.ok('rate', '1', '--show')).toContain('Nobody has rated it yet.');
    expect((await mentor.typing(['', ''], 'rate', '1', 'progress')).err).toContain('Nothing was rated.');
    const one = await mentor.typing(['2'], 'rate', '1', 'progress', '--by', 'Ana');
    expect(one.out).toContain('Ana has rated it; it opens once Ada has.');
  });

  it('asks for the levels, what is expected first; those of before are offered', async () => {
    const { mentor } = await aPair();
    const lines = ['the half marathon', 'under 2 h', 'under 1:50', 'under 15 km', 'under 10 km'];
    const asked = await mentor.typing(lines, 'rate', '1', '--levels');
    expect(asked.out).toContain(' 0  as expected: the half marathon\n');
    expect(asked.out).toContain('-2  much less than expected: under 10 km\n');
    const again = await mentor.typing(['', '', '', ''], 'rate', '1', '--levels', '--more', 'under 1:55');
    expect(again.out).toContain('+1  more than expected: under 1:55\n');
    const same = await mentor.typing(['x', 'x', 'x', 'x', 'x'], 'rate', '1', '--levels');
    expect(same.err).toContain('two levels say the same');
    const attained = await mentor.typing(['1', '0'], 'rate', '1', 'attainment');
    expect(attained.err).toContain('How far did it come?');
    expect(attained.err).toContain('+2: under 1:50');
    expect(attained.out).toContain('Ada +1: under 1:55');
  });

  it('takes one view where one is alone', async () => {
    const { mentor } = await aPair({ kind: 'self', role: 'self' });
    expect(await mentor.ok('rate', '1', 'progress=1')).toContain('  Ada +1: further than promised\n');
    await mentor.ok('rate', '1', 'progress=0');
    expect(await mentor.ok('rate', '1', '--show')).toContain('  Ada 0: about as promised\n');
    expect((await mentor.typing(['2'], 'rate', '1', 'progress')).out).toContain('Ada +2');
    await mentor.ok('--as-of', '2026-11-30', 'rate', '1', 'progress=-1');
    expect(within(mentor, (w) => w.ratings(w.mentorships()[0]?.id ?? '').map(({ day }) => day))).toEqual([
      '2026-11-24',
      '2026-11-30',
    ]);
    await mentor.ok('rate', '1', ...levels);
    await mentor.ok('rate', '1', 'attainment=0');
    expect((await mentor('rate', '1', ...levels)).code).toBe(1);
  });

  it('lets a peer rate a goal of the other one', async () => {
    const { mentor } = await aPair({ kind: 'peer', role: 'peer' });
    const asked = await mentor.typing(['1', '-1'], 'rate', '1', 'progress');
    expect(asked.err.indexOf('Ada: Progress')).toBeLessThan(asked.err.indexOf('Ana: Progress'));
    expect(asked.out).toContain('2 apart');
  });

  it('says what is wrong, and what to type', async () => {
    const { mentor, tie } = await aPair();
    await mentor.ok(...['new', 'Sing', '--measure', 'yes-no', '--due', '2027-03-31', '--relevant', 'joy']);
    within(mentor, (w) => {
      const goal = w.goal(1);
      if (goal === undefined) throw new Error('no goal 1');
      const { number: _, ...rest } = goal;
      w.insertGoal({ ...rest, id: w.newId(), statement: 'Dance', state: 'draft', mentorshipId: tie.id });
    });
    const cases: readonly [string[], number, string][] = [
      [['rate', '1'], 2, 'the ratings are missing'],
      [['rate', '1', 'progress'], 2, 'the ratings are missing'],
      [['rate', '1', 'progress=3'], 2, 'from -2 to 2'],
      [['rate', '1', 'fun=1'], 2, 'there is no scale "fun"'],
      [['rate', '1', 'S=1', 'progress'], 2, 'progress: the rating is missing'],
      [['rate', '1', 'S=1', '--by', 'Eve'], 2, 'neither Ada nor Ana'],
      [['rate', 'Sing', 'S=1'], 1, 'kept in no mentorship'],
      [['rate', 'Dance', 'S=1'], 1, 'is a draft'],
      [['rate', '99', 'S=1'], 3, 'there is no goal 99'],
      [['rate', '1', '--show', 'S=1'], 2, '--show takes the goal alone'],
      [['rate', '1', 'S=1', '--levels'], 2, 'levels are written, then rated'],
      [['rate', '1', '--levels', '--less', 'x'], 2, 'missing: --much-less, --expected, --more, --much-more'],
      [['rate', '1', ...levels.with(-1, 'under 2 h')], 2, 'two levels say the same'],
    ];
    for (const [argv, code, words] of cases) {
      const given = await mentor(...argv);
      expect({ argv, code: given.code, err: given.err.includes(words) }).toEqual({ argv, code, err: true });
    }
    const without = await mentor.typing([], 'rate', '1', 'attainment');
    expect(without.err).toContain('has no levels to rate it against');
  });

  it('refuses the other side where there is none', async () => {
    const { mentor } = await aPair({ kind: 'self', role: 'self' });
    expect((await mentor('rate', '1', 'S=1', '--by', 'Ana')).code).toBe(2);
    expect(await mentor.ok('rate', '1', 'S=1', '--by', 'Ada')).toContain('Ada +1');
  });
});

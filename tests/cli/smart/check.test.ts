import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

/** Somebody with a goal on French (1) and one on running (2). */
async function withGoals(): Promise<User> {
  const mentor = aUser();
  await mentor.ok(
    'new',
    'Improve my French',
    '--measure',
    'yes-no',
    '--due',
    '2027-05-01',
    '--relevant',
    'it matters',
  );
  await mentor.ok(
    ...[
      'new',
      'Try to run a half marathon and write 12 letters',
      '--from',
      '5',
      '--to',
      '21.1',
      '--unit',
      'km',
    ],
    ...['--due', '2027-05-01', '--relevant', 'my heart', '--means', 'three runs a week', '--area', 'health'],
  );
  return mentor;
}

type Letters = Record<
  string,
  { pass: boolean; findings: { rule: string; severity: string; fact: string | null }[] }
>;

async function rules(mentor: User, ...argv: string[]): Promise<string[]> {
  const { letters } = (await mentor.json('check', ...argv)) as { letters: Letters };
  return Object.values(letters).flatMap((letter) => letter.findings.map((finding) => finding.rule));
}

describe('mentor check with a sentence', () => {
  it('underlines the words, says why, asks one question and offers a wording', async () => {
    const out = await aUser().ok('check', 'Improve customer service by May');
    expect(out).toContain(`Improve customer service by May
^^^^^^^
S1 specific: The verb says which way to lean, but nobody could watch it happen.
   What would somebody see you do, or hold in their hand, when it is done?
   Perhaps: Improve customer service from … to … by May
`);
    expect(out).toContain('time-bound passes on "by May"\n');
  });

  it('takes several words without quotes', async () => {
    const mentor = aUser();
    expect(await mentor.ok('check', 'Read', 'more')).toBe(await mentor.ok('check', 'Read more'));
  });

  it('leaves no file behind', async () => {
    const mentor = aUser();
    await mentor.ok('check', 'Read more');
    expect((await mentor('list')).err).toContain('No goals here');
    expect((await mentor('history')).out).toBe('');
  });

  it('fits into forty columns, and is said in sentences for a screen reader', async () => {
    const mentor = aUser({ env: { COLUMNS: '40' } });
    const text = 'Increase the number of paying members of the reading club';
    for (const line of (await mentor.ok('check', text)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
    expect(await mentor.ok('check', text, '--plain')).not.toContain('^');
  });

  it('advises to leave a new skill loose', async () => {
    expect(await aUser().ok('check', 'Learn the violin')).toContain('Leave this one loose');
  });

  it('says of a single word that names no goal that it is read as a text', async () => {
    const { code, err } = await aUser()('check', 'half-mar');
    expect(code).toBe(0);
    expect(err).toContain('No goal has a word that begins with this; it is checked as a text.');
  });

  it.each<[string[], number, string]>([
    [['check'], 2, 'nothing to check was named'],
    [['check', '!?'], 2, 'the statement holds no words'],
    [['check', 'a'.repeat(2001)], 2, 'the statement has 2,001 characters'],
    [['check', 'a '.repeat(60_000)], 2, 'the check reads up to 2,000'],
    [['check', '3.2'], 2, 'the statement holds no words'],
    [['check', '--stdin'], 2, 'Add --json'],
    [['check', '--stdin', '--json', 'Read more'], 2, '--stdin takes its lines from standard input'],
    [['check', 'Read more', '--because', 'so'], 2, '--because goes with --ignore'],
    [['check', 'Read more', '--text', '--ignore', 'S1'], 2, '--ignore holds for a stored goal'],
    [['check', 'Read more', '--ignore', 'S1', '--because', 'so'], 3, 'these words name none'],
    [['check', '7'], 3, 'there is no goal 7'],
  ])('refuses what it cannot check (%#)', async (argv, code, words) => {
    const given = await aUser()(...argv);
    expect(given.code).toBe(code);
    expect(given.err).toContain(words);
    expect(given.out).toBe('');
  });
});

describe('mentor check with a goal', () => {
  it('finds it by number and by word, and says on what the letters pass', async () => {
    const mentor = await withGoals();
    const out = await mentor.ok('check', '2');
    expect(out).toBe(await mentor.ok('check', 'half-mar'));
    expect(out).toContain('measurable passes on its measure "5 to 21.1 km"');
    expect(out).toContain('achievable passes on its means "three runs a week"');
    expect(out).toContain('time-bound passes on its days "24 Nov 2026 to 1 May 2027"');
    expect(out).toContain('S6 specific (worth a look):');
  });

  it('reads the words of its reason where that is hollow', async () => {
    const mentor = await withGoals();
    expect(await mentor.ok('check', '1')).toContain('it matters\n^^^^^^^^^^\nR2 relevant:');
  });

  it('takes a number for a text with --text', async () => {
    const mentor = await withGoals();
    expect((await mentor('check', '2', '--text')).err).toContain('the statement holds no words');
    expect(await mentor.ok('check', 'Improve my French', '--text')).toContain('T1 time-bound');
  });

  it('asks for a number where words name several goals', async () => {
    const mentor = await withGoals();
    await mentor.ok(
      'new',
      'Improve my Latin',
      '--measure',
      'yes-no',
      '--due',
      '2027-05-01',
      '--relevant',
      'fun',
    );
    const { code, err } = await mentor('check', 'improve');
    expect(code).toBe(3);
    expect(err).toContain('"improve" may be 1 (Improve my French) or 3 (Improve my Latin)');
    expect(err).toContain('or add --text');
  });

  it('holds the goal against its numbers, its days and what was closed before', async () => {
    const mentor = await withGoals();
    for (const day of ['2026-12-24', '2027-01-08', '2027-01-22']) {
      mentor.today = day;
      await mentor.ok('log', '2', '6');
    }
    await mentor.ok('break', '2027-04-25..2027-05-09', '--because', 'spring');
    for (const number of [3, 4, 5]) {
      mentor.today = '2026-01-01';
      await mentor.ok(
        ...['new', `Run race ${number}`, '--from', '0', '--to', '5', '--unit', 'km', '--due', '2026-03-01'],
        ...['--relevant', 'my heart', '--means', 'Late meetings get in the way', '--area', 'health'],
      );
      // Moved twice; what was promised first counts.
      for (const due of ['2026-04-01', '2026-05-01'])
        await mentor.ok('edit', String(number), '--due', due, '--because', 'rain');
      mentor.today = '2026-05-01';
      await mentor.ok('log', String(number), '5');
      await mentor.ok('close', String(number), '--achieved', '--lesson', 'Late meetings got in the way');
    }
    mentor.today = '2027-01-22';
    const out = await mentor.ok('check', '2');
    expect(out).toContain('F5 achievable (worth a look):');
    expect(out.replace(/\s+/g, ' ')).toContain('the fastest made 0.292 km a week (goal 5, Run race 5)');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Your last 3 closed goals in health, told by a number, took 2.0 times the planned time.',
    );
    expect(out).toContain('F8 time-bound (worth a look): It is due on a day that you planned to be off.');
    expect(out.replace(/\s+/g, ' ')).toContain('goal 1, Improve my French (1 May 2027)');
    expect(out).toContain('lesson of goal 5: "Late meetings got in the way"');
  });

  it('gives the facts in JSON with the numbers they used', async () => {
    const mentor = aUser();
    await mentor.ok(
      'new',
      'Read 24 books',
      '--to',
      '20',
      '--from',
      '0',
      '--unit',
      'books',
      '--due',
      '2027-05-01',
      '--relevant',
      'rest',
    );
    const { letters } = (await mentor.json('check', '1')) as { letters: Letters };
    expect(letters['measurable']).toMatchObject({
      pass: true,
      findings: [
        {
          rule: 'F3',
          severity: 'warning',
          part: 'facts',
          start: null,
          fact: expect.stringContaining('"24"'),
        },
      ],
    });
  });
});

describe('mentor check --strict', () => {
  it('ends with 4 when a letter fails, after the answer', async () => {
    const mentor = await withGoals();
    const { code, out, err } = await mentor('check', '1', '--strict');
    expect(code).toBe(4);
    expect(out).toContain('S1 specific:');
    expect(err).toContain('goal 1 fails: specific, measurable, achievable, relevant');
    expect((await mentor('check', 'Read more', '--strict', '--json')).code).toBe(4);
  });

  it('ends with 0 when none does; a warning fails nothing', async () => {
    const mentor = await withGoals();
    expect((await mentor('check', '2', '--strict')).code).toBe(0);
  });
});

describe('mentor check --ignore', () => {
  it('puts a finding aside for this and the next checks, with the reason in the history', async () => {
    const mentor = await withGoals();
    const { out, err } = await mentor('check', '2', '--ignore', 's4,S6', '--because', 'they belong together');
    expect(out).toContain('S4 is ignored: they belong together');
    expect(err).toContain('Take it back with mentor undo 3.');
    expect(await rules(mentor, '2')).toEqual(['F9']);
    expect((await mentor.json('check', '2'))['ignored']).toMatchObject([
      { rule: 'S4', because: 'they belong together' },
      { rule: 'S6', because: 'they belong together' },
    ]);
    const history = await mentor.ok('history', '2');
    expect(history).toContain('ignored S4, S6 in the check of goal 2');
    expect(history).toContain('they belong together');
  });

  it('is taken back by undo', async () => {
    const mentor = await withGoals();
    await mentor.ok('check', '2', '--ignore', 'S4', '--because', 'so');
    await mentor.ok('undo');
    expect(await rules(mentor, '2')).toContain('S4');
  });

  it('lets a letter pass for --strict', async () => {
    const mentor = await withGoals();
    await mentor.ok('check', '1', '--ignore', 'S1,M1,A1,R2', '--because', 'it is a first try');
    expect((await mentor('check', '1', '--strict')).code).toBe(0);
  });

  it('asks why at a terminal', async () => {
    const mentor = await withGoals();
    const { code, out } = await mentor.typing(['they belong together'], 'check', '2', '--ignore', 'S4');
    expect(code).toBe(0);
    expect(out).toContain('S4 is ignored: they belong together');
  });

  it.each([
    [['--ignore', 'S4'], 2, 'missing: --because'],
    [['--ignore', 'S44', '--because', 'so'], 2, '--ignore does not know the rule "S44"'],
    [['--ignore', 'S1', '--because', 'so'], 1, 'S1 finds nothing on goal 2'],
    [['--ignore', 'S4', '--because', ' '], 2, 'the reason is empty'],
  ])('refuses %j and writes nothing', async (flags, code, words) => {
    const mentor = await withGoals();
    const given = await mentor('check', '2', ...flags);
    expect(given.code).toBe(code);
    expect(given.err).toContain(words);
    expect(await rules(mentor, '2')).toContain('S4');
  });

  it('refuses what is ignored already', async () => {
    const mentor = await withGoals();
    await mentor.ok('check', '2', '--ignore', 'S4', '--because', 'so');
    const { code, err } = await mentor('check', '2', '--ignore', 'S4', '--because', 'again');
    expect(code).toBe(1);
    expect(err).toContain('S4 is ignored already on goal 2');
  });
});

describe('mentor check --stdin --json', () => {
  const lines = (out: string): Record<string, unknown>[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('answers plain lines by their number and JSON lines by their id', async () => {
    const mentor = aUser();
    mentor.input =
      '\ufeffRead 12 books by May\r\n\n{"id":"a","text":"Read more"}\n{"text":"Read more","id":7}';
    const answers = lines(await mentor.ok('check', '--stdin', '--json'));
    expect(answers.map((answer) => answer['id'])).toEqual(['1', 'a', '7']);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['id', 'letters']);
      const letters = answer['letters'] as Letters;
      expect(Object.keys(letters)).toEqual(['specific', 'measurable', 'achievable', 'relevant', 'timeBound']);
      for (const letter of Object.values(letters)) expect(Object.keys(letter)).toEqual(['pass', 'findings']);
    }
    const measurable = answers.map((answer) => (answer['letters'] as Letters)['measurable']?.pass);
    expect(measurable).toEqual([true, false, false]);
  });

  it('gives an error line for what cannot be read, answers the rest, and fails in the end', async () => {
    const mentor = aUser();
    mentor.input = Buffer.concat([
      Buffer.from('{"id":3}\n{"id":\n'),
      Buffer.from([0x52, 0xff, 0x0a]),
      Buffer.from(`${'a'.repeat(1_000_000)}\nRead 12 books by May\n`),
    ]);
    const { code, out, err } = await mentor('check', '--stdin', '--json');
    expect(code).toBe(1);
    expect(lines(out).map((line) => ('error' in line ? 'error' : line['id']))).toEqual([
      'error',
      'error',
      'error',
      'error',
      '5',
    ]);
    expect(err).toContain('4 lines could not be checked');
  });

  it('ends with 4 under --strict when a letter of a line fails', async () => {
    const mentor = aUser();
    mentor.input = 'Read more\n';
    expect((await mentor('check', '--stdin', '--json', '--strict')).code).toBe(4);
    mentor.input = 'Apply for three senior posts by 1 May to pay my rent\n';
    expect((await mentor('check', '--stdin', '--json', '--strict')).code).toBe(0);
  });

  it('says nothing to nothing, and answers a thousand lines', async () => {
    const mentor = aUser();
    expect(await mentor.ok('check', '--stdin', '--json')).toBe('');
    mentor.input = 'Improve my French\n'.repeat(1000);
    expect(lines(await mentor.ok('check', '--stdin', '--json'))).toHaveLength(1000);
  });
});

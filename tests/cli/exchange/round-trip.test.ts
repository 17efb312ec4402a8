import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const due = ['2027-03-31', '2027-06-30', '2028-01-31'] as const;
const goals: readonly (readonly string[])[] = [
  [
    'Run a half marathon',
    '--unit',
    'km',
    '--from',
    '5',
    '--to',
    '21.1',
    '--tag',
    'run',
    '--tag',
    'spring',
    '--confidence',
    '70',
  ],
  ['Save a reserve', '--from', '0', '--to', '2400.5', '--reading', 'total', '--area', 'money'],
  ['Weigh 82 kg', '--unit', 'kg', '--from', '91', '--to', '82', '--check-in', 'daily'],
  ['Play the guitar', '--times', '3', '--per', 'week', '--details', 'two\nlines: ø and ’'],
  ['Give the talk', '--measure', 'yes-no', '--means', 'rehearse “twice”'],
  ['Sleep through', '--ways', '6'],
  ['Open a shop', '--measure', 'milestones'],
];

/** A command line that writes something, of goals 1 to 4, as somebody might type it. */
const commandLine: fc.Arbitrary<string[]> = fc
  .record({
    verb: fc.nat(17),
    goal: fc.integer({ min: 1, max: 4 }).map(String),
    number: fc.constantFrom('1', '2', '7.5', '12', '0.1', '88'),
    part: fc.constantFrom('1', '2', '3'),
    day: fc.integer({ min: 1, max: 24 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`),
    which: fc.nat(),
    text: fc.constantFrom('a note', 'naïve – “quoted”', 'two\nlines', "it's 50% \\ done"),
  })
  .map(({ verb, goal, number, part, day, which, text }) => {
    const lines: string[][] = [
      ['log', goal, number, '--on', day, '--note', text, '--force'],
      ['log', goal, '--on', day, '--note', text, '--confidence', '40', '--evidence', 'a link', '--force'],
      ['log', goal, '1', '--force'],
      ['tick', `${goal}.${part}`, '--on', day],
      ['untick', `${goal}.${part}`],
      ['split', goal, '--into', part, '--because', text],
      ['milestone', 'add', goal, 'A step', '--due', '2027-01-15'],
      ['milestone', 'remove', `${goal}.${part}`, '--because', 'not needed'],
      ['skip', goal, '--reason', 'ill'],
      ['break', '2026-12-24..2027-01-02'],
      ['break', '2026-12-01..2026-12-03', '--goal', goal],
      ['pause', goal],
      ['resume', goal],
      ['close', goal, '--let-go', '--lesson', text, '--instead', 'something else'],
      ['close', goal, '--missed', '--lesson', text],
      ['reopen', goal],
      ['edit', goal, '--due', due[which % due.length] ?? '', '--because', text, '--means', text],
      ['replan', goal, '--due', '2028-06-30', '--because', text],
    ];
    return lines[verb] ?? [];
  });

const session = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: commandLine },
      { weight: 1, arbitrary: fc.constant<string[]>(['undo']) },
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray([...goals], { minLength: 2, maxLength: 4 })),
  );

async function live(user: User, [lines, chosen]: [string[][], (readonly string[])[]]): Promise<number> {
  let done = 0;
  for (const [i, parts] of chosen.entries()) {
    const on = ['--start', '2026-11-01', '--due', due[i % due.length] ?? '', '--relevant', 'it matters'];
    await user.ok('new', ...parts, ...on, '--no-input');
  }
  for (const line of lines) {
    const { code, err } = await user(...line, '--no-input');
    if (code === 70) throw new Error(`${line.join(' ')}: ${err}`);
    if (code === 0) done += 1;
  }
  return done;
}

describe('an export', () => {
  it('makes an empty database the same again, and brings nothing when it comes twice', async () => {
    let lived = 0;
    await fc.assert(
      fc.asyncProperty(session, async (steps) => {
        const user = aUser();
        lived += await live(user, steps);
        const first = await user.ok('export');
        user.input = first;
        await user.ok('--db', `${user.folder}/copy.db`, 'import', '-');
        expect(await user.ok('--db', `${user.folder}/copy.db`, 'export')).toBe(first);
        expect(await user.ok('--db', `${user.folder}/copy.db`, 'import', '-')).toBe(
          'Nothing new: all of it is here already.\n',
        );
        expect(await user.ok('--db', `${user.folder}/copy.db`, 'export')).toBe(first);
      }),
      { numRuns: 25 },
    );
    // Not one empty database after the other.
    expect(lived).toBeGreaterThan(10);
  }, 120_000);

  it('is as good to go on with: the next numbers, undo and list are those of the original', async () => {
    await fc.assert(
      fc.asyncProperty(session, async (steps) => {
        const user = aUser();
        await live(user, steps);
        user.input = await user.ok('export');
        const copy = ['--db', `${user.folder}/copy.db`];
        await user.ok(...copy, 'import', '-');
        const more = [
          ['new', 'One more', '--measure', 'yes-no', '--due', '2027-08-01', '--relevant', 'r', '--no-input'],
          ['milestone', 'add', '1', 'Another step', '--due', '2027-02-15', '--no-input'],
          ['undo'],
          ['undo'],
          ['undo'],
          ['list', '--all'],
          ['show', '1'],
          ['today'],
          ['report', 'weekly'],
        ];
        for (const line of more) {
          const [here, there] = [await user(...line), await user(...copy, ...line)];
          expect({ line, ...there }).toEqual({ line, ...here });
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('comes into a database with goals of its own as one change, which one undo takes back', async () => {
    await fc.assert(
      fc.asyncProperty(session, session, async (theirs, mine) => {
        const her = aUser();
        await live(her, theirs);
        const me = aUser();
        me.env['MENTOR_NAME'] = 'Bo';
        await live(me, mine);
        const facts = async (): Promise<unknown> => {
          const { history: _, ...rest } = JSON.parse(await me.ok('export')) as Record<string, unknown>;
          return rest;
        };
        const before = await facts();
        me.input = await her.ok('export');
        const { change } = await me.json('import', '-');
        const between = await me.ok('export');
        expect(await me.ok('import', '-')).toBe('Nothing new: all of it is here already.\n');
        expect(await me.ok('export')).toBe(between);
        if (change !== null) await me.ok('undo');
        expect(await facts()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

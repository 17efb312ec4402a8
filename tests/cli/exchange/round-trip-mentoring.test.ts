import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const long = 'ø '.repeat(1800).trim();
const texts = fc.constantFrom('a word', 'naïve – “quoted”', "it's 50% \\ done", `x${'ö'.repeat(200)}`);
const names = fc.constantFrom('Ben', 'Ben', 'Ana Lima');

/** A session held elsewhere, as long as it may be. */
const heldElsewhere = (day: string, text: string): string =>
  JSON.stringify({
    day,
    minutes: 50,
    goals: [
      {
        ...{
          goal: 1,
          views: { me: { S: 1, progress: -1 }, them: { S: -1, progress: 2 } },
          gap: long,
          aim: text,
        },
        ...{
          reality: long,
          options: Array.from({ length: 12 }, (_, i) => `${i} ${'o'.repeat(280)}`),
          will: text,
        },
        ...{ willBy: '2027-01-31', commitment: 4, eight: long },
      },
    ],
    wins: Array.from({ length: 20 }, (_, i) => `${i} ${'w'.repeat(280)}`),
    feedback: [
      { giver: 'them', kind: 'concern', goal: 1, situation: long, behaviour: long, impact: long, trust: 3 },
      {
        giver: 'me',
        kind: 'strength',
        behaviour: text,
        answer: 'try',
        tryUntil: '2027-01-31',
        answerNote: long,
      },
    ],
    actions: [{ owner: 'me', what: text, due: '2027-01-31' }],
    selfRatings: [{ side: 'them', phase: 'start', skill: 'saying no', value: 3 }],
    notes: long,
    privateNotes: long,
  });

/** A command line of mentoring, as somebody might type it; goal 1 is Ben's, goal 2 one's own in a mentorship. */
const commandLine: fc.Arbitrary<readonly string[]> = fc
  .record({
    verb: fc.nat(30),
    name: names,
    text: texts,
    n: fc.constantFrom('1', '2', '3'),
    goal: fc.constantFrom('1', '2'),
    by: fc.constantFrom('me', 'Ben'),
  })
  .map(({ verb, name, text, n, goal, by }) => {
    const lines: readonly string[][] = [
      ['people', 'add', name, '--reach', text, '--notes', long, '--good-at', text],
      ['people', 'edit', name, '--notes', text],
      ['people', 'helped', name, '--kind', 'introduced', '--note', text],
      ['people', 'thanked', name],
      ['people', 'remove', name],
      [
        'mentorship',
        'start',
        '--with',
        name,
        '--kind',
        'reverse',
        '--as',
        'mentor',
        '--goals',
        long,
        '--skill',
        'listening=4',
      ],
      ['mentorship', 'start', '--kind', 'self', '--sure', '3'],
      ['mentorship', 'edit', '--with', n, '--purpose', text, '--disagreeing', long],
      ['mentorship', 'agree', '--with', n, '--by', 'Ben'],
      ['mentorship', 'rate', '--with', n, '--sure', '5'],
      ['mentorship', 'end', '--with', n],
      ['action', 'add', text, '--with', '1', '--due', '2026-12-20', '--by', by],
      ['action', 'done', n, text],
      ['action', 'drop', n, '--because', text],
      ['action', 'carry', n, '--due', '2026-12-30', '--because', text],
      ['feedback', 'give', text, '--with', '1', '--by', by, '--strength', '--situation', long],
      ['feedback', 'answer', n, '--try-until', '2026-12-20', '--note', text, '--trust', '2'],
      ['feedback', 'answer', n, '--park'],
      ['feedback', 'kept', n],
      ['feedback', 'dropped', n],
      ['rate', goal, 'progress=1', '--by', by],
      [
        'rate',
        goal,
        '--levels',
        '--much-less',
        text,
        '--less',
        text,
        '--expected',
        text,
        '--more',
        text,
        '--much-more',
        text,
      ],
      ['review', '--with', n, '--next', text],
      ['review', '--with', '1', '--from', '-'],
      ['review', '--with', '1', '--from', '-', '--force'],
      ['tick', `${goal}.1`, '--by', by],
      ['untick', `${goal}.1`],
      ['milestone', 'move', `${goal}.1`, '2027-02-20', '--because', text],
      ['milestone', 'remove', `${goal}.2`, '--because', text],
      ['edit', goal, '--due', '2027-12-31', '--because', text],
      ['mentorship', 'acknowledge', goal, '--by', by],
    ];
    return lines[verb] ?? [];
  });

const session = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: commandLine },
    { weight: 1, arbitrary: fc.constant<readonly string[]>(['undo']) },
  ),
  { minLength: 8, maxLength: 24 },
);

/** Two mentorships with a goal in each, and then whatever comes. */
async function live(user: User, lines: readonly (readonly string[])[]): Promise<number> {
  let done = 0;
  await user.ok('people', 'add', 'Ben');
  await user.ok('mentorship', 'start', '--with', 'Ben', '--kind', 'peer', '--cooling-off', '5');
  const goal = ['--measure', 'milestones', '--due', '2027-05-31', '--relevant', 'it matters'];
  await user.ok('new', 'Run', '--for', 'Ben', ...goal);
  await user.ok('new', 'Sing', '--with', 'Ben', ...goal);
  for (const number of ['1', '2']) await user.ok('split', number, '--into', '3');
  user.input = heldElsewhere('2026-11-24', 'once');
  await user.ok('review', '--from', '-');
  for (const line of lines) {
    user.input = heldElsewhere('2026-11-24', line.join(' ').slice(0, 120));
    const { code, err } = await user(...line, '--no-input');
    if (code === 70) throw new Error(`${line.join(' ')}: ${err}`);
    if (code === 0) done += 1;
  }
  return done;
}

describe('an export of what two did', () => {
  it('makes an empty database the same again, and brings nothing when it comes twice', async () => {
    let lived = 0;
    await fc.assert(
      fc.asyncProperty(session, async (lines) => {
        const user = aUser();
        lived += await live(user, lines);
        const first = await user.ok('export');
        user.input = first;
        const copy = ['--db', `${user.folder}/copy.db`];
        await user.ok(...copy, 'import', '-');
        expect(await user.ok(...copy, 'export')).toBe(first);
        expect(await user.ok(...copy, 'import', '-')).toBe('Nothing new: all of it is here already.\n');
        for (const line of [
          ['history', '--limit', '200'],
          ['mentorship'],
          ['people'],
          ['list', '--all'],
          ['undo'],
        ]) {
          const [here, there] = [await user(...line), await user(...copy, ...line)];
          expect({ line, ...there }).toEqual({ line, ...here });
        }
      }),
      // So many that what they do together is always enough to show something.
      { numRuns: 25 },
    );
    expect(lived).toBeGreaterThan(100);
  }, 240_000);

  it('comes into another database as one change, which one undo takes back', async () => {
    await fc.assert(
      fc.asyncProperty(session, async (lines) => {
        const her = aUser();
        await live(her, lines);
        const me = aUser();
        await me.ok('people', 'add', 'Cleo');
        await me.ok('mentorship', 'start', '--with', 'Cleo', '--kind', 'peer');
        const facts = async (): Promise<unknown> => {
          const { history: _, ...rest } = JSON.parse(await me.ok('export')) as Record<string, unknown>;
          return rest;
        };
        const before = await facts();
        me.input = await her.ok('export');
        await me.ok('import', '-');
        const between = await me.ok('export');
        expect(await me.ok('import', '-')).toBe('Nothing new: all of it is here already.\n');
        expect(await me.ok('export')).toBe(between);
        await me.ok('undo');
        expect(await facts()).toEqual(before);
      }),
      { numRuns: 8 },
    );
  }, 240_000);

  it('is taken back step by step to the beginning, and brought back step by step', async () => {
    await fc.assert(
      fc.asyncProperty(session, async (lines) => {
        const user = aUser();
        await live(user, lines);
        const facts = async (): Promise<unknown[]> => {
          const { history: _, ...rest } = JSON.parse(await user.ok('export')) as Record<string, unknown>;
          return Object.values(rest).slice(2);
        };
        const end = await facts();
        const undos: string[] = [];
        for (;;) {
          const { code, err } = await user('undo');
          if (code !== 0) {
            expect(err).toContain('there is nothing to take back');
            break;
          }
          const { changes } = (await user.json('history', '--limit', '1')) as {
            changes: { number: number }[];
          };
          undos.push(String(changes[0]?.number));
        }
        expect((await facts()).flat()).toEqual([]);
        for (const number of undos.reverse()) await user.ok('undo', number);
        expect(await facts()).toEqual(end);
      }),
      { numRuns: 8 },
    );
  }, 240_000);
});

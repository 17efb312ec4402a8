import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

type Here = (...argv: string[]) => ReturnType<User>;

interface Two {
  readonly user: User;
  /** Runs a command line on the other database. */
  readonly there: Here;
}

/** Ada's goal, her mentorship with Ben and his goal, in two databases: on her laptop and on her desktop. */
async function twoDatabases(): Promise<Two> {
  const user = aUser();
  const goal = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'it matters'];
  await user.ok('new', 'Improve my French', ...goal);
  await user.ok('people', 'add', 'Ben');
  await user.ok('mentorship', 'start', '--with', 'Ben', '--kind', 'peer');
  await user.ok('new', 'Run', '--for', 'Ben', ...goal);
  await user.ok('new', 'Open a shop', ...goal.with(1, 'milestones'));
  const there: Here = (...argv) => user('--db', `${user.folder}/there.db`, ...argv);
  user.input = await user.ok('export');
  expect(await there('import', '-')).toMatchObject({ code: 0 });
  return { user, there };
}

const levels = (expected: string): string[] => [
  ...['rate', '2', '--levels', '--much-less', 'a', '--less', 'b', '--expected', expected],
  ...['--more', 'd', '--much-more', 'e'],
];

/** What each of the two wrote where there can be but one, what is said of it, and what makes the import possible. */
const cases: {
  readonly of: string;
  readonly here: readonly string[];
  readonly there: readonly string[];
  readonly input?: readonly [string, string];
  readonly error: string;
  readonly hint: string;
  readonly wayOut: readonly string[];
}[] = [
  {
    of: 'a status set by hand on the same goal',
    here: ['status', '1', 'at-risk', '--because', 'no teacher', '--until', '2026-12-10'],
    there: ['status', '1', 'ahead', '--because', 'a good week', '--until', '2026-12-20'],
    error: 'the status set by hand on goal 1, Improve my French, is in the file and another one is here',
    hint: 'mentor status 1 --clear',
    wayOut: ['status', '1', '--clear'],
  },
  {
    of: 'the same rule put aside for the same goal',
    here: ['check', '1', '--ignore', 'S1', '--because', 'said elsewhere'],
    there: ['check', '1', '--ignore', 'S1', '--because', 'not needed'],
    error: 'the finding S1 put aside for goal 1, Improve my French, is in the file and another one is here',
    hint: 'mentor history',
    wayOut: ['undo'],
  },
  {
    of: 'the milestones of the same goal',
    here: ['split', '3', '--into', '2'],
    there: ['split', '3', '--into', '3'],
    error: 'the milestone "Part 1 of 3" of goal 3, Open a shop, is in the file and another one is here',
    hint: 'mentor history',
    wayOut: ['undo'],
  },
  {
    of: 'the name of a person',
    here: ['people', 'add', 'Cleo'],
    there: ['people', 'add', 'CLEO'],
    error: 'somebody else here is called CLEO',
    hint: 'mentor people edit "CLEO" --name NAME',
    wayOut: ['people', 'edit', 'Cleo', '--name', 'Cleo Lima'],
  },
  {
    of: 'the name of a person, in capitals beyond ASCII',
    here: ['people', 'add', 'Élise'],
    there: ['people', 'add', 'élise'],
    error: 'somebody else here is called élise',
    hint: 'mentor people edit "élise" --name NAME',
    wayOut: ['people', 'edit', 'Élise', '--name', 'Élise Roy'],
  },
  {
    of: 'the first session of a mentorship',
    here: ['review', '--with', 'Ben', '--from', '-'],
    there: ['review', '--with', 'Ben', '--from', '-'],
    input: ['{"day":"2026-11-24","minutes":30}', '{"day":"2026-11-24"}'],
    error: 'session 1, of 2026-11-24, is in the file and another one is here',
    hint: 'mentor history',
    wayOut: ['undo'],
  },
  {
    of: 'how sure one is at the start',
    here: ['mentorship', 'rate', '--with', 'Ben', '--sure', '5'],
    there: ['mentorship', 'rate', '--with', 'Ben', '--sure', '7'],
    error: 'the self-rating of "sure that I can" (start), is in the file and another one is here',
    hint: 'mentor history',
    wayOut: ['undo'],
  },
  {
    of: 'the levels of reaching a goal',
    here: levels('c'),
    there: levels('C'),
    error: 'what was written as the levels of reaching goal 2, Run, is in the file and another one is here',
    hint: 'mentor history',
    wayOut: ['undo'],
  },
];

describe('mentor import of what another database wrote where there can be but one', () => {
  it.each(cases)('$of: says so, writes nothing, and takes it after the way out', async (one) => {
    const { user, there } = await twoDatabases();
    user.input = one.input?.[0] ?? '';
    await user.ok(...one.here);
    user.input = one.input?.[1] ?? '';
    expect(await there(...one.there)).toMatchObject({ code: 0 });
    const file = (await there('export')).out;
    const before = await user.ok('export');
    user.input = file;
    const { code, err } = await user('import', '-');
    expect(err).toContain(`error: ${one.error}\n`);
    expect(err).toContain('hint: Nothing was imported.');
    expect(err).toContain(one.hint);
    expect(code).toBe(1);
    expect(await user.ok('export')).toBe(before);
    user.input = '';
    await user.ok(...one.wayOut);
    user.input = file;
    await user.ok('import', '-');
  });

  it('names a goal by its number here, where the hint is typed', async () => {
    const { user, there } = await twoDatabases();
    const third = aUser();
    const goal = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'it matters'];
    for (const what of ['Sing', 'Dance', 'Draw']) await third.ok('new', what, ...goal);
    third.input = await user.ok('export');
    await third.ok('import', '-');
    const status = ['at-risk', '--because', 'x', '--until', '2026-12-10'];
    await third.ok('status', '4', ...status);
    await there('status', '1', ...status);
    third.input = (await there('export')).out;
    const { err } = await third('import', '-');
    expect(err).toContain('on goal 4, Improve my French, is in the file');
    expect(err).toContain('mentor status 4 --clear');
  });
});

describe('what came with a merge', () => {
  it('is marked as imported in the history, and what was done here is not', async () => {
    const { user, there } = await twoDatabases();
    await there('log', '1', '--note', 'a good hour');
    user.input = (await there('export')).out;
    await user.ok('import', '-');
    const lines = (await user.ok('history')).split('\n');
    expect(lines.find((line) => line.includes('logged'))).toMatch(/ \(imported\)$/);
    expect(lines.filter((line) => line.endsWith('(imported)'))).toHaveLength(1);
    const { changes } = await user.json('history');
    const marks = (changes as { imported: boolean }[]).map((change) => change.imported);
    expect(marks.slice(0, 3)).toEqual([false, true, false]);
  });
});

import { expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await mentor.ok('people', 'add', 'Ana');
  await mentor.ok('people', 'add', 'Ben');
  await mentor.ok('mentorship', 'start', '--with', 'Ana', '--kind', 'peer');
  return mentor;
}

/** The numbers of what `--json` lists. */
async function numbers(mentor: User, list: string, ...argv: string[]): Promise<number[]> {
  const rows = (await mentor.json(...argv))[list] as { number: number }[];
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

it.each<[string, string[], number, [string, ...string[]]]>([
  ['an action item', ['action', 'add', 'write it', '--with', 'Ana'], 1, ['actions', 'action']],
  ['feedback', ['feedback', 'give', 'you sang', '--strength', '--with', 'Ana'], 1, ['feedback', 'feedback']],
  [
    'a mentorship',
    ['mentorship', 'start', '--with', 'Ben', '--kind', 'peer'],
    2,
    ['mentorships', 'mentorship'],
  ],
])('the number of %s that was taken back is not given again', async (_what, add, first, [list, ...argv]) => {
  const mentor = await somebody();
  const had = first === 1 ? [] : [1];
  await mentor.ok(...add);
  const undo = /mentor undo (\d+)/.exec((await mentor('undo')).err)?.[1] ?? '';
  expect(await numbers(mentor, list, ...argv)).toEqual(had);
  const other = add.map((word) => (word === 'Ben' ? 'self' : word));
  if (other.includes('self')) await mentor.ok('mentorship', 'start', '--kind', 'self');
  else await mentor.ok(...add);
  expect(await numbers(mentor, list, ...argv)).toEqual([...had, first + 1]);
  // What was taken back still comes back under the number by which it was known.
  await mentor.ok('undo', undo);
  expect(await numbers(mentor, list, ...argv)).toEqual([...had, first, first + 1]);
  await mentor.ok('undo', String(Number(undo) + 2));
  await mentor.ok('undo', String(Number(undo) + 1));
  expect(await numbers(mentor, list, ...argv)).toEqual(had);
});

import type { User } from '../../user.js';

/** Six goals, one of each kind: 1 a level up, 2 a level down, 3 amounts, 4 a habit, 5 yes or no, 6 milestones. */
export async function someGoals(mentor: User): Promise<void> {
  const write = (statement: string, ...flags: string[]) =>
    mentor.ok(
      'new',
      statement,
      '--relevant',
      'it matters',
      '--start',
      '2026-11-01',
      '--due',
      '2027-05-01',
      ...flags,
    );
  await write('Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '5', '--to', '21.1');
  await write('Lose weight', '--measure', 'number', '--unit', 'kg', '--from', '80', '--to', '70');
  await write(
    'Read books',
    '--measure',
    'number',
    '--unit',
    'books',
    '--from',
    '0',
    '--to',
    '26',
    '--reading',
    'total',
  );
  await write('Play the guitar', '--measure', 'habit', '--times', '3');
  await write('Publish the site', '--measure', 'yes-no');
  await write('Finish the thesis', '--measure', 'milestones');
}

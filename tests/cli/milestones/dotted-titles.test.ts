import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { brief } from './goals.js';

/** Goals whose titles end as the number of a milestone does. */
async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-09-01' });
  const rest = ['--start', '2026-09-01', '--due', '2027-05-01', '--relevant', 'for me'];
  await mentor.ok('new', 'Write a book', '--measure', 'milestones', ...rest);
  await mentor.ok('new', 'Ship version 2.0', '--measure', 'yes-no', ...rest);
  return mentor;
}

describe('a goal whose title ends in a dot and a number', () => {
  it('is named by its title wherever a goal or a milestone may be', async () => {
    const mentor = await somebody();
    expect(await mentor.json('show', 'version 2.0')).toMatchObject({ goal: { number: 2 } });
    expect(await mentor.ok('tick', 'version 2.0')).toContain('Goal 2');
    await mentor.ok('undo');
    expect(brief(await mentor.json('split', 'version 2.0', '--into', '2')).length).toBe(2);
    expect((await mentor('milestone', 'add', 'Version-2.0', 'Tell all', '--due', '2027-04-01')).code).toBe(0);
    expect((await mentor('milestone', 'edit', 'version 2.0', '--title', 'x')).err).toContain(
      'no milestone 0',
    );
  });

  it('goes before a milestone of another, which its number still names', async () => {
    const mentor = await somebody();
    await mentor.ok('split', '2', '--into', '2');
    const more = ['--due', '2027-05-01', '--relevant', 'for me'];
    await mentor.ok('new', 'Ship version 2.1', '--measure', 'yes-no', ...more);
    expect(await mentor.ok('tick', 'version 2.1')).toContain('Goal 3');
    expect(await mentor.ok('tick', '2.1')).toContain('2.1');
    expect((await mentor('split', '2.9')).err).toContain('goal 2 has no milestone 9');
  });

  it('or a milestone of that title', async () => {
    const mentor = await somebody();
    await mentor.ok('milestone', 'add', '1', 'Draft 0.5', '--due', '2027-04-01');
    expect(await mentor.ok('milestone', 'edit', 'draft 0.5', '--done-when', 'read')).toContain('Draft 0.5');
    expect(await mentor.ok('tick', 'draft 0.5')).toContain('1.1');
    expect((await mentor('tick', 'draft 0.6')).err).toContain('draft 0');
  });
});

import { describe, expect, it } from 'vitest';
import { aUser } from '../../user.js';
import { written } from '../milestones/goals.js';

describe('mentor history', () => {
  it('names the milestone that was changed, and keeps quiet where it is gone since', async () => {
    const mentor = aUser({ today: '2026-09-01' });
    await written(mentor, 'thesis');
    await mentor.ok('split', '1', '--list', 'Outline; Draft');
    await mentor.ok('milestone', 'move', '1.2', '2027-03-01');
    const named = /milestone "Draft" changed: due: \S+ -> 2027-03-01\n/;
    expect(await mentor.ok('history', '--limit', '1')).toMatch(named);
    expect(await mentor.ok('history', '1')).toMatch(named);
    expect(await mentor.ok('undo')).toMatch(/milestone "Draft" changed: due: 2027-03-01 -> \S+\n/);
    await mentor.ok('undo', '4');
    await mentor.ok('milestone', 'remove', '1.2', '--because', 'x');
    expect(await mentor.ok('history')).toMatch(/milestone changed: due: \S+ -> 2027-03-01\n/);
  });
});

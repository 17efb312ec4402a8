import { describe, expect, it } from 'vitest';
import { readBooks } from '../../goals.js';
import { aUser } from '../../user.js';

describe('mentor undo', () => {
  it('tells how to bring back what it took back', async () => {
    const mentor = aUser();
    await mentor.ok(...readBooks);
    await mentor.ok('log', '1', '2');
    expect((await mentor('undo')).err).toBe('mentor undo 3 brings it back.\n');
    const back = await mentor('undo', '3');
    expect(back.out).toContain('Brought back #2: ');
    expect(back.err).toBe('mentor undo 4 takes it back again.\n');
    expect((await mentor('undo')).out).toContain('Took back #2: ');
  });
});

import { describe, expect, it } from 'vitest';
import { aUser } from '../user.js';

describe('mentor list', () => {
  it('shows a goal that was written by flags', async () => {
    const mentor = aUser();
    const made = await mentor('new', 'Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '5', '--to', '21.1', '--start', '2026-09-01', '--due', '2027-05-01', '--relevant', 'for my heart', '--no-input');
    expect(made.err + made.out).toContain('Goal 1: Run a half marathon');
    const listed = await mentor('list');
    expect(listed.out).toBe('x');
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aUser } from '../user.js';

/** What somebody types from the first question to the card: learning to swim, by yes or no. */
const interview = 'Learn to swim;9;;;4;;;70;;;to cross the lake;;2027-05-01;1'.split(';');

describe('mentor alone, while there are no goals', () => {
  it('greets, asks, and goes through the interview to a saved goal', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor.typing(['yes', ...interview]);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Welcome to mentor\.\n.*\nGoal 1: Learn to swim\n$/s);
    expect(err).toContain('Write your first goal now?');
    expect(await mentor.json('show', '1')).toMatchObject({
      goal: { statement: 'Learn to swim', due: '2027-05-01', standing: { confidence: 70 } },
    });
  });

  it('names the two ways to begin when the goal is to wait, and writes nothing', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor.typing(['no']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Welcome to mentor\.\n/);
    expect(err).toContain('mentor new');
    expect(err).toContain('mentor demo');
    expect(readdirSync(mentor.folder)).toEqual([]);
  });

  it('does the same, and asks nothing, without a terminal', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor();
    expect(code).toBe(0);
    expect(out).toMatch(/^Welcome to mentor\.\n/);
    expect(err).not.toContain('Write your first goal now?');
    expect(err).toContain('mentor new');
    expect(readdirSync(mentor.folder)).toEqual([]);
  });
});

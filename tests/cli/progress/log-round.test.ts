import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { someGoals } from './some-goals.js';

/** Somebody who wrote six goals three weeks ago and comes back now. */
async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-01' });
  await someGoals(mentor);
  mentor.today = '2026-11-24';
  return mentor;
}

const draft = (mentor: User): string => join(mentor.folder, '.local', 'state', 'mentor', 'check-in.json');

/** What the newest change wrote: goal numbers do not show there, so values and notes. */
async function newest(mentor: User): Promise<unknown[][]> {
  const { changes } = (await mentor.json('history', '--limit', '1')) as {
    changes: { command: string; ops: { after: Record<string, unknown> }[] }[];
  };
  return (changes[0]?.ops ?? []).map(({ after }) => [after['value'], after['note']]);
}

describe('the round of mentor log', () => {
  it('asks one line for each goal that waits, and keeps them all as one change', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['7 felt good', '', '+2', '9', 'no, soon', 'two chapters'], 'log');
    expect(given.code).toBe(0);
    expect(given.err).toContain('1 Run a half marathon: 5 km, target 21.1 km (0%). Where are you now?');
    expect(given.err).toContain('3 Read books: 0 books, target 26 books (0%). How much came to it?');
    expect(given.err).toContain('How many times since?');
    expect(given.err).toContain('Is it done, yes or no?');
    expect(given.err).toContain('How is it going?');
    expect(given.out.split('\n').filter((line) => line.startsWith('Goal '))).toHaveLength(5);
    expect(await newest(mentor)).toEqual([
      [7, 'felt good'],
      [2, undefined],
      [9, undefined],
      [0, 'soon'],
      [undefined, 'two chapters'],
    ]);
    expect(existsSync(draft(mentor))).toBe(false);
  });

  it('asks only for those whose time has come, and says when the next one does', async () => {
    const mentor = await somebody();
    await mentor.typing(['7', '79', '1', '9', 'no', 'two chapters'], 'log');
    const again = await mentor.typing([], 'log');
    expect(again.code).toBe(0);
    expect(again.err).toContain('No goal waits for a check-in; the next is goal 1 on Tue 1 Dec 2026.');
    expect(again.err).toContain('Log one any time: mentor log 1 VALUE');
    const nobody = aUser();
    expect((await nobody.typing([], 'log')).err).toBe('No goal waits for a check-in.\n');
  });

  it('asks again for what does not make sense, and whether what looks wrong is right', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['7,5', '75', 'no', '75', 'yes', '', '', '', '', ''], 'log');
    expect(given.err).toContain(
      'Not taken: the value for goal 1 is not a number: "7,5". Write it with a point: 7.5',
    );
    expect(given.err).toContain('from 5 km to 75 km on goal 1 is');
    expect(await newest(mentor)).toEqual([[75, undefined]]);
  });

  it('goes back with <, and asks the goal before again', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['<', '7', '79', '<', '80 weighed', '', '', '', ''], 'log');
    expect(given.code).toBe(0);
    expect(given.err).toContain('Enter passes a goal by, < goes back.');
    expect(given.err).toContain('This is the first question.');
    expect(await newest(mentor)).toEqual([
      [7, undefined],
      [80, 'weighed'],
    ]);
  });

  it('says where only a note was kept of a goal that is told by values', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['7', '', 'abc', '', 'soon', 'two chapters'], 'log');
    expect(given.err).toContain(
      'Goal 3: only a note was kept; a value goes in front of it: mentor log 3 VALUE\n',
    );
    expect(given.err).toContain(
      'Goal 5: only a note was kept; a value goes in front of it: mentor log 5 yes\n',
    );
    expect(given.err).not.toMatch(/Goal [16]: only/);
  });

  it('logs nothing when every goal is passed by', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['', '', '', '', '', ''], 'log');
    expect(given).toMatchObject({ code: 0, out: '' });
    expect(given.err).toContain('Nothing was logged.');
  });

  it('that is broken off keeps the answers for the next time, and no others see them', async () => {
    const mentor = await somebody();
    const broken = await mentor.typing(['7 felt good', '79', '1'], 'log');
    expect(broken.code).toBe(130);
    expect(broken.err).toContain('Cancelled; what you answered is kept');
    expect(broken.err).toContain('hint: mentor log goes on from there.');
    expect(statSync(draft(mentor)).mode & 0o077).toBe(0);
    expect(await mentor.json('history', '--limit', '1')).toMatchObject({ changes: [{ command: 'new' }] });

    mentor.today = '2026-11-25';
    const on = await mentor.typing(['yes', '9', 'no', ''], 'log');
    expect(on.err).toContain('3 answers of Tue 24 Nov 2026 are not logged yet. Go on with them?');
    expect(on.code).toBe(0);
    const { changes } = (await mentor.json('history', '--limit', '1')) as {
      changes: { ops: { after: Record<string, unknown> }[] }[];
    };
    expect(changes[0]?.ops.map(({ after }) => [after['day'], after['value']])).toEqual([
      ['2026-11-24', 7],
      ['2026-11-24', 79],
      ['2026-11-24', 1],
      ['2026-11-25', 9],
      ['2026-11-25', 0],
    ]);
    expect(existsSync(draft(mentor))).toBe(false);
  });

  it('that is broken off can be thrown away', async () => {
    const mentor = await somebody();
    await mentor.typing(['7'], 'log');
    const again = await mentor.typing(['no', '8', '', '', '', '', ''], 'log');
    expect(again.err).toContain('1 answer of Tue 24 Nov 2026 is not logged yet. Go on with it?');
    expect(await newest(mentor)).toEqual([[8, undefined]]);
  });

  it('broken off before the first answer keeps nothing', async () => {
    const mentor = await somebody();
    const broken = await mentor.typing([], 'log');
    expect(broken).toMatchObject({ code: 130 });
    expect(broken.err).not.toContain('kept');
    expect(existsSync(draft(mentor))).toBe(false);
  });

  it('does not mind a draft that is damaged, of a later version or of goals that are gone', async () => {
    const mentor = await somebody();
    await mentor.typing(['7'], 'log');
    const good = readFileSync(draft(mentor), 'utf8');
    for (const bad of [
      '{',
      '[]',
      '{"version":2,"answers":[]}',
      good.replace('"7"', '7'),
      good.replace('2026-11-24', '2026-02-30'),
      good.replace('"accepted": []', '"accepted": 1'),
      '{"version":1,"answers":[7]}',
    ]) {
      writeFileSync(draft(mentor), bad);
      const given = await mentor.typing(['', '', '', '', '', ''], 'log');
      expect(given.err).not.toContain('not logged yet');
    }
    writeFileSync(draft(mentor), good);
    await mentor.ok('close', '1', '--missed', '--lesson', 'start smaller');
    expect((await mentor.typing([''], 'log')).err).not.toContain('not logged yet');
  });

  it('needs a terminal, and says what to type without one', async () => {
    const mentor = await somebody();
    const given = await mentor('log');
    expect(given.code).toBe(2);
    expect(given.err).toContain('hint: Type mentor log GOAL VALUE, e.g. mentor log 1 12');
  });
});

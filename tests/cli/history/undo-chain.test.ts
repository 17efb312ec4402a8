import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const goal = [
  ...['new', 'Run 21 km', '--measure', 'number', '--from', '5', '--to', '21', '--unit', 'km'],
  ...['--due', '2027-06-30', '--relevant', 'health'],
];

/** Everything that is kept but the history, which only grows. */
async function records(mentor: User): Promise<unknown> {
  const { history: _, ...rest } = JSON.parse(await mentor.ok('export')) as Record<string, unknown>;
  return rest;
}

describe('the undo of an undo', () => {
  it('brings a change back, is taken back itself, and leads on to the change before', async () => {
    const mentor = aUser();
    await mentor.ok(...goal);
    await mentor.ok('edit', '1', '--due', '2027-05-30');
    await mentor.ok('edit', '1', '--due', '2027-05-29');
    expect((await mentor('undo')).err).toBe('mentor undo 4 brings it back.\n');
    const back = await mentor('undo', '4');
    expect(back.out).toContain('Brought back #3: changed due of goal 1');
    expect(back.err).toBe('mentor undo 5 takes it back again.\n');
    const again = await mentor('undo', '5');
    expect(again.out).toContain('Took back #3: changed due of goal 1');
    expect(again.out).toContain('due: 2027-05-29 -> 2027-05-30');
    expect(again.err).toBe('mentor undo 6 brings it back.\n');
    expect(await mentor.ok('history')).toContain('took back #3: changed due');
    expect((await mentor('undo', '3')).err).toContain('mentor undo 4 brings it back.');
    expect(await mentor.ok('undo')).toContain('Took back #2: ');
    expect(await mentor.ok('undo')).toContain('Took back #1: ');
    expect(await mentor('undo')).toMatchObject({ code: 1, err: 'error: there is nothing to take back\n' });
  });

  it('is the last thing done, which a bare undo takes back', async () => {
    const mentor = aUser();
    await mentor.ok(...goal);
    await mentor.ok('edit', '1', '--details', 'slowly');
    await mentor.ok('edit', '1', '--area', 'home');
    await mentor.ok('undo', '2');
    expect(await mentor.ok('undo', '4')).toContain('Brought back #2: changed details');
    expect(await mentor.ok('undo')).toContain('Took back #2: changed details');
    expect(await mentor.ok('undo')).toContain('Took back #3: changed area');
    expect(await mentor.ok('undo')).toContain('Took back #1: wrote goal 1');
    expect((await mentor('undo')).err).toContain('there is nothing to take back');
  });

  it('does not stand where what it brought back was taken back by its own number', async () => {
    const mentor = aUser();
    await mentor.ok(...goal);
    await mentor.ok('edit', '1', '--details', 'slowly');
    await mentor.ok('undo');
    await mentor.ok('undo', '3');
    expect(await mentor.ok('undo', '2')).toContain('Took back #2: changed details');
    expect((await mentor('undo', '4')).code).toBe(1);
    expect(await mentor.ok('undo')).toContain('Took back #1: wrote goal 1');
    expect((await mentor('undo')).err).toContain('there is nothing to take back');
  });

  it('may go on as long as somebody likes', async () => {
    const mentor = aUser();
    const empty = await records(mentor);
    await mentor.ok(...goal);
    const written = await records(mentor);
    await mentor.ok('undo');
    for (let number = 2; number < 12; number += 1) {
      expect(await records(mentor)).toEqual(number % 2 === 0 ? empty : written);
      await mentor.ok('undo', String(number));
    }
    expect((await mentor('undo')).err).toContain('there is nothing to take back');
  });

  it('holds together whatever is done and taken back in whatever order', async () => {
    const command = fc.oneof(
      fc.constantFrom(
        ['log', '1', '6'],
        ['log', '1', '7', '--on', '2026-11-20'],
        ['log', '1', '3', '--force'],
        ['edit', '1', '--due', '2027-05-30', '--because', 'x'],
        ['edit', '1', '--due', '2027-07-31', '--because', 'x'],
        ['edit', '1', '--reading', 'total', '--because', 'x'],
        ['edit', '1', '--to', '30', '--because', 'x'],
        ['split', '1', '--into', '3'],
        ['milestone', 'add', '1.1', 'Part', '--due', '2026-12-20'],
        ['milestone', 'remove', '1.2', '--because', 'x'],
        ['milestone', 'edit', '1.2', '--target', '12', '--because', 'x'],
        ['milestone', 'move', '1.3', '2027-05-15', '--because', 'x'],
        ['tick', '1.1'],
        ['untick', '1.1'],
        ['pause', '1'],
        ['resume', '1'],
        ['close', '1', '--achieved', '--lesson', 'x', '--force'],
        ['reopen', '1'],
      ),
      fc.nat(14).map((number) => ['undo', String(number + 1)]),
      fc.constantFrom(['undo'], ['undo'], ['last']),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14 }), async (commands) => {
        const mentor = aUser();
        const empty = await records(mentor);
        await mentor.ok(...goal);
        for (const argv of commands) {
          // `last` is the change made last: an undo, or the undo of one.
          const last = async (): Promise<string> => String((await history(mentor))[0]?.number);
          const given = await mentor(...(argv[0] === 'last' ? ['undo', await last()] : argv));
          expect([0, 1, 2, 3, 4], `${argv.join(' ')}: ${given.err}`).toContain(given.code);
        }
        const end = await records(mentor);
        const undos: number[] = [];
        while ((await mentor('undo')).code === 0) undos.push((await history(mentor))[0]?.number ?? 0);
        expect(await records(mentor)).toEqual(empty);
        for (const undo of undos.reverse()) await mentor.ok('undo', String(undo));
        expect(await records(mentor)).toEqual(end);
      }),
      { numRuns: 20 },
    );
  });
});

async function history(mentor: User): Promise<readonly { readonly number: number }[]> {
  const { changes } = await mentor.json('history', '--limit', '1');
  return changes as { number: number }[];
}

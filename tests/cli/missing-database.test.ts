import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { aUser } from '../user.js';

/** Every command that changes what is there already, with the exit code by which it says that it is not. */
const changing: readonly [number, string, string?][] = [
  [3, 'edit 1 --means bike'],
  [3, 'check 1 --ignore S4 --because known'],
  [3, 'split 1 --into 3'],
  [3, 'milestone add 1 Half'],
  [3, 'milestone edit 1.1 --title Half'],
  [3, 'milestone move 1.1 2027-01-01'],
  [3, 'milestone reorder 1.1 --to 2'],
  [3, 'milestone remove 1.1'],
  [3, 'replan 1 --due 2027-06-01'],
  [3, 'log 1 5'],
  [3, 'log --correct 4 5'],
  [3, 'log --remove 4'],
  [3, 'tick 1'],
  [3, 'untick 1.1'],
  [3, 'skip 1'],
  [3, 'break tomorrow --goal 1'],
  [3, 'break --remove 1'],
  [3, 'status 1 on-track --until 2026-12-01 --because known'],
  [3, 'status 1 --clear'],
  [3, 'close 1 --achieved --lesson known'],
  [3, 'pause 1'],
  [3, 'resume 1'],
  [3, 'reopen 1'],
  [3, 'people edit Ana --notes tall'],
  [3, 'people remove Ana'],
  [3, 'people helped Ana --kind gave-advice'],
  [3, 'people thanked Ana'],
  [3, 'mentorship agree Ana'],
  [3, 'mentorship edit Ana --purpose growth'],
  [3, 'mentorship rate --sure 5'],
  [3, 'mentorship acknowledge 1'],
  [3, 'mentorship end Ana'],
  [3, 'review --with Ana --next money'],
  [3, 'review --from -', '{"with": "Ana"}'],
  [3, 'rate 1 attainment=1'],
  [3, 'rate 1 --levels --much-less a --less b --expected c --more d --much-more e'],
  [3, 'feedback give listened --strength --situation today --impact calm'],
  [3, 'feedback answer 1 --accept'],
  [3, 'feedback kept 1'],
  [3, 'feedback dropped 1'],
  [3, 'action add Call --due tomorrow'],
  [3, 'action done 1'],
  [3, 'action drop 1 --because late'],
  [3, 'action carry 1 --due tomorrow'],
  [2, 'import -', 'goal,day,value\n1,2026-11-20,3\n'],
  [1, 'undo'],
  [3, 'undo 4'],
];

/** Every command that a database may begin with. */
const beginning: readonly [string, string?][] = [
  ['new Swim --measure yes-no --due 2027-05-01 --relevant joy'],
  ['break tomorrow'],
  ['people add Ana'],
  ['mentorship start --kind self'],
  ['import -', '[{"statement": "Swim", "measure": "yes-no", "due": "2027-05-01", "relevant": "joy"}]'],
];

const reading = 'today next list show forecast history scorecard report export'.split(' ');
/** They have a file of their own. */
const elsewhere = ['config', 'demo'];

describe('where there is no database', () => {
  it.each(changing)(
    'a change of what would be in it ends with %i and makes none: %s',
    async (code, line, input) => {
      const mentor = aUser();
      mentor.input = input ?? '';
      const file = join(mentor.folder, 'typo.db');
      const given = await mentor('--db', file, ...line.split(' '));
      expect(given).toMatchObject({ code, out: '' });
      expect(given.err).toContain('error: ');
      expect(given.err.split(`There is no file ${file} yet.\n`)).toHaveLength(2);
      expect((await mentor(...line.split(' '))).code).toBe(code);
      expect(readdirSync(mentor.folder)).toEqual([]);
    },
  );

  it.each(beginning)('one is made by %s', async (line, input) => {
    const mentor = aUser();
    mentor.input = input ?? '';
    await mentor.ok('--db', join(mentor.folder, 'fresh.db'), ...line.split(' '));
    expect(readdirSync(mentor.folder)).toEqual(['fresh.db']);
  });

  it('every command is known to make one or not', () => {
    const named = [...changing.map(([, line]) => line), ...beginning.map(([line]) => line)];
    const known = new Set([...named.map((line) => line.split(' ')[0]), ...reading, ...elsewhere]);
    expect([...known].sort()).toEqual(commands.map(({ name }) => name).sort());
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { openStore } from '../../../src/store/open.js';
import { aUser, type User } from '../../user.js';

const run = [
  ...['Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '5', '--to', '21.1'],
  ...['--start', '2026-09-01', '--due', '2027-05-01', '--relevant', 'to breathe', '--means', 'by foot'],
];

async function aRunner(): Promise<User> {
  const mentor = aUser();
  await mentor.ok('new', ...run);
  return mentor;
}

const goalOf = async (mentor: User): Promise<unknown> => (await mentor.json('show', '1'))['goal'];
const history = async (mentor: User): Promise<string> => mentor.ok('history', '1');

describe('mentor edit by flags', () => {
  it('changes what is named, in one change that undo takes back', async () => {
    const mentor = await aRunner();
    const { code, out, err } = await mentor(
      'edit',
      'half-mar',
      '--means',
      'three runs a week',
      '--tag',
      'sport',
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Goal 1: Run a half marathon\n',
      err: 'Changed: tags, means.\n',
    });
    expect(await goalOf(mentor)).toMatchObject({
      means: 'three runs a week',
      tags: ['sport'],
      details: null,
    });
    expect(await history(mentor)).toContain('changed tags, means of goal 1, Run a half marathon');
    await mentor.ok('undo');
    expect(await goalOf(mentor)).toMatchObject({ means: 'by foot', tags: [] });
  });

  it('clears an optional part with an empty value, and refuses to clear a needed one', async () => {
    const mentor = await aRunner();
    await mentor.ok('edit', '1', '--means', '');
    expect(await goalOf(mentor)).toMatchObject({ means: null });
    const { code, err } = await mentor('edit', '1', '--relevant', ' ');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--relevant is empty') });
  });

  it('writes nothing when nothing differs', async () => {
    const mentor = await aRunner();
    const { code, err } = await mentor('edit', '1', '--means', 'by foot', '--due', '2027-05-01');
    expect({ code, err }).toEqual({ code: 0, err: 'Nothing was changed.\n' });
    expect((await mentor.json('history'))['total'] ?? 1).toBe(1);
  });

  it.each<[string, string[]]>([
    ['a nearer target', ['--to', '15']],
    ['a later due day', ['--due', '2027-06-01']],
    ['a slower rate', ['--rate', '0.2']],
    ['another measure', ['--measure', 'yes-no']],
  ])('wants a reason for %s, and keeps it in the history', async (_, flags) => {
    const mentor = await aRunner();
    const { code, err } = await mentor('edit', '1', ...flags);
    expect(code).toBe(2);
    expect(err).toContain('this makes the promise easier');
    expect(err).toContain('--because');
    await mentor.ok('edit', '1', ...flags, '--because', 'my knee hurts');
    expect(await history(mentor)).toContain('my knee hurts');
    expect(await mentor.ok('show', '1')).toContain('21.1 km by 1 May 2027');
  });

  it('asks for the reason in front of a terminal', async () => {
    const mentor = await aRunner();
    const { code, err } = await mentor.typing(['', 'my knee hurts'], 'edit', '1', '--to', '15');
    expect(code).toBe(0);
    expect(err).toContain(
      'This makes the promise easier: the target comes nearer: 15 km instead of 21.1 km.',
    );
    expect(err).toContain('Not taken: the reason is empty');
    expect(await history(mentor)).toContain('my knee hurts');
  });

  it('needs no reason for a harder promise', async () => {
    const mentor = await aRunner();
    await mentor.ok('edit', '1', '--to', '42.2', '--due', '2027-04-01');
    expect(await goalOf(mentor)).toMatchObject({ measure: { target: 42.2 }, due: '2027-04-01' });
  });

  it('computes what a weekly rate changes: the due day, or the target with a due day', async () => {
    const mentor = await aRunner();
    const first = await mentor('edit', '1', '--rate', '0.5 a week');
    expect(first.err).toContain('At 0.5 km a week it is due on Thu 15 Apr 2027.');
    await mentor.ok('edit', '1', '--rate', '1', '--due', '2027-04-13');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-13', measure: { target: 37 } });
  });

  it('echoes a day once, and warns about one that is over', async () => {
    const mentor = await aRunner();
    const { err } = await mentor('edit', '1', '--due', '31.10.2026');
    expect(err.match(/due: Sat 31 Oct 2026/g)).toHaveLength(1);
    expect(err).toContain('Its due day 2026-10-31 is over already.');
  });

  it('drops the numbers of the old measure and takes those of the new one', async () => {
    const mentor = await aRunner();
    await mentor.ok('edit', '1', '--measure', 'habit', '--times', '3', '--because', 'a habit suits me');
    expect(await goalOf(mentor)).toMatchObject({
      measure: { kind: 'habit', times: 3, per: 'week', unit: 'km' },
    });
    const { err } = await mentor('edit', '1', '--measure', 'number', '--because', 'x');
    expect(err).toContain('missing: --from, --to');
  });

  it.each([
    ['kind', ['--measure', 'yes-no', '--because', 'x'], 'under the measure yes-no'],
    ['reading', ['--reading', 'total'], 'under another reading'],
  ])('refuses another %s of measure once check-ins have values', async (_, flags, words) => {
    const mentor = await aRunner();
    await mentor.ok('log', '1', '6');
    const { code, err } = await mentor('edit', '1', ...flags);
    expect(code).toBe(1);
    expect(err).toContain('goal 1 has 1 check-in with a value, which would mean something else');
    expect(err).toContain(words);
  });

  it('refuses days that leave milestones outside, and names them', async () => {
    const mentor = await aRunner();
    await mentor.ok('milestone', 'add', '1', 'Ten kilometres', '--due', '2027-02-01');
    const { code, err } = await mentor('edit', '1', '--due', '2027-01-15');
    expect(code).toBe(1);
    expect(err).toContain('outside 2026-09-01 to 2027-01-15 would be: 1.1 (2027-02-01)');
    expect(err).toContain('mentor replan 1');
    const { err: later } = await mentor('edit', '1', '--due', '2027-06-01', '--because', 'x');
    expect(later).toContain('Its milestones stay where they are: mentor replan 1 --spread moves them.');
  });

  it('says nothing of milestones that are all ticked', async () => {
    const mentor = await aRunner();
    await mentor.ok('milestone', 'add', '1', 'Ten kilometres', '--due', '2027-02-01');
    await mentor.ok('tick', '1.1');
    const { err } = await mentor('edit', '1', '--due', '2027-06-01', '--because', 'x');
    expect(err).toContain('Changed: due');
    expect(err).not.toContain('milestones');
  });

  it('names a few of many milestones', async () => {
    const mentor = await aRunner();
    for (let i = 1; i <= 7; i += 1)
      await mentor.ok('milestone', 'add', '1', `Step ${i}`, '--due', `2027-02-0${i}`);
    expect((await mentor('edit', '1', '--due', '2027-01-15')).err).toContain('1.5 (2027-02-05) and 2 more');
  });

  it('leaves closed goals as they are', async () => {
    const mentor = await aRunner();
    await mentor.ok('close', '1', '--missed', '--lesson', 'x');
    const { code, err } = await mentor('edit', '1', '--means', 'x');
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('goal 1 is closed (missed)'),
    });
    expect(err).toContain('mentor reopen 1');
  });

  it('prints JSON', async () => {
    const mentor = await aRunner();
    expect(await mentor.json('edit', '1', '--statement', 'Run far')).toMatchObject({
      number: 1,
      statement: 'Run far',
    });
  });

  it.each<[string, string[], number, RegExp]>([
    ['nothing named', ['1'], 2, /nothing to change in goal 1 was named/],
    ['a goal that is not there', ['9', '--means', 'x'], 3, /there is no goal 9/],
    ['two ways at once', ['1', '--means', 'x', '--editor'], 2, /do not go together/],
    ['a part without a terminal', ['1', '--part', 'A'], 2, /Give the flags instead: --means, --check-in/],
    ['an unknown part', ['1', '--part', 'X'], 2, /there is no part "X"/],
    ['a confidence as a part', ['1', '--part', 'confidence'], 2, /hint: Type mentor log 1 --confidence 70/],
    ['a control character', ['1', '--means', 'a\u001b[31m'], 2, /U\+001B/],
    ['an empty reason', ['1', '--to', '15', '--because', ''], 2, /the reason is empty/],
    ['a target equal to the baseline', ['1', '--to', '5'], 2, /equals the baseline/],
  ])('refuses %s', async (_, argv, code, message) => {
    const mentor = await aRunner();
    const given = await mentor('edit', ...argv);
    expect(given.code).toBe(code);
    expect(given.err).toMatch(message);
    expect(await goalOf(mentor)).toMatchObject({ means: 'by foot', measure: { target: 21.1 } });
  });
});

describe('mentor edit by questions', () => {
  it('asks one part again, the present answers taken with Enter', async () => {
    const mentor = await aRunner();
    const { code, err } = await mentor.typing(['with friends', '', ''], 'edit', '1', '--part', 'A');
    expect(code).toBe(0);
    expect(err).toContain('(Enter for: by foot)');
    expect(await goalOf(mentor)).toMatchObject({ means: 'with friends', checkInEveryDays: 7 });
  });

  it('asks one field again, and is left with <', async () => {
    const mentor = await aRunner();
    expect((await mentor.typing(['<'], 'edit', '1', '--part', 'due')).err).toContain('Nothing was changed.');
    const { err } = await mentor.typing(['2027-04-01'], 'edit', '1', '--part', 'due');
    expect(err).toContain('Changed: due.');
  });

  it('takes a weekly rate for the due day', async () => {
    const mentor = await aRunner();
    const { err } = await mentor.typing(['0.5 a week'], 'edit', '1', '--part', 'due');
    expect(err).toContain('Changed: due.');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-15', measure: { target: 21.1 } });
  });

  it('takes a weekly rate for the target', async () => {
    const mentor = await aRunner();
    const { code, err } = await mentor.typing(['-', '1'], 'edit', '1', '--part', 'to');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-05-01', measure: { target: 39.5714285714 } });
  });

  it('shows a text of several lines before it asks for another', async () => {
    const mentor = await aRunner();
    await mentor.ok('edit', '1', '--details', 'in town\nwith my sister');
    const { err } = await mentor.typing([''], 'edit', '1', '--part', 'details');
    expect(err).toContain('in town\nwith my sister\n');
    expect(await goalOf(mentor)).toMatchObject({ details: 'in town\nwith my sister' });
  });

  // The menu: 1 to 5 the letters, 6 editor or save, 7 leave or drop.
  it('has a menu of the parts', async () => {
    const mentor = await aRunner();
    const { code, err } = await mentor.typing(['4', 'for my heart', '5', '2026-10-01', '', '6'], 'edit', '1');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await goalOf(mentor)).toMatchObject({ reason: 'for my heart', start: '2026-10-01' });
    expect(await history(mentor)).toContain('changed relevant, start of goal 1');
  });

  it('leaves everything as it was', async () => {
    const mentor = await aRunner();
    expect((await mentor.typing(['7'], 'edit', '1')).err).toContain('Nothing was changed.');
    expect((await mentor.typing(['4', 'else', '7'], 'edit', '1')).err).toContain('Nothing was changed.');
  });

  it('says in the menu why a change cannot be saved, and goes on', async () => {
    const mentor = await aRunner();
    await mentor.ok('log', '1', '6');
    const { code, err } = await mentor.typing(['2', '4', '6', '7'], 'edit', '1');
    expect(code).toBe(0);
    expect(err).toContain('would mean something else under the measure yes-no');
  });

  it('opens the editor from the menu', async () => {
    const mentor = await aRunner();
    mentor.editor = (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('by foot', 'by bike'));
    await mentor.typing(['6'], 'edit', '1');
    expect(await goalOf(mentor)).toMatchObject({ means: 'by bike' });
  });
});

describe('mentor edit --editor', () => {
  const drafts = (mentor: User): string[] => {
    const folder = join(mentor.folder, '.local', 'state', 'mentor');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const replacing =
    (from: string | RegExp, to: string | ((found: string) => string)) =>
    (file: string): void =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to as string));
  /** Somebody else at the same database. */
  const changedElsewhere = (mentor: User, fields: Partial<Goal>): void => {
    const store = openStore({
      file: mentor.db,
      mode: 'write',
      migrationsFolder: join(import.meta.dirname, '..', '..', '..', 'migrations'),
      now: () => new Date('2026-11-24T09:00:00.000Z'),
      zone: () => 'UTC',
      today: () => asDay('2026-11-24'),
    });
    store.write({ command: 'edit', who: 'Ada' }, (w) => {
      const goal = w.goal(1);
      if (goal !== undefined) w.update('goal', goal.id, fields);
      return { summary: 'changed it', result: null };
    });
    store.close();
  };

  it('changes the goal and leaves no text behind', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('details:', 'details: in town\n  with my sister\n\n  in spring');
    await mentor.ok('edit', '1', '--editor');
    expect(await goalOf(mentor)).toMatchObject({ details: 'in town\nwith my sister\n\nin spring' });
    expect(drafts(mentor)).toEqual([]);
  });

  it('says that the text is kept when a reason is missing, and goes on with it', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('2027-05-01', '2027-06-01');
    const { code, err } = await mentor('edit', '1', '--editor');
    expect(code).toBe(2);
    expect(err).toContain('this makes the promise easier: it is due 1 Jun 2027');
    expect(err.replace(/\s+/g, ' ')).toMatch(
      /Say why with --because .* Your text is kept in .*; mentor edit 1 --editor goes on with it\./,
    );
    mentor.editor = () => {};
    await mentor.ok('edit', '1', '--editor', '--because', 'a cold');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-06-01' });
    expect(drafts(mentor)).toEqual([]);
  });

  it('does not wait in an editor that nobody named and nobody sees', async () => {
    const mentor = await aRunner();
    mentor.env['EDITOR'] = undefined;
    const { code, err } = await mentor('edit', '1', '--editor');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('there is no terminal') });
  });

  it('writes nothing without a change', async () => {
    const mentor = await aRunner();
    expect((await mentor('edit', '1', '--editor')).err).toBe('Nothing was changed.\n');
    expect(drafts(mentor)).toEqual([]);
  });

  it('tells mistakes with their lines, keeps the text, and goes on with it', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('to: 21.1', 'to: far\nmaens: x');
    const first = await mentor('edit', '1', '--editor');
    expect(first.code).toBe(2);
    expect(first.err).toMatch(/line \d+: to is not a number: "far"/);
    expect(first.err).toMatch(/line \d+: there is no field "maens"; did you mean means\?/);
    expect(first.err).toContain('the text has 2 mistakes; nothing was changed');
    expect(drafts(mentor)).toEqual([expect.stringMatching(/\.shown$/), expect.stringMatching(/\.txt$/)]);
    mentor.editor = (file) => {
      const text = readFileSync(file, 'utf8');
      const line = Number(/^# ! line (\d+): to is/m.exec(text)?.[1]);
      expect(text.split('\n')[line - 1]).toBe('to: far');
      writeFileSync(file, text.replace('to: far\nmaens: x', 'to: 30'));
    };
    const second = await mentor('edit', '1', '--editor');
    expect({ code: second.code, err: second.err }).toMatchObject({ code: 0 });
    expect(second.err).toContain('Going on with the text kept in');
    expect(await goalOf(mentor)).toMatchObject({ measure: { target: 30 } });
    expect(drafts(mentor)).toEqual([]);
  });

  it('offers the editor again in front of a terminal', async () => {
    const mentor = await aRunner();
    let opened = 0;
    mentor.editor = (file) => {
      opened += 1;
      replacing(
        opened === 1 ? 'due: 2027-05-01' : 'due: 2026-08-01',
        opened === 1 ? 'due: 2026-08-01' : 'due: 2027-04-01',
      )(file);
    };
    const { code, err } = await mentor.typing(['yes'], 'edit', '1', '--editor');
    expect(code).toBe(0);
    expect(err).toContain('the due day 2026-08-01 is not after the start 2026-09-01');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-01' });
  });

  it('starts afresh when the kept text is not wanted', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('to: 21.1', 'to: far');
    expect((await mentor.typing(['no'], 'edit', '1', '--editor')).code).toBe(2);
    mentor.editor = (file) => {
      expect(readFileSync(file, 'utf8')).toContain('to: 21.1');
    };
    expect((await mentor.typing(['no'], 'edit', '1', '--editor')).err).toContain('Nothing was changed.');
  });

  it('changes what was changed in the text, and not what was changed elsewhere since it was begun', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('hours:', 'hours: many');
    expect((await mentor('edit', '1', '--editor')).code).toBe(2);
    await mentor.ok('edit', '1', '--statement', 'Run the Berlin half', '--due', '2027-04-01');
    mentor.editor = replacing('hours: many', 'hours: 4');
    const { code, err } = await mentor('edit', '1', '--editor');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Changed: hours.\n') });
    expect(await goalOf(mentor)).toMatchObject({
      statement: 'Run the Berlin half',
      due: '2027-04-01',
      hoursAWeek: 4,
    });
    expect(drafts(mentor)).toEqual([]);
  });

  it('does so while the editor is open, too', async () => {
    const mentor = await aRunner();
    mentor.editor = (file) => {
      changedElsewhere(mentor, { due: asDay('2027-04-01') });
      replacing('hours:', 'hours: 4')(file);
    };
    expect((await mentor('edit', '1', '--editor')).err).toContain('Changed: hours.\n');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-01', hoursAWeek: 4 });
  });

  it('refuses a part that was changed on both sides, names it, and takes it when it is saved once more', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing(/hours:|due: 2027-05-01/g, (found) =>
      found === 'hours:' ? 'hours: x' : 'due: 2027-04-20',
    );
    expect((await mentor('edit', '1', '--editor')).code).toBe(2);
    await mentor.ok('edit', '1', '--due', '2027-04-01', '--means', 'by night');
    mentor.editor = replacing('hours: x', 'hours:');
    const refused = await mentor('edit', '1', '--editor');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      'due was changed elsewhere since this text was begun: it is 2027-04-01 now, and 2027-04-20 in the text',
    );
    expect(refused.err).toContain('error: due was changed elsewhere too; nothing was changed');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-01', means: 'by night' });
    mentor.editor = () => {};
    await mentor.ok('edit', '1', '--editor', '--because', 'I meant it');
    expect(await goalOf(mentor)).toMatchObject({ due: '2027-04-20', means: 'by night' });
    expect(drafts(mentor)).toEqual([]);
  });

  it('keeps the text when a reason is missing', async () => {
    const mentor = await aRunner();
    mentor.editor = replacing('to: 21.1', 'to: 15');
    const { code, err } = await mentor('edit', '1', '--editor');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--because') });
    expect(drafts(mentor)).toContainEqual(expect.stringMatching(/\.txt$/));
  });

  it('says when the editor failed, and where the text is', async () => {
    const mentor = await aRunner();
    mentor.editor = () => {
      throw new Error('not this way');
    };
    expect((await mentor('edit', '1', '--editor')).code).toBe(70);
    expect(drafts(mentor)).toContainEqual(expect.stringMatching(/\.txt$/));
  });

  it('says which bytes are no text', async () => {
    const mentor = await aRunner();
    mentor.editor = (file) => writeFileSync(file, Buffer.from([0xff, 0xfe]));
    const { code, err } = await mentor('edit', '1', '--editor');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('is not UTF-8') });
  });
});

it('does not move the start past a check-in', async () => {
  const mentor = aUser();
  await mentor.ok(
    'new',
    'Run',
    '--from',
    '5',
    '--to',
    '21',
    '--start',
    '2026-09-01',
    '--due',
    '2027-05-01',
    '--relevant',
    'x',
  );
  await mentor.ok('log', '1', '6', '--on', '2026-10-01');
  const given = await mentor('edit', '1', '--start', '2026-11-01');
  expect(given).toMatchObject({ code: 1, out: '' });
  expect(given.err).toContain('goal 1 has a check-in on 2026-10-01, before 2026-11-01');
  await mentor.ok('edit', '1', '--start', '2026-10-01');
});

describe('what becomes easier without a later day or a nearer target', () => {
  it('asks for a reason, and shows both promises: another unit, a nearer start', async () => {
    const mentor = await aRunner();
    expect((await mentor('edit', '1', '--unit', 'kilometres')).code).toBe(0);
    await mentor.ok('edit', '1', '--unit', 'km');
    await mentor.ok('log', '1', '7', '--on', '2026-09-05', '--force');
    expect(await mentor('edit', '1', '--unit', 'm')).toMatchObject({
      code: 2,
      err: expect.stringContaining('what was checked in is told otherwise: 21.1 m instead of 21.1 km'),
    });
    // Nor by two steps: dropping it, and naming another.
    expect((await mentor('edit', '1', '--unit', '')).code).toBe(2);
    expect(await mentor('edit', '1', '--from', '19')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it starts nearer to the target: from 19 km instead of 5 km'),
    });
    await mentor.ok('edit', '1', '--from', '19', '--because', 'it was more');
    expect(await mentor.ok('show', '1')).toContain(
      '  first promised: 21.1 km from 5 km by 1 May 2027\n  promised now: 21.1 km from 19 km by 1 May 2027\n',
    );
  });

  it('asks for a reason when a habit begins later, and tells how many times that leaves', async () => {
    const mentor = aUser({ today: '2026-10-01' });
    const habit = ['--measure', 'habit', '--times', '5', '--per', 'week', '--due', '2027-05-31'];
    await mentor.ok('new', 'Practise', ...habit, '--relevant', 'x');
    expect(await mentor('edit', '1', '--start', '2027-04-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it asks for 44 times in all instead of 174 times'),
    });
    await mentor.ok('edit', '1', '--start', '2027-04-01', '--because', 'after the exams');
    expect(await mentor.ok('show', '1')).toContain(
      'Promise\n  first promised: 5 times a week from 1 Oct 2026 to 31 May 2027 (174 in all)\n' +
        '  promised now: 5 times a week from 1 Apr 2027 to 31 May 2027 (44 in all)\n' +
        '  changed once, made easier once (mentor history 1)\n',
    );
  });
});

describe('mentor edit --from after a replan', () => {
  const standing = async (mentor: User) =>
    ((await mentor.json('list')) as { goals: { standing: object }[] }).goals[0]?.standing;

  async function spread(reading: 'total' | 'level'): Promise<User> {
    const mentor = aUser({ today: '2026-09-01' });
    const measure = ['--measure', 'number', '--unit', 'EUR', '--from', '0', '--to', '1000'];
    await mentor.ok(
      'new',
      'Save',
      ...measure,
      '--reading',
      reading,
      '--relevant',
      'r',
      '--due',
      '2027-02-28',
    );
    const log = async (day: string, value: string): Promise<void> => {
      mentor.today = day;
      await mentor.ok('log', '1', value);
    };
    await log('2026-09-20', '100');
    await log('2026-10-10', reading === 'total' ? '100' : '200');
    await log('2026-10-30', reading === 'total' ? '100' : '300');
    mentor.today = '2026-11-01';
    await mentor.ok('replan', '1', '--spread', '--because', 'x');
    await log('2026-11-15', reading === 'total' ? '60' : '360');
    await log('2026-11-27', reading === 'total' ? '60' : '420');
    return mentor;
  }

  it('counts what was added up to the replan from the new baseline', async () => {
    const mentor = await spread('total');
    expect(await standing(mentor)).toMatchObject({ value: 420, bufferDays: -6 });
    await mentor.ok('edit', '1', '--from', '200', '--because', 'there was something');
    expect(await goalOf(mentor)).toMatchObject({ planFrom: { day: '2026-11-01', value: 500 } });
    // 120 more than at the replan, where 500 are to come in 119 days.
    expect(await standing(mentor)).toMatchObject({ value: 620, bufferDays: 2 });
  });

  it('leaves a level as it was told', async () => {
    const mentor = await spread('level');
    await mentor.ok('edit', '1', '--from', '200', '--because', 'there was something');
    expect(await goalOf(mentor)).toMatchObject({ planFrom: { day: '2026-11-01', value: 300 } });
  });
});

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aUser, type User } from '../user.js';

describe('a command line', () => {
  it('with an unknown command suggests one, and ends with 2', async () => {
    const given = await aUser()('lst');
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toBe("error: unknown command 'lst'\nhint: Did you mean list?\n");
  });

  it.each([
    ['obstacel', '--help'],
    ['help', 'obstacel'],
  ])('says so too when help is asked for: %s %s', async (...argv) => {
    const given = await aUser()(...argv);
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toContain("unknown command 'obstacel'");
  });

  it('with an unknown flag suggests one', async () => {
    const given = await aUser()('list', '--sorted');
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toContain("unknown option '--sorted'");
    expect(given.err).toContain('--sort');
  });

  it.each([
    [['show'], 'mentor show 3'],
    [['milestone', 'move'], 'mentor milestone move 3.2 2026-12-31'],
    [['--plain', 'people', 'edit'], 'mentor people edit Ana'],
    [['import'], 'mentor import goals.csv'],
  ])('without what it needs is told with an example: %j', async (argv, example) => {
    const given = await aUser()(...argv);
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toContain('error: missing required argument');
    expect(given.err).toContain(`hint: Type ${example}\n`);
  });

  it('with too many arguments says so', async () => {
    expect(await aUser()('undo', '1', '2')).toMatchObject({ code: 2, out: '' });
  });

  it('takes global options before and after the command', async () => {
    const mentor = aUser();
    expect((await mentor('--as-of', '2026-01-05', 'list', '--json')).out).toContain('"asOf": "2026-01-05"');
    expect((await mentor('list', '--json', '--as-of', '2026-01-05')).out).toContain('"asOf": "2026-01-05"');
  });

  it('without a command prints as JSON what today prints', async () => {
    const mentor = aUser();
    expect(await mentor.ok('--json')).toBe(await mentor.ok('today', '--json'));
  });

  it('shows the groups and every command in its help, on stdout', async () => {
    const { code, out, err } = await aUser()('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['Write:', 'Keep going:', 'See:', 'Close:', 'Report:', 'Housekeeping:', 'new', 'undo'])
      expect(out).toContain(word);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('takes ls for list, also in its help', async () => {
    const mentor = aUser();
    expect(await mentor.ok('ls')).toBe(await mentor.ok('list'));
    expect(await mentor.ok('help', 'ls')).toBe(await mentor.ok('list', '--help'));
  });

  it.each([
    ['milestone', 'move'],
    ['report', 'weekly'],
    ['people', 'helped'],
  ])('shows the help of a command below another: %s %s', async (...argv) => {
    const mentor = aUser();
    const told = await mentor.ok('help', ...argv);
    expect(told).toContain(`Usage: mentor ${argv.join(' ')}`);
    expect(told).toBe(await mentor.ok(...argv, '--help'));
  });

  it('shows the help of a command by help and by --help', async () => {
    const mentor = aUser();
    expect((await mentor('help', 'list')).out).toBe((await mentor('list', '--help')).out);
  });

  it.each([
    [40, ['--help']],
    [40, ['split', '--help']],
    [40, ['new', '--help']],
    [30, ['report', 'weekly', '--help']],
    [120, ['new', '--help']],
  ] as const)('fits its help into a terminal of %i columns: %s', async (columns, argv) => {
    const mentor = aUser();
    Object.assign(mentor, { terminal: true, columns });
    const out = await mentor.ok(...argv);
    const widest = Math.max(...out.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(columns);
    expect(widest).toBeLessThanOrEqual(80);
  });

  it.each(['someday', '2026-02-30', '10000-01-01', '1/2/2026'])(
    'refuses --as-of %s without a terminal, and writes nothing',
    async (day) => {
      const given = await aUser()('list', '--as-of', day);
      expect(given).toMatchObject({ code: 2, out: '' });
      expect(given.err).toMatch(/^error: --as-of: .*\nhint: /);
    },
  );

  it('says which goals a name may mean, and finds one by the beginning of a word', async () => {
    const mentor = aUser();
    for (const title of ['Run a half marathon', 'Run a company', 'Halve the debt']) {
      await mentor.ok('new', title, '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'why not');
    }
    expect((await mentor('show', 'half-mar')).code).toBe(0);
    const several = await mentor('show', 'run');
    expect(several.code).toBe(3);
    expect(several.err).toContain('"run" may be 1 (Run a half marathon) or 2 (Run a company)');
    expect((await mentor('show', '99')).err).toContain('there is no goal 99');
    expect((await mentor('show', 'nothing')).code).toBe(3);
    expect((await mentor('show', ' ')).code).toBe(2);
  });

  it('takes an empty --db for a mistake, not for the usual place', async () => {
    expect(await aUser()('--db', '', 'list')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--db is empty'),
    });
  });

  it('never lets an escape of the terminal through, not even in errors', async () => {
    const mentor = aUser();
    const evil = 'x\u001b]0;owned\u0007\u202e\u009b31m';
    for (const argv of [
      [evil],
      ['show', evil],
      ['list', '--sort', evil],
      ['list', '--state', evil],
      ['--db', `/nowhere/${evil}`, 'list'],
      ['new', evil],
      ['config', evil],
      ['undo', evil],
    ]) {
      const { out, err } = await mentor(...argv);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('colour', () => {
  const coloured = async (env: Record<string, string>, ...argv: string[]): Promise<boolean> => {
    const mentor = aUser({ env });
    await mentor.ok('new', 'Run', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x');
    return (await mentor.ok('list', ...argv)).includes('\u001b[');
  };
  it('is there when it is asked for, and never in a pipe by itself', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured({}, '--color', 'always')).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  });
  it('is off with NO_COLOR, whatever FORCE_COLOR says', async () => {
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ NO_COLOR: '1' }, '--color', 'always')).toBe(true);
  });
});

describe('the settings', () => {
  it('are UTF-8, with a byte order mark or without one', async () => {
    const mentor = aUser();
    const file = join(mentor.folder, 'settings.json');
    mentor.env['MENTOR_CONFIG'] = file;
    mentor.env['MENTOR_NAME'] = undefined;
    writeFileSync(file, '\ufeff{"name":"Zo\u00eb \ufffd"}');
    expect(await mentor.ok('config', 'name')).toBe('name Zo\u00eb \ufffd\n');
    await mentor.ok('config', 'capacity', '5');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ name: 'Zo\u00eb \ufffd', capacity: 5 });
    writeFileSync(file, Buffer.from('{"name":"Zo\u00eb"}', 'latin1'));
    expect(await mentor('list')).toMatchObject({
      code: 2,
      err: expect.stringContaining('settings.json is not UTF-8 text'),
    });
  });

  it('are kept in a file and hold from then on', async () => {
    const mentor = aUser();
    delete mentor.env['MENTOR_NAME'];
    mentor.env['MENTOR_DB'] = `${mentor.folder}/not-there.db`;
    expect((await mentor('config', 'name', 'Grace')).err).not.toContain('There is no file');
    await mentor.ok('config', 'name', 'Grace');
    expect(await mentor.ok('config', 'name')).toBe('name Grace\n');
    await mentor.ok('new', 'Run', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x');
    expect(await mentor.ok('history')).toContain('Grace');
    await mentor.ok('config', 'name', '--unset');
    expect(await mentor.ok('config', 'name')).toBe('name (not set)\n');
  });

  it('let the day end later than midnight', async () => {
    const mentor = aUser();
    mentor.env['TZ'] = 'UTC';
    await mentor.ok('config', 'day-ends-at', '6');
    expect((await mentor('config')).out).toContain('day-ends-at 6');
  });

  it.each([
    ['name', '\u001b[31m'],
    ['day-ends-at', '7'],
    ['week-start', 'someday'],
    ['day-order', 'ymd'],
    ['accessible', 'maybe'],
    ['__proto__', 'x'],
    ['nonsense', 'x'],
  ])('refuse %s = %j, and keep what was there', async (name, value) => {
    const mentor = aUser();
    await mentor.ok('config', 'day-order', 'mdy');
    const file = join(mentor.folder, '.config', 'mentor', 'config.json');
    const before = readFileSync(file, 'utf8');
    expect(await mentor('config', name, value)).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  const holding = (text: string): { mentor: User; file: string } => {
    const mentor = aUser();
    const file = join(mentor.folder, '.config', 'mentor', 'config.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { mentor, file };
  };

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'must hold one JSON object'],
    ['{"nonsense": 1}', 'there is no setting "nonsense"'],
    ['{"__proto__": {"x": 1}}', 'there is no setting "__proto__"'],
    ['{"day-ends-at": 99}', 'day-ends-at must be a whole number from 0 to 6, not "99"'],
    ['{"name": {}}', 'name must be a text, a number, true or false'],
    ['{"name": "Ada", "week-start": "someday"}', 'week-start is not a weekday: "someday"'],
    ['{"capacity": -3}', 'capacity must be above 0'],
  ])('in a file that holds %s are named as the culprit, with the file', async (text, wrong) => {
    const { mentor, file } = holding(text);
    for (const argv of [['list'], ['log', '1', '5'], ['config'], []]) {
      const given = await mentor(...argv);
      expect({ argv, ...given }).toMatchObject({ argv, code: 2, out: '' });
      expect(given.err).toContain(`error: ${file}`);
      expect(given.err).toContain(wrong);
      expect(given.err).toMatch(/\nhint: .*mend/i);
    }
  });

  const wrong = '{"day-ends-at": 9, "week-start": "someday"}';

  it('are mended one by one, as the hint says', async () => {
    const { mentor, file } = holding(wrong);
    expect((await mentor('list')).err).toContain('mentor config day-ends-at VALUE');
    expect(await mentor.ok('config', 'day-ends-at', '3')).toBe('');
    expect((await mentor('list')).err).toContain('mentor config week-start --unset');
    await mentor.ok('config', 'week-start', '--unset');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ 'day-ends-at': 3 });
    expect((await mentor('list')).code).toBe(0);
  });

  it('are set while others are wrong, which stay as they are', async () => {
    const { mentor, file } = holding(wrong);
    await mentor.ok('config', 'name', 'Grace');
    await mentor.ok('config', 'capacity', '5');
    await mentor.ok('config', 'capacity', '--unset');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...JSON.parse(wrong), name: 'Grace' });
    expect((await mentor('config', 'day-ends-at', '7')).err).not.toContain(file);
  });

  it('are printed as JSON when one was changed, or nothing is while another is wrong', async () => {
    const { mentor, file } = holding(wrong);
    expect(await mentor('config', 'day-ends-at', '3', '--json')).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(wrong);
    await mentor.ok('config', 'week-start', 'sunday');
    expect(await mentor.json('config', 'day-ends-at', '3')).toEqual({ file, settings: { 'day-ends-at': 3 } });
    expect(await mentor.json('config', 'week-start')).toEqual({ file, settings: { 'week-start': 'sunday' } });
    expect(await mentor.json('config', 'day-ends-at', '--unset')).toEqual({
      file,
      settings: { 'day-ends-at': null },
    });
  });

  it.each([
    ['a value and --unset do not go together', 'name', 'Ada', '--unset'],
    ['it is not said which setting is to be forgotten', '--unset'],
  ])('say that %s', async (sentence, ...argv) => {
    const mentor = aUser();
    const given = await mentor('config', ...argv);
    expect(given).toMatchObject({ code: 2, out: '' });
    expect(given.err).toContain(`error: ${sentence}\nhint: `);
    expect(readdirSync(mentor.folder)).toEqual([]);
  });

  it('read dates in the order that was set', async () => {
    const mentor = aUser();
    expect((await mentor('list', '--due-before', '31/12/2026', '--json')).code).toBe(0);
    const refused = await mentor('list', '--due-before', '1/2/2027');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('mentor config day-order dmy');
    await mentor.ok('config', 'day-order', 'mdy');
    expect(await mentor('list', '--due-before', '1/2/2027')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Sat 2 Jan 2027 (read as month/day/year)'),
    });
  });
});

describe('a database that was named', () => {
  it('and is not there is told to somebody who reads, and not where the usual one is meant', async () => {
    const mentor = aUser();
    expect((await mentor('list')).err).not.toContain('There is no file');
    const file = join(mentor.folder, 'mistpyed.db');
    for (const argv of [['list'], ['today'], ['report', 'weekly'], []]) {
      const { code, err } = await mentor('--db', file, ...argv);
      expect(code).toBe(0);
      expect(err.split(`There is no file ${file} yet`)).toHaveLength(2);
    }
    mentor.env['MENTOR_DB'] = file;
    expect((await mentor('list')).err).toContain(`There is no file ${file} yet`);
    const made = await mentor('new', 'Sing', '--measure', 'yes-no', '--due', '+8w', '--relevant', 'joy');
    expect(made.err).not.toContain('There is no file');
    expect((await mentor('list')).err).toBe('');
  });

  it('by the name of a command was forgotten', async () => {
    const mentor = aUser();
    expect((await mentor('--db', 'x.db', '--db', 'list')).code).toBe(2);
    expect(await mentor('--db', 'list')).toEqual({
      code: 2,
      out: '',
      err: 'error: --db takes a file, and list is a command\nhint: Type mentor --db FILE list\n',
    });
  });
});

describe('an answer that cannot be written', () => {
  it('does not take back what was done, and says so; of what only looks nothing is said', async () => {
    const mentor = aUser();
    const dates = ['--start', '2026-09-01', '--due', '2027-05-01', '--relevant', 'to breathe'];
    await mentor.ok('new', 'Run far', '--from', '5', '--to', '21', ...dates);
    mentor.unwritable = 'cannot write the output: no space left on the disk';
    for (const argv of [
      ['log', '1', '7'],
      ['log', '1', '8', '--json'],
    ]) {
      expect(await mentor(...argv)).toEqual({
        code: 6,
        out: '',
        err: expect.stringContaining(
          'error: cannot write the output: no space left on the disk\n' +
            'hint: What the command changed is kept: mentor history shows it, mentor undo takes it back.\n',
        ),
      });
    }
    expect((await mentor('list')).err).toBe('error: cannot write the output: no space left on the disk\n');
    mentor.unwritable = undefined;
    expect(await mentor.ok('show', '1')).toContain('8');
  });
});

describe('a database of an earlier version', () => {
  it('leaves a copy, whose name is told without what a terminal would obey', async () => {
    const mentor = aUser();
    const file = join(mentor.folder, 'e\u001b[31m.db');
    copyFileSync(join(import.meta.dirname, '..', 'fixtures', 'schema-1.db'), file);
    const { code, err } = await mentor('--db', file, 'people', 'add', 'Zoe');
    expect(code).toBe(0);
    expect(err).toContain('A copy of the old one is ');
    expect(err).toContain('e\ufffd[31m');
    expect(err).not.toContain('\u001b');
  });
});

describe('a file that is named', () => {
  it('by nothing is not taken for one that is not there', async () => {
    const mentor = aUser();
    for (const argv of [
      ['import', ''],
      ['new', '--file', ''],
    ]) {
      expect(await mentor(...argv)).toMatchObject({
        code: 2,
        err: expect.stringContaining('error: the name of the file is empty\nhint: Name a file, or - for'),
      });
    }
  });

  it('is not read when it may never end', async () => {
    const mentor = aUser();
    const socket = join(mentor.folder, 'socket');
    const server = createServer();
    await new Promise<void>((listening) => server.listen(socket, listening));
    onTestFinished(() => void server.close());
    for (const argv of [
      ['import', socket],
      ['new', '--file', socket],
    ]) {
      expect(await mentor(...argv)).toMatchObject({
        code: 2,
        err: expect.stringContaining('socket is no ordinary file'),
      });
    }
    mentor.env['MENTOR_CONFIG'] = socket;
    expect(await mentor('list')).toMatchObject({ code: 2, err: expect.stringContaining('no ordinary file') });
  });
});

describe('the edges of the calendar', () => {
  it('stop no command', async () => {
    const mentor = aUser({ today: '2199-12-01' });
    const dates = ['--start', '2199-11-01', '--due', '2199-12-31', '--relevant', 'to be there'];
    await mentor.ok('new', 'Run far', '--from', '5', '--to', '21', ...dates);
    await mentor.ok('new', 'Run often', '--times', '3', ...dates);
    await mentor.ok('milestone', 'add', '1', 'Half', '--due', '2199-12-31', '--target', '20');
    await mentor.ok('log', '1', '7', '--on', '2199-11-20', '--force');
    await mentor.ok('people', 'add', 'Ben');
    await mentor.ok('mentorship', 'start', '--with', 'Ben', '--kind', 'peer');
    await mentor.ok('config', 'week-start', 'sunday');
    const lines = [
      ...['list', 'today', 'next', 'report', 'report --week this', 'show 1', 'show 2', 'forecast 1', 'check'],
      ...['check 1', 'check 2', 'mentorship', 'review --prepare', 'history', 'skip 1', 'replan 1', 'split 2'],
    ];
    for (const day of ['2199-12-01', '2199-12-30', '2199-12-31']) {
      mentor.today = day;
      for (const line of lines)
        expect([line, day, (await mentor(...line.split(' '))).code]).not.toContain(70);
    }
  });

  it.each(['1850-01-01', '2300-01-01'])('do not hold %s: the clock is named', async (today) => {
    const { code, err } = await aUser({ today })('list');
    expect({ code, err }).toEqual({
      code: 1,
      err:
        `error: the clock of this computer is in the year ${today.slice(0, 4)}\n` +
        'hint: Goals are kept in the years 1900 to 2199: set the clock right.\n',
    });
  });
});

describe('the environment', () => {
  it.each([
    ['TZ', 'Bogus/Zone', 'TZ names no time zone'],
    ['TZ', 'asia/tokyo', 'hint: Set it to TZ=Asia/Tokyo, or unset it.'],
    ['TZ', 'EUROPE/BERLIN', 'hint: Set it to TZ=Europe/Berlin, or unset it.'],
    ['TZ', 'est5edt', 'TZ names no time zone: "est5edt"'],
    ['MENTOR_NAME', 'a\u0007', 'MENTOR_NAME holds a control'],
  ])('%s=%j is refused in a sentence', async (name, value, sentence) => {
    const mentor = aUser();
    mentor.env[name] = value;
    const given = await mentor('list');
    expect(given.code).toBe(2);
    expect(given.err).toContain(sentence);
  });

  it('without a home says where goals could be kept', async () => {
    const mentor = aUser();
    delete mentor.env['HOME'];
    const given = await mentor('list');
    expect(given).toMatchObject({ code: 2 });
    expect(given.err).toContain('MENTOR_DB');
  });
});

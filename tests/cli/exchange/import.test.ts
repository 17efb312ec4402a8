import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const schema = (name: string): object =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas', `${name}.json`), 'utf8'),
  ) as object;

async function aRunner(): Promise<User> {
  const user = aUser();
  await user.ok(
    'new',
    'Run a half marathon',
    '--unit',
    'km',
    '--from',
    '5',
    '--to',
    '21.1',
    '--start',
    '2026-09-01',
    '--due',
    '2027-05-01',
    '--relevant',
    'for my heart',
    '--no-input',
  );
  await user.ok(
    'new',
    'Play the guitar',
    '--times',
    '3',
    '--start',
    '2026-09-01',
    '--due',
    '2027-05-01',
    '--relevant',
    'for joy',
    '--no-input',
  );
  await user.ok(
    'new',
    'Give the talk',
    '--measure',
    'yes-no',
    '--start',
    '2026-09-01',
    '--due',
    '2027-05-01',
    '--relevant',
    'courage',
    '--no-input',
  );
  await user.ok(
    'new',
    'Open a shop',
    '--measure',
    'milestones',
    '--start',
    '2026-09-01',
    '--due',
    '2027-05-01',
    '--relevant',
    'a dream',
    '--no-input',
  );
  return user;
}

async function reads(user: User, text: string, ...flags: string[]) {
  user.input = text;
  return user('import', '-', ...flags);
}

async function exported(user: User): Promise<Record<string, Record<string, unknown>[]>> {
  return JSON.parse(await user.ok('export')) as Record<string, Record<string, unknown>[]>;
}

/** What is said about a file that is refused; nothing of it may be written. */
async function refused(user: User, text: string, ...flags: string[]): Promise<string> {
  const before = await user.ok('export');
  const { code, err, out } = await reads(user, text, ...flags);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(await user.ok('export')).toBe(before);
  return err;
}

describe('check-ins from CSV', () => {
  it('come in once, however often the file is read, and one undo takes them back', async () => {
    const user = await aRunner();
    const csv =
      'goal,day,value,note,confidence,evidence\n1,2026-10-01,9,"so, so",70,watch\nguitar,2026-10-02,2,,,\n3,2026-10-03,yes,,,\n4,2026-10-04,,a note,,\n';
    expect(await reads(user, csv)).toMatchObject({ code: 0, out: 'Imported 4 check-ins.\n' });
    expect(await reads(user, csv)).toMatchObject({
      code: 0,
      out: 'Nothing new: all of it is here already.\n',
    });
    const { checkIns } = await exported(user);
    expect(checkIns?.map((c) => [c['day'], c['value'], c['note'], c['confidence'], c['evidence']])).toEqual([
      ['2026-10-01', 9, 'so, so', 70, 'watch'],
      ['2026-10-02', 2, null, null, null],
      ['2026-10-03', 1, null, null, null],
      ['2026-10-04', null, 'a note', null, null],
    ]);
    expect(await user.ok('undo')).toContain('imported 4 check-ins from standard input');
    expect((await exported(user))['checkIns']).toEqual([]);
  });

  it('that are alike on a day count as often as the file has them', async () => {
    const user = await aRunner();
    await reads(user, 'goal,day,value\n2,2026-10-02,1\n');
    expect(await reads(user, 'goal,day,value\n2,2026-10-02,1\n2,2026-10-02,1\n')).toMatchObject({
      out: 'Imported 1 check-in.\nAlready here: 1.\n',
    });
  });

  it('may have other columns, semicolons, decimal commas, dates with a year, and one goal for all', async () => {
    const user = await aRunner();
    const csv =
      '\ufeffDatum;Strecke;Schuhe\n31.10.2026;9,5;blau\n2026-11-01T07:30:00;1.010,25;\n3 Nov 2026;11;\n';
    const given = await reads(
      user,
      csv,
      '--goal',
      'half-mar',
      '--map',
      'day=Datum,value=Strecke',
      '--decimal-comma',
    );
    expect(given).toMatchObject({ code: 0, out: 'Imported 3 check-ins.\n' });
    expect(given.err).toContain('Left out: Schuhe');
    const { checkIns } = await exported(user);
    expect(checkIns?.map((c) => [c['day'], c['value']])).toEqual([
      ['2026-10-31', 9.5],
      ['2026-11-01', 1010.25],
      ['2026-11-03', 11],
    ]);
  });

  it('keep a negative level as it is, and count a day without a value as once done', async () => {
    const user = await aRunner();
    await user.ok(
      'new',
      'Get out of debt',
      '--from',
      '-900',
      '--to',
      '0',
      '--start',
      '2026-09-01',
      '--due',
      '2027-05-01',
      '--relevant',
      'sleep',
      '--no-input',
    );
    await reads(user, 'goal,day,value\n5,2026-10-01,-850\n2,2026-10-01,\n');
    const { checkIns } = await exported(user);
    expect(checkIns?.map((c) => c['value'])).toEqual([-850, 1]);
  });

  it('tell every mistake with line and field, and bring nothing', async () => {
    const user = await aRunner();
    const err = await refused(
      user,
      'goal;day;value;confidence\n1;2026-13-01;5;\n9;2026-10-01;5;\n1;2026-10-01;1,200;\n1;friday;x;300\n4;2026-10-02;3;\n2;2026-10-02;1.5;\n3;2026-10-02;;\n1;;5;\n1;2026-10-02;3;4;5\n',
    );
    expect(err.split('\n')).toEqual([
      'standard input:2:2: day: there is no month 13',
      'standard input:3:1: there is no goal 9',
      'standard input:4:3: "1,200" may be thousands or decimals; write it without a comma, or say with --decimal-comma that it is decimals',
      'standard input:5:2: day is no full date: "friday"; write it like 2026-11-24',
      'standard input:5:3: the value for goal 1 is not a number: "x"',
      'standard input:5:4: confidence must be a whole number from 0 to 100, not "300"',
      'standard input:6:3: goal 4 is told by its milestones, not by a value',
      'standard input:7:3: goal 2 counts times done: "1.5" is no whole number',
      'standard input:8:3: there is no value, and nothing else to keep',
      'standard input:9:2: there is no day',
      'standard input:10:5: this row has 5 fields, and the header has 4',
      'error: 11 mistakes; nothing was imported',
      'hint: Mend the file and import it again.',
      '',
    ]);
  });

  it('give a level itself and not a step, and no number with a comma that may be either', async () => {
    const user = await aRunner();
    const err = await refused(
      user,
      'goal,day,value\n1,2026-10-01,+1\n1,2026-10-02,"1,200"\n1,2026-10-03,"9,5"\n2,2026-10-03,+1\n',
    );
    expect(err).toContain(
      'standard input:2:3: a file gives the level of goal 1 itself, not a step such as "+1"\n',
    );
    expect(err).toContain('standard input:3:3: "1,200" may be thousands or decimals');
    expect(err).toContain('standard input:4:3: "9,5" may be thousands or decimals');
    expect(err).toContain('error: 3 mistakes');
  });

  it('name a column that is there twice', async () => {
    const user = await aRunner();
    const err = await refused(user, 'goal,day,value,Day\n1,2026-10-01,6,\n');
    expect(err).toContain('standard input:1:4: the column "Day" is there twice\n');
    expect(err).toContain('hint: Mend the file and import it again.');
  });

  it('name the columns that are not known or not there', async () => {
    const user = await aRunner();
    const err = await refused(user, 'Date,km,\n2026-10-01,5,\n');
    expect(err).toContain('standard input:1:1: "Date" is no known column');
    expect(err).toContain('standard input:1:3: a column has no name');
    expect(err).toContain('there is no column "goal"; name the goal with --goal');
    expect(err).toContain(
      'hint: The columns may be: goal, day, value, note, confidence, evidence. Others are named like --map',
    );
    expect(await refused(user, 'Date,km\n', '--map', 'day=Day')).toContain(
      'there is no column "Day" (--map day=Day)',
    );
    expect(await refused(user, 'a\n', '--map', 'when=Day')).toContain('--map does not understand "when=Day"');
  });

  it('in the future or before the start are refused unless forced', async () => {
    const user = await aRunner();
    const csv = 'goal,day,value\n1,2027-01-01,9\n1,2026-08-01,4\n';
    const given = await reads(user, csv);
    expect(given.code).toBe(4);
    expect(given.err).toContain('standard input:2:2: 2027-01-01 is in the future');
    expect(given.err).toContain('standard input:3:2: 2026-08-01 is before goal 1 starts (2026-09-01)');
    expect(given.err).toContain('hint: Add --force if it is right.');
    expect(await reads(user, csv, '--force')).toMatchObject({ code: 0, out: 'Imported 2 check-ins.\n' });
  });

  it('of a closed goal are refused', async () => {
    const user = await aRunner();
    await user.ok('close', '4', '--let-go', '--lesson', 'x', '--instead', 'y', '--no-input');
    expect(await refused(user, 'goal,day,note\n4,2026-10-01,late\n')).toContain(
      'standard input:2:1: goal 4 is closed',
    );
  });
});

describe('a list of goals', () => {
  const list = [
    {
      statement: 'Swim 2 km',
      measure: 'number',
      unit: 'km',
      from: 0,
      to: 2,
      start: '2026-09-01',
      due: '2027-05-01',
      relevant: 'my back',
      tags: ['swim', 'back'],
      confidence: 60,
      area: null,
      checkIns: [['2026-09-05', 0.3], { day: '2026-09-20', value: '0.5', note: 'cold' }],
      milestones: [
        { title: 'The second kilometre', due: '2027-05-01', target: 2 },
        {
          title: 'Half a kilometre',
          due: '2026-12-01',
          target: 0.5,
          doneOn: '2026-11-20',
          doneWhen: 'without a stop',
        },
      ],
    },
    {
      statement: 'Read',
      times: 2,
      per: 'month',
      start: '2026-09-01',
      due: '2027-05-01',
      relevant: 'rest',
      milestones: null,
      checkIns: null,
    },
  ];

  it.each([
    ['a JSON array', JSON.stringify(list, null, 2)],
    ['JSON Lines', list.map((goal) => JSON.stringify(goal)).join('\n')],
  ])('comes in from %s with milestones and check-ins, and once only', async (_, text) => {
    const user = aUser();
    expect(await reads(user, text)).toMatchObject({
      code: 0,
      out: 'Imported 2 goals, 2 milestones and 3 check-ins.\n',
    });
    expect(await reads(user, text)).toMatchObject({ out: 'Nothing new: all of it is here already.\n' });
    const { goals, milestones, checkIns } = await exported(user);
    expect(goals?.map((g) => [g['number'], g['statement'], g['tags'], g['state']])).toEqual([
      [1, 'Swim 2 km', ['back', 'swim'], 'active'],
      [2, 'Read', [], 'active'],
    ]);
    expect(milestones?.map((m) => [m['number'], m['title'], m['share'], m['state'], m['doneOn']])).toEqual([
      [1, 'Half a kilometre', 0.25, 'claimed', '2026-11-20'],
      [2, 'The second kilometre', 0.75, 'open', null],
    ]);
    expect(checkIns?.map((c) => [c['day'], c['value'], c['confidence']])).toEqual([
      ['2026-09-01', null, 60],
      ['2026-09-05', 0.3, null],
      ['2026-09-20', 0.5, null],
    ]);
  });

  it('comes in from one object, and from CSV with a column for each field', async () => {
    const user = aUser();
    expect(await reads(user, JSON.stringify(list[1]))).toMatchObject({ out: 'Imported 1 goal.\n' });
    const csv =
      'statement,measure,due,relevant,tags,check-in\n"Write, at last",yes-no,2027-01-31,a promise,"a,b",daily\n';
    expect(await reads(user, csv)).toMatchObject({ out: 'Imported 1 goal.\n' });
    expect((await exported(user))['goals']?.[1]).toMatchObject({
      statement: 'Write, at last',
      tags: ['a', 'b'],
      rhythm: 1,
      hours: null,
    });
  });

  it('spreads milestones evenly, by their shares, or by their targets', async () => {
    const user = aUser();
    const base = { measure: 'milestones', start: '2026-09-01', due: '2027-05-01', relevant: 'r' };
    const due = ['2026-10-01', '2026-11-01'];
    await reads(
      user,
      JSON.stringify([
        { ...base, statement: 'A', milestones: due.map((day) => ({ title: 'x', due: day })) },
        {
          ...base,
          statement: 'B',
          milestones: due.map((day, i) => ({ title: 'x', due: day, share: i === 0 ? 25 : '75' })),
        },
      ]),
    );
    expect((await exported(user))['milestones']?.map((m) => m['share'])).toEqual([0.5, 0.5, 0.25, 0.75]);
  });

  it('scales shares that do not come to the whole, and says so', async () => {
    const user = await aRunner();
    const goal = {
      statement: 'Write a book',
      ...{ measure: 'milestones', start: '2026-09-01', due: '2027-05-01', relevant: 'r' },
      milestones: [
        { title: 'x', due: '2026-10-01', share: 50 },
        { title: 'y', due: '2026-11-01', share: 20 },
      ],
    };
    const { out } = await reads(user, JSON.stringify([goal]));
    expect(out.replace(/\s+/g, ' ')).toBe(
      'Imported 1 goal and 2 milestones. The shares of the milestones of goal 5 came to 70%; they were scaled to 100%. ',
    );
    const third = { ...goal.milestones[0], share: 33.3 };
    const even = { ...goal, statement: 'Sing', milestones: [third, third, third] };
    expect((await reads(user, JSON.stringify([even]))).out).toBe('Imported 1 goal and 3 milestones.\n');
  });

  it('tells all mistakes of a goal, by its place in the file', async () => {
    const user = await aRunner();
    const base = '"measure":"milestones","relevant":"r","start":"2026-09-01","due":"2027-05-01"';
    const err = await refused(
      user,
      [
        '[{"statement":"a","measure":"yes-no","due":"soon","hours":"many"},',
        ` {"statement":"b",${base},"checkIns":[["2026-10-01",1]]},`,
        ` {"statement":"c",${base},"milestones":[{"title":"t","due":"2026-10-01","share":20},{"title":"u","due":"2026-11-01"}]},`,
        ` {"statement":"d",${base},"milestones":[{"title":"t","due":"2026-10-01","doneOn":"2026-12-01"}]}]`,
      ].join('\n'),
    );
    expect(err.split('\n').map((line) => line.replace(/^standard input:(\d+):\d+/, '$1'))).toEqual([
      '1: due is no full date: "soon"; write it like 2026-11-24',
      '1: hours is not a number: "many"',
      '1: missing: relevant',
      '2: goal 2 of the file is told by its milestones, not by a value',
      '3: some milestones have a share and some have none',
      '4: 2026-12-01 is in the future',
      'error: 6 mistakes; nothing was imported',
      'hint: Mend the file and import it again.',
      '',
    ]);
  });

  it('tells every mistake with line and column, and brings nothing', async () => {
    const user = aUser();
    const base = '"measure":"milestones","relevant":"r","start":"2026-09-01","due":"2027-05-01"';
    const err = await refused(
      user,
      [
        '[{"statment":"x"},',
        ' {"statement":"","measure":"numbr","due":"2026-02-30"},',
        ' {"statement":"ok"},',
        ' {"statement":"ok","to":5,"from":5,"relevant":"r","due":"2027-01-01"},',
        ' {"statement":"ok","to":5,"from":5,"relevant":"r","due":true,"__proto__":{"due":"2027-01-01"}},',
        ` {"statement":"a",${base},"checkIns":[["2026-10-01"],{"day":"2026-10-01","volume":3},{"day":"2026-10-01","note":[]},7]},`,
        ` {"statement":"b",${base},"checkIns":{},"milestones":7},`,
        ` {"statement":"c",${base},"milestones":[{"title":"t"},{"title":"t","due":"2026-10-01","colour":1},{"title":"t","due":"soon"}]},`,
        ` {"statement":"d",${base},"milestones":[{"title":"t","due":"2029-01-01"}]},`,
        ` {"statement":"e",${base},"milestones":[{"title":"t","due":"2026-10-01","share":20},{"title":"u","due":"2026-11-01"}]},`,
        ` {"statement":"f",${base},"milestones":[{"title":"t","due":"2026-12-01","doneOn":"2026-12-01"}]},`,
        ' 5]',
      ].join('\n'),
    );
    expect(err.split('\n')).toEqual([
      'standard input:1:3: the goal file has a field "statment", which is not known',
      'standard input:1:2: missing: statement, measure, relevant, due',
      'standard input:2:3: the statement is empty',
      'standard input:2:18: measure must be one of number, milestones, habit, yes-no, learning, not "numbr"',
      'standard input:2:36: due: there is no 30 February 2026',
      'standard input:2:2: missing: relevant',
      'standard input:3:2: missing: measure, relevant, due',
      'standard input:4:2: the target 5 equals the baseline',
      'standard input:5:51: due in the goal file must be a text or a number',
      'standard input:5:62: the goal file has a field "__proto__", which is not known',
      'standard input:6:109: a check-in is a pair of day and value, or an object with a day',
      'standard input:6:144: a check-in has no field "volume"',
      'standard input:6:176: note must be a text or a number',
      'standard input:6:187: a check-in is a pair of day and value, or an object with a day',
      'standard input:7:111: milestones must be a list',
      'standard input:7:97: checkIns must be a list',
      'standard input:8:111: due: it is missing',
      'standard input:8:157: colour: it is not known here',
      'standard input:8:182: due is no full date: "soon"; write it like 2026-11-24',
      'standard input:9:97: 9.1 "t" would be due 1 Jan 2029, after goal 9 of the file on 1 May 2027',
      'error: more than 20 mistakes; nothing was imported',
      'hint: Mend the file and import it again.',
      '',
    ]);
  });

  it('of JSON Lines tells the line of the file', async () => {
    const user = aUser();
    expect(await refused(user, '{"statement":"a"}\n\n{"statement":5,}\n')).toContain(
      'standard input:3:16: this is not JSON',
    );
  });
});

describe('an export', () => {
  it('fits its schema, and so does what import tells of it', async () => {
    const user = await aRunner();
    await user.ok('log', '1', '7', '--note', 'first', '--confidence', '60');
    await user.ok('break', '2026-12-24..2027-01-02');
    await user.ok('undo');
    const text = await user.ok('export');
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    const fits = ajv.compile(schema('export'));
    expect(fits(JSON.parse(text)) ? [] : fits.errors).toEqual([]);
    user.input = text;
    const told = await user.json('--db', join(user.folder, 'new.db'), 'import', '-');
    const tells = ajv.compile(schema('import'));
    expect(tells(told) ? [] : tells.errors).toEqual([]);
    expect(told).toEqual({
      restored: true,
      added: {
        goals: 4,
        milestones: 0,
        checkIns: 1,
        breaks: 0,
        people: 0,
        mentorships: 0,
        sessions: 0,
        feedback: 0,
        actions: 0,
        changes: 7,
      },
      already: 0,
      renumbered: [],
      scaled: [],
      change: null,
    });
  });

  it('goes to a private file, and replaces one only when forced', async () => {
    const user = await aRunner();
    const file = join(user.folder, 'all.json');
    expect(await user('export', '--output', file)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(await user.ok('export'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await user('export', '--output', file)).toMatchObject({ code: 1 });
    expect(await user('export', '--output', file, '--force')).toMatchObject({ code: 0 });
    expect(await user('export', '--output', '')).toEqual({
      code: 2,
      out: '',
      err: 'error: --output is empty\nhint: Name a file with --output FILE.\n',
    });
  });

  it('of nothing is an export, and brings nothing', async () => {
    const user = aUser();
    user.input = await user.ok('export');
    expect(await user.ok('import', '-')).toBe('There was nothing to import.\n');
  });

  it('gives a goal another number where its own is taken, and says so', async () => {
    const her = await aRunner();
    const me = aUser();
    await me.ok('new', 'Mine', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'r', '--no-input');
    const text = await her.ok('export');
    expect(await reads(me, text)).toMatchObject({
      out: 'Imported 4 goals and 4 changes of the history.\nGoal 1 of the file is goal 5 here.\n',
    });
    expect(await reads(me, text)).toMatchObject({ out: 'Nothing new: all of it is here already.\n' });
    expect(await me.ok('show', '5')).toContain('Run a half marathon');
    await her.ok('log', '1', '8');
    expect(await reads(me, await her.ok('export'))).toMatchObject({
      out: 'Imported 1 check-in and 1 change of the history.\nAlready here: 8.\n',
    });
    expect(await me.ok('list')).toMatch(/5 {2}Run a half marathon .* 19%/);
  });

  it('that tells a record otherwise than it is here is refused by its name', async () => {
    const user = await aRunner();
    await user.ok('log', '1', '7', '--note', 'rain');
    await user.ok('milestone', 'add', '4', 'Find a place', '--due', '2026-12-31');
    await user.ok('break', '2026-12-24..2027-01-02');
    const text = await user.ok('export');
    const meets = async (from: string, to: string): Promise<string> => {
      const { code, err } = await reads(user, text.replace(from, to));
      expect(code).toBe(1);
      return err.split('\n')[0] ?? '';
    };
    expect(await meets('"note":"rain"', '"note":"sun"')).toBe(
      'error: the check-in of 2026-11-24 on goal 1, Run a half marathon, is not the same here as in the file',
    );
    expect(await meets('"for my heart"', '"for my lungs"')).toBe(
      'error: goal 1, Run a half marathon, is not the same here as in the file',
    );
    expect(await meets('"Find a place"', '"Find a room"')).toBe(
      'error: the milestone "Find a room" of goal 4, Open a shop, is not the same here as in the file',
    );
    expect(await meets('"to":"2027-01-02"', '"to":"2027-01-03"')).toBe(
      'error: the break from 2026-12-24 for all goals, is not the same here as in the file',
    );
    expect(await user.ok('export')).toBe(text);
  });

  it('keeps what a newer version wrote into the history', async () => {
    const user = await aRunner();
    const text = (await user.ok('export')).replace(
      '"ops":[\n',
      '"ops":[\n      {"part":9,"entity":"reflection","entityId":"01a20e8c-2d1c-7000-aace-7eae486fed5a","goalId":null,"before":null,"after":{"__proto__":{"x":1},"deep":[{"a":null}]}},\n',
    );
    const copy = ['--db', join(user.folder, 'copy.db')];
    user.input = text;
    await user.ok(...copy, 'import', '-');
    const { history } = JSON.parse(await user.ok(...copy, 'export')) as { history: { ops: unknown[] }[] };
    expect(JSON.stringify(history[0]?.ops[1])).toContain('"after":{"__proto__":{"x":1},"deep":[{"a":null}]}');
  });

  it.each<[string, string, string, string]>([
    [
      'an escape',
      '"statement":"Run a half',
      '"statement":"\\u001b[31mRun',
      'statement: the statement holds a control',
    ],
    ['a day that is none', '"due":"2027-05-01"', '"due":"2027-02-31"', 'due: it is no day like'],
    ['a number too large', '"target":21.1', '"target":1e300', 'target: it is larger than 1e+15'],
    ['an object', '"statement":"Run a half marathon"', '"statement":{"a":1}', 'statement: it must be a text'],
    ['a tag with an escape', '"tags":["sport"]', '"tags":["\\u001b"]', 'tags[0]: the tag'],
    ['a field of every object', '"due":"2027-05-01"', '"__proto__":"x"', '__proto__: it is not known here'],
    ['another such field', '"due":"2027-05-01"', '"constructor":"x"', 'constructor: it is not known here'],
    ['an unknown field', '"due":"2027-05-01"', '"dew":"2027-05-01"', 'dew: it is not known here'],
  ])(
    'whose history holds %s is refused with its place: undo would write it',
    async (_, from, to, message) => {
      const user = await aRunner();
      await user.ok('edit', '1', '--tag', 'sport');
      await user.ok('edit', '1', '--statement', 'Run', '--due', '2027-04-01', '--to', '30', '--tag', 'x');
      const text = await user.ok('export');
      const at = text.lastIndexOf(from);
      expect(text.slice(text.lastIndexOf('{', at), at)).not.toContain('"after"');
      user.input = text.slice(0, at) + to + text.slice(at + from.length);
      const line = user.input.slice(0, at).split('\n').length;
      const copy = join(user.folder, 'copy.db');
      const { code, err } = await user('--db', copy, 'import', '-');
      expect(code).toBe(2);
      expect(err).toMatch(
        new RegExp(`^standard input:${line}:\\d+: history\\[5\\]\\.ops\\[0\\]\\.before\\.`),
      );
      expect(err).toContain(message);
      expect(existsSync(copy)).toBe(false);
    },
  );

  it('of a newer version is not to be mended but read by a newer mentor', async () => {
    const user = await aRunner();
    user.input = (await user.ok('export')).replace('"schemaVersion": 1', '"schemaVersion": 2');
    const { code, err } = await user('--db', join(user.folder, 'copy.db'), 'import', '-');
    expect(code).toBe(2);
    expect(err).toContain('hint: Update with: npm install -g inner-mentor. Then import it again.');
    expect(err).not.toContain('Mend');
  });

  it('with doubts beside mistakes names what takes the doubts', async () => {
    const user = await aRunner();
    user.input = 'goal,day,value\n1,1999-01-01,6\n1,2026-13-01,7\n';
    const { code, err } = await user('import', '-');
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Mend the file and import it again. What only looks wrong, a day before the start or in the future, is taken with --force.',
    );
  });

  it('whose history is about what is not there is taken, and undo says so', async () => {
    const user = await aRunner();
    await user.ok('edit', '1', '--statement', 'Run');
    const text = await user.ok('export');
    const at = text.lastIndexOf('"entityId":"');
    user.input = `${text.slice(0, at)}"entityId":"01a20e8c-2d1c-7000-aace-7eae486fed5a${text.slice(at + 48)}`;
    const copy = ['--db', join(user.folder, 'copy.db')];
    await user.ok(...copy, 'import', '-');
    expect(await user(...copy, 'undo')).toMatchObject({
      code: 1,
      err: expect.stringContaining('change 5 cannot be taken back: what it wrote is not there'),
    });
  });

  it('that was tampered with is refused with the places of what is wrong', async () => {
    const user = await aRunner();
    await user.ok('log', '1', '7', '--note', 'rain');
    await user.ok('milestone', 'add', '4', 'Find a place', '--due', '2026-12-31');
    await user.ok('break', '2026-12-24..2027-01-02');
    await user.ok('undo');
    const text = await user.ok('export');
    const says = async (from: string | RegExp, to: string): Promise<string> => {
      const err = await refused(user, text.replace(from, to));
      return err.split('\n')[0]?.replace('standard input:', '') ?? '';
    };
    expect(await says('"kind": "export"', '"kind": "goal-list"')).toBe(
      '3:3: kind: it is "goal-list", an answer of --json; import reads what mentor export writes',
    );
    expect(await says('"kind": "export"', '"kind": 7')).toBe('3:3: kind: it must be "export"');
    expect(await says('"schemaVersion": 1', '"schemaVersion": 2')).toContain('newer mentor; update this one');
    expect(await says('"schemaVersion": 1', '"schemaVersion": 0')).toContain('schemaVersion: it must be 1');
    expect(await says('"goals": [', '"extra": [], "goals": [')).toContain('extra: it is not known here');
    expect(await says('"breaks": []', '"breaks": {}')).toContain('breaks: it must be a list');
    expect(await says('"breaks": [],', '')).toContain('breaks: it is missing');
    expect(await says('"due":"2027-05-01"', '"due":"2026-09-01"')).toContain(
      'goals[0].due: it is not after the start',
    );
    expect(await says('"due":"2027-05-01"', '"due":"2026-02-30"')).toContain(
      'goals[0].due: it is no day like',
    );
    expect(await says('"number":2', '"number":1')).toContain('goals[1].number: another goal has the same');
    expect(await says('"number":2', '"number":1e300')).toContain(
      'goals[1].number: it must be a whole number',
    );
    expect(await says('"state":"active"', '"state":"missed"')).toContain(
      'goals[0].closedOn: a closed goal has a day',
    );
    expect(await says('"closedOn":null', '"closedOn":"2026-11-01"')).toContain('only a closed goal has one');
    expect(await says('"kind":"number"', '"kind":"nmber"')).toContain(
      'goals[0].measure.kind: it must be one of',
    );
    expect(await says('"target":21.1', '"target":5')).toContain(
      'goals[0].measure: the target equals the baseline',
    );
    expect(await says('"target":21.1', '"target":"far"')).toContain(
      'goals[0].measure.target: it must be a number, not "far"',
    );
    expect(await says('"target":21.1', '"target":1e99')).toContain(
      'goals[0].measure.target: it is larger than 1e+15',
    );
    expect(await says('"statement":"Run', '"statement":"\\u001b[31mRun')).toContain(
      'control or invisible character',
    );
    expect(await says('"share":1', '"share":7')).toContain('milestones[0].share: it must be from 0 to 1');
    expect(await says('"state":"open"', '"state":"claimed"')).toContain('milestones[0].doneOn');
    expect(await says('"parentId":null', '"parentId":"01a20e8c-2d1c-7000-aace-7eae486fed5a"')).toContain(
      'milestones[0].parentId: no milestone of the goal itself',
    );
    expect(
      await says(/("checkIns": \[\s+\{[^}]*"goalId":)"[^"]+"/, '$1"01a20e8c-2d1c-7000-aace-7eae486fed5a"'),
    ).toContain('checkIns[0].goalId: no goal has this id');
    expect(await says('"value":7,"note":"rain"', '"value":null,"note":null')).toContain(
      'checkIns[0].value: a check-in holds',
    );
    expect(await says('"confidence":null', '"confidence":101')).toContain(
      'checkIns[0].confidence: it must be a whole number',
    );
    expect(await says('"undoes":7', '"undoes":70')).toContain('undoes: there is no such change');
    expect(await says('"before":null,"after":{', '"before":null,"after":null,"x":{')).toContain(
      'it is not known here',
    );
    expect(await says(/"after":\{[^}]*\}/, '"after":null')).toContain(
      'ops: one has nothing before and nothing after',
    );
    expect(await says(/"after":\{[^}]*\}/, '"after":[]')).toContain('after: it must be an object or null');
    expect(await says(/"history": \[\s+\{"number":1,/, '"history": [{"number":2,')).toContain(
      'another change has the same',
    );
    expect(
      await says(
        /"breaks": \[\]/,
        '"breaks": [{"id":"01a20e8c-2d1c-7000-aace-7eae486fed5a","goalId":null,"kind":"break","from":"2026-10-01","to":null,"reason":null}]',
      ),
    ).toContain('breaks[0].to: only a pause may be open');
    expect(
      await says(
        /"breaks": \[\]/,
        '"breaks": [{"id":"01a20e8c-2d1c-7000-aace-7eae486fed5a","goalId":null,"kind":"skip","from":"2026-10-01","to":"2026-09-01","reason":null}]',
      ),
    ).toContain('breaks[0].to: it is before 2026-10-01');
  });
});

describe('mentor import', () => {
  it('refuses what it cannot read, and names it', async () => {
    const user = await aRunner();
    const file = join(user.folder, 'x.csv');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x67, 0x00]));
    expect(await user('import', file)).toMatchObject({ code: 2 });
    expect((await user('import', file)).err).toContain('x.csv is not UTF-8 text');
    expect(await user('import', join(user.folder, 'none.csv'))).toMatchObject({ code: 3 });
    expect(await refused(user, ' \n')).toContain('standard input is empty');
    expect(await refused(user, '[]', '--goal', '1')).toContain(
      '--goal is for check-ins from CSV, and this is a list of goals',
    );
    expect(await refused(user, '{"kind":"export"', '--decimal-comma')).toContain('and this is an export');
    expect(await refused(user, '{"kind":"export"')).toContain('this is not JSON');
    expect(await refused(user, 'x', '--format', 'json')).toContain('this is not JSON');
    expect(await refused(user, '[1]', '--format', 'json')).toContain('it must be "export"');
    expect((await user('import', '-', '--format', 'xml')).code).toBe(2);
  });
});

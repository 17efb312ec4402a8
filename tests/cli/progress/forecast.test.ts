import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../src/domain/day.js';
import { aUser, type User } from '../../user.js';

const schemas = new Map(
  ['forecast', 'backtest'].map((kind) => {
    const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas', `${kind}.json`);
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    return [kind, ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)] as const;
  }),
);

/** The data of an answer, which has to fit the schema of its kind. */
async function data(mentor: User, ...argv: string[]): Promise<Record<string, unknown>> {
  const answer = JSON.parse(await mentor.ok('forecast', ...argv, '--json')) as { kind: string; data: object };
  const fits = schemas.get(answer.kind);
  fits?.(answer.data);
  expect({ argv, wrong: fits === undefined ? 'no schema' : fits.errors }).toEqual({ argv, wrong: null });
  return answer.data as Record<string, unknown>;
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Writes a goal of 2026 and checks in on it every week, from the first week on. */
async function aYear(mentor: User, flags: readonly string[], values: readonly string[]): Promise<void> {
  mentor.today = '2026-01-01';
  const days = ['--start', '2026-01-01', '--due', '2026-12-31'];
  await mentor.ok('new', 'Read the classics', '--relevant', 'to rest', ...days, ...flags);
  for (const value of values) {
    mentor.today = addDays(asDay(mentor.today), 7);
    await mentor.ok('log', '1', value, '--force');
  }
}

const books = ['--measure', 'number', '--unit', 'books', '--from', '0', '--to', '52', '--reading', 'total'];
const kilograms = ['--measure', 'number', '--unit', 'kg', '--from', '90', '--to', '80'];
const weeks = (n: number, value = '1') => Array.from({ length: n }, () => value);

describe('mentor forecast', () => {
  it('says the chance, two dates, what they rest on and what they take for granted', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(16, '0.8'));
    await mentor.ok('log', '1', '--confidence', '70');
    expect(await mentor.ok('forecast', '1')).toBe(`\
Goal 1, Read the classics, due Thu 31 Dec 2026

chance        18% to be there by the due day
even (P50)    Thu 18 Mar 2027, 77 days after the due day
likely (P85)  Tue 20 Jul 2027, 201 days after the due day
rests on      16 check-ins over 112 days since 1 Jan 2026
so far        0.8 books a week; 1.09 books a week from now on reaches it in
              time; your best four weeks were 0.8
confidence    70%: your own, on 23 Apr 2026; not part of the chance

What it takes for granted:
1. The rest goes like pieces of the time since the start, the newer ones
   counting more.
2. The target, the due day and the planned breaks stay as they are.
3. What was done is written down: a day without an entry counts as no
   progress.
`);
    expect(await data(mentor, 'classics')).toMatchObject({
      goal: 1,
      kind: 'forecast',
      chance: expect.closeTo(0.18, 2),
      p50: '2027-03-18',
      p85: '2027-07-20',
      checkIns: 16,
      days: 112,
      ratePerWeek: 0.8,
      confidence: 70,
      reason: null,
    });
  });

  it('gives the same answer to the same data, and leaves the file untouched', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(8));
    const before = readFileSync(mentor.db);
    expect(await mentor.ok('forecast', '1')).toBe(await mentor.ok('forecast', '1'));
    expect(readFileSync(mentor.db).equals(before)).toBe(true);
  });

  it('reads well on a narrow screen and aloud', async () => {
    const mentor = aUser();
    await aYear(mentor, kilograms, ['90', '90.5', '91', '91.2']);
    mentor.env['COLUMNS'] = '40';
    const narrow = await mentor.ok('forecast', '1');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    const plain = flat(await mentor.ok('forecast', '1', '--plain'));
    expect(plain).toContain('likely (P85): not in sight rests on: 4 check-ins over 28 days');
    expect(plain).toContain('so far: 0.3 kg a week away from the target;');
    expect(plain).toContain('a day without one counts as not known');
  });

  it('below the least evidence says what is missing, and that is an answer', async () => {
    const mentor = aUser();
    await aYear(mentor, books, ['1']);
    expect(flat(await mentor.ok('forecast', '1'))).toBe(
      'Goal 1, Read the classics, due Thu 31 Dec 2026 Too little for a forecast. It needs 1 more check-in with a value on another day (at least 2 check-ins with a value after the start day, and 7 days). ',
    );
    expect(await data(mentor, '1')).toMatchObject({ kind: 'too-little', chance: null, checkIns: 1, days: 7 });
    expect(await mentor.ok('forecast', '1', '--as-of', '2025-12-01')).toContain('It starts on 1 Jan 2026.');
  });

  it('looks at nothing later than the day it is asked for', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(10, '0.9'));
    const then = await mentor.ok('forecast', '1');
    const day = mentor.today;
    mentor.today = '2026-06-01';
    await mentor.ok('log', '1', '30', '--force');
    await mentor.ok('skip', '1', '2026-05-01..2026-05-20');
    await mentor.ok('edit', '1', '--due', '2027-06-30', '--because', 'a new job');
    expect(await mentor.ok('forecast', '1', '--as-of', day)).toBe(then);
    expect(await mentor.ok('forecast', '1')).not.toBe(then);
  });

  it('says since when a target is reached', async () => {
    const mentor = aUser();
    await aYear(mentor, kilograms, ['85', '80', '79.5']);
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      'The target has been reached since 15 Jan 2026, 350 days before the due day. There is nothing left to forecast.',
    );
    expect(await data(mentor, '1')).toMatchObject({ kind: 'reached', reachedOn: '2026-01-15' });
  });

  it('says of a level that has left its target how likely it is to come back, as every other view', async () => {
    const mentor = aUser();
    await aYear(mentor, kilograms, ['86', '82', '79.8', '82', '84', '85']);
    const said = flat(await mentor.ok('forecast', '1'));
    expect(said).toMatch(/chance +\d\d% to be there by the due day/);
    expect(said).toContain('reached last on 22 Jan 2026; it has left the target since');
    expect(await data(mentor, '1')).toMatchObject({ kind: 'forecast', reachedOn: null });
    mentor.today = '2026-03-12';
    await mentor.ok('log', '1', '85');
    expect(await mentor.ok('forecast', '--backtest', '1')).not.toContain('kept');
  });

  it('takes a total back that was corrected, and never calls it certain', async () => {
    const mentor = aUser();
    await aYear(
      mentor,
      ['--measure', 'number', '--unit', 'km', '--from', '0', '--to', '100', '--reading', 'total'],
      [...['40', '40', '20', '--', '1']].filter((value) => value !== '--'),
    );
    await mentor.ok('log', '1', '--force', '--on', '2026-01-25', '--', '-30');
    expect(await mentor.ok('list')).toContain('71%');
    expect(await data(mentor, '1')).toMatchObject({ kind: 'forecast', reachedOn: null });
    expect(await mentor.ok('show', '1', '--why')).not.toContain('100% to be there');
    expect(await mentor.ok('forecast', '1')).toContain(
      'reached       last on 22 Jan 2026; it has left the target since\n',
    );
    expect(await mentor.ok('forecast', '--backtest', '1', '--as-of', '2026-02-26')).not.toContain('kept');
  });

  it('says how old the last level is, where that is old, and up to when its pace was', async () => {
    const mentor = aUser();
    await aYear(mentor, kilograms, ['90', '89', '88']);
    expect(await mentor.ok('forecast', '1')).not.toContain('the last on');
    mentor.today = '2026-08-01';
    const said = flat(await mentor.ok('forecast', '1'));
    expect(said).toContain(
      'rests on 3 check-ins over 212 days since 1 Jan 2026; the last on 22 Jan 2026, 6 months ago so far 0.667 kg a week up to 22 Jan 2026; ',
    );
  });

  it('says of check-ins on days off that they count with the one before', async () => {
    const mentor = aUser();
    await aYear(mentor, kilograms, ['90', '89', '88', '87', '86', '85']);
    await mentor.ok('skip', '1', '2026-01-20..2026-01-30');
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      'rests on 5 check-ins (1 more on a day off counts with the one before) over 31 working days',
    );
  });

  it('says so when the due day has passed, and still names dates', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(50, '0.9'));
    mentor.today = '2027-01-10';
    const said = flat(await mentor.ok('forecast', '1'));
    expect(said).toContain('chance none to meet the due day: it passed 10 days ago even (P50) ');
    expect(said).toMatch(/even \(P50\) \w+ \d+ \w+ 2027, \d+ days after the due day/);
    expect(said).not.toContain('from now on');
  });

  it('says plainly that a closed goal has none', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(20));
    await mentor.ok('close', '1', '--let-go', '--lesson', 'too much', '--instead', 'rest');
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      'It was closed as let-go on 21 May 2026, so there is nothing left to forecast. What would have been said before: mentor forecast --backtest 1',
    );
    expect(await data(mentor, '1')).toMatchObject({ kind: 'closed', state: 'let-go', chance: null });
    expect(await data(mentor, '1', '--as-of', '2026-05-20')).toMatchObject({ kind: 'forecast' });
  });

  it('leaves days off out, and says from when a paused goal is forecast', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(10));
    await mentor.ok('pause', '1');
    const before = await data(mentor, '1');
    mentor.today = '2026-05-12';
    expect(await data(mentor, '1')).toMatchObject({ days: 69, pausedSince: '2026-03-12' });
    expect(before).toMatchObject({ days: 69 });
    const said = flat(await mentor.ok('forecast', '1'));
    expect(said).toContain('Paused since 12 Mar 2026; the dates below are for going on from today.');
    expect(said).toContain('10 check-ins over 69 working days since');
  });

  it('forecasts goals told by milestones from those that are ticked', async () => {
    const mentor = aUser();
    await aYear(mentor, ['--measure', 'milestones'], []);
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      'Too little for a forecast: it is told by milestones, and has none yet. Parts give it a pace: mentor split 1',
    );
    for (const n of [1, 2, 3, 4])
      await mentor.ok(
        'milestone',
        'add',
        '1',
        `Part ${n}`,
        '--due',
        `2026-${n + 4}-01`.replace(/-(\d)-/, '-0$1-'),
      );
    mentor.today = '2026-02-01';
    await mentor.ok('tick', '1.1');
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      'It needs 1 more ticked milestone on another day',
    );
    mentor.today = '2026-03-01';
    await mentor.ok('tick', '1.2');
    const said = await mentor.ok('forecast', '1');
    expect(said).toContain('rests on      2 days with a ticked milestone over 59 days since 1 Jan 2026\n');
    expect(said).toMatch(/so far +6% a week; 1% a week from now on/);
  });

  it('of a yes-no goal without milestones knows only the own confidence, and says so', async () => {
    const mentor = aUser();
    await aYear(mentor, ['--measure', 'yes-no'], []);
    const alone =
      'A yes-no goal without milestones has no pace to forecast from; your own confidence is all there is.';
    expect(flat(await mentor.ok('forecast', '1'))).toContain(
      `${alone} Parts give it a pace: mentor split 1 You have given none yet: mentor log 1 --confidence 60 `,
    );
    await mentor.ok('log', '1', '--confidence', '60');
    expect(flat(await mentor.ok('forecast', '1'))).toContain('Your own confidence: 60%, on 1 Jan 2026.');
    expect(await data(mentor, '1')).toMatchObject({ kind: 'no-pace', chance: null, confidence: 60 });
    mentor.today = '2026-03-01';
    await mentor.ok('log', '1', 'yes');
    expect(await data(mentor, '1')).toMatchObject({ kind: 'reached', reachedOn: '2026-03-01' });
    expect(await mentor('forecast', '--backtest', '1')).toMatchObject({ code: 0 });
  });

  it('needs a goal, and one that is there', async () => {
    const mentor = aUser();
    expect(await mentor('forecast')).toMatchObject({ code: 2, out: '' });
    expect((await mentor('forecast')).err).toContain('name a goal');
    expect(await mentor('forecast', '7')).toMatchObject({ code: 3, out: '' });
  });

  it('answers for every goal of the examples, as text and as JSON', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    const { goals } = await mentor.json('--demo', 'list', '--all');
    for (const { number } of goals as { number: number }[]) {
      await data(mentor, '--demo', String(number));
      await data(mentor, '--demo', '--backtest', String(number));
      const said = await mentor.ok('--demo', 'forecast', '--backtest', String(number));
      expect(said + (await mentor.ok('--demo', 'forecast', String(number)))).not.toMatch(
        /NaN|Infinity|undefined/,
      );
    }
  }, 60_000);
});

describe('mentor forecast --backtest', () => {
  it('says what it would have said four, eight and twelve weeks ago, beside what happened since', async () => {
    const mentor = aUser();
    await aYear(mentor, books, [...weeks(12), ...weeks(8, '0.5')]);
    const said = await mentor.ok('forecast', '--backtest', '1');
    expect(flat(said)).toContain('4 weeks ago, 23 Apr 2026 said');
    expect(flat(said)).toContain(
      'still open; 0.5 books a week since then, where 1.06 books a week was needed',
    );
    expect(said).toContain('Now: 16 books, target 52 books (31%); 224 days left until 31 Dec 2026.\n');
    const { looks } = await data(mentor, '--backtest', '1');
    expect(looks).toMatchObject([{ weeksAgo: 4 }, { weeksAgo: 8 }, { weeksAgo: 12 }]);
    for (const look of looks as { asOf: string; chance: number; p50: string }[]) {
      const { chance, p50 } = await data(mentor, '1', '--as-of', look.asOf);
      expect({ chance, p50 }).toEqual({ chance: look.chance, p50: look.p50 });
    }
    expect(await mentor.ok('forecast', '1', '--backtest')).toBe(said);
  });

  it('holds to the promise of that day where it was made easier since', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(16, '0.7'));
    await mentor.ok('edit', '1', '--due', '2027-12-31', '--because', 'a new job');
    expect(flat(await mentor.ok('forecast', '--backtest', '1'))).toContain(
      'happened still open (then due 31 Dec 2026; changed since)',
    );
    await mentor.ok('edit', '1', '--to', '40', '--because', 'long books');
    expect(flat(await mentor.ok('forecast', '--backtest', '1'))).toContain(
      '(then target 52 books, due 31 Dec 2026;',
    );
  });

  it('forecasts a habit that begins on the first day that can be told', async () => {
    const mentor = aUser({ today: '1900-02-01' });
    await mentor.ok(
      ...['new', 'Run', '--measure', 'habit', '--times', '3', '--per', 'week', '--relevant', 'x'],
      ...['--means', 'y', '--start', '1900-01-01', '--due', '1900-12-31'],
    );
    for (const day of ['1900-01-01', '1900-01-09', '1900-01-23']) await mentor.ok('log', '1', '--on', day);
    expect(await mentor.ok('forecast', '1')).toMatch(/since 1 Jan\s+1900/);
    expect(await mentor.ok('list')).toContain('off-track');
  });

  it('counts the days off of a pause up to its end, and not up to today', async () => {
    const mentor = aUser({ today: '2026-06-01' });
    const save = ['--measure', 'number', '--unit', 'EUR', '--from', '0', '--to', '600', '--reading', 'total'];
    await mentor.ok('new', 'Save', '--relevant', 'for a bike', '--due', '2026-12-31', ...save);
    for (const day of ['06-15', '07-01', '07-15', '08-01', '08-15', '09-01', '09-15'])
      await mentor.ok('log', '1', '50', '--on', `2026-${day}`, '--force');
    mentor.today = '2026-10-01';
    await mentor.ok('pause', '1', '--because', 'x');
    mentor.today = '2026-11-05';
    await mentor.ok('resume', '1');
    mentor.today = '2026-11-28';
    for (const day of ['11-06', '11-12', '11-18', '11-24'])
      await mentor.ok('log', '1', '40', '--on', `2026-${day}`, '--force');
    const { looks } = await data(mentor, '--backtest', '1');
    // 160 EUR in the 24 days since the pause ended; before that nothing in the 15 last working days of September.
    const since = (working: number, amount: number) => expect.closeTo((7 * amount) / working, 6);
    expect(looks).toMatchObject([
      { asOf: '2026-10-31', rateSince: since(24, 160) },
      { asOf: '2026-10-03', rateSince: since(24, 160) },
      { asOf: '2026-09-05', rateSince: since(25 + 24, 210) },
    ]);
    expect(flat(await mentor.ok('forecast', '--backtest', '1'))).toContain(
      'still open; 46.67 EUR a week since then, where',
    );
  });

  it('of a closed goal counts back from the day it was closed', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(20));
    await mentor.ok('close', '1', '--missed', '--lesson', 'too much');
    mentor.today = '2026-11-01';
    const said = flat(await mentor.ok('forecast', '--backtest', '1'));
    expect(said).toContain('would have said, counted back from 21 May 2026');
    expect(said).toContain('4 weeks before it was closed, 23 Apr 2026');
    expect(said).toContain('the promise was not kept; P50 did not hold');
    expect(said).toContain('Closed as missed on 21 May 2026, at 20 books, target 52 books (38%).');
    expect(await data(mentor, '--backtest', '1')).toMatchObject({
      from: '2026-05-21',
      happened: { closedOn: '2026-05-21', reachedOn: null },
    });
  });

  it('tells which dates held once the target is reached, and of a due day that passed', async () => {
    const mentor = aUser();
    await aYear(
      mentor,
      ['--measure', 'number', '--from', '0', '--to', '20', '--reading', 'total'],
      weeks(18, '1.2'),
    );
    const said = flat(await mentor.ok('forecast', '--backtest', '1'));
    expect(said).toContain('happened the promise was kept; P50 did not hold; P85 held;');
    expect(said).toContain('Reached on 30 Apr 2026, 245 days before the due day (31 Dec 2026).');
    const late = aUser();
    await aYear(late, books, weeks(6));
    late.today = '2027-01-20';
    const passed = flat(await late.ok('forecast', '--backtest', '1'));
    expect(passed).toContain('the promise was not kept');
    expect(passed).toContain('Now: 6 books, target 52 books (12%); the due day, 31 Dec 2026, has passed.');
  });

  it('has nothing to say of a goal that had not started, or had nothing to go by', async () => {
    const mentor = aUser();
    await aYear(mentor, books, weeks(3));
    expect(await mentor.ok('forecast', '--backtest', '1')).toContain('Four weeks ago it had not started');
    await mentor.ok('forecast', '--backtest', '1', '--as-of', '1900-01-05');
    mentor.today = '2026-02-10';
    const said = flat(await mentor.ok('forecast', '--backtest', '1'));
    expect(said).toContain('said too little for a forecast: 1 check-in in 12 days');
  });

  it('takes milestones that were written down on the first day as if they had always been there', async () => {
    const mentor = aUser({ today: '2026-06-01' });
    const days = ['--start', '2026-01-01', '--due', '2026-12-31'];
    await mentor.ok(
      'new',
      'Finish the thesis',
      '--relevant',
      'to be free',
      '--measure',
      'milestones',
      ...days,
    );
    for (const n of [1, 2, 3, 4])
      await mentor.ok('milestone', 'add', '1', `Part ${n}`, '--due', '2026-12-01');
    await mentor.ok('tick', '1.1', '--on', '2026-02-01');
    await mentor.ok('tick', '1.2', '--on', '2026-03-15');
    const { looks } = await data(mentor, '--backtest', '1');
    expect(looks).toMatchObject([{ kind: 'forecast' }, { kind: 'forecast' }, { kind: 'too-little' }]);
    mentor.today = '2026-06-10';
    await mentor.ok('milestone', 'add', '1', 'Part 5', '--due', '2026-12-01');
    const { happened } = await data(mentor, '--backtest', '1');
    expect(happened).toMatchObject({ target: 1, reachedOn: null });
  });
});

describe('mentor forecast --stdin', () => {
  const goal = {
    id: 'half-marathon',
    direction: 'increase',
    cumulative: true,
    idleIsFlat: true,
    baseline: 0,
    target: 100,
    start: '2026-01-01',
    due: '2026-04-01',
    asOf: '2026-02-15',
    checkIns: [
      ['2026-01-10', 12.5],
      ['2026-01-31', 36],
    ],
  };
  const asked = async (mentor: User, input: string | Buffer) => {
    mentor.input = input;
    const given = await mentor('forecast', '--stdin', '--json');
    return {
      ...given,
      lines: given.out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as object),
    };
  };

  it('answers a goal a line, in order, and opens no file', async () => {
    const mentor = aUser();
    const two = [goal, { ...goal, id: 7, target: 30 }].map((g) => JSON.stringify(g)).join('\r\n');
    const { code, lines, err } = await asked(mentor, `\ufeff${two}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines).toEqual([
      {
        id: 'half-marathon',
        chance: expect.closeTo(0.28, 1),
        p50: expect.stringMatching(/^2026-/),
        p85: null,
      },
      { id: 7, chance: 1, p50: '2026-01-31', p85: '2026-01-31' },
    ]);
    expect(existsSync(mentor.db)).toBe(false);
  });

  it('gives each malformed line an error with its number, answers the others, and ends with 1', async () => {
    const bad = [
      '{"id":1',
      'NaN',
      '[]',
      JSON.stringify({ ...goal, target: null }),
      JSON.stringify(goal).replace('100', 'NaN'),
      JSON.stringify(goal).replace('100', '1e999'),
      '['.repeat(1_000_000),
      `"${'x'.repeat(1_000_000)}"`,
    ];
    const text = ['', ...bad, JSON.stringify(goal)].join('\n');
    const { code, lines, err } = await asked(
      aUser(),
      Buffer.concat([Buffer.from(`${text}\n`), Buffer.from([0xff, 10])]),
    );
    expect(code).toBe(1);
    expect(lines.map((line) => ('line' in line ? line.line : 'answered'))).toEqual([
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'answered',
      11,
    ]);
    expect(err).toContain('line 2: The line is not JSON.\n');
    expect(err).toContain('line 11: The line is not UTF-8 text.\n');
    expect(err).toContain('error: 9 of 10 lines could not be answered\n');
  });

  it('says nothing to nothing, and takes ten thousand lines', async () => {
    const mentor = aUser();
    expect(await asked(mentor, '')).toMatchObject({ code: 0, out: '' });
    const many = Array.from({ length: 10_000 }, (_, id) => JSON.stringify({ ...goal, id })).join('\n');
    const { lines } = await asked(mentor, many);
    expect(lines).toHaveLength(10_000);
    expect(lines.at(-1)).toMatchObject({ id: 9999 });
  });

  it.each([
    [['forecast', '1', '--stdin', '--json']],
    [['forecast', '--stdin', '--backtest', '--json']],
    [['forecast', '--stdin']],
  ])('refuses what does not go together: %s', async (argv) => {
    expect(await aUser()(...argv)).toMatchObject({ code: 2, out: '' });
  });
});

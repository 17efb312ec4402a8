import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { wrongWith } from '../../../src/interview/answering.js';
import { aUser, type User } from '../../user.js';

const run = [
  ...['Run a half marathon', '--measure', 'number', '--unit', 'km', '--from', '5', '--to', '21.1'],
  ...['--start', '2026-09-01', '--due', '2027-05-01', '--relevant', 'to breathe'],
];
const least = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x'];

async function nothingKept(mentor: User): Promise<void> {
  const { out } = await mentor('list', '--all', '--json');
  if (out !== '') expect(JSON.parse(out).data.goals).toEqual([]);
}

describe('mentor new by flags', () => {
  it('names an empty field of a file as the file does', async () => {
    const mentor = aUser();
    const least = { measure: 'yes-no', due: '2027-05-01', relevant: 'x' };
    mentor.input = JSON.stringify({ statement: ' ', ...least });
    expect((await mentor('new', '--file', '-')).err).toContain(
      'error: statement in the goal file is empty\n',
    );
    mentor.input = JSON.stringify({ statement: 'Run', ...least, relevant: '' });
    expect((await mentor('new', '--file', '-')).err).toContain('error: relevant in the goal file is empty\n');
    expect((await mentor('new', ' ', '--file', '-')).err).toContain('error: "STATEMENT" is empty\n');
  });

  it('saves a goal, tells its number on stdout, and the next steps on stderr', async () => {
    const { code, out, err } = await aUser()('new', ...run, '--no-input');
    expect({ code, out }).toEqual({ code: 0, out: 'Goal 1: Run a half marathon\n' });
    expect(err).toBe(
      'That is 0.466 km a week.\n' +
        'Not given: --details, --area, --means. Add them with mentor edit 1.\n' +
        'Not given: --confidence. Add it with mentor log 1 --confidence 70.\n' +
        'Next: mentor split 1 to cut it into milestones, mentor log 1 VALUE to check in.\n',
    );
  });

  it.each([
    ['milestones', 'mentor tick 1.1 to check in'],
    ['yes-no', 'mentor log 1 yes once it is done'],
  ])('names a check-in that fits the measure %s', async (measure, next) => {
    const flags = ['--measure', measure, '--relevant', 'it helps', '--due', '2027-05-01'];
    const { err } = await aUser()('new', 'Write the runbook', '--details', 'x', '--area', 'work', ...flags);
    expect(err).toContain('Not given: --means. Add it with mentor edit 1.\n');
    expect(err).toContain(`Next: mentor split 1 to cut it into milestones, ${next}.\n`);
  });

  it('keeps everything that was given, the confidence as the first check-in', async () => {
    const mentor = aUser();
    const all = ['--details', 'in town', '--area', 'Health', '--tag', 'Sport', '--tag', 'spring run'];
    const more = ['--means', 'three runs a week', '--confidence', '70%', '--check-in', '10 days'];
    const { err } = await mentor('new', ...run, ...all, ...more);
    expect(err).not.toContain('Not given');
    expect(await mentor.json('show', '1')).toMatchObject({
      goal: {
        details: 'in town',
        area: 'health',
        tags: ['sport', 'spring-run'],
        means: 'three runs a week',
        checkInEveryDays: 10,
        standing: { confidence: 70 },
      },
    });
  });

  it('names every missing flag at once', async () => {
    const { code, err } = await aUser()('new', '--measure', 'number');
    expect(code).toBe(2);
    expect(err).toContain('missing: "STATEMENT", --from, --to, --relevant, --due');
  });

  it('computes the due day from the weekly rate, and echoes a day that was typed in words', async () => {
    const byRate = run.filter((word) => word !== '--due' && word !== '2027-05-01');
    const { err } = await aUser()('new', ...byRate, '--rate', '0.5');
    expect(err).toContain('At 0.5 km a week it is due on Thu 15 Apr 2027.');
    const { err: echoed } = await aUser()(
      'new',
      'Move',
      '--measure',
      'yes-no',
      '--relevant',
      'x',
      '--due',
      'end of March 2027',
    );
    expect(echoed).toContain('due: Wed 31 Mar 2027');
  });

  it('warns about a due day that is over, and saves the goal all the same', async () => {
    const { code, err } = await aUser()(
      'new',
      'Move',
      ...least,
      '--start',
      '2026-01-01',
      '--due',
      '2026-06-01',
    );
    expect(code).toBe(0);
    expect(err).toContain('Its due day 2026-06-01 is over already.');
  });

  it('warns at the sixth active goal', async () => {
    const mentor = aUser();
    for (let i = 1; i <= 5; i += 1) {
      expect((await mentor('new', `Goal number ${i}`, ...least)).err).not.toContain('active goals');
    }
    expect((await mentor('new', 'One more', ...least)).err).toContain('That makes 6 active goals.');
  });

  it('shows the card with --dry-run and saves nothing, not even a database', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor('new', ...run, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('From 5 km to 21.1 km, 0.466 km a week');
    expect(err).toContain('Nothing was saved');
    expect(existsSync(mentor.db)).toBe(false);
    expect(await mentor.json('new', ...run, '--dry-run')).toMatchObject({
      due: '2027-05-01',
      confidence: null,
    });
    expect(existsSync(mentor.db)).toBe(false);
  });

  it('prints JSON', async () => {
    expect(await aUser().json('new', ...run)).toMatchObject({ number: 1, statement: 'Run a half marathon' });
  });
});

describe('mentor new --file', () => {
  const goal = {
    statement: 'Run',
    from: 5,
    to: 21.1,
    due: '2027-05-01',
    relevant: 'x',
    tags: ['a', 'b'],
    area: null,
  };

  it('takes the answers from a file, and flags go first', async () => {
    const mentor = aUser();
    const file = join(mentor.folder, 'goal.json');
    writeFileSync(file, JSON.stringify(goal));
    const made = await mentor.json('new', '--file', file, '--to', '42.2');
    expect(made).toMatchObject({
      statement: 'Run',
      tags: ['a', 'b'],
      measure: { baseline: 5, target: 42.2 },
    });
  });

  it('takes the answers from standard input', async () => {
    const mentor = aUser();
    mentor.input = JSON.stringify(goal);
    expect(await mentor.ok('new', '--file', '-')).toBe('Goal 1: Run\n');
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['text that is no JSON', '{\n  "statement": Run\n}', /line 2, column 16: this is not JSON/],
    ['nothing', '', /line 1, column 1: this is not JSON/],
    ['a list', '[]', /must hold one JSON object/],
    [
      'a field that is mistyped',
      '{"statment": "Run"}',
      /a field "statment".*\nhint: Did you mean statement\?/,
    ],
    ['a field that is unknown', '{"colour": "red"}', /a field "colour".*\nhint: Its fields are: statement,/],
    ['__proto__', '{"__proto__": {"statement": "x"}}', /a field "__proto__", which is not known/],
    ['constructor', '{"constructor": "x"}', /a field "constructor", which is not known/],
    [
      'a value that is no text',
      '{"statement": true}',
      /statement in the goal file must be a text or a number/,
    ],
    ['an object for tags', '{"tags": {}}', /tags in the goal file must be a text or a list of texts/],
    ['a tag that is no text', '{"tags": [1]}', /a tag in the goal file must be a text/],
    ['a tag with a comma', '{"tags": ["a,b"]}', /the tag "a,b" in the goal file holds a comma/],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff]), /the standard input is not UTF-8/],
    ['1e400', JSON.stringify(goal).replace('21.1', '1e400'), /to is not a number: "Infinity"/],
    ['a lone surrogate', JSON.stringify(goal).replace('"Run"', '"Run \\ud800"'), /broken character/],
    ['a bidi character', JSON.stringify(goal).replace('"Run"', '"Run \\u202e"'), /U\+202E/],
  ])('refuses %s and saves nothing', async (_, text, message) => {
    const mentor = aUser();
    mentor.input = text;
    const { code, err } = await mentor('new', '--file', '-');
    expect(code).toBe(2);
    expect(err).toMatch(message);
    await nothingKept(mentor);
  });

  it('says that there is no such file', async () => {
    const { code, err } = await aUser()('new', '--file', '/nowhere/goal.json');
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('no such file') });
  });

  it('takes empty tags and null for no answer', async () => {
    const mentor = aUser();
    mentor.input = JSON.stringify({ ...goal, tags: [] });
    expect(await mentor.json('new', '--file', '-')).toMatchObject({ tags: [], area: null });
  });
});

describe('bad input by flags', () => {
  it.each<[string, string[], RegExp]>([
    [
      'a control character',
      ['Run\u0007', ...least],
      /the statement holds a control or invisible character \(U\+0007\)/,
    ],
    ['an escape sequence', ['Run\u001b[31m', ...least], /U\+001B/],
    ['a bidi character', ['Run\u202e', ...least], /U\+202E/],
    ['a zero-width character', ['Run\u200bfast', ...least], /U\+200B/],
    ['a line break in the statement', ['Run\nfast', ...least], /U\+000A/],
    ['half of a surrogate pair', ['Run\ud83d', ...least], /broken character/],
    ['a megabyte of text', ['x'.repeat(1_000_000), ...least], /has 1,?000,?000 characters; at most 300/],
    ['an empty statement', ['  ', ...least], /"STATEMENT" is empty/],
    [
      'an empty reason',
      ['Run', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', ''],
      /--relevant is empty/,
    ],
    ['NaN', ['Run', ...least.slice(2), '--from', '5', '--to', 'NaN'], /to is not a number: "NaN"/],
    [
      'Infinity',
      ['Run', ...least.slice(2), '--from', '5', '--to', 'Infinity'],
      /to is not a number: "Infinity"/,
    ],
    ['1e400', ['Run', ...least.slice(2), '--from', '5', '--to', '1e400'], /to is not a finite number/],
    [
      'a decimal comma',
      ['Run', ...least.slice(2), '--from', '5', '--to', '21,1'],
      /Write it with a point: 21\.1/,
    ],
    [
      'a target that equals the baseline',
      ['Run', ...least.slice(2), '--from', '5', '--to', '5'],
      /the target 5 equals the baseline/,
    ],
    [
      'a due day before the start',
      ['Run', ...least, '--start', '2027-06-01'],
      /the due day 2027-05-01 is not after the start/,
    ],
    ['30 February', ['Run', ...least, '--due', '2027-02-30'], /there is no 30 February 2027/],
    ['the year 10000', ['Run', ...least, '--due', '10000-01-01'], /due: /],
    ['a day that may mean two', ['Run', ...least, '--due', '2027'], /can be its first or its last day/],
    ['an unknown measure', ['Run', ...least, '--measure', 'mood'], /measure must be one of/],
    ['a confidence above 100', ['Run', ...least, '--confidence', '101'], /whole number from 0 to 100/],
    ['a rhythm of no days', ['Run', ...least, '--check-in', '0'], /from 1 to 366 days/],
    [
      'a unit that is a number',
      ['Run', ...least.slice(2), '--from', '5', '--to', '9', '--unit', '84.5'],
      /unit is a number: "84.5"/,
    ],
    [
      'an unknown period',
      ['Run', ...least.slice(2), '--times', '3', '--per', 'day'],
      /hint: Type week, for example/,
    ],
    ['a tag with a quote', ['Run', ...least, '--tag', 'a"b'], /holds a comma or a quote/],
    ['an unknown flag', ['Run', ...least, '--aera', 'x'], /unknown option '--aera'/],
  ])('refuses %s: exit 2, a sentence, a hint, nothing saved', async (_, argv, message) => {
    const mentor = aUser();
    const { code, out, err } = await mentor('new', ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.startsWith('error: ')).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is echoed is the point
    expect(err).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
    expect(err.length).toBeLessThan(1000);
    await nothingKept(mentor);
  });
});

const draftOf = (mentor: User): string => join(mentor.folder, '.local', 'state', 'mentor', 'new-goal.json');

/** What somebody types from the first question to the card: a run in kilometres. */
const interview = {
  statement: 'Run a half marathon',
  area: '1',
  details: '',
  measure: '1',
  unit: 'km',
  from: '5',
  to: '21.1',
  reading: '1',
  means: 'three runs a week',
  confidence: '70',
  rhythm: '',
  relevant: 'to breathe',
  start: '2026-09-01',
  due: '2027-05-01',
};
const lines = (change: Partial<Record<keyof typeof interview, string | string[]>> = {}): string[] =>
  Object.values({ ...interview, ...change }).flat();
const save = '1';
/** Enter at what the check says: it stays as it is. */
const left = '';

describe('the interview', () => {
  it('asks for the five letters in their order and saves the goal', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor.typing([...lines(), save], 'new');
    expect({ code, out }).toEqual({ code: 0, out: 'Goal 1: Run a half marathon\n' });
    const headings = ['Specific 1/5', 'Measurable 2/5', 'Achievable 3/5', 'Relevant 4/5', 'Time-bound 5/5'];
    const places = headings.map((heading) => err.indexOf(heading));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(err).toContain('That is 0.466 km a week.');
    expect(await mentor.json('show', '1')).toMatchObject({
      goal: { area: 'health', means: 'three runs a week', start: '2026-09-01', standing: { confidence: 70 } },
    });
    expect(existsSync(draftOf(mentor))).toBe(false);
  });

  it('gives examples that fit the area', async () => {
    const { err } = await aUser().typing(['Save', '4', ''], 'new');
    expect(err).toContain('For example: On the savings account, without touching it');
  });

  it.each<[string, string[], Record<string, unknown>]>([
    [
      'milestones',
      ['Move', '9', '', left, '2', '', '', '', left, 'x', '', '2027-05-01', save],
      { kind: 'milestones' },
    ],
    [
      'habit',
      ['Swim', '9', '', left, '3', '', '3', '1', '', '', '', 'x', '', '2027-05-01', save],
      { kind: 'habit', times: 3, per: 'week', unit: null },
    ],
    [
      'yes-no',
      ['Move', '9', '', left, '4', left, '', '', '', left, 'x', '', '2027-05-01', save],
      { kind: 'yes-no' },
    ],
    [
      'learning',
      ['Juggle', '9', '', left, '5', '5', '', '', '', left, 'x', '', '2027-05-01', save],
      { kind: 'learning', ways: 5 },
    ],
  ])('asks only what the measure %s needs', async (_, typed, measure) => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(typed, 'new');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await mentor.json('list')).toMatchObject({ goals: [{ measure }] });
  });

  it('takes a weekly rate in the place of the target', async () => {
    const mentor = aUser();
    const { err } = await mentor.typing([...lines({ to: ['', '0.5 km a week'] }), save], 'new');
    expect(err).toContain('At 0.5 km a week that makes 22.29 km by Sat 1 May 2027.');
    expect(await mentor.json('list')).toMatchObject({ goals: [{ measure: { target: 22.2857142857 } }] });
  });

  it('takes a weekly rate in the place of the due day', async () => {
    const { code, err } = await aUser().typing([...lines({ due: '0.5 a week' }), save], 'new');
    expect(code).toBe(0);
    expect(err).toContain('it is due on Thu 15 Apr 2027');
  });

  it('echoes the day it understood', async () => {
    const { err } = await aUser().typing([...lines({ due: 'end of March 2027' }), save], 'new');
    expect(err).toContain('due: Wed 31 Mar 2027');
  });

  it('goes back with <, and drops numbers that another measure has no place for', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(
      [
        '<',
        'Swim',
        '10',
        'Swim more',
        '9',
        '',
        left,
        '1',
        'km',
        '5',
        '<',
        '<',
        '<',
        '3',
        '',
        '3',
        '2',
        '',
        '',
        '',
        'x',
        '',
        '2027-05-01',
        save,
      ],
      'new',
    );
    expect(err).toContain('This is the first question.');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await mentor.json('list')).toMatchObject({
      goals: [{ statement: 'Swim more', measure: { kind: 'habit', times: 3, per: 'month', unit: 'km' } }],
    });
  });

  it('clears an optional answer with -', async () => {
    const mentor = aUser();
    await mentor.typing([...lines({ means: ['by bike', '<', '-'] }), save], 'new');
    expect(await mentor.json('list')).toMatchObject({ goals: [{ means: null }] });
  });

  it("takes an area of one's own", async () => {
    const mentor = aUser();
    await mentor.typing([...lines({ area: ['8', '', 'Garden'] }), save], 'new');
    expect(await mentor.json('list')).toMatchObject({ goals: [{ area: 'garden' }] });
  });

  it('asks whether a due day that is over is meant', async () => {
    const { code, err } = await aUser().typing(
      [...lines({ due: ['2026-10-01', 'no', '2026-10-01', 'yes'] }), save],
      'new',
    );
    expect(code).toBe(0);
    expect(err).toContain('2026-10-01 is over. Is this a goal of the past?');
  });

  it('asks only for what the flags did not give', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(
      ['', '9', left, '', '1', '', '', '', left, 'to breathe', '', save],
      ...['new', 'Run', '--from', '5', '--to', '21.1', '--due', '2027-05-01'],
    );
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await mentor.json('list')).toMatchObject({
      goals: [{ statement: 'Run', reason: 'to breathe', details: '9' }],
    });
  });

  it('says how it is with flags that make no sense before the first question', async () => {
    const { code, err } = await aUser().typing([], 'new', '--from', '5', '--to', '5');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('equals the baseline') });
    const foreign = await aUser().typing([], 'new', '--measure', 'habit', '--to', '5');
    expect(foreign.err).toContain('--to does not go with the measure habit');
    expect(foreign.err).not.toContain('Specific');
  });

  it('asks nothing when the flags make a whole goal, or with --json', async () => {
    expect((await aUser().typing([], 'new', ...run)).code).toBe(0);
    const { code, err } = await aUser().typing([], 'new', 'Run', '--json');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('missing: --measure') });
  });

  it('shows the goal with --dry-run, and keeps the draft', async () => {
    const mentor = aUser();
    const { out } = await mentor.typing([...lines(), save], 'new', '--dry-run');
    expect(out).toContain('Measurable');
    expect(existsSync(mentor.db)).toBe(false);
    expect(existsSync(draftOf(mentor))).toBe(true);
  });
});

describe('the card at the end', () => {
  const change = '2';

  it('lets one change a part, and asks what follows from it', async () => {
    const mentor = aUser();
    // Parts: statement, area, details, tags, measure (5), unit ...; another measure asks for its own numbers.
    const { code, err } = await mentor.typing(
      [...lines(), change, '4', 'Sport, spring', change, '5', '5', '6', save],
      'new',
    );
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(await mentor.json('list')).toMatchObject({
      goals: [{ tags: ['sport', 'spring'], measure: { kind: 'learning', ways: 6 } }],
    });
  });

  it('asks for the rate when the target is taken away', async () => {
    const mentor = aUser();
    await mentor.typing([...lines(), change, '8', '-', '1', save], 'new');
    expect(await mentor.json('list')).toMatchObject({
      goals: [{ due: '2027-05-01', measure: { baseline: 5 } }],
    });
  });

  it('changes nothing when one goes back', async () => {
    const mentor = aUser();
    const { code } = await mentor.typing([...lines(), change, '1', '<', change, '17', save], 'new');
    expect(code).toBe(0);
    expect(await mentor.json('list')).toMatchObject({ goals: [{ statement: 'Run a half marathon' }] });
  });

  it('keeps the draft for later', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor.typing([...lines(), '3'], 'new');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Kept as a draft');
    const again = await mentor.typing(['1', save], 'new');
    expect(again.out).toBe('Goal 1: Run a half marathon\n');
  });

  it('drops it, once it is sure', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor.typing([...lines(), '4', 'no', '4', 'yes'], 'new');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Dropped. Nothing was saved.');
    expect(existsSync(draftOf(mentor))).toBe(false);
  });
});

describe('an interview that is cut off', () => {
  it('ends with 130, and the next one offers to go on', async () => {
    const mentor = aUser();
    const first = await mentor.typing(lines().slice(0, 6), 'new');
    expect(first.code).toBe(130);
    expect(first.err).toContain('Cancelled; what you answered is kept');
    expect(statSync(draftOf(mentor)).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(draftOf(mentor))).mode & 0o777).toBe(0o700);
    const second = await mentor.typing(['1', ...lines().slice(6), save], 'new');
    expect(second.err).toContain('You began a goal, "Run a half marathon" (5 answers). Go on with it?');
    expect(second.code).toBe(0);
    expect(await mentor.json('list')).toMatchObject({
      goals: [{ area: 'health', measure: { target: 21.1 } }],
    });
  });

  it.each(Array.from({ length: 14 }, (_, i) => i))(
    'after %i answers goes on with the next question',
    async (count) => {
      const mentor = aUser();
      await mentor.typing(lines().slice(0, count), 'new');
      const again = count === 0 ? [] : ['1'];
      const { code } = await mentor.typing([...again, ...lines().slice(count), save], 'new');
      expect(code).toBe(0);
      expect(await mentor.json('show', '1')).toMatchObject({
        goal: { means: 'three runs a week', due: '2027-05-01', standing: { confidence: 70 } },
      });
    },
  );

  it('says nothing of a draft when not one answer was given', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing([], 'new');
    expect(code).toBe(130);
    expect(err).not.toContain('is kept;');
    expect(existsSync(draftOf(mentor))).toBe(false);
  });

  it('can be begun anew, or dropped', async () => {
    const mentor = aUser();
    await mentor.typing(['Learn to swim'], 'new');
    const anew = await mentor.typing(['2', ...lines(), save], 'new');
    expect(anew.out).toBe('Goal 1: Run a half marathon\n');
    await mentor.typing(['Learn to swim'], 'new');
    const dropped = await mentor.typing(['3'], 'new');
    expect({ code: dropped.code, out: dropped.out }).toEqual({ code: 0, out: '' });
    expect(existsSync(draftOf(mentor))).toBe(false);
  });

  it('goes on with the answers that flags change', async () => {
    const mentor = aUser();
    await mentor.typing(lines().slice(0, 6), 'new');
    await mentor.typing(['1', ...lines().slice(6), save], 'new', 'Run a whole marathon');
    expect(await mentor.json('list')).toMatchObject({ goals: [{ statement: 'Run a whole marathon' }] });
  });

  it('does not disturb flags without a terminal', async () => {
    const mentor = aUser();
    await mentor.typing(['Learn to swim'], 'new');
    expect(await mentor.ok('new', ...run)).toBe('Goal 1: Run a half marathon\n');
    expect(existsSync(draftOf(mentor))).toBe(true);
  });

  it.each([
    'no JSON',
    '{"version":9}',
    '[]',
    '{"version":1,"answers":{"statement":5},"next":null,"given":[]}',
    '{"version":1,"answers":{},"next":"x","given":[]}',
  ])('sets a damaged draft aside: %s', async (text) => {
    const mentor = aUser();
    mkdirSync(dirname(draftOf(mentor)), { recursive: true });
    writeFileSync(draftOf(mentor), text);
    const { code, err } = await mentor.typing([...lines(), save], 'new');
    expect(code).toBe(0);
    expect(err).toContain('could not be read; it is kept as');
    expect(readFileSync(`${draftOf(mentor)}.damaged-1`, 'utf8')).toBe(text);
  });

  it('asks again for what a changed draft file makes unreadable', async () => {
    const mentor = aUser();
    mkdirSync(dirname(draftOf(mentor)), { recursive: true });
    const answers = { statement: 'Run\u001b[31m', measure: 'yes-no', due: '2027-05-01', relevant: 'x' };
    writeFileSync(draftOf(mentor), JSON.stringify({ version: 1, answers, next: null, given: [] }));
    const { code, out, err } = await mentor.typing(['1', 'Run', left, save], 'new');
    expect({ code, out }).toEqual({ code: 0, out: 'Goal 1: Run\n' });
    expect(err).not.toContain('\u001b');
  });

  it('goes on when the draft cannot be written, and says so once', async () => {
    const mentor = aUser();
    mkdirSync(join(mentor.folder, '.local'), { recursive: true });
    writeFileSync(join(mentor.folder, '.local', 'state'), 'a file in the way');
    const { code, err } = await mentor.typing([...lines(), save], 'new');
    expect(code).toBe(0);
    expect(err.match(/cannot be kept for later/g)).toHaveLength(1);
  });
});

describe('bad input in the interview', () => {
  it.each<[string, Partial<Record<keyof typeof interview, string[]>>, RegExp]>([
    ['nothing', { statement: ['', 'Run'] }, /an answer is needed here/],
    ['a control character', { statement: ['Run\u0007', 'Run'] }, /U\+0007/],
    ['an escape sequence', { details: ['\u001b[31mred', ''] }, /U\+001B/],
    ['a bidi character', { means: ['by \u202ebike', 'by bike'] }, /U\+202E/],
    [
      'half of a surrogate pair',
      { statement: ['Run \u{1F3C3}'.slice(0, 5), 'Run'] },
      /broken character|holds/,
    ],
    ['a megabyte of text', { relevant: ['x'.repeat(1_000_000), 'x'] }, /at most 4000/],
    ['NaN', { from: ['NaN', '5'] }, /from is not a number: "NaN"/],
    ['Infinity', { from: ['Infinity', '5'] }, /from is not a number: "Infinity"/],
    ['1e400', { to: ['1e400', '21.1'] }, /to is not a finite number/],
    ['a target that equals the baseline', { to: ['5', '21.1'] }, /the target 5 equals the baseline/],
    [
      'a due day before the start',
      { due: ['2026-08-01', '2027-05-01'] },
      /is not after the start 2026-09-01/,
    ],
    ['30 February', { due: ['2027-02-30', '2027-05-01'] }, /there is no 30 February 2027/],
    ['the year 10000', { due: ['10000-01-01', '2027-05-01'] }, /Not taken: due/],
    ['a rate of zero', { due: ['0 a week', '2027-05-01'] }, /nothing would ever change/],
    ['a confidence above 100', { confidence: ['140', '70'] }, /whole number from 0 to 100/],
    ['an unknown choice', { measure: ['9', '1'] }, /type a number from 1 to 6/],
  ])('explains %s, and asks again', async (_, change, message) => {
    const mentor = aUser();
    const { code, err } = await mentor.typing([...lines(change), save], 'new');
    expect(err).toMatch(message);
    expect(err).not.toContain('--to');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is echoed is the point
    expect(err).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
    expect(code).toBe(0);
    expect(await mentor.json('list')).toMatchObject({ total: 1 });
  });
});

it('refuses a rate that leads away from the target, and takes one without a sign as towards it', async () => {
  const mentor = aUser();
  const rated = (from: string, to: string, rate: string) =>
    mentor('new', 'Move', '--from', from, '--to', to, '--rate', rate, '--relevant', 'x');
  const away = await rated('0', '5', '-3');
  expect(away).toMatchObject({ code: 2, out: '' });
  expect(away.err).toContain('never gets from 0 up to 5');
  expect((await rated('91', '82', '0.5')).code).toBe(0);
  expect((await rated('91', '82', '-0.5')).code).toBe(0);
});

describe('a habit without a period', () => {
  it('is counted by the week, and that is said', async () => {
    const habit = ['--measure', 'habit', '--times', '2', '--relevant', 'r', '--due', '2027-05-01'];
    expect((await aUser()('new', 'Swim', ...habit)).err).toContain(
      'That is by the week; --per month makes it by the month.',
    );
    expect((await aUser()('new', 'Swim', ...habit, '--per', 'month')).err).not.toContain('by the week');
  });

  it('is asked for its unit with an example that fits, and takes no number for one', async () => {
    const mentor = aUser();
    const given = ['new', 'Swim', '--measure', 'habit', '--area', 'health', '--details', 'x'];
    const { err } = await mentor.typing(['', '5x', 'pages', '2'], ...given);
    expect(err).toContain('In which unit do you count?');
    expect(err).toContain('Enter counts the times.');
    expect(err).not.toContain('For example: km');
  });

  it.each([
    ['5x', 'a unit is a word: "5x" begins with a number. Type a word such as pages.'],
    ['pages', undefined],
  ])('of the unit %s', (typed, said) => {
    const day = (): never => {
      throw new Error('no day is read');
    };
    const days = { today: asDay('2026-11-24'), quiet: day, echo: day };
    expect(wrongWith({ measure: 'habit' }, 'unit', typed, days)).toBe(said);
  });
});

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { inNumbers } from '../../goals.js';
import { aUser } from '../../user.js';
import { ada } from './ada.js';

/** The week as it was reckoned by hand. */
const golden = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const text = golden('week-47.txt');
const markdown = golden('week-47.md');

describe('mentor report', () => {
  it('tells the last full week: promised, done, moved and why, silent, and what comes', async () => {
    const mentor = await ada();
    expect(await mentor.ok('report', 'weekly')).toBe(text);
    expect(await mentor.ok('report', 'weekly', '--format', 'markdown')).toBe(markdown);
  });

  it('is the same without the word weekly, and however the week is named', async () => {
    const mentor = await ada();
    expect(await mentor.ok('report')).toBe(text);
    for (const week of ['2026-W47', 'last', '2026-11-19', 'W47'])
      expect(await mentor.ok('report', '--week', week)).toBe(text);
    expect(await mentor.ok('report', 'weekly', '--as-of', '2026-11-29')).toBe(text);
  });

  it('does not let later facts and later promises into the week', async () => {
    const mentor = await ada('2026-11-22');
    mentor.today = '2026-11-23';
    await mentor.ok('log', '4', '1', '--on', '2026-11-22');
    expect(await mentor.ok('report')).toBe(text);
  });

  it('keeps a milestone done that is opened again after the week', async () => {
    const mentor = await ada();
    const before = await mentor.ok('report', '--json');
    await mentor.ok('untick', '3.2');
    expect(await mentor.ok('report', '--json')).toBe(before);
  });

  it('does not say of a moved milestone that it was done after the week', async () => {
    const mentor = aUser({ today: '2026-01-05' });
    await mentor.ok(
      ...['new', 'Plan', '--measure', 'milestones', '--due', '2026-06-30', '--relevant', 'calm'],
    );
    await mentor.ok('split', '1', '--list', 'A; B; C');
    mentor.today = '2026-01-07';
    await mentor.ok('milestone', 'move', '1.1', '2026-03-10', '--because', 'busy');
    mentor.today = '2026-01-12';
    const before = await mentor.json('report');
    expect(JSON.stringify(before)).toContain('"milestone-due"');
    mentor.today = '2026-01-21';
    await mentor.ok('tick', '1.1');
    expect(await mentor.json('report', '--week', '2026-W02')).toEqual(before);
    expect(await mentor.json('--as-of', '2026-01-12', 'report')).toEqual(before);
  });

  it('gives the same bytes in every zone and locale, on every width, with colour forced and in plain', async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    const mentor = await ada();
    const environments: Record<string, string>[] = [
      { TZ: 'Pacific/Apia', LANG: 'de_DE.UTF-8', COLUMNS: '40' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'ar_EG.UTF-8', COLUMNS: '200', FORCE_COLOR: '1' },
      { TZ: 'Asia/Kolkata', LC_ALL: 'C', TERM: 'dumb', MENTOR_ACCESSIBLE: '1' },
    ];
    for (const environment of environments) {
      for (const name of Object.keys(mentor.env)) if (name !== 'HOME') delete mentor.env[name];
      Object.assign(mentor.env, environment);
      vi.stubEnv('TZ', environment['TZ']);
      const asOf = ['--as-of', '2026-11-24'];
      expect(await mentor.ok('report', ...asOf)).toBe(text);
      expect(await mentor.ok('report', ...asOf, '--color', 'always')).toBe(text);
      expect(await mentor.ok('report', ...asOf, '--plain', '--format', 'markdown')).toBe(markdown);
      expect((await mentor.typing([], 'report', ...asOf)).out).toBe(text);
    }
  });

  it('tells a week that is not over up to today, and says so', async () => {
    const mentor = await ada();
    const out = await mentor.ok('report', '--week', 'this', '--as-of', '2026-11-18');
    expect(out).toContain(
      'Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026\nThe week is not over. This is how it stands on Wed 18 Nov 2026.\n',
    );
    expect(out).toContain('done        +0.4 km, from 8 km to 8.4 km, in 1 check-in; more than promised');
    expect(out).not.toContain('three rounds');
    expect(out).toContain('milestone   3.2 "First draft", due Wed 18 Nov 2026: still open');
    expect(out).not.toContain('Sort the photos (due 24 Dec 2026)\n   status      let-go');
    expect(out).toContain(
      'Up to the end of next week (to Sun 29 Nov 2026):\n  starts Wed 25 Nov: 10 Build a bookshelf\n  due Fri 20 Nov: 5 Hand in the tax return',
    );
  });

  it('refuses a week that has not begun, an unknown one, and unknown words', async () => {
    const mentor = aUser();
    const refused = async (...argv: string[]): Promise<string> => {
      const given = await mentor('report', ...argv);
      expect(given).toMatchObject({ code: 2, out: '' });
      return given.err;
    };
    expect(await refused('--week', '2026-W49')).toBe(
      'error: --week: 2026-W49 begins on 2026-11-30, after today (2026-11-24)\n' +
        'hint: A report looks back. Name a week that has begun, or another day with --as-of.\n',
    );
    expect(await refused('--week', '2026-W54')).toContain('there is no week 54 in 2026');
    expect(await refused('--week', 'soon')).toContain('Try 2026-W47, W47, this, last');
    expect(await refused('--week', '1900-W01')).toContain('edge of the calendar');
    expect(await refused('--week', 'this', '--as-of', '2199-12-31')).toBe(
      'error: --week: 2200-W01 is at the edge of the calendar\nhint: Name a week from 1900-W02 to 2199-W51.\n',
    );
    expect(await refused('--format', 'html')).toContain('--format does not know "html"');
    expect(await refused('--json', '--format', 'text')).toContain(
      '--json and --format text do not go together',
    );
    expect(await refused('--limit', '0')).toContain('--limit must be a whole number from 1');
    expect(await refused('--fail-on', 'ahead')).toContain('--fail-on does not know "ahead"');
    expect(await refused('--output', '')).toContain('--output is empty');
    expect(await refused('monthly')).toContain(
      'error: there is no report called "monthly"\nhint: There is mentor report weekly.\n',
    );
  });

  it('reads a day in the order that was set, and in none of a locale', async () => {
    const mentor = aUser({ env: { LANG: 'en_US.UTF-8' } });
    expect(await mentor('report', '--week', '11/05/2026')).toMatchObject({
      code: 2,
      out: '',
      err:
        'error: --week: "11/05/2026" can be 11 May 2026 or 5 November 2026\n' +
        'hint: Say 2026-05-11 or 2026-11-05, or set mentor config day-order dmy.\n',
    });
    await mentor.ok('config', 'day-order', 'mdy');
    expect(await mentor.ok('report', '--week', '11/05/2026')).toContain('2026-W45');
    await mentor.ok('config', 'day-order', 'dmy');
    expect(await mentor.ok('report', '--week', '11/05/2026')).toContain('2026-W20');
  });

  it('says so when there is nothing to tell', async () => {
    const mentor = aUser();
    expect(await mentor.ok('report')).toBe(
      'Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026\n\nNo goals ran in this week.\n',
    );
    expect(await mentor.ok('report', '--fail-on', 'off-track,at-risk,silent')).toContain('No goals ran');
    expect(existsSync(mentor.db)).toBe(false);
  });

  it('tells a goal from its first day on, whenever it was written down', async () => {
    const mentor = await ada();
    expect(await mentor.ok('report', '--week', '2026-W35')).toContain('No goals ran in this week.');
    expect(await mentor.ok('report', '--week', '2026-W36')).toContain('5 goals ran');
    await mentor.ok(
      'new',
      'Keep a diary',
      '--measure',
      'yes-no',
      '--start',
      '2026-09-01',
      '--due',
      '2027-05-01',
      '--relevant',
      'joy',
    );
    expect(await mentor.ok('report', '--week', '2026-W35')).toContain('No goals ran in this week.');
    expect(await mentor.ok('report', '--week', '2026-W36')).toContain('Keep a diary');
  });

  it('tells some goals one by one, those with something in the week first, and counts the others', async () => {
    const mentor = await ada();
    const out = await mentor.ok('report', '--limit', '3');
    const told = [...out.matchAll(/^(\d+) .*\(due/gm)].map((match) => match[1]);
    expect(told).toEqual(['6', '5', '9']);
    expect(out).toContain(
      '9 goals ran: 1 off-track, 1 silent, 3 at-risk, 1 on-track, 1 ahead, 1 paused,\n1 let-go.',
    );
    expect(out).toContain(
      '6 more goals ran, 3 of them without a check-in in the week. Tell more with\n--limit.',
    );
    expect(out).toContain('Went silent in the week:\n  7 Read Russian');
  });
});

describe('mentor report --json', () => {
  it('fits its schema and tells the same', async () => {
    const mentor = await ada();
    const answer = JSON.parse(await mentor.ok('report', '--json')) as Record<string, unknown>;
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/schemas/weekly-report.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(answer['data']) || validate.errors).toBe(true);
    expect(answer).toMatchObject({ schemaVersion: 1, kind: 'weekly-report', asOf: '2026-11-24' });
    expect(answer['data']).toMatchObject({
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      factsTo: '2026-11-22',
      over: true,
      goalsThatRan: 9,
      checkIns: 8,
      goalsCheckedIn: 5,
      milestonesDone: 1,
      judged: { goals: 9, paused: 1, promising: 7, kept: 6, closed: { 'let-go': 1 } },
      wentSilent: [{ number: 7, since: '2026-11-03', lastCheckIn: '2026-11-03' }],
      coming: { to: '2026-11-29', starting: { goals: [{ number: 10 }], more: false }, due: { goals: [] } },
    });
    const goals = (answer['data'] as { goals: Record<string, unknown>[] }).goals;
    expect(goals[0]).toMatchObject({
      number: 1,
      due: '2027-05-01',
      done: 1,
      kept: true,
      standing: { status: 'off-track', bufferDays: -22, neededPerWeek: 0.525 },
      moves: [
        { what: 'due', from: '2027-04-01', to: '2027-05-01', who: 'Ada', reason: 'a cold took two weeks' },
      ],
    });
    expect(await mentor.ok('report', '--format', 'JSON')).toBe(await mentor.ok('report', '--json'));
    expect(await mentor.ok('report', '--json')).not.toMatch(/T\d\d:\d\d/);
  });
});

describe('mentor report --output', () => {
  it('writes the report to a file, and says so on stderr', async () => {
    const mentor = await ada();
    const file = join(mentor.folder, 'week.md');
    expect(await mentor('report', '--format', 'markdown', '--output', file)).toEqual({
      code: 0,
      out: '',
      err: `Wrote the report of 2026-W47 to ${file}.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(markdown);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps a file that is there, unless --force', async () => {
    const mentor = await ada('2026-09-01');
    const file = join(mentor.folder, 'week.txt');
    writeFileSync(file, 'mine');
    const given = await mentor('report', '--output', file);
    expect(given).toMatchObject({ code: 1, out: '' });
    expect(given.err).toContain('is there already\nhint: Add --force to replace it.');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await mentor.ok('report', '--output', file, '--force');
    expect(readFileSync(file, 'utf8')).toContain('Week 2026-W47');
  });

  it('leaves nothing behind when it cannot write', async () => {
    const mentor = await ada('2026-09-01');
    const folder = join(mentor.folder, 'reports');
    mkdirSync(join(folder, 'week.txt'), { recursive: true });
    expect(await mentor('report', '--output', join(folder, 'week.txt'), '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('week.txt is a folder'),
    });
    expect(await mentor('report', '--output', join(folder, 'no', 'week.txt'))).toMatchObject({ code: 6 });
    expect(readdirSync(folder)).toEqual(['week.txt']);
  });
});

describe('what --output never replaces', () => {
  const writing = [
    ['report', '--force'],
    ['export', '--force'],
  ];

  it.each(writing)('is the database itself, by whatever name: %s', async (...argv) => {
    const mentor = await ada('2026-09-01');
    const before = readFileSync(mentor.db);
    const link = join(mentor.folder, 'link.db');
    const hard = join(mentor.folder, 'hard.db');
    const around = join(mentor.folder, 'around');
    symlinkSync(mentor.db, link);
    linkSync(mentor.db, hard);
    symlinkSync(join(mentor.db, '..'), around);
    const names = [mentor.db, link, hard, `${mentor.db}-journal`, join(around, 'mentor.db-journal')];
    for (const output of names) {
      const { code, err } = await mentor(...argv, '--output', output);
      expect({ output, code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining('is the database itself, or a part of it'),
      });
    }
    expect(await mentor('--db', link, ...argv, '--output', mentor.db)).toMatchObject({ code: 2 });
    expect(readFileSync(mentor.db)).toEqual(before);
    expect(readdirSync(join(mentor.db, '..'))).toEqual(['mentor.db']);
  });

  it.each(writing)('is no ordinary file: %s', async (...argv) => {
    const mentor = await ada('2026-09-01');
    const pipe = join(mentor.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, join(mentor.folder, 'to-pipe'));
    for (const output of [pipe, join(mentor.folder, 'to-pipe')]) {
      expect(await mentor(...argv, '--output', output)).toMatchObject({
        code: 2,
        err: expect.stringContaining('is no ordinary file'),
      });
    }
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('is another database: that one may be replaced', async () => {
    const mentor = await ada('2026-09-01');
    await mentor.ok('report', '--output', join(mentor.folder, 'other.db'));
    await mentor.ok('report', '--force', '--output', join(mentor.folder, 'other.db'));
  });
});

describe('mentor report --fail-on', () => {
  it('ends with 4 when a goal has the status, after the report', async () => {
    const mentor = await ada();
    const given = await mentor('report', '--fail-on', 'off-track');
    expect(given).toMatchObject({ code: 4, out: text });
    expect(given.err).toBe(
      'error: goal 1 (Run a half marathon) was off-track\n' +
        'hint: The report is complete. mentor show 1 tells more; without --fail-on the exit code is 0.\n',
    );
    const both = await mentor('report', '--fail-on', 'silent,at-risk');
    expect(both.err).toContain('goal 7 (Read Russian) was silent, goal 6 (Learn to juggle) was at-risk');
    expect(both.err).toContain('goal 2 (Pay back the loan) was at-risk');
  });

  it('judges the goals that are not told as well', async () => {
    const mentor = await ada();
    expect(await mentor('report', '--limit', '1', '--fail-on', 'silent')).toMatchObject({ code: 4 });
  });

  it('ends well when no goal has the status, and names five at most', async () => {
    const mentor = aUser({ today: '2026-09-01' });
    for (let i = 1; i <= 7; i += 1) {
      await mentor.ok(
        'new',
        `Goal ${i}`,
        '--measure',
        'habit',
        '--times',
        '2',
        '--due',
        '2027-01-01',
        '--relevant',
        'x',
      );
    }
    mentor.today = '2026-09-08';
    expect(await mentor('report', '--fail-on', 'off-track,silent')).toMatchObject({ code: 0 });
    mentor.today = '2026-11-24';
    const { code, err } = await mentor('report', '--fail-on', 'silent');
    expect(code).toBe(4);
    expect(err).toContain('goal 5 (Goal 5) was silent and 2 more goals as well');
    const out = await mentor.ok('report', '--as-of', '2026-09-22');
    expect(out).toContain('Went silent in the week:\n  1 Goal 1: never checked in; started Tue 1 Sep 2026\n');
  });
});

describe('what people wrote', () => {
  it('stays text in Markdown, and is harmless in text', async () => {
    const mentor = aUser({ today: '2026-11-16' });
    const nasty = '# [click](javascript:alert(1)) | `x` *b* _i_ <script> & ~~s~~';
    await mentor.ok(
      'new',
      nasty,
      '--measure',
      'habit',
      '--times',
      '2',
      '--due',
      '2027-01-01',
      '--relevant',
      'x',
    );
    await mentor.ok('log', '1', '1', '--note', 'first line\n## second <b>');
    mentor.today = '2026-11-24';
    const md = await mentor.ok('report', '--format', 'markdown');
    expect(md).toContain(
      '## 1 \\# \\[click\\](javascript:alert(1)) \\| \\`x\\` \\*b\\* \\_i\\_ &lt;script&gt; &amp; \\~\\~s\\~\\~ (due 1 Jan 2027)',
    );
    expect(md).toContain('- **note**: Mon 16 Nov: first line \\#\\# second &lt;b&gt;');
    expect(await mentor.ok('report')).toContain(
      'note        Mon 16 Nov: first line\n               ## second <b>\n',
    );
  });

  it('is folded at 78 columns, wide characters too', async () => {
    const mentor = aUser({ today: '2026-11-16' });
    await mentor.ok(
      'new',
      '書'.repeat(120),
      '--measure',
      'habit',
      '--times',
      '2',
      '--due',
      '2027-01-01',
      '--relevant',
      'x',
    );
    await mentor.ok('log', '1', '1', '--note', `${'word '.repeat(60)}${'x'.repeat(200)}`);
    mentor.today = '2026-11-24';
    const { default: width } = await import('fast-string-width');
    for (const line of (await mentor.ok('report')).split('\n')) expect(width(line)).toBeLessThanOrEqual(78);
  });
});

describe('what is needed', () => {
  it('is told with the working days that are left, where some days are off', async () => {
    const mentor = aUser({ today: '2026-11-15' });
    const measure = inNumbers('EUR', 0, 1000, 'total');
    await mentor.ok(
      'new',
      'Save',
      ...measure,
      '--relevant',
      'r',
      '--start',
      '2026-11-01',
      '--due',
      '2027-02-28',
    );
    await mentor.ok('log', '1', '100');
    const needed = async () => /needed .*/.exec(await mentor.ok('report', '--week', '2026-W46'))?.[0];
    expect(await needed()).toBe('needed      60 EUR a week until 28 Feb 2027, 105 days left');
    await mentor.ok('break', '2026-12-20..2027-01-02');
    expect(await needed()).toBe('needed      69.23 EUR a week until 28 Feb 2027, 91 working days left');
  });
});

describe('what is needed on the first day of a habit', () => {
  it('is told with the days it is spread over, today with them', async () => {
    const mentor = aUser({ today: '2026-11-29' });
    const habit = ['--measure', 'habit', '--times', '3', '--per', 'week', '--relevant', 'r'];
    await mentor.ok('new', 'Stretch', ...habit, '--due', '2027-03-02');
    mentor.today = '2026-11-30';
    const flat = (await mentor.ok('report', 'weekly')).replace(/\s+/g, ' ');
    expect(flat).toContain('2.98 times a week until 2 Mar 2027, 94 days left, today with them');
  });
});

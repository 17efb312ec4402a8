import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUser, type Given, type User } from '../user.js';

/** Ada mentors Ben, who has a goal in kilometres and a talk to give, one step of it ticked. */
async function adaAndBen(): Promise<User> {
  const ada = aUser({ today: '2026-10-20' });
  await ada.ok('people', 'add', 'Ben');
  const terms = ['--every', '2w', '--minutes', '45', '--cooling-off', '7'];
  await ada.ok('mentorship', 'start', '--with', 'Ben', '--kind', 'mentor', '--as', 'mentor', ...terms);
  const bens = ['--for', 'Ben', '--with', 'Ben', '--relevant', 'to be heard', '--due', '2027-02-01'];
  await ada.ok('new', 'Give a talk at the meetup', '--measure', 'milestones', ...bens);
  await ada.ok('split', '1', '--list', 'Outline; Draft; Give it');
  await ada.ok('tick', '1.1', '--by', 'Ben');
  ada.today = '2026-11-10';
  return ada;
}

const ratings = (...values: (string | number)[]): string[] => values.map(String);
const ben = ratings(1, 0, -2, 2, 1, 0);
const adas = ratings(1, 1, 0, -1, 2, 0);
const grow = [
  ...['finish the outline', 'two pages', 'ask Cleo', 'write at seven', 'drop it', ''],
  ...['ask Cleo to read it', '2026-11-20', '6', 'ask her today'],
];
const feedback = [
  ...['at the meetup', 'asked two clear questions', 'people opened up', '1', 'glad', '9'],
  ...['in the mail', 'wrote at midnight', '', '2', '2026-11-24', '', ''],
  ...['', ''],
];
const actions = ['find a room', '1', '2026-11-30', ''];
const closing = ['8', '5', '2026-11-24', 'a good hour', '', 'he is tired'];
/** All that is typed in a first session, up to the look over everything. */
const wholeHour = [
  ...['1', ...ben, ...adas, 'seen from two sides', '1', ...grow],
  ...['1', 'slept better', ''],
  ...feedback,
  ...actions,
  ...closing,
];
const save = '1';
const skipped = (parts: number): string[] => Array.from({ length: parts }, () => '>');

async function held(user: User, lines: readonly string[], ...flags: string[]): Promise<Given> {
  const given = await user.typing(lines, 'review', ...flags);
  if (given.code !== 0) throw new Error(given.err);
  return given;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

const draftsOf = (user: User): string[] => {
  const folder = join(user.folder, '.local', 'state', 'mentor');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

describe('the hour together', () => {
  it('goes from the agenda to five lines in both names, as one change', async () => {
    const ada = await adaAndBen();
    const { out, err } = await held(ada, [...wholeHour, save], '--with', 'Ben');
    expect(err).toContain('Session 1, Ada and Ben');
    expect(flat(err)).toContain(
      '1 Ben: Give a talk at the meetup (silent: no check-in for long, a milestone to confirm)',
    );
    expect(err).toContain('(0 of 45 minutes)');
    expect(err).toContain('Ben types now and Ada looks away.');
    expect(err).toContain('Ada types now and Ben looks away.');
    expect(err).toContain('The widest gap is on relevant, 3 apart');
    expect(err).toContain('Promised already:\nBen: I will ask Cleo to read it, by 20 November 2026');
    expect(out).toContain('Ada and Ben, session 1');
    expect(flat(out)).toContain('Ben: ask Cleo to read it, by 20 Nov 2026; Ada: find a room, by 30 Nov 2026');
    expect(err).toContain('mentor review --with Ben --show 1 --format markdown');
    expect(err).toContain('--format ics');
    expect(draftsOf(ada)).toEqual([]);
    const { data } = JSON.parse(await ada.ok('review', '--show', '1', '--format', 'json')) as {
      data: Record<string, unknown>;
    };
    const told = JSON.stringify(data);
    for (const text of [
      'seen from two sides',
      'two pages',
      'write at seven',
      'a good hour',
      'glad',
      'slept better',
    ])
      expect(told).toContain(text);
    expect(told).not.toContain('he is tired');
    await ada.ok('undo');
    expect((await ada('review', '--show', '1')).code).toBe(3);
    expect((await ada.json('action'))['actions']).toEqual([]);
  });

  it('starts the next time from what was promised', async () => {
    const ada = await adaAndBen();
    await held(ada, [...wholeHour, save]);
    ada.today = '2026-11-24';
    const { err, out } = await held(ada, [
      ...['1', 'she liked it', '2', 'no time', '2026-12-01', '1', '', '2', '2'],
      ...['', '', '', '', '', '', '', '', ''],
      save,
    ]);
    expect(err).toContain('Ben kept a promise: ask Cleo to read it');
    expect(err.indexOf('Ben promised: ask Cleo to read it')).toBeLessThan(err.indexOf('Goal 1 (Ben)'));
    expect(err).toContain('Promised on 10 November 2026, until 20 November 2026.');
    expect(out).toContain('Promised');
    expect(flat(out)).toContain('1 of 2 done; Ada: find a room (carried, by 1 Dec 2026: no time)');
  });

  it('shows nobody a view before both gave theirs, nor what is wrong with it', async () => {
    const ada = await adaAndBen();
    const { err } = await ada.typing(['1', '7 of 9', ...ben], 'review');
    expect(err).toContain('Not taken: A rating is -2, -1, 0, 1 or 2.');
    expect(err).not.toContain('7 of 9');
    expect(err).not.toContain('Both views');
  });

  it('lets every part be skipped, and goes back from it', async () => {
    const ada = await adaAndBen();
    // Back from the first question stays there; past the goal, back to its first question, past its parts one by one.
    const lines = ['3', '2', '<', '1', '>', '>', '>', '>', '>', '>', '>', '>', '>', '>'];
    const { err } = await ada.typing([...lines, save], 'review');
    expect(err).toContain('This is the first question.');
    expect(err).toContain('Look over everything');
    expect(err).toContain('Nothing was said yet.');
  });

  it('changes a part once all was said, and can be dropped', async () => {
    const ada = await adaAndBen();
    const skipped = ['2', '>', '>', '>', '>', '>', '>', '>'];
    const { err, code } = await ada.typing([...skipped, '2', '2', '>', '4', 'yes'], 'review');
    expect(err).toContain('Which part?');
    expect(err).toMatch(/Look over everything[\s\S]*Look over everything/);
    expect(err).toContain('Nothing was kept.');
    expect(code).toBe(0);
    expect(draftsOf(ada)).toEqual([]);
  });
});

describe('an answer in the hour', () => {
  it('is kept by Enter, taken back by -, and asked again by <', async () => {
    const ada = await adaAndBen();
    const talk = ['1', '>', '>', 'a draft', 'two pages', 'ask Cleo', '<', '<', '', '-', '-', ''];
    const { err } = await ada.typing([...talk, 'read it', '-', '9'], 'review');
    expect(err).toContain('Enter keeps it, - clears it.');
    expect(err).toContain('(Enter for: a draft)');
    expect(err).toContain('Enter goes on, - takes the last one away: ask Cleo');
    const [draft = ''] = draftsOf(ada);
    expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({
      said: {
        goals: [
          { aim: 'a draft', reality: null, options: [], will: 'I will read it', willBy: null, commitment: 9 },
        ],
      },
    });
  });

  it('that promises little is asked about, and taken all the same', async () => {
    const ada = await adaAndBen();
    const talk = ['1', '>', '>', '', '', 'ask Cleo', '', '1', 'write at seven', '', '2'];
    const will = ['I should read it', '1', 'try to read it', '2', '2026-11-09', '2026-11-20', '11', '3', ''];
    const { err } = await ada.typing([...talk, ...will], 'review');
    expect(err).toContain('One option is no choice yet.');
    expect(err).toContain('Two options make an either-or.');
    expect(err).toContain('"I should" leaves a way out.');
    expect(err).toContain('I will try to read it: by which day?');
    expect(err).toContain('Not taken: the day is 2026-11-09, before the session');
    expect(err).toContain('A 3. What would make it an 8?');
  });

  it('on the list is talked about, or stays for the next time', async () => {
    const ada = await adaAndBen();
    await ada.ok('review', '--next', 'ask about the new team', '--next', 'the room', '--by', 'Ben');
    const { err } = await held(ada, ['2', '>', '1', '2', '>', '>', '>', '>', '>', '>', save]);
    expect(err).toContain('Ben put on the list: ask about the new team');
    const next = await ada.typing([], 'review');
    expect(next.err).not.toContain('ask about the new team');
    expect(next.err).toContain('on the list of Ben: the room');
  });

  it('on the list of both is asked about once, and leaves both', async () => {
    const ada = await adaAndBen();
    await ada.ok('review', '--next', 'the room');
    await ada.ok('review', '--next', 'the room', '--by', 'Ben');
    const { err } = await held(ada, ['2', '>', '1', '>', '>', '>', '>', '>', '>', save]);
    expect(err).toContain('Ada and Ben put on the list: the room');
    expect((await ada.typing([], 'review')).err).not.toContain('on the list of');
  });

  it('of one side alone stays sealed, also in the look over everything', async () => {
    const ada = await adaAndBen();
    const { err } = await held(ada, ['1', ...ben, ...skipped(10), save]);
    expect(err).not.toContain('You see it alike');
    expect(err).not.toMatch(/(specific|achievable|relevant) [+-]?[12]/);
    expect(err).toContain('sealed, as only Ben rated it');
  });

  it('on feedback from before is taken: what waits for one, and what was tried', async () => {
    const ada = await adaAndBen();
    await ada.ok('feedback', 'give', 'asked early', '--strength', '--by', 'Ben');
    await ada.ok('feedback', 'give', 'wrote at midnight', '--concern');
    await ada.ok('feedback', 'answer', '2', '--try-until', '2026-11-11');
    ada.today = '2026-11-12';
    const { err } = await held(ada, ['4', 'not so', '1', 'by a timer', ...['2', ...skipped(7)], save]);
    expect(flat(err)).toContain('feedback 1 to Ada waits for an answer');
    expect(flat(err)).toContain('feedback 2 to Ben was tried until 11 November 2026');
    expect(flat(err)).toContain('Ada, what do you make of it? Ben said: asked early');
    expect(flat(err)).toContain('Ben, what became of it? Ada said: wrote at midnight');
    expect(flat(err)).toContain(
      'Feedback from before 1, to Ada: disagree (not so) 2, to Ben: kept (by a timer)',
    );
    const told = JSON.stringify(await ada.json('feedback'));
    expect(told).toContain('"answer":"disagree"');
    expect(told).toContain('"outcome":"kept"');
    expect((await ada.typing([], 'review')).err).not.toContain('feedback 1');
  });

  it('on feedback from before can be to try it, or to go on trying', async () => {
    const ada = await adaAndBen();
    await ada.ok('feedback', 'give', 'wrote at midnight', '--concern');
    await held(ada, ['2', '2026-11-12', 'one more week', '2', ...skipped(7), save]);
    ada.today = '2026-11-13';
    await held(ada, ['3', '2026-11-20', '', '2', ...skipped(7), save]);
    expect(JSON.stringify(await ada.json('feedback'))).toMatch(/"answer":"try".*"tryUntil":"2026-11-20"/);
  });

  it('that was begun only is left out: feedback without a behaviour', async () => {
    const ada = await adaAndBen();
    const talk = ['2', '>', 'at the meetup', '', '>', '>', '>', '>', '>', '>'];
    const { err, out } = await held(ada, [...talk, save]);
    expect(err).toContain('Not taken: an answer is needed here');
    expect(flat(out)).toContain('no wins and no feedback were noted');
  });

  it('can be left for later, or all of it begun anew', async () => {
    const ada = await adaAndBen();
    const skipped = ['2', '2', 'slept better', '', '>', '>', '>', '>', '>', '>'];
    const later = await ada.typing([...skipped, '3'], 'review', '--minutes', '30');
    expect(later.code).toBe(0);
    expect(later.err).toContain('(0 of 30 minutes)');
    expect(later.err).toContain('mentor review --with Ben goes on with it.');
    const again = await ada.typing(['1'], 'review');
    expect(again.err).toContain('slept better');
    const anew = await ada.typing(['2', 'no'], 'review');
    expect(anew.err).toContain('slept better');
    const fresh = await ada.typing(['2', 'yes'], 'review');
    expect(fresh.err).not.toContain('slept better');
    expect(fresh.err).toContain('Talk about this goal now?');
  });

  it('that cannot be kept for later is said once, and stops nobody', async () => {
    const ada = await adaAndBen();
    writeFileSync(join(ada.folder, 'file'), '');
    ada.env['XDG_STATE_HOME'] = join(ada.folder, 'file');
    const { err, code } = await ada.typing(['2', '>', '>', '>', '>', '>', '>', '>', save], 'review');
    expect(err.match(/cannot be kept for later/g)).toHaveLength(1);
    expect(code).toBe(0);
  });

  it('whatever it is, is no reason to fall over', async () => {
    const ada = await adaAndBen();
    await ada.ok('action', 'add', 'call Cleo', '--with', 'Ben');
    await ada.ok('review', '--next', 'the room');
    const line = fc.constantFrom('1', '2', '3', '4', '', '<', '>', '-', 'yes', 'no', 'x', '2026-12-01', '-2');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 80 }), async (lines) => {
        const { code, err } = await ada.typing(lines, 'review');
        expect(err).not.toContain('bug:');
        expect([0, 1, 2, 130]).toContain(code);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a session that is cut off', () => {
  it('loses no answer, wherever that is', async () => {
    const ada = await adaAndBen();
    const { out } = await held(ada, [...wholeHour, save]);
    const summary = out.replace(/, \d+ minutes?/, '');
    for (let cut = 1; cut <= wholeHour.length; cut += 4) {
      await ada.ok('undo');
      const first = await ada.typing(wholeHour.slice(0, cut), 'review');
      expect(first.code).toBe(130);
      expect(first.err).toContain('what was said is kept');
      expect(first.err).toContain('Run mentor review --with Ben to go on where you stopped.');
      const rest = await held(ada, ['1', ...wholeHour.slice(cut), save]);
      expect(rest.err).toContain('A session of Tue 10 Nov 2026 was begun');
      expect(rest.out.replace(/, \d+ minutes?/, '')).toBe(summary);
    }
  }, 60_000);

  it('says again what it goes on with', async () => {
    const ada = await adaAndBen();
    await ada.typing(['1', '>', '>', '', '', '>', '>', 'at the meetup', 'asked early'], 'review');
    const impact = (await ada.typing(['1', '<'], 'review')).err;
    expect(impact).toMatch(
      /Feedback from Ada to Ben \(.*\)\nThe situation: at the meetup\nBehaviour: asked early\nImpact:/,
    );
    const behaviour = (await ada.typing(['1'], 'review')).err;
    expect(behaviour).toMatch(
      /Feedback from Ada to Ben \(.*\)\nThe situation: at the meetup\nEnter keeps it.\nBehaviour:/,
    );
    await ada.typing(['3', 'yes'], 'review');
    await ada.typing(['1', '>', '>', '', '', '', 'ask Cleo', ''], 'review');
    const sure = (await ada.typing(['1'], 'review')).err;
    expect(sure).toMatch(
      /What next for goal 1 \(.*\)\nGoal 1 \(Ben\): Give a talk.*\nI will ask Cleo\nBen, how sure/,
    );
  });

  it('is put out of the way when its draft is damaged', async () => {
    const ada = await adaAndBen();
    await ada.typing(['1', '2'], 'review');
    const [draft = ''] = draftsOf(ada);
    expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ at: 'goal 1/view them/M' });
    writeFileSync(draft, '{');
    const { err } = await ada.typing(['2'], 'review');
    expect(err).toContain('could not be read; it is kept as');
    expect(draftsOf(ada).some((file) => file.endsWith('.damaged-1'))).toBe(true);
  });

  it('can be begun anew, or dropped', async () => {
    const ada = await adaAndBen();
    await ada.typing(['1', '2'], 'review');
    expect((await ada.typing(['3', 'yes'], 'review')).err).toContain('Nothing was kept.');
    expect(draftsOf(ada)).toEqual([]);
  });

  it('leaves out what was done meanwhile', async () => {
    const ada = await adaAndBen();
    await ada.typing(['1', ...ben], 'review');
    await ada.ok('close', '1', '--let-go', '--lesson', 'too much', '--instead', 'rest');
    const { err } = await ada.typing(['1'], 'review');
    expect(err).not.toContain("Ada's view of goal 1");
  });

  it('keeps what was said of a goal that was closed meanwhile', async () => {
    const ada = await adaAndBen();
    await ada.typing(['1', ...ben, ...adas, 'seen from two sides'], 'review');
    await ada.ok('close', '1', '--let-go', '--lesson', 'too much', '--instead', 'rest');
    const { err } = await held(ada, ['1', '>', '>', '>', '>', '>', '>', '>', '>', save]);
    expect(err).toContain('on the two views: seen from two sides');
    expect(await ada.ok('review', '--show', '--format', 'json')).toContain('seen from two sides');
  });

  it('says what of it goes: a goal that is kept elsewhere, a promise that was closed, what left the list', async () => {
    const ada = await adaAndBen();
    await ada.ok('action', 'add', 'find a room');
    await ada.ok('review', '--next', 'the room');
    // The promise, the goal, wins, then the list.
    await ada.typing(['1', 'it was easy', '1', ...ben, '>', '>', '>', '>', '>', '>', '1'], 'review');
    await ada.ok('action', 'drop', '1', '--because', 'no room');
    await ada.ok('edit', '1', '--with', '', '--because', 'he does it alone');
    await ada.ok('mentorship', 'acknowledge', '1');
    const [draft = ''] = draftsOf(ada);
    const told = JSON.parse(readFileSync(draft, 'utf8')) as { said: object };
    const old = { ...told, said: { ...told.said, talkedAbout: ['the weather'] } };
    writeFileSync(draft, JSON.stringify(old));
    const { err, code } = await ada.typing(['1', '>', '>', '>', '>', '>', '>', '>', save], 'review');
    expect(code).toBe(0);
    expect(flat(err)).toContain('goal 1 is not kept in this mentorship any more');
    expect(flat(err)).toContain('action item 1 is not open any more');
    expect(flat(err)).toContain('"the weather" is not on the list any more');
  });
});

describe('other kinds of a mentorship', () => {
  it('peers take turns with their goals, and who begins changes', async () => {
    const ada = aUser({ today: '2026-10-20' });
    await ada.ok('people', 'add', 'Cleo');
    await ada.ok('mentorship', 'start', '--with', 'Cleo', '--kind', 'peer', '--every', '2w');
    const rest = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x', '--with', 'Cleo'];
    await ada.ok('new', 'Learn Go', ...rest, '--for', 'Cleo');
    await ada.ok('new', 'Write a novel', ...rest, '--for', 'me');
    const skipped = ['2', '2', '>', '>', '>', '>', '>', '>', '>'];
    const { err } = await held(ada, [...skipped, save]);
    expect(err).toContain('Ada begins this time.');
    expect(err.indexOf('Goal 2 (Ada)')).toBeLessThan(err.indexOf('Goal 1 (Cleo)'));
    ada.today = '2026-11-03';
    const next = await ada.typing(['2'], 'review');
    expect(next.err).toContain('Cleo begins this time.');
    expect(next.err.indexOf('Goal 1 (Cleo)')).toBeLessThan(next.err.indexOf('Goal 2 (Ada)'));
  });

  it('in reverse the senior rates first, and the junior confirms', async () => {
    const ada = aUser({ today: '2026-10-20' });
    await ada.ok('people', 'add', 'Dora');
    await ada.ok('mentorship', 'start', '--with', 'Dora', '--kind', 'reverse', '--as', 'mentee');
    const rest = ['--measure', 'milestones', '--due', '2027-05-01', '--relevant', 'x'];
    await ada.ok('new', 'Understand the new tools', ...rest, '--for', 'Dora', '--with', 'Dora');
    await ada.ok('split', '1', '--list', 'One; Two');
    await ada.ok('tick', '1.1', '--by', 'Dora');
    const { err } = await ada.typing(['1', ...ben, ...adas, ''], 'review');
    expect(err.indexOf('Dora types now')).toBeLessThan(err.indexOf('Ada types now'));
    expect(err).toContain('Ada, is 1.1 "One" done?');
  });

  it('with oneself nothing is hidden and nobody else is asked', async () => {
    const ada = aUser({ today: '2026-10-20' });
    await ada.ok('mentorship', 'start', '--kind', 'self', '--every', '1w');
    const rest = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x', '--with', 'me'];
    await ada.ok('new', 'Sleep at ten', ...rest);
    const { err, out } = await held(ada, [
      ...['1', ...ben, ...grow, '', '', '7', '2026-10-27', '', '', save],
    ]);
    expect(err).not.toContain('looks away');
    expect(err).not.toContain('Feedback from');
    expect(err).not.toContain('Who does it?');
    expect(out).toContain('Ada, session 1');
  });

  it('asks with whom when several run, and takes the one that was begun', async () => {
    const ada = await adaAndBen();
    await ada.ok('people', 'add', 'Cleo');
    await ada.ok('mentorship', 'start', '--with', 'Cleo', '--kind', 'peer');
    const asked = await ada.typing(['2', '>'], 'review');
    expect(asked.err).toContain('With whom?');
    expect(asked.err).toContain('Session 1, Ada and Cleo');
    const again = await ada.typing([], 'review');
    expect(again.err).toContain('was begun');
    expect(again.err).not.toContain('With whom?');
  });
});

it('asks the other side about a promise that is to become easier', async () => {
  const ada = await adaAndBen();
  await ada.ok('edit', '1', '--due', '2027-03-01', '--because', 'an injury');
  const { err } = await ada.typing(['1', '>', '1', '1', '>'], 'review');
  expect(err).toContain('Ada, may goal 1 become easier now?');
  expect(err).toContain('Because: an injury');
});

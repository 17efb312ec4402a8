import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { squeezed } from './a-pair.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await mentor.ok('people', 'add', 'Ana Lima');
  await mentor.ok('people', 'add', 'Ben');
  return mentor;
}

const withAna = ['mentorship', 'start', '--with', 'ana', '--kind', 'mentor', '--as', 'mentor'];

async function mentorOfAna(...more: string[]): Promise<User> {
  const mentor = await somebody();
  await mentor.ok(...withAna, ...more);
  return mentor;
}

describe('mentor mentorship start', () => {
  it('begins one by flags, with its agreement in a page and the first self-ratings', async () => {
    const mentor = await somebody();
    const given = await mentor(
      ...[...withAna, '--every', '2w', '--minutes', '45', '--end', '2027-05-24', '--next', '2026-12-08'],
      ...['--purpose', 'Lead a team', '--goals', 'Ana leads the spring project', '--cooling-off', '5'],
      ...['--expectations', 'Ana prepares', '--disagreeing', 'Within a week', '--confidential', 'People'],
      ...['--skill', 'listening=6', '--sure', '7', '--their-skill', 'asking for help=3', '--their-sure', '5'],
    );
    expect(given.code).toBe(0);
    expect(given.out).toBe(
      [
        'Mentorship 1: Ada mentors Ana Lima',
        'Time               24 Nov 2026 to 24 May 2027',
        'Meets              every two weeks, 45 minutes; no session yet',
        'Next               Tue 8 Dec 2026',
        "Goals              Ana Lima's; none yet",
        'Purpose            Lead a team',
        'What it is for     Ana leads the spring project',
        'What each expects  Ana prepares',
        'How to disagree    Within a week',
        'Stays between us   People',
        'Easing a promise   waits 5 days, or until Ada acknowledges it',
        'Ada agreed on 24 Nov 2026.',
        'Ana Lima has to confirm it: mentor mentorship agree --with 1 --by "Ana Lima"',
        '',
        'How sure, 0-10             start  middle  end',
        'Ada: sure that I can           7',
        'Ada: listening                 6',
        'Ana Lima: sure that I can      5',
        'Ana Lima: asking for help      3',
        '',
      ].join('\n'),
    );
    expect(given.err).toContain('mentor new --with "Ana Lima"');
    await mentor.ok('undo');
    expect(await mentor.json('mentorship')).toEqual({ mentorships: [] });
    await mentor.ok('undo', '4');
    expect(await mentor.json('mentorship', 'ana')).toMatchObject({ number: 1, sessions: 0, coolingOff: 5 });
  });

  it.each([
    [['--kind', 'mentor', '--as', 'mentor'], ['them'], 'Ada mentors Ana Lima'],
    [['--kind', 'mentor', '--as', 'mentee'], ['me'], 'Ana Lima mentors Ada'],
    [['--kind', 'reverse', '--as', 'mentor'], ['me'], 'Ana Lima mentors Ada, in reverse'],
    [['--kind', 'reverse', '--as', 'mentee'], ['them'], 'Ada mentors Ana Lima, in reverse'],
    [['--kind', 'peer'], ['me', 'them'], 'Ada and Ana Lima, peers'],
  ] as const)('%j is about the goals of %j: %s', async (flags, goalsOf, words) => {
    const mentor = await somebody();
    const out = await mentor.ok('mentorship', 'start', '--with', 'ana', ...flags);
    expect(out).toContain(`Mentorship 1: ${words}\n`);
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      goalsOf,
      agreedByMe: '2026-11-24',
      agreedByThem: null,
    });
  });

  it('begins one with oneself, in which nobody else confirms anything', async () => {
    const mentor = await somebody();
    const out = await mentor.ok('mentorship', 'start', '--kind', 'self', '--every', 'weekly', '--sure', '4');
    expect(out).toContain('Mentorship 1: Ada, alone\n');
    expect(out).not.toMatch(/Easing|confirm/);
    expect(await mentor.json('mentorship', 'me')).toMatchObject({ them: null, role: 'self', coolingOff: 0 });
  });

  it('takes the word of both at once', async () => {
    const mentor = await mentorOfAna('--by', 'Ada', '--by', 'Ana');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      agreedByMe: '2026-11-24',
      agreedByThem: '2026-11-24',
    });
  });

  it.each([
    [['--with', 'ana'], 2, 'what kind it is'],
    [['--with', 'ana', '--kind', 'boss'], 2, 'one of mentor, peer'],
    [['--kind', 'peer'], 2, 'with whom'],
    [['--kind', 'self', '--with', 'ana'], 2, 'nobody else in it'],
    [['--kind', 'self', '--their-sure', '3'], 2, 'nobody else rates'],
    [['--with', 'ana', '--kind', 'mentor'], 2, 'who is the mentor'],
    [['--with', 'ana', '--kind', 'peer', '--as', 'mentor'], 2, 'there is no mentor'],
    [['--with', 'zed', '--kind', 'peer'], 3, 'nobody here is called "zed"'],
    [['--with', 'ana', '--kind', 'peer', '--every', 'often'], 2, 'every must be'],
    [['--with', 'ana', '--kind', 'peer', '--minutes', '2'], 2, 'minutes must be'],
    [['--with', 'ana', '--kind', 'peer', '--cooling-off', '91'], 2, 'cooling-off must be'],
    [['--with', 'ana', '--kind', 'peer', '--end', '2026-11-01'], 2, 'not after the start'],
    [['--with', 'ana', '--kind', 'peer', '--next', '2026-11-01'], 2, 'before the start'],
    [['--with', 'ana', '--kind', 'peer', '--end', '1/2/2027'], 2, 'can be'],
    [['--with', 'ana', '--kind', 'peer', '--by', 'Zed'], 2, 'neither Ada nor Ana Lima'],
    [['--with', 'ana', '--kind', 'peer', '--purpose', 'a\u202eb'], 2, 'control or invisible'],
    [['--with', 'ana', '--kind', 'peer', '--skill', 'listening'], 2, 'no skill with its number'],
    [['--kind', 'self', '--by', 'Zed'], 2, 'nobody else is in it'],
  ] as const)('start %j is refused', async (argv, code, message) => {
    const mentor = await somebody();
    const given = await mentor('mentorship', 'start', ...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
  });

  it('takes the name as a word where it takes --with', async () => {
    const mentor = aUser();
    await mentor.ok('people', 'add', 'Ana Lima');
    await mentor.ok('mentorship', 'start', '--with', 'Ana', '--kind', 'mentor', '--as', 'mentee');
    expect(await mentor.ok('mentorship', 'agree', 'Ana', '--by', 'Ana')).toContain('Ana Lima agreed');
    expect((await mentor('mentorship', 'edit', 'Ana', '--minutes', '30')).err).toContain('Changed: minutes');
    expect(await mentor.ok('mentorship', 'end', 'Ana')).toContain('Mentorship 1 with Ana Lima ended');
  });

  it.each(['agree', 'edit', 'end'])(
    '%s refuses a word and --with together: they may be two people',
    async (verb) => {
      const mentor = await mentorOfAna();
      await mentor.ok('mentorship', 'start', '--with', 'ben', '--kind', 'peer');
      const given = await mentor('mentorship', verb, '1', '--with', '2');
      expect(given).toEqual({
        code: 2,
        out: '',
        err: 'error: the mentorship is named twice: by "1" and by --with "2"\nhint: Leave one of them out.\n',
      });
      expect(await mentor.json('mentorship')).toMatchObject({
        mentorships: [{ endedOn: null }, { endedOn: null }],
      });
    },
  );

  it('begins no second one with the same person while the first runs', async () => {
    const mentor = await mentorOfAna();
    const given = await mentor('mentorship', 'start', '--with', 'ana', '--kind', 'peer');
    expect(given).toMatchObject({
      code: 1,
      err: expect.stringContaining('mentorship 1 with Ana Lima runs already'),
    });
    await mentor.ok('mentorship', 'end');
    await mentor.ok('mentorship', 'start', '--with', 'ana', '--kind', 'peer');
    expect(await mentor.json('mentorship', 'ana')).toMatchObject({ number: 2 });
    await mentor.ok('mentorship', 'start', '--kind', 'self');
    expect((await mentor('mentorship', 'start', '--kind', 'self')).err).toContain(
      'with yourself runs already',
    );
  });

  it('asks for everything in front of a terminal, goes back, and makes a new person known', async () => {
    const mentor = await somebody();
    const lines = [
      ...['1', 'Carl', '1', 'Lead a team', '<', 'Lead a small team', '', '45', '', '2027-05-24', 'friday'],
      ...['a', '', '', '', '3', 'listening=6', '7', 'saying no', 'saying no=2', '', '1', 'yes', 'yes'],
    ];
    const given = await mentor.typing(lines, 'mentorship', 'start');
    expect(given.err).toContain('Carl, do you agree to this?');
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('Mentorship 1: Ada mentors Carl') });
    expect(given.err).toContain('Carl is known now');
    expect(await mentor.json('mentorship', 'carl')).toMatchObject({
      kind: 'mentor',
      them: 'Carl',
      every: 14,
      minutes: 45,
      start: '2026-11-24',
      end: '2027-05-24',
      next: '2026-11-27',
      purpose: 'Lead a small team',
      goals: 'a',
      expectations: null,
      coolingOff: 3,
      agreedByMe: '2026-11-24',
      agreedByThem: '2026-11-24',
      selfRatings: expect.arrayContaining([
        { side: 'them', phase: 'start', skill: 'saying no', value: 2, day: '2026-11-24' },
      ]),
    });
    await mentor.ok('undo');
    expect((await mentor('people', 'carl')).code).toBe(3);
  });

  it('can be gone through again, and dropped', async () => {
    const mentor = await somebody();
    const first = ['4', '', '', '', '', '2026-11-20', '', '', '', '', ''];
    const again = ['', '', '', '', '', '-', '', '', '', '', '', '3'];
    const given = await mentor.typing([...first, ...again], 'mentorship', 'start');
    expect(given.err).toContain(
      'That does not go together: the end 2026-11-20 is not after the start 2026-11-24',
    );
    expect(given).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Nothing was kept.') });
    expect(await mentor.json('mentorship')).toEqual({ mentorships: [] });
  });
});

describe('mentor mentorship', () => {
  it('says how to begin when there is none', async () => {
    const mentor = aUser();
    expect(await mentor('mentorship')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('begins one'),
    });
    expect((await mentor('mentorship', 'show')).code).toBe(3);
  });

  it('lists those that run first, with what is still to be confirmed', async () => {
    const mentor = await mentorOfAna('--next', '2026-12-08');
    await mentor.ok('mentorship', 'end', '--with', 'ana');
    await mentor.ok('mentorship', 'start', '--with', 'ben', '--kind', 'peer', '--next', '2026-12-01');
    expect(await mentor.ok('mentorship')).toBe(
      [
        'No  Who                   Meets            Next        Goals  State',
        ' 2  Ada and Ben, peers    every two weeks  1 Dec 2026      0  for Ben to confirm',
        ' 1  Ada mentors Ana Lima  every two weeks                  0  ended 24 Nov 2026',
        '',
      ].join('\n'),
    );
    expect(await mentor.ok('--plain', 'mentorship')).toContain(
      '2. Ada and Ben, peers: every two weeks, next on 1 Dec 2026; 0 goals; for Ben\n  to confirm.',
    );
  });

  it('fits a narrow terminal, and reads well without tables', async () => {
    const mentor = await mentorOfAna(
      '--purpose',
      'Lead a team without burning out on the way',
      '--sure',
      '7',
    );
    const plain = await mentor.ok('--plain', 'mentorship', 'ana');
    expect(plain).toContain('Meets: every two weeks, 60 minutes; no session yet.\n');
    expect(plain).toContain('Ada: sure that I can: start 7.\n');
    mentor.columns = 40;
    mentor.terminal = true;
    const narrow = await mentor.ok('--color', 'never', 'mentorship', 'ana');
    expect(narrow).toContain('Purpose\n  Lead a team without burning out on the\n  way\n');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe('the agreement', () => {
  it('is confirmed by both', async () => {
    const mentor = await mentorOfAna();
    expect(await mentor.ok('mentorship', 'agree', '--by', 'ana')).toContain(
      'Ada agreed on 24 Nov 2026. Ana Lima agreed on 24 Nov 2026.\n',
    );
    expect(await mentor.ok('history', '--limit', '1')).toContain('Ana Lima agreed to mentorship 1');
    const again = await mentor('mentorship', 'agree', '--by', 'ana');
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Ada agreed/),
      err: expect.stringContaining('agreed on already'),
    });
    expect(await mentor('mentorship', 'agree', '--by', 'ben')).toMatchObject({ code: 2 });
    expect(await mentor('mentorship', 'agree')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--by NAME'),
    });
  });

  it('is put to whoever has not confirmed it, in front of a terminal', async () => {
    const mentor = await mentorOfAna();
    const no = await mentor.typing(['no'], 'mentorship', 'agree');
    expect(no).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('Ana Lima, do you agree to this?'),
    });
    await mentor.typing(['yes'], 'mentorship', 'agree');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({ agreedByThem: '2026-11-24' });
  });

  it('that one changes has to be confirmed anew by the other, unless both are named', async () => {
    const mentor = await mentorOfAna('--by', 'me', '--by', 'ana');
    mentor.today = '2026-12-01';
    const given = await mentor('mentorship', 'edit', '--every', '3w', '--purpose', 'Lead');
    expect(given.err).toBe('Changed: every, purpose.\n');
    expect(given.out).toMatch(/^Ada agreed on 1 Dec 2026.\nAna Lima has to confirm it/);
    expect(await mentor.ok('mentorship', 'show')).toContain('every 3 weeks, 60 minutes');
    await mentor.ok('mentorship', 'edit', '--minutes', '30', '--by', 'Ana');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      agreedByMe: null,
      agreedByThem: '2026-12-01',
    });
    await mentor.ok('mentorship', 'edit', '--minutes', '50', '--by', 'Ana', '--by', 'Ada');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      agreedByMe: '2026-12-01',
      agreedByThem: '2026-12-01',
      purpose: 'Lead',
      minutes: 50,
    });
    expect(await mentor.json('mentorship', 'edit', '--purpose', '')).toMatchObject({
      purpose: null,
      agreedByThem: null,
    });
  });

  it('stays confirmed when only the next meeting moves, or nothing differs', async () => {
    const mentor = await mentorOfAna('--by', 'me', '--by', 'ana');
    expect((await mentor('mentorship', 'edit', '--next', '2026-12-10')).err).toBe('Changed: next.\n');
    expect((await mentor('mentorship', 'edit', '--minutes', '60')).err).toBe('Nothing was changed.\n');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      next: '2026-12-10',
      agreedByThem: '2026-11-24',
    });
    await mentor.ok('mentorship', 'edit', '--next', '');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({ next: null });
  });

  it('makes the cooling-off shorter only with both names', async () => {
    const mentor = await mentorOfAna();
    const refused = await mentor('mentorship', 'edit', '--cooling-off', '0');
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.err).toContain('a shorter cooling-off needs the word of Ana Lima too');
    await mentor.ok('mentorship', 'edit', '--cooling-off', '10');
    await mentor.ok('mentorship', 'edit', '--cooling-off', '2', '--by', 'Ada', '--by', 'Ana Lima');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({ coolingOff: 2 });
    await mentor.ok('mentorship', 'start', '--kind', 'self', '--cooling-off', '3');
    await mentor.ok('mentorship', 'edit', '--with', 'me', '--cooling-off', '0');
  });

  it('can be gone through in front of a terminal', async () => {
    const mentor = await mentorOfAna('--purpose', 'Lead', '--next', '2026-12-10');
    const lines = ['', '3w', '', '', '-', 'a project', '', '', '', ''];
    const given = await mentor.typing(lines, 'mentorship', 'edit');
    expect(given.err).toContain('Changed: every, goals, next.');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      every: 21,
      purpose: 'Lead',
      next: null,
      goals: 'a project',
    });
  });

  it.each([
    [['edit'], 2, 'nothing to change'],
    [['edit', '--end', '2026-11-01'], 2, 'not after the start'],
    [['edit', '--next', '2026-11-01'], 2, 'before the start'],
    [['edit', '--with', 'ben', '--minutes', '30'], 3, 'no mentorship with Ben'],
    [['end', '--on', '2026-12-01'], 2, 'yet to come'],
    [['end', '--on', '2026-11-01'], 2, 'before it began'],
    [['rate'], 2, 'nothing to tell'],
    [['rate', '--sure', '11'], 2, 'from 0 to 10'],
    [['rate', '--sure', '1', '--phase', 'now'], 2, '--phase does not know'],
    [['rate', '--sure', '1', '--phase', 'start,end'], 2, 'one phase'],
    [['rate', '--sure', '1', '--by', 'ben'], 2, 'neither Ada nor Ana Lima'],
  ] as const)('%j is refused', async (argv, code, message) => {
    const mentor = await mentorOfAna();
    const given = await mentor('mentorship', ...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
  });
});

describe('mentor mentorship end', () => {
  it('ends it, tells what is open, and keeps it from being changed', async () => {
    const mentor = await mentorOfAna('--next', '2026-12-10');
    mentor.today = '2027-01-01';
    const given = await mentor('mentorship', 'end', '--on', '2026-12-24');
    expect(given.out).toBe('Mentorship 1 with Ana Lima ended on 2026-12-24.\n');
    expect(given.err).toContain('mentor mentorship rate --with 1 --phase end');
    expect(await mentor.json('mentorship', 'ana')).toMatchObject({ endedOn: '2026-12-24', next: null });
    expect(await mentor('mentorship', 'edit', '--with', 'ana', '--minutes', '30')).toMatchObject({
      code: 1,
      err: expect.stringContaining('ended on 2026-12-24'),
    });
    expect(await mentor.json('undo')).toBeTruthy();
    expect(await mentor.json('mentorship', 'end')).toMatchObject({ endedOn: '2027-01-01' });
  });
});

describe('mentor mentorship rate', () => {
  it('keeps what each said at the start, in the middle and at the end', async () => {
    const mentor = await mentorOfAna('--end', '2027-05-24', '--their-skill', 'Asking=3', '--their-sure', '5');
    await mentor.ok('mentorship', 'rate', '--sure', '6');
    mentor.today = '2027-03-01';
    expect(await mentor.ok('mentorship', 'show')).toContain(
      'Ada and Ana Lima have still to tell how sure, at the middle: mentor mentorship\n  rate --with 1\n',
    );
    await mentor.ok('mentorship', 'rate', '--by', 'ana', '--sure', '6', '--skill', 'asking=5');
    const told = await mentor.ok('mentorship', 'rate', '--sure', '7');
    expect(told).toContain('Ana Lima: Asking               3       5\n');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({ selfRatingsDue: [] });
    expect(await mentor('mentorship', 'rate', '--by', 'ana', '--skill', 'singing=5')).toMatchObject({
      code: 2,
      err: expect.stringContaining('They are: Asking.'),
    });
    expect((await mentor('mentorship', 'rate', '--skill', 'singing=5')).err).toContain('Ada chose none');
  });

  it('corrects a number of the same day, and leaves an older one as it was', async () => {
    const mentor = await mentorOfAna('--sure', '5');
    await mentor.ok('mentorship', 'rate', '--sure', '6');
    mentor.today = '2026-11-25';
    expect(await mentor('mentorship', 'rate', '--sure', '9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Ada told "sure that I can" at the start on 2026-11-24 already: 6'),
    });
    await mentor.ok('mentorship', 'rate', '--sure', '6');
    expect(await mentor.json('mentorship', 'rate', '--sure', '8', '--phase', 'middle')).toMatchObject({
      selfRatings: [
        { phase: 'start', value: 6 },
        { phase: 'middle', value: 8 },
      ],
    });
  });

  it('asks both what is due, in front of a terminal', async () => {
    const mentor = await mentorOfAna('--their-skill', 'asking=3');
    const given = await mentor.typing(['5', 'eleven', ''], 'mentorship', 'rate');
    expect(given.err).toContain('Ada, how sure are you');
    expect(given.err).toContain('Ana Lima, how sure are you');
    // Nobody is swayed by the number of the other one, nor by what was refused.
    expect(given.err.match(/0 to 10\? \(what you type is not shown\)/g)).toHaveLength(3);
    expect(given.err).toContain('Not taken: It is a whole number from 0 to 10.\n');
    expect(given.err).not.toContain('eleven');
    expect(await mentor.json('mentorship', 'show')).toMatchObject({
      selfRatingsDue: [{ side: 'them', phase: 'start', skills: ['sure that I can'] }],
    });
    await mentor.typing(['4', '6'], 'mentorship', 'rate', '--by', 'ana', '--phase', 'end');
    expect(await mentor.ok('--plain', 'mentorship', 'show')).toContain('Ana Lima: asking: start 3, end 6.');
    const nothing = await mentor.typing([''], 'mentorship', 'rate');
    expect(nothing).toMatchObject({ code: 0, out: '' });
    expect(nothing.err).toContain('Nothing was told');
  });

  it('asks with the words of a session', async () => {
    const mentor = await mentorOfAna('--skill', 'listening=6', '--their-skill', 'asking=3');
    mentor.today = '2027-03-01';
    const asked = async (...argv: string[]): Promise<string[]> => {
      const { err } = await mentor.typing(Array<string>(40).fill(''), ...argv);
      return (
        squeezed(err).match(/(Ada|Ana Lima), (how sure are you that you can|where do you stand)[^?]*\?/g) ??
        []
      );
    };
    const alone = await asked('mentorship', 'rate');
    expect(alone).toContain('Ada, where do you stand in "listening", 0 to 10?');
    expect(alone).toHaveLength(4);
    expect(await asked('review')).toEqual(alone);
  });

  it('of one that has not begun needs its phase', async () => {
    const mentor = await mentorOfAna('--start', '2027-01-01');
    expect(await mentor('mentorship', 'rate', '--sure', '3')).toMatchObject({ code: 2 });
    await mentor.ok('mentorship', 'rate', '--sure', '3', '--phase', 'start');
  });
});

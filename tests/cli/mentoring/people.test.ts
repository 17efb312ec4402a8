import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

async function somebody(): Promise<User> {
  const mentor = aUser({ today: '2026-11-24' });
  await mentor.ok('people', 'add', 'Ana Lima', '--good-at', 'negotiating', '--reach', 'ana@example.org');
  await mentor.ok('people', 'add', 'Ben', '--notes', 'met at work');
  return mentor;
}

describe('mentor people', () => {
  it('finds somebody in any case, whatever the language', async () => {
    const mentor = aUser();
    await mentor.ok('people', 'add', 'Özge Ünal');
    for (const name of ['Özge', 'özge', 'ÜNAL', 'o\u0308zge'])
      expect(await mentor.ok('people', name)).toContain('Özge Ünal');
    expect((await mentor('people', 'add', 'özge ünal')).code).not.toBe(0);
  });

  it('says how to begin when nobody is known', async () => {
    const mentor = aUser();
    expect(await mentor('people')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('people add NAME'),
    });
    expect(await mentor.json('people')).toEqual({ people: [] });
  });

  it('lists who is known, what they are good at, and who helped whom', async () => {
    const mentor = await somebody();
    await mentor.ok(
      'people',
      'helped',
      'ana',
      '--kind',
      'gave-advice',
      '--on',
      '2026-11-03',
      '--note',
      'ask less',
    );
    await mentor.ok('people', 'helped', 'ana', '--kind', 'introduced', '--on', '2026-11-10');
    await mentor.ok('people', 'helped', 'ben', '--kind', 'asked-me');
    await mentor.ok('people', 'helped', 'ben', '--kind', 'asked-me', '--on', '2026-11-20');
    expect(await mentor.ok('people')).toBe(
      [
        'Name      Good at      Gave advice  Introduced  Asked me  To thank',
        'Ana Lima  negotiating            1           1                   2',
        'Ben                                                    2',
        '',
        'Ana Lima helped you twice without thanks yet, first on 3 Nov 2026: mentor',
        '  people thanked "Ana Lima"',
        'The tie to Ana Lima goes one way: Ana Lima gives. Ask Ana Lima what you could',
        '  do in return.',
        'The tie to Ben goes one way: you give. You may ask Ben for something too.',
        '',
      ].join('\n'),
    );
    mentor.columns = 40;
    mentor.terminal = true;
    const narrow = await mentor.ok('people');
    expect(narrow).toContain('Ana Lima, good at negotiating: gave\n  advice once, introduced somebody once.');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(await mentor.ok('--plain', 'people')).toContain('Ben: asked you twice.');
    expect((await mentor.json('people'))['people']).toMatchObject([
      { name: 'Ana Lima', gaveAdvice: 1, introduced: 1, oneSided: 'they-give', unthanked: 2 },
      { name: 'Ben', askedMe: 2, oneSided: 'i-give', unthanked: 0 },
    ]);
  });

  it('shows one person with all that is known, for oneself', async () => {
    const mentor = await somebody();
    await mentor.ok('people', 'helped', 'ana', '--kind', 'gave-advice', '--note', 'ask less');
    await mentor.ok('people', 'thanked', 'ana');
    const page = await mentor.ok('people', 'lim');
    expect(page).toContain('Reach: ana@example.org');
    expect(page).toContain('24 Nov 2026 gave advice, thanked 24 Nov 2026: ask less');
    expect(page).not.toContain('without thanks');
    expect(await mentor.ok('people', 'ben')).toContain('Notes: met at work\n  Help: no help noted yet');
  });

  it('thanks for the help up to a day, once', async () => {
    const mentor = await somebody();
    await mentor.ok('people', 'helped', 'ana', '--kind', 'gave-advice', '--on', '2026-11-03');
    await mentor.ok('people', 'helped', 'ana', '--kind', 'gave-advice');
    expect(await mentor.ok('people', 'thanked', 'ana', '--on', '2026-11-10')).toBe(
      'Thanked Ana Lima, who helped you once.\n',
    );
    expect((await mentor.json('people', 'thanked', 'ana'))['person']).toMatchObject({ unthanked: 0 });
    expect(await mentor('people', 'thanked', 'ana')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no help by Ana Lima that waits for thanks'),
    });
  });

  it('are not called as one is oneself', async () => {
    const mentor = aUser();
    await mentor.ok('people', 'add', 'Ana Lima');
    const given = await mentor('config', 'name', 'ana lima');
    expect(given.code).toBe(2);
    expect(given.err).toContain(
      'Ana Lima is somebody you know here\nhint: Take a second name for yourself, or change theirs with mentor people edit "Ana Lima" --name.\n',
    );
    await mentor.ok('config', 'name', 'Ana');
    mentor.env['MENTOR_NAME'] = undefined;
    expect((await mentor('people', 'add', 'ANA')).err).toContain('ANA is your own name here');
    await mentor.ok('config', 'name', '--unset');
  });

  it('changes and clears what is known, and forgets, each with one undo', async () => {
    const mentor = await somebody();
    expect(await mentor.ok('people', 'edit', 'ana', '--reach', '', '--name', 'Ana Maria')).toBe(
      'Changed: Ana Maria.\n',
    );
    expect(await mentor.json('people', 'ana')).toMatchObject({ person: { name: 'Ana Maria', reach: null } });
    await mentor.ok('undo');
    expect(await mentor.json('people', 'ana')).toMatchObject({
      person: { name: 'Ana Lima', reach: 'ana@example.org' },
    });
    await mentor.ok('people', 'helped', 'ana', '--kind', 'introduced');
    expect(await mentor.ok('people', 'remove', 'ana')).toBe(
      'Removed: Ana Lima, with the help that was noted.\n',
    );
    expect((await mentor('people', 'ana')).code).toBe(3);
    await mentor.ok('undo');
    expect(await mentor.json('people', 'ana')).toMatchObject({ person: { introduced: 1 } });
    expect(await mentor.ok('people', 'edit', 'ben', '--notes', 'met at work')).toBe('Nothing was changed.\n');
    expect(await mentor.ok('people', 'remove', 'ben')).toBe('Removed: Ben.\n');
    expect(await mentor.json('people', 'edit', 'ana', '--notes', 'x')).toMatchObject({
      person: { notes: 'x' },
    });
  });

  it('asks in front of a terminal, with a way back', async () => {
    const mentor = await somebody();
    const given = await mentor.typing(['Carl', '<', '', '12345', 'singing', ''], 'people', 'add');
    expect(given).toMatchObject({ code: 0, out: 'Carl is known now.\n' });
    expect(await mentor.json('people', 'carl')).toMatchObject({
      person: { name: 'Carl', reach: '12345', goodAt: 'singing', notes: null },
    });
    await mentor.typing(['', '-', '', 'a note'], 'people', 'edit', 'carl');
    expect(await mentor.json('people', 'carl')).toMatchObject({
      person: { name: 'Carl', reach: null, goodAt: 'singing', notes: 'a note' },
    });
    await mentor.typing(['', '', ''], 'people', 'add', 'Dora');
    expect(await mentor.json('people', 'dora')).toMatchObject({ person: { name: 'Dora', notes: null } });
    expect(await mentor.typing(['3'], 'people', 'helped', 'dora')).toMatchObject({
      code: 0,
      out: 'Noted.\n',
    });
    expect((await mentor.typing([], 'people', 'add')).code).toBe(130);
  });

  it('keeps notes of several lines when they are looked over', async () => {
    const mentor = await somebody();
    await mentor.ok('people', 'edit', 'ben', '--notes', 'one\ntwo');
    await mentor.typing(['Benjamin', '', '', ''], 'people', 'edit', 'ben');
    expect(await mentor.json('people', 'ben')).toMatchObject({
      person: { name: 'Benjamin', notes: 'one\ntwo' },
    });
  });

  it.each([
    [['add', 'ana lima'], 1, 'Ana Lima is known already'],
    [['add', 'Ada'], 2, 'your own name'],
    [['add', 'me'], 2, 'no name here'],
    [['add', '12'], 2, 'no letter'],
    [['add', 'A\u001b[31mx'], 2, 'control or invisible character'],
    [['add'], 2, 'name is missing'],
    [['edit', 'ana'], 2, 'nothing to change'],
    [['edit', 'ana', '--name', 'Ben'], 1, 'Ben is known already'],
    [['edit', 'ana', '--name', ''], 2, 'the name is empty'],
    [['zed'], 3, 'nobody here is called "zed"'],
    [['helped', 'ana'], 2, 'what the help was'],
    [['helped', 'ana', '--kind', 'paid'], 2, '--kind does not know "paid"'],
    [['helped', 'ana', '--kind', 'introduced', '--on', '2026-12-01'], 2, 'yet to come'],
    [['thanked', 'ana', '--on', '2026-12-01'], 2, 'yet to come'],
    [['thanked', 'ana'], 1, 'no help by Ana Lima'],
  ] as const)('people %j is refused', async (argv, code, message) => {
    const mentor = await somebody();
    const given = await mentor('people', ...argv);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toContain(message);
  });

  it('lets nobody go who has a mentorship', async () => {
    const mentor = await somebody();
    await mentor.ok('mentorship', 'start', '--with', 'ana', '--kind', 'peer');
    expect(await mentor('people', 'remove', 'ana')).toMatchObject({
      code: 1,
      err: expect.stringContaining('mentorship 1 is with Ana Lima'),
    });
  });
});

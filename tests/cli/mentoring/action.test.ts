import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { aTie, within } from '../../ties.js';
import { aUser } from '../../user.js';
import { aPair, squeezed } from './a-pair.js';

describe('mentor action', () => {
  it('keeps who does what by when, and lists what is open, soonest first', async () => {
    const { mentor } = await aPair();
    expect(await mentor.ok('action', 'add', 'send the plan', '--by', 'Ana')).toBe(
      'Action item 1, Ana: send the plan; without a day.\n',
    );
    expect(await mentor.ok('action', 'add', 'call the club', '--due', '2026-12-03', '--goal', 'half')).toBe(
      'Action item 2, Ada: call the club; by Thu 3 Dec 2026.\n',
    );
    expect(squeezed(await mentor.ok('action'))).toBe(
      'No Who What Due 2 Ada call the club 3 Dec 2026, in 9 days 1 Ana send the plan',
    );
    expect(await mentor.ok('action', '--plain')).toBe(
      '2. Ada: call the club. Due: 3 Dec 2026, in 9 days.\n1. Ana: send the plan.\n',
    );
    expect(await mentor.json('action')).toEqual({
      actions: [
        {
          number: 2,
          mentorship: 1,
          owner: { side: 'me', name: 'Ada' },
          what: 'call the club',
          madeOn: '2026-11-24',
          due: '2026-12-03',
          carried: 0,
          state: 'open',
          closedOn: null,
          word: null,
          goal: 1,
          session: null,
        },
        expect.objectContaining({ number: 1, owner: { side: 'them', name: 'Ana' }, goal: null }),
      ],
    });
    expect(await mentor.ok('history')).toContain('noted action item 2, Ada: call the club');
  });

  it('is done, dropped or carried over, each one change that undo takes back', async () => {
    const { mentor } = await aPair();
    await mentor.ok('action', 'add', 'call the club', '--due', '2026-12-03');
    expect(
      squeezed(await mentor.ok('action', 'carry', '1', '--due', '2026-12-10', '--because', 'closed')),
    ).toBe('Action item 1, Ada: call the club; by Thu 10 Dec 2026, carried over once (closed).');
    await mentor.ok('action', 'carry', '#1', '--due', '2026-12-11');
    expect(await mentor.ok('action')).toContain('call the club (carried 2x)');
    expect(await mentor.ok('action', '--plain')).toContain('Carried over 2 times.');
    expect(squeezed(await mentor.ok('action', 'done', '1', 'it', 'was', 'easy', '--on', '2026-11-24'))).toBe(
      'Action item 1, Ada: call the club; done 24 Nov 2026 (it was easy).',
    );
    expect((await mentor('action')).err).toContain('Nothing is open.');
    expect(await mentor.ok('action', '--all')).toContain('done 24 Nov 2026');
    mentor.columns = 40;
    mentor.terminal = true;
    expect(squeezed(await mentor.ok('action', '--all'))).toContain('Done 24 Nov 2026 (it was easy).');
    await mentor.ok('undo');
    await mentor.ok('action', 'drop', '1', '--because', 'no club any more');
    expect(await mentor.json('action', '--all')).toMatchObject({
      actions: [{ state: 'dropped', carried: 2, word: 'no club any more' }],
    });
  });

  it('says what is wrong, and what to type', async () => {
    const { mentor } = await aPair();
    await mentor.ok('action', 'add', 'call the club');
    const cases: readonly [string[], number, string][] = [
      [['action', '1'], 2, 'mentor action done 1, drop 1 or carry 1'],
      [['action', 'did'], 2, 'mentor action does not know "did"'],
      [['action', 'add'], 2, 'what is to be done is missing'],
      [['action', 'add', 'x', '--due', '2026-11-23'], 2, 'is over'],
      [['action', 'add', 'x', '--by', 'Eve'], 2, 'neither Ada nor Ana'],
      [['action', 'add', 'x', '--with', 'Eve'], 3, 'nobody here is called "Eve"'],
      [['action', 'add', 'a\u001b[31mb'], 2, 'control or invisible'],
      [['action', 'carry', '1'], 2, '--due'],
      [['action', 'carry', '1', '--due', '2026-01-01'], 2, 'is over'],
      [['action', 'drop', '1'], 2, '--because'],
      [['action', 'done', '9'], 3, 'there is no action item 9'],
      [['action', 'done', 'one'], 2, 'whole number'],
      [['action', 'done', '1', '--on', '2026-11-30'], 2, 'still to come'],
      [['action', 'list', '--with', 'Zoe'], 3, 'no mentorship with Zoe'],
    ];
    for (const [argv, code, words] of cases) {
      const given = await mentor(...argv);
      expect({ argv, code: given.code, err: given.err.includes(words) }).toEqual({ argv, code, err: true });
    }
    await mentor.ok('action', 'done', '1');
    expect((await mentor('action', 'done', '1')).err).toContain('action item 1 is done since 2026-11-24');
  });

  it('asks for what is left open, where somebody is there', async () => {
    const { mentor } = await aPair();
    const added = await mentor.typing(['call the club', 'friday'], 'action', 'add');
    expect(added.out).toBe('Action item 1, Ada: call the club; by Fri 27 Nov 2026.\n');
    expect((await mentor.typing(['', 'sing', ''], 'action', 'add')).out).toContain('sing; without a day');
    const carried = await mentor.typing(['yesterday', '2026-12-01'], 'action', 'carry', '1');
    expect(carried.err).toContain('is over');
    expect(carried.out).toContain('by Tue 1 Dec 2026, carried over once');
    const dropped = await mentor.typing(['it is closed'], 'action', 'drop', '1');
    expect(dropped.err).toContain('Why not: call the club?');
    expect(squeezed(dropped.out)).toContain('dropped 24 Nov 2026 (it is closed)');
    expect((await mentor.typing([], 'action', 'drop', '1')).code).toBe(1);
  });

  it('tells with whom where several mentorships run', async () => {
    const { mentor } = await aPair();
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    within(mentor, (w) => aTie(w, { name: '', kind: 'self' }));
    expect((await mentor('action', 'add', 'x')).err).toContain('3 mentorships are running');
    await mentor.ok('action', 'add', 'call the club', '--goal', '1');
    await mentor.ok('action', 'add', 'write it down', '--with', 'Ben', '--by', 'Ben', '--due', '2026-12-01');
    await mentor.ok('action', 'add', 'sleep', '--with', 'me');
    expect(squeezed(await mentor.ok('action'))).toBe(
      'No With Who What Due 1 Ana Ada call the club 2 Ben Ben write it down 1 Dec 2026, in 7 days 3 oneself Ada sleep',
    );
    expect(await mentor.ok('action', '--plain')).toContain('2. Ben, with Ben: write it down.');
    expect(await mentor.ok('action', '--with', 'Ben')).not.toContain('call the club');
    const strange = await mentor('action', 'add', 'x', '--goal', '1', '--with', 'Ben');
    expect(strange.err).toContain('goal 1 is kept in mentorship 1');
    expect(strange.code).toBe(2);
    expect(await mentor.ok('action', 'add', 'y', '--goal', '1', '--with', 'Ana')).toContain('y; without');
  });

  it('needs a goal that is kept in a mentorship, and a mentorship that runs', async () => {
    const { mentor } = await aPair({ ended: true });
    expect((await mentor('action', 'add', 'x', '--goal', '1')).err).toContain('ended on');
    await mentor.ok(
      ...['new', 'Sing', '--measure', 'yes-no', '--due', '2027-03-31', '--relevant', 'for joy'],
    );
    expect((await mentor('action', 'add', 'x', '--goal', 'Sing')).err).toContain('kept in no mentorship');
  });

  it('marks what is overdue, and counts down from the day it is', async () => {
    const { mentor, tie } = await aPair();
    within(mentor, (w) =>
      w.insert('action', {
        id: w.newId(),
        number: w.nextNumber('action'),
        mentorshipId: tie.id,
        sessionId: null,
        goalId: null,
        owner: 'me',
        what: 'call the club',
        madeOn: asDay('2026-11-01'),
        due: asDay('2026-11-20'),
        carried: 0,
        state: 'open',
        closedOn: null,
        word: null,
      }),
    );
    expect(await mentor.ok('action', '--color', 'always')).toContain('\u001b[33m20 Nov 2026, 4 days ago');
  });

  it('names the session in which it was promised', async () => {
    const { mentor } = await aPair();
    mentor.input = JSON.stringify({
      actions: [{ owner: 'Ana', what: 'send the plan', due: '2026-12-01' }],
    });
    await mentor.ok('review', '--from', '-');
    expect(await mentor.json('action')).toMatchObject({
      actions: [{ what: 'send the plan', session: 1, goal: null, owner: { name: 'Ana' } }],
    });
  });

  it('says how to begin where there is no mentorship', async () => {
    const mentor = aUser();
    expect((await mentor('action')).err).toContain('mentor mentorship start begins one');
    expect((await mentor('action', 'add', 'x')).err).toContain('no mentorship is running');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import { openStore } from '../../../src/store/open.js';
import { aMentorship } from '../../app/mentoring/a-mentorship.js';
import { aUser, type User } from '../../user.js';

/** Ada, whose mentor is Ana, with a goal in milestones that they keep together. */
async function ada(more: Partial<Mentorship> = {}): Promise<User> {
  const mentor = aUser();
  const store = openStore({
    ...{ file: mentor.db, mode: 'write', zone: () => 'UTC', today: () => asDay('2026-11-24') },
    ...{ migrationsFolder: join(import.meta.dirname, '../../../migrations') },
    now: () => new Date('2026-11-24T08:00:00Z'),
  });
  aMentorship({ store }, more);
  store.close();
  const whose = more.role === 'mentor' ? ['--for', 'Ana'] : ['--with', 'Ana'];
  await mentor.ok(
    ...['new', 'Write my thesis', '--measure', 'milestones', '--start', '2026-11-01', '--due', '2027-05-31'],
    ...['--relevant', 'to finish', ...whose],
  );
  await mentor.ok('split', '1', '--list', 'Outline; Draft; Final text');
  return mentor;
}

describe('a milestone of a goal that is kept with somebody', () => {
  it('is ticked by the one whose goal it is and confirmed by the other', async () => {
    const mentor = await ada();
    expect(await mentor.ok('tick', '1.1')).toBe(
      'Ticked: 1.1 Outline.\n' +
        'Goal 1: 33% done, ahead, 63 days in front; 1 of 3 milestones ticked, 0\n  confirmed.\n' +
        'Ana has to confirm it: mentor tick 1.1 --by Ana\n' +
        'Next: 1.2 Draft, due Tue 30 Mar 2027, in 4 months.\n',
    );
    const shown = await mentor.ok('show', '1');
    expect(shown).toContain('[?] Outline');
    expect(shown).toContain('ticked 24 Nov 2026');
    expect(shown).toContain('Ana has to confirm 1.1: mentor tick 1.1 --by Ana');
    mentor.today = '2026-11-27';
    expect(await mentor.ok('tick', '1.1', '--by', 'ana')).toContain(
      'Confirmed: 1.1 Outline.\nGoal 1: 33% done, ahead, 60 days in front; 1 of 3 milestones ticked, 1\n  confirmed.\n',
    );
    const after = await mentor.ok('show', '1');
    expect(after).toContain('[x] Outline');
    expect(after).toContain('confirmed 27 Nov 2026');
    expect(after).not.toContain('has to confirm');
    expect(await mentor.ok('history', '1', '--limit', '1')).toMatch(/Ana.*\n?.*confirmed 1\.1 "Outline"/);
    expect(await mentor.ok('untick', '1.1')).toContain('0 of 3 milestones ticked, 0 confirmed');
    await mentor.ok('undo');
    const { milestones } = (await mentor.json('show', '1')) as { milestones: Record<string, unknown>[] };
    expect(milestones[0]).toMatchObject({
      state: 'confirmed',
      doneOn: '2026-11-24',
      confirmedOn: '2026-11-27',
    });
  });

  it('tells a program who has to confirm', async () => {
    const mentor = await ada();
    expect(await mentor.json('tick', '1.1')).toMatchObject({
      confirmed: false,
      confirmBy: { side: 'them', name: 'Ana' },
    });
    expect(await mentor.json('tick', '1.1', '--by', 'Ana')).toMatchObject({
      confirmed: true,
      confirmBy: null,
    });
  });

  it('is not confirmed before it is ticked, nor twice, nor by a stranger', async () => {
    const mentor = await ada();
    const says = async (...argv: string[]) => (await mentor(...argv)).err;
    expect(await says('tick', '1.1', '--by', 'Ana')).toBe(
      'error: 1.1 "Outline" is not ticked yet; Ana confirms what Ada ticked\nhint: Tick it first: mentor tick 1.1\n',
    );
    expect(await says('tick', '1.1', '--by', 'Zoe')).toBe(
      'error: "Zoe" has no say in goal 1\nhint: Goal 1 is ticked by Ada or Ana.\n',
    );
    await mentor.ok('tick', '1.1', '--on', '2026-11-20');
    expect(await says('tick', '1.1')).toBe(
      'error: 1.1 "Outline" was ticked on 2026-11-20 already\n' +
        'hint: Ana has to confirm it; mentor untick 1.1 opens it again.\n',
    );
    expect(await says('tick', '1.1', '--by', 'Ana', '--on', '2026-11-19')).toMatch(
      /was ticked on 2026-11-20; it cannot be confirmed on 2026-11-19/,
    );
    await mentor.ok('tick', '1.1', '--by', 'Ana', '--on', '2026-11-21', '--note', 'well argued');
    expect(await says('tick', '1.1', '--by', 'Ana')).toMatch(/was confirmed on 2026-11-21 already/);
    expect(await says('tick', '1.1')).toMatch(/was ticked on 2026-11-20 already\nhint: mentor untick 1.1/);
  });

  it('of somebody else is confirmed by oneself', async () => {
    const mentor = await ada({ role: 'mentor' });
    const early = await mentor('tick', '1.1');
    expect(early.err).toBe(
      'error: 1.1 "Outline" is not ticked yet; Ada confirms what Ana ticked\n' +
        'hint: When Ana says it is done: mentor tick 1.1 --by Ana\n',
    );
    expect(await mentor.ok('tick', '1.1', '--by', 'Ana')).toContain(
      'Ada has to confirm it: mentor tick 1.1\n',
    );
    expect(await mentor.ok('tick', '1.1')).toContain('Confirmed: 1.1 Outline.');
  });

  it('is asked for by what there is to confirm', async () => {
    const mentor = await ada();
    await mentor.ok('tick', '1.2');
    const { out, err } = await mentor.typing(['1'], 'tick', '1', '--by', 'Ana');
    expect(err).toContain('Which one do you confirm?');
    expect(out).toContain('Confirmed: 1.2 Draft.');
  });

  it('with parts is confirmed with them, and by the last of them', async () => {
    const mentor = await ada();
    await mentor.ok('split', '1.1', '--into', '2');
    await mentor.ok('tick', '1.1');
    expect(await mentor.ok('tick', '1.1.1', '--by', 'Ana')).toContain('Confirmed: 1.1.1');
    expect(await mentor.ok('tick', '1.1.2', '--by', 'Ana')).toContain('and with it 1.1 Outline.');
    await mentor.ok('undo');
    await mentor.ok('undo');
    expect(await mentor.ok('tick', '1.1', '--by', 'Ana')).toContain(
      'Confirmed: 1.1 Outline, with its 2 parts.',
    );
  });

  it("needs one key when the mentorship is over, and one that is somebody else's can be ticked in his name", async () => {
    const mentor = await ada({ role: 'mentor' });
    await mentor.ok('mentorship', 'end', 'Ana');
    expect(await mentor.ok('tick', '1.1', '--by', 'Ana')).not.toMatch(/confirm/);
    expect(await mentor.ok('history', '1', '--limit', '1')).toContain('Ana');
    expect(await mentor.ok('tick', '1.2')).not.toMatch(/confirm/);
    expect(await mentor.ok('show', '1')).toMatch(/\[x\] Outline.*done 24 Nov 2026/);
  });

  it('kept alone needs one key', async () => {
    const mentor = aUser();
    await mentor.ok(
      ...[
        'new',
        'Write my thesis',
        '--measure',
        'milestones',
        '--due',
        '2027-05-31',
        '--relevant',
        'to finish',
      ],
    );
    await mentor.ok('split', '1', '--into', '2');
    expect((await mentor('tick', '1.1', '--by', 'Ana')).err).toContain('"Ana" has no say in goal 1');
    expect(await mentor.ok('tick', '1.1', '--by', 'Ada')).not.toMatch(/confirm/);
    expect(await mentor.ok('show', '1')).toMatch(/\[x\].*done 24 Nov 2026/);
  });
});

describe('a promise kept with somebody that becomes easier', () => {
  it('waits, says so, and is agreed to by the other', async () => {
    const mentor = await ada();
    const asked = await mentor('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    expect(asked.err).toBe(
      'Goal 1 gets easier on Tue 1 Dec 2026: it is due 31 Aug 2027 instead of 31 May 2027. Until then the promise stays as it is.\n' +
        'Ana can agree to it sooner: mentor mentorship acknowledge 1 --by Ana. mentor undo takes it back.\n' +
        'Its milestones stay where they are; once it holds, mentor replan 1 --spread moves them.\n',
    );
    expect(await mentor.ok('list')).toMatch(/not-started~/);
    expect((await mentor('list')).err).toContain('~ gets easier soon');
    expect(await mentor.ok('list', '--plain')).toContain(
      'Gets easier on 1 Dec 2026: it is due 31 Aug 2027 instead of 31 May 2027.',
    );
    const shown = await mentor.ok('show', '1');
    expect(shown).toContain(
      'A change waits\n' +
        '  from Tue 1 Dec 2026: it is due 31 Aug 2027 instead of 31 May 2027\n' +
        '  asked by Ada, 24 Nov 2026: I was ill\n' +
        '  Ana can agree to it sooner: mentor mentorship acknowledge 1 --by Ana\n',
    );
    const { goal } = (await mentor.json('show', '1')) as { goal: Record<string, unknown> };
    expect(goal).toMatchObject({
      due: '2027-05-31',
      easing: {
        effectiveOn: '2026-12-01',
        reason: 'I was ill',
        acknowledgeBy: { side: 'them', name: 'Ana' },
      },
    });
    expect(await mentor.ok('mentorship', 'acknowledge', '1', '--by', 'Ana')).toBe(
      'Ana agreed: goal 1, Write my thesis, is easier from now on: it is due 31 Aug\n  2027 instead of 31 May 2027.\n',
    );
    expect(await mentor.ok('list')).not.toContain('~');
    expect(await mentor.json('list')).toMatchObject({ goals: [{ due: '2027-08-31', easing: null }] });
  });

  it('by any command: milestones moved, edited or removed, a split, a replan', async () => {
    const mentor = await ada();
    const waits = /Goal 1\s+gets\s+easier\s+on\s+Tue\s+1\s+Dec\s+2026/;
    const because = ['--because', 'I was ill'];
    const before = await mentor.json('show', '1');
    for (const argv of [
      ['milestone', 'move', '1.2', '2027-04-20'],
      ['milestone', 'remove', '1.2'],
      ['split', '1', '--into', '4', '--curve', 'ramp-up', '--replace'],
      ['replan', '1', '--due', '2027-09-30'],
    ]) {
      const done = await mentor.ok(...argv, ...because);
      expect(done, argv.join(' ')).toMatch(waits);
      const told = (await mentor.json(...argv, ...because)) as { waiting: { clauses: string[] } };
      expect(told.waiting.clauses).toHaveLength(argv[0] === 'replan' ? 4 : 1);
      const now = await mentor.json('show', '1');
      expect(now['milestones']).toEqual(before['milestones']);
    }
    const last = await mentor('milestone', 'move', '1.2', '2027-04-20', ...because);
    expect(last.out).toMatch(
      /It takes the place of what was asked for on 24 Nov 2026: it is due 30\s+Sep 2027/,
    );
    // What asks for more is at once, and what waited for less gives way.
    const tightened = await mentor('milestone', 'move', '1.2', '2027-02-20');
    expect(tightened.out).toContain('Moved: 1.2 Draft, due Sat 20 Feb 2027');
    expect(tightened.err).toContain('does not wait any more: the goal is another one now.');
  });

  it('has become so for whoever reads on its day, and the file stays byte for byte as it was', async () => {
    const mentor = await ada();
    await mentor.ok('log', '1', '--note', 'began');
    await mentor.ok('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    const bytes = readFileSync(mentor.db);
    const files = readdirSync(dirname(mentor.db));
    const due = async () => ((await mentor.json('show', '1')) as { goal: { due: string } }).goal.due;
    mentor.today = '2026-11-30';
    expect(await due()).toBe('2027-05-31');
    mentor.today = '2026-12-03';
    expect(await due()).toBe('2027-08-31');
    for (const argv of [
      ['list'],
      ['today'],
      ['next'],
      ['show', '1'],
      ['check', '1'],
      ['forecast', '1'],
      ['history', '1'],
      ['report', 'weekly'],
      ['export'],
      ['replan', '1', '--spread', '--dry-run'],
    ]) {
      const { code, err } = await mentor(...argv);
      expect(code, `${argv.join(' ')}: ${err}`).toBe(0);
    }
    expect(readFileSync(mentor.db).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(mentor.db))).toEqual(files);
    const history = await mentor.ok('history', '1', '--limit', '1');
    const report = await mentor.ok('report', 'weekly', '--week', '2026-W49');
    const logged = await mentor('log', '1', '--note', 'went on');
    expect(logged.err).toContain(
      'Goal 1, Write my thesis, is easier since 1 Dec 2026, as asked on 24 Nov 2026: it is due 31 Aug 2027 instead of 31 May 2027.',
    );
    await mentor.ok('undo');
    expect(await mentor.ok('history', '1', '--limit', '3')).toContain(
      history.split('\n')[0]?.trim().split(' ')[0],
    );
    expect(await mentor.ok('report', 'weekly', '--week', '2026-W49')).toBe(report);
  });

  it('says so when a word is taken back too late for it to wait again', async () => {
    const mentor = await ada();
    await mentor.ok('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    await mentor.ok('mentorship', 'acknowledge', '1', '--by', 'Ana');
    mentor.today = '2026-12-20';
    const { err } = await mentor('undo');
    expect(err).toBe('It does not wait any more either; who still wants it asks again.\n');
    expect((await mentor('log', '1', '--note', 'went on')).err).not.toContain('is easier');
    expect(await mentor.ok('list')).toContain('31 May 2027');
  });

  it('is told as what happened to somebody who takes back the last change, with what to type instead', async () => {
    const mentor = await ada();
    await mentor.ok('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    mentor.today = '2026-12-03';
    const { code, err } = await mentor('undo');
    expect(code).toBe(1);
    const { changes } = (await mentor.json('history', '--limit', '2')) as {
      changes: { number: number; command: string }[];
    };
    const [settled, asked] = changes;
    expect(settled?.command).toBe('settle');
    expect(err).toContain(
      `error: what the last change, ${asked?.number}, asked for came to its day since: change ${settled?.number} made goal 1, Write my thesis, easier as asked on 24 Nov`,
    );
    expect(err).toContain(`hint: mentor undo ${settled?.number} takes that back`);
    await mentor.ok('undo', String(settled?.number));
    expect(await mentor.ok('list')).toContain('31 May 2027');
  });

  it('waits as long when the mentorship ends: not from a day in the past', async () => {
    const mentor = await ada();
    mentor.today = '2026-12-20';
    const { code, err } = await mentor('mentorship', 'end', 'Ana', '--on', '2026-12-01');
    expect({ code, err }).toEqual({
      code: 2,
      err:
        'error: an end on 2026-12-01 would let promises become easier sooner: they wait for 7 days after the end\n' +
        'hint: Leave --on out: it ends today.\n',
    });
    await mentor.ok('mentorship', 'end', 'Ana');
    expect((await mentor('edit', '1', '--due', '2027-08-31', '--because', 'x')).err).toContain(
      'gets easier on Sun 27 Dec 2026',
    );
  });

  it('stays in an export what it is in the file, so that two exports are the same', async () => {
    const mentor = await ada();
    await mentor.ok('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    mentor.today = '2026-12-03';
    const first = await mentor.ok('export');
    expect(first).toMatch(/"state": ?"waiting"/);
    expect(await mentor.ok('export')).toBe(first);
  });

  it('does not become so in the file because somebody looks ahead with --as-of', async () => {
    const mentor = await ada();
    await mentor.ok('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    expect((await mentor('people', 'add', 'Zoe', '--as-of', '2026-12-10')).err).not.toContain('is easier');
    expect(await mentor.ok('list')).toContain('31 May 2027');
    mentor.today = '2026-12-10';
    expect((await mentor('people', 'add', 'Ben')).err).toContain('is easier since 1 Dec 2026');
  });

  it('names who can agree so that a shell takes the name as it is', async () => {
    const mentor = await ada();
    await mentor.ok('people', 'edit', 'Ana', '--name', 'Ann $HOME "x"');
    const asked = await mentor('edit', '1', '--due', '2027-08-31', '--because', 'I was ill');
    expect(asked.err).toContain(`acknowledge 1 --by 'Ann $HOME "x"'.`);
    expect((await mentor('mentorship', 'acknowledge', '1')).err).toContain(`--by 'Ann $HOME "x"'`);
    expect(await mentor.ok('mentorship', 'acknowledge', '1', '--by', 'Ann $HOME "x"')).toContain('agreed');
  });

  it('a mentorship does not run twice with one person: its end is not taken back beside a new one', async () => {
    const mentor = await ada();
    await mentor.ok('mentorship', 'end', 'Ana');
    const [end] = ((await mentor.json('history', '--limit', '1')) as { changes: { number: number }[] })
      .changes;
    const start = ['--kind', 'mentor', '--as', 'mentee', '--every', '2w', '--minutes', '60'];
    await mentor.ok('mentorship', 'start', '--with', 'Ana', ...start);
    const { code, err } = await mentor('undo', String(end?.number));
    expect(code).toBe(1);
    expect(err).toBe(
      'error: mentorships 1 and 2 with Ana would run at once\n' +
        'hint: End one first: mentor mentorship end --with 2\n',
    );
  });
});

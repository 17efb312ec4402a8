import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { brief, written } from './goals.js';

/** The thesis is goal 1 with five milestones, the first two of them done; the run is goal 2 with four. */
async function writer(): Promise<User> {
  const mentor = aUser({ today: '2026-09-01' });
  await written(mentor, 'thesis', 'run');
  await mentor.ok('split', '1', '--list', 'Outline; Reading; Draft; Review; Print');
  await mentor.ok('split', '2', '--into', '4');
  await mentor.ok('tick', '1.1');
  await mentor.ok('tick', '1.2');
  return mentor;
}

describe('mentor milestone add', () => {
  it('adds one in its place by day, with a share from the open ones', async () => {
    const mentor = await writer();
    const added = await mentor(
      'milestone',
      'add',
      '1',
      'Defence',
      '--due',
      '2027-04-20',
      '--done-when',
      'passed',
    );
    expect(added).toEqual({
      code: 0,
      out: 'Added: 1.6 Defence, due Tue 20 Apr 2027, 15% of the goal.\n',
      err: '',
    });
    const data = await mentor.json(
      'milestone',
      'add',
      'thesis',
      'Party',
      '--due',
      '2027-05-01',
      '--weight',
      '5%',
    );
    expect(data).toMatchObject({ goal: 1, milestone: '1.7', doneBefore: 0.4, doneNow: 0.4 });
    expect(brief(data).map((line) => line.split(' ')[1])).toEqual([
      'Outline',
      'Reading',
      'Draft',
      'Review',
      'Defence',
      'Print',
      'Party',
    ]);
  });

  it('adds a part to a milestone, by its day unless another is given', async () => {
    const mentor = await writer();
    await mentor.ok('milestone', 'add', '1.3', 'Chapter one', '--due', '2026-12-01');
    expect(await mentor.ok('milestone', 'add', '1.3', 'Chapter two')).toBe(
      'Added: 1.3.2 Chapter two, due Mon 25 Jan 2027, 10% of the goal.\n',
    );
  });

  it('says what it does to progress where every milestone is done', async () => {
    const mentor = await writer();
    for (const n of [3, 4, 5]) await mentor.ok('tick', `1.${n}`);
    const added = await mentor('milestone', 'add', '1', 'Defence', '--due', '2027-04-20');
    expect(added.err).toBe(
      'Progress goes from 100% to 83%: there was no other milestone of its kind to give\nor take the share.\n',
    );
  });

  it.each([
    [
      ['1'],
      'error: missing: "TITLE", --due\nhint: For example: mentor milestone add 1 "First draft" --due 2026-12-01.\n',
    ],
    [['1', 'X'], 'error: missing: --due\n'],
    [['1', 'X', '--due', 'soonish'], 'error: --due: '],
    [
      ['1', 'X', '--due', '2027-06-01'],
      'error: 1.6 "X" would be due 1 Jun 2027, after goal 1 itself on 1 May 2027\n',
    ],
    [
      ['1', 'X', '--due', '2027-04-01', '--target', '3'],
      'error: 1.6 "X" has a target, but goal 1 is not told by numbers\n',
    ],
    [['2', 'X', '--due', '2027-04-01', '--target', 'NaN'], 'error: the target is not a number: "NaN"\n'],
    [
      ['1', 'X', '--due', '2027-04-01', '--weight', '100'],
      'error: the weight must be between 0 and 100 percent',
    ],
    [
      ['1', 'X', '--due', '2027-04-01', '--weight', '60'],
      'error: a weight of 60% leaves nothing for the others: 60% is open among them\n',
    ],
    [
      ['1', '\u202eX', '--due', '2027-04-01'],
      'error: the title holds a control or invisible character (U+202E)\n',
    ],
  ])('%j is wrong usage, and nothing is written', async (argv, said) => {
    const mentor = await writer();
    const { code, err } = await mentor('milestone', 'add', ...argv);
    expect(err.slice(0, said.length)).toBe(said);
    expect(code).toBe(2);
    expect(await mentor.ok('history', '--limit', '1')).toContain('ticked 1.2');
  });

  it('refuses a part of a part, and a part of what is done', async () => {
    const mentor = await writer();
    await mentor.ok('milestone', 'add', '1.3', 'Chapter one');
    expect((await mentor('milestone', 'add', '1.3.1', 'Page one')).err).toContain('a part has no parts');
    const done = await mentor('milestone', 'add', '1.1', 'More');
    expect(done).toMatchObject({
      code: 1,
      err: 'error: 1.1 "Outline" is done, and takes no more parts\nhint: Open it again first: mentor untick 1.1.\n',
    });
  });

  it('asks for what is missing in front of a terminal', async () => {
    const mentor = await writer();
    const typed = await mentor.typing(['Race', 'next friday', '6', ''], 'milestone', 'add', '2');
    expect(typed.err).toContain('--due: Fri 11 Sep 2026');
    expect(typed.out).toBe('Added: 2.5 Race, due Fri 11 Sep 2026, 6 km, 20% of the goal.\n');
    const part = await mentor.typing(['Half', '', '', 'seen'], 'milestone', 'add', '2.2');
    expect(part.out).toContain('Added: 2.2.1 Half, due Thu 31 Dec 2026');
    const thesis = await mentor.typing(['2027-02-01', '-'], 'milestone', 'add', '1', 'Talk');
    expect(thesis.out).toContain('Added: 1.6 Talk, due Mon 1 Feb 2027');
  });
});

describe('mentor milestone edit', () => {
  it('changes title, definition of done, weight and target', async () => {
    const mentor = await writer();
    expect(await mentor.ok('milestone', 'edit', '1.3', '--title', 'First draft', '--weight', '40')).toBe(
      'Now: 1.3 First draft, due Mon 25 Jan 2027, 40% of the goal.\n',
    );
    const done = await mentor.json('milestone', 'edit', 'print', '--done-when', 'three copies bound');
    expect((done['milestones'] as { doneWhen: string }[]).at(-1)?.doneWhen).toBe('three copies bound');
    const cleared = await mentor.json('milestone', 'edit', '1.5', '--done-when', '');
    expect((cleared['milestones'] as { doneWhen: null }[]).at(-1)?.doneWhen).toBeNull();
    expect(await mentor.ok('milestone', 'edit', '2.2', '--target', '14')).toContain('Now: 2.2 Reach 14 km');
    expect(await mentor.ok('milestone', 'edit', '2.2', '--target', '14')).toContain(
      'As it was: 2.2 Reach 14 km',
    );
  });

  it('wants a reason for a nearer target, or asks for one', async () => {
    const mentor = await writer();
    expect(await mentor('milestone', 'edit', '2.2', '--target', '11')).toEqual({
      code: 2,
      out: '',
      err: 'error: this makes the promise easier: 2.2 "Reach 13 km" asks for 11 km instead of 13 km\nhint: Say why with --because "..."; the history keeps it.\n',
    });
    expect((await mentor.typing(['', 'a bad knee'], 'milestone', 'edit', '2.2', '--target', '11')).code).toBe(
      0,
    );
    expect(await mentor.ok('history')).toContain('because: a bad knee');
  });

  it('asks each part in front of a terminal', async () => {
    const mentor = await writer();
    const typed = await mentor.typing(['', '14', 'timed'], 'milestone', 'edit', '2.2');
    expect(typed.out).toBe('Now: 2.2 Reach 14 km, due Thu 31 Dec 2026, 14 km, 25% of the goal.\n');
    expect((await mentor.typing(['Survey', '-'], 'milestone', 'edit', '1.2')).out).toContain(
      'Now: 1.2 Survey',
    );
    await mentor.ok('milestone', 'add', '2', 'Shoes', '--due', '2027-01-15');
    expect((await mentor.typing(['Good shoes', '', ''], 'milestone', 'edit', '2.5')).out).toContain(
      'Now: 2.5 Good shoes',
    );
  });

  it('refuses what is done, what is not on the way, and nothing at all', async () => {
    const mentor = await writer();
    expect((await mentor('milestone', 'edit', '1.1', '--weight', '30')).err).toContain(
      'error: 1.1 "Outline" is done: its target and weight',
    );
    expect((await mentor('milestone', 'edit', '2.2', '--target', '30')).err).toContain(
      'which is not on the way from 5 km to 21.1 km',
    );
    expect((await mentor('milestone', 'edit', '2.2')).err).toBe(
      'error: it is not said what to change\nhint: Give --title, --done-when, --target or --weight.\n',
    );
    expect((await mentor('milestone', 'edit', '2.9', '--title', 'x')).code).toBe(3);
    expect((await mentor('milestone')).code).toBe(2);
  });
});

describe('mentor milestone move', () => {
  it('moves one to another day, later with a reason', async () => {
    const mentor = await writer();
    expect(await mentor.ok('milestone', 'move', '1.3', '2027-01-10')).toBe(
      'Moved: 1.3 Draft, due Sun 10 Jan 2027, 20% of the goal.\n',
    );
    expect((await mentor('milestone', 'move', '1.3', '2027-02-10')).err).toContain(
      'error: this makes the promise easier: 1.3 "Draft" is due 10 Feb 2027 instead of 10 Jan 2027',
    );
    expect((await mentor('milestone', 'move', '1.3', '2027-02-10', '--because', 'exams')).code).toBe(0);
    expect(await mentor.ok('milestone', 'move', '1.3', '2027-02-10')).toContain('As it was: 1.3 Draft');
  });

  it('keeps the order, the time of the goal, and what is done', async () => {
    const mentor = await writer();
    expect((await mentor('milestone', 'move', '1.3', '2027-04-01', '--because', 'x')).err).toMatch(
      /^error: 1.3 "Draft" \(1 Apr 2027\) comes before 1.4 "Review" \(\d+ Mar 2027\), so it cannot be due later/,
    );
    expect((await mentor('milestone', 'move', '1.5', '2027-05-02', '--because', 'x')).err).toContain(
      'after goal 1 itself',
    );
    expect((await mentor('milestone', 'move', '1.1', '2027-01-01')).err).toContain(
      'error: 1.1 "Outline" is done; its day is history',
    );
  });
});

describe('mentor milestone reorder', () => {
  it('moves titles between the days, to a place, before or after another', async () => {
    const mentor = await writer();
    const titles = (data: Record<string, unknown>): string[] =>
      brief(data).map((line) => line.split(' ')[1] ?? '');
    const first = await mentor('milestone', 'reorder', '1.5', '--to', '3');
    expect(first.err).toBe('The titles moved; the days and targets stayed where they are.\n');
    expect(first.out).toMatch(/1\.5 {2}Print +Mon 25 Jan 2027 +20%/);
    expect(titles(await mentor.json('milestone', 'reorder', '1.5', '--after', 'draft'))).toEqual([
      'Outline',
      'Reading',
      'Draft',
      'Print',
      'Review',
    ]);
    expect(titles(await mentor.json('milestone', 'reorder', '1.5', '--before', '1.3'))).toEqual([
      'Outline',
      'Reading',
      'Print',
      'Draft',
      'Review',
    ]);
    expect(titles(await mentor.json('milestone', 'reorder', '1.5', '--before', '1.4'))).toEqual([
      'Outline',
      'Reading',
      'Draft',
      'Print',
      'Review',
    ]);
    expect(titles(await mentor.json('milestone', 'reorder', '1.4', '--after', '1.3'))).toEqual([
      'Outline',
      'Reading',
      'Draft',
      'Review',
      'Print',
    ]);
    expect(titles(await mentor.json('milestone', 'reorder', '1.3', '--after', '1.4'))).toEqual([
      'Outline',
      'Reading',
      'Review',
      'Draft',
      'Print',
    ]);
    expect((await mentor('milestone', 'reorder', '1.5', '--to', '5')).err).toBe('It is there already.\n');
  });

  it('asks for the place in front of a terminal', async () => {
    const mentor = await writer();
    const typed = await mentor.typing(['1'], 'milestone', 'reorder', '1.5');
    expect(typed.err).toContain('1. 3: Mon 25 Jan 2027, now Draft');
    expect(typed.out).toMatch(/1\.5 {2}Print +Mon 25 Jan 2027/);
  });

  it('refuses places that are done, not there, or not said', async () => {
    const mentor = await writer();
    expect((await mentor('milestone', 'reorder', '1.5', '--to', '1')).err).toContain(
      'error: 1.1 "Outline" is done, and keeps its place',
    );
    expect((await mentor('milestone', 'reorder', '1.5', '--to', '6')).code).toBe(2);
    expect((await mentor('milestone', 'reorder', '1.5')).err).toContain(
      'hint: Give --to PLACE, --before MILESTONE or --after MILESTONE.',
    );
    expect((await mentor('milestone', 'reorder', '1.5', '--to', '3', '--after', '1.3')).err).toContain(
      'do not go together',
    );
    expect((await mentor('milestone', 'reorder', '1.5', '--after', '2.1')).err).toContain(
      '1.5 "Print" cannot come beside 2.1, which is not on its level',
    );
    expect((await mentor('milestone', 'reorder', '1.5', '--after', '1.5')).err).toContain(
      '1.5 "Print" cannot come beside itself',
    );
  });
});

describe('mentor milestone remove', () => {
  it('gives its share to the others, so that progress stays, and wants a reason', async () => {
    const mentor = await writer();
    expect((await mentor('milestone', 'remove', '1.5')).err).toContain(
      'error: this makes the promise easier: 1.5 "Print" is removed',
    );
    const gone = await mentor('milestone', 'remove', '1.5', '--because', 'online only');
    expect(gone).toEqual({ code: 0, out: 'Removed: 1.5 Print.\n', err: '' });
    const data = await mentor.json('milestone', 'remove', '1.1');
    expect(data).toMatchObject({ milestone: null, doneBefore: 0.4, doneNow: 0.4 });
  });

  it('takes the parts along, and never gives a number again', async () => {
    const mentor = await writer();
    await mentor.ok('split', '1.5', '--into', '3');
    await mentor.ok('milestone', 'remove', '1.5', '--because', 'x');
    expect(await mentor.ok('history', '--limit', '1')).toContain('removed 1.5 "Print" and its 3 parts');
    expect(await mentor.ok('milestone', 'add', '1', 'Defence', '--due', '2027-05-01')).toContain(
      'Added: 1.6 Defence',
    );
    await mentor.ok('undo');
    await mentor.ok('undo');
    expect(brief(await mentor.json('milestone', 'edit', '1.5.2', '--title', 'Second'))).toHaveLength(8);
  });

  it('asks why in front of a terminal', async () => {
    const mentor = await writer();
    const typed = await mentor.typing(['online only'], 'milestone', 'remove', '1.5');
    expect(typed.out).toBe('Removed: 1.5 Print.\n');
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';
import { brief, written } from './goals.js';

const start = '2026-09-01';
const table = `   Milestone                  Due  By then  Share
1  Reach 9 km     Sun 1 Nov 2026     9 km    25%
2  Reach 13 km    Thu 31 Dec 2026    13 km    25%
3  Reach 17 km    Tue 2 Mar 2027     17 km    25%
4  Reach 21.1 km   Sat 1 May 2027  21.1 km    25%
`;

function drafts(mentor: User): string[] {
  const folder = join(mentor.folder, '.local', 'state', 'mentor');
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function runner(): Promise<User> {
  const mentor = aUser({ today: start });
  await written(mentor, 'run', 'thesis');
  return mentor;
}

describe('mentor split', () => {
  it('shows a proposal that ends on the due day and target, and saves nothing with --dry-run', async () => {
    const mentor = await runner();
    const shown = await mentor('split', '1', '--into', '4', '--dry-run');
    expect(shown.out.replace(/ +/g, ' ')).toBe(table.replace(/ +/g, ' '));
    expect(shown.err).toBe('Nothing was saved.\n');
    expect((await mentor('split', '1', '--into', '4')).code).toBe(0);
  });

  it('saves by flags, one change that one undo takes back', async () => {
    const mentor = await runner();
    const saved = await mentor('split', '1', '--by', 'quarter', '--curve', 'ramp-up');
    expect(saved.err).toBe(
      'Split goal 1, Run a half marathon into 4 milestones: 1.1 to 1.4. mentor undo takes it back.\n',
    );
    expect(saved.out).toContain('1.4  Reach 21.1 km');
    await mentor.ok('undo');
    expect(brief(await mentor.json('split', '1', '--list', 'Half way; There'))).toEqual([
      '1.5 Half way 2026-12-31 13',
      '1.6 There 2027-05-01 21.1',
    ]);
  });

  it('takes titles one by one, a list, or a file with days, targets and definitions of done', async () => {
    const mentor = await runner();
    expect(brief(await mentor.json('split', '2', '--title', 'A', '--title', 'B'))).toHaveLength(2);
    const file = join(mentor.folder, 'plan.txt');
    writeFileSync(
      file,
      '# my plan\n2026-12-01 | 8 | Reach 8\n    done when: a parkrun\n\n2027-05-01 | 21.1 | The race\n',
    );
    const data = await mentor.json('split', '1', '--file', file);
    expect(brief(data)).toEqual(['1.1 Reach 8 2026-12-01 8', '1.2 The race 2027-05-01 21.1']);
    expect((data['milestones'] as { doneWhen: string | null }[])[0]?.doneWhen).toBe('a parkrun');
    mentor.input = 'Outline\nDraft\n';
    expect(brief(await mentor.json('split', '2', '--file', '-', '--replace'))).toEqual([
      '2.3 Outline 2026-12-31',
      '2.4 Draft 2027-05-01',
    ]);
  });

  it('tells every mistake of a file with its line, and saves nothing', async () => {
    const mentor = await runner();
    mentor.input =
      '2026-12-01 | eight | A\nsoon | 3 | B\n2026-12-02 | 9 |\n    done when: x\n2026-12-03 | C\n2026-13-03 | D';
    const { code, err } = await mentor('split', '1', '--file', '-');
    expect(code).toBe(2);
    expect(err).toContain('error: the list, line 1: the target is not a number: "eight"; line 2: the day: ');
    expect(err).toContain('; line 3: the title is empty; and 2 more');
    mentor.input = '    done when: x\n';
    expect((await mentor('split', '1', '--file', '-')).err).toContain(
      'line 1: a definition of done stands below its milestone',
    );
    expect((await mentor('split', '1', '--file', join(mentor.folder, 'none'))).code).toBe(3);
    mentor.input = '# nothing\n';
    expect((await mentor('split', '1', '--file', '-')).err).toContain('no milestone is listed');
    expect((await mentor('split', '1', '--into', '2')).code).toBe(0);
  });

  it.each([
    [
      ['1'],
      'error: it is not said how to split\nhint: Give --by week, month or quarter, --into N, --list "A; B; C", --title TITLE or --file FILE.\n',
    ],
    [['1', '--by', 'year'], 'error: --by does not know "year"\nhint: It takes week, month, quarter.\n'],
    [
      ['1', '--curve', 'steep', '--into', '2'],
      'error: --curve does not know "steep"\nhint: It takes even, ramp-up, front-loaded.\n',
    ],
    [
      ['1', '--by', 'week', '--into', '2'],
      'error: --by and --into do not go together\nhint: Give one of them.\n',
    ],
    [
      ['1', '--list', 'A', '--file', '-'],
      'error: --list, --title and --file do not go together\nhint: Give one of them.\n',
    ],
    [
      ['1', '--into', '0'],
      'error: --into must be a whole number from 1 to 366, not "0"\nhint: Type a whole number such as 10.\n',
    ],
    [['1', '--list', ';'], 'error: no milestone is listed\nhint: Give at least one title.\n'],
    [
      ['2', '--title', 'a\u0007b'],
      'error: the title holds a control or invisible character (U+0007)\nhint: Remove that character and try again.\n',
    ],
  ])('%j is wrong usage', async (argv, said) => {
    const mentor = await runner();
    expect(await mentor('split', ...argv)).toEqual({ code: 2, out: '', err: said });
  });

  it('replaces open milestones only when that is said, and keeps what is done with its share', async () => {
    const mentor = await runner();
    await mentor.ok('split', '2', '--list', 'Outline; Draft; Review; Print');
    await mentor.ok('tick', '2.1');
    expect(await mentor('split', '2', '--into', '2')).toEqual({
      code: 2,
      out: '',
      err: 'error: this would replace 3 open milestones of goal 2\nhint: Add --replace to put the new ones in their place; what is done stays.\n',
    });
    const data = await mentor.json('split', '2', '--into', '2', '--replace');
    expect(data).toMatchObject({ goal: 2, milestone: null, saved: true, replaced: 3 });
    expect((data['milestones'] as { share: number }[]).map((one) => one.share)).toEqual([0.375, 0.375]);
    expect((await mentor('tick', '2.5')).out).toContain('63% done');
  });

  it('wants a reason when the new plan asks for less on the way', async () => {
    const mentor = await runner();
    await mentor.ok('split', '1', '--by', 'month');
    expect((await mentor('split', '1', '--by', 'quarter', '--replace')).code).toBe(0);
    const eased = await mentor('split', '1', '--into', '3', '--curve', 'ramp-up', '--replace');
    expect(eased.code).toBe(2);
    expect(eased.err).toContain('error: this makes the promise easier: by 31 Dec 2026 it asks for');
    expect(
      (
        await mentor(
          'split',
          '1',
          '--into',
          '3',
          '--curve',
          'ramp-up',
          '--replace',
          '--because',
          'a bad knee',
        )
      ).code,
    ).toBe(0);
    expect(await mentor.ok('history', '1')).toContain('because: a bad knee');
  });

  it('splits a milestone into parts, one level deep', async () => {
    const mentor = await runner();
    await mentor.ok('split', '2', '--list', 'Outline; Draft');
    const parts = await mentor('split', '2.2', '--list', 'Part one; Part two; Part three');
    expect(parts.err).toContain('Split milestone 2.2 into 3 parts: 2.2.1 to 2.2.3.');
    expect(await mentor('split', '2.2.1', '--into', '2')).toMatchObject({
      code: 2,
      err: 'error: 2.2.1 "Part one" is a part itself, and a part has no parts\nhint: Split the milestone it belongs to, or add a part beside it.\n',
    });
    await mentor.ok('tick', '2.2.1');
    const again = await mentor.json('split', '2.2', '--into', '2', '--replace');
    expect(again).toMatchObject({ milestone: '2.2', replaced: 2 });
    expect(brief(again)).toEqual(['2.2.4 Part 1 of 2 2027-03-02', '2.2.5 Part 2 of 2 2027-05-01']);
    await mentor.ok('tick', '2.1');
    expect((await mentor('split', '2.1', '--into', '2')).err).toContain('error: 2.1 "Outline" is done');
    const begun = await mentor('split', '2', '--into', '2');
    expect(begun.err).toBe(
      'error: nothing of goal 2 is left to split\nhint: Split what has begun: mentor split 2.2.\n',
    );
    await mentor.ok('tick', '2.2');
    expect((await mentor('split', '2', '--into', '2')).err).toContain(
      'hint: Every milestone is done. Add one with mentor milestone add 2.',
    );
  });

  it('refuses a goal that is closed, over, or not there', async () => {
    const mentor = await runner();
    await mentor.ok('close', '2', '--let-go', '--lesson', 'x', '--instead', 'y');
    expect((await mentor('split', '2', '--into', '2')).err).toContain(
      'error: goal 2 is closed (let-go)\nhint: Open it again with mentor reopen 2.\n',
    );
    expect((await mentor('split', '9', '--into', '2')).code).toBe(3);
    mentor.today = '2027-06-01';
    expect((await mentor('split', '1', '--into', '2')).err).toContain(
      'hint: Move the due day: mentor replan 1 --due DAY.',
    );
  });

  it('fits a narrow terminal, and is sentences in plain', async () => {
    const mentor = await runner();
    mentor.env['COLUMNS'] = '40';
    const narrow = await mentor.ok('split', '1', '--into', '2', '--dry-run');
    expect(narrow).toBe(
      '1 Reach 13 km\n  31 Dec 2026, 13 km, 50%\n2 Reach 21.1 km\n  1 May 2027, 21.1 km, 50%\n',
    );
    mentor.input =
      '2026-12-01\t|\t| A title that is much longer than forty columns are wide\n  done when: it is seen by two others\n';
    const long = await mentor.ok('split', '2', '--file', '-', '--dry-run');
    expect(Math.max(...long.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(await mentor.ok('--plain', 'split', '2', '--file', '-', '--dry-run')).toBe(
      'Milestone 1: A title that is much longer than forty columns are wide. Due: Tue 1 Dec 2026. Share of the goal: 100%. Done when: it is seen by two others.\n',
    );
    mentor.env['COLUMNS'] = '80';
    expect(await mentor.ok('split', '2', '--file', '-', '--dry-run')).toContain(
      '\n      done when it is seen by two others\n',
    );
    expect(await mentor.ok('--plain', 'split', '1', '--into', '1', '--dry-run')).toContain(
      'Target: 21.1 km.',
    );
  });
});

describe('mentor split in front of a terminal', () => {
  it('asks how, shows the table, and saves it', async () => {
    const mentor = await runner();
    const typed = await mentor.typing(['4', '2', '', ''], 'split', '1');
    expect(typed.code).toBe(0);
    expect(typed.err).toContain('How do you want to split goal 1, Run a half marathon?');
    expect(typed.err).toContain('Save 2 milestones?');
    expect(typed.out).toContain('1.2  Reach 21.1 km');
    expect(drafts(mentor)).toEqual([]);
  });

  it('asks for titles, and lets rows be changed, added and removed', async () => {
    const mentor = await runner();
    const typed = await mentor.typing(
      [
        '5',
        ';',
        'Outline; Draft; Print', // titles; the first answer names none
        '2',
        '2',
        '',
        'Second draft',
        '50',
        'read by two', // change the second
        '3',
        '2027-04-01',
        'Proofs',
        '', // add one
        '4',
        '4', // remove the last
        '1',
      ],
      'split',
      '2',
    );
    expect(typed.code).toBe(0);
    expect(typed.err).toContain('Not taken:');
    const listed = await mentor.json('milestone', 'edit', '2.1', '--title', 'Outline');
    expect(brief(listed)).toEqual([
      '2.1 Outline 2026-11-21',
      '2.2 Second draft 2027-02-10',
      '2.3 Proofs 2027-04-01',
    ]);
  });

  it('changes a target with its title, and does not save what cannot be', async () => {
    const mentor = await runner();
    const typed = await mentor.typing(
      ['2', '1', '', '22', '', '', '1', '2', '1', '', '12', '', '', '1'],
      'split',
      '1',
      '--into',
      '2',
    );
    expect(typed.err.match(/which is not on the way from 5 km to 21.1 km/g)).toHaveLength(2);
    expect(typed.out).toContain('Reach 12 km');
  });

  it('opens the editor, which may be opened again on a mistake; nothing is lost', async () => {
    const mentor = await runner();
    let seen = '';
    let opened = 0;
    mentor.editor = (file) => {
      opened += 1;
      const text = readFileSync(file, 'utf8');
      seen = text;
      writeFileSync(file, opened === 1 ? text.replace('| 13 |', '| x |') : text.replace('| x |', '| 12 |'));
    };
    const typed = await mentor.typing(['5', 'yes', '1'], 'split', '1', '--into', '2');
    expect(typed.err).toContain('Not read: line 5: the target is not a number: "x".');
    expect(seen).toContain('# Milestones of goal 1, Run a half marathon.');
    expect(typed.out).toContain('12 km');
    expect(drafts(mentor)).toEqual([]);
  });

  it('offers a table that was not saved again, as it was left', async () => {
    const mentor = await runner();
    mentor.editor = (file) => writeFileSync(file, '2026-12-01 | x | Broken\n');
    const left = await mentor.typing(
      ['5', 'no', '2', '1', '2026-12-24', '14', 'Christmas run', 'with a friend'],
      'split',
      '1',
      '--into',
      '2',
    );
    expect(left).toMatchObject({ code: 130 });
    expect(drafts(mentor)).toHaveLength(1);
    const again = await mentor.typing(['', '1'], 'split', '1');
    expect(again.err).toContain('A table for goal 1, Run a half marathon was not saved. Go on with it?');
    expect(again.out).toContain('Christmas run');
    expect(again.out).toContain('done when with a friend');
    expect(drafts(mentor)).toEqual([]);
  });

  it('drops a table, or one from before', async () => {
    const mentor = await runner();
    mentor.editor = (file) => writeFileSync(file, '# nothing\n');
    expect((await mentor.typing(['5', '6'], 'split', '1', '--into', '2')).err).toContain(
      'Nothing was changed.',
    );
    expect(drafts(mentor)).toEqual([]);
    mentor.editor = (file) => writeFileSync(file, 'broken | | |\n');
    await mentor.typing(['5', 'no'], 'split', '1', '--into', '2');
    expect(drafts(mentor)).toHaveLength(1);
    const kept = await mentor.typing(['yes', 'no', '6'], 'split', '1', '--into', '2');
    expect(kept.err).toContain('Not read: line 1:');
    await mentor.typing(['5', 'no'], 'split', '1', '--into', '2');
    const dropped = await mentor.typing(['no', '1', '', '1'], 'split', '1', '--curve', 'even');
    expect(dropped.err).toContain('Split goal 1, Run a half marathon into 8 milestones');
  });

  it('says what it replaces, and asks why when it gets easier', async () => {
    const mentor = await runner();
    await mentor.ok('split', '1', '--by', 'month');
    const typed = await mentor.typing(
      ['1', '', 'a bad knee'],
      'split',
      '1',
      '--into',
      '3',
      '--curve',
      'ramp-up',
    );
    expect(typed.err).toContain('This replaces 8 open milestones; what is done stays, and progress with it.');
    expect(typed.err).toContain('Save, in the place of 8 open ones');
    expect(typed.err).toContain('This makes the promise easier: by ');
    expect(typed.code).toBe(0);
    expect(await mentor.ok('history')).toContain('because: a bad knee');
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, type User } from '../../user.js';

const save = '1';
/** Enter at what the check says: it stays as it is. */
const left = '';

/** What is ignored in the check of the first goal, and why. */
async function ignored(mentor: User): Promise<[string, string][]> {
  const { ignored: list } = (await mentor.json('check', '1')) as {
    ignored: { rule: string; because: string }[];
  };
  return list.map(({ rule, because }) => [rule, because]);
}

describe('the interview', () => {
  it('turns "get better at public speaking" into a goal that passes', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(
      [
        'Get better at public speaking',
        '2',
        '',
        // The check marks it and asks what one would do on an ordinary Tuesday; it is said again.
        '2',
        'Give three talks of ten minutes at the speakers club',
        '1',
        'talks',
        '0',
        '3',
        '2',
        'by working hard',
        '60',
        '',
        // Working hard is no means: said again.
        '2',
        'one evening a week with Tom, who gives talks',
        'it is important to me',
        // A reason that fits everything: said again.
        '2',
        'I want to explain my own work instead of hearing others do it',
        '',
        '2027-05-01',
        save,
      ],
      'new',
    );
    expect(code, err).toBe(0);
    expect(err).toContain('S5 specific: Being or becoming something is a state');
    expect(err).toContain('A2 achievable (worth a look): Effort and support are a wish for means');
    expect(err).toContain('R2 relevant: This reason would fit any goal');
    expect((await mentor('check', '1', '--strict')).code).toBe(0);
    expect(await ignored(mentor)).toEqual([]);
  });

  it('says at most two things at a time, and takes a wording as it is', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(
      [
        'Hopefully try to always call my parents twice a week',
        '9',
        '',
        // 1 leave, 2 say again, 3 take the first wording
        '3',
        left,
        '3',
        '',
        '2',
        '1',
        '',
        '',
        '',
        'they get old',
        '',
        '2027-05-01',
        save,
      ],
      'new',
    );
    expect(code, err).toBe(0);
    const [first = ''] = err.split('Will you change');
    expect(first.match(/^S\d+ specific/gm)).toHaveLength(2);
    const { goals } = (await mentor.json('list')) as { goals: { statement: string }[] };
    expect(goals[0]?.statement).not.toContain('Hopefully');
  });

  it('keeps what was left, with the reason that was given, in the history', async () => {
    const mentor = aUser();
    const typed = ['Improve my French', '9', '', '3', 'we know what we mean', '4', left];
    await mentor.typing(
      [...typed, 'evening classes', '', '', 'my aunt in Lyon', '', '2027-05-01', save],
      'new',
    );
    expect(await ignored(mentor)).toEqual([
      ['S1', 'we know what we mean'],
      ['M1', 'skipped in the interview'],
    ]);
    const { changes } = (await mentor.json('history')) as { changes: { ops: { entity: string }[] }[] };
    expect(changes).toHaveLength(1);
    expect(changes[0]?.ops.map((op) => op.entity)).toEqual(['goal', 'check-ignore', 'check-ignore']);
    await mentor.ok('undo');
    expect((await mentor('check', '1')).code).toBe(3);
  });

  it('does not repeat what was left, unless the answer changes', async () => {
    const mentor = aUser();
    const { err } = await mentor.typing(
      // left at S; at the card the statement is changed to another blurred one, and heard anew
      [
        ...[
          'Improve my French',
          '9',
          '',
          left,
          '3',
          '',
          '3',
          '1',
          'evening classes',
          '',
          '',
          'my aunt',
          '',
          '2027-05-01',
        ],
        ...['2', '1', 'Improve my Latin', left, save],
      ],
      'new',
    );
    expect(err.match(/S1 specific/g)).toHaveLength(2);
    expect(await ignored(mentor)).toEqual([['S1', 'skipped in the interview']]);
  });

  it('remembers what was left when it is cut off', async () => {
    const mentor = aUser();
    await mentor.typing(['Improve my French', '9', '', '3', 'it is fine', '3'], 'new');
    const { err } = await mentor.typing(
      ['1', '', '3', '1', 'evening classes', '', '', 'my aunt', '', '2027-05-01', save],
      'new',
    );
    expect(err).not.toContain('S1 specific');
    expect(await ignored(mentor)).toEqual([['S1', 'it is fine']]);
  });

  it('advises to leave a new skill loose before the measure is chosen', async () => {
    const { err } = await aUser().typing(['Learn the violin', '9', '', left, '5', '3'], 'new');
    expect(err.indexOf('A5 achievable (a thought)')).toBeGreaterThan(0);
    expect(err.indexOf('A5 achievable (a thought)')).toBeLessThan(err.indexOf('How will you tell how far'));
  });

  it('tells at the end what the days say against it', async () => {
    const mentor = aUser();
    await mentor.ok('break', '2027-04-25..2027-05-09', '--because', 'spring');
    const { code, err } = await mentor.typing(
      [
        ...[
          'Run the spring race',
          '1',
          '',
          '1',
          'km',
          '5',
          '10',
          '1',
          'three runs a week',
          '',
          '',
          'my heart',
          '',
        ],
        // Due in the break: said again.
        ...['2027-05-01', '2', '2027-05-15', save],
      ],
      'new',
    );
    expect(code, err).toBe(0);
    expect(err).toContain('F8 time-bound (worth a look): It is due on a day that you planned to be off.');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { due: '2027-05-15' } });
    expect(await ignored(mentor)).toEqual([]);
  });
});

describe('mentor new --sentence', () => {
  const sentence =
    'Increase newsletter subscribers from 1,200 to 2,000 by 30 June by posting two lead magnets a month';

  it('reads what it can, and tells it with the words it was read from', async () => {
    const mentor = aUser();
    const { code, out, err } = await mentor('new', '--sentence', sentence, '--relevant', 'fewer ads');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Goal 1: Increase newsletter subscribers from 1,200 to 2,000\n',
    });
    expect(err).toContain('due: 2027-06-30 ("30 June")');
    expect(await mentor.json('show', '1')).toMatchObject({
      goal: {
        measure: { kind: 'number', unit: 'newsletter subscribers', baseline: 1200, target: 2000 },
        means: 'posting two lead magnets a month',
        reason: 'fewer ads',
        due: '2027-06-30',
      },
    });
  });

  it('names the missing flags without a terminal, and saves nothing', async () => {
    const mentor = aUser();
    const { code, err } = await mentor('new', '--sentence', sentence);
    expect(code).toBe(2);
    expect(err).toContain('error: missing: --relevant');
    expect((await mentor('list')).err).toContain('No goals here');
  });

  it('asks only for the rest in a terminal', async () => {
    const mentor = aUser();
    const { code, err } = await mentor.typing(
      ['2', '', '1', left, '', '', 'fewer ads', '', save],
      ...['new', '--sentence', sentence],
    );
    expect(code, err).toBe(0);
    expect(err).not.toContain('What will you reach?');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { area: 'career', due: '2027-06-30' } });
  });

  it('shows what it understood with --json --dry-run, whole or not', async () => {
    const mentor = aUser();
    const part = await mentor.json('new', '--sentence', sentence, '--dry-run');
    expect(part).toMatchObject({
      answers: { measure: 'number', from: '1200', to: '2000', due: '2027-06-30', relevant: null },
      missing: ['--relevant'],
      goal: null,
    });
    const { understood } = part as { understood: { words: string | null; start: number; end: number }[] };
    for (const { words, start, end } of understood)
      if (words !== null) expect(sentence.slice(start, end)).toBe(words);
    const whole = await mentor.json('new', '--sentence', sentence, '--relevant', 'fewer ads', '--dry-run');
    expect(whole).toMatchObject({ missing: [], goal: { reason: 'fewer ads', due: '2027-06-30' } });
    expect((await mentor('list')).err).toContain('No goals here');
  });

  it('shows the same in lines with --dry-run', async () => {
    const { code, err } = await aUser()('new', '--sentence', 'Sing in the choir by May', '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain('due: 2027-05-31 ("May", read as the end of May)');
    expect(err).toContain('Still missing: ');
    expect(err).toContain('Nothing was saved');
    const whole = await aUser()('new', '--sentence', 'Read 24 books this year to rest', '--dry-run');
    expect(whole.out).toContain('24 books');
  });

  it('says what it could not keep of a habit, and how to count it', async () => {
    const sentence = ['--sentence', 'Write 500 words a day until May, because I want to rest'];
    const { err } = await aUser()('new', ...sentence, '--dry-run');
    expect(err).toContain('"500 words" is left out: a habit counts times, not how much.');
    expect(err.replace(/\s+/g, ' ')).toContain('say --measure number --reading total --rate 3500');
    const part = await aUser().json('new', ...sentence, '--dry-run');
    expect(part).toMatchObject({
      answers: { measure: 'habit', times: '7', due: '2027-05-31' },
      unread: { words: '500 words' },
    });
    const counted = ['--measure', 'number', '--reading', 'total', '--rate', '3500', '--unit', 'words'];
    const goal = await aUser().json('new', ...sentence, ...counted, '--from', '0');
    expect(goal).toMatchObject({ measure: { kind: 'number', reading: 'total' }, due: '2027-05-31' });
  });

  it.each(['two hours a week', '2 hours a week', '2 h per week', '2 hours weekly'])(
    'takes %s beside an amount for the hours',
    async (hours) => {
      const reason = 'because I want to rest';
      const asked = `Read 12 books by end of June, ${hours}, ${reason}`;
      const { answers } = await aUser().json('new', '--sentence', asked, '--dry-run');
      expect(answers).toMatchObject({ statement: 'Read 12 books', measure: 'number', unit: 'books' });
      expect(answers).toMatchObject({ from: '0', to: '12', hours: '2', due: '2027-06-30', times: null });
      expect(answers).toMatchObject({ relevant: 'I want to rest' });
    },
  );

  it.each([
    ['Read 12 books by June 2027, an hour a week', { measure: 'number', hours: '1', due: '2027-06-30' }],
    ['Read 12 books until June 2027', { measure: 'number', hours: null, due: '2027-06-30' }],
    ['Run three times a week, two hours a week', { measure: 'habit', times: '3', hours: '2' }],
    ['Study Latin two hours a week', { measure: 'habit', times: '1', hours: '2' }],
    ['Cut my screen time to 2 hours a week', { hours: null }],
    ['Raise my reading from 2 hours a week to 4 hours a week', { from: '2', to: '4', hours: null }],
  ])('of hours, by and until: %s', async (sentence, expected) => {
    const part = await aUser().json('new', '--sentence', sentence, '--dry-run');
    expect(part).toMatchObject({ answers: expected });
  });

  it.each([
    [
      'Read 24 books this year',
      { measure: 'number', unit: 'books', from: '0', to: '24', reading: 'total', due: '2026-12-31' },
    ],
    ['Lose ten pounds within six weeks', { from: '0', to: '10', reading: 'total', due: '2027-01-05' }],
    ['Reach a weight of 82 kg by 1 May', { to: '82', from: null, reading: null }],
    ['Meditate every morning for six weeks', { measure: 'habit', times: '7', per: 'week' }],
    [
      'Read two books a month in 2027',
      { measure: 'habit', times: '2', per: 'month', unit: 'books', due: '2027-12-31' },
    ],
    ['Meet my mentor every two weeks', { measure: 'habit', times: null, per: null }],
    ['Call both aunts four times every two weeks', { measure: 'habit', times: '2', per: 'week' }],
    ['See the dentist once a year', { measure: 'habit', times: null }],
    ['Increase sales by 20% by year-end', { measure: 'number', from: null, to: null, due: '2026-12-31' }],
    ['Learn Spanish so I can talk with my aunt', { measure: 'learning', relevant: 'talk with my aunt' }],
    ['Improve', { statement: 'Improve', measure: null }],
  ])('reads: %s', async (text, answers) => {
    expect(await aUser().json('new', '--sentence', text, '--dry-run')).toMatchObject({ answers });
  });

  it('lets flags go first, with what belongs to their measure', async () => {
    const data = await aUser().json(
      ...[
        'new',
        'Read',
        '--sentence',
        'Read 24 books by 30 June',
        '--measure',
        'habit',
        '--times',
        '2',
        '--dry-run',
      ],
    );
    expect(data).toMatchObject({
      answers: { statement: 'Read', measure: 'habit', times: '2', to: null, from: null },
    });
  });

  it('refuses a sentence that is empty or hides characters', async () => {
    expect((await aUser()('new', '--sentence', ' ')).err).toContain('the sentence is empty');
    expect((await aUser()('new', '--sentence', 'Run\u202e 5 km')).code).toBe(2);
  });
});
